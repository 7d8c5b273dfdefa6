//! A measure's shares become a table: n and N always with the percentage.

use std::collections::BTreeSet;

use crate::content::{Block, Cell, Row, Run, plain};
use crate::evaluate::context::Context;
use crate::evaluate::lineage::called;
use crate::evaluate::tables::{row, table};
use crate::evaluate::whose::are_named;
use crate::evaluate::{change, cited, figure, marks, printed, reference, sources};
use crate::model::{Answer, Base, Indicator, IndicatorIx, Kind, MeasureIx, Observation, Use};
use crate::prose;
use crate::value::Number;
use crate::words::grammar::join;
use crate::words::list::Word;
use crate::words::{list as phrase, numbers, reading};

/// The column of how many answered of those asked, which stands only where somebody says it.
const ASKED: usize = 4;

/// The table; none of a measure without a share this year.
pub(super) fn shares(context: Context<'_, '_>, ix: MeasureIx) -> Option<Block> {
    let found = found(context, ix);
    let mut rows: Vec<Row> = found
        .iter()
        .map(|(it, is_named)| share_row(context, ix, it, *is_named))
        .collect();
    if rows.is_empty() {
        return None;
    }
    // In per cent, unless all are of few and told by their counts.
    let all_few = found
        .iter()
        .all(|(it, _)| figure::few(context, it).is_some());
    let share = phrase::ShareColumn {
        year: context.year,
        percent: !all_few,
    };
    let share = context.text(&share);
    let mut columns = vec![
        context.text(&Word::IndicatorColumn),
        share,
        context.text(&Word::CountColumn),
        context.text(&Word::OfColumn),
        context.text(&Word::AnsweredOfAskedColumn),
        context.text(&Word::ChangeColumn),
    ];
    let is_said = |row: &Row| !plain(&row.cells[ASKED].runs).is_empty();
    if !rows.iter().any(is_said) {
        columns.remove(ASKED);
        for row in &mut rows {
            row.cells.remove(ASKED);
        }
    }
    let own = |it: &Observation<'_>| marks::area(context, it);
    let areas: BTreeSet<String> = found
        .iter()
        .map(|(it, _)| own(it).unwrap_or_else(|| context.plan.area.text.to_string()))
        .collect();
    let area = join(&areas.into_iter().collect::<Vec<_>>(), context.language);
    let caption = context.text(&phrase::SharesTable {
        lead: &cited::table(context, ix),
        percent: !all_few,
        area: &area,
        year: context.year,
    });
    let mut shown = table(
        &format!("{}-andelar", context.plan.measure_anchor(ix)),
        &caption,
        &columns,
        rows,
    );
    let figures: Vec<&Observation<'_>> = found.iter().map(|(it, _)| *it).collect();
    let of = figures.chunk_by(|a, b| a.indicator == b.indicator);
    let of = of.filter_map(|own| {
        let ix = own.first()?.indicator;
        Some((called(context, ix), of_what(context, ix, own)?))
    });
    let of: Vec<(String, String)> = of.collect();
    // What several are of is said once.
    let of = of.chunk_by(|(_, a), (_, b)| a == b).map(|same| {
        let ids: Vec<&str> = same.iter().map(|(id, _)| id.as_str()).collect();
        let (ids, of) = (join(&ids, context.language), &same[0].1);
        vec![Run::text(format!("{} ({ids}).", of.trim_end_matches('.')))]
    });
    let few = figures
        .iter()
        .any(|it| context.model.is_of_few(it, context.plan));
    let few = few.then(|| {
        context.text(&phrase::FewInWords {
            limit: context.plan.small_base.into(),
        })
    });
    let few = few.map(|it| vec![Run::text(it)]);
    let remarks = of.chain(few).chain(sources::sources(context, &figures));
    shown.remarks = remarks.collect();
    Some(Block::Table(shown))
}

/// The shares that have been given, each with whether it must be named.
fn found<'a, 's>(context: Context<'a, 's>, ix: MeasureIx) -> Vec<(&'a Observation<'s>, bool)> {
    let is_own = |it: &&Use| {
        let is_share = context.plan.indicator(it.indicator).kind == Kind::Share;
        is_share && !it.is_ref && !reference::is_beside(context, it)
    };
    let own = context.plan.measure(ix).uses.iter().filter(is_own);
    own.flat_map(|it| {
        let answers = context.answers(it.indicator, context.year);
        let is_named = are_named(context, &answers);
        let given = answers.into_iter();
        given
            .filter(|it| !matches!(it.answer, Answer::NoValue(_)) && !figure::is_held(context, it))
            .map(move |it| (it, is_named))
    })
    .collect()
}

fn share_row(context: Context<'_, '_>, ix: MeasureIx, it: &Observation<'_>, is_named: bool) -> Row {
    let indicator = context.plan.indicator(it.indicator);
    let is_numbered = !context.plan.measure(ix).number.is_empty();
    let id = is_numbered.then(|| Run::text(format!("{} ", indicator.id.text)));
    let mut name: Vec<Run> = id.into_iter().collect();
    name.extend(prose::runs(&indicator.name));
    if is_named {
        let party = &context.plan.agency(it.party).name.text;
        name.push(Run::text(format!(", {party}")));
    }
    let share = share(context, it);
    let beside = reference::cell(context, it.indicator, it.year);
    let share = Cell {
        value: figure::shown(context, it).value,
        ..Cell::text(share + &beside.unwrap_or_default())
    };
    let [numerator, denominator, asked] = bases(context, it);
    row(vec![
        Cell::runs(name),
        share,
        Cell::text(numerator),
        Cell::text(denominator),
        Cell::text(asked),
        Cell::text(change::cell(context, it)),
    ])
}

/// A number of per cent, or *2 av 9* where percentages say nothing.
fn share(context: Context<'_, '_>, it: &Observation<'_>) -> String {
    if figure::few(context, it).is_some() {
        return figure::shown(context, it).text;
    }
    let precision = figure::precision(context, it);
    figure::printed(context, it).map_or(String::new(), |number| {
        let number = numbers::number(number, context.language);
        printed::precise(context.language, precision, &number)
    })
}

/// Numerator, denominator, and how many answered of those asked.
fn bases(context: Context<'_, '_>, it: &Observation<'_>) -> [String; 3] {
    let said = |number: Number| numbers::number(number.get(), context.language);
    let Answer::Fraction {
        numerator,
        denominator,
    } = it.answer
    else {
        let unknown = context.text(&Word::BaseNotGiven);
        return [unknown.clone(), unknown.clone(), String::new()];
    };
    let asked = it.details.as_ref().and_then(|it| it.asked);
    let of = asked.map(|it| {
        context.text(&phrase::PartOf {
            n: &said(denominator),
            of: &said(it),
            what: "",
        })
    });
    [said(numerator), said(denominator), of.unwrap_or_default()]
}

/// What a share is of, in the words of the plan: its base, or what that indicator counts.
pub(super) fn base(context: Context<'_, '_>, indicator: &Indicator<'_>) -> String {
    match &indicator.base {
        Some(Base::Words(words)) => reading::base(&plain(&prose::runs(words))),
        Some(Base::Indicator(ix)) => {
            let name = &context.plan.indicator(*ix).name;
            reading::what_is_counted(&plain(&prose::runs(name)))
        }
        None => String::new(),
    }
}

/// *av enheter i länet*, where nobody has said how many.
pub(super) fn of_base(context: Context<'_, '_>, indicator: &Indicator<'_>) -> String {
    let base = reading::those(&base(context, indicator));
    context.text(&phrase::OfBase { base })
}

/// What a share is of, and that nobody has said of how many where nobody has: *Andel av utredda brott,
/// underlag ej redovisat.* Nothing of what is no share.
pub(super) fn of_what(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    figures: &[&Observation<'_>],
) -> Option<String> {
    let indicator = context.plan.indicator(ix);
    let is_shown = |it: &&&Observation<'_>| it.is_number() && !figure::is_withheld(context, it);
    let mut shown = figures.iter().filter(is_shown).peekable();
    shown.peek()?;
    if indicator.kind != Kind::Share {
        return None;
    }
    let has_all = shown.all(|it| matches!(it.answer, Answer::Fraction { .. }));
    let of = phrase::ShareOf {
        base: reading::those(&base(context, indicator)),
        complete: has_all,
    };
    let said = context.text(&of);
    (!said.is_empty()).then_some(said)
}
