//! A measure's milestones become a table in the order of their dates; its roles become sentences.

use crate::prose;
use crate::content::{Block, Cell, Row, Run, plain};
use crate::evaluate::{cited, figure, owed};
use crate::evaluate::context::Context;
use crate::evaluate::stage::{answered, said, short};
use crate::evaluate::tables::{row, table};
use crate::figures::{Obligation, State};
use crate::language::join;
use crate::language::numbers::capital;
use crate::language::report::{closed, milestones as words};
use crate::language::report::cited::MILESTONES;
use crate::language::report::milestones::Does;
use crate::model::{AgencyIx, Answer, Form, IndicatorIx, Measure, MeasureIx, Milestone, Observation, Role, Stage};
use crate::value::{Moment, Year};
use crate::words::{Name, Tag, list as phrase, text};
use crate::words::list::Word;
use crate::words::states::Why;

/// Who does what beside those responsible, a sentence each; nothing where nobody does.
pub(super) fn roles(context: Context<'_, '_>, measure: &Measure<'_>) -> Option<Block> {
    let sentences: Vec<String> = measure
        .roles
        .iter()
        .map(|(role, agencies)| {
            let does = match role {
                Role::Coordinates => Does::Coordinates,
                Role::Contributes => Does::Contributes,
                Role::Assists => Does::Assists,
                Role::Consulted => Does::IsConsulted,
                Role::Recipient => Does::Receives,
            };
            let names: Vec<String> = agencies
                .iter()
                .map(|ix| context.plan.agency(*ix).name.text.to_string())
                .collect();
            words::role(context.language, does, &names)
        })
        .collect();
    (!sentences.is_empty()).then(|| Block::text(sentences.join(" ")))
}

/// The table of a measure's milestones, of this year and of all others.
pub(super) fn milestones(context: Context<'_, '_>, ix: MeasureIx) -> Option<Block> {
    let found = dated(context, context.plan.measure(ix));
    if found.is_empty() {
        return None;
    }
    let rows: Vec<Row> = found
        .iter()
        .map(|(ix, milestone)| milestone_row(context, *ix, milestone))
        .collect();
    let columns = [
        words::DATE.of(context.language),
        words::MILESTONE.of(context.language),
        &crate::words::text(context.language, &Word::PartyColumn),
        words::FORM.of(context.language),
        words::STAGE.of(context.language),
        &crate::words::text(context.language, &Word::StateColumn),
    ];
    let area = &context.plan.area.text;
    let caption = words::caption(
        context.language,
        &cited::table_of(context, ix, MILESTONES),
        area,
        context.year.get(),
    );
    let id = format!("{}-delmoment", context.plan.measure_anchor(ix));
    let mut table = table(&id, &caption, &columns, rows);
    let moved = found.iter().flat_map(|(ix, _)| moved(context, *ix));
    let late = found.iter().flat_map(|(ix, it)| late(context, *ix, it));
    let remarks = moved.chain(late);
    table.remarks = remarks.map(|it| vec![Run::text(it)]).collect();
    Some(Block::Table(table))
}

/// The milestones that have begun to hold, in the order of their dates.
fn dated<'a>(context: Context<'a, '_>, measure: &Measure<'_>) -> Vec<(IndicatorIx, &'a Milestone)> {
    let own = measure.uses.iter().filter_map(|it| {
        let indicator = context.plan.indicator(it.indicator);
        let first = indicator.lifetime.first;
        let has_begun = first.is_none_or(|first| first <= context.year);
        let milestone = indicator.milestone.as_ref().filter(|_| has_begun)?;
        Some((it.indicator, milestone))
    });
    let mut found: Vec<_> = own.collect();
    found.sort_by_key(|(ix, milestone)| (milestone.date, *ix));
    found
}

fn milestone_row(context: Context<'_, '_>, ix: IndicatorIx, milestone: &Milestone) -> Row {
    let indicator = context.plan.indicator(ix);
    let id = printed_id(context, ix).map(|id| Run::text(format!("{id} ")));
    let name = id.into_iter().chain(prose::runs(&indicator.name)).collect();
    let parties: Vec<&str> = indicator
        .reporters
        .iter()
        .map(|it| &*context.plan.agency(*it).name.text)
        .collect();
    let form = match milestone.form {
        Form::Written => words::WRITTEN.of(context.language),
        Form::Oral => words::ORAL.of(context.language),
    };
    let stage = match milestone.stage {
        Stage::Part => words::PART.of(context.language),
        Stage::Final => words::FINAL.of(context.language),
    };
    let stage = milestone.recipient.map_or_else(
        || stage.to_owned(),
        |it| words::to(context.language, stage, &context.plan.agency(it).name.text),
    );
    let stands = state(context, ix, milestone);
    row(vec![
        Cell::text(words::date(context.language, milestone.date)),
        Cell::runs(name),
        Cell::text(capital(&join(&parties, context.language))),
        Cell::text(form),
        Cell::text(stage),
        Cell {
            state: Some(stands.key),
            ..Cell::text(stands.whole)
        },
    ])
}

/// A milestone's id; none where its measure's number is not printed, so that the id says nothing.
fn printed_id<'a>(context: Context<'a, '_>, ix: IndicatorIx) -> Option<&'a str> {
    let indicator = context.plan.indicator(ix);
    let is_numbered = context.plan.is_numbered(indicator);
    is_numbered.then_some(&*indicator.id.text)
}

/// A text of the plan without marks.
fn read(text: &str) -> String {
    plain(&prose::runs(text))
}

/// What stands in the measure's row of the milestones of this year: one in words, several counted;
/// then each of other years that something was said of this year.
pub(super) fn in_row(context: Context<'_, '_>, measure: &Measure<'_>) -> Vec<String> {
    let year = context.year;
    let (due, others): (Vec<_>, Vec<_>) = dated(context, measure)
        .into_iter()
        .partition(|(ix, _)| context.plan.is_due(*ix, year));
    let in_words = |(ix, milestone): &(IndicatorIx, &Milestone)| {
        // The whole of an answer stands in the measure's own part.
        let said = state(context, *ix, milestone).short;
        match printed_id(context, *ix) {
            Some(id) => format!("{id}:\u{a0}{said}"),
            None => format!("{}: {said}", read(&context.plan.indicator(*ix).name)),
        }
    };
    let early = others
        .iter()
        .filter(|(ix, _)| !context.answers(*ix, year).is_empty());
    let mut said: Vec<String> = match due.as_slice() {
        [] => Vec::new(),
        [one] => vec![in_words(one)],
        several => {
            // That it is not reported is an answer too.
            let is_reported = |(ix, milestone): &&(IndicatorIx, &Milestone)| {
                let has_yes = said(context, *ix)
                    .iter()
                    .any(|it| it.answer == Answer::YesNo(true));
                has_yes && state(context, *ix, milestone).key == "reported"
            };
            let n = several.iter().filter(is_reported).count();
            vec![words::count(context.language, n, several.len())]
        }
    };
    said.extend(early.map(in_words));
    said
}

/// What has been reported of a milestone. It never says how it went.
struct Stands {
    /// *inte redovisat*
    short: String,
    /// The same with when it is expected, and the agency's own words.
    whole: String,
    /// The state's key.
    key: &'static str,
}

impl From<(String, &'static str)> for Stands {
    fn from((said, key): (String, &'static str)) -> Stands {
        Stands {
            short: said.clone(),
            whole: said,
            key,
        }
    }
}

fn state(context: Context<'_, '_>, ix: IndicatorIx, milestone: &Milestone) -> Stands {
    let indicator = context.plan.indicator(ix);
    let said = said(context, ix);
    let members: Vec<AgencyIx> = indicator
        .reporters
        .iter()
        .flat_map(|it| context.plan.members(*it, context.year))
        .collect();
    let is_reported = |it: &&&Observation<'_>| it.answer == Answer::YesNo(true);
    if !members.is_empty() && said.iter().any(|it| it.answer == Answer::YesNo(true)) {
        let has = |party: &&AgencyIx| {
            said.iter()
                .filter(is_reported)
                .any(|it| it.party == **party)
        };
        let n = members.iter().filter(has).count();
        let key = if n == members.len() {
            "reported"
        } else {
            "partly_reported"
        };
        return (words::reported_by(context.language, n, members.len()), key).into();
    }
    if let Some(it) = said.iter().find(is_reported).or(said.first()) {
        if figure::is_held(context, it) {
            let why = Why::Held;
            let told = text(context.language, &phrase::WhyInCell { why });
            return (told, why.word()).into();
        }
        let is_first = milestone.date.year() <= it.year.get();
        if is_first || it.answer == Answer::YesNo(true) {
            return Stands {
                short: short(context.language, it),
                whole: answered(context.language, it),
                key: figure::shown(context, it).state,
            };
        }
    }
    unanswered(context, ix, milestone).into()
}

/// That a party has answered that a milestone is not reported, in its own words too.
pub(super) fn not_done(context: Context<'_, '_>, owed: &Obligation) -> String {
    let ix = owed.indicators[0];
    let called = match printed_id(context, ix) {
        Some(id) => words::numbered(context.language, id),
        None => words::titled(context.language, &read(&context.plan.indicator(ix).name)),
    };
    let parties = owed.parties.iter();
    let parties: Vec<Name<'_>> = parties
        .map(|it| Name(&context.plan.agency(*it).name.text))
        .collect();
    let told = phrase::MilestoneNotDone {
        parties: &parties,
        milestone: &called,
    };
    let told = text(context.language, &told);
    match owed::answer(context, owed).and_then(Observation::comment) {
        Some(comment) => format!("{told} {}", closed(comment)),
        None => told,
    }
}

/// A milestone that nobody has said anything of: to come, or owed in its year and not there.
fn unanswered(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    milestone: &Milestone,
) -> (String, &'static str) {
    let year = milestone.date.year();
    let last = context.plan.indicator(ix).lifetime.last;
    if last.is_some_and(|last| last.get() < year) {
        return (words::DROPPED.of(context.language).to_owned(), "ended");
    }
    if year > context.year.get() {
        let date = words::date(context.language, milestone.date);
        return (words::to_be_reported(context.language, &date), "later");
    }
    let edition =
        Year::new(year).and_then(|year| context.model.find_edition(context.edition.plan, year));
    let owed = edition.and_then(|edition| {
        let mut owed = context.figures.owed(edition);
        owed.find(|it| it.indicators.contains(&ix))
    });
    let why = match owed.map(|it| it.state) {
        Some(State::Cancelled) => Why::Cancelled,
        Some(State::NotInSource) => Why::NotInSource,
        Some(State::Held) => Why::Held,
        Some(_) => Why::NotSubmitted,
        None => Why::NothingAsked,
    };
    (
        text(context.language, &phrase::WhyInCell { why }),
        why.word(),
    )
}

/// Who reported a milestone after its day, and when.
fn late(context: Context<'_, '_>, ix: IndicatorIx, milestone: &Milestone) -> Vec<String> {
    let said = said(context, ix);
    let told = said.iter().filter_map(|it| {
        let day = match it.details.as_ref()?.moment? {
            Moment::Day(day) => day,
            Moment::Month(..) => return None,
        };
        let is_late = it.answer == Answer::YesNo(true)
            && !figure::is_held(context, it)
            && milestone.date < day;
        let called = capital(&called(context, ix));
        let party = (said.len() > 1).then(|| context.agency(it.party));
        is_late.then(|| {
            words::late(
                context.language,
                &called,
                party.as_deref(),
                milestone.date,
                day,
            )
        })
    });
    told.collect()
}

/// *delmoment 1.1m*, *delmomentet ”Rutinen beslutad”*
fn called(context: Context<'_, '_>, ix: IndicatorIx) -> String {
    match printed_id(context, ix) {
        Some(id) => words::numbered(context.language, id),
        None => words::titled(context.language, &read(&context.plan.indicator(ix).name)),
    }
}

/// Each time that a milestone's date has been moved, with from when to when and why.
fn moved(context: Context<'_, '_>, ix: IndicatorIx) -> Vec<String> {
    let indicator = context.plan.indicator(ix);
    let date = |year: Year| {
        let plan = context.plan_in(context.edition.plan, year);
        Some(plan.indicator(ix).milestone.as_ref()?.date)
    };
    let changes = indicator
        .lifetime
        .changes
        .iter()
        .filter(|it| it.from <= context.year && it.keys.iter().any(|key| key.text == "date"));
    changes
        .filter_map(|it| {
            let (from, to) = (date(it.from.previous())?, date(it.from)?);
            let reason = read(&it.reason);
            let called = called(context, ix);
            let (from_day, to_day) = (
                words::date(context.language, from),
                words::date(context.language, to),
            );
            (from != to)
                .then(|| words::moved(context.language, &called, &from_day, &to_day, &reason))
        })
        .collect()
}
