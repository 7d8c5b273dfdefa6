//! Tables become faults where a reader who listens could not tell what a cell is about.

use scraper::ElementRef;

use crate::pages::Faults;
use crate::pages::built::{Page, css, tag, text};

pub(crate) fn a_table_says_what_it_is(page: &Page<'_>, faults: &mut Faults) {
    for table in page.all("table") {
        if is_peoples_own(&table) {
            continue;
        }
        let parts: Vec<&str> = children(&table)
            .iter()
            .map(|it| it.value().name())
            .collect();
        if parts != ["caption", "thead", "tbody"] {
            faults.push(format!("{}: {parts:?}", name(&table)));
        }
        if table.select(&css("caption")).all(|it| text(&it).is_empty()) {
            faults.push(format!("{} has no caption", name(&table)));
        }
        if table.attr("role").is_some() || table.select(&css("table")).next().is_some() {
            faults.push(format!("{} is no table of facts", name(&table)));
        }
        if table.select(&css("tbody tr")).next().is_none() {
            faults.push(format!("{} has no rows", name(&table)));
        }
    }
}

/// A table that somebody wrote in a text, called after the text. Markdown has no captions: the
/// box around it is named instead.
fn is_peoples_own(table: &ElementRef<'_>) -> bool {
    let id = table.attr("id").unwrap_or("");
    !id.starts_with("tabell-") && id.contains("-tabell-")
}

pub(crate) fn headings_have_a_scope(page: &Page<'_>, faults: &mut Faults) {
    for table in page.all("table") {
        for heading in table.select(&css("th")) {
            let is_above = heading
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|it| it.value().name() == "thead");
            let scopes: &[&str] = if is_above {
                &["col", "colgroup"]
            } else {
                &["row", "rowgroup"]
            };
            if !heading.attr("scope").is_some_and(|it| scopes.contains(&it)) {
                faults.push(format!("{}: no scope: {}", name(&table), tag(&heading)));
            }
            if text(&heading).is_empty() {
                faults.push(format!("{}: an empty heading", name(&table)));
            }
        }
        for row in table.select(&css("tbody tr")) {
            if children(&row)
                .first()
                .is_none_or(|it| it.value().name() != "th")
            {
                faults.push(format!(
                    "{}: a row without a heading: {}",
                    name(&table),
                    tag(&row)
                ));
            }
        }
        let n_levels = table.select(&css("thead tr")).count();
        if !(1..=2).contains(&n_levels) {
            faults.push(format!("{}: {n_levels} levels of headings", name(&table)));
        }
    }
}

pub(crate) fn rows_are_as_long_as_their_heading(page: &Page<'_>, faults: &mut Faults) {
    for table in page.all("table") {
        let widths: Vec<usize> = table
            .select(&css("tr"))
            .map(|row| children(&row).iter().map(width).sum())
            .collect();
        if widths.iter().any(|width| Some(width) != widths.first()) {
            faults.push(format!("{}: rows of {widths:?} cells", name(&table)));
        }
        for cell in table.select(&css("tbody [colspan], tbody [rowspan]")) {
            faults.push(format!("{}: merged: {}", name(&table), tag(&cell)));
        }
    }
}

fn width(cell: &ElementRef<'_>) -> usize {
    cell.attr("colspan")
        .and_then(|it| it.parse().ok())
        .unwrap_or(1)
}

pub(crate) fn wide_tables_scroll_by_themselves(page: &Page<'_>, faults: &mut Faults) {
    for table in page.all("table") {
        let Some(around) = table.parent().and_then(ElementRef::wrap) else {
            continue;
        };
        let caption = table
            .select(&css("caption"))
            .next()
            .and_then(|it| it.attr("id"));
        let is_named = match around.attr("aria-labelledby") {
            Some(id) => Some(id) == caption,
            None => around.attr("aria-label").is_some_and(|it| !it.is_empty()),
        };
        // It is no stop of its own: a link in it brings the keyboard there, or it is never scrolled.
        let has_links = table.select(&css("tbody a[href]")).next().is_some();
        let is_cards = table.attr("class") == Some("cards");
        let is_reached = (has_links || is_cards) && around.attr("tabindex").is_none();
        if around.attr("role") != Some("region") || !is_reached || !is_named {
            faults.push(format!("{} stands in {}", name(&table), tag(&around)));
        }
    }
}

pub(crate) fn numbers_never_break_and_have_a_real_minus(page: &Page<'_>, faults: &mut Faults) {
    for cell in page.all("td.number") {
        let text = text(&cell);
        let signs: Vec<char> = text.chars().collect();
        let is_broken = signs.windows(3).any(|it| {
            it[0].is_ascii_digit() && it[1] == ' ' && (it[2].is_ascii_digit() || it[2] == '%')
        });
        let has_hyphen = signs
            .windows(2)
            .any(|it| it[0] == '-' && it[1].is_ascii_digit());
        if is_broken || has_hyphen {
            faults.push(format!("{text:?}"));
        }
    }
    for table in page.all("table") {
        let columns: Vec<bool> = table
            .select(&css("thead tr:last-child > *"))
            .map(|it| is_number(&it))
            .collect();
        for row in table.select(&css("tbody tr")) {
            let cells: Vec<bool> = children(&row).iter().map(is_number).collect();
            if cells != columns {
                faults.push(format!(
                    "{}: {} is not aligned as its heading",
                    name(&table),
                    tag(&row)
                ));
            }
        }
    }
}

fn is_number(cell: &ElementRef<'_>) -> bool {
    cell.value().classes().any(|it| it == "number")
}

pub(crate) fn a_state_is_said_in_words(page: &Page<'_>, faults: &mut Faults) {
    for element in page.all("[data-state]") {
        if !text(&element).contains(char::is_alphabetic) && !says_a_figure(&element) {
            faults.push(format!("said by nothing but its colour: {}", tag(&element)));
        }
    }
}

/// A figure that is as it should be needs no word.
fn says_a_figure(cell: &ElementRef<'_>) -> bool {
    cell.attr("data-state") == Some("reported") && text(cell).contains(|c: char| c.is_ascii_digit())
}

fn name(table: &ElementRef<'_>) -> String {
    format!("table {}", table.attr("id").unwrap_or("without id"))
}

fn children<'p>(element: &ElementRef<'p>) -> Vec<ElementRef<'p>> {
    element.children().filter_map(ElementRef::wrap).collect()
}
