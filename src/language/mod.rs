//! Everything that is said, in Swedish and in English. No other module holds words for people.

pub mod both;
pub mod due;
pub mod findings;
pub mod foreign;
pub mod forms;
pub mod help;
pub mod numbers;
pub mod order;
pub mod plan_changes;
pub mod plan_values;
pub mod publishing;
pub mod reading;
pub mod report;
pub mod spelled;
pub mod templates;
pub mod terms;

use crate::diagnostic::Fact;

pub use crate::language::both::{Both, both};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Swedish,
    English,
}

impl Language {
    /// Reads a language code such as `sv`, `sv_SE.UTF-8` or `en-GB`: Swedish, or English for all else.
    pub fn from_tag(tag: &str) -> Language {
        if tag.to_lowercase().starts_with("sv") {
            Language::Swedish
        } else {
            Language::English
        }
    }

    /// `sv`, `en`
    pub fn tag(self) -> &'static str {
        match self {
            Language::Swedish => "sv",
            Language::English => "en",
        }
    }

    /// The one that a report may be in besides.
    #[must_use]
    pub fn other(self) -> Language {
        match self {
            Language::Swedish => Language::English,
            Language::English => Language::Swedish,
        }
    }

    /// The Swedish or the English of two texts.
    pub fn pick<'a>(self, sv: &'a str, en: &'a str) -> &'a str {
        match self {
            Language::Swedish => sv,
            Language::English => en,
        }
    }
}

/// Fills a text's places with facts.
///
/// `{name}` is a fact; `{n#rad#rader}` a count with its word in singular or plural; a stretch in
/// `[…]` is left out unless every fact named in it is there. A fact that is the key of a term
/// (`kind:word`) reads as the term, whose own places are filled too.
pub fn fill(text: &str, facts: &[(&'static str, Fact)], language: Language) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some(at) = rest.find(['{', '[']) {
        filled.push_str(&rest[..at]);
        let (open, close) = if rest.as_bytes()[at] == b'{' {
            ('{', '}')
        } else {
            ('[', ']')
        };
        let Some(end) = rest[at..].find(close) else {
            filled.push_str(&rest[at..]);
            return filled;
        };
        let inner = &rest[at + 1..at + end];
        rest = &rest[at + end + 1..];
        if open == '{' {
            filled
                .push_str(&place(inner, facts, language).unwrap_or_else(|| format!("{{{inner}}}")));
        } else if names(inner).all(|name| facts.iter().any(|(own, _)| *own == name)) {
            filled.push_str(&fill(inner, facts, language));
        }
    }
    filled.push_str(rest);
    filled
}

/// The facts a text names.
pub fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split(['}', '#']).next())
}

fn place(inner: &str, facts: &[(&'static str, Fact)], language: Language) -> Option<String> {
    let mut parts = inner.split('#');
    let name = parts.next()?;
    let (_, fact) = facts.iter().find(|(own, _)| *own == name)?;
    let text = say(fact, facts, language);
    match (parts.next(), parts.next(), fact) {
        (Some(one), Some(many), Fact::Count(n)) => {
            Some(format!("{text} {}", if *n == 1 { one } else { many }))
        }
        (Some(one), Some(many), Fact::List(list)) => Some(format!(
            "{} {text}",
            if list.len() == 1 { one } else { many }
        )),
        _ => Some(text),
    }
}

fn say(fact: &Fact, facts: &[(&'static str, Fact)], language: Language) -> String {
    match fact {
        Fact::Text(text) => match terms::term(text, language) {
            Some(term) => fill(term, facts, language),
            None => text.clone(),
        },
        Fact::Number(number) => numbers::number(*number, language),
        Fact::Count(count) => numbers::count(*count, language),
        Fact::Year(year) => year.to_string(),
        Fact::Date(date) => numbers::date(*date, language),
        Fact::Fraction(both) => both.map(|it| numbers::number(it, language)).join("/"),
        Fact::Named(name, number) => format!("{name} {}", numbers::number(*number, language)),
        Fact::Beside(fact, beside) => {
            let [fact, beside] = [fact, beside].map(|it| say(it, facts, language));
            format!("{fact} ({beside})")
        }
        Fact::List(list) => {
            let said = list.iter().map(|item| say(item, facts, language));
            join(&said.collect::<Vec<_>>(), language)
        }
    }
}

/// *a, b och c*
pub fn join<T: AsRef<str>>(list: &[T], language: Language) -> String {
    let and = language.pick(" och ", " and ");
    match list {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [before @ .., end] => {
            let before: Vec<&str> = before.iter().map(AsRef::as_ref).collect();
            format!("{}{and}{}", before.join(", "), end.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_and_what_lacks_a_fact_is_left_out() {
        let facts = [
            ("given", Fact::from("x")),
            ("n", Fact::from(1_usize)),
            ("ids", Fact::from(vec!["a".to_owned(), "b".to_owned()])),
        ];
        let say = |text| fill(text, &facts, Language::Swedish);
        assert_eq!(
            say("\"{given}\" finns inte.[ Menas {suggestion}?]"),
            "\"x\" finns inte."
        );
        assert_eq!(say("{n#rad#rader}[ ({given})]"), "1 rad (x)");
        assert_eq!(say("{ids}"), "a och b");
    }
}
