//! What a measure's row can't hold becomes a part of its own: sentences, definitions, tables.

use std::collections::BTreeMap;

use crate::content::{Block, Section};
use crate::ledger::MeasureState;
use crate::model::{AgencyIx, Answer, Home, IndicatorIx, Kind, MeasureIx, Observation, Use};
use crate::report::blocks::{led, section};
use crate::report::texts::{answered_by, group_answers};
use crate::report::{breakdown, milestones, narrative, shares};
use crate::tell::context::Context;
use crate::tell::sources::are_named;
use crate::tell::state::state_words;
use crate::tell::{
    change, correction, figure, lineage, naming, printed, reference, sentence, sources, target,
    years,
};
use crate::text::{Said, said};
use crate::value::Period;
use crate::words::grammar::listed;
use crate::words::list as phrase;
use crate::words::list::Word;
use crate::words::names::closed;

/// How figures are counted, by the words of it: the first of a goal's indicators that is counted so.
pub(super) type Definitions = BTreeMap<String, IndicatorIx>;

/// What is told of an indicator, and the named sources of the figures in it.
struct Told {
    called: Said,
    blocks: Vec<Block>,
    sources: Vec<Said>,
}

/// The part of one measure: people's words, drawings and milestones. None if the row says all.
pub(super) fn details(context: Context<'_, '_>, ix: MeasureIx, level: u8) -> Option<Section> {
    let measure = context.plan.measure(ix);
    let id = format!("atgard-{}", context.plan.measure_anchor(ix));
    let mut part = section(&id, level, naming::heading(context, ix));
    part.begin(narrative::written(context, &id));
    let own = measure.uses.iter().filter(|it| !it.is_ref);
    for standing in own {
        part.blocks
            .extend(breakdown::breakdown_tables(context, standing.indicator));
    }
    part.blocks.extend(milestones::milestones(context, ix));
    part.blocks.extend(narrative::elsewhere(context, &id, &id));
    (!part.blocks.is_empty()).then_some(part)
}

/// How the figures of one measure are counted and how they have changed, and what the plan says of following it
/// up. None if there is nothing to say of it.
pub(super) fn counted(
    context: Context<'_, '_>,
    ix: MeasureIx,
    level: u8,
    told: &mut Definitions,
) -> Option<Section> {
    let measure = context.plan.measure(ix);
    let id = counted_at(context, Home::Measure(ix));
    let mut blocks = Vec::new();
    // Where the report has the short title, the whole text stands here.
    if context
        .short(measure.short_title.as_ref(), &measure.text)
        .is_some()
    {
        blocks.push(Block::text(context.prose(&measure.text)));
    }
    blocks.extend(milestones::roles(context, measure));
    let own = measure.uses.iter().filter(|it| {
        is_told_here(context, it) && context.indicator(it.indicator).milestone.is_none()
    });
    let own = own.map(|it| {
        let blocks = indicator_blocks(context, it, told);
        Told {
            called: called(context, it.indicator),
            sources: told_sources(context, it, &blocks),
            blocks,
        }
    });
    let own: Vec<Told> = own.collect();
    let is_dated = |it: &Use| context.indicator(it.indicator).milestone.is_some();
    let has_dates = measure.uses.iter().any(is_dated);
    if own.iter().all(|it| it.blocks.is_empty()) && blocks.is_empty() && !has_dates {
        return None;
    }
    // That nothing has come is said of each figure.
    let is_repeated = *context.seen().measure(ix) == MeasureState::NotReported
        && measure.uses.iter().any(|it| {
            let mut missing = change::not_submitted(context, it.indicator);
            missing.next().is_some()
        });
    let (_, sentence) = state_words(context, ix);
    if !sentence.is_empty() && !is_repeated {
        blocks.push(Block::text(sentence));
    }
    blocks.extend(shares::shares(context, ix));
    // The same sources of several in a row are told once, after them.
    for same in own.chunk_by(|one, next| one.sources == next.sources) {
        blocks.extend(same.iter().flat_map(|it| it.blocks.clone()));
        let names = &same[0].sources;
        if !names.is_empty() {
            let mut of: Vec<Said> = same.iter().map(|it| it.called.clone()).collect();
            if of.len() == 1 {
                of.clear();
            }
            blocks.push(Block::text(sources::line(&context, of, names.clone())));
        }
    }
    if let Some(follow_up) = &measure.follow_up {
        let lead = context.say(&Word::FollowUpInPlan);
        blocks.push(led(lead.strong(), context.prose(follow_up)));
    }
    Some(Section {
        blocks,
        ..section(&id, level, naming::heading(context, ix))
    })
}

/// Where it stands how figures are counted: those of a measure, after its text, or a goal's own.
pub(super) fn counted_at(context: Context<'_, '_>, home: Home) -> String {
    match home {
        Home::Measure(ix) => format!("uppgifter-{}", context.plan.measure_anchor(ix)),
        Home::Goal(ix) => format!("sa-raknades-{}", context.plan.goal_anchor(ix)),
    }
}

/// Whether an indicator is told where it stands: not where it is told elsewhere this year.
pub(super) fn is_told_here(context: Context<'_, '_>, standing: &Use) -> bool {
    !standing.is_ref || context.plan.asks(standing.frequency, context.year)
}

/// The named sources of the figures that an indicator's sentences tell. None where a table tells them.
fn told_sources(context: Context<'_, '_>, standing: &Use, blocks: &[Block]) -> Vec<Said> {
    let ix = standing.indicator;
    if blocks.is_empty() || reference::is_beside(context, standing) {
        return Vec::new();
    }
    let is_in_shares = context.indicator(ix).kind == Kind::Share && !standing.is_ref;
    let mut figures = Vec::new();
    if !is_in_shares {
        figures.extend(context.answers_once(ix, context.year));
    }
    figures.extend(years::last(context, ix));
    figures.extend(reference::figures(context, ix, context.year));
    sources::named_sources(context, &figures)
}

/// What is said of an indicator, of which parties and parts of the year.
struct Sentence {
    parties: Vec<AgencyIx>,
    periods: Vec<Period>,
    text: Said,
}

impl Sentence {
    fn of(it: &Observation<'_>, text: Said) -> Sentence {
        Sentence {
            parties: vec![it.party],
            periods: vec![it.period],
            text,
        }
    }
}

/// The sentences about an indicator's figures this year, or why there are none. Nothing of one that
/// is told beside another.
fn sentences(context: Context<'_, '_>, standing: &Use) -> Vec<Sentence> {
    let ix = standing.indicator;
    if reference::is_beside(context, standing) {
        return Vec::new();
    }
    let mut figures = context.answers_once(ix, context.year);
    figures.retain(|it| !matches!(it.answer, Answer::Text(_)) && !is_said(context, it));
    let said = figures
        .iter()
        .map(|it| Sentence::of(it, about(context, it)));
    let mut said: Vec<Sentence> = said.collect();
    said.extend(
        change::not_submitted(context, ix).map(|(owed, sentence)| Sentence {
            parties: owed.parties.clone(),
            periods: vec![owed.period],
            text: named(context, ix, sentence.then(target::unknown(context, ix))),
        }),
    );
    said.extend(years::last(context, ix).into_iter().map(|it| {
        let sentence = change::sentence(context, it);
        Sentence::of(it, years::with_end(context, sentence, it))
    }));
    // Parts of a year that are all missing are told once.
    said.dedup_by(|next, said| {
        let is_same = said.parties == next.parties && said.text == next.text;
        if is_same {
            said.periods.append(&mut next.periods);
        }
        is_same
    });
    let home = context.indicator(ix).home;
    if let (true, Home::Measure(ix), Some(last)) = (standing.is_ref, home, said.last_mut()) {
        let what = naming::measure(context, ix);
        let same = context.say(&phrase::SameFigureAt { what });
        last.text.add(said![" ", same]);
    }
    said
}

/// What is said of a figure that is not there, after what it is of, where only its id stands before.
fn named(context: Context<'_, '_>, ix: IndicatorIx, sentence: Said) -> Said {
    let indicator = context.indicator(ix);
    if context.plan.is_numbered(indicator) {
        said![context.bare(&indicator.name), ": ", sentence]
    } else {
        sentence
    }
}

/// Whether the row says all: of a grade without an earlier one, a trend, a target or a reason.
fn is_said(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    matches!(it.answer, Answer::Grade(_))
        && it.details.is_none()
        && sentence::earlier_of_any_kind(context, it).is_none()
        && target::judged(context, it).is_none()
        && sources::named_source(context, it).is_none()
}

/// A figure: its change, whether it reaches the target, and what it covers.
fn about(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let area = figure::area(context, it);
    let said = change::sentence(context, it)
        .then(correction::of_compared(context, it))
        .then(target::judged(context, it))
        .then(area.map(|area| context.say(&phrase::FigureCovers { area })));
    if !it.has_value() || it.is_held {
        named(context, it.indicator, said)
    } else {
        said
    }
}

fn indicator_blocks(
    context: Context<'_, '_>,
    standing: &Use,
    told: &mut Definitions,
) -> Vec<Block> {
    let (ix, year) = (standing.indicator, context.year);
    let indicator = context.indicator(ix);
    let mut sentences = sentences(context, standing);
    let has_sentences = !sentences.is_empty();
    // Others are asked too.
    let is_named = are_named(context, &context.answers_once(ix, year));
    let has_others = sentences
        .iter()
        .any(|it| it.parties != sentences[0].parties);
    let is_numbered = context.plan.is_numbered(indicator);
    let called = called(context, ix);
    // Targets to come, the baseline, what to compare with.
    let mut beside = Said::default();
    if has_sentences && !standing.is_ref {
        beside.add(target::facts(context, ix, year));
    }
    if has_sentences {
        beside = beside.then(reference::sentences(context, ix, year));
    }
    if let ([only], false, false) = (&mut *sentences, is_named, beside.is_empty()) {
        only.text.add(said![" ", std::mem::take(&mut beside)]);
    }
    let mut blocks = Vec::new();
    if let Some(other) = lineage::in_its_place(context, ix) {
        blocks.push(led(called.strong(), named(context, ix, other)));
    }
    // How many members of a group stand behind the figures that follow; of texts the annex says it.
    let is_text = matches!(indicator.kind, Kind::Text | Kind::Undefined);
    let answered = group_answers(context, ix).filter(|_| has_sentences && !is_text);
    if let Some((n, of)) = answered {
        blocks.push(led(called.strong(), answered_by(context, ix, n, of)));
    }
    for it in sentences {
        let mut lead = Vec::new();
        // Where the measure's number is not printed, the id says nothing, but the name does.
        if is_numbered || !it.text.plain().starts_with(&called.plain()) {
            lead.push(called.clone());
        }
        if has_others || is_named {
            let names = it.parties.into_iter().map(|it| context.agency(it));
            lead.push(listed(names.collect(), context.language));
        }
        lead.extend(printed::periods(context.language, &it.periods).map(Said::from));
        let lead = Said::join(lead, " ").strong();
        blocks.push(Block::text(lead.then(it.text)));
    }
    // What holds for all parties is said after them.
    if !beside.is_empty() {
        blocks.push(led(called.strong(), beside));
    }
    if standing.is_ref {
        return blocks;
    }
    blocks.extend(target::words(context, ix, &called).map(Block::text));
    if let Some(definition) = indicator.definition.as_ref().filter(|_| !blocks.is_empty()) {
        let lead = context.say(&Word::HowCounted).emphasis();
        let same = told.get(&*definition.text).map(|first| {
            let at = counted_at(context, context.indicator(*first).home);
            let what = self::called(context, *first).linked(&format!("#{at}"));
            closed(context.say(&phrase::SameDefinition { what }))
        });
        told.entry(definition.text.to_string()).or_insert(ix);
        blocks.push(led(lead, same.unwrap_or_else(|| context.prose(definition))));
    }
    blocks
}

/// What an indicator is called before what is said of it.
pub(super) fn called(context: Context<'_, '_>, ix: IndicatorIx) -> Said {
    let indicator = context.indicator(ix);
    if context.plan.is_numbered(indicator) {
        (&*indicator.id.text).into()
    } else {
        context.bare(&indicator.name)
    }
}
