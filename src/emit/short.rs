//! A finding as one line that an editor can follow: `file:line:column: error[S002]: message`, with
//! what may have been meant.

use crate::diagnostic::Diagnostic;
use crate::emit::place::{Where, place};
use crate::emit::said;
use crate::source::Sources;
use crate::value::shown;
use crate::words::Language;
use crate::words::{self, list as phrase};

pub(super) fn short(
    diagnostic: &Diagnostic,
    at: &Where,
    sources: &Sources,
    language: Language,
) -> String {
    let position = at
        .position
        .map_or(String::new(), |it| format!(":{}:{}", it.line, it.column));
    let severity = diagnostic.severity();
    let severity = words::text(language, &phrase::SeverityName { severity });
    let message = said::message(diagnostic, language);
    let meant = said::meant(diagnostic, language);
    let times = said::times(diagnostic, language);
    let also: Vec<String> = diagnostic
        .also
        .iter()
        .chain(&diagnostic.again.at)
        .map(|span| place(*span, sources))
        .collect();
    let also = (!also.is_empty()).then(|| {
        let places = &also.join(", ");
        words::text(language, &phrase::SeeAlso { places })
    });
    let beside: Vec<String> = times.into_iter().chain(also).collect();
    let beside = match beside.len() {
        0 => String::new(),
        _ => format!(" ({})", beside.join("; ")),
    };
    format!(
        "{}{position}: {severity}[{}]: {message}{meant}{beside}\n",
        shown(&at.path),
        diagnostic.code.id()
    )
}
