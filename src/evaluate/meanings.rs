//! Which words the report's tables say in the place of a figure, after one or about one, and what each
//! of them means.

use crate::language::Both;
use crate::language::report::marks::Mark;
use crate::language::report::values::Precision;
use crate::language::report::{
    cells, cited, corrections, headings, milestones, parties, revisions, series, targets, values,
    whole_plan,
};
use crate::words::Language;
use crate::words::states::{Meaning, MeasureStanding, Why};
use crate::words::{Word, list as phrase, text};

/// In the place of any year.
const YEAR: u16 = 2000;
/// In the place of what stands after a word.
const AFTER: &str = "\u{fffc}";

/// How a word is said.
#[derive(Clone, Copy)]
pub(super) enum Spoken {
    Why(Why),
    /// With how many figures the measure has, and the year that they are due.
    State(MeasureStanding, usize, Option<u16>),
    /// `{}` stands for a number; one that ends with a space goes before something.
    Fixed(Both),
    Phrase(fn(Language) -> String),
}

impl Spoken {
    /// The word; one that ends with a space goes before something.
    pub(super) fn of(self, language: Language) -> String {
        let mut said = match self {
            Spoken::Why(why) => text(language, &phrase::WhyInCell { why }),
            Spoken::State(state, n, next) => {
                let state = phrase::MeasureState {
                    state,
                    year: YEAR,
                    next,
                    measures: Some(AFTER),
                    n,
                };
                text(language, &state)
            }
            Spoken::Fixed(word) => word.of(language).to_owned(),
            Spoken::Phrase(say) => say(language),
        };
        if let Some(at) = said.find(AFTER) {
            said.truncate(at);
        }
        said
    }
}

/// Every word with its meaning, which never is the word again.
pub(super) const MEANINGS: [(Spoken, Meaning); 106] = [
    // What has been reported of a measure.
    (
        Spoken::State(MeasureStanding::Reported, 1, None),
        Meaning::Submitted,
    ),
    (
        Spoken::State(MeasureStanding::PartlyReported, 1, None),
        Meaning::MeasurePartlyReported,
    ),
    (
        Spoken::State(MeasureStanding::Awaited, 1, None),
        Meaning::MeasureAwaited,
    ),
    (
        Spoken::State(MeasureStanding::CannotBeGiven, 1, None),
        Meaning::MeasureCannotBeGiven,
    ),
    (
        Spoken::State(MeasureStanding::MilestoneNotReported, 1, None),
        Meaning::MeasureMilestoneNotReported,
    ),
    (
        Spoken::State(MeasureStanding::NotReported, 1, None),
        Meaning::MeasureNotReported,
    ),
    (
        Spoken::State(MeasureStanding::Later, 1, Some(YEAR)),
        Meaning::MeasureLaterIn,
    ),
    (
        Spoken::State(MeasureStanding::Later, 1, None),
        Meaning::MeasureAtEnd,
    ),
    (
        Spoken::Phrase(|it| text(it, &phrase::FollowedUpLater { next: None })),
        Meaning::MeasureLater,
    ),
    (
        Spoken::State(MeasureStanding::EarlyAnswer, 1, None),
        Meaning::MeasureEarlyAnswer,
    ),
    (
        Spoken::State(MeasureStanding::ShownElsewhere, 1, None),
        Meaning::MeasureShownElsewhere,
    ),
    (Spoken::Fixed(cited::SEE), Meaning::See),
    (
        Spoken::State(MeasureStanding::Irrelevant, 1, None),
        Meaning::MeasureIrrelevant,
    ),
    (
        Spoken::State(MeasureStanding::NotYet, 1, None),
        Meaning::MeasureNotYet,
    ),
    (
        Spoken::State(MeasureStanding::Ended, 1, None),
        Meaning::MeasureEnded,
    ),
    (
        Spoken::State(MeasureStanding::Replaced, 1, None),
        Meaning::MeasureReplaced,
    ),
    (
        Spoken::State(MeasureStanding::Discontinued, 1, None),
        Meaning::Dropped,
    ),
    (
        Spoken::State(MeasureStanding::Discontinued, 2, None),
        Meaning::Dropped,
    ),
    (
        Spoken::State(MeasureStanding::NoFollowUp, 1, None),
        Meaning::MeasureNoFollowUp,
    ),
    (Spoken::Fixed(whole_plan::NO_REPORT), Meaning::NoReport),
    // Why there is no figure.
    (Spoken::Why(Why::NotYet), Meaning::FigureNotYet),
    (Spoken::Why(Why::Impossible), Meaning::FigureImpossible),
    (Spoken::Why(Why::Nothing), Meaning::FigureNothing),
    (Spoken::Why(Why::Withheld), Meaning::FigureWithheld),
    (Spoken::Why(Why::Discontinued), Meaning::Dropped),
    (Spoken::Why(Why::Irrelevant), Meaning::FigureIrrelevant),
    (Spoken::Why(Why::Protected), Meaning::FigureProtected),
    (Spoken::Why(Why::Held), Meaning::FigureHeld),
    (Spoken::Why(Why::NotSubmitted), Meaning::FigureNotSubmitted),
    (Spoken::Why(Why::TooLate), Meaning::FigureTooLate),
    (Spoken::Why(Why::SomeMembers), Meaning::FigureSomeMembers),
    (Spoken::Why(Why::SomeFollowed), Meaning::FigureSomeFollowed),
    (Spoken::Why(Why::NotInSource), Meaning::FigureNotInSource),
    (Spoken::Why(Why::Cancelled), Meaning::NotAskedFor),
    (Spoken::Fixed(cells::NOT_COLLECTED), Meaning::NotAskedFor),
    (
        Spoken::Why(Why::UnderDevelopment),
        Meaning::FigureUnderDevelopment,
    ),
    (Spoken::Why(Why::NothingAsked), Meaning::FigureNothingAsked),
    (Spoken::Fixed(series::GAP), Meaning::Gap),
    (
        Spoken::Fixed(cells::FIGURE_MISSING),
        Meaning::NoCategoryValue,
    ),
    (Spoken::Fixed(headings::NOT_STATED), Meaning::NotStated),
    (Spoken::Fixed(headings::NOBODY_NAMED), Meaning::NobodyNamed),
    (Spoken::Fixed(headings::NO_NUMBER), Meaning::NoNumber),
    (
        Spoken::Fixed(headings::BASE_NOT_REPORTED),
        Meaning::BaseNotReported,
    ),
    (Spoken::Fixed(headings::DATE_MISSING), Meaning::DateMissing),
    (
        Spoken::Fixed(headings::UNDISTRIBUTED),
        Meaning::Undistributed,
    ),
    (
        Spoken::Phrase(|it| text(it, &Word::NextReport)),
        Meaning::NextReport,
    ),
    (
        Spoken::Phrase(|it| text(it, &Word::NoDateGiven)),
        Meaning::NoDate,
    ),
    (
        Spoken::Phrase(|it| text(it, &Word::NotExpected)),
        Meaning::NotExpected,
    ),
    // What stands in the place of what a cell has no room for.
    (Spoken::Fixed(values::DESCRIBED), Meaning::TextElsewhere),
    (
        Spoken::Fixed(parties::DESCRIPTION_FROM),
        Meaning::TextElsewhere,
    ),
    (Spoken::Fixed(parties::ANSWER_FROM), Meaning::TextElsewhere),
    (Spoken::Fixed(parties::ANSWERS_FROM), Meaning::AnswersFrom),
    (Spoken::Fixed(headings::SEE_BELOW), Meaning::SeeBelow),
    (
        Spoken::Fixed(headings::SEE_BREAKDOWN),
        Meaning::SeeBreakdown,
    ),
    // Before and after a value.
    (
        Spoken::Fixed(Precision::About.word()),
        Meaning::PrecisionAbout,
    ),
    (
        Spoken::Fixed(Precision::AtLeast.word()),
        Meaning::PrecisionAtLeast,
    ),
    (
        Spoken::Fixed(Precision::AtMost.word()),
        Meaning::PrecisionAtMost,
    ),
    (
        Spoken::Fixed(Precision::LessThan.word()),
        Meaning::PrecisionLessThan,
    ),
    (
        Spoken::Fixed(Precision::MoreThan.word()),
        Meaning::PrecisionMoreThan,
    ),
    (
        Spoken::Fixed(Mark::Preliminary.word()),
        Meaning::MarkPreliminary,
    ),
    (Spoken::Fixed(Mark::Partial.word()), Meaning::MarkPartial),
    (Spoken::Fixed(Mark::Replaced.word()), Meaning::MarkReplaced),
    (Spoken::Fixed(Mark::Corrected.word()), Meaning::WasWrong),
    (Spoken::Fixed(Mark::Final.word()), Meaning::WasPreliminary),
    (Spoken::Fixed(Mark::Revised.word()), Meaning::CountedAgain),
    (Spoken::Fixed(Mark::Added.word()), Meaning::MarkAdded),
    (Spoken::Fixed(Mark::Early.word()), Meaning::MarkEarly),
    (Spoken::Fixed(targets::TREND), Meaning::Trend),
    (
        Spoken::Phrase(|it| text(it, &phrase::References { found: "" })),
        Meaning::Comparison,
    ),
    (
        Spoken::Phrase(|it| text(it, &phrase::OfAnotherYear { year: YEAR })),
        Meaning::OtherYear,
    ),
    (Spoken::Fixed(series::AS_INDICATOR), Meaning::AsIndicator),
    (Spoken::Fixed(series::BY_PARTY), Meaning::ByParty),
    // How a figure has changed since another year.
    (Spoken::Fixed(cells::SAME[0]), Meaning::SameValue),
    (Spoken::Fixed(cells::SAME[1]), Meaning::SameValue),
    (Spoken::Fixed(cells::ABOUT_SAME[0]), Meaning::WithinRounding),
    (Spoken::Fixed(cells::ABOUT_SAME[1]), Meaning::WithinRounding),
    (Spoken::Fixed(cells::ROUNDED), Meaning::Rounded),
    (Spoken::Fixed(cells::FIRST), Meaning::FirstYear),
    (Spoken::Fixed(cells::NONE_BEFORE), Meaning::OneYearKnown),
    (Spoken::Fixed(cells::MISSING), Meaning::NoNumberThen),
    (Spoken::Fixed(cells::CANNOT), Meaning::NotComparable),
    (Spoken::Fixed(cells::SMALL), Meaning::LowCounts),
    (Spoken::Fixed(headings::NOT_NAMED), Meaning::NotNamed),
    (Spoken::Fixed(cells::NONE), Meaning::NoDifference),
    // How a figure was corrected, or differs from that of an edition before.
    (Spoken::Fixed(corrections::CORRECTION), Meaning::WasWrong),
    (Spoken::Fixed(corrections::FINAL), Meaning::WasPreliminary),
    (Spoken::Fixed(corrections::REVISED), Meaning::CountedAgain),
    (
        Spoken::Fixed(corrections::ADDITION),
        Meaning::CorrectionAddition,
    ),
    (
        Spoken::Fixed(corrections::COMPLETER),
        Meaning::CorrectionCompleter,
    ),
    (
        Spoken::Fixed(corrections::WITHDRAWN),
        Meaning::CorrectionWithdrawn,
    ),
    (
        Spoken::Fixed(corrections::PRECISER),
        Meaning::CorrectionPreciser,
    ),
    (Spoken::Fixed(revisions::CHANGED), Meaning::RevisionChanged),
    (Spoken::Fixed(revisions::ADDED), Meaning::RevisionAdded),
    (Spoken::Fixed(revisions::LOST), Meaning::RevisionLost),
    (Spoken::Fixed(revisions::ABSENT), Meaning::RevisionAbsent),
    (Spoken::Fixed(revisions::GONE), Meaning::RevisionGone),
    (
        Spoken::Fixed(revisions::CHANGE_IN),
        Meaning::RevisionChangeIn,
    ),
    // What has been reported of a milestone.
    (Spoken::Why(Why::NotDone), Meaning::FigureNotDone),
    (Spoken::Fixed(milestones::REPORTED), Meaning::Submitted),
    (
        Spoken::Fixed(milestones::REPORTED_ON),
        Meaning::MilestoneDone,
    ),
    (
        Spoken::Fixed(milestones::REPORTED_IN),
        Meaning::MilestoneDone,
    ),
    (
        Spoken::Fixed(milestones::REPORTED_BY),
        Meaning::MilestoneReportedBy,
    ),
    (
        Spoken::Fixed(milestones::TO_BE_REPORTED),
        Meaning::MilestoneToBeReported,
    ),
    (
        Spoken::Fixed(milestones::DROPPED),
        Meaning::MilestoneDropped,
    ),
    (Spoken::Fixed(milestones::COUNT[0]), Meaning::MilestonesDone),
    (Spoken::Fixed(milestones::COUNT[1]), Meaning::MilestonesDone),
];
