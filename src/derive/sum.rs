//! The answers of several parties become their sum, where the plan says that they belong together
//! and every one of them has answered.

use rust_decimal::Decimal;

use crate::derive::change::exact;
use crate::figures::Figures;
use crate::figures::SeriesKey;
use crate::figures::State;
use crate::model::AgencyIx;
use crate::model::CellId;
use crate::model::Combine;
use crate::model::EditionIx;
use crate::model::IndicatorIx;
use crate::model::Kind;
use crate::model::Model;
use crate::value::Period;

/// What several parties reported together, in the indicator's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    pub value: Decimal,
    pub parties: usize,
}

/// The sum of an edition's answers about its own year. `None` for what is not added up (`combine`
/// is another, or it is no count and no amount), and where one is missing, held back or not exact.
pub fn sum(
    model: &Model<'_>,
    figures: &Figures,
    edition: EditionIx,
    indicator: IndicatorIx,
) -> Option<Sum> {
    let found = model.plan_of(edition).indicator(indicator);
    let is_added = matches!(found.kind, Kind::Count | Kind::Amount);
    if found.combine != Combine::Sum || !is_added {
        return None;
    }
    let mut parties: Vec<AgencyIx> = Vec::new();
    for owed in figures.owed(edition) {
        if !owed.indicators.contains(&indicator) {
            continue;
        }
        if owed.state != State::Followed || owed.period != Period::Year {
            return None;
        }
        if owed.members.is_empty() {
            parties.extend(&owed.parties);
        } else {
            parties.extend(owed.members.iter().map(|it| it.party));
        }
    }
    let numbers = parties.iter().map(|party| {
        let key = SeriesKey {
            plan: model.edition(edition).plan,
            indicator,
            party: *party,
            cell: CellId::TOTAL,
            year: model.edition(edition).year,
            period: Period::Year,
        };
        let it = figures.at(model, edition, key)?;
        let is_partial = it.details.as_ref().is_some_and(|it| it.partial);
        let is_exact = it.precision().is_none() && !is_partial && !model.is_held(it);
        exact(&it.answer, found.kind)
            .filter(|_| is_exact)
            .map(|it| it.value)
    });
    let value = numbers.sum::<Option<Decimal>>()?;
    let parties = parties.len();
    (parties > 1).then_some(Sum { value, parties })
}
