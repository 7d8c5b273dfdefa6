//! What pages and files make of a figure, whatever words are in it.

use proptest::prelude::*;

use crate::content::{Block, Chart, ChartRow, Content, Figure, Point, Run, Said, Shape, Table};
use crate::render::built_in::find;
use crate::render::sample::{sample, text};
use crate::render::tests::{file, rendered, rendered_with, shape, template, words};
use crate::source::Sources;

/// The sample with two charts of one figure, and a text wherever a person's or an agency's may come.
fn with_figure(words: &str) -> Content {
    let mut content = sample();
    let part = &mut content.pages[0].sections[0].sections[1].sections[0];
    let Some(Block::Table(table)) = part.blocks.first().cloned() else {
        panic!("the sample begins with a table");
    };
    part.blocks[0] = Block::Figure(Box::new(figure(words, table)));
    content
}

fn figure(words: &str, table: Table) -> Figure {
    let chart = |id: &str, label: Said| Chart {
        id: id.to_owned(),
        shape: Shape::Bars,
        finding: Said::default(),
        title: text(words),
        description: text(words),
        rows: vec![ChartRow {
            label,
            points: vec![
                point("2025", "46", Some("46"), words),
                point("2024", words, None, ""),
            ],
        }],
        ticks: vec![],
        breaks: vec![],
        targets: vec![],
        gap: String::new(),
    };
    let foreign = vec![Run::Foreign {
        runs: vec![Run::text(words)],
        language: "en".into(),
    }];
    Figure {
        id: "figur-2.10a-1".into(),
        caption: text(words),
        charts: vec![
            chart("diagram-2.10a-1", text(words)),
            chart("diagram-2.10a-2", foreign.into()),
        ],
        table,
        data: [["år", "värde"], ["2025", words]].into_iter().collect(),
    }
}

fn point(at: &str, text: &str, value: Option<&str>, marks: &str) -> Point {
    Point {
        at: at.to_owned(),
        text: text.to_owned(),
        marks: marks.to_owned(),
        value: value.map(str::to_owned),
    }
}

const DRAWING: &str = "diagram/diagram-2.10a-1.svg";

/// The elements of a page or a drawing, without texts: those are in as many lines as they need.
fn elements(text: &str) -> Vec<&str> {
    let tags = text.split('<').skip(1);
    let names = tags.map(|it| it.split([' ', '>', '/']).next().unwrap_or_default());
    names.filter(|it| !matches!(*it, "text" | "")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_words_change_what_a_figure_is_made_of(words in words()) {
        let plain = rendered(&with_figure("x"));
        let printed = rendered(&with_figure(&format!("x{words}")));
        for path in ["lagesrapport.html", DRAWING] {
            let [printed, plain] = [&printed, &plain].map(|it| file(it, path));
            prop_assert_eq!(elements(&printed), elements(&plain));
            // Whatever the words, a drawing is XML: no bare ampersand, no character that XML lacks.
            let is_lacking = |c: char| {
                c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{fffe}' | '\u{ffff}')
            };
            prop_assert!(path != DRAWING || !printed.contains(is_lacking), "{}", printed);
        }
    }

    #[test]
    fn no_words_change_the_shape_of_a_figure_in_markdown(words in words()) {
        let words = format!("{}x", words.trim_start());
        let printed = file(&rendered(&with_figure(&words)), "lagesrapport.md");
        let plain = file(&rendered(&with_figure("xx")), "lagesrapport.md");
        prop_assert_eq!(shape(&printed), shape(&plain));
    }
}

#[test]
fn a_drawing_is_the_same_in_the_page_and_in_its_file() {
    let artifacts = rendered(&with_figure("ord"));
    let inside = |text: &str| {
        let from = text.find("<title id=\"title-diagram-2.10a-1\">").unwrap();
        let drawing = &text[from..];
        drawing[..drawing.find("</svg>").unwrap()].to_owned()
    };
    let [page, alone] = ["lagesrapport.html", DRAWING].map(|path| file(&artifacts, path));
    assert_eq!(inside(&page), inside(&alone));
    assert!(
        alone
            .starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" lang=\"sv\"")
    );
    assert!(file(&artifacts, "diagram/diagram-2.10a-2.svg").contains(" lang=\"en\">ord</text>"));
    assert!(
        page.contains(
            "<a href=\"data/figur-2.10a-1.csv\">Data bakom figuren (CSV, 20\u{a0}byte)</a>"
        )
    );
    assert_eq!(
        file(&artifacts, "data/figur-2.10a-1.csv"),
        "år,värde\n2025,ord\n"
    );
    let markdown = file(&artifacts, "lagesrapport.md");
    assert!(markdown.contains("![ord. ord](diagram/diagram-2.10a-1.svg)"));
}

/// The marks of a drawing as a county's own template may lay them out, one by one: here, as the built-in one has them.
const OWN_MARKS: &str = r#"{% for mark in drawing.marks %}
{% if mark.kind == "bar" %}
<rect class="bar" x="{{ mark.x }}" y="{{ mark.y }}" width="{{ mark.width }}" height="{{ mark.height }}"{% if mark.fill > 1 %} fill="url(#fill-{{ mark.fill }}-{{ chart.id }})"{% endif %}/>
{% elif mark.kind == "line" %}
<line class="{{ mark.class }}" x1="{{ mark.x1 }}" y1="{{ mark.y1 }}" x2="{{ mark.x2 }}" y2="{{ mark.y2 }}"/>
{% elif mark.kind == "point" %}
<circle class="point" cx="{{ mark.x }}" cy="{{ mark.y }}" r="4"/>
{% else %}
<text class="{{ mark.class }}" x="{{ mark.x }}" y="{{ mark.y }}"{% if mark.anchor != "start" %} text-anchor="{{ mark.anchor }}"{% endif %}{% if mark.language is defined %} lang="{{ mark.language }}"{% endif %}>{{ mark.text }}</text>
{% endif %}
{% endfor %}
"#;

#[test]
fn an_own_template_may_lay_out_each_mark() {
    let built_in = find("html/chart.svg.jinja").unwrap();
    let own = built_in.replace("{{ marks(drawing.marks, chart.id) -}}\n", OWN_MARKS);
    assert_ne!(own, built_in);
    let mut sources = Sources::default();
    template(&mut sources, "html/chart.svg.jinja", &own);
    let figure = with_figure("a < b");
    assert!(rendered_with(&figure, &sources) == rendered(&figure));
}
