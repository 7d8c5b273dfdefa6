//! Every phrase of the report, the forms and the terminal, with the facts it is given.

use rust_decimal::Decimal;

use crate::text::Said;
use crate::value::{Date, Moment, Period, Year};
use crate::words::fact::{self, Amount, Name, phrases};
use crate::words::figures::{
    Beside, ChangeIs, Correction, Counts, How, Mark, NotAdded, Ordinal, Precision, Revision, Shape,
    Threshold, TrendWord,
};
use crate::words::kinds::{
    Class, Difference, Entry, Greeting, Limit, MilestoneWord, Often, PlanKey, RoleWord, Severity,
    Standing, TemplateFile, Touch, Type,
};
use crate::words::roles::{Does, Rows};
use crate::words::states::{MeasureStanding, Noun, Step, Why};

phrases! {
    'a words {
        // coverage
        // change
        Rounded,
        SmallNumbers,
        DesiredChange,
        UndesiredChange,
        NoteRounded,
        NoteSmall,
        NoteCannot,
        NoteIncomplete,
        FirstTime,
        NoFigure,
        // cells
        FirstYear,
        CannotCompare,
        NotCompared,
        NoneEarlier,
        FewCounted,
        FigureGap,
        NoNumber,
        NobodyNamed,
        Undistributed,
        DateMissing,
        BaseNotGiven,
        NotStated,
        NotANumber,
        NoMarks,
        NoComment,
        CategoryNotNamed,
        SeeBreakdown,
        Described,
        Inhabitants,
        WasAbsent,
        IsAbsent,
        // targets
        TargetUndecided,
        GradeOutsideOrder,
        TargetNotOfEach,
        TargetNotOfParts,
        TheSum,
        TheSaidSum,
        // corrections
        Regard,
        RevisionColumn,
        NoRevisions,
        // headings
        Foreword,
        Summary,
        MostImportant,
        KeyFigures,
        ReportInFigures,
        GoalsInShort,
        NewSinceLast,
        WholePlanRow,
        DueShortColumn,
        NotDueColumn,
        HowToRead,
        HowToReadAnnexes,
        AboutPlan,
        InPlansWords,
        PlansTextsAsTheyAre,
        PlanInItsWords,
        FiguresReceived,
        InShort,
        NeededInPlace,
        GoalIndicators,
        GoalMeasures,
        AreasForDevelopment,
        AreasAtStart,
        AreasAhead,
        ConclusionsAhead,
        FurtherReading,
        FiguresMissing,
        NoMissingFigures,
        CorrectionsAndAdditions,
        ChangesToPlan,
        ChangesToPlanIntro,
        HoldsFromColumn,
        PlanItself,
        MethodAndQuality,
        Glossary,
        // Under a table or a list where no measure names anybody.
        NobodyNamedHere,
        NobodyNamedAtAll,
        SignedBy,
        PartiesOfPlan,
        PartyInShort,
        PartyFigures,
        PartyMeasures,
        PartyMandate,
        SourcesOfFigures,
        AboutReport,
        SupportAndHelp,
        AnnexOfAnswers,
        AnnexOfFigures,
        HowFiguresAreCounted,
        MeasuresAndCounting,
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
        LatestChangeColumn,
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
        CameInColumn,
        ChecksAndDecisions,
        RowsColumn,
        CheckColumn,
        CheckedWhole,
        CheckedShares,
        CheckedParts,
        CheckedCeiling,
        CheckedBefore,
        CheckedTexts,
        NotChecked,
        NotCheckedAtSources,
        NoDecisions,
        DecisionColumn,
        DecidedConfirm,
        DecidedHold,
        DecidedReplace,
        DayColumn,
        HowMadeColumn,
        AsGiven,
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
        WeakPoints,
        SmallNumbersShown,
        NoneReceived,
        AnswersInAnnex,
        // After an indicator's id, before how it is to be read.
        ReadingNote,
        StatesAndGradesIntro,
        StatesIntro,
        WordsIntro,
        NoStates,
        // captions
        // charts
        // Where a line is open.
        ChartGap,
        // At the line that nothing is compared across.
        ChartBreak,
        YearInData,
        ValueInData,
        // What is no number: a grade, yes or no.
        AnswerInData,
        UnitInData,
        StatusInData,
        StateInData,
        MeasuresInData,
        // page
        // The pages of a report, where another leads to them.
        WayToReport,
        WayToAnnexes,
        WayToOverview,
        // After the name of the report.
        Annexes,
        Overview,
        PressRelease,
        SkipLink,
        NoteMark,
        BackToText,
        ToContents,
        TableRegion,
        PublisherFact,
        AreaFact,
        FiguresForFact,
        PublishedFact,
        NextReportFact,
        AsOfFact,
        ReportNumberFact,
        IsbnFact,
        IssnFact,
        DiaryFact,
        PreliminaryFigure,
        NotComparable,
        EarlyText,
        Together,
        ScaleDone,
        ScaleHalf,
        ScaleBegun,
        ScaleNotBegun,
        ScaleIrrelevant,
        ScaleYes,
        ScaleNearly,
        ScaleNo,
        // Before the number that a plan has in its series.
        NumberInSeries,
        InventedFigures,
        NoFiguresThisYear,
        AnnexOfYears,
        AnnexOfYearsIntro,
        // For a year in which the party was not there.
        NotIncluded,
        // Of the list of every heading.
        AllParts,
        ContactLead,
        LicenceLead,
        AccessibilityLead,
        // The text of a link to the site's own.
        AccessibilityStatement,
        PhoneLead,
        WebsiteLead,
        // What they are, and how they are counted.
        WhatIsUntranslated,
        // Of a share that nobody has said the numbers of.
        NoBase,
        // Beside how many of several have answered.
        AnswersStand,
        // legend
        // reasons
        NextReport, NoDateGiven, NotExpected, FaultyRow,
        // states

        // references
        // reading
        // due
        DueNumber,
        DueLast,
        DueReceived,
        DueState,
        NoReceivedDay,
        NotAskedThisYear,
        OrInstead,
        NobodyToRemind,
        MalformedDay,
        // forms
        FormTotal,
        FormsAmongSubmissions,
        // plan changes
        PlanReason,
        // publishing
        // differences
        DiffFigures,
        DiffPlan,
        DiffTexts,
        DiffNothing,
        Untouched,
        SameAgain,
        // templates
        // reminder
        LetterIsAbout,
        LetterDone,
        LetterImpossible,
        LetterClosed,
        LetterEnding,
        // called
        WholePlan,
        NoReport,
        // milestones
        MilestoneDate,
        Milestone,
        MilestoneForm,
        MilestoneUnit,
        Written,
        Oral,
        MilestoneDropped,
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
        FindingHead,
        PlaceHead,
        WordsHead,
    }

    // when

    /// A year or a part of one; said through [`Fact::When`](crate::words::Fact::When).
    When { year: Year, part: Period }

    // coverage

    /// What has come of the figures that are owed; `alike`: all that hold no value have one reason.
    Answers {
        owed: usize, answered: usize, begun: usize, open: usize, with_value: usize, alike: bool,
        nothing: usize, protected: usize, in_part: usize, irrelevant: usize, impossible: usize,
        withheld: usize, discontinued: usize, not_yet: usize, not_done: usize, looked_into: usize
    }
    /// Indicators with a figure that is fetched: nobody owes any.
    Found { year: Year, n: usize, of: usize, discontinued: usize }
    /// Parties that have nothing to submit.
    NothingOwed { names: Vec<Name>, year: Year }
    IrrelevantAnswers { n: usize, year: Year }
    ComparedWith { year: Year, answered: usize, owed: usize, begun: usize }
    PartyAnswered { party: Name, year: Year, owed: usize, answered: usize, without: usize, given: bool }
    PartyMeasuresTable { party: Name, area: Said, year: Year }
    PartyFiguresTable { party: Name, area: Said, year: Year }
    OtherPartiesOfPlan { parties: Vec<Said> }
    SomeMissing { n: usize, parties: Vec<Name> }
    FiguresCompared { year: Year, all: usize, up: usize, down: usize, same: usize }
    TargetsReached { reached: Vec<Said>, missed: Vec<Said> }
    MeasuresGraded { grades: Vec<Said>, others: usize }
    NewCorrected { n: usize, names: Vec<Said> }
    NewFilled { n: usize, names: Vec<Said> }
    NewFigures { n: usize, names: Vec<Said> }
    NewMissing { n: usize, names: Vec<Said>, year: Year }
    MeasuresBegun { names: Said }
    MeasuresEnded { names: Said }
    PlanOtherwise { n: usize }
    NothingNew { year: Year }
    ChecksTable { area: Said, year: Year }
    DecisionsTable { area: Said, year: Year }
    CompiledWith<'a> { version: &'a str, contract: &'a str }
    Responded<'a> { n: &'a str, of: &'a str }
    MeasuresSource<'a> { file: &'a str }
    SameDefinition { what: Said }
    MatrixSource<'a> { others: bool, url: &'a str }
    MatrixTable { area: Said, year: Year, before: Option<Year> }
    FiguresCorrected { n: usize }
    /// When answers came; `due`: the day by which all were to come, if that is one.
    OnTime {
        all: usize, in_time: usize, grace: usize, later: usize, undated: usize, due: Option<Date>,
        grace_days: usize
    }
    /// What the column *Inkomna i tid* counts; nothing where that is plain.
    ColumnOnTime { grace: bool, undated: bool, grace_days: usize }
    /// How many of a group have answered; `members`: its name in indefinite form, of a Swedish one.
    GroupAnswered {
        early: bool, n: usize, of: usize, name: Said, members: Option<Said>, countys: bool
    }
    /// A group's members by how many of its figures they have answered: all, some, none.
    GroupMembers {
        figures: usize, of: usize, all: usize, some: usize, none: usize, name: Said,
        members: Option<Said>, countys: bool
    }
    /// Who has not answered; of more than a sentence tells, where they stand.
    NotAnswered { names: Vec<Said>, in_annex: bool }
    AnsweredWithout { names: Vec<Said>, n: usize, in_annex: bool }
    /// Measures of a plan or a goal by what was reported; a figure may stand at several measures, so
    /// those without one are counted by both. `nothing_beside`: figures of which there is nothing to
    /// report, at those that cannot be given.
    Measures {
        goal: bool, year: Year, all: usize, due: usize, reported: usize, partly: usize,
        not_reported: usize, awaited: usize, awaited_figures: usize, expected: Option<Moment>,
        cannot: usize, cannot_figures: usize, nothing_beside: usize, nothing: usize, at_end: usize,
        later: usize, under_development: usize, last_year: bool, shown_at: usize,
        shown_under: Option<Said>, discontinued: usize, irrelevant: usize,
        irrelevant_figures: usize, no_follow_up: usize
    }
    /// A goal that is followed up with indicators alone, none of which has a figure.
    FollowedBelow { n: usize, discontinued: usize }
    GoalWithoutFigures { year: Year, all: usize, discontinued: usize }
    /// A plan that asks nobody for anything; `measures`: whether it has any.
    Unasked { measures: bool }

    // change

    Change {
        name: Option<Name>,
        is: ChangeIs,
        shape: Shape,
        counts: Counts,
        before: Option<Precision>,
        from: Amount,
        from_of: Option<Amount>,
        after: Option<Precision>,
        to: Amount,
        to_of: Option<Amount>,
        of: Option<Amount>,
        unit: Option<Said>,
        then: fact::When,
        now: fact::When,
        has_gap: bool,
        points: Option<String>,
        is_neuter: bool,
        in_figures: bool,
    }
    Apart { number: Decimal, is_less: bool, is_share: bool, is_one: bool }
    NoteMissing { when: fact::When }
    NoteNotCollected { when: fact::When }
    Answered {
        was: Option<Said>,
        now: Said,
        then: Option<fact::When>,
        this: fact::When,
        is_same: bool,
    }
    Inexact { years: Vec<u16> }
    Cumulative {
        name: Name,
        all: Amount,
        of: Option<Amount>,
        unit: Option<Said>,
        since: u16,
        more: Amount,
        then: fact::When,
        now: fact::When,
        is_a_year: bool,
    }
    YesOrNoAnswered {
        yes: bool,
        then: Option<fact::When>,
        was: bool,
        since: Option<Moment>,
        is_day: bool,
    }
    MissingThen { then: fact::When }
    Incomparable { why: Said }
    AsAlternative { then: fact::When, indicator: Said }
    InItsPlace { indicator: Said, year: Year }
    Gap { from: Year, to: Year, last: fact::When, is_a_year: bool }
    CarriedOn { then: fact::When, party: Option<Said>, indicator: Option<Said> }
    OtherPeriods { year: Year }
    Broken { year: Option<Year>, reason: Said }
    Incomplete {
        now: Option<fact::When>,
        then: fact::When,
        value: Said,
        lacks: Option<Said>,
    }
    MissingNow { reason: Said, then: fact::When, value: Said }
    ReportedBySeveral {
        then: fact::When,
        parties: Vec<Said>,
        why: NotAdded,
        without: Vec<Said>,
    }
    MadeOf { then: fact::When, parties: Vec<Name>, is_share: bool, values: Vec<Said> }
    ChangesMadeOf { then: fact::When, parties: Vec<Name> }
    CountedIn { year: Year, gone: Vec<Said>, heir: Said }

    // cells

    SameCell { neuter: bool }
    /// As far as rounded values tell.
    AboutSameCell { neuter: bool }
    MissingCell { year: u16 }
    NotCollectedCell { year: u16 }
    /// Of a category that nobody has named for a year.
    CategoryMissing { year: u16 }
    /// The parts of a year that something is said of.
    PartsOfYear { parts: Vec<Ordinal>, halves: bool, year: Option<Year> }
    /// *24 procent* becomes *cirka 24 procent*.
    Precise { precision: Option<Precision>, value: Said }
    MarkWord { mark: Mark }
    TextFrom { description: bool, names: Vec<Name> }
    AnswersFrom { n: usize, of: usize }
    YesOrNo { yes: bool }
    Percent { number: Decimal }
    PercentSign<'a> { value: &'a str }
    /// What an indicator's values are; `few`: shares that are told by their counts.
    KindOfFigure { kind: Type, few: bool }
    MeanUnit<'a> { from: &'a str, to: &'a str, named: bool }
    PerUnit<'a> { per: Option<&'a str>, of: Option<Said> }
    AsIndicator<'a> { id: &'a str }
    ByParty { party: Said }
    CorrectionKind { kind: Correction }
    RevisionKind { kind: Revision }
    /// When what has come before its time is followed up for good; `at_end`: of the plan.
    FinalFollowUp { year: Option<u16>, at_end: bool }

    // targets

    Target {
        value: Said,
        threshold: Option<Threshold>,
        own: Option<u16>,
        year: Option<u16>,
        is_reached: bool,
    }
    ThresholdWord { threshold: Threshold }
    OutcomeUnknown { year: u16 }
    Baseline { value: Said, year: Option<u16> }
    BeforeRounding { value: Said }
    TargetInWords { year: Option<u16> }
    SumOfAll { parties: usize, value: Said }
    OtherParties { then: fact::When }
    Trend { trend: TrendWord }
    Grades { was: Option<Said>, then: fact::When, now: Said, this: fact::When }

    // corrections

    CorrectionsCaption { area: Said, year: u16 }
    Corrected {
        how: How,
        when: fact::When,
        before: Said,
        now: Said,
        cause: Option<Said>,
    }
    Turns { edition: u16, was_increase: bool }
    RevisionTitle { release: u16 }
    Released { release: u16, date: Option<Date>, reason: Said }
    RevisionCaption { release: u16, area: Said, year: u16 }
    ShownOf<'a> { shown: Said, numerator: &'a str, denominator: &'a str }
    ChangeIn { what: Vec<Name> }
    ChangedBeside { what: Beside }

    // headings

    ReportTitle { year: Year }
    PlanInShort { year: Year }
    PageTitle { report: Said, part: Said }
    FollowUpOf { plan: Name, strategy: Option<Name> }
    GoalTitle<'a> { number: &'a str, title: Said }
    IndicatorTitle<'a> { id: &'a str }
    DescriptionsHeading { responsible: bool }
    AgenciesHeading { responsible: bool }
    ReportedColumnOf { year: Year, before: Option<Year> }
    SmallFigures { n: usize, names: Said }
    CorrectedThen { year: Year }
    FigureThen { year: Year, said: Said }
    InYear { year: Year, said: Said }
    ShareColumn { year: Year, percent: bool }
    DueColumn { year: Year }
    Overlapping { one: Option<Said> }
    AddsUp { years: Vec<String> }
    Draft { n: usize }
    RevisedEdition { number: usize, date: Date }

    // captions

    SourcesTable { area: Said, year: Year }
    AllFiguresTable { area: Said, year: Year }
    FiguresOfPlanTable { plan: Said, area: Said, first: Year, last: Year }
    MeasuresByGoalTable { area: Said, year: Year }
    FiguresByPartyTable { area: Said, year: Year }
    FiguresByGoalTable { area: Said, year: Year }
    MeasuresTable { lead: Said, reported: bool, area: Said, year: Year }
    IndicatorsTable<'a> { lead: Said, sources: bool, area: Said, years: &'a str }
    SharesTable { lead: Said, percent: bool, area: Said, year: Year }
    BrokenDown { what: Said, by: Said, each: bool }
    PlanChangesTable { since: Year, area: Said }

    // charts

    FigureNumber<'a> { id: &'a str }
    FigureFor { what: Said }
    CoverageChart { area: Said, year: Year }
    ThroughYears { area: Said, first: Year, last: Year }
    GapsTable { area: Said, year: Year, why: Said }
    EachOfYear { year: Year, figures: Vec<Said> }
    CategoriesWithout { n: usize }
    CategoriesUnnamed { n: usize }
    YearAboveBars { year: Year }
    FirstAndLast { first: Year, from: Said, last: Year, to: Said }
    YearsWithout { years: Vec<Year> }
    BrokenFrom { year: u16 }
    TargetMark { year: Option<u16>, value: Said }
    DataBehind { drawn: bool }
    FileOfSize<'a> { text: &'a str, bytes: Decimal, thousands: Decimal }

    // page

    OpenData<'a> { strategy: bool, year: &'a str, series: &'a str }
    NeedSupport<'a> { url: &'a str, chapter: Said, numbers: Option<Said> }
    AnnexOfFiguresIntro<'a> { series: &'a str }
    AnnexOfYearsData<'a> { series: &'a str }
    TableFile<'a> { file: &'a str }
    MissingFile<'a> { file: &'a str }
    NotPrinted<'a> { rows: usize, file: &'a str }
    TextInOtherReport<'a> { county: bool, url: &'a str }
    Untranslated { n: usize, of: usize }
    ShareOf { base: Said, complete: bool }
    FewInWords { limit: Decimal }
    Sources { indicators: Vec<Said>, n: usize, names: Said }
    PartOf<'a> { n: &'a str, of: &'a str, what: Said }
    OfBase { base: Said }
    Asked<'a> { n: &'a str }

    PlanHolds {
        plan: Option<Name>,
        from: Year,
        to: Option<Year>,
        area: Said,
        strategy: Option<Name>,
    }
    PlanPublished<'a> { publisher: Said, year: Option<&'a str>, facts: Said }
    Collected { as_of: Date }
    FiguresCover { figures: Vec<Said>, area: Said }
    FigureCovers { area: Said }
    ReportPublished { publisher: Said }
    Cite { publisher: Said, year: u16, title: Said, area: Said, number: Option<Said>, date: Option<String>, url: Option<Said> }
    FromStrategy { strategy: Name, latest: Said }
    ThroughYearsTable { area: Said, first: u16, last: u16 }
    WithSource { party: Said, source: Said }
    SeriesBroken { id: Said, year: Year, reason: Said }
    FiguresIncomplete { figures: Vec<Said> }
    FiguresPreliminary { figures: Vec<Said> }
    FiguresNotExact { figures: Vec<Said> }
    Response { told: Vec<Said> }
    MembersOf { group: Name, n: usize, members: Vec<Said> }
    AnsweredFor { agency: Said, through: Said }
    WithoutMandate { agencies: Vec<Said> }

    PartialFigure { comment: Option<Said> }
    ReplacedFigure { sent: Said, reason: Said }

    // legend

    /// What a grade means: its own word, where a code stands for it, and where it is on its scale.
    GradeMeans { word: Option<Said>, step: Step }
    /// What the name of an area after a figure means.
    AreaMeans { plans: Said }

    // reasons

    /// Why there is no figure, in a table's cell.
    WhyInCell { why: Why }
    /// The same in a sentence.
    WhyNoFigure { why: Why }
    /// What several figures with one reason are called.
    SeveralWithout { why: Why }
    /// What some of a measure's figures are answered with, as a part of a sentence.
    AnsweredWith<'a> { why: Why, names: &'a [Name] }
    /// Why there is no figure of an earlier year.
    WhyNoFigureThen { why: Why, when: fact::When }
    /// When a figure comes.
    Expected { at: Moment }
    /// That a figure came after the report was closed.
    TooLate { closed: Option<Date> }
    NotCollected { year: u16 }
    LatestFigure { year: u16 }

    // states

    /// The word of what has been reported of a measure; `n`: how many figures it has, `next`: when they
    /// are due.
    MeasureState {
        state: MeasureStanding,
        year: u16,
        next: Option<u16>,
        measures: Option<Said>,
        n: usize,
    }
    /// The sentence about it; `names`: the figures that it is about, where that is not all of them.
    AboutMeasure<'a> {
        state: MeasureStanding,
        year: u16,
        next: Option<u16>,
        measures: Option<Said>,
        n: usize,
        names: &'a [Name],
        parties: &'a [Name],
        followed: usize,
        of: usize,
        at: Option<Moment>,
    }
    /// What the other figures of a measure are answered with.
    TheOthers { told: Vec<Name> }
    /// In a measure's cell where nothing is due.
    FollowedUpLater { next: Option<u16> }
    /// That a party has answered no about a milestone.
    MilestoneNotDone<'a> { parties: &'a [Name], milestone: Said }

    // references

    /// *I riket var andelen 64 procent.*
    InReference { place: Name, noun: Noun, value: Name }
    /// Where nothing else names what is compared with.
    ForComparison { name: Said, value: Said }
    ReferenceCell { name: Said, value: Said, year: Option<u16> }
    ReferenceRow { name: Said }
    /// Beside the figure that they are compared with.
    References { found: Said }
    /// After a figure of another year.
    OfAnotherYear { year: u16 }

    // reading

    // due

    DueTitle { year: u16, on: Date }
    DueSummary { owed: usize, answered: usize, late: usize }
    DueClosing { closed: Date, is_open: bool }
    DueAgency<'a> { agency: &'a str, owed: usize, answered: usize, late: usize }
    DueStanding { state: Standing, days: usize, is_dated: bool }
    DueMembers { answered: usize, of: usize }
    DueMissing<'a> { state: Standing, is_groups: bool, names: Vec<&'a str> }
    DueParties<'a> { names: Vec<&'a str> }
    DueExtension<'a> { until: &'a str, reason: &'a str }
    SentEarly<'a> { ids: Vec<&'a str>, year: Option<u16> }
    OwesNothing { agency: Name, year: u16 }
    NobodyOwes { is_compiled: bool }

    // forms

    FormsAreIn<'a> { n: usize, folder: &'a str }
    FormFile<'a> { name: &'a str, parties: Vec<&'a str>, rows: usize }
    NoFormsWhereCompiled<'a> { plan: &'a str, year: Year }
    OwesNoFigures { agency: Name, year: Year }
    NoFigureIsOwed<'a> { plan: &'a str, year: Year }
    FormIsEdited<'a> { path: &'a str }
    FormBeside<'a> { said: &'a str, beside: Option<&'a str> }
    FormTogether<'a> { parties: Vec<&'a str> }
    FormAnyIndicator<'a> { ids: Vec<&'a str> }
    FormAnyParty<'a> { names: Vec<&'a str> }
    FormShare<'a> { base: Option<&'a str> }
    FormAsFraction<'a> { unit: &'a str }
    FormGrades<'a> { grades: Vec<&'a str>, has_trend: bool }
    FormAtMost<'a> { unit: &'a str, of: &'a str }
    FormFraction<'a> { value: &'a str, numerator: &'a str, denominator: &'a str }
    FormFromYear<'a> { value: &'a str, year: Year }

    // plan changes

    PlanEntry { entry: Entry, number: Option<Said>, text: Option<Said> }
    PlanAdded { entry: Said, text: Option<Said> }
    PlanEnded { entry: Said, by: Vec<Said> }
    PlanChanged { entry: Said, key: Said, old: Option<Said>, new: Option<Said>, is_same: bool }
    PlanBroken { entry: Said }
    PlanIsSame { from: u16, to: u16 }
    PlanFrom { year: u16 }
    PlanKeyName<'a> { key: Option<PlanKey>, other: Option<&'a str> }
    PlanTypeName { kind: Type }
    PlanClassName { class: Class }
    PlanLevel { bound: Limit, value: Said, year: Option<u16> }
    PlanFrequency { often: Often, years: usize, date: Option<Date> }
    PlanMilestone { word: MilestoneWord }
    PlanRole { role: RoleWord, names: Said }

    // publishing

    IsPublished<'a> { number: usize, figures: usize, path: &'a str }
    BuiltDiffers<'a> { folder: &'a str }
    AndMore { n: usize }
    NothingIsPublished { year: u16 }

    // differences

    DiffOf<'a> { old: &'a str, new: &'a str }
    DiffKind { kind: Difference, n: usize, is_alone: bool }
    DiffFigure<'a> { indicator: &'a str, name: &'a str, about: &'a str, old: Option<&'a str>, new: Option<&'a str> }
    DiffChange<'a> { about: Option<&'a str>, old: Option<&'a str>, new: Option<&'a str> }
    DiffValue<'a> { value: Option<&'a str>, unit: Option<&'a str>, n: &'a str, of: Option<&'a str> }
    DiffSame { n: usize }
    DiffFiles<'a> { files: &'a str }
    DiffTouched<'a> { file: &'a str, how: Touch }
    NoReportToCompare<'a> { folder: &'a str }
    NotTheReport<'a> { folder: &'a str }
    NoInputs<'a> { file: &'a str }
    OtherInputs<'a> { file: &'a str }
    OtherProgram<'a> { version: &'a str }
    InputDiffers<'a> { file: &'a str, how: Touch }
    ChoosePlan<'a> { plans: &'a str }
    NoPlanOfBoth { old: Year, new: Year }
    OtherContent<'a> { old: &'a str, new: &'a str }
    OtherPlan<'a> { old: &'a str, new: &'a str }

    // templates

    TemplatePurpose { file: TemplateFile }
    NoSuchTemplate<'a> { given: &'a str, meant: Option<&'a str> }
    TemplateStands<'a> { path: &'a str }
    TemplateIsWritten<'a> { path: &'a str }

    // reminder

    LetterSubject<'a> { year: u16, name: &'a str }
    LetterGreeting { year: u16, greeting: Greeting }
    LetterMissing { n: usize, due: Date, is_past: bool, is_extended: bool }
    LetterToMend { n: usize }
    LetterTooLate { n: usize, closed: Option<Date> }
    LetterUntil { closed: Date }
    LetterOtherwise { missing: usize, to_mend: usize }
    LetterItem<'a> { indicators: &'a str, part: Period, beside: Option<&'a str> }
    LetterParties<'a> { names: Vec<&'a str> }
    LetterMembers<'a> { names: Vec<&'a str> }

    // called

    HaveAnswered { n: usize, of: usize, figures: bool }
    OutOf<'a> { n: &'a str, of: Option<&'a str>, unit: Option<Said> }
    OnScale { value: Decimal, from: Decimal, to: Decimal }
    MissingFigures { n: usize, goal: bool, listed: Vec<Said>, told: Option<Said> }
    MissingOf { parties: Name, why: Said, figures: Vec<Said> }
    See { what: Said }
    SameFigureAt { what: Said }
    MeasuresNumbered { numbers: Vec<Said> }
    MeasureTitled { title: Name }
    MeasureHeading { number: Said }
    GoalNumbered<'a> { number: &'a str }
    GoalTitled { title: Name }
    TableNumbered<'a> { number: &'a str }
    TableFor { what: Said }
    RowsOf { rows: Rows, whose: Said }
    NthBreakdown { of: Said, n: usize }
    WholePlanTitle { from: Year, to: Year }
    WholePlanTable { goal: Said, area: Said }
    Unconfirmed { year: Year }

    // milestones

    MilestoneReport { is_final: bool, recipient: Option<Said> }
    MilestoneTable { table: Said, area: Said, year: Year }
    MilestoneReported { day: Option<Moment> }
    MilestoneLater { day: Date }
    MilestoneExpected { day: Moment }
    MilestoneReportedBy { n: usize, of: usize }
    MilestonesReported { n: usize, of: usize }
    MilestoneOn { day: Date }
    MilestoneNumbered<'a> { id: &'a str }
    MilestoneTitled { name: Name }
    MilestoneMoved { milestone: Said, from: Date, to: Date, reason: Said }
    MilestoneLate<'a> { milestone: Name, party: Option<Said>, date: &'a str, day: &'a str }
    PartyDoes { does: Does, agencies: Vec<Name> }

    // round

    OnDay { day: Date }
    OwedBy { default: Date, others: Vec<Said>, milestones: bool }
    DeadlineOf { day: Date, names: Vec<Said> }
    Extended { agency: Name, until: Date, reason: Said }
    NoneCollected { indicator: Option<Said>, agency: Option<Said>, reason: Said }
    NotIncludedAfter { closed: Date }

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
    NotOurs<'a> { path: &'a str, force: Option<&'a str> }
    ReportIsEdited<'a> { path: &'a str }
    WrittenOver<'a> { path: &'a str }
    NotSaid<'a> { why: &'a str }
    InputsNotTold<'a> { why: &'a str }
    BrokenProgram<'a> { place: &'a str }
    TooMuchMemory { most: usize }
    CouldNotRead<'a> { path: &'a str }
    FileIsChanging<'a> { path: &'a str }
    PlanGoal<'a> { id: &'a str, title: &'a str }
    PlanTarget<'a> { bound: Limit, year: Option<u16>, value: &'a str }
    PlanBaseline<'a> { year: Option<u16>, value: &'a str }
    PlanReference<'a> { id: &'a str }
    PlanClass { class: Class, since: Option<u16> }

    // findings

    Rest { n: usize }
    Suggested<'a> { suggestion: &'a str }
    Times { n: usize }
    LeftOut { n: usize }
    InSummary { n: usize }
    NotHere<'a> { standing: &'a str, due: Date }
}
