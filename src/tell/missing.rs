//! What is not there becomes what it is called and why it is not there.

use std::collections::BTreeSet;

use crate::ledger::{MeasureState, Obligation, State};
use crate::model::{CellId, GoalIx, IndicatorIx};
use crate::tell::context::Context;
use crate::tell::naming::name_of_period;
use crate::tell::sentence::lower;
use crate::tell::years::with_figures;
use crate::tell::{naming, owed};
use crate::text::{Said, said};
use crate::value::{Period, Year};
use crate::words::states::Why;
use crate::words::{Name, Word, list as phrase};

/// What a figure that is missing is called.
pub(crate) fn name(context: Context<'_, '_>, ix: IndicatorIx, period: Period) -> Said {
    let name = name_of_period(context, ix, period);
    match context.indicator(ix).milestone {
        Some(_) => said![context.say(&Word::Milestone), ": ", name],
        None => name,
    }
}

/// A figure that is missing: what it is called, with its id, and of whom and why, if anybody was asked.
struct Gap {
    name: Said,
    id: Said,
    asked: Option<(Said, Why)>,
}

impl Gap {
    /// *antal besök (1.3a, Nätverket: ej inkommen)*
    fn alone(self, context: Context<'_, '_>) -> Said {
        let asked = self.asked.map(|(parties, why)| {
            let why = context.say(&phrase::WhyInCell { why });
            said![", ", parties, ": ", why]
        });
        said![self.name, " (", self.id, asked, ")"]
    }
}

/// What is missing of a goal or of the whole plan.
fn gaps(context: Context<'_, '_>, of: Option<GoalIx>) -> Vec<Gap> {
    let plan = context.plan;
    // A figure that measures of several goals show is missing of each.
    let here: Option<BTreeSet<IndicatorIx>> = of.map(|of| {
        let is_in =
            |ix| std::iter::successors(Some(ix), |it| plan.goal(*it).parent).any(|it| it == of);
        let goals = context.goals().filter(|(ix, _)| is_in(*ix));
        let uses = goals.flat_map(|(_, goal)| {
            // What a measure refers to is told there.
            let own = goal
                .measures
                .iter()
                .filter(|it| !matches!(context.seen().measure(**it), MeasureState::ShownAt(_)));
            let measures = own.flat_map(|it| &plan.measure(*it).uses);
            goal.uses.iter().chain(measures)
        });
        uses.map(|it| it.indicator).collect()
    });
    let is_here = |ix| here.as_ref().is_none_or(|here| here.contains(&ix));
    let is_missing = |it: &&Obligation| it.state.is_missing() || it.state == State::NotInSource;
    let missing = context.owed().filter(is_missing);
    let here = missing.filter(|it| is_here(it.indicators[0]));
    let gaps = here.map(|it| {
        let ix = it.indicators[0];
        let asked = owed::why_not(it.state).filter(|_| it.state != State::NotInSource);
        Gap {
            name: lower(name(context, ix, it.period).bare()),
            id: (&*plan.indicator(ix).id.text).into(),
            asked: asked.map(|why| (context.parties(it.parties.iter().copied()), why)),
        }
    });
    let parts = parts_not_in_source(context).filter(|(ix, _)| is_here(*ix));
    let parts = parts.map(|(ix, name)| Gap {
        name: lower(name),
        id: (&*plan.indicator(ix).id.text).into(),
        asked: None,
    });
    gaps.chain(parts).collect()
}

/// The parts of breakdowns that no source has this year, of figures that it has else: an indicator's name, and theirs.
pub(crate) fn parts_not_in_source(
    context: Context<'_, '_>,
) -> impl Iterator<Item = (IndicatorIx, Said)> {
    let owed = context.owed().filter(|_| context.is_compiled());
    let known = owed.filter(|it| it.state == State::Followed);
    let known: BTreeSet<IndicatorIx> = known.map(|it| it.indicators[0]).collect();
    known.into_iter().filter_map(move |ix| {
        let parts = missing_parts(context, ix);
        let name = (!parts.is_empty()).then(|| name(context, ix, Period::Year))?;
        let parts = context.listed(parts);
        Some((ix, said![name, ": ", parts]))
    })
}

/// The parts of an indicator that have a figure of an earlier year and none of this one.
fn missing_parts(context: Context<'_, '_>, indicator: IndicatorIx) -> Vec<Said> {
    let cells = |year: Year| {
        let cells = context.cells(indicator, year).into_iter();
        cells.map(|it| it.cell).collect::<BTreeSet<CellId>>()
    };
    let now = cells(context.year);
    let years = with_figures(context, indicator).into_iter();
    let then: BTreeSet<CellId> = years.flat_map(cells).collect();
    let missing = then.difference(&now);
    let missing = missing.map(|it| match *it {
        CellId::TOTAL => context.say(&Word::TotalRow),
        cell => naming::cell_in_text(context, cell),
    });
    missing.collect()
}

/// Whether anything is missing of a goal.
pub(crate) fn is_any(context: Context<'_, '_>, of: GoalIx) -> bool {
    !gaps(context, Some(of)).is_empty()
}

/// The longest list of what is missing that can be read in a sentence.
const LISTED: usize = 8;

/// What is missing of a goal or of the whole plan, by name as long as that can be read, in a sentence; in one for
/// each party and reason where several are missing of the same.
pub(crate) fn absent(context: Context<'_, '_>, of: Option<GoalIx>) -> Said {
    let mut gaps = gaps(context, of);
    let (n, goal) = (gaps.len(), of.is_some());
    if n > LISTED {
        gaps.clear();
    }
    let mut groups: Vec<((Said, Why), Vec<Said>)> = Vec::new();
    for it in &gaps {
        let Some(asked) = &it.asked else { continue };
        let figure = said![&it.name, " (", &it.id, ")"];
        match groups.iter_mut().find(|(own, _)| own == asked) {
            Some((_, figures)) => figures.push(figure),
            None => groups.push((asked.clone(), vec![figure])),
        }
    }
    let has_several = groups.iter().any(|(_, figures)| figures.len() > 1);
    let (listed, told) = if has_several {
        let told = groups.into_iter().map(|((parties, why), figures)| {
            let why = match figures.len() {
                1 => context.say(&phrase::WhyInCell { why }),
                _ => context.say(&phrase::SeveralWithout { why }),
            };
            context.say(&phrase::MissingOf {
                parties: Name(parties),
                why,
                figures,
            })
        });
        (Vec::new(), Some(Said::join(told, " ")))
    } else {
        (gaps.into_iter().map(|it| it.alone(context)).collect(), None)
    };
    context.say(&phrase::MissingFigures {
        n,
        goal,
        listed,
        told,
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
