//! A plan becomes what is owed in a year, and a year's rows what has become of it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::recount::files::{Project, Row, word};

/// An indicator where a measure or a goal asks for it.
#[derive(Debug, Clone)]
pub(crate) struct Use {
    /// The measure's id; none at a goal.
    pub(crate) measure: String,
    /// The goal and those around it, the innermost last.
    pub(crate) goals: Vec<String>,
    pub(crate) indicator: String,
    pub(crate) is_ref: bool,
    frequency: String,
    /// The whole entry; of a reference nothing but the reference.
    pub(crate) entry: Value,
    reporters: Vec<String>,
}

/// One answer that somebody owes, and what has come.
#[derive(Debug)]
pub(crate) struct Owed {
    pub(crate) indicators: Vec<String>,
    pub(crate) party: String,
    pub(crate) rows: Vec<Row>,
}

/// What is counted as followed up though it has no value.
const FOLLOWED: [&str; 2] = ["inget att redovisa", "skyddad"];

impl Owed {
    pub(crate) fn has_answer(&self) -> bool {
        self.rows.iter().any(Row::has_answer)
    }

    pub(crate) fn is_answered(&self) -> bool {
        self.rows
            .iter()
            .any(|it| it.has_answer() || it.has_reason())
    }

    pub(crate) fn is_followed(&self) -> bool {
        self.has_answer() || FOLLOWED.iter().any(|it| self.says(it))
    }

    pub(crate) fn says(&self, status: &str) -> bool {
        !self.has_answer() && self.rows.iter().any(|it| it.status == status)
    }
}

/// How a measure stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum State {
    Reported,
    Partly,
    Awaited,
    CannotBeGiven,
    NothingToReport,
    NotReported,
    Irrelevant,
    /// Followed up at the end of the plan, whether or not something came before.
    Later,
    UnderDevelopment,
    /// Told at another measure.
    Elsewhere,
    NoFollowUp,
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn words(value: &Value) -> Vec<String> {
    list(value).map(word).collect()
}

impl Project {
    /// How many answers of a measure are owed in a year, and how many are followed up.
    pub(crate) fn followed(&self, measure: &str, year: i64) -> (usize, usize) {
        let uses = self.uses().into_iter().filter(|it| it.measure == measure);
        let own: Vec<String> = uses.map(|it| it.indicator).collect();
        let owed = self.owed(year).into_iter();
        let owed = owed.filter(|it| it.indicators.iter().any(|id| own.contains(id)));
        let all: Vec<Owed> = owed.collect();
        let followed = all.iter().filter(|it| it.is_followed()).count();
        (followed, all.len())
    }

    /// Every use, in the order of the plan.
    pub(crate) fn uses(&self) -> Vec<Use> {
        let mut found = Vec::new();
        for goal in list(&self.plan["goals"]) {
            self.gather(goal, &[], &mut found);
        }
        found
    }

    fn gather(&self, goal: &Value, above: &[String], found: &mut Vec<Use>) {
        let goals: Vec<String> = above.iter().cloned().chain([word(&goal["id"])]).collect();
        for entry in list(&goal["indicators"]) {
            found.push(one(entry, "", &goals, &Value::Null));
        }
        for measure in list(&goal["measures"]) {
            let id = word(&measure["id"]);
            let every = &self.plan["every_measure"];
            if list(&measure["indicators"]).next().is_none() {
                for entry in list(&every["indicators"]) {
                    let mut entry = entry.clone();
                    entry["id"] = Value::String(format!("{id}{}", word(&entry["suffix"])));
                    found.push(one(&entry, &id, &goals, every));
                }
            }
            for entry in list(&measure["indicators"]) {
                found.push(one(entry, &id, &goals, measure));
            }
        }
        for inner in list(&goal["goals"]) {
            self.gather(inner, &goals, found);
        }
    }

    /// Every measure with its goals.
    pub(crate) fn measures(&self) -> Vec<(String, Vec<String>)> {
        let mut found = Vec::new();
        let mut open: Vec<(&Value, Vec<String>)> = Vec::new();
        open.extend(list(&self.plan["goals"]).map(|it| (it, vec![])));
        while let Some((goal, above)) = open.pop() {
            let goals: Vec<String> = above.into_iter().chain([word(&goal["id"])]).collect();
            let own = list(&goal["measures"]);
            found.extend(own.map(|it| (word(&it["id"]), goals.clone())));
            open.extend(list(&goal["goals"]).map(|it| (it, goals.clone())));
        }
        found
    }

    fn is_due(&self, it: &Use, year: i64) -> bool {
        match it.frequency.as_str() {
            "annual" => true,
            "end_of_plan" => self.plan["period"]["to"].as_i64() == Some(year),
            "" => false,
            other => panic!("how often is {other}?"),
        }
    }

    /// Everything that is owed about a year, with what came in that year's edition.
    pub(crate) fn owed(&self, year: i64) -> Vec<Owed> {
        if word(&self.editions[&year]["data"]) == "compiled" {
            return Vec::new();
        }
        let uses = self.uses();
        let due: BTreeSet<&str> = uses
            .iter()
            .filter(|it| self.is_due(it, year))
            .map(|it| it.indicator.as_str())
            .collect();
        let mut found: Vec<Owed> = Vec::new();
        for it in uses.iter().filter(|it| !it.is_ref) {
            if !due.contains(it.indicator.as_str()) || word(&it.entry["type"]) == "undefined" {
                continue;
            }
            let instead = word(&it.entry["alternative_to"]);
            if let Some(other) = found
                .iter_mut()
                .find(|own| own.indicators.contains(&instead))
            {
                let rows = self.rows_of(&it.indicator, &other.party, it.reporters.len(), year);
                other.indicators.push(it.indicator.clone());
                other.rows.extend(rows);
                continue;
            }
            for party in &it.reporters {
                found.push(Owed {
                    rows: self.rows_of(&it.indicator, party, it.reporters.len(), year),
                    indicators: vec![it.indicator.clone()],
                    party: party.clone(),
                });
            }
        }
        found
    }

    fn rows_of(&self, indicator: &str, party: &str, n_reporters: usize, year: i64) -> Vec<Row> {
        let own = self
            .rows
            .iter()
            .filter(|it| it.edition == year && it.year == year);
        own.filter(|it| it.indicator == indicator)
            .filter(|it| n_reporters == 1 || self.party_of(it) == party)
            .cloned()
            .collect()
    }

    /// The id of the agency that a row is for.
    fn party_of(&self, row: &Row) -> String {
        let named = list(&self.plan["agencies"]).find(|it| {
            let is = |name: &str| name.to_lowercase() == row.part.to_lowercase();
            is(&word(&it["id"]))
                || is(&word(&it["name"]))
                || words(&it["aliases"]).iter().any(|it| is(it))
        });
        named.map_or(row.sender.clone(), |it| word(&it["id"]))
    }

    /// How each measure stands in a year.
    pub(crate) fn states(&self, year: i64) -> BTreeMap<String, State> {
        let uses = self.uses();
        let owed = self.owed(year);
        let measures = self.measures().into_iter();
        measures
            .map(|(id, _)| {
                let own: Vec<&Use> = uses.iter().filter(|it| it.measure == id).collect();
                (id, self.state(&own, &owed, year))
            })
            .collect()
    }

    fn state(&self, own: &[&Use], owed: &[Owed], year: i64) -> State {
        if own.is_empty() {
            return State::NoFollowUp;
        }
        let is_undefined = |it: &&&Use| word(&it.entry["type"]) == "undefined";
        if own.iter().all(|it| is_undefined(&it)) {
            return State::UnderDevelopment;
        }
        let due: Vec<&str> = own
            .iter()
            .filter(|it| self.is_due(it, year))
            .map(|it| it.indicator.as_str())
            .collect();
        if due.is_empty() {
            let all_refs = own.iter().all(|it| it.is_ref);
            let told = self.uses();
            let is_told = |it: &&Use| {
                told.iter()
                    .any(|at| at.indicator == it.indicator && !at.is_ref && self.is_due(at, year))
            };
            return if all_refs && own.iter().all(is_told) {
                State::Elsewhere
            } else {
                State::Later
            };
        }
        let is_own = |it: &&Owed| it.indicators.iter().any(|id| due.contains(&id.as_str()));
        let all: Vec<&Owed> = owed.iter().filter(is_own).collect();
        let relevant: Vec<&&Owed> = all.iter().filter(|it| !it.says("ej relevant")).collect();
        let followed = relevant.iter().filter(|it| it.is_followed()).count();
        let nothing = relevant
            .iter()
            .filter(|it| it.says("inget att redovisa"))
            .count();
        if relevant.is_empty() {
            State::Irrelevant
        } else if nothing == relevant.len() {
            State::NothingToReport
        } else if followed == relevant.len() {
            State::Reported
        } else if followed > nothing {
            State::Partly
        } else if all.iter().all(|it| it.is_answered()) {
            if all.iter().any(|it| it.says("ej tillgänglig")) {
                State::Awaited
            } else {
                State::CannotBeGiven
            }
        } else {
            State::NotReported
        }
    }
}

fn one(entry: &Value, measure: &str, goals: &[String], around: &Value) -> Use {
    let to = word(&entry["ref"]);
    let own = |key: &str| {
        let own = &entry[key];
        if own.is_null() {
            around[key].clone()
        } else {
            own.clone()
        }
    };
    let mut reporters = words(&own("reported_by"));
    if reporters.is_empty() {
        reporters = words(&around["responsible"]);
    }
    Use {
        measure: measure.to_owned(),
        goals: goals.to_vec(),
        is_ref: !to.is_empty(),
        indicator: if to.is_empty() {
            word(&entry["id"])
        } else {
            to
        },
        frequency: word(&own("frequency")),
        entry: entry.clone(),
        reporters,
    }
}
