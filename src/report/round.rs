//! How the round went becomes sentences for the chapter on method: its dates, and what was not asked for.

use std::collections::BTreeMap;

use crate::content::Block;
use crate::report::blocks::list;
use crate::tell::context::Context;
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
    let mut blocks: Vec<Block> = owed_by(context).map(Block::text).into_iter().collect();
    let extensions = edition.extensions.iter().map(|it| {
        context.say(&phrase::Extended {
            agency: Name(context.party(it.agency)),
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
            agency: it.agency.map(|ix| context.party(ix)),
            reason: closed(context.prose(&it.reason)),
        })
    });
    blocks.extend(list(extensions.chain(cancelled)));
    let has_late = context.model.late.iter().any(|it| it.edition == context.ix);
    if let Some(closed) = edition.closed.filter(|_| has_late) {
        let said = context.say(&phrase::NotIncludedAfter { closed });
        blocks.push(Block::text(said));
    }
    blocks
}

/// Until when figures were due, where parties that owed anything had days of their own.
fn owed_by(context: Context<'_, '_>) -> Option<Said> {
    let due = &context.edition.due;
    let mut dates: BTreeMap<Date, Vec<Said>> = BTreeMap::new();
    for (party, date) in &due.agencies {
        let owed = context.seen().answers(Some(*party)).owed;
        if *date != due.default && owed > 0 {
            dates.entry(*date).or_default().push(context.party(*party));
        }
    }
    let others = dates.into_iter();
    let others = others.map(|(day, names)| context.say(&phrase::DeadlineOf { day, names }));
    let others: Vec<Said> = others.collect();
    let is_dated = |ix| context.indicator(ix).milestone.is_some();
    let milestones = context.owed().any(|it| is_dated(it.indicators[0]));
    let default = due.default;
    (milestones || !others.is_empty()).then(|| {
        context.say(&phrase::OwedBy {
            default,
            others,
            milestones,
        })
    })
}
