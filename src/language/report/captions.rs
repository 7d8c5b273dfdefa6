//! What a table is of, where and when becomes its caption.

use crate::language::foreign::{inside, within, without_marks};
use crate::language::{Both, Language, both};

/// What a caption ends with: *Stockholms län 2025.*
#[derive(Debug, Clone, Copy)]
pub struct Scope<'t> {
    pub area: &'t str,
    pub year: u16,
}

impl Scope<'_> {
    fn caption(self, what: &str) -> String {
        format!("{what}, {} {}.", self.area, self.year)
    }
}

pub fn sources(language: Language, scope: Scope<'_>) -> String {
    scope.caption(language.pick(
        "Källor till uppgifterna i rapporten",
        "Sources of the figures in the report",
    ))
}

pub fn all_figures(language: Language, scope: Scope<'_>) -> String {
    scope.caption(language.pick(
        "Alla uppgifter som är nya i rapporten",
        "All figures that are new in the report",
    ))
}

/// The same of another plan's, whose figures are of several years.
pub fn all_figures_of(language: Language, plan: &str, area: &str) -> String {
    match language {
        Language::Swedish => format!("Uppgifter från uppföljningen av {plan}, {area}."),
        Language::English => format!("Figures from the follow-up of {plan}, {area}."),
    }
}

pub fn measures_by_goal(language: Language, scope: Scope<'_>) -> String {
    let what = language.pick(
        "Tabell A. Åtgärder efter mål och vad som har redovisats",
        "Table A. Measures by goal and what has been reported",
    );
    let unit = language.pick("Antal åtgärder", "Number of measures");
    format!("{} {unit}.", scope.caption(what))
}

pub fn figures_by_party(language: Language, scope: Scope<'_>) -> String {
    let what = language.pick(
        "Tabell B. Uppgifter efter part och vad som har kommit in",
        "Table B. Figures by party and what has been received",
    );
    let unit = language.pick("Antal uppgifter", "Number of figures");
    format!("{} {unit}.", scope.caption(what))
}

pub fn figures_by_goal(language: Language, scope: Scope<'_>) -> String {
    let what = language.pick(
        "Tabell C. Uppgifter efter mål och vad som har kommit in",
        "Table C. Figures by goal and what has been received",
    );
    let unit = language.pick("Antal uppgifter", "Number of figures");
    format!("{} {unit}.", scope.caption(what))
}

/// A goal's measures. `lead`: *Tabell med åtgärder för mål 1.*
pub fn measures(language: Language, lead: &str, is_reported: bool, scope: Scope<'_>) -> String {
    let reported = language.pick("Vad som har redovisats", "What has been reported");
    scope.caption(&led(lead, if is_reported { reported } else { "" }))
}

/// A goal's indicators. `lead`: *Tabell med indikatorer för mål 1.*
pub fn indicators(
    language: Language,
    lead: &str,
    has_sources: bool,
    area: &str,
    years: &str,
) -> String {
    let sources = language.pick("Från register och enkäter", "From registers and surveys");
    let what = led(lead, if has_sources { sources } else { "" });
    format!("{what}, {area} {years}.")
}

/// After a caption of shares that are not all told by their counts.
pub const PER_CENT: Both = both("Procent.", "Per cent.");

/// A measure's shares. `lead`: *Tabell 2.4.*
pub fn shares(language: Language, lead: &str, scope: Scope<'_>) -> String {
    let what = language.pick(
        "Andelar med antal och underlag",
        "Shares with numbers and bases",
    );
    scope.caption(&led(lead, what))
}

/// What is missing for one reason.
pub fn gaps(language: Language, year: u16, reason: &str) -> String {
    match language {
        Language::Swedish => format!("Uppgifter för {year}: {reason}."),
        Language::English => format!("Figures for {year}: {reason}."),
    }
}

/// *Antal ärenden efter våldstyp*. A name that says the breakdown itself says it once: one that ends
/// with *till respektive stödlinje* is told *per stödlinje*.
pub fn broken_down(language: Language, name: &str, by: &str) -> String {
    let own = without_marks(by);
    // A name says it in its own language.
    let is_swedish = language == Language::Swedish || inside(name).is_some();
    let ends = if is_swedish { "efter" } else { "by" };
    let ends_with_each = without_each(&without_marks(name), &own).is_some();
    let bare = within(name, |name| match without_each(name, &own) {
        Some(bare) => bare.to_owned(),
        None => name
            .trim_end_matches(&format!(", {ends} {own}"))
            .trim_end_matches(&format!(" {ends} {own}"))
            .to_owned(),
    });
    let after = if ends_with_each {
        language.pick("per", "by")
    } else {
        language.pick("efter", "by")
    };
    format!("{bare} {after} {by}")
}

/// A name without *till respektive stödlinje* at its end, if that is how it ends.
fn without_each<'t>(name: &'t str, by: &str) -> Option<&'t str> {
    const EACH: [&str; 7] = [
        "respektive",
        "varje",
        "each",
        "every",
        "respective",
        "a",
        "an",
    ];
    const TO: [&str; 14] = [
        "till", "från", "i", "på", "hos", "vid", "för", "to", "from", "in", "at", "with", "for",
        "of",
    ];
    let (rest, each) = name.strip_suffix(by)?.strip_suffix(' ')?.rsplit_once(' ')?;
    let (rest, to) = rest.rsplit_once(' ')?;
    (EACH.contains(&each) && TO.contains(&to)).then_some(rest)
}

pub fn plan_changes_since(language: Language, area: &str, since: u16) -> String {
    match language {
        Language::Swedish => format!("Ändringar i planen sedan {since}, {area}."),
        Language::English => format!("Changes to the plan since {since}, {area}."),
    }
}

/// The name of a table and what it shows; of one whose name says it, the name without its stop.
fn led(lead: &str, what: &str) -> String {
    if what.is_empty() {
        lead.trim_end_matches('.').to_owned()
    } else {
        format!("{lead} {what}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::foreign::foreign;

    #[test]
    fn a_caption_says_what_where_and_when() {
        let scope = Scope {
            area: "Exempel län",
            year: 2025,
        };
        assert_eq!(
            shares(Language::Swedish, "Tabell 2.4.", scope),
            "Tabell 2.4. Andelar med antal och underlag, Exempel län 2025."
        );
        assert_eq!(
            measures(
                Language::English,
                "Table of measures for goal 1.",
                true,
                scope
            ),
            "Table of measures for goal 1. What has been reported, Exempel län 2025."
        );
        assert_eq!(
            measures(
                Language::Swedish,
                "Tabell med åtgärder för mål 1.",
                false,
                scope
            ),
            "Tabell med åtgärder för mål 1, Exempel län 2025."
        );
    }

    #[test]
    fn a_breakdown_is_said_once() {
        let said = |name| broken_down(Language::Swedish, name, "kommun");
        assert_eq!(
            said("Antal ärenden, efter kommun"),
            "Antal ärenden efter kommun"
        );
        assert_eq!(said("Antal ärenden"), "Antal ärenden efter kommun");
        assert_eq!(
            said("Antal ärenden i varje kommun"),
            "Antal ärenden per kommun"
        );
        assert_eq!(
            broken_down(
                Language::Swedish,
                "Antal sökande till respektive stödlinje",
                "stödlinje"
            ),
            "Antal sökande per stödlinje"
        );
        // What a name ends with may be another thing than each of them.
        assert_eq!(
            said("Antal ärenden i en kommun"),
            "Antal ärenden i en kommun efter kommun"
        );
        assert_eq!(
            broken_down(Language::English, "People helped by a helpline", "helpline"),
            "People helped by a helpline by helpline"
        );
        assert_eq!(
            broken_down(Language::English, "Calls to a helpline", "helpline"),
            "Calls by helpline"
        );
        assert_eq!(
            broken_down(Language::English, "Number of cases", "municipality"),
            "Number of cases by municipality"
        );
        let [name, by] = ["Antal ärenden efter kommun", "kommun"].map(foreign);
        assert_eq!(
            without_marks(&broken_down(Language::English, &name, &by)),
            "Antal ärenden by kommun"
        );
    }
}
