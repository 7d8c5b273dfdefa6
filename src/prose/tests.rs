//! People's Markdown becomes blocks, whatever it holds.

use std::sync::Arc;

use proptest::prelude::*;

use crate::content::plain;
use crate::prose::*;

fn cite(note: &str) -> Run {
    Run::Cite {
        note: note.to_owned(),
    }
}

fn strong_text(text: &str) -> Run {
    Run::Strong {
        text: text.to_owned(),
    }
}

#[test]
fn a_paragraph_stays_one_whatever_it_starts_with() {
    let starts = [
        "1.6 Förbättra",
        "1. Förbättra",
        "# x",
        "- x",
        "+ x",
        "> x",
        "| a | b |",
        "    x",
        "---",
        "===",
        "``` x",
        "<div> x",
        "[a]: https://example.se",
        "* x",
        "~~~",
        "Term\n: x",
        "x\n===",
        "a | b\n--- | ---",
    ];
    for start in starts {
        let runs = runs(start);
        let text = start.trim().replace('\n', " ");
        assert_eq!(runs, [Run::text(text)], "{start}");
    }
    assert_eq!(runs(" "), []);
}

#[test]
fn marks_in_a_line() {
    assert_eq!(
        runs("*Nationell* **mall**[^navis], `x` och [sidan](https://example.se/a_(b))[^2]."),
        [
            Run::Emphasis {
                text: "Nationell".to_owned()
            },
            Run::text(" "),
            strong_text("mall"),
            cite("navis"),
            Run::text(", "),
            Run::Code {
                text: "x".to_owned()
            },
            Run::text(" och "),
            Run::Link {
                text: "sidan".to_owned(),
                url: "https://example.se/a_(b)".to_owned()
            },
            cite("2"),
            Run::text("."),
        ]
    );
    assert_eq!(
        runs("_a_ b"),
        [
            Run::Emphasis {
                text: "a".to_owned()
            },
            Run::text(" b")
        ]
    );
    assert_eq!(
        runs("***a** b*"),
        [
            strong_text("a"),
            Run::Emphasis {
                text: " b".to_owned()
            }
        ]
    );
    assert_eq!(runs("[^] [^ a] [x^]"), [Run::text("[^] [^ a] [x^]")]);
}

#[test]
fn only_safe_links_are_links() {
    let kept = ["https://a.se", "mailto:a@b.se", "tel:+4610"];
    for url in kept {
        let link = Run::Link {
            text: "x".to_owned(),
            url: url.to_owned(),
        };
        assert_eq!(runs(&format!("[x]({url})")), [link]);
    }
    let dropped = [
        "http://a.se",
        "javascript:alert(1)",
        "java&#115;cript:x",
        "//a.se",
        "#x",
        "file:///x",
        "data:text/html,x",
        "&#106;avascript:x",
        "\\u0001https:x",
        "/x",
        "../x",
        "https&colon;//x\u{202e}",
    ];
    for url in dropped {
        let found = runs(&format!("[x](<{url}>)"));
        assert!(
            matches!(&found[..], [Run::Text { text }] if text.starts_with("x (")),
            "{url}: {found:?}"
        );
    }
    // Its address is no link, and still said.
    assert_eq!(
        runs("[sidan](http://a.se) <http://b.se>"),
        [Run::text("sidan (http://a.se) http://b.se")]
    );
    assert_eq!(
        runs("https://a.se www.a.se"),
        [Run::text("https://a.se www.a.se")]
    );
}

#[test]
fn html_is_shown_as_it_was_written_but_for_comments() {
    assert_eq!(
        runs("a <b onclick=x>b</b> <!-- dold --><script>alert(1)</script>c < d"),
        [Run::text(
            "a <b onclick=x>b</b> <script>alert(1)</script>c < d"
        )]
    );
    assert_eq!(
        runs("![en karta](https://a.se/x.png) ![](y.png)"),
        [Run::text("en karta (https://a.se/x.png) y.png")]
    );
    assert_eq!(runs("a\u{200b}b\u{202e}c&#8203;"), [Run::text("abc")]);
    let html = "<div class=x>Viktigt <!-- > --><i>här</i> 1 < 2</div>\n<style>b { }</style> slut\n";
    let shown = "<div class=x>Viktigt <i>här</i> 1 < 2</div> <style>b { }</style> slut";
    assert_eq!(blocks(html, "x"), [Block::text(shown)]);
    assert_eq!(
        blocks("<!-- a -->\n\nb <!-- c -->", "x"),
        [Block::text("b")]
    );
}

#[test]
fn a_text_without_markdown_is_shown_as_it_was_written() {
    let text = "2025. Arbetet *fortsätter*.\r\n\r\n  <namn> a<b och c>d\u{200b} \n# [^x] [a](b)\r";
    let shown = [
        "2025. Arbetet *fortsätter*.",
        "<namn> a<b och c>d",
        "# [^x] [a](b)",
    ];
    assert_eq!(lines(text), shown.map(Block::text));
}

#[test]
fn a_text_has_words_or_not() {
    for text in ["å", "- 1", "`x`", "    x", "<!-- a --> b"] {
        assert!(has_words(text), "{text}");
    }
    for text in [
        "---",
        "#",
        "<!-- a -->",
        "&nbsp;",
        "[Not]: se-nedan",
        "![](x.png)",
        "<br>",
        "--",
    ] {
        assert!(!has_words(text), "{text}");
    }
}

#[test]
fn a_list_keeps_the_numbers_it_was_written_with() {
    let start = |text: &str| match &blocks(text, "x")[..] {
        [Block::List { start, .. }] => *start,
        blocks => panic!("no list: {blocks:?}"),
    };
    assert_eq!(start("3. c\n4. d"), Some(3));
    assert_eq!(start("1. a\n1. b"), None);
    assert_eq!(
        blocks("2023. Start.\n2024. *Mitt.*\n2026. Slut.", "x"),
        [
            Block::text("2023. Start."),
            Block::text(vec![
                Run::text("2024. "),
                Run::Emphasis {
                    text: "Mitt.".to_owned()
                }
            ]),
            Block::text("2026. Slut."),
        ]
    );
    assert_eq!(
        blocks("1. a\n3. b", "x"),
        [Block::text("1. a"), Block::text("3. b")]
    );
}

#[test]
fn shapes_of_a_text() {
    let text = "# Rubrik *ett*\n\nRad ett\nrad två\n\n1. a\n\n   b\n2. c\n   - d\n\n> e\n\n    f\n\n```\ng\n\nh\n```\n\n---\n\n[^x]: i\n";
    let item = |text: &str, blocks| Item {
        runs: text.into(),
        blocks,
    };
    let inner = Block::List {
        ordered: false,
        start: None,
        items: vec![item("d", vec![])],
    };
    let code = |text: &str| {
        Block::text(vec![Run::Code {
            text: text.to_owned(),
        }])
    };
    assert_eq!(
        blocks(text, "x"),
        [
            Block::text(vec![strong_text("Rubrik ett")]),
            Block::text("Rad ett rad två"),
            Block::List {
                ordered: true,
                start: None,
                items: vec![item("a", vec![Block::text("b")]), item("c", vec![inner])]
            },
            Block::Quote {
                blocks: vec![Block::text("e")]
            },
            Block::text("f"),
            code("g"),
            code("h"),
            Block::text("i"),
        ]
    );
}

#[test]
fn a_table_has_its_first_column_as_headings_and_an_id() {
    let blocks = blocks(
        "> | Kommun | Antal |\n> | --- | --: |\n> | Ekerö | 1 \\| 2 |\n",
        "metod",
    );
    let [Block::Quote { blocks }] = &blocks[..] else {
        panic!("no quote: {blocks:?}")
    };
    let [Block::Table(table)] = &blocks[..] else {
        panic!("no table: {blocks:?}")
    };
    assert_eq!(table.id, "metod-tabell-1");
    let numeric = |title: &str, numeric| Column {
        title: title.into(),
        numeric,
    };
    assert_eq!(
        table.columns,
        [numeric("Kommun", false), numeric("Antal", true)]
    );
    let cells = [Cell::text("Ekerö"), Cell::text("1 | 2")].into();
    assert_eq!(
        table.rows,
        [Arc::new(Row {
            cells,
            is_total: false
        })]
    );
}

#[test]
fn depth_costs_shape_and_never_words() {
    let deep = format!("{}djupt", "> ".repeat(20_000));
    assert!(format!("{:?}", blocks(&deep, "x")).contains("djupt"));
    let marks = format!("{}x{}", "*a ".repeat(20_000), " b*".repeat(20_000));
    assert!(plain(&runs(&marks)).contains('x'));
    let lists = (0..200)
        .map(|depth| "  ".repeat(depth) + "- a\n")
        .collect::<String>();
    assert_eq!(
        format!("{:?}", blocks(&lists, "x"))
            .matches("\"a\"")
            .count(),
        200
    );
}

#[test]
fn a_name_of_nothing_but_a_comment_is_shown_as_it_was_written() {
    assert_eq!(runs("<!-- x -->"), [Run::text("<!-- x -->")]);
    assert_eq!(blocks("<!-- x -->", "x"), []);
}

proptest! {
    #[test]
    fn a_line_without_a_sign_reads_as_if_it_was_parsed(
        line in "[a-zåäö0-9 .:;,#+|$^~=\"'()/{}\\-\t\u{ad}\u{a0}\u{2003}]{0,24}|\\PC{0,24}",
    ) {
        prop_assert_eq!(runs(&line), parsed_runs(&line));
    }
}
