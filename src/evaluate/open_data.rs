//! What a report prints of figures becomes open data: one row a figure, with everything that is
//! said of it, and nothing of what is withheld. What is a sum says so.

use crate::content::{Block, Run, plain};
use crate::evaluate::added::{self, Added};
use crate::evaluate::context::Context;
use crate::evaluate::figure::{self, Shown, plain_number};
use crate::evaluate::{breakdown, known, printed, series, shares, sources, texts};
use crate::model::{Action, Answer, CellId, IndicatorIx, Kind, Observation};
use crate::text::Said;
use crate::words::list::{self as phrase, Word};
use crate::words::names::closed;

/// The columns of both files. A value is a number with a decimal point; an answer is what is no
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

/// The state of what the report has added up of several parties' figures.
const SUMMED: &str = "summed";

type Rows = Vec<Vec<String>>;

/// What is printed of this edition: every row about its own year, every correction, and what stands
/// in the goals' chapters of the strategy behind the plan.
pub(super) fn of_the_year(context: Context<'_, '_>) -> Rows {
    let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
    let own = published(context).into_iter().map(|it| (context, it));
    let printed = own.chain(of_the_strategy(context));
    rows.extend(printed.map(|(whose, it)| row(context, whose, it)));
    rows.extend(sums(context, context, added::of_the_year(context)));
    if let Some(strategy) = context.strategy() {
        let shown = context.shown_of(strategy);
        let mut added = added::of_the_year(strategy);
        added.retain(|added| shown.contains(&added.it.indicator));
        rows.extend(sums(context, strategy, added));
    }
    rows
}

/// Sums, each with whose it is and of how many answers it is made. `context` looks at the report,
/// `whose` at the plan that they are of.
fn sums(context: Context<'_, '_>, whose: Context<'_, '_>, all: Vec<Added<'_>>) -> Rows {
    let told = |added: Added<'_>| {
        let mut told = row(context, whose, &added.it);
        let marks = [
            context.say(&Word::Together),
            context.say(&phrase::HaveAnswered {
                n: added.n,
                of: added.n,
                figures: false,
            }),
        ];
        let stated = whose.plan.indicator(added.it.indicator).source.as_ref();
        let source = stated.map_or_else(|| added.whose.clone(), |it| whose.word(it).plain());
        for (column, cell) in [
            ("edition", whose.year.to_string()),
            ("agency", added.whose),
            ("state", SUMMED.to_owned()),
            ("marks", Said::join(marks, ", ").plain()),
            ("source", source),
        ] {
            let at = COLUMNS.iter().position(|it| *it == column);
            if let Some(place) = at.and_then(|it| told.get_mut(it)) {
                *place = cell;
            }
        }
        told
    };
    all.into_iter().map(told).collect()
}

/// Every value of every edition up to this one, with which of them holds.
pub(super) fn of_all_years(context: Context<'_, '_>) -> Rows {
    let mut heading = COLUMNS.map(str::to_owned).to_vec();
    heading.insert(1, CURRENT.to_owned());
    let mut rows = vec![heading];
    rows.extend(all_years(context, context, |_| true));
    if let Some(strategy) = context.strategy() {
        let shown = context.shown_of(strategy);
        rows.extend(all_years(context, strategy, |ix| shown.contains(&ix)));
    }
    rows
}

/// What an edition's agencies have sent, in the order of the plan.
pub(super) fn published<'a, 's>(context: Context<'a, 's>) -> Vec<&'a Observation<'s>> {
    let own = |it: &&Observation<'_>| it.edition == context.ix;
    let mut rows: Vec<&Observation<'_>> = context.model.observations.iter().filter(own).collect();
    rows.sort_by_key(|it| (it.indicator, it.party, it.year, it.period, it.cell));
    rows
}

/// The strategy's figures of the years that the goals' chapters show, each with what looks at them.
pub(super) fn of_the_strategy<'a, 's>(
    context: Context<'a, 's>,
) -> Vec<(Context<'a, 's>, &'a Observation<'s>)> {
    let Some(strategy) = context.strategy() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for ix in context.shown_of(strategy) {
        let years = known::years(strategy, ix);
        let mut own: Vec<&Observation<'_>> = years
            .into_iter()
            .flat_map(|year| strategy.cells(ix, year))
            .collect();
        own.sort_by_key(|it| (it.party, it.year, it.period, it.cell));
        found.extend(own.into_iter().map(|it| (strategy, it)));
    }
    found
}

/// One plan's rows of all years. `whose` looks at that plan.
fn all_years<'a>(
    context: Context<'a, '_>,
    whose: Context<'a, '_>,
    is_shown: impl Fn(IndicatorIx) -> bool,
) -> Rows {
    let mended = series::mended(whose);
    let mut rows = Vec::new();
    for (key, told) in &whose.figures.series {
        if key.plan != whose.edition.plan || !is_shown(key.indicator) {
            continue;
        }
        let current = whose.figures.at(whose.model, whose.ix, *key);
        for at in told {
            let it = &whose.model.observations[*at];
            let is_later = whose.model.edition(it.edition).year > whose.year;
            if is_later || whose.figures.is_withdrawn(*at, whose.year) {
                continue;
            }
            let holds =
                current.is_some_and(|current| std::ptr::eq(current, it)) && !mended.contains(key);
            let mut row = row(context, whose, it);
            row.insert(1, if holds { "yes" } else { "no" }.to_owned());
            rows.push(row);
        }
    }
    let mut added = added::of_all_years(whose);
    added.retain(|added| is_shown(added.it.indicator));
    rows.extend(sums(context, whose, added).into_iter().map(|mut row| {
        row.insert(1, "yes".to_owned());
        row
    }));
    rows
}

/// A figure's row. `context` looks at the report, `whose` at the plan that the figure is of.
fn row(context: Context<'_, '_>, whose: Context<'_, '_>, it: &Observation<'_>) -> Vec<String> {
    let indicator = whose.plan.indicator(it.indicator);
    let shown = figure::shown(whose, it);
    let [numerator, denominator] = figure::fraction(it, &shown, plain_number);
    let details = it
        .details
        .as_ref()
        .filter(|_| !figure::is_withheld(whose, it));
    let asked = details.and_then(|it| it.asked);
    let moment = details.and_then(|it| it.moment);
    let category = if it.cell == CellId::TOTAL {
        String::new()
    } else {
        breakdown::label(whose, it.cell).plain()
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
    let cells: [String; COLUMNS.len()] = [
        whose.model.edition(it.edition).year.to_string(),
        whose.plan.id.clone(),
        origin.to_owned(),
        indicator.id.text.to_string(),
        context.bare(&indicator.name).plain(),
        whose.agency(it.party).plain(),
        it.year.to_string(),
        it.period.to_string(),
        category,
        value,
        answer,
        moment.map_or(String::new(), |it| it.to_string()),
        precision,
        unit(whose, it).plain(),
        numerator,
        denominator,
        asked.map_or(String::new(), plain_number),
        shown.state.to_owned(),
        Said::join(shown.marks, ", ").plain(),
        sources::source(whose, it).plain(),
        remark(whose, it).plain(),
    ];
    cells.to_vec()
}

/// What a figure is a number of; of a share also what it is a share of.
fn unit(whose: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let indicator = figure::as_sent(whose, it);
    let unit = figure::unit(&whose, indicator);
    if indicator.kind == Kind::Share && !shares::base(whose, indicator).is_empty() {
        unit.then(shares::of_base(whose, indicator))
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
    match &it.answer {
        Answer::Number(_) | Answer::Fraction { .. } => [value, String::new()],
        Answer::YesNo(yes) => [String::new(), figure::yes_or_no(*yes).to_owned()],
        Answer::Grade(_) => [String::new(), value],
        Answer::Text(_) => [
            String::new(),
            lines(&texts::blocks(&whose, it, "")).join("\n"),
        ],
        Answer::NoValue(_) => Default::default(),
    }
}

/// What blocks of a text read as, a line a paragraph, an item or a row.
fn lines(blocks: &[Block]) -> Vec<String> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph { runs } => found.push(plain(runs)),
            Block::Quote { blocks } => found.extend(lines(blocks)),
            Block::List { items, .. } => {
                for item in items {
                    found.push(format!("- {}", plain(&item.runs)));
                    found.extend(lines(&item.blocks));
                }
            }
            Block::Table(table) => {
                let cells = |cells: &mut dyn Iterator<Item = &Vec<Run>>| {
                    cells.map(|it| plain(it)).collect::<Vec<_>>().join("; ")
                };
                found.push(cells(&mut table.columns.iter().map(|it| &it.title)));
                let rows = table.rows.iter();
                found.extend(rows.map(|it| cells(&mut it.cells.iter().map(|it| &it.runs))));
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
    let details = it.details.as_ref();
    let details = details.filter(|_| !figure::is_withheld(context, it));
    let Some(sent) = details.and_then(|it| it.replaced.clone()) else {
        return comment;
    };
    let sent = figure::shown(
        context,
        &Observation {
            answer: sent,
            details: None,
            ..it.clone()
        },
    );
    let mut decisions = context.edition.decisions_on(it.indicator, it.party);
    let decision = decisions.find(|it| matches!(it.action, Action::Replace(_)));
    let reason = decision.map_or(Said::default(), |it| closed(context.word(&it.reason)));
    let told = context.say(&phrase::ReplacedFigure {
        sent: sent.text,
        reason,
    });
    comment.then(told)
}
