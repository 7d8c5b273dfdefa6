//! How the round went becomes sentences for the chapter on method: its dates, and what was not asked for.

use std::collections::BTreeMap;

use crate::content::Block;
use crate::evaluate::blocks::list;
use crate::evaluate::context::Context;
use crate::text::{Said, said};
use crate::value::Date;
use crate::words::names::closed;
use crate::words::{Name, list as phrase};

/// The dates where parties had different ones, extensions and cancelled collections with their reasons.
pub(super) fn round(context: Context<'_, '_>) -> Vec<Block> {
    if context.is_compiled() {
        return Vec::new();
    }
    let edition = context.edition;
    let name = |ix| context.party(ix);
    let mut blocks = Vec::new();
    if has_own_dates(context) {
        blocks.push(Block::text(owed_by(context)));
    }
    let extensions = edition.extensions.iter().map(|it| {
        context.say(&phrase::Extended {
            agency: Name(name(it.agency)),
            until: it.until,
            reason: closed(context.prose(&it.reason)),
        })
    });
    let cancelled = edition.cancelled.iter().map(|it| {
        let indicator = it.indicator.map(|ix| {
            let indicator = context.indicator(ix);
            said![&*indicator.id.text, " ", context.bare(&indicator.name)]
        });
        context.say(&phrase::NoneCollected {
            indicator,
            agency: it.agency.map(name),
            reason: closed(context.prose(&it.reason)),
        })
    });
    blocks.extend(list(extensions.chain(cancelled)));
    let has_late = context.model.late.iter().any(|it| it.edition == context.ix);
    if let Some(closed) = edition.closed.filter(|_| has_late) {
        blocks.push(Block::text(
            context.say(&phrase::NotIncludedAfter { closed }),
        ));
    }
    blocks
}

/// Until when figures were due, with the parties that had a day of their own.
fn owed_by(context: Context<'_, '_>) -> Said {
    let others = own_dates(context)
        .into_iter()
        .map(|(day, names)| context.say(&phrase::DeadlineOf { day, names }));
    context.say(&phrase::OwedBy {
        default: context.edition.due.default,
        others: others.collect(),
        milestones: has_milestones(context),
    })
}

fn has_own_dates(context: Context<'_, '_>) -> bool {
    !own_dates(context).is_empty() || has_milestones(context)
}

fn has_milestones(context: Context<'_, '_>) -> bool {
    let mut owed = context.owed();
    owed.any(|it| context.indicator(it.indicators[0]).milestone.is_some())
}

/// Dates of their own, each with the parties that had it and owed anything.
fn own_dates(context: Context<'_, '_>) -> Vec<(Date, Vec<Said>)> {
    let due = &context.edition.due;
    let owes = |party| context.figures.answers(context.ix, Some(party)).owed > 0;
    let mut dates: BTreeMap<Date, Vec<Said>> = BTreeMap::new();
    let own = due.agencies.iter();
    for (agency, date) in own.filter(|(party, date)| **date != due.default && owes(**party)) {
        let name = context.party(*agency);
        dates.entry(*date).or_default().push(name);
    }
    dates.into_iter().collect()
}
