//! A finding as one line that an editor can follow: `file:line:column: error[S002]: message`.

use crate::diagnostic::Diagnostic;
use crate::emit::Where;
use crate::emit::severity;
use crate::language::Language;
use crate::language::findings;

pub(super) fn short(diagnostic: &Diagnostic, at: &Where, language: Language) -> String {
    let position = at
        .position
        .map_or(String::new(), |it| format!(":{}:{}", it.line, it.column));
    let severity = severity(diagnostic.severity(), language);
    let message = findings::say(diagnostic, language).message;
    format!(
        "{}{position}: {severity}[{}]: {message}\n",
        at.path,
        diagnostic.code.id()
    )
}
