//! What has come in and what has not becomes sentences. They say what is counted: measures or figures.

use std::fmt::Write;

use super::in_sentence;
use super::plural;
use crate::language::Language;
use crate::language::join;
use crate::language::numbers::capital;

/// Of a plan that asks nothing about any of its measures.
pub const NO_FOLLOW_UP: &str = "Planen anger inte hur de enskilda åtgärderna ska följas upp.";
/// What the report of such a plan holds.
pub const NOTHING_TO_TELL: &str =
    "Rapporten återger planen. Den innehåller inga uppgifter om vad som har gjorts.";
const NO_FOLLOW_UP_OF_GOAL: &str = "Planen anger inte hur målets åtgärder ska följas upp.";

/// Measures of a plan or a goal, by what was reported.
#[derive(Debug, Clone, Copy, Default)]
pub struct Measures {
    pub all: usize,
    pub due: usize,
    pub reported: usize,
    pub partly: usize,
    pub cannot: usize,
    pub not_reported: usize,
    pub later: usize,
    /// In the plan's last year, those whose indicator never became ready.
    pub unfinished: usize,
    pub irrelevant: usize,
    /// Of which the plan does not say how they are followed up.
    pub no_follow_up: usize,
}

/// *Av de 39 åtgärder som skulle följas upp 2025 har 31 redovisats, …*
pub fn plan(year: u16, count: Measures) -> String {
    let said = in_sentence(Language::Swedish, &[count.due.into()], false);
    let due_said = &said[0];
    let mut sentence = match count.due {
        0 if count.no_follow_up == count.all => return NO_FOLLOW_UP.to_owned(),
        0 => format!("Ingen av planens åtgärder skulle följas upp {year}."),
        1 => format!("En åtgärd skulle följas upp {year}. {}", one(count)),
        due if count.reported == due => {
            format!("Alla {due_said} åtgärder som skulle följas upp {year} har redovisats.")
        }
        _ => format!(
            "Av de {due_said} åtgärder som skulle följas upp {year} har {}.",
            parts(count, "")
        ),
    };
    sentence.push_str(&cannot(count));
    if count.later > 0 {
        let more = in_sentence(Language::Swedish, &[count.later.into()], false);
        let more = &more[0];
        let measures = plural(count.later, "åtgärd", "åtgärder");
        let _ = write!(
            sentence,
            " Ytterligare {more} {measures} följs upp senare under planperioden."
        );
    }
    if count.unfinished > 0 {
        let said = in_sentence(Language::Swedish, &[count.unfinished.into()], false);
        let measures = plural(count.unfinished, "åtgärd", "åtgärder");
        let _ = write!(
            sentence,
            " För ytterligare {} {measures} blev indikatorn inte färdig under planperioden.",
            said[0]
        );
    }
    sentence.push_str(&irrelevant(count, year));
    sentence.push_str(&no_follow_up(count));
    sentence
}

/// *Av målets sju åtgärder skulle alla följas upp 2025. Sex har redovisats och en har delvis redovisats.*
pub fn goal(year: u16, count: Measures) -> String {
    let said = in_sentence(
        Language::Swedish,
        &[count.all.into(), count.due.into()],
        false,
    );
    let (all, due) = (&said[0], &said[1]);
    let first = match (count.all, count.due) {
        (all, 0) if count.no_follow_up == all => return NO_FOLLOW_UP_OF_GOAL.to_owned(),
        (1, 0) => format!("Målets enda åtgärd skulle inte följas upp {year}."),
        (_, 0) => {
            return format!(
                "Ingen av målets åtgärder skulle följas upp {year}.{}{}",
                irrelevant(count, year),
                no_follow_up(count)
            );
        }
        (1, 1) => {
            return format!(
                "Målet har en åtgärd. Den skulle följas upp {year} och {}",
                one(count).trim_start_matches("Den ")
            );
        }
        (all_, due_) if all_ == due_ => {
            format!("Av målets {all} åtgärder skulle alla följas upp {year}.")
        }
        (_, 1) => format!("En av målets {all} åtgärder skulle följas upp {year}."),
        _ => format!(
            "{} av målets {all} åtgärder skulle följas upp {year}.",
            capital(due)
        ),
    };
    let second = match count.due {
        0 => String::new(),
        1 => format!(" {}", one(count)),
        2 if count.reported == 2 => " Båda har redovisats.".to_owned(),
        due if count.reported == due => " Alla har redovisats.".to_owned(),
        due if count.cannot == due => cannot(count),
        _ => format!(" {}.{}", capital(&parts(count, "har ")), cannot(count)),
    };
    format!(
        "{first}{second}{}{}",
        irrelevant(count, year),
        no_follow_up(count)
    )
}

/// *För tre åtgärder anger planen inte hur de ska följas upp.*
fn no_follow_up(count: Measures) -> String {
    match count.no_follow_up {
        0 => String::new(),
        1 => " För en åtgärd anger planen inte hur den ska följas upp.".to_owned(),
        n => {
            let said = in_sentence(Language::Swedish, &[n.into()], false);
            format!(
                " För {} åtgärder anger planen inte hur de ska följas upp.",
                said[0]
            )
        }
    }
}

fn irrelevant(count: Measures, year: u16) -> String {
    match count.irrelevant {
        0 => String::new(),
        n => {
            let said = in_sentence(Language::Swedish, &[n.into()], false);
            format!(
                " {} {} var inte relevant{} för {year} och räknas inte.",
                capital(&said[0]),
                plural(n, "åtgärd", "åtgärder"),
                plural(n, "", "a")
            )
        }
    }
}

fn one(count: Measures) -> String {
    if count.reported == 1 {
        "Den har redovisats.".to_owned()
    } else if count.partly == 1 {
        "Den har delvis redovisats.".to_owned()
    } else if count.cannot == 1 {
        "Uppgiften kan inte lämnas.".to_owned()
    } else {
        "Den har inte redovisats.".to_owned()
    }
}

/// Counts that say what was reported, in one dress: *Sex har redovisats och en har delvis
/// redovisats*, or after *har* without repeating it.
fn parts(count: Measures, repeat: &str) -> String {
    let counts = [count.reported, count.partly, count.not_reported];
    let values: Vec<_> = counts
        .iter()
        .copied()
        .chain([count.due])
        .map(Into::into)
        .collect();
    let said = in_sentence(Language::Swedish, &values, false);
    let verbs = ["redovisats", "delvis redovisats", "inte redovisats"];
    let shown = counts
        .iter()
        .zip(said.iter().zip(verbs))
        .filter(|(n, _)| **n > 0);
    let parts: Vec<String> = shown
        .map(|(_, (number, verb))| format!("{number} {repeat}{verb}"))
        .collect();
    join(&parts, Language::Swedish)
}

/// *För två åtgärder har parten svarat att uppgiften inte kan lämnas.*
fn cannot(count: Measures) -> String {
    match count.cannot {
        0 => String::new(),
        n => {
            let said = in_sentence(Language::Swedish, &[n.into()], false);
            format!(
                " För {} {} har parten svarat att uppgiften inte kan lämnas.",
                said[0],
                plural(n, "åtgärd", "åtgärder")
            )
        }
    }
}

/// *Svar har kommit in för 70 av 74 uppgifter. Av dem innehåller 69 ett värde eller en beskrivning.*
pub fn answers(answered: usize, owed: usize, followed: usize) -> String {
    if owed == 0 {
        return "Inga uppgifter skulle lämnas.".to_owned();
    }
    let first = match (answered, owed) {
        (0, _) => {
            return format!(
                "Inget svar har kommit in för de {owed} {}.",
                plural(owed, "uppgiften", "uppgifterna")
            );
        }
        (1, 1) => "Svar har kommit in för den enda uppgiften.".to_owned(),
        (a, o) if a == o => format!("Svar har kommit in för alla {o} uppgifter."),
        (a, o) => format!("Svar har kommit in för {a} av {o} uppgifter."),
    };
    if followed == answered {
        format!(
            "{first} {} innehåller ett värde eller en beskrivning.",
            if answered == 1 { "Det" } else { "Alla svar" }
        )
    } else {
        format!("{first} Av dem innehåller {followed} ett värde eller en beskrivning.")
    }
}

/// *Kommunerna har inga uppgifter att lämna för 2025.*
pub fn nothing_owed(names: &[String], year: u16) -> String {
    format!(
        "{} har inga uppgifter att lämna för {year}.",
        capital(&join(names, Language::Swedish))
    )
}

/// *Av de 70 svaren kom 61 in senast den 28 februari 2026.*
pub fn on_time(
    dated: usize,
    on_time: usize,
    answered: usize,
    due: &str,
    is_extended: bool,
    grace_days: u16,
) -> String {
    let grace = match grace_days {
        0 => String::new(),
        1 => ", med en dags marginal".to_owned(),
        days => {
            let said = in_sentence(Language::Swedish, &[days.into()], false);
            format!(", med {} dagars marginal", said[0])
        }
    };
    let unknown = match answered - dated {
        0 => String::new(),
        1 => " För ett svar saknas datum. Det räknas inte med.".to_owned(),
        n => {
            let said = in_sentence(Language::Swedish, &[n.into()], true);
            format!(" För {} svar saknas datum. De räknas inte med.", said[0])
        }
    };
    let extended = if is_extended {
        " eller den dag som parten hade fått anstånd till"
    } else {
        ""
    };
    let said = if on_time == dated {
        format!("Alla {dated} svar med känt datum kom in i tid, senast {due}{extended}{grace}.")
    } else {
        format!(
            "Av de {dated} svaren med känt datum kom {on_time} in i tid, senast {due}{extended}{grace}."
        )
    };
    format!("{said}{unknown}")
}

pub fn compared_with(year: u16, answered: usize, owed: usize) -> String {
    format!("År {year} kom svar in för {answered} av {owed} uppgifter.")
}

/// *Lägesnoteringar har lämnats av 17 av länets 26 kommuner.*
pub fn group_early(n: usize, of: usize, group: &str) -> String {
    format!(
        "Lägesnoteringar har lämnats av {n} av {of} i gruppen {group}. Slutlig uppföljning görs senare."
    )
}

/// *Svar har lämnats av 19 av 26 …*
pub fn group(n: usize, of: usize, group: &str) -> String {
    if n == of {
        return format!("Svar har lämnats av alla {of} i gruppen {group}.");
    }
    format!(
        "Svar har lämnats av {n} av {of} i gruppen {group}. Uppgifterna gäller bara dem som har svarat."
    )
}

pub fn gaps_closed(n: usize) -> String {
    let said = in_sentence(Language::Swedish, &[n.into()], false);
    format!(
        "{} {} som saknades i tidigare rapporter har kompletterats.",
        capital(&said[0]),
        plural(n, "uppgift", "uppgifter")
    )
}

pub fn corrected(n: usize) -> String {
    let said = in_sentence(Language::Swedish, &[n.into()], false);
    format!(
        "{} {} om tidigare år har rättats eller ersatts.",
        capital(&said[0]),
        plural(n, "uppgift", "uppgifter")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(
        all: usize,
        due: usize,
        reported: usize,
        partly: usize,
        not_reported: usize,
        cannot: usize,
    ) -> Measures {
        Measures {
            all,
            due,
            reported,
            partly,
            cannot,
            not_reported,
            later: all - due,
            unfinished: 0,
            irrelevant: 0,
            no_follow_up: 0,
        }
    }

    #[test]
    fn plans_and_goals() {
        assert_eq!(
            plan(2025, count(55, 39, 31, 5, 3, 0)),
            "Av de 39 åtgärder som skulle följas upp 2025 har 31 redovisats, 5 delvis redovisats och 3 inte redovisats. Ytterligare 16 åtgärder följs upp senare under planperioden."
        );
        assert_eq!(
            goal(2025, count(7, 7, 6, 1, 0, 0)),
            "Av målets sju åtgärder skulle alla följas upp 2025. Sex har redovisats och en har delvis redovisats."
        );
        assert_eq!(
            goal(2025, count(4, 1, 1, 0, 0, 0)),
            "En av målets fyra åtgärder skulle följas upp 2025. Den har redovisats."
        );
        assert_eq!(
            goal(2025, count(4, 0, 0, 0, 0, 0)),
            "Ingen av målets åtgärder skulle följas upp 2025."
        );
    }

    #[test]
    fn measures_that_nothing_is_asked_of() {
        let none = Measures {
            all: 3,
            no_follow_up: 3,
            ..Measures::default()
        };
        assert_eq!(plan(2025, none), NO_FOLLOW_UP);
        assert_eq!(goal(2025, none), NO_FOLLOW_UP_OF_GOAL);
        let some = Measures {
            no_follow_up: 1,
            later: 0,
            ..count(4, 3, 3, 0, 0, 0)
        };
        assert_eq!(
            goal(2025, some),
            "Tre av målets fyra åtgärder skulle följas upp 2025. Alla har redovisats. För en åtgärd anger planen inte hur den ska följas upp."
        );
    }

    #[test]
    fn figures() {
        assert_eq!(
            answers(70, 74, 69),
            "Svar har kommit in för 70 av 74 uppgifter. Av dem innehåller 69 ett värde eller en beskrivning."
        );
    }
}
