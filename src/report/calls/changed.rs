//! A call for a change becomes a phrase that goes after the indicator's name.

use crate::derive::sum::{self, Sum};
use crate::ledger::{Change, Compared, Direction, Obligation};
use crate::model::{Observation, Which};
use crate::report::calls::value::{Found, Place, Stands, found, name, quality, with_notes};
use crate::tell::context::Context;
use crate::tell::difference::apart_by;
use crate::tell::sentence::{Told, when};
use crate::tell::{change, figure, lineage, owed, sentence, summed};
use crate::text::Said;
use crate::value::Period;
use crate::words::figures::{ChangeIs, Shape};
use crate::words::list::Word;
use crate::words::{When, list as phrase};

/// A change as a phrase that the name of the indicator goes before, or why there is none.
pub(super) fn changed(context: Context<'_, '_>, which: &Which, place: Place) -> Option<Said> {
    let is_cell = place.stands == Stands::InCell;
    let (phrase, notes) = match found(context, which, place)? {
        Found::Instead(said) => return Some(said),
        Found::Figure(it) if is_cell => return Some(change::cell(context, it)),
        Found::Sum(_) if is_cell => return summed::cell(context, which, None),
        Found::Figure(it) => {
            let (phrase, mut notes) = in_words(context, it, place.in_figures);
            notes.extend(quality(context, it));
            (phrase, notes)
        }
        Found::Sum(sum) => of_sum(context, which, &sum, place.in_figures),
    };
    let phrase = with_notes(phrase, notes);
    Some(match place.stands {
        Stands::First => name(context, which).then(phrase),
        _ => phrase,
    })
}

/// The change of a sum, which is exact, and what must be said beside it.
fn of_sum(
    context: Context<'_, '_>,
    which: &Which,
    sum: &Sum,
    in_figures: bool,
) -> (Said, Vec<Said>) {
    let told = |from| Told {
        in_figures,
        ..Told::summed(context, which, from, sum.value)
    };
    let note = match sum::compared(context.seen(), which, sum) {
        Compared::Change(found) => {
            let told = told((found.from_year, found.from.value));
            let is_small = summed::is_small(context, which, &found);
            let small = is_small.then(|| context.say(&Word::NoteSmall));
            let said = bare(context, &told, sentence::way(&found), None);
            return (said, Vec::from_iter(small));
        }
        Compared::FirstYear => context.say(&Word::FirstYear),
        Compared::Missing(year) => {
            let mut asked = owed::cancelled(context, which.indicator, year);
            missing(context, when(year, Period::Year), asked.next())
        }
        _ => context.say(&Word::NoteCannot),
    };
    let told = told((which.year, sum.value));
    (bare(context, &told, ChangeIs::Alone, None), vec![note])
}

/// That an earlier year has no figure, or that nobody was asked for one.
fn missing(context: Context<'_, '_>, when: When, asked: Option<&Obligation>) -> Said {
    match asked {
        Some(_) => context.say(&phrase::NoteNotCollected { when }),
        None => context.say(&phrase::NoteMissing { when }),
    }
}

/// The phrase, and what must be said beside it.
fn in_words(context: Context<'_, '_>, it: &Observation<'_>, in_figures: bool) -> (Said, Vec<Said>) {
    if !it.is_number() {
        return (answers(context, it), Vec::new());
    }
    let since_before = || Told {
        in_figures,
        ..Told::since_before(context, it)
    };
    let note = match context.compared(it) {
        Some(Compared::Change(found)) => return moved(context, &since_before(), it, &found),
        Some(Compared::Imprecise { .. }) => {
            let said = bare(context, &since_before(), ChangeIs::Each, None);
            return (said, Vec::from_iter(lineage::note(context, it)));
        }
        Some(Compared::FirstYear) => context.say(&Word::FirstYear),
        Some(Compared::Missing(year)) => {
            let asked = owed::was_cancelled(context, it, year);
            missing(context, when(year, it.period), asked)
        }
        Some(Compared::Incomplete { .. }) => context.say(&Word::NoteIncomplete),
        _ => context.say(&Word::NoteCannot),
    };
    let alone = Told {
        in_figures,
        ..Told::alone(context, it)
    };
    (bare(context, &alone, ChangeIs::Alone, None), vec![note])
}

fn moved(
    context: Context<'_, '_>,
    told: &Told,
    it: &Observation<'_>,
    found: &Change,
) -> (Said, Vec<Said>) {
    let is_few = sentence::has_small_base(context, it) && told.from != told.to;
    let points = (told.shape == Shape::Share && !is_few).then(|| {
        let difference = change::difference(context, it.indicator, found);
        apart_by(context.language, difference.size(), true)
    });
    let is = if is_few {
        ChangeIs::OfFew
    } else {
        sentence::way(found)
    };
    let is_rounded = !is_few && found.direction != Direction::Same && sentence::is_rounded(found);
    let is_small = is_few || sentence::has_moved(found) && told.is_small(context.plan, it);
    let notes = [
        lineage::note(context, it),
        is_rounded.then(|| context.say(&Word::NoteRounded)),
        is_small.then(|| context.say(&Word::NoteSmall)),
    ];
    let said = bare(context, told, is, points);
    (said, notes.into_iter().flatten().collect())
}

/// Yes, no and grades: what was answered this year and the year before.
fn answers(context: Context<'_, '_>, it: &Observation<'_>) -> Said {
    let before = sentence::earlier_of_any_kind(context, it)
        .filter(|(_, before)| before.has_value())
        .map(|(year, before)| (figure::shown(context, &before).text, when(year, it.period)));
    let now = figure::shown(context, it).text;
    let (was, then) = before.unzip();
    context.say(&phrase::Answered {
        is_same: was.as_ref() == Some(&now),
        was,
        then,
        this: when(it.year, it.period),
        now,
    })
}

/// What goes after a name.
fn bare(context: Context<'_, '_>, told: &Told, is: ChangeIs, points: Option<String>) -> Said {
    context.say(&phrase::Change {
        name: None,
        ..told.change(is, points)
    })
}
