//! One year's round: its dates, who was given longer, what was agreed.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::English;
use crate::model::{AgencyIx, IndicatorIx, Plan, PlanIx, Publication, Receipts};
use crate::source::{SourceId, Span, Word};
use crate::value::{Date, Number, Year, choices};
use crate::words::Language;

choices! {
    DataKind {
        /// Sent in by the agencies.
        Collected = "collected",
        /// Invented.
        Example = "example",
        /// Fetched by the county from registers and publications: a gap is nobody's debt.
        Compiled = "compiled",
    }
}

#[derive(Debug, Clone)]
pub struct Edition<'s> {
    pub plan: PlanIx,
    pub year: Year,
    pub source: SourceId,
    /// Published, and only looked back at: its observations are those of `published.csv`.
    pub settled: bool,
    pub title: Option<Word<'s>>,
    pub data: DataKind,
    pub as_of: Date,
    pub due: Due,
    pub grace_days: u16,
    pub closed: Option<Date>,
    pub extensions: Vec<Extension<'s>>,
    pub cancelled: Vec<Cancelled<'s>>,
    pub received: Receipts,
    pub publication: Publication<'s>,
    /// What the summary shows before all else, in this order.
    pub key_figures: Vec<IndicatorIx>,
    pub revision: Option<Revision<'s>>,
    pub decisions: Vec<Decision<'s>>,
    /// The languages of its reports, Swedish first.
    pub languages: Vec<Language>,
    pub english: English<'s>,
    /// Agencies with at least one file in the folder.
    pub senders: BTreeSet<AgencyIx>,
}

impl<'s> Edition<'s> {
    /// The decisions about a party's figures of an indicator for the edition's own year.
    pub fn decisions_on(
        &self,
        indicator: IndicatorIx,
        party: AgencyIx,
    ) -> impl Iterator<Item = &Decision<'s>> {
        self.decisions.iter().filter(move |it| {
            it.indicator == indicator && it.agency.is_none_or(|agency| agency == party)
        })
    }

    /// Why nobody is asked for anything this year; `None` if somebody may be.
    pub fn cancelled_for_all(&self) -> Option<&Cancelled<'s>> {
        let mut cancelled = self.cancelled.iter();
        cancelled.find(|it| it.agency.is_none() && it.indicator.is_none())
    }

    /// Why a party is not asked for any of the indicators this year; `None` if it is.
    pub fn cancellation(
        &self,
        indicators: &[IndicatorIx],
        party: AgencyIx,
    ) -> Option<&Cancelled<'s>> {
        self.cancelled.iter().find(|it| {
            it.agency.is_none_or(|agency| agency == party)
                && it
                    .indicator
                    .is_none_or(|indicator| indicators.contains(&indicator))
        })
    }

    /// When a party's answers are due, and what gave it longer time than its own date, its group's,
    /// or all's.
    pub fn due_of(&self, plan: &Plan<'_>, party: AgencyIx) -> (Date, Option<&Extension<'s>>) {
        let own = self.due.of(plan, party);
        if self.extensions.is_empty() {
            return (own, None);
        }
        let sender = plan.sender(party);
        let extensions = self.extensions.iter();
        let longest = extensions
            .filter(|it| it.agency == party || it.agency == sender)
            .max_by_key(|it| it.until)
            .filter(|it| own < it.until);
        (longest.map_or(own, |it| it.until), longest)
    }

    /// Who must send a party's answers: the party itself where it sends a file of its own.
    pub fn sender(&self, plan: &Plan<'_>, party: AgencyIx) -> AgencyIx {
        if self.senders.contains(&party) {
            party
        } else {
            plan.sender(party)
        }
    }

    /// Whether the analyst has decided that a party's figure is not shown yet.
    pub fn holds_back(&self, indicator: IndicatorIx, party: AgencyIx) -> bool {
        self.decisions_on(indicator, party)
            .any(|it| it.action == Action::Hold)
    }
}

#[derive(Debug, Clone)]
pub struct Due {
    pub default: Date,
    pub agencies: BTreeMap<AgencyIx, Date>,
    pub at: Span,
}

impl Due {
    /// A party's own date, that of its group or of who sends for it, or that of all.
    pub fn of(&self, plan: &Plan<'_>, party: AgencyIx) -> Date {
        if self.agencies.is_empty() {
            return self.default;
        }
        let own = self.agencies.get(&party);
        let own = own.or_else(|| self.agencies.get(&plan.sender(party)));
        own.copied().unwrap_or(self.default)
    }
}

#[derive(Debug, Clone)]
pub struct Extension<'s> {
    pub agency: AgencyIx,
    pub until: Date,
    pub reason: Word<'s>,
}

/// What is not asked for. Without an agency and an indicator: nothing is.
#[derive(Debug, Clone)]
pub struct Cancelled<'s> {
    pub agency: Option<AgencyIx>,
    pub indicator: Option<IndicatorIx>,
    pub reason: Word<'s>,
}

#[derive(Debug, Clone)]
pub struct Revision<'s> {
    pub number: u16,
    /// Where the number stands.
    pub at: Span,
    pub date: Date,
    pub reason: Word<'s>,
}

#[derive(Debug, Clone)]
pub struct Decision<'s> {
    pub at: Span,
    pub indicator: IndicatorIx,
    pub agency: Option<AgencyIx>,
    /// The finding's code, where the decision answers one.
    pub finding: Option<(crate::codes::Code, Span)>,
    pub action: Action,
    pub reason: Word<'s>,
    pub date: Date,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// The finding is looked into and the figure stands.
    Confirm,
    /// The figure is not shown until it is looked into.
    Hold,
    /// This figure is shown instead; both are kept.
    Replace(Number),
}
