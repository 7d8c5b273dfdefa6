//! What several parties reported together, and how it has changed, becomes a sentence and a cell.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::derive::sum::{self, compared, sum};
use crate::evaluate::change::difference;
use crate::evaluate::context::Context;
use crate::evaluate::pair::{self, Told};
use crate::evaluate::{figure, owed, told, why};
use crate::figures::{Change, Compared, Direction};
use crate::model::{AgencyIx, CellId, IndicatorIx, Kind, Which};
use crate::text::Said;
use crate::value::{Period, Year};
use crate::words::list::Word;
use crate::words::{When, list as phrase};

/// An indicator's total of the report's year, of all that are asked for it.
pub(super) fn of_all(context: Context<'_, '_>, indicator: IndicatorIx) -> Which {
    Which {
        indicator,
        year: context.year,
        party: None,
        cell: CellId::TOTAL,
        period: None,
        at: context.indicator(indicator).id.at,
    }
}

/// *Alla tre parter har svarat. Summan är 110 placeringar. Den ökade mellan 2024 och 2025 …* Nothing
/// where there is no sum.
pub(super) fn sentence(context: Context<'_, '_>, which: &Which) -> Option<Said> {
    let indicator = context.indicator(which.indicator);
    let sum = sum(context.model, context.figures, context.ix, which)?;
    let value = figure::number(context, which.indicator, sum.value, true);
    let said = context.say(&phrase::SumOfAll {
        parties: sum.parties.len(),
        value,
    });
    let part = Period::Year;
    let changed = match compared(context.model, context.figures, context.ix, which, &sum) {
        Compared::Change(found) => changed(context, which, &found),
        Compared::Broken(year) => {
            let mut breaks = indicator.breaks.iter();
            let reason = breaks.find(|it| it.year == year);
            told::broken(context, year, reason.map(|it| &it.reason))
        }
        Compared::Missing(year) => {
            let mut owed = owed::cancelled(context, which.indicator, year);
            let cancelled = owed.next().map(|owed| {
                let why = why::cancelled(context, owed);
                context.say(&phrase::Incomparable { why })
            });
            let then = When { year, part };
            cancelled.unwrap_or_else(|| context.say(&phrase::MissingThen { then }))
        }
        Compared::OtherParties(year) => {
            let then = When { year, part };
            context.say(&phrase::OtherParties { then })
        }
        _ => Said::default(),
    };
    Some(said.then(changed))
}

fn changed(context: Context<'_, '_>, which: &Which, found: &Change) -> Said {
    let language = context.language;
    let indicator = context.indicator(which.indicator);
    let called = told::called(context, which.indicator);
    let from = (found.from_year, found.from.value);
    let told = told::summed(context, &called, which, from, found.to.value);
    let name = context.say(&Word::TheSaidSum);
    let told = Told {
        name: &name,
        // The ceiling has been said with the sum.
        shape: told.shape.without_ceiling(),
        ..told
    };
    let sentence = context.say(&told.change(told::way(found), None));
    let years = (found.from_year, which.year);
    let sentence = told::with_years(language, sentence, years, Period::Year, |_| None);
    let mut sentence = told::with_direction(language, sentence, indicator, found.direction);
    if is_small(context, which, found) {
        sentence = sentence.then(context.say(&Word::SmallNumbers));
    }
    for told in taken_over(context, which, found.from_year) {
        sentence = sentence.then(told);
    }
    sentence
}

/// Whose figures of the earlier year stand in another's now.
fn taken_over(context: Context<'_, '_>, which: &Which, from: Year) -> Vec<Said> {
    let (model, figures, ix) = (context.model, context.figures, context.ix);
    let then = Which {
        year: from,
        ..*which
    };
    let before = sum::asked(model, ix, &then);
    let mut by_heir: BTreeMap<AgencyIx, Vec<Said>> = BTreeMap::new();
    for (gone, heir) in sum::taken_over(model, figures, ix, which, &before) {
        let name = context.party(gone);
        by_heir.entry(heir).or_default().push(name);
    }
    let told = by_heir.into_iter().map(|(heir, gone)| {
        context.say(&phrase::CountedIn {
            year: which.year,
            gone,
            heir: context.party(heir),
        })
    });
    told.collect()
}

/// Whether two sums are counts of so few that their difference may be chance.
pub(super) fn is_small(context: Context<'_, '_>, which: &Which, found: &Change) -> bool {
    let is_count = context.indicator(which.indicator).kind == Kind::Count;
    let most = found.from.value.max(found.to.value);
    is_count && found.direction != Direction::Same && most < Decimal::from(context.plan.small_base)
}

/// *+10*, with a unit where one is to stand, or why the sums of two years are not compared. Nothing
/// where there is no sum.
pub(super) fn cell(context: Context<'_, '_>, which: &Which, unit: Option<&Said>) -> Option<Said> {
    let language = context.language;
    let sum = sum(context.model, context.figures, context.ix, which)?;
    Some(
        match compared(context.model, context.figures, context.ix, which, &sum) {
            Compared::Change(found) if found.direction == Direction::Same => {
                pair::same(language, &context.say(&Word::TheSum)).clone()
            }
            Compared::Change(found) => {
                let unit = unit.map_or(pair::Unit::None, pair::Unit::Word);
                let apart = difference(context, which.indicator, &found);
                pair::moved(language, apart, unit, false)
            }
            Compared::FirstYear => context.say(&Word::FirstYear),
            Compared::Missing(year) => {
                match owed::cancelled(context, which.indicator, year).next() {
                    Some(_) => context.say(&phrase::NotCollectedCell { year: year.get() }),
                    None => context.say(&phrase::MissingCell { year: year.get() }),
                }
            }
            _ => context.say(&Word::CannotCompare),
        },
    )
}
