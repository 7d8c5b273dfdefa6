//! A figure and the one before it become a sentence, and a word or two for the table.

use crate::derive::change::{compared, is_first};
use crate::evaluate::context::Context;
use crate::evaluate::pair::{self, Shape};
use crate::evaluate::told::{self, Called, earlier_of_any_kind, name, when};
use crate::evaluate::{figure, grade, lineage, milestones, owed, why};
use crate::figures::{Change, Compared, Direction};
use crate::model::{Answer, Counts, IndicatorIx, Kind, Observation};
use crate::text::{Said, said};
use crate::value::{Moment, Year};
use crate::words::figures::ChangeIs;
use crate::words::list as phrase;
use crate::words::list::Word;
use crate::words::names::{back_then, closed, is_neuter, open};
use crate::words::reading::has_large_number;
use crate::words::states::Why;

fn comparison(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Compared> {
    compared(
        context.model,
        context.figures,
        context.ix,
        context.series_of(it),
    )
}

/// What the column *Förändring* shows. Empty for a text. Grades are told in words: an arrow would say
/// more than they do.
pub(super) fn cell(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    cell_of(context, it, None)
}

/// The same for a cell that has no column of units beside it.
pub(super) fn cell_with_unit(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let indicator = context.indicator(it.indicator);
    let unit = figure::unit_beside(&context, indicator);
    cell_of(context, it, unit.as_ref())
}

fn cell_of(context: Context<'_, '_>, it: &Observation<'_>, unit: Option<&Said>) -> Said {
    let indicator = context.indicator(it.indicator);
    if figure::is_held(context, it) {
        return context.say(&Word::CannotCompare);
    }
    let Some(compared) = comparison(context, it) else {
        return answers(context, it);
    };
    match compared {
        Compared::Change(found) => match found.direction {
            Direction::Same => pair::same(context.language, &name(&context, indicator)),
            Direction::WithinRounding => {
                let neuter = is_neuter(&name(&context, indicator).plain());
                context.say(&phrase::AboutSameCell { neuter })
            }
            _ if told::has_small_base(context, it) => context.say(&Word::FewCounted),
            Direction::Up | Direction::Down | Direction::SameAsPrinted => {
                let difference = difference(context, it.indicator, &found);
                let unit = match indicator.kind {
                    Kind::Share => pair::Unit::Points,
                    _ => unit.map_or(pair::Unit::None, pair::Unit::Word),
                };
                pair::moved(context.language, difference, unit, told::is_rounded(&found))
            }
        },
        Compared::FirstYear if told::is_history(context, it) => context.say(&Word::NoneEarlier),
        Compared::FirstYear => context.say(&Word::FirstYear),
        Compared::Missing(year) if lineage::alternative(context, it, year).is_some() => {
            context.say(&Word::CannotCompare)
        }
        Compared::Missing(year) => missing(context, it, year),
        Compared::Broken(_)
        | Compared::Merged { .. }
        | Compared::OtherParties(_)
        | Compared::OtherPeriods(_)
        | Compared::NotComparable(_)
        | Compared::Incomplete { .. }
        | Compared::Imprecise { .. } => context.say(&Word::CannotCompare),
    }
}

/// That an earlier year has no figure, or that nobody was asked for one.
fn missing(context: Context<'_, '_>, it: &Observation<'_>, year: Year) -> Said {
    if owed::was_cancelled(context, it, year).is_some() {
        context.say(&phrase::NotCollectedCell { year: year.get() })
    } else {
        context.say(&phrase::MissingCell { year: year.get() })
    }
}

/// The year before, where all that the column of changes can say is that it has no figure.
pub(super) fn year_without(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Year> {
    let Some(Compared::Missing(year)) = comparison(context, it) else {
        return None;
    };
    let is_alone = lineage::alternative(context, it, year).is_none()
        && owed::was_cancelled(context, it, year).is_none();
    is_alone.then_some(year)
}

/// The change of what is no number: *nej → ja*, a grade and the one before, or why there is none.
fn answers(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let said = match (&it.answer, earlier_of_any_kind(context, it)) {
        (Answer::Text(_), _) => return Said::default(),
        (Answer::NoValue(reason), _) => {
            let why = why::of(*reason);
            return context.say(&phrase::WhyInCell { why });
        }
        (Answer::YesNo(now), Some((_, before))) => match before.answer {
            Answer::YesNo(was) if was == *now => {
                Some(context.say(&phrase::SameCell { neuter: true }))
            }
            Answer::YesNo(was) => {
                let [was, now] = [was, *now].map(|yes| context.say(&phrase::YesOrNo { yes }));
                Some(said![was, "\u{a0}→\u{a0}", now])
            }
            _ => None,
        },
        _ => grade::grades(context, it),
    };
    let key = context.series_of(it);
    said.unwrap_or_else(|| {
        if lineage::is_of_several(context, it) {
            context.say(&Word::CannotCompare)
        } else if !is_first(context.model, context.figures, context.ix, key) {
            missing(context, it, it.year.previous())
        } else if told::is_history(context, it) {
            context.say(&Word::NoneEarlier)
        } else {
            context.say(&Word::FirstYear)
        }
    })
}

/// How far two figures lie apart, as it is printed.
pub(super) fn difference(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    found: &Change,
) -> pair::Difference {
    figure::difference(context, ix, found.to.value - found.from.value)
}

/// The sentence, or sentences, about one figure; what it carries on is always said.
pub(super) fn sentence(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let sentence = own_sentence(context, it);
    match lineage::carried_on(context, it) {
        Some(note) if !sentence.is_empty() => sentence.then(note),
        _ => sentence,
    }
}

fn own_sentence(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let indicator = context.indicator(it.indicator);
    let name = name(&context, indicator);
    if figure::is_held(context, it) {
        return context.say(&phrase::WhyNoFigure { why: Why::Held });
    }
    let before = earlier_of_any_kind(context, it);
    match &it.answer {
        Answer::NoValue(reason) => {
            let told = figure::reason_sentence(&context, it, *reason);
            match told::before(context, it) {
                Some((year, before)) => context.say(&phrase::MissingNow {
                    reason: told,
                    then: when(year, it.period),
                    value: told::said(context, &before),
                }),
                None => match why::not_then(context, it, it.year.previous()) {
                    Some(why) if indicator.milestone.is_none() => told.then(why),
                    _ => told,
                },
            }
        }
        Answer::YesNo(_) if indicator.milestone.is_some() => {
            let said = milestones::answered(&context, it);
            closed(said![name, ": ", said])
        }
        Answer::YesNo(yes) => {
            let before = before.and_then(|(year, it)| match it.answer {
                Answer::YesNo(was) => Some((when(year, it.period), was)),
                _ => None,
            });
            let since = it.details.as_ref().and_then(|it| it.moment);
            let answer = phrase::YesOrNoAnswered {
                yes: *yes,
                then: before.map(|(then, _)| then),
                was: before.is_some_and(|(_, was)| was),
                since,
                is_day: matches!(since, Some(Moment::Day(_))),
            };
            let comment = it.comment().map(|it| closed(context.swedish(it)));
            let said = said![context.bare(&indicator.name), ": ", context.say(&answer)];
            said.then(comment.unwrap_or_default())
        }
        Answer::Grade(_) => grade::sentence(context, it, name),
        Answer::Text(_) => Said::default(),
        Answer::Number(_) | Answer::Fraction { .. } => {
            let mut sentence = number_sentence(context, it);
            if let Some(details) = &it.details {
                let told = matches!(comparison(context, it), Some(Compared::Incomplete { .. }));
                if details.partial && !told {
                    let comment = it.comment().map(|it| open(context.swedish(it)));
                    sentence = sentence.then(context.say(&phrase::PartialFigure { comment }));
                } else if details.partial {
                    // The comparison has said so already.
                } else if let Some(comment) = it.comment() {
                    sentence = sentence.then(closed(context.swedish(comment)));
                }
                if details.preliminary {
                    sentence = sentence.then(context.say(&Word::PreliminaryFigure));
                }
            }
            sentence
        }
    }
}

fn number_sentence(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let indicator = context.indicator(it.indicator);
    let called = told::called(context, it.indicator);
    let alone = |after: Said| {
        let told = told::told(context, &called, None, it);
        let told = context.say(&told.change(ChangeIs::Alone, None));
        told.then(after)
    };
    let Some(compared) = comparison(context, it) else {
        return alone(Said::default());
    };
    match compared {
        Compared::Change(found) => changed(context, it, &found, &called),
        Compared::FirstYear if told::is_history(context, it) => alone(Said::default()),
        Compared::FirstYear => alone(why::not_then(context, it, it.year.previous()).map_or_else(
            || context.say(&Word::FirstTime),
            |why| context.say(&phrase::Incomparable { why }),
        )),
        Compared::Missing(year) => {
            let then = when(year, it.period);
            alone(match lineage::alternative(context, it, year) {
                Some(other) => {
                    let indicator = other;
                    context.say(&phrase::AsAlternative { then, indicator })
                }
                None => why::not_then(context, it, year).map_or_else(
                    || context.say(&phrase::MissingThen { then }),
                    |why| context.say(&phrase::Incomparable { why }),
                ),
            })
        }
        Compared::Broken(year) => {
            let reason = indicator.breaks.iter().find(|it| it.year == year);
            alone(told::broken(context, year, reason.map(|it| &it.reason)))
        }
        Compared::Merged { why, .. } => alone(lineage::apart(context, it, &why)),
        Compared::OtherParties(year) => {
            let then = when(year, it.period);
            alone(context.say(&phrase::OtherParties { then }))
        }
        Compared::OtherPeriods(year) => alone(context.say(&phrase::OtherPeriods { year })),
        Compared::NotComparable(_) => alone(context.say(&Word::NotComparable)),
        Compared::Incomplete { from_year } => alone(incomplete(context, it, from_year)),
        Compared::Imprecise { from_year } => match told::before(context, it) {
            Some((_, before)) => {
                let told = told::told(context, &called, Some((from_year, &before)), it);
                let sentence = context.say(&told.change(ChangeIs::Each, None));
                let sentence = told::with_gap(context, sentence, from_year, it);
                let is_inexact = |it: &&Observation<'_>| it.precision().is_some();
                let years = [&*before, it].into_iter().filter(is_inexact);
                let years = years.map(|it| it.year.get()).collect();
                let inexact = context.say(&phrase::Inexact { years });
                sentence.then(inexact)
            }
            None => alone(Said::default()),
        },
    }
}

/// Which of two years is incomplete, in the words of the agency.
fn incomplete(context: Context<'_, '_>, it: &Observation<'_>, from_year: Year) -> Said {
    let (now, then) = (when(it.year, it.period), when(from_year, it.period));
    let before = told::before(context, it);
    let before = before.as_ref().map(|(_, it)| &**it);
    let is_partial = it.is_partial();
    let comment = if is_partial {
        it.comment()
    } else {
        before.and_then(Observation::comment)
    };
    // The numbers of a sentence have one dress, those of its comment among them.
    let has_figures = comment.is_some_and(has_large_number);
    let value = before.map_or_else(Said::default, |it| {
        if has_figures {
            figure::in_text(context, it)
        } else {
            told::said(context, it)
        }
    });
    let lacks = comment.map(|it| open(context.swedish(it)));
    context.say(&phrase::Incomplete {
        now: is_partial.then_some(now),
        then,
        value,
        // What the agency said of the time then is told now.
        lacks: if is_partial {
            lacks
        } else {
            lacks.map(back_then)
        },
    })
}

fn changed(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    found: &Change,
    called: &Called,
) -> Said {
    let indicator = context.indicator(it.indicator);
    let before = told::before(context, it);
    let before = before.as_ref().map(|(year, it)| (*year, &**it));
    let told = told::told(context, called, before, it);
    let difference = difference(context, it.indicator, found);
    let language = context.language;
    let is_share = indicator.kind == Kind::Share;
    if indicator.counts == Counts::Cumulative && matches!(told.shape, Shape::Count { .. }) {
        let since = context.plan.from.get();
        return context.say(&told.cumulative(since));
    }
    if told::has_small_base(context, it) && told.from != told.to {
        let sentence = context.say(&told.change(ChangeIs::OfFew, None));
        let sentence = if told.is_same() {
            sentence
        } else {
            sentence.then(context.say(&Word::SmallNumbers))
        };
        return told::with_gap(context, sentence, found.from_year, it);
    }
    let points = match found.direction {
        Direction::Same | Direction::WithinRounding => None,
        Direction::SameAsPrinted => Some(pair::apart_by(language, difference, is_share)),
        Direction::Up | Direction::Down => {
            is_share.then(|| pair::apart_by(language, difference.size(), true))
        }
    };
    let sentence = context.say(&told.change(told::way(found), points));
    let moved = !matches!(found.direction, Direction::Same | Direction::WithinRounding);
    let sentence = told::with_gap(context, sentence, found.from_year, it);
    let sentence = told::with_direction(language, sentence, indicator, found.direction);
    let sentence = if moved && told::is_rounded(found) {
        sentence.then(context.say(&Word::Rounded))
    } else {
        sentence
    };
    if moved && told::is_small(context.plan, it, &told) {
        sentence.then(context.say(&Word::SmallNumbers))
    } else {
        sentence
    }
}
