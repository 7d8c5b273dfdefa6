//! A call for a change becomes a phrase that goes after the indicator's name.

use crate::derive::change::compared;
use crate::derive::sum::{self, Sum};
use crate::evaluate::called::place::{
    Found, Place, Stands, found, name, quality, reason, some, with_notes,
};
use crate::evaluate::context::Context;
use crate::evaluate::pair::{Told, apart_by};
use crate::evaluate::{change, figure, lineage, owed, summed, told};
use crate::figures::{Change, Compared, Direction};
use crate::model::{Answer, Kind, Observation, Which};
use crate::text::Said;
use crate::value::{Period, Year};
use crate::words::figures::ChangeIs;
use crate::words::list::Word;
use crate::words::{self, Language, When, list as phrase};

/// A change as a phrase that the name of the indicator goes before, or why there is none.
pub(super) fn changed(context: Context<'_, '_>, which: &Which, place: Place) -> Option<Said> {
    let stands = place.stands;
    let it = match found(context, which)? {
        Found::Figure(it) => it,
        Found::Reason(words) => return Some(reason(context, which, words, stands)),
        Found::Some(n, of) => return Some(some(context, which, (n, of), place)),
        Found::Sum(sum) => return Some(of_sum(context, which, &sum, place)),
    };
    if stands == Stands::InCell {
        return Some(change::cell(context, it));
    }
    let (phrase, mut notes) = in_words(context, it, place.in_figures);
    notes.extend(quality(context, it));
    Some(after_name(
        context,
        which,
        with_notes(phrase, notes),
        stands,
    ))
}

/// The change of a sum, which is exact.
fn of_sum(context: Context<'_, '_>, which: &Which, sum: &Sum, place: Place) -> Said {
    if place.stands == Stands::InCell {
        return summed::cell(context, which, None).unwrap_or_default();
    }
    let language = context.language;
    let called = told::called(context, which.indicator);
    let told = |from| Told {
        in_figures: place.in_figures,
        ..told::summed(context, &called, which, from, sum.value)
    };
    let compared = sum::compared(context.model, context.figures, context.ix, which, sum);
    let (phrase, note) = match compared {
        Compared::Change(found) => {
            let told = told((found.from_year, found.from.value));
            let is_small = summed::is_small(context, which, &found);
            let small = is_small.then(|| context.say(&Word::NoteSmall));
            (bare(language, &told, told::way(&found), None), small)
        }
        other => (
            bare(
                language,
                &told((which.year, sum.value)),
                ChangeIs::Alone,
                None,
            ),
            Some(match other {
                Compared::FirstYear => context.say(&Word::FirstYear),
                Compared::Missing(year) => {
                    let when = When {
                        year,
                        part: Period::Year,
                    };
                    match owed::cancelled(context, which.indicator, year).next() {
                        Some(_) => context.say(&phrase::NoteNotCollected { when }),
                        None => context.say(&phrase::NoteMissing { when }),
                    }
                }
                _ => context.say(&Word::NoteCannot),
            }),
        ),
    };
    after_name(context, which, with_notes(phrase, note), place.stands)
}

fn after_name(context: Context<'_, '_>, which: &Which, phrase: Said, stands: Stands) -> Said {
    if stands == Stands::First {
        name(context, which).then(phrase)
    } else {
        phrase
    }
}

/// The phrase, and what must be said beside it.
fn in_words(context: Context<'_, '_>, it: &Observation<'_>, in_figures: bool) -> (Said, Vec<Said>) {
    let language = context.language;
    if !it.is_number() {
        return (answers(context, it), Vec::new());
    }
    let called = told::called(context, it.indicator);
    let told = |before| Told {
        in_figures,
        ..told::told(context, &called, before, it)
    };
    let alone = |note: Said| {
        let told = told(None);
        let said = bare(language, &told, ChangeIs::Alone, None);
        (said, vec![note])
    };
    let key = context.series_of(it);
    match compared(context.model, context.figures, context.ix, key) {
        Some(Compared::Change(found)) => {
            let before = told::before(context, it);
            let before = before.as_ref().map(|(year, it)| (*year, &**it));
            moved(context, &told(before), it, &found)
        }
        Some(Compared::Imprecise { .. }) => match told::before(context, it) {
            Some((year, before)) => {
                let notes = lineage::note(context, it).into_iter().collect();
                let told = told(Some((year, &*before)));
                (bare(language, &told, ChangeIs::Each, None), notes)
            }
            None => alone(context.say(&Word::NoteCannot)),
        },
        Some(Compared::FirstYear) => alone(context.say(&Word::FirstYear)),
        Some(Compared::Missing(year)) => {
            let when = when(it, year);
            alone(match owed::was_cancelled(context, it, year) {
                Some(_) => context.say(&phrase::NoteNotCollected { when }),
                None => context.say(&phrase::NoteMissing { when }),
            })
        }
        Some(Compared::Incomplete { .. }) => alone(context.say(&Word::NoteIncomplete)),
        _ => alone(context.say(&Word::NoteCannot)),
    }
}

fn moved(
    context: Context<'_, '_>,
    told: &Told<'_>,
    it: &Observation<'_>,
    found: &Change,
) -> (Said, Vec<Said>) {
    let language = context.language;
    if told::has_small_base(context, it) && told.from != told.to {
        let small = context.say(&Word::NoteSmall);
        let notes = lineage::note(context, it)
            .into_iter()
            .chain([small])
            .collect();
        return (bare(language, told, ChangeIs::OfFew, None), notes);
    }
    let is_share = context.indicator(it.indicator).kind == Kind::Share;
    let points = is_share.then(|| {
        let difference = change::difference(context, it.indicator, found);
        apart_by(language, difference.size(), true)
    });
    let said = bare(language, told, told::way(found), points);
    let has_moved = !matches!(found.direction, Direction::Same | Direction::WithinRounding);
    let mut notes: Vec<Said> = lineage::note(context, it).into_iter().collect();
    if found.direction != Direction::Same && told::is_rounded(found) {
        notes.push(context.say(&Word::NoteRounded));
    }
    if has_moved && told::is_small(context.plan, it, told) {
        notes.push(context.say(&Word::NoteSmall));
    }
    (said, notes)
}

/// Yes, no and grades: what was answered this year and the year before.
fn answers(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let before = told::earlier_of_any_kind(context, it)
        .filter(|(_, before)| !matches!(before.answer, Answer::NoValue(_)))
        .map(|(year, before)| (figure::shown(context, &before).text, when(it, year)));
    let now = figure::shown(context, it).text;
    context.say(&phrase::Answered {
        was: before.as_ref().map(|(text, _)| text.clone()),
        then: before.as_ref().map(|(_, when)| *when),
        this: when(it, it.year),
        is_same: before.as_ref().is_some_and(|(text, _)| *text == now),
        now,
    })
}

/// What goes after a name.
fn bare(language: Language, told: &Told<'_>, is: ChangeIs, points: Option<String>) -> Said {
    let change = phrase::Change {
        name: None,
        ..told.change(is, points)
    };
    words::say(language, &change)
}

/// The part of a year that a figure is about, in that or another year.
fn when(it: &Observation<'_>, year: Year) -> When {
    When {
        year,
        part: it.period,
    }
}
