//! Headings, landmarks and ids become faults where a reader who listens would lose the way.

use std::collections::BTreeSet;

use scraper::ElementRef;

use crate::pages::Faults;
use crate::pages::built::{Page, css, tag, text};

pub(crate) fn headings_follow_on_one_another(page: &Page<'_>, faults: &mut Faults) {
    let mut before = 0;
    for heading in page.all("h1, h2, h3, h4, h5, h6") {
        let level = heading
            .value()
            .name()
            .trim_start_matches('h')
            .parse()
            .unwrap_or(0);
        if text(&heading).is_empty() {
            faults.push(format!("an empty heading: {}", tag(&heading)));
        }
        if level > before + 1 {
            faults.push(format!("from level {before} to {}", tag(&heading)));
        }
        before = level;
    }
    let n_titles = page.all("h1").len();
    if n_titles != 1 {
        faults.push(format!("{n_titles} h1"));
    }
    for heading in page.all("main h2, main h3, main h4, main h5, main h6") {
        if heading.attr("id").is_none() {
            faults.push(format!("nothing can lead to {}", tag(&heading)));
        }
    }
}

pub(crate) fn ids_are_given_once(page: &Page<'_>, faults: &mut Faults) {
    let mut seen = BTreeSet::new();
    for element in page.all("[id]") {
        let id = element.attr("id").unwrap_or("");
        if !seen.insert(id) || id.is_empty() || id.contains(char::is_whitespace) {
            faults.push(format!("the id is given twice, or none: {}", tag(&element)));
        }
    }
}

pub(crate) fn what_is_pointed_at_is_there(page: &Page<'_>, faults: &mut Faults) {
    let ids: BTreeSet<&str> = page
        .tree
        .select(&css("[id]"))
        .filter_map(|it| it.attr("id"))
        .collect();
    for element in page.all("*") {
        for (name, value) in element.value().attrs() {
            let pointed: Vec<&str> = match name {
                "href" => value.strip_prefix('#').into_iter().collect(),
                "aria-labelledby" | "aria-describedby" | "aria-controls" | "aria-details"
                | "aria-owns" | "headers" => value.split_whitespace().collect(),
                _ => value
                    .strip_prefix("url(#")
                    .and_then(|it| it.strip_suffix(')'))
                    .into_iter()
                    .collect(),
            };
            let is_here = |id: &&str| ids.contains(percent_decoded(id).as_str());
            if !pointed.iter().all(is_here) {
                faults.push(format!("points at nothing: {}", tag(&element)));
            }
        }
    }
}

fn percent_decoded(id: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = id.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|it| std::str::from_utf8(it).ok());
        let code = code.and_then(|it| u8::from_str_radix(it, 16).ok());
        if let Some(byte) = code.filter(|_| *first == b'%') {
            bytes.push(byte);
            rest = after.get(2..).unwrap_or(&[]);
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

pub(crate) fn everything_stands_in_a_landmark(page: &Page<'_>, faults: &mut Faults) {
    let names: Vec<&str> = page
        .all("body > *")
        .iter()
        .map(|it| it.value().name())
        .collect();
    if names != ["a", "header", "main", "footer"] {
        faults.push(format!("the body holds {names:?}"));
    }
    let mut names = BTreeSet::new();
    for element in page.all("nav, [role=region], section[aria-labelledby], section[aria-label]") {
        let name = name(page, &element);
        if name.is_empty() || !names.insert((element.value().name(), name)) {
            faults.push(format!(
                "a landmark without a name of its own: {}",
                tag(&element)
            ));
        }
    }
    for element in page.all("aside") {
        faults.push(format!(
            "a landmark where a note is meant: {}",
            tag(&element)
        ));
    }
    for element in page.all("body") {
        let own = element.children().filter_map(|it| it.value().as_text());
        if own.into_iter().any(|it| !it.trim().is_empty()) {
            faults.push("text outside all landmarks".to_owned());
        }
    }
}

/// The name that a landmark is read with.
fn name(page: &Page<'_>, element: &ElementRef<'_>) -> String {
    let labels = element
        .attr("aria-labelledby")
        .unwrap_or("")
        .split_whitespace();
    let labels: String = labels
        .flat_map(|id| {
            page.all("[id]")
                .into_iter()
                .filter(move |it| it.attr("id") == Some(id))
        })
        .map(|it| text(&it))
        .collect();
    element.attr("aria-label").map_or(labels, str::to_owned)
}

pub(crate) fn the_skip_link_comes_first(page: &Page<'_>, faults: &mut Faults) {
    let reached = page.all("a[href], button, summary, [tabindex='0']");
    let Some(first) = reached.first() else {
        return faults.push("nothing can be reached".to_owned());
    };
    let target = first.attr("href").and_then(|it| it.strip_prefix('#'));
    let main = page.all("main").first().and_then(|it| it.attr("id"));
    if target.is_none() || target != main || text(first).is_empty() {
        faults.push(format!("the first that is reached is {}", tag(first)));
    }
    for element in page.all("[tabindex]") {
        if !matches!(element.attr("tabindex"), Some("0" | "-1")) {
            faults.push(format!("out of order: {}", tag(&element)));
        }
    }
}

pub(crate) fn the_contents_name_every_chapter(page: &Page<'_>, faults: &mut Faults) {
    let listed: Vec<(String, String)> = page
        .all("nav a[href]")
        .iter()
        .map(|it| (it.attr("href").unwrap_or("").to_owned(), text(it)))
        .collect();
    let is_listed = |heading: &ElementRef<'_>| {
        let entry = (
            format!("#{}", heading.attr("id").unwrap_or("")),
            without_marks(heading),
        );
        listed.contains(&entry)
    };
    // What is read on one sheet needs no list.
    let chapters = page.all("main section h2");
    let unlisted = chapters.iter().filter(|it| !is_listed(it));
    for heading in unlisted.filter(|_| page.built.has_contents()) {
        faults.push(format!("not in the contents: {}", tag(heading)));
    }
    let ids = page.all("main [id]");
    let place = |link: &ElementRef<'_>| {
        let id = link.attr("href").and_then(|it| it.strip_prefix('#'));
        ids.iter().position(|it| it.attr("id") == id)
    };
    for list in page.all("nav > ul, nav > details > ul") {
        let places: Vec<Option<usize>> = list.select(&css("a")).map(|it| place(&it)).collect();
        if !places.is_sorted() || places.contains(&None) {
            faults.push("the contents do not follow the page".to_owned());
        }
    }
}

/// A heading's words without the marks of the notes that it cites.
fn without_marks(heading: &ElementRef<'_>) -> String {
    let words = crate::pages::same::spoken(heading);
    let mut parts = words.split(crate::pages::same::MARK);
    let first = parts.next().unwrap_or("").to_owned();
    parts.fold(first, |words, part| {
        words + part.split_once(']').map_or("", |(_, after)| after)
    })
}

pub(crate) fn every_chapter_leads_back(page: &Page<'_>, faults: &mut Faults) {
    let contents = page.all("nav [id], nav[id]");
    let targets: Vec<String> = contents
        .iter()
        .filter_map(|it| it.attr("id"))
        .map(|id| format!("#{id}"))
        .collect();
    for heading in page.all("main:has(> nav) section h2") {
        let Some(chapter) = heading.parent().and_then(ElementRef::wrap) else {
            continue;
        };
        let leads_back = chapter
            .select(&css("a[href]"))
            .any(|it| targets.iter().any(|target| it.attr("href") == Some(target)));
        if !leads_back {
            faults.push(format!("no way back to the contents: {}", tag(&heading)));
        }
    }
}
