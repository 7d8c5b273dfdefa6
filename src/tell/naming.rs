//! A measure or a goal becomes what a sentence calls it: its number where that is enough, else more.

use crate::model::{CellId, GoalIx, Home, IndicatorIx, MeasureIx, Plan};
use crate::source::Word;
use crate::tell::context::Context;
use crate::tell::people::Texts;
use crate::tell::printed;
use crate::text::{Said, said};
use crate::value::Period;
use crate::words::grammar::listed;
use crate::words::names::open;
use crate::words::reading::says_what_it_is;
use crate::words::{self, Language, list as phrase};

/// As many characters of a text as name a measure that has no number and no short title.
const LONGEST: usize = 80;

/// What tells a measure from all others.
enum Name {
    /// *2.10*, *1 (Polisen)*
    Number(Said),
    Title(Said),
}

/// *åtgärd 2.10*, *åtgärd 1 (Polisen)*, *åtgärden ”Utveckla samverkan”*
pub(crate) fn measure(context: Context<'_, '_>, ix: MeasureIx) -> Said {
    measures(context, &[ix])
}

/// *åtgärd 2.9 och 2.10*
pub(crate) fn measures(context: Context<'_, '_>, list: &[MeasureIx]) -> Said {
    let names = list.iter().map(|ix| name(&context, context.plan, *ix));
    let names: Vec<Name> = names.collect();
    let numbers = names.iter().map(|it| match it {
        Name::Number(number) => Some(number.clone()),
        Name::Title(_) => None,
    });
    if let Some(numbers) = numbers.collect() {
        return numbered(context.language, numbers);
    }
    let phrases = names.into_iter().map(|it| match it {
        Name::Number(number) => numbered(context.language, vec![number]),
        Name::Title(title) => {
            let title = words::Name(title.ended(cut));
            context.say(&phrase::MeasureTitled { title })
        }
    });
    listed(phrases.collect(), context.language)
}

/// *åtgärd 2.10*; *åtgärd 2.9 och 2.10*; *Boverket, åtgärd 1*
fn numbered(language: Language, numbers: Vec<Said>) -> Said {
    let stands_alone = |it: &Said| says_what_it_is(&it.plain());
    if !numbers.iter().any(stands_alone) {
        return words::say(language, &phrase::MeasuresNumbered { numbers });
    }
    let each = numbers.into_iter().map(|it| {
        if stands_alone(&it) {
            it
        } else {
            numbered(language, vec![it])
        }
    });
    listed(each.collect(), language)
}

/// *Åtgärd 2.10*, *Boverket, åtgärd 1*
fn headed(language: Language, number: Said) -> Said {
    if says_what_it_is(&number.plain()) {
        number.capital()
    } else {
        words::say(language, &phrase::MeasureHeading { number })
    }
}

/// The heading of a measure's own part: *Åtgärd 2.10: Behandlingsprogram*.
pub(crate) fn heading(context: Context<'_, '_>, ix: MeasureIx) -> Said {
    let own = context.plan.measure(ix);
    let short = context.short(own.short_title.as_ref(), &own.text);
    let short = short.map(|it| context.prose(it));
    match (name(&context, context.plan, ix), short) {
        (Name::Number(number), Some(short)) => {
            said![headed(context.language, number), ": ", short]
        }
        (Name::Title(_), Some(short)) => short,
        (_, None) => lead(context, ix),
    }
}

/// *2.10*, *1 (Polisen)*; empty for a measure that goes by its text.
pub(crate) fn number<'s>(texts: &Texts<'s>, plan: &Plan<'s>, ix: MeasureIx) -> Said {
    match name(texts, plan, ix) {
        Name::Number(number) => number,
        Name::Title(_) => Said::default(),
    }
}

/// Where an indicator has its place: *åtgärd 2.10*, *mål 1*.
pub(crate) fn home(context: Context<'_, '_>, ix: IndicatorIx) -> Said {
    match context.indicator(ix).home {
        Home::Measure(ix) => measure(context, ix),
        Home::Goal(ix) => goal(context, ix),
    }
}

/// The same where more follows: *Åtgärd 2.10*.
pub(crate) fn lead(context: Context<'_, '_>, ix: MeasureIx) -> Said {
    match name(&context, context.plan, ix) {
        Name::Number(number) => headed(context.language, number),
        Name::Title(title) => title,
    }
}

/// What a caption begins with: *Tabell 2.10.*, *Tabell för åtgärden ”Utveckla samverkan”.*
pub(crate) fn table(context: Context<'_, '_>, ix: MeasureIx) -> Said {
    let number = &number(&context, context.plan, ix).plain();
    if number.is_empty() || number.contains(' ') {
        let what = measure(context, ix);
        context.say(&phrase::TableFor { what })
    } else {
        context.say(&phrase::TableNumbered { number })
    }
}

/// *mål 1*; one without a number, or with another's, goes by its title.
pub(crate) fn goal(context: Context<'_, '_>, ix: GoalIx) -> Said {
    let own = context.plan.goal(ix);
    let goals = &context.plan.goals;
    let is_own = goals.iter().filter(|it| it.number == own.number).count() == 1;
    let number = &*own.number;
    if is_own && says_what_it_is(number) {
        return number.into();
    }
    if is_own && !number.is_empty() {
        return context.say(&phrase::GoalNumbered { number });
    }
    let short = context.short(own.short_title.as_ref(), &own.title);
    let title = words::Name(read(&context, short.unwrap_or(&own.title)));
    context.say(&phrase::GoalTitled { title })
}

fn name<'s>(texts: &Texts<'s>, plan: &Plan<'s>, ix: MeasureIx) -> Name {
    let own = plan.measure(ix);
    let twins = || {
        let others = plan.measures.iter();
        others.filter(|it| it.number == own.number && it.id.text != own.id.text)
    };
    if !own.number.is_empty() && twins().next().is_none() {
        return Name::Number((&*own.number).into());
    }
    let is_known = !own.number.is_empty() && !own.responsible.is_empty();
    if is_known && twins().all(|it| it.responsible != own.responsible) {
        let parties = own.responsible.iter();
        let parties = parties.map(|it| texts.word(&plan.agency(*it).name));
        let parties = listed(parties.collect(), texts.language);
        return Name::Number(said![&*own.number, " (", parties, ")"]);
    }
    let short = texts.short(own.short_title.as_ref(), &own.text);
    Name::Title(read(texts, short.unwrap_or(&own.text)))
}

/// A text of the plan without marks and without its full stop.
fn read(texts: &Texts<'_>, text: &Word<'_>) -> Said {
    open(texts.bare(text))
}

/// Cut between two words, where it is long.
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
pub(crate) fn name_in_table(context: Context<'_, '_>, ix: IndicatorIx) -> Said {
    let indicator = context.indicator(ix);
    let mut name = context.prose(&indicator.name);
    if let Home::Measure(ix) = indicator.home
        && context.plan.measure(ix).number.is_empty()
    {
        name.add(said![" (", heading(context, ix), ")"]);
    }
    name
}

/// The same with the part of the year, where a figure is about one.
pub(crate) fn name_of_period(context: Context<'_, '_>, ix: IndicatorIx, period: Period) -> Said {
    let mut name = name_in_table(context, ix);
    if let Some(part) = printed::periods(context.language, &[period]) {
        name.add(said![", ", part]);
    }
    name
}

/// What a cell of an indicator is called in a table: its categories, or that it is the total.
pub(crate) fn cell(context: Context<'_, '_>, cell: CellId) -> Said {
    match cell {
        CellId::TOTAL => context.say(&phrase::Word::TotalRow),
        _ => cell_in_text(context, cell).capital(),
    }
}

/// Its categories as the plan writes them, which knows what is a name.
pub(crate) fn cell_in_text(context: Context<'_, '_>, cell: CellId) -> Said {
    let key = context.model.cells.get(cell);
    let names = key.iter();
    let names = names.map(|(ix, category)| context.category(context.plan, *ix, *category));
    Said::join(names, ", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_says_what_it_is_stands_alone() {
        let said = |numbers: &[&str]| {
            let numbers = numbers.iter().map(|it| Said::from(*it));
            numbered(Language::SWEDISH, numbers.collect()).plain()
        };
        assert_eq!(said(&["2.9", "2.10"]), "åtgärd 2.9 och 2.10");
        assert_eq!(
            said(&["2.9", "Boverket, åtgärd 1"]),
            "åtgärd 2.9 och Boverket, åtgärd 1"
        );
        let own = headed(Language::SWEDISH, "boverket, åtgärd 1".into());
        assert_eq!(own.plain(), "Boverket, åtgärd 1");
    }
}
