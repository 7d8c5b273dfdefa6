//! Findings as SARIF 2.1.0, which code hosts show beside the lines.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::emit::json::escaped;
use crate::emit::place::{Fingerprints, Found, MOST, Options, Spot, level, worst_first};
use crate::emit::said;
use crate::source::Sources;
use crate::words::{self, Language, Tag, list as phrase};

/// A host takes no larger file than 10 MB; what the rules say comes beside.
const MOST_BYTES: usize = 8_000_000;

/// What a path can't hold in an address: its slashes are its own.
const PATH: AsciiSet = CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}')
    .add(b':');

/// The whole document: the worst first, and the rest counted.
pub(super) fn sarif(found: &[Found<'_>], sources: &Sources, options: Options<'_>) -> String {
    let language = options.language;
    let mut rules: Vec<Code> = Vec::new();
    let mut results: Vec<Value> = Vec::new();
    let mut n_bytes = 0;
    let mut fingerprints = Fingerprints::default();
    for (at, it) in worst_first(found).into_iter().take(MOST) {
        let rule = rules
            .iter()
            .position(|code| *code == it.code)
            .unwrap_or(rules.len());
        let spot = Spot::of(it, at, sources, options.within);
        let result = json!({
            "ruleId": it.code.id(),
            "ruleIndex": rule,
            "level": level(it.severity()).word(),
            "message": {"text": plain(&said::whole(it, language))},
            "locations": [location(&spot)],
            "relatedLocations": related(it, sources, options),
            "partialFingerprints": {"finding/v1": fingerprints.of(it, &spot.path)},
            "properties": {
                "count": it.count(),
                "cell": it.cell.map(|it| it.to_string()),
                "agency": it.subject.agency,
                "indicator": it.subject.indicator,
                "year": it.subject.year,
            },
        });
        n_bytes += result.to_string().len();
        if n_bytes > MOST_BYTES {
            break;
        }
        if rule == rules.len() {
            rules.push(it.code);
        }
        results.push(result);
    }
    let left_out = found.len() - results.len();
    let rest = (left_out > 0).then_some(phrase::LeftOut { n: left_out });
    let rest =
        rest.map(|it| json!({"level": "note", "message": {"text": words::text(language, &it)}}));
    let rules: Vec<Value> = rules.into_iter().map(|it| rule(it, language)).collect();
    let document = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "language": language.tag(),
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": true,
                "toolExecutionNotifications": rest.into_iter().collect::<Vec<_>>(),
            }],
            "results": results,
        }],
    });
    escaped(&document.to_string()) + "\n"
}

fn rule(code: Code, language: Language) -> Value {
    let page = code.page(language);
    let title = page
        .lines()
        .next()
        .unwrap_or_default()
        .trim_start_matches('#')
        .trim();
    json!({
        "id": code.id(),
        "name": pascal(code.name()),
        "shortDescription": {"text": title},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": level(code.severity()).word()},
    })
}

/// `UnknownIndicator`: the form of a rule's name that validators ask for.
fn pascal(name: &str) -> String {
    let words = name.split('-').map(|word| {
        let mut letters = word.chars();
        let first = letters.next().map(|it| it.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    });
    words.collect()
}

fn location(spot: &Spot) -> Value {
    let mut region = json!({"startLine": spot.start.line});
    if let Some(end) = spot.end {
        region["startColumn"] = spot.start.column.into();
        region["endLine"] = end.line.into();
        region["endColumn"] = end.column.into();
    }
    json!({"physicalLocation": {
        "artifactLocation": {"uri": utf8_percent_encode(&spot.path, &PATH).to_string()},
        "region": region,
    }})
}

/// Other places of the same finding, each with an id of its own.
fn related(it: &Diagnostic, sources: &Sources, options: Options<'_>) -> Vec<Value> {
    let spans = it.also.iter().chain(&it.again.at).zip(1..);
    let places = spans.map(|(span, id)| {
        let mut place = location(&Spot::at(*span, sources, options.within));
        place["id"] = id.into();
        place
    });
    places.collect()
}

/// A message in which nothing that people wrote becomes a link.
fn plain(message: &str) -> String {
    message
        .replace('\\', "\\\\")
        .replace('[', "\\[")
        .replace(']', "\\]")
}
