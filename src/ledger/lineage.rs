//! Who has replaced whom becomes the series that one carries on.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{AgencyIx, IndicatorIx, Plan, PlanIx, SeriesKey};
use crate::value::Year;

/// Who has come after whom. What a series carries on is told with its figures, never silently.
#[derive(Debug, Default)]
pub struct Lineage {
    /// An indicator, and the one that it has replaced.
    pub indicators: BTreeMap<(PlanIx, IndicatorIx), IndicatorIx>,
    /// An agency, and those that it has replaced.
    pub agencies: BTreeMap<(PlanIx, AgencyIx), BTreeSet<AgencyIx>>,
    /// An indicator and who reports it, and who reported it before.
    pub handed_over: BTreeMap<(PlanIx, IndicatorIx, AgencyIx), BTreeSet<AgencyIx>>,
}

impl Lineage {
    /// Whether no series carries on another.
    pub fn is_empty(&self) -> bool {
        self.indicators.is_empty() && self.agencies.is_empty() && self.handed_over.is_empty()
    }

    /// The series that one carries on in a year, the nearest first; none for most. An agency that is
    /// to be replaced in a later year still stands for itself.
    pub fn of(&self, key: SeriesKey, plan: &Plan<'_>, year: Year) -> Vec<SeriesKey> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut found = vec![key];
        let mut at = 0;
        while let Some(own) = found.get(at).copied() {
            at += 1;
            let indicator = self.indicators.get(&(own.plan, own.indicator));
            let agencies = self.agencies.get(&(own.plan, own.party));
            let agencies = agencies.into_iter().flatten();
            let agencies = agencies.filter(|it| !plan.agency(**it).lifetime.holds(year));
            let handed = self.handed_over.get(&(own.plan, own.indicator, own.party));
            let before = indicator
                .map(|it| SeriesKey {
                    indicator: *it,
                    ..own
                })
                .into_iter()
                .chain(
                    agencies
                        .chain(handed.into_iter().flatten())
                        .map(|it| SeriesKey { party: *it, ..own }),
                );
            for it in before {
                if !found.contains(&it) {
                    found.push(it);
                }
            }
        }
        found.remove(0);
        found
    }
}
