//! What is put into a line of Markdown reads back as the same text and nothing more.

use comrak::nodes::NodeValue;
use comrak::{Arena, Node, Options, parse_document};
use proptest::prelude::*;

use crate::content::{Run, is_link, plain};
use crate::render::line::*;

fn runs() -> impl Strategy<Value = Vec<Run>> {
    let text = || {
        prop_oneof![
            "[-+*_`~#>|<&;:!^=/.()\\[\\]\\\\\"'{}$@ \t\n0-9a-cåä–”\u{a0}\u{202f}]{0,8}",
            "\\PC{0,8}",
            "[a-zåäö (.]{0,8}",
        ]
    };
    let url = || {
        prop_oneof![
            "https://a\\.se/[a-z&;=()<>*_~|\\\\\\[\\]`%]{0,8}",
            "#[a-z.-]{1,5}",
            "(lagesrapport|status-report|other)\\.html#[a-zå.-]{1,5}",
            "javascript:x"
        ]
    };
    prop::collection::vec(
        prop_oneof![
            text().prop_map(Run::text),
            text().prop_map(|text| Run::Emphasis { text }),
            text().prop_map(|text| Run::Strong { text }),
            text().prop_map(|text| Run::Code { text }),
            (text(), url()).prop_map(|(text, url)| Run::Link { text, url }),
            (1_usize..20).prop_map(|number| Run::Note {
                number,
                id: String::new(),
                at: String::new()
            }),
        ],
        0..6,
    )
}

/// The text of a paragraph, cell or heading, with the marks of its notes. Panics where it
/// holds what no run stands for.
fn read(node: Node<'_>) -> String {
    let read_child = |child: Node<'_>| match &child.data().value {
        NodeValue::Text(text) => text.to_string(),
        NodeValue::Emph | NodeValue::Strong => child.collect_text(),
        NodeValue::Link(link) => {
            assert!(is_link(&link.url), "{}", link.url);
            assert!(
                child
                    .children()
                    .all(|inner| matches!(inner.data().value, NodeValue::Text(_)))
            );
            child.collect_text()
        }
        NodeValue::Code(code) => code.literal.clone(),
        NodeValue::FootnoteReference(cited) => format!("[^{}]", cited.name),
        other => panic!("{other:?}"),
    };
    words(&node.children().map(read_child).collect::<String>())
}

fn words(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

fn expected(runs: &[Run]) -> String {
    let expected = |run: &Run| match run {
        Run::Note { number, .. } => format!("[^{number}]"),
        run => one_line(&plain(std::slice::from_ref(run))).into_owned(),
    };
    words(&runs.iter().map(expected).collect::<String>())
}

/// The one block that a text is, after the notes that it may cite.
fn only<T>(markdown: &str, read: impl Fn(Node<'_>) -> T) -> T {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    options.extension.strikethrough = true;
    options.extension.tasklist = true;
    options.extension.autolink = true;
    options.parse.leave_footnote_definitions = true;
    let notes = (1..20)
        .map(|number| format!("[^{number}]: x\n\n"))
        .collect::<Vec<_>>()
        .concat();
    let arena = Arena::new();
    let root = parse_document(&arena, &format!("{notes}{markdown}\n"), &options);
    let blocks: Vec<_> = root.children().skip(19).collect();
    assert_eq!(blocks.len(), 1, "{markdown}");
    read(blocks[0])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_line_reads_back_as_its_words(runs in runs()) {
        let (line, expected) = (inline(&runs), expected(&runs));
        if expected.is_empty() {
            prop_assert_eq!(line, "");
            return Ok(());
        }
        prop_assert_eq!(only(&line, read), expected.clone());
        prop_assert_eq!(only(&format!("## {line}"), read), expected.clone());
        let item = only(&format!("- {line}"), |list| read(list.first_child().unwrap().first_child().unwrap()));
        prop_assert_eq!(item, expected.clone());
        let table = format!("| {line} | {line} |\n| --- | --- |\n| {line} | {line} |");
        let cells = only(&table, |table| table.children().flat_map(|row| row.children().map(read).collect::<Vec<_>>()).collect::<Vec<_>>());
        prop_assert_eq!(cells, vec![expected; 4]);
    }

    #[test]
    fn marks_apart_are_kept(texts in prop::collection::vec("\\PC{1,6}", 1..5)) {
        let texts: Vec<_> = texts.iter().map(|text| one_line(text.trim()).into_owned()).filter(|text| !text.is_empty()).collect();
        let runs: Vec<_> = texts.iter().flat_map(|text| [Run::text("a"), Run::Emphasis { text: text.clone() }, Run::text("b "), Run::Strong { text: text.clone() }, Run::text(".")]).collect();
        if runs.is_empty() {
            return Ok(());
        }
        let n_marks = only(&inline(&runs), |paragraph| {
            paragraph.children().filter(|child| matches!(child.data().value, NodeValue::Emph | NodeValue::Strong)).count()
        });
        prop_assert_eq!(n_marks, texts.len() * 2);
    }
}

#[test]
fn ordinary_words_are_left_as_they_are() {
    for text in [
        "1.6 Förbättra",
        "R&D, 50 % (av 26)",
        "−5",
        "-5",
        "x = y + 1",
        "a-b",
        "Är 2 < ".trim_end_matches(" < "),
    ] {
        assert_eq!(inline(&[Run::text(text)]), text);
    }
}

#[test]
fn signs_that_mean_something_are_escaped() {
    let escaped = [
        ("# x", "\\# x"),
        ("1. x", "1\\. x"),
        ("2025) x", "2025\\) x"),
        ("- x", "\\- x"),
        ("+", "\\+"),
        ("--", "\\--"),
        ("a | b", "a \\| b"),
        ("<b>", "\\<b\\>"),
        ("&amp; & &x", "\\&amp; & &x"),
        ("x #", "x \\#"),
        (" a\n b ", "a b"),
        ("[x](y)", "\\[x\\](y)"),
        ("a_b*c`d~", "a\\_b\\*c\\`d\\~"),
        ("\\", "\\\\"),
        ("https://a.se/<b_c>", "https\\://a.se/\\<b\\_c\\>"),
        ("www.a.se/*", "www\\.a.se/\\*"),
    ];
    for (text, markdown) in escaped {
        assert_eq!(inline(&[Run::text(text)]), markdown);
    }
}

#[test]
fn marks_where_they_stand_beside_letters_and_signs() {
    let strong = |text: &str| Run::Strong {
        text: text.to_owned(),
    };
    let emphasis = |text: &str| Run::Emphasis {
        text: text.to_owned(),
    };
    assert_eq!(
        inline(&[Run::text("a"), strong(" b "), Run::text("c")]),
        "a **b** c"
    );
    assert_eq!(
        inline(&[Run::text("a"), strong("(b)"), Run::text("c")]),
        "&#97;**(b)**&#99;"
    );
    assert_eq!(
        inline(&[strong("a"), strong("b"), emphasis("c"), emphasis("(d)")]),
        "**ab***c(d)*"
    );
    assert_eq!(inline(&[strong("a."), emphasis("b")]), "**a.**&#98;");
    let note = Run::Note {
        number: 2,
        id: String::new(),
        at: String::new(),
    };
    assert_eq!(inline(&[Run::text("Obs!"), note.clone()]), "Obs\\![^2]");
    assert_eq!(inline(&[note, Run::text(": a")]), "[^2]\\: a");
    assert_eq!(bold(&[Run::text("a "), emphasis("b")]), "**a b**");
}

#[test]
fn a_line_has_no_break_and_no_two_spaces() {
    for (text, expected) in [
        ("", ""),
        ("1\u{a0}204 – å — ÿ\u{feff}", "1\u{a0}204 – å — ÿ\u{feff}"),
        ("a\nb\tc", "a b c"),
        ("a  b", "a b"),
        ("a\r\nb", "a b"),
        ("a\u{85}b\u{7f}c", "a b c"),
        ("a\u{2028}b\u{2029}c", "a b c"),
        ("a\u{fffe}b\u{ffff}c\u{fffd}", "a b c\u{fffd}"),
    ] {
        assert_eq!(one_line(text), expected);
    }
}
