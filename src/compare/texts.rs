//! The parts of two reports become the lines that one has and the other does not: what people have written apart from the
//! program's and the plan's own sentences. What a figure says in a table or a drawing is left to the open data.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::compare::differences::{Change, Differences};
use crate::compare::side::{Section, Side};
use crate::text::{Run, plain};
use crate::words::kinds::Difference as Kind;

/// A part of a report, without the parts in it.
struct Part {
    title: String,
    /// The place of its page in the report.
    page: usize,
    is_goal: bool,
    written: Vec<String>,
    own: Vec<String>,
}

pub(super) fn compare(old: &Side, new: &Side, differences: &mut Differences) {
    // Two years' sentences are of two years.
    let is_one_year = old.year() == new.year();
    let (old, new) = (parts(old), parts(new));
    let place = |id: &String| new.iter().find(|(other, _)| other == id);
    let gone = old.iter().filter(|(id, _)| place(id).is_none());
    let before: BTreeMap<&String, &Part> = old.iter().map(|(id, part)| (id, part)).collect();
    let pairs = new
        .iter()
        .map(|(id, now)| (before.get(id).copied(), Some(now)));
    let mut told = BTreeMap::new();
    for (then, now) in pairs.chain(gone.map(|(_, then)| (Some(then), None))) {
        let Some(part) = now.or(then) else {
            continue;
        };
        let goals = [then, now].map(|it| it.filter(|it| it.is_goal).map(|it| it.title.clone()));
        let [then_goal, now_goal] = goals;
        if then_goal != now_goal {
            differences.plan.push(Change {
                kind: Kind::Goal,
                about: String::new(),
                old: then_goal,
                new: now_goal,
            });
        }
        let lines = |of: fn(&Part) -> &Vec<String>| {
            let [then, now] = [then, now].map(|it| it.map_or(&[][..], |it| of(it).as_slice()));
            changed(then, now)
        };
        for (kind, changed) in [
            (Kind::Written, lines(|it| &it.written)),
            (Kind::Wording, lines(|it| &it.own)),
        ] {
            if kind == Kind::Wording && !is_one_year {
                continue;
            }
            let changes = changed.into_iter().map(|(old, new)| Change {
                kind,
                about: part.title.clone(),
                old,
                new,
            });
            // What several pages say is told of the first of them.
            differences.texts.extend(changes.filter(|it| {
                let lines = (it.old.clone(), it.new.clone());
                *told.entry(lines).or_insert(part.page) == part.page
            }));
        }
    }
}

fn parts(report: &Side) -> Vec<(String, Part)> {
    fn walk(sections: &[Section], within: &str, page: usize, parts: &mut Vec<(String, Part)>) {
        for section in sections {
            let (written, own) = section
                .blocks
                .split_at(section.written.min(section.blocks.len()));
            let [written, own] = [written, own].map(|blocks| {
                let mut found = Vec::new();
                for block in blocks {
                    lines(block, &mut found);
                }
                found
            });
            let title = plain(&section.title);
            let is_goal = section.level == 2 && section.id.starts_with("mal-");
            // Every goal has parts of the same names.
            let number = title.split(':').next().filter(|_| is_goal);
            let within = number.map_or_else(|| within.to_owned(), |it| format!("{it}, "));
            let part = Part {
                title: format!("{}{title}", if is_goal { "" } else { &within }),
                page,
                is_goal,
                written,
                own,
            };
            parts.push((section.id.clone(), part));
            walk(&section.sections, &within, page, parts);
        }
    }
    let mut found = Vec::new();
    for (page, own) in report.content.pages.iter().enumerate() {
        walk(&own.sections, "", page, &mut found);
    }
    found
}

/// The lines of a block that are no figure's.
fn lines(block: &Value, found: &mut Vec<String>) {
    match block {
        Value::Object(fields) => {
            let is_figure = ["value", "figure", "state"]
                .iter()
                .any(|it| fields.contains_key(*it));
            let is_drawing = fields
                .get("kind")
                .is_some_and(|it| it == "figure" || it == "key_figures");
            if is_figure || is_drawing {
                return;
            }
            for (_, value) in fields {
                lines(value, found);
            }
        }
        Value::Array(items) => match runs(items) {
            Some(runs) => {
                let line = plain(&runs);
                if !line.trim().is_empty() {
                    found.push(line);
                }
            }
            None => items.iter().for_each(|it| lines(it, found)),
        },
        _ => {}
    }
}

/// A line of text, if that is what a list is.
fn runs(items: &[Value]) -> Option<Vec<Run>> {
    let runs = items.iter().map(|it| Run::deserialize(it).ok());
    (!items.is_empty()).then(|| runs.collect()).flatten()
}

/// The lines that only one of two texts has, in pairs as they follow one another.
fn changed(then: &[String], now: &[String]) -> Vec<(Option<String>, Option<String>)> {
    let [gone, new] = [(then, now), (now, then)].map(|(own, other)| {
        let mut left: BTreeMap<&String, usize> = BTreeMap::new();
        for line in other {
            *left.entry(line).or_default() += 1;
        }
        let own = own.iter().filter(|it| match left.get_mut(it) {
            Some(n) if *n > 0 => {
                *n -= 1;
                false
            }
            _ => true,
        });
        own.cloned().collect::<Vec<_>>()
    });
    let n = gone.len().max(new.len());
    (0..n)
        .map(|at| (gone.get(at).cloned(), new.get(at).cloned()))
        .collect()
}
