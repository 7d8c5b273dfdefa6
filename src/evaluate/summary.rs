//! Sammanfattning and Så läser du rapporten: people's words first, then what the tool can count.

use std::collections::BTreeSet;

use crate::content::Block;
use crate::content::Run;
use crate::content::Section;
use crate::content::Table;
use crate::content::Term;
use crate::content::plain;
use crate::evaluate::Context;
use crate::evaluate::cited;
use crate::evaluate::figure;
use crate::evaluate::group;
use crate::evaluate::key_figures;
use crate::evaluate::list;
use crate::evaluate::register;
use crate::evaluate::section;
use crate::evaluate::state::expected;
use crate::evaluate::state::state_words;
use crate::figures::AnswerCount;
use crate::figures::CorrectionKind;
use crate::figures::MeasureState;
use crate::figures::State;
use crate::language::report::cells;
use crate::language::report::closed;
use crate::language::report::coverage;
use crate::language::report::coverage::Answers;
use crate::language::report::coverage::Measures;
use crate::language::report::headings;
use crate::language::report::reasons;
use crate::language::report::states;
use crate::model::Answer;
use crate::model::EditionIx;
use crate::model::GoalIx;
use crate::model::IndicatorIx;
use crate::model::Reason;

pub(super) fn summary(context: Context<'_, '_>) -> Section {
    let mut chapter = section("sammanfattning", 2, headings::SUMMARY.of(context.language));
    let sentences = coverage_sentences(context);
    let mut important = section(
        "det-viktigaste",
        3,
        headings::MOST_IMPORTANT.of(context.language),
    );
    important.blocks = context.narrative("sammanfattning");
    if important.blocks.is_empty() {
        important
            .blocks
            .extend(list(sentences.iter().map(String::as_str)));
    }
    let elsewhere = context.elsewhere("sammanfattning", &important.id);
    important.blocks.extend(elsewhere);
    let mut in_figures = section(
        "rapporten-i-siffror",
        3,
        headings::IN_FIGURES.of(context.language),
    );
    let counted: Vec<String> = sentences.into_iter().chain(news(context)).collect();
    in_figures
        .blocks
        .extend(list(counted.iter().map(String::as_str)));
    chapter.sections = vec![important];
    chapter.sections.extend(key_figures::part(context));
    chapter.sections.push(in_figures);
    chapter
}

/// Measures and answers of the whole plan, this year and the year before.
pub(super) fn coverage_sentences(context: Context<'_, '_>) -> Vec<String> {
    let mut sentences = Vec::new();
    if !context.plan.measures.is_empty() {
        sentences.push(measures(context, None, context.plan.measures.len(), |it| {
            coverage::plan(context.language, context.year.get(), it)
        }));
    }
    if context.is_compiled() {
        sentences.extend(found(context).filter(|_| sentences.is_empty()));
        return sentences;
    }
    let answers = context.figures.answers(context.ix, None);
    sentences.push(match context.edition.cancelled_for_all() {
        Some(it) => format!(
            "{} {}",
            reasons::cancelled(context.language, context.year.get()),
            closed(&it.reason)
        ),
        None => coverage::answers(context.language, said(answers)),
    });
    sentences.extend(group::sentences(context));
    if let Some(previous) = previous(context) {
        let then = context.figures.answers(previous, None);
        let edition = context.model.edition(previous);
        let year = edition.year.get();
        if edition.cancelled_for_all().is_some() {
            sentences.push(reasons::cancelled(context.language, year));
        } else if then.owed > 0 {
            sentences.push(coverage::compared_with(context.language, year, said(then)));
        }
    }
    sentences
}

/// How many of the indicators have a figure of the year, where it is fetched and nobody owes it.
fn found(context: Context<'_, '_>) -> Option<String> {
    let indicators = |is_counted: fn(State) -> bool| {
        let owed = context.figures.owed(context.ix);
        let counted = owed.filter(|it| is_counted(it.state));
        let counted: BTreeSet<IndicatorIx> = counted
            .flat_map(|it| it.indicators.iter().copied())
            .collect();
        counted.len()
    };
    let of = indicators(|it| it != State::Cancelled);
    let n = indicators(|it| it == State::Followed);
    let goals = (0..context.plan.goals.len()).map(GoalIx::new);
    let top = goals.filter(|it| context.plan.goal(*it).parent.is_none());
    let discontinued = top.flat_map(|it| register::are_discontinued(context, it));
    let discontinued = discontinued.filter(|it| *it).count();
    (of > 0).then(|| coverage::found(context.language, context.year.get(), n, of, discontinued))
}

fn previous(context: Context<'_, '_>) -> Option<EditionIx> {
    context
        .model
        .find_edition(context.edition.plan, context.year.previous())
}

/// The measures of a goal or the plan, as sentences take them. `all`: how many there are.
pub(super) fn measures(
    context: Context<'_, '_>,
    under: Option<GoalIx>,
    all: usize,
    say: impl FnOnce(Measures<'_>) -> String,
) -> String {
    let (model, figures) = (context.model, context.figures);
    let count = figures.count(model, context.ix, under);
    let of = |state: fn(&MeasureState) -> bool| {
        let all = figures.measures_under(model, context.ix, under);
        all.filter(move |(_, it)| state(it))
    };
    let awaited = of(|it| *it == MeasureState::Awaited)
        .flat_map(|(ix, _)| figures.owed_at(model, context.ix, ix));
    let shown = of(|it| matches!(it, MeasureState::ShownAt(_))).find_map(|(_, it)| match it {
        MeasureState::ShownAt(at) if count.shown_at == 1 => Some(cited::measures(context, at)),
        _ => None,
    });
    say(Measures {
        all,
        due: count.due,
        reported: count.reported,
        partly: count.partly,
        awaited: count.awaited.measures,
        awaited_figures: count.awaited.figures,
        cannot: count.cannot.measures,
        cannot_figures: count.cannot.figures,
        nothing_beside: count.nothing_beside,
        expected: expected(context, awaited),
        nothing: count.nothing,
        not_reported: count.not_reported,
        at_end: count.at_end,
        later: count.later,
        under_development: count.under_development,
        shown_at: count.shown_at,
        shown_under: shown.as_deref().unwrap_or_default(),
        discontinued: count.discontinued,
        is_last_year: context.plan.to == Some(context.year),
        irrelevant: count.irrelevant.measures,
        irrelevant_figures: count.irrelevant.figures,
        no_follow_up: count.no_follow_up,
    })
}

/// A count of answers as sentences take it.
fn said(count: AnswerCount) -> Answers {
    Answers {
        owed: count.owed,
        answered: count.answered,
        begun: count.begun,
        with_value: count.with_value,
        in_part: count.in_part,
        nothing: count.nothing,
        protected: count.protected,
        not_yet: count.not_yet,
        impossible: count.impossible,
        withheld: count.withheld,
        discontinued: count.discontinued,
        irrelevant: count.irrelevant,
        looked_into: count.looked_into,
        not_done: count.not_done,
    }
}

/// Gaps that were closed, and figures that were corrected.
fn news(context: Context<'_, '_>) -> Vec<String> {
    let here = context
        .figures
        .corrections
        .iter()
        .filter(|it| it.edition == context.ix);
    let (mut added, mut corrected) = (0, 0);
    for it in here {
        match it.kind {
            CorrectionKind::Addition => added += 1,
            CorrectionKind::Preciser => {}
            _ => corrected += 1,
        }
    }
    let mut news = Vec::new();
    news.extend((added > 0).then(|| coverage::gaps_closed(context.language, added)));
    news.extend((corrected > 0).then(|| coverage::corrected(context.language, corrected)));
    news
}

/// The states and marks that occur in this year's report, a sentence each.
pub(super) fn how_to_read(context: Context<'_, '_>, shown: &[Section]) -> Section {
    let mut seen = BTreeSet::new();
    let mut terms = Vec::new();
    let has = |state| context.figures.owed(context.ix).any(|it| it.state == state);
    for ix in context.plan.goals.iter().flat_map(|it| &it.measures) {
        let ix = *ix;
        let (word, sentence) = state_words(context, ix);
        let general = match context.figures.measure(context.ix, ix) {
            MeasureState::Reported => states::REPORTED_MEANS.of(context.language),
            MeasureState::Partly { .. } => states::PARTLY_MEANS.of(context.language),
            MeasureState::Awaited => states::AWAITED_MEANS.of(context.language),
            MeasureState::CannotBeGiven => states::CANNOT_MEANS.of(context.language),
            MeasureState::NothingToReport => states::NOTHING_MEANS.of(context.language),
            MeasureState::MilestoneNotReported => states::MILESTONE_MEANS.of(context.language),
            MeasureState::NotReported if has(State::NotSubmitted) => {
                reasons::NOT_SUBMITTED.sentence.of(context.language)
            }
            MeasureState::Later(_) => states::LATER_MEANS.of(context.language),
            MeasureState::UnderDevelopment => states::UNDER_DEVELOPMENT_MEANS.of(context.language),
            MeasureState::ShownAt(_) => states::SHOWN_AT_MEANS.of(context.language),
            MeasureState::Irrelevant => states::IRRELEVANT_MEANS.of(context.language),
            _ => &sentence,
        };
        add(&mut terms, &mut seen, &word, general);
    }
    for it in &context.model.observations {
        let is_here = context.model.edition(it.edition).plan == context.edition.plan
            && it.year == context.year;
        if !is_here {
            continue;
        }
        let shown = figure::shown(context, it);
        for mark in shown.kinds {
            let (word, meaning) = (mark.word(context.language), mark.meaning(context.language));
            add(&mut terms, &mut seen, word, meaning);
        }
        if let Answer::NoValue(reason) = it.answer {
            let word = figure::reason_words(reason).cell.of(context.language);
            let meanings = Reason::ALL.iter().zip(reasons::MEANINGS);
            let meaning = meanings.into_iter().find(|(own, _)| **own == reason);
            let meaning = meaning.map_or("", |(_, it)| it.of(context.language));
            add(&mut terms, &mut seen, word, meaning);
        }
    }
    let gaps = [
        (
            State::NotSubmitted,
            reasons::NOT_SUBMITTED.cell.of(context.language),
            reasons::NOT_SUBMITTED
                .sentence
                .of(context.language)
                .to_owned(),
        ),
        (
            State::TooLate,
            reasons::TOO_LATE.cell.of(context.language),
            context.too_late(),
        ),
    ];
    for (_, word, sentence) in gaps.iter().filter(|(state, ..)| has(*state)) {
        add(&mut terms, &mut seen, word, sentence);
    }
    for (word, meaning) in cells::MEANINGS {
        let word = word.of(context.language);
        if shown.iter().any(|it| says_in_table(it, word)) {
            add(&mut terms, &mut seen, word, meaning.of(context.language));
        }
    }
    let intro = Block::text(headings::STATES_INTRO.of(context.language));
    let mut chapter = section(
        "sa-laser-du-rapporten",
        2,
        headings::HOW_TO_READ.of(context.language),
    );
    if terms.is_empty() {
        chapter
            .blocks
            .push(Block::text(headings::NO_STATES.of(context.language)));
    } else {
        chapter.blocks.extend([intro, Block::Terms { terms }]);
    }
    chapter
}

/// Whether a cell of a section's tables has a word.
fn says_in_table(section: &Section, word: &str) -> bool {
    let has = |table: &Table| {
        let mut cells = table.rows.iter().flat_map(|it| &it.cells);
        cells.any(|it| plain(&it.runs).contains(word))
    };
    section.blocks.iter().any(|it| match it {
        Block::Table(table) => has(table),
        Block::Figure(figure) => has(&figure.table),
        _ => false,
    }) || section.sections.iter().any(|it| says_in_table(it, word))
}

fn add(terms: &mut Vec<Term>, seen: &mut BTreeSet<String>, word: &str, sentence: &str) {
    // A state that names a measure or counts is one state, however often it occurs.
    let kind: String = word
        .chars()
        .filter(|c| !c.is_ascii_digit() && *c != '.')
        .collect();
    if seen.insert(kind) {
        terms.push(Term {
            term: vec![Run::text(word)],
            runs: vec![Run::text(sentence)],
        });
    }
}
