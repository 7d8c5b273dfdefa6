//! What a report prints of figures becomes open data: one row a figure, with everything that is
//! said of it, and nothing of what is withheld. What is a sum says so: every sum that a report tells is
//! a figure of those whose it is, of a group or of several parties, or of those that have become one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::content::{Block, Data, Row};
use crate::derive::before;
use crate::derive::sum::{self, Sum};
use crate::figures::{Compared, SeriesKey, Statement};
use crate::model::{
    Action, Answer, CellId, Combine, Details, IndicatorIx, Kind, Observation, Which,
};
use crate::report::{breakdown, texts};
use crate::tell::context::Context;
use crate::tell::figure::{Shown, plain_number};
use crate::tell::{figure, known, lineage, printed, share, sources};
use crate::text::Said;
use crate::value::{Number, Period, Year};
use crate::words::list::{self as phrase, Word};
use crate::words::names::closed;

/// The heading row of both files. A value is a number with a decimal point; an answer is what is no
/// number: `yes` or `no`, a grade's code, a text.
const COLUMNS: [&str; 21] = [
    "edition",
    "plan",
    "origin",
    "indicator",
    "name",
    "agency",
    "year",
    "period",
    "category",
    "value",
    "answer",
    "date",
    "precision",
    "unit",
    "numerator",
    "denominator",
    "asked",
    "state",
    "marks",
    "source",
    "comment",
];

/// Which of several editions' words on the same figure holds: the second column of all years' file.
const CURRENT: &str = "current";

/// What is printed of this edition: every row about its own year, every correction, and what stands
/// in the goals' chapters of the strategy behind the plan.
pub(super) fn of_the_year(context: Context<'_, '_>) -> Data {
    let mut rows = Data::default();
    rows.push(COLUMNS);
    let figures = all_printed(context);
    figures.for_each(|(whose, it)| rows.push(row(context, whose, it, None)));
    for (whose, shown) in plans(context) {
        let mut sums = sums_of_the_year(whose);
        sums.retain(|it| shown.contains(&it.it.indicator));
        for it in &sums {
            rows.push(row(context, whose, &it.it, Some(it)));
        }
    }
    rows
}

/// Every value of every edition up to this one, with which of them holds.
pub(super) fn of_all_years(context: Context<'_, '_>) -> Data {
    let with_second = |mut row: Vec<String>, second: &str| {
        row.insert(1, second.to_owned());
        row
    };
    let mut rows = Data::default();
    rows.push(with_second(COLUMNS.map(str::to_owned).to_vec(), CURRENT));
    for (whose, shown) in plans(context) {
        let mended = lineage::mended(whose);
        let is_shown =
            |key: &SeriesKey| key.plan == whose.edition.plan && shown.contains(&key.indicator);
        for (key, said) in whose.figures.series.keys().filter(|it| is_shown(&it.0)) {
            let current = whose.latest(said).filter(|_| !mended.contains(&key));
            for Statement { at, .. } in said {
                let it = &whose.model.observations[*at];
                let is_later = whose.model.edition(it.edition).year > whose.year;
                if !is_later && !whose.figures.is_withdrawn(*at, whose.year) {
                    let holds = current.is_some_and(|current| std::ptr::eq(current, it));
                    let row = row(context, whose, it, None);
                    rows.push(with_second(row, figure::yes_or_no(holds)));
                }
            }
        }
        let mut sums = sums_of_all_years(whose);
        sums.retain(|it| shown.contains(&it.it.indicator));
        for it in &sums {
            let row = row(context, whose, &it.it, Some(it));
            rows.push(with_second(row, figure::yes_or_no(true)));
        }
    }
    rows
}

/// What looks at the report's plan and at the strategy behind it, with the indicators that are shown.
fn plans<'a, 's>(context: Context<'a, 's>) -> Vec<(Context<'a, 's>, BTreeSet<IndicatorIx>)> {
    let own = (0..context.plan.indicators.len()).map(IndicatorIx::new);
    let behind = context.strategy().map(|it| (it, context.shown_of(it)));
    let plans = std::iter::once((context, own.collect()));
    plans.chain(behind).collect()
}

/// A figure, with what looks at its plan.
type Figure<'a, 's> = (Context<'a, 's>, &'a Observation<'s>);

/// What an edition's agencies have sent, in the order of the plan.
pub(super) fn published<'a, 's>(context: Context<'a, 's>) -> Vec<&'a Observation<'s>> {
    let all = context.model.observations.iter();
    in_order(all.filter(|it| it.edition == context.ix))
}

/// The strategy's figures of the years that the goals' chapters show.
pub(super) fn of_the_strategy<'a, 's>(context: Context<'a, 's>) -> Vec<Figure<'a, 's>> {
    let Some(strategy) = context.strategy() else {
        return Vec::new();
    };
    let shown = context.shown_of(strategy).into_iter();
    let figures = shown.flat_map(|ix| {
        let years = known::years(strategy, ix).into_iter();
        years.flat_map(move |year| strategy.cells(ix, year))
    });
    let figures = in_order(figures).into_iter();
    figures.map(|it| (strategy, it)).collect()
}

/// Both.
pub(super) fn all_printed<'a, 's>(
    context: Context<'a, 's>,
) -> impl Iterator<Item = Figure<'a, 's>> {
    let own = published(context).into_iter().map(move |it| (context, it));
    own.chain(of_the_strategy(context))
}

fn in_order<'a, 's>(
    figures: impl Iterator<Item = &'a Observation<'s>>,
) -> Vec<&'a Observation<'s>> {
    let mut figures: Vec<_> = figures.collect();
    figures.sort_by_key(|it| (it.indicator, it.party, it.year, it.period, it.cell));
    figures
}

/// A figure's row, which may be a sum. `context` looks at the report, `whose` at the plan that the
/// figure is of.
fn row(
    context: Context<'_, '_>,
    whose: Context<'_, '_>,
    it: &Observation<'_>,
    sum: Option<&Added<'_>>,
) -> Vec<String> {
    let indicator = whose.indicator(it.indicator);
    let shown = figure::shown(whose, it);
    let [numerator, denominator] = figure::fraction(it, &shown, plain_number);
    let details = told_details(whose, it);
    let asked = details.and_then(|it| it.asked);
    let moment = details.and_then(|it| it.moment);
    let category = if it.cell == CellId::TOTAL {
        Said::default()
    } else {
        breakdown::label(whose, it.cell)
    };
    let origin = match indicator.reference_for {
        Some(_) => "reference",
        None if whose.edition.plan == context.edition.plan => "plan",
        None => "strategy",
    };
    let [value, answer] = value(whose, it, &shown);
    let precision = if value.is_empty() {
        String::new()
    } else {
        printed::precision(whose.language, figure::given_precision(it))
    };
    let (edition, agency, state, marks, source) = match sum {
        None => (
            whose.model.edition(it.edition).year,
            whose.agency(it.party),
            shown.state,
            shown.marks,
            sources::source(whose, it),
        ),
        Some(sum) => {
            let stated = indicator.source.as_ref();
            let source = stated.map_or_else(|| sum.whose.clone(), |it| whose.word(it));
            let answered = context.say(&phrase::HaveAnswered {
                n: sum.n,
                of: sum.n,
                figures: false,
            });
            let marks = vec![context.say(&Word::Together), answered];
            (whose.year, sum.whose.clone(), "summed", marks, source)
        }
    };
    vec![
        edition.to_string(),
        whose.plan.id.clone(),
        origin.to_owned(),
        indicator.id.text.to_string(),
        context.bare(&indicator.name).plain(),
        agency.plain(),
        it.year.to_string(),
        it.period.to_string(),
        category.plain(),
        value,
        answer,
        moment.map_or(String::new(), |it| it.to_string()),
        precision,
        unit(whose, it).plain(),
        numerator,
        denominator,
        asked.map_or(String::new(), plain_number),
        state.to_owned(),
        Said::join(marks, ", ").plain(),
        source.plain(),
        remark(whose, it).plain(),
    ]
}

/// What a figure is a number of; of a share also what it is a share of.
fn unit(whose: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let indicator = figure::as_sent(whose, it);
    let unit = figure::unit(&whose, indicator);
    if indicator.kind == Kind::Share && !share::base(whose, indicator).is_empty() {
        unit.then(share::of_base(whose, indicator))
    } else {
        unit
    }
}

/// The number, and what is no number.
fn value(whose: Context<'_, '_>, it: &Observation<'_>, shown: &Shown) -> [String; 2] {
    if shown.state != figure::REPORTED {
        return Default::default();
    }
    let value = shown.value.clone().unwrap_or_default();
    let answer = match &it.answer {
        Answer::Number(_) | Answer::Fraction { .. } => return [value, String::new()],
        Answer::YesNo(yes) => figure::yes_or_no(*yes).to_owned(),
        Answer::Grade(_) => value,
        Answer::Text(_) => lines(&texts::blocks(&whose, it, "")).join("\n"),
        Answer::NoValue(_) => String::new(),
    };
    [String::new(), answer]
}

/// What blocks of a text read as, a line a paragraph, an item or a row.
fn lines(blocks: &[Block]) -> Vec<String> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph { runs } => found.push(runs.plain()),
            Block::Quote { blocks } => found.extend(lines(blocks)),
            Block::List { items, .. } => {
                for item in items {
                    found.push(format!("- {}", item.runs.plain()));
                    found.extend(lines(&item.blocks));
                }
            }
            Block::Table(table) => {
                let titles = table.columns.iter().map(|it| it.title.plain()).collect();
                let cells = |row: &Arc<Row>| row.cells.iter().map(|it| it.runs.plain()).collect();
                let rows = std::iter::once(titles).chain(table.rows.iter().map(cells));
                found.extend(rows.map(|row: Vec<String>| row.join("; ")));
            }
            Block::Terms { .. } | Block::KeyFigures { .. } | Block::Figure(_) => {}
        }
    }
    found
}

/// The agency's comment; and where the figure was replaced, what was sent and why.
pub(super) fn remark(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let comment = figure::comment(context, it).map(|it| context.swedish(it));
    let comment = comment.unwrap_or_default();
    let Some(sent) = told_details(context, it).and_then(|it| it.replaced.clone()) else {
        return comment;
    };
    let sent = Observation {
        answer: sent,
        details: None,
        ..it.clone()
    };
    let mut decisions = context.edition.decisions_on(it.indicator, it.party);
    let decision = decisions.find(|it| matches!(it.action, Action::Replace(_)));
    let reason = decision.map_or(Said::default(), |it| closed(context.word(&it.reason)));
    let sent = figure::shown(context, &sent).text;
    comment.then(context.say(&phrase::ReplacedFigure { sent, reason }))
}

/// What is told beside a figure: nothing of what is withheld.
fn told_details<'a>(context: Context<'_, '_>, it: &'a Observation<'_>) -> Option<&'a Details<'a>> {
    let is_told = !figure::is_withheld(context, it);
    it.details.as_deref().filter(|_| is_told)
}

/// What several parties have given together.
struct Added<'s> {
    /// The sum, in the place of what one party has said.
    it: Observation<'s>,
    /// Whose it is: the group's, or each party's.
    whose: Said,
    /// How many answers it is made of, which are all that there can be.
    n: usize,
}

/// The sums of the report's year, and those of earlier years that they and others are compared with.
fn sums_of_the_year<'s>(context: Context<'_, 's>) -> Vec<Added<'s>> {
    let mut all = Vec::new();
    let (model, figures, ix) = (context.model, context.figures, context.ix);
    for which in asked_together(context).filter(|it| it.year == context.year) {
        all.extend(together(context, &which));
        let sum = sum_of(context, &which);
        let compared = sum.map(|sum| sum::compared(model, figures, ix, &which, &sum));
        if let Some(Compared::Change(found)) = compared {
            let year = found.from_year;
            all.extend(together(context, &Which { year, ..which }));
        }
    }
    all.extend(become_one(context, |year| year == context.year));
    all
}

/// The same of every year up to this one.
fn sums_of_all_years<'s>(context: Context<'_, 's>) -> Vec<Added<'s>> {
    let together = asked_together(context).filter_map(|which| together(context, &which));
    together.chain(become_one(context, |_| true)).collect()
}

fn sum_of(context: Context<'_, '_>, which: &Which) -> Option<Sum> {
    sum::sum(context.model, context.figures, context.ix, which)
}

/// What several parties answer together: an indicator's total and categories in each year, of all
/// that report it, and of each group where there are more.
fn asked_together(context: Context<'_, '_>) -> impl Iterator<Item = Which> {
    let plan = context.edition.plan;
    let keys = context.figures.series.keys().map(|(key, _)| key);
    let keys = keys.filter(|it| {
        let is_known = it.plan == plan && it.year <= context.year && it.period == Period::Year;
        is_known && context.indicator(it.indicator).combine == Combine::Sum
    });
    let known: BTreeSet<_> = keys.map(|it| (it.indicator, it.year, it.cell)).collect();
    known.into_iter().flat_map(move |(indicator, year, cell)| {
        let reporters = &context.plan_in(plan, year).indicator(indicator).reporters;
        let groups = reporters.iter().filter(|_| reporters.len() > 1);
        let parties = std::iter::once(None).chain(groups.map(|it| Some(*it)));
        parties.map(move |party| Which {
            indicator,
            year,
            party,
            cell,
            period: None,
            at: context.indicator(indicator).id.at,
        })
    })
}

fn together<'s>(context: Context<'_, 's>, which: &Which) -> Option<Added<'s>> {
    let sum = sum_of(context, which)?;
    let first = *sum.parties.first()?;
    let first = context.at(context.key(which.indicator, first, which.cell, which.year))?;
    let plan = context.plan_in(context.edition.plan, which.year);
    let reporters = plan.indicator(which.indicator).reporters.iter().copied();
    let meant = reporters.filter(|it| which.party.is_none_or(|party| party == *it));
    Some(Added {
        it: Observation {
            answer: Answer::Number(Number::new(sum.value)),
            details: None,
            ..first.clone()
        },
        whose: context.parties(meant).capital(),
        n: sum.parties.len(),
    })
}

/// What those gave together that have become one, where it is told beside what came after.
fn become_one<'s>(context: Context<'_, 's>, is_told: impl Fn(Year) -> bool) -> Vec<Added<'s>> {
    let known = context.figures.series.keys().map(|(key, _)| key);
    let owed = context.owed().flat_map(|owed| {
        owed.parties.iter().map(|party| SeriesKey {
            period: owed.period,
            ..context.key(owed.indicators[0], *party, CellId::TOTAL, context.year)
        })
    });
    let ours = known
        .chain(owed)
        .filter(|it| it.plan == context.edition.plan && it.year <= context.year)
        .filter(|it| is_told(it.year) && lineage::is_told_with_sum(context, *it));
    let added = ours.filter_map(|key| {
        let found = before::several(context.model, context.figures, context.ix, key)?;
        let it = found.together.ok()?;
        let parties = found.parts.iter().map(|(party, _)| *party);
        let whose = context.parties(parties).capital();
        let n = found.parts.len();
        Some((context.series_of(&it), Added { it, whose, n }))
    });
    // Each once.
    let added: BTreeMap<SeriesKey, Added<'_>> = added.collect();
    added.into_values().collect()
}
