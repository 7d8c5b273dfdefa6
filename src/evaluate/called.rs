//! A call in a text becomes the words that the report has for it: a figure, a change, a reason.

use rust_decimal::Decimal;

use crate::derive::called::Called;
use crate::derive::called::called;
use crate::derive::change::compared;
use crate::derive::sum::Sum;
use crate::evaluate::Context;
use crate::evaluate::change;
use crate::evaluate::figure;
use crate::evaluate::gaps;
use crate::evaluate::goal;
use crate::evaluate::summary;
use crate::evaluate::told;
use crate::figures::Change;
use crate::figures::Compared;
use crate::figures::Direction;
use crate::figures::SeriesKey;
use crate::language::join;
use crate::language::numbers;
use crate::language::numbers::capital;
use crate::language::report::called as words;
use crate::language::report::called::Counted;
use crate::language::report::change::Told;
use crate::language::report::change::phrase;
use crate::language::report::reasons;
use crate::language::report::reasons::ReasonWords;
use crate::language::report::when::When;
use crate::model::Answer;
use crate::model::Asks;
use crate::model::Call;
use crate::model::CellId;
use crate::model::Gender;
use crate::model::GoalIx;
use crate::model::Indicator;
use crate::model::Kind;
use crate::model::Observation;
use crate::model::Which;
use crate::value::Period;
use crate::value::Year;
use crate::value::number::rounded;

/// The longest list of what is missing that can be read in a sentence.
const LISTED: usize = 8;

/// Where in a text a call stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    /// At the beginning of a sentence, where no figure can stand.
    First,
    Within,
    InCell,
}

/// What a call comes out as. `None` where nothing can be said, which has been told as an error.
pub(super) fn said(context: Context<'_, '_>, call: &Call, stands: Stands) -> Option<String> {
    match call.asks {
        Asks::Value(which) | Asks::Share(which) => value(context, &which, stands),
        Asks::Change(which) => changed(context, &which, stands),
        Asks::Coverage(goal) => Some(coverage(context, goal)),
        Asks::Missing(goal) => Some(missing(context, goal)),
    }
}

fn coverage(context: Context<'_, '_>, of: Option<GoalIx>) -> String {
    match of {
        Some(ix) => goal::coverage(context, ix),
        None => summary::coverage_sentences(context).join(" "),
    }
}

fn missing(context: Context<'_, '_>, of: Option<GoalIx>) -> String {
    let list = gaps::named(context, of);
    let listed = (list.len() <= LISTED).then_some(&*list);
    words::missing(context.language, of.is_some(), list.len(), listed)
}

/// A figure with its unit, or why there is none.
fn value(context: Context<'_, '_>, which: &Which, stands: Stands) -> Option<String> {
    let indicator = context.plan.indicator(which.indicator);
    let it = match found(context, which)? {
        Found::Figure(it) => it,
        Found::Sum(sum) => return Some(added(context, which, sum, stands)),
        Found::Reason(words) => return Some(reason(context, which, words, stands)),
    };
    let shown = figure::shown(context, it);
    let fraction = fraction_of(it);
    if stands == Stands::InCell {
        let fraction = fraction.and_then(|[n, of]| words::fraction(context.language, n, of, false));
        return Some(with_notes(shown.clone().with_unit(indicator), fraction));
    }
    let language = context.language;
    let said = |starts| match fraction {
        Some([n, of]) if told::is_of_few(it) => words::fraction(language, n, of, starts),
        _ => number(context, it, starts),
    };
    let mut notes = Vec::new();
    if let Some([n, of]) = fraction.filter(|_| !told::is_of_few(it)) {
        notes.extend(words::fraction(language, n, of, false));
    }
    notes.extend(shown.marks.clone());
    match it.answer {
        Answer::Number(_) | Answer::Fraction { .. } if stands == Stands::First => {
            let precise = figure::precision(context.language, it).is_empty();
            let first = said(precise).map(|it| with_notes(capital(&it), notes.clone()));
            Some(first.unwrap_or_else(|| {
                let said = with_notes(said(false).unwrap_or_default(), notes);
                beside(&name(context, which), &said)
            }))
        }
        Answer::Number(_) | Answer::Fraction { .. } => Some(with_notes(said(false)?, notes)),
        _ if stands == Stands::First => Some(capital(&shown.with_marks())),
        _ => Some(shown.with_marks()),
    }
}

/// What stands in the place of a figure, or the figure.
enum Found<'a, 's> {
    Figure(&'a Observation<'s>),
    Sum(Sum),
    Reason(ReasonWords),
}

fn found<'a, 's>(context: Context<'a, 's>, which: &Which) -> Option<Found<'a, 's>> {
    Some(
        match called(context.model, context.figures, context.ix, which) {
            Called::One(it) if figure::is_held(context, it) => Found::Reason(reasons::HELD),
            Called::One(it) => match it.answer {
                Answer::NoValue(reason) => Found::Reason(figure::reason_words(reason)),
                _ => Found::Figure(it),
            },
            Called::Sum(sum) => Found::Sum(sum),
            Called::Owed(owed) => Found::Reason(gaps::words(owed.state)?),
            Called::Faulty => Found::Reason(reasons::HELD),
            Called::Several { .. } | Called::Nothing => return None,
        },
    )
}

/// Why there is no figure: in a cell as the tables say it, else beside the sentence.
fn reason(context: Context<'_, '_>, which: &Which, words: ReasonWords, stands: Stands) -> String {
    let clause = told::lower(words.sentence.of(context.language).trim_end_matches('.'));
    match stands {
        Stands::InCell => words.cell.of(context.language).to_owned(),
        Stands::First => beside(&name(context, which), &clause),
        Stands::Within => format!("({clause})"),
    }
}

fn added(context: Context<'_, '_>, which: &Which, sum: Sum, stands: Stands) -> String {
    let indicator = context.plan.indicator(which.indicator);
    let said = |starts| match indicator.kind {
        Kind::Count => words::count(
            context.language,
            sum.value,
            None,
            counted(indicator),
            starts,
        ),
        _ if starts => None,
        _ => Some(figure::with_unit(
            indicator,
            numbers::number(sum.value, context.language),
        )),
    };
    let within = said(false).unwrap_or_default();
    if stands == Stands::First {
        return said(true).unwrap_or_else(|| beside(&name(context, which), &within));
    }
    within
}

/// A number with its unit, without marks. `None` where it begins a sentence and must be a figure.
fn number(context: Context<'_, '_>, it: &Observation<'_>, starts: bool) -> Option<String> {
    let indicator = context.plan.indicator(it.indicator);
    let value = figure::printed(context, it)?;
    let language = context.language;
    let is_partial = it.details.as_ref().is_some_and(|it| it.partial);
    let said = match figure::as_sent(context, it).kind {
        Kind::Share => words::share(language, value, starts)?,
        Kind::Count => {
            let of = indicator.of.filter(|_| !is_partial);
            words::count(language, value, of, counted(indicator), starts)?
        }
        _ if starts => return None,
        Kind::Rate { per } => words::rate(language, value, per.get()),
        Kind::Mean { from, to } => words::mean(language, value, from.get(), to.get()),
        _ => figure::with_unit(indicator, numbers::number(value, context.language)),
    };
    Some(format!("{}{said}", figure::precision(context.language, it)))
}

fn counted<'t>(indicator: &'t Indicator<'_>) -> Option<Counted<'t>> {
    indicator.unit.as_ref().map(|unit| Counted {
        one: &unit.one.text,
        many: &unit.many.text,
        neuter: unit.gender == Gender::Neuter,
    })
}

/// A change as a phrase that the name of the indicator goes before, or why there is none.
fn changed(context: Context<'_, '_>, which: &Which, stands: Stands) -> Option<String> {
    let it = match found(context, which)? {
        Found::Figure(it) => it,
        Found::Reason(words) => return Some(reason(context, which, words, stands)),
        Found::Sum(sum) => {
            let name = change::name(context.language, context.plan.indicator(which.indicator));
            let told = told(context, which, &name, sum.value);
            let phrase = phrase::alone(context.language, &told, "");
            return Some(after_name(context, which, phrase, stands));
        }
    };
    if stands == Stands::InCell {
        return Some(change::cell(context, it));
    }
    let (phrase, mut notes) = in_words(context, which, it);
    notes.extend(figure::shown(context, it).marks);
    Some(after_name(
        context,
        which,
        with_notes(phrase, notes),
        stands,
    ))
}

fn after_name(context: Context<'_, '_>, which: &Which, phrase: String, stands: Stands) -> String {
    if stands == Stands::First {
        format!("{} {phrase}", name(context, which))
    } else {
        phrase
    }
}

/// The phrase, and what must be said beside it.
fn in_words(
    context: Context<'_, '_>,
    which: &Which,
    it: &Observation<'_>,
) -> (String, Vec<String>) {
    let language = context.language;
    let Some(to) = figure::printed(context, it) else {
        return (answers(context, it), Vec::new());
    };
    let name = change::name(context.language, context.plan.indicator(which.indicator));
    let told = Told {
        part: it.period,
        ..told(context, which, &name, to)
    };
    let alone = |note: String| {
        let said = phrase::alone(language, &told, figure::precision(context.language, it));
        (said, vec![note])
    };
    let key = SeriesKey::of(it, context.model);
    match compared(context.model, context.figures, context.ix, key) {
        Some(Compared::Change(found)) => moved(context, told, it, &found),
        Some(Compared::Imprecise { from_year }) => {
            let Some((_, before)) = told::before(context, it) else {
                return alone(phrase::CANNOT.of(language).to_owned());
            };
            let told = Told {
                from_year,
                from: figure::printed(context, before).unwrap_or_default(),
                ..told
            };
            let precision = [
                figure::precision(context.language, before),
                figure::precision(context.language, it),
            ];
            (phrase::each(language, &told, precision), Vec::new())
        }
        Some(Compared::FirstYear) => alone(phrase::FIRST_YEAR.of(language).to_owned()),
        Some(Compared::Missing(year)) => alone(phrase::missing(language, when(it, year))),
        Some(Compared::Incomplete { .. }) => alone(phrase::INCOMPLETE.of(language).to_owned()),
        _ => alone(phrase::CANNOT.of(language).to_owned()),
    }
}

fn moved(
    context: Context<'_, '_>,
    told: Told<'_>,
    it: &Observation<'_>,
    found: &Change,
) -> (String, Vec<String>) {
    let language = context.language;
    let indicator = context.plan.indicator(it.indicator);
    let decimals = figure::decimals(context, it.indicator);
    let told = Told {
        from_year: found.from_year,
        from: rounded(found.from.value, decimals),
        to: rounded(found.to.value, decimals),
        ..told
    };
    let has_moved = !matches!(found.direction, Direction::Same | Direction::WithinRounding);
    let mut notes = Vec::new();
    if has_moved && told::has_small_base(context, it) {
        let before = told::before(context, it);
        let before = before.and_then(|(_, it)| fraction_of(it));
        let now = fraction_of(it).unwrap_or_default();
        notes.push(phrase::SMALL.of(language).to_owned());
        return (phrase::small_share(language, &told, now, before), notes);
    }
    let difference = change::difference(found, decimals);
    let points = (indicator.kind == Kind::Share).then_some(difference);
    let said = match found.direction {
        Direction::Same => phrase::same(language, &told),
        Direction::WithinRounding => phrase::about_same(language, &told),
        Direction::SameAsPrinted => phrase::same_as_printed(language, &told),
        Direction::Up | Direction::Down => phrase::moved(language, &told, points),
    };
    if found.direction != Direction::Same && told::is_rounded(found) {
        notes.push(phrase::ROUNDED.of(language).to_owned());
    }
    if has_moved && told::is_small(it, &told) {
        notes.push(phrase::SMALL.of(language).to_owned());
    }
    (said, notes)
}

/// Yes, no and grades: what was answered this year and the year before.
fn answers(context: Context<'_, '_>, it: &Observation<'_>) -> String {
    let before = change::earlier_of_any_kind(context, it)
        .filter(|(_, before)| !matches!(before.answer, Answer::NoValue(_)))
        .map(|(year, before)| (figure::shown(context, before).text, when(it, year)));
    let now = figure::shown(context, it).text;
    let before = before.as_ref().map(|(text, when)| (text.as_str(), *when));
    phrase::answers(context.language, before, (&now, when(it, it.year)))
}

/// The part of a year that a figure is about, in that or another year.
fn when(it: &Observation<'_>, year: Year) -> When {
    When {
        year,
        part: it.period,
    }
}

/// A figure that nothing is compared with.
fn told<'t>(context: Context<'t, '_>, which: &Which, name: &'t str, to: Decimal) -> Told<'t> {
    let indicator = context.plan.indicator(which.indicator);
    Told {
        name,
        from_year: which.year,
        year: which.year,
        part: which.period.unwrap_or(Period::Year),
        from: to,
        to,
        shape: told::shape(indicator),
    }
}

fn fraction_of(it: &Observation<'_>) -> Option<[Decimal; 2]> {
    match &it.answer {
        Answer::Fraction {
            numerator,
            denominator,
        } => Some([numerator.get(), denominator.get()]),
        _ => None,
    }
}

/// The indicator's name to begin a sentence with, and the categories that are meant.
fn name(context: Context<'_, '_>, which: &Which) -> String {
    let name = change::name(context.language, context.plan.indicator(which.indicator));
    if which.cell == CellId::TOTAL {
        return name;
    }
    let cell = context.model.cells.get(which.cell).iter();
    let categories: Vec<&str> = cell
        .map(|(breakdown, category)| context.plan.category_name(*breakdown, *category))
        .collect();
    beside(&name, &join(&categories, context.language))
}

fn beside(text: &str, aside: &str) -> String {
    format!("{text} ({aside})")
}

fn with_notes(text: String, notes: impl IntoIterator<Item = String>) -> String {
    let notes: Vec<String> = notes.into_iter().collect();
    if notes.is_empty() {
        text
    } else {
        beside(&text, &notes.join(", "))
    }
}
