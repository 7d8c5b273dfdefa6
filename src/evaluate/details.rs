//! What a measure's row can't hold becomes a part of its own: sentences, definitions, tables.

use crate::content::{Block, Run, Section, plain};
use crate::evaluate::blocks::{led, titled};
use crate::evaluate::context::Context;
use crate::evaluate::reported::one_of;
use crate::evaluate::state::state_words;
use crate::evaluate::texts::{answered_by, group_answers};
use crate::evaluate::whose::are_named;
use crate::evaluate::{
    absent, breakdown, change, cited, corrections, figure, known, lineage, marks, milestones,
    narrative, printed, reference, shares, sources, target, told,
};
use crate::figures::MeasureState;
use crate::model::{
    AgencyIx, Answer, Home, Indicator, IndicatorIx, Kind, MeasureIx, Observation, Use,
};
use crate::prose;
use crate::value::Period;
use crate::words::grammar::join;
use crate::words::list::Word;
use crate::words::{Language, list as phrase};

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
        .filter(|it| context.plan.indicator(it.indicator).milestone.is_none())
    {
        let found = indicator_blocks(context, standing);
        tells |= !found.is_empty();
        let names = told_sources(context, standing, &found);
        figures.extend(sources.before(context.language, &names));
        figures.extend(found);
        sources.add(context, standing.indicator, names);
    }
    figures.extend(sources.before(context.language, &[]));
    if !tells {
        return None;
    }
    // That nothing has come is said of each figure.
    let is_not_submitted = |it: &Use| {
        absent::not_submitted(context, it.indicator)
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
        let text = context.text(&Word::FollowUpInPlan);
        blocks.push(led(Run::Strong { text }, prose::runs(follow_up)));
    }
    blocks.extend(elsewhere);
    let title = cited::heading(context, ix);
    Some(Section {
        blocks,
        ..titled(&id, level, title)
    })
}

/// The indicators in a row whose sentences have the same named sources, which are told after them.
#[derive(Default)]
struct Sources {
    indicators: Vec<String>,
    names: Vec<String>,
}

impl Sources {
    /// What is told before sentences with these sources; nothing while they are the same.
    fn before(&mut self, language: Language, names: &[String]) -> Option<Block> {
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
        Some(Block::text(sources::line(language, of, &told)))
    }

    fn add(&mut self, context: Context<'_, '_>, ix: IndicatorIx, names: Vec<String>) {
        if !names.is_empty() {
            let indicator = context.plan.indicator(ix);
            self.indicators
                .push(called(indicator, context.plan.is_numbered(indicator)));
            self.names = names;
        }
    }
}

/// The named sources of the figures that an indicator's sentences tell. None where a table tells them.
fn told_sources(context: Context<'_, '_>, standing: &Use, blocks: &[Block]) -> Vec<String> {
    let ix = standing.indicator;
    let is_in_shares = context.plan.indicator(ix).kind == Kind::Share && !standing.is_ref;
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
struct Said {
    parties: Vec<AgencyIx>,
    periods: Vec<Period>,
    sentence: String,
}

impl Said {
    fn of(it: &Observation<'_>, sentence: String) -> Said {
        Said {
            parties: vec![it.party],
            periods: vec![it.period],
            sentence,
        }
    }

    /// Whether another says the same of another part of the year, which it then takes in.
    fn takes_in(&mut self, next: &Said) -> bool {
        let is_same = self.parties == next.parties && self.sentence == next.sentence;
        if is_same {
            self.periods.extend(&next.periods);
        }
        is_same
    }
}

/// The sentences about an indicator's figures this year, or why there are none. Nothing of one that
/// is told beside another.
fn sentences(context: Context<'_, '_>, standing: &Use) -> Vec<Said> {
    let ix = standing.indicator;
    if reference::is_beside(context, standing) {
        return Vec::new();
    }
    let answers = one_of(context, ix, context.answers(ix, context.year));
    let figures = answers
        .into_iter()
        .filter(|it| !matches!(it.answer, Answer::Text(_)) && !is_said(context, it));
    let mut said: Vec<Said> = figures.map(|it| Said::of(it, about(context, it))).collect();
    said.extend(absent::not_submitted(context, ix).map(|(owed, sentence)| {
        let sentence = match target::unknown(context, ix) {
            Some(target) => format!("{sentence} {target}"),
            None => sentence,
        };
        let sentence = named(context, ix, sentence);
        Said {
            parties: owed.parties.clone(),
            periods: vec![owed.period],
            sentence,
        }
    }));
    said.extend(known::last(context, ix).into_iter().map(|it| {
        let sentence = change::sentence(context, it);
        Said::of(it, known::with_end(context, sentence, it))
    }));
    // Parts of a year that are all missing are told once.
    said.dedup_by(|next, said| said.takes_in(next));
    let home = context.plan.indicator(ix).home;
    if let (true, Home::Measure(ix), Some(last)) = (standing.is_ref, home, said.last_mut()) {
        let what = &cited::measure(context, ix);
        let same = context.text(&phrase::SameFigureAt { what });
        last.sentence = format!("{} {same}", last.sentence);
    }
    said
}

/// What is said of a figure that is not there, after what it is of, where only its id stands before.
fn named(context: Context<'_, '_>, ix: IndicatorIx, sentence: String) -> String {
    let indicator = context.plan.indicator(ix);
    if context.plan.is_numbered(indicator) {
        format!("{}: {sentence}", plain(&prose::runs(&indicator.name)))
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
fn about(context: Context<'_, '_>, it: &Observation<'_>) -> String {
    let area = marks::area(context, it);
    let said = [
        Some(change::sentence(context, it)),
        corrections::of_compared(context, it),
        target::judged(context, it),
        area.map(|area| context.text(&phrase::FigureCovers { area: &area })),
    ];
    let said = said.into_iter().flatten().collect::<Vec<_>>().join(" ");
    if matches!(it.answer, Answer::NoValue(_)) || figure::is_held(context, it) {
        named(context, it.indicator, said)
    } else {
        said
    }
}

fn indicator_blocks(context: Context<'_, '_>, standing: &Use) -> Vec<Block> {
    let indicator = context.plan.indicator(standing.indicator);
    let mut sentences = sentences(context, standing);
    let is_named = tells_whose(context, standing.indicator);
    let is_alone = sentences.len() == 1 && !is_named;
    let has_others = sentences
        .iter()
        .any(|it| it.parties != sentences[0].parties);
    let is_numbered = context.plan.is_numbered(indicator);
    let beside = beside(context, standing).filter(|_| !sentences.is_empty());
    if let (true, Some(only), Some(beside)) = (is_alone, sentences.first_mut(), &beside) {
        only.sentence = format!("{} {beside}", only.sentence);
    }
    let mut blocks = Vec::new();
    if let Some(other) = lineage::in_its_place(context, standing.indicator) {
        let name = plain(&prose::runs(&indicator.name));
        let (text, said) = if is_numbered {
            (called(indicator, true), format!("{name}: {other}"))
        } else {
            (name, other)
        };
        blocks.push(led(Run::Strong { text }, vec![Run::text(said)]));
    }
    if let Some(answered) = answered_in_figures(context, standing.indicator, &sentences) {
        let text = called(indicator, is_numbered);
        blocks.push(led(Run::Strong { text }, vec![Run::text(answered)]));
    }
    for Said {
        parties,
        periods,
        sentence,
    } in sentences
    {
        let mut lead = Vec::new();
        // Where the measure's number is not printed, the id says nothing, but the name does.
        let name = called(indicator, is_numbered);
        if is_numbered || !sentence.starts_with(&name) {
            lead.push(name);
        }
        if has_others || is_named {
            let names: Vec<String> = parties.into_iter().map(|it| context.agency(it)).collect();
            lead.push(join(&names, context.language));
        }
        lead.extend(printed::periods(context.language, &periods));
        blocks.push(if lead.is_empty() {
            Block::text(sentence)
        } else {
            let text = lead.join(" ");
            led(Run::Strong { text }, vec![Run::text(sentence)])
        });
    }
    let called = called(indicator, is_numbered);
    // What holds for all parties is said after them.
    if let Some(beside) = beside.filter(|_| !is_alone) {
        let text = called.clone();
        blocks.push(led(Run::Strong { text }, vec![Run::text(beside)]));
    }
    if standing.is_ref {
        return blocks;
    }
    blocks.extend(target::words(context, standing.indicator, &called));
    blocks.extend(breakdown::breakdown_tables(context, standing.indicator));
    if let Some(definition) = indicator.definition.as_ref().filter(|_| !blocks.is_empty()) {
        let text = context.text(&Word::HowCounted);
        blocks.push(led(Run::Emphasis { text }, prose::runs(definition)));
    }
    blocks
}

/// What an indicator is called before what is said of it.
fn called(indicator: &Indicator<'_>, is_numbered: bool) -> String {
    if is_numbered {
        indicator.id.text.to_string()
    } else {
        plain(&prose::runs(&indicator.name))
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
    sentences: &[Said],
) -> Option<String> {
    let is_text = matches!(
        context.plan.indicator(ix).kind,
        Kind::Text | Kind::Undefined
    );
    let (n, of) = group_answers(context, ix).filter(|_| !is_text && !sentences.is_empty())?;
    Some(answered_by(context, ix, n, of))
}

/// What stands beside an indicator's figures: targets to come, the baseline, what to compare with.
fn beside(context: Context<'_, '_>, standing: &Use) -> Option<String> {
    let (ix, year) = (standing.indicator, context.year);
    let facts = target::facts(context, ix, year).filter(|_| !standing.is_ref);
    let references = reference::sentences(context, ix, year);
    let said: Vec<String> = facts.into_iter().chain(references).collect();
    (!said.is_empty()).then(|| said.join(" "))
}
