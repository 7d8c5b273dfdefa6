//! The tables of a file become a JSON Schema, draft 7, for editors: keys and closed words, with what they say.

use serde_json::{Map as Object, Value, json};

use crate::schema::fields::{Keys, Part};
use crate::schema::{Entity, Flag, Key, Map, Shape, To, Written, describe};
use crate::words::Language;

/// Every schema of this draft names it so, and editors compare it letter for letter.
const DRAFT: &str = "http://json-schema.org/draft-07/schema#";

/// The schema of a file whose keys are an entity's. `ids` are those of the project, where it is known.
pub fn json(of: Entity, language: Language, ids: &dyn Fn(To) -> Vec<String>) -> Value {
    let writing = Writing { language, ids };
    let mut definitions = Object::new();
    for entity in of.all() {
        let change = entity.key(CHANGES).map(|_| Part::Changing);
        let english = entity.keys().any(|it| it.is(Flag::English));
        let english = english.then_some(Part::English);
        for part in [Some(Part::All), change, english].into_iter().flatten() {
            let keys = Keys { of: entity, part };
            definitions.insert(name(keys), writing.entry(keys));
        }
    }
    let mut schema = Object::from_iter([("$schema".to_owned(), DRAFT.into())]);
    if let Some(Value::Object(own)) = definitions.shift_remove(of.name) {
        schema.extend(own);
    }
    schema.insert("definitions".into(), definitions.into());
    schema.into()
}

const CHANGES: &str = "changes";
const CATEGORIES: &str = "categories";

struct Writing<'a> {
    language: Language,
    ids: &'a dyn Fn(To) -> Vec<String>,
}

impl Writing<'_> {
    /// A map with some of an entry's keys and no others.
    fn entry(&self, keys: Keys) -> Value {
        let properties = keys
            .iter()
            .map(|it| (it.name.to_owned(), self.property(it, keys)));
        let mut entry = json!({
            "type": "object",
            "properties": properties.collect::<Object<_, _>>(),
            "additionalProperties": false,
        });
        if keys.part == Part::All {
            let required: Vec<&str> = names(keys, &[Flag::Required, Flag::Wanted]).collect();
            entry["required"] = required.into();
            let any = keys.of.any.iter().map(|any| {
                let one = any.iter().map(|key| json!({ "required": [key] }));
                json!({ "anyOf": one.collect::<Vec<_>>() })
            });
            let all: Vec<Value> = any.chain(conditions(keys)).collect();
            if !all.is_empty() {
                entry["allOf"] = all.into();
            }
        } else if keys.part == Part::Changing || keys.of.name == "Unit" {
            let required: Vec<&str> = match keys.part {
                Part::Changing => vec!["from", "reason"],
                _ => names(keys, &[Flag::Required]).collect(),
            };
            entry["required"] = required.into();
        }
        if let Some(says) = describe::entity(keys.of, self.language) {
            entry["description"] = says.into();
        }
        entry
    }

    fn property(&self, key: &Key, keys: Keys) -> Value {
        let part = if keys.part == Part::English {
            Part::English
        } else {
            Part::All
        };
        let of = keys.of;
        let value = match (key.name, keys.part) {
            (CHANGES, _) => list(&reference(Keys {
                of,
                part: Part::Changing,
            })),
            ("en", Part::Changing) => {
                // Why something changes may be said in English too.
                let mut english = self.entry(Keys {
                    of,
                    part: Part::English,
                });
                english["properties"]["reason"] = self.word(Written::Text);
                english
            }
            ("en", _) => reference(Keys {
                of,
                part: Part::English,
            }),
            // English names the category, and not its aliases.
            (CATEGORIES, Part::English) => self.named(Shape::word(Written::Text)),
            _ => self.shape(key.shape, part),
        };
        let says = describe::key(key, self.language);
        let mut property = Object::from_iter([("description".to_owned(), says.into())]);
        match value {
            // What stands beside a reference is not read.
            Value::Object(value) if !value.contains_key("$ref") => property.extend(value),
            value => {
                property.insert("allOf".into(), Value::from(vec![value]));
            }
        }
        // Editors offer no word out of what depends on the kind of YAML.
        if let (true, Some(Written::OneOf(words))) = (property.contains_key("if"), key.shape.word) {
            property.insert("examples".into(), words().into());
        }
        property.into()
    }

    /// One of what the kinds of YAML may hold, so that the faults of one kind alone are told.
    fn shape(&self, shape: Shape, part: Part) -> Value {
        let word = shape.word.map(|it| self.word(it));
        let items = shape.list.map(|it| list(&self.shape(*it, part)));
        let map = shape.map.map(|it| self.map(it, part));
        let kinds = [("object", map), ("array", items)];
        let others = kinds.into_iter().filter_map(|(kind, it)| Some((kind, it?)));
        others
            .fold(word, |other, (kind, value)| {
                Some(match other {
                    None => value,
                    Some(other) => json!({ "if": { "type": kind }, "then": value, "else": other }),
                })
            })
            .unwrap_or(Value::Bool(true))
    }

    /// A plan holds words: whatever a number or a boolean looks like is one too.
    fn word(&self, written: Written) -> Value {
        let scalar = json!({ "type": ["string", "number", "boolean"] });
        match written {
            Written::OneOf(words) => json!({ "enum": words() }),
            Written::Any => Value::Object(Object::new()),
            Written::Ref(to) => match (self.ids)(to) {
                ids if ids.is_empty() => scalar,
                // Names and other spellings are read too.
                ids => json!({ "anyOf": [{ "enum": ids }, scalar] }),
            },
            Written::Text | Written::Name | Written::Plain => scalar,
            Written::Number => json!({ "type": ["string", "number"] }),
            Written::Year => json!({
                "type": ["string", "integer"],
                "pattern": "^(19|20|21)[0-9][0-9]$",
                "minimum": 1900,
                "maximum": 2199,
            }),
            Written::Date => json!({
                "type": "string",
                "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            }),
            Written::Address => json!({ "type": "string", "pattern": "^https://" }),
        }
    }

    fn map(&self, map: Map, part: Part) -> Value {
        let entry = |of: fn() -> Entity| reference(Keys { of: of(), part });
        match map {
            Map::Of(of) => entry(of),
            Map::If(key, one, other) => json!({
                "if": { "type": "object", "required": [key] },
                "then": entry(one),
                "else": entry(other),
            }),
            Map::Named(shape) => self.named(*shape),
        }
    }

    fn named(&self, shape: Shape) -> Value {
        json!({ "type": "object", "additionalProperties": self.shape(shape, Part::All) })
    }
}

/// What a key asks for where another has one of some words.
fn conditions(keys: Keys) -> impl Iterator<Item = Value> {
    keys.iter().flat_map(|key| {
        key.flags.iter().filter_map(|flag| match flag {
            Flag::When(other, words) => Some(json!({
                "if": { "properties": { *other: { "enum": words } }, "required": [other] },
                "then": { "required": [key.name] },
            })),
            _ => None,
        })
    })
}

fn names(keys: Keys, flags: &'static [Flag]) -> impl Iterator<Item = &'static str> {
    let has_one = |key: &&Key| flags.iter().any(|it| key.is(*it));
    keys.iter().filter(has_one).map(|it| it.name)
}

fn list(items: &Value) -> Value {
    json!({ "type": "array", "items": items })
}

fn reference(keys: Keys) -> Value {
    json!({ "$ref": format!("#/definitions/{}", name(keys)) })
}

/// What the definition of some of an entry's keys is called.
fn name(keys: Keys) -> String {
    let part = match keys.part {
        Part::All => "",
        Part::Changing => "Change",
        Part::English => "English",
    };
    format!("{}{part}", keys.of.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Edition, Entry, Plan};

    /// Every value that a schema has under a key, wherever it stands.
    fn under<'a>(key: &str, of: &'a Value, found: &mut Vec<&'a Value>) {
        match of {
            Value::Object(of) => {
                found.extend(of.get(key));
                of.values().for_each(|it| under(key, it, found));
            }
            Value::Array(all) => all.iter().for_each(|it| under(key, it, found)),
            _ => {}
        }
    }

    #[test]
    fn references_lead_somewhere_and_ids_are_offered() {
        for of in [Plan::entity(), Edition::entity()] {
            let ids = |to| vec![format!("{to:?}")];
            let schema = json(of, Language::ENGLISH, &ids);
            let mut references = Vec::new();
            under("$ref", &schema, &mut references);
            assert!(!references.is_empty());
            for reference in references {
                let name = reference.as_str().unwrap().rsplit('/').next().unwrap();
                assert!(schema["definitions"].get(name).is_some(), "{name}");
            }
            let mut words = Vec::new();
            under("enum", &schema, &mut words);
            assert!(words.contains(&&json!(["Agencies"])));
            let text = schema.to_string();
            assert!(text.starts_with(&format!("{{\"$schema\":\"{DRAFT}\"")));
            assert!(!text.contains("oneOf"));
        }
    }
}
