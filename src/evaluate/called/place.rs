//! Where a call stands, and what is found in the place of it.

use rust_decimal::Decimal;

use crate::derive::called::{Called, called};
use crate::derive::sum::Sum;
use crate::evaluate::called::dress::Dress;
use crate::evaluate::context::Context;
use crate::evaluate::{figure, told, why};
use crate::model::{Answer, CellId, Observation, Which};
use crate::text::{Said, said};
use crate::words::figures::Mark;
use crate::words::grammar::listed;
use crate::words::list as phrase;
use crate::words::names::open;
use crate::words::states::Why;

/// Where in a text a call stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::evaluate) enum Stands {
    /// At the beginning of a sentence, where no figure can stand.
    First,
    Within,
    InCell,
}

/// How a call is worded: by where it stands, and by what else its sentence says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::evaluate) struct Place {
    pub(in crate::evaluate) stands: Stands,
    /// Whether the sentence has a number over twelve, so that all of its numbers are in figures.
    pub(in crate::evaluate) in_figures: bool,
}

impl Place {
    /// The dress of numbers that do not begin a sentence.
    pub(super) fn dress(self) -> Dress {
        if self.in_figures {
            Dress::Figures
        } else {
            Dress::Words
        }
    }
}

/// The marks that say what a figure is worth. That it was corrected is told in another chapter.
pub(super) fn quality(context: Context<'_, '_>, it: &Observation<'_>) -> Vec<Said> {
    let news = [Mark::Corrected, Mark::Final, Mark::Revised, Mark::Added];
    let news = news.map(|mark| context.say(&phrase::MarkWord { mark }));
    let mut marks = figure::shown(context, it).marks;
    marks.retain(|mark| !news.contains(mark));
    marks
}

/// What stands in the place of a figure, or the figure.
pub(super) enum Found<'a, 's> {
    Figure(&'a Observation<'s>),
    Sum(Sum),
    /// Of so many that are asked, so many have answered.
    Some(usize, usize),
    Reason(Why),
}

pub(super) fn found<'a, 's>(context: Context<'a, 's>, which: &Which) -> Option<Found<'a, 's>> {
    Some(
        match called(context.model, context.figures, context.ix, which) {
            Called::One(it) if figure::is_held(context, it) => Found::Reason(Why::Held),
            Called::One(it) => match it.answer {
                Answer::NoValue(reason) => Found::Reason(why::of(reason)),
                _ => Found::Figure(it),
            },
            Called::Sum(sum) => Found::Sum(sum),
            Called::Some { n, of } => Found::Some(n, of),
            Called::Owed(owed) => Found::Reason(why::words(owed.state)?),
            Called::Faulty => Found::Reason(Why::Held),
            Called::Several { .. } | Called::Nothing => return None,
        },
    )
}

/// Why there is no figure: in a cell as the tables say it, else beside the sentence.
pub(super) fn reason(context: Context<'_, '_>, which: &Which, why: Why, stands: Stands) -> Said {
    let sentence = context.say(&phrase::WhyNoFigure { why });
    let clause = told::lower(open(sentence));
    let cell = context.say(&phrase::WhyInCell { why });
    in_its_place(context, which, [cell, clause], stands)
}

/// How many have answered, where what is called for is what all have said together.
pub(super) fn some(
    context: Context<'_, '_>,
    which: &Which,
    (n, of): (usize, usize),
    place: Place,
) -> Said {
    let figures = place.in_figures;
    let said = context.say(&phrase::HaveAnswered { n, of, figures });
    in_its_place(context, which, [said.clone(), said], place.stands)
}

/// What stands where there is no figure: as a cell has it, and as a clause.
pub(super) fn in_its_place(
    context: Context<'_, '_>,
    which: &Which,
    [cell, clause]: [Said; 2],
    stands: Stands,
) -> Said {
    match stands {
        Stands::InCell => cell,
        Stands::First => beside(name(context, which), clause),
        Stands::Within => said!["(", clause, ")"],
    }
}

pub(super) fn fraction_of(it: &Observation<'_>) -> Option<[Decimal; 2]> {
    match &it.answer {
        Answer::Fraction {
            numerator,
            denominator,
        } => Some([numerator.get(), denominator.get()]),
        _ => None,
    }
}

/// The indicator's name to begin a sentence with, and the categories that are meant.
pub(super) fn name(context: Context<'_, '_>, which: &Which) -> Said {
    let name = told::name(&context, context.indicator(which.indicator));
    if which.cell == CellId::TOTAL {
        return name;
    }
    let cell = context.model.cells.get(which.cell).iter();
    let categories =
        cell.map(|(breakdown, category)| context.category(context.plan, *breakdown, *category));
    beside(name, listed(categories.collect(), context.language))
}

pub(super) fn beside(text: Said, aside: Said) -> Said {
    said![text, " (", aside, ")"]
}

pub(super) fn with_notes(text: Said, notes: impl IntoIterator<Item = Said>) -> Said {
    let notes: Vec<Said> = notes.into_iter().collect();
    if notes.is_empty() {
        text
    } else {
        beside(text, Said::join(notes, ", "))
    }
}
