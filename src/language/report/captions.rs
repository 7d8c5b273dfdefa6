//! What a table is broken down by is said once, also where its name says it.

use crate::words::Language;
use crate::words::foreign::{inside, within, without_marks};

/// A name without its own words for a breakdown at its end, and whether they were such as *till
/// respektive stödlinje*.
pub fn without_breakdown(language: Language, name: &str, by: &str) -> (String, bool) {
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
    (bare, ends_with_each)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::foreign::foreign;
    use crate::words::{self, list as phrase};

    fn broken_down(language: Language, name: &str, by: &str) -> String {
        let (what, each) = without_breakdown(language, name, by);
        let what = &what;
        words::text(language, &phrase::BrokenDown { what, by, each })
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
