//! Whole reports in a language of keys.

use std::path::Path;

use crate::content::lines::{walk_charts, walk_page};
use crate::content::{self, Content, Data, Run, Said};
use crate::diagnostic::Diagnostics;
use crate::limits::Limits;
use crate::load::{self, Years};
use crate::model::EditionIx;
use crate::protect::{Public, protect};
use crate::report::content;
use crate::words::Language;
use crate::{check, derive, parse, resolve};

/// Whether a text of ours holds a word that is no key, address or file's name.
fn is_strange(text: &str) -> bool {
    let outside = text
        .split('⟦')
        .map(|it| it.split_once('⟧').map_or(it, |(_, it)| it));
    let outside: String = outside.collect();
    let words = outside.split_whitespace();
    let words = words.filter(|it| !it.contains(['/', '#']));
    let mut words = words.flat_map(|it| it.split(|c: char| !c.is_alphabetic()));
    words.any(|it| it.chars().count() > 2)
}

/// What a report says in words that are neither a key's nor people's.
fn strange(content: &mut Content) -> Vec<String> {
    let mut strange = Vec::new();
    let mut visit = |line: &mut Said| {
        for run in line.runs() {
            if let Run::Text { text } | Run::Emphasis { text } | Run::Strong { text } = run {
                strange.extend(is_strange(text).then(|| text.clone()));
            }
        }
    };
    for page in &mut content.pages {
        walk_page(page, &mut visit);
        for section in &mut page.sections {
            walk_charts(section, &mut visit);
        }
    }
    let titles = content.pages.iter().flat_map(|it| &it.banners);
    let titles = titles.map(|it| &it.title);
    let labels = content.pages.iter().flat_map(|it| &it.facts);
    let labels = labels.map(|it| &it.label);
    let texts = titles.chain(labels).filter(|it| is_strange(it));
    strange.extend(texts.cloned());
    strange
}

/// Looks at every edition of the repository.
fn all(look: impl Fn(&Public<'_, '_>)) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = load::load(root, Years::All, Limits::default()).unwrap();
    let mut diagnostics = Diagnostics::default();
    let project = parse::parse(&sources, &mut diagnostics);
    let model = resolve::resolve(project, &mut diagnostics).unwrap();
    let ledger = derive::derive(&model);
    let checked = check::check(model, ledger, &mut diagnostics);
    let n = checked.model().editions.len();
    assert!(n > 5);
    let editions = (0..n).map(EditionIx::new);
    editions.for_each(|ix| look(&protect(&checked, ix)));
}

#[test]
fn another_language_is_a_file() {
    all(|public| {
        let mut content = content(public, Language::KEYS);
        let strange = strange(&mut content);
        assert!(strange.is_empty(), "{}: {strange:#?}", content.year);
    });
}

/// The columns of the data files that say what something is called, and what a chart's file has for them: of
/// the others no language says anything.
const IN_WORDS: [&str; 8] = [
    "name",
    "agency",
    "category",
    "precision",
    "unit",
    "marks",
    "source",
    "comment",
];

/// What the two files of figures hold, but for words.
fn values(data: &Data) -> Vec<String> {
    let rows: Vec<Vec<&str>> = data.rows().map(Iterator::collect).collect();
    let is_word: Vec<bool> = rows[0].iter().map(|it| IN_WORDS.contains(it)).collect();
    let values = |row: &Vec<&str>| {
        let cells = row.iter().zip(&is_word).filter(|(_, is_word)| !**is_word);
        cells
            .map(|(cell, _)| *cell)
            .collect::<Vec<&str>>()
            .join("|")
    };
    rows.iter().map(values).collect()
}

/// What is drawn, but for words: points, steps, breaks and targets, each with its place; and the years and
/// values of the file behind it.
fn drawn(content: &Content) -> Vec<String> {
    let mut drawn = Vec::new();
    for it in content::charts(content) {
        drawn.push(format!("{} {:?}", it.id, it.shape));
        let points = it.rows.iter().flat_map(|row| &row.points);
        drawn.extend(points.map(|it| format!("{:?}", it.value)));
        drawn.extend(it.ticks.iter().map(|it| it.value.clone()));
        drawn.extend(it.breaks.iter().map(|it| it.year.to_string()));
        let targets = it.targets.iter();
        drawn.extend(targets.map(|it| format!("{:?} {}", it.year, it.value)));
    }
    for figure in content::figures(content) {
        drawn.push(figure.id.clone());
        let is_value = |cell: &&str| cell.parse::<f64>().is_ok();
        let rows = figure.data.rows();
        drawn.extend(rows.map(|row| row.filter(is_value).collect::<Vec<_>>().join("|")));
    }
    drawn
}

/// No data is read out of words: in a language in which every word is another, all that is counted, drawn and
/// filed is the same.
#[test]
fn what_is_said_decides_no_figure() {
    all(|public| {
        let [own, other] = [Language::SWEDISH, Language::KEYS].map(|it| content(public, it));
        assert_eq!(values(&own.data), values(&other.data));
        assert_eq!(values(&own.series), values(&other.series));
        assert_eq!(drawn(&own), drawn(&other));
    });
}
