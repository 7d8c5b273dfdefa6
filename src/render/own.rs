//! The files of a project's folder templates/ become its own templates and style, and what in them
//! is surely not meant becomes findings.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::render::addresses::{Leaves, leaving};
use crate::render::built_in;
use crate::render::built_in::{Named, STYLES};
use crate::render::colours::{Close, too_close};
use crate::source::{Origin, SourceId, Sources, Span};
use crate::value::nearest;

/// The project's own templates and styles by name.
pub(super) type Own<'s> = BTreeMap<&'s str, SourceId>;

/// What a project's own style is called where it replaces no built-in file.
const STYLE: &str = "html/own.css";

/// What the project has; none where a file is no text.
pub(super) fn read<'s>(sources: &'s Sources, diagnostics: &mut Diagnostics) -> Option<Own<'s>> {
    let mut own = BTreeMap::new();
    let mut is_sound = true;
    for (id, source) in sources.iter() {
        let Origin::Template { name } = &source.origin else {
            continue;
        };
        own.insert(name.as_str(), id);
        // Told where it was read.
        is_sound &= source.decoded.is_ok();
        if is_style(name) {
            for (leaves, at) in leaving(&source.text) {
                let what = match leaves {
                    Leaves::Element => "element",
                    Leaves::Import => "import",
                    Leaves::Address => "address",
                };
                let given = &source.text[at.clone()];
                let told = Diagnostic::at(Code::T006, Span::new(id, at.start, at.end));
                diagnostics.push(told.tag("what", what).fact("given", given));
                is_sound = false;
            }
        }
    }
    is_sound.then_some(own)
}

/// Built-in files of style in their order, each or the project's of that name; then what else the
/// project has, which so has the last word.
pub(super) fn style<'s>(
    own: &Own<'s>,
    sources: &'s Sources,
    built_in: &[Named],
) -> Vec<(Option<SourceId>, &'s str)> {
    let text_of = |id: SourceId| (Some(id), &*sources.get(id).text);
    let built_in = built_in
        .iter()
        .map(|(name, text)| own.get(name).map_or((None, *text), |id| text_of(*id)));
    let added = own
        .iter()
        .filter(|(name, _)| is_style(name) && built_in::find(name).is_none())
        .map(|(_, id)| text_of(*id));
    built_in
        .chain(added)
        .map(|(id, text)| (id, text.trim_end()))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// Finds files that lie there unused, and colours that cannot be read.
pub(super) fn look(own: &Own<'_>, sources: &Sources, diagnostics: &mut Diagnostics) {
    for (name, id) in own {
        if !is_used(name, own, sources) {
            let unused = Diagnostic::new(Code::T004, Place::File(*id));
            diagnostics.push(
                unused
                    .fact("given", format!("templates/{name}"))
                    .maybe("suggestion", meant(name, own)),
            );
        }
    }
    let style = style(own, sources, &STYLES);
    let texts: Vec<&str> = style.iter().map(|(_, text)| *text).collect();
    let mut told = BTreeSet::new();
    for close in too_close(&texts) {
        // On a second ground, or on paper, it is the same colour that must be another.
        if let Some((Some(id), _)) = style.get(close.file)
            && told.insert((close.file, close.at.start, close.darker))
        {
            diagnostics.push(unreadable(&close, *id));
        }
    }
}

/// The built-in template that the project has none of and that is called the same in another
/// folder, or nearly the same.
fn meant(name: &str, own: &Own<'_>) -> Option<&'static str> {
    let known = built_in::all().map(|(name, _)| name).chain([STYLE]);
    let free: Vec<&str> = known.filter(|known| !own.contains_key(known)).collect();
    let last = |name: &str| name.rsplit('/').next().map(str::to_owned);
    let moved = free.iter().find(|known| last(known) == last(name));
    moved.copied().or_else(|| nearest(name, free))
}

/// Whether it stands in for a built-in one, adds to the style, or is fetched by another.
fn is_used(name: &str, own: &Own<'_>, sources: &Sources) -> bool {
    let mut texts = own.values().map(|id| &*sources.get(*id).text);
    is_style(name) || built_in::find(name).is_some() || texts.any(|text| text.contains(name))
}

fn is_style(name: &str) -> bool {
    name.starts_with("html/") && name.strip_suffix(".css").is_some()
}

fn unreadable(close: &Close<'_>, file: SourceId) -> Diagnostic {
    let tenths = |n: u64| (Decimal::from(n) / Decimal::TEN).normalize();
    let direction = if close.darker { "darker" } else { "lighter" };
    Diagnostic::at(Code::T005, Span::new(file, close.at.start, close.at.end))
        .fact("token", close.token)
        .fact("ground", close.ground)
        .tag("scheme", close.scheme)
        .fact("ratio", tenths(close.tenths))
        .fact("least", tenths(close.least))
        .tag("direction", direction)
}
