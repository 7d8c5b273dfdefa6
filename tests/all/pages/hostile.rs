//! Hostile text in every free field becomes a page with no element and no attribute more than a plain word makes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex, OnceLock};
use std::{fs, thread};

use serde_json::Value;

use crate::pages::built::{Built, Page, reports};
use crate::pages::{Faults, RULES};
use crate::project::files;

/// What a text is put in the place of, in the files of the project.
const PLACE: char = '§';
/// What hostile texts are held against, and what stands where they are refused.
const WORD: &str = "Ord";
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

/// Builds the project with a text in every place, and with a plain word where the text is refused
/// with an error, and where it was refused before: what is refused never comes to a page.
fn built_with(text: &str, mut refused: Refused) -> (Vec<Built>, Refused) {
    for round in 0..6 {
        let folder = tempfile::tempdir().unwrap();
        let origins = write(folder.path(), text, &refused);
        let output = Command::new(env!("CARGO_BIN_EXE_report"))
            .env_clear()
            .current_dir(folder.path())
            .args(["build", "2025", "--format", "json"])
            .output()
            .unwrap();
        if output.status.success() {
            return (reports(folder.path(), "prov", "2025"), refused);
        }
        let told = String::from_utf8(output.stderr).unwrap();
        let before = refused.len();
        refused.extend(told.lines().flat_map(|line| places(line, &origins, round)));
        assert!(refused.len() > before, "{text:?}: {told}");
    }
    panic!("{text:?} is refused again and again: {refused:?}");
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

fn write(root: &Path, text: &str, refused: &Refused) -> Origins {
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
    for (path, source) in &sources {
        let ending = path.rsplit('.').next().unwrap_or("");
        let mut written = String::new();
        let from = origins.entry(path.clone()).or_default();
        for (number, line) in source.lines().enumerate() {
            // A name that is refused in one place is no name elsewhere.
            let is_refused = refused.contains(&(path.clone(), number))
                || self::names(line).any(|it| names.contains(it));
            let line = filled(line, if is_refused { PLAIN } else { text }, ending);
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

/// A line with the text in its places, written as the kind of file writes text.
fn filled(line: &str, text: &str, ending: &str) -> String {
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

/// `§` is the text; `§A` the text and A, where names must differ.
fn placed(cell: &str, text: &str) -> String {
    match cell.split_once(PLACE) {
        Some((before, "")) => format!("{before}{text}"),
        Some((before, suffix)) => format!("{before}{text} {suffix}"),
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
            rest if name == "class" && rest.is_empty() => String::new(),
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
        "sup",
        "a aria-label href=#not-",
        "div aria-labelledby=",
        "p id=",
    ];
    let is_table = [
        "div aria-label class=scroll role=region tabindex=0",
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
        _ => link.is_some_and(leads_out) && (has(&["](", "<https://"]) || leads_out(text)),
    }
}

type Skeleton = BTreeMap<String, usize>;

fn skeletons(built: &[Built]) -> Vec<Skeleton> {
    built.iter().map(|it| skeleton(&it.page())).collect()
}

/// The pages with a plain word, by where [`PLAIN`] stands in its place: each is built once, for all
/// the texts that are refused in the same places.
#[derive(Default)]
struct Beside(Mutex<BTreeMap<Refused, Arc<OnceLock<Vec<Skeleton>>>>>);

impl Beside {
    fn with(&self, refused: &Refused) -> Vec<Skeleton> {
        let place = self
            .0
            .lock()
            .unwrap()
            .entry(refused.clone())
            .or_default()
            .clone();
        let built = || {
            let (built, all) = built_with(WORD, refused.clone());
            assert_eq!(all, *refused, "a plain word is refused");
            skeletons(&built)
        };
        place.get_or_init(built).clone()
    }
}

fn faults_of(payload: &str, beside: &Beside) -> Faults {
    let (built, refused) = built_with(payload, Refused::new());
    let beside = beside.with(&refused);
    assert_eq!(built.len(), beside.len());
    let mut faults = Faults::new();
    for (built, expected) in built.iter().zip(&beside) {
        let page = built.page();
        for (element, n) in &skeleton(&page) {
            let n_plain = expected.get(element).copied().unwrap_or(0);
            if *n > n_plain && !is_mark(element, payload) {
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
    let told = faults.iter().map(|fault| format!("{payload:?}: {fault}"));
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
    let beside = Beside::default();
    beside.with(&Refused::new());
    let payloads = payloads();
    assert!(payloads.len() >= 200);
    let (one, other) = payloads.split_at(payloads.len() / 2);
    let faults = thread::scope(|scope| {
        let beside = &beside;
        let check = |part| scope.spawn(move || half(part, beside));
        let (one, other) = (check(one), check(other));
        [one.join().unwrap(), other.join().unwrap()].concat()
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn half(payloads: &[String], beside: &Beside) -> Faults {
    let faults = payloads.iter().map(|payload| faults_of(payload, beside));
    faults.collect::<Vec<_>>().concat()
}
