//! Så läser du rapporten: the words that the report's tables say become terms with their meanings.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::content::{Block, Section, Term};
use crate::model::{Kind, Scale, ScaleIx};
use crate::report::blocks::section;
use crate::report::findings::scales;
use crate::tell::context::Context;
use crate::tell::figure;
use crate::text::Said;
use crate::value::fold;
use crate::words::list::Word;
use crate::words::names::closed;
use crate::words::numbers::capital;
use crate::words::states::Step;
use crate::words::{legend, list as phrase};

/// In the place of what a word goes before.
const AFTER: &str = "…";

/// The columns that people's words stand in. Ours are there only as the whole of a cell.
const PEOPLES: [Word; 8] = [
    Word::MeasureColumn,
    Word::IndicatorColumn,
    Word::FigureColumn,
    Word::CommentColumn,
    Word::CauseColumn,
    Word::ReasonColumn,
    Word::FiguresColumn,
    Word::GivenByColumn,
];

/// The chapter: each word that the tables of the report say, and what it means.
pub(super) fn how_to_read(context: Context<'_, '_>, shown: &[&Section]) -> Section {
    let title = section("sa-laser-du-rapporten", 2, context.say(&Word::HowToRead));
    let states = match &*scales(context) {
        _ if context.plan.measures.is_empty() => None,
        [] => Some(Word::StatesIntro),
        _ => Some(Word::StatesAndGradesIntro),
    };
    explain(context, title, states, shown)
}

/// The same of the annexes.
pub(super) fn of_annexes(context: Context<'_, '_>, shown: &[&Section]) -> Section {
    let title = section(
        "sa-laser-du-bilagorna",
        2,
        context.say(&Word::HowToReadAnnexes),
    );
    explain(context, title, None, shown)
}

fn explain(
    context: Context<'_, '_>,
    mut chapter: Section,
    states: Option<Word>,
    shown: &[&Section],
) -> Section {
    let peoples = PEOPLES.map(|it| context.say(&it).plain());
    let mut cells = Vec::new();
    for section in shown {
        gather(section, &peoples, &mut cells);
    }
    cells.sort_unstable();
    cells.dedup();
    let phrases: BTreeSet<&str> = cells.iter().flat_map(phrases).collect();
    let mut terms = words(context, &phrases);
    terms.extend(areas(context, &phrases));
    terms.extend(grades(context, &phrases));
    if terms.is_empty() {
        chapter.say(context.say(&Word::NoStates));
    } else {
        let intro = states.into_iter().chain([Word::WordsIntro]);
        let intro = Said::join(intro.map(|it| context.say(&it)), " ");
        chapter
            .blocks
            .extend([Block::text(intro), Block::Terms { terms }]);
    }
    chapter
}

/// The texts of a section's cells, and whether they stand in a column of people's words.
fn gather<'c>(section: &'c Section, peoples: &[String], cells: &mut Vec<(Cow<'c, str>, bool)>) {
    for block in &section.blocks {
        let table = match block {
            Block::Table(table) => table,
            Block::Figure(figure) => &figure.table,
            _ => continue,
        };
        for (at, column) in table.columns.iter().enumerate() {
            let is_peoples = peoples.contains(&column.title.plain());
            let own = table.rows.iter().filter_map(|row| row.cells.get(at));
            cells.extend(own.map(|cell| (cell.runs.read(), is_peoples)));
        }
    }
    for within in &section.sections {
        gather(within, peoples, cells);
    }
}

/// Everything that stands by itself in a cell: *1.1a: 5 (preliminär, hela landet); 1.1b: ej inkommen*.
fn phrases<'c>((text, is_peoples): &'c (Cow<'_, str>, bool)) -> Vec<&'c str> {
    let mut found: Vec<&str> = Vec::new();
    if *is_peoples {
        found.extend(text.split('\n'));
    } else {
        // What follows a sentence is an agency's own words.
        let own = text.split_once(". ").map_or(&**text, |(own, _)| own);
        let mut from = 0;
        for (at, c) in own.char_indices() {
            let next = at + c.len_utf8();
            let is_between = match c {
                '\n' | '(' | ')' | '\u{a0}' => true,
                ';' | ',' | ':' => own[next..].starts_with(' '),
                _ => false,
            };
            if is_between {
                found.push(&own[from..at]);
                from = next;
            }
        }
        found.push(&own[from..]);
    }
    let found = found.into_iter().map(str::trim);
    found.filter(|it| !it.is_empty()).collect()
}

/// The words of the language's legend, in its order.
fn words(context: Context<'_, '_>, phrases: &BTreeSet<&str>) -> Vec<Term> {
    let legend: Vec<(String, &str)> = legend(context.language)
        .map(|(word, meaning)| (capital(word), meaning))
        .collect();
    let places = legend.iter().map(|it| it.0.as_str()).zip(0..legend.len());
    // Of words that are the same in a language, the first.
    let whole: BTreeMap<&str, usize> = places.clone().rev().collect();
    let leading: Vec<(&str, usize)> = places
        .filter_map(|(word, at)| Some((word.strip_suffix(AFTER)?, at)))
        .collect();
    let mut found: BTreeMap<usize, String> = BTreeMap::new();
    for phrase in phrases {
        let normal = capital(&without_numbers(phrase));
        if let Some(at) = whole.get(normal.as_str()) {
            found.entry(*at).or_insert((*phrase).to_owned());
        } else if let Some((word, at)) = leading.iter().find(|it| normal.starts_with(it.0)) {
            let before = phrase.get(..word.len()).unwrap_or_default();
            found.entry(*at).or_insert(format!("{before}{AFTER}"));
        }
    }
    // What means the same has one meaning: *rättad, Rättelse*.
    let mut told: Vec<(String, &str)> = Vec::new();
    for (at, term) in found {
        let meaning = legend[at].1;
        match told.iter_mut().find(|it| it.1 == meaning) {
            Some((terms, _)) => terms.extend([", ", &term]),
            None => told.push((term, meaning)),
        }
    }
    let told = told.into_iter();
    told.map(|(term, meaning)| explained(term, meaning.into()))
        .collect()
}

/// The same with `{}` in the place of each number: *svar från {} av {}*.
fn without_numbers(phrase: &str) -> String {
    let mut normal = String::new();
    for letter in phrase.chars() {
        let is_within = matches!(letter, ',' | '.' | '\u{202f}') && normal.ends_with("{}");
        if !letter.is_ascii_digit() {
            if !is_within {
                normal.push(letter);
            }
        } else if !normal.ends_with("{}") {
            normal.push_str("{}");
        }
    }
    normal
}

/// The areas that figures are about where that is not the plan's.
fn areas(context: Context<'_, '_>, phrases: &BTreeSet<&str>) -> Vec<Term> {
    let looks = std::iter::once(context).chain(context.strategy());
    let areas: BTreeSet<Said> = looks
        .flat_map(|whose| {
            let told = whose.seen().told();
            told.filter_map(move |(_, it, _)| figure::area(whose, it))
        })
        .filter(|it| phrases.contains(&*it.read()))
        .collect();
    let plans = context.area();
    let meaning = context.say(&phrase::AreaMeans { plans });
    let areas = areas.into_iter();
    areas.map(|it| explained(it, meaning.clone())).collect()
}

/// The codes of the scales that the plan's indicators are graded on.
fn grades(context: Context<'_, '_>, phrases: &BTreeSet<&str>) -> Vec<Term> {
    let kinds = context.plan.indicators.iter().map(|it| it.kind);
    let scales = kinds.filter_map(|it| match it {
        Kind::Grade(scale) => Some(scale),
        _ => None,
    });
    let scales: BTreeSet<ScaleIx> = scales.collect();
    let scales = scales.into_iter().map(|ix| &context.plan.scales[ix.get()]);
    scales
        .flat_map(|it| grades_of(context, it, phrases))
        .collect()
}

fn grades_of(context: Context<'_, '_>, scale: &Scale<'_>, phrases: &BTreeSet<&str>) -> Vec<Term> {
    let ranks = || scale.grades.iter().filter_map(|it| it.rank);
    let (lowest, highest) = (ranks().min(), ranks().max());
    let used = scale.grades.iter().enumerate();
    let used = used.filter(|(_, it)| phrases.iter().any(|phrase| is_grade(&it.code.text, phrase)));
    used.map(|(at, it)| {
        let (code, word) = (&*it.code.text, context.grade(scale, at));
        let word = Some(word).filter(|word| fold(&word.plain()) != fold(code));
        let word = word.map(closed);
        let step = match it.rank {
            None => Step::Outside,
            rank if rank == highest => Step::Highest,
            rank if rank == lowest => Step::Lowest,
            Some(_) => Step::Between,
        };
        // A code is written as the plan writes it, in whatever language.
        let meaning = context.say(&phrase::GradeMeans { word, step });
        explained(context.swedish(code), meaning)
    })
    .collect()
}

/// Whether a code stands by itself or before a year: *NEJ*, *NEJ 2024*.
fn is_grade(code: &str, phrase: &str) -> bool {
    let rest = phrase.strip_prefix(code);
    rest.is_some_and(|it| it.is_empty() || without_numbers(it) == " {}")
}

fn explained(term: impl Into<Said>, meaning: Said) -> Term {
    Term {
        term: term.into(),
        runs: meaning,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn every_word_is_explained_once_and_not_by_itself() {
        for language in [Language::SWEDISH, Language::ENGLISH] {
            let said: Vec<(&str, &str)> = legend(language).collect();
            let mut known = BTreeSet::new();
            for (word, meaning) in &said {
                let whole = |text: &str| {
                    let text = text.replace(['.', ',', ':', '…'], " ").replace("{}", "");
                    format!(" {} ", text.trim().to_lowercase())
                };
                assert!(!whole(meaning).contains(&whole(word)), "{word}: {meaning}");
                // The same word has the same meaning, as in the English of two Swedish forms.
                let mut of_word = said.iter().filter(|it| capital(it.0) == capital(word));
                assert!(of_word.all(|it| it.1 == *meaning), "{word}: {meaning}");
                known.insert(capital(word));
            }
            assert!(known.len() > 85);
        }
    }
}
