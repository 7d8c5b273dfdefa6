//! A change between two years becomes a sentence, and a word for the table.

use rust_decimal::Decimal;

use super::figure;
use super::in_sentence;
use super::is_neuter;
use crate::language::Language;

/// What a sentence about a change needs. Values are printed ones, in the indicator's unit.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// In definite form, to begin the sentence: *Antalet besök*.
    pub name: &'a str,
    pub from_year: u16,
    pub year: u16,
    pub from: Decimal,
    pub to: Decimal,
    pub shape: Shape<'a>,
}

#[derive(Debug, Clone, Copy)]
pub enum Shape<'a> {
    /// A number of something; the ceiling where one is known.
    Count {
        of: Option<u32>,
        neuter: bool,
        /// The state on 31 December, not what happened during the year.
        is_stock: bool,
    },
    /// Percent.
    Share,
    /// Anything with decimals: a rate, a mean, an amount; the unit's word where it has one.
    Other { unit: &'a str },
}

impl Told<'_> {
    fn values(&self) -> (String, String) {
        match self.shape {
            Shape::Count { of, neuter, .. } => {
                let mut values = vec![self.from, self.to];
                values.extend(of.map(Decimal::from));
                let said = in_sentence(Language::Swedish, &values, neuter);
                let of = said.get(2).map_or(String::new(), |of| format!(" av {of}"));
                (said[0].clone(), format!("{}{of}", said[1]))
            }
            Shape::Share => (
                figure(Language::Swedish, self.from),
                format!("{}\u{a0}procent", figure(Language::Swedish, self.to)),
            ),
            Shape::Other { unit } => {
                let unit = if unit.is_empty() {
                    String::new()
                } else {
                    format!(" {unit}")
                };
                (
                    figure(Language::Swedish, self.from),
                    format!("{}{unit}", figure(Language::Swedish, self.to)),
                )
            }
        }
    }

    fn unchanged(&self) -> &'static str {
        if is_neuter(self.name) {
            "oförändrat"
        } else {
            "oförändrad"
        }
    }
}

/// *ökade mellan 2024 och 2025, från 46 till 61*
pub fn moved(told: &Told<'_>, points: Option<Decimal>) -> String {
    let verb = if told.to > told.from {
        "ökade"
    } else {
        "minskade"
    };
    let (name, from_year, year) = (told.name, told.from_year, told.year);
    if matches!(told.shape, Shape::Count { .. }) && (told.from.is_zero() || told.to.is_zero()) {
        let Shape::Count { neuter, .. } = told.shape else {
            return String::new();
        };
        let said = in_sentence(Language::Swedish, &[told.from, told.to], neuter);
        return format!("{name} var {} {from_year} och {} {year}.", said[0], said[1]);
    }
    let (from, to) = told.values();
    let sentence = format!("{name} {verb} mellan {from_year} och {year}, från {from} till {to}.");
    match points {
        Some(points) => {
            let kind = if told.to > told.from {
                "ökning"
            } else {
                "minskning"
            };
            format!(
                "{sentence} Det är en {kind} med {}.",
                percentage_points(Language::Swedish, points.abs())
            )
        }
        None => sentence,
    }
}

/// *var oförändrat: 17 båda åren*
pub fn same(told: &Told<'_>) -> String {
    let (_, to) = told.values();
    format!("{} var {}: {to} båda åren.", told.name, told.unchanged())
}

/// *var ungefär oförändrad: 33 procent 2024 och 34 procent 2025 (avrundade värden)*
pub fn about_same(told: &Told<'_>) -> String {
    let (from, to) = told.values();
    let (from, year) = match told.shape {
        Shape::Share => (format!("{from}\u{a0}procent"), ""),
        // A bare number never stands right before the year.
        _ => (from, "för "),
    };
    format!(
        "{} var ungefär {}: {from} {year}{} och {to} {year}{} (avrundade värden).",
        told.name,
        told.unchanged(),
        told.from_year,
        told.year
    )
}

/// *var 34 procent båda åren. Före avrundning är skillnaden 0,2 procentenheter.*
pub fn same_as_printed(told: &Told<'_>, difference: Decimal) -> String {
    let (_, to) = told.values();
    let difference = if matches!(told.shape, Shape::Share) {
        percentage_points(Language::Swedish, difference)
    } else {
        figure(Language::Swedish, difference)
    };
    format!(
        "{} var {to} båda åren. Före avrundning är skillnaden {difference}.",
        told.name
    )
}

/// *1 procentenhet*, *0,6 procentenheter*, *1,0 procentenheter*
pub fn percentage_points(language: Language, points: Decimal) -> String {
    let one = points == Decimal::ONE && points.scale() == 0;
    format!(
        "{}\u{a0}{}",
        figure(language, points),
        if one {
            "procentenhet"
        } else {
            "procentenheter"
        }
    )
}

/// *Antalet … var 410 under 2025.* — a figure alone. A number never stands right before the year:
/// "46 2024" is misread.
pub fn alone(told: &Told<'_>, precision: &str) -> String {
    let (_, to) = told.values();
    format!(
        "{} var {precision}{to} {}.",
        told.name,
        when(told.shape, told.year)
    )
}

fn when(shape: Shape<'_>, year: u16) -> String {
    match shape {
        Shape::Share => year.to_string(),
        Shape::Count { is_stock: true, .. } => format!("den 31 december {year}"),
        Shape::Count { .. } | Shape::Other { .. } => format!("under {year}"),
    }
}

pub const FIRST_TIME: &str = "Uppgiften lämnas för första gången.";
pub const ROUNDED: &str = "Förändringen är räknad på avrundade värden.";
pub const SMALL: &str = "Talen är små och skillnaden kan vara tillfällig.";
pub const DESIRED: &str = "Det är en förändring i den riktning som planen anger.";
pub const UNDESIRED: &str = "Det är en förändring mot den riktning som planen anger.";

pub fn missing_year(year: u16) -> String {
    format!("Uppgift för {year} saknas. Någon jämförelse kan därför inte göras.")
}

/// The plan lets the party choose between two indicators, and it chose the other one then.
pub fn as_alternative(year: u16, indicator: &str) -> String {
    format!("Uppgiften för {year} lämnades i stället som {indicator}. De två kan inte jämföras.")
}

/// *Uppgifter för 2020–2022 saknas.*
pub fn gap(from: u16, to: u16) -> String {
    if from == to {
        format!("Uppgift för {from} saknas.")
    } else {
        format!("Uppgifter för {from}–{to} saknas.")
    }
}

/// *Uppgiften för 2024 lämnades av Socialnämnden, som indikator 1.1a.*
pub fn carried_on(year: u16, party: Option<&str>, indicator: Option<&str>) -> Option<String> {
    match (party, indicator) {
        (Some(party), Some(id)) => Some(format!(
            "Uppgiften för {year} lämnades av {party}, som indikator {id}."
        )),
        (Some(party), None) => Some(format!("Uppgiften för {year} lämnades av {party}.")),
        (None, Some(id)) => Some(format!(
            "Uppgiften för {year} redovisades som indikator {id}."
        )),
        (None, None) => None,
    }
}

/// Several reported the year before what one reports now; what they gave is not added up.
pub fn merged(year: u16, parties: &str) -> String {
    let told = reported_by_several(year, parties);
    format!("{told} De läggs inte ihop, och någon jämförelse kan därför inte göras.")
}

pub fn reported_by_several(year: u16, parties: &str) -> String {
    format!("År {year} lämnades uppgiften av {parties}, var för sig.")
}

/// The year before was told in other parts: as a whole, or by half-years.
pub fn other_periods(year: u16) -> String {
    format!(
        "Uppgiften för {year} gäller andra delar av året. Någon jämförelse kan därför inte göras."
    )
}

pub fn broken(year: u16, reason: &str) -> String {
    // Who wrote the reason may have said from when.
    let from = if reason.contains(&year.to_string()) {
        String::new()
    } else {
        format!("Från {year}: ")
    };
    format!("Uppgiften kan inte jämföras med tidigare år. {from}{reason}")
}

/// This year's figure is incomplete; last year's is said, and nothing of the difference.
pub fn incomplete_now(year: u16, before: u16, value: &str, comment: Option<&str>) -> String {
    let what = comment.map_or(String::new(), |it| {
        format!(": {}", it.trim().trim_end_matches('.'))
    });
    format!(
        "Uppgiften för {year} är ofullständig{what}. Uppgiften för {before} var {value}. Skillnaden säger inget om utvecklingen."
    )
}

/// *Uppgiften för 2024, 9, var ofullständig: 20 av 26 kommuner har svarat.*
pub fn incomplete_then(before: u16, value: &str, comment: Option<&str>) -> String {
    let what = comment.map_or(String::new(), |it| {
        format!(": {}", it.trim().trim_end_matches('.'))
    });
    format!(
        "Uppgiften för {before}, {value}, var ofullständig{what}. Skillnaden säger inget om utvecklingen."
    )
}

/// Shares of few: the counts are said, and no direction.
pub fn small_share(told: &Told<'_>, from: (Decimal, Decimal), to: (Decimal, Decimal)) -> String {
    format!(
        "{} var {} av {} år {} och {} av {} år {}. {SMALL}",
        told.name,
        figure(Language::Swedish, to.0),
        figure(Language::Swedish, to.1),
        told.year,
        figure(Language::Swedish, from.0),
        figure(Language::Swedish, from.1),
        told.from_year
    )
}

/// *Andelen … var cirka 60 procent 2019 och 80 procent 2023.*
pub fn imprecise(told: &Told<'_>, from_precision: &str, precision: &str) -> String {
    let (from, to) = match told.shape {
        Shape::Share => (
            format!("{}\u{a0}procent", figure(Language::Swedish, told.from)),
            format!("{}\u{a0}procent", figure(Language::Swedish, told.to)),
        ),
        _ => (
            figure(Language::Swedish, told.from),
            figure(Language::Swedish, told.to),
        ),
    };
    let (from_year, year) = (
        when(told.shape, told.from_year),
        when(told.shape, told.year),
    );
    format!(
        "{} var {from_precision}{from} {from_year} och {precision}{to} {year}.",
        told.name
    )
}

pub fn this_year_missing(reason: &str, year: u16, value: &str) -> String {
    format!("{reason} Uppgiften för {year} var {value}.")
}

/// *sammanlagt sju av 26 sedan 2024. Under 2025 tillkom tre.*
pub fn cumulative(told: &Told<'_>, first_year: u16) -> String {
    let Shape::Count { of, neuter, .. } = told.shape else {
        return alone(told, "");
    };
    let added = told.to - told.from;
    let mut values = vec![told.to, added];
    values.extend(of.map(Decimal::from));
    let said = in_sentence(Language::Swedish, &values, neuter);
    let of = said.get(2).map_or(String::new(), |of| format!(" av {of}"));
    let more = if added.is_zero() {
        format!("Under {} tillkom ingen.", told.year)
    } else {
        format!("Under {} tillkom {}.", told.year, said[1])
    };
    format!(
        "{} var sammanlagt {}{of} sedan {first_year}. {more}",
        told.name, said[0]
    )
}

// Yes or no.

pub fn yes_no(yes: bool, before: Option<(u16, bool)>, since: Option<&str>) -> String {
    let word = if yes { "Ja" } else { "Nej" };
    match (before, since.filter(|_| yes)) {
        (_, Some(date)) => format!("{word}, sedan den {date}."),
        (Some((year, was)), None) if was == yes => format!("{word}, liksom {year}."),
        (Some((year, was)), None) => format!(
            "{word}. År {year} var svaret {}.",
            if was { "ja" } else { "nej" }
        ),
        (None, None) => format!("{word}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Unbreakable spaces as plain ones, so that the sentences can be read here.
    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    fn told(from: &str, to: &str, shape: Shape<'static>, name: &'static str) -> Told<'static> {
        Told {
            name,
            from_year: 2024,
            year: 2025,
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
            shape,
        }
    }

    const COUNT: Shape<'static> = Shape::Count {
        of: None,
        neuter: false,
        is_stock: false,
    };

    #[test]
    fn changes_read_as_the_style_guide_has_them() {
        let runs = told("46", "61", COUNT, "Antalet genomförda RRI-samtal");
        assert_eq!(
            plain(&moved(&runs, None)),
            "Antalet genomförda RRI-samtal ökade mellan 2024 och 2025, från 46 till 61."
        );
        let share = told("52", "61", Shape::Share, "Andelen medarbetare");
        assert_eq!(
            plain(&moved(&share, Some(9.into()))),
            "Andelen medarbetare ökade mellan 2024 och 2025, från 52 till 61 procent. Det är en ökning med 9 procentenheter."
        );
        let one = told("62", "61", Shape::Share, "Andelen medarbetare");
        assert!(
            plain(&moved(&one, Some((-1).into())))
                .ends_with("Det är en minskning med 1 procentenhet.")
        );
        let same_ = told("17", "17", COUNT, "Antalet anslutna kommuner");
        assert_eq!(
            plain(&same(&same_)),
            "Antalet anslutna kommuner var oförändrat: 17 båda åren."
        );
        let zero = told("0", "5", COUNT, "Antalet insatser");
        assert_eq!(
            moved(&zero, None),
            "Antalet insatser var noll 2024 och fem 2025."
        );
        let rounded = told("33", "34", Shape::Share, "Andelen");
        assert_eq!(
            plain(&about_same(&rounded)),
            "Andelen var ungefär oförändrad: 33 procent 2024 och 34 procent 2025 (avrundade värden)."
        );
        let mean = told("3.8", "3.9", Shape::Other { unit: "" }, "Medelvärdet");
        assert_eq!(
            plain(&about_same(&mean)),
            "Medelvärdet var ungefär oförändrat: 3,8 för 2024 och 3,9 för 2025 (avrundade värden)."
        );
        assert_eq!(
            broken(2025, "Från 2025 räknas även annat."),
            "Uppgiften kan inte jämföras med tidigare år. Från 2025 räknas även annat."
        );
    }
}
