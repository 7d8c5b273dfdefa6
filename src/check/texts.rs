//! Rules over what analysts write: it agrees with the figures, is of this year, and promises nothing
//! that has passed.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::check::places::{quoted, quoted_before};
use crate::codes::Code;
use crate::content::Block;
use crate::derive::call::{Called, called};
use crate::derive::change::compared;
use crate::derive::sum;
use crate::diagnostic::{Diagnostic, Diagnostics, Fact};
use crate::ledger::{Change, Compared, Direction, Ledger};
use crate::model::{FINDINGS, Model, Narrative, Observation, Plan, SUMMARY, SeriesKey, Which};
use crate::prose as markdown;
use crate::source::Span;
use crate::value::Date;
use crate::words::reading::{self, Named, Way};

/// The shortest paragraph that is worth writing anew, in words.
const WORTH_WRITING: usize = 8;

/// The texts of the editions that are judged.
fn judged<'m, 's>(model: &'m Model<'s>) -> impl Iterator<Item = &'m Narrative<'s>> {
    let texts = model.narratives.iter();
    texts.filter(|it| !model.edition(it.edition).settled)
}

/// *ökade* beside a fall: a sentence with one figure and one word that says which way it went.
pub(super) fn directions(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    for text in judged(model) {
        let prose = prose(text);
        for sentence in sentences(&prose) {
            let said = prose.get(sentence.clone()).unwrap_or("");
            let (Some((way, at)), Some(which)) =
                (reading::way(text.language, said), only(text, &sentence))
            else {
                continue;
            };
            let Some((it, found)) = change(model, ledger, text, &which) else {
                continue;
            };
            if agrees(way, found.direction) {
                continue;
            }
            let plan = model.plan_of(text.edition);
            let at = sentence.start + at.start..sentence.start + at.end;
            // A sum is what several have sent together, and nobody has written it.
            let sum = |value: Decimal| Fact::from(value.normalize());
            let (before, now) = match it {
                Some(it) => (
                    quoted_before(it, &found, model, ledger),
                    quoted(it, text.edition, model),
                ),
                None => (sum(found.from.value), Some(sum(found.to.value))),
            };
            diagnostics.push(
                Diagnostic::at(Code::N011, span(text, &at))
                    .fact("given", prose.get(at).unwrap_or(""))
                    .fact("id", &*plan.indicator(which.indicator).id.text)
                    .maybe("category", category(model, plan, &which))
                    .fact("before", before)
                    .fact("year_before", found.from_year)
                    .maybe("now", now)
                    .fact("year_now", which.year),
            );
        }
    }
}

/// The figure that a sentence calls for, if it calls for one and no more.
fn only(text: &Narrative<'_>, sentence: &Range<usize>) -> Option<Which> {
    let mut called = text
        .calls
        .iter()
        .filter(|call| sentence.contains(&offset(text, call.at)));
    let first = called.next()?.asks.figure();
    first.filter(|_| called.next().is_none())
}

/// The categories of a figure that is not a total.
fn category(model: &Model<'_>, plan: &Plan<'_>, which: &Which) -> Option<String> {
    let cell = model.cells.get(which.cell).iter();
    let names: Vec<&str> = cell
        .map(|(breakdown, category)| plan.category_name(*breakdown, *category))
        .collect();
    (!names.is_empty()).then(|| names.join(", "))
}

fn change<'a, 's>(
    model: &'a Model<'s>,
    ledger: &'a Ledger,
    text: &Narrative<'_>,
    which: &Which,
) -> Option<(Option<&'a Observation<'s>>, Change)> {
    let edition = text.edition;
    let (it, found) = match called(ledger.seen_from(model, edition), which) {
        Called::One(it) if !it.is_held => {
            let key = SeriesKey::of(it, model);
            (Some(it), compared(ledger.seen_from(model, edition), key)?)
        }
        Called::Sum(now) => (
            None,
            sum::compared(ledger.seen_from(model, edition), which, &now),
        ),
        _ => return None,
    };
    match found {
        Compared::Change(found) => Some((it, found)),
        _ => None,
    }
}

fn agrees(way: Way, direction: Direction) -> bool {
    match direction {
        Direction::Up => way == Way::Up,
        Direction::Down => way == Way::Down,
        Direction::Same | Direction::WithinRounding | Direction::SameAsPrinted => way == Way::Same,
    }
}

/// Paragraphs that stand as they did in last year's text of the same name, and call for no figure.
pub(super) fn unchanged(model: &Model<'_>, _: &Ledger, diagnostics: &mut Diagnostics) {
    for text in judged(model) {
        let edition = model.edition(text.edition);
        let last = model.find_edition(edition.plan, edition.year.previous());
        let last = last.and_then(|it| {
            let mut texts = model.narratives.iter();
            texts.find(|other| {
                let is_same = other.name == text.name && other.language == text.language;
                other.edition == it && is_same
            })
        });
        let Some(last) = last else { continue };
        let known: Vec<Vec<&str>> = paragraphs(&last.text.text)
            .into_iter()
            .map(|it| last.text.get(it).unwrap_or("").split_whitespace().collect())
            .collect();
        for paragraph in paragraphs(&text.text.text) {
            let said = text.text.get(paragraph.clone()).unwrap_or("");
            let words: Vec<&str> = said.split_whitespace().collect();
            let calls = text.calls.iter();
            let is_live = calls
                .map(|call| offset(text, call.at))
                .any(|at| paragraph.contains(&at));
            if words.len() >= WORTH_WRITING && !is_live && known.contains(&words) {
                let line = said.lines().next().unwrap_or("").trim_end().len();
                let at = paragraph.start..paragraph.start + line;
                diagnostics.push(
                    Diagnostic::at(Code::N012, span(text, &at))
                        .fact("given", words.join(" "))
                        .fact("year_before", edition.year.previous()),
                );
            }
        }
    }
}

/// *Rutinen ska vara klar senast den 1 mars 2025*, in a report of a later day.
pub(super) fn promises(model: &Model<'_>, _: &Ledger, diagnostics: &mut Diagnostics) {
    for text in judged(model) {
        let prose = prose(text);
        let as_of = model.edition(text.edition).as_of;
        for sentence in sentences(&prose) {
            let said = prose.get(sentence.clone()).unwrap_or("");
            let Some((named, at)) = reading::promised(text.language, said) else {
                continue;
            };
            if has_passed(named, as_of) {
                let at = sentence.start + at.start..sentence.start + at.end;
                diagnostics.push(
                    Diagnostic::at(Code::N013, span(text, &at))
                        .fact("given", prose.get(at).unwrap_or(""))
                        .fact("as_of", as_of),
                );
            }
        }
    }
}

/// A summary with more points than a reader remembers.
pub(super) fn long_summary(model: &Model<'_>, _: &Ledger, diagnostics: &mut Diagnostics) {
    for text in judged(model).filter(|it| it.name == SUMMARY) {
        let points = |it: &Block| match it {
            Block::List { items, .. } => items.len(),
            _ => 1,
        };
        let n: usize = markdown::blocks(&text.text.text, SUMMARY)
            .iter()
            .map(points)
            .sum();
        if n > FINDINGS {
            let first = text.text.lines().next().unwrap_or("").len();
            diagnostics.push(
                Diagnostic::at(Code::N018, span(text, &(0..first)))
                    .fact("n", n)
                    .fact("most", FINDINGS),
            );
        }
    }
}

fn has_passed(named: Named, as_of: Date) -> bool {
    let last = (
        named.year,
        named.month.unwrap_or(12),
        named.day.unwrap_or(31),
    );
    (as_of.year(), as_of.month(), as_of.day()) > last
}

/// A text of the same length in which code is blank and a call is a word.
fn prose(text: &Narrative<'_>) -> String {
    let mut prose = text.text.text.to_string();
    let calls = text.calls.iter().map(|it| (it.at, "x"));
    let quiet = text.quiet.iter().map(|it| (*it, " "));
    for (at, sign) in calls.chain(quiet) {
        let range = offset(text, at)..offset(text, at) + (at.end - at.start) as usize;
        if let Some(covered) = prose.get(range.clone()) {
            let cover: String = covered
                .bytes()
                .map(|b| if b == b'\n' { "\n" } else { sign })
                .collect();
            prose.replace_range(range, &cover);
        }
    }
    prose
}

/// The sentences of all paragraphs, as stretches of the text.
fn sentences(prose: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for paragraph in paragraphs(prose) {
        let said = prose.get(paragraph.clone()).unwrap_or("");
        let sentences = reading::sentences(said).into_iter();
        found.extend(sentences.map(|it| paragraph.start + it.start..paragraph.start + it.end));
    }
    found
}

/// Paragraphs, items, headings and rows of tables, as stretches of a text.
fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        let said = line.trim();
        let begins = said.starts_with(['#', '|', '>', '-', '*', '+']) && !said.starts_with("**")
            || is_numbered(said);
        match found.last_mut().filter(|_| open && !begins) {
            _ if said.is_empty() => open = false,
            Some(last) => last.end = end,
            None => {
                found.push(at..end);
                open = !said.starts_with(['#', '|']);
            }
        }
        at = end;
    }
    found
}

/// `1. `, `2) `: an item of a numbered list.
fn is_numbered(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < line.len() && (rest.starts_with(". ") || rest.starts_with(") "))
}

fn offset(text: &Narrative<'_>, at: Span) -> usize {
    (at.start - text.text.at.start) as usize
}

fn span(text: &Narrative<'_>, range: &Range<usize>) -> Span {
    let start = text.text.at.start as usize;
    Span::new(text.text.at.source, start + range.start, start + range.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_rows_and_headings_are_paragraphs_of_their_own() {
        let text = "# Ett\nTvå\ntvå\n\n- tre\n  tre\n- fyra\n1. fem\n| sex | sju |\n**åtta**\n";
        let said: Vec<&str> = paragraphs(text).into_iter().map(|it| &text[it]).collect();
        let expected = [
            "# Ett\n",
            "Två\ntvå\n",
            "- tre\n  tre\n",
            "- fyra\n",
            "1. fem\n",
            "| sex | sju |\n",
            "**åtta**\n",
        ];
        assert_eq!(said, expected);
    }
}
