//! A measure's milestones become a table in the order of their dates, and how far each has come; its
//! roles become sentences.

use crate::content::{Block, Cell};
use crate::ledger::State;
use crate::model::{
    AgencyIx, Form, IndicatorIx, Measure, MeasureIx, Milestone, Observation, Role, Stage,
};
use crate::report::blocks::Columns;
use crate::tell::context::Context;
use crate::tell::people::Texts;
use crate::tell::{figure, milestone, naming};
use crate::text::{Said, said};
use crate::value::{Date, Moment, Year};
use crate::words::list::Word;
use crate::words::names::closed;
use crate::words::roles::{Does, Rows};
use crate::words::states::Why;
use crate::words::{Language, Name, Tag, list as phrase, numbers};

/// Who does what beside those responsible, a sentence each; nothing where nobody does.
pub(super) fn roles(context: Context<'_, '_>, measure: &Measure<'_>) -> Option<Block> {
    let sentences = measure.roles.iter().map(|(role, agencies)| {
        let agencies = agencies.iter();
        context.say(&phrase::PartyDoes {
            does: match role {
                Role::Coordinates => Does::Coordinates,
                Role::Contributes => Does::Contributes,
                Role::Assists => Does::Assists,
                Role::Consulted => Does::IsConsulted,
                Role::Recipient => Does::Receives,
            },
            agencies: agencies.map(|ix| Name(context.party(*ix))).collect(),
        })
    });
    (!measure.roles.is_empty()).then(|| Block::text(Said::join(sentences, " ")))
}

/// The table of a measure's milestones, of this year and of all others.
pub(super) fn milestones(context: Context<'_, '_>, ix: MeasureIx) -> Option<Block> {
    let found = dated(context, context.plan.measure(ix));
    if found.is_empty() {
        return None;
    }
    let columns = Columns::new(&context)
        .text(
            &Word::MilestoneDate,
            |(_, it): &(IndicatorIx, &Milestone)| numbers::date(it.date, context.language),
        )
        .text(&Word::Milestone, |(ix, _)| {
            let id = Said::from(milestone::printed_id(context, *ix).unwrap_or_default());
            id.then(context.prose(&context.indicator(*ix).name))
        })
        .text(&Word::PartyColumn, |(ix, _)| {
            let parties = &context.indicator(*ix).reporters;
            context.parties(parties.iter().copied()).capital()
        })
        .or(Word::NobodyNamed)
        .text(&Word::MilestoneForm, |(_, it)| {
            context.say(match it.form {
                Form::Written => &Word::Written,
                Form::Oral => &Word::Oral,
            })
        })
        .text(&Word::KindColumn, |(_, it)| {
            context.say(&phrase::MilestoneReport {
                is_final: it.stage == Stage::Final,
                recipient: it.recipient.map(|it| context.party(it)),
            })
        })
        .text(&Word::StateColumn, |(ix, it)| {
            let (said, state) = state(context, *ix, it, milestone::answered);
            Cell {
                state: Some(state),
                ..Cell::text(said)
            }
        });
    let of = phrase::RowsOf {
        rows: Rows::Milestones,
        whose: naming::measure(context, ix),
    };
    let caption = context.say(&phrase::MilestoneTable {
        table: context.say(&of),
        area: context.area(),
        year: context.year,
    });
    let id = format!("{}-delmoment", context.plan.measure_anchor(ix));
    let mut table = columns.table(&id, caption, &found);
    let moved = found.iter().flat_map(|(ix, _)| moved(context, *ix));
    let late = found.iter().flat_map(|(ix, it)| late(context, *ix, it));
    table.remarks = moved.chain(late).collect();
    Some(Block::Table(table))
}

/// The milestones that have begun to hold, in the order of their dates.
fn dated<'a>(context: Context<'a, '_>, measure: &Measure<'_>) -> Vec<(IndicatorIx, &'a Milestone)> {
    let own = measure.uses.iter().filter_map(|it| {
        let indicator = context.indicator(it.indicator);
        let first = indicator.lifetime.first;
        let has_begun = first.is_none_or(|first| first <= context.year);
        Some((it.indicator, indicator.milestone.as_ref()?)).filter(|_| has_begun)
    });
    let mut found: Vec<_> = own.collect();
    found.sort_by_key(|(ix, milestone)| (milestone.date, *ix));
    found
}

/// What stands in the measure's row of the milestones of this year: one in words, several counted;
/// then each of other years that something was said of this year.
pub(super) fn in_row(context: Context<'_, '_>, measure: &Measure<'_>) -> Vec<Said> {
    let year = context.year;
    let (due, others): (Vec<_>, Vec<_>) = dated(context, measure)
        .into_iter()
        .partition(|(ix, _)| context.plan.is_due(*ix, year));
    let in_words = |(ix, milestone): &(IndicatorIx, &Milestone)| {
        // The whole of an answer stands in the measure's own part.
        let (said, _) = state(context, *ix, milestone, figure::of_milestone);
        if let Some(id) = milestone::printed_id(context, *ix) {
            said![id, ":\u{a0}", said]
        } else {
            said![context.bare(&context.indicator(*ix).name), ": ", said]
        }
    };
    let early = others
        .iter()
        .filter(|(ix, _)| !context.answers(*ix, year).is_empty());
    let mut said: Vec<Said> = match due.as_slice() {
        [] => Vec::new(),
        [one] => vec![in_words(one)],
        several => {
            // That it is not reported is an answer too.
            let is_reported = |(ix, milestone): &&(IndicatorIx, &Milestone)| {
                let has_yes = answers(context, *ix).into_iter().any(milestone::is_yes);
                has_yes && state(context, *ix, milestone, milestone::answered).1 == "reported"
            };
            let n = several.iter().filter(is_reported).count();
            let of = several.len();
            vec![context.say(&phrase::MilestonesReported { n, of })]
        }
    };
    said.extend(early.map(in_words));
    said
}

/// What has been said of a milestone up to this year, the latest first.
fn answers<'a, 's>(context: Context<'a, 's>, ix: IndicatorIx) -> Vec<&'a Observation<'s>> {
    let mut said: Vec<_> = context.of_all_years(ix).map(|(_, it)| it).collect();
    said.sort_by_key(|it| std::cmp::Reverse(it.year));
    said
}

/// What has been reported of a milestone, and the state's key. It never says how it went.
fn state(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    milestone: &Milestone,
    told: fn(&Texts<'_>, &Observation<'_>) -> Said,
) -> (Said, &'static str) {
    let said = answers(context, ix);
    let reported: Vec<_> = said.iter().filter(|it| milestone::is_yes(it)).collect();
    let reporters = context.indicator(ix).reporters.iter();
    let members: Vec<AgencyIx> = reporters
        .flat_map(|it| context.plan.members(*it, context.year))
        .collect();
    if !members.is_empty() && !reported.is_empty() {
        let has = |party: &&AgencyIx| reported.iter().any(|it| it.party == **party);
        let (n, of) = (members.iter().filter(has).count(), members.len());
        let key = if n == of {
            "reported"
        } else {
            "partly_reported"
        };
        return (context.say(&phrase::MilestoneReportedBy { n, of }), key);
    }
    match reported.first().copied().or(said.first()) {
        Some(it) if it.is_held => without_answer(context, Why::Held),
        Some(it) if milestone::is_yes(it) || milestone.date.year() <= it.year.get() => {
            (told(&context, it), figure::shown(context, it).state)
        }
        _ => unanswered(context, ix, milestone),
    }
}

/// A milestone that nobody has said anything of: to come, or owed in its year and not there.
fn unanswered(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    milestone: &Milestone,
) -> (Said, &'static str) {
    let year = milestone.date.year();
    let last = context.indicator(ix).lifetime.last;
    if last.is_some_and(|last| last.get() < year) {
        return (context.say(&Word::MilestoneDropped), "ended");
    }
    if year > context.year.get() {
        let day = milestone.date;
        return (context.say(&phrase::MilestoneLater { day }), "later");
    }
    let edition =
        Year::new(year).and_then(|year| context.model.find_edition(context.edition.plan, year));
    let owed = edition.and_then(|edition| context.in_edition(edition).owed_of(ix).next());
    let why = match owed.map(|it| it.state) {
        Some(State::Cancelled) => Why::Cancelled,
        Some(State::NotInSource) => Why::NotInSource,
        Some(State::Held) => Why::Held,
        Some(_) => Why::NotSubmitted,
        None => Why::NothingAsked,
    };
    without_answer(context, why)
}

fn without_answer(context: Context<'_, '_>, why: Why) -> (Said, &'static str) {
    (context.say(&phrase::WhyInCell { why }), why.word())
}

/// Who reported a milestone after its day, and when.
fn late(context: Context<'_, '_>, ix: IndicatorIx, milestone: &Milestone) -> Vec<Said> {
    let said = answers(context, ix);
    let told = said.iter().filter_map(|it| {
        let Moment::Day(day) = it.details.as_ref()?.moment? else {
            return None;
        };
        let is_late = milestone::is_yes(it) && !it.is_held && milestone.date < day;
        let [date, day] = &days(context.language, milestone.date, day);
        is_late.then(|| {
            context.say(&phrase::MilestoneLate {
                milestone: Name(milestone::called(context, ix)),
                party: (said.len() > 1).then(|| context.agency(it.party)),
                date,
                day,
            })
        })
    });
    told.collect()
}

/// Two days, without their year where it is the same.
fn days(language: Language, one: Date, other: Date) -> [String; 2] {
    let said = [one, other].map(|it| numbers::date(it, language));
    if one.year() != other.year() {
        return said;
    }
    let year = format!(" {}", one.year());
    said.map(|it| it.trim_end_matches(&year).to_owned())
}

/// Each time that a milestone's date has been moved, with from when to when and why.
fn moved(context: Context<'_, '_>, ix: IndicatorIx) -> Vec<Said> {
    let date = |year: Year| {
        let plan = context.plan_in(context.edition.plan, year);
        Some(plan.indicator(ix).milestone.as_ref()?.date)
    };
    let changes = context.indicator(ix).lifetime.changes.iter();
    let changes = changes
        .filter(|it| it.from <= context.year && it.keys.iter().any(|key| key.text == "date"));
    let moved = changes.filter_map(|it| {
        let (from, to) = (date(it.from.previous())?, date(it.from)?);
        (from != to).then(|| {
            context.say(&phrase::MilestoneMoved {
                milestone: milestone::called(context, ix),
                from,
                to,
                reason: closed(context.bare(&it.reason)),
            })
        })
    });
    moved.collect()
}
