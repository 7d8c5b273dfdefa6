//! The ids that an indicator names become the indicators it hangs together with.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Base, Indicator, IndicatorIx, Plan};
use crate::resolve::plan::ids::unknown;
use crate::source::Word;
use crate::value::fold;

/// What an indicator names, once all indicators have their places.
pub(super) struct Pointers<'s> {
    pub(super) id: Option<Word<'s>>,
    /// None for a tombstone.
    pub(super) ix: Option<IndicatorIx>,
    pub(super) alternative_to: Option<Word<'s>>,
    pub(super) base: Option<Word<'s>>,
    pub(super) reference_for: Option<Word<'s>>,
}

/// Joins an indicator with its alternative and with the one that is its base.
pub(super) fn point(
    Pointers {
        id,
        ix,
        alternative_to,
        base,
        reference_for,
    }: Pointers<'_>,
    plan: &mut Plan<'_>,
    diagnostics: &mut Diagnostics,
) {
    let own = id.as_deref().unwrap_or_default();
    let alternative = alternative_to.and_then(|word| {
        let found = other(&word, own, plan, diagnostics);
        found.or_else(|| ix.and_then(|ix| neighbour(ix, plan)))
    });
    let base = base.filter(|word| names_indicator(word, plan));
    let base = base.and_then(|word| other(&word, own, plan, diagnostics));
    let reference_for = reference_for.and_then(|word| {
        let found = other(&word, own, plan, diagnostics)?;
        is_like(ix, found, &word, plan, diagnostics).then_some(found)
    });
    if let Some(ix) = ix {
        let this = plan.indicator_mut(ix);
        this.alternative_to = alternative;
        this.reference_for = reference_for;
        this.base = base.map(Base::Indicator).or(this.base.take());
    } else if let Some(met) = alternative {
        // The answer to a tombstone may be the one that is owed.
        let id = plan.indicator(met).id.clone();
        distrust(Some(&id), plan);
    }
}

/// Whether two figures can stand beside each other: one type, one unit. Tells if not.
fn is_like(
    own: Option<IndicatorIx>,
    other: IndicatorIx,
    word: &Word<'_>,
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let Some(own) = own.map(|ix| plan.indicator(ix)) else {
        return false;
    };
    let other = plan.indicator(other);
    let unit = |it: &Indicator<'_>| it.unit.as_ref().map(|unit| fold(&unit.many.text));
    let is_like = own.kind == other.kind && unit(own) == unit(other);
    if !is_like {
        let unlike = Diagnostic::at(Code::P039, word.at).fact("given", &*own.id.text);
        diagnostics.push(unlike.fact("other", &*word.text));
    }
    is_like
}

pub(super) fn ids<'a>(plan: &'a Plan<'_>) -> impl Iterator<Item = &'a str> {
    plan.indicators.iter().map(|it| &*it.id.text)
}

/// The indicator a word names, which must not be the one that names it.
fn other(
    word: &Word<'_>,
    own: &str,
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<IndicatorIx> {
    if fold(&word.text) == fold(own) {
        diagnostics.push(Diagnostic::at(Code::P018, word.at).fact("given", &*word.text));
        return None;
    }
    let found = plan.indicator_ids.get(&fold(&word.text)).copied();
    if found.is_none() {
        unknown(Code::P012, word, &plan.broken, ids(plan), diagnostics);
    }
    found
}

/// The first other indicator where one stands: likely the one whose alternative it is.
fn neighbour(own: IndicatorIx, plan: &Plan<'_>) -> Option<IndicatorIx> {
    let home = plan.indicator(own).home;
    let others = (0..plan.indicators.len()).map(IndicatorIx::new);
    others
        .filter(|ix| *ix != own)
        .find(|ix| plan.indicator(*ix).home == home)
}

/// Whether a base is an indicator's id and not words: it is one, or it looks like `2.4a`.
fn names_indicator(word: &Word<'_>, plan: &Plan<'_>) -> bool {
    let text = &*word.text;
    let looks = text.starts_with(|c: char| c.is_ascii_digit())
        && text.ends_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '.');
    looks || plan.indicator_ids.contains_key(&fold(text))
}

/// Of an indicator that is known but at fault, no answer can be told as missing.
pub(super) fn distrust(id: Option<&Word<'_>>, plan: &mut Plan<'_>) {
    if let Some(id) = id {
        plan.broken.distrust(fold(&id.text));
    }
}
