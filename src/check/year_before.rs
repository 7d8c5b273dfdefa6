//! A rule over what stands in a form's column of the year before: a number that is not the one on
//! record may be a correction, and nothing is read there.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::check::places::cell_name;
use crate::codes::Code;
use crate::derive::change::exact;
use crate::derive::earlier::several;
use crate::diagnostic::{Cell, Diagnostic, Diagnostics, Subject};
use crate::ledger::Ledger;
use crate::model::{
    Answer, CellId, IndicatorIx, Kind, Model, Observation, PlanIx, Reason, SeriesKey, Statement,
    YearBefore,
};
use crate::resolve::answer_words::told;
use crate::value::number::rounded;
use crate::value::{Number, NumberFault, Sort, Year, undefused};

/// What stands in the column and is no figure that anybody has sent.
pub(super) fn year_before(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    if model.years_before.is_empty() {
        return;
    }
    let answered = answered(model);
    for it in &model.years_before {
        let Some(typed) = typed(&it.given.text) else {
            continue;
        };
        let year = typed.year.unwrap_or(it.year.previous());
        let known = known(model, ledger, it, year);
        let plan = model.edition(it.edition).plan;
        let is_asked = model.find_edition(plan, year).is_some()
            && model.plan(plan, year).is_due(it.indicator, year)
            && !answered.contains(&(plan, it.indicator, year));
        let before = match known {
            Known::Untold => continue,
            Known::Nothing if !is_asked => continue,
            Known::Nothing => None,
            Known::Answers(all) if all.iter().any(|own| typed.is_of(own, model)) => continue,
            Known::Answers(all) => all.last().copied(),
        };
        if let Some(found) = found(model, it, year, before) {
            diagnostics.push(found);
        }
    }
}

/// What has been answered by anybody.
fn answered(model: &Model<'_>) -> BTreeSet<(PlanIx, IndicatorIx, Year)> {
    let all = model.observations.iter();
    all.map(|it| (model.edition(it.edition).plan, it.indicator, it.year))
        .collect()
}

/// All that was ever on record for what a row shows: its form may be older than the latest.
enum Known<'a, 's> {
    Answers(Vec<&'a Observation<'s>>),
    Nothing,
    /// What no finding may repeat, or what is of several parties: nothing is compared.
    Untold,
}

fn known<'a, 's>(
    model: &'a Model<'s>,
    ledger: &'a Ledger,
    it: &YearBefore<'_>,
    year: Year,
) -> Known<'a, 's> {
    let seen = ledger.seen_from(model, it.edition);
    let own = SeriesKey {
        period: it.period,
        ..seen.key(it.indicator, it.party, it.cell, it.year)
    };
    if several(seen, own).is_some() {
        return Known::Untold;
    }
    let before = ledger.lineage.of(own, seen.plan, it.year);
    let keys = std::iter::once(own).chain(before);
    let of_key = |key: SeriesKey| model.series.of_key(SeriesKey { year, ..key });
    let mut answers = Vec::new();
    for at in keys.flat_map(of_key).map(Statement::at) {
        let it = &model.observations[at];
        let is_hidden = it.answer == Answer::NoValue(Reason::Protected)
            || it.is_held
            || ledger.withdrawn.contains_key(&at);
        if is_hidden {
            return Known::Untold;
        }
        answers.push(it);
    }
    if answers.is_empty() {
        Known::Nothing
    } else {
        Known::Answers(answers)
    }
}

/// A number as a form writes one, or as a person may.
struct Typed {
    /// All that it can mean: 1,250 is one or the other.
    numbers: Vec<Decimal>,
    /// *66 av 104*
    fraction: Option<[Decimal; 2]>,
    /// *avser 2023*
    year: Option<Year>,
}

/// Reads a cell: *63 % (66 av 104) (preliminär)*, *cirka 46 (avser 2023)*, *2 av 9*. `None` of what is
/// no number.
fn typed(text: &str) -> Option<Typed> {
    let mut parts = undefused(text).split(['(', ')', ';']).map(str::trim);
    let body = parts.next()?;
    let precise = ["cirka ", "minst ", "högst "];
    let body = precise
        .iter()
        .find_map(|word| body.strip_prefix(word))
        .unwrap_or(body);
    let (mut fraction, mut year) = (pair(body), None);
    for part in parts {
        fraction = fraction.or_else(|| pair(part));
        year = year.or_else(|| Year::read(part.strip_prefix("avser ")?));
    }
    let mut numbers = meant(body, Sort::Share);
    numbers.extend(meant(body, Sort::Whole));
    (!numbers.is_empty() || fraction.is_some()).then_some(Typed {
        numbers,
        fraction,
        year,
    })
}

fn pair(text: &str) -> Option<[Decimal; 2]> {
    let (n, of) = text.split_once(" av ")?;
    let number = |text: &str| Number::read(text, Sort::Decimal).ok().map(Number::get);
    Some([number(n)?, number(of)?])
}

fn meant(text: &str, sort: Sort) -> Vec<Decimal> {
    let read = |text: &str| Number::read(text, Sort::Decimal).ok();
    let found = match Number::read(text, sort) {
        Ok(number) => vec![Some(number)],
        Err(NumberFault::Ambiguous { many, few }) => vec![read(&many), read(&few)],
        Err(NumberFault::Broken { whole: Some(whole) }) => vec![read(&whole)],
        Err(NumberFault::Unusual { plain }) => vec![read(&plain)],
        Err(_) => Vec::new(),
    };
    found.into_iter().flatten().map(Number::get).collect()
}

impl Typed {
    /// Whether this is an answer, however it is written or rounded.
    fn is_of(&self, it: &Observation<'_>, model: &Model<'_>) -> bool {
        let kind = model.plan_of(it.edition).indicator(it.indicator).kind;
        let replaced = it.details.as_ref().and_then(|it| it.replaced.as_ref());
        let mut answers = std::iter::once(&it.answer).chain(replaced);
        answers.any(|answer| match (answer, self.fraction) {
            (
                Answer::Fraction {
                    numerator,
                    denominator,
                },
                Some([n, of]),
            ) => numerator.get() == n && denominator.get() == of,
            _ => exact(answer, kind).is_some_and(|it| self.is_number(it.value, kind)),
        })
    }

    fn is_number(&self, value: Decimal, kind: Kind) -> bool {
        // A spreadsheet may keep a percentage as a part of one.
        let part = (kind == Kind::Share).then_some(value / Decimal::ONE_HUNDRED);
        let same = |own: &Decimal, value: Decimal| rounded(value, own.scale()) == *own;
        let mut all = self.numbers.iter();
        // A fraction of what is on record as a number only says what it is made of.
        self.numbers.is_empty()
            || all.any(|own| same(own, value) || part.is_some_and(|part| same(own, part)))
    }
}

fn found(
    model: &Model<'_>,
    it: &YearBefore<'_>,
    year: Year,
    before: Option<&Observation<'_>>,
) -> Option<Diagnostic> {
    let plan = model.plan_of(it.edition);
    let id = &*plan.indicator(it.indicator).id.text;
    let answer = match before {
        Some(it) => Some(told(&it.answer, plan.indicator(it.indicator), plan)?),
        None => None,
    };
    let told = Diagnostic::at(Code::S109, it.given.at)
        .cell(Cell {
            row: it.row,
            column: it.column,
        })
        .subject(Subject {
            plan: Some(plan.id.clone()),
            agency: Some(plan.agency(it.party).name.text.to_string()),
            indicator: Some(id.to_owned()),
            year: Some(it.year.get()),
        })
        .fact("id", id);
    Some(
        told.maybe(
            "category",
            (it.cell != CellId::TOTAL).then(|| cell_name(it.cell, plan, model)),
        )
        .fact("given", it.given.text.trim().to_owned())
        .fact("year_before", year)
        .maybe("before", answer),
    )
}
