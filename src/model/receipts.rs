//! The days on which files came in: which day a party's answer in a file came.

use std::collections::BTreeMap;

use crate::model::AgencyIx;
use crate::source::SourceId;
use crate::value::Date;

/// The receipts of one edition. Of several days for one thing the first counts: what is sent again,
/// mended, came when it came first.
#[derive(Debug, Clone, Default)]
pub struct Receipts {
    by_file: BTreeMap<SourceId, Date>,
    /// The first day of any of an agency's files.
    by_agency: BTreeMap<AgencyIx, Date>,
    last: Option<Date>,
}

impl Receipts {
    /// Writes down a day for an agency, and for a file of its where one is named.
    pub fn add(&mut self, agency: AgencyIx, file: Option<SourceId>, date: Date) {
        let first = self.by_agency.entry(agency).or_insert(date);
        *first = date.min(*first);
        if let Some(file) = file {
            let first = self.by_file.entry(file).or_insert(date);
            *first = date.min(*first);
        }
        self.last = self.last.max(Some(date));
    }

    /// The day an answer in a file came: the file's, or the party's first, or that of whoever sends
    /// for it. `None`: nobody wrote it down.
    pub fn day(
        &self,
        file: SourceId,
        party: AgencyIx,
        sender: impl FnOnce() -> AgencyIx,
    ) -> Option<Date> {
        // Most rounds have every day, or none.
        if self.by_agency.is_empty() {
            return None;
        }
        let first = |agency| self.by_agency.get(&agency).copied();
        self.by_file
            .get(&file)
            .copied()
            .or_else(|| first(party))
            .or_else(|| first(sender()))
    }

    /// Whether anything came after a day.
    pub fn has_after(&self, day: Date) -> bool {
        self.last.is_some_and(|last| day < last)
    }
}
