//! Uppgifter som saknas: what was owed and is not there, by reason.

use std::collections::BTreeMap;

use crate::content::Block;
use crate::content::Cell;
use crate::content::Row;
use crate::content::Run;
use crate::content::Section;
use crate::content::plain;
use crate::evaluate::Context;
use crate::evaluate::figure;
use crate::evaluate::measure::name_of_period;
use crate::evaluate::section;
use crate::evaluate::tables::row;
use crate::evaluate::tables::table;
use crate::figures::Obligation;
use crate::figures::State;
use crate::language::join;
use crate::language::numbers;
use crate::language::numbers::capital;
use crate::language::report::headings;
use crate::language::report::milestones;
use crate::language::report::states;
use crate::model::IndicatorIx;
use crate::model::Observation;
use crate::model::Reason;
use crate::prose;
use crate::value::Period;

/// The chapter: one table a reason, in the order of the measures.
pub(super) fn gaps(context: Context<'_, '_>) -> Section {
    let mut chapter = section("uppgifter-som-saknas", 2, headings::GAPS);
    let mut reasons: BTreeMap<&'static str, Vec<Row>> = BTreeMap::new();
    for owed in context.figures.owed(context.ix) {
        if let Some((reason, row)) = gap(context, owed) {
            reasons.entry(reason).or_default().push(row);
        }
    }
    if reasons.is_empty() {
        chapter.blocks.push(Block::text(headings::NO_GAPS));
    }
    for (n, (reason, rows)) in reasons.into_iter().enumerate() {
        let columns = [
            headings::NUMBER,
            headings::FIGURE,
            headings::PARTY,
            headings::REASON,
            headings::EXPECTED,
        ];
        let caption = format!("Uppgifter för {}: {reason}.", context.year);
        chapter.blocks.push(Block::Table(table(
            &format!("saknas-{}", n + 1),
            &caption,
            &columns,
            rows,
        )));
    }
    chapter
}

fn gap(context: Context<'_, '_>, owed: &Obligation) -> Option<(&'static str, Row)> {
    let indicator = owed.indicators[0];
    let answer = owed
        .indicators
        .iter()
        .flat_map(|ix| context.answers(*ix, context.year))
        .find(|it| owed.parties.contains(&it.party) && it.period == owed.period);
    let (words, sentence) = match owed.state {
        State::Followed => return None,
        State::Reasoned(reason) => {
            let sentence = answer.map_or(String::new(), |it| {
                figure::reason_sentence(context.language, it, reason)
            });
            (figure::reason_words(reason), sentence)
        }
        State::Held | State::Faulty => (states::HELD, String::new()),
        State::TooLate => (states::TOO_LATE, context.too_late()),
        State::NotSubmitted | State::SomeMembers => (states::NOT_SUBMITTED, String::new()),
        State::Cancelled => (states::CANCELLED, cancelled(context, owed)),
        State::NotInSource => (states::NOT_IN_SOURCE, String::new()),
    };
    let sentence = if sentence.is_empty() {
        words.sentence.to_owned()
    } else {
        sentence
    };
    let parties: Vec<String> = owed
        .parties
        .iter()
        .map(|it| context.plan.agency(*it).name.text.to_string())
        .collect();
    let members = owed.n_of().filter(|_| owed.state == State::SomeMembers);
    let sentence = match members {
        Some((n, of)) => format!("Svar har lämnats av {n} av {of}."),
        None => sentence,
    };
    let cells = vec![
        Cell::text(context.plan.indicator(indicator).id.text.to_string()),
        Cell::runs(name(context, indicator, owed.period)),
        Cell::text(capital(&join(&parties, context.language))),
        Cell {
            state: Some("gap"),
            ..Cell::text(sentence)
        },
        Cell::text(match owed.state {
            State::TooLate => states::NEXT_REPORT.to_owned(),
            state => expected(context, state, answer),
        }),
    ];
    Some((words.cell, row(cells)))
}

fn name(context: Context<'_, '_>, ix: IndicatorIx, period: Period) -> Vec<Run> {
    let indicator = context.plan.indicator(ix);
    let lead = indicator
        .milestone
        .map(|_| Run::text(format!("{}: ", milestones::MILESTONE)));
    let name = name_of_period(context, ix, period);
    lead.into_iter().chain(name).collect()
}

/// When it is expected; never, of what the answer says will not come.
fn expected(context: Context<'_, '_>, state: State, answer: Option<&Observation<'_>>) -> String {
    let moment = answer
        .and_then(|it| it.details.as_ref())
        .and_then(|it| it.moment);
    let is_to_come = matches!(
        state,
        State::NotSubmitted
            | State::SomeMembers
            | State::Held
            | State::Faulty
            | State::Reasoned(Reason::NotYet)
    );
    let unknown = if is_to_come {
        "inget datum angivet"
    } else {
        "väntas inte"
    };
    let moment = moment.filter(|_| is_to_come);
    moment.map_or(unknown.to_owned(), |it| {
        numbers::moment(it, context.language)
    })
}

/// That a round was not held, and why.
pub(super) fn cancelled(context: Context<'_, '_>, owed: &Obligation) -> String {
    let mut parties = owed.parties.iter();
    let found = parties.find_map(|it| context.edition.cancellation(&owed.indicators, *it));
    let reason = found.map_or(String::new(), |it| {
        format!(" {}", crate::language::report::closed(&it.reason))
    });
    format!("{}{reason}", states::CANCELLED.sentence)
}

/// What a draft lacks: indicators with a row at fault, and answers that have not come.
pub(super) fn unusable(context: Context<'_, '_>) -> Vec<String> {
    let named = |ix: IndicatorIx, what: &str| {
        let indicator = context.plan.indicator(ix);
        format!(
            "{} {}: {what}",
            indicator.id.text,
            plain(&prose::runs(&indicator.name))
        )
    };
    let broken = context
        .model
        .tombstones
        .iter()
        .filter(|(edition, _)| *edition == context.ix);
    let broken: Vec<IndicatorIx> = broken.map(|(_, ix)| *ix).collect();
    let mut list: Vec<String> = broken
        .iter()
        .map(|ix| named(*ix, "en rad är felaktig och räknas inte"))
        .collect();
    for owed in context
        .figures
        .owed(context.ix)
        .filter(|it| it.state == State::NotSubmitted)
    {
        if !broken.contains(&owed.indicators[0]) {
            list.push(named(owed.indicators[0], states::NOT_SUBMITTED.cell));
        }
    }
    list
}
