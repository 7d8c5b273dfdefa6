//! The column `part`, or the file's own agency, becomes the party that a row is for.

use std::borrow::Cow;

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::Place;
use crate::model::AgencyIx;
use crate::model::AgencyKind;
use crate::model::IndicatorIx;
use crate::model::Plan;
use crate::resolve::submission::Reader;
use crate::resolve::submission::Row;
use crate::resolve::submission::columns::Column;
use crate::source::SourceId;
use crate::value::fold;
use crate::value::nearest;

/// The agency a file name means; tells if it means none.
pub(crate) fn sender(
    stem: &str,
    source: SourceId,
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<AgencyIx> {
    if let Some(ix) = plan.agency_names.get(&fold(stem)) {
        return Some(*ix);
    }
    if plan.broken.has_lost(&fold(stem)) {
        return None;
    }
    // "Polisen (1)" is the browser's name for a second download of the same file.
    if stem.trim_end().ends_with(')') && stem.contains(" (") {
        let copy = Diagnostic::new(Code::E014, Place::File(source)).fact("copy", stem);
        diagnostics.push(copy);
        return None;
    }
    let folded = fold(stem);
    let near = nearest(&folded, plan.agency_names.keys().map(String::as_str));
    let suggestion = near.and_then(|name| plan.agency_names.get(name)).map(|ix| plan.agency(*ix));
    let unknown = Diagnostic::new(Code::S001, Place::File(source)).fact("given", stem);
    diagnostics.push(
        unknown
            .maybe("suggestion", suggestion.map(|agency| agency.id.text.to_string()))
            .maybe("agency", suggestion.map(|agency| agency.name.text.to_string())),
    );
    None
}

impl<'s> Reader<'_, 's> {
    /// Whom the row is for: the word in `part`, else the one party of the file that can be meant.
    pub(super) fn part(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<AgencyIx> {
        // Who reports is at fault in the plan, and told there: no row of it is anybody else's.
        if self.plan.indicator(indicator).reporters.is_empty() {
            return None;
        }
        let Some(cell) = self.cell(row, Column::Part) else { return self.assumed(row, indicator) };
        let given = cell.text.trim();
        let Some(party) = self.plan.agency_names.get(&fold(given)).copied() else {
            let suggestion = nearest(given, self.plan.agencies.iter().map(|it| &*it.name.text)).map(str::to_owned);
            let unknown = self.tell(Code::S028, row, Column::Part).fact("given", given);
            self.diagnostics.push(unknown.fact("why", "part:unknown").maybe("suggestion", suggestion));
            return None;
        };
        if !self.may_speak_for(party) {
            let stranger = self.tell(Code::S028, row, Column::Part).fact("given", given);
            let sender = self.name(self.sender);
            self.diagnostics.push(stranger.fact("why", "part:stranger").fact("agency", sender));
            return None;
        }
        if self.reports(party, indicator) {
            if self.plan.agency(party).kind == AgencyKind::Group {
                return self.which_member(row);
            }
            return Some(party);
        }
        self.tell_owner(row, indicator, self.name(party));
        None
    }

    fn assumed(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<AgencyIx> {
        if self.reports(self.sender, indicator) {
            if self.plan.agency(self.sender).kind == AgencyKind::Group {
                return self.which_member(row);
            }
            return Some(self.sender);
        }
        let mut able = (0..self.plan.agencies.len())
            .map(AgencyIx::new)
            .filter(|ix| self.may_speak_for(*ix) && self.reports(*ix, indicator));
        match (able.next(), able.next()) {
            (Some(party), None) => {
                let name = self.name(party);
                let assumed = self.tell(Code::S029, row, Column::Indicator).fact("agency", name);
                self.diagnostics.push(assumed);
                Some(party)
            }
            (Some(_), Some(_)) => self.which_member(row),
            (None, _) => {
                self.tell_owner(row, indicator, self.name(self.sender));
                None
            }
        }
    }

    fn which_member(&mut self, row: &Row<'_, 's>) -> Option<AgencyIx> {
        if self.columns.at(Column::Part).is_none() {
            *self.lacking.entry("part").or_insert(0) += 1;
            return None;
        }
        let unsaid = self.tell(Code::S028, row, Column::Part).fact("why", "part:which");
        let sender = self.name(self.sender);
        self.diagnostics.push(unsaid.fact("agency", sender));
        None
    }

    fn tell_owner(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx, agency: String) {
        let reporters = &self.plan.indicator(indicator).reporters;
        let owners: Vec<String> = reporters.iter().map(|ix| self.name(*ix)).collect();
        let id = self.plan.indicator(indicator).id.text.to_string();
        let others = self.tell(Code::S027, row, Column::Indicator).fact("given", id);
        self.diagnostics.push(others.fact("owners", owners).fact("agency", agency));
    }

    fn name(&self, ix: AgencyIx) -> String {
        Cow::to_string(&self.plan.agency(ix).name.text)
    }

    /// The file's agency itself, its members, and those that answer through it.
    fn may_speak_for(&self, party: AgencyIx) -> bool {
        party == self.sender
            || self.plan.agency(self.sender).members.contains(&party)
            || self.plan.agency(party).answer_through == Some(self.sender)
    }

    /// Whether an agency, or a group it is a member of, reports an indicator.
    fn reports(&self, party: AgencyIx, indicator: IndicatorIx) -> bool {
        let reporters = &self.plan.indicator(indicator).reporters;
        reporters.iter().any(|reporter| {
            let reporter_ = self.plan.agency(*reporter);
            *reporter == party || reporter_.kind == AgencyKind::Group && reporter_.members.contains(&party)
        })
    }
}
