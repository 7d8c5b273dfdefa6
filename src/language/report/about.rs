//! What the plan and the report are becomes words: who is behind them, when, and how to cite.

use super::{plural, without_figure};
use crate::language::numbers::capital;
use crate::language::{Both, Language, both};

// The facts under the title.
pub const PUBLISHER: Both = both("Utgivare", "Publisher");
pub const AREA: Both = both("Område", "Area");
pub const FIGURES_FOR: Both = both("Uppgifterna avser", "Figures for");
pub const PUBLISHED: Both = both("Publicerad", "Published");
pub const AS_OF: Both = both("Läget avser", "Status as of");
pub const REPORT_NUMBER: Both = both("Rapportnummer", "Report number");
pub const ISBN: Both = both("ISBN", "ISBN");
pub const ISSN: Both = both("ISSN", "ISSN");
pub const DIARY: Both = both("Diarienummer", "Reference number");

/// Before the number that a plan has in its series.
pub const REPORT: Both = both("rapport", "report");
pub const INVENTED: Both = both(
    "Uppgifterna om planens åtgärder är påhittade.",
    "The figures about the plan's measures are invented.",
);
pub const NO_FIGURES: Both = both(
    "Rapporten bygger inte på några uppgifter i år.",
    "The report is not based on any figures this year.",
);

/// What begins a sentence about a plan whose title says its years.
pub const THE_PLAN: Both = both("Planen", "The plan");

/// *gäller 2024–2027 för Stockholms län.*, after a plan's title.
pub fn holds(language: Language, from: u16, to: Option<u16>, area: &str) -> String {
    match (language, to) {
        (Language::Swedish, Some(to)) => format!("gäller {from}–{to} för {area}."),
        (Language::Swedish, None) => format!("gäller från {from} för {area}."),
        (Language::English, Some(to)) => format!("applies to {area} from {from} to {to}."),
        (Language::English, None) => format!("applies to {area} from {from}."),
    }
}

/// Before and after the title of the strategy behind the plan.
pub const PART_OF: [Both; 2] = [
    both("Planen är en del av ", "The plan is part of a strategy, "),
    both(
        ", och strategins mål följs upp i samma kapitel.",
        ", whose goals are followed up in the same chapters.",
    ),
];

/// *Planen är utgiven av Länsstyrelsen 2024 (rapport 2024:1, ISBN 978-91-0000-000-0).*
pub fn plan_published(
    language: Language,
    publisher: &str,
    year: Option<&str>,
    facts: &[String],
) -> String {
    let in_year = language.pick(" ", ", ");
    let year = year.map_or(String::new(), |year| format!("{in_year}{year}"));
    let facts = if facts.is_empty() {
        String::new()
    } else {
        format!(" ({})", facts.join(", "))
    };
    match language {
        Language::Swedish => format!("Planen är utgiven av {publisher}{year}{facts}."),
        // A publisher's name may want an article or none.
        Language::English => format!("Publisher of the plan: {publisher}{year}{facts}."),
    }
}

pub fn collected(language: Language, as_of: &str) -> String {
    match language {
        Language::Swedish => format!(
            "Uppgifterna har lämnats av de ansvariga parterna. Rapporten visar läget den {as_of}."
        ),
        Language::English => format!(
            "The figures have been submitted by the responsible parties. The report shows the situation on {as_of}."
        ),
    }
}

/// *Uppgiften avser polisregion Stockholm.*
pub fn figure_covers(language: Language, area: &str) -> String {
    match language {
        Language::Swedish => format!("Uppgiften avser {area}."),
        Language::English => format!("The figure covers {area}."),
    }
}

/// *Uppgiften 2.4a avser polisregion Stockholm.*
pub fn figures_cover(language: Language, indicators: &[&str], area: &str) -> String {
    let figures = without_figure::figures(language, indicators);
    let figures = capital(&figures);
    match language {
        Language::Swedish => format!("{figures} avser {area}."),
        Language::English => {
            let cover = plural(indicators.len(), "covers", "cover");
            format!("{figures} {cover} {area}.")
        }
    }
}

pub fn report_published(language: Language, publisher: &str) -> String {
    match language {
        Language::Swedish => format!("Rapporten är utgiven av {publisher}."),
        Language::English => format!("Publisher of the report: {publisher}."),
    }
}

/// *Så citerar du: Länsstyrelsen (2026). Regional lägesrapport 2025. Stockholms län.*
pub fn cite(language: Language, publisher: &str, year: u16, title: &str, area: &str) -> String {
    let lead = language.pick("Så citerar du", "How to cite");
    format!("{lead}: {publisher} ({year}). {title}. {area}.")
}

/// Where the strategy's figures beside the plan's come from.
pub const FROM_FOLLOW_UP: Both = both(
    "Uppgifterna kommer från uppföljningen av ",
    "The figures come from the follow-up of the strategy behind the plan: ",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_holds_for_years_and_an_area() {
        let said = |language, to| holds(language, 2024, to, "Exempel län");
        assert_eq!(
            said(Language::Swedish, Some(2027)),
            "gäller 2024–2027 för Exempel län."
        );
        assert_eq!(
            said(Language::English, Some(2027)),
            "applies to Exempel län from 2024 to 2027."
        );
        assert_eq!(
            said(Language::English, None),
            "applies to Exempel län from 2024."
        );
        let facts = ["report 2024:1".to_owned()];
        assert_eq!(
            plan_published(Language::English, "X", Some("2024"), &facts),
            "Publisher of the plan: X, 2024 (report 2024:1)."
        );
    }
}
