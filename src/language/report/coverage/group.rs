//! How many of a group have answered becomes sentences, and who has not.

use crate::language::numbers::capital;
use crate::language::report::in_sentence;
use crate::language::report::states::{Final, final_follow_up};
use crate::language::{Language, join};

/// As many names as a sentence tells.
pub const MOST_NAMES: usize = 12;

/// A group as sentences call it.
#[derive(Debug, Clone, Copy)]
pub struct Group<'a> {
    pub name: &'a str,
    /// Whether it is all the municipalities of the county that the plan is for.
    pub is_the_countys: bool,
}

/// A group's members by how many of its figures they have answered.
#[derive(Debug, Clone, Copy, Default)]
pub struct Members {
    pub figures: usize,
    pub all: usize,
    pub some: usize,
    pub none: usize,
}

impl<'a> Group<'a> {
    /// *kommuner*, of a Swedish name in definite form: *kommunerna*.
    fn indefinite(self) -> Option<&'a str> {
        self.name
            .strip_suffix("na")
            .filter(|it| it.ends_with('r') && !it.contains(' '))
    }
}

/// *Lägesnoteringar har lämnats av 17 av länets 26 kommuner. Slutlig uppföljning görs vid planens slut.*
pub fn group_early(language: Language, n: usize, of: usize, group: Group<'_>, at: Final) -> String {
    let by = of_group(language, n, of, group);
    let submitted = match (language, n) {
        (Language::Swedish, 1) => format!("En lägesnotering har lämnats av {by}."),
        (Language::Swedish, _) => format!("Lägesnoteringar har lämnats av {by}."),
        (Language::English, 1) => format!("An interim note has been submitted by {by}."),
        (Language::English, _) => format!("Interim notes have been submitted by {by}."),
    };
    format!("{submitted} {}", final_follow_up(language, at))
}

/// *Svar har lämnats av 19 av länets 26 kommuner.*
pub fn group(language: Language, n: usize, of: usize, group: Group<'_>) -> String {
    let by = of_group(language, n, of, group);
    let answered = match (language, n) {
        (Language::Swedish, _) => format!("Svar har lämnats av {by}."),
        (Language::English, 1) => format!("An answer has been submitted by {by}."),
        (Language::English, _) => format!("Answers have been submitted by {by}."),
    };
    if n == of {
        return answered;
    }
    let only = match (language, group.indefinite()) {
        (Language::Swedish, Some(members)) => {
            format!("Uppgifterna gäller bara de {members} som har svarat.")
        }
        (Language::Swedish, None) => "Uppgifterna gäller bara dem som har svarat.".to_owned(),
        (Language::English, _) => "The figures apply only to those who have answered.".to_owned(),
    };
    format!("{answered} {only}")
}

/// *256 av de 290 kommunerna har svarat på båda uppgifterna, 12 på en och 22 på ingen.* As no
/// sentence begins with a figure, that comes after what it says.
pub fn members(language: Language, group: Group<'_>, it: Members) -> String {
    let of = it.all + it.some + it.none;
    let values = [it.all, of, it.some, it.none, it.figures].map(Into::into);
    let said = in_sentence(language, &values, false);
    let [all, of, some, none, figures] = [0, 1, 2, 3, 4].map(|at| said[at].as_str());
    let all = match (language, it.all) {
        (Language::Swedish, 0) => "ingen",
        (Language::English, 0) => "none",
        _ => all,
    };
    let who = among(language, all, of, group);
    let (every, several) = match (language, it.figures) {
        (_, 1) => (String::new(), ""),
        (Language::Swedish, 2) => (" på båda uppgifterna".to_owned(), "på en"),
        (Language::Swedish, _) => (format!(" på alla {figures} uppgifter"), "på några"),
        (Language::English, 2) => (" both figures".to_owned(), "one"),
        (Language::English, _) => (format!(" all {figures} figures"), "some"),
    };
    let has = match (language, it.all) {
        (Language::Swedish, _) => "har svarat",
        (Language::English, 0 | 1) => "has answered",
        (Language::English, _) => "have answered",
    };
    let first = format!("{who} {has}{every}");
    let mut parts = Vec::new();
    if it.figures > 1 && it.some > 0 {
        parts.push(format!("{some} {several}"));
    }
    if it.figures > 1 && it.none > 0 {
        let nothing = language.pick("på ingen", "none");
        parts.push(format!("{none} {nothing}"));
    }
    if it.all == 0 && !parts.is_empty() {
        let rest = join(&parts, language);
        return match language {
            Language::Swedish => {
                let rest = rest.replacen(" på", " svarat på", 1);
                format!("{}. Av dem har {rest}.", capital(&first))
            }
            Language::English => {
                let rest = rest.replacen(' ', " have answered ", 1);
                format!("{}. Of them, {rest}.", capital(&first))
            }
        };
    }
    parts.insert(0, first);
    let told = format!("{}.", join(&parts, language));
    if told.starts_with(|c: char| c.is_ascii_digit()) {
        let lead = language.pick("Alla har inte svarat", "Not all have answered");
        format!("{lead}: {told}")
    } else {
        capital(&told)
    }
}

/// *Svar saknas från Berga (2.1a) och Östby.* Of more than a sentence tells, where they stand.
pub fn has_not_answered(language: Language, names: &[String]) -> String {
    if names.len() > MOST_NAMES {
        let annex = language.pick(
            "Vilka som inte har svarat står i bilagan med svaren.",
            "Those who have not answered are listed in the annex of answers.",
        );
        return annex.to_owned();
    }
    let names = join(names, language);
    match language {
        Language::Swedish => format!("Svar saknas från {names}."),
        Language::English => format!("There is no answer from {names}."),
    }
}

/// *Alla i gruppen har svarat, men utan uppgift från Berga (lämnas inte).*
pub fn without_figure(language: Language, names: &[String]) -> String {
    if names.len() > MOST_NAMES {
        let n = names.len();
        return match language {
            Language::Swedish => format!(
                "Alla i gruppen har svarat, {n} av dem utan uppgift. Skälen står i bilagan med alla uppgifter."
            ),
            Language::English => format!(
                "All of the group have answered, {n} of them without a figure. The reasons stand in the annex of all figures."
            ),
        };
    }
    let names = join(names, language);
    match language {
        Language::Swedish => format!("Alla i gruppen har svarat, men utan uppgift från {names}."),
        Language::English => {
            format!("All of the group have answered, but without a figure from {names}.")
        }
    }
}

/// *19 av länets 26 kommuner*, *alla 26 i gruppen samverkan*
fn of_group(language: Language, n: usize, of: usize, group: Group<'_>) -> String {
    let said = in_sentence(language, &[n.into(), of.into()], false);
    let (n_, of_) = (&said[0], &said[1]);
    let is_all = n == of && of > 1;
    match (language, group.indefinite()) {
        (Language::Swedish, Some(_)) if is_all && of == 2 => format!("båda {}", group.name),
        (Language::Swedish, Some(members)) if is_all && group.is_the_countys => {
            format!("alla länets {of_} {members}")
        }
        (Language::Swedish, Some(_)) if is_all => format!("alla {of_} {}", group.name),
        (Language::Swedish, None) if is_all && of == 2 => format!("båda i gruppen {}", group.name),
        (Language::Swedish, None) if is_all => format!("alla {of_} i gruppen {}", group.name),
        (Language::English, _) if is_all && of == 2 => format!("both in the group {}", group.name),
        (Language::English, _) if is_all => format!("all {of_} in the group {}", group.name),
        _ => among(language, n_, of_, group),
    }
}

/// *19 av de 26 kommunerna*, of one alone *en av en i gruppen*.
fn among(language: Language, n: &str, of: &str, group: Group<'_>) -> String {
    let name = group.name;
    match (language, group.indefinite()) {
        (Language::Swedish, Some(members)) if group.is_the_countys => {
            format!("{n} av länets {of} {members}")
        }
        (Language::Swedish, Some(_)) => format!("{n} av de {of} {name}"),
        (Language::Swedish, None) => format!("{n} av {of} i gruppen {name}"),
        (Language::English, _) => format!("{n} of {of} in the group {name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LANGUAGES: [Language; 2] = [Language::Swedish, Language::English];

    fn named(name: &str, is_the_countys: bool) -> Group<'_> {
        Group {
            name,
            is_the_countys,
        }
    }

    #[test]
    fn a_group_is_called_what_it_is() {
        for (n, of, name, is_the_countys, expected) in [
            (
                19,
                26,
                "kommunerna",
                true,
                "Svar har lämnats av 19 av länets 26 kommuner. Uppgifterna gäller bara de kommuner som har svarat.",
            ),
            (
                19,
                26,
                "regionerna",
                false,
                "Svar har lämnats av 19 av de 26 regionerna. Uppgifterna gäller bara de regioner som har svarat.",
            ),
            (
                2,
                3,
                "Nätverket mot våld",
                false,
                "Svar har lämnats av två av tre i gruppen Nätverket mot våld. Uppgifterna gäller bara dem som har svarat.",
            ),
            (
                2,
                2,
                "kommunerna",
                true,
                "Svar har lämnats av båda kommunerna.",
            ),
            (
                26,
                26,
                "kommunerna",
                true,
                "Svar har lämnats av alla länets 26 kommuner.",
            ),
            (
                3,
                3,
                "regionerna",
                false,
                "Svar har lämnats av alla tre regionerna.",
            ),
            (
                3,
                3,
                "samverkan",
                false,
                "Svar har lämnats av alla tre i gruppen samverkan.",
            ),
        ] {
            let group = super::group(Language::Swedish, n, of, named(name, is_the_countys));
            assert_eq!(group, expected);
        }
        assert_eq!(
            LANGUAGES.map(|it| group_early(it, 17, 26, named("kommunerna", true), Final::AtEnd)),
            [
                "Lägesnoteringar har lämnats av 17 av länets 26 kommuner. Slutlig uppföljning görs vid planens slut.",
                "Interim notes have been submitted by 17 of 26 in the group kommunerna. The final follow-up will take place at the end of the plan."
            ]
        );
    }

    #[test]
    fn members_are_counted_by_how_much_they_have_answered() {
        for ((figures, all, some, none), expected) in [
            (
                (2, 256, 12, 22),
                [
                    "Alla har inte svarat: 256 av de 290 kommunerna har svarat på båda uppgifterna, 12 på en och 22 på ingen.",
                    "Not all have answered: 256 of 290 in the group kommunerna have answered both figures, 12 one and 22 none.",
                ],
            ),
            (
                (1, 2, 0, 1),
                [
                    "Två av de tre kommunerna har svarat.",
                    "Two of three in the group kommunerna have answered.",
                ],
            ),
            (
                (2, 0, 3, 0),
                [
                    "Ingen av de tre kommunerna har svarat på båda uppgifterna. Av dem har tre svarat på en.",
                    "None of three in the group kommunerna has answered both figures. Of them, three have answered one.",
                ],
            ),
            (
                (3, 1, 2, 2),
                [
                    "En av de fem kommunerna har svarat på alla tre uppgifter, två på några och två på ingen.",
                    "One of five in the group kommunerna has answered all three figures, two some and two none.",
                ],
            ),
        ] {
            let it = Members {
                figures,
                all,
                some,
                none,
            };
            let said = LANGUAGES.map(|language| members(language, named("kommunerna", false), it));
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn who_has_answered_without_a_figure_is_named_with_why() {
        let names = |n: usize| vec!["Berga (lämnas inte)".to_owned(); n];
        assert_eq!(
            LANGUAGES.map(|it| without_figure(it, &names(1))),
            [
                "Alla i gruppen har svarat, men utan uppgift från Berga (lämnas inte).",
                "All of the group have answered, but without a figure from Berga (lämnas inte)."
            ]
        );
        assert_eq!(
            without_figure(Language::Swedish, &names(13)),
            "Alla i gruppen har svarat, 13 av dem utan uppgift. Skälen står i bilagan med alla uppgifter."
        );
    }

    #[test]
    fn who_is_missing_is_named_while_that_can_be_read() {
        let names = |n: usize| vec!["Berga".to_owned(); n];
        assert_eq!(
            LANGUAGES.map(|it| has_not_answered(it, &names(2))),
            [
                "Svar saknas från Berga och Berga.",
                "There is no answer from Berga and Berga."
            ]
        );
        assert_eq!(
            has_not_answered(Language::Swedish, &names(13)),
            "Vilka som inte har svarat står i bilagan med svaren."
        );
    }
}
