//! A text becomes runs: stretches of one kind each, above words and pages alike.

use serde::{Deserialize, Serialize};

/// A stretch of text of one kind. Text is plain: templates escape it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Run {
    Text {
        text: String,
    },
    Emphasis {
        text: String,
    },
    Strong {
        text: String,
    },
    Code {
        text: String,
    },
    /// Only https, mailto and tel, a file beside the report, or a place in it (`#mal-1`) or in its
    /// other language (`lagesrapport.html#mal-1`; Markdown leads to the file in Markdown).
    Link {
        text: String,
        url: String,
    },
    /// Another language than the report's.
    Foreign {
        runs: Vec<Run>,
        language: String,
    },
    /// A mark that cites note `number`; `at` is the mark's own id.
    Note {
        number: usize,
        id: String,
        at: String,
    },
    /// A note cited in plan text, before notes are numbered; none is left when templates run.
    Cite {
        note: String,
    },
}

impl Run {
    pub fn text(text: impl Into<String>) -> Run {
        Run::Text { text: text.into() }
    }
}

/// Adds a run; one of the kind that stands last goes on with it.
pub fn push(runs: &mut Vec<Run>, run: Run) {
    match (runs.last_mut(), run) {
        (Some(Run::Text { text }), Run::Text { text: more })
        | (Some(Run::Emphasis { text }), Run::Emphasis { text: more })
        | (Some(Run::Strong { text }), Run::Strong { text: more }) => text.push_str(&more),
        (_, run) => runs.push(run),
    }
}

/// What a run of text reads as, without marks.
pub fn plain(runs: &[Run]) -> String {
    let mut text = String::new();
    gather(runs, "", &mut text);
    text
}

/// The same with backticks around code, as a terminal shows it.
pub fn typed(runs: &[Run]) -> String {
    let mut text = String::new();
    gather(runs, "`", &mut text);
    text
}

fn gather(runs: &[Run], around_code: &str, gathered: &mut String) {
    for run in runs {
        match run {
            Run::Text { text }
            | Run::Emphasis { text }
            | Run::Strong { text }
            | Run::Link { text, .. } => gathered.push_str(text),
            Run::Code { text } => {
                for part in [around_code, text, around_code] {
                    gathered.push_str(part);
                }
            }
            Run::Foreign { runs, .. } => gather(runs, around_code, gathered),
            Run::Note { .. } | Run::Cite { .. } => {}
        }
    }
}
