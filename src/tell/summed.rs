//! What several parties reported together, and how it has changed, becomes a sentence and a cell.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::derive::sum::{self, compared, sum};
use crate::ledger::{Change, Compared, Direction};
use crate::model::{AgencyIx, CellId, IndicatorIx, Kind, Which};
use crate::tell::change::{missing, moved};
use crate::tell::context::Context;
use crate::tell::sentence::Told;
use crate::tell::{figure, owed, sentence};
use crate::text::Said;
use crate::value::{Period, Year};
use crate::words::list as phrase;
use crate::words::list::Word;

/// An indicator's total of the report's year, of all that are asked for it.
pub(crate) fn of_all(context: Context<'_, '_>, indicator: IndicatorIx) -> Which {
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
pub(crate) fn sentence(context: Context<'_, '_>, which: &Which) -> Option<Said> {
    let ix = which.indicator;
    let sum = sum(context.seen(), which)?;
    let said = context.say(&phrase::SumOfAll {
        parties: sum.parties.len(),
        value: figure::number(context, ix, sum.value, true),
    });
    let changed = match compared(context.seen(), which, &sum) {
        Compared::Change(found) => changed(context, which, &found),
        Compared::Broken(year) => sentence::broken(context, ix, year),
        Compared::Missing(year) => {
            let mut asked = owed::cancelled(context, ix, year);
            let why = asked.next().map(|owed| owed::not_held(context, owed));
            sentence::without(context, why, sentence::when(year, Period::Year))
        }
        Compared::OtherParties(year) => {
            let then = sentence::when(year, Period::Year);
            context.say(&phrase::OtherParties { then })
        }
        _ => Said::default(),
    };
    Some(said.then(changed))
}

fn changed(context: Context<'_, '_>, which: &Which, found: &Change) -> Said {
    let from = (found.from_year, found.from.value);
    let told = Told {
        name: context.say(&Word::TheSaidSum),
        // The ceiling has been said with the sum.
        of: None,
        ..Told::summed(context, which, from, found.to.value)
    };
    let is_small = is_small(context, which, found);
    let sentence = context
        .say(&told.change(sentence::way(found), None))
        .then(told.gap(context, |_| None))
        .then(sentence::desired(context, which.indicator, found))
        .then(is_small.then(|| context.say(&Word::SmallNumbers)));
    taken_over(context, which, found.from_year)
        .into_iter()
        .fold(sentence, Said::then)
}

/// Whose figures of the earlier year stand in another's now.
fn taken_over(context: Context<'_, '_>, which: &Which, from: Year) -> Vec<Said> {
    let seen = context.seen();
    let then = Which {
        year: from,
        ..*which
    };
    let before = sum::asked(seen, &then);
    let mut by_heir: BTreeMap<AgencyIx, Vec<Said>> = BTreeMap::new();
    for (gone, heir) in sum::taken_over(seen, which, &before) {
        by_heir.entry(heir).or_default().push(context.party(gone));
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
pub(crate) fn is_small(context: Context<'_, '_>, which: &Which, found: &Change) -> bool {
    let is_count = context.indicator(which.indicator).kind == Kind::Count;
    let most = found.from.value.max(found.to.value);
    is_count && found.direction != Direction::Same && most < Decimal::from(context.plan.small_base)
}

/// *+10*, with a unit where one is to stand, or why the sums of two years are not compared. Nothing
/// where there is no sum.
pub(crate) fn cell(context: Context<'_, '_>, which: &Which, unit: Option<&Said>) -> Option<Said> {
    let ix = which.indicator;
    let sum = sum(context.seen(), which)?;
    Some(match compared(context.seen(), which, &sum) {
        Compared::Change(found) => moved(context, ix, &context.say(&Word::TheSum), &found, unit),
        Compared::FirstYear => context.say(&Word::FirstYear),
        Compared::Missing(year) => {
            missing(context, year, owed::cancelled(context, ix, year).next())
        }
        _ => context.say(&Word::CannotCompare),
    })
}
