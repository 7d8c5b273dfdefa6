//! How the round went becomes sentences for the chapter on method: its dates, and what was not asked for.

use std::collections::BTreeMap;

use crate::content::{Block, plain};
use crate::evaluate::blocks::list;
use crate::evaluate::context::Context;
use crate::language::report::round;
use crate::prose;
use crate::value::Date;

/// The dates where parties had different ones, extensions and cancelled collections with their reasons.
pub(super) fn round(context: Context<'_, '_>) -> Vec<Block> {
    if context.is_compiled() {
        return Vec::new();
    }
    let edition = context.edition;
    let name = |ix| &*context.plan.agency(ix).name.text;
    let mut blocks = Vec::new();
    if has_own_dates(context) {
        blocks.push(Block::text(round::owed_by(
            context.language,
            &deadlines(context),
        )));
    }
    let extensions = edition
        .extensions
        .iter()
        .map(|it| round::extended(context.language, name(it.agency), it.until, &it.reason));
    let cancelled = edition.cancelled.iter().map(|it| {
        let indicator = it.indicator.map(|ix| {
            let indicator = context.plan.indicator(ix);
            format!(
                "{} {}",
                indicator.id.text,
                plain(&prose::runs(&indicator.name))
            )
        });
        round::cancelled(
            context.language,
            indicator.as_deref(),
            it.agency.map(name),
            &it.reason,
        )
    });
    let sentences: Vec<String> = extensions.chain(cancelled).collect();
    blocks.extend(list(sentences.iter().map(String::as_str)));
    let has_late = context.model.late.iter().any(|it| it.edition == context.ix);
    let closed = edition.closed.filter(|_| has_late);
    blocks.extend(closed.map(|it| Block::text(round::closing(context.language, it))));
    blocks
}

/// *den 28 februari 2026, kommunerna den 31 mars 2026*
pub(super) fn deadlines(context: Context<'_, '_>) -> String {
    let said = round::deadlines(
        context.language,
        context.edition.due.default,
        &own_dates(context),
    );
    if has_milestones(context) {
        format!("{said}{}", round::MILESTONES.of(context.language))
    } else {
        said
    }
}

fn has_own_dates(context: Context<'_, '_>) -> bool {
    !own_dates(context).is_empty() || has_milestones(context)
}

fn has_milestones(context: Context<'_, '_>) -> bool {
    let mut owed = context.figures.owed(context.ix);
    owed.any(|it| context.plan.indicator(it.indicators[0]).milestone.is_some())
}

/// Dates of their own, each with the parties that had it and owed anything.
fn own_dates(context: Context<'_, '_>) -> Vec<(Date, Vec<String>)> {
    let due = &context.edition.due;
    let owes = |party| context.figures.answers(context.ix, Some(party)).owed > 0;
    let mut dates: BTreeMap<Date, Vec<String>> = BTreeMap::new();
    let own = due.agencies.iter();
    for (agency, date) in own.filter(|(party, date)| **date != due.default && owes(**party)) {
        let name = context.plan.agency(*agency).name.text.to_string();
        dates.entry(*date).or_default().push(name);
    }
    dates.into_iter().collect()
}
