//! A figure, or that there is none, and the one before it become a sentence, and a word or two for
//! the table.

use crate::derive::change::is_first;
use crate::derive::earlier::earlier;
use crate::ledger::{Change, Compared, Direction, Obligation, State};
use crate::model::{Answer, CellId, IndicatorIx, Kind, Observation, SeriesKey};
use crate::tell::context::Context;
use crate::tell::difference::Unit;
use crate::tell::sentence::{Told, earlier_of_any_kind, name, when};
use crate::tell::{difference, figure, lineage, milestone, owed, sentence};
use crate::text::{Said, said};
use crate::value::{Moment, Year};
use crate::words::figures::{ChangeIs, Counts, Shape};
use crate::words::list::Word;
use crate::words::names::{back_then, closed, is_neuter, open};
use crate::words::reading::has_large_number;
use crate::words::states::Why;
use crate::words::{When, list as phrase};

/// What the column *Förändring* shows. Empty for a text. Grades are told in words: an arrow would say
/// more than they do.
pub(crate) fn cell(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    cell_of(context, it, None)
}

/// The same for a cell that has no column of units beside it.
pub(crate) fn cell_with_unit(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let unit = figure::unit_beside(&context, context.indicator(it.indicator));
    cell_of(context, it, unit.as_ref())
}

/// How a figure has changed, in the brackets after it: the earlier one itself where the difference between two
/// shares of few, or two answers, is no number.
pub(crate) fn beside(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let earlier = |year: Year, before: &Observation<'_>| {
        let said = figure::shown(context, before).text;
        context.say(&phrase::InYear { year, said })
    };
    if let (Answer::YesNo(now), Some((year, before))) =
        (&it.answer, earlier_of_any_kind(context, it))
        && matches!(before.answer, Answer::YesNo(was) if was != *now)
    {
        return earlier(year, &before);
    }
    let (Some(Compared::Change(found)), Some((year, before))) =
        (context.compared(it), context.before(it))
    else {
        return cell_with_unit(context, it);
    };
    if sentence::has_moved(&found) && sentence::has_small_base(context, it) {
        return earlier(year, &before);
    }
    if !sentence::is_rounded(&found) || found.direction == Direction::Same {
        return cell_with_unit(context, it);
    }
    // Brackets within brackets would be hard to read.
    let rounded = context.say(&Word::NoteRounded);
    let indicator = context.indicator(it.indicator);
    let moved = if sentence::has_moved(&found) {
        let unit = figure::unit_beside(&context, indicator);
        let unit = match indicator.kind {
            Kind::Share => Unit::Points,
            _ => unit.as_ref().map_or(Unit::None, Unit::Word),
        };
        let difference = difference(context, it.indicator, &found);
        difference::moved(context.language, difference, unit, false)
    } else {
        let neuter = is_neuter(&name(&context, indicator).plain());
        context.part(&phrase::AboutSameCell { neuter }, "alone")
    };
    said![moved, ", ", rounded]
}

/// Whether a change is told of so few that it may be due to chance.
pub(crate) fn is_of_small(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    let Some(Compared::Change(found)) = context.compared(it).filter(|_| !it.is_held) else {
        return false;
    };
    let is_small = || Told::since_before(context, it).is_small(context.plan, it);
    sentence::has_moved(&found) && (sentence::has_small_base(context, it) || is_small())
}

fn cell_of(context: Context<'_, '_>, it: &Observation<'_>, unit: Option<&Said>) -> Said {
    if it.is_held {
        return context.say(&Word::CannotCompare);
    }
    let Some(compared) = context.compared(it) else {
        return answers(context, it);
    };
    match compared {
        Compared::Change(found)
            if sentence::has_moved(&found) && sentence::has_small_base(context, it) =>
        {
            context.say(&Word::FewCounted)
        }
        Compared::Change(found) => {
            let name = name(&context, context.indicator(it.indicator));
            moved(context, it.indicator, &name, &found, unit)
        }
        Compared::FirstYear => none_earlier(context, it),
        Compared::Missing(year) if lineage::alternative(context, it, year).is_none() => {
            missing(context, year, owed::was_cancelled(context, it, year))
        }
        _ => context.say(&Word::CannotCompare),
    }
}

/// The change of what is called `name` in definite form, with a unit where one is to stand.
pub(crate) fn moved(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    name: &Said,
    found: &Change,
    unit: Option<&Said>,
) -> Said {
    match found.direction {
        Direction::Same => difference::same(context.language, name),
        Direction::WithinRounding => {
            let neuter = is_neuter(&name.plain());
            context.say(&phrase::AboutSameCell { neuter })
        }
        Direction::Up | Direction::Down | Direction::SameAsPrinted => {
            let unit = match context.indicator(ix).kind {
                Kind::Share => Unit::Points,
                _ => unit.map_or(Unit::None, Unit::Word),
            };
            let difference = difference(context, ix, found);
            difference::moved(
                context.language,
                difference,
                unit,
                sentence::is_rounded(found),
            )
        }
    }
}

/// That an earlier year has no figure, or that nobody was asked for one.
pub(crate) fn missing(context: Context<'_, '_>, year: Year, asked: Option<&Obligation>) -> Said {
    let year = year.get();
    match asked {
        Some(_) => context.say(&phrase::NotCollectedCell { year }),
        None => context.say(&phrase::MissingCell { year }),
    }
}

fn none_earlier(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    if sentence::is_history(context, it) {
        context.say(&Word::NoneEarlier)
    } else {
        context.say(&Word::FirstYear)
    }
}

/// The year before, where all that the column of changes can say is that it has no figure.
pub(crate) fn year_without(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Year> {
    match context.compared(it)? {
        Compared::Missing(year)
            if lineage::alternative(context, it, year).is_none()
                && owed::was_cancelled(context, it, year).is_none() =>
        {
            Some(year)
        }
        _ => None,
    }
}

/// The change of what is no number: *nej → ja*, a grade and the one before, or why there is none.
fn answers(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let before = earlier_of_any_kind(context, it);
    match (&it.answer, before.as_ref().map(|(_, it)| &it.answer)) {
        (Answer::Text(_), _) => Said::default(),
        (Answer::NoValue(reason), _) => {
            let why = owed::why(*reason);
            context.say(&phrase::WhyInCell { why })
        }
        (Answer::YesNo(now), Some(Answer::YesNo(was))) if was == now => {
            context.say(&phrase::SameCell { neuter: true })
        }
        (Answer::YesNo(now), Some(Answer::YesNo(was))) => {
            let [was, now] = [was, now].map(|yes| context.say(&phrase::YesOrNo { yes: *yes }));
            said![was, "\u{a0}→\u{a0}", now]
        }
        (Answer::Grade(_), Some(Answer::Grade(_))) => grades(context, it),
        _ if lineage::is_of_several(context, it) => context.say(&Word::CannotCompare),
        _ => {
            let key = context.series_of(it);
            if is_first(context.seen(), key) {
                none_earlier(context, it)
            } else {
                let year = it.year.previous();
                missing(context, year, owed::was_cancelled(context, it, year))
            }
        }
    }
}

/// A grade and that of the year before, if there was one.
fn grades(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let before = earlier_of_any_kind(context, it);
    let now = figure::shown(context, it).text;
    let Some((year, before)) = before.filter(|(_, it)| matches!(it.answer, Answer::Grade(_)))
    else {
        return now;
    };
    let was = figure::shown(context, &before).text;
    context.say(&phrase::Grades {
        was: (was != now).then_some(was),
        then: when(year, it.period),
        now,
        this: when(it.year, it.period),
    })
}

/// How far two figures lie apart, as it is printed.
pub(crate) fn difference(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    found: &Change,
) -> difference::Difference {
    figure::difference(context, ix, found.to.value - found.from.value)
}

/// The sentence, or sentences, about one figure; what it carries on is always said.
pub(crate) fn sentence(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let sentence = own_sentence(context, it);
    if sentence.is_empty() {
        return sentence;
    }
    sentence.then(lineage::carried_on(context, it))
}

fn own_sentence(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    if it.is_held {
        return context.say(&phrase::WhyNoFigure { why: Why::Held });
    }
    let indicator = context.indicator(it.indicator);
    let name = name(&context, indicator);
    let is_milestone = indicator.milestone.is_some();
    let details = it.details.as_ref();
    match &it.answer {
        Answer::NoValue(reason) => {
            let told = figure::reason_sentence(&context, it, *reason);
            match context.before(it) {
                Some((year, before)) => missing_now(context, told, when(year, it.period), &before),
                None if is_milestone => told,
                None => told.then(owed::not_then(context, it, it.year.previous())),
            }
        }
        Answer::YesNo(_) if is_milestone => {
            closed(said![name, ": ", milestone::answered(&context, it)])
        }
        Answer::YesNo(yes) => {
            let before = earlier_of_any_kind(context, it);
            let before = before.and_then(|(year, it)| match it.answer {
                Answer::YesNo(was) => Some((when(year, it.period), was)),
                _ => None,
            });
            let since = details.and_then(|it| it.moment);
            let answer = phrase::YesOrNoAnswered {
                yes: *yes,
                then: before.map(|(then, _)| then),
                was: before.is_some_and(|(_, was)| was),
                since,
                is_day: matches!(since, Some(Moment::Day(_))),
            };
            let said = said![context.bare(&indicator.name), ": ", context.say(&answer)];
            said.then(context.remark(it))
        }
        Answer::Grade(_) => {
            let trend = details.and_then(|it| it.trend).map(figure::trend_word);
            let trend = trend.map(|trend| context.say(&phrase::Trend { trend }));
            let said = said![name, ": ", grades(context, it), "."];
            said.then(trend).then(context.remark(it))
        }
        Answer::Text(_) => Said::default(),
        Answer::Number(_) | Answer::Fraction { .. } => {
            let compared = context.compared(it);
            let sentence = number_sentence(context, it, compared.as_ref());
            let beside = match (it.is_partial(), compared) {
                // The comparison has said so already.
                (true, Some(Compared::Incomplete { .. })) => None,
                (true, _) => {
                    let comment = it.comment().map(|it| open(context.swedish(it)));
                    Some(context.say(&phrase::PartialFigure { comment }))
                }
                (false, _) => context.remark(it),
            };
            sentence.then(beside).then(preliminary(context, it))
        }
    }
}

fn number_sentence(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    compared: Option<&Compared>,
) -> Said {
    let before = context.before(it);
    let after = match (compared, &before) {
        (Some(Compared::Change(found)), _) => return changed(context, it, found),
        (Some(Compared::Imprecise { .. }), Some((_, before))) => {
            let told = Told::since_before(context, it);
            let is_inexact = |it: &&Observation<'_>| it.precision().is_some();
            let years = [&**before, it].into_iter().filter(is_inexact);
            let years = years.map(|it| it.year.get()).collect();
            return context
                .say(&told.change(ChangeIs::Each, None))
                .then(sentence::gap(context, &told, it))
                .then(context.say(&phrase::Inexact { years }));
        }
        (Some(Compared::Incomplete { .. }), Some((year, before))) => {
            incomplete(context, it, *year, before)
        }
        (Some(Compared::FirstYear), _) if !sentence::is_history(context, it) => {
            match owed::not_then(context, it, it.year.previous()) {
                Some(why) => context.say(&phrase::Incomparable { why }),
                None => context.say(&Word::FirstTime),
            }
        }
        (Some(Compared::Missing(year)), _) => {
            let then = when(*year, it.period);
            match lineage::alternative(context, it, *year) {
                Some(indicator) => context.say(&phrase::AsAlternative { then, indicator }),
                None => sentence::without(context, owed::not_then(context, it, *year), then),
            }
        }
        (Some(Compared::Broken(year)), _) => sentence::broken(context, it.indicator, *year),
        (Some(Compared::Merged { .. }), _) => lineage::apart(context, it).into(),
        (Some(Compared::OtherParties(year)), _) => {
            let then = when(*year, it.period);
            context.say(&phrase::OtherParties { then })
        }
        (Some(Compared::OtherPeriods(year)), _) => {
            context.say(&phrase::OtherPeriods { year: *year })
        }
        (Some(Compared::NotComparable(_)), _) => context.say(&Word::NotComparable),
        _ => Said::default(),
    };
    let told = Told::alone(context, it).change(ChangeIs::Alone, None);
    context.say(&told).then(after)
}

/// Which of two years is incomplete, in the words of the agency.
fn incomplete(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    year: Year,
    before: &Observation<'_>,
) -> Said {
    let is_partial = it.is_partial();
    let comment = if is_partial { it } else { before }.comment();
    // The numbers of a sentence have one dress, those of its comment among them.
    let value = if comment.is_some_and(has_large_number) {
        figure::in_text(context, before)
    } else {
        sentence::said(context, before)
    };
    let lacks = comment.map(|it| open(context.swedish(it)));
    context.say(&phrase::Incomplete {
        now: is_partial.then(|| when(it.year, it.period)),
        then: when(year, it.period),
        value,
        // What the agency said of the time then is told now.
        lacks: if is_partial {
            lacks
        } else {
            lacks.map(back_then)
        },
    })
}

/// How a figure has changed, in as few words as a drawing of it is called. That it is preliminary, and what it
/// carries on, is said here too.
pub(crate) fn headline(context: Context<'_, '_>, it: &Observation<'_>, found: &Change) -> Said {
    let told = Told::since_before(context, it);
    let sentence = cumulative(context, &told).unwrap_or_else(|| {
        if is_of_few(context, &told, it) {
            return context.say(&told.change(ChangeIs::OfFew, None));
        }
        let is_same = found.direction == Direction::SameAsPrinted;
        let points = is_same.then(|| points(context, &told, it, found));
        context.say(&told.change(sentence::way(found), points))
    });
    sentence
        .then(preliminary(context, it))
        .then(lineage::carried_on(context, it))
}

fn preliminary(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Said> {
    let is_preliminary = it.details.as_ref().is_some_and(|it| it.preliminary);
    is_preliminary.then(|| context.say(&Word::PreliminaryFigure))
}

/// What has been reached since the plan began, of what is counted so.
fn cumulative(context: Context<'_, '_>, told: &Told) -> Option<Said> {
    let is_cumulative = told.counts == Counts::Cumulative && told.shape == Shape::Count;
    let since = context.plan.from.get();
    is_cumulative.then(|| context.say(&told.cumulative(since)))
}

/// Whether a change is of so few that it is told by their numbers.
fn is_of_few(context: Context<'_, '_>, told: &Told, it: &Observation<'_>) -> bool {
    sentence::has_small_base(context, it) && told.from != told.to
}

/// By how much a figure has changed, in words: of a share in percentage points.
fn points(context: Context<'_, '_>, told: &Told, it: &Observation<'_>, found: &Change) -> String {
    let difference = difference(context, it.indicator, found);
    let apart = match found.direction {
        Direction::Up | Direction::Down => difference.size(),
        _ => difference,
    };
    difference::apart_by(context.language, apart, told.shape == Shape::Share)
}

fn changed(context: Context<'_, '_>, it: &Observation<'_>, found: &Change) -> Said {
    let told = Told::since_before(context, it);
    if let Some(sentence) = cumulative(context, &told) {
        return sentence;
    }
    let gap = sentence::gap(context, &told, it);
    if is_of_few(context, &told, it) {
        let is_other = told.from.number != told.to.number;
        let small = is_other.then(|| context.say(&Word::SmallNumbers));
        let sentence = context.say(&told.change(ChangeIs::OfFew, None));
        return sentence.then(small).then(gap);
    }
    let has_points = match found.direction {
        Direction::SameAsPrinted => true,
        Direction::Up | Direction::Down => told.shape == Shape::Share,
        _ => false,
    };
    let points = has_points.then(|| points(context, &told, it, found));
    let moved = sentence::has_moved(found);
    let is_rounded = moved && sentence::is_rounded(found);
    let is_small = moved && told.is_small(context.plan, it);
    context
        .say(&told.change(sentence::way(found), points))
        .then(gap)
        .then(sentence::desired(context, it.indicator, found))
        .then(is_rounded.then(|| context.say(&Word::Rounded)))
        .then(is_small.then(|| context.say(&Word::SmallNumbers)))
}

/// That there is no figure now, and the last that there was.
fn missing_now(
    context: Context<'_, '_>,
    reason: Said,
    then: When,
    before: &Observation<'_>,
) -> Said {
    let value = sentence::said(context, before);
    context.say(&phrase::MissingNow {
        reason,
        then,
        value,
    })
}

/// Who owed an indicator and sent nothing, with the last figure that there was.
pub(crate) fn not_submitted<'a>(
    context: Context<'a, '_>,
    ix: IndicatorIx,
) -> impl Iterator<Item = (&'a Obligation, Said)> {
    let is_open = |state| {
        matches!(
            state,
            State::NotSubmitted | State::TooLate | State::Cancelled
        )
    };
    let owed = context.owed_of(ix);
    let missing = owed.filter(move |it| is_open(it.state) && it.indicators[0] == ix);
    missing.map(move |owed| {
        let told = match owed.state {
            State::TooLate => context.too_late(),
            State::Cancelled => owed::not_held(context, owed),
            _ => {
                let why = Why::NotSubmitted;
                let until = owed::extended(context, owed).map(Moment::Day);
                let until = until.map(|at| context.say(&phrase::Expected { at }));
                context.say(&phrase::WhyNoFigure { why }).then(until)
            }
        };
        let before = owed.parties.iter().find_map(|party| {
            let key = SeriesKey {
                period: owed.period,
                ..context.key(ix, *party, CellId::TOTAL, context.year)
            };
            let before = earlier(context.seen(), key)?;
            Some((key, before))
        });
        let sentence = match before {
            Some((key, (year, it))) => {
                let told = missing_now(context, told, when(year, owed.period), &it);
                told.then(lineage::made_of(context, key))
            }
            None => told,
        };
        (owed, sentence)
    })
}
