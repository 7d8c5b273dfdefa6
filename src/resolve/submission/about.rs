//! What a row is about.

use crate::model::{AgencyIx, CellId, IndicatorIx};
use crate::value::{Period, Year};

/// What a row is about.
#[derive(Clone, Copy)]
pub(super) struct About {
    pub(super) indicator: IndicatorIx,
    pub(super) party: AgencyIx,
    pub(super) year: Year,
    pub(super) period: Period,
    pub(super) cell: CellId,
}
