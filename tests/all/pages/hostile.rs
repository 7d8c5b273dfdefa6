//! Hostile text in every free field becomes a page with no element and no attribute more than a plain word makes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Output};
use std::{fs, thread};

use serde_json::Value;

use crate::pages::built::{Built, Page, reports};
use crate::pages::{Faults, RULES};
use crate::project::files;

/// What a text is put in the place of, in the files of the project.
const PLACE: char = '§';
/// What hostile texts are held against, and what stands where they are refused.
const WORD: &str = "Or";
const PLAIN: &str = "Text";
const PROJECT: &str = "tests/hostile/project";
const PAYLOADS: &str = "tests/hostile/payloads.txt";

/// What must hold of a page whatever people have written in it, and does not follow from there
/// being no element more.
const ALWAYS: [&str; 10] = [
    "nothing_is_fetched",
    "the_markup_is_sound",
    "headings_follow_on_one_another",
    "what_is_pointed_at_is_there",
    "headings_have_a_scope",
    "rows_are_as_long_as_their_heading",
    "both_files_say_the_same",
    "markdown_tables_have_equal_rows",
    "no_markup_but_anchors",
    "the_banner_counts_what_is_in_swedish",
];

fn payloads() -> Vec<String> {
    let text = fs::read_to_string(PAYLOADS).unwrap();
    let is_payload = |line: &&str| !line.is_empty() && !line.starts_with("%%");
    text.lines().filter(is_payload).map(decoded).collect()
}

/// `\u{202e}` becomes the sign with that number.
fn decoded(line: &str) -> String {
    let mut parts = line.split("\\u{");
    let first = parts.next().unwrap_or("").to_owned();
    parts.fold(first, |text, part| {
        let (number, rest) = part.split_once('}').unwrap();
        let number = u32::from_str_radix(number, 16).unwrap();
        format!("{text}{}{rest}", char::from_u32(number).unwrap())
    })
}

/// A file and a line of the project where a text was refused.
type Refused = BTreeSet<(String, usize)>;

/// Of each file, which line of the project each written line comes from.
type Origins = BTreeMap<String, Vec<usize>>;

/// Texts that are refused at the same places, and of whose own marks Markdown makes the same elements:
/// they share a page.
struct Kind {
    texts: Vec<String>,
    refused: Refused,
}

/// The most texts that share a page: each stands at one place in so many.
const SHARED: usize = 8;

/// Where a text is refused with an error. A plain word stands there then: what is refused never comes to
/// a page.
fn refused(text: &str) -> Refused {
    let texts = [text.to_owned()];
    let mut refused = Refused::new();
    for round in 0..6 {
        let folder = tempfile::tempdir().unwrap();
        let origins = write(folder.path(), &texts, &refused);
        let output = run(folder.path(), "check");
        if output.status.success() {
            return refused;
        }
        let told = String::from_utf8(output.stdout).unwrap();
        let before = refused.len();
        refused.extend(told.lines().flat_map(|line| places(line, &origins, round)));
        assert!(refused.len() > before, "{text:?}: {told}");
    }
    panic!("{text:?} is refused again and again: {refused:?}");
}

/// Builds the project with one of the texts in each place but where they are refused.
fn built_with(texts: &[String], refused: &Refused) -> Vec<Built> {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), texts, refused);
    let output = run(folder.path(), "build");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{texts:?}: {told}");
    reports(folder.path(), "prov", "2025")
}

fn run(root: &Path, command: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_report"))
        .env_clear()
        .current_dir(root)
        .args([command, "2025", "--format", "json"])
        .output()
        .unwrap()
}

/// The lines of the project that an error stands at: all of a file that can't be read, or in which
/// one line after another is refused.
fn places(line: &str, origins: &Origins, round: usize) -> Refused {
    let told: Value = serde_json::from_str(line).unwrap_or_default();
    let Some(file) = told["file"]
        .as_str()
        .filter(|_| told["severity"] == "error")
    else {
        return Refused::new();
    };
    let lines = origins.get(file).map_or(&[][..], Vec::as_slice);
    let number = told["line"]
        .as_u64()
        .and_then(|it| usize::try_from(it).ok());
    let lines = match number
        .and_then(|it| lines.get(it.wrapping_sub(1)))
        .filter(|_| round < 3)
    {
        Some(line) => std::slice::from_ref(line),
        None => lines,
    };
    lines.iter().map(|line| (file.to_owned(), *line)).collect()
}

fn write(root: &Path, texts: &[String], refused: &Refused) -> Origins {
    let mut sources = BTreeMap::new();
    files(Path::new(PROJECT), "", &mut sources);
    let sources: Vec<(String, String)> = sources
        .into_iter()
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect();
    let names: BTreeSet<&str> = sources
        .iter()
        .flat_map(|(path, source)| {
            source
                .lines()
                .enumerate()
                .map(move |(at, line)| ((path.clone(), at), line))
        })
        .filter(|(place, _)| refused.contains(place))
        .flat_map(|(_, line)| names(line))
        .collect();
    let mut origins = Origins::new();
    let mut n_places = 0;
    for (path, source) in &sources {
        let ending = path.rsplit('.').next().unwrap_or("");
        let mut written = String::new();
        let from = origins.entry(path.clone()).or_default();
        for (number, line) in source.lines().enumerate() {
            // A name that is refused in one place is no name elsewhere.
            let is_refused = refused.contains(&(path.clone(), number))
                || self::names(line).any(|it| names.contains(it));
            let line = filled(line, ending, &mut |suffix| {
                n_places += 1;
                // A name is the same wherever it stands.
                let at = suffix.bytes().next().map_or(n_places, usize::from);
                let text = &texts[at % texts.len()];
                if is_refused { PLAIN } else { text }
            });
            from.extend(vec![number; line.matches('\n').count() + 1]);
            written += &(line + "\n");
        }
        let target = root.join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, written).unwrap();
    }
    origins
}

/// The names in a line: places that others refer to.
fn names(line: &str) -> impl Iterator<Item = &str> {
    let after = line.split(PLACE).skip(1);
    after
        .map(|it| {
            it.split(|c: char| !c.is_ascii_alphanumeric())
                .next()
                .unwrap_or("")
        })
        .filter(|it| !it.is_empty())
}

/// A line with a text in each of its places, written as the kind of file writes text.
fn filled<'t>(line: &str, ending: &str, text: &mut impl FnMut(&str) -> &'t str) -> String {
    if !line.contains(PLACE) || line.starts_with('#') {
        return line.to_owned();
    }
    match ending {
        "csv" => {
            let cells = line.split(';').map(|cell| {
                if cell.contains(PLACE) {
                    format!("\"{}\"", placed(cell, text).replace('"', "\"\""))
                } else {
                    cell.to_owned()
                }
            });
            cells.collect::<Vec<_>>().join(";")
        }
        "yaml" => {
            let mut parts = line.split(PLACE);
            let first = parts.next().unwrap_or("").to_owned();
            parts.fold(first, |line, part| {
                let suffix: String = part
                    .chars()
                    .take_while(char::is_ascii_alphanumeric)
                    .collect();
                let word = Value::from(placed(&format!("{PLACE}{suffix}"), text)).to_string();
                format!("{line}{word}{}", &part[suffix.len()..])
            })
        }
        _ => placed(line, text),
    }
}

/// `§` is a text; `§A` the text of A and A, where names must differ.
fn placed<'t>(cell: &str, text: &mut impl FnMut(&str) -> &'t str) -> String {
    match cell.split_once(PLACE) {
        Some((before, "")) => format!("{before}{}", text("")),
        Some((before, suffix)) => format!("{before}{} {suffix}", text(suffix)),
        None => cell.to_owned(),
    }
}

/// Every element of a page, with its attributes, and the values of those that are no text.
fn skeleton(page: &Page<'_>) -> Skeleton {
    const DRAWN: [&str; 6] = ["svg", "text", "tspan", "rect", "line", "path"];
    const TEXT: [&str; 5] = ["content", "aria-label", "title", "alt", "d"];
    let mut skeleton = Skeleton::new();
    for element in page.all("*") {
        // A chart's lines are as long and as many as its words and numbers need.
        let is_drawn = DRAWN.contains(&element.value().name());
        let attribute = |(name, value): (&str, &str)| match without_sizes(name, value) {
            _ if TEXT.contains(&name) || is_drawn => format!(" {name}"),
            // A figure's place is called by its category too.
            rest if rest.contains("uppgift-") || rest.contains("f-1.") => {
                format!(" {name}=uppgift")
            }
            rest if name == "class" && rest.is_empty() => String::new(),
            // A table with a link in it is laid out otherwise than one without.
            _ if is_layout(element.value().name(), name, value) => String::new(),
            rest => format!(" {name}={rest}"),
        };
        let attributes: BTreeSet<String> = element.value().attrs().map(attribute).collect();
        let attributes: String = attributes.into_iter().collect();
        *skeleton
            .entry(format!("{}{attributes}", element.value().name()))
            .or_insert(0) += 1;
    }
    skeleton
}

/// That a table can be scrolled, in both languages.
const SCROLLED: [&str; 2] = ["Går att rulla i sidled.", "Can be scrolled sideways."];

/// What only says how a table is laid out, where it may stand.
fn is_layout(element: &str, name: &str, value: &str) -> bool {
    match (element, name) {
        ("table", "class") => matches!(value, "cards" | "matrix"),
        ("td", "data-label") => true,
        ("caption", "data-more") => SCROLLED.contains(&value),
        _ => false,
    }
}

/// Classes that say how long a text is, or whether a link is shown by its address, are no others.
fn without_sizes(name: &str, value: &str) -> String {
    let is_size = |class: &&str| {
        !(name == "class" && ["longer", "long", "short", "named", "address"].contains(class))
    };
    value
        .split(' ')
        .filter(is_size)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether Markdown makes an element of the text's own marks. A text that Markdown makes nothing
/// of is no text, and the report says in a list what it has counted instead.
fn is_mark(element: &str, text: &str) -> bool {
    let has = |marks: &[&str]| marks.iter().any(|it| text.contains(it));
    let is_nothing = report::prose::blocks(text, "x").is_empty();
    let link = element.strip_prefix("a href=");
    let leads_out = |it: &str| {
        ["https://", "mailto:", "tel:"]
            .iter()
            .any(|scheme| it.starts_with(scheme))
    };
    let is_note = [
        "a aria-label class=back",
        "li id=not-",
        "ol start=",
        "sup",
        "a aria-label href=#not-",
        "div aria-labelledby=",
        "p id=",
    ];
    let is_table = [
        "div aria-label class=scroll role=region",
        "table id=",
        "thead",
        "tbody",
        "tr",
        "th scope=",
        "td",
    ];
    match element {
        "em" => has(&["*", "_"]),
        "strong" => has(&["**", "__", "# ", "\n===", "\n---"]) || text.matches('*').count() > 1,
        "code" => has(&["`", "~~~"]),
        "ul" | "ol" | "li" => is_nothing || has(&["- ", "1."]),
        "p" | "blockquote" => has(&["\n", ">"]),
        // The marks of a text in another language end and begin anew beside its other marks.
        "span lang=sv" | "text class x y" | "text class lang x y" => true,
        _ if is_note.iter().any(|it| element.starts_with(it)) => text.contains("[^not]"),
        _ if is_table.iter().any(|it| element.starts_with(it)) => text.contains("|---|---|\n"),
        // What the figures say by themselves leads to where it is shown.
        _ if is_nothing && element.starts_with("a ") => true,
        _ => link.is_some_and(leads_out) && (has(&["](", "<https://"]) || leads_out(text)),
    }
}

type Skeleton = BTreeMap<String, usize>;

fn skeletons(built: &[Built]) -> Vec<Skeleton> {
    built.iter().map(|it| skeleton(&it.page())).collect()
}

/// What Markdown may make of a text's own marks.
const MARKS: [&str; 9] = [
    "em",
    "strong",
    "code",
    "li",
    "p",
    "sup",
    "tbody",
    "a href=https://",
    "a href=tel:",
];

/// The texts by where they are refused and what Markdown makes of them, at most [`SHARED`] together.
fn kinds(payloads: &[String]) -> Vec<Kind> {
    let mut kinds = BTreeMap::<_, Vec<String>>::new();
    let refused = on_two_cores(payloads, |payload| refused(payload));
    for (payload, refused) in payloads.iter().zip(refused) {
        let marks = MARKS.map(|it| is_mark(it, payload));
        let kind = kinds.entry((refused, marks)).or_default();
        kind.push(payload.clone());
    }
    let shared = |((refused, _), texts): (_, Vec<String>)| {
        let of = move |texts: &[String]| Kind {
            texts: texts.to_vec(),
            refused: Refused::clone(&refused),
        };
        texts.chunks(SHARED).map(of).collect::<Vec<_>>()
    };
    kinds.into_iter().flat_map(shared).collect()
}

fn faults_of(kind: &Kind) -> Faults {
    let built = built_with(&kind.texts, &kind.refused);
    let words: Vec<String> = ('a'..)
        .map(|it| format!("{WORD}{it}"))
        .take(kind.texts.len())
        .collect();
    let beside = skeletons(&built_with(&words, &kind.refused));
    assert_eq!(built.len(), beside.len());
    let mut faults = Faults::new();
    for (built, expected) in built.iter().zip(&beside) {
        let page = built.page();
        for (element, n) in &skeleton(&page) {
            let n_plain = expected.get(element).copied().unwrap_or(0);
            if *n > n_plain && !is_mark(element, &kind.texts[0]) {
                faults.push(format!(
                    "{n} and not {n_plain}, with a plain word: {element}"
                ));
            }
        }
        for (name, rule) in RULES.iter().filter(|(name, _)| ALWAYS.contains(name)) {
            let mut own = Faults::new();
            rule(&page, &mut own);
            faults.extend(own.iter().map(|fault| format!("{name}: {fault}")));
        }
    }
    faults.extend(built.iter().flat_map(formulas));
    let told = faults
        .iter()
        .map(|fault| format!("{:?}: {fault}", kind.texts));
    told.collect()
}

/// Cells of the open data that a spreadsheet would run.
fn formulas(built: &Built) -> Faults {
    let tables = built
        .files
        .iter()
        .filter(|(name, _)| name.starts_with("data/"));
    let rows = tables.flat_map(|(_, bytes)| {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(bytes.as_slice());
        reader.records().map(Result::unwrap).collect::<Vec<_>>()
    });
    let is_formula = |cell: &&str| {
        let runs = cell.starts_with(['\t', '\r', '\n'])
            || cell.trim_start().starts_with([
                '=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
            ]);
        runs && cell.parse::<f64>().is_err()
    };
    rows.flat_map(|row| {
        row.iter()
            .filter(is_formula)
            .map(|cell| format!("runs as a formula: {cell}"))
            .collect::<Vec<_>>()
    })
    .collect()
}

#[test]
fn no_text_adds_an_element_or_an_attribute() {
    let payloads = payloads();
    assert!(payloads.len() >= 200);
    let kinds = kinds(&payloads);
    let faults = on_two_cores(&kinds, faults_of).concat();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn on_two_cores<T: Sync, R: Send>(of: &[T], make: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let (one, other) = of.split_at(of.len() / 2);
    let half = |part: &[T]| part.iter().map(&make).collect::<Vec<R>>();
    thread::scope(|scope| {
        let other = scope.spawn(|| half(other));
        let mut all = half(one);
        all.extend(other.join().unwrap());
        all
    })
}
