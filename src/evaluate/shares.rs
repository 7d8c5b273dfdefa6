//! A measure's shares become a table: n and N always with the percentage.

use std::collections::BTreeSet;

use crate::content::{Block, Cell, Row, plain};
use crate::evaluate::blocks::{row, table};
use crate::evaluate::context::Context;
use crate::evaluate::lineage::called;
use crate::evaluate::whose::are_named;
use crate::evaluate::{change, cited, figure, marks, printed, reference, sources};
use crate::model::{Answer, Base, Indicator, IndicatorIx, Kind, MeasureIx, Observation, Use};
use crate::text::{Said, said};
use crate::value::Number;
use crate::words::grammar::listed;
use crate::words::list::Word;
use crate::words::names::open;
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
    let share = context.say(&phrase::ShareColumn {
        year: context.year,
        percent: !all_few,
    });
    let mut columns = vec![
        context.say(&Word::IndicatorColumn),
        share,
        context.say(&Word::CountColumn),
        context.say(&Word::OfColumn),
        context.say(&Word::AnsweredOfAskedColumn),
        context.say(&Word::ChangeColumn),
    ];
    let is_said = |row: &Row| !plain(&row.cells[ASKED].runs).is_empty();
    if !rows.iter().any(is_said) {
        columns.remove(ASKED);
        for row in &mut rows {
            row.cells.remove(ASKED);
        }
    }
    let own = |it: &Observation<'_>| marks::area(context, it);
    let areas: BTreeSet<Said> = found
        .iter()
        .map(|(it, _)| own(it).unwrap_or_else(|| context.area()))
        .collect();
    let area = listed(areas.into_iter().collect(), context.language);
    let caption = context.say(&phrase::SharesTable {
        lead: cited::table(context, ix),
        percent: !all_few,
        area,
        year: context.year,
    });
    let mut shown = table(
        &format!("{}-andelar", context.plan.measure_anchor(ix)),
        caption,
        &columns,
        rows,
    );
    let figures: Vec<&Observation<'_>> = found.iter().map(|(it, _)| *it).collect();
    let of = figures.chunk_by(|a, b| a.indicator == b.indicator);
    let of = of.filter_map(|own| {
        let ix = own.first()?.indicator;
        Some((called(context, ix), of_what(context, ix, own)?))
    });
    let of: Vec<(Said, Said)> = of.collect();
    // What several are of is said once.
    let of = of.chunk_by(|(_, a), (_, b)| a == b).map(|same| {
        let ids = same.iter().map(|(id, _)| id.clone()).collect();
        let (ids, of) = (listed(ids, context.language), same[0].1.clone());
        said![open(of), " (", ids, ")."].into_runs()
    });
    let few = figures
        .iter()
        .any(|it| context.model.is_of_few(it, context.plan));
    let few = few.then(|| {
        let limit = context.plan.small_base.into();
        context.say(&phrase::FewInWords { limit }).into_runs()
    });
    let remarks = of.chain(few).chain(sources::sources(context, &figures));
    shown.remarks = remarks.collect();
    Some(Block::Table(shown))
}

/// The shares that have been given, each with whether it must be named.
fn found<'a, 's>(context: Context<'a, 's>, ix: MeasureIx) -> Vec<(&'a Observation<'s>, bool)> {
    let is_own = |it: &&Use| {
        let is_share = context.indicator(it.indicator).kind == Kind::Share;
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
    let indicator = context.indicator(it.indicator);
    let is_numbered = !context.plan.measure(ix).number.is_empty();
    let mut name = context.prose(&indicator.name);
    if is_numbered {
        name = said![&*indicator.id.text, " ", name];
    }
    if is_named {
        name.add(said![", ", context.party(it.party)]);
    }
    let mut share = share(context, it);
    share.add(reference::cell(context, it.indicator, it.year).unwrap_or_default());
    let share = Cell {
        value: figure::shown(context, it).value,
        ..Cell::text(share)
    };
    let [numerator, denominator, asked] = bases(context, it);
    row(vec![
        Cell::text(name),
        share,
        Cell::text(numerator),
        Cell::text(denominator),
        Cell::text(asked),
        Cell::text(change::cell(context, it)),
    ])
}

/// A number of per cent, or *2 av 9* where percentages say nothing.
fn share(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    if figure::few(context, it).is_some() {
        return figure::shown(context, it).text;
    }
    let precision = figure::precision(context, it);
    figure::printed(context, it).map_or_else(Said::default, |number| {
        let number = numbers::number(number, context.language);
        printed::precise(context.language, precision, number)
    })
}

/// Numerator, denominator, and how many answered of those asked.
fn bases(context: Context<'_, '_>, it: &Observation<'_>) -> [Said; 3] {
    let said = |number: Number| numbers::number(number.get(), context.language);
    let Answer::Fraction {
        numerator,
        denominator,
    } = it.answer
    else {
        let unknown = context.say(&Word::BaseNotGiven);
        return [unknown.clone(), unknown, Said::default()];
    };
    let asked = it.details.as_ref().and_then(|it| it.asked);
    let of = asked.map(|it| {
        context.say(&phrase::PartOf {
            n: &said(denominator),
            of: &said(it),
            what: Said::default(),
        })
    });
    [
        said(numerator).into(),
        said(denominator).into(),
        of.unwrap_or_default(),
    ]
}

/// What a share is of, in the words of the plan: its base, or what that indicator counts.
pub(super) fn base(context: Context<'_, '_>, indicator: &Indicator<'_>) -> Said {
    match &indicator.base {
        Some(Base::Words(words)) => reading::base(context.bare(words)),
        Some(Base::Indicator(ix)) => {
            let name = &context.indicator(*ix).name;
            reading::what_is_counted(context.bare(name))
        }
        None => Said::default(),
    }
}

/// *av enheter i länet*, where nobody has said how many.
pub(super) fn of_base(context: Context<'_, '_>, indicator: &Indicator<'_>) -> Said {
    let base = reading::those(base(context, indicator));
    context.say(&phrase::OfBase { base })
}

/// What a share is of, and that nobody has said of how many where nobody has: *Andel av utredda brott,
/// underlag ej redovisat.* Nothing of what is no share.
pub(super) fn of_what(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    figures: &[&Observation<'_>],
) -> Option<Said> {
    let indicator = context.indicator(ix);
    let is_shown = |it: &&&Observation<'_>| it.is_number() && !figure::is_withheld(context, it);
    let mut shown = figures.iter().filter(is_shown).peekable();
    shown.peek()?;
    if indicator.kind != Kind::Share {
        return None;
    }
    let has_all = shown.all(|it| matches!(it.answer, Answer::Fraction { .. }));
    let said = context.say(&phrase::ShareOf {
        base: reading::those(base(context, indicator)),
        complete: has_all,
    });
    (!said.is_empty()).then_some(said)
}
