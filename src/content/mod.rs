//! What the report says, worded and in order: the only types that templates see, and their contract.
//!
//! A report is a list of pages; a page is a tree of sections; a section holds blocks; a block holds runs
//! of text. Both template families walk the same trees, so Markdown and HTML can't come to say different
//! things.
//! A change that breaks templates written for it raises [`VERSION`].

mod chart;
mod data;
pub(crate) mod lines;
mod table;

use std::borrow::Cow;

use serde::Serialize;

pub use crate::content::chart::{
    Break, Chart, ChartRow, Figure, Point, Shape, TargetMark, Tick, data_file, drawing_file,
};
pub use crate::content::data::Data;
pub use crate::content::table::{Cell, Column, Look, Row, Table};
pub use crate::text::{Run, Said, plain};

/// The version of this contract, printed in `content.<language>.json`. What stands there is described by
/// `schema.json` beside this file, which every report has beside it too.
pub const VERSION: u32 = 6;

/// One report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Content {
    pub version: u32,
    /// `sv`, `en`
    pub language: String,
    /// The plan's id and the year the figures are about.
    pub plan: String,
    pub year: u16,
    /// The report itself comes first.
    pub pages: Vec<Page>,
    /// Fixed words that templates print themselves, such as the skip link's.
    pub words: Words,
    /// `data/observationer.csv`.
    #[serde(skip)]
    pub data: Data,
    /// `data/tidsserier.csv`.
    #[serde(skip)]
    pub series: Data,
}

/// What stands in one file of each format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Page {
    pub name: PageName,
    /// What the page is called in a list of pages.
    pub title: String,
    /// The same as the one h1.
    pub heading: Said,
    pub subtitle: Said,
    /// What the page is about in one sentence, for search engines.
    pub description: String,
    /// What every reader must know first: example figures, draft, revised edition, and how much of
    /// the page is in another language.
    pub banners: Vec<Banner>,
    /// Publisher, number, ISBN, date …: a label and a text each.
    pub facts: Vec<Fact>,
    /// Where the report tells of support, said where everybody meets it; empty if it does not.
    pub support: Said,
    /// Where the report's other pages are; empty where it has no other.
    pub ways: Said,
    pub sections: Vec<Section>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Banner {
    /// `example`, `draft`, `revised`, `compiled`, `language`
    pub kind: &'static str,
    pub title: String,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub label: String,
    pub runs: Said,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Words {
    pub skip_link: String,
    pub contents: String,
    /// Of the list of every heading, under that of the chapters.
    pub all_parts: String,
    pub notes: String,
    /// Before a note's number, read aloud only: *Not*.
    pub note: String,
    /// Read aloud at the link from a note back to the text.
    pub back_to_text: String,
    pub to_contents: String,
    /// Of a table that a narrow window has no room for: *Går att rulla i sidled.*
    pub table_region: String,
}

/// Which page of a report it is, whatever the language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PageName {
    /// What a reader reads.
    Report,
    /// All of it in short, on one sheet of paper.
    Overview,
    /// Every figure and answer, and how each figure was counted.
    Annexes,
    /// What one party has promised and answered, by what its page is called.
    Party(String),
    /// What matters most, for the press: in Markdown alone.
    Press,
}

impl PageName {
    /// The page's file without its ending, from the report's folder.
    pub fn file(&self, language: &str) -> String {
        let name = match (self, language) {
            (PageName::Report, "sv") => "lagesrapport",
            (PageName::Report, _) => "status-report",
            (PageName::Overview, "sv") => "oversikt",
            (PageName::Overview, _) => "overview",
            (PageName::Annexes, "sv") => "bilagor",
            (PageName::Annexes, _) => "annexes",
            (PageName::Party(party), "sv") => return format!("parter/{party}"),
            (PageName::Party(party), _) => return format!("parties/{party}"),
            (PageName::Press, "sv") => "pressmeddelande",
            (PageName::Press, _) => "press-release",
        };
        name.to_owned()
    }
}

/// A chapter or a part of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Unique in the report, the same every year: `mal-1`, `atgard-2.10`.
    pub id: String,
    /// The heading's level: 2 for a chapter, up to 6.
    pub level: u8,
    pub title: Said,
    pub blocks: Vec<Block>,
    /// How many of the blocks, from the first on, are what people have written.
    #[serde(skip_serializing_if = "is_none")]
    pub written: usize,
    pub sections: Vec<Section>,
    /// The notes first cited in this chapter; only chapters (level 2) have any.
    pub notes: Vec<Note>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// From 1, counted through the report.
    pub number: usize,
    /// `not-1`
    pub id: String,
    /// Where it is first cited: `not-1-1`.
    pub cited_at: String,
    pub runs: Said,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    Paragraph {
        runs: Said,
    },
    List {
        ordered: bool,
        /// The number of the first item, where it is not 1.
        #[serde(skip_serializing_if = "Option::is_none")]
        start: Option<usize>,
        items: Vec<Item>,
    },
    Quote {
        blocks: Vec<Block>,
    },
    /// Terms and what they mean.
    Terms {
        terms: Vec<Term>,
    },
    /// The figures that the edition puts first.
    KeyFigures {
        figures: Vec<KeyFigure>,
    },
    Table(Table),
    Figure(Box<Figure>),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    pub runs: Said,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Term {
    pub term: Said,
    pub runs: Said,
}

/// One figure that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeyFigure {
    /// What it is a figure of, and whose where several have one.
    pub label: Said,
    /// The figure with its unit, or the word for why there is none.
    pub figure: Cell,
    /// What is counted, said after a number; empty where the figure says it.
    pub unit: Said,
    /// What a share is made of, and marks: *468 av 1 040, preliminär*. May be empty.
    pub details: Said,
    /// Its years as a line, where three or more have a figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trend: Option<Box<Chart>>,
    /// A sentence or two: its change since the year before and its target, or why there is none.
    pub runs: Said,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks")]
fn is_none(n: &usize) -> bool {
    *n == 0
}

impl Section {
    /// Begins with what people have written.
    pub fn begin(&mut self, written: Vec<Block>) {
        self.written = written.len();
        self.blocks = written;
    }

    /// Goes on with a paragraph.
    pub fn say(&mut self, said: impl Into<Said>) {
        self.blocks.push(Block::text(said));
    }
}

impl Block {
    pub fn text(text: impl Into<Said>) -> Block {
        Block::Paragraph { runs: text.into() }
    }
}

/// The names of a report's files beside its pages, from the folder of its plan and year.
pub struct Files {
    pub data: &'static str,
    pub series: &'static str,
    pub content: String,
}

/// The names of the files of a report in a language.
pub fn files(language: &str) -> Files {
    let content = format!("content.{language}.json");
    if language == "sv" {
        let data = "data/observationer.csv";
        Files {
            data,
            series: "data/tidsserier.csv",
            content,
        }
    } else {
        let data = "data/observations.csv";
        Files {
            data,
            series: "data/series.csv",
            content,
        }
    }
}

/// The name of a page's file in a language and a format, `html` or `md`, from the report's folder.
pub fn page_file(page: &PageName, language: &str, format: &str) -> String {
    format!("{}.{format}", page.file(language))
}

/// Whether a link may lead out of the report: https, mailto and tel, and no character that hides.
pub fn is_web_link(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    let is_known = ["https://", "mailto:", "tel:"].iter().any(|scheme| {
        lower
            .strip_prefix(scheme)
            .is_some_and(|rest| !rest.is_empty())
    });
    let is_hidden = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
    };
    is_known && !url.contains(is_hidden)
}

/// Whether a link may stand in a report: out of it, to a place in it, or to a file beside it or, from a page in
/// a folder of its own, one folder up, and a place in that.
pub fn is_link(url: &str) -> bool {
    let is_name = |name: &str| {
        !name.is_empty()
            && !name.contains(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_' | '.'))
    };
    let is_file = |path: &str| {
        let path = path.strip_prefix("../").unwrap_or(path);
        path.split('/').all(|part| is_name(part) && part != "..")
    };
    match url.split_once('#') {
        _ if is_web_link(url) => true,
        Some((file, id)) => is_name(id) && (file.is_empty() || is_file(file)),
        None => is_file(url),
    }
}

/// A place in the report of a language, for another that lies beside it.
pub fn place_in(language: &str, id: &str) -> String {
    format!("{}#{id}", page_file(&PageName::Report, language, "html"))
}

/// Where a link leads from Markdown: a page beside it is there as Markdown too.
pub fn from_markdown(url: &str) -> Cow<'_, str> {
    let (file, id) = url.find('#').map_or((url, ""), |at| url.split_at(at));
    match file.strip_suffix(".html").filter(|_| !is_web_link(url)) {
        Some(name) => format!("{name}.md{id}").into(),
        None => url.into(),
    }
}

/// The figures of a report, in reading order.
pub fn figures(content: &Content) -> impl Iterator<Item = &Figure> {
    blocks(content).into_iter().filter_map(|it| match it {
        Block::Figure(figure) => Some(&**figure),
        _ => None,
    })
}

/// Everything that is drawn in a report, in reading order.
pub fn charts(content: &Content) -> Vec<&Chart> {
    let mut found = Vec::new();
    for block in blocks(content) {
        match block {
            Block::Figure(figure) => found.extend(&figure.charts),
            Block::KeyFigures { figures } => {
                found.extend(figures.iter().filter_map(|it| it.trend.as_deref()));
            }
            _ => {}
        }
    }
    found
}

/// The blocks of all sections.
fn blocks(content: &Content) -> Vec<&Block> {
    fn of<'c>(section: &'c Section, found: &mut Vec<&'c Block>) {
        found.extend(&section.blocks);
        section.sections.iter().for_each(|it| of(it, found));
    }
    let mut found = Vec::new();
    for section in content.pages.iter().flat_map(|it| &it.sections) {
        of(section, &mut found);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_stays_in_its_folder_or_leads_to_the_web() {
        let place = place_in("sv", "mal-2-laget");
        for url in ["#mal-1", "data/a.csv", "https://a.se/#b", &place] {
            assert!(is_link(url), "{url}");
        }
        for url in [
            "",
            "#",
            "a.html#",
            "a.html#b#c",
            "a b.html#c",
            "../../a.html#b",
            "//a.se/b#c",
            "http://a.se#b",
            "javascript:a#b",
        ] {
            assert!(!is_link(url), "{url}");
        }
    }

    #[test]
    fn markdown_leads_to_markdown() {
        for (url, expected) in [
            ("lagesrapport.html#mal-1", "lagesrapport.md#mal-1"),
            ("status-report.html#mal-1", "status-report.md#mal-1"),
            ("bilagor.html", "bilagor.md"),
            ("data/a.csv", "data/a.csv"),
            ("#lagesrapport.html", "#lagesrapport.html"),
            (
                "https://a.se/lagesrapport.html#b",
                "https://a.se/lagesrapport.html#b",
            ),
        ] {
            assert_eq!(from_markdown(url), expected);
        }
    }
}
