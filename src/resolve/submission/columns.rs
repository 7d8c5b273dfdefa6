//! A file's headings become columns: Swedish words, their English aliases, and the plan's breakdowns.

use crate::codes::Code;
use crate::diagnostic::{Cell, Diagnostic, Diagnostics};
use crate::model::{BreakdownIx, Plan};
use crate::schema::{Column, Reads};
use crate::source::Word;
use crate::value::{
    fold, garbled, heading, in_latin, is_invisible, look_alike, nearest, regained, visible,
};

/// What a heading means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Fixed(Column),
    /// The first breakdown of the plan that has this column; others may share it.
    Breakdown(BreakdownIx),
    /// The sender's own.
    Ignored,
}

use Meaning::{Fixed, Ignored};

/// Where each column of one file stands.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// How many headings there are.
    pub(super) len: usize,
    fixed: [Option<usize>; Column::N],
    /// What is read of each column.
    reads: Vec<(usize, Reads)>,
    /// Where the breakdowns' columns stand, and the first breakdown that has the column.
    pub(super) breakdowns: Vec<(usize, BreakdownIx)>,
    /// Columns that stand twice: where first, and where again.
    twins: Vec<(usize, usize)>,
    /// Columns with a blank heading: spreadsheets save empty ones, but what stands in one is lost.
    pub(super) nameless: Vec<usize>,
}

impl Columns {
    /// Reads the headings. Unknown and duplicate ones are told; of a blank one only what stands
    /// below it. A misspelt one is read as what it is most like, so that its rows are not told too.
    pub(super) fn read(
        headings: &[Word<'_>],
        plan: &Plan<'_>,
        row: u32,
        diagnostics: &mut Diagnostics,
    ) -> Columns {
        let mut columns = Columns {
            len: headings.len(),
            ..Columns::default()
        };
        let mut misspelt = Vec::new();
        for (at, word) in headings.iter().enumerate() {
            let cell = Cell {
                row,
                column: u32::try_from(at).unwrap_or(0),
            };
            let told = |code| Diagnostic::at(code, word.at).cell(cell);
            let text = visible(word);
            if let Some(c) = word.chars().find(|c| is_invisible(*c)) {
                diagnostics.push(told(Code::S014).fact("given", format!("U+{:04X}", u32::from(c))));
            }
            let meant = regained(&text).unwrap_or_else(|| in_latin(&text));
            if let Some(found) = garbled(&text) {
                diagnostics.push(told(Code::S016).fact("given", found));
                misspelt.extend(meaning(&meant, plan).map(|it| (it, at)));
                continue;
            }
            if let Some((odd, latin)) = look_alike(&text)
                && let Some(meant) = meaning(&meant, plan)
            {
                diagnostics.push(odd_letter(told(Code::S019), &text, odd, latin));
                misspelt.push((meant, at));
                continue;
            }
            if text.trim().is_empty() {
                columns.nameless.push(at);
                continue;
            }
            let Some(known) = meaning(&text, plan) else {
                // What the plan's faults keep from being known is not told again.
                if !plan.broken.has_lost(&fold(&text)) {
                    let suggestion = suggestion(&text, plan);
                    diagnostics.push(
                        told(Code::S006)
                            .fact("given", text.trim())
                            .maybe("suggestion", suggestion),
                    );
                    misspelt.extend(
                        suggestion
                            .and_then(|it| meaning(it, plan))
                            .map(|meaning| (meaning, at)),
                    );
                }
                continue;
            };
            if let Err(first) = columns.enter(known, at) {
                let twin = told(Code::S007).fact("given", text.trim());
                diagnostics.push(match headings.get(first) {
                    Some(first) => twin.also(first.at),
                    None => twin,
                });
                columns.twins.push((first, at));
            }
        }
        tell_own(headings, row, diagnostics);
        for (meaning, at) in misspelt {
            // Where the right heading stands too, that is the one that is read.
            columns.enter(meaning, at).ok();
        }
        columns
    }

    /// The error is where the column stands already. Of one that is not read, the first is looked at.
    fn enter(&mut self, meaning: Meaning, at: usize) -> Result<(), usize> {
        let first = match meaning {
            Meaning::Fixed(column) => {
                let own = self.fixed.get_mut(column as usize);
                let first = own.map_or(at, |it| *it.get_or_insert(at));
                if column.reads() == Reads::Nothing {
                    at
                } else {
                    first
                }
            }
            Meaning::Breakdown(ix) => {
                let before = self
                    .breakdowns
                    .iter()
                    .find(|(_, own)| *own == ix)
                    .map(|(first, _)| *first);
                if before.is_none() {
                    self.breakdowns.push((at, ix));
                }
                before.unwrap_or(at)
            }
            Meaning::Ignored => at,
        };
        let reads = match meaning {
            Meaning::Fixed(column) => column.reads(),
            Meaning::Breakdown(_) => Reads::Word,
            Meaning::Ignored => Reads::Nothing,
        };
        self.reads.push((at, reads));
        if first == at { Ok(()) } else { Err(first) }
    }

    /// What is read of a column.
    pub(super) fn reads(&self, at: usize) -> Reads {
        let found = self.reads.iter().find(|(own, _)| *own == at);
        found.map_or(Reads::Nothing, |(_, reads)| *reads)
    }

    /// The column that stands somewhere, unless it is a breakdown's.
    pub(super) fn column(&self, at: usize) -> Option<Column> {
        Column::all().find(|it| self.at(*it) == Some(at))
    }

    pub(super) fn has_twins(&self) -> bool {
        !self.twins.is_empty()
    }

    /// Whether a column that stands twice says two things in a row: nobody can tell which holds.
    pub(super) fn differ(&self, cells: &[Word<'_>]) -> bool {
        let text = |at: usize| cells.get(at).map_or("", |cell| cell.text.trim());
        self.twins
            .iter()
            .any(|(first, again)| !text(*again).is_empty() && text(*again) != text(*first))
    }

    pub(super) fn at(&self, column: Column) -> Option<usize> {
        *self.fixed.get(column as usize)?
    }
}

/// A letter that looks like another, told with the word as it seems to be.
pub(super) fn odd_letter(told: Diagnostic, given: &str, odd: char, latin: char) -> Diagnostic {
    told.fact("given", given.trim())
        .fact("odd", format!("{odd} (U+{:04X})", u32::from(odd)))
        .fact("latin", latin.to_string())
        .fact("suggestion", in_latin(given.trim()))
}

/// Tells the columns that are the sender's own: nobody has asked for them.
fn tell_own(headings: &[Word<'_>], row: u32, diagnostics: &mut Diagnostics) {
    let own = || {
        (0_u32..)
            .zip(headings)
            .filter(|(_, it)| is_own(&heading(it)))
    };
    if let Some((column, first)) = own().next() {
        let names: Vec<String> = own().map(|(_, it)| it.text.trim().to_owned()).collect();
        let told = Diagnostic::at(Code::S116, first.at).cell(Cell { row, column });
        diagnostics.push(told.fact("columns", names));
    }
}

/// Whether a heading means something in every plan, and can be no breakdown's.
pub(crate) fn is_taken(text: &str) -> bool {
    let text = heading(text);
    is_own(&text) || Column::find(&text).is_some()
}

fn is_own(heading: &str) -> bool {
    heading.starts_with("x_")
}

fn meaning(text: &str, plan: &Plan<'_>) -> Option<Meaning> {
    let text = heading(text);
    if is_own(&text) {
        return Some(Ignored);
    }
    Column::find(&text).map(Fixed).or_else(|| {
        let named = |it: &crate::model::Breakdown<'_>| {
            it.column == text || fold(&it.id.text) == fold(&text)
        };
        let mut all = plan.breakdowns.iter();
        let found = all.clone().find(|it| named(it))?;
        // All breakdowns of one column are found under the first that has it.
        let first = all.position(|it| it.column == found.column)?;
        Some(Meaning::Breakdown(BreakdownIx::new(first)))
    })
}

fn suggestion<'a>(text: &str, plan: &'a Plan<'_>) -> Option<&'a str> {
    let known = Column::all().map(|it| -> &str { it.name() });
    nearest(
        text,
        known.chain(plan.breakdowns.iter().map(|it| it.column.as_str())),
    )
}
