//! Targets, baselines and references in words: what the plan wants, and whether it is reached.

use super::closed;
use super::in_sentence;
use crate::language::Language;

pub const AT_LEAST: &str = "minst";
pub const AT_MOST: &str = "högst";
pub const UNDECIDED: &str = "Uppgiften är inte så exakt att det går att säga om målvärdet är nått.";
pub const OUTSIDE_ORDER: &str = "Bedömningen säger inte om målvärdet är nått.";
pub const NOT_OF_EACH: &str = "Målvärdet prövas inte för varje part för sig.";
pub const NOT_OF_PARTS: &str = "Målvärdet prövas inte mot delar av året.";

/// *Alla fem parter har svarat. Summan är sex kurser.*
pub fn sum(parties: usize, value: &str) -> String {
    let all = match parties {
        2 => "Båda parterna".to_owned(),
        _ => format!(
            "Alla {} parter",
            in_sentence(Language::Swedish, &[parties.into()], false).join("")
        ),
    };
    format!("{all} har svarat. Summan är {value}.")
}

/// What a target says: a value, or a threshold with its word.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// *80 procent*, *två insatser*
    pub value: String,
    /// *minst* or *högst*, where the plan writes a threshold.
    pub threshold: Option<&'static str>,
    pub year: Option<u16>,
}

impl Wanted {
    fn for_year(&self) -> String {
        self.year
            .map_or(String::new(), |year| format!(" för {year}"))
    }

    /// *Målvärdet för 2027 är 80 procent.*
    pub fn said(&self) -> String {
        let (value, year) = (&self.value, self.for_year());
        match self.threshold {
            Some(word) => format!("Planen anger {word} {value}{year}."),
            None => format!("Målvärdet{year} är {value}."),
        }
    }

    /// *Målvärdet 80 procent är nått.* `year`: that of the figure that is held against it.
    pub fn judged(&self, is_reached: bool, year: u16) -> String {
        // That an earlier year's target was reached in its own year is another thing.
        if self.year.is_some_and(|own| own < year) {
            return self.judged_later(is_reached, year);
        }
        let is = match (is_reached, self.threshold) {
            (true, Some(AT_MOST)) => "hålls",
            (false, Some(AT_MOST)) => "överskrids",
            (true, _) => "är nått",
            (false, _) => "är inte nått",
        };
        if self.threshold.is_some() {
            return format!("{} Det {is}.", self.said());
        }
        match self.year {
            Some(year) => format!("Målvärdet för {year}, {}, {is}.", self.value),
            None => format!("Målvärdet {} {is}.", self.value),
        }
    }

    /// *Uppgiften för 2025 når målvärdet för 2024, 70 procent.*
    fn judged_later(&self, is_reached: bool, year: u16) -> String {
        let target = format!("målvärdet{}, {}", self.for_year(), self.value);
        match (is_reached, self.threshold) {
            (true, Some(AT_MOST)) => {
                format!("{} Uppgiften för {year} håller sig inom det.", self.said())
            }
            (false, Some(AT_MOST)) => {
                format!("{} Uppgiften för {year} överskrider det.", self.said())
            }
            (true, Some(_)) => format!("{} Uppgiften för {year} når det.", self.said()),
            (false, Some(_)) => format!("{} Uppgiften för {year} når det inte.", self.said()),
            (true, None) => format!("Uppgiften för {year} når {target}."),
            (false, None) => format!("Uppgiften för {year} når inte {target}."),
        }
    }

    /// *Målvärdet 80 procent gäller 2027.*
    pub fn only_ahead(&self) -> String {
        match (self.threshold, self.year) {
            (None, Some(year)) => format!("Målvärdet {} gäller {year}.", self.value),
            _ => self.said(),
        }
    }
}

/// Why nobody can tell whether a target is reached by a year's figure.
pub fn unknown(year: u16) -> String {
    format!("Utfallet för {year} är inte känt, så det går inte att säga om målvärdet är nått.")
}

/// *Utgångsvärdet 2020 var 40 procent.*
pub fn baseline(value: &str, year: Option<u16>) -> String {
    let year = year.map_or(String::new(), |year| format!(" {year}"));
    format!("Utgångsvärdet{year} var {value}.")
}

/// Why a printed value that looks like the target is not it.
pub fn before_rounding(value: &str) -> String {
    format!("Före avrundning är värdet {value}.")
}

/// *Mål i planen för 2027:*
pub fn in_words(year: Option<u16>) -> String {
    let year = year.map_or(String::new(), |year| format!(" för {year}"));
    format!("Mål i planen{year}:")
}

// What stands beside a figure to compare it with.

/// *I riket var andelen 64 procent.*
pub fn reference(where_: &str, noun: &str, value: &str) -> String {
    closed(&format!("{where_} var {noun} {value}"))
}

/// *Som jämförelse: medianen för länets kommuner, 64 procent.*
pub fn reference_named(name: &str, value: &str) -> String {
    format!("Som jämförelse: {name}, {value}.")
}

/// *i riket 64 %, avser 2024*
pub fn reference_cell(name: &str, value: &str, year: Option<u16>) -> String {
    let year = year.map_or(String::new(), |year| format!(", avser {year}"));
    format!("{name} {value}{year}")
}

/// *Jämförelse: i riket*
pub fn reference_row(name: &str) -> String {
    format!("Jämförelse: {name}")
}

/// *jämförelse: i riket 64 %; i medianlänet 57 %*
pub fn references(found: &[String]) -> String {
    format!("jämförelse: {}", found.join("; "))
}

/// *(avser 2024)*
pub fn about(year: u16) -> String {
    format!("(avser {year})")
}

/// *Trenden är neutral.*
pub fn trend(word: &str) -> String {
    format!("Trenden är {word}.")
}

/// The mark beside a grade.
pub fn trend_mark(word: &str) -> String {
    format!("trend: {word}")
}

// Grades.

/// *påbörjad (P) 2024, genomförd (G) 2025*
pub fn grades(before: &str, before_year: u16, now: &str, year: u16) -> String {
    format!("{before} {before_year}, {now} {year}")
}

/// *genomförd (G) 2025, liksom 2024*
pub fn same_grade(now: &str, year: u16, before_year: u16) -> String {
    format!("{now} {year}, liksom {before_year}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_reads_as_the_style_guide_has_it() {
        let wanted = |threshold, year| Wanted {
            value: "två".to_owned(),
            threshold,
            year,
        };
        let plain = wanted(None, None);
        assert_eq!(plain.judged(true, 2025), "Målvärdet två är nått.");
        let path = wanted(None, Some(2025));
        assert_eq!(
            path.judged(false, 2025),
            "Målvärdet för 2025, två, är inte nått."
        );
        assert_eq!(path.said(), "Målvärdet för 2025 är två.");
        assert_eq!(path.only_ahead(), "Målvärdet två gäller 2025.");
        let least = wanted(Some(AT_LEAST), None);
        assert_eq!(
            least.judged(true, 2025),
            "Planen anger minst två. Det är nått."
        );
        let most = wanted(Some(AT_MOST), Some(2025));
        assert_eq!(
            most.judged(false, 2025),
            "Planen anger högst två för 2025. Det överskrids."
        );
        assert_eq!(
            path.judged(false, 2026),
            "Uppgiften för 2026 når inte målvärdet för 2025, två."
        );
        assert_eq!(
            most.judged(true, 2026),
            "Planen anger högst två för 2025. Uppgiften för 2026 håller sig inom det."
        );
        let least = wanted(Some(AT_LEAST), Some(2027));
        assert_eq!(least.only_ahead(), "Planen anger minst två för 2027.");
        assert_eq!(
            baseline("40 procent", Some(2020)),
            "Utgångsvärdet 2020 var 40 procent."
        );
    }
}
