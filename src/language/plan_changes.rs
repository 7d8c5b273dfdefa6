//! What has changed in a plan between two years becomes sentences, in Swedish and in English.

use crate::language::report::cited::says_what_it_is;
use crate::language::report::open;
use crate::language::{Language, join, numbers};
use crate::value::Date;

/// What a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    Plan,
    Agency,
    Goal,
    Measure,
    Indicator,
    Milestone,
}

/// *Åtgärd 1.1*; for the plan itself, which has no number, *Planen*.
pub fn entry(entry: Entry, number: &str, language: Language) -> String {
    let name = match entry {
        Entry::Plan => return language.pick("Planen", "The plan").to_owned(),
        // An agency goes by its name.
        Entry::Agency => return numbers::capital(number),
        Entry::Goal => language.pick("Mål", "Goal"),
        Entry::Measure => language.pick("Åtgärd", "Measure"),
        Entry::Indicator => language.pick("Indikator", "Indicator"),
        Entry::Milestone => language.pick("Delmoment", "Milestone"),
    };
    if number.is_empty() {
        // Without a number of its own, the text tells which it is.
        let alone = match entry {
            Entry::Goal => language.pick("Målet", "The goal"),
            Entry::Indicator => language.pick("Indikatorn", "The indicator"),
            Entry::Milestone => language.pick("Delmomentet", "The milestone"),
            Entry::Plan | Entry::Agency | Entry::Measure => {
                language.pick("Åtgärden", "The measure")
            }
        };
        return alone.to_owned();
    }
    if says_what_it_is(number) {
        return numbers::capital(number);
    }
    format!("{name} {number}")
}

/// *Åtgärd 3.10 tillkommer: ”…”.*
pub fn added(entry: &str, text: &str, language: Language) -> String {
    let verb = language.pick("tillkommer", "is added");
    if text.is_empty() {
        return format!("{entry} {verb}.");
    }
    format!("{entry} {verb}: {}.", quoted(text, language))
}

/// *Åtgärd 1.3 utgår.*
pub fn ended(entry: &str, language: Language) -> String {
    format!("{entry} {}.", language.pick("utgår", "is withdrawn"))
}

/// *Åtgärd 1.3 ersätts av 3.10 och 3.11.*
pub fn replaced(entry: &str, by: &[String], language: Language) -> String {
    let verb = language.pick("ersätts av", "is replaced by");
    format!("{entry} {verb} {}.", join(by, language))
}

/// *Åtgärd 1.1: ansvarig ändras från Länsstyrelsen till Regionen.*
pub fn changed(entry: &str, key: &str, old: &str, new: &str, language: Language) -> String {
    let label = label(key, language);
    match (old.is_empty(), new.is_empty()) {
        _ if old == new => format!("{entry}: {label} {}.", language.pick("ändras", "changes")),
        (true, _) => format!(
            "{entry}: {label} {} {new}.",
            language.pick("blir", "becomes")
        ),
        (_, true) => match language {
            Language::Swedish => format!("{entry}: {label} utgår. Tidigare: {old}."),
            Language::English => format!("{entry}: {label} is removed. Before: {old}."),
        },
        _ => match language {
            Language::Swedish => format!("{entry}: {label} ändras från {old} till {new}."),
            Language::English => format!("{entry}: {label} changes from {old} to {new}."),
        },
    }
}

/// *Indikator 1.1a kan inte jämföras med tidigare år.*
pub fn broken(entry: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("{entry} kan inte jämföras med tidigare år."),
        Language::English => format!("{entry} cannot be compared with earlier years."),
    }
}

pub fn none(from: u16, to: u16, language: Language) -> String {
    match language {
        Language::Swedish => format!("Planen är densamma {from} och {to}.\n"),
        Language::English => format!("The plan is the same in {from} and {to}.\n"),
    }
}

/// The heading over the changes that hold from a year.
pub fn from_year(year: u16, language: Language) -> String {
    match language {
        Language::Swedish => format!("Från {year}"),
        Language::English => format!("From {year}"),
    }
}

/// Why, after a change.
pub fn reason(language: Language) -> &'static str {
    language.pick("Skäl:", "Reason:")
}

/// A text in the language's quotation marks.
pub fn quoted(text: &str, language: Language) -> String {
    let text = open(text);
    match language {
        Language::Swedish => format!("”{text}”"),
        Language::English => format!("“{text}”"),
    }
}

/// What a key of the plan is called in a sentence, in the definite form.
fn label(key: &str, language: Language) -> String {
    let (sv, en) = match key {
        "title" => ("titeln", "the title"),
        "short_title" => ("det korta namnet", "the short title"),
        "text" => ("ordalydelsen", "the wording"),
        "area" => ("området", "the area"),
        "publisher" => ("utgivaren", "the publisher"),
        "period" => ("perioden", "the period"),
        "small_base" => ("gränsen för små tal", "the limit of small numbers"),
        "publication" => ("publiceringsuppgifterna", "the publication facts"),
        "follows" => ("strategin bakom planen", "the strategy behind the plan"),
        "name" => ("namnet", "the name"),
        "aliases" => ("de andra namnen", "the other names"),
        "heading" => ("rubriken", "the heading"),
        "mandate" => ("uppdraget", "the mandate"),
        "signed_by" => ("undertecknaren", "who has signed"),
        "members" => ("medlemmarna", "the members"),
        "answer_through" => ("vem som lämnar uppgifterna", "who sends the figures"),
        "number" => ("numret", "the number"),
        "requires" => ("det som behöver vara på plats", "what must be in place"),
        "areas" => ("utvecklingsområdena", "the development areas"),
        "responsible" => ("ansvarig", "the responsible party"),
        "roles" => ("parternas roller", "who has which role"),
        "follow_up" => (
            "uppföljningen enligt planen",
            "the plan's words on follow-up",
        ),
        "frequency" => ("hur ofta uppgiften lämnas", "how often it is reported"),
        "in_text" => ("namnet i löptext", "the name in running text"),
        "type" => ("typen", "the type"),
        "unit" => ("enheten", "the unit"),
        "per" => ("basen", "the base number"),
        "scale" => ("skalan", "the scale"),
        "of" => ("det högsta antalet", "the ceiling"),
        "decimals" => ("antalet decimaler", "the number of decimals"),
        "definition" => ("definitionen", "the definition"),
        "instruction" => ("anvisningen", "the instruction"),
        "base" => ("det som andelen räknas av", "the base of the share"),
        "fraction" => ("kravet på täljare och nämnare", "the demand for a fraction"),
        "counts" => ("hur uppgiften räknas", "how the figure counts"),
        "breakdowns" => ("uppdelningen", "the breakdown"),
        "better" => ("den önskade riktningen", "the desired direction"),
        "reported_by" => ("vem som lämnar uppgiften", "who reports the figure"),
        "combine" => (
            "hur flera svar läggs ihop",
            "how several answers are combined",
        ),
        "alternative_to" => ("alternativet", "the alternative"),
        "target" => ("målvärdet", "the target"),
        "baseline" => ("utgångsvärdet", "the baseline"),
        "source" => ("källan", "the source"),
        "class" => ("statusen", "the status"),
        "since" => (
            "året då indikatorn lades ned",
            "the year it was discontinued",
        ),
        "reference_for" => (
            "vilken indikator den är en jämförelse till",
            "which indicator it is a reference for",
        ),
        "date" => ("datumet", "the date"),
        "agency" => ("vem som redovisar", "who reports it"),
        "form" => ("formen", "the form"),
        "kind" => ("typen", "the kind"),
        "recipient" => ("mottagaren", "the recipient"),
        other => return other.replace('_', " "),
    };
    language.pick(sv, en).to_owned()
}

/// How often something is followed up, as a sentence says it.
pub fn every_year(language: Language) -> String {
    language.pick("varje år", "every year").to_owned()
}

pub fn at_end_of_plan(language: Language) -> String {
    language
        .pick("vid planens slut", "at the end of the plan")
        .to_owned()
}

pub fn half_yearly(language: Language) -> String {
    language.pick("varje halvår", "every half-year").to_owned()
}

pub fn quarterly(language: Language) -> String {
    language.pick("varje kvartal", "every quarter").to_owned()
}

pub fn continuously(language: Language) -> String {
    language.pick("löpande", "continuously").to_owned()
}

/// *vartannat år*, *vart tredje år*
pub fn every(years: u16, language: Language) -> String {
    match (language, years) {
        (_, 0 | 1) => every_year(language),
        (Language::Swedish, 2) => "vartannat år".to_owned(),
        (Language::Swedish, 3) => "vart tredje år".to_owned(),
        (Language::Swedish, 4) => "vart fjärde år".to_owned(),
        (Language::Swedish, 5) => "vart femte år".to_owned(),
        (Language::Swedish, n) => format!("vart {n}:e år"),
        (Language::English, 2) => "every other year".to_owned(),
        (Language::English, n) => format!("every {n} years"),
    }
}

pub fn once(date: Date, language: Language) -> String {
    let date = numbers::date(date, language);
    match language {
        Language::Swedish => format!("en gång, {date}"),
        Language::English => format!("once, {date}"),
    }
}

/// Followed up at the dates of its milestones.
pub fn by_milestones(language: Language) -> String {
    language
        .pick("vid delmomentens datum", "at the dates of its milestones")
        .to_owned()
}

/// How a milestone is reported, and as what. `word` is the plan's own.
pub fn milestone(word: &str, language: Language) -> &'static str {
    match word {
        "written" => language.pick("skriftligt", "written"),
        "oral" => language.pick("muntligt", "oral"),
        "final" => language.pick("slutredovisning", "final report"),
        _ => language.pick("delredovisning", "part report"),
    }
}

/// *Regionen bidrar*. `role` is the plan's own word.
pub fn role(role: &str, names: &str, language: Language) -> String {
    let (sv, en) = match role {
        "coordinates" => ("samordnar", "coordinating"),
        "contributes" => ("bidrar", "contributing"),
        "assists" => ("bistår", "assisting"),
        "consulted" => ("hörs", "consulted"),
        _ => ("är mottagare", "recipient"),
    };
    match language {
        Language::Swedish => format!("{names} {sv}"),
        Language::English => format!("{en}: {names}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_says_old_and_new() {
        let say = |old, new, language| changed("Åtgärd 1.1", "responsible", old, new, language);
        assert_eq!(
            say("Polisen", "Regionen", Language::Swedish),
            "Åtgärd 1.1: ansvarig ändras från Polisen till Regionen."
        );
        assert_eq!(
            say("", "Regionen", Language::Swedish),
            "Åtgärd 1.1: ansvarig blir Regionen."
        );
        assert_eq!(
            say("Polisen", "", Language::English),
            "Åtgärd 1.1: the responsible party is removed. Before: Polisen."
        );
        assert_eq!(
            say("Polisen", "Polisen", Language::Swedish),
            "Åtgärd 1.1: ansvarig ändras."
        );
    }
}
