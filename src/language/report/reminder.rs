//! The letter that asks an agency for what is missing, in Swedish: what it says, sentence by sentence.

use super::{in_sentence, plural};
use crate::language::numbers::capital;
use crate::language::{Language, join, numbers};
use crate::value::{Date, Period};

pub const DONE: &str = "Allt är klart, tack!";
pub const IMPOSSIBLE: &str = "Går en uppgift inte att ta fram räcker det att ni skriver det och varför. Då anger vi skälet i rapporten.";
pub const CLOSED: &str =
    "Insamlingen till årets rapport är stängd. Det ni lämnar nu tas med i nästa lägesrapport.";
pub const ENDING: &str = "Hör av er om något är oklart.";

/// *Lägesrapporten 2025: uppgifter från Polisen*
pub fn subject(year: u16, name: &str) -> String {
    format!("Lägesrapporten {year}: uppgifter från {name}")
}

/// To one who has sent something.
pub fn thanks(year: u16) -> String {
    format!("Hej! Tack för era uppgifter till den regionala lägesrapporten {year}.")
}

/// To one who has sent nothing, and need not have.
pub fn begin(year: u16) -> String {
    format!("Hej! Nu är det dags att lämna uppgifter till den regionala lägesrapporten {year}.")
}

/// To one who has sent nothing though the day has passed.
pub fn nothing_yet(year: u16) -> String {
    format!("Hej! Vi har ännu inte fått era uppgifter till den regionala lägesrapporten {year}.")
}

/// *Två uppgifter saknas ännu. De skulle ha lämnats senast den 28 februari 2026:*
pub fn missing(n: usize, due: Date, is_past: bool, is_extended: bool) -> String {
    let due = day(due);
    let said = counted(n);
    let it = plural(n, "Den", "De");
    let extended = if is_extended {
        ", som ni har fått anstånd till"
    } else {
        ""
    };
    if is_past {
        format!("{said} saknas ännu. {it} skulle ha lämnats senast den {due}{extended}:")
    } else {
        format!("{said} återstår att lämna. {it} ska lämnas senast den {due}{extended}:")
    }
}

pub fn to_mend(n: usize) -> String {
    let it = plural(n, "den", "dem");
    format!(
        "{} har kommit in men behöver rättas innan vi kan ta med {it}:",
        counted(n)
    )
}

pub fn too_late(n: usize, closed: Option<Date>) -> String {
    let said = counted(n);
    let after = closed.map_or("för sent".to_owned(), |it| {
        format!("efter den {}", day(it))
    });
    format!("{said} kom in {after} och tas med i nästa lägesrapport:")
}

/// *Vi tar med det som kommer in senast den 15 april 2026.*
pub fn until(closed: Date) -> String {
    format!("Vi tar med det som kommer in senast den {}.", day(closed))
}

/// What the report says if nothing more is heard of what is missing, or of what must be mended.
pub fn otherwise(missing: usize, to_mend: usize) -> String {
    let said = match missing {
        0 => format!("{} granskas", plural(to_mend, "uppgiften", "uppgifterna")),
        n => format!(
            "{} inte hade kommit in när den sammanställdes",
            plural(n, "uppgiften", "uppgifterna")
        ),
    };
    format!("Om vi inte hör något skriver vi i rapporten att {said}.")
}

/// An item of the list: *2.10b Antal som fått frågan, första halvåret (för Nätverket)*.
pub fn item(indicators: &[(String, String)], period: Period, beside: &[String]) -> String {
    let named: Vec<String> = indicators
        .iter()
        .map(|(id, name)| format!("{id} {name}"))
        .collect();
    let beside = match beside {
        [] => String::new(),
        some => format!(" ({})", some.join("; ")),
    };
    format!("{}{}{beside}", named.join(", eller "), part(period))
}

pub fn for_party(name: &str) -> String {
    format!("för {name}")
}

pub fn one_of(names: &[&str]) -> String {
    format!(
        "det räcker att en av {} svarar",
        join(names, Language::Swedish)
    )
}

pub fn from_members(names: &[&str]) -> String {
    format!("svar saknas från {}", join(names, Language::Swedish))
}

fn part(period: Period) -> String {
    const PARTS: [&str; 4] = ["första", "andra", "tredje", "fjärde"];
    let nth = |n: u8| PARTS.get(usize::from(n).saturating_sub(1)).copied();
    match period {
        Period::Year => None,
        Period::Half(half) => nth(half).map(|it| format!(", {it} halvåret")),
        Period::Quarter(quarter) => nth(quarter).map(|it| format!(", {it} kvartalet")),
    }
    .unwrap_or_default()
}

fn counted(n: usize) -> String {
    let said = in_sentence(Language::Swedish, &[n.into()], false);
    format!(
        "{} {}",
        capital(&said[0]),
        plural(n, "uppgift", "uppgifter")
    )
}

fn day(date: Date) -> String {
    numbers::date(date, Language::Swedish)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_several() {
        let date = Date::read("2026-02-28").unwrap();
        assert_eq!(
            missing(1, date, true, false),
            "En uppgift saknas ännu. Den skulle ha lämnats senast den 28 februari 2026:"
        );
        assert_eq!(
            missing(2, date, false, true),
            "Två uppgifter återstår att lämna. De ska lämnas senast den 28 februari 2026, som ni har fått anstånd till:"
        );
    }

    #[test]
    fn parts_of_a_year() {
        let indicators = [("1.3a".to_owned(), "Antal besök".to_owned())];
        assert_eq!(
            item(&indicators, Period::Half(2), &[for_party("Nätverket")]),
            "1.3a Antal besök, andra halvåret (för Nätverket)"
        );
    }
}
