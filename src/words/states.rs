//! What a measure, a figure that is not there, and what a figure is compared with can be: the words
//! that phrases guard on, which are also the keys of what `content` says.

use crate::words::fact::tags;

tags! {
    /// Why there is no figure.
    Why {
        NotYet = "not_yet",
        Impossible = "impossible",
        Nothing = "nothing",
        Withheld = "withheld",
        Discontinued = "discontinued",
        Irrelevant = "irrelevant",
        Protected = "protected",
        Held = "held",
        NotSubmitted = "not_submitted",
        TooLate = "too_late",
        SomeMembers = "some_members",
        SomeFollowed = "some_followed",
        NotDone = "not_done",
        NotInSource = "not_in_source",
        Cancelled = "cancelled",
        UnderDevelopment = "under_development",
        NothingAsked = "nothing_asked",
    }

    /// What has been reported of a measure.
    MeasureStanding {
        NotYet = "not_yet",
        Ended = "ended",
        Replaced = "replaced",
        UnderDevelopment = "under_development",
        Discontinued = "discontinued",
        ShownElsewhere = "shown_elsewhere",
        EarlyAnswer = "early_answer",
        Later = "later",
        Irrelevant = "irrelevant",
        Reported = "reported",
        PartlyReported = "partly_reported",
        Awaited = "awaited",
        CannotBeGiven = "cannot_be_given",
        Nothing = "nothing",
        MilestoneNotReported = "milestone_not_reported",
        Held = "held",
        NotReported = "not_reported",
        NothingAsked = "nothing_asked",
        NoFollowUp = "no_follow_up",
    }

    /// What a figure is called once its whole name has been said.
    Noun {
        Number = "number",
        Share = "share",
        Mean = "mean",
        Amount = "amount",
        Answer = "answer",
        Grade = "grade",
        Value = "value",
    }

    /// What a word of a table means.
    Meaning {
        Submitted = "submitted",
        MeasurePartlyReported = "measure_partly_reported",
        MeasureAwaited = "measure_awaited",
        MeasureCannotBeGiven = "measure_cannot_be_given",
        MeasureMilestoneNotReported = "measure_milestone_not_reported",
        MeasureNotReported = "measure_not_reported",
        MeasureLaterIn = "measure_later_in",
        MeasureAtEnd = "measure_at_end",
        MeasureLater = "measure_later",
        MeasureEarlyAnswer = "measure_early_answer",
        MeasureShownElsewhere = "measure_shown_elsewhere",
        See = "see",
        MeasureIrrelevant = "measure_irrelevant",
        MeasureNotYet = "measure_not_yet",
        MeasureEnded = "measure_ended",
        MeasureReplaced = "measure_replaced",
        Dropped = "dropped",
        MeasureNoFollowUp = "measure_no_follow_up",
        NoReport = "no_report",
        FigureNotYet = "figure_not_yet",
        FigureImpossible = "figure_impossible",
        FigureNothing = "figure_nothing",
        FigureWithheld = "figure_withheld",
        FigureIrrelevant = "figure_irrelevant",
        FigureProtected = "figure_protected",
        FigureHeld = "figure_held",
        FigureNotSubmitted = "figure_not_submitted",
        FigureTooLate = "figure_too_late",
        FigureSomeMembers = "figure_some_members",
        FigureSomeFollowed = "figure_some_followed",
        FigureNotInSource = "figure_not_in_source",
        NotAskedFor = "not_asked_for",
        FigureUnderDevelopment = "figure_under_development",
        FigureNothingAsked = "figure_nothing_asked",
        Gap = "gap",
        NoCategoryValue = "no_category_value",
        NotStated = "not_stated",
        NobodyNamed = "nobody_named",
        NoNumber = "no_number",
        BaseNotReported = "base_not_reported",
        DateMissing = "date_missing",
        Undistributed = "undistributed",
        NextReport = "next_report",
        NoDate = "no_date",
        NotExpected = "not_expected",
        TextElsewhere = "text_elsewhere",
        AnswersFrom = "answers_from",
        SeeBelow = "see_below",
        SeeBreakdown = "see_breakdown",
        PrecisionAbout = "precision_about",
        PrecisionAtLeast = "precision_at_least",
        PrecisionAtMost = "precision_at_most",
        PrecisionLessThan = "precision_less_than",
        PrecisionMoreThan = "precision_more_than",
        MarkPreliminary = "mark_preliminary",
        MarkPartial = "mark_partial",
        MarkReplaced = "mark_replaced",
        WasWrong = "was_wrong",
        WasPreliminary = "was_preliminary",
        CountedAgain = "counted_again",
        MarkAdded = "mark_added",
        MarkEarly = "mark_early",
        Trend = "trend",
        Comparison = "comparison",
        OtherYear = "other_year",
        AsIndicator = "as_indicator",
        ByParty = "by_party",
        SameValue = "same_value",
        WithinRounding = "within_rounding",
        Rounded = "rounded",
        FirstYear = "first_year",
        OneYearKnown = "one_year_known",
        NoNumberThen = "no_number_then",
        NotComparable = "not_comparable",
        LowCounts = "low_counts",
        NotNamed = "not_named",
        NoDifference = "no_difference",
        CorrectionAddition = "correction_addition",
        CorrectionCompleter = "correction_completer",
        CorrectionWithdrawn = "correction_withdrawn",
        CorrectionPreciser = "correction_preciser",
        RevisionChanged = "revision_changed",
        RevisionAdded = "revision_added",
        RevisionLost = "revision_lost",
        RevisionAbsent = "revision_absent",
        RevisionGone = "revision_gone",
        RevisionChangeIn = "revision_change_in",
        FigureNotDone = "figure_not_done",
        MilestoneDone = "milestone_done",
        MilestoneReportedBy = "milestone_reported_by",
        MilestoneToBeReported = "milestone_to_be_reported",
        MilestoneDropped = "milestone_dropped",
        MilestonesDone = "milestones_done",
    }

    /// Where a grade stands on its scale.
    Step {
        Highest = "highest",
        Between = "between",
        Lowest = "lowest",
        Outside = "outside",
    }
}

impl Noun {
    /// The noun that a name in definite form begins with, in either language.
    pub(crate) fn of(name: &str) -> Option<Noun> {
        let name = name.to_lowercase();
        let mut words = name.split(|c: char| !c.is_alphabetic());
        let first = words.find(|it| !it.is_empty() && *it != "the")?;
        Some(match first {
            "antalet" | "number" => Noun::Number,
            "andelen" | "share" | "proportion" | "percentage" => Noun::Share,
            "medelvärdet" | "mean" | "average" => Noun::Mean,
            "beloppet" | "amount" => Noun::Amount,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_noun_that_a_name_begins_with() {
        assert_eq!(Noun::of("The number of calls"), Some(Noun::Number));
        assert_eq!(Noun::of("Andelen enheter"), Some(Noun::Share));
        assert_eq!(Noun::of("Medianen"), None);
    }
}
