//! The words that a page says of itself become faults where a reader or a screen reader would be misled.

use std::collections::BTreeMap;

use report::content::{PageName, page_file};
use scraper::{ElementRef, Html};

use crate::pages::Faults;
use crate::pages::built::{Page, css, tag, text};

pub(crate) fn the_language_is_told(page: &Page<'_>, faults: &mut Faults) {
    let root = page.tree.root_element();
    if root.attr("lang") != Some(page.built.language) {
        faults.push(format!("the page says lang={:?}", root.attr("lang")));
    }
    for element in page.all("[lang]") {
        if !matches!(element.attr("lang"), Some("sv" | "en")) {
            faults.push(format!("unknown language: {}", tag(&element)));
        }
    }
}

pub(crate) fn the_title_names_what_where_and_when(page: &Page<'_>, faults: &mut Faults) {
    let titles = page.all("head > title");
    let [title] = titles.as_slice() else {
        return faults.push(format!("{} titles", titles.len()));
    };
    let title = text(title);
    let name: String = page.all("h1").iter().map(text).collect();
    let built = page.built;
    for (what, words) in [
        ("name", &name),
        ("area", &built.area),
        ("year", &built.year),
    ] {
        if words.is_empty() || !title.contains(words) {
            faults.push(format!("no {what} in the title: {title}"));
        }
    }
}

pub(crate) fn a_search_engine_is_told_what_it_is(page: &Page<'_>, faults: &mut Faults) {
    let told = page.all("head > meta[name=description]");
    let contents: Vec<&str> = told.iter().filter_map(|it| it.attr("content")).collect();
    let [content] = contents.as_slice() else {
        return faults.push(format!("{} descriptions", contents.len()));
    };
    if content.trim().is_empty() || content.contains('\n') {
        faults.push(format!("description: {content:?}"));
    }
}

pub(crate) fn the_page_can_be_zoomed(page: &Page<'_>, faults: &mut Faults) {
    let told = page.all("head > meta[name=viewport]");
    let contents: Vec<&str> = told.iter().filter_map(|it| it.attr("content")).collect();
    if contents != ["width=device-width, initial-scale=1"] {
        faults.push(format!("viewport: {contents:?}"));
    }
    let first = page.all("head > *").first().map(|it| it.attr("charset"));
    if first != Some(Some("utf-8")) {
        faults.push("the encoding is not told first".to_owned());
    }
}

/// A speech synthesis reads å, ä and ö in English as no Swede would: they stand only in what is
/// marked as Swedish. Names in a title or an attribute can't be marked.
pub(crate) fn swedish_is_marked_in_an_english_page(page: &Page<'_>, faults: &mut Faults) {
    if page.built.language != "en" {
        return;
    }
    for element in page.all("body, body *") {
        let own: String = element
            .children()
            .filter_map(|it| it.value().as_text())
            .map(|it| &**it)
            .collect();
        // The words in a chart are not read: its title and what it says are, and can't be marked.
        let is_drawn = element
            .ancestors()
            .filter_map(ElementRef::wrap)
            .any(|it| it.value().name() == "svg");
        if !is_drawn && own.contains(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö']) && language(&element) != "sv"
        {
            faults.push(format!("Swedish is not marked: {}", tag(&element)));
        }
    }
}

/// What is laid out for the eye, leads elsewhere, or counts itself, and is no text of the report.
const NO_TEXT: &str = "nav *, .running, .chart-title, .download, .to-contents, [role=doc-endnotes] > p, .banner-language p";

/// What holds a text that stands by itself.
const TEXTS: &str = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, caption, figcaption, th, td, .unit";

/// Every text of a page once, with whether any word of it is marked as Swedish.
fn texts(page: &Page<'_>) -> BTreeMap<String, bool> {
    let mut texts = BTreeMap::new();
    for around in page.all("body > header, body > main") {
        for element in around.select(&css(TEXTS)) {
            if css(NO_TEXT).matches(&element) {
                continue;
            }
            let (mut text, mut swedish) = (String::new(), String::new());
            gather(&element, "en", &mut text, &mut swedish);
            if text.contains(char::is_alphabetic) {
                let is_swedish = swedish.contains(char::is_alphabetic);
                let words: Vec<&str> = text.split_whitespace().collect();
                *texts.entry(words.join(" ")).or_default() |= is_swedish;
            }
        }
    }
    texts
}

/// The text of an element without the texts within it and the marks of notes, and what of it is Swedish.
fn gather(element: &ElementRef<'_>, language: &str, text: &mut String, swedish: &mut String) {
    for child in element.children() {
        if let Some(own) = child.value().as_text() {
            text.push_str(own);
            swedish.push_str(if language == "sv" { own } else { "" });
        }
        let Some(inner) = ElementRef::wrap(child) else {
            continue;
        };
        let is_own = matches!(
            inner.value().name(),
            "span" | "a" | "em" | "strong" | "code"
        );
        if is_own && !css(".unit, .back").matches(&inner) {
            let language = inner.attr("lang").unwrap_or(language);
            gather(&inner, language, text, swedish);
        }
    }
}

/// The banner's two numbers are those that a reader counts, and there is none where nothing is Swedish.
pub(crate) fn the_banner_counts_what_is_in_swedish(page: &Page<'_>, faults: &mut Faults) {
    let told: Vec<String> = page
        .all(".banner-language > .banner-title")
        .iter()
        .map(text)
        .collect();
    let texts = texts(page);
    let n = texts.values().filter(|it| **it).count();
    let told: Vec<&str> = told.iter().flat_map(|it| it.split(' ')).collect();
    let numbers = told.iter().map(|it| it.replace(',', ""));
    let numbers: Vec<usize> = numbers.filter_map(|it| it.parse().ok()).collect();
    let expected = if n == 0 {
        Vec::new()
    } else {
        vec![n, texts.len()]
    };
    if numbers != expected {
        faults.push(format!(
            "{n} of {} texts are in Swedish: {told:?}",
            texts.len()
        ));
    }
}

/// The language of an element: its own, or the nearest around it.
fn language<'p>(element: &ElementRef<'p>) -> &'p str {
    let around = element.ancestors().filter_map(ElementRef::wrap);
    std::iter::once(*element)
        .chain(around)
        .find_map(|it| it.value().attr("lang"))
        .unwrap_or("")
}

/// Names that their sources do not spell out, and what every reader of a report knows.
const KNOWN: [&str; 7] = ["WCAG", "AA", "ISBN", "ISSN", "CSV", "HTML", "HSLF-FS"];

/// What is said in capitals is a word that not all know. It stands in the glossary, or in brackets
/// behind what it stands for. `abbr` would explain it to those with a mouse only.
pub(crate) fn abbreviations_are_explained(page: &Page<'_>, faults: &mut Faults) {
    for element in page.all("abbr") {
        faults.push(format!("explained only to some: {}", tag(&element)));
    }
    // The glossary is the report's, which every other page leads to; what it says in brackets is not.
    let report = page_file(&PageName::Report, page.built.language, "html");
    let report = String::from_utf8_lossy(&page.built.files[&report]).into_owned();
    let report = Html::parse_document(&report);
    let glossary = css("#ordlista ~ dl dt");
    let terms = report.select(&glossary);
    let terms: String = terms.map(|it| text(&it)).collect();
    let said: Vec<&str> = page.all("main").iter().flat_map(ElementRef::text).collect();
    let said = said.join(" ");
    let is_capital = |word: &&str| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 1
            && word.chars().all(|c| c.is_uppercase() || c == '-')
    };
    let words = said
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(is_capital);
    let is_explained = |word: &str| {
        KNOWN.contains(&word) || terms.contains(word) || said.contains(&format!("({word})"))
    };
    let unknown: std::collections::BTreeSet<&str> = words.filter(|it| !is_explained(it)).collect();
    faults.extend(unknown.iter().map(|it| format!("not explained: {it}")));
}
