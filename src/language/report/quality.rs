//! What is to be known of single figures before they are read becomes sentences: how whole, how
//! certain and how exact they are, and how many answered.

use super::plural;
use super::without_figure::figures;
use crate::language::numbers::capital;
use crate::language::{Language, join};

/// *Uppgiften 5.3c är ofullständig.*
pub fn incomplete(language: Language, ids: &[String]) -> String {
    let are = match language {
        Language::Swedish => plural(ids.len(), "är ofullständig", "är ofullständiga"),
        Language::English => plural(ids.len(), "is incomplete", "are incomplete"),
    };
    of(language, ids, are)
}

/// *Uppgifterna 2.6a och 2.6b är preliminära.*
pub fn preliminary(language: Language, ids: &[String]) -> String {
    let are = match language {
        Language::Swedish => plural(ids.len(), "är preliminär", "är preliminära"),
        Language::English => plural(ids.len(), "is preliminary", "are preliminary"),
    };
    of(language, ids, are)
}

/// *Uppgiften 3.4a är inte exakt, utan lämnad som cirka, minst eller högst.*
pub fn imprecise(language: Language, ids: &[String]) -> String {
    let are = match language {
        Language::Swedish => plural(
            ids.len(),
            "är inte exakt, utan lämnad som cirka, minst eller högst",
            "är inte exakta, utan lämnade som cirka, minst eller högst",
        ),
        Language::English => plural(
            ids.len(),
            "is not exact, but given as about, at least or at most",
            "are not exact, but given as about, at least or at most",
        ),
    };
    of(language, ids, are)
}

/// *Av de tillfrågade svarade 104 av 120 (1.2a) och 187 av 295 (3.8a).*
pub fn response(language: Language, of_asked: &[String]) -> String {
    let told = join(of_asked, language);
    match language {
        Language::Swedish => format!("Av de tillfrågade svarade {told}."),
        Language::English => format!("Of those asked, {told} answered."),
    }
}

fn of(language: Language, ids: &[String], are: &str) -> String {
    format!("{} {are}.", capital(&figures(language, ids)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_several_are_told() {
        let ids = |n: usize| vec!["1.1a".to_owned(), "1.1b".to_owned()][..n].to_vec();
        let said = |say: fn(Language, &[String]) -> String, n| {
            [Language::Swedish, Language::English].map(|it| say(it, &ids(n)))
        };
        assert_eq!(
            said(incomplete, 1),
            [
                "Uppgiften 1.1a är ofullständig.",
                "Figure 1.1a is incomplete."
            ]
        );
        assert_eq!(
            said(preliminary, 2),
            [
                "Uppgifterna 1.1a och 1.1b är preliminära.",
                "Figures 1.1a and 1.1b are preliminary."
            ]
        );
        assert_eq!(
            said(imprecise, 2)[0],
            "Uppgifterna 1.1a och 1.1b är inte exakta, utan lämnade som cirka, minst eller högst."
        );
    }
}
