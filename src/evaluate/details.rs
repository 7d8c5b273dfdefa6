//! What a measure's row can't hold becomes a part of its own: sentences, definitions, tables.

use crate::content::{Block, Section};
use crate::evaluate::blocks::{led, section};
use crate::evaluate::context::Context;
use crate::evaluate::people::Texts;
use crate::evaluate::reported::one_of;
use crate::evaluate::state::state_words;
use crate::evaluate::texts::{answered_by, group_answers};
use crate::evaluate::whose::are_named;
use crate::evaluate::{
    breakdown, change, cited, corrections, figure, known, lineage, marks, milestones, narrative,
    printed, reference, shares, sources, target, told,
};
use crate::figures::MeasureState;
use crate::model::{AgencyIx, Answer, Home, IndicatorIx, Kind, MeasureIx, Observation, Use};
use crate::text::{Said, said};
use crate::value::Period;
use crate::words::grammar::listed;
use crate::words::list as phrase;
use crate::words::list::Word;

/// The part of one measure: sentences, definitions, breakdowns, shares. None if the row says all.
pub(super) fn details(context: Context<'_, '_>, ix: MeasureIx, level: u8) -> Option<Section> {
    let measure = context.plan.measure(ix);
    let anchor = context.plan.measure_anchor(ix);
    let id = format!("atgard-{anchor}");
    let mut blocks = narrative::written(context, &id);
    blocks.extend(milestones::roles(context, measure));
    let dated = milestones::milestones(context, ix);
    let elsewhere = narrative::elsewhere(context, &id, &id);
    let mut tells = !blocks.is_empty() || dated.is_some() || elsewhere.is_some();
    let (_, sentence) = state_words(context, ix);
    let mut figures = Vec::new();
    let mut sources = Sources::default();
    for standing in measure
        .uses
        .iter()
        .filter(|it| !it.is_ref || context.plan.asks(it.frequency, context.year))
        .filter(|it| context.indicator(it.indicator).milestone.is_none())
    {
        let found = indicator_blocks(context, standing);
        tells |= !found.is_empty();
        let names = told_sources(context, standing, &found);
        figures.extend(sources.before(&context, &names));
        figures.extend(found);
        sources.add(context, standing.indicator, names);
    }
    figures.extend(sources.before(&context, &[]));
    if !tells {
        return None;
    }
    // That nothing has come is said of each figure.
    let is_not_submitted = |it: &Use| {
        change::not_submitted(context, it.indicator)
            .next()
            .is_some()
    };
    let is_repeated = *context.figures.measure(context.ix, ix) == MeasureState::NotReported
        && measure.uses.iter().any(is_not_submitted);
    if !sentence.is_empty() && !is_repeated {
        blocks.push(Block::text(sentence));
    }
    blocks.extend(shares::shares(context, ix));
    blocks.extend(figures);
    blocks.extend(dated);
    if let Some(follow_up) = &measure.follow_up {
        let lead = context.say(&Word::FollowUpInPlan);
        blocks.push(led(lead.strong(), context.prose(follow_up)));
    }
    blocks.extend(elsewhere);
    let title = cited::heading(context, ix);
    Some(Section {
        blocks,
        ..section(&id, level, title)
    })
}

/// The indicators in a row whose sentences have the same named sources, which are told after them.
#[derive(Default)]
struct Sources {
    indicators: Vec<Said>,
    names: Vec<Said>,
}

impl Sources {
    /// What is told before sentences with these sources; nothing while they are the same.
    fn before(&mut self, texts: &Texts<'_>, names: &[Said]) -> Option<Block> {
        if self.names.is_empty() || self.names == names {
            return None;
        }
        let indicators = std::mem::take(&mut self.indicators);
        let told = std::mem::take(&mut self.names);
        let of = if indicators.len() > 1 {
            indicators
        } else {
            Vec::new()
        };
        Some(Block::text(sources::line(texts, of, told)))
    }

    fn add(&mut self, context: Context<'_, '_>, ix: IndicatorIx, names: Vec<Said>) {
        if !names.is_empty() {
            self.indicators.push(called(context, ix));
            self.names = names;
        }
    }
}

/// The named sources of the figures that an indicator's sentences tell. None where a table tells them.
fn told_sources(context: Context<'_, '_>, standing: &Use, blocks: &[Block]) -> Vec<Said> {
    let ix = standing.indicator;
    let is_in_shares = context.indicator(ix).kind == Kind::Share && !standing.is_ref;
    let has_table = blocks
        .iter()
        .any(|it| matches!(it, Block::Table(_) | Block::Figure(_)));
    if blocks.is_empty() || reference::is_beside(context, standing) {
        return Vec::new();
    }
    let mut figures = one_of(context, ix, context.answers(ix, context.year));
    if has_table || is_in_shares && !figures.is_empty() {
        figures.clear();
    }
    figures.extend(known::last(context, ix));
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

    /// Whether another says the same of another part of the year, which it then takes in.
    fn takes_in(&mut self, next: &Sentence) -> bool {
        let is_same = self.parties == next.parties && self.text == next.text;
        if is_same {
            self.periods.extend(&next.periods);
        }
        is_same
    }
}

/// The sentences about an indicator's figures this year, or why there are none. Nothing of one that
/// is told beside another.
fn sentences(context: Context<'_, '_>, standing: &Use) -> Vec<Sentence> {
    let ix = standing.indicator;
    if reference::is_beside(context, standing) {
        return Vec::new();
    }
    let answers = one_of(context, ix, context.answers(ix, context.year));
    let figures = answers
        .into_iter()
        .filter(|it| !matches!(it.answer, Answer::Text(_)) && !is_said(context, it));
    let said = figures.map(|it| Sentence::of(it, about(context, it)));
    let mut said: Vec<Sentence> = said.collect();
    said.extend(change::not_submitted(context, ix).map(|(owed, sentence)| {
        let target = target::unknown(context, ix).unwrap_or_default();
        Sentence {
            parties: owed.parties.clone(),
            periods: vec![owed.period],
            text: named(context, ix, sentence.then(target)),
        }
    }));
    said.extend(known::last(context, ix).into_iter().map(|it| {
        let sentence = change::sentence(context, it);
        Sentence::of(it, known::with_end(context, sentence, it))
    }));
    // Parts of a year that are all missing are told once.
    said.dedup_by(|next, said| said.takes_in(next));
    let home = context.indicator(ix).home;
    if let (true, Home::Measure(ix), Some(last)) = (standing.is_ref, home, said.last_mut()) {
        let what = cited::measure(context, ix);
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
        && told::earlier_of_any_kind(context, it).is_none()
        && target::judged(context, it).is_none()
        && sources::named_source(context, it).is_none()
}

/// A figure: its change, whether it reaches the target, and what it covers.
fn about(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let area = marks::area(context, it);
    let said = [
        Some(change::sentence(context, it)),
        corrections::of_compared(context, it),
        target::judged(context, it),
        area.map(|area| context.say(&phrase::FigureCovers { area })),
    ];
    let said = Said::join(said.into_iter().flatten(), " ");
    if matches!(it.answer, Answer::NoValue(_)) || figure::is_held(context, it) {
        named(context, it.indicator, said)
    } else {
        said
    }
}

fn indicator_blocks(context: Context<'_, '_>, standing: &Use) -> Vec<Block> {
    let indicator = context.indicator(standing.indicator);
    let mut sentences = sentences(context, standing);
    let is_named = tells_whose(context, standing.indicator);
    let is_alone = sentences.len() == 1 && !is_named;
    let has_others = sentences
        .iter()
        .any(|it| it.parties != sentences[0].parties);
    let is_numbered = context.plan.is_numbered(indicator);
    let called = called(context, standing.indicator);
    let beside = beside(context, standing).filter(|_| !sentences.is_empty());
    if let (true, Some(only), Some(beside)) = (is_alone, sentences.first_mut(), &beside) {
        only.text.add(said![" ", beside]);
    }
    let mut blocks = Vec::new();
    if let Some(other) = lineage::in_its_place(context, standing.indicator) {
        let told = named(context, standing.indicator, other);
        blocks.push(led(called.strong(), told));
    }
    if let Some(answered) = answered_in_figures(context, standing.indicator, &sentences) {
        blocks.push(led(called.strong(), answered));
    }
    for Sentence {
        parties,
        periods,
        text,
    } in sentences
    {
        let mut lead = Vec::new();
        // Where the measure's number is not printed, the id says nothing, but the name does.
        if is_numbered || !text.plain().starts_with(&called.plain()) {
            lead.push(called.clone());
        }
        if has_others || is_named {
            let names = parties.into_iter().map(|it| context.agency(it));
            lead.push(listed(names.collect(), context.language));
        }
        lead.extend(printed::periods(context.language, &periods).map(Said::from));
        blocks.push(if lead.is_empty() {
            Block::text(text)
        } else {
            led(Said::join(lead, " ").strong(), text)
        });
    }
    // What holds for all parties is said after them.
    if let Some(beside) = beside.filter(|_| !is_alone) {
        blocks.push(led(called.strong(), beside));
    }
    if standing.is_ref {
        return blocks;
    }
    blocks.extend(target::words(context, standing.indicator, &called));
    blocks.extend(breakdown::breakdown_tables(context, standing.indicator));
    if let Some(definition) = indicator.definition.as_ref().filter(|_| !blocks.is_empty()) {
        let lead = context.say(&Word::HowCounted).emphasis();
        blocks.push(led(lead, context.prose(definition)));
    }
    blocks
}

/// What an indicator is called before what is said of it.
fn called(context: Context<'_, '_>, ix: IndicatorIx) -> Said {
    let indicator = context.indicator(ix);
    if context.plan.is_numbered(indicator) {
        (&*indicator.id.text).into()
    } else {
        context.bare(&indicator.name)
    }
}

/// Whether what is said of one of several parties must name it: others are asked too.
fn tells_whose(context: Context<'_, '_>, ix: IndicatorIx) -> bool {
    let answers = one_of(context, ix, context.answers(ix, context.year));
    are_named(context, &answers)
}

/// How many members of a group stand behind the figures that follow; of texts the annex says it.
fn answered_in_figures(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    sentences: &[Sentence],
) -> Option<Said> {
    let is_text = matches!(context.indicator(ix).kind, Kind::Text | Kind::Undefined);
    let (n, of) = group_answers(context, ix).filter(|_| !is_text && !sentences.is_empty())?;
    Some(answered_by(context, ix, n, of))
}

/// What stands beside an indicator's figures: targets to come, the baseline, what to compare with.
fn beside(context: Context<'_, '_>, standing: &Use) -> Option<Said> {
    let (ix, year) = (standing.indicator, context.year);
    let facts = target::facts(context, ix, year).filter(|_| !standing.is_ref);
    let references = reference::sentences(context, ix, year);
    let said: Vec<Said> = facts.into_iter().chain(references).collect();
    (!said.is_empty()).then(|| Said::join(said, " "))
}
