//! What differs between two reports becomes words: a few of each kind for a terminal or a comment, all of it for a page,
//! and everything as it is for programs.

use std::fmt::Write;

use minijinja::{Environment, context};
use rust_decimal::Decimal;
use serde::Serialize;

use crate::compare::differences::{Change, Differences, Differing, Saying};
use crate::text::literal;
use crate::value::{Choice, shown};
use crate::words::kinds::Difference as Kind;
use crate::words::list::{self as phrase, Word};
use crate::words::numbers::number;
use crate::words::states::Why;
use crate::words::{self, Language};

/// How differences are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Text,
    Markdown,
    Html,
    Json,
}

/// The version of what is printed as JSON.
const VERSION: u32 = 1;

/// So many of a kind are told one by one, and the rest counted.
const SAMPLES: usize = 3;

/// By this a comment that is written anew is known.
const MARK: &str = "<!-- report diff -->";

/// What a service takes for a comment, in bytes.
const LONGEST: usize = 60_000;

/// So much of a text is told on each side of where it differs, in characters.
const AROUND: usize = 60;

const PARTS: [(Word, &[Kind]); 3] = [
    (
        Word::DiffFigures,
        &[
            Kind::GapOpened,
            Kind::GapClosed,
            Kind::Corrected,
            Kind::State,
            Kind::Answer,
            Kind::Year,
            Kind::Added,
            Kind::Removed,
            Kind::Beside,
            Kind::Sum,
        ],
    ),
    (
        Word::DiffPlan,
        &[
            Kind::Asked,
            Kind::NotAsked,
            Kind::Renamed,
            Kind::Unit,
            Kind::Goal,
        ],
    ),
    (Word::DiffTexts, &[Kind::Written, Kind::Wording]),
];

/// Everything of one kind.
struct Group {
    head: String,
    lines: Vec<String>,
}

/// What differs between two reports, which are called something; nothing where nothing does, but a page or JSON that
/// says so.
pub fn told(all: &Differences, names: [&str; 2], form: Form, language: Language) -> String {
    let title = || {
        let [old, new] = names;
        words::text(language, &phrase::DiffOf { old, new })
    };
    match form {
        Form::Json => json(all, names),
        Form::Html => html(all, &title(), language),
        _ if all.is_empty() => String::new(),
        Form::Text => format!("{}\n\n{}", title(), text(all, language)),
        Form::Markdown => comment(all, &title(), language),
    }
}

/// For a terminal, under whatever heading.
pub fn text(all: &Differences, language: Language) -> String {
    let mut text = String::new();
    for (head, groups) in parts(all, language) {
        let _ = writeln!(text, "{head}");
        for Group { head, lines } in groups {
            let _ = writeln!(text, "  {head}");
            for line in told_of(&lines, SAMPLES, language) {
                let _ = writeln!(text, "    {}", shown(&line));
            }
        }
        text.push('\n');
    }
    let _ = writeln!(text, "{}", end(all, language));
    text
}

fn markdown(
    all: &Differences,
    title: &str,
    level: &str,
    most: usize,
    language: Language,
) -> String {
    let mut text = format!("{level} {}\n", literal(title));
    for (head, groups) in parts(all, language) {
        let _ = writeln!(text, "\n{level}# {}\n", literal(&head));
        for Group { head, lines } in groups {
            let _ = writeln!(text, "- **{}**", literal(&head));
            for line in told_of(&lines, most, language) {
                let _ = writeln!(text, "  - {}", literal(&shown(&line)));
            }
        }
    }
    let _ = writeln!(text, "\n{}", literal(&end(all, language)));
    text
}

/// What is the same.
fn end(all: &Differences, language: Language) -> String {
    let n = all.same;
    if all.is_empty() {
        words::text(language, &Word::DiffNothing)
    } else if all.files.is_empty() {
        words::text(language, &phrase::DiffSame { n })
    } else {
        let files = &all.files.join(", ");
        words::text(language, &phrase::DiffFiles { files })
    }
}

/// A comment by which the last one is known, with fewer of each kind where names are very long.
fn comment(all: &Differences, title: &str, language: Language) -> String {
    let told = |most| format!("{MARK}\n{}", markdown(all, title, "##", most, language));
    let mut fewer = (1..=SAMPLES).rev().map(told);
    fewer
        .find(|it| it.len() < LONGEST)
        .unwrap_or_else(|| told(0))
}

/// A page by itself, with everything on it.
fn html(all: &Differences, title: &str, language: Language) -> String {
    let options = comrak::Options::default();
    let body = comrak::markdown_to_html(&markdown(all, title, "#", usize::MAX, language), &options);
    let language = language.tag();
    let mut pages = Environment::new();
    let page = pages
        .add_template("diff.html", include_str!("diff.html"))
        .and_then(|()| pages.get_template("diff.html"))
        .and_then(|it| it.render(context! { language, title, body => &body }));
    page.unwrap_or(body)
}

#[derive(Serialize)]
struct Whole<'d> {
    version: u32,
    old: &'d str,
    new: &'d str,
    #[serde(flatten)]
    all: &'d Differences,
}

fn json(all: &Differences, [old, new]: [&str; 2]) -> String {
    let version = VERSION;
    let whole = Whole {
        version,
        old,
        new,
        all,
    };
    serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
}

fn told_of(lines: &[String], most: usize, language: Language) -> Vec<String> {
    let mut told: Vec<String> = lines.iter().take(most).cloned().collect();
    let n = lines.len().saturating_sub(most);
    told.extend((n > 0).then(|| words::text(language, &phrase::AndMore { n })));
    told
}

/// The parts that something is told in.
fn parts(all: &Differences, language: Language) -> Vec<(String, Vec<Group>)> {
    let is_alone = all.figures.is_empty() && all.plan.is_empty();
    let group = |kind: &Kind| {
        let figures = all.figures.iter().filter(|it| it.kind == *kind);
        let changes = all.plan.iter().chain(&all.texts);
        let changes = changes.filter(|it| it.kind == *kind);
        let lines = figures.map(|it| figure(it, language));
        let lines: Vec<String> = lines
            .chain(changes.map(|it| change(it, language)))
            .collect();
        let (n, kind) = (lines.len(), *kind);
        let head = words::text(language, &phrase::DiffKind { kind, n, is_alone });
        (n > 0).then_some(Group { head, lines })
    };
    let parts = PARTS.iter().map(|(head, kinds)| {
        let groups: Vec<Group> = kinds.iter().filter_map(group).collect();
        (words::text(language, head), groups)
    });
    parts.filter(|(_, groups)| !groups.is_empty()).collect()
}

/// *2.10b Antal avslutade program (Kriminalvården, 2025): 210 → 218*
fn figure(it: &Differing, language: Language) -> String {
    let key = &it.key;
    let year = key.year.to_string();
    let about = [&key.category, &key.agency, &year, &key.period];
    let about: Vec<&str> = about
        .map(String::as_str)
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    // What both are counted in is said once.
    let mut was = it.old.clone();
    if let (Some(was), Some(now)) = (&mut was, &it.new)
        && was.unit == now.unit
        && !now.value.is_empty()
    {
        was.unit.clear();
    }
    let says = [&was, &it.new].map(|it| it.as_ref().map(|it| said(it, language)));
    let beside = |it: &Option<Saying>| it.as_ref().map(|it| it.beside.clone());
    let [old, new] = match (it.kind, beside(&it.old), beside(&it.new)) {
        (Kind::Beside, Some(old), Some(new)) => {
            let differing = old.into_iter().zip(new).filter(|(old, new)| old != new);
            let (old, new): (Vec<_>, Vec<_>) = differing.unzip();
            [old, new].map(|it| Some(quoted(&it.join("; "), language)))
        }
        (Kind::Answer, ..) => {
            let answers = [&it.old, &it.new].map(|it| it.as_ref().map(|it| it.answer.as_str()));
            apart(answers, language)
        }
        _ => says,
    };
    words::text(
        language,
        &phrase::DiffFigure {
            indicator: &key.indicator,
            name: &it.name,
            about: &about.join(", "),
            old: old.as_deref(),
            new: new.as_deref(),
        },
    )
}

fn change(it: &Change, language: Language) -> String {
    let [old, new] = apart([it.old.as_deref(), it.new.as_deref()], language);
    let line = phrase::DiffChange {
        about: Some(it.about.as_str()).filter(|it| !it.is_empty()),
        old: old.as_deref(),
        new: new.as_deref(),
    };
    words::text(language, &line)
}

/// What a report says of a figure, in short.
fn said(it: &Saying, language: Language) -> String {
    if let Some(why) = Why::of(&it.state) {
        return words::text(language, &phrase::WhyInCell { why });
    }
    let decimal = |text: &str| match text.parse::<Decimal>() {
        Ok(value) => number(value, language),
        Err(_) => text.to_owned(),
    };
    match it.answer.as_str() {
        "" => {
            let [value, n, of] = [&it.value, &it.numerator, &it.denominator].map(|it| decimal(it));
            let value = phrase::DiffValue {
                value: Some(value.as_str()).filter(|it| !it.is_empty()),
                unit: Some(it.unit.as_str()).filter(|it| !it.is_empty()),
                n: &n,
                of: Some(of.as_str()).filter(|it| !it.is_empty()),
            };
            words::text(language, &value)
        }
        answer => match bool::of(answer) {
            Some(yes) => words::text(language, &phrase::YesOrNo { yes }),
            None => quoted(answer, language),
        },
    }
}

fn quoted(text: &str, language: Language) -> String {
    let end = text.char_indices().nth(2 * AROUND).map(|(at, _)| at);
    let text = match end.and_then(|at| text.get(..at)) {
        Some(begin) => format!("{begin}…"),
        None => text.to_owned(),
    };
    marked(&text, language)
}

/// In the language's quotation marks.
fn marked(text: &str, language: Language) -> String {
    let [before, after] = language.quotes();
    format!("{before}{text}{after}")
}

/// Two texts where they differ, with a little of what stands around it.
fn apart(both: [Option<&str>; 2], language: Language) -> [Option<String>; 2] {
    let [Some(old), Some(new)] = both else {
        return both.map(|it| it.map(|it| quoted(it, language)));
    };
    let [before, after]: [Vec<char>; 2] = [old, new].map(|it| it.chars().collect());
    let same = |(a, b): &(&char, &char)| a == b;
    let shorter = before.len().min(after.len());
    let begin = before.iter().zip(&after).take_while(same).count();
    let ends = before.iter().rev().zip(after.iter().rev());
    let end = ends.take(shorter - begin).take_while(same).count();
    let told = |text: &[char]| {
        let is_space = |it: &char| it.is_whitespace();
        // A word is told whole.
        let from = begin.saturating_sub(AROUND / 2);
        let head = text.get(from..begin).unwrap_or_default();
        let head = match head.iter().position(is_space).filter(|_| from > 0) {
            Some(at) => head.get(at + 1..).unwrap_or_default(),
            None => head,
        };
        let to = text.len() - end;
        let middle = text.get(begin..to).unwrap_or_default();
        let middle = middle.get(..2 * AROUND).unwrap_or(middle);
        let tail = text.get(begin + middle.len()..).unwrap_or_default();
        let short = tail.get(..AROUND / 2).unwrap_or(tail);
        let tail = match short.iter().rposition(is_space) {
            Some(at) if short.len() < tail.len() => short.get(..at).unwrap_or_default(),
            _ => short,
        };
        let told: String = [head, middle, tail].into_iter().flatten().collect();
        let ends_early = begin + middle.len() + tail.len() < text.len();
        let [before, after] = [from > 0, ends_early].map(|it| if it { "…" } else { "" });
        marked(&format!("{before}{told}{after}"), language)
    };
    [Some(told(&before)), Some(told(&after))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::differences::Key;

    fn figure(name: &str) -> Differing {
        let says = |value: &str| Saying {
            value: value.to_owned(),
            answer: String::new(),
            numerator: String::new(),
            denominator: String::new(),
            unit: String::new(),
            state: "reported".to_owned(),
            beside: Vec::new(),
        };
        Differing {
            kind: Kind::Corrected,
            key: Key {
                origin: "plan".to_owned(),
                indicator: "1.1a".to_owned(),
                agency: "Polisen".to_owned(),
                year: 2025,
                period: String::new(),
                category: String::new(),
            },
            name: name.to_owned(),
            old: Some(says("1")),
            new: Some(says("2")),
        }
    }

    #[test]
    fn a_comment_has_room_in_what_a_service_takes() {
        let (long, longest) = ("x".repeat(25_000), "x".repeat(99_000));
        for (name, samples) in [("Antal samtal", 3), (&*long, 2), (&*longest, 0)] {
            let all = Differences {
                figures: (0..9).map(|_| figure(name)).collect(),
                ..Differences::default()
            };
            let told = told(&all, ["a", "b"], Form::Markdown, Language::SWEDISH);
            assert!(told.len() < LONGEST, "{}", told.len());
            assert_eq!(told.matches("1 → 2").count(), samples);
            assert!(told.contains(&format!("och {} till", 9 - samples)));
        }
    }
}
