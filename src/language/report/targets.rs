//! Targets, baselines and grades in words: what the plan wants, and whether it is reached.

use super::values;
use super::values::Trend;
use super::when::When;
use crate::language::{Both, Language, both, numbers};

pub const UNDECIDED: Both = both(
    "Uppgiften är inte så exakt att det går att säga om målvärdet är nått.",
    "The figure is not exact enough to say whether the target has been reached.",
);
pub const OUTSIDE_ORDER: Both = both(
    "Bedömningen säger inte om målvärdet är nått.",
    "The grade does not say whether the target has been reached.",
);
pub const NOT_OF_EACH: Both = both(
    "Målvärdet prövas inte för varje part för sig.",
    "The target is not applied to each party separately.",
);
pub const NOT_OF_PARTS: Both = both(
    "Målvärdet prövas inte mot delar av året.",
    "The target is not applied to parts of the year.",
);

/// Before what an agency has said of which way things go.
pub const TREND: Both = both("trend", "trend");

/// What all parties have reported together, in definite form.
pub const SUM: Both = both("Summan", "The sum");
/// The sum once it has been said, to begin a sentence.
pub const IT: Both = both("Den", "It");

/// Why the sums of two years are not compared.
pub fn other_parties(language: Language, then: When) -> String {
    let then = then.first(language);
    match language {
        Language::Swedish => {
            format!("{then} svarade inte samma parter. Någon jämförelse kan därför inte göras.")
        }
        Language::English => format!(
            "{then}, not all of the same parties answered. No comparison can therefore be made."
        ),
    }
}

/// *Alla fem parter har svarat. Summan är sex kurser.*
pub fn sum(language: Language, parties: usize, value: &str) -> String {
    let n = numbers::in_words(parties, false, language);
    match (language, parties) {
        (Language::Swedish, 2) => format!("Båda parterna har svarat. Summan är {value}."),
        (Language::Swedish, _) => format!("Alla {n} parter har svarat. Summan är {value}."),
        (Language::English, 2) => format!("Both parties have answered. The sum is {value}."),
        (Language::English, _) => format!("All {n} parties have answered. The sum is {value}."),
    }
}

/// Which way from a value that the plan writes is good enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Threshold {
    AtLeast,
    AtMost,
}

impl Threshold {
    pub fn word(self, language: Language) -> &'static str {
        match self {
            Threshold::AtLeast => language.pick("minst", "at least"),
            Threshold::AtMost => language.pick("högst", "at most"),
        }
    }
}

/// What a target says: a value, or a threshold with its word.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub language: Language,
    /// *80 procent*, *två insatser*
    pub value: String,
    /// Where the plan writes a threshold.
    pub threshold: Option<Threshold>,
    pub year: Option<u16>,
}

impl Wanted {
    fn for_year(&self) -> String {
        let for_ = self.language.pick("för", "for");
        self.year
            .map_or(String::new(), |year| format!(" {for_} {year}"))
    }

    /// *Målvärdet för 2027 är 80 procent.*
    pub fn said(&self) -> String {
        let (value, year) = (&self.value, self.for_year());
        let threshold = self.threshold.map(|it| it.word(self.language));
        match (self.language, threshold) {
            (Language::Swedish, Some(word)) => format!("Planen anger {word} {value}{year}."),
            (Language::Swedish, None) => format!("Målvärdet{year} är {value}."),
            (Language::English, Some(word)) => format!("The plan states {word} {value}{year}."),
            (Language::English, None) => format!("The target{year} is {value}."),
        }
    }

    /// *Målvärdet 80 procent är nått.* `year`: that of the figure that is held against it.
    pub fn judged(&self, is_reached: bool, year: u16) -> String {
        // That an earlier year's target was reached in its own year is another thing.
        if self.year.is_some_and(|own| own < year) {
            return self.judged_later(is_reached, year);
        }
        let is = match (is_reached, self.threshold) {
            (true, Some(Threshold::AtMost)) => self.language.pick("hålls", "has been kept to"),
            (false, Some(Threshold::AtMost)) => {
                self.language.pick("överskrids", "has been exceeded")
            }
            (true, _) => self.language.pick("är nått", "has been reached"),
            (false, _) => self.language.pick("är inte nått", "has not been reached"),
        };
        if self.threshold.is_some() {
            let it = self.language.pick("Det", "That");
            return format!("{} {it} {is}.", self.said());
        }
        let value = &self.value;
        match (self.language, self.year) {
            (Language::Swedish, Some(year)) => format!("Målvärdet för {year}, {value}, {is}."),
            (Language::Swedish, None) => format!("Målvärdet {value} {is}."),
            (Language::English, _) => format!("The target{}, {value}, {is}.", self.for_year()),
        }
    }

    /// *Uppgiften för 2025 når målvärdet för 2024, 70 procent.*
    fn judged_later(&self, is_reached: bool, year: u16) -> String {
        let figure = match self.language {
            Language::Swedish => format!("Uppgiften för {year}"),
            Language::English => format!("The figure for {year}"),
        };
        let verb = match (self.language, is_reached, self.threshold) {
            (Language::Swedish, true, Some(Threshold::AtMost)) => "håller sig inom det",
            (Language::Swedish, false, Some(Threshold::AtMost)) => "överskrider det",
            (Language::Swedish, true, Some(Threshold::AtLeast)) => "når det",
            (Language::Swedish, false, Some(Threshold::AtLeast)) => "når det inte",
            (Language::Swedish, true, None) => "når",
            (Language::Swedish, false, None) => "når inte",
            (Language::English, true, Some(Threshold::AtMost)) => "keeps to it",
            (Language::English, false, Some(Threshold::AtMost)) => "exceeds it",
            (Language::English, true, Some(Threshold::AtLeast)) => "reaches it",
            (Language::English, false, Some(Threshold::AtLeast)) => "does not reach it",
            (Language::English, true, None) => "reaches",
            (Language::English, false, None) => "does not reach",
        };
        if self.threshold.is_some() {
            return format!("{} {figure} {verb}.", self.said());
        }
        let target = self.language.pick("målvärdet", "the target");
        let (year, value) = (self.for_year(), &self.value);
        format!("{figure} {verb} {target}{year}, {value}.")
    }

    /// *Målvärdet 80 procent gäller 2027.*
    pub fn only_ahead(&self) -> String {
        let value = &self.value;
        match (self.threshold, self.year, self.language) {
            (None, Some(year), Language::Swedish) => format!("Målvärdet {value} gäller {year}."),
            (None, Some(year), Language::English) => {
                format!("The target, {value}, applies to {year}.")
            }
            _ => self.said(),
        }
    }
}

/// Why nobody can tell whether a target is reached by a year's figure.
pub fn unknown(language: Language, year: u16) -> String {
    match language {
        Language::Swedish => format!(
            "Utfallet för {year} är inte känt, så det går inte att säga om målvärdet är nått."
        ),
        Language::English => format!(
            "The outcome for {year} is not known, so it cannot be said whether the target has been reached."
        ),
    }
}

/// *Utgångsvärdet 2020 var 40 procent.*
pub fn baseline(language: Language, value: &str, year: Option<u16>) -> String {
    let year = year.map(|it| it.to_string());
    match (language, year) {
        (Language::Swedish, Some(year)) => format!("Utgångsvärdet {year} var {value}."),
        (Language::Swedish, None) => format!("Utgångsvärdet var {value}."),
        (Language::English, Some(year)) => format!("The baseline in {year} was {value}."),
        (Language::English, None) => format!("The baseline was {value}."),
    }
}

/// Why a printed value that looks like the target is not it.
pub fn before_rounding(language: Language, value: &str) -> String {
    match language {
        Language::Swedish => format!("Före avrundning är värdet {value}."),
        Language::English => format!("Before rounding, the value is {value}."),
    }
}

/// *Mål i planen för 2027:*
pub fn in_words(language: Language, year: Option<u16>) -> String {
    match (language, year) {
        (Language::Swedish, Some(year)) => format!("Mål i planen för {year}:"),
        (Language::Swedish, None) => "Mål i planen:".to_owned(),
        (Language::English, Some(year)) => format!("Target in the plan for {year}:"),
        (Language::English, None) => "Target in the plan:".to_owned(),
    }
}

/// *Trenden är neutral.*
pub fn trend(language: Language, trend: Trend) -> String {
    let word = values::trend(language, trend);
    format!("{} {word}.", language.pick("Trenden är", "The trend is"))
}

/// The mark beside a grade.
pub fn trend_mark(language: Language, trend: Trend) -> String {
    format!("{}: {}", TREND.of(language), values::trend(language, trend))
}

// Grades.

/// *påbörjad (P) 2024, genomförd (G) 2025*
pub fn grades(language: Language, before: (&str, When), now: (&str, When)) -> String {
    let said = |(grade, when): (&str, When)| format!("{grade} {}", when.beside(language));
    format!("{}, {}", said(before), said(now))
}

/// *genomförd (G) 2025, liksom 2024*
pub fn same_grade(language: Language, grade: &str, now: When, then: When) -> String {
    let (now, then) = (now.beside(language), then.beside(language));
    format!("{grade} {now}, {} {then}", language.pick("liksom", "as"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Period, Year};

    const LANGUAGES: [Language; 2] = [Language::Swedish, Language::English];

    fn wanted(threshold: Option<Threshold>, year: Option<u16>) -> [Wanted; 2] {
        LANGUAGES.map(|language| Wanted {
            language,
            value: language.pick("två", "two").to_owned(),
            threshold,
            year,
        })
    }

    fn judged(threshold: Option<Threshold>, own: Option<u16>, is: bool, year: u16) -> [String; 2] {
        wanted(threshold, own).map(|it| it.judged(is, year))
    }

    #[test]
    fn a_target_reads_as_the_style_guide_has_it() {
        assert_eq!(
            judged(None, None, true, 2025),
            [
                "Målvärdet två är nått.",
                "The target, two, has been reached."
            ]
        );
        assert_eq!(
            judged(None, Some(2025), false, 2025),
            [
                "Målvärdet för 2025, två, är inte nått.",
                "The target for 2025, two, has not been reached."
            ]
        );
        let path = wanted(None, Some(2025));
        assert_eq!(
            path.each_ref().map(Wanted::said),
            ["Målvärdet för 2025 är två.", "The target for 2025 is two."]
        );
        assert_eq!(
            path.each_ref().map(Wanted::only_ahead),
            [
                "Målvärdet två gäller 2025.",
                "The target, two, applies to 2025."
            ]
        );
        assert_eq!(
            judged(None, Some(2025), false, 2026),
            [
                "Uppgiften för 2026 når inte målvärdet för 2025, två.",
                "The figure for 2026 does not reach the target for 2025, two."
            ]
        );
        assert_eq!(
            LANGUAGES.map(|it| baseline(it, "40", Some(2020))),
            ["Utgångsvärdet 2020 var 40.", "The baseline in 2020 was 40."]
        );
    }

    #[test]
    fn a_threshold_is_reached_or_kept_to() {
        let least = Some(Threshold::AtLeast);
        let most = Some(Threshold::AtMost);
        assert_eq!(
            judged(least, None, true, 2025),
            [
                "Planen anger minst två. Det är nått.",
                "The plan states at least two. That has been reached."
            ]
        );
        assert_eq!(
            judged(most, Some(2025), false, 2025),
            [
                "Planen anger högst två för 2025. Det överskrids.",
                "The plan states at most two for 2025. That has been exceeded."
            ]
        );
        assert_eq!(
            judged(most, Some(2025), true, 2026),
            [
                "Planen anger högst två för 2025. Uppgiften för 2026 håller sig inom det.",
                "The plan states at most two for 2025. The figure for 2026 keeps to it."
            ]
        );
        assert_eq!(
            wanted(least, Some(2027)).map(|it| it.only_ahead()),
            [
                "Planen anger minst två för 2027.",
                "The plan states at least two for 2027."
            ]
        );
    }

    #[test]
    fn grades_stand_beside_their_years() {
        let year = |year| When {
            year: Year::new(year).unwrap(),
            part: Period::Year,
        };
        assert_eq!(
            LANGUAGES.map(|it| grades(it, ("P", year(2024)), ("G", year(2025)))),
            ["P 2024, G 2025", "P in 2024, G in 2025"]
        );
        assert_eq!(
            LANGUAGES.map(|it| same_grade(it, "G", year(2025), year(2024))),
            ["G 2025, liksom 2024", "G in 2025, as in 2024"]
        );
    }
}
