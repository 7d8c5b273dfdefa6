//! What a phrase is given, and the lists of phrases and tags that bind Rust to the phrase files.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::text::{Run, Said};
use crate::value::{Date, Moment, Period, Year};

/// A year or a part of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    pub year: Year,
    pub part: Period,
}

/// Something a phrase tells.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact<'a> {
    /// What is optional and not there.
    None,
    Flag(bool),
    /// Said in letters where the rule of [dress](crate::words) has it; `neuter` is the gender of what
    /// is counted.
    Count {
        n: Decimal,
        neuter: bool,
    },
    /// Always in figures.
    Number(Decimal),
    Year(u16),
    When(When),
    Date(Moment),
    /// One of a closed list of words, which guards ask for and no reader sees.
    Tag(&'static str),
    /// An id, a file's name, what a cell says: never changed.
    Written(Cow<'a, str>),
    /// The same with its languages.
    Said(Cow<'a, [Run]>),
    /// Worded already: it gets a capital where it begins a sentence.
    Runs(Cow<'a, [Run]>),
    List(Vec<Fact<'a>>),
}

/// Which facts a phrase takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Flag,
    Count,
    Number,
    Year,
    When,
    Date,
    Tag(&'static [&'static str]),
    Written,
    Runs,
    /// A number in any of its forms, or a word that stands in its place.
    Value,
    List,
}

/// A fact that a phrase is given.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    pub name: &'static str,
    pub kind: Kind,
    pub is_optional: bool,
}

/// A phrase's name and its facts in order.
#[derive(Debug, Clone, Copy)]
pub struct Signature {
    pub name: &'static str,
    pub facts: &'static [Field],
}

/// A type that can be a fact.
pub trait Given<'a> {
    const KIND: Kind;
    const IS_OPTIONAL: bool = false;
    fn fact(&self) -> Fact<'a>;
}

/// A closed list of words that guards ask for.
pub trait Tag {
    const WORDS: &'static [&'static str];
    fn word(&self) -> &'static str;
}

/// A phrase with its facts.
pub trait Say<'a> {
    /// Its place in the list of phrases.
    fn at(&self) -> usize;
    fn facts(&self) -> Vec<Fact<'a>>;
}

/// A count of things in neuter gender: *ett samtal*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    pub n: Decimal,
    pub neuter: bool,
}

/// A number in a sentence: a count, or one that is always in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    Count(Counted),
    Exact(Decimal),
}

/// What people call something: it gets a capital where it begins a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name(pub Said);

macro_rules! given {
    ($($type:ty => $kind:ident |$it:ident| $fact:expr;)*) => {$(
        impl<'a> Given<'a> for $type {
            const KIND: Kind = Kind::$kind;
            fn fact(&self) -> Fact<'a> {
                let $it = self;
                $fact
            }
        }
    )*};
}

given! {
    bool => Flag |it| Fact::Flag(*it);
    usize => Count |it| Fact::Count { n: Decimal::from(*it), neuter: false };
    Counted => Count |it| Fact::Count { n: it.n, neuter: it.neuter };
    Amount => Value |it| match it {
        Amount::Count(it) => Fact::Count { n: it.n, neuter: it.neuter },
        Amount::Exact(it) => Fact::Number(*it),
    };
    Decimal => Number |it| Fact::Number(*it);
    Year => Year |it| Fact::Year(it.get());
    u16 => Year |it| Fact::Year(*it);
    When => When |it| Fact::When(*it);
    Moment => Date |it| Fact::Date(*it);
    Date => Date |it| Fact::Date(Moment::Day(*it));
    &'a str => Written |it| Fact::Written(Cow::Borrowed(it));
    String => Written |it| Fact::Written(Cow::Owned(it.clone()));
    &'a Said => Written |it| Fact::Said(Cow::Borrowed(it.runs()));
    Said => Written |it| Fact::Said(Cow::Owned(it.runs().to_vec()));
    Name => Runs |it| Fact::Runs(Cow::Owned(it.0.runs().to_vec()));
}

impl<'a, T: Given<'a>> Given<'a> for Option<T> {
    const KIND: Kind = T::KIND;
    const IS_OPTIONAL: bool = true;
    fn fact(&self) -> Fact<'a> {
        self.as_ref().map_or(Fact::None, T::fact)
    }
}

impl<'a, T: Given<'a>> Given<'a> for Vec<T> {
    const KIND: Kind = Kind::List;
    fn fact(&self) -> Fact<'a> {
        Fact::List(self.iter().map(T::fact).collect())
    }
}

impl<'a, T: Given<'a>> Given<'a> for &'a [T] {
    const KIND: Kind = Kind::List;
    fn fact(&self) -> Fact<'a> {
        Fact::List(self.iter().map(T::fact).collect())
    }
}

impl<'a, T: Tag> Given<'a> for T {
    const KIND: Kind = Kind::Tag(T::WORDS);
    fn fact(&self) -> Fact<'a> {
        Fact::Tag(self.word())
    }
}

/// Makes enums whose words guards ask for: `Threshold { AtLeast = "least", AtMost = "most" }`.
macro_rules! tags {
    ($vis:vis, $($(#[$doc:meta])* $name:ident { $($variant:ident = $word:literal),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        $vis enum $name { $($variant),* }

        impl $crate::value::Choice for $name {
            const WORDS: &'static [(&'static str, $name)] = &[$(($word, $name::$variant)),*];
        }

        impl $crate::words::fact::Tag for $name {
            const WORDS: &'static [&'static str] = &[$($word),*];
            fn word(&self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }
        }
    )*};
    ($($lists:tt)*) => { $crate::words::fact::tags!(pub(crate), $($lists)*); };
}
pub(crate) use tags;

/// Makes a type of each phrase, in the order of the list; a phrase file says it under the same name.
macro_rules! phrases {
    (
        $a:lifetime words { $($word:ident),* $(,)? }
        $($(#[$doc:meta])* $name:ident $(<$life:lifetime>)? { $($fact:ident: $type:ty),* $(,)? })*
    ) => {
        /// Fixed words: phrases that are given no facts.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Word { $($word),* }

        impl<'a> $crate::words::fact::Say<'a> for Word {
            fn at(&self) -> usize {
                *self as usize
            }
            fn facts(&self) -> Vec<$crate::words::fact::Fact<'a>> {
                Vec::new()
            }
        }

        const N_WORDS: usize = <[&str]>::len(&[$(stringify!($word)),*]);

        enum Order { $($name),* }

        $(
            $(#[$doc])*
            #[derive(Debug, Clone)]
            pub(crate) struct $name $(<$life>)? { $(pub(crate) $fact: $type),* }

            impl$(<$life>)? $name $(<$life>)? {
                const FACTS: &'static [$crate::words::fact::Field] = &[
                    $($crate::words::fact::Field {
                        name: stringify!($fact),
                        kind: <$type as $crate::words::fact::Given>::KIND,
                        is_optional: <$type as $crate::words::fact::Given>::IS_OPTIONAL,
                    }),*
                ];
            }

            impl<$a> $crate::words::fact::Say<$a> for $name $(<$life>)? {
                fn at(&self) -> usize {
                    N_WORDS + Order::$name as usize
                }
                fn facts(&self) -> Vec<$crate::words::fact::Fact<$a>> {
                    vec![$($crate::words::fact::Given::fact(&self.$fact)),*]
                }
            }
        )*

        /// Every phrase, fixed words first.
        pub(crate) const CATALOG: &[$crate::words::fact::Signature] = &[
            $($crate::words::fact::Signature { name: stringify!($word), facts: &[] },)*
            $($crate::words::fact::Signature {
                name: stringify!($name),
                facts: $name::FACTS,
            },)*
        ];
    };
}
pub(crate) use phrases;
