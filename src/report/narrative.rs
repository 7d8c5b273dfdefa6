//! What people write becomes blocks, and each call in it the words that it stands for.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::content::lines::walk_table;
use crate::content::{Block, Run, Section, place_in};
use crate::model::{Asks, Call, Narrative, SUMMARY};
use crate::prose;
use crate::report::blocks::section;
use crate::report::calls;
use crate::report::calls::{Place, Stands};
use crate::tell::context::Context;
use crate::tell::figure;
use crate::text::Said;
use crate::words::list as phrase;
use crate::words::list::Word;
use crate::words::reading::{begins_sentence, has_large_number, sentences};

/// Around the number of a call while people's Markdown is read: no sign that anyone can write, and
/// to Markdown a letter like any other.
const MARKS: [char; 2] = ['\u{fdd2}', '\u{fdd3}'];

/// A chapter that people write; it is left out if nobody has.
pub(super) fn chapter(context: Context<'_, '_>, name: &str, title: Word) -> Option<Section> {
    let mut chapter = section(name, 2, context.say(&title));
    chapter.begin(written(context, name));
    chapter.blocks.extend(elsewhere(context, name, name));
    (!chapter.blocks.is_empty()).then_some(chapter)
}

/// What a person has written under a name in the report's language, with every call worded; nothing
/// if nobody has. Its tables are named after it.
pub(super) fn written(context: Context<'_, '_>, name: &str) -> Vec<Block> {
    let Some(text) = context.written(name, context.language) else {
        return Vec::new();
    };
    let mut blocks = prose::blocks(&marked(text), name);
    // What matters most leads to where it is shown.
    let is_led = name == SUMMARY;
    Words {
        context,
        text,
        is_led,
    }
    .fill(&mut blocks);
    blocks
}

/// Of what a person has written under a name in the other language only: that it is there, and
/// the way to the part of that report that holds it. It comes after the report's own sentences.
pub(super) fn elsewhere(context: Context<'_, '_>, name: &str, part: &str) -> Option<Block> {
    let other = context.language.other();
    let is_only_there =
        context.written(name, context.language).is_none() && context.written(name, other).is_some();
    is_only_there.then(|| {
        Block::text(context.say(&phrase::TextInOtherReport {
            county: context.plan.is_a_countys(),
            url: &place_in(other.tag(), part),
        }))
    })
}

/// The text with a numbered mark in the place of each call.
fn marked(text: &Narrative<'_>) -> String {
    let mut marked = text.text.to_string();
    for (n, call) in text.calls.iter().enumerate().rev() {
        let mark = format!("{}{n}{}", MARKS[0], MARKS[1]);
        let place = place(text, call);
        if marked.get(place.clone()).is_some() {
            marked.replace_range(place, &mark);
        }
    }
    marked
}

fn place(text: &Narrative<'_>, call: &Call) -> Range<usize> {
    let from = |at: u32| at.saturating_sub(text.text.at.start) as usize;
    from(call.at.start)..from(call.at.end)
}

/// The text of runs with their calls worded, and where in it each call begins.
#[derive(Default)]
struct Worded {
    text: String,
    calls: Vec<usize>,
}

struct Words<'a, 's> {
    context: Context<'a, 's>,
    text: &'a Narrative<'s>,
    /// Whether each figure that is called for leads to where it is printed.
    is_led: bool,
}

impl Words<'_, '_> {
    fn fill(&self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph { runs } => self.sentence(runs),
                Block::Quote { blocks } => self.fill(blocks),
                Block::List { items, .. } => {
                    for item in items {
                        self.sentence(&mut item.runs);
                        self.fill(&mut item.blocks);
                    }
                }
                Block::Table(table) => walk_table(table, &mut |line| {
                    self.line(line, |_| Stands::InCell, &BTreeSet::new());
                }),
                Block::Terms { .. } | Block::KeyFigures { .. } | Block::Figure(_) => {}
            }
        }
    }

    /// A paragraph. Of a sentence with a number over twelve, all numbers are in figures.
    fn sentence(&self, line: &mut Said) {
        let stands = |before: &str| {
            if begins_sentence(before) {
                Stands::First
            } else {
                Stands::Within
            }
        };
        let in_words = self.line(&mut line.clone(), stands, &BTreeSet::new());
        let sentences = sentences(&in_words.text).into_iter();
        let large: Vec<Range<usize>> = sentences
            .filter(|it| in_words.text.get(it.clone()).is_some_and(has_large_number))
            .collect();
        let calls = in_words.calls.iter().enumerate();
        let in_figures = calls.filter(|(_, at)| large.iter().any(|it| it.contains(at)));
        self.line(line, stands, &in_figures.map(|(n, _)| n).collect());
    }

    /// `in_figures`: which of the calls have their numbers in figures.
    fn line(
        &self,
        line: &mut Said,
        stands: impl Fn(&str) -> Stands,
        in_figures: &BTreeSet<usize>,
    ) -> Worded {
        let mut worded = Worded::default();
        let mut all = Said::default();
        for run in std::mem::take(line).into_runs() {
            let mut said = |text: &str| self.said(text, &stands, in_figures, &mut worded);
            all.add(match run {
                Run::Code { text } => vec![Run::Code {
                    text: self.as_written(&text),
                }]
                .into(),
                Run::Text { text } => said(&text),
                Run::Emphasis { text } => said(&text).emphasis(),
                Run::Strong { text } => said(&text).strong(),
                // An address is no place for words: the link is left out, and its text stays.
                Run::Link { text, url } if url.contains(MARKS) => said(&text),
                Run::Link { text, url } => {
                    let text = said(&text).plain();
                    vec![Run::Link { text, url }].into()
                }
                run @ (Run::Anchor { .. }
                | Run::Note { .. }
                | Run::Cite { .. }
                | Run::Foreign { .. }) => vec![run].into(),
            });
        }
        *line = all;
        worded
    }

    /// A run's text with its calls worded, after what is worded before it. A full stop that a call
    /// brings is not written twice.
    fn said(
        &self,
        text: &str,
        stands: impl Fn(&str) -> Stands,
        in_figures: &BTreeSet<usize>,
        worded: &mut Worded,
    ) -> Said {
        let mut said = Said::default();
        let mut rest = text;
        while let Some((before, call, after)) = self.first(rest) {
            worded.text.push_str(before);
            said.add(before);
            let place = Place {
                stands: stands(&worded.text),
                in_figures: in_figures.contains(&worded.calls.len()),
            };
            let words = calls::said(self.context, call, place);
            let words = match (call.asks, words) {
                (Asks::Value(of) | Asks::Number(of) | Asks::Change(of), Some(said))
                    if self.is_led =>
                {
                    let at = figure::printed_at(self.context, of.indicator, of.year);
                    Some(said.linked(&format!("#{at}")))
                }
                (_, words) => words,
            };
            let words = words.unwrap_or_else(|| self.written(call).into());
            worded.calls.push(worded.text.len());
            worded.text.push_str(&words.plain());
            rest = match after.strip_prefix('.') {
                Some(rest) if words.ends_with(&['.']) => rest,
                _ => after,
            };
            said.add(words);
        }
        worded.text.push_str(rest);
        said.add(rest);
        said
    }

    /// The same with the calls as they stand in the file.
    fn as_written(&self, text: &str) -> String {
        match self.first(text) {
            Some((before, call, after)) => {
                [before, self.written(call), &self.as_written(after)].concat()
            }
            None => text.to_owned(),
        }
    }

    fn written(&self, call: &Call) -> &str {
        &self.text.text[place(self.text, call)]
    }

    fn first<'t>(&self, text: &'t str) -> Option<(&'t str, &Call, &'t str)> {
        let (before, rest) = text.split_once(MARKS[0])?;
        let (number, after) = rest.split_once(MARKS[1])?;
        let call = self.text.calls.get(number.parse::<usize>().ok()?)?;
        Some((before, call, after))
    }
}
