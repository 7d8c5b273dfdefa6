//! A milestone becomes what a sentence calls it, and the words for what has been reported of it.

use crate::ledger::Obligation;
use crate::model::{Answer, IndicatorIx, Observation, Reason};
use crate::tell::context::Context;
use crate::tell::people::Texts;
use crate::tell::{figure, owed};
use crate::text::Said;
use crate::words::names::closed;
use crate::words::{Name, list as phrase};

/// *redovisat den 14 maj 2025*, *ej relevant*; where it is not reported, with the agency's own words.
pub(crate) fn answered(texts: &Texts<'_>, it: &Observation<'_>) -> Said {
    let mut said = figure::of_milestone(texts, it);
    if is_yes(it) {
        return said;
    }
    let moment = it.details.as_ref().and_then(|it| it.moment);
    if let (Some(day), Answer::NoValue(Reason::NotYet)) = (moment, &it.answer) {
        said.add(". ");
        said.add(texts.say(&phrase::MilestoneExpected { day }));
    }
    let Some(comment) = it.comment() else {
        return said;
    };
    if !said.ends_with(&['.']) {
        said.add(".");
    }
    said.then(closed(texts.swedish(comment)))
}

/// That a party has answered that a milestone is not reported, in its own words too.
pub(crate) fn not_done(context: Context<'_, '_>, owed: &Obligation) -> Said {
    let ix = owed.indicators[0];
    let parties = owed.parties.iter();
    let parties: Vec<Name> = parties.map(|it| Name(context.party(*it))).collect();
    let told = context.say(&phrase::MilestoneNotDone {
        parties: &parties,
        milestone: called(context, ix),
    });
    match owed::answer(context, owed).and_then(Observation::comment) {
        Some(comment) => told.then(closed(context.swedish(comment))),
        None => told,
    }
}

/// *delmoment 1.1m*, *delmomentet ”Rutinen beslutad”*
pub(crate) fn called(context: Context<'_, '_>, ix: IndicatorIx) -> Said {
    if let Some(id) = printed_id(context, ix) {
        return context.say(&phrase::MilestoneNumbered { id });
    }
    let name = Name(context.bare(&context.indicator(ix).name));
    context.say(&phrase::MilestoneTitled { name })
}

/// A milestone's id; none where its measure's number is not printed, so that the id says nothing.
pub(crate) fn printed_id<'a>(context: Context<'a, '_>, ix: IndicatorIx) -> Option<&'a str> {
    let indicator = context.indicator(ix);
    let is_numbered = context.plan.is_numbered(indicator);
    is_numbered.then_some(&*indicator.id.text)
}

pub(crate) fn is_yes(it: &Observation<'_>) -> bool {
    it.answer == Answer::YesNo(true)
}
