//! Words in Swedish order: å ä ö after z, capitals and small letters together, 9 before 10.

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorPreferences};
use icu_locale_core::locale;

/// Sorts by the word that `name` gives, as a Swedish reader looks for it.
pub fn sort_by_name<T>(list: &mut [T], name: impl Fn(&T) -> String) {
    let mut swedish = CollatorPreferences::from(locale!("sv"));
    swedish.numeric_ordering = Some(CollationNumericOrdering::True);
    match Collator::try_new(swedish, CollatorOptions::default()) {
        Ok(collator) => list.sort_by(|a, b| collator.compare(&name(a), &name(b))),
        // The data is compiled in; without it, any fixed order will do.
        Err(_) => list.sort_by_key(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_as_people_count() {
        let mut names = ["Linje 10", "2.10", "Linje 9", "2.9", "10–14 år", "5–9 år"];
        sort_by_name(&mut names, |name| (*name).to_owned());
        assert_eq!(
            names,
            ["2.9", "2.10", "5–9 år", "10–14 år", "Linje 9", "Linje 10"]
        );
    }

    #[test]
    fn swedish_letters_come_last() {
        let mut names = [
            "Österåker",
            "Täby",
            "Åmål",
            "Upplands-Bro",
            "Ängelholm",
            "Tyresö",
            "Värmdö",
            "Vaxholm",
            "ärla",
        ];
        sort_by_name(&mut names, |name| (*name).to_owned());
        assert_eq!(
            names,
            [
                "Tyresö",
                "Täby",
                "Upplands-Bro",
                "Vaxholm",
                "Värmdö",
                "Åmål",
                "Ängelholm",
                "ärla",
                "Österåker"
            ]
        );
    }
}
