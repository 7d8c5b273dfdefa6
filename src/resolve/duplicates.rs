//! Rows of one key become one: what agrees is noted and one is kept, what contradicts is told and all are dropped.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::codes::Code;
use crate::diagnostic::{Cell, Diagnostic, Diagnostics, Fact, Subject};
use crate::model::{
    Answer, CellId, Details, Fault, Kind, Mark, Model, Observation, Precision, Series, Statement,
};
use crate::resolve::answer_words::told;
use crate::source::SourceId;
use crate::value::number::rounded;
use crate::value::{Choice, Period};

/// Keeps one observation a key, in the order they came.
pub(super) fn duplicates(model: &mut Model<'_>, diagnostics: &mut Diagnostics) {
    let series = Series::of(&model.observations, &model.editions);
    let mut dropped: BTreeSet<usize> = BTreeSet::new();
    let mut buried = Vec::new();
    let mut identical = BTreeMap::new();
    for same in series.by_edition() {
        let [first, others @ ..] = same else { continue };
        let kept = agreed(first, others, model, &mut identical, diagnostics);
        dropped.extend(
            same.iter()
                .filter(|it| Some(*it) != kept)
                .map(Statement::at),
        );
        if kept.is_none() {
            let first = model.said(first);
            buried.push(Fault {
                edition: first.edition,
                indicator: first.indicator,
                party: first.party,
                file: first.at.source,
            });
        }
    }
    for ((one, other), found) in identical {
        let what = match found.count() {
            1 => "row",
            _ if one == other => "rows",
            _ => "files",
        };
        diagnostics.push(found.tag("what", what));
    }
    let tombstones = buried.iter().map(|it| (it.edition, it.indicator));
    model.tombstones.extend(tombstones);
    model.faults.extend(buried);
    model.series = series;
    if dropped.is_empty() {
        return;
    }
    let mut places = 0..;
    let is_kept = |at| !dropped.contains(&at);
    model
        .observations
        .retain(|_| places.next().is_none_or(is_kept));
    model.series = Series::of(&model.observations, &model.editions);
}

/// Rows that say the same as another, by the files of the two: a file that came twice is one
/// finding.
type Identical = BTreeMap<(SourceId, SourceId), Diagnostic>;

/// The row that says most, of rows that all agree; `None` where any contradicts. Tells each row
/// after the first once.
fn agreed<'a>(
    first: &'a Statement,
    others: &'a [Statement],
    model: &Model<'_>,
    identical: &mut Identical,
    diagnostics: &mut Diagnostics,
) -> Option<&'a Statement> {
    let mut best = first;
    let mut all = true;
    for it in others {
        let (a, b) = (model.said(best), model.said(it));
        let code = match compare(a, b, model) {
            Same::Identical => Code::S082,
            Same::Rounded => Code::S083,
            Same::Not if a.at.source == b.at.source => Code::S084,
            Same::Not => Code::S013,
        };
        if code == Code::S082 {
            let found = finding(code, a, b, model);
            match identical.entry((a.at.source, b.at.source)) {
                Entry::Occupied(mut known) => known.get_mut().join(found),
                Entry::Vacant(new) => drop(new.insert(found)),
            }
        } else {
            diagnostics.push(finding(code, a, b, model));
        }
        let agrees = matches!(code, Code::S082 | Code::S083);
        all &= agrees;
        if agrees && says(b) > says(a) {
            best = it;
        }
    }
    all.then_some(best)
}

enum Same {
    Identical,
    Rounded,
    Not,
}

fn compare(a: &Observation<'_>, b: &Observation<'_>, model: &Model<'_>) -> Same {
    if marks(a) != marks(b) || contradicts(a, b, |it| it.asked) || contradicts(a, b, |it| it.moment)
    {
        return Same::Not;
    }
    if a.answer == b.answer {
        return Same::Identical;
    }
    let kind = model.plan_of(a.edition).indicator(a.indicator).kind;
    match (value(&a.answer, kind), value(&b.answer, kind)) {
        // Two fractions of different numbers differ, also where they give the same percentage.
        (Some((_, None)), Some((_, None))) | (None, _) | (_, None) => Same::Not,
        (Some((a, a_decimals)), Some((b, b_decimals))) if kind.is_ratio() => {
            let decimals = a_decimals.into_iter().chain(b_decimals).min().unwrap_or(0);
            if rounded(a, decimals) == rounded(b, decimals) {
                Same::Rounded
            } else {
                Same::Not
            }
        }
        _ => Same::Not,
    }
}

fn marks(it: &Observation<'_>) -> (bool, bool, bool, Option<crate::model::Precision>) {
    let flags = |it: &Details<'_>| (it.partial, it.preliminary, it.not_comparable, it.precision);
    it.details
        .as_deref()
        .map_or((false, false, false, None), flags)
}

/// Whether both rows have something of a kind, and not the same.
fn contradicts<T: PartialEq>(
    a: &Observation<'_>,
    b: &Observation<'_>,
    of: impl Fn(&Details<'_>) -> Option<T>,
) -> bool {
    let found = |it: &Observation<'_>| it.details.as_deref().and_then(&of);
    found(a).zip(found(b)).is_some_and(|(a, b)| a != b)
}

/// The value in the indicator's unit, and its decimals where it is not exact.
fn value(answer: &Answer<'_>, kind: Kind) -> Option<(Decimal, Option<u32>)> {
    match answer {
        Answer::Number(number) => Some((number.get(), Some(number.decimals()))),
        Answer::Fraction {
            numerator,
            denominator,
        } => Some((kind.quotient(*numerator, *denominator), None)),
        _ => None,
    }
}

/// How much a row says: a fraction more than a number, a number the more the more exact, and of
/// equals the one with more beside the value.
fn says(it: &Observation<'_>) -> (u32, usize) {
    let answer = match &it.answer {
        Answer::Fraction { .. } => u32::MAX,
        Answer::Number(number) => number.decimals(),
        _ => 0,
    };
    let beside = it.details.as_deref().map_or(0, |it| {
        let filled = [
            it.asked.is_some(),
            it.moment.is_some(),
            it.area.is_some(),
            it.source.is_some(),
            it.comment.is_some(),
        ];
        filled.into_iter().filter(|it| *it).count()
    });
    (answer, beside)
}

fn finding(code: Code, a: &Observation<'_>, b: &Observation<'_>, model: &Model<'_>) -> Diagnostic {
    let plan = model.plan_of(a.edition);
    let id = plan.indicator(a.indicator).id.text.to_string();
    let subject = Subject {
        plan: Some(plan.id.clone()),
        agency: Some(plan.agency(a.party).name.text.to_string()),
        indicator: Some(id.clone()),
        year: Some(a.year.get()),
    };
    let year = match a.period {
        Period::Year => a.year.to_string(),
        period => format!("{} {period}", a.year),
    };
    let categories = model
        .cells
        .get(a.cell)
        .iter()
        .map(|(breakdown, category)| plan.category_name(*breakdown, *category));
    let category = (a.cell != CellId::TOTAL).then(|| categories.collect::<Vec<_>>().join(", "));
    let row = |it: &Observation<'_>| {
        (code == Code::S013 || a.at.source == b.at.source).then(|| it.row.to_string())
    };
    Diagnostic::at(code, b.at)
        .also(a.at)
        .subject(subject)
        .cell(Cell {
            row: b.row,
            column: b.column,
        })
        .fact("id", id)
        .fact("year", year)
        .maybe("category", category)
        .maybe("first", shown(a, b, model))
        .maybe("second", shown(b, a, model))
        .maybe("first_row", row(a))
        .maybe("second_row", row(b))
}

/// An answer, with its marks where they are what differs from the other.
fn shown(it: &Observation<'_>, other: &Observation<'_>, model: &Model<'_>) -> Option<Fact> {
    let plan = model.plan_of(it.edition);
    let indicator = plan.indicator(it.indicator);
    if marks(it) == marks(other) || it.answer != other.answer {
        return told(&it.answer, indicator, plan);
    }
    let details = it.details.iter();
    let words = details.flat_map(|it| {
        let marks = it.marks().map(Mark::word);
        marks.chain(it.precision.map(Precision::word))
    });
    let marks: Vec<&str> = words.collect();
    let answer = told(&it.answer, indicator, plan)?;
    Some(if marks.is_empty() {
        answer
    } else {
        Fact::Beside(Box::new(answer), Box::new(marks.join(", ").into()))
    })
}
