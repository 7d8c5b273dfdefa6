//! Where a finding stands, how severe it is, and how findings are asked for.

use crate::diagnostic::{Diagnostic, Place};
use crate::source::{Position, Sources, Span};
use crate::value::shown;
use crate::words::Language;

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Full,
    Short,
    Json,
}

/// How findings are printed, and in which language.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    pub format: Format,
    pub language: Language,
    /// Whether the full form is coloured.
    pub color: bool,
}

/// Where a span begins, as an editor can follow it: `file:line:column`.
pub(super) fn place(span: Span, sources: &Sources) -> String {
    let source = sources.get(span.source);
    let Position { line, column } = source.position(span.start);
    format!("{}:{line}:{column}", shown(&source.path))
}

/// A finding's file and position, as far as it has them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Where {
    pub(super) path: String,
    pub(super) position: Option<Position>,
}

impl Where {
    pub(super) fn of(diagnostic: &Diagnostic, sources: &Sources) -> Where {
        match &diagnostic.place {
            Place::Word(span) => {
                let source = sources.get(span.source);
                Where {
                    path: source.path.clone(),
                    position: Some(source.position(span.start)),
                }
            }
            Place::File(id) => Where {
                path: sources.get(*id).path.clone(),
                position: None,
            },
            Place::Absent { path, .. } | Place::Path(path) => Where {
                path: path.clone(),
                position: None,
            },
        }
    }
}
