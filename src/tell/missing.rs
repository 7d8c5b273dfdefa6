//! What is not there becomes what it is called and why it is not there.

use crate::ledger::{Obligation, State};
use crate::model::{GoalIx, Home, IndicatorIx};
use crate::tell::context::Context;
use crate::tell::naming::name_of_period;
use crate::tell::owed;
use crate::tell::sentence::lower;
use crate::text::{Said, said};
use crate::value::Period;
use crate::words::{Word, list as phrase};

/// What a figure that is missing is called.
pub(crate) fn name(context: Context<'_, '_>, ix: IndicatorIx, period: Period) -> Said {
    let name = name_of_period(context, ix, period);
    match context.indicator(ix).milestone {
        Some(_) => said![context.say(&Word::Milestone), ": ", name],
        None => name,
    }
}

/// What is missing of a goal or of the whole plan: *antal besök (1.3a, Nätverket: ej inkommen)*.
pub(crate) fn named(context: Context<'_, '_>, of: Option<GoalIx>) -> Vec<Said> {
    let plan = context.plan;
    let is_here = |ix: IndicatorIx| {
        let own = match plan.indicator(ix).home {
            Home::Measure(ix) => plan.measure(ix).goal,
            Home::Goal(ix) => ix,
        };
        let mut goals = std::iter::successors(Some(own), |it| plan.goal(*it).parent);
        of.is_none_or(|of| goals.any(|it| it == of))
    };
    let missing = context
        .owed()
        .filter(|it| it.state.is_missing() || it.state == State::NotInSource);
    let here = missing.filter(|it| is_here(it.indicators[0]));
    let said = here.filter_map(|it| {
        let ix = it.indicators[0];
        let name = lower(name(context, ix, it.period).bare());
        let id = &*plan.indicator(ix).id.text;
        if it.state == State::NotInSource {
            return Some(said![name, " (", id, ")"]);
        }
        let parties = context.parties(it.parties.iter().copied());
        let why = owed::why_not(it.state)?;
        let why = context.say(&phrase::WhyInCell { why });
        Some(said![name, " (", id, ", ", parties, ": ", why, ")"])
    });
    said.collect()
}

/// The longest list of what is missing that can be read in a sentence.
const LISTED: usize = 8;

/// What is missing of a goal or of the whole plan, by name as long as that can be read, in a sentence.
pub(crate) fn absent(context: Context<'_, '_>, of: Option<GoalIx>) -> Said {
    let list = named(context, of);
    context.say(&phrase::MissingFigures {
        n: list.len(),
        goal: of.is_some(),
        listed: Some(list)
            .filter(|it| it.len() <= LISTED)
            .unwrap_or_default(),
    })
}

/// What a draft lacks: indicators with a row at fault, and answers that have not come.
pub(crate) fn unusable(context: Context<'_, '_>) -> Vec<Said> {
    let broken = context.model.tombstones.iter();
    let broken = broken.filter(|(edition, _)| *edition == context.ix);
    let broken: Vec<IndicatorIx> = broken.map(|(_, ix)| *ix).collect();
    let is_open = |it: &&Obligation| {
        let not_come = [State::NotSubmitted, State::SomeMembers, State::TooLate];
        not_come.contains(&it.state) && !broken.contains(&it.indicators[0])
    };
    let at_fault = broken.iter().map(|ix| (*ix, context.say(&Word::FaultyRow)));
    let open = context.owed().filter(is_open).filter_map(|it| {
        let why = owed::why_not(it.state)?;
        Some((it.indicators[0], context.say(&phrase::WhyInCell { why })))
    });
    let named = at_fault.chain(open).map(|(ix, what)| {
        let indicator = context.indicator(ix);
        let (id, name) = (&*indicator.id.text, context.bare(&indicator.name));
        said![id, " ", name, ": ", what]
    });
    named.collect()
}
