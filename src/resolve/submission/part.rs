//! The column `part`, or the file's own agency, becomes the party that a row is for.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Agency, AgencyIx, AgencyKind, IndicatorIx, Plan};
use crate::resolve::submission::columns::Column;
use crate::resolve::submission::{Reader, Row};
use crate::source::{SourceId, Word};
use crate::value::{fold, nearest, undefused};

/// The agency a file name means. Tells if it means none; the error is the one it is most like.
pub(crate) fn sender(
    stem: &str,
    source: SourceId,
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Result<AgencyIx, Option<AgencyIx>> {
    let folded = fold(stem);
    if let Some(ix) = plan.agency_names.get(&folded) {
        return Ok(*ix);
    }
    if plan.broken.has_lost(&folded) {
        return Err(None);
    }
    // "Polisen (1)" is the browser's name for a second download of the same file.
    if stem.trim_end().ends_with(')') && stem.contains(" (") {
        let copy = Diagnostic::new(Code::E014, Place::File(source)).fact("copy", stem);
        diagnostics.push(copy);
        let original = stem
            .rsplit_once(" (")
            .map_or(stem, |(original, _)| original);
        return Err(plan.agency_names.get(&fold(original)).copied());
    }
    let near = nearest(&folded, plan.agency_names.keys().map(String::as_str));
    let meant = near.and_then(|name| plan.agency_names.get(name)).copied();
    let suggestion = meant.map(|ix| plan.agency(ix));
    let unknown = Diagnostic::new(Code::S001, Place::File(source)).fact("given", stem);
    diagnostics.push(
        unknown
            .maybe("suggestion", suggestion.map(Agency::file_name))
            .maybe(
                "agency",
                suggestion.map(|agency| agency.name.text.to_string()),
            ),
    );
    Err(meant)
}

/// Whom a row or a document is for where it does not say.
pub(crate) enum Meant {
    /// The file's own agency.
    Sender,
    /// The one other party that the sender answers for.
    Assumed(AgencyIx),
    /// It may be for several.
    Several,
    Nobody,
}

pub(crate) fn meant(plan: &Plan<'_>, sender: AgencyIx, indicator: IndicatorIx) -> Meant {
    if reports(plan, sender, indicator) {
        return if plan.agency(sender).kind == AgencyKind::Group {
            Meant::Several
        } else {
            Meant::Sender
        };
    }
    let parties = (0..plan.agencies.len()).map(AgencyIx::new);
    let mut able =
        parties.filter(|ix| may_speak_for(plan, sender, *ix) && reports(plan, *ix, indicator));
    match (able.next(), able.next()) {
        (Some(party), None) => Meant::Assumed(party),
        (Some(_), Some(_)) => Meant::Several,
        (None, _) => Meant::Nobody,
    }
}

/// Whether an indicator's figures may stand in an agency's file.
pub(crate) fn answers_for(plan: &Plan<'_>, sender: AgencyIx, indicator: IndicatorIx) -> bool {
    !matches!(meant(plan, sender, indicator), Meant::Nobody)
}

/// The finding for another agency's indicator, with whose it is; `None` where the plan's own fault
/// leaves it without reporters.
pub(crate) fn stranger(
    plan: &Plan<'_>,
    indicator: IndicatorIx,
    agency: AgencyIx,
    told: impl FnOnce(Code) -> Diagnostic,
) -> Option<Diagnostic> {
    let found = plan.indicator(indicator);
    if found.reporters.is_empty() {
        return None;
    }
    let owners: Vec<String> = found.reporters.iter().map(|ix| name(plan, *ix)).collect();
    let told = told(Code::S027).fact("given", &*found.id.text);
    Some(
        told.fact("owners", owners)
            .fact("agency", name(plan, agency)),
    )
}

fn name(plan: &Plan<'_>, ix: AgencyIx) -> String {
    plan.agency(ix).name.text.to_string()
}

/// The agency itself, its members, and those that answer through it.
fn may_speak_for(plan: &Plan<'_>, sender: AgencyIx, party: AgencyIx) -> bool {
    party == sender
        || plan.agency(sender).members.contains(&party)
        || plan.agency(party).answer_through == Some(sender)
}

/// Whether an agency has come after another, which no longer answers for itself.
fn has_replaced(plan: &Plan<'_>, sender: AgencyIx, party: AgencyIx) -> bool {
    let after = &plan.agency(party).lifetime.replaced_by;
    let find = |word: &Word<'_>| plan.agency_names.get(&fold(&word.text)).copied();
    after.iter().any(|word| find(word) == Some(sender))
}

/// Whether an agency, or a group it is a member of, reports an indicator.
fn reports(plan: &Plan<'_>, party: AgencyIx, indicator: IndicatorIx) -> bool {
    is_among(plan, party, &plan.indicator(indicator).reporters)
}

fn is_among(plan: &Plan<'_>, party: AgencyIx, reporters: &[AgencyIx]) -> bool {
    reporters.iter().any(|reporter| {
        let agency = plan.agency(*reporter);
        *reporter == party || agency.kind == AgencyKind::Group && agency.members.contains(&party)
    })
}

impl<'s> Reader<'_, 's> {
    /// Whom the row is for: the word in `part`, else the one party of the file that can be meant.
    pub(super) fn part(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<AgencyIx> {
        // Who reports is at fault in the plan, and told there: no row of it is anybody else's.
        if self.plan.indicator(indicator).reporters.is_empty() {
            return None;
        }
        let Some(cell) = self.cell(row, Column::Part) else {
            return self.assumed(row, indicator);
        };
        let given = cell.text.trim();
        let Some(party) = self.party(cell) else {
            let suggestion = nearest(given, self.plan.agencies.iter().map(|it| &*it.name.text))
                .map(str::to_owned);
            let unknown = self
                .tell(Code::S028, row, Column::Part)
                .fact("given", given);
            self.diagnostics.push(
                unknown
                    .tag("why", "unknown")
                    .maybe("suggestion", suggestion),
            );
            return None;
        };
        let has_left = self.has_reported(row, indicator, party);
        let may_speak = may_speak_for(self.plan, self.sender, party);
        let may_correct = has_left && has_replaced(self.plan, self.sender, party);
        if !may_speak && !may_correct {
            let stranger = self
                .tell(Code::S028, row, Column::Part)
                .fact("given", given);
            let sender = name(self.plan, self.sender);
            self.diagnostics
                .push(stranger.tag("why", "stranger").fact("agency", sender));
            return None;
        }
        if !has_left && !reports(self.plan, party, indicator) {
            self.tell_owner(row, indicator, party);
            return None;
        }
        if self.plan.agency(party).kind == AgencyKind::Group {
            return self.which_member(row);
        }
        Some(party)
    }

    /// Whether a row is about an earlier year, and a party reported the indicator then: whoever
    /// reports it now, what was said then is that party's to correct.
    fn has_reported(&self, row: &Row<'_, 's>, indicator: IndicatorIx, party: AgencyIx) -> bool {
        let then = row.year.and_then(|year| self.before(indicator, year));
        self.plan.agency(party).kind != AgencyKind::Group
            && then.is_some_and(|it| is_among(self.plan, party, &it.reporters))
    }

    /// The party that a word names; each word is looked up once a file.
    pub(super) fn party(&mut self, cell: &Word<'s>) -> Option<AgencyIx> {
        if let Some(party) = self.known.parties.get(&*cell.text) {
            return Some(*party);
        }
        let name = fold(undefused(&cell.text));
        let party = self.plan.agency_names.get(&name).copied()?;
        self.known.parties.insert(cell.text.clone(), party);
        Some(party)
    }

    fn assumed(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<AgencyIx> {
        match meant(self.plan, self.sender, indicator) {
            Meant::Sender => match self.replaced_one(row, indicator) {
                Some(party) => Some(self.assume(row, party)),
                None => Some(self.sender),
            },
            Meant::Assumed(party) => Some(self.assume(row, party)),
            Meant::Several => self.which_member(row),
            Meant::Nobody if self.has_reported(row, indicator, self.sender) => Some(self.sender),
            Meant::Nobody => {
                self.tell_owner(row, indicator, self.sender);
                None
            }
        }
    }

    /// Of a year before the sender was there, the one agency that it has replaced and that reported
    /// then.
    fn replaced_one(&self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<AgencyIx> {
        let sender = self.plan.agency(self.sender);
        let first = sender.lifetime.first?;
        row.year.filter(|year| *year < first)?;
        let all = (0..self.plan.agencies.len()).map(AgencyIx::new);
        let mut found = all.filter(|it| {
            has_replaced(self.plan, self.sender, *it) && self.has_reported(row, indicator, *it)
        });
        match (found.next(), found.next()) {
            (Some(one), None) => Some(one),
            _ => None,
        }
    }

    fn assume(&mut self, row: &Row<'_, 's>, party: AgencyIx) -> AgencyIx {
        self.note(Code::S029, party.get(), |reader| {
            let agency = name(reader.plan, party);
            reader
                .tell(Code::S029, row, Column::Indicator)
                .fact("agency", agency)
        });
        party
    }

    fn which_member(&mut self, row: &Row<'_, 's>) -> Option<AgencyIx> {
        if self.columns.at(Column::Part).is_none() {
            self.lacks(Column::Part);
            return None;
        }
        let unsaid = self.tell(Code::S028, row, Column::Part).tag("why", "which");
        let sender = name(self.plan, self.sender);
        self.diagnostics.push(unsaid.fact("agency", sender));
        None
    }

    fn tell_owner(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx, agency: AgencyIx) {
        let others = stranger(self.plan, indicator, agency, |code| {
            self.tell(code, row, Column::Indicator)
        });
        if let Some(others) = others {
            self.diagnostics.push(others);
        }
    }
}
