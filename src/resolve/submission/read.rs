//! Rows become observations, and rows at fault what is told as nothing else: all that reading adds to the model.

use std::collections::{BTreeMap, BTreeSet};

use crate::limits::Limits;
use crate::model::{
    AgencyIx, Cells, EditionIx, Fault, IndicatorIx, Observation, Plan, Unfilled, YearBefore,
};
use crate::resolve::submission::parties::answers_for;
use crate::source::SourceId;

/// What reading rows adds to the model.
#[derive(Debug, Default)]
pub(in crate::resolve) struct Read<'s> {
    pub(in crate::resolve) observations: Vec<Observation<'s>>,
    pub(in crate::resolve) unfilled: Vec<Unfilled>,
    pub(in crate::resolve) years_before: Vec<YearBefore<'s>>,
    pub(in crate::resolve) cells: Cells,
    /// Indicators with a faulty row, by edition: what depends on the row stays silent.
    pub(in crate::resolve) tombstones: BTreeSet<(EditionIx, IndicatorIx)>,
    /// The same by whose answers they may be.
    pub(in crate::resolve) faults: BTreeSet<Fault>,
    /// Files with a row of which nobody can say what it is about.
    pub(in crate::resolve) unplaced: BTreeSet<SourceId>,
    /// How much is taken in.
    pub(in crate::resolve) limits: Limits,
    /// What the files of a sender have rows about.
    seen: BTreeMap<(EditionIx, AgencyIx), BTreeSet<IndicatorIx>>,
}

impl Read<'_> {
    pub(in crate::resolve) fn within(limits: Limits) -> Self {
        Read {
            limits,
            ..Read::default()
        }
    }

    pub(in crate::resolve) fn bury(&mut self, fault: Fault) {
        self.tombstones.insert((fault.edition, fault.indicator));
        self.faults.insert(fault);
    }

    /// Notes that a sender's files have a row about an indicator.
    pub(in crate::resolve) fn see(
        &mut self,
        edition: EditionIx,
        sender: AgencyIx,
        indicators: impl IntoIterator<Item = IndicatorIx>,
    ) {
        let seen = self.seen.entry((edition, sender)).or_default();
        seen.extend(indicators);
    }

    /// Buries what an agency's file may hold and no row of its that was read is about: a file that can't
    /// be read, or a row that can't be placed, is not told again as answers that are missing.
    pub(in crate::resolve) fn bury_unseen(
        &mut self,
        edition: EditionIx,
        plan: &Plan<'_>,
        sender: AgencyIx,
        file: SourceId,
    ) {
        self.unplaced.insert(file);
        let seen = self.seen.remove(&(edition, sender)).unwrap_or_default();
        let indicators = (0..plan.indicators.len())
            .map(IndicatorIx::new)
            .filter(|ix| !seen.contains(ix));
        for indicator in indicators.filter(|ix| answers_for(plan, sender, *ix)) {
            self.bury(Fault {
                edition,
                indicator,
                party: sender,
                file,
            });
        }
        self.seen.insert((edition, sender), seen);
    }
}
