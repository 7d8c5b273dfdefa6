//! A file's headings become columns: Swedish words, their English aliases, and the plan's breakdowns.

use crate::codes::Code;
use crate::diagnostic::{Cell, Diagnostic, Diagnostics};
use crate::model::{BreakdownIx, Plan};
use crate::source::Word;
use crate::value::{
    fold, garbled, heading, in_latin, is_invisible, look_alike, nearest, regained, visible,
};

/// A column that every plan's files may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Column {
    Indicator,
    Part,
    Year,
    Period,
    Value,
    Numerator,
    Denominator,
    Asked,
    Moment,
    Area,
    Status,
    Precision,
    Source,
    Trend,
    Comment,
    /// For the analyst's eyes: shown by `check`, never published.
    Message,
}

/// What a heading means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Fixed(Column),
    /// The first breakdown of the plan that has this column; others may share it.
    Breakdown(BreakdownIx),
    Beside(Beside),
    /// The sender's own.
    Ignored,
}

/// A column that a form has for the sender's own sake. Nothing is read from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beside {
    Measure,
    Name,
    Unit,
    Instruction,
    YearBefore,
}

use Meaning::{Fixed, Ignored};

// What a form says beside its cells.
pub(crate) const MEASURE: &str = "åtgärd";
pub(crate) const NAME: &str = "namn";
pub(crate) const UNIT: &str = "enhet";
pub(crate) const INSTRUCTION: &str = "anvisning";
pub(crate) const YEAR_BEFORE: &str = "föregående år";

/// Swedish first: it is what messages name.
const HEADINGS: [(&str, &str, Meaning); 21] = [
    ("indikator", "indicator", Fixed(Column::Indicator)),
    ("part", "agency", Fixed(Column::Part)),
    ("år", "year", Fixed(Column::Year)),
    ("period", "period", Fixed(Column::Period)),
    ("värde", "value", Fixed(Column::Value)),
    ("täljare", "numerator", Fixed(Column::Numerator)),
    ("nämnare", "denominator", Fixed(Column::Denominator)),
    ("tillfrågade", "asked", Fixed(Column::Asked)),
    ("datum", "date", Fixed(Column::Moment)),
    ("område", "area", Fixed(Column::Area)),
    ("status", "status", Fixed(Column::Status)),
    ("precision", "precision", Fixed(Column::Precision)),
    ("källa", "source", Fixed(Column::Source)),
    ("trend", "trend", Fixed(Column::Trend)),
    ("kommentar", "comment", Fixed(Column::Comment)),
    ("meddelande", "message", Fixed(Column::Message)),
    (MEASURE, "measure", Meaning::Beside(Beside::Measure)),
    (NAME, "name", Meaning::Beside(Beside::Name)),
    (UNIT, "unit", Meaning::Beside(Beside::Unit)),
    (
        INSTRUCTION,
        "instruction",
        Meaning::Beside(Beside::Instruction),
    ),
    (
        YEAR_BEFORE,
        "previous year",
        Meaning::Beside(Beside::YearBefore),
    ),
];

impl Column {
    /// In the order in which a form has them.
    pub(crate) const ALL: [Column; 16] = [
        Column::Indicator,
        Column::Part,
        Column::Year,
        Column::Period,
        Column::Value,
        Column::Numerator,
        Column::Denominator,
        Column::Asked,
        Column::Moment,
        Column::Area,
        Column::Status,
        Column::Precision,
        Column::Source,
        Column::Trend,
        Column::Comment,
        Column::Message,
    ];

    /// The heading in Swedish.
    pub(crate) fn name(self) -> &'static str {
        HEADINGS
            .iter()
            .find(|(.., meaning)| *meaning == Fixed(self))
            .map_or("", |(name, ..)| *name)
    }
}

/// What a column's cells are read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reads {
    /// A word of a list: an id, a category, a status, a year.
    Word,
    /// A number, or an answer of another kind.
    Value,
    /// Words of the sender's own, for readers.
    Text,
    /// Words of the sender's own, for the analyst.
    Message,
}

impl Column {
    fn reads(self) -> Reads {
        match self {
            Column::Value | Column::Numerator | Column::Denominator | Column::Asked => Reads::Value,
            Column::Area | Column::Source | Column::Comment => Reads::Text,
            Column::Message => Reads::Message,
            _ => Reads::Word,
        }
    }
}

/// Where each column of one file stands.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// How many headings there are.
    pub(super) len: usize,
    fixed: [Option<usize>; Column::Message as usize + 1],
    /// What is read of each column; nothing of those that are not here.
    reads: Vec<(usize, Reads)>,
    /// Where the columns stand that a form has for its sender's sake.
    beside: Vec<(Beside, usize)>,
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
                diagnostics.push(
                    told(Code::S007)
                        .fact("given", text.trim())
                        .also(headings[first].at),
                );
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

    /// The error is where the column stands already.
    fn enter(&mut self, meaning: Meaning, at: usize) -> Result<(), usize> {
        let first = match meaning {
            Meaning::Fixed(column) => *self.fixed[column as usize].get_or_insert(at),
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
            Meaning::Beside(it) => {
                self.beside.push((it, at));
                at
            }
            Meaning::Ignored => at,
        };
        let reads = match meaning {
            Meaning::Fixed(column) => Some(column.reads()),
            Meaning::Breakdown(_) => Some(Reads::Word),
            Meaning::Beside(_) | Meaning::Ignored => None,
        };
        self.reads.extend(reads.map(|it| (at, it)));
        if first == at { Ok(()) } else { Err(first) }
    }

    /// What is read of a column; `None` of one that is not.
    pub(super) fn reads(&self, at: usize) -> Option<Reads> {
        let found = self.reads.iter().find(|(own, _)| *own == at);
        found.map(|(_, reads)| *reads)
    }

    /// The column that stands somewhere, unless it is a breakdown's.
    pub(super) fn column(&self, at: usize) -> Option<Column> {
        let mut all = Column::ALL.into_iter();
        all.find(|it| self.fixed[*it as usize] == Some(at))
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

    /// Where a column stands that a form has for its sender's sake, the first of its name.
    pub(super) fn beside(&self, which: Beside) -> Option<usize> {
        let found = self.beside.iter().find(|(own, _)| *own == which);
        found.map(|(_, at)| *at)
    }

    pub(super) fn at(&self, column: Column) -> Option<usize> {
        self.fixed[column as usize]
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
    is_own(&text)
        || HEADINGS
            .iter()
            .any(|(sv, en, _)| text == *sv || text == *en)
}

fn is_own(heading: &str) -> bool {
    heading.starts_with("x_")
}

fn meaning(text: &str, plan: &Plan<'_>) -> Option<Meaning> {
    let text = heading(text);
    if is_own(&text) {
        return Some(Ignored);
    }
    let fixed = HEADINGS
        .iter()
        .find(|(sv, en, _)| text == *sv || text == *en)
        .map(|(.., meaning)| *meaning);
    fixed.or_else(|| {
        let named = |it: &crate::model::Breakdown<'_>| {
            it.column == text || fold(&it.id.text) == fold(&text)
        };
        let found = plan.breakdowns.iter().position(named)?;
        // All breakdowns of one column are found under the first that has it.
        let column = &plan.breakdowns[found].column;
        let first = plan
            .breakdowns
            .iter()
            .position(|it| it.column == *column)
            .unwrap_or(found);
        Some(Meaning::Breakdown(BreakdownIx::new(first)))
    })
}

fn suggestion<'a>(text: &str, plan: &'a Plan<'_>) -> Option<&'a str> {
    let known = HEADINGS.iter().map(|(name, ..)| *name);
    nearest(
        text,
        known.chain(plan.breakdowns.iter().map(|it| it.column.as_str())),
    )
}
