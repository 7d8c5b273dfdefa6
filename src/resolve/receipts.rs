//! The dates under `received` become receipts: the day of every file, or of all an agency's files.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Receipts;
use crate::resolve::reading::Reading;
use crate::source::{SourceId, Word};
use crate::value::{Date, heading, nearest};
use crate::{parse, schema};

/// The edition's days that a receipt is held against.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub(super) as_of: Option<Date>,
    pub(super) closed: Option<Date>,
    /// Only looked back at: what its agencies sent is not read again.
    pub(super) settled: bool,
}

/// Reads when files came in.
pub(super) fn receipts(
    written: &[(Word<'_>, Vec<schema::Receipt<'_>>)],
    files: &[&parse::File],
    known: Known,
    reading: &Reading<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Receipts {
    let mut received = Receipts::default();
    for (name, receipts) in written {
        let agency = reading.agency(name, diagnostics);
        for receipt in receipts {
            let Some(word) = &receipt.date else { continue };
            let date = reading.date(word, diagnostics);
            // A day outside the round is told, and nothing follows from it.
            let date = date.filter(|it| reading.is_in_round(*it));
            let file = receipt.file.as_ref().filter(|_| !known.settled);
            let file = file.map(|it| self::file(it, files, diagnostics));
            // A date of a file that is not there must not become the date of all the others.
            if let (Some(agency), Some(date), false) = (agency, date, file == Some(None)) {
                known.tell_unknown(date, word, diagnostics);
                received.add(agency, file.flatten(), date);
            }
        }
    }
    received
}

impl Known {
    /// What came after the day whose state is told is no part of that state. Where the edition was
    /// closed by then it is late, and told as that.
    fn tell_unknown(self, date: Date, word: &Word<'_>, diagnostics: &mut Diagnostics) {
        let is_late = self.closed.is_some_and(|closed| closed < date);
        if let Some(as_of) = self.as_of.filter(|as_of| *as_of < date && !is_late) {
            let later = Diagnostic::at(Code::E020, word.at).fact("given", date);
            diagnostics.push(later.fact("as_of", as_of));
        }
    }
}

/// A file of the edition's folder, by its name.
fn file(
    word: &Word<'_>,
    files: &[&parse::File],
    diagnostics: &mut Diagnostics,
) -> Option<SourceId> {
    // Some systems write an å as two characters.
    let found = files
        .iter()
        .find(|it| heading(&it.name) == heading(&word.text));
    if found.is_none() {
        let names = files.iter().map(|it| it.name.as_str());
        let unknown = Diagnostic::at(Code::E019, word.at).fact("given", &*word.text);
        diagnostics.push(unknown.maybe("suggestion", nearest(&word.text, names)));
    }
    found.map(|it| it.source)
}
