//! A key becomes the form that messages show: an example of what stands at it.

use crate::parse::yaml::Node;
use crate::value::{Date, Year};

/// A key, a key that stands beside it where it means one of two things, and its form.
const FORMS: &[(&str, &str, &str)] = &[
    (
        "agencies",
        "",
        "agencies: [{id: polisen, name: Polisen, kind: authority}]",
    ),
    ("agency", "", "agency: polisen"),
    ("aliases", "", "aliases: [Polismyndigheten]"),
    ("answer_through", "", "answer_through: lansstyrelsen"),
    ("area", "", "area: Exempellänet"),
    ("areas", "", "areas: [{text: Arbetet behöver nå fler}]"),
    ("as_of", "", "as_of: 2026-04-15"),
    ("assists", "", "assists: [polisen]"),
    ("base", "", "base: medarbetare som har svarat"),
    ("baseline", "", "baseline: {value: 60, year: 2023}"),
    (
        "breakdowns",
        "publisher",
        "breakdowns: [{id: kön, name: kön, categories: […]}]",
    ),
    ("breakdowns", "", "breakdowns: [kön]"),
    ("breaks", "", "breaks: [{year: 2025, reason: Ny metod}]"),
    (
        "cancelled",
        "",
        "cancelled: [{indicator: 2.10a, reason: …}]",
    ),
    ("categories", "", "categories: [kvinnor, män]"),
    ("changes", "", "changes: [{from: 2026, reason: …, text: …}]"),
    ("code", "", "code: G"),
    ("confirm", "", "confirm: yes"),
    ("consulted", "", "consulted: [polisen]"),
    ("contributes", "", "contributes: [polisen]"),
    ("coordinates", "", "coordinates: [lansstyrelsen]"),
    ("data", "", "data: collected"),
    ("date", "", "date: 2026-05-18"),
    (
        "decisions",
        "",
        "decisions: [{indicator: 2.10a, finding: S087, …}]",
    ),
    ("default", "", "default: 2026-02-28"),
    ("due", "", "due: {default: 2026-02-28}"),
    ("en", "", "en: {name: …}"),
    ("every", "", "every: 2"),
    (
        "every_measure",
        "",
        "every_measure: {frequency: annual, indicators: […]}",
    ),
    (
        "extensions",
        "",
        "extensions: [{agency: polisen, until: 2026-03-31, …}]",
    ),
    ("finding", "", "finding: S087"),
    ("form", "", "form: written"),
    ("frequency", "", "frequency: annual"),
    ("from", "reason", "from: 2026"),
    ("from", "", "from: 2024"),
    ("gender", "", "gender: en"),
    ("glossary", "", "glossary: [{term: kontaktförbud, text: …}]"),
    (
        "goals",
        "",
        "goals: [{id: 1, title: Våld förebyggs, measures: […]}]",
    ),
    (
        "grades",
        "",
        "grades: [{code: G, word: genomförd, rank: 2}]",
    ),
    ("id", "aliases", "id: polisen"),
    ("id", "categories", "id: kön"),
    ("id", "grades", "id: genomförande"),
    ("id", "requires", "id: 1"),
    ("id", "follow_up", "id: 1.1"),
    ("id", "", "id: 1.1a"),
    ("indicator", "", "indicator: 2.10a"),
    (
        "indicators",
        "",
        "indicators: [{id: 1.1a, name: …, type: yes_no}]",
    ),
    ("key_figures", "", "key_figures: [1.1a, 2.10a]"),
    ("kind", "aliases", "kind: authority"),
    ("kind", "recipient", "kind: part"),
    ("languages", "", "languages: [sv, en]"),
    ("many", "", "many: samtal"),
    (
        "measures",
        "",
        "measures: [{id: 1.1, text: …, frequency: annual}]",
    ),
    ("members", "", "members: [almby, berga]"),
    (
        "milestones",
        "",
        "milestones: [{id: 1.1-a, date: 2026-05-18, …}]",
    ),
    ("name", "aliases", "name: Polisen"),
    ("name", "categories", "name: kön"),
    ("name", "type", "name: Antal samtal"),
    ("notes", "", "notes: {fler: Fler avser alla kommuner}"),
    ("number", "reason", "number: 2"),
    ("one", "", "one: samtal"),
    ("per", "", "per: 100000"),
    ("period", "", "period: {from: 2024, to: 2027}"),
    ("publication", "closed", "publication: {date: 2026-06-01}"),
    (
        "publication",
        "",
        "publication: {series: Rapport, number: \"2023:27\"}",
    ),
    ("publisher", "", "publisher: Länsstyrelsen i Exempellänet"),
    ("reason", "", "reason: Nytt beslut"),
    ("received", "", "received: {polisen: 2026-02-20}"),
    ("reported_by", "", "reported_by: [polisen]"),
    ("requires", "", "requires: [Kunskap om våld]"),
    ("responsible", "", "responsible: [polisen, regionen]"),
    (
        "revision",
        "",
        "revision: {number: 2, date: 2026-09-01, reason: …}",
    ),
    ("roles", "", "roles: {coordinates: [lansstyrelsen]}"),
    ("scale", "", "scale: {from: 1, to: 5}"),
    ("scales", "", "scales: [{id: läge, grades: […]}]"),
    ("small_base", "", "small_base: 20"),
    ("suffix", "", "suffix: a"),
    (
        "support",
        "",
        "support: [{name: Exempellinjen, phone: 020-00 00 00}]",
    ),
    ("target", "", "target: {value: 80, year: 2027}"),
    ("term", "", "term: kontaktförbud"),
    ("text", "follow_up", "text: Stödja skolor"),
    ("title", "requires", "title: Våld förebyggs"),
    ("title", "publisher", "title: Handlingsplan mot våld"),
    ("to", "", "to: 2027"),
    (
        "unit",
        "",
        "unit: {one: insats, many: insatser, gender: en}",
    ),
    ("until", "", "until: 2026-03-31"),
    ("value", "", "value: 80"),
    ("word", "", "word: genomförd"),
    ("year", "", "year: 2027"),
];

/// The form of a key among the keys of its entry, with what was written put where it belongs.
pub(super) fn form(key: &str, keys: &[&str], given: Option<&Node<'_>>) -> Option<String> {
    let given = match given {
        Some(Node::Word(word)) => word.text.trim(),
        _ => "",
    };
    if let Some(own) = filled(key, given) {
        return Some(own);
    }
    let fits = |beside: &str| beside.is_empty() || keys.contains(&beside);
    let found = FORMS
        .iter()
        .find(|(own, beside, _)| *own == key && fits(beside));
    found.map(|(.., form)| (*form).to_owned())
}

/// A form that holds what was written in the short, where only one thing can be meant.
fn filled(key: &str, given: &str) -> Option<String> {
    match key {
        "period" => {
            let (from, to) = given.split_once(['-', '–', '—'])?;
            let (from, to) = (Year::read(from.trim())?, Year::read(to.trim())?);
            Some(format!("period: {{from: {from}, to: {to}}}"))
        }
        "due" => Date::read(given).map(|date| format!("due: {{default: {date}}}")),
        "unit" if !given.is_empty() && !given.contains([',', '{', '}', ':', '#']) => Some(format!(
            "unit: {{one: {given}, many: {given}, gender: ett}}"
        )),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_yaml_of_its_key() {
        for (key, _, form) in FORMS {
            let mut sources = crate::source::Sources::default();
            let id = sources.add(crate::source::Source::new(
                "p.yaml".into(),
                crate::source::Origin::Stray,
                (*form).into(),
                Ok(crate::source::Encoding::Utf8),
            ));
            let mut faults = Vec::new();
            let node = crate::parse::yaml::read(id, &sources.get(id).text, &mut faults);
            let Some(Node::Map(entries, _)) = node else {
                panic!("{form} is no map")
            };
            assert!(faults.is_empty(), "{form}");
            assert_eq!((entries.len(), &*entries[0].0.text), (1, *key));
            // Longer ones are cut off where a message repeats them.
            assert!(form.chars().count() <= 60, "{form}");
        }
    }

    #[test]
    fn what_was_written_stands_in_its_form() {
        for (key, given, wanted) in [
            (
                "period",
                "2024-2027",
                Some("period: {from: 2024, to: 2027}"),
            ),
            (
                "period",
                "2024–2027",
                Some("period: {from: 2024, to: 2027}"),
            ),
            ("period", "2027", None),
            ("due", "2026-02-28", Some("due: {default: 2026-02-28}")),
            (
                "unit",
                "samtal",
                Some("unit: {one: samtal, many: samtal, gender: ett}"),
            ),
        ] {
            assert_eq!(filled(key, given).as_deref(), wanted);
        }
    }
}
