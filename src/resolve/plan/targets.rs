//! The words of a raw target become what an indicator shall reach.

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::model::Kind;
use crate::model::Target;
use crate::raw;
use crate::resolve::plan::words;
use crate::value::Number;

pub(super) fn target(
    raw: &raw::Target<'_>,
    kind: Option<Kind>,
    diagnostics: &mut Diagnostics,
) -> Option<Target> {
    let target = target_value(raw, diagnostics)?;
    let (from, to) = match kind? {
        Kind::Share => (Number::new(0.into()), Number::new(100.into())),
        Kind::Mean { from, to } => (from, to),
        Kind::Count | Kind::Rate { .. } | Kind::Amount => return Some(target),
        Kind::YesNo | Kind::Grade(_) | Kind::Text | Kind::Undefined => return None,
    };
    if let Some(word) = raw
        .value
        .as_ref()
        .filter(|_| target.value < from || target.value > to)
    {
        let outside = Diagnostic::at(Code::P027, word.at).fact("given", &*word.text);
        diagnostics.push(outside.fact("from", from.get()).fact("to", to.get()));
    }
    Some(target)
}

pub(super) fn target_value(raw: &raw::Target<'_>, diagnostics: &mut Diagnostics) -> Option<Target> {
    let value = words::number(raw.value.as_ref()?, Code::P008, diagnostics)?;
    let year = raw
        .year
        .as_ref()
        .and_then(|year| words::year(year, Code::P008, diagnostics));
    Some(Target { value, year })
}
