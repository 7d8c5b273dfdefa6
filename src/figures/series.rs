//! What an observation is about: the key of its series.

use crate::model::{AgencyIx, CellId, IndicatorIx, Model, Observation, PlanIx};
use crate::value::{Period, Year};

/// One party's series of one indicator and cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeriesKey {
    pub plan: PlanIx,
    pub indicator: IndicatorIx,
    pub party: AgencyIx,
    pub cell: CellId,
    pub year: Year,
    pub period: Period,
}

impl SeriesKey {
    /// What an observation is about.
    pub fn of(it: &Observation<'_>, model: &Model<'_>) -> Self {
        SeriesKey {
            plan: model.edition(it.edition).plan,
            indicator: it.indicator,
            party: it.party,
            cell: it.cell,
            year: it.year,
            period: it.period,
        }
    }
}
