//! One year's round: its dates, who was given longer, what was agreed.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::model::AgencyIx;
use crate::model::IndicatorIx;
use crate::model::PlanIx;
use crate::model::Publication;
use crate::source::SourceId;
use crate::source::Span;
use crate::source::Word;
use crate::value::Date;
use crate::value::Number;
use crate::value::Year;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataKind {
    /// Sent in by the agencies.
    Collected,
    /// Invented.
    Example,
    /// Fetched by the county from registers and publications: a gap is nobody's debt.
    Compiled,
}

#[derive(Debug)]
pub struct Edition<'s> {
    pub plan: PlanIx,
    pub year: Year,
    pub source: SourceId,
    pub title: Option<Word<'s>>,
    pub data: DataKind,
    pub as_of: Date,
    pub due: Due,
    pub grace_days: u16,
    pub closed: Option<Date>,
    pub extensions: Vec<Extension<'s>>,
    pub cancelled: Vec<Cancelled<'s>>,
    /// The day an agency's first file came in; `None` where it came but nobody wrote the day down.
    pub received: BTreeMap<AgencyIx, Date>,
    pub publication: Publication<'s>,
    /// What the summary shows before all else, in this order.
    pub key_figures: Vec<IndicatorIx>,
    pub revision: Option<Revision<'s>>,
    pub decisions: Vec<Decision<'s>>,
    /// Agencies with at least one file in the folder.
    pub senders: BTreeSet<AgencyIx>,
}

#[derive(Debug)]
pub struct Due {
    pub default: Date,
    pub agencies: BTreeMap<AgencyIx, Date>,
    pub at: Span,
}

#[derive(Debug)]
pub struct Extension<'s> {
    pub agency: AgencyIx,
    pub until: Date,
    pub reason: Word<'s>,
}

#[derive(Debug)]
pub struct Cancelled<'s> {
    pub agency: Option<AgencyIx>,
    pub indicator: Option<IndicatorIx>,
    pub reason: Word<'s>,
}

#[derive(Debug)]
pub struct Revision<'s> {
    pub number: Word<'s>,
    pub date: Date,
    pub reason: Word<'s>,
}

#[derive(Debug)]
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
