//! The English of a file's texts, by the place where the Swedish stands.

use std::collections::BTreeMap;

use crate::source::{Span, Word};
use crate::value::fold;

#[derive(Debug, Clone, Default)]
pub struct English<'s> {
    texts: BTreeMap<Span, Word<'s>>,
    /// What sentences call an indicator, by the place of its name: it may have no such Swedish.
    in_text: BTreeMap<Span, Word<'s>>,
    /// By the place of the breakdown's name and the folded category: an open one's stand in no list.
    categories: BTreeMap<(Span, String), Word<'s>>,
}

impl<'s> English<'s> {
    pub fn add(&mut self, swedish: Span, english: Word<'s>) {
        self.texts.insert(swedish, english);
    }

    /// Takes in the English of another file.
    pub fn extend(&mut self, other: &English<'s>) {
        let texts = other.texts.iter().map(|(at, it)| (*at, it.clone()));
        self.texts.extend(texts);
        let in_text = other.in_text.iter().map(|(at, it)| (*at, it.clone()));
        self.in_text.extend(in_text);
        let categories = other.categories.iter();
        let categories = categories.map(|(at, it)| (at.clone(), it.clone()));
        self.categories.extend(categories);
    }

    pub fn add_in_text(&mut self, name: Span, english: Word<'s>) {
        self.in_text.insert(name, english);
    }

    pub fn add_category(&mut self, breakdown: Span, category: &str, english: Word<'s>) {
        self.categories.insert((breakdown, fold(category)), english);
    }

    /// Every English text, in the order of the Swedish.
    pub fn all(&self) -> impl Iterator<Item = &Word<'s>> {
        let names = self.in_text.values().chain(self.categories.values());
        self.texts.values().chain(names)
    }

    /// The English of the text at a place.
    pub fn of(&self, swedish: Span) -> Option<&Word<'s>> {
        self.texts.get(&swedish)
    }

    /// What English sentences call the indicator whose name stands at a place.
    pub fn in_text(&self, name: Span) -> Option<&Word<'s>> {
        self.in_text.get(&name)
    }

    /// The English of a category by any of its folded names, in the breakdown whose name stands at
    /// a place.
    pub fn category(&self, breakdown: Span, names: &[String]) -> Option<&Word<'s>> {
        let mut names = names.iter();
        names.find_map(|name| self.categories.get(&(breakdown, name.clone())))
    }
}
