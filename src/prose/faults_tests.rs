//! What Markdown loses on a page is told at its place, and nothing else is.

use proptest::prelude::*;

use crate::content::{Block, Run, plain};
use crate::prose::{What, faults};

fn told(text: &str) -> Vec<(&str, What)> {
    let found = faults(text, 8);
    let told = found.into_iter();
    told.map(|it| (&text[it.range], it.what)).collect()
}

#[test]
fn what_no_page_shows_is_told_where_it_stands() {
    let word = str::to_owned;
    for (text, at, what) in [
        (
            "Å <!-- kvar\natt göra --> ett.",
            "<!-- kvar\natt göra -->",
            What::Comment,
        ),
        ("# Rubrik\n\n<!-- a -->\n\nett", "<!-- a -->", What::Comment),
        ("ett\n\n<!-- a\n\nb", "<!-- a\n\nb", What::OpenComment),
        ("Där <b>ett</b", "<b>", What::Tag(word("<b>"))),
        ("<Skriv här>", "<Skriv här>", What::Tag(word("<Skriv här>"))),
        (
            "<div class=x>\nett",
            "<div class=x>",
            What::Tag(word("<div class=x>")),
        ),
        (
            "på [sidan](http://a.se)",
            "[sidan](http://a.se)",
            What::Link(word("http://a.se")),
        ),
        // What nothing ends goes on to the text's end, without its blank lines.
        ("<?xml\n\nå", "<?xml\n\nå", What::Tag(word("<?xml å"))),
        ("[a](#mal-1)", "[a](#mal-1)", What::Link(word("#mal-1"))),
        (
            "[a](lagesrapport.html#b)",
            "[a](lagesrapport.html#b)",
            What::Link(word("lagesrapport.html#b")),
        ),
        (
            "[a](https://a.se \"om\")",
            "[a](https://a.se \"om\")",
            What::Title(word("om")),
        ),
        (
            "![karta](k.png)",
            "![karta](k.png)",
            What::Picture(word("k.png")),
        ),
        (
            "| a | b |\n|---|---|\n| `x|y` | 2 |",
            "| `x|y` | 2 |",
            What::Cells { n: 3, of: 2 },
        ),
        (
            "[Not]: se-nedan",
            "[Not]: se-nedan",
            What::Definition(word("Not")),
        ),
        ("ett[^saknas].", "[^saknas]", What::Note(word("saknas"))),
        // What is written with a backslash stands nowhere as it is read.
        ("ö🟰å[^ð\\]", "ö🟰å[^ð\\]", What::Note(word("ð"))),
        (
            "a\n<<<<<<< HEAD\nett\n=======\ntvå\n>>>>>>> gren\n",
            "<<<<<<< HEAD",
            What::Conflict,
        ),
    ] {
        assert_eq!(told(text), [(at, what)], "{text}");
    }
    assert_eq!(
        told("ett[^1].\n\n[^1]: Not.\n"),
        [
            ("[^1]", What::Footnote(word("1"))),
            ("[^1]: Not.", What::Footnote(word("1")))
        ]
    );
}

#[test]
fn what_is_shown_as_it_was_written_is_not_told() {
    for text in [
        "ett < två och a<b",
        "[sidan][a] och [e-post](mailto:a@b.se)\n\n[a]: https://a.se",
        "| a | b |\n|---|---|\n| `x\\|y` | 2 |\n| 1 |",
        "`<b>` och `[^x]`\n\n```\n<!-- a -->\n```",
        "=======\n\n2023. Start.\n3. tre",
        "Rubrik\n=======\n\n<<<<<<< är",
    ] {
        assert_eq!(told(text), [], "{text}");
    }
}

/// Letters and digits, in the order of the text.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn said(runs: &[Run]) -> String {
    let address = |run: &Run| match run {
        Run::Link { url, .. } => url.clone(),
        _ => String::new(),
    };
    plain(runs) + &runs.iter().map(address).collect::<String>()
}

fn shown(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Paragraph { runs } => text.push_str(&said(runs.runs())),
            Block::Quote { blocks } => text.push_str(&shown(blocks)),
            Block::List {
                ordered,
                start,
                items,
            } => {
                for (at, item) in items.iter().enumerate() {
                    if *ordered {
                        text.push_str(&(start.unwrap_or(1) + at).to_string());
                    }
                    text.push_str(&said(item.runs.runs()));
                    text.push_str(&shown(&item.blocks));
                }
            }
            Block::Table(table) => {
                let titles = table.columns.iter().map(|it| &it.title);
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                for line in titles.chain(cells.map(|it| &it.runs)) {
                    text.push_str(&said(line.runs()));
                }
            }
            Block::Terms { .. } | Block::KeyFigures { .. } | Block::Figure(_) => {}
        }
    }
    text
}

/// Stretches of Markdown, each with a letter that stands nowhere else.
fn stretches() -> impl Strategy<Value = String> {
    let one = prop::sample::select(vec![
        "X",
        "X ",
        "X\n",
        "X\n\n",
        "# X\n",
        "*X*",
        "**X**",
        "_X_",
        "`X`",
        "<X>",
        "</X>",
        "<!-- X -->",
        "[X]",
        "[X](https://X.se)",
        "[X](X)",
        "![X](X)",
        "[X]: X\n",
        "\n[X]: X\n",
        "[^X]",
        "[^X]: X\n",
        "\n- X\n",
        "  - X\n",
        "\n3. X\n",
        "\n4. X\n",
        "\n> X\n",
        "\n    X\n",
        "\n```\nX\n```\n",
        "\n| X | X |\n|---|---|\n| X | X |\n",
        "| X | X | X |\n",
        "&lt;X",
        "\\X",
        "a<X b>X",
        "<X@X.se>",
        "<https://X.se>",
        "---\n",
        "\n***\n",
        "===\n",
        "<div>\nX\n",
        "\n\n",
        " ",
        "|",
        "~~X~~",
    ]);
    prop::collection::vec(one, 0..8).prop_map(|parts| {
        let mut letters = ('a'..='z').cycle();
        let mut next = |_: char| letters.next().unwrap_or('a').to_string();
        parts
            .concat()
            .chars()
            .map(|c| if c == 'X' { next(c) } else { c.to_string() })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Every letter is on the page, or something is told of the text.
    #[test]
    fn nothing_is_lost_in_silence(text in stretches()) {
        let page = letters(&shown(&crate::prose::blocks(&text, "x")));
        let written = letters(&text.replace("&lt;", "<"));
        let lost = written.chars().any(|c| {
            page.matches(c).count() < written.matches(c).count()
        });
        prop_assert!(!lost || !faults(&text, 8).is_empty(), "{text:?} shows {page:?}");
    }

    #[test]
    fn any_text_is_read(text in "(\\PC|[\\n<>\\[\\]|!^-])*") {
        for fault in faults(&text, 8) {
            prop_assert!(text.get(fault.range).is_some());
        }
    }
}

#[test]
fn of_many_definitions_those_are_told_that_no_link_uses() {
    let text =
        "[A]: https://x\n\n[b]: https://y\n\n[b]: https://z\n\n[c]: https://v\n\nSe [a] och [C].\n";
    let told: Vec<What> = faults(text, 8).into_iter().map(|it| it.what).collect();
    let word = |name: &str| What::Definition(name.to_owned());
    assert_eq!(told, [word("b"), word("b")]);
}
