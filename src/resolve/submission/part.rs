//! The column `part`, or the file's own agency, becomes the party that a row is for.

use crate::codes::Code;
use crate::model::{AgencyIx, AgencyKind, IndicatorIx};
use crate::resolve::submission::parties::{
    Meant, has_replaced, is_among, may_speak_for, meant, name, reports, stranger,
};
use crate::resolve::submission::reader::{Reader, Row};
use crate::schema::Column;
use crate::source::Word;
use crate::value::{fold, nearest, undefused};

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
        if let Some(party) = self.known.parties.get(&cell.text) {
            return Some(*party);
        }
        let name = fold(undefused(&cell.text));
        let party = self.plan.agency_names.get(&name).copied()?;
        self.known.parties.insert(cell.text.clone(), party);
        Some(party)
    }

    /// Whom a row is for that does not say it; the same for all of an indicator's rows.
    pub(super) fn meant(&mut self, indicator: IndicatorIx) -> Meant {
        let (plan, sender) = (&*self.plan, self.sender);
        match self.known.meant.get_mut(indicator.get()) {
            Some(known) => *known.get_or_insert_with(|| meant(plan, sender, indicator)),
            None => meant(plan, sender, indicator),
        }
    }

    fn assumed(&mut self, row: &Row<'_, 's>, indicator: IndicatorIx) -> Option<AgencyIx> {
        match self.meant(indicator) {
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
