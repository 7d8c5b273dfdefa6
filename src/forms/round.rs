//! A round: what is asked of an agency, and the form that asks for it.

use std::collections::BTreeMap;
use std::ops::Deref;

use crate::ledger::{Obligation, Seen};
use crate::model::{AgencyIx, AgencyKind, IndicatorIx};
use crate::value::Period;

/// What one agency is sent to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Who sends it back.
    pub agency: AgencyIx,
    /// Those whose answers stand in it, in the order of the plan.
    pub parties: Vec<AgencyIx>,
    pub headings: Vec<String>,
    /// As many cells a row as there are headings.
    pub rows: Vec<Vec<String>>,
}

/// What one party is asked for: an indicator with all its cells, about one part of the year.
pub(super) struct Asked<'a> {
    pub(super) owed: &'a Obligation,
    pub(super) indicator: IndicatorIx,
    pub(super) party: AgencyIx,
    pub(super) period: Period,
}

impl Asked<'_> {
    pub(super) fn is_same(&self, other: &Asked<'_>) -> bool {
        let key = |it: &Asked<'_>| (it.indicator, it.party, it.period);
        key(self) == key(other)
    }
}

/// The edition that is asked about.
#[derive(Clone, Copy)]
pub(super) struct Round<'a, 's>(pub(super) Seen<'a, 's>);

impl<'a, 's> Deref for Round<'a, 's> {
    type Target = Seen<'a, 's>;

    fn deref(&self) -> &Seen<'a, 's> {
        &self.0
    }
}

impl Round<'_, '_> {
    /// Who sends which party's answer. Of several parties whose first answer is enough, each file
    /// asks one.
    pub(super) fn answering(&self, owed: &Obligation) -> Vec<(AgencyIx, AgencyIx)> {
        let asks = |party: &AgencyIx| {
            self.edition
                .cancellation(&owed.indicators, *party)
                .is_none()
        };
        let members = |party: &AgencyIx| {
            if self.plan.agency(*party).kind == AgencyKind::Group {
                self.plan.members(*party, self.edition.year)
            } else {
                vec![*party]
            }
        };
        let parties: Vec<AgencyIx> = owed
            .parties
            .iter()
            .filter(|it| asks(it))
            .flat_map(members)
            .filter(asks)
            .collect();
        let mut files: BTreeMap<AgencyIx, Vec<AgencyIx>> = BTreeMap::new();
        for party in parties {
            files.entry(self.file(party)).or_default().push(party);
        }
        let is_any = owed.parties.len() > 1;
        let mut answering = Vec::new();
        for (file, parties) in files {
            let one = parties.iter().find(|it| **it == file).or(parties.first());
            let kept: &[AgencyIx] = match one {
                Some(one) if is_any => std::slice::from_ref(one),
                _ => &parties,
            };
            answering.extend(kept.iter().map(|party| (file, *party)));
        }
        answering
    }

    /// Whose file a party's answers stand in. A member of a group has a file of its own.
    pub(super) fn file(&self, party: AgencyIx) -> AgencyIx {
        self.plan.agency(party).answer_through.unwrap_or(party)
    }

    /// What may be answered: the indicator, and those that may be answered instead of it.
    pub(super) fn asked<'b>(&self, owed: &'b Obligation, party: AgencyIx) -> Vec<Asked<'b>> {
        let is_reporter = |reporter: &AgencyIx| {
            *reporter == party || self.plan.agency(*reporter).members.contains(&party)
        };
        let fits = |it: &&IndicatorIx| {
            let found = self.plan.indicator(**it);
            found.frequency.takes(owed.period) && found.reporters.iter().any(is_reporter)
        };
        let indicators = owed.indicators.iter().filter(fits);
        indicators
            .map(|indicator| Asked {
                owed,
                indicator: *indicator,
                party,
                period: owed.period,
            })
            .collect()
    }
}
