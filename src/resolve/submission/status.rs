//! The column `status` becomes one reason why there is no value, or marks on a value.

use crate::codes::Code;
use crate::model::{Details, Mark, Reason};
use crate::resolve::submission::reader::{Reader, Row};
use crate::schema::Column;
use crate::value::dressed::status as status_word;
use crate::value::unsaid::gives_no_reason;
use crate::value::{Choice, fold, nearest};

/// The reasons that an agency may give; the last of the list is the edition's own.
fn reasons() -> impl Iterator<Item = (&'static str, Reason)> {
    let all = Reason::WORDS.iter().copied();
    all.filter(|(_, it)| *it != Reason::Held)
}

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
            let is_meant = |word: &str| fold(word) == folded;
            let reason = reasons().find(|(word, _)| is_meant(word));
            let mark = Mark::WORDS.iter().find(|(word, _)| is_meant(word));
            if let Some((_, reason)) = reason {
                let other = status.reason.replace(reason);
                if other.is_some_and(|other| other != reason) {
                    let two = self
                        .tell(Code::S038, row, Column::Status)
                        .fact("given", cell.text.trim());
                    self.diagnostics.push(two.fact("two", given));
                    sound = false;
                }
            } else if let Some((_, mark)) = mark {
                status.details.mark(*mark);
            } else {
                let names = reasons().map(|(word, _)| word).chain(Mark::words());
                let names: Vec<&str> = names.collect();
                let unknown = self.tell(Code::S039, row, Column::Status);
                let known: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
                let meant = status_word(given).or_else(|| nearest(given, names));
                let unknown = unknown.fact("given", given).maybe("suggestion", meant);
                self.diagnostics.push(unknown.fact("known", known));
                sound = false;
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
            Some(it @ (Reason::Impossible | Reason::Withheld | Reason::Irrelevant)) => it.word(),
            _ if status.details.not_comparable => Mark::NotComparable.word(),
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
