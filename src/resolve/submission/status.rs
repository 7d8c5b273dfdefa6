//! The column `status` becomes one reason why there is no value, or marks on a value.

use crate::codes::Code;
use crate::model::{Details, Reason};
use crate::resolve::submission::columns::Column;
use crate::resolve::submission::reader::{Reader, Row};
use crate::value::dressed::status as status_word;
use crate::value::unsaid::gives_no_reason;
use crate::value::{fold, nearest};

/// As written, and as [`fold`] has it.
const REASONS: [(&str, &str, Reason); 7] = [
    ("ej tillgänglig", "ej-tillganglig", Reason::NotYet),
    ("kan inte tas fram", "kan-inte-tas-fram", Reason::Impossible),
    ("inget att redovisa", "inget-att-redovisa", Reason::Nothing),
    ("lämnas inte", "lamnas-inte", Reason::Withheld),
    ("nedlagd", "nedlagd", Reason::Discontinued),
    ("ej relevant", "ej-relevant", Reason::Irrelevant),
    ("skyddad", "skyddad", Reason::Protected),
];

const MARKS: [&str; 3] = ["delvis", "preliminär", "ej jämförbar"];

/// What a status says: a reason, and the marks it sets.
#[derive(Debug, Default)]
pub(super) struct Status<'s> {
    pub(super) reason: Option<Reason>,
    pub(super) details: Details<'s>,
}

impl<'s> Reader<'_, 's> {
    /// The row's status; `None` if a word of it is told.
    pub(super) fn status(&mut self, row: &Row<'_, 's>) -> Option<Status<'s>> {
        let mut status = Status::default();
        let Some(cell) = self.cell(row, Column::Status) else {
            return Some(status);
        };
        let mut sound = true;
        for given in cell
            .text
            .split(',')
            .map(str::trim)
            .filter(|word| !word.is_empty())
        {
            let folded = fold(given);
            if let Some((.., reason)) = REASONS.iter().find(|(_, name, _)| *name == folded) {
                if status
                    .reason
                    .replace(*reason)
                    .is_some_and(|other| other != *reason)
                {
                    let two = self
                        .tell(Code::S038, row, Column::Status)
                        .fact("given", cell.text.trim());
                    self.diagnostics.push(two.fact("two", given));
                    sound = false;
                }
                continue;
            }
            match &*folded {
                "delvis" => status.details.partial = true,
                "preliminar" => status.details.preliminary = true,
                "ej-jamforbar" => status.details.not_comparable = true,
                _ => {
                    let names = || REASONS.iter().map(|(name, ..)| *name).chain(MARKS);
                    let unknown = self
                        .tell(Code::S039, row, Column::Status)
                        .fact("given", given);
                    let known: Vec<String> = names().map(|name| format!("\"{name}\"")).collect();
                    let meant = status_word(given).or_else(|| nearest(given, names()));
                    self.diagnostics
                        .push(unknown.maybe("suggestion", meant).fact("known", known));
                    sound = false;
                }
            }
        }
        self.status_wants_comment(row, &status);
        sound.then_some(status)
    }

    /// Whether the row's comment tells its reader anything.
    pub(super) fn is_told_why(&self, row: &Row<'_, 's>) -> bool {
        let comment = self.cell(row, Column::Comment);
        comment.is_some_and(|cell| !gives_no_reason(&cell.text))
    }

    /// Some reasons are no use to a reader without the agency's own words.
    fn status_wants_comment(&mut self, row: &Row<'_, 's>, status: &Status<'s>) {
        let word = match status.reason {
            Some(Reason::Impossible) => "kan inte tas fram",
            Some(Reason::Withheld) => "lämnas inte",
            Some(Reason::Irrelevant) => "ej relevant",
            _ if status.details.not_comparable => "ej jämförbar",
            _ => return,
        };
        if !self.is_told_why(row) {
            let bare = self
                .tell(Code::S046, row, Column::Status)
                .fact("given", word);
            self.diagnostics.push(bare);
        }
    }
}
