//! What the template engine says went wrong becomes a finding at its place, with what may be meant.

use std::collections::BTreeSet;
use std::error::Error as _;
use std::ops::Range;

use minijinja::value::{Value, ValueKind};
use minijinja::{Error, ErrorKind};

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Place};
use crate::render::built_in;
use crate::render::own::Own;
use crate::source::{SourceId, Sources, Span};
use crate::value::nearest;

/// A finding about the template where the engine stopped: `name`, or one that it calls.
pub(super) fn fault(
    error: &Error,
    name: &str,
    context: Option<&Value>,
    own: &Own<'_>,
    sources: &Sources,
) -> Diagnostic {
    let error = innermost(error);
    let name = error.name().unwrap_or(name);
    let id = own.get(name);
    let engine = error
        .detail()
        .map_or_else(|| error.kind().to_string(), str::to_owned);
    let kind = kind(error, &engine);
    // What fails in a built-in template is nothing that its writer can mend.
    let code = id.map_or(Code::T003, |_| code(kind));
    let span = id.zip(error.range());
    let span = span.map(|(id, range)| whole_signs(*id, range, &sources.get(*id).text));
    let place = match (id, span) {
        (_, Some(span)) => Place::Word(span),
        (Some(id), None) => Place::File(*id),
        (None, None) => Place::Path(format!("templates/{name}")),
    };
    let found = Diagnostic::new(code, place)
        .tag("reason", reason(code, kind, &engine))
        .fact("name", name)
        .fact("engine", engine.clone());
    if code == Code::T001 {
        let statement = engine.strip_prefix("unknown statement ");
        let known = STATEMENTS.into_iter();
        let meant = statement.and_then(|it| nearest(it, known).filter(|meant| *meant != it));
        return found.maybe("given", statement).maybe("suggestion", meant);
    }
    let Some(span) = span.filter(|_| code == Code::T002) else {
        return found;
    };
    let written = sources.slice(span);
    let given = unknown(kind, &engine, written);
    let known = known(kind, context, own, sources);
    // Of `words.contens`, the last name is the one that is not there.
    let last = given
        .rsplit('.')
        .next()
        .filter(|_| kind != ErrorKind::TemplateNotFound);
    let last = last.unwrap_or(given);
    let meant = nearest(last, known.iter().map(String::as_str)).filter(|it| *it != last);
    let is_content = kind == ErrorKind::UndefinedError;
    Diagnostic {
        place: Place::Word(within(span, written, given)),
        ..found
    }
    .tag("what", what(kind))
    .maybe("listed", is_content.then_some("content.sv.json"))
    .maybe("suggestion", meant)
    .fact("given", given)
}

/// What kind of mistake it is: what is called and is not there is no macro.
fn kind(error: &Error, engine: &str) -> ErrorKind {
    match error.kind() {
        ErrorKind::InvalidOperation if engine.starts_with("value of type undefined") => {
            ErrorKind::UnknownFunction
        }
        kind => kind,
    }
}

/// The engine points at bytes, and at one of a letter that no name may have.
fn whole_signs(id: SourceId, range: Range<usize>, text: &str) -> Span {
    let is_between = |at: &usize| text.is_char_boundary(*at);
    let start = (0..=range.start.min(text.len())).rev().find(is_between);
    let end = (range.end..text.len()).find(is_between);
    Span::new(id, start.unwrap_or(0), end.unwrap_or(text.len()))
}

/// The place of a word within what the engine points at.
fn within(span: Span, written: &str, word: &str) -> Span {
    let Some(at) = written.find(word) else {
        return span;
    };
    let from = span.start as usize + at;
    Span::new(span.source, from, from + word.len())
}

/// Where it happened: an error in what is included or imported is told by who includes it.
fn innermost(error: &Error) -> &Error {
    let mut error = error;
    while let Some(cause) = error
        .source()
        .and_then(|cause| cause.downcast_ref::<Error>())
    {
        error = cause;
    }
    error
}

fn code(kind: ErrorKind) -> Code {
    match kind {
        ErrorKind::SyntaxError | ErrorKind::BadEscape | ErrorKind::InvalidDelimiter => Code::T001,
        ErrorKind::UndefinedError
        | ErrorKind::UnknownFilter
        | ErrorKind::UnknownTest
        | ErrorKind::UnknownFunction
        | ErrorKind::UnknownMethod
        | ErrorKind::UnknownBlock
        | ErrorKind::TemplateNotFound => Code::T002,
        _ => Code::T003,
    }
}

/// The key of the words for what went wrong; the engine's own where there are none.
fn reason(code: Code, kind: ErrorKind, engine: &str) -> &'static str {
    let starts = |words: &str| engine.starts_with(words);
    match kind {
        ErrorKind::OutOfFuel => "endless",
        ErrorKind::MissingArgument => "argument-missing",
        ErrorKind::TooManyArguments => "arguments-too-many",
        ErrorKind::InvalidOperation if starts("recursion limit") => "endless",
        ErrorKind::InvalidOperation => "operation",
        _ if code != Code::T001 => "other",
        _ if starts("unexpected end of block") || starts("unexpected end of variable") => {
            "tag-ends"
        }
        _ if starts("unexpected end of") => "ends",
        _ if starts("unknown statement end") => "end-without-start",
        _ if starts("unknown statement") => "statement",
        _ if starts("unexpected character") => "character",
        _ => "syntax",
    }
}

/// The key of the words for what kind of thing is not there.
fn what(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::UnknownFilter => "filter",
        ErrorKind::UnknownTest => "test",
        ErrorKind::UnknownFunction | ErrorKind::UnknownMethod => "macro",
        ErrorKind::UnknownBlock => "block",
        ErrorKind::TemplateNotFound => "file",
        _ => "name",
    }
}

/// The name that is not there: the engine says it, or points at what begins with it.
fn unknown<'a>(kind: ErrorKind, engine: &'a str, written: &'a str) -> &'a str {
    let words: Vec<&str> = engine.split(' ').collect();
    match (kind, &words[..]) {
        (ErrorKind::UnknownFilter | ErrorKind::UnknownTest, [_, name, "is", "unknown"])
        | (ErrorKind::UnknownFunction, [name, "is", "unknown"])
        | (ErrorKind::UnknownMethod, [.., "named", name]) => name,
        (ErrorKind::TemplateNotFound, _) => engine.split(['"', '\'']).nth(1).unwrap_or(written),
        _ => written.split('(').next().unwrap_or(written).trim(),
    }
}

/// What could have been meant.
fn known(
    kind: ErrorKind,
    context: Option<&Value>,
    own: &Own<'_>,
    sources: &Sources,
) -> BTreeSet<String> {
    let templates = || {
        let own = own
            .iter()
            .map(|(name, id)| (*name, &*sources.get(*id).text));
        built_in::TEMPLATES.into_iter().chain(own)
    };
    let mut known = BTreeSet::new();
    match kind {
        ErrorKind::UnknownFilter => known.extend(FILTERS.map(str::to_owned)),
        ErrorKind::UnknownTest => known.extend(TESTS.map(str::to_owned)),
        ErrorKind::TemplateNotFound => known.extend(templates().map(|(name, _)| name.to_owned())),
        _ => {
            for (_, text) in templates() {
                known.extend(macros(text).map(str::to_owned));
            }
            known.extend(built_in::PAGE.map(str::to_owned));
            known.extend(built_in::MARKDOWN.map(str::to_owned));
            known.insert(built_in::MARKS.to_owned());
            if let Some(context) = context.filter(|_| kind == ErrorKind::UndefinedError) {
                keys(context, &mut known);
            }
        }
    }
    known
}

/// The macros that a template defines.
pub(super) fn macros(text: &str) -> impl Iterator<Item = &str> {
    let heads = text.split("{% macro ").skip(1);
    heads.filter_map(|rest| rest.split('(').next())
}

/// Every key in the content, however deep.
fn keys(value: &Value, known: &mut BTreeSet<String>) {
    let is_map = value.kind() == ValueKind::Map;
    if !is_map && value.kind() != ValueKind::Seq {
        return;
    }
    for item in value.try_iter().into_iter().flatten() {
        if is_map {
            known.insert(item.to_string());
            if let Ok(inner) = value.get_item(&item) {
                keys(&inner, known);
            }
        } else {
            keys(&item, known);
        }
    }
}

const STATEMENTS: [&str; 22] = [
    "if",
    "elif",
    "else",
    "endif",
    "for",
    "endfor",
    "set",
    "endset",
    "macro",
    "endmacro",
    "include",
    "import",
    "from",
    "block",
    "endblock",
    "extends",
    "call",
    "endcall",
    "filter",
    "endfilter",
    "with",
    "endwith",
];

/// Ours, and those of the engine's that templates have use for.
const FILTERS: [&str; 26] = [
    "anchor",
    "bold",
    "class",
    "hanging",
    "image",
    "inline",
    "prefixed",
    "reference",
    "batch",
    "capitalize",
    "default",
    "escape",
    "first",
    "join",
    "last",
    "length",
    "list",
    "lower",
    "map",
    "reject",
    "rejectattr",
    "replace",
    "reverse",
    "selectattr",
    "trim",
    "upper",
];

const TESTS: [&str; 10] = [
    "defined",
    "undefined",
    "link",
    "in",
    "even",
    "odd",
    "none",
    "string",
    "number",
    "eq",
];
