//! A measure or a goal becomes what a sentence calls it: its number where that is enough, else more.

use crate::content::{Run, plain};
use crate::evaluate::context::Context;
use crate::evaluate::printed;
use crate::evaluate::tables::around;
use crate::model::{GoalIx, Home, IndicatorIx, MeasureIx, Plan};
use crate::prose;
use crate::value::Period;
use crate::words::foreign::within;
use crate::words::grammar::join;
use crate::words::names::open;
use crate::words::numbers::capital;
use crate::words::reading::says_what_it_is;
use crate::words::{self, Language, list as phrase};

/// As many characters of a text as name a measure that has no number and no short title.
const LONGEST: usize = 80;

/// What tells a measure from all others.
enum Name {
    /// *2.10*, *1 (Polisen)*
    Number(String),
    Title(String),
}

/// *åtgärd 2.10*, *åtgärd 1 (Polisen)*, *åtgärden ”Utveckla samverkan”*
pub(super) fn measure(context: Context<'_, '_>, ix: MeasureIx) -> String {
    measures(context, &[ix])
}

/// *åtgärd 2.9 och 2.10*
pub(super) fn measures(context: Context<'_, '_>, list: &[MeasureIx]) -> String {
    let names: Vec<Name> = list
        .iter()
        .map(|ix| name(context.language, context.plan, *ix))
        .collect();
    let numbers: Option<Vec<&str>> = names
        .iter()
        .map(|it| match it {
            Name::Number(number) => Some(number.as_str()),
            Name::Title(_) => None,
        })
        .collect();
    if let Some(numbers) = numbers {
        return numbered(context.language, &numbers);
    }
    let phrases: Vec<String> = names
        .iter()
        .map(|it| match it {
            Name::Number(number) => numbered(context.language, &[number]),
            Name::Title(title) => {
                let title = words::Name(&shortened(title));
                context.text(&phrase::MeasureTitled { title })
            }
        })
        .collect();
    join(&phrases, context.language)
}

/// *åtgärd 2.10*; *åtgärd 2.9 och 2.10*; *Boverket, åtgärd 1*
fn numbered(language: Language, numbers: &[&str]) -> String {
    if !numbers.iter().any(|it| says_what_it_is(it)) {
        return words::text(language, &phrase::MeasuresNumbered { numbers });
    }
    let each = numbers.iter().map(|it| {
        if says_what_it_is(it) {
            (*it).to_owned()
        } else {
            words::text(language, &phrase::MeasuresNumbered { numbers: &[it] })
        }
    });
    join(&each.collect::<Vec<_>>(), language)
}

/// *Åtgärd 2.10*, *Boverket, åtgärd 1*
fn headed(language: Language, number: &str) -> String {
    if says_what_it_is(number) {
        capital(number)
    } else {
        words::text(language, &phrase::MeasureHeading { number })
    }
}

/// The heading of a measure's own part: *Åtgärd 2.10: Behandlingsprogram*.
pub(super) fn heading(context: Context<'_, '_>, ix: MeasureIx) -> Vec<Run> {
    let short = context.plan.measure(ix).short_title.as_ref();
    match (name(context.language, context.plan, ix), short) {
        (Name::Number(number), None) => vec![Run::text(headed(context.language, &number))],
        (Name::Number(number), Some(short)) => {
            let lead = headed(context.language, &number);
            around(&format!("{lead}: "), prose::runs(short), "")
        }
        (Name::Title(_), Some(short)) => prose::runs(short),
        (Name::Title(title), None) => vec![Run::text(title)],
    }
}

/// *2.10*, *1 (Polisen)*; empty for a measure that goes by its text.
pub(super) fn number(language: Language, plan: &Plan<'_>, ix: MeasureIx) -> String {
    match name(language, plan, ix) {
        Name::Number(number) => number,
        Name::Title(_) => String::new(),
    }
}

/// The same where more follows: *Åtgärd 2.10*.
pub(super) fn lead(context: Context<'_, '_>, ix: MeasureIx) -> String {
    match name(context.language, context.plan, ix) {
        Name::Number(number) => headed(context.language, &number),
        Name::Title(title) => title,
    }
}

/// What a caption begins with: *Tabell 2.10.*, *Tabell för åtgärden ”Utveckla samverkan”.*
pub(super) fn table(context: Context<'_, '_>, ix: MeasureIx) -> String {
    match name(context.language, context.plan, ix) {
        Name::Number(number) if !number.contains(' ') => {
            let number = &number;
            context.text(&phrase::TableNumbered { number })
        }
        _ => {
            let what = &measure(context, ix);
            context.text(&phrase::TableFor { what })
        }
    }
}

/// *mål 1*; one without a number, or with another's, goes by its title.
pub(super) fn goal(context: Context<'_, '_>, ix: GoalIx) -> String {
    let own = context.plan.goal(ix);
    let goals = &context.plan.goals;
    let is_own = goals.iter().filter(|it| it.number == own.number).count() == 1;
    let number = &*own.number;
    if is_own && !number.is_empty() {
        return if says_what_it_is(number) {
            number.to_owned()
        } else {
            context.text(&phrase::GoalNumbered { number })
        };
    }
    let title = words::Name(&read(own.short_title.as_ref().unwrap_or(&own.title)));
    context.text(&phrase::GoalTitled { title })
}

fn name(language: Language, plan: &Plan<'_>, ix: MeasureIx) -> Name {
    let own = plan.measure(ix);
    let twins = || {
        let others = plan.measures.iter();
        others.filter(|it| it.number == own.number && it.id.text != own.id.text)
    };
    if !own.number.is_empty() && twins().next().is_none() {
        return Name::Number(own.number.to_string());
    }
    let is_known = !own.number.is_empty() && !own.responsible.is_empty();
    if is_known && twins().all(|it| it.responsible != own.responsible) {
        let parties: Vec<&str> = own
            .responsible
            .iter()
            .map(|it| &*plan.agency(*it).name.text)
            .collect();
        let parties = join(&parties, language);
        return Name::Number(format!("{} ({parties})", own.number));
    }
    Name::Title(match &own.short_title {
        Some(title) => read(title),
        None => read(&own.text),
    })
}

/// A text of the plan without marks and without its full stop.
fn read(text: &str) -> String {
    open(&plain(&prose::runs(text)))
}

/// Cut between two words, where it is long.
fn shortened(text: &str) -> String {
    within(text, cut)
}

fn cut(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let head: String = text.chars().take(LONGEST).collect();
    let whole = head
        .rsplit_once(' ')
        .map_or(head.as_str(), |(words, _)| words);
    format!("{} …", whole.trim_end_matches([',', ';', ':']))
}

/// An indicator's name in a table of the whole plan. Where its measure's number is not printed, so
/// that the id says nothing, the measure is named.
pub(super) fn name_in_table(context: Context<'_, '_>, ix: IndicatorIx) -> Vec<Run> {
    let indicator = context.plan.indicator(ix);
    let mut runs = prose::runs(&indicator.name);
    if let Home::Measure(ix) = indicator.home
        && context.plan.measure(ix).number.is_empty()
    {
        runs.extend(around(" (", heading(context, ix), ")"));
    }
    runs
}

/// The same with the part of the year, where a figure is about one.
pub(super) fn name_of_period(
    context: Context<'_, '_>,
    ix: IndicatorIx,
    period: Period,
) -> Vec<Run> {
    let mut runs = name_in_table(context, ix);
    runs.extend(
        printed::periods(context.language, &[period]).map(|it| Run::text(format!(", {it}"))),
    );
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_says_what_it_is_stands_alone() {
        let said = |numbers: &[&str]| numbered(Language::Swedish, numbers);
        assert_eq!(said(&["2.9", "2.10"]), "åtgärd 2.9 och 2.10");
        assert_eq!(
            said(&["2.9", "Boverket, åtgärd 1"]),
            "åtgärd 2.9 och Boverket, åtgärd 1"
        );
        let own = headed(Language::Swedish, "boverket, åtgärd 1");
        assert_eq!(own, "Boverket, åtgärd 1");
    }
}
