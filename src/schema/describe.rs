//! A key becomes what it says, in the words of a language: a line of its own, or one for all keys of its name.

use crate::schema::{Entity, Key};
use crate::words::Language;

fn lines(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    let text = if language == Language::SWEDISH {
        include_str!("sv.txt")
    } else {
        include_str!("en.txt")
    };
    let lines = text.lines().filter(|it| !it.starts_with('#'));
    lines.filter_map(|it| it.split_once(" | "))
}

fn find(name: &str, language: Language) -> Option<&'static str> {
    let found = lines(language).find(|(own, _)| *own == name);
    found.map(|(_, says)| says)
}

/// What a key says.
pub fn key(key: &Key, language: Language) -> &'static str {
    let own = find(&format!("{}.{}", key.of, key.name), language);
    own.or_else(|| find(key.name, language)).unwrap_or_default()
}

/// What a file is.
pub fn entity(of: Entity, language: Language) -> Option<&'static str> {
    find(of.name, language)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::schema::fields::{Keys, Part};
    use crate::schema::{Edition, Entry, Plan};

    #[test]
    fn every_key_says_something_and_every_line_is_of_a_key() {
        let files = [Plan::entity(), Edition::entity()];
        let entities: Vec<Entity> = files.into_iter().flat_map(Entity::all).collect();
        let parts = [Part::All, Part::Changing];
        for language in [Language::SWEDISH, Language::ENGLISH] {
            let mut known: BTreeSet<String> = BTreeSet::new();
            for (of, part) in entities.iter().flat_map(|of| parts.map(|part| (*of, part))) {
                known.insert(of.name.to_owned());
                for it in (Keys { of, part }).iter() {
                    assert!(!key(it, language).is_empty(), "{}.{}", it.of, it.name);
                    let own = format!("{}.{}", it.of, it.name);
                    let is_own = find(&own, language).is_some();
                    known.insert(if is_own { own } else { it.name.to_owned() });
                }
            }
            let idle: Vec<_> = lines(language)
                .filter(|(name, _)| !known.contains(*name))
                .collect();
            assert!(idle.is_empty(), "{idle:?}");
        }
    }
}
