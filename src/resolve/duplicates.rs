//! Rows of one key become one: identical ones are noted, contradicting ones are told and both dropped.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy;

use crate::codes::Code;
use crate::diagnostic::Cell;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::Subject;
use crate::model::Answer;
use crate::model::Details;
use crate::model::Kind;
use crate::model::Model;
use crate::model::Observation;
use crate::value::Number;

/// Keeps one observation a key, in the order they came.
pub(super) fn duplicates(model: &mut Model<'_>, diagnostics: &mut Diagnostics) {
    let observations = &model.observations;
    let key = |it: &Observation<'_>| (it.edition, it.indicator, it.party, it.year, it.period, it.cell);
    let mut order: Vec<usize> = (0..observations.len()).collect();
    order.sort_by_key(|at| (key(&observations[*at]), *at));
    let mut dropped: BTreeSet<usize> = BTreeSet::new();
    let mut buried = Vec::new();
    let mut rest = order.as_slice();
    while let [first, ..] = rest {
        let same = rest.iter().take_while(|at| key(&observations[**at]) == key(&observations[*first])).count();
        let mut kept = *first;
        for at in &rest[1..same] {
            let (a, b) = (&observations[kept], &observations[*at]);
            match compare(a, b, model) {
                Same::Identical => tell(Code::S082, a, b, model, diagnostics),
                Same::Rounded => tell(Code::S083, a, b, model, diagnostics),
                Same::Not => {
                    let one_file = a.at.source == b.at.source;
                    tell(if one_file { Code::S084 } else { Code::S013 }, a, b, model, diagnostics);
                    dropped.insert(kept);
                    buried.push((a.edition, a.indicator));
                }
            }
            // Of two that agree, the one that says more stays.
            let more = says(b) > says(a);
            dropped.insert(if more { kept } else { *at });
            if more {
                kept = *at;
            }
        }
        rest = &rest[same..];
    }
    model.tombstones.extend(buried);
    let mut at = 0;
    model.observations.retain(|_| {
        at += 1;
        !dropped.contains(&(at - 1))
    });
}

enum Same {
    Identical,
    Rounded,
    Not,
}

fn compare(a: &Observation<'_>, b: &Observation<'_>, model: &Model<'_>) -> Same {
    let marks = |it: &Observation<'_>| {
        let details = it.details.as_deref();
        let flags = |it: &Details<'_>| (it.partial, it.preliminary, it.not_comparable, it.precision);
        details.map_or((false, false, false, None), flags)
    };
    if marks(a) != marks(b) {
        return Same::Not;
    }
    if a.answer == b.answer {
        return Same::Identical;
    }
    let kind = model.plan(model.edition(a.edition).plan).indicator(a.indicator).kind;
    match (value(&a.answer, kind), value(&b.answer, kind)) {
        (Some((a, a_decimals)), Some((b, b_decimals))) if kind.is_ratio() => {
            let decimals = match (a_decimals, b_decimals) {
                (Some(a), Some(b)) => a.min(b),
                (Some(one), None) | (None, Some(one)) => one,
                (None, None) => return if a == b { Same::Rounded } else { Same::Not },
            };
            let rounded = |it: Decimal| it.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
            if rounded(a) == rounded(b) { Same::Rounded } else { Same::Not }
        }
        (Some((a, _)), Some((b, _))) if a == b => Same::Identical,
        _ => Same::Not,
    }
}

/// The value in the indicator's unit, and its decimals where it is not exact.
fn value(answer: &Answer<'_>, kind: Kind) -> Option<(Decimal, Option<u32>)> {
    match answer {
        Answer::Number(number) => Some((number.get(), Some(number.decimals()))),
        Answer::Fraction { numerator, denominator } => {
            Some((kind.quotient(*numerator, *denominator), None))
        }
        _ => None,
    }
}

fn says(it: &Observation<'_>) -> u32 {
    match &it.answer {
        Answer::Fraction { .. } => 100,
        Answer::Number(number) => number.decimals(),
        _ => 0,
    }
}

fn tell(
    code: Code,
    a: &Observation<'_>,
    b: &Observation<'_>,
    model: &Model<'_>,
    diagnostics: &mut Diagnostics,
) {
    let plan = model.plan(model.edition(a.edition).plan);
    let id = plan.indicator(a.indicator).id.text.to_string();
    let subject = Subject {
        agency: Some(plan.agency(a.party).name.text.to_string()),
        indicator: Some(id.clone()),
        year: Some(a.year.get()),
    };
    let mut found = Diagnostic::at(code, b.at).also(a.at).subject(subject).fact("id", id).fact("year", a.year);
    found.cell = Some(Cell { row: b.row, column: b.column });
    diagnostics.push(
        found
            .maybe("first", written(&a.answer))
            .maybe("second", written(&b.answer))
            .fact("first_row", a.row as usize)
            .fact("second_row", b.row as usize),
    );
}

/// A number as a message shows it; texts and statuses are not repeated.
fn written(answer: &Answer<'_>) -> Option<crate::diagnostic::Fact> {
    let plain = |number: &Number| number.get().normalize().to_string().replace('.', ",");
    match answer {
        Answer::Number(number) => Some(number.get().into()),
        Answer::Fraction { numerator, denominator } => {
            Some(format!("{}/{}", plain(numerator), plain(denominator)).into())
        }
        Answer::YesNo(yes) => Some(if *yes { "ja" } else { "nej" }.into()),
        Answer::Grade(_) | Answer::Text(_) | Answer::NoValue(_) => None,
    }
}
