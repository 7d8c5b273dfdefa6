//! A row that is made of nothing but what the rules have passed in rows above it is read without asking them again.
//!
//! A file of many rows says the same words over and over: which indicator, which year, which category. What the
//! rules say of a row hangs on the words in some columns ([`Program`]), on which of the others are filled in,
//! and on each of those by itself. The rules teach, and nothing else: a row that no finding is about is remembered,
//! and the next that is like it is read. All that is unusual goes to the rules, which tell what is wrong.

use std::borrow::Cow;

use crate::limits::{Limit, Limits};
use crate::model::{Answer, BreakdownIx, Details, Observation};
use crate::records::{Line, Records};
use crate::resolve::submission::about::About;
use crate::resolve::submission::categories::is_total;
use crate::resolve::submission::damage::Damage;
use crate::resolve::submission::details::begins_formula;
use crate::resolve::submission::passed::{Alike, FIGURES, FIRST_CATEGORY, Program};
use crate::resolve::submission::reader::{Named, Reader, Row};
use crate::resolve::submission::value::figure;
use crate::schema::Reads;
use crate::source::Word;

impl<'s> Reader<'_, 's> {
    /// Reads the next row, if it is like rows that have passed and stands on one line; else nothing is read.
    pub(super) fn plain(&mut self, records: &mut Records<'s>) -> Option<Observation<'s>> {
        let passed = &mut self.passed;
        let program = passed.program.as_ref()?;
        let last = passed.rows.get(passed.last)?;
        let line = records.line(&mut passed.ends)?;
        let ends = &*passed.ends;
        if ends.len() != program.width
            || program
                .blank
                .iter()
                .any(|at| !line.cell(ends, *at).is_empty())
        {
            return None;
        }
        let mut pairs = program.alike.iter().zip(&last.words);
        if !pairs.all(|(at, word)| line.cell(ends, *at) == *word) {
            passed.words.clear();
            let words = program.alike.iter().map(|at| line.cell(ends, *at));
            passed.words.extend(words);
            passed.last = *passed.known.get(passed.words.as_slice())?;
        }
        let alike = passed.rows.get(passed.last)?;
        let mut filled = 0;
        self.key.clear();
        for (n, ((at, _), own)) in program.categories.iter().zip(&alike.own).enumerate() {
            let word = line.cell(ends, *at);
            match *own {
                None if word.is_empty() || is_total(word) => {}
                None => return None,
                Some(_) if word.starts_with(' ') => return None,
                Some(own) => {
                    if let Named::Category(it) = *self.known.categories.get(own.get())?.get(word)? {
                        self.key.push((own, it));
                        filled |= FIRST_CATEGORY << n;
                    }
                }
            }
        }
        let figures = program
            .figures
            .map(|at| at.map_or("", |at| line.cell(ends, at)));
        for (word, bit) in figures.iter().zip(FIGURES) {
            if !is_sound(word, Reads::Value) {
                return None;
            }
            if !word.is_empty() {
                filled |= bit;
            }
        }
        let about = alike.about;
        let known = passed.filled.get(about.indicator.get())?;
        if !known.contains(&filled) {
            return None;
        }
        let [value, numerator, denominator] = figures;
        let answer = figure::plain(
            self.plan.indicator(about.indicator),
            value,
            numerator,
            denominator,
        )?;
        for at in &program.unread {
            if !is_sound(line.cell(ends, *at), Reads::Nothing) {
                return None;
            }
        }
        let details = texts(&line, ends, program, self.read.limits)?;
        self.key.sort_unstable();
        let mut columns = program.figures.into_iter().zip(figures);
        let at = columns.find_map(|(at, word)| at.filter(|_| !word.is_empty()))?;
        let observation = Observation {
            edition: self.into.edition,
            party: about.party,
            indicator: about.indicator,
            year: about.year,
            period: about.period,
            cell: self.read.cells.intern(&self.key),
            answer,
            at: line.span(ends, at),
            row: line.row,
            column: u32::try_from(at).unwrap_or(0),
            is_held: false,
            details,
        };
        let before = program.year_before.map(|at| (at, line.cell(ends, at)));
        let before = before.filter(|(_, word)| !word.trim().is_empty());
        let before = before.map(|(at, word)| (at, Word::new(word, line.span(ends, at))));
        records.pass(&line, ends.len());
        if let Some((at, given)) = before {
            let about = About {
                cell: observation.cell,
                ..about
            };
            self.keep_year_before(about, &given, line.row, at);
        }
        Some(observation)
    }

    /// Remembers a row that the rules have passed and told nothing of.
    pub(super) fn learn(&mut self, row: &Row<'_, 's>, about: About, answer: &Answer<'s>) {
        let Some(program) = &self.passed.program else {
            return;
        };
        let is_number = matches!(answer, Answer::Number(_) | Answer::Fraction { .. });
        let is_empty = |at: &usize| row.cells.get(*at).is_some_and(|cell| cell.text.is_empty());
        if !is_number || row.cells.len() != program.width || !program.blank.iter().all(is_empty) {
            return;
        }
        let mut words = Vec::with_capacity(program.alike.len());
        for at in &program.alike {
            match row.cells.get(*at).map(|cell| &cell.text) {
                Some(Cow::Borrowed(word)) if !word.starts_with(' ') => words.push(*word),
                _ => return,
            }
        }
        let cell = |at: Option<usize>| row.cells.get(at?);
        let is_filled = |at| cell(at).is_some_and(|cell| !cell.is_blank());
        let figures = program.figures.into_iter().zip(FIGURES);
        let figures = figures.filter(|(at, _)| is_filled(*at));
        let mut filled: u32 = figures.map(|(_, bit)| bit).sum();
        let columns = program.categories.iter();
        let own = columns.map(|(_, first)| self.own_breakdown(about.indicator, *first));
        let own: Vec<Option<BreakdownIx>> = own.collect();
        let cell = self.read.cells.get(about.cell);
        for (n, own) in own.iter().enumerate() {
            if cell.iter().any(|(it, _)| Some(*it) == *own) {
                filled |= FIRST_CATEGORY << n;
            }
        }
        let passed = &mut self.passed;
        let new = passed.rows.len();
        let words = words.into_boxed_slice();
        let at = *passed.known.entry(words.clone()).or_insert(new);
        if at == new {
            passed.rows.push(Alike { words, about, own });
        }
        passed.last = at;
        let known = passed.filled.get_mut(about.indicator.get());
        if let Some(known) = known.filter(|it| !it.contains(&filled)) {
            known.push(filled);
        }
    }
}

/// Whether nothing is to be told of a word, wherever in its row it stands.
fn is_sound(word: &str, reads: Reads) -> bool {
    word.is_empty() || !word.starts_with(char::is_whitespace) && Damage::of(word, reads).is_none()
}

/// The sender's words beside the figure; outer `None` where a rule has something to tell of them.
#[expect(clippy::option_option, reason = "to be told, none, or some")]
fn texts<'s>(
    line: &Line<'s>,
    ends: &[usize],
    program: &Program,
    limits: Limits,
) -> Option<Option<Box<Details<'s>>>> {
    let words = program
        .texts
        .map(|at| at.map_or("", |at| line.cell(ends, at)));
    if words.iter().all(|word| word.is_empty()) {
        return Some(None);
    }
    let is_text = |word: &str| {
        is_sound(word, Reads::Text)
            && !begins_formula(word)
            && limits.allows(Limit::Cell, word.len())
    };
    if !words.iter().all(|word| is_text(word)) {
        return None;
    }
    let text = |word: &'s str| {
        Some(word.trim())
            .filter(|it| !it.is_empty())
            .map(Cow::Borrowed)
    };
    let [area, source, comment] = words.map(text);
    let details = Details {
        area,
        source,
        comment,
        ..Details::default()
    };
    Some((!details.is_empty()).then(|| Box::new(details)))
}
