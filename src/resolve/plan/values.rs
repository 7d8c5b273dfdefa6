//! Words of a closed list, years, numbers and dates in a plan or an edition become values, or are told.

use rust_decimal::Decimal;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Change, Frequency, Lifetime};
use crate::schema;
use crate::source::Word;
use crate::value::{Choice, Date, Number, NumberFault, Sort, Year, nearest};

/// One of a closed list; tells any other word with the nearest of the list, which it is then read
/// as: nothing may follow from a word that has been told. A blank word has been told.
pub(crate) fn choice<T: Choice>(
    word: &Word<'_>,
    code: Code,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    one_of(word, T::WORDS, code, diagnostics)
}

/// The same of some of a list's words.
pub(crate) fn one_of<T: Copy>(
    word: &Word<'_>,
    list: &[(&'static str, T)],
    code: Code,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    let find = |text: &str| {
        list.iter()
            .find(|(name, _)| *name == text)
            .map(|(_, value)| *value)
    };
    if word.text.is_empty() || find(&word.text).is_some() {
        return find(&word.text);
    }
    let names = || list.iter().map(|(name, _)| *name);
    let suggestion = nearest(&word.text, names());
    diagnostics.push(
        Diagnostic::at(code, word.at)
            .fact("given", &*word.text)
            .maybe("suggestion", suggestion)
            .fact("known", names().map(str::to_owned).collect::<Vec<_>>()),
    );
    suggestion.and_then(find)
}

/// `yes` or `no`; left out means no. Any other word is told and taken as yes, which asks for less.
pub(crate) fn yes(word: Option<&Word<'_>>, code: Code, diagnostics: &mut Diagnostics) -> bool {
    word.is_some_and(|word| choice(word, code, diagnostics).unwrap_or(true))
}

fn malformed<T>(
    word: &Word<'_>,
    expected: &'static str,
    code: Code,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    diagnostics.push(
        Diagnostic::at(code, word.at)
            .fact("given", &*word.text)
            .tag("expected", expected),
    );
    None
}

pub(crate) fn year(word: &Word<'_>, code: Code, diagnostics: &mut Diagnostics) -> Option<Year> {
    Year::read(&word.text).or_else(|| malformed(word, "year", code, diagnostics))
}

pub(crate) fn date(word: &Word<'_>, code: Code, diagnostics: &mut Diagnostics) -> Option<Date> {
    Date::read(&word.text).or_else(|| malformed(word, "date", code, diagnostics))
}

/// An address that a reader can be led to.
pub(crate) fn address<'s>(
    word: Option<Word<'s>>,
    code: Code,
    diagnostics: &mut Diagnostics,
) -> Option<Word<'s>> {
    let word = word?;
    let rest = word.text.strip_prefix("https://");
    if rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace)) {
        return Some(word);
    }
    malformed(&word, "address", code, diagnostics)
}

/// A number of its sort.
pub(crate) fn number(
    word: &Word<'_>,
    sort: Sort,
    code: Code,
    diagnostics: &mut Diagnostics,
) -> Option<Number> {
    match Number::read(&word.text, sort) {
        Ok(number) => Some(number),
        Err(fault) => {
            diagnostics.push(no_number(word, "number", fault, code));
            None
        }
    }
}

/// A whole number from 0.
pub(crate) fn whole<T: std::str::FromStr>(
    word: &Word<'_>,
    code: Code,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    let read = Number::read(&word.text, Sort::Whole);
    let parsed = |number: Number| number.get().normalize().to_string().parse().ok();
    let fault = match read.map(parsed) {
        Ok(Some(number)) => return Some(number),
        Ok(None) => NumberFault::Words,
        Err(fault) => fault,
    };
    diagnostics.push(no_number(word, "whole", fault, code));
    None
}

/// A whole number from another; tells any below it, and then gives none.
pub(crate) fn whole_from<T: std::str::FromStr + PartialOrd + Into<Decimal>>(
    word: &Word<'_>,
    from: T,
    code: Code,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    let number: T = whole(word, code, diagnostics)?;
    if number >= from {
        return Some(number);
    }
    let low = Diagnostic::at(code, word.at).fact("given", &*word.text);
    let from: Decimal = from.into();
    diagnostics.push(low.tag("expected", "from").fact("from", from));
    None
}

/// What was written, what was expected, and what it may be that was meant.
fn no_number(
    word: &Word<'_>,
    expected: &'static str,
    fault: NumberFault,
    code: Code,
) -> Diagnostic {
    let told = Diagnostic::at(code, word.at)
        .fact("given", &*word.text)
        .tag("expected", expected);
    match fault {
        NumberFault::Broken { whole } => told.maybe("suggestion", whole),
        NumberFault::Unusual { plain } => told.fact("suggestion", plain),
        NumberFault::Ambiguous { many, few } => told.fact("many", many).fact("few", few),
        _ => told,
    }
}

/// A number above another; tells any that is not, and then gives none.
pub(crate) fn number_above(
    word: &Word<'_>,
    from: Number,
    code: Code,
    diagnostics: &mut Diagnostics,
) -> Option<Number> {
    let number = number(word, Sort::Amount, code, diagnostics)?;
    if number > from {
        return Some(number);
    }
    let low = Diagnostic::at(code, word.at).fact("given", &*word.text);
    diagnostics.push(low.tag("expected", "above").fact("from", from.get()));
    None
}

/// Years that are upside down are told and then no bounds.
pub(crate) fn lifetime<'s>(
    written: schema::Lifetime<'s>,
    diagnostics: &mut Diagnostics,
) -> Lifetime<'s> {
    let mut first = written
        .first_year
        .as_ref()
        .and_then(|word| year(word, Code::P008, diagnostics));
    let mut last = written
        .last_year
        .as_ref()
        .and_then(|word| year(word, Code::P008, diagnostics));
    if let (Some(from), Some(to), Some(word)) = (first, last, &written.last_year)
        && to < from
    {
        diagnostics.push(
            Diagnostic::at(Code::P019, word.at)
                .fact("from", from)
                .fact("to", to),
        );
        (first, last) = (None, None);
    }
    Lifetime {
        first,
        last,
        replaced_by: written.replaced_by,
        changes: changes(written.changes, diagnostics),
    }
}

/// The changes with a year and a reason; what is missing or malformed is told.
pub(crate) fn changes<'s>(
    written: Vec<schema::Change<'s>>,
    diagnostics: &mut Diagnostics,
) -> Vec<Change<'s>> {
    let read = |it: schema::Change<'s>| {
        Some(Change {
            at: it.at,
            from: year(it.from.as_ref()?, Code::P008, diagnostics)?,
            reason: it.reason?,
            keys: it.keys,
        })
    };
    written.into_iter().filter_map(read).collect()
}

/// How often an indicator is due. Milestones belong to measures.
pub(crate) fn frequency(
    written: &schema::Frequency<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Frequency> {
    often(written, Frequency::OF_INDICATORS, diagnostics)
}

pub(crate) fn measure_frequency(
    written: &schema::Frequency<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Frequency> {
    often(written, Frequency::WORDS, diagnostics)
}

fn often(
    written: &schema::Frequency<'_>,
    list: &[(&'static str, Frequency)],
    diagnostics: &mut Diagnostics,
) -> Option<Frequency> {
    match (&written.word, &written.once, &written.every) {
        (Some(word), ..) => one_of(word, list, Code::P020, diagnostics),
        (None, Some(word), _) => {
            date(word, Code::P008, diagnostics).map(|date| Frequency::Once(date, word.at))
        }
        (None, None, Some(word)) => {
            whole_from(word, 1, Code::P008, diagnostics).map(Frequency::Every)
        }
        (None, None, None) => None,
    }
}

/// Tells successors that lead back to the entry they come after. Each circle is told once, at the
/// last of its entries.
pub(super) fn circles(
    entries: &[(&Word<'_>, &Lifetime<'_>)],
    find: impl Fn(&Word<'_>) -> Option<usize>,
    diagnostics: &mut Diagnostics,
) {
    let after = |at: usize| {
        let own = entries.get(at).into_iter();
        own.flat_map(|(_, lifetime)| lifetime.replaced_by.iter().filter_map(&find))
    };
    for (at, (id, lifetime)) in entries.iter().enumerate() {
        for word in &lifetime.replaced_by {
            let mut seen: Vec<usize> = find(word).filter(|by| *by < at).into_iter().collect();
            for next in 0.. {
                let Some(by) = seen.get(next).copied() else {
                    break;
                };
                let new: Vec<usize> = after(by)
                    .filter(|it| *it <= at && !seen.contains(it))
                    .collect();
                seen.extend(new);
            }
            if seen.contains(&at) {
                let back = Diagnostic::at(Code::P018, word.at).fact("given", &*word.text);
                diagnostics.push(back.fact("through", &*id.text));
            }
        }
    }
}

/// In `Plan::broken`: the period is at fault, so no year can be told to lie outside it.
pub(crate) const PERIOD: &str = "period";
