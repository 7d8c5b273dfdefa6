//! Two years' figures become a phrase that goes after the indicator's name: *ökade från 46 till 61*.

use super::{Difference, Shape, Told, Way, apart_by};
use crate::language::report::when::{When, both_years};
use crate::language::{Both, Language, both, join};

// What is said in brackets after a phrase.

pub const FIRST_YEAR: Both = both("första året", "first year");
pub const ROUNDED: Both = both("avrundade värden", "rounded values");
pub const SMALL: Both = both("talen är små", "the numbers are small");
pub const CANNOT: Both = both(
    "kan inte jämföras med tidigare år",
    "cannot be compared with earlier years",
);
pub const INCOMPLETE: Both = both(
    "ofullständiga uppgifter kan inte jämföras",
    "incomplete figures cannot be compared",
);

/// *uppgift för 2024 saknas*
pub fn missing(language: Language, when: When) -> String {
    match language {
        Language::Swedish => format!("uppgift för {} saknas", when.said(language)),
        Language::English => format!("no figure for {}", when.said(language)),
    }
}

/// *ingen insamling gjordes för 2024*
pub fn not_collected(language: Language, when: When) -> String {
    match language {
        Language::Swedish => format!("ingen insamling gjordes för {}", when.said(language)),
        Language::English => format!("no figures were collected for {}", when.said(language)),
    }
}

/// *ökade från 46 till 61*, *minskade med 3 procentenheter, från 52 till 49 procent*
pub fn moved(language: Language, told: &Told<'_>, way: Way, points: Option<Difference>) -> String {
    let is_count = matches!(told.shape, Shape::Count { .. });
    if is_count && (told.from.number.is_zero() || told.to.number.is_zero()) {
        return each(language, told);
    }
    let (from, to) = told.values(language);
    let is_up = way == Way::Up;
    let has_gap = told.from_year.next() != told.year;
    let points = points.map(|it| apart_by(language, it.size(), true));
    let verb = match (language, is_up) {
        (Language::Swedish, true) => "ökade",
        (Language::Swedish, false) => "minskade",
        (Language::English, true) => "rose",
        (Language::English, false) => "fell",
    };
    let words = match language {
        Language::Swedish => ["med", "från", "till"],
        Language::English => ["by", "from", "to"],
    };
    let between = format!(" {}", told.between(language));
    let between = if has_gap { between } else { String::new() };
    let by = points.map_or(String::new(), |it| format!(" {} {it}", words[0]));
    let comma = if between.is_empty() && by.is_empty() {
        ""
    } else {
        ","
    };
    format!(
        "{verb}{between}{by}{comma} {} {from} {} {to}",
        words[1], words[2]
    )
}

/// *var oförändrat: 17 båda åren*
pub fn same(language: Language, told: &Told<'_>) -> String {
    let (_, to) = told.values(language);
    let (was, unchanged) = (was(language), told.unchanged(language));
    format!("{was} {unchanged}: {to} {}", told.both_years(language))
}

/// *var ungefär oförändrad: 33 procent 2024 och 34 procent 2025*; [`ROUNDED`] goes after it.
pub fn about_same(language: Language, told: &Told<'_>) -> String {
    let about = language.pick("ungefär", "about");
    let unchanged = told.unchanged(language);
    let values = join(&told.dated(language), language);
    format!("{} {about} {unchanged}: {values}", was(language))
}

/// *var 34 procent båda åren*
pub fn same_as_printed(language: Language, told: &Told<'_>) -> String {
    let (_, to) = told.values(language);
    format!("{} {to} {}", was(language), told.both_years(language))
}

/// *var cirka 40 procent 2019 och 55 procent 2023*
pub fn each(language: Language, told: &Told<'_>) -> String {
    format!(
        "{} {}",
        was(language),
        join(&told.dated(language), language)
    )
}

/// *var 46 under 2025*
pub fn alone(language: Language, told: &Told<'_>) -> String {
    let [_, now] = told.dated(language);
    format!("{} {now}", was(language))
}

/// *var nej 2024 och ja 2025*, *var ja båda åren*: answers that are no numbers.
pub fn answers(language: Language, before: Option<(&str, When)>, now: (&str, When)) -> String {
    let was = was(language);
    let said = |(text, when): (&str, When)| format!("{text} {}", when.beside(language));
    match before {
        Some((text, _)) if text == now.0 => {
            format!("{was} {text} {}", both_years(language, now.1.part))
        }
        Some(before) => format!("{was} {}", join(&[said(before), said(now)], language)),
        None => format!("{was} {}", said(now)),
    }
}

/// Shares of few: *var tre av sju under 2025 och två av sex under 2024*
pub fn small_share(language: Language, told: &Told<'_>) -> String {
    let [then, now] = told.dated(language);
    format!("{} {}", was(language), join(&[now, then], language))
}

fn was(language: Language) -> &'static str {
    language.pick("var", "was")
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;
    use crate::language::report::change::Counted;
    use crate::value::{Period, Year};

    fn year(year: u16) -> Year {
        Year::new(year).unwrap()
    }

    fn told<'a>(from: &str, to: &str, shape: Shape<'a>, name: &'a str) -> Told<'a> {
        Told {
            name,
            from_year: year(2024),
            year: year(2025),
            part: Period::Year,
            from: from.parse::<Decimal>().unwrap().into(),
            to: to.parse::<Decimal>().unwrap().into(),
            shape,
            in_figures: false,
            counts: Counted::Within,
        }
    }

    const COUNT: Shape<'static> = Shape::Count {
        of: None,
        neuter: true,
    };

    #[test]
    fn phrases_go_after_a_name() {
        let read = |text: String| text.replace('\u{a0}', " ");
        let up = told("46", "61", COUNT, "Antalet samtal");
        let down = told("52", "49", Shape::Share, "Andelen");
        let gap = Told {
            from_year: year(2021),
            ..down
        };
        let zero = told("0", "5", COUNT, "Antalet samtal");
        let same_ = told("1", "1", COUNT, "Antalet samtal");
        let about = told("6.4", "6.8", Shape::Other { unit: "" }, "Medelvärdet");
        let points = Some(Difference::Of((-3).into()));
        for (language, said) in [
            (
                Language::Swedish,
                [
                    "ökade från 46 till 61",
                    "minskade med 3 procentenheter, från 52 till 49 procent",
                    "minskade mellan 2021 och 2025 med 3 procentenheter, från 52 till 49 procent",
                    "var noll under 2024 och fem under 2025",
                    "var oförändrat: ett båda åren",
                    "var ungefär oförändrat: 6,4 under 2024 och 6,8 under 2025",
                    "var 61 under 2025",
                ],
            ),
            (
                Language::English,
                [
                    "rose from 46 to 61",
                    "fell by 3 percentage points, from 52 to 49 per cent",
                    "fell between 2021 and 2025 by 3 percentage points, from 52 to 49 per cent",
                    "was zero in 2024 and five in 2025",
                    "was unchanged: one in both years",
                    "was about unchanged: 6.4 in 2024 and 6.8 in 2025",
                    "was 61 in 2025",
                ],
            ),
        ] {
            let found = [
                moved(language, &up, Way::Up, None),
                moved(language, &down, Way::Down, points),
                moved(language, &gap, Way::Down, points),
                moved(language, &zero, Way::Up, None),
                same(language, &same_),
                about_same(language, &about),
                alone(language, &up),
            ];
            assert_eq!(found.map(read), said);
        }
    }

    #[test]
    fn answers_and_shares_of_few() {
        let when = |it| When {
            year: year(it),
            part: Period::Year,
        };
        let said = |before, now| answers(Language::Swedish, before, (now, when(2025)));
        assert_eq!(
            said(Some(("nej", when(2024))), "ja"),
            "var nej 2024 och ja 2025"
        );
        assert_eq!(said(Some(("ja", when(2024))), "ja"), "var ja båda åren");
        assert_eq!(said(None, "ja"), "var ja 2025");
        let mut share = told("0", "0", Shape::Share, "Andelen");
        share.from.few = Some([2.into(), 6.into()]);
        share.to.few = Some([3.into(), 7.into()]);
        assert_eq!(
            small_share(Language::Swedish, &share),
            "var tre av sju under 2025 och två av sex under 2024"
        );
    }
}
