//! Ten questions that a reader comes with, and the words of the report that answer each: within the first three
//! screens of the report, or one link from there.

use std::collections::BTreeSet;

use crate::pages::built::{Built, Page, built, text};

/// A question, the page that answers it, and what it says there.
type Question = (&'static str, &'static str, &'static [&'static str]);

const ASKED: [Question; 10] = [
    (
        "Which goals lack figures, and how many measures?",
        "lagesrapport",
        &[
            "Målen i korthet",
            "Mål 1: Förebygga våld",
            "Inte redovisade",
        ],
    ),
    (
        "Did more people complete a treatment programme than the year before?",
        "lagesrapport",
        &["Antalet fullföljda ökade från 21 till 33."],
    ),
    (
        "Who has not answered?",
        "lagesrapport",
        &[
            "Polismyndighetens saknas",
            "Fyra uppgifter som fanns 2024 saknas: 1.6a, 1.6b, 1.6c och 2.4d (ej inkomna)",
        ],
    ),
    (
        "Which figures are missing, and when are they expected?",
        "lagesrapport",
        &["Användarfrekvens av nya söktermer", "september 2026"],
    ),
    (
        "What was corrected, and why?",
        "lagesrapport",
        &["2.2a", "6 240", "6 140", "Dubbelräknade besök i mars."],
    ),
    (
        "What is new since the last report?",
        "lagesrapport",
        &["Sex uppgifter finns med för första gången: 2.2b, 2.3a, 2.4c, 5.1a, 6.4a och 7.6a."],
    ),
    (
        "Where does the figure of non-contact orders come from, and when did it come in?",
        "bilagor",
        &["2.4b", "Åklagarmyndigheten", "4 mars 2026", "468 av 1 040."],
    ),
    (
        "What has the police promised, and what has it answered?",
        "parter/polismyndigheten",
        &["Uppgifterna från Polismyndigheten hade inte kommit in när rapporten sammanställdes."],
    ),
    (
        "Can I have it on one sheet?",
        "oversikt",
        &["Det viktigaste", "Målen i korthet", "Nyckeltal"],
    ),
    (
        "Whom can I ask?",
        "lagesrapport",
        &["Kontakt: enheten för social utveckling, stockholm@lansstyrelsen.se"],
    ),
];

fn page(file: &str) -> Page<'static> {
    let is_it =
        |it: &&Built| it.plan == "stockholm-2024-2027" && it.year == "2025" && it.file == file;
    built().iter().find(is_it).unwrap().page()
}

#[test]
fn ten_questions_are_answered_within_a_link_of_the_first_screens() {
    let report = page("lagesrapport");
    let summary = report.all("main > section").remove(0);
    let first: String = report
        .all("header")
        .iter()
        .chain([&summary])
        .map(text)
        .collect();
    let links = report.all("header a[href], main > nav a[href]");
    let own = summary
        .select(&crate::pages::built::css("a[href]"))
        .collect::<Vec<_>>();
    let links: BTreeSet<&str> = links
        .iter()
        .chain(&own)
        .filter_map(|it| it.attr("href"))
        .collect();
    for (question, file, words) in ASKED {
        let words: Vec<&str> = words.to_vec();
        let says = |said: &str| {
            let said = said.replace(['\u{a0}', '\u{202f}'], " ");
            words.iter().all(|it| said.contains(it))
        };
        if says(&first) {
            continue;
        }
        // One link from there: a chapter of the report, another page, or a party's from the list of parties.
        let answered = if file == "lagesrapport" {
            let chapters = report.all("main > section");
            chapters.iter().any(|chapter| {
                let heading = chapter.child_elements().next().and_then(|it| it.attr("id"));
                let way = format!("#{}", heading.unwrap_or_default());
                links.contains(way.as_str()) && says(&text(chapter))
            })
        } else {
            let is_led_to = links
                .iter()
                .any(|it| it.starts_with(&format!("{file}.html")));
            let is_listed = report
                .all("#tabell-tackning-part a[href]")
                .iter()
                .any(|it| {
                    it.attr("href")
                        .is_some_and(|it| it.starts_with(&format!("{file}.html")))
                });
            let said = page(file).all("main").iter().map(text).collect::<String>();
            (is_led_to || is_listed) && says(&said)
        };
        assert!(answered, "{question} {words:?} on {file}");
    }
}
