//! A figure and the one before it become a sentence, and a word or two for the table.

use rust_decimal::Decimal;

use crate::content::plain;
use crate::derive::change::compared;
use crate::derive::change::earlier;
use crate::derive::change::exact;
use crate::evaluate::Context;
use crate::evaluate::figure;
use crate::figures::Change;
use crate::figures::Compared;
use crate::figures::Direction;
use crate::language::report;
use crate::language::report::change;
use crate::language::report::change::Shape;
use crate::language::report::change::Told;
use crate::language::report::states;
use crate::model::Answer;
use crate::model::Better;
use crate::model::Counts;
use crate::model::Gender;
use crate::model::Indicator;
use crate::model::Kind;
use crate::model::Observation;
use crate::prose;
use crate::value::Year;
use crate::value::number::rounded;

/// Below this base the report says that a difference may be chance.
const SMALL_BASE: u32 = 20;

/// An indicator's name in the definite form that begins a sentence, without emphasis.
pub(super) fn name(indicator: &Indicator<'_>) -> String {
    match &indicator.in_text {
        Some(text) => crate::language::numbers::capital(&plain(&prose::runs(text))),
        None => report::definite(&plain(&prose::runs(&indicator.name))),
    }
}

fn comparison(context: Context<'_, '_>, it: &Observation<'_>) -> Option<Compared> {
    compared(context.model, context.figures, context.ix, key(context, it))
}

fn key(context: Context<'_, '_>, it: &Observation<'_>) -> crate::figures::SeriesKey {
    crate::figures::SeriesKey {
        period: it.period,
        ..context.key(it.indicator, it.party, it.cell, it.year)
    }
}

/// What the column *Förändring* shows. Empty for what has no direction: texts, yes and no.
pub(super) fn cell(context: Context<'_, '_>, it: &Observation<'_>) -> String {
    let indicator = context.plan.indicator(it.indicator);
    if figure::is_held(context, it) {
        return String::new();
    }
    let Some(compared) = comparison(context, it) else {
        return String::new();
    };
    match compared {
        Compared::Change(found) => {
            let decimals = figure::decimals(context, it.indicator);
            match found.direction {
                Direction::Same | Direction::SameAsPrinted => {
                    change::cell_same(&name(indicator)).to_owned()
                }
                Direction::WithinRounding => change::CELL_ABOUT_SAME.to_owned(),
                Direction::Up | Direction::Down => {
                    change::cell_moved(difference(&found, decimals), indicator.kind == Kind::Share)
                }
            }
        }
        Compared::FirstYear => change::CELL_FIRST.to_owned(),
        Compared::Missing(year) => change::cell_missing(year.get()),
        Compared::Broken(_)
        | Compared::NotComparable(_)
        | Compared::Incomplete { .. }
        | Compared::Imprecise { .. } => change::CELL_CANNOT.to_owned(),
    }
}

/// The exact difference with the indicator's decimals; one more where it would print as zero.
fn difference(found: &Change, decimals: u32) -> Decimal {
    let exact = found.to.value - found.from.value;
    let shown = rounded(exact, decimals);
    if shown.is_zero() {
        rounded(exact, decimals + 1)
    } else {
        shown
    }
}

/// The sentence, or sentences, about one figure.
pub(super) fn sentence(context: Context<'_, '_>, it: &Observation<'_>) -> String {
    let indicator = context.plan.indicator(it.indicator);
    let name = name(indicator);
    if figure::is_held(context, it) {
        return states::HELD.sentence.to_owned();
    }
    let before = earlier_of_any_kind(context, it);
    match &it.answer {
        Answer::NoValue(reason) => {
            let told = figure::reason_sentence(it, *reason);
            match earlier(context.model, context.figures, context.ix, key(context, it)) {
                Some((year, before)) => {
                    change::this_year_missing(&told, year.get(), &figure::in_text(context, before))
                }
                None => told,
            }
        }
        Answer::YesNo(yes) => {
            let before = before.and_then(|(year, it)| match it.answer {
                Answer::YesNo(was) => Some((year.get(), was)),
                _ => None,
            });
            let since = it
                .details
                .as_ref()
                .and_then(|it| it.moment)
                .map(figure::moment);
            let answer = change::yes_no(*yes, before, since.as_deref());
            let comment = it
                .comment()
                .map_or(String::new(), |it| format!(" {}", report::closed(it)));
            format!(
                "{}: {}{comment}",
                plain(&prose::runs(&indicator.name)),
                lower(&answer)
            )
        }
        Answer::Grade(_) => {
            let now = figure::shown(context, it).text;
            match before {
                Some((year, before)) => {
                    let was = figure::shown(context, before).text;
                    format!("{name}: {now}. År {year} var bedömningen {was}.")
                }
                None => format!("{name}: {now}."),
            }
        }
        Answer::Text(_) => String::new(),
        Answer::Number(_) | Answer::Fraction { .. } => {
            let mut sentence = number_sentence(context, it, &name);
            if let Some(details) = &it.details {
                let told = matches!(comparison(context, it), Some(Compared::Incomplete { .. }));
                if details.partial && !told {
                    sentence = format!("{sentence} {}", states::partial_sentence(it.comment()));
                } else if details.partial {
                    // The comparison has said so already.
                } else if let Some(comment) = it.comment() {
                    sentence = format!("{sentence} {}", report::closed(comment));
                }
                if details.preliminary {
                    sentence = format!("{sentence} {}", states::preliminary_sentence());
                }
            }
            sentence
        }
    }
}

fn lower(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| {
        first.to_lowercase().chain(chars).collect()
    })
}

fn earlier_of_any_kind<'a, 's>(
    context: Context<'a, 's>,
    it: &Observation<'s>,
) -> Option<(Year, &'a Observation<'s>)> {
    let previous = it.year.previous();
    let key = crate::figures::SeriesKey {
        year: previous,
        ..key(context, it)
    };
    Some((
        previous,
        context.figures.at(context.model, context.ix, key)?,
    ))
}

fn number_sentence(context: Context<'_, '_>, it: &Observation<'_>, name: &str) -> String {
    let indicator = context.plan.indicator(it.indicator);
    let shape = shape(indicator);
    let to = figure::printed(context, it).unwrap_or_default();
    let year = it.year.get();
    let told = |from_year: Year, from| Told {
        name,
        from_year: from_year.get(),
        year,
        from,
        to,
        shape,
    };
    let alone = |after: String| {
        format!(
            "{} {after}",
            change::alone(&told(it.year, to), figure::precision(it))
        )
    };
    let Some(compared) = comparison(context, it) else {
        return alone(String::new()).trim().to_owned();
    };
    match compared {
        Compared::Change(found) => changed(context, it, &found, told),
        Compared::FirstYear => alone(change::FIRST_TIME.to_owned()),
        Compared::Missing(year) => alone(change::missing_year(year.get())),
        Compared::Broken(year) => {
            let reason = indicator
                .breaks
                .iter()
                .find(|it| it.year == year)
                .map_or("", |it| &*it.reason.text);
            alone(change::broken(year.get(), reason))
        }
        Compared::NotComparable(_) => alone(states::not_comparable_sentence(None)),
        Compared::Incomplete { from_year } => alone(incomplete(context, it, from_year)),
        Compared::Imprecise { from_year } => {
            match earlier(context.model, context.figures, context.ix, key(context, it)) {
                Some((_, before)) => {
                    let from = figure::printed(context, before).unwrap_or_default();
                    let sentence = change::imprecise(
                        &told(from_year, from),
                        figure::precision(before),
                        figure::precision(it),
                    );
                    with_gap(sentence, from_year, it.year)
                }
                None => alone(String::new()),
            }
        }
    }
}

/// Which of two years is incomplete, in the words of the agency.
fn incomplete(context: Context<'_, '_>, it: &Observation<'_>, from_year: Year) -> String {
    let (now, then) = (it.year.get(), from_year.get());
    if it.details.as_ref().is_some_and(|it| it.partial) {
        return change::incomplete(now, then, it.comment());
    }
    let before = earlier(context.model, context.figures, context.ix, key(context, it));
    change::incomplete(then, now, before.and_then(|(_, it)| it.comment()))
}

fn changed<'t>(
    context: Context<'_, '_>,
    it: &Observation<'_>,
    found: &Change,
    told: impl Fn(Year, Decimal) -> Told<'t>,
) -> String {
    let indicator = context.plan.indicator(it.indicator);
    let decimals = figure::decimals(context, it.indicator);
    let told = told(found.from_year, rounded(found.from.value, decimals));
    let difference = difference(found, decimals);
    let is_share = indicator.kind == Kind::Share;
    if indicator.counts == Counts::Cumulative && matches!(told.shape, Shape::Count { .. }) {
        return change::cumulative(&told, context.plan.from.get());
    }
    let sentence = match found.direction {
        Direction::Same => change::same(&told),
        Direction::WithinRounding => change::about_same(&told),
        Direction::SameAsPrinted => change::same_as_printed(
            &told,
            rounded(found.to.value - found.from.value, decimals + 1),
        ),
        Direction::Up | Direction::Down => change::moved(&told, is_share.then_some(difference)),
    };
    let sentence = with_gap(sentence, found.from_year, it.year);
    let sentence = with_direction(sentence, indicator, found.direction);
    let moved = matches!(found.direction, Direction::Up | Direction::Down);
    if moved && is_small(it, &told) {
        format!("{sentence} {}", change::SMALL)
    } else {
        sentence
    }
}

fn with_gap(sentence: String, from: Year, to: Year) -> String {
    if from.next() == to {
        return sentence;
    }
    format!(
        "{sentence} {}",
        change::gap(from.next().get(), to.previous().get())
    )
}

/// Which way is better is said only where the plan says it.
fn with_direction(sentence: String, indicator: &Indicator<'_>, direction: Direction) -> String {
    let good = match (indicator.better, direction) {
        (Better::Higher, Direction::Up) | (Better::Lower, Direction::Down) => change::DESIRED,
        (Better::Higher, Direction::Down) | (Better::Lower, Direction::Up) => change::UNDESIRED,
        _ => return sentence,
    };
    format!("{sentence} {good}")
}

/// Counts below the limit, or shares of fewer than it.
fn is_small(it: &Observation<'_>, told: &Told<'_>) -> bool {
    let limit = Decimal::from(SMALL_BASE);
    match (&it.answer, told.shape) {
        (Answer::Fraction { denominator, .. }, _) => denominator.get() < limit,
        (_, Shape::Count { of: None, .. }) => told.from.max(told.to) < limit,
        _ => false,
    }
}

fn shape<'t>(indicator: &'t Indicator<'_>) -> Shape<'t> {
    match indicator.kind {
        Kind::Share => Shape::Share,
        Kind::Count => {
            let neuter = indicator
                .unit
                .as_ref()
                .is_some_and(|unit| unit.gender == Gender::Neuter);
            Shape::Count {
                of: indicator.of,
                neuter,
            }
        }
        Kind::Amount => Shape::Other {
            unit: indicator.unit.as_ref().map_or("", |unit| &unit.many.text),
        },
        _ => Shape::Other { unit: "" },
    }
}

/// Whether a target is reached, where the plan has one for this year or for any.
pub(super) fn target(context: Context<'_, '_>, it: &Observation<'_>) -> Option<String> {
    let indicator = context.plan.indicator(it.indicator);
    let target = indicator
        .target
        .as_ref()
        .filter(|target| target.year.is_none_or(|year| year <= it.year))?;
    let value = exact(&it.answer, indicator.kind)?.value;
    let reached = match indicator.better {
        Better::Lower => value <= target.value.get(),
        Better::Higher | Better::Neither => value >= target.value.get(),
    };
    let unit = if indicator.kind == Kind::Share {
        " procent"
    } else {
        ""
    };
    Some(change::target(
        &format!("{}{unit}", report::figure(target.value.get())),
        reached,
    ))
}
