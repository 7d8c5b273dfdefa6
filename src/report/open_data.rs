//! What a report prints of figures becomes open data: one row a figure, with everything that is
//! said of it, and nothing of what is withheld. What is a sum says so: every sum that a report tells is
//! a figure of those whose it is, of a group or of several parties, or of those that have become one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::content::{self, Block, Data};
use crate::derive::sum::{self, Sum};
use crate::derive::{earlier, published};
use crate::ledger::Compared;
use crate::model::{
    Action, Answer, CellId, Combine, Indicator, IndicatorIx, Kind, Observation, Reason, SeriesKey,
    Which,
};
use crate::report::texts;
use crate::tell::context::Context;
use crate::tell::figure::{Shown, plain_number};
use crate::tell::{figure, lineage, naming, printed, share, sources, years};
use crate::text::Said;
use crate::value::{Number, Period, Year};
use crate::words::list::{self as phrase, Word};
use crate::words::names::closed;
use crate::words::states::Why;

/// A figure of the files, which may be a sum.
struct Row<'t, 'a, 's> {
    /// What looks at the report, and at the plan that the figure is of.
    context: Context<'a, 's>,
    whose: Context<'a, 's>,
    it: &'t Observation<'s>,
    sum: Option<&'t Added<'s>>,
    /// Nobody has said anything of it.
    is_missing: bool,
    /// Whether it is the latest word on the figure.
    holds: bool,
    shown: Shown,
}

impl<'t, 'a, 's> Row<'t, 'a, 's> {
    fn of(context: Context<'a, 's>, whose: Context<'a, 's>, it: &'t Observation<'s>) -> Self {
        Row {
            context,
            whose,
            it,
            sum: None,
            is_missing: false,
            holds: true,
            shown: figure::shown(whose, it),
        }
    }

    fn missing(context: Context<'a, 's>, it: &'t Observation<'s>) -> Self {
        Row {
            is_missing: true,
            shown: Shown::reason(&context, Why::NotSubmitted),
            ..Row::of(context, context, it)
        }
    }

    fn summed(context: Context<'a, 's>, whose: Context<'a, 's>, sum: &'t Added<'s>) -> Self {
        Row {
            sum: Some(sum),
            ..Row::of(context, whose, &sum.it)
        }
    }

    fn indicator(&self) -> &'a Indicator<'s> {
        self.whose.indicator(self.it.indicator)
    }
}

/// What a column says of a figure.
type Says = fn(&Row<'_, '_, '_>) -> String;

/// The columns of both files. A value is a number with a decimal point; an answer is what is no number:
/// `yes` or `no`, a grade's code, a text.
const COLUMNS: [(&str, Says); 22] = [
    ("edition", |row| match row.sum {
        None => row.whose.model.edition(row.it.edition).year.to_string(),
        Some(_) => row.whose.year.to_string(),
    }),
    (CURRENT, |row| figure::yes_or_no(row.holds).to_owned()),
    ("plan", |row| row.whose.plan.id.clone()),
    ("origin", |row| {
        let is_own = row.whose.edition.plan == row.context.edition.plan;
        let origin = match row.indicator().reference_for {
            Some(_) => "reference",
            None if is_own => "plan",
            None => "strategy",
        };
        origin.to_owned()
    }),
    ("indicator", |row| row.indicator().id.text.to_string()),
    ("name", |row| {
        row.context.bare(&row.indicator().name).plain()
    }),
    ("agency", |row| match row.sum {
        None => row.whose.agency(row.it.party).plain(),
        Some(sum) => sum.whose.plain(),
    }),
    ("year", |row| row.it.year.to_string()),
    ("period", |row| row.it.period.to_string()),
    ("category", |row| match row.it.cell {
        CellId::TOTAL => String::new(),
        cell => naming::cell(row.whose, cell).plain(),
    }),
    ("value", |row| value(row).unwrap_or_default()),
    ("answer", answer),
    ("date", |row| {
        let moment = row.it.told_details().and_then(|it| it.moment);
        moment.map_or(String::new(), |it| it.to_string())
    }),
    ("precision", |row| match value(row) {
        Some(_) => printed::precision(row.whose.language, figure::given_precision(row.it)),
        None => String::new(),
    }),
    ("unit", |row| unit(row.whose, row.it).plain()),
    ("numerator", |row| {
        let [numerator, _] = figure::fraction(row.it, &row.shown, plain_number);
        numerator
    }),
    ("denominator", |row| {
        let [_, denominator] = figure::fraction(row.it, &row.shown, plain_number);
        denominator
    }),
    ("asked", |row| {
        let asked = row.it.told_details().and_then(|it| it.asked);
        asked.map_or(String::new(), plain_number)
    }),
    ("state", |row| match row.sum {
        None => row.shown.state.to_owned(),
        Some(_) => "summed".to_owned(),
    }),
    ("marks", |row| {
        let marks = match row.sum {
            None => row.shown.marks.clone(),
            Some(sum) => vec![
                row.context.say(&Word::Together),
                row.context.say(&phrase::HaveAnswered {
                    n: sum.n,
                    of: sum.n,
                    figures: false,
                }),
            ],
        };
        Said::join(marks, ", ").plain()
    }),
    ("source", |row| {
        let source = match (row.sum, &row.indicator().source) {
            _ if row.is_missing => Said::default(),
            (None, _) => sources::source(row.whose, row.it),
            (Some(_), Some(stated)) => row.whose.word(stated),
            (Some(sum), None) => sum.whose.clone(),
        };
        source.plain()
    }),
    ("comment", |row| remark(row.whose, row.it).plain()),
];

/// Which of several editions' words on the same figure holds: a column of all years' file alone.
const CURRENT: &str = "current";

/// A file of these rows under their heading.
fn file<'t, 'a, 's: 'a + 't>(
    has_current: bool,
    rows: impl Iterator<Item = Row<'t, 'a, 's>>,
) -> Data {
    let columns = COLUMNS.iter().filter(|it| has_current || it.0 != CURRENT);
    let columns: Vec<&(&str, Says)> = columns.collect();
    let mut data = Data::default();
    data.push(columns.iter().map(|it| it.0));
    for row in rows {
        data.push(columns.iter().map(|(_, says)| says(&row)));
    }
    data
}

/// What is printed of this edition: every row about its own year, every correction, what stands in the goals' chapters of
/// the strategy behind the plan, and of what is owed each figure that has not come in.
pub(super) fn of_the_year(context: Context<'_, '_>) -> Data {
    let sums = plans(context).into_iter().flat_map(|(whose, shown)| {
        let mut sums = sums_of_the_year(whose);
        sums.retain(|it| shown.contains(&it.it.indicator));
        sums.into_iter().map(move |it| (whose, it))
    });
    let sums: Vec<_> = sums.collect();
    let figures = all_printed(context).map(|(whose, it)| Row::of(context, whose, it));
    let sums = sums
        .iter()
        .map(|(whose, it)| Row::summed(context, *whose, it));
    let missing: Vec<_> = missing(context).collect();
    let gaps = missing.iter().map(|it| Row::missing(context, it));
    file(false, figures.chain(sums).chain(gaps))
}

/// Of each figure that has not come in, that there is nothing.
fn missing<'s>(context: Context<'_, 's>) -> impl Iterator<Item = Observation<'s>> {
    let missing = published::missing(context.seen()).into_iter();
    missing.map(move |key| Observation {
        edition: context.seen().ix,
        party: key.party,
        indicator: key.indicator,
        year: key.year,
        period: key.period,
        cell: key.cell,
        answer: Answer::NoValue(Reason::Held),
        at: context.indicator(key.indicator).id.at,
        row: 0,
        column: 0,
        is_held: false,
        details: None,
    })
}

/// Every value of every edition up to this one, with which of them holds.
pub(super) fn of_all_years(context: Context<'_, '_>) -> Data {
    let plans = plans(context).into_iter().map(|(whose, shown)| {
        let mut sums = sums_of_all_years(whose);
        sums.retain(|it| shown.contains(&it.it.indicator));
        (whose, shown, sums)
    });
    let plans: Vec<_> = plans.collect();
    let rows = plans.iter().flat_map(|(whose, shown, sums)| {
        let mended = lineage::mended(*whose);
        let told = whose.seen().told();
        let told = told.filter(move |(key, ..)| shown.contains(&key.indicator));
        let figures = told.map(move |(key, it, is_latest)| Row {
            holds: is_latest && !mended.contains(&key),
            ..Row::of(context, *whose, it)
        });
        figures.chain(sums.iter().map(|it| Row::summed(context, *whose, it)))
    });
    file(true, rows)
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
pub(super) fn sent<'a, 's>(context: Context<'a, 's>) -> Vec<&'a Observation<'s>> {
    in_order(context.seen().sent())
}

/// The strategy's figures of the years that the goals' chapters show.
pub(super) fn of_the_strategy<'a, 's>(context: Context<'a, 's>) -> Vec<Figure<'a, 's>> {
    let Some(strategy) = context.strategy() else {
        return Vec::new();
    };
    let shown = context.shown_of(strategy).into_iter();
    let figures = shown.flat_map(|ix| {
        let years = years::with_figures(strategy, ix).into_iter();
        years.flat_map(move |year| strategy.cells(ix, year))
    });
    let figures = in_order(figures).into_iter();
    figures.map(|it| (strategy, it)).collect()
}

/// Both.
pub(super) fn all_printed<'a, 's>(
    context: Context<'a, 's>,
) -> impl Iterator<Item = Figure<'a, 's>> {
    let own = sent(context).into_iter().map(move |it| (context, it));
    own.chain(of_the_strategy(context))
}

fn in_order<'a, 's>(
    figures: impl Iterator<Item = &'a Observation<'s>>,
) -> Vec<&'a Observation<'s>> {
    let mut figures: Vec<_> = figures.collect();
    figures.sort_by_key(|it| (it.indicator, it.party, it.year, it.period, it.cell));
    figures
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

/// The exact number, where one is shown.
fn value(row: &Row<'_, '_, '_>) -> Option<String> {
    let is_shown = row.shown.state == figure::REPORTED && row.it.is_number();
    row.shown.value.clone().filter(|_| is_shown)
}

/// What is shown and is no number.
fn answer(row: &Row<'_, '_, '_>) -> String {
    match &row.it.answer {
        _ if row.shown.state != figure::REPORTED => String::new(),
        Answer::YesNo(yes) => figure::yes_or_no(*yes).to_owned(),
        Answer::Grade(_) => row.shown.value.clone().unwrap_or_default(),
        Answer::Text(_) => lines(&texts::blocks(&row.whose, row.it, "")).join("\n"),
        Answer::Number(_) | Answer::Fraction { .. } | Answer::NoValue(_) => String::new(),
    }
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
                let cells =
                    |row: &Arc<content::Row>| row.cells.iter().map(|it| it.runs.plain()).collect();
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
    let comment = it.told_comment().map(|it| context.swedish(it));
    let comment = comment.unwrap_or_default();
    let Some(sent) = it.told_details().and_then(|it| it.replaced.clone()) else {
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
    let seen = context.seen();
    for which in asked_together(context).filter(|it| it.year == context.year) {
        let Some(sum) = sum::sum(seen, &which) else {
            continue;
        };
        all.extend(added(context, &which, &sum));
        if let Compared::Change(found) = sum::compared(seen, &which, &sum) {
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

/// What several parties answer together: an indicator's total and categories in each year, of all
/// that report it, and of each group where there are more.
fn asked_together(context: Context<'_, '_>) -> impl Iterator<Item = Which> {
    let plan = context.edition.plan;
    let keys = context.model.series.keys().map(|(key, _)| key);
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
    added(context, which, &sum::sum(context.seen(), which)?)
}

fn added<'s>(context: Context<'_, 's>, which: &Which, sum: &Sum) -> Option<Added<'s>> {
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
    let known = context.model.series.keys().map(|(key, _)| key);
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
        let found = earlier::several(context.seen(), key)?;
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
