//! Findings as GitLab's code quality report: an array with what it shows of each, no more.
//!
//! <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::codes::Severity;
use crate::emit::json::escaped;
use crate::emit::place::{Found, Options, Spot, fingerprint, worst_first};
use crate::emit::said;
use crate::source::Sources;
use crate::words::{self, list as phrase};

/// The same as of SARIF: nobody reads more of a run.
const MOST: usize = 5000;

pub(super) fn codequality(found: &[Found<'_>], sources: &Sources, options: Options<'_>) -> String {
    let mut nth = BTreeMap::new();
    let all = worst_first(found).into_iter().take(MOST).map(|(at, it)| {
        let spot = Spot::of(it, at, sources, options.within);
        let of = |nth| fingerprint(it, &spot.path, nth);
        let before = nth.entry(of(0)).and_modify(|n| *n += 1).or_insert(0);
        json!({
            "description": said::whole(it, options.language).replace('\n', " "),
            "check_name": it.code.id(),
            "fingerprint": of(*before),
            // Without it nothing is shown.
            "severity": severity(it.severity()),
            "location": {"path": spot.path, "lines": {"begin": spot.start.line}},
        })
    });
    let mut all: Vec<Value> = all.collect();
    if let (Some(last), Some(n @ 1..)) = (all.last(), found.len().checked_sub(MOST)) {
        all.push(json!({
            "description": words::text(options.language, &phrase::LeftOut { n }),
            "check_name": "left-out",
            "fingerprint": "left-out",
            "severity": "info",
            "location": last["location"],
        }));
    }
    escaped(&Value::Array(all).to_string()) + "\n"
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Note | Severity::Advice => "info",
    }
}
