//! The list of who owes what becomes a table for a terminal, 80 columns wide.

use crate::commands::due::list::{List, Missing, OfAgency, OfPlan, Owed, Stands};
use crate::text::Said;
use crate::words::kinds::Standing;
use crate::words::list::Word;
use crate::words::numbers::capital;
use crate::words::{self, Language, Name, list as phrase};

const WIDTH: usize = 80;
/// The name's column gets what the others leave, but never less than this.
const NARROWEST: usize = 16;
const GAP: &str = "  ";

pub(super) fn text(list: &List, language: Language) -> String {
    let plans = list.plans.iter().map(|it| plan(it, list.year, language));
    plans.collect::<Vec<_>>().join("\n")
}

fn plan(plan: &OfPlan, year: u16, language: Language) -> String {
    let mut lines = wrapped(&plan.title, WIDTH);
    let on = plan.as_of;
    lines.push(words::text(language, &phrase::DueTitle { year, on }));
    if plan.owed == 0 {
        let is_compiled = plan.is_compiled;
        lines.push(words::text(language, &phrase::NobodyOwes { is_compiled }));
    } else if !plan.is_of_one {
        let summary = phrase::DueSummary {
            owed: plan.owed,
            answered: plan.answered,
            late: plan.late,
        };
        lines.extend(wrapped(&words::text(language, &summary), WIDTH));
    }
    lines.extend(plan.closed.map(|closed| {
        let is_open = plan.as_of <= closed;
        words::text(language, &phrase::DueClosing { closed, is_open })
    }));
    let nr = widest(plan, number).max(heads(language)[0].chars().count());
    let states = widest(plan, |it| state(&it.stands, language));
    for agency in &plan.agencies {
        lines.push(String::new());
        lines.extend(of_agency(agency, [nr, states], year, language));
    }
    if !plan.not_asked.is_empty() {
        lines.extend([
            String::new(),
            words::text(language, &Word::NotAskedThisYear),
        ]);
    }
    let ids = plan.not_asked.iter().map(|it| it.indicators.join("/"));
    let nr = ids.clone().map(|it| it.chars().count()).chain([nr]).max();
    let nr = nr.unwrap_or_default();
    for (ids, it) in ids.zip(&plan.not_asked) {
        let names = instead(&it.names, language);
        let parties: Vec<&str> = it.parties.iter().map(|it| it.name.as_str()).collect();
        let said = format!("{names} ({}): {}", parties.join(", "), it.reason);
        let row = [pad(&format!("{GAP}{ids}"), nr + GAP.len()), said].join(GAP);
        lines.extend(hanging(&row, 2 * GAP.len() + nr));
    }
    let lines = lines.iter().map(|line| format!("{}\n", line.trim_end()));
    lines.collect()
}

/// The table's heads: number, name, due, received, standing.
fn heads(language: Language) -> [String; 5] {
    [
        Word::DueNumber,
        Word::FigureColumn,
        Word::DueLast,
        Word::DueReceived,
        Word::DueState,
    ]
    .map(|it| words::text(language, &it))
}

/// Names of indicators of which one is enough.
fn instead(names: &[String], language: Language) -> String {
    let or = words::text(language, &Word::OrInstead);
    names.join(&format!(" {or} "))
}

fn no_day(language: Language) -> String {
    words::text(language, &Word::NoReceivedDay)
}

fn widest(plan: &OfPlan, cell: impl Fn(&Owed) -> String) -> usize {
    let rows = plan.agencies.iter().flat_map(|it| &it.obligations);
    rows.map(|it| cell(it).chars().count()).max().unwrap_or(0)
}

fn of_agency(
    agency: &OfAgency,
    [nr, states]: [usize; 2],
    year: u16,
    language: Language,
) -> Vec<String> {
    let heading = phrase::DueAgency {
        agency: &capital(&agency.name),
        owed: agency.owed,
        answered: agency.answered,
        late: agency.late,
    };
    let mut lines = vec![words::text(language, &heading)];
    if agency.obligations.is_empty() && agency.early.is_empty() {
        let agency = Name((&agency.name).into());
        return vec![words::text(language, &phrase::OwesNothing { agency, year })];
    }
    lines.extend(members(agency, language));
    let day = "2026-02-28".len();
    let received = no_day(language).chars().count().max(day);
    let fixed = nr + day + received + states + 5 * GAP.len();
    let name = WIDTH.saturating_sub(fixed).max(NARROWEST);
    let widths = [nr, name, day, received, states];
    let line = |cells: [&str; 5]| {
        let cells = cells
            .iter()
            .zip(widths)
            .map(|(cell, width)| pad(cell, width));
        format!("{GAP}{}", cells.collect::<Vec<_>>().join(GAP))
    };
    if !agency.obligations.is_empty() {
        let heads = heads(language);
        lines.push(line(heads.each_ref().map(String::as_str)));
    }
    for owed in &agency.obligations {
        let names = wrapped(&instead(&owed.names, language), name);
        let nr = number(owed);
        let cells = [&nr, &owed.due.to_string(), &received_cell(owed, language)];
        let state = state(&owed.stands, language);
        for (at, part) in names.iter().enumerate() {
            lines.push(match at {
                0 => line([cells[0], part, cells[1], cells[2], &state]),
                _ => line(["", part, "", "", ""]),
            });
        }
        let indent = " ".repeat(2 * GAP.len() + widths[0]);
        for beside in beside(owed, language) {
            lines.extend(hanging(
                &format!("{indent}{beside}"),
                indent.len() + GAP.len(),
            ));
        }
    }
    lines.extend(early(agency, language));
    lines
}

/// How many of a group have answered how much, where some have.
fn members(agency: &OfAgency, language: Language) -> Vec<String> {
    let Some(count) = &agency.members_by_answers else {
        return Vec::new();
    };
    let name = Said::from(&agency.name);
    let members = [count.all, count.some, count.none];
    let phrase = phrase::GroupMembers::of(name, agency.owed, members, count.is_the_countys);
    wrapped(&words::text(language, &phrase), WIDTH)
}

/// *2.2a/2.2b*, *1.3a H1*
pub(super) fn number(owed: &Owed) -> String {
    format!(
        "{}{}",
        owed.indicators.join("/"),
        owed.period.after_a_space()
    )
}

pub(super) fn state(stands: &Stands, language: Language) -> String {
    let standing = phrase::DueStanding {
        state: stands.state,
        days: stands.days_late as usize,
        is_dated: stands.received.is_some(),
    };
    words::text(language, &standing)
}

fn received_cell(owed: &Owed, language: Language) -> String {
    match (owed.members_answered, owed.members, owed.stands.received) {
        (Some(answered), Some(of), _) => {
            words::text(language, &phrase::DueMembers { answered, of })
        }
        (_, _, Some(day)) => day.to_string(),
        _ if owed.stands.standing.has_come() => no_day(language),
        _ => String::new(),
    }
}

/// What stands under a row: whose answer it is, its extension, the members that have not answered.
fn beside(owed: &Owed, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    let parties: Vec<&str> = owed.parties.iter().map(|it| it.name.as_str()).collect();
    if !parties.is_empty() {
        lines.push(words::text(
            language,
            &phrase::DueParties { names: parties },
        ));
    }
    let extension = owed.extension.as_ref();
    lines.extend(extension.map(|it| {
        let extension = phrase::DueExtension {
            until: &it.until.to_string(),
            reason: &it.reason,
        };
        words::text(language, &extension)
    }));
    let mut states: Vec<Standing> = Vec::new();
    for it in &owed.members_missing {
        if !states.contains(&it.stands.state) {
            states.push(it.stands.state);
        }
    }
    for state in states {
        let stands = |it: &&Missing| it.stands.state == state;
        let names = owed.members_missing.iter().filter(stands);
        let names: Vec<&str> = names.map(|it| it.name.as_str()).collect();
        let missing = phrase::DueMissing {
            state,
            is_groups: state == owed.stands.state,
            names,
        };
        lines.push(words::text(language, &missing));
    }
    lines
}

fn early(agency: &OfAgency, language: Language) -> Vec<String> {
    let mut years: Vec<Option<u16>> = agency.early.iter().map(|it| it.due_for).collect();
    years.sort_unstable();
    years.dedup();
    let mut lines = Vec::new();
    for year in years {
        let mut ids: Vec<(&str, Vec<&str>)> = Vec::new();
        for it in agency.early.iter().filter(|it| it.due_for == year) {
            if ids.last().is_none_or(|(id, _)| *id != it.indicator) {
                ids.push((&it.indicator, Vec::new()));
            }
            if let Some((_, parties)) = ids.last_mut().filter(|_| it.party.agency != agency.agency)
            {
                parties.push(&it.party.name);
            }
        }
        let told: Vec<String> = ids
            .into_iter()
            .map(|(id, parties)| match parties.as_slice() {
                [] => id.to_owned(),
                some => format!("{id} ({})", some.join(", ")),
            })
            .collect();
        let ids = told.iter().map(String::as_str).collect();
        let said = words::text(language, &phrase::SentEarly { ids, year });
        let said = format!("{GAP}{said}");
        lines.extend(hanging(&said, GAP.len()));
    }
    lines
}

fn pad(text: &str, width: usize) -> String {
    let lacking = width.saturating_sub(text.chars().count());
    format!("{text}{}", " ".repeat(lacking))
}

/// Lines no longer than a width, broken between words.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|it| !it.is_empty()) {
        let length = line.chars().count() + 1 + word.chars().count();
        if !line.is_empty() && length > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

/// A line that may be too long, gone on with below, indented.
fn hanging(line: &str, indent: usize) -> Vec<String> {
    let start = line.chars().take_while(|it| *it == ' ').count();
    let text: String = line.chars().skip(start).collect();
    if line.chars().count() <= WIDTH {
        return vec![line.to_owned()];
    }
    // Runs of spaces keep what stands in columns in its place.
    let (head, rest) = match text.split_once(GAP) {
        Some((head, rest)) => (pad(head, indent.saturating_sub(start)), rest.trim_start()),
        None => (String::new(), text.as_str()),
    };
    let width = WIDTH.saturating_sub(indent).max(NARROWEST);
    let lines = wrapped(rest, width).into_iter().enumerate();
    lines
        .map(|(at, part)| match at {
            0 if head.is_empty() => format!("{}{part}", " ".repeat(start)),
            0 => format!("{}{head}{part}", " ".repeat(start)),
            _ => format!("{}{part}", " ".repeat(indent)),
        })
        .collect()
}
