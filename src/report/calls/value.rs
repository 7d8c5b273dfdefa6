//! A call for a figure becomes the figure with its unit, as its place in the text wants it: to begin a
//! sentence, within one, or in a cell; or what stands in the place of it.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::derive::call::{Called, called};
use crate::derive::sum::Sum;
use crate::model::{Answer, CellId, Gender, Indicator, Kind, Observation, Which};
use crate::tell::context::Context;
use crate::tell::{figure, owed, printed, sentence};
use crate::text::{Said, said};
use crate::words::figures::Mark;
use crate::words::grammar::listed;
use crate::words::names::open;
use crate::words::spelled::spelled;
use crate::words::states::Why;
use crate::words::{self, Language, list as phrase, numbers};

/// Where in a text a call stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Stands {
    /// At the beginning of a sentence, where no figure can stand.
    First,
    Within,
    InCell,
}

/// How a call is worded: by where it stands, and by what else its sentence says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) struct Place {
    pub(in crate::report) stands: Stands,
    /// Whether the sentence has a number over twelve, so that all of its numbers are in figures.
    pub(in crate::report) in_figures: bool,
}

/// How numbers are written where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dress {
    /// At the beginning of a sentence, where no figure can stand.
    Opening,
    /// Up to twelve in words.
    Words,
    /// In a sentence with a number over twelve.
    Figures,
}

/// Whether what is counted is said with the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Said,
    LeftOut,
}

/// A figure, or what stands in the place of it.
pub(super) enum Found<'a, 's> {
    Figure(&'a Observation<'s>),
    Sum(Sum),
    Instead(Said),
}

pub(super) fn found<'a, 's>(
    context: Context<'a, 's>,
    which: &Which,
    place: Place,
) -> Option<Found<'a, 's>> {
    // What stands where there is no figure: as a cell has it, and as a clause.
    let instead = |cell: Said, clause: Said| {
        Found::Instead(match place.stands {
            Stands::InCell => cell,
            Stands::First => beside(name(context, which), clause),
            Stands::Within => said!["(", clause, ")"],
        })
    };
    let why = match called(context.seen(), which) {
        Called::One(it) if it.is_held => Why::Held,
        Called::One(it) => match it.answer {
            Answer::NoValue(reason) => owed::why(reason),
            _ => return Some(Found::Figure(it)),
        },
        Called::Sum(sum) => return Some(Found::Sum(sum)),
        // How many have answered, where what is called for is what all have said together.
        Called::Some { n, of } => {
            let figures = place.in_figures;
            let said = context.say(&phrase::HaveAnswered { n, of, figures });
            return Some(instead(said.clone(), said));
        }
        Called::Owed(owed) => owed::why_not(owed.state)?,
        Called::Faulty => Why::Held,
        Called::Several { .. } | Called::Nothing => return None,
    };
    let clause = sentence::lower(open(context.say(&phrase::WhyNoFigure { why })));
    Some(instead(context.say(&phrase::WhyInCell { why }), clause))
}

/// A figure with its unit, or why there is none.
pub(super) fn value(
    context: Context<'_, '_>,
    which: &Which,
    unit: Unit,
    place: Place,
) -> Option<Said> {
    let is_first = place.stands == Stands::First;
    let named = |said| {
        if is_first {
            beside(name(context, which), said)
        } else {
            said
        }
    };
    let dress = if place.in_figures {
        Dress::Figures
    } else {
        Dress::Words
    };
    let indicator = context.indicator(which.indicator);
    let it = match found(context, which, place)? {
        Found::Figure(it) => it,
        Found::Instead(said) => return Some(said),
        Found::Sum(sum) => {
            let value = (figure::beside(context, which.indicator, sum.value), None);
            let said = |dress| number(context, indicator, indicator.kind, value, unit, dress);
            let first = said(Dress::Opening).filter(|_| is_first);
            return first.or_else(|| said(dress).map(named));
        }
    };
    let shown = figure::shown(context, it);
    let printed = figure::value(context, it);
    let few = printed.and_then(|it| it.few);
    let fraction =
        |[n, of]: [Decimal; 2], dress| out_of(context.language, &[n, of], false, None, dress);
    let made_of = match it.answer {
        // A share of few is told by its n and N alone.
        Answer::Fraction {
            numerator,
            denominator,
        } if few.is_none() => fraction([numerator.get(), denominator.get()], dress),
        _ => None,
    };
    let mut notes = Vec::from_iter(made_of);
    if place.stands == Stands::InCell {
        return Some(with_notes(shown.with_unit(&context, indicator), notes));
    }
    if !it.is_number() {
        let said = shown.with_marks();
        return Some(if is_first { said.capital() } else { said });
    }
    notes.extend(quality(context, it));
    let precision = printed.and_then(|it| it.precision);
    let said = |dress| {
        if let Some(few) = few {
            return fraction(few, dress);
        }
        let kind = figure::as_sent(context, it).kind;
        let of = indicator.of.filter(|_| !it.is_partial());
        let value = (printed?.number, of);
        let said = number(context, indicator, kind, value, unit, dress)?;
        Some(printed::precise(context.language, precision, said))
    };
    let opening = match precision {
        None => Dress::Opening,
        Some(_) => dress,
    };
    Some(match said(opening).filter(|_| is_first) {
        Some(first) => with_notes(first.capital(), notes),
        None => named(with_notes(said(dress)?, notes)),
    })
}

/// A number, as many as it can be, and its unit, without marks. `None` where it begins a sentence and
/// must be a figure.
fn number(
    context: Context<'_, '_>,
    indicator: &Indicator<'_>,
    kind: Kind,
    (value, of): (Decimal, Option<u32>),
    unit: Unit,
    dress: Dress,
) -> Option<Said> {
    let number = numbers::number(value, context.language);
    Some(match kind {
        Kind::Share => share(context.language, value, dress)?,
        Kind::Count => {
            let values = [value].into_iter().chain(of.map(Decimal::from));
            let values: Vec<Decimal> = values.collect();
            let own = indicator.unit.as_ref();
            let neuter = own.is_some_and(|it| it.gender == Gender::Neuter);
            let is_one = value == Decimal::ONE && of.is_none();
            let own = own.filter(|_| unit == Unit::Said);
            let own = own.map(|it| context.word(if is_one { &it.one } else { &it.many }));
            out_of(context.language, &values, neuter, own, dress)?
        }
        _ if dress == Dress::Opening => return None,
        Kind::Rate { .. } => Said::from(number).then(figure::rate_beside(&context, indicator, "")),
        Kind::Mean { from, to } => {
            let (from, to) = (from.get(), to.get());
            context.say(&phrase::OnScale { value, from, to })
        }
        _ if unit == Unit::LeftOut => number.into(),
        _ => figure::with_unit(&context, indicator, number),
    })
}

/// *61 procent*; to begin a sentence *Sextioen procent*, if it is a whole number.
fn share(language: Language, value: Decimal, dress: Dress) -> Option<Said> {
    let said = printed::percent(language, value);
    if dress != Dress::Opening {
        return Some(said.into());
    }
    let figure = numbers::number(value, language);
    let word = in_letters(language, &[value.normalize()], false)?.join("");
    Some(said.replacen(&figure, &word, 1).into())
}

/// *sju insatser*, *46 samtal*, *18 av 26 kommuner*, *tre av sju*: numbers that stand together in one
/// dress. `None` where they begin a sentence and are too large to be written with letters.
fn out_of(
    language: Language,
    values: &[Decimal],
    neuter: bool,
    unit: Option<Said>,
    dress: Dress,
) -> Option<Said> {
    let said = match dress {
        Dress::Opening => in_letters(language, values, neuter)?,
        Dress::Words => printed::in_sentence(language, values, neuter),
        Dress::Figures => printed::in_figures(language, values),
    };
    let out_of = phrase::OutOf {
        n: said.first().map_or("", String::as_str),
        of: said.get(1).map(String::as_str),
        unit,
    };
    Some(words::say(language, &out_of))
}

/// Whole numbers in letters, the first with a capital.
fn in_letters(language: Language, values: &[Decimal], neuter: bool) -> Option<Vec<String>> {
    let word = |it: &Decimal| {
        let whole = it.to_usize().filter(|_| it.is_integer())?;
        spelled(language, whole, neuter)
    };
    let mut words: Vec<String> = values.iter().map(word).collect::<Option<_>>()?;
    if let Some(first) = words.first_mut() {
        *first = numbers::capital(first);
    }
    Some(words)
}

/// The marks that say what a figure is worth. That it was corrected is told in another chapter.
pub(super) fn quality(context: Context<'_, '_>, it: &Observation<'_>) -> Vec<Said> {
    let news = [Mark::Corrected, Mark::Final, Mark::Revised, Mark::Added];
    let news = news.map(|mark| context.say(&phrase::MarkWord { mark }));
    let mut marks = figure::shown(context, it).marks;
    marks.retain(|mark| !news.contains(mark));
    marks
}

/// The indicator's name to begin a sentence with, and the categories that are meant.
pub(super) fn name(context: Context<'_, '_>, which: &Which) -> Said {
    let name = sentence::name(&context, context.indicator(which.indicator));
    if which.cell == CellId::TOTAL {
        return name;
    }
    let cell = context.model.cells.get(which.cell).iter();
    let categories =
        cell.map(|(breakdown, category)| context.category(context.plan, *breakdown, *category));
    beside(name, listed(categories.collect(), context.language))
}

fn beside(text: Said, aside: Said) -> Said {
    said![text, " (", aside, ")"]
}

pub(super) fn with_notes(text: Said, notes: Vec<Said>) -> Said {
    if notes.is_empty() {
        text
    } else {
        beside(text, Said::join(notes, ", "))
    }
}
