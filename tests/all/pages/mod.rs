//! Every page that the tool builds becomes a tree of elements, and the tree the faults that rules find in it.

mod broken;
pub(crate) mod built;
mod charts;
mod hostile;
mod links;
mod markdown;
mod outline;
mod safe;
mod same;
mod style;
mod tables;
mod words;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use built::{Page, built};

/// What is wrong, a sentence each.
type Faults = Vec<String>;
type Rule = fn(&Page<'_>, &mut Faults);

/// A test for each rule: it holds of every page.
macro_rules! rules {
    ($($topic:ident: $($rule:ident)*;)*) => {
        const RULES: &[(&str, Rule)] = &[$($((stringify!($rule), $topic::$rule as Rule),)*)*];
        $($(
            #[test]
            fn $rule() {
                hold(stringify!($rule));
            }
        )*)*
    };
}

rules! {
    words: the_language_is_told the_title_names_what_where_and_when a_search_engine_is_told_what_it_is
        the_page_can_be_zoomed swedish_is_marked_in_an_english_page the_banner_counts_what_is_in_swedish
        abbreviations_are_explained;
    safe: nothing_runs nothing_is_fetched the_policy_lets_only_this_style_in the_markup_is_sound;
    outline: headings_follow_on_one_another ids_are_given_once what_is_pointed_at_is_there
        everything_stands_in_a_landmark the_skip_link_comes_first the_contents_name_every_chapter
        every_chapter_leads_back;
    tables: a_table_says_what_it_is headings_have_a_scope rows_are_as_long_as_their_heading
        wide_tables_scroll_by_themselves numbers_never_break_and_have_a_real_minus a_state_is_said_in_words;
    style: every_colour_can_be_told_from_its_ground every_colour_is_a_token links_are_underlined
        focus_is_seen print_keeps_rows_whole nothing_moves;
    charts: a_chart_says_what_it_shows a_chart_stands_above_its_numbers;
    links: a_link_says_where_it_leads a_download_says_its_format_and_size;
    same: both_files_say_the_same;
    markdown: the_outline_is_the_same_in_markdown markdown_tables_have_equal_rows
        markdown_links_lead_somewhere notes_are_cited_and_explained_once no_markup_but_anchors;
}

/// Fails with every fault that a rule finds in any page.
fn hold(rule: &str) {
    static FOUND: OnceLock<BTreeMap<&str, Faults>> = OnceLock::new();
    let found = FOUND.get_or_init(|| {
        let mut found: BTreeMap<&str, Faults> = BTreeMap::new();
        for built in built() {
            let page = built.page();
            for (name, rule) in RULES {
                let mut faults = Faults::new();
                rule(&page, &mut faults);
                let told = faults
                    .iter()
                    .map(|fault| format!("{}: {fault}", built.name()));
                found.entry(name).or_default().extend(told);
            }
        }
        found
    });
    let faults = &found[rule];
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_edition_has_a_page_in_both_languages() {
    let names: Vec<String> = built().iter().map(built::Built::name).collect();
    assert!(names.len() >= 8, "{names:?}");
}

/// The cases keep their reports as Markdown, so that what the pages say is held here. One has a template
/// for Markdown of its own, which says another thing.
#[test]
fn what_the_cases_keep_as_markdown_their_pages_say() {
    let mut told = Faults::new();
    let mut n = 0;
    for (case, built) in all_of_cases() {
        if case.ends_with("/a-template-of-the-project-wins") {
            continue;
        }
        let mut built = built.clone();
        // A logo has its place on the page alone.
        if let Some((before, rest)) = built.html.split_once("<p class=\"logo\">") {
            built.html = [before, rest.split_once("</p>").unwrap().1].concat();
        }
        let mut faults = Faults::new();
        same::both_files_say_the_same(&built.page(), &mut faults);
        let name = built.name();
        told.extend(faults.iter().map(|it| format!("{case}: {name}: {it}")));
        n += 1;
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert!(n >= 26, "{n} pages");
}

fn all_of_cases() -> impl Iterator<Item = (&'static str, &'static built::Built)> {
    let all = built::cases().iter();
    all.flat_map(|(case, reports)| reports.iter().map(|it| (case.as_str(), it)))
}

/// A county's own look: its style after ours, its logo, its frames, and its line in the colophon.
#[test]
fn an_own_look_reaches_the_page() {
    let mut all = all_of_cases().filter(|(case, _)| case.ends_with("/a-county-s-own-look"));
    let (_, built) = all.next().unwrap();
    let page = built.page();
    let style = page.style();
    let (ours, own) = ["@media print", "--accent: #8a1538;"]
        .map(|it| style.find(it).unwrap())
        .into();
    assert!(ours < own);
    assert_eq!(page.all("header p.logo > svg > [id=logo]").len(), 1);
    assert_eq!(page.all("ul.framed > li").len(), 3);
    let (_, annexes) = all.find(|(_, it)| it.file == "bilagor").unwrap();
    assert_eq!(annexes.page().all("div.framed > div.notes").len(), 1);
    let ends = page
        .all("p")
        .iter()
        .map(built::text)
        .any(|it| it == "Exempelrapport 2025. Utgiven av Länsstyrelsen i Exempellänet.");
    assert!(ends);
    let mut faults = Faults::new();
    safe::the_policy_lets_only_this_style_in(&page, &mut faults);
    assert!(faults.is_empty(), "{faults:?}");
}

/// Another year's report is found at the same place: what is there both years has the same id.
#[test]
fn what_is_told_two_years_has_the_same_id() {
    let (before, after) = (headings("2024"), headings("2025"));
    let both: Vec<&String> = before.keys().filter(|id| after.contains_key(*id)).collect();
    assert!(both.len() > 50, "{}", both.len());
    for id in both {
        assert_eq!(before[id], after[id], "{id}");
    }
    // And what is called the same has not got another.
    let ids: BTreeMap<&String, &String> = after.iter().map(|(id, words)| (words, id)).collect();
    for (id, words) in before.iter().filter(|(_, words)| words.starts_with("Mål ")) {
        assert_eq!(ids[words], id);
    }
}

/// The words of each heading, by its id.
fn headings(year: &str) -> BTreeMap<String, String> {
    let is_it = |it: &&built::Built| {
        it.plan == "stockholm-2024-2027" && it.year == year && it.language == "sv"
    };
    let report = built().iter().find(is_it).unwrap();
    let page = report.page();
    let headings = page.all("main h2, main h3, main h4");
    let entry = |heading: &scraper::ElementRef<'_>| {
        (
            heading.attr("id").unwrap_or("").to_owned(),
            built::text(heading),
        )
    };
    headings.iter().map(entry).collect()
}
