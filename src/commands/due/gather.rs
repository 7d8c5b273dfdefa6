//! Obligations become the list of who owes what on a day.

use std::collections::BTreeMap;
use std::ops::Deref;

use crate::commands::due::list::{
    ByAnswers, Early, Extension, Missing, Name, NotAsked, OfAgency, OfPlan, Owed, Stands,
};
use crate::content::plain;
use crate::ledger::{Ledger, Member, Obligation, Seen, Standing, State};
use crate::model::{AgencyIx, DataKind, EditionIx, Model};
use crate::prose;
use crate::value::{Date, Year};
use crate::words::order::sort_by_name;

/// The list of one edition on a day, of all who send or of one agency.
pub(super) fn of_plan(
    model: &Model<'_>,
    ledger: &Ledger,
    ix: EditionIx,
    on: Date,
    agency: Option<AgencyIx>,
) -> OfPlan {
    let seen = ledger.seen_from(model, ix);
    let (edition, plan) = (seen.edition, seen.plan);
    let round = Round { seen, on };
    let count = |is: fn(Standing) -> bool| round.asked().filter(|it| is(it.standing(on))).count();
    let contact = edition.publication.contact.as_ref();
    let contact = contact.or(plan.publication.contact.as_ref());
    OfPlan {
        plan: plan.id.clone(),
        title: plain(&prose::runs(&plan.title)),
        as_of: on,
        closed: edition.closed,
        grace_days: edition.grace_days,
        owed: round.asked().count(),
        answered: count(Standing::has_come),
        late: count(Standing::is_late),
        agencies: match agency {
            Some(agency) => vec![round.only(agency)],
            None => round.all(),
        },
        not_asked: round.not_asked(agency),
        is_of_one: agency.is_some(),
        is_compiled: edition.data == DataKind::Compiled,
        contact: contact.map(|it| it.text.to_string()),
    }
}

#[derive(Clone, Copy)]
struct Round<'a, 's> {
    seen: Seen<'a, 's>,
    on: Date,
}

impl<'a, 's> Deref for Round<'a, 's> {
    type Target = Seen<'a, 's>;

    fn deref(&self) -> &Seen<'a, 's> {
        &self.seen
    }
}

impl<'a> Round<'a, '_> {
    /// Everybody who must send something, in the plan's order.
    fn all(self) -> Vec<OfAgency> {
        let mut owed: BTreeMap<AgencyIx, Vec<Owed>> = BTreeMap::new();
        for it in self.asked() {
            let mut senders: Vec<AgencyIx> = it.parties.iter().map(|it| self.sender(*it)).collect();
            senders.sort_unstable();
            senders.dedup();
            for sender in senders {
                owed.entry(sender).or_default().push(self.owed(it, sender));
            }
        }
        for early in self.early() {
            owed.entry(self.sender(early)).or_default();
        }
        owed.into_iter()
            .map(|(sender, rows)| self.of_agency(sender, rows))
            .collect()
    }

    /// One agency: what it must send; of one that answers through another, what that one sends
    /// for it; of a group's member, its own answers.
    fn only(self, agency: AgencyIx) -> OfAgency {
        let through = self.sender(agency);
        let is_through = self.plan.agency(agency).answer_through.is_some() && through != agency;
        let mut rows = Vec::new();
        for it in self.asked() {
            let is_own = it.parties.contains(&agency);
            let sends = it.parties.iter().any(|it| self.sender(*it) == agency);
            if let Some(member) = it.members.iter().find(|it| it.party == agency) {
                rows.push(self.of_member(it, member));
            } else if is_own && is_through {
                rows.push(self.owed(it, through));
            } else if is_own || sends {
                rows.push(self.owed(it, agency));
            }
        }
        self.of_agency(if is_through { through } else { agency }, rows)
    }

    fn asked(self) -> impl Iterator<Item = &'a Obligation> {
        let owed = self.seen.owed();
        owed.filter(|it| !it.state.is_exempt())
    }

    fn early(self) -> impl Iterator<Item = AgencyIx> {
        let early = self.ledger.early.iter();
        early
            .filter(move |it| it.edition == self.ix)
            .map(|it| it.party)
    }

    fn sender(self, party: AgencyIx) -> AgencyIx {
        self.edition.sender(self.plan, party)
    }

    fn of_agency(self, sender: AgencyIx, obligations: Vec<Owed>) -> OfAgency {
        let early = self.ledger.early.iter().filter(|it| {
            it.edition == self.ix && (it.party == sender || self.sender(it.party) == sender)
        });
        let Name { agency, name } = self.name(sender);
        let has_begun = !self.begun(sender).is_empty();
        let by_answers = has_begun.then(|| self.member_count(sender));
        let count = |is: fn(&Owed) -> bool| obligations.iter().filter(|it| is(it)).count();
        OfAgency {
            agency,
            name,
            owed: obligations.len(),
            answered: count(|it| it.stands.standing.has_come()),
            late: count(|it| it.stands.standing.is_late()),
            early: early
                .map(|it| Early {
                    indicator: self.plan.indicator(it.indicator).id.text.to_string(),
                    party: self.name(it.party),
                    due_for: self
                        .plan
                        .next_due(it.indicator, self.edition.year)
                        .map(Year::get),
                })
                .collect(),
            members_by_answers: by_answers.map(|it| ByAnswers {
                all: it.all,
                some: it.some,
                none: it.none,
                is_the_countys: self.plan.is_the_countys(sender, self.edition.year),
            }),
            obligations,
        }
    }

    fn owed(self, it: &Obligation, sender: AgencyIx) -> Owed {
        let party = it.parties.iter().max_by_key(|it| {
            let (due, _) = self.edition.due_of(self.plan, **it);
            due
        });
        let is_own = it.parties.as_slice() == [sender];
        let parties = it.parties.iter().filter(|_| !is_own);
        let n_of = it.n_of();
        Owed {
            parties: parties.map(|it| self.name(*it)).collect(),
            stands: Stands::of(it.standing(self.on), it.received),
            members_answered: n_of.map(|(n, _)| n),
            members: n_of.map(|(_, of)| of),
            members_missing: self.missing(&it.members),
            ..self.row(it, it.due, party.copied())
        }
    }

    fn of_member(self, it: &Obligation, member: &Member) -> Owed {
        Owed {
            stands: Stands::of(member.standing(self.on), member.received),
            ..self.row(it, member.due, Some(member.party))
        }
    }

    /// What is owed, without how it stands.
    fn row(self, it: &Obligation, due: Date, party: Option<AgencyIx>) -> Owed {
        // What has a day of its own is not waited for longer.
        let is_dated = self.plan.indicator(it.indicators[0]).milestone.is_some();
        let party = party.filter(|_| !is_dated);
        let extension = party.and_then(|it| self.edition.due_of(self.plan, it).1);
        Owed {
            indicators: self.ids(it),
            names: self.names(it),
            period: it.period,
            parties: Vec::new(),
            due,
            extension: extension.map(|it| Extension {
                until: it.until,
                reason: it.reason.text.to_string(),
            }),
            stands: Stands::of(Standing::NotAsked, None),
            members_answered: None,
            members: None,
            members_missing: Vec::new(),
        }
    }

    fn missing(self, members: &[Member]) -> Vec<Missing> {
        let mut missing: Vec<Missing> = members
            .iter()
            .map(|it| (it, it.standing(self.on)))
            .filter(|(_, standing)| !matches!(standing, Standing::Answered { .. }))
            .map(|(it, standing)| {
                let Name { agency, name } = self.name(it.party);
                Missing {
                    agency,
                    name,
                    due: it.due,
                    stands: Stands::of(standing, it.received),
                }
            })
            .collect();
        sort_by_name(&mut missing, |it| it.name.clone());
        missing
    }

    fn not_asked(self, agency: Option<AgencyIx>) -> Vec<NotAsked> {
        let cancelled = self.seen.owed().filter(|it| {
            let concerns = |own: AgencyIx| {
                let is = |it: &AgencyIx| *it == own || self.sender(*it) == own;
                it.parties.iter().any(is)
            };
            it.state == State::Cancelled && agency.is_none_or(concerns)
        });
        let mut found: Vec<NotAsked> = Vec::new();
        for it in cancelled {
            let mut reasons = it.parties.iter();
            let reason = reasons
                .find_map(|party| self.edition.cancellation(&it.indicators, *party))
                .map_or(String::new(), |it| it.reason.text.to_string());
            let indicators = self.ids(it);
            let parties = it.parties.iter().map(|it| self.name(*it));
            // The halves of a year are cancelled together.
            match found
                .last_mut()
                .filter(|last| last.indicators == indicators)
            {
                Some(last) if last.reason == reason => {
                    let new: Vec<Name> = parties
                        .filter(|it| !last.parties.iter().any(|own| own.agency == it.agency))
                        .collect();
                    last.parties.extend(new);
                }
                _ => found.push(NotAsked {
                    names: self.names(it),
                    parties: parties.collect(),
                    indicators,
                    reason,
                }),
            }
        }
        found
    }

    fn ids(self, it: &Obligation) -> Vec<String> {
        let ids = it.indicators.iter();
        ids.map(|ix| self.plan.indicator(*ix).id.text.to_string())
            .collect()
    }

    fn names(self, it: &Obligation) -> Vec<String> {
        let names = it.indicators.iter();
        names
            .map(|ix| plain(&prose::runs(&self.plan.indicator(*ix).name)))
            .collect()
    }

    fn name(self, ix: AgencyIx) -> Name {
        let agency = self.plan.agency(ix);
        Name {
            agency: agency.id.text.to_string(),
            name: agency.name.text.to_string(),
        }
    }
}
