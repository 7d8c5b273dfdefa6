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
