//! Words of a closed list, years, numbers and dates in a plan or an edition become values, or are told.

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::model::Frequency;
use crate::model::Lifetime;
use crate::raw;
use crate::source::Word;
use crate::value::Date;
use crate::value::Number;
use crate::value::Year;
use crate::value::nearest;

/// The codes for a malformed value and a word outside its list: a plan's or an edition's.
#[derive(Debug, Clone, Copy)]
pub struct Codes {
    pub malformed: Code,
    pub choice: Code,
}

pub const PLAN: Codes = Codes { malformed: Code::P008, choice: Code::P009 };
pub const EDITION: Codes = Codes { malformed: Code::E007, choice: Code::E008 };

/// One of a closed list; tells any other word with the nearest of the list.
pub fn choice<T: Copy>(
    word: &Word<'_>,
    list: &[(&'static str, T)],
    code: Code,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    let found = list.iter().find(|(name, _)| word.text == *name).map(|(_, value)| *value);
    if found.is_none() {
        let names = || list.iter().map(|(name, _)| *name);
        diagnostics.push(
            Diagnostic::at(code, word.at)
                .fact("given", &*word.text)
                .maybe("suggestion", nearest(&word.text, names()))
                .fact("known", names().map(str::to_owned).collect::<Vec<_>>()),
        );
    }
    found
}

/// `yes` or `no`; left out means no.
pub fn yes(word: Option<&Word<'_>>, code: Code, diagnostics: &mut Diagnostics) -> bool {
    word.is_some_and(|word| choice(word, &[("yes", true), ("no", false)], code, diagnostics) == Some(true))
}

fn malformed<T>(word: &Word<'_>, expected: &str, code: Code, diagnostics: &mut Diagnostics) -> Option<T> {
    diagnostics.push(
        Diagnostic::at(code, word.at).fact("given", &*word.text).fact("expected", format!("value:{expected}")),
    );
    None
}

pub fn year(word: &Word<'_>, code: Code, diagnostics: &mut Diagnostics) -> Option<Year> {
    Year::read(&word.text).or_else(|| malformed(word, "year", code, diagnostics))
}

pub fn date(word: &Word<'_>, code: Code, diagnostics: &mut Diagnostics) -> Option<Date> {
    Date::read(&word.text).or_else(|| malformed(word, "date", code, diagnostics))
}

pub fn number(word: &Word<'_>, code: Code, diagnostics: &mut Diagnostics) -> Option<Number> {
    Number::read(&word.text, true).ok().or_else(|| malformed(word, "number", code, diagnostics))
}

/// A whole number from 0.
pub fn whole<T: std::str::FromStr>(word: &Word<'_>, code: Code, diagnostics: &mut Diagnostics) -> Option<T> {
    word.text.parse().ok().or_else(|| malformed(word, "whole", code, diagnostics))
}

pub fn lifetime<'s>(raw: raw::Lifetime<'s>, diagnostics: &mut Diagnostics) -> Lifetime<'s> {
    let first = raw.first_year.as_ref().and_then(|word| year(word, PLAN.malformed, diagnostics));
    let last = raw.last_year.as_ref().and_then(|word| year(word, PLAN.malformed, diagnostics));
    if let (Some(from), Some(to), Some(word)) = (first, last, &raw.last_year)
        && to < from
    {
        diagnostics.push(Diagnostic::at(Code::P019, word.at).fact("from", from).fact("to", to));
    }
    Lifetime { first, last, replaced_by: raw.replaced_by }
}

pub fn frequency(raw: &raw::Frequency<'_>, diagnostics: &mut Diagnostics) -> Option<Frequency> {
    const LIST: [(&str, Frequency); 5] = [
        ("annual", Frequency::Annual),
        ("end_of_plan", Frequency::EndOfPlan),
        ("half_yearly", Frequency::HalfYearly),
        ("quarterly", Frequency::Quarterly),
        ("continuous", Frequency::Continuous),
    ];
    match raw {
        raw::Frequency::Word(word) => choice(word, &LIST, Code::P020, diagnostics),
        raw::Frequency::Every(word) => match whole(word, PLAN.malformed, diagnostics) {
            Some(0) => malformed(word, "whole", PLAN.malformed, diagnostics),
            years => years.map(Frequency::Every),
        },
        raw::Frequency::Once(word) => date(word, PLAN.malformed, diagnostics).map(Frequency::Once),
    }
}
