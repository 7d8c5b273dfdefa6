//! What may stand at a key becomes how it is read: each shape is a type, and says so of itself.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::schema::fields::{self, CHANGE, EN_KEY, Fields, Keys, Part};
use crate::schema::node::Node;
use crate::schema::{Codes, Entry, Key, Map, Shape, To, Written};
use crate::source::{Span, Word};
use crate::value::Choice;

/// What stands at a key.
pub trait Shaped<'s> {
    type Of;
    const SHAPE: Shape;

    fn read(fields: &Fields<'_, 's>, key: &'static Key, diagnostics: &mut Diagnostics) -> Self::Of;
}

/// What stands in a list, or at a free name.
pub trait Item<'s> {
    type One;
    const SHAPE: Shape;

    fn item(node: &Node<'s>, codes: Codes, diagnostics: &mut Diagnostics) -> Option<Self::One>;

    /// What stands for items that have been told.
    fn told(at: Span) -> Self::One;
}

/// Shapes that are a word.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $(<$of:ident: $bound:path>)? => $written:expr;)*) => {$(
        $(#[$doc])*
        pub struct $name $(<$of>(std::marker::PhantomData<$of>))?;

        impl<'s $(, $of: $bound)?> Shaped<'s> for $name $(<$of>)? {
            type Of = Option<Word<'s>>;
            const SHAPE: Shape = Shape::word($written);

            fn read(
                fields: &Fields<'_, 's>,
                key: &'static Key,
                diagnostics: &mut Diagnostics,
            ) -> Self::Of {
                fields.word(key, diagnostics)
            }
        }

        impl<'s $(, $of: $bound)?> Item<'s> for $name $(<$of>)? {
            type One = Word<'s>;
            const SHAPE: Shape = Shape::word($written);

            fn item(
                node: &Node<'s>,
                codes: Codes,
                diagnostics: &mut Diagnostics,
            ) -> Option<Self::One> {
                fields::word(node, codes, diagnostics)
            }

            fn told(at: Span) -> Self::One {
                Word::new("", at)
            }
        }
    )*};
}

words! {
    Text => Written::Text;
    Name => Written::Name;
    Plain => Written::Plain;
    Year => Written::Year;
    Date => Written::Date;
    Number => Written::Number;
    Address => Written::Address;
    OneOf<T: Choice> => Written::OneOf(|| T::words().collect());
    Only<T: SomeOf> => Written::OneOf(T::words);
    Ref<T: Named> => Written::Ref(T::TO);
}

/// Some words of a closed list.
pub trait SomeOf {
    fn words() -> Vec<&'static str>;
}

/// What has ids.
pub trait Named {
    const TO: To;
}

macro_rules! named {
    ($($name:ident)*) => {$(
        pub struct $name;

        impl Named for $name {
            const TO: To = To::$name;
        }
    )*};
}

named! { Plans Agencies Breakdowns Scales Indicators Findings }

/// An entry, or the word that stands for one.
pub struct One<E>(std::marker::PhantomData<E>);

impl<'s, E: Entry<'s>> One<E> {
    const OF: Shape = Shape {
        word: E::SHORT,
        list: None,
        map: Some(Map::Of(E::entity)),
    };
}

impl<'s, E: Entry<'s>> Shaped<'s> for One<E> {
    type Of = Option<E>;
    const SHAPE: Shape = One::<E>::OF;

    fn read(
        fields: &Fields<'_, 's>,
        key: &'static Key,
        diagnostics: &mut Diagnostics,
    ) -> Option<E> {
        fields.entry(key, diagnostics)
    }
}

impl<'s, E: Entry<'s>> Item<'s> for One<E> {
    type One = E;
    const SHAPE: Shape = One::<E>::OF;

    fn item(node: &Node<'s>, codes: Codes, diagnostics: &mut Diagnostics) -> Option<E> {
        match node {
            Node::Word(word) if E::SHORT.is_some() => E::short(word.clone()),
            node => fields::read(node, codes, diagnostics),
        }
    }

    fn told(at: Span) -> E {
        E::blank(at)
    }
}

pub struct List<T>(std::marker::PhantomData<T>);

impl<'s, T: Item<'s>> Shaped<'s> for List<T> {
    type Of = Vec<T::One>;
    const SHAPE: Shape = Shape {
        word: None,
        list: Some(&T::SHAPE),
        map: None,
    };

    fn read(fields: &Fields<'_, 's>, key: &'static Key, diagnostics: &mut Diagnostics) -> Self::Of {
        let codes = fields.codes;
        let read =
            |node: &Node<'s>, diagnostics: &mut Diagnostics| T::item(node, codes, diagnostics);
        let found = fields.list(key, diagnostics, read);
        if !found.is_empty() {
            return found;
        }
        fields.told(key).map(T::told).into_iter().collect()
    }
}

/// One, or a list of them.
pub struct OneOrMore<T>(std::marker::PhantomData<T>);

impl<'s, T: Item<'s>> Item<'s> for OneOrMore<T> {
    type One = Vec<T::One>;
    const SHAPE: Shape = Shape {
        list: Some(&T::SHAPE),
        ..T::SHAPE
    };

    fn item(node: &Node<'s>, codes: Codes, diagnostics: &mut Diagnostics) -> Option<Self::One> {
        let mut read = |node| T::item(node, codes, diagnostics);
        match node {
            Node::List(items, _) => Some(items.iter().filter_map(read).collect()),
            node => read(node).map(|one| vec![one]),
        }
    }

    fn told(at: Span) -> Self::One {
        vec![T::told(at)]
    }
}

/// Names of the file's own, each with what it stands for.
pub struct Each<T>(std::marker::PhantomData<T>);

impl<'s, T: Item<'s>> Shaped<'s> for Each<T> {
    type Of = Vec<(Word<'s>, T::One)>;
    const SHAPE: Shape = Shape {
        word: None,
        list: None,
        map: Some(Map::Named(&T::SHAPE)),
    };

    fn read(fields: &Fields<'_, 's>, key: &'static Key, diagnostics: &mut Diagnostics) -> Self::Of {
        let codes = fields.codes;
        fields.named(key, diagnostics, |node, diagnostics| {
            T::item(node, codes, diagnostics)
        })
    }
}

/// A key that says what it says by being there, whatever stands at it.
pub struct Mark;

impl<'s> Shaped<'s> for Mark {
    type Of = bool;
    const SHAPE: Shape = Shape::word(Written::Any);

    fn read(fields: &Fields<'_, 's>, key: &'static Key, _: &mut Diagnostics) -> bool {
        fields.get(key.name).is_some()
    }
}

/// What holds otherwise from a year.
#[derive(Debug, Clone)]
pub struct Change<'s> {
    pub at: Span,
    pub from: Option<Word<'s>>,
    pub reason: Option<Word<'s>>,
    /// The keys whose values change.
    pub keys: Vec<Word<'s>>,
}

/// The changes of an entry: which of its keys each gives a new value, from when and why.
pub struct Changes;

impl<'s> Shaped<'s> for Changes {
    type Of = Vec<Change<'s>>;
    const SHAPE: Shape = Shape {
        word: None,
        list: None,
        map: None,
    };

    fn read(fields: &Fields<'_, 's>, key: &'static Key, diagnostics: &mut Diagnostics) -> Self::Of {
        let keys = Keys {
            part: Part::Changing,
            ..fields.keys
        };
        let mut known: BTreeMap<(String, String), Span> = BTreeMap::new();
        fields.list(key, diagnostics, |node, diagnostics| {
            let fields = Fields::of(node, fields.codes, keys, diagnostics)?;
            let change = Change {
                at: fields.head(),
                from: fields.word(&CHANGE[0], diagnostics),
                reason: fields.word(&CHANGE[1], diagnostics),
                keys: fields
                    .names()
                    .filter(|name| !is_of_change(&name.text))
                    .cloned()
                    .collect(),
            };
            tell_twice(&change, &mut known, diagnostics);
            Some(change)
        })
    }
}

/// Whether a key is the change's own, and none that it gives anew.
fn is_of_change(key: &str) -> bool {
    key == EN_KEY || CHANGE.iter().any(|it| it.name == key)
}

/// Tells each key that is given anew twice from one year.
fn tell_twice(
    change: &Change<'_>,
    known: &mut BTreeMap<(String, String), Span>,
    diagnostics: &mut Diagnostics,
) {
    let Some(from) = &change.from else { return };
    for key in &change.keys {
        match known.entry((from.text.trim().to_owned(), key.text.to_string())) {
            Slot::Vacant(new) => {
                new.insert(key.at);
            }
            Slot::Occupied(first) => diagnostics.push(
                Diagnostic::at(Code::P006, key.at)
                    .fact("given", &*key.text)
                    .fact("from", &*from.text)
                    .also(*first.get()),
            ),
        }
    }
}
