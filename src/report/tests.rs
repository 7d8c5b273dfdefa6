//! Whole reports in a language of keys.

use std::path::Path;

use crate::content::lines::{walk_charts, walk_report};
use crate::content::{Content, Run, Said};
use crate::diagnostic::Diagnostics;
use crate::load::{self, Years};
use crate::model::EditionIx;
use crate::protect::protect;
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
    walk_report(content, &mut visit);
    for section in &mut content.sections {
        walk_charts(section, &mut visit);
    }
    let titles = content.banners.iter().map(|it| &it.title);
    let labels = content.facts.iter().map(|it| &it.label);
    let texts = titles.chain(labels).filter(|it| is_strange(it));
    strange.extend(texts.cloned());
    strange
}

#[test]
fn another_language_is_a_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = load::load(root, Years::All).unwrap();
    let mut diagnostics = Diagnostics::default();
    let project = parse::parse(&sources, &mut diagnostics);
    let model = resolve::resolve(project, &mut diagnostics).unwrap();
    let ledger = derive::derive(&model);
    let checked = check::check(model, ledger, &mut diagnostics);
    let n = checked.model().editions.len();
    assert!(n > 5);
    for ix in (0..n).map(EditionIx::new) {
        let mut content = self::content(&protect(&checked, ix), Language::KEYS);
        let strange = strange(&mut content);
        assert!(strange.is_empty(), "{}: {strange:#?}", content.year);
    }
}
