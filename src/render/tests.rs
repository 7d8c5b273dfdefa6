//! What both families make of a content, whatever words are in it.

use std::sync::Arc;

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Node, Options, parse_document};
use proptest::prelude::*;

use crate::codes::Code;
use crate::content::{Block, Cell, Content, Fact, Term};
use crate::diagnostic::{Diagnostics, Place};
use crate::render::built_in::STYLES;
use crate::render::sample::{item, sample, text};
use crate::render::templates::Templates;
use crate::render::{Artifact, content_schema, render};
use crate::source::{Encoding, Origin, Source, Sources};

pub(super) fn template(sources: &mut Sources, name: &str, text: &str) {
    let origin = Origin::Template {
        name: name.to_owned(),
    };
    sources.add(Source::new(
        format!("templates/{name}"),
        origin,
        text.to_owned(),
        Ok(Encoding::Utf8),
    ));
}

pub(super) fn rendered(content: &Content) -> Vec<Artifact> {
    rendered_with(content, &Sources::default())
}

pub(super) fn rendered_with(content: &Content, sources: &Sources) -> Vec<Artifact> {
    let mut diagnostics = Diagnostics::default();
    let templates = Templates::new(sources, &mut diagnostics).unwrap();
    let artifacts = laid_out(content.clone(), &templates, &mut diagnostics);
    assert_eq!(diagnostics.iter().next(), None);
    artifacts.unwrap()
}

fn laid_out(
    content: Content,
    templates: &Templates<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Artifact>> {
    let mut artifacts = Vec::new();
    render(content, templates, diagnostics, &mut |it| {
        artifacts.push(it);
    })?;
    Some(artifacts)
}

pub(super) fn file(artifacts: &[Artifact], path: &str) -> String {
    let artifact = artifacts
        .iter()
        .find(|artifact| artifact.path == path)
        .unwrap();
    String::from_utf8(artifact.bytes.clone()).unwrap()
}

/// What a Markdown text is made of, in order, without its words.
pub(super) fn shape(text: &str) -> Vec<String> {
    let arena = Arena::new();
    let root = parse_document(&arena, text, &github());
    root.descendants().map(kind).collect()
}

fn kind(node: Node<'_>) -> String {
    match &node.data().value {
        NodeValue::Text(_) => "text".to_owned(),
        NodeValue::HtmlInline(tag) => tag.clone(),
        value => format!("{value:?}"),
    }
}

fn github() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    options.extension.strikethrough = true;
    options.extension.tasklist = true;
    options
}

/// The sample with a text put in wherever a person's or an agency's words may come.
fn sample_with(words: &str) -> Content {
    let mut content = sample();
    let runs = || text(words);
    let page = &mut content.pages[0];
    words.clone_into(&mut page.title);
    page.heading = runs();
    page.subtitle = runs();
    words.clone_into(&mut page.description);
    words.clone_into(&mut page.banners[0].title);
    page.facts[0] = Fact {
        label: words.to_owned(),
        runs: runs(),
    };
    let goal = &mut page.sections[0];
    goal.title = runs();
    goal.notes[0].runs = runs();
    goal.sections[0].blocks = vec![
        Block::Paragraph { runs: runs() },
        Block::List {
            ordered: true,
            start: None,
            items: vec![item(runs(), vec![Block::Paragraph { runs: runs() }])],
        },
        Block::Quote {
            blocks: vec![Block::Paragraph { runs: runs() }],
        },
        Block::Terms {
            terms: vec![Term {
                term: runs(),
                runs: runs(),
            }],
        },
    ];
    if let Block::Table(table) = &mut goal.sections[1].sections[0].blocks[0] {
        table.caption = runs();
        table.columns[0].title = runs();
        for (row, at) in table.rows.iter_mut().zip([0, 5]) {
            Arc::make_mut(row).cells[at] = Cell::text(runs());
        }
        table.remarks[0] = runs();
    }
    content
}

pub(super) fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[-+*_`~#>|<&;:!^=/.()\\[\\]\\\\\"'{}%$@ \t\r\n0-9a-cåä\u{a0}\u{202f}\u{2028}]{0,16}",
        "\\PC{0,16}",
        "(<script>|</style>|<!--|--> *|&lt;|&#60;|\\{\\{ 7*7 \\}\\}|\\]\\(|https://a.se|1\\. |- |\n\n# |\n\n    |```|\\|){1,4}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_words_change_the_shape_of_the_markdown(words in words()) {
        let plain = file(&rendered(&sample_with("xx")), "lagesrapport.md");
        // White space is moved out of bold words: that would be one piece of text more.
        let words = format!("{}x", words.trim_start());
        let printed = file(&rendered(&sample_with(&words)), "lagesrapport.md");
        prop_assert_eq!(shape(&printed), shape(&plain));
    }

    #[test]
    fn no_words_change_the_shape_of_the_page(words in words()) {
        let count = |text: &str| text.matches(['<', '>', '"']).count();
        let plain = file(&rendered(&sample_with("x")), "lagesrapport.html");
        let printed = file(&rendered(&sample_with(&format!("x{words}"))), "lagesrapport.html");
        prop_assert_eq!(count(&printed), count(&plain));
    }
}

#[test]
fn blocks_stand_apart_by_one_blank_line() {
    let printed = file(&rendered(&sample()), "lagesrapport.md");
    assert!(
        !printed.contains("\n\n\n") && !printed.contains(" \n"),
        "{printed}"
    );
    assert!(printed.starts_with("# ") && printed.ends_with('\n') && !printed.ends_with("\n\n"));
}

#[test]
fn both_families_say_the_same() {
    let artifacts = rendered(&sample());
    let arena = Arena::new();
    let root = parse_document(&arena, &file(&artifacts, "lagesrapport.md"), &github());
    let markdown = root
        .descendants()
        .filter(|node| node.children().next().is_none());
    let mut markdown = words_of(
        &markdown
            .map(AstNode::collect_text)
            .collect::<Vec<_>>()
            .join(" "),
    );
    let page = file(&artifacts, "lagesrapport.html");
    let body = page
        .split_once("<header>")
        .unwrap()
        .1
        .split_once("<footer>")
        .unwrap()
        .0;
    let mut html = words_of(
        &body
            .split('<')
            .filter_map(|tag| tag.split_once('>'))
            .map(|(_, text)| text.to_owned())
            .collect::<Vec<_>>()
            .join(" "),
    );
    // What only a page needs: its running head, notes' headings and ways back.
    for words in [
        "Exempeluppgifter. Inte verkliga siffror. · UTKAST. Två uppgifter saknas eller är felaktiga.",
        "Alla rubriker Mål 1: Myndigheter arbetar våldsförebyggande Läget i korthet Åtgärder",
        "Åtgärd 2.10: Behandlingsprogram Metod och kvalitet Ordlista",
        "Noter ↩ 1",
    ] {
        markdown.extend(words_of(words));
    }
    for _ in 0..3 {
        markdown.extend(words_of("Till innehållsförteckningen"));
    }
    markdown.sort();
    html.sort();
    // A list in Markdown has numbers of its own, and so have notes.
    assert_eq!(markdown, html);
}

fn words_of(text: &str) -> Vec<String> {
    let words = text
        .split([' ', '\n'])
        .map(|word| word.trim_matches([':', ',', '.']));
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_page_is_sound_and_leads_only_to_what_is_there() {
    let page = file(&rendered(&sample()), "lagesrapport.html");
    let values = |name: &str| -> Vec<&str> {
        page.split(&format!(" {name}=\""))
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect()
    };
    let ids = values("id");
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), ids.len());
    let places = values("href")
        .into_iter()
        .filter_map(|url| url.strip_prefix('#'));
    for id in places.chain(values("aria-labelledby")) {
        assert!(ids.contains(&id), "{id}");
    }
    assert!(values("style").is_empty() && !page.contains("<script") && !page.contains("src="));
    assert_eq!(page.matches("<h1>").count(), 1);
    let style = page
        .split_once("<style>")
        .unwrap()
        .1
        .split_once("</style>")
        .unwrap()
        .0;
    assert!(style.len() > 1000 && !style.contains("url(") && !style.contains("@import"));
}

#[test]
fn the_csv_holds_no_formulas_and_the_json_says_its_version() {
    let artifacts = rendered(&sample());
    assert_eq!(
        file(&artifacts, "data/observationer.csv"),
        "nr,värde\n2.10a,-5\n'=1+1,'+46\n"
    );
    let json = file(&artifacts, "content.sv.json");
    assert!(json.starts_with("{\"version\":6,\"language\":\"sv\"") && json.ends_with("}\n"));
    let schema: serde_json::Value = serde_json::from_slice(&content_schema().bytes).unwrap();
    let version = &schema["properties"]["version"]["const"];
    assert!(json.starts_with(&format!("{{\"version\":{version},")));
}

/// The code, the words at the place and the facts of what is found in a project's own template.
fn found_in(name: &str, text: &str) -> (Code, String) {
    let mut sources = Sources::default();
    template(&mut sources, name, text);
    let mut diagnostics = Diagnostics::default();
    if let Some(templates) = Templates::new(&sources, &mut diagnostics) {
        // Twice: a mistake is told once, however many reports it fails.
        assert_eq!(laid_out(sample(), &templates, &mut diagnostics), None);
        assert_eq!(laid_out(sample(), &templates, &mut diagnostics), None);
    }
    let found: Vec<_> = diagnostics.iter().collect();
    let [found] = &found[..] else {
        panic!("not one finding: {found:?}")
    };
    assert_eq!(found.facts[1], ("name", name.into()));
    match found.place {
        Place::Word(span) => (found.code, sources.slice(span).to_owned()),
        // Where a template ran out of steps is not always known.
        Place::File(_) if found.code == Code::T003 => (found.code, String::new()),
        _ => panic!("no place: {found:?}"),
    }
}

#[test]
fn mistakes_in_the_projects_own_templates_are_found_where_they_are() {
    let report = "html/report.html.jinja";
    assert_eq!(
        found_in(report, "<p>{% if title %}"),
        (Code::T001, "%}".to_owned())
    );
    assert_eq!(
        found_in(report, "<p>å {{ titel }}"),
        (Code::T002, "titel".to_owned())
    );
    assert_eq!(found_in(report, "{{ words.hej }}").0, Code::T002);
    assert_eq!(
        found_in(report, "{{ year|round }}"),
        (Code::T002, "round".to_owned())
    );
    assert_eq!(found_in(report, "{% include 'x' %}").0, Code::T002);
    assert_eq!(found_in(report, "{{ 1 // 0 }}").0, Code::T003);
    let endless =
        "{% for a in range(9999) %}{% for b in range(9999) %}{{ b }}{% endfor %}{% endfor %}";
    assert_eq!(found_in(report, endless).0, Code::T003);
    let macros = "{% macro blocks(all) %}{{ all.x.y }}{% endmacro %}";
    assert_eq!(found_in("markdown/macros.md.jinja", macros).0, Code::T002);
}

#[test]
fn the_projects_own_template_wins_and_its_style_is_let_through() {
    let mut sources = Sources::default();
    for (name, _) in STYLES {
        template(&mut sources, name, "");
    }
    template(&mut sources, "html/page.css", "p > a { color: red }\n");
    template(
        &mut sources,
        "markdown/report.md.jinja",
        "{% include 'markdown/egen.md.jinja' %}\n",
    );
    template(
        &mut sources,
        "markdown/egen.md.jinja",
        "{{ facts[0].runs|inline }} \n\n\n\n{{ '*a* <b>' }}",
    );
    let mut diagnostics = Diagnostics::default();
    let templates = Templates::new(&sources, &mut diagnostics).unwrap();
    let artifacts = laid_out(sample(), &templates, &mut diagnostics).unwrap();
    let page = file(&artifacts, "lagesrapport.html");
    assert!(page.contains("<style>p > a { color: red }</style>"));
    // printf 'p > a { color: red }' | openssl dgst -sha256 -binary | base64
    assert!(page.contains("'sha256-8m4ZqMz9i+8/RDUJ78v9sV41p7bfm++fwQCYhgewc2M='"));
    assert_eq!(
        file(&artifacts, "lagesrapport.md"),
        "Länsstyrelsen i Stockholms län\n\n\\*a\\* \\<b\\>\n"
    );
}

/// Lines as a county's own macros may lay them out: here, as the built-in functions do.
const OWN_LINES: &str = r##"{% macro plain(runs) %}
{%- for run in runs -%}
  {%- if run.kind == "foreign" %}{{ plain(run.runs) }}{% elif run.text is defined %}{{ run.text }}{% endif -%}
{%- endfor -%}
{% endmacro %}

{% macro name(runs) %}
{%- for run in runs -%}
  {%- if run.kind == "foreign" -%}
    <span lang="{{ run.language }}">{{ plain(run.runs) }}</span>
  {%- elif run.text is defined -%}
    {{ run.text }}
  {%- endif -%}
{%- endfor -%}
{% endmacro %}

{% macro line(runs) %}
{%- for run in runs -%}
  {%- if run.kind == "text" -%}
    {{ run.text }}
  {%- elif run.kind == "emphasis" -%}
    <em>{{ run.text }}</em>
  {%- elif run.kind == "strong" -%}
    <strong>{{ run.text }}</strong>
  {%- elif run.kind == "code" -%}
    <code>{{ run.text }}</code>
  {%- elif run.kind == "foreign" -%}
    <span lang="{{ run.language }}">{{ line(run.runs) }}</span>
  {%- elif run.kind == "link" and run.url is link and run.text|trim -%}
    <a href="{{ run.url }}" class="{{ "address" if run.url == run.text else "named" }}">{{ run.text }}</a>
  {%- elif run.kind == "link" -%}
    {{ run.text }}
  {%- elif run.kind == "note" -%}
    <sup><a href="#{{ run.id }}" id="{{ run.at }}" role="doc-noteref" aria-label="{{ words.note }} {{ run.number }}">{{ run.number }}</a></sup>
  {%- endif -%}
{%- endfor -%}
{% endmacro %}
"##;

/// A table as a county's own macros may lay it out, cell by cell: here, as the built-in ones do.
const OWN_TABLE: &str = r#"{% macro table(grid) %}
{% set n = grid.columns|length %}
<div class="scroll{% if n > 8 %} wide{% endif %}" role="region" {% if grid.caption %}aria-labelledby="{{ grid.id }}-text"{% else %}aria-label="{{ words.table_region }}"{% endif %}>
<table id="{{ grid.id }}"{% if grid.look != "plain" %} class="{{ grid.look }}"{% endif %}>
{% if grid.caption %}
<caption id="{{ grid.id }}-text"{% if grid.look != "cards" %} data-more="{{ words.table_region }}"{% endif %}><span>{{ line(grid.caption) }}</span></caption>
{% endif %}
<thead>
<tr>
{%- for column in grid.columns -%}
{%- if column.title -%}
<th scope="col"{% if column.numeric %} class="number"{% endif %}>{{ line(column.title) }}</th>
{%- else -%}
<td></td>
{%- endif -%}
{%- endfor -%}
</tr>
</thead>
<tbody>
{% for row in grid.rows %}
<tr{% if row.is_total %} class="total"{% endif %}>
{%- for cell in row.cells -%}
{%- set heads = loop.first and cell.runs -%}
<{% if heads %}th scope="row"{% else %}td{% endif %} class="{{ cell|class(grid.columns[loop.index0]) }}"{% if cell.state is defined %} data-state="{{ cell.state }}"{% endif %}{% if grid.look == "cards" and not loop.first %} data-label="{{ plain(grid.columns[loop.index0].title) }}"{% endif %}>{{ line(cell.runs) }}</{{ "th" if heads else "td" }}>
{%- endfor -%}
</tr>
{% endfor %}
</tbody>
</table>
</div>
{% for remark in grid.remarks %}
<p class="remark">{{ line(remark) }}</p>
{% endfor %}
{% endmacro %}
"#;

/// Tables of rows that a macro has put together, with the built-in cells.
const ROWS_MADE: &str = r#"{% macro table(grid) %}
{% for row in grid.rows %}
<tr>{{ cells({"cells": row.cells, "is_total": row.is_total}, grid.columns, line) }}</tr>
{% endfor %}
{% endmacro %}
"#;

/// A grid as a county's own macros may lay it out, cell by cell: here, as the built-in ones do.
const OWN_GRID: &str = r"{% macro grid(table) %}
{% if table.caption %}
{{ table.id|anchor }}{{ table.caption|bold }}

{% endif %}
|{% for column in table.columns %} {{ column.title|inline }} |{% endfor +%}
|{% for column in table.columns %} {% if column.numeric %}---:{% else %}---{% endif %} |{% endfor +%}
{% for row in table.rows %}
|{% for cell in row.cells %} {{ cell.runs|bold if row.is_total else cell.runs|inline }} |{% endfor +%}
{% endfor %}
{% for remark in table.remarks %}

{{ remark|inline }}
{% endfor %}
{% endmacro %}
";

fn page_with(own: &str) -> String {
    let mut sources = Sources::default();
    template(&mut sources, "html/own.html.jinja", own);
    file(&rendered_with(&sample(), &sources), "lagesrapport.html")
}

fn markdown_with(own: &str) -> String {
    let mut sources = Sources::default();
    template(&mut sources, "markdown/own.md.jinja", own);
    file(&rendered_with(&sample(), &sources), "lagesrapport.md")
}

#[test]
fn an_own_macro_stands_in_for_what_lays_out_a_line() {
    let built_in = page_with("");
    assert!(built_in.contains("role=\"doc-noteref\""));
    assert!(page_with(OWN_LINES) == built_in);
    let marked = page_with(&OWN_LINES.replace("em>", "i>"));
    assert!(marked != built_in && marked == built_in.replace("em>", "i>"));
}

#[test]
fn an_own_line_is_what_a_cell_says() {
    let bracketed = "{% macro line(runs) %}[{{ plain(runs) }}]{% endmacro %}";
    let page = page_with(bracketed);
    let (first, last) = (
        "<td class=\"number\" data-state=\"reported\" data-label=\"2024\">[",
        "]</td>",
    );
    assert!(page.contains(first) && page.contains(last), "{page}");
    assert!(page.contains("<th scope=\"row\" class=\"short\">[Totalt]</th>"));
}

#[test]
fn an_own_macro_stands_in_for_what_lays_out_a_row() {
    let cells =
        "{% macro cells(row, columns, line) %}<td>{{ row.cells|length }}</td>{% endmacro %}";
    let page = page_with(cells);
    assert!(
        page.contains("<tr class=\"total\"><td>6</td></tr>"),
        "{page}"
    );
    assert!(!page.contains("scope=\"row\""));
    let row = "{% macro row(each) %}| {{ each.cells[0].runs|inline }} |{% endmacro %}";
    let markdown = markdown_with(row);
    assert!(markdown.contains("\n| Totalt |\n"), "{markdown}");
}

#[test]
fn own_macros_may_lay_out_each_cell_and_each_row() {
    assert!(page_with(OWN_TABLE) == page_with(""));
    assert!(page_with(&format!("{OWN_LINES}{OWN_TABLE}")) == page_with(""));
    assert!(markdown_with(OWN_GRID) == markdown_with(""));
    let rows = |page: &str| -> Vec<String> {
        let cells = page.split("</tr>").filter_map(|it| it.rsplit_once("<tr"));
        let cells = cells.filter_map(|(_, it)| Some(it.split_once('>')?.1.to_owned()));
        cells.filter(|it| !it.contains("scope=\"col\"")).collect()
    };
    assert!(rows(&page_with("")).len() > 3);
    assert_eq!(rows(&page_with(ROWS_MADE)), rows(&page_with("")));
    let made = "{% macro grid(table) %}{% for it in table.rows %}\n\n{{ row({\"cells\": it.cells, \"is_total\": it.is_total}) }}{% endfor %}{% endmacro %}";
    let lines = |markdown: &str| -> Vec<String> {
        let rows = markdown.lines().filter(|it| it.starts_with("| **Totalt"));
        rows.map(str::to_owned).collect()
    };
    assert_eq!(lines(&markdown_with(made)), lines(&markdown_with("")));
}
