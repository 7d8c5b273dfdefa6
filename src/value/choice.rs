//! Closed lists: each word that a file may write, and what it stands for.

/// What one word of a closed list stands for.
pub trait Choice: Copy + PartialEq + 'static {
    /// In the order in which messages name them.
    const WORDS: &'static [(&'static str, Self)];

    /// As it is written.
    fn word(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(_, it)| *it == self);
        found.map_or("", |(word, _)| *word)
    }

    fn words() -> impl Iterator<Item = &'static str> {
        Self::WORDS.iter().map(|(word, _)| *word)
    }

    fn of(word: &str) -> Option<Self> {
        let found = Self::WORDS.iter().find(|(own, _)| *own == word);
        found.map(|(_, it)| *it)
    }
}

impl Choice for bool {
    const WORDS: &'static [(&'static str, bool)] = &[("yes", true), ("no", false)];
}

/// Closed lists, each a name for every word.
macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $one:ident = $word:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$of])* $one,)*
        }

        impl $crate::value::Choice for $name {
            const WORDS: &'static [(&'static str, $name)] = &[$(($word, $name::$one)),*];
        }
    )*};
}
pub(crate) use choices;
