//! A finding as one line that an editor can follow: `file:line:column: error[S002]: message`, with
//! what may have been meant.

use crate::diagnostic::Diagnostic;
use crate::emit::Where;
use crate::emit::severity;
use crate::language::Language;
use crate::language::findings;
use crate::source::Position;
use crate::source::Sources;

pub(super) fn short(
    diagnostic: &Diagnostic,
    at: &Where,
    sources: &Sources,
    language: Language,
) -> String {
    let position = at
        .position
        .map_or(String::new(), |it| format!(":{}:{}", it.line, it.column));
    let severity = severity(diagnostic.severity(), language);
    let message = findings::say(diagnostic, language).message;
    let meant = findings::meant(diagnostic, language);
    let also: Vec<String> = diagnostic
        .also
        .iter()
        .map(|span| {
            let source = sources.get(span.source);
            let Position { line, column } = source.position(span.start);
            format!("{}:{line}:{column}", source.path)
        })
        .collect();
    let also = match also.len() {
        0 => String::new(),
        _ => format!(
            " ({} {})",
            language.pick("se även", "see also"),
            also.join(", ")
        ),
    };
    format!(
        "{}{position}: {severity}[{}]: {message}{meant}{also}\n",
        at.path,
        diagnostic.code.id()
    )
}
