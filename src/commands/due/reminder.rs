//! The list of who owes what becomes letters that a person can send, one for each who must send a file.

use crate::commands::due::list::{List, OfAgency, OfPlan, Owed};
use crate::ledger::Standing;
use crate::value::Date;
use crate::words::Language;
use crate::words::kinds::Greeting;
use crate::words::list::{self as phrase, Word};
use crate::words::numbers::capital;
use crate::words::{self, Say};

/// What a letter says: in Swedish.
fn said(phrase: &dyn Say<'_>) -> String {
    words::text(Language::SWEDISH, phrase)
}

/// The letters, a line between them. One who owes nothing more gets a letter only when named.
pub(super) fn letters(list: &List, is_named: bool) -> String {
    let mut letters = Vec::new();
    for plan in &list.plans {
        let agencies = plan.agencies.iter();
        let agencies = agencies.filter(|it| is_named || needs_letter(it));
        letters.extend(agencies.map(|it| letter(plan, it, list.year)));
    }
    letters.join("\n---\n\n")
}

fn needs_letter(agency: &OfAgency) -> bool {
    agency
        .obligations
        .iter()
        .any(|it| is_missing(it) || it.stands.standing == Standing::ToMend)
}

fn is_missing(owed: &Owed) -> bool {
    matches!(
        owed.stands.standing,
        Standing::Open | Standing::Grace | Standing::Late { .. }
    )
}

fn letter(plan: &OfPlan, agency: &OfAgency, year: u16) -> String {
    let subject = phrase::LetterSubject {
        year,
        name: &agency.name,
    };
    let mut parts = vec![
        format!("**{}** {}", said(&Word::LetterIsAbout), said(&subject)),
        greeting(agency, year),
    ];
    parts.extend(missing(agency));
    parts.extend(others(plan, agency));
    parts.extend(asks(plan, agency));
    parts.push(said(&Word::LetterEnding));
    parts.extend(plan.contact.as_deref().map(contact));
    format!("{}\n", parts.join("\n\n"))
}

/// A line of its own begins with a capital; an address stays as it is written.
fn contact(stated: &str) -> String {
    if stated.split(' ').next().is_some_and(|it| it.contains('@')) {
        stated.to_owned()
    } else {
        capital(stated)
    }
}

/// What to do, until when, and what is written otherwise.
fn asks(plan: &OfPlan, agency: &OfAgency) -> Vec<String> {
    let rows = || agency.obligations.iter();
    let missing = rows().filter(|it| is_missing(it)).count();
    let to_mend = rows().filter(|it| it.stands.standing == Standing::ToMend);
    let to_mend = to_mend.count();
    if missing + to_mend == 0 {
        return vec![said(&Word::LetterDone)];
    }
    if plan.closed.is_some_and(|closed| closed < plan.as_of) {
        return vec![said(&Word::LetterClosed)];
    }
    let impossible = (missing > 0).then(|| said(&Word::LetterImpossible));
    let until = plan.closed;
    let until = until.map(|closed| said(&phrase::LetterUntil { closed }));
    let otherwise = phrase::LetterOtherwise { missing, to_mend };
    let last = until.into_iter().chain([said(&otherwise)]);
    let last = last.collect::<Vec<_>>().join(" ");
    impossible.into_iter().chain([last]).collect()
}

fn greeting(agency: &OfAgency, year: u16) -> String {
    let stands =
        |is: fn(Standing) -> bool| agency.obligations.iter().any(|it| is(it.stands.standing));
    let has_sent = |it: &Owed| {
        it.stands.standing.has_come()
            || matches!(it.stands.standing, Standing::AfterClosing { .. })
            || it.members_answered.is_some_and(|n| n > 0)
    };
    let greeting = if agency.obligations.is_empty() || agency.obligations.iter().any(has_sent) {
        Greeting::Thanks
    } else if stands(|it| matches!(it, Standing::Late { .. } | Standing::Grace)) {
        Greeting::Nothing
    } else {
        Greeting::Begin
    };
    said(&phrase::LetterGreeting { year, greeting })
}

/// What is missing, by date: what should have come first, then what there is time for.
fn missing(agency: &OfAgency) -> Vec<String> {
    let mut dates: Vec<(bool, Date, bool)> = Vec::new();
    let key = |it: &Owed| {
        let is_open = it.stands.standing == Standing::Open;
        (is_open, it.due, it.extension.is_some())
    };
    let missing = || agency.obligations.iter().filter(|it| is_missing(it));
    dates.extend(missing().map(key));
    dates.sort_unstable();
    dates.dedup();
    let mut parts = Vec::new();
    for (is_open, due, is_extended) in dates {
        let items: Vec<String> = missing()
            .filter(|it| key(it) == (is_open, due, is_extended))
            .map(item)
            .collect();
        parts.push(said(&phrase::LetterMissing {
            n: items.len(),
            due,
            is_past: !is_open,
            is_extended,
        }));
        parts.push(items.join("\n"));
    }
    parts
}

/// What came in but can't be used as it is, or not this year.
fn others(plan: &OfPlan, agency: &OfAgency) -> Vec<String> {
    let items = |is: fn(Standing) -> bool| -> Vec<String> {
        let rows = agency.obligations.iter();
        rows.filter(|it| is(it.stands.standing)).map(item).collect()
    };
    let mut parts = Vec::new();
    let to_mend = items(|it| it == Standing::ToMend);
    if !to_mend.is_empty() {
        let n = to_mend.len();
        parts.extend([said(&phrase::LetterToMend { n }), to_mend.join("\n")]);
    }
    let too_late = items(|it| matches!(it, Standing::AfterClosing { .. }));
    if !too_late.is_empty() {
        let (n, closed) = (too_late.len(), plan.closed);
        let late = said(&phrase::LetterTooLate { n, closed });
        parts.extend([late, too_late.join("\n")]);
    }
    parts
}

fn item(owed: &Owed) -> String {
    let indicators = owed.indicators.iter().zip(&owed.names);
    let indicators: Vec<String> = indicators
        .map(|(id, name)| format!("{id} {name}"))
        .collect();
    let or = said(&Word::OrInstead);
    let mut beside = Vec::new();
    let names: Vec<&str> = owed.parties.iter().map(|it| it.name.as_str()).collect();
    if !names.is_empty() {
        beside.push(said(&phrase::LetterParties { names }));
    }
    let is_asked = |standing: Standing| {
        matches!(
            standing,
            Standing::Open | Standing::Grace | Standing::Late { .. }
        )
    };
    let members = owed.members_missing.iter();
    let members: Vec<&str> = members
        .filter(|it| is_asked(it.stands.standing))
        .map(|it| it.name.as_str())
        .collect();
    if !members.is_empty() && is_missing(owed) {
        beside.push(said(&phrase::LetterMembers { names: members }));
    }
    let beside = beside.join("; ");
    let item = phrase::LetterItem {
        indicators: &indicators.join(&format!(", {or} ")),
        part: owed.period,
        beside: Some(beside.as_str()).filter(|it| !it.is_empty()),
    };
    format!("- {}", said(&item))
}
