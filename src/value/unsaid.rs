//! Texts that tell a reader nothing: they point at something else, promise to come, or are a sign.

use crate::value::number::ReasonHint;

/// The longest text that is nothing but a pointer or a promise, in words.
const SHORT: usize = 7;

/// A text's words without the signs around them: *"Se ovan."* is `se ovan`.
fn bare(text: &str) -> String {
    let is_sign = |c: char| c.is_whitespace() || "*_>`\"'”’“()[].!:…,".contains(c);
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.trim_matches(is_sign).to_lowercase()
}

/// Whether a text only points at what its reader does not have beside it: an appendix, another
/// year's text, a page somewhere.
pub fn points_away(text: &str) -> bool {
    const BEGINNINGS: [&str; 24] = [
        "jfr ",
        "jämför med ",
        "som ovan",
        "som nedan",
        "som tidigare",
        "som förra ",
        "som föregående ",
        "som i fjol",
        "samma som ",
        "samma svar ",
        "samma text ",
        "samma beskrivning ",
        "enligt ovan",
        "enligt bilaga",
        "enligt bifoga",
        "enligt tidigare ",
        "enligt föregående ",
        "enligt förra ",
        "redovisas under ",
        "redovisas i ",
        "hänvisar till ",
        "hänvisas till ",
        "same as ",
        "as above",
    ];
    const WHOLE: [&str; 10] = [
        "se",
        "dito",
        "d:o",
        "ditto",
        "idem",
        "bilaga",
        "bifogas",
        "bifogad fil",
        "bifogat dokument",
        "attached",
    ];
    let bare = bare(text);
    let words: Vec<&str> = bare.split(' ').collect();
    if words.iter().any(|it| is_link(it)) && words.iter().all(|it| is_link(it) || is_sign(it)) {
        return true;
    }
    // *Se över* and *se till* are things to do.
    let is_see = match words.as_slice() {
        ["se", second, ..] => !["över", "till", "efter", "fram", "på", "upp"].contains(second),
        ["see", second, ..] => !["to", "that"].contains(second),
        ["bilaga", second] => second.chars().all(char::is_alphanumeric),
        _ => false,
    };
    let begins = || BEGINNINGS.iter().any(|it| bare.starts_with(it));
    WHOLE.contains(&&*bare) || words.len() <= SHORT && (is_see || begins())
}

/// An address, or the Markdown of a link to one.
fn is_link(word: &str) -> bool {
    let at = word.rsplit_once("](").map_or(word, |(_, at)| at);
    let at = at.trim_start_matches(['<', '(']);
    ["http://", "https://", "www.", "mailto:", "file:"]
        .iter()
        .any(|it| at.starts_with(it))
}

fn is_sign(word: &str) -> bool {
    !word.contains(char::is_alphanumeric)
}

/// Whether a comment gives no reason: it is blank, a sign, or points away.
pub fn gives_no_reason(text: &str) -> bool {
    matches!(text.trim(), "x" | "X") || is_sign(text) || points_away(text)
}

/// Which status a common phrase for "no figure" may stand for.
pub fn reason(text: &str) -> Option<ReasonHint> {
    let bare = bare(text);
    match &*bare {
        "ej klart" | "ej klar" | "inte klart" | "kommer" | "kompletteras" | "pågår"
        | "under arbete" | "under framtagande" | "tbd" | "tba" | "to be completed"
        | "to follow" | "will follow" | "coming soon" | "pending" | "later" | "senare" => {
            Some(ReasonHint::Later)
        }
        "finns ej" | "finns inte" | "ej möjligt" | "går ej" | "mäts ej" => {
            Some(ReasonHint::Impossible)
        }
        "saknas" | "uppgift saknas" | "vet ej" | "vet inte" | "ingen uppgift" | "inget"
        | "inga" | "ingen" | "noll" | "n/a" | "na" | "null" | "?" | "ej svar" | "ej angivet"
        | "ej aktuellt" | "none" | "nothing" | "not available" | "unknown" => {
            Some(ReasonHint::Missing)
        }
        "sekretess" | "sekretessbelagd" | "hemlig" => Some(ReasonHint::Hidden),
        "ej tillgänglig" | "kan inte tas fram" | "inget att redovisa" | "lämnas inte"
        | "nedlagd" | "ej relevant" | "skyddad" => Some(ReasonHint::Status),
        _ if is_promise(&bare) => Some(ReasonHint::Later),
        _ => None,
    }
}

/// *Vi återkommer med svar*, *text kommer i mars*
fn is_promise(bare: &str) -> bool {
    const PROMISES: [&str; 12] = [
        "återkommer",
        "vi återkommer",
        "kommer senare",
        "kommer inom kort",
        "kommer att kompletteras",
        "kompletteras senare",
        "fylls i senare",
        "text kommer",
        "texten kommer",
        "svar kommer",
        "svaret kommer",
        "will be ",
    ];
    let words: Vec<&str> = bare.split(' ').collect();
    let begins = || PROMISES.iter().any(|it| bare.starts_with(it));
    words.len() <= SHORT && begins()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_is_known_from_a_text() {
        for text in [
            "Se ovan",
            "Se ovan.",
            "**Se ovan**",
            "\"Se nedan\"",
            "Se förra årets text",
            "Se föregående år.",
            "Se bilaga 2.",
            "Se vår webbplats för mer information",
            "se 1.2a",
            "See above.",
            "See last year's report",
            "Same as last year",
            "Samma som i fjol",
            "Samma text som förra året",
            "Som ovan",
            "Dito",
            "Redovisas under 1.2",
            "Hänvisar till svaret för 1.2a",
            "Bilaga 3",
            "https://example.org/rapport",
            "<https://example.org/rapport>",
            "[Rapporten](https://example.org/rapport.pdf)",
            "www.example.org",
            "https://example.org/a, https://example.org/b",
        ] {
            assert!(points_away(text), "{text}");
        }
        for text in [
            "Se över rutinerna för skyddade boenden",
            "Se till att alla får frågan",
            "Rutinerna används.",
            "Samverkan sker, se även rapporten på https://example.org/rapport",
            "Se särskilt till barnens behov genom att erbjuda samtal i varje enskilt ärende",
            "Bilaga till överenskommelsen har tagits fram",
            "Samverkan",
        ] {
            assert!(!points_away(text), "{text}");
        }
    }

    #[test]
    fn a_promise_is_known_from_a_text() {
        for text in [
            "Återkommer",
            "Vi återkommer.",
            "Vi återkommer med svar i mars",
            "Kommer senare i vår",
            "Text kommer",
            "TBD",
            "To be completed",
            "Will be added later",
            "*Återkommer*",
        ] {
            assert_eq!(reason(text), Some(ReasonHint::Later), "{text}");
        }
        for text in [
            "Frågan återkommer vid varje möte i samverkansgruppen",
            "Problemet återkommer årligen",
            "Fler kommuner kommer med 2026",
            "Arbetet pågår",
        ] {
            assert_eq!(reason(text), None, "{text}");
        }
    }

    #[test]
    fn a_sign_is_no_reason() {
        for text in ["-", "–", "...", "x", " ", "Se ovan"] {
            assert!(gives_no_reason(text), "{text}");
        }
        assert!(!gives_no_reason("Fem svar räknades två gånger."));
    }
}
