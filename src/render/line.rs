//! Runs become a line of GitHub-flavoured Markdown that reads back as exactly those runs.
//!
//! Marks depend on what stands beside them, so a line is put together here and not in a template:
//! a template that printed the marks itself could not see the letter before them.

use crate::content::Run;
use crate::content::is_link;
use crate::content::plain;

/// A line of text. It holds no line break, begins no block and breaks no table.
pub fn inline(runs: &[Run]) -> String {
    let mut line = Line { text: String::new(), before: Before::Text };
    for run in merged(runs) {
        match run {
            Run::Emphasis { text } => line.marked("*", &one_line(&text)),
            Run::Strong { text } => line.marked("**", &one_line(&text)),
            Run::Code { text } => line.verbatim(&code(&one_line(&text))),
            Run::Link { text, url } => {
                line.verbatim(&format!("[{}]({})", escape(&one_line(&text)), destination(&url)));
            }
            Run::Note { number, .. } => line.verbatim(&format!("[^{number}]")),
            Run::Text { text } | Run::Foreign { text, .. } => line.text(&one_line(&text)),
            Run::Cite { .. } => {}
        }
    }
    guard_end(&guard_start(line.text.trim_matches(' ')))
}

/// The same line with its text in bold.
pub fn bold(runs: &[Run]) -> String {
    let strong = runs.iter().map(|run| match run {
        Run::Text { text } | Run::Emphasis { text } | Run::Foreign { text, .. } => {
            Run::Strong { text: text.clone() }
        }
        run => run.clone(),
    });
    inline(&strong.collect::<Vec<_>>())
}

/// A link to a place in the report.
pub fn reference(runs: &[Run], id: &str) -> String {
    inline(&[Run::Link { text: plain(runs), url: format!("#{id}") }])
}

/// The runs that Markdown tells apart, never two of one kind side by side.
fn merged(runs: &[Run]) -> Vec<Run> {
    let mut merged: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs {
        let run = match run {
            Run::Cite { .. } => continue,
            Run::Foreign { text, .. } => Run::text(text),
            Run::Link { text, url } if !is_link(url) || text.trim().is_empty() => Run::text(text),
            // A bar would end a table's cell even inside code.
            Run::Code { text } if text.contains('|') || text.trim().is_empty() => Run::text(text),
            run => run.clone(),
        };
        match (merged.last_mut(), run) {
            (_, Run::Text { text } | Run::Emphasis { text } | Run::Strong { text }) if text.is_empty() => {}
            (Some(Run::Text { text }), Run::Text { text: more })
            | (Some(Run::Code { text }), Run::Code { text: more })
            | (Some(Run::Emphasis { text }), Run::Emphasis { text: more })
            | (Some(Run::Strong { text }), Run::Strong { text: more }) => text.push_str(&more),
            (_, run) => merged.push(run),
        }
    }
    merged
}

/// A line on its way, and what its end means for a letter that comes next.
struct Line {
    text: String,
    before: Before,
}

#[derive(PartialEq, Eq)]
enum Before {
    Text,
    /// A mark that ends after a letter.
    Mark,
    /// A mark that ends after a full stop or a bracket, and only if no letter follows.
    UnsureMark,
}

impl Line {
    fn text(&mut self, text: &str) {
        let mut chars = text.chars();
        let Some(first) = chars.next() else { return };
        if self.before == Before::UnsureMark && !is_gap(first) {
            self.text.push_str(&entity(first));
            self.text.push_str(&escape(chars.as_str()));
        } else {
            // A bracket beside a note's mark would make a link of it.
            if first == '(' && self.text.ends_with(']') && !self.text.ends_with("\\]") {
                self.text.push('\\');
            }
            self.text.push_str(&escape(text));
        }
        self.before = Before::Text;
    }

    fn verbatim(&mut self, markdown: &str) {
        // An exclamation mark before a bracket is a picture.
        if self.text.ends_with('!') && markdown.starts_with('[') {
            self.text.pop();
            self.text.push_str("\\!");
        }
        self.text.push_str(markdown);
        self.before = Before::Text;
    }

    /// White space inside a mark keeps it from being one, so it is moved out.
    fn marked(&mut self, mark: &str, text: &str) {
        let inner = text.trim();
        let (Some(first), Some(last)) = (inner.chars().next(), inner.chars().next_back()) else {
            return self.text(text);
        };
        let start = text.len() - text.trim_start().len();
        self.text(&text[..start]);
        // Marks side by side are told apart between letters only.
        if self.before == Before::UnsureMark || self.before == Before::Mark && !is_letter(first) {
            return self.text(&text[start..]);
        }
        let before = self.text.chars().next_back().filter(|c| !is_letter(first) && !is_gap(*c));
        if let Some(before) = before {
            self.text.pop();
            self.text.push_str(&entity(before));
        }
        self.text.push_str(mark);
        self.text.push_str(&escape(inner));
        self.text.push_str(mark);
        self.before = if is_letter(last) { Before::Mark } else { Before::UnsureMark };
        self.text(&text[start + inner.len()..]);
    }
}

/// Code between as many backticks as it takes.
fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let is_padded = text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']);
    let space = if is_padded { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// White space of any kind that breaks a line becomes a space; no two spaces follow one another.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        let c = if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c };
        if c != ' ' || !line.ends_with(' ') {
            line.push(c);
        }
    }
    line
}

/// Text in which nothing means anything but itself, except at the start or the end of a line.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let is_mark = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~')
            || (c == '&' && is_entity(&text[at..]));
        if is_mark {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Whether a text begins as `&amp;` or `&#38;` does.
fn is_entity(text: &str) -> bool {
    let rest = text[1..].trim_start_matches('#').trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    rest.starts_with(';') && !text.starts_with("&;")
}

fn entity(c: char) -> String {
    format!("&#{};", u32::from(c))
}

/// A letter or a digit to every reader of Markdown: marks can stand beside it.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || (('\u{c0}'..='\u{24f}').contains(&c) && c.is_alphabetic())
}

/// White space or a sign to every reader of Markdown: a mark beside it ends or begins.
fn is_gap(c: char) -> bool {
    c == ' ' || c.is_ascii_punctuation()
}

/// Where a link leads, with the signs that would end it written as percent codes.
fn destination(url: &str) -> String {
    let written = url.char_indices().map(|(at, c)| match c {
        '(' | ')' | '<' | '>' | '[' | ']' | '\\' | '|' | '`' => format!("%{:02X}", u32::from(c)),
        '&' if is_entity(&url[at..]) => "&amp;".to_owned(),
        c => c.to_string(),
    });
    written.collect()
}

/// Keeps a line from being read as a heading, a list, a rule or a note's text.
fn guard_start(line: &str) -> String {
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let n_digits = line.len() - digits.len();
    let is_alone = |rest: &str| rest.is_empty() || rest.starts_with(' ');
    let at = match line.chars().next() {
        Some('#') => Some(0),
        Some('-') if is_alone(&line[1..]) || line.starts_with("--") => Some(0),
        Some('+') if is_alone(&line[1..]) => Some(0),
        Some('0'..='9') if digits.starts_with(['.', ')']) && is_alone(&digits[1..]) => Some(n_digits),
        Some('[') if line.starts_with("[^") => {
            line.find(']').map(|at| at + 1).filter(|at| line[*at..].starts_with(':'))
        }
        _ => None,
    };
    match at {
        Some(at) => format!("{}\\{}", &line[..at], &line[at..]),
        None => line.to_owned(),
    }
}

/// Keeps the end of a heading from being read as its closing signs.
fn guard_end(line: &str) -> String {
    let text = line.trim_end_matches('#');
    if text.len() < line.len() && text.ends_with(' ') {
        format!("{text}\\{}", &line[text.len()..])
    } else {
        line.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use comrak::Arena;
    use comrak::Node;
    use comrak::Options;
    use comrak::nodes::NodeValue;
    use comrak::parse_document;
    use proptest::prelude::*;

    use super::*;

    fn runs() -> impl Strategy<Value = Vec<Run>> {
        let text = || {
            prop_oneof![
                "[-+*_`~#>|<&;:!^=/.()\\[\\]\\\\\"'{}$@ \t\n0-9a-cåä–”\u{a0}\u{202f}]{0,8}",
                "\\PC{0,8}",
                "[a-zåäö (.]{0,8}",
            ]
        };
        let url = || {
            prop_oneof!["https://a\\.se/[a-z&;=()<>*_~|\\\\\\[\\]`%]{0,8}", "#[a-z.-]{1,5}", "javascript:x"]
        };
        prop::collection::vec(
            prop_oneof![
                text().prop_map(Run::text),
                text().prop_map(|text| Run::Emphasis { text }),
                text().prop_map(|text| Run::Strong { text }),
                text().prop_map(|text| Run::Code { text }),
                (text(), url()).prop_map(|(text, url)| Run::Link { text, url }),
                (1_usize..20).prop_map(|number| Run::Note { number, id: String::new(), at: String::new() }),
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
                assert!(child.children().all(|inner| matches!(inner.data().value, NodeValue::Text(_))));
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
            run => one_line(&plain(std::slice::from_ref(run))),
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
        options.parse.leave_footnote_definitions = true;
        let notes = (1..20).map(|number| format!("[^{number}]: x\n\n")).collect::<Vec<_>>().concat();
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
            let texts: Vec<_> = texts.iter().map(|text| one_line(text.trim())).filter(|text| !text.is_empty()).collect();
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
        ];
        for (text, markdown) in escaped {
            assert_eq!(inline(&[Run::text(text)]), markdown);
        }
    }

    #[test]
    fn marks_where_they_stand_beside_letters_and_signs() {
        let strong = |text: &str| Run::Strong { text: text.to_owned() };
        let emphasis = |text: &str| Run::Emphasis { text: text.to_owned() };
        assert_eq!(inline(&[Run::text("a"), strong(" b "), Run::text("c")]), "a **b** c");
        assert_eq!(inline(&[Run::text("a"), strong("(b)"), Run::text("c")]), "&#97;**(b)**&#99;");
        assert_eq!(inline(&[strong("a"), strong("b"), emphasis("c"), emphasis("(d)")]), "**ab***c(d)*");
        assert_eq!(inline(&[strong("a."), emphasis("b")]), "**a.**&#98;");
        let note = Run::Note { number: 2, id: String::new(), at: String::new() };
        assert_eq!(inline(&[Run::text("Obs!"), note.clone()]), "Obs\\![^2]");
        assert_eq!(inline(&[note, Run::text(": a")]), "[^2]\\: a");
        assert_eq!(bold(&[Run::text("a "), emphasis("b")]), "**a b**");
    }
}
