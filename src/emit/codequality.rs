//! Findings as GitLab's code quality report: an array with what it shows of each, no more.
//!
//! <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>

use serde_json::{Value, json};

use crate::codes::Severity;
use crate::emit::json::escaped;
use crate::emit::place::{Fingerprints, Found, MOST, Options, Spot, worst_first};
use crate::emit::said;
use crate::source::Sources;
use crate::words::{self, list as phrase};

/// The worst first; how many there is no room for stands last, where the one above it does.
pub(super) fn codequality(found: &[Found<'_>], sources: &Sources, options: Options<'_>) -> String {
    let mut fingerprints = Fingerprints::default();
    let all = worst_first(found).into_iter().take(MOST).map(|(at, it)| {
        let spot = Spot::of(it, at, sources, options.within);
        json!({
            "description": said::whole(it, options.language).replace('\n', " "),
            "check_name": it.code.id(),
            "fingerprint": fingerprints.of(it, &spot.path),
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
