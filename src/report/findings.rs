//! Det viktigaste where nobody has written it: what the figures say by themselves, each with the way to where it is shown.

use crate::ledger::CorrectionKind;
use crate::model::{FINDINGS, IndicatorIx, Kind, Observation, ScaleIx};
use crate::report::shows::{graded, targets};
use crate::tell::context::Context;
use crate::tell::sources::are_named;
use crate::tell::{change, figure, naming, summed};
use crate::text::{Said, once_each, said};
use crate::words::{Name, Word, list as phrase};

/// As many parties as a finding names.
const PARTIES: usize = 5;

/// What is missing, how the key figures have changed, which targets are reached, how measures have been graded,
/// and what has been corrected: at most six.
pub(super) fn findings(context: Context<'_, '_>) -> Vec<Said> {
    let mut found = Vec::from_iter(missing(context));
    found.extend(graded(context, None).map(|it| it.then(way(context, Word::GoalsInShort, MATRIX))));
    let key_figures = context.edition.key_figures.iter();
    found.extend(key_figures.filter_map(|ix| changed(context, *ix)));
    found.extend(targets(context, None));
    found.extend(corrected(context));
    found.truncate(FINDINGS);
    found
}

/// The part of the summary with all goals.
pub(super) const MATRIX: &str = "malen-i-korthet";

fn way(context: Context<'_, '_>, what: Word, id: &str) -> Said {
    let what = context.say(&what);
    link(context, what, id)
}

/// *Se åtgärd 2.10*, to a place in the report.
fn link(context: Context<'_, '_>, what: Said, id: &str) -> Said {
    let see = context.say(&phrase::See { what }).capital();
    said![see.linked(&format!("#{id}")), "."]
}

/// How many figures are missing, and from whom.
fn missing(context: Context<'_, '_>) -> Option<Said> {
    let missing = || context.owed().filter(|it| it.state.is_missing());
    let n = missing().count();
    let parties = missing().flat_map(|it| it.parties.iter().copied());
    let names = once_each(parties.map(|it| context.party(it)));
    let parties = if names.len() > PARTIES || context.is_compiled() {
        Vec::new()
    } else {
        names.into_iter().map(Name).collect()
    };
    let said = context.say(&phrase::SomeMissing { n, parties });
    let to = way(context, Word::FiguresMissing, "uppgifter-som-saknas");
    (n > 0).then(|| said.then(to))
}

/// The change of a key figure since the year before; nothing where there is none to tell.
fn changed(context: Context<'_, '_>, ix: IndicatorIx) -> Option<Said> {
    let found = context.answers_once(ix, context.year);
    let sum = summed::sentence(context, &summed::of_all(context, ix));
    let said = match (sum, &*found) {
        (Some(sum), _) => sum,
        (None, [only]) if is_told(context, only) => change::sentence(context, only),
        _ => return None,
    };
    let at = figure::printed_at(context, ix, context.year);
    Some(said.then(link(context, naming::home(context, ix), &at)))
}

fn is_told(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    let is_number = context.indicator(it.indicator).kind.is_numeric();
    is_number && it.has_value() && !it.is_held && !are_named(context, &[it])
}

/// How many figures of earlier years are other than they were.
fn corrected(context: Context<'_, '_>) -> Option<Said> {
    let is_other =
        |it: CorrectionKind| !matches!(it, CorrectionKind::Addition | CorrectionKind::Preciser);
    let n = context
        .seen()
        .corrections()
        .filter(|it| is_other(it.kind))
        .count();
    let to = way(
        context,
        Word::CorrectionsAndAdditions,
        "rattelser-och-kompletteringar",
    );
    (n > 0).then(|| context.say(&phrase::FiguresCorrected { n }).then(to))
}

/// The scales that measures are graded on, in the plan's order.
pub(super) fn scales(context: Context<'_, '_>) -> Vec<ScaleIx> {
    let uses = context.plan.measures.iter().flat_map(|it| &it.uses);
    let kinds = uses.map(|it| context.indicator(it.indicator).kind);
    let scales = kinds.filter_map(|it| match it {
        Kind::Grade(scale) => Some(scale),
        _ => None,
    });
    let mut scales: Vec<ScaleIx> = scales.collect();
    scales.sort_unstable();
    scales.dedup();
    scales
}
