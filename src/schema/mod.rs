//! What a plan and an edition may hold, as tables: a line for each key, with what may stand at it. From them come
//! the entries that a tree is read into and the faults that are told, the forms that messages show, which keys
//! have English and which may change by year, and the schema that editors use.

mod codes;
mod columns;
pub mod describe;
mod edition;
pub(crate) mod fields;
mod json;
mod node;
mod plan;
pub mod shapes;

use crate::diagnostic::Diagnostics;
use crate::source::{Span, Word};

pub use crate::schema::codes::Codes;
pub(crate) use crate::schema::codes::{EDITION, PLAN};
pub use crate::schema::columns::{Column, Reads};
pub use crate::schema::edition::*;
pub use crate::schema::fields::Fields;
pub(crate) use crate::schema::fields::{Keys, Part, read};
pub use crate::schema::json::json;
pub use crate::schema::node::{Entries, Node};
pub use crate::schema::plan::*;
pub use crate::schema::shapes::Change;

/// A key of an entry.
#[derive(Debug)]
pub struct Key {
    /// The entry in whose table it stands.
    pub of: &'static str,
    pub name: &'static str,
    pub shape: Shape,
    pub flags: &'static [Flag],
    /// An example of what stands there, as YAML.
    pub form: &'static str,
}

/// What holds of a key beside its shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    /// It must be there.
    Required,
    /// It must be there, and a rule of its own tells where it is not.
    Wanted,
    /// The same where another key has one of some words.
    When(&'static str, &'static [&'static str]),
    /// A change may give it anew.
    Changes,
    /// It is a text that may stand in English too.
    English,
    /// A value that has been told counts as one: it is not missing too.
    Told,
    /// The same, also where an unknown key may stand for it.
    Strange,
}

impl Key {
    pub fn is(&self, flag: Flag) -> bool {
        self.flags.contains(&flag)
    }
}

/// What may stand at a key: as a word, as a list, as a map.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    pub word: Option<Written>,
    pub list: Option<&'static Shape>,
    pub map: Option<Map>,
}

/// What a word is read as.
#[derive(Debug, Clone, Copy)]
pub enum Written {
    /// People's words, for readers.
    Text,
    /// People's words by which rows name something.
    Name,
    /// What is no text, and printed as it stands: an id, a number of a series, a target.
    Plain,
    Year,
    Date,
    Number,
    /// Of a page: `https://…`.
    Address,
    OneOf(fn() -> Vec<&'static str>),
    /// Whatever stands there: the key alone says what it says.
    Any,
    /// The id of something else in the project.
    Ref(To),
}

/// What an id is the id of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum To {
    Plans,
    Agencies,
    Breakdowns,
    Scales,
    Indicators,
    Findings,
}

impl Shape {
    const fn word(written: Written) -> Shape {
        Shape {
            word: Some(written),
            list: None,
            map: None,
        }
    }

    /// What each item of a list is.
    pub(crate) fn item(self) -> Shape {
        self.list.copied().unwrap_or(self)
    }

    /// Whose keys a map has; a map in the place of a list is its only item.
    pub(crate) fn entity(self) -> Option<Entity> {
        match (self.map, self.list) {
            (Some(Map::Of(entity) | Map::If(_, _, entity)), _) => Some(entity()),
            (Some(Map::Named(_)), _) | (None, None) => None,
            (None, Some(item)) => item.entity(),
        }
    }

    fn entities(self) -> Vec<Entity> {
        let mut found: Vec<Entity> = self.list.map_or(Vec::new(), |it| it.entities());
        match self.map {
            Some(Map::Of(entity)) => found.push(entity()),
            Some(Map::If(_, one, other)) => found.extend([one(), other()]),
            Some(Map::Named(shape)) => found.extend(shape.entities()),
            None => {}
        }
        found
    }

    /// What stands at a key of a map.
    pub(crate) fn within(self, key: &str) -> Option<Shape> {
        match self.map {
            Some(Map::Named(shape)) => Some(*shape),
            _ => Some(self.entity()?.key(key)?.shape),
        }
    }
}

/// What a map holds.
#[derive(Debug, Clone, Copy)]
pub enum Map {
    /// An entry's keys.
    Of(fn() -> Entity),
    /// Those of one entry where it has a key, else those of another.
    If(&'static str, fn() -> Entity, fn() -> Entity),
    /// Names of the file's own, each with a value.
    Named(&'static Shape),
}

/// A kind of entry: its keys, and those that it shares with others.
#[derive(Debug, Clone, Copy)]
pub struct Entity {
    pub name: &'static str,
    pub own: &'static [Key],
    pub shared: &'static [&'static [Key]],
    /// Lists of keys, of each of which one must be there.
    pub any: &'static [&'static [&'static str]],
}

impl Entity {
    pub fn keys(self) -> impl Iterator<Item = &'static Key> {
        self.own.iter().chain(self.shared.iter().copied().flatten())
    }

    pub fn key(self, name: &str) -> Option<&'static Key> {
        self.keys().find(|it| it.name == name)
    }

    /// Itself and all entries that stand within it, each once.
    pub(crate) fn all(self) -> Vec<Entity> {
        let mut found = vec![self];
        let mut at = 0;
        while let Some(entity) = found.get(at).copied() {
            at += 1;
            for inner in entity.keys().flat_map(|it| it.shape.entities()) {
                if !found.iter().any(|it| std::ptr::eq(it.own, inner.own)) {
                    found.push(inner);
                }
            }
        }
        found
    }

    /// A shape that is such an entry.
    pub(crate) fn shape(of: fn() -> Entity) -> Shape {
        Shape {
            word: None,
            list: None,
            map: Some(Map::Of(of)),
        }
    }
}

/// An entry: what stands at each of its keys, unjudged.
pub trait Entry<'s>: Sized {
    const NAME: &'static str;
    const OWN: &'static [Key];
    const ANY: &'static [&'static [&'static str]];
    const SHARED: &'static [&'static [Key]];
    /// What a word stands for in the place of the map.
    const SHORT: Option<Written>;

    fn entity() -> Entity {
        Entity {
            name: Self::NAME,
            own: Self::OWN,
            shared: Self::SHARED,
            any: Self::ANY,
        }
    }

    /// One of which nothing is known but where it stands.
    fn blank(at: Span) -> Self;

    /// One that is a word in the place of the map.
    fn short(word: Word<'s>) -> Option<Self>;

    fn read(fields: &Fields<'_, 's>, diagnostics: &mut Diagnostics) -> Option<Self>;
}

/// Makes entries of tables. A line is a key and its name where that differs, what may stand there, a form, and
/// flags. Below them: `?` keys of which one must be there, `..` what it shares with others, and `+` what its rule
/// tells of it; behind `=>`, the rule.
macro_rules! entries {
    ($($(#[$doc:meta])* $name:ident $(or $short:ident as $as:ty)? {
        $($key:ident $(is $written:literal)?: $shape:ty = $form:literal $(, $flag:ident $(($of:expr, $words:expr))?)*;)*
        $(? $($any:ident)+;)?
        $(.. $shared:ident: $group:ty;)*
        $(+ $told:ident: $type:ty;)*
    } $(=> $rule:path;)?)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name<'s> {
            $(pub $key: <$shape as Shaped<'s>>::Of,)*
            $(pub $shared: $group,)*
            $(pub $told: $type,)*
            /// The first key: the smallest place that names the entry. Last, so that an entry may hold its like.
            pub at: Span,
        }

        impl<'s> Entry<'s> for $name<'s> {
            const NAME: &'static str = stringify!($name);
            const ANY: &'static [&'static [&'static str]] = &[$(&[$(stringify!($any)),+])?];
            const OWN: &'static [Key] = &[$(Key {
                of: stringify!($name),
                name: $crate::schema::entries!(@name $key $($written)?),
                shape: <$shape as Shaped<'s>>::SHAPE,
                flags: &[$(Flag::$flag $(($of, $words))?),*],
                form: $form,
            }),*];
            const SHARED: &'static [&'static [Key]] = &[$(<$group as Entry<'s>>::OWN),*];
            const SHORT: Option<Written> = $crate::schema::entries!(@short $(<$as as Shaped<'s>>::SHAPE.word)?);

            fn blank(at: Span) -> Self {
                $name {
                    at,
                    $($key: Default::default(),)*
                    $($shared: <$group as Entry<'s>>::blank(at),)*
                    $($told: Default::default(),)*
                }
            }

            fn short(word: Word<'s>) -> Option<Self> {
                $crate::schema::entries!(@of_word word $($short)?)
            }

            fn read(fields: &Fields<'_, 's>, diagnostics: &mut Diagnostics) -> Option<Self> {
                let mut keys = Self::OWN.iter();
                let read = $name {
                    at: fields.head(),
                    $($key: <$shape as Shaped<'s>>::read(fields, keys.next()?, diagnostics),)*
                    $($shared: <$group as Entry<'s>>::read(fields, diagnostics)?,)*
                    $($told: Default::default(),)*
                };
                for keys in Self::ANY {
                    fields.demand_any(keys, diagnostics);
                }
                $crate::schema::entries!(@then read fields diagnostics $($rule)?)
            }
        }
    )*};
    (@name $key:ident) => { stringify!($key) };
    (@name $key:ident $written:literal) => { $written };
    (@short) => { None };
    (@short $written:expr) => { $written };
    (@of_word $word:ident) => {{
        let _ = $word;
        None
    }};
    (@of_word $word:ident $short:ident) => {{
        let mut entry = Self::blank($word.at);
        entry.$short = Some($word);
        Some(entry)
    }};
    (@then $read:ident $fields:ident $diagnostics:ident) => {{
        Some($read)
    }};
    (@then $read:ident $fields:ident $diagnostics:ident $rule:path) => {{
        let mut read = $read;
        $rule(&mut read, $fields, $diagnostics);
        Some(read)
    }};
}
pub(crate) use entries;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::limits::Limits;
    use crate::parse::yaml;
    use crate::source::{Encoding, Origin, Source, Sources};
    use crate::words::Tag;
    use crate::words::kinds::PlanKey;

    fn all() -> Vec<Entity> {
        let files = [Plan::entity(), Edition::entity()];
        files.into_iter().flat_map(Entity::all).collect()
    }

    #[test]
    fn every_form_is_yaml_of_its_key() {
        for key in all().into_iter().flat_map(Entity::keys) {
            let form = fields::form(key, None);
            let mut sources = Sources::default();
            let id = sources.add(Source::new(
                "p.yaml".into(),
                Origin::Stray,
                form.clone(),
                Ok(Encoding::Utf8),
            ));
            let mut faults = Vec::new();
            let node = yaml::read(id, &sources.get(id).text, Limits::default(), &mut faults);
            let Some(Node::Map(entries, _)) = node else {
                panic!("{form} is no map")
            };
            assert!(faults.is_empty(), "{form}");
            assert_eq!((entries.len(), &*entries[0].0.text), (1, key.name));
            let has_shape = match &entries[0].1 {
                Node::Word(_) => key.shape.word.is_some(),
                Node::List(..) => key.shape.list.is_some() || key.name == "changes",
                Node::Map(..) => key.shape.map.is_some(),
            };
            assert!(has_shape, "{form}");
            // Longer ones are cut off where a message repeats them.
            assert!(form.chars().count() <= 70, "{form}");
        }
    }

    /// What changes of a plan are told of has a name in sentences.
    #[test]
    fn every_key_that_changes_has_a_name() {
        let keys = Plan::entity().all().into_iter().flat_map(Entity::keys);
        let changing: BTreeSet<&str> = keys
            .filter(|it| it.is(Flag::Changes))
            .map(|it| it.name)
            .collect();
        let named: BTreeSet<&str> = <PlanKey as Tag>::WORDS.iter().copied().collect();
        assert_eq!(changing, named);
    }

    #[test]
    fn no_key_stands_twice_in_an_entry() {
        for entity in all() {
            let mut names: Vec<&str> = entity.keys().map(|it| it.name).collect();
            names.sort_unstable();
            assert!(names.windows(2).all(|it| it[0] != it[1]), "{names:?}");
        }
    }
}
