//! Findings as JUnit's XML: a suite for each party, a test case for each figure it owes, and a suite `plan` for the rest.
//!
//! Held to <https://github.com/jenkinsci/xunit-plugin> `junit-10.xsd`.

use std::collections::BTreeMap;

use crate::codes::Severity;
use crate::diagnostic::{Diagnostic, Subject};
use crate::emit::place::{Found, Options, Owed, Spot, Where};
use crate::emit::said;
use crate::source::Sources;
use crate::value::shown;

/// What all findings of a test case say, the worst first.
#[derive(Default)]
struct Case {
    name: String,
    class: String,
    failures: Vec<(String, String)>,
    skipped: Option<String>,
    told: Vec<String>,
}

pub(super) fn junit(found: &[Found<'_>], sources: &Sources, options: Options<'_>) -> String {
    let owed = options.owed;
    let mut of: BTreeMap<(&str, u16, &str, &str), Vec<usize>> = BTreeMap::new();
    for (at, it) in owed.iter().enumerate() {
        for indicator in &it.indicators {
            let key = (
                it.plan.as_str(),
                it.year,
                it.name.as_str(),
                indicator.as_str(),
            );
            of.entry(key).or_default().push(at);
        }
    }
    // A finding about a year of which several figures are owed may be about any of them.
    let own = |it: &Diagnostic| {
        let Subject {
            plan,
            agency,
            indicator,
            year,
        } = &it.subject;
        let key = (
            plan.as_deref()?,
            (*year)?,
            agency.as_deref()?,
            indicator.as_deref()?,
        );
        match of.get(&key)?.as_slice() {
            [at] => Some(*at),
            _ => None,
        }
    };
    let mut cases: Vec<Case> = owed.iter().map(Case::of).collect();
    let mut rest = Vec::new();
    for (at, it) in found {
        let told = told(it, at, sources, options);
        if let Some(case) = own(it).and_then(|at| cases.get_mut(at)) {
            case.tell(it, told);
            continue;
        }
        let mut case = Case {
            name: format!("{} {}", it.code.id(), at.path),
            class: "plan".to_owned(),
            ..Case::default()
        };
        case.tell(it, told);
        rest.push(case);
    }
    let mut suites: Vec<(String, Vec<Case>)> = Vec::new();
    for (it, case) in owed.iter().zip(cases) {
        let name = format!("{} {} {}", it.plan, it.year, it.name);
        match suites.last_mut().filter(|(last, _)| *last == name) {
            Some((_, own)) => own.push(case),
            None => suites.push((name, vec![case])),
        }
    }
    suites.push(("plan".to_owned(), rest));
    let suites: String = suites
        .iter()
        .map(|(name, cases)| suite(name, cases))
        .collect();
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n{suites}</testsuites>\n")
}

/// A finding with its place, as text.
fn told(it: &Diagnostic, at: &Where, sources: &Sources, options: Options<'_>) -> String {
    let place = Spot::of(it, at, sources, options.within).named(it);
    let said = said::whole(it, options.language);
    format!("{place}: {}: {said}", it.code.id())
}

impl Case {
    fn of(owed: &Owed) -> Case {
        Case {
            name: owed.figure.clone(),
            class: format!("{}.{}.{}", owed.plan, owed.year, owed.party),
            skipped: owed.missing.clone(),
            ..Case::default()
        }
    }

    fn tell(&mut self, it: &Diagnostic, told: String) {
        if it.severity() == Severity::Error {
            self.failures.push((it.code.id().to_owned(), told));
        } else {
            self.told.push(told);
        }
    }
}

fn suite(name: &str, cases: &[Case]) -> String {
    let count = |is: fn(&Case) -> bool| cases.iter().filter(|it| is(it)).count();
    let failures = count(|it| !it.failures.is_empty());
    let skipped = count(|it| it.failures.is_empty() && it.skipped.is_some());
    let cases: String = cases.iter().map(written).collect();
    let (name, n) = (attribute(name), count(|_| true));
    format!(
        "  <testsuite name=\"{name}\" tests=\"{n}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\">\n{cases}  \
         </testsuite>\n"
    )
}

fn written(case: &Case) -> String {
    let mut inside: Vec<String> = Vec::new();
    if let (Some(why), true) = (&case.skipped, case.failures.is_empty()) {
        inside.push(format!("<skipped message=\"{}\"/>", attribute(why)));
    }
    for (code, told) in &case.failures {
        let message = attribute(told.split('\n').next().unwrap_or_default());
        let told = text(told);
        inside.push(format!(
            "<failure type=\"{code}\" message=\"{message}\">{told}</failure>"
        ));
    }
    if !case.told.is_empty() {
        let told = text(&case.told.join("\n"));
        inside.push(format!("<system-out>{told}</system-out>"));
    }
    let (name, class) = (attribute(&case.name), attribute(&case.class));
    if inside.is_empty() {
        return format!("    <testcase name=\"{name}\" classname=\"{class}\"/>\n");
    }
    let inside = inside.join("\n      ");
    format!(
        "    <testcase name=\"{name}\" classname=\"{class}\">\n      {inside}\n    </testcase>\n"
    )
}

/// Lines of text in XML, which holds no control characters.
fn text(lines: &str) -> String {
    let lines: Vec<String> = lines.split('\n').map(attribute).collect();
    lines.join("\n")
}

fn attribute(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in shown(text).chars() {
        match c {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            // No characters of XML's.
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}
