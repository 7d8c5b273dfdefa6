//! Measures of which nothing was due become a sentence that says of each what it is.

use super::Measures;
use crate::language::numbers::capital;
use crate::language::report::{in_sentence, plural};
use crate::language::{Language, join};

/// How a measure of which nothing is due stands.
#[derive(Clone, Copy)]
enum Stands<'a> {
    AtEnd,
    Later,
    UnderDevelopment { is_over: bool },
    ShownUnder(&'a str),
    Discontinued,
}

/// *Ytterligare 13 åtgärder följs upp vid planens slut, för 3 utvecklas indikatorn och 1 redovisas
/// under åtgärd 2.4.*
pub(super) fn later(language: Language, count: Measures<'_>) -> Option<String> {
    let is_over = count.is_last_year;
    let all = [
        (count.at_end, Stands::AtEnd),
        (count.later, Stands::Later),
        (
            count.under_development,
            Stands::UnderDevelopment { is_over },
        ),
        (count.shown_at, Stands::ShownUnder(count.shown_under)),
        (count.discontinued, Stands::Discontinued),
    ];
    let some: Vec<(usize, Stands<'_>)> = all.into_iter().filter(|it| it.0 > 0).collect();
    let values: Vec<_> = some.iter().map(|it| it.0.into()).collect();
    let said = in_sentence(language, &values, false);
    let parts = some.iter().zip(&said).enumerate();
    let parts: Vec<String> = parts
        .map(|(at, ((n, stands), said))| part(language, *n, said, *stands, at == 0))
        .collect();
    (!parts.is_empty()).then(|| format!("{}.", capital(&join(&parts, language))))
}

/// `said`: the number; only the first says of what.
fn part(language: Language, n: usize, said: &str, stands: Stands<'_>, is_first: bool) -> String {
    let who = match (language, is_first) {
        (_, false) => said.to_owned(),
        (Language::Swedish, true) => {
            format!("ytterligare {said} {}", plural(n, "åtgärd", "åtgärder"))
        }
        (Language::English, true) if n == 1 => "one further measure".to_owned(),
        (Language::English, true) => format!("a further {said} measures"),
    };
    let is = plural(n, "is", "are");
    match (language, stands) {
        (Language::Swedish, Stands::AtEnd) => format!("{who} följs upp vid planens slut"),
        (Language::English, Stands::AtEnd) => {
            format!("{who} will be followed up at the end of the plan")
        }
        (Language::Swedish, Stands::Later) => format!("{who} följs upp senare under planperioden"),
        (Language::English, Stands::Later) => {
            format!("{who} will be followed up later in the plan period")
        }
        (Language::Swedish, Stands::UnderDevelopment { is_over: false }) => {
            format!("för {who} utvecklas indikatorn")
        }
        (Language::English, Stands::UnderDevelopment { is_over: false }) => {
            format!("for {who} the indicator is being developed")
        }
        (Language::Swedish, Stands::UnderDevelopment { is_over: true }) => {
            format!("för {who} blev indikatorn inte färdig under planperioden")
        }
        (Language::English, Stands::UnderDevelopment { is_over: true }) => {
            format!("for {who} the indicator was not completed in the plan period")
        }
        (Language::Swedish, Stands::ShownUnder("")) => {
            let other = plural(n, "en annan åtgärd", "andra åtgärder");
            format!("{who} redovisas under {other}")
        }
        (Language::English, Stands::ShownUnder("")) => {
            let other = plural(n, "another measure", "other measures");
            format!("{who} {is} reported under {other}")
        }
        (Language::Swedish, Stands::ShownUnder(at)) => format!("{who} redovisas under {at}"),
        (Language::English, Stands::ShownUnder(at)) => format!("{who} {is} reported under {at}"),
        (Language::Swedish, Stands::Discontinued) => {
            format!("för {who} finns indikatorn inte längre")
        }
        (Language::English, Stands::Discontinued) => {
            format!("for {who} the indicator no longer exists")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(count: Measures<'_>) -> [String; 2] {
        [Language::Swedish, Language::English].map(|it| later(it, count).unwrap())
    }

    #[test]
    fn each_is_said_as_what_it_is() {
        let count = Measures {
            at_end: 12,
            under_development: 3,
            shown_at: 1,
            shown_under: "åtgärd 2.4",
            ..Measures::default()
        };
        assert_eq!(
            said(count)[0],
            "Ytterligare tolv åtgärder följs upp vid planens slut, för tre utvecklas indikatorn och en redovisas under åtgärd 2.4."
        );
        let count = Measures {
            shown_under: "",
            at_end: 0,
            later: 13,
            discontinued: 2,
            ..count
        };
        assert_eq!(
            said(count),
            [
                "Ytterligare 13 åtgärder följs upp senare under planperioden, för 3 utvecklas indikatorn, 1 redovisas under en annan åtgärd och för 2 finns indikatorn inte längre.",
                "A further 13 measures will be followed up later in the plan period, for 3 the indicator is being developed, 1 is reported under another measure and for 2 the indicator no longer exists."
            ]
        );
    }

    #[test]
    fn in_the_last_year_nothing_becomes_ready() {
        let count = Measures {
            under_development: 1,
            is_last_year: true,
            ..Measures::default()
        };
        assert_eq!(
            said(count),
            [
                "För ytterligare en åtgärd blev indikatorn inte färdig under planperioden.",
                "For one further measure the indicator was not completed in the plan period."
            ]
        );
    }
}
