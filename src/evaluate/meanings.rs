//! Which words the report's tables say in the place of a figure, after one or about one, and what each
//! of them means.

use crate::text::Said;
use crate::value::{Date, Moment, Year};
use crate::words::figures::{Correction, Mark, Precision, Revision, TrendWord};
use crate::words::states::{Meaning, MeasureStanding, Why};
use crate::words::{self, Language, Name, Word, list as phrase, text};

/// What a phrase is given to be known by: said with two of them, what is the same goes before them.
#[derive(Clone, Copy)]
pub(super) struct Sample {
    name: &'static str,
    number: u16,
    day: &'static str,
    month: u32,
    trend: TrendWord,
}

const SAMPLES: [Sample; 2] = [
    Sample {
        name: "A",
        number: 2000,
        day: "2000-01-01",
        month: 1,
        trend: TrendWord::Positive,
    },
    Sample {
        name: "B",
        number: 1999,
        day: "1999-12-31",
        month: 12,
        trend: TrendWord::Neutral,
    },
];

impl Sample {
    fn day(self) -> Option<Moment> {
        Date::read(self.day).map(Moment::Day)
    }

    fn month(self) -> Option<Moment> {
        Some(Moment::Month(Year::new(self.number)?, self.month))
    }
}

/// How a word is said.
#[derive(Clone, Copy)]
pub(super) enum Spoken {
    Whole(fn(Language) -> String),
    /// Something follows it.
    Before(fn(Language, Sample) -> String),
}

use Spoken::{Before, Whole};

impl Spoken {
    /// The word; one that ends with a space goes before something.
    pub(super) fn of(self, language: Language) -> String {
        match self {
            Whole(say) => say(language),
            Before(say) => {
                let [said, other] = SAMPLES.map(|it| say(language, it));
                let same = said.chars().zip(other.chars()).take_while(|(a, b)| a == b);
                same.map(|(letter, _)| letter).collect()
            }
        }
    }
}

fn state(
    language: Language,
    state: MeasureStanding,
    (n, next): (usize, Option<u16>),
    measures: Option<&str>,
) -> String {
    let measures = measures.map(Said::from);
    let year = SAMPLES[0].number;
    let state = phrase::MeasureState {
        state,
        year,
        next,
        measures,
        n,
    };
    text(language, &state)
}

fn text_from(language: Language, description: bool, sample: Sample) -> String {
    let names = vec![Name(sample.name.into())];
    text(language, &phrase::TextFrom { description, names })
}

fn precise(language: Language, precision: Precision, sample: Sample) -> String {
    let (precision, value) = (Some(precision), sample.name.into());
    text(language, &phrase::Precise { precision, value })
}

fn about_same(language: Language, neuter: bool, part: &str) -> String {
    words::part(language, &phrase::AboutSameCell { neuter }, part).plain()
}

fn to_be_reported(language: Language, sample: Sample) -> String {
    let day = Date::read(sample.day);
    day.map_or(String::new(), |day| {
        text(language, &phrase::MilestoneLater { day })
    })
}

fn trend(language: Language, sample: Sample) -> String {
    let trend = sample.trend;
    words::part(language, &phrase::Trend { trend }, "mark").plain()
}

macro_rules! whole {
    ($phrase:expr) => {
        Whole(|it| text(it, &$phrase))
    };
}

/// What has been reported of a measure: with how many figures it has, and when they are due.
macro_rules! measure {
    ($state:ident) => {
        measure!($state, 1, None)
    };
    ($state:ident, $n:literal, $next:expr) => {
        Whole(|it| state(it, MeasureStanding::$state, ($n, $next), None))
    };
    ($state:ident before) => {
        Before(|it, sample| {
            let measures = Some(sample.name);
            state(it, MeasureStanding::$state, (1, None), measures)
        })
    };
}

/// Every word with its meaning, which never is the word again.
pub(super) const MEANINGS: [(Spoken, Meaning); 106] = [
    // What has been reported of a measure.
    (measure!(Reported), Meaning::Submitted),
    (measure!(PartlyReported), Meaning::MeasurePartlyReported),
    (measure!(Awaited), Meaning::MeasureAwaited),
    (measure!(CannotBeGiven), Meaning::MeasureCannotBeGiven),
    (
        measure!(MilestoneNotReported),
        Meaning::MeasureMilestoneNotReported,
    ),
    (measure!(NotReported), Meaning::MeasureNotReported),
    (measure!(Later, 1, Some(2000)), Meaning::MeasureLaterIn),
    (measure!(Later), Meaning::MeasureAtEnd),
    (
        whole!(phrase::FollowedUpLater { next: None }),
        Meaning::MeasureLater,
    ),
    (measure!(EarlyAnswer), Meaning::MeasureEarlyAnswer),
    (
        measure!(ShownElsewhere before),
        Meaning::MeasureShownElsewhere,
    ),
    (
        Before(|it, sample| {
            text(
                it,
                &phrase::See {
                    what: sample.name.into(),
                },
            )
        }),
        Meaning::See,
    ),
    (measure!(Irrelevant), Meaning::MeasureIrrelevant),
    (measure!(NotYet), Meaning::MeasureNotYet),
    (measure!(Ended), Meaning::MeasureEnded),
    (measure!(Replaced before), Meaning::MeasureReplaced),
    (measure!(Discontinued), Meaning::Dropped),
    (measure!(Discontinued, 2, None), Meaning::Dropped),
    (measure!(NoFollowUp), Meaning::MeasureNoFollowUp),
    (whole!(Word::NoReport), Meaning::NoReport),
    // Why there is no figure.
    (
        whole!(phrase::WhyInCell { why: Why::NotYet }),
        Meaning::FigureNotYet,
    ),
    (
        whole!(phrase::WhyInCell {
            why: Why::Impossible
        }),
        Meaning::FigureImpossible,
    ),
    (
        whole!(phrase::WhyInCell { why: Why::Nothing }),
        Meaning::FigureNothing,
    ),
    (
        whole!(phrase::WhyInCell { why: Why::Withheld }),
        Meaning::FigureWithheld,
    ),
    (
        whole!(phrase::WhyInCell {
            why: Why::Discontinued
        }),
        Meaning::Dropped,
    ),
    (
        whole!(phrase::WhyInCell {
            why: Why::Irrelevant
        }),
        Meaning::FigureIrrelevant,
    ),
    (
        whole!(phrase::WhyInCell {
            why: Why::Protected
        }),
        Meaning::FigureProtected,
    ),
    (
        whole!(phrase::WhyInCell { why: Why::Held }),
        Meaning::FigureHeld,
    ),
    (
        whole!(phrase::WhyInCell {
            why: Why::NotSubmitted
        }),
        Meaning::FigureNotSubmitted,
    ),
    (
        whole!(phrase::WhyInCell { why: Why::TooLate }),
        Meaning::FigureTooLate,
    ),
    (
        whole!(phrase::WhyInCell {
            why: Why::SomeMembers
        }),
        Meaning::FigureSomeMembers,
    ),
    (
        whole!(phrase::WhyInCell {
            why: Why::SomeFollowed
        }),
        Meaning::FigureSomeFollowed,
    ),
    (
        whole!(phrase::WhyInCell {
            why: Why::NotInSource
        }),
        Meaning::FigureNotInSource,
    ),
    (
        whole!(phrase::WhyInCell {
            why: Why::Cancelled
        }),
        Meaning::NotAskedFor,
    ),
    (
        whole!(phrase::NotCollectedCell { year: 2000 }),
        Meaning::NotAskedFor,
    ),
    (
        whole!(phrase::WhyInCell {
            why: Why::UnderDevelopment
        }),
        Meaning::FigureUnderDevelopment,
    ),
    (
        whole!(phrase::WhyInCell {
            why: Why::NothingAsked
        }),
        Meaning::FigureNothingAsked,
    ),
    (whole!(Word::FigureGap), Meaning::Gap),
    (
        whole!(phrase::CategoryMissing { year: 2000 }),
        Meaning::NoCategoryValue,
    ),
    (whole!(Word::RestNotStated), Meaning::NotStated),
    (whole!(Word::NobodyNamed), Meaning::NobodyNamed),
    (whole!(Word::NoNumber), Meaning::NoNumber),
    (whole!(Word::BaseNotGiven), Meaning::BaseNotReported),
    (whole!(Word::DateMissing), Meaning::DateMissing),
    (whole!(Word::Undistributed), Meaning::Undistributed),
    (whole!(Word::NextReport), Meaning::NextReport),
    (whole!(Word::NoDateGiven), Meaning::NoDate),
    (whole!(Word::NotExpected), Meaning::NotExpected),
    // What stands in the place of what a cell has no room for.
    (whole!(Word::Described), Meaning::TextElsewhere),
    (
        Before(|it, sample| text_from(it, true, sample)),
        Meaning::TextElsewhere,
    ),
    (
        Before(|it, sample| text_from(it, false, sample)),
        Meaning::TextElsewhere,
    ),
    (
        whole!(phrase::AnswersFrom { n: 1, of: 2 }),
        Meaning::AnswersFrom,
    ),
    (whole!(Word::SeeBelow), Meaning::SeeBelow),
    (whole!(Word::SeeBreakdown), Meaning::SeeBreakdown),
    // Before and after a value.
    (
        Before(|it, sample| precise(it, Precision::About, sample)),
        Meaning::PrecisionAbout,
    ),
    (
        Before(|it, sample| precise(it, Precision::AtLeast, sample)),
        Meaning::PrecisionAtLeast,
    ),
    (
        Before(|it, sample| precise(it, Precision::AtMost, sample)),
        Meaning::PrecisionAtMost,
    ),
    (
        Before(|it, sample| precise(it, Precision::LessThan, sample)),
        Meaning::PrecisionLessThan,
    ),
    (
        Before(|it, sample| precise(it, Precision::MoreThan, sample)),
        Meaning::PrecisionMoreThan,
    ),
    (
        whole!(phrase::MarkWord {
            mark: Mark::Preliminary
        }),
        Meaning::MarkPreliminary,
    ),
    (
        whole!(phrase::MarkWord {
            mark: Mark::Partial
        }),
        Meaning::MarkPartial,
    ),
    (
        whole!(phrase::MarkWord {
            mark: Mark::Replaced
        }),
        Meaning::MarkReplaced,
    ),
    (
        whole!(phrase::MarkWord {
            mark: Mark::Corrected
        }),
        Meaning::WasWrong,
    ),
    (
        whole!(phrase::MarkWord { mark: Mark::Final }),
        Meaning::WasPreliminary,
    ),
    (
        whole!(phrase::MarkWord {
            mark: Mark::Revised
        }),
        Meaning::CountedAgain,
    ),
    (
        whole!(phrase::MarkWord { mark: Mark::Added }),
        Meaning::MarkAdded,
    ),
    (
        whole!(phrase::MarkWord { mark: Mark::Early }),
        Meaning::MarkEarly,
    ),
    (Before(trend), Meaning::Trend),
    (
        Before(|it, sample| {
            text(
                it,
                &phrase::References {
                    found: sample.name.into(),
                },
            )
        }),
        Meaning::Comparison,
    ),
    (
        whole!(phrase::OfAnotherYear { year: 2000 }),
        Meaning::OtherYear,
    ),
    (
        Before(|it, sample| text(it, &phrase::AsIndicator { id: sample.name })),
        Meaning::AsIndicator,
    ),
    (
        Before(|it, sample| {
            text(
                it,
                &phrase::ByParty {
                    party: sample.name.into(),
                },
            )
        }),
        Meaning::ByParty,
    ),
    // How a figure has changed since another year.
    (
        whole!(phrase::SameCell { neuter: true }),
        Meaning::SameValue,
    ),
    (
        whole!(phrase::SameCell { neuter: false }),
        Meaning::SameValue,
    ),
    (
        Whole(|it| about_same(it, true, "word")),
        Meaning::WithinRounding,
    ),
    (
        Whole(|it| about_same(it, false, "word")),
        Meaning::WithinRounding,
    ),
    (
        Whole(|it| about_same(it, true, "rounded")),
        Meaning::Rounded,
    ),
    (whole!(Word::FirstYear), Meaning::FirstYear),
    (whole!(Word::NoneEarlier), Meaning::OneYearKnown),
    (
        whole!(phrase::MissingCell { year: 2000 }),
        Meaning::NoNumberThen,
    ),
    (whole!(Word::CannotCompare), Meaning::NotComparable),
    (whole!(Word::FewCounted), Meaning::LowCounts),
    (whole!(Word::CategoryNotNamed), Meaning::NotNamed),
    (whole!(Word::NotCompared), Meaning::NoDifference),
    // How a figure was corrected, or differs from that of an edition before.
    (
        whole!(phrase::CorrectionKind {
            kind: Correction::Wrong
        }),
        Meaning::WasWrong,
    ),
    (
        whole!(phrase::CorrectionKind {
            kind: Correction::Final
        }),
        Meaning::WasPreliminary,
    ),
    (
        whole!(phrase::CorrectionKind {
            kind: Correction::Revised
        }),
        Meaning::CountedAgain,
    ),
    (
        whole!(phrase::CorrectionKind {
            kind: Correction::Addition
        }),
        Meaning::CorrectionAddition,
    ),
    (
        whole!(phrase::CorrectionKind {
            kind: Correction::Completer
        }),
        Meaning::CorrectionCompleter,
    ),
    (
        whole!(phrase::CorrectionKind {
            kind: Correction::Withdrawn
        }),
        Meaning::CorrectionWithdrawn,
    ),
    (
        whole!(phrase::CorrectionKind {
            kind: Correction::Preciser
        }),
        Meaning::CorrectionPreciser,
    ),
    (
        whole!(phrase::RevisionKind {
            kind: Revision::Changed
        }),
        Meaning::RevisionChanged,
    ),
    (
        whole!(phrase::RevisionKind {
            kind: Revision::Added
        }),
        Meaning::RevisionAdded,
    ),
    (
        whole!(phrase::RevisionKind {
            kind: Revision::Lost
        }),
        Meaning::RevisionLost,
    ),
    (whole!(Word::WasAbsent), Meaning::RevisionAbsent),
    (whole!(Word::IsAbsent), Meaning::RevisionGone),
    (
        Before(|it, sample| {
            text(
                it,
                &phrase::ChangeIn {
                    what: vec![Name(sample.name.into())],
                },
            )
        }),
        Meaning::RevisionChangeIn,
    ),
    // What has been reported of a milestone.
    (
        whole!(phrase::WhyInCell { why: Why::NotDone }),
        Meaning::FigureNotDone,
    ),
    (
        whole!(phrase::MilestoneReported { day: None }),
        Meaning::Submitted,
    ),
    (
        Before(|it, sample| text(it, &phrase::MilestoneReported { day: sample.day() })),
        Meaning::MilestoneDone,
    ),
    (
        Before(|it, sample| {
            text(
                it,
                &phrase::MilestoneReported {
                    day: sample.month(),
                },
            )
        }),
        Meaning::MilestoneDone,
    ),
    (
        Before(|it, sample| {
            text(
                it,
                &phrase::MilestoneReportedBy {
                    n: usize::from(sample.number),
                    of: 2000,
                },
            )
        }),
        Meaning::MilestoneReportedBy,
    ),
    (Before(to_be_reported), Meaning::MilestoneToBeReported),
    (whole!(Word::MilestoneDropped), Meaning::MilestoneDropped),
    (
        whole!(phrase::MilestonesReported { n: 1, of: 1 }),
        Meaning::MilestonesDone,
    ),
    (
        whole!(phrase::MilestonesReported { n: 2, of: 2 }),
        Meaning::MilestonesDone,
    ),
];
