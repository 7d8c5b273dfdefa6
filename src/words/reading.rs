//! What people write is recognized: where a sentence begins, which way it says that something went,
//! what it promises and by when.

use std::ops::Range;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::text::Said;
use crate::words::language::Language;

/// Words that end with a full stop in the middle of a sentence.
const SHORT: [&str; 22] = [
    "bl.a.", "ca.", "dvs.", "d.v.s.", "e.d.", "e.g.", "etc.", "fr.o.m.", "i.e.", "inkl.", "jfr.",
    "kl.", "m.fl.", "m.m.", "nr.", "o.d.", "osv.", "resp.", "st.", "t.ex.", "t.o.m.", "no.",
];

/// The words of one language that are looked for. A word that also means something else (*steg*,
/// *fallen*, *högre*) is not among them.
struct Words {
    up: &'static [&'static str],
    down: &'static [&'static str],
    same: &'static [&'static str],
    /// What turns a sentence around.
    not: &'static [&'static str],
    /// Before it, a word compares with something else than the year before: *fler än hälften*.
    than: &'static str,
    /// What promises something to come.
    promises: &'static [&'static str],
    /// What may stand before a year that something is promised for.
    before_a_year: &'static [&'static str],
}

const SWEDISH: Words = Words {
    up: &[
        "ökade",
        "ökat",
        "ökar",
        "ökning",
        "ökningen",
        "stigit",
        "stiger",
        "fler",
    ],
    down: &[
        "minskade",
        "minskat",
        "minskar",
        "minskning",
        "minskningen",
        "sjönk",
        "sjunkit",
        "sjunker",
        "färre",
    ],
    same: &["oförändrad", "oförändrat", "oförändrade"],
    not: &["inte", "ej", "icke", "aldrig", "varken"],
    than: "än",
    promises: &["ska", "skall", "planeras", "väntas"],
    before_a_year: &[
        "under", "senast", "år", "året", "i", "före", "innan", "av", "våren", "sommaren", "hösten",
    ],
};
const ENGLISH: Words = Words {
    up: &[
        "increased",
        "increase",
        "increases",
        "rose",
        "risen",
        "rises",
        "more",
    ],
    down: &["decreased", "decrease", "decreases", "fell", "fewer"],
    same: &["unchanged"],
    not: &["not", "never", "neither", "nor"],
    than: "than",
    promises: &["will", "shall"],
    before_a_year: &["in", "during", "by", "before", "of"],
};

fn known(language: Language) -> &'static Words {
    match language {
        Language::SWEDISH => &SWEDISH,
        _ => &ENGLISH,
    }
}

const MONTHS: [[&str; 2]; 12] = [
    ["januari", "january"],
    ["februari", "february"],
    ["mars", "march"],
    ["april", "april"],
    ["maj", "may"],
    ["juni", "june"],
    ["juli", "july"],
    ["augusti", "august"],
    ["september", "september"],
    ["oktober", "october"],
    ["november", "november"],
    ["december", "december"],
];
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Up,
    Down,
    Same,
}

/// Whether what follows a text begins a sentence.
pub fn begins_sentence(before: &str) -> bool {
    let open = before.trim_end_matches(['"', '”', '“', '„', '»', '(', '[', '\'']);
    let text = open.trim_end();
    if text.is_empty() {
        return true;
    }
    text.len() < open.len() && ends_sentence(text)
}

/// Whether a text, without white space at its end, ends a sentence.
fn ends_sentence(text: &str) -> bool {
    let closed = text.trim_end_matches(['"', '”', '»', ')', ']', '\'']);
    let last = closed.split_whitespace().next_back().unwrap_or("");
    let is_short = || SHORT.contains(&last.to_lowercase().trim_start_matches('('));
    closed.ends_with(['!', '?', '…']) || closed.ends_with('.') && !is_short()
}

/// What a number goes after that is no count: what it names has it for its own, or it is a day.
const NAMED_BY_NUMBER: [&str; 14] = [
    "åtgärd",
    "mål",
    "indikator",
    "delmoment",
    "tabell",
    "figur",
    "bilaga",
    "den",
    "measure",
    "goal",
    "indicator",
    "milestone",
    "table",
    "figure",
];

/// Whether a sentence has a number over twelve in figures. Years, days and what things are called by
/// are none.
pub fn has_large_number(sentence: &str) -> bool {
    let sentence = sentence.replace('\u{202f}', "");
    let words = sentence.split(|c: char| c.is_whitespace() || matches!(c, '–' | '/'));
    let words: Vec<&str> = words
        .map(|it| it.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|it| !it.is_empty())
        .collect();
    words.iter().enumerate().any(|(at, word)| {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let is_name =
            before.is_some_and(|it| NAMED_BY_NUMBER.contains(&it.to_lowercase().as_str()));
        let is_day = words.get(at + 1).is_some_and(|it| {
            let after = it.to_lowercase();
            MONTHS.iter().flatten().any(|month| *month == after)
        });
        !is_name && !is_day && is_large(word)
    })
}

fn is_large(word: &str) -> bool {
    let whole = word.split([',', '.']).next().unwrap_or(word);
    let is_number = !word.contains(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.'));
    let is_year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let is_over_twelve = whole.parse::<u32>().is_ok_and(|it| it > 12);
    // Thousands, as English groups them.
    let is_grouped = word.contains(',') && word.len() > 4 && !word.contains('.');
    is_number && !is_year && (is_over_twelve || is_grouped)
}

/// The sentences of a paragraph, as stretches of it.
pub fn sentences(paragraph: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, _) in paragraph.match_indices(char::is_whitespace) {
        let sentence = paragraph.get(start..at).unwrap_or("");
        let is_word_end = !sentence.is_empty() && !sentence.ends_with(char::is_whitespace);
        if is_word_end && ends_sentence(sentence) {
            found.push(start..at);
            start = at;
        }
    }
    if !paragraph.get(start..).unwrap_or("").trim().is_empty() {
        found.push(start..paragraph.len());
    }
    found
}

/// The only word of a sentence that says which way something went. `None` where there is none,
/// more than one, or the sentence denies it.
pub fn way(language: Language, sentence: &str) -> Option<(Way, Range<usize>)> {
    let words = words(sentence);
    let known = known(language);
    if words
        .iter()
        .any(|(word, _)| known.not.contains(&word.as_str()))
    {
        return None;
    }
    let mut ways = Vec::new();
    for (n, (word, at)) in words.iter().enumerate() {
        let compares = words.get(n + 1).is_some_and(|(next, _)| next == known.than);
        let is = |list: &[&str]| list.contains(&word.as_str()) && !compares;
        if is(known.up) {
            ways.push((Way::Up, at.clone()));
        } else if is(known.down) {
            ways.push((Way::Down, at.clone()));
        } else if is(known.same) {
            ways.push((Way::Same, at.clone()));
        }
    }
    let only = ways.len() == 1;
    ways.pop().filter(|_| only)
}

/// A day, a month or a year that a sentence names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    pub year: u16,
    /// From 1.
    pub month: Option<u32>,
    pub day: Option<u32>,
}

/// What a sentence promises something for: the last time that it names, and where.
pub fn promised(language: Language, sentence: &str) -> Option<(Named, Range<usize>)> {
    let words = words(sentence);
    let known = known(language);
    if !promises(known, &words) {
        return None;
    }
    let text = |n: usize| words.get(n).map_or("", |(word, _)| word.as_str());
    let mut last: Option<(Named, Range<usize>)> = None;
    for (n, (word, at)) in words.iter().enumerate() {
        let Some(year) = year(word) else { continue };
        let (named, first) = named(year, |back| n.checked_sub(back).map_or("", text));
        let is_time = named.month.is_some() || n > 0 && known.before_a_year.contains(&text(n - 1));
        // The end of *2024–2027* stands right after its beginning.
        let is_range = n > 0 && self::year(text(n - 1)).is_some();
        if !is_time && !is_range {
            continue;
        }
        let start = words.get(n - first).map_or(at.start, |(_, it)| it.start);
        let key = |it: &Named| (it.year, it.month.unwrap_or(13), it.day.unwrap_or(32));
        if last
            .as_ref()
            .is_none_or(|(other, _)| key(other) <= key(&named))
        {
            last = Some((named, start..at.end));
        }
    }
    last
}

fn promises(known: &Words, words: &[(String, Range<usize>)]) -> bool {
    let text = |n: usize| words.get(n).map_or("", |(word, _)| word.as_str());
    (0..words.len()).any(|n| match text(n) {
        // *kommer från* promises nothing.
        "kommer" => (n..words.len()).any(|n| text(n) == "att"),
        "planned" | "expected" | "due" => n > 0 && matches!(text(n - 1), "is" | "are"),
        word => known.promises.contains(&word),
    })
}

/// A year with the month and the day before it, and how many words they are.
fn named<'w>(year: u16, before: impl Fn(usize) -> &'w str) -> (Named, usize) {
    let month = MONTHS
        .iter()
        .position(|names| names.contains(&before(1)))
        .map(|at| u32::try_from(at + 1).unwrap_or(12));
    let month = month.or(match before(1) {
        "våren" => Some(6),
        "sommaren" => Some(8),
        _ => None,
    });
    let day = before(2)
        .parse()
        .ok()
        .filter(|day| month.is_some() && (1..=31).contains(day));
    let words = usize::from(month.is_some()) + usize::from(day.is_some());
    (Named { year, month, day }, words)
}

fn year(word: &str) -> Option<u16> {
    let is_year = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    let year = word.parse().ok().filter(|_| is_year)?;
    (1990..2100).contains(&year).then_some(year)
}

/// Words in lower case, with their places.
fn words(text: &str) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, c.is_alphanumeric()) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let word = text.get(from..at).unwrap_or("").to_lowercase();
                found.push((word, from..at));
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// A name without its own words for a breakdown at its end, and whether they were such as *till
/// respektive stödlinje*.
pub fn without_breakdown(language: Language, mut name: Said, by: &Said) -> (Said, bool) {
    let by = by.plain();
    let mut ends_with_each = false;
    if let Some((text, own)) = name.last_mut() {
        // A name says it in its own language.
        let ends = match own.map_or(language, Language::from_tag) {
            Language::SWEDISH => "efter",
            _ => "by",
        };
        let each = without_each(text, &by).map(str::to_owned);
        ends_with_each = each.is_some();
        *text = each.unwrap_or_else(|| {
            let bare = text.trim_end_matches(&format!(", {ends} {by}"));
            bare.trim_end_matches(&format!(" {ends} {by}")).to_owned()
        });
    }
    (name, ends_with_each)
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

/// Whether a number has the word for what it numbers in it, as a plan may write it: *Boverket,
/// åtgärd 1*.
pub fn says_what_it_is(number: &str) -> bool {
    let is_word = |it: &str| {
        let word = it.to_lowercase();
        [
            "åtgärd",
            "measure",
            "mål",
            "goal",
            "delmål",
            "insats",
            "insatsområde",
        ]
        .contains(&word.as_str())
    };
    number.split(|c: char| !c.is_alphabetic()).any(is_word)
}

/// What is counted without a noun gets one to stand for it: *dem som fått frågan*.
#[must_use]
pub fn those(base: Said) -> Said {
    base.begun(|it| match it.split_once(' ') {
        Some(("som", _)) => format!("dem {it}"),
        Some(("who", _)) => format!("those {it}"),
        _ => it.to_owned(),
    })
}

/// A base to go after *av*, which some plans begin it with.
#[must_use]
pub fn base(words: Said) -> Said {
    words.begun(|it| without_start(it, &["av ", "of "]))
}

/// What an indicator counts, without the word for a number before it: *personer som fått frågan*.
#[must_use]
pub fn what_is_counted(name: Said) -> Said {
    name.begun(|it| without_start(it, &["Antal ", "Antalet ", "Number of ", "The number of "]))
}

fn without_start(text: &str, starts: &[&str]) -> String {
    let mut starts = starts.iter();
    let bare = starts.find_map(|it| text.strip_prefix(it));
    bare.unwrap_or(text).to_owned()
}

/// Whether a name says that it is *per 100 000*, with whatever between the thousands.
pub fn says_per(name: &str, per: Decimal) -> bool {
    let letters = name.chars().filter(|it| it.is_alphanumeric());
    let name = letters.collect::<String>().to_lowercase();
    let per = per.normalize();
    let words: &[&str] = match per.to_u32() {
        Some(1) => return name.contains("per"),
        Some(1_000) => &["pertusen", "perthousand"],
        Some(10_000) => &["pertiotusen", "per10tusen", "pertenthousand"],
        Some(100_000) => &["perhundratusen", "per100tusen", "perhundredthousand"],
        _ => &[],
    };
    name.contains(&format!("per{per}")) || words.iter().any(|it| name.contains(it))
}

/// Whether a name says that it is a mean.
pub fn says_mean(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut words = name.split(|it: char| !it.is_alphabetic());
    words.any(|it| {
        matches!(it, "mean" | "average")
            || it.starts_with("medelvärde")
            || it.starts_with("genomsnitt")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Run;
    use crate::words::{self, list as phrase};

    #[test]
    fn a_sentence_begins_where_one_has_ended() {
        for before in ["", "Klart. ", "Vad nu? ", "Klart. (", "\u{2003}"] {
            assert!(begins_sentence(before), "{before}");
        }
        for before in ["Det var ", "t.ex. ", "Antal: ", "(", "slut.("] {
            assert_eq!(begins_sentence(before), before == "(", "{before}");
        }
        let text = "Bl.a. det. Och det! Slut";
        let said: Vec<&str> = sentences(text).into_iter().map(|it| &text[it]).collect();
        assert_eq!(said, ["Bl.a. det.", " Och det!", " Slut"]);
    }

    #[test]
    fn one_way_in_a_sentence() {
        let found = |text| way(Language::SWEDISH, text).map(|(way, _)| way);
        assert_eq!(found("Antalet ökade."), Some(Way::Up));
        let english = |text| way(Language::ENGLISH, text).map(|(way, _)| way);
        assert_eq!(english("The number was unchanged."), Some(Way::Same));
        assert_eq!(english("More than half have answered."), None);
        assert_eq!(found("Antalet ökade inte."), None);
        assert_eq!(found("Det ökade och minskade."), None);
        assert_eq!(found("Fler än hälften har svarat."), None);
        assert_eq!(found("Färre samtal hölls än året före."), Some(Way::Down));
    }

    #[test]
    fn promises_name_a_time() {
        let said = |language, text: &'static str| {
            promised(language, text).map(|(it, at)| (it.year, it.month, it.day, &text[at]))
        };
        let found = |text| said(Language::SWEDISH, text);
        assert_eq!(
            found("Rutinen ska vara klar senast den 1 mars 2025."),
            Some((2025, Some(3), Some(1), "1 mars 2025"))
        );
        assert_eq!(
            found("Under 2025 kommer arbetet att utökas."),
            Some((2025, None, None, "2025"))
        );
        assert_eq!(
            found("Det ska göras under 2024–2027."),
            Some((2027, None, None, "2027"))
        );
        assert_eq!(
            said(Language::ENGLISH, "The routine will be ready by May 2025."),
            Some((2025, Some(5), None, "May 2025"))
        );
        assert_eq!(found("Rutinen blev klar den 1 mars 2025."), None);
        assert_eq!(found("Arbetet ska fortsätta."), None);
        assert_eq!(found("Uppgifterna kommer från år 2024."), None);
    }

    #[test]
    fn names_that_say_what_a_rate_is_of() {
        for (name, per, expected) in [
            ("Anmälda brott", 100_000, false),
            ("Anmälda brott per 100 000 invånare", 100_000, true),
            ("Anmälda brott per 100\u{a0}000", 100_000, true),
            ("Reported crimes per 100,000", 100_000, true),
            ("Brott per hundratusen invånare", 100_000, true),
            ("Anmälda brott per år", 100_000, false),
            ("Anmälda brott per 1 000 invånare", 100_000, false),
            ("Samtal per invånare", 1, true),
        ] {
            assert_eq!(says_per(name, per.into()), expected, "{name}");
        }
    }

    #[test]
    fn names_that_say_what_is_a_mean() {
        for (name, expected) in [
            ("Medelvärdet för elevers tillit", true),
            ("Genomsnittlig väntetid", true),
            ("Mean of pupils’ trust", true),
            ("What a word means", false),
            ("Elevers tillit", false),
        ] {
            assert_eq!(says_mean(name), expected, "{name}");
        }
    }

    fn broken_down(language: Language, name: &str, by: &str) -> String {
        let by: Said = by.into();
        let (what, each) = without_breakdown(language, name.into(), &by);
        words::text(language, &phrase::BrokenDown { what, by, each })
    }

    #[test]
    fn a_breakdown_is_said_once() {
        let said = |name| broken_down(Language::SWEDISH, name, "kommun");
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
                Language::SWEDISH,
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
            broken_down(Language::ENGLISH, "People helped by a helpline", "helpline"),
            "People helped by a helpline, by helpline"
        );
        assert_eq!(
            broken_down(Language::ENGLISH, "Calls to a helpline", "helpline"),
            "Calls, by helpline"
        );
        assert_eq!(
            broken_down(Language::ENGLISH, "Number of cases", "municipality"),
            "Number of cases, by municipality"
        );
        let runs = vec![Run::text("Antal ärenden efter kommun")];
        let language = "sv".to_owned();
        let name = vec![Run::Foreign { runs, language }].into();
        let (what, _) = without_breakdown(Language::ENGLISH, name, &"kommun".into());
        assert_eq!(what.plain(), "Antal ärenden");
    }
}
