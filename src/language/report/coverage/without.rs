//! Measures that were due and have no figure become sentences: one that is to come is not one that never comes.

use super::{Measures, number};
use crate::language::report::plural;
use crate::language::{Both, Language, both, numbers};

// Of the only measure that was due.
pub(super) const YET: Both = both(
    "Uppgiften är ännu inte tillgänglig.",
    "The figure is not yet available.",
);
pub(super) const NEVER: Both = both(
    "Uppgiften kan inte lämnas.",
    "The figure cannot be provided.",
);
pub(super) const NOTHING: Both = both(
    "Det finns inget att redovisa.",
    "There is nothing to report.",
);

/// *För två åtgärder väntas uppgiften i september 2026. Det är en och samma uppgift, som visas vid båda.*
pub(super) fn awaited(language: Language, count: Measures<'_>) -> Option<String> {
    let measures = of_measures(language, count.awaited, count.due)?;
    let at = count.expected.map(|it| numbers::at(it, language));
    let said = match (language, at) {
        (Language::Swedish, Some(at)) => format!("{measures} väntas uppgiften {at}."),
        (Language::Swedish, None) => format!("{measures} är uppgiften ännu inte tillgänglig."),
        (Language::English, Some(at)) => format!("{measures}, the figure is expected {at}."),
        (Language::English, None) => format!("{measures}, the figure is not yet available."),
    };
    Some(with_figures(
        language,
        said,
        count.awaited,
        count.awaited_figures,
    ))
}

/// *För två åtgärder har parten svarat att uppgiften inte kan lämnas.*
pub(super) fn cannot(language: Language, count: Measures<'_>) -> Option<String> {
    let measures = of_measures(language, count.cannot, count.due)?;
    let said = match language {
        Language::Swedish => format!("{measures} har parten svarat att uppgiften inte kan lämnas."),
        Language::English => {
            format!("{measures}, the party has answered that the figure cannot be provided.")
        }
    };
    Some(with_figures(
        language,
        said,
        count.cannot,
        count.cannot_figures,
    ))
}

/// *För ytterligare en uppgift vid åtgärden finns inget att redovisa.*
pub(super) fn beside(language: Language, count: Measures<'_>) -> Option<String> {
    let n = number(language, count.nothing_beside);
    let figures = match (language, count.nothing_beside) {
        (_, 0) => return None,
        (Language::Swedish, 1) => "För ytterligare en uppgift".to_owned(),
        (Language::Swedish, _) => format!("För ytterligare {n} uppgifter"),
        (Language::English, 1) => "For one more figure".to_owned(),
        (Language::English, _) => format!("For {n} more figures"),
    };
    Some(match (language, count.cannot) {
        (Language::Swedish, 1) => format!("{figures} vid åtgärden finns inget att redovisa."),
        (Language::Swedish, _) => format!("{figures} vid de åtgärderna finns inget att redovisa."),
        (Language::English, 1) => {
            format!("{figures} at the measure, there is nothing to report.")
        }
        (Language::English, _) => {
            format!("{figures} at those measures, there is nothing to report.")
        }
    })
}

/// *För fyra åtgärder är uppgifterna inte relevanta för 2025, och de åtgärderna räknas inte. Det är
/// sammanlagt två uppgifter, eftersom en uppgift kan visas vid flera åtgärder.*
pub(super) fn irrelevant(language: Language, count: Measures<'_>, year: u16) -> Option<String> {
    // What is not relevant is not among those that were due.
    let measures = of_measures(language, count.irrelevant, 0)?;
    let figures = count.irrelevant_figures;
    let said = match language {
        Language::Swedish => {
            let are = plural(
                figures,
                "är uppgiften inte relevant",
                "är uppgifterna inte relevanta",
            );
            let those = plural(
                count.irrelevant,
                "den åtgärden räknas",
                "de åtgärderna räknas",
            );
            format!("{measures} {are} för {year}, och {those} inte.")
        }
        Language::English => {
            let are = plural(figures, "the figure is", "the figures are");
            let those = plural(count.irrelevant, "that measure is", "those measures are");
            format!("{measures}, {are} not relevant for {year}, and {those} not counted.")
        }
    };
    Some(with_figures(language, said, count.irrelevant, figures))
}

/// *För en åtgärd finns inget att redovisa.*
pub(super) fn nothing(language: Language, count: Measures<'_>) -> Option<String> {
    let measures = of_measures(language, count.nothing, count.due)?;
    Some(match language {
        Language::Swedish => format!("{measures} finns inget att redovisa."),
        Language::English => format!("{measures}, there is nothing to report."),
    })
}

/// *För två åtgärder*; nothing of none, and of the only one that was due, of which it is said already.
fn of_measures(language: Language, n: usize, due: usize) -> Option<String> {
    let said = number(language, n);
    match (language, n) {
        (_, 0) => None,
        (_, 1) if due == 1 => None,
        (Language::Swedish, 1) => Some("För en åtgärd".to_owned()),
        (Language::Swedish, _) => Some(format!("För {said} åtgärder")),
        (Language::English, 1) => Some("For one measure".to_owned()),
        (Language::English, _) => Some(format!("For {said} measures")),
    }
}

/// What stands at several measures is one figure, and that is said.
fn with_figures(language: Language, said: String, measures: usize, figures: usize) -> String {
    if figures == 0 || figures >= measures {
        return said;
    }
    let (sv, en) = match (figures, measures) {
        (1, 2) => (
            "Det är en och samma uppgift, som visas vid båda.".to_owned(),
            "It is one and the same figure, shown at both.".to_owned(),
        ),
        (1, _) => (
            "Det är en och samma uppgift, som visas vid alla.".to_owned(),
            "It is one and the same figure, shown at all of them.".to_owned(),
        ),
        _ => (
            format!(
                "Det är sammanlagt {} uppgifter, eftersom en uppgift kan visas vid flera åtgärder.",
                number(language, figures)
            ),
            format!(
                "It is a total of {} figures, as one figure may be shown at several measures.",
                number(language, figures)
            ),
        ),
    };
    let told = match language {
        Language::Swedish => sv,
        Language::English => en,
    };
    format!("{said} {told}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Moment;

    const LANGUAGES: [Language; 2] = [Language::Swedish, Language::English];

    #[test]
    fn a_figure_at_several_measures_is_one() {
        let count = |awaited, awaited_figures, expected: &str| Measures {
            due: 39,
            awaited,
            awaited_figures,
            expected: Moment::read(expected),
            ..Measures::default()
        };
        let said = |count| LANGUAGES.map(|it| awaited(it, count).unwrap());
        assert_eq!(
            said(count(2, 1, "2026-09")),
            [
                "För två åtgärder väntas uppgiften i september 2026. Det är en och samma uppgift, som visas vid båda.",
                "For two measures, the figure is expected in September 2026. It is one and the same figure, shown at both."
            ]
        );
        assert_eq!(
            said(count(3, 2, "")),
            [
                "För tre åtgärder är uppgiften ännu inte tillgänglig. Det är sammanlagt två uppgifter, eftersom en uppgift kan visas vid flera åtgärder.",
                "For three measures, the figure is not yet available. It is a total of two figures, as one figure may be shown at several measures."
            ]
        );
        assert_eq!(
            said(count(1, 1, "2026-09-03"))[0],
            "För en åtgärd väntas uppgiften den 3 september 2026."
        );
    }

    #[test]
    fn figures_are_not_relevant_and_measures_are() {
        let said = |irrelevant, irrelevant_figures| {
            let count = Measures {
                irrelevant,
                irrelevant_figures,
                ..Measures::default()
            };
            LANGUAGES.map(|it| super::irrelevant(it, count, 2024).unwrap())
        };
        assert_eq!(
            said(4, 2),
            [
                "För fyra åtgärder är uppgifterna inte relevanta för 2024, och de åtgärderna räknas inte. Det är sammanlagt två uppgifter, eftersom en uppgift kan visas vid flera åtgärder.",
                "For four measures, the figures are not relevant for 2024, and those measures are not counted. It is a total of two figures, as one figure may be shown at several measures."
            ]
        );
        assert_eq!(
            said(1, 1),
            [
                "För en åtgärd är uppgiften inte relevant för 2024, och den åtgärden räknas inte.",
                "For one measure, the figure is not relevant for 2024, and that measure is not counted."
            ]
        );
        assert_eq!(
            said(2, 1)[0],
            "För två åtgärder är uppgiften inte relevant för 2024, och de åtgärderna räknas inte. Det är en och samma uppgift, som visas vid båda."
        );
    }

    #[test]
    fn nothing_to_report_beside_what_cannot_be_given_is_told() {
        let said = |cannot, nothing_beside| {
            let count = Measures {
                cannot,
                nothing_beside,
                ..Measures::default()
            };
            LANGUAGES.map(|it| beside(it, count).unwrap())
        };
        assert_eq!(
            said(1, 1),
            [
                "För ytterligare en uppgift vid åtgärden finns inget att redovisa.",
                "For one more figure at the measure, there is nothing to report."
            ]
        );
        assert_eq!(
            said(2, 3)[0],
            "För ytterligare tre uppgifter vid de åtgärderna finns inget att redovisa."
        );
    }

    #[test]
    fn nothing_to_report_is_an_answer() {
        let count = Measures {
            due: 3,
            nothing: 1,
            ..Measures::default()
        };
        assert_eq!(
            LANGUAGES.map(|it| nothing(it, count).unwrap()),
            [
                "För en åtgärd finns inget att redovisa.",
                "For one measure, there is nothing to report."
            ]
        );
    }
}
