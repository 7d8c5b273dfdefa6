//! Obligations become forms: a table for each agency that sends a file, with the rows it owes and nothing else.

mod before;
mod cells;
mod table;
mod unit;

use std::collections::BTreeMap;

use crate::check::Checked;
use crate::figures::{Figures, Obligation};
use crate::model::{AgencyIx, AgencyKind, DataKind, Edition, EditionIx, IndicatorIx, Model, Plan};
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

/// The forms of an edition, in the order of the plan's agencies. None where the county has compiled
/// the figures itself.
pub fn forms(checked: &Checked<'_>, ix: EditionIx) -> Vec<Form> {
    let model = checked.model();
    let edition = model.edition(ix);
    if edition.data == DataKind::Compiled {
        return Vec::new();
    }
    let round = Round {
        model,
        figures: checked.figures(),
        plan: model.plan_of(ix),
        edition,
        ix,
    };
    let mut asked: BTreeMap<AgencyIx, Vec<Asked<'_>>> = BTreeMap::new();
    for owed in round.figures.owed(ix) {
        for (agency, party) in round.answering(owed) {
            let own = asked.entry(agency).or_default();
            for it in round.asked(owed, party) {
                // Who owes for itself and as a member of a group owes one answer.
                if !own.iter().any(|other| other.is_same(&it)) {
                    own.push(it);
                }
            }
        }
    }
    let known = cells::known(round);
    let tables = asked
        .into_iter()
        .filter(|(_, asked)| !asked.is_empty())
        .map(|(agency, asked)| table::form(round, agency, &asked, &known));
    tables.collect()
}

/// The edition that is asked about.
#[derive(Clone, Copy)]
struct Round<'a, 's> {
    model: &'a Model<'s>,
    figures: &'a Figures,
    plan: &'a Plan<'s>,
    edition: &'a Edition<'s>,
    ix: EditionIx,
}

/// What one party is asked for: an indicator with all its cells, about one part of the year.
struct Asked<'a> {
    owed: &'a Obligation,
    indicator: IndicatorIx,
    party: AgencyIx,
    period: Period,
}

impl Asked<'_> {
    fn is_same(&self, other: &Asked<'_>) -> bool {
        let key = |it: &Asked<'_>| (it.indicator, it.party, it.period);
        key(self) == key(other)
    }
}

impl Round<'_, '_> {
    /// Who sends which party's answer. Of several parties whose first answer is enough, each file
    /// asks one.
    fn answering(&self, owed: &Obligation) -> Vec<(AgencyIx, AgencyIx)> {
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
    fn file(&self, party: AgencyIx) -> AgencyIx {
        self.plan.agency(party).answer_through.unwrap_or(party)
    }

    /// What may be answered: the indicator, and those that may be answered instead of it.
    fn asked<'b>(&self, owed: &'b Obligation, party: AgencyIx) -> Vec<Asked<'b>> {
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
