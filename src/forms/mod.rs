//! Obligations become forms: a table for each agency that sends a file, with the rows it owes and nothing else.

mod before;
mod cells;
mod round;
mod table;
mod unit;

use std::collections::BTreeMap;

use crate::forms::round::{Asked, Round};
use crate::model::{AgencyIx, DataKind};
use crate::protect::Public;

pub use crate::forms::round::Form;

/// The forms of an edition, in the order of the plan's agencies. None where the county has compiled
/// the figures itself.
pub fn forms(public: &Public<'_, '_>) -> Vec<Form> {
    let round = Round(**public);
    if round.edition.data == DataKind::Compiled {
        return Vec::new();
    }
    let mut asked: BTreeMap<AgencyIx, Vec<Asked<'_>>> = BTreeMap::new();
    for owed in round.owed() {
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
