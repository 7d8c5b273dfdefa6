//! States of measures and figures: a word for the table, a sentence for the text.

use super::closed;
use crate::language::Language;
use crate::language::numbers::capital;

/// Why there is no figure, by the word that agencies write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReasonWords {
    /// In a table's cell.
    pub cell: &'static str,
    /// A whole sentence.
    pub sentence: &'static str,
}

pub const NOT_YET: ReasonWords = ReasonWords {
    cell: "ännu inte tillgänglig",
    sentence: "Uppgiften är ännu inte tillgänglig.",
};
pub const IMPOSSIBLE: ReasonWords = ReasonWords {
    cell: "kan inte tas fram",
    sentence: "Uppgiften kan inte tas fram.",
};
pub const NOTHING: ReasonWords = ReasonWords {
    cell: "inget att redovisa",
    sentence: "Det finns inget att redovisa.",
};
pub const WITHHELD: ReasonWords = ReasonWords {
    cell: "lämnas inte",
    sentence: "Parten har meddelat att uppgiften inte lämnas.",
};
pub const DISCONTINUED: ReasonWords = ReasonWords {
    cell: "finns inte längre",
    sentence: "Indikatorn finns inte längre.",
};
pub const IRRELEVANT: ReasonWords = ReasonWords {
    cell: "ej relevant",
    sentence: "Uppgiften är inte relevant för året.",
};
pub const PROTECTED: ReasonWords = ReasonWords {
    cell: "visas inte",
    sentence: "Uppgiften visas inte, av hänsyn till enskilda.",
};
pub const NOT_SUBMITTED: ReasonWords = ReasonWords {
    cell: "ej inkommen",
    sentence: "Uppgiften hade inte kommit in när rapporten sammanställdes.",
};
pub const TOO_LATE: ReasonWords = ReasonWords {
    cell: "inkom för sent",
    sentence: "Uppgiften kom in för sent och tas med i nästa lägesrapport.",
};
pub const HELD: ReasonWords = ReasonWords {
    cell: "granskas",
    sentence: "Uppgiften har kommit in men granskas fortfarande.",
};
pub const NOT_IN_SOURCE: ReasonWords = ReasonWords {
    cell: "saknas i sammanställningen",
    sentence: "Sammanställningen har ingen uppgift.",
};
pub const CANCELLED: ReasonWords = ReasonWords {
    cell: "ingen insamling",
    sentence: "Ingen insamling gjordes.",
};
pub const UNDER_DEVELOPMENT: ReasonWords = ReasonWords {
    cell: "indikator utvecklas",
    sentence: "Indikatorn utvecklas under planperioden.",
};
pub const NOT_ASKED: ReasonWords = ReasonWords {
    cell: "ingår inte",
    sentence: "Uppgiften ingår inte i uppföljningen.",
};

/// Of a measure of which the plan does not say how it is followed up.
pub const NO_FOLLOW_UP_CELL: &str = "anges inte";

/// *följs upp 2027*
pub fn later_cell(year: Option<u16>) -> String {
    year.map_or("följs upp senare".to_owned(), |year| {
        format!("följs upp {year}")
    })
}

/// *Den väntas i september 2026.*
pub fn expected(moment: &str) -> String {
    format!("Den väntas i {moment}.")
}

pub fn expected_day(date: &str) -> String {
    format!("Den väntas den {date}.")
}

/// *Uppgiften kom in efter den 15 april 2026 och tas med i nästa lägesrapport.*
pub fn too_late(closed: &str) -> String {
    format!("Uppgiften kom in efter den {closed} och tas med i nästa lägesrapport.")
}

/// When a figure that came too late is shown.
pub const NEXT_REPORT: &str = "i nästa lägesrapport";

/// *Senaste uppgift avser 2021.*
pub fn latest(year: u16) -> String {
    format!("Senaste uppgift avser {year}.")
}

// Measures: the state, and the sentence that explains it.

pub fn holds_from(year: u16) -> (String, String) {
    (
        format!("Ingår från {year}"),
        format!("Åtgärden ingår i planen från {year}."),
    )
}

pub fn ended(year: u16) -> (String, String) {
    (
        format!("Avslutad {year}"),
        format!("Åtgärden avslutades {year}."),
    )
}

/// `by`: *åtgärd 3.10*
pub fn replaced(by: &str) -> (String, String) {
    (
        format!("Ersatt av {by}"),
        format!("Åtgärden har ersatts av {by}."),
    )
}

pub fn under_development() -> (String, String) {
    (
        "Indikator utvecklas".to_owned(),
        "Indikatorn utvecklas under planperioden.".to_owned(),
    )
}

pub fn discontinued(indicators: usize) -> (String, String) {
    let which = if indicators == 1 {
        "indikatorn"
    } else {
        "indikatorerna"
    };
    (
        format!("{} finns inte längre", capital(which)),
        format!("Källan har lagt ned {which}."),
    )
}

/// `measures`: *åtgärd 2.4*
pub fn shown_at(measures: &str) -> (String, String) {
    (
        format!("Redovisas under {measures}"),
        format!("Uppgiften redovisas årligen under {measures}."),
    )
}

pub fn early(year: u16, next: Option<u16>) -> (String, String) {
    let last = match next {
        Some(next) => format!("Slutlig uppföljning görs {next}."),
        None => "Slutlig uppföljning görs vid planens slut.".to_owned(),
    };
    (
        "Lägesnotering lämnad".to_owned(),
        format!("En lägesnotering har lämnats för {year}. {last}"),
    )
}

pub fn at_end_of_plan() -> (String, String) {
    (
        "Följs upp vid planens slut".to_owned(),
        "Åtgärden följs upp vid planens slut.".to_owned(),
    )
}

pub fn later(year: u16) -> (String, String) {
    (
        format!("Följs upp {year}"),
        format!("Åtgärden följs upp {year}."),
    )
}

pub fn irrelevant(year: u16) -> (String, String) {
    (
        format!("Ej relevant {year}"),
        format!("Åtgärdens uppgifter är inte relevanta för {year}."),
    )
}

// What a state means wherever it stands, where its own sentence speaks of one measure.

pub const REPORTED_MEANS: &str = "Alla uppgifter som skulle lämnas i år har lämnats.";
pub const PARTLY_MEANS: &str =
    "Några av uppgifterna har lämnats, men inte alla. Hur många står vid åtgärden.";
pub const CANNOT_MEANS: &str =
    "Parten har svarat att uppgiften inte kan lämnas. Skälet står vid åtgärden.";

pub fn reported() -> (String, String) {
    ("Redovisad".to_owned(), String::new())
}

pub fn partly(followed: usize, of: usize) -> (String, String) {
    let sentence = if followed == 0 {
        // Of a group, some have answered: no figure is whole, but something has come.
        "Några av dem som skulle lämna uppgiften har gjort det, men inte alla.".to_owned()
    } else {
        let values = [followed.into(), of.into()];
        let said = super::in_sentence(Language::Swedish, &values, false);
        let first = crate::language::numbers::capital(&said[0]);
        format!("{first} av {} uppgifter har lämnats.", said[1])
    };
    ("Delvis redovisad".to_owned(), sentence)
}

pub fn cannot_yet(party: &str, n: usize) -> (String, String) {
    let figures = super::plural(n, "uppgiften", "uppgifterna");
    let party = crate::language::numbers::capital(party);
    (
        "Uppgift kan inte lämnas".to_owned(),
        format!("{party} har svarat att {figures} ännu inte kan lämnas."),
    )
}

pub fn cannot(party: &str, n: usize) -> (String, String) {
    let figures = super::plural(n, "uppgiften", "uppgifterna");
    let party = crate::language::numbers::capital(party);
    (
        "Uppgift kan inte lämnas".to_owned(),
        format!("{party} har svarat att {figures} inte kan lämnas."),
    )
}

/// Nothing is shown yet, and nothing is missing.
pub fn held() -> (String, String) {
    ("Granskas".to_owned(), HELD.sentence.to_owned())
}

pub fn not_reported() -> (String, String) {
    (
        "Inte redovisad".to_owned(),
        "Uppgiften hade inte kommit in när rapporten sammanställdes.".to_owned(),
    )
}

pub fn no_follow_up() -> (String, String) {
    (
        "Uppföljning anges inte".to_owned(),
        "Planen anger inte hur åtgärden ska följas upp.".to_owned(),
    )
}

pub fn nothing_asked(year: u16) -> (String, String) {
    (
        "Ingår inte".to_owned(),
        format!("Inga uppgifter om åtgärden ingår i uppföljningen {year}."),
    )
}

// Marks on a value.

pub const PRELIMINARY: &str = "preliminär";
pub const PARTIAL: &str = "ofullständig";
pub const CORRECTED: &str = "rättad";
pub const FINAL: &str = "slutlig";
pub const ADDED: &str = "kompletterad";
pub const REVISED: &str = "reviderad";
pub const NO_SOURCE: &str = "anges inte";
pub const EARLY: &str = "lägesnotering";
pub const EARLY_TEXT: &str = "Texten är en lägesnotering, lämnad innan uppgiften skulle lämnas.";
pub const REPLACED_FIGURE: &str = "ersatt efter granskning";

pub fn preliminary_sentence() -> &'static str {
    "Uppgiften är preliminär."
}

pub fn partial_sentence(comment: Option<&str>) -> String {
    match comment {
        Some(comment) => format!("Uppgiften är ofullständig. {}", closed(comment)),
        None => "Uppgiften är ofullständig.".to_owned(),
    }
}

pub fn not_comparable_sentence(comment: Option<&str>) -> String {
    let reason = comment.map_or(String::new(), |comment| format!(" {}", closed(comment)));
    format!("Uppgiften kan inte jämföras med tidigare år.{reason}")
}

/// *Lämnad uppgift: 44. Ersatt efter samråd.*
pub fn replaced_sentence(sent: &str, reason: &str) -> String {
    format!("Lämnad uppgift: {sent}. {reason}")
        .trim_end()
        .to_owned()
}

// How corrections are told.

pub fn corrected_sentence(year: u16, before: &str, now: &str, cause: &str) -> String {
    format!("Uppgiften för {year} har rättats från {before} till {now}.{cause}")
}

pub fn final_sentence(year: u16, before: &str, now: &str) -> String {
    format!("Den preliminära uppgiften för {year}, {before}, har ersatts av den slutliga, {now}.")
}

pub fn revised_sentence(year: u16, before: &str, now: &str) -> String {
    format!("Källan har reviderat uppgiften för {year} från {before} till {now}.")
}

pub fn added_sentence(year: u16, now: &str) -> String {
    format!("Uppgiften för {year} saknades i förra lägesrapporten. Den har nu lämnats: {now}.")
}

pub fn completed_sentence(year: u16, before: &str, now: &str) -> String {
    format!("Uppgiften för {year} är nu mer fullständig: {now}, tidigare {before}.")
}

pub fn withdrawn_sentence(year: u16, before: &str, cause: &str) -> String {
    format!("Uppgiften för {year}, {before}, har dragits tillbaka.{cause}")
}

pub fn turns_sentence(edition: u16, was_increase: bool) -> String {
    let (was, is) = if was_increase {
        ("ökningen", "minskning")
    } else {
        ("minskningen", "ökning")
    };
    format!("Med den rättade uppgiften blir {was} som angavs i lägesrapporten {edition} en {is}.")
}

/// The words of the column *Typ*.
pub const KIND_CORRECTION: &str = "Rättelse";
pub const KIND_FINAL: &str = "Slutlig uppgift";
pub const KIND_REVISED: &str = "Reviderad av källan";
pub const KIND_ADDITION: &str = "Komplettering";
pub const KIND_COMPLETER: &str = "Mer fullständig";
pub const KIND_WITHDRAWN: &str = "Tillbakadragen";
pub const KIND_PRECISER: &str = "Noggrannare";
