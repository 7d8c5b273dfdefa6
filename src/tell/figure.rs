//! An observation becomes what a cell and a sentence show of it: a value with its marks, or a reason; a
//! target, a baseline or a sum becomes a number as the indicator's figures are printed.

use rust_decimal::Decimal;

use crate::content::Cell;
use crate::derive::change::exact;
use crate::derive::decimals::{Edge, edge};
use crate::ledger::CorrectionKind;
use crate::model::{
    Answer, Base, Gender, Indicator, IndicatorIx, Kind, Level, Observation, Plan, Precision,
    Reason, Scale, SeriesKey, Trend,
};
use crate::tell::context::Context;
use crate::tell::people::Texts;
use crate::tell::{difference, owed, printed};
use crate::text::{Run, Said, said};
use crate::value::number::rounded;
use crate::value::{Number, Year, fold};
use crate::words::figures::{Mark, Precision as PrecisionWord, TrendWord};
use crate::words::list::Word;
use crate::words::names::closed;
use crate::words::states::Why;
use crate::words::{Language, Tag, list as phrase, numbers, reading};

/// The state of a figure that is shown.
pub(crate) const REPORTED: &str = "reported";

/// The state of a category that is not named and not missing.
const UNNAMED: &str = "unnamed";

/// A figure as the report shows it.
#[derive(Debug, Clone)]
pub(crate) struct Shown {
    /// *cirka 60 %*, *17 av 26*, *ej relevant*: without marks.
    pub(crate) text: Said,
    /// *preliminär*, *rättad*, *hela landet* …
    pub(crate) marks: Vec<Said>,
    /// The exact value with a decimal point, if a value is shown.
    pub(crate) value: Option<String>,
    pub(crate) state: &'static str,
    /// What it is a figure of, where there is one.
    pub(crate) figure: Option<SeriesKey>,
}

impl Shown {
    /// *312 (preliminär, ofullständig)*
    pub(crate) fn with_marks(&self) -> Said {
        self.with_fraction(Said::default())
    }

    /// The same with what it is made of: *65 % (3 900 av 6 000, hela landet)*.
    pub(crate) fn with_fraction(&self, fraction: Said) -> Said {
        let said = std::iter::once(fraction).chain(self.marks.iter().cloned());
        let said = said.filter(|it| !it.is_empty());
        self.text.clone().with_remarks(said)
    }

    /// The same for a cell that has no column of units beside it: of an amount, nothing else
    /// says what it is an amount of.
    pub(crate) fn with_unit(mut self, texts: &Texts<'_>, indicator: &Indicator<'_>) -> Said {
        if self.value.is_some() {
            self.text = with_unit(texts, indicator, self.text);
        }
        self.with_marks()
    }

    /// The cell of a figure that others can link to, and that leads to its row among all figures.
    pub(crate) fn cell(&self, context: Context<'_, '_>) -> Cell {
        let marks = self.marks.iter().cloned();
        self.cell_of(
            context,
            self.placed(context, &self.text).with_remarks(marks),
        )
    }

    /// What is said of a figure, at a place that others can link to, with the way to its row among all figures;
    /// of an earlier year, which has none, to the row of all its years.
    pub(crate) fn placed(&self, context: Context<'_, '_>, said: &Said) -> Said {
        let Some(key) = self.figure.filter(|_| self.value.is_some()) else {
            return said.clone();
        };
        let id = id(context, key).replace('/', "-");
        let has_row = key.plan != context.report || key.year == context.year;
        let place = Run::Anchor {
            text: said.plain(),
            url: if has_row {
                format!("#uppgift-{id}")
            } else {
                format!("#{}", series_place(context, key))
            },
            id: format!("f-{id}"),
        };
        // A grade's words may be in another language than the page.
        let language = said.runs().iter().find_map(|it| match it {
            Run::Foreign { language, .. } => Some(language.clone()),
            _ => None,
        });
        let runs = vec![place];
        Said::from(match language {
            Some(language) => vec![Run::Foreign { runs, language }],
            None => runs,
        })
    }

    /// A cell that tells the figure in words of its own.
    pub(crate) fn cell_of(&self, context: Context<'_, '_>, text: impl Into<Said>) -> Cell {
        Cell {
            value: self.value.clone(),
            figure: self.figure.map(|key| id(context, key)),
            state: Some(self.state),
            ..Cell::text(text)
        }
    }

    /// Nothing, where a table of years has a place for something.
    pub(crate) fn gap(text: impl Into<Said>) -> Shown {
        Shown {
            text: text.into(),
            marks: Vec::new(),
            value: None,
            state: "gap",
            figure: None,
        }
    }

    /// A category that nobody has named for a year whose other categories make the total.
    pub(crate) fn unnamed(texts: &Texts<'_>) -> Shown {
        Shown {
            state: UNNAMED,
            ..Shown::gap(texts.say(&Word::CategoryNotNamed))
        }
    }

    pub(crate) fn is_unnamed(&self) -> bool {
        self.state == UNNAMED
    }

    /// A state without a figure.
    pub(crate) fn reason(texts: &Texts<'_>, why: Why) -> Shown {
        Shown {
            state: why.word(),
            ..Shown::gap(texts.say(&phrase::WhyInCell { why }))
        }
    }
}

/// An amount or a rate with its unit, where the name does not say it; anything else as it is.
pub(crate) fn with_unit(
    texts: &Texts<'_>,
    indicator: &Indicator<'_>,
    text: impl Into<Said>,
) -> Said {
    match unit_beside(texts, indicator) {
        Some(unit) => said![text, "\u{a0}", unit],
        None => text.into(),
    }
}

/// The unit of an amount, or of a rate where the name does not say it; nothing of all else.
pub(crate) fn unit_beside(texts: &Texts<'_>, indicator: &Indicator<'_>) -> Option<Said> {
    match indicator.kind {
        Kind::Amount => indicator.unit.as_ref().map(|it| texts.word(&it.many)),
        _ => rate_beside(texts, indicator, &texts.word(&indicator.name).plain()),
    }
}

/// The same for a caption: a name says what is counted, but of a mean not the scale, and of a share only
/// sometimes that it is in per cent.
pub(crate) fn unit_in_caption(texts: &Texts<'_>, indicator: &Indicator<'_>) -> Option<Said> {
    match indicator.kind {
        Kind::Mean { from, to } => {
            let named = reading::says_mean(&texts.word(&indicator.name).plain());
            Some(mean(texts, [from, to], named))
        }
        Kind::Share => {
            let (unit, name) = (unit(texts, indicator), texts.word(&indicator.name));
            // *percentage*, *per cent*
            let [name, own] =
                [name, unit.clone()].map(|it| it.plain().to_lowercase().replace(' ', ""));
            (!name.contains(&own)).then_some(unit)
        }
        _ => unit_beside(texts, indicator),
    }
}

/// What a number of an indicator is a number of: *kommun*, *kommuner*.
pub(crate) fn counted(texts: &Texts<'_>, indicator: &Indicator<'_>, n: u32) -> Option<Said> {
    let unit = indicator.unit.as_ref()?;
    let word = if n == 1 { &unit.one } else { &unit.many };
    Some(texts.word(word))
}

/// What a figure is called in every report and language.
fn id(context: Context<'_, '_>, key: SeriesKey) -> String {
    let id = key.id(context.model);
    if key.plan == context.report {
        return id;
    }
    format!("{}/{id}", context.plan_in(key.plan, key.year).id)
}

/// The place of a figure in the table of all figures: `uppgift-2.10a.2025.kriminalvarden`.
pub(crate) fn place(context: Context<'_, '_>, it: &Observation<'_>) -> String {
    let id = id(context, context.series_of(it)).replace('/', "-");
    format!("uppgift-{id}")
}

/// The place of a party's years of an indicator in the table of years: `serie-2.10a-kriminalvarden`.
pub(crate) fn series_place(context: Context<'_, '_>, key: SeriesKey) -> String {
    let plan = context.plan;
    let (indicator, party) = (
        plan.indicator_anchor(key.indicator),
        plan.agency_anchor(key.party),
    );
    format!("serie-{indicator}-{party}")
}

/// What an indicator is called where figures of it are printed: the place that others link to, and the way to
/// the first of them in the table of all figures. Its id alone where there is none.
pub(crate) fn called(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    printed: Option<&Observation<'_>>,
) -> Said {
    let text = &context.indicator(ix).id.text;
    let Some(it) = printed else {
        return (&**text).into();
    };
    vec![Run::Anchor {
        text: text.to_string(),
        id: printed_at(context, ix, it.year),
        url: format!("#{}", place(context, it)),
    }]
    .into()
}

/// Where an indicator's figures of a year are printed: `f-2.10a-2025`.
pub(crate) fn printed_at(context: Context<'_, '_>, ix: IndicatorIx, year: Year) -> String {
    let anchor = context.plan.indicator_anchor(ix);
    if context.edition.plan == context.report {
        format!("f-{anchor}-{year}")
    } else {
        format!("f-{}-{anchor}-{year}", context.plan.id)
    }
}

/// What a reader sees of an observation.
pub(crate) fn shown(context: Context<'_, '_>, it: &Observation<'_>) -> Shown {
    let without = |why| Shown {
        figure: Some(context.series_of(it)),
        ..Shown::reason(&context, why)
    };
    if it.is_held {
        return without(Why::Held);
    }
    // A grade is one of the scale that held when it was sent.
    let plan = context.plan_of(it.edition);
    let indicator = plan.indicator(it.indicator);
    let text = match &it.answer {
        Answer::NoValue(reason) => return without(owed::why(*reason)),
        Answer::YesNo(_) if indicator.milestone.is_some() => of_milestone(&context, it),
        Answer::YesNo(yes) => context.say(&phrase::YesOrNo { yes: *yes }),
        Answer::Grade(at) => match indicator.kind {
            Kind::Grade(scale) => grade(&context, &plan.scales[scale.get()], *at),
            _ => Said::default(),
        },
        Answer::Text(_) => context.say(&Word::Described),
        Answer::Number(_) | Answer::Fraction { .. } => {
            number_text(context, it, printed::percent_sign)
        }
    };
    Shown {
        text,
        marks: marks(context, it),
        value: exactly(plan, it),
        state: REPORTED,
        figure: Some(context.series_of(it)),
    }
}

/// How far a milestone has come: *redovisat den 14 maj 2025*, *inte redovisat*, *ej relevant*
pub(crate) fn of_milestone(texts: &Texts<'_>, it: &Observation<'_>) -> Said {
    let why = match &it.answer {
        Answer::YesNo(true) => {
            let day = it.details.as_ref().and_then(|it| it.moment);
            return texts.say(&phrase::MilestoneReported { day });
        }
        Answer::NoValue(reason) => owed::why(*reason),
        _ => Why::NotDone,
    };
    texts.say(&phrase::WhyInCell { why })
}

/// The words after a value, in brackets.
fn marks(context: Context<'_, '_>, it: &Observation<'_>) -> Vec<Said> {
    let kinds = kinds_of_marks(context, it).into_iter();
    let words = kinds.map(|mark| context.say(&phrase::MarkWord { mark }));
    let trend = it.details.as_ref().and_then(|it| it.trend).map(trend_word);
    let trend = trend.map(|trend| context.part(&phrase::Trend { trend }, "mark"));
    words.chain(trend).chain(area(context, it)).collect()
}

/// The marks of a closed list.
fn kinds_of_marks(context: Context<'_, '_>, it: &Observation<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    if let Some(details) = &it.details {
        marks.extend(details.preliminary.then_some(Mark::Preliminary));
        marks.extend(details.partial.then_some(Mark::Partial));
        marks.extend(details.replaced.is_some().then_some(Mark::Replaced));
    }
    let correction = context.seen().correction(it);
    marks.extend(correction.and_then(|it| match it.kind {
        CorrectionKind::Correction => Some(Mark::Corrected),
        CorrectionKind::Final => Some(Mark::Final),
        CorrectionKind::Revised => Some(Mark::Revised),
        CorrectionKind::Addition | CorrectionKind::Completer => Some(Mark::Added),
        CorrectionKind::Withdrawn | CorrectionKind::Preciser => None,
    }));
    marks.extend(context.seen().is_early(it).then_some(Mark::Early));
    marks
}

/// What a figure covers, where it is not the plan's area.
pub(crate) fn area(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let stated = context.indicator(it.indicator).area.as_ref();
    let own = it.details.as_ref().and_then(|it| it.area.as_deref());
    let own = own.map(|own| context.known(own, context.edition_plan(it)));
    let area = own.or_else(|| stated.map(|it| context.word(it)))?;
    let [own, plans] = [&area, &context.area()].map(Said::plain);
    (own != plans && fold(&own) != fold(&plans)).then_some(area)
}

/// What the column `trend` holds, to be said.
pub(crate) fn trend_word(trend: Trend) -> TrendWord {
    match trend {
        Trend::Positive => TrendWord::Positive,
        Trend::Neutral => TrendWord::Neutral,
        Trend::Negative => TrendWord::Negative,
        Trend::Unclear => TrendWord::Unclear,
    }
}

/// *genomförd (G)*: the sign stands beside the word, and never alone.
pub(crate) fn grade(texts: &Texts<'_>, scale: &Scale<'_>, at: usize) -> Said {
    let grade = &scale.grades[at];
    let sign = grade.sign.as_ref();
    let sign = sign.map_or(String::new(), |sign| format!("{} ", sign.text));
    let (word, code) = (texts.grade(scale, at), &*grade.code.text);
    if fold(&word.plain()) == fold(code) {
        said![sign, word]
    } else {
        said![sign, word, " (", code, ")"]
    }
}

/// Numerator and denominator, where a figure is shown that is made of them; else nothing.
pub(crate) fn fraction(
    it: &Observation<'_>,
    shown: &Shown,
    print: impl Fn(Number) -> String,
) -> [String; 2] {
    let parts = parts(it).filter(|_| shown.value.is_some());
    parts.map_or_else(Default::default, |it| it.map(print))
}

/// *468 av 1 040 sökta kontaktförbud*, of a figure that is shown and made of them: of `what`, if that is said.
pub(crate) fn part_of(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    shown: &Shown,
    what: Said,
) -> Option<Said> {
    let [n, of] = &fraction(it, shown, |it| numbers::number(it.get(), context.language));
    (!of.is_empty()).then(|| context.say(&phrase::PartOf { n, of, what }))
}

/// The same beside a figure that is not itself told so.
pub(crate) fn part_beside(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    shown: &Shown,
) -> Option<Said> {
    part_of(context, it, shown, Said::default()).filter(|_| few(context, it).is_none())
}

/// Numerator and denominator, as they were sent.
pub(crate) fn parts(it: &Observation<'_>) -> Option<[Number; 2]> {
    match it.answer {
        Answer::Fraction {
            numerator,
            denominator,
        } => Some([numerator, denominator]),
        _ => None,
    }
}

/// *525 av 690 svarade*, of a share of those who answered, where it is known how many were asked.
pub(crate) fn responded(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let asked = it.told_details().and_then(|it| it.asked)?;
    let [_, of] = parts(it)?;
    let print = |it: Number| numbers::number(it.get(), context.language);
    let (n, of) = (&print(of), &print(asked));
    Some(context.say(&phrase::Responded { n, of }))
}

/// As open data has an answer.
pub(crate) fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// As open data has a number: a decimal point, no zeros at the end.
pub(crate) fn plain_number(it: Number) -> String {
    it.get().normalize().to_string()
}

/// A figure inside a sentence: *13 procent* where a cell has *13 %*.
pub(crate) fn in_text(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    match it.answer {
        Answer::Number(_) | Answer::Fraction { .. } if !it.is_held => {
            let text = number_text(context, it, printed::percent);
            with_unit(&context, as_sent(context, it), text)
        }
        _ => shown(context, it).text,
    }
}

/// The same before another with its unit: *13*, where that is *14 procent*. Nothing of what has no
/// unit after it.
pub(crate) fn without_unit(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let kind = as_sent(context, it).kind;
    let has_unit = it.is_number()
        && !it.is_held
        && few(context, it).is_none()
        && matches!(kind, Kind::Share | Kind::Amount | Kind::Rate { .. });
    has_unit.then(|| number_text(context, it, |language, it| numbers::number(it, language)))
}

/// `percent`: how a share is printed. One of few is *2 av 9*.
fn number_text(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    percent: fn(Language, Decimal) -> String,
) -> Said {
    let Some(value) = value(context, it) else {
        return Said::default();
    };
    let (indicator, language) = (as_sent(context, it), context.language);
    let out_of = |n, of| printed::out_of(language, &numbers::number(n, language), of);
    let said = match (value.few, indicator.of) {
        (Some([n, of]), _) => out_of(n, of),
        // An incomplete count is not a count out of all.
        (None, Some(of)) if indicator.kind != Kind::Share && !it.is_partial() => {
            out_of(value.number, of.into())
        }
        _ => number_alone(language, indicator, value.number, percent),
    };
    printed::precise(language, value.precision, said)
}

/// A number of an indicator as such: of shares with `percent`.
pub(crate) fn number_alone(
    language: Language,
    indicator: &Indicator<'_>,
    number: Decimal,
    percent: fn(Language, Decimal) -> String,
) -> String {
    match indicator.kind {
        Kind::Share => percent(language, number),
        _ => numbers::number(number, language),
    }
}

/// Numerator and denominator of a share of so few that percentages say nothing.
pub(crate) fn few(context: Context<'_, '_>, it: &Observation<'_>) -> Option<[Decimal; 2]> {
    let few = parts(it).filter(|_| context.model.is_of_few(it, context.plan));
    few.map(|it| it.map(Number::get))
}

/// The indicator of a figure as the plan held it when the figure was sent.
pub(crate) fn as_sent<'a, 's>(context: Context<'a, 's>, it: &Observation<'_>) -> &'a Indicator<'s> {
    context.plan_of(it.edition).indicator(it.indicator)
}

/// What the agency has written of how exact a figure is.
pub(crate) fn given_precision(it: &Observation<'_>) -> Option<PrecisionWord> {
    it.precision().map(|it| match it {
        Precision::About => PrecisionWord::About,
        Precision::AtLeast => PrecisionWord::AtLeast,
        Precision::AtMost => PrecisionWord::AtMost,
    })
}

/// A number as it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Value {
    /// With as many decimals as the edition prints of its indicator; of one that would be printed as the edge
    /// it only comes near, the last number before.
    pub(crate) number: Decimal,
    /// How exact that is; nothing for a figure that is what is printed.
    pub(crate) precision: Option<PrecisionWord>,
    /// What is said in the place of a share of few: *n av N*.
    pub(crate) few: Option<[Decimal; 2]>,
}

impl Value {
    /// A number that is no answer, such as a sum.
    pub(crate) fn exactly(number: Decimal) -> Value {
        Value {
            number,
            precision: None,
            few: None,
        }
    }
}

/// A figure as a number; nothing of what is none.
pub(crate) fn value(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Value> {
    let kind = as_sent(context, it).kind;
    let exact = exact(&it.answer, kind)?.value;
    let decimals = decimals_of(context, it);
    let last = Decimal::new(1, decimals);
    let (number, precision) = match edge(kind, exact, decimals) {
        Some(Edge::Nought) => (last, Some(PrecisionWord::LessThan)),
        Some(Edge::Hundred) => (Decimal::ONE_HUNDRED - last, Some(PrecisionWord::MoreThan)),
        None => (rounded(exact, decimals), given_precision(it)),
    };
    Some(Value {
        number,
        precision,
        few: few(context, it),
    })
}

fn decimals_of(context: Context<'_, '_>, it: &Observation<'_>) -> u32 {
    let now = context.indicator(it.indicator).kind;
    match it.answer {
        // The decimals of now are those of another kind of number.
        Answer::Number(number) if as_sent(context, it).kind != now => number.decimals(),
        _ => decimals(context, it.indicator),
    }
}

pub(crate) fn decimals(context: Context<'_, '_>, indicator: IndicatorIx) -> u32 {
    context.seen().decimals(indicator)
}

/// As many decimals as a difference is printed with at most, if its figures have no more.
const MOST: u32 = 2;

/// A difference with the decimals of its figures, or as many more as it takes to see it.
pub(crate) fn difference(
    context: Context<'_, '_>,
    indicator: IndicatorIx,
    exact: Decimal,
) -> difference::Difference {
    let decimals = decimals(context, indicator);
    let most = decimals.max(MOST);
    let mut shown = (decimals..=most).map(|it| rounded(exact, it));
    match shown.find(|it| !it.is_zero()) {
        Some(number) => difference::Difference::Of(number),
        None => difference::Difference::LessThan(Decimal::new(1, most)),
    }
}

/// A number that is no answer, such as a target or a sum, beside those that are: with as many
/// decimals, and never fewer than it has.
pub(crate) fn beside(context: Context<'_, '_>, indicator: IndicatorIx, number: Decimal) -> Decimal {
    let decimals = decimals(context, indicator).max(number.normalize().scale());
    rounded(number, decimals)
}

/// A level in words: *80 procent*, *två av tre kommuner*, *genomförd (G)*.
pub(crate) fn level(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    level: Level,
    has_unit: bool,
) -> Said {
    match (level, context.indicator(ix).kind) {
        (Level::YesNo(yes), _) => context.say(&phrase::YesOrNo { yes }),
        (Level::Grade(at), Kind::Grade(scale)) => {
            grade(&context, &context.plan.scales[scale.get()], at)
        }
        (Level::Grade(_), _) => Said::default(),
        (Level::Number(it), _) => number(context, ix, it.get(), has_unit),
    }
}

/// *sex kurser*, *540 tkr*: a target, a baseline or a sum, printed as the indicator's figures are.
pub(crate) fn number(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    number: Decimal,
    has_unit: bool,
) -> Said {
    let indicator = context.indicator(ix);
    if indicator.kind != Kind::Count {
        return in_unit(&context, indicator, beside(context, ix, number));
    }
    let unit = indicator.unit.as_ref();
    let neuter = unit.is_some_and(|unit| unit.gender == Gender::Neuter);
    let of = indicator.of.map(Decimal::from);
    let values: Vec<Decimal> = [number].into_iter().chain(of).collect();
    let said = printed::in_words(context.language, &values, neuter);
    let is_one = values.last() == Some(&Decimal::ONE);
    match unit.filter(|_| has_unit) {
        Some(unit) if is_one => said![said, " ", context.word(&unit.one)],
        Some(unit) => said![said, " ", context.word(&unit.many)],
        None => said.into(),
    }
}

/// A number that is not counted, in its unit.
pub(crate) fn in_unit(texts: &Texts<'_>, indicator: &Indicator<'_>, number: Decimal) -> Said {
    let said = number_alone(texts.language, indicator, number, printed::percent);
    with_unit(texts, indicator, said)
}

fn exactly(plan: &Plan<'_>, it: &Observation<'_>) -> Option<String> {
    let kind = plan.indicator(it.indicator).kind;
    match (&it.answer, kind) {
        (Answer::YesNo(yes), _) => Some(yes.to_string()),
        (Answer::Grade(at), Kind::Grade(scale)) => {
            Some(plan.scales[scale.get()].grades[*at].code.text.to_string())
        }
        // Nineteen digits are as many as a quotient holds for certain.
        (answer, _) => exact(answer, kind).map(|it| it.value.round_dp(12).normalize().to_string()),
    }
}

/// What an indicator's values are numbers of, or what else they are.
pub(crate) fn unit(texts: &Texts<'_>, indicator: &Indicator<'_>) -> Said {
    let unit = match indicator.kind {
        Kind::Mean { from, to } => Some(mean(texts, [from, to], false)),
        Kind::Rate { per } => rate(texts, indicator, per),
        Kind::YesNo if indicator.milestone.is_some() => Some(texts.say(&Word::MilestoneUnit)),
        Kind::Count | Kind::Amount => indicator.unit.as_ref().map(|it| texts.word(&it.many)),
        _ => None,
    };
    unit.unwrap_or_else(|| kind_of_figure(texts, indicator, false))
}

/// *medelvärde 1–5*; its scale alone beside a name that says what it is.
fn mean(texts: &Texts<'_>, scale: [Number; 2], named: bool) -> Said {
    let [from, to] = &scale.map(|it| numbers::number(it.get(), texts.language));
    texts.say(&phrase::MeanUnit { from, to, named })
}

/// `few`: of shares that are told by their counts.
fn kind_of_figure(texts: &Texts<'_>, indicator: &Indicator<'_>, few: bool) -> Said {
    let kind = indicator.kind.of_type();
    texts.say(&phrase::KindOfFigure { kind, few })
}

/// What the shown figures of a row are numbers of: shares of few are told by their counts.
pub(crate) fn unit_of(
    context: Context<'_, '_>,
    indicator: &Indicator<'_>,
    shown: &[&Observation<'_>],
) -> Said {
    let mut numbers = shown.iter().filter(|it| it.is_number()).peekable();
    if numbers.peek().is_some() && numbers.all(|it| few(context, it).is_some()) {
        kind_of_figure(&context, indicator, true)
    } else {
        unit(&context, indicator)
    }
}

/// *per 100 000 invånare*, *per invånare*: what the plan says that a rate is of, else inhabitants. Of one of
/// something nothing is known unless the plan says it.
fn rate(texts: &Texts<'_>, indicator: &Indicator<'_>, per: Number) -> Option<Said> {
    let is_of_one = per.get() == Decimal::ONE;
    let of = match &indicator.base {
        Some(Base::Words(words)) => Some(texts.bare(words)),
        _ if is_of_one => return None,
        _ => Some(texts.say(&Word::Inhabitants)),
    };
    let per = (!is_of_one).then(|| numbers::number(per.get(), texts.language));
    let per = per.as_deref();
    Some(texts.say(&phrase::PerUnit { per, of }))
}

/// The same for a rate that stands with a name which does not say it; nothing of all else.
pub(crate) fn rate_beside(
    texts: &Texts<'_>,
    indicator: &Indicator<'_>,
    name: &str,
) -> Option<Said> {
    match indicator.kind {
        Kind::Rate { per } if !reading::says_per(name, per.get()) => rate(texts, indicator, per),
        _ => None,
    }
}

/// The whole sentence of a reason, with when it is expected and the agency's own words.
pub(crate) fn reason_sentence(texts: &Texts<'_>, it: &Observation<'_>, reason: Reason) -> Said {
    let why = owed::why(reason);
    let moment = it.details.as_ref().and_then(|it| it.moment);
    let expected = moment.filter(|_| reason == Reason::NotYet);
    let expected = expected.map(|at| texts.say(&phrase::Expected { at }));
    let comment = it.comment().map(|it| closed(texts.swedish(it)));
    let more = expected.into_iter().chain(comment);
    more.fold(texts.say(&phrase::WhyNoFigure { why }), Said::then)
}
