//! The answers of a group's members become how much each has answered.

use crate::ledger::{Obligation, Seen, State};
use crate::model::AgencyIx;

/// A member that is asked for something, and what of it has not come.
#[derive(Debug)]
pub struct Answered<'f> {
    pub party: AgencyIx,
    pub asked: usize,
    pub missing: Vec<&'f Obligation>,
}

/// Members by how many of their figures they have answered.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct MemberCount {
    /// The group's figures.
    pub figures: usize,
    pub all: usize,
    pub some: usize,
    pub none: usize,
}

impl<'a, 's> Seen<'a, 's> {
    /// What each member of a group has answered, in the plan's order; nothing of a group of which
    /// none has begun to answer what others have not.
    pub fn begun(&self, group: AgencyIx) -> Vec<Answered<'a>> {
        let mut found: Vec<Answered<'a>> = Vec::new();
        if !self
            .owed_by_members(group)
            .any(|it| it.state == State::SomeMembers)
        {
            return found;
        }
        for owed in self.owed_by_members(group) {
            for member in &owed.members {
                let at = found.iter().position(|it| it.party == member.party);
                let at = at.unwrap_or_else(|| {
                    found.push(Answered {
                        party: member.party,
                        asked: 0,
                        missing: Vec::new(),
                    });
                    found.len() - 1
                });
                found[at].asked += 1;
                if !member.has_answered() {
                    found[at].missing.push(owed);
                }
            }
        }
        found.sort_by_key(|it| it.party);
        found
    }

    /// The same, counted.
    pub fn member_count(&self, group: AgencyIx) -> MemberCount {
        let mut count = MemberCount {
            figures: self.owed_by_members(group).count(),
            ..MemberCount::default()
        };
        for it in self.begun(group) {
            match it.missing.len() {
                0 => count.all += 1,
                n if n < it.asked => count.some += 1,
                _ => count.none += 1,
            }
        }
        count
    }

    /// What is owed by each member of a group.
    fn owed_by_members(
        &self,
        group: AgencyIx,
    ) -> impl Iterator<Item = &'a Obligation> + use<'a, 's> {
        self.owed().filter(move |it| {
            it.parties == [group] && !it.members.is_empty() && !it.state.is_exempt()
        })
    }
}
