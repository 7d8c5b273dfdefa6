//! Charts become faults where their words would be lost on a reader who does not see them.

use scraper::ElementRef;

use crate::pages::Faults;
use crate::pages::built::{Page, css, tag, text};

pub(crate) fn a_chart_says_what_it_shows(page: &Page<'_>, faults: &mut Faults) {
    for chart in page.all("svg") {
        let named = chart.attr("aria-labelledby").unwrap_or("").split(' ');
        let said = ["title", "desc"].map(|name| {
            let own = chart.child_elements().find(|it| it.value().name() == name);
            own.filter(|it| !text(it).is_empty())
                .and_then(|it| it.attr("id"))
        });
        if !named.map(Some).eq(said) || chart.attr("role") != Some("img") {
            faults.push(format!(
                "its title and its words are not read: {}",
                tag(&chart)
            ));
        }
        let is_read = |it: &ElementRef<'_>| {
            let name = it.value().name();
            !matches!(name, "title" | "desc" | "defs") && it.attr("aria-hidden") != Some("true")
        };
        if chart.child_elements().any(|it| is_read(&it)) {
            faults.push(format!("its parts are read one by one: {}", tag(&chart)));
        }
    }
}

pub(crate) fn a_chart_stands_above_its_numbers(page: &Page<'_>, faults: &mut Faults) {
    // The small line of a key figure is of the numbers of its goal's table.
    for chart in page.all("main figure svg") {
        let mut around = chart.ancestors().filter_map(ElementRef::wrap);
        let figure = around.find(|it| it.value().name() == "figure");
        let has =
            |selector: &str| figure.is_some_and(|it| it.select(&css(selector)).next().is_some());
        let stands_above = [
            "figcaption ~ .charts ~ .numbers table",
            "figcaption ~ .beside > .charts ~ .numbers table",
        ];
        if !has("figcaption") || !stands_above.iter().any(|it| has(it)) {
            faults.push(format!(
                "no caption above, or no table below: {}",
                tag(&chart)
            ));
        }
    }
    for figure in page.all("main figure") {
        let links = figure.select(&css("a[href^='data/']")).count();
        if links != 1 {
            faults.push(format!("{links} files of its numbers: {}", tag(&figure)));
        }
    }
}
