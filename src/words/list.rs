//! Every phrase of the report, the forms and the terminal, with the facts it is given.

use crate::text::Run;
use crate::value::{Date, Year};
use crate::words::fact::phrases;
use crate::words::grammar::Part;
use crate::words::kinds::{IndicatorClass, Limit, Severity};

phrases! {
    'a words {
        // coverage
        // change
        // targets
        // corrections
        // headings
        Foreword,
        Summary,
        MostImportant,
        KeyFigures,
        ReportInFigures,
        HowToRead,
        AboutPlan,
        FiguresReceived,
        InShort,
        NeededInPlace,
        GoalIndicators,
        GoalMeasures,
        AreasForDevelopment,
        AreasAtStart,
        AreasAhead,
        ConclusionsAhead,
        MissingFigures,
        NoMissingFigures,
        CorrectionsAndAdditions,
        ChangesToPlan,
        ChangesToPlanIntro,
        PlanChangeColumn,
        HoldsFromColumn,
        PlanItself,
        NoReasonStated,
        MethodAndQuality,
        Glossary,
        // Under a table or a list where no measure names anybody.
        NobodyNamedHere,
        NobodyNamedAtAll,
        SignedBy,
        OtherParties,
        SourcesOfFigures,
        AboutReport,
        SupportAndHelp,
        AnnexOfAnswers,
        AnnexOfFigures,
        AnnexOfFiguresIntro,
        Contents,
        NotesHeading,
        ExampleFigures,
        // Beside the banner of example figures, where published ones stand in the same report.
        ExampleAndPublished,
        CompiledFigures,
        NumberColumn,
        MeasureColumn,
        ResponsibleColumn,
        StateColumn,
        IndicatorColumn,
        UnitColumn,
        ChangeColumn,
        SourceColumn,
        CountColumn,
        OfColumn,
        AnsweredOfAskedColumn,
        TotalRow,
        GoalColumn,
        PartyColumn,
        ReportedColumn,
        PartlyReportedColumn,
        AwaitedColumn,
        NothingColumn,
        CannotColumn,
        NotReportedColumn,
        LaterColumn,
        UnderDevelopmentColumn,
        ShownElsewhereColumn,
        DiscontinuedColumn,
        NotRelevantColumn,
        NotStatedHowColumn,
        MissingAnswers,
        OwedColumn,
        AnswersColumn,
        FollowedColumn,
        OnTimeColumn,
        MissingColumn,
        FigureColumn,
        ReasonColumn,
        ExpectedColumn,
        YearColumn,
        AboutYearColumn,
        BeforeColumn,
        NowColumn,
        DifferenceColumn,
        KindColumn,
        CauseColumn,
        FiguresColumn,
        BreakdownColumn,
        ValueColumn,
        MarksColumn,
        GivenByColumn,
        CommentColumn,
        HowCounted,
        FollowUpInPlan,
        NotAddedTogether,
        JointMeasures,
        OnceInTotal,
        GroupAsOne,
        AtItsOwnGoal,
        HowRounded,
        // Beside that parties' figures are added together where the plan says so.
        MergedParties,
        SmallNumbers,
        FollowedBelow,
        NoneReceived,
        AnswersInAnnex,
        // After an indicator's id, before how it is to be read.
        ReadingNote,
        StatesIntro,
        WordsIntro,
        NoStates,
        // captions
        // charts
        // page
        // legend
        // reasons
        // states
        // references
        // reading
        // due
        // forms
        // plan changes
        // publishing
        // templates
        // reminder
        // called
        // milestones
        // round
        // terminal
        FindingTimes,
        FindingWhere,
        FindingHere,
        FindingMend,
        PlanAsksHere,
        BelongsWith,
        HereToo,
        NothingToRemark,
        NoPlansFolder,
        PlansFolderIsEmpty,
        MalformedYear,
        PlanInstruction,
    }

    // when

    /// A year or a part of one; said through [`Fact::When`](crate::words::Fact::When).
    When { year: Year, part: Part }

    // coverage

    // end of coverage

    // change

    // end of change

    // targets

    // end of targets

    // corrections

    // end of corrections

    // headings

    ReportTitle { year: Year }
    FollowUpOf { plan: Vec<Run>, strategy: Option<Vec<Run>> }
    GoalTitle<'a> { number: &'a str, title: &'a str }
    IndicatorTitle<'a> { id: &'a str }
    DescriptionsHeading { responsible: bool }
    AgenciesHeading { responsible: bool }
    ReportedColumnOf { year: Year }
    ChangeColumnFrom { year: Year }
    ShareColumn { year: Year, percent: bool }
    DueColumn { year: Year }
    Overlapping<'a> { one: Option<&'a str> }
    AddsUp { years: Vec<String> }
    Draft { n: usize }
    RevisedEdition { number: usize, date: Date }

    // end of headings

    // captions

    // end of captions

    // charts

    // end of charts

    // page

    // end of page

    // legend

    // end of legend

    // reasons

    // end of reasons

    // states

    // end of states

    // references

    // end of references

    // reading

    // end of reading

    // due

    // end of due

    // forms

    // end of forms

    // plan changes

    // end of plan changes

    // publishing

    // end of publishing

    // templates

    // end of templates

    // reminder

    // end of reminder

    // called

    // end of called

    // milestones

    // end of milestones

    // round

    // end of round

    // terminal

    SeverityName { severity: Severity }
    FindingsOf { n: usize, severity: Severity }
    Totals<'a> { counts: &'a str, code: &'a str }
    SeeAlso<'a> { places: &'a str }
    Failed<'a> { why: &'a str }
    NoSuchCode<'a> { given: &'a str, meant: Option<&'a str> }
    NoSuchPlan<'a> { given: &'a str, meant: Option<&'a str>, known: &'a str }
    NoSuchAgency<'a> { given: &'a str, meant: Option<&'a str>, known: &'a str }
    NoEdition<'a> { plan: &'a str, year: Year }
    NothingToBuild<'a> { plan: Option<&'a str>, year: Year }
    ReportIsIn<'a> { folder: &'a str }
    Unchanged<'a> { place: &'a str }
    NotOurs<'a> { path: &'a str }
    PlanGoal<'a> { id: &'a str, title: &'a str }
    PlanTarget<'a> { bound: Limit, year: Option<u16>, value: &'a str }
    PlanBaseline<'a> { year: Option<u16>, value: &'a str }
    PlanReference<'a> { id: &'a str }
    PlanClass { class: IndicatorClass, since: Option<u16> }

    // end of terminal

    // findings

    Rest { n: usize }
    Suggested<'a> { suggestion: &'a str }
    Times { n: usize }
}
