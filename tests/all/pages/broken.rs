//! A sound page becomes a broken one, and the rule it breaks must say so: a rule that never fails proves nothing.

use crate::pages::built::{Built, built};
use crate::pages::{Faults, RULES};

/// A rule, what stands in the page or its Markdown, and what is put in its place once.
const PAGE: &[(&str, &str, &str)] = &[
    ("the_language_is_told", "<html lang=\"sv\">", "<html>"),
    (
        "the_title_names_what_where_and_when",
        "<title>",
        "<title>Rapport</title><title>",
    ),
    (
        "a_search_engine_is_told_what_it_is",
        "name=\"description\" content=\"",
        "name=\"description\" content=\"\" data-x=\"",
    ),
    (
        "abbreviations_are_explained",
        "</main>",
        "<p>Se XYZW.</p></main>",
    ),
    (
        "the_page_can_be_zoomed",
        "initial-scale=1",
        "initial-scale=1, user-scalable=no",
    ),
    ("nothing_runs", "<h1", "<h1 onclick=\"x()\""),
    ("nothing_runs", "</main>", "<script>x()</script></main>"),
    ("nothing_runs", "<h1", "<h1 style=\"color: red\""),
    (
        "nothing_is_fetched",
        "</main>",
        "<img src=\"https://example.org/x.png\" alt=\"\"></main>",
    ),
    ("nothing_is_fetched", "<style>", "<style>@import \"x.css\";"),
    ("the_policy_lets_only_this_style_in", "<style>", "<style> "),
    (
        "the_policy_lets_only_this_style_in",
        "default-src 'none'",
        "default-src *",
    ),
    ("the_markup_is_sound", "</table>", ""),
    ("the_markup_is_sound", "<!doctype html>", ""),
    (
        "headings_follow_on_one_another",
        "<h2 id=\"ordlista\">",
        "<h4 id=\"ordlista\">",
    ),
    (
        "headings_follow_on_one_another",
        "<main",
        "<h1>Igen</h1><main",
    ),
    (
        "ids_are_given_once",
        "<h2 id=\"ordlista\">",
        "<h2 id=\"mal-1\">",
    ),
    (
        "what_is_pointed_at_is_there",
        "<h2 id=\"ordlista\">",
        "<h2 id=\"ord\">",
    ),
    (
        "everything_stands_in_a_landmark",
        "<footer>",
        "<div>Utanför</div><footer>",
    ),
    (
        "everything_stands_in_a_landmark",
        "<nav aria-labelledby",
        "<nav data-x",
    ),
    (
        "everything_stands_in_a_landmark",
        "aria-labelledby=\"ordlista\"",
        "aria-labelledby=\"metod-och-kvalitet\"",
    ),
    (
        "the_skip_link_comes_first",
        "<body>",
        "<body><a href=\"#ordlista\">Ordlista</a>",
    ),
    (
        "the_skip_link_comes_first",
        "<section class=\"chapter\"",
        "<section tabindex=\"3\" class=\"chapter\"",
    ),
    (
        "wide_tables_scroll_by_themselves",
        "<table id=\"tabell-kontroller\" class=\"cards\">",
        "<table id=\"tabell-kontroller\">",
    ),
    (
        "the_contents_name_every_chapter",
        "<a href=\"#ordlista\">",
        "<a href=\"#stod-och-hjalp\">",
    ),
    (
        "every_chapter_leads_back",
        "<a href=\"#contents\">",
        "<a href=\"#main\">",
    ),
    (
        "a_table_says_what_it_is",
        "<caption",
        "<caption></caption><caption",
    ),
    (
        "a_table_says_what_it_is",
        "<table",
        "<table role=\"presentation\"",
    ),
    ("headings_have_a_scope", "<th scope=\"col\"", "<th"),
    (
        "headings_have_a_scope",
        "<th scope=\"row\"",
        "<td data-scope=\"row\"",
    ),
    (
        "headings_have_a_scope",
        "<th scope=\"col\"",
        "<th scope=\"col\"></th><th scope=\"col\"",
    ),
    ("rows_are_as_long_as_their_heading", "<td", "<td></td><td"),
    (
        "rows_are_as_long_as_their_heading",
        "<td",
        "<td colspan=\"2\"",
    ),
    (
        "wide_tables_scroll_by_themselves",
        "role=\"region\"",
        "data-x",
    ),
    (
        "numbers_never_break_and_have_a_real_minus",
        "<td class=\"number\">",
        "<td class=\"number\">-1 200 ",
    ),
    (
        "numbers_never_break_and_have_a_real_minus",
        "<td class=\"number\">",
        "<td>",
    ),
    (
        "a_state_is_said_in_words",
        "<main",
        "<p data-state=\"not_submitted\">–</p><main",
    ),
    (
        "every_colour_can_be_told_from_its_ground",
        "--muted: #",
        "--muted: #aaaaaa; --x: #",
    ),
    (
        "every_colour_is_a_token",
        "<style>",
        "<style>p { color: #777777; }",
    ),
    (
        "every_colour_is_a_token",
        "<style>",
        "<style>p { color: var(--mutd); }",
    ),
    (
        "a_chart_says_what_it_shows",
        "role=\"img\"",
        "role=\"none\"",
    ),
    (
        "a_chart_says_what_it_shows",
        "<g aria-hidden=\"true\"",
        "<g",
    ),
    ("a_chart_stands_above_its_numbers", "<figcaption>", "<p>"),
    (
        "links_are_underlined",
        "<style>",
        "<style>nav a { text-decoration: none; }",
    ),
    (
        "focus_is_seen",
        "<style>",
        "<style>a:focus { outline: none; }",
    ),
    ("print_keeps_rows_whole", "table-header-group", "block"),
    ("print_keeps_rows_whole", "attr(href)", "\"\""),
    (
        "nothing_moves",
        "<style>",
        "<style>a { transition: color 1s; }",
    ),
    (
        "a_link_says_where_it_leads",
        "</main>",
        "<p><a href=\"https://example.org/\">Läs mer</a></p></main>",
    ),
    (
        "a_link_says_where_it_leads",
        "</main>",
        "<p><a href=\"javascript:x()\">Rapporten 2024</a></p></main>",
    ),
    (
        "a_download_says_its_format_and_size",
        "</main>",
        "<p><a href=\"data/observationer.csv\">Uppgifterna (CSV, 3 MB)</a></p></main>",
    ),
    (
        "both_files_say_the_same",
        "</main>",
        "<p>Bara på sidan.</p></main>",
    ),
    (
        "both_files_say_the_same",
        "<td class=\"number\">7</td>",
        "<td class=\"number\">8</td>",
    ),
    (
        "the_outline_is_the_same_in_markdown",
        "<h2 id=\"ordlista\">",
        "<h3 id=\"ordlista\">",
    ),
];

const MARKDOWN: &[(&str, &str, &str)] = &[
    ("both_files_say_the_same", "\n- ", "\n- Bara här. "),
    ("the_outline_is_the_same_in_markdown", "\n### ", "\n#### "),
    (
        "markdown_tables_have_equal_rows",
        "\n| --- |",
        "\n| --- | --- |",
    ),
    (
        "markdown_links_lead_somewhere",
        "<a id=\"ordlista\">",
        "<a id=\"ord\">",
    ),
    (
        "markdown_links_lead_somewhere",
        "\n## ",
        "\n![Bild](bild.svg)\n\n## ",
    ),
    (
        "markdown_links_lead_somewhere",
        "\n## ",
        "\n[Mål 2](status-report.html#mal-2)\n\n## ",
    ),
    ("notes_are_cited_and_explained_once", "[^1]: ", "[^99]: "),
    ("no_markup_but_anchors", "\n## ", "\n<b>Fet</b>\n\n## "),
];

/// On an English page.
const ENGLISH: &[(&str, &str, &str)] = &[
    (
        "swedish_is_marked_in_an_english_page",
        "</main>",
        "<p>Åtgärder</p></main>",
    ),
    (
        "the_banner_counts_what_is_in_swedish",
        "</main>",
        "<p>One <span lang=\"sv\">text till</span>.</p></main>",
    ),
    (
        "the_banner_counts_what_is_in_swedish",
        "class=\"banner banner-language\"",
        "class=\"banner\"",
    ),
    (
        "a_link_says_where_it_leads",
        "lagesrapport.html#mal-2-laget\"",
        "lagesrapport.html#mal-2-lage\"",
    ),
];

#[test]
fn every_rule_finds_what_is_broken() {
    for (language, (rule, from, to)) in in_languages() {
        let sound = sound(language, |it| it.html.contains(from), from);
        let html = sound.html.replacen(from, to, 1);
        is_found(
            rule,
            &Built {
                html,
                ..sound.clone()
            },
            to,
        );
    }
    for (rule, from, to) in MARKDOWN {
        let sound = sound("sv", |it| it.markdown.contains(from), from);
        let markdown = sound.markdown.replacen(from, to, 1);
        is_found(
            rule,
            &Built {
                markdown,
                ..sound.clone()
            },
            to,
        );
    }
}

#[test]
fn no_rule_is_left_unbroken() {
    let broken: Vec<&str> = PAGE
        .iter()
        .chain(ENGLISH)
        .chain(MARKDOWN)
        .map(|(rule, ..)| *rule)
        .collect();
    for (rule, _) in RULES {
        assert!(broken.contains(rule), "nothing shows that {rule} can fail");
    }
}

fn in_languages() -> impl Iterator<
    Item = (
        &'static str,
        &'static (&'static str, &'static str, &'static str),
    ),
> {
    let swedish = PAGE.iter().map(|it| ("sv", it));
    swedish.chain(ENGLISH.iter().map(|it| ("en", it)))
}

/// The first page of a language that holds something.
fn sound(language: &str, holds: impl Fn(&Built) -> bool, what: &str) -> &'static Built {
    let is_it = |it: &&Built| it.year == "2025" && it.language == language && holds(it);
    let found = built().iter().find(is_it);
    found.unwrap_or_else(|| panic!("{what} stands in no page"))
}

fn is_found(rule: &str, broken: &Built, how: &str) {
    let (_, check) = RULES.iter().find(|(name, _)| *name == rule).unwrap();
    let mut faults = Faults::new();
    check(&broken.page(), &mut faults);
    assert!(!faults.is_empty(), "{rule} does not find {how}");
}
