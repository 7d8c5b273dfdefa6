//! The report's headings, table heads and other fixed words.

use super::plural;
use crate::language::{Both, Language, both, numbers};

pub const FOREWORD: Both = both("Förord", "Foreword");
pub const SUMMARY: Both = both("Sammanfattning", "Summary");
pub const MOST_IMPORTANT: Both = both("Det viktigaste", "Key points");
pub const KEY_FIGURES: Both = both("Nyckeltal", "Key figures");
pub const IN_FIGURES: Both = both("Rapporten i siffror", "The report in figures");
pub const HOW_TO_READ: Both = both("Så läser du rapporten", "How to read the report");
pub const ABOUT_PLAN: Both = both(
    "Om planen och uppföljningen",
    "About the plan and its follow-up",
);
pub const RECEIVED: Both = both("Inkomna uppgifter", "Figures received");
pub const IN_SHORT: Both = both("Läget i korthet", "The situation in brief");
pub const REQUIRES: Both = both("Det här behöver vara på plats", "What needs to be in place");
pub const GOAL_INDICATORS: Both = both("Indikatorer för målet", "Indicators for the goal");
pub const MEASURES: Both = both("Åtgärder", "Measures");
pub const AREAS: Both = both("Utvecklingsområden", "Areas for development");
pub const AREAS_THEN: Both = both(
    "Utgångsläge enligt planen",
    "Starting point according to the plan",
);
pub const AREAS_AHEAD: Both = both("Utvecklingsområden framåt", "Areas for development ahead");
pub const CONCLUSIONS: Both = both(
    "Slutsatser och vägen framåt",
    "Conclusions and the way forward",
);
pub const GAPS: Both = both("Uppgifter som saknas", "Missing figures");
pub const NO_GAPS: Both = both("Inga uppgifter saknas.", "No figures are missing.");
pub const CORRECTIONS: Both = both("Rättelser och kompletteringar", "Corrections and additions");
pub const PLAN_CHANGES: Both = both("Ändringar i planen", "Changes to the plan");
pub const PLAN_CHANGES_INTRO: Both = both(
    "Planen har ändrats. Rapporten följer den så som den gäller det år som rapporten handlar om.",
    "The plan has been changed. The report follows it as it applies in the year that the report is about.",
);
pub const PLAN_CHANGE: Both = both("Ändring", "Change");
pub const HOLDS_FROM: Both = both("Gäller från", "Applies from");
pub const PLAN_ITSELF: Both = both("planen", "the plan");
pub const NO_REASON: Both = both("anges inte", "not stated");
pub const METHOD: Both = both("Metod och kvalitet", "Method and quality");
pub const GLOSSARY: Both = both("Ordlista", "Glossary");
pub const AGENCIES: Both = both("Ansvariga myndigheter", "Responsible agencies");
/// In the column *Nr*, of a measure beside others that have one.
pub const NO_NUMBER: Both = both("utan nummer", "no number");
/// In the column *Ansvarig*.
pub const NOBODY_NAMED: Both = both("anges inte i planen", "not stated in the plan");
/// Under a table or a list where no measure names anybody.
pub const NOBODY_NAMED_HERE: Both = both(
    "Planen anger inte vem som ansvarar för målets åtgärder.",
    "The plan does not state who is responsible for the goal's measures.",
);
pub const NOBODY_NAMED_AT_ALL: Both = both(
    "Planen anger inte vem som ansvarar för de enskilda åtgärderna.",
    "The plan does not state who is responsible for the individual measures.",
);
pub const SIGNED_BY: Both = both("Planen är undertecknad av:", "The plan is signed by:");
pub const OTHER_PARTIES: Both = both("Parter enligt planen:", "Parties according to the plan:");
pub const SOURCES: Both = both("Källor", "Sources");
pub const ABOUT: Both = both("Om rapporten", "About the report");
pub const SUPPORT: Both = both("Stöd och hjälp", "Support and help");
pub const GROUP_ANSWERS: Both = both("Bilaga: Svar från", "Annex: Answers from");
pub const ALL_FIGURES: Both = both("Bilaga: Alla uppgifter", "Annex: All figures");
pub const ALL_FIGURES_INTRO: Both = both(
    "Tabellen har de uppgifter som är nya i årets rapport. De som inte finns står under Uppgifter som saknas, och tidigare års uppgifter i filen data/tidsserier.csv.",
    "The table has the figures that are new in this year's report. Those that are not there are listed under Missing figures, and the figures of earlier years are in the file data/series.csv.",
);
pub const CONTENTS: Both = both("Innehåll", "Contents");
pub const NOTES: Both = both("Noter", "Notes");

pub const EXAMPLE: Both = both(
    "Exempeluppgifter. Inte verkliga siffror.",
    "Example figures. Not real data.",
);
/// Beside the banner of example figures, where published ones stand in the same report.
pub const EXAMPLE_AND_PUBLISHED: Both = both(
    "Uppgifterna om planens åtgärder är påhittade. Indikatorerna för målen är publicerade uppgifter och har sin källa bredvid sig.",
    "The figures about the plan's measures are invented. The indicators for the goals are published figures, with their source beside them.",
);
pub const COMPILED: Both = both(
    "Uppgifterna är hämtade från publicerade källor. De har inte samlats in för den här rapporten.",
    "The figures are taken from published sources. They were not collected for this report.",
);

pub const NUMBER: Both = both("Nr", "No.");
pub const MEASURE: Both = both("Åtgärd", "Measure");
pub const RESPONSIBLE: Both = both("Ansvarig", "Responsible");
pub const STATE: Both = both("Läge", "Status");
pub const INDICATOR: Both = both("Indikator", "Indicator");
pub const UNIT: Both = both("Enhet", "Unit");
pub const CHANGE: Both = both("Förändring", "Change");
pub const SOURCE: Both = both("Källa", "Source");
pub const COUNT: Both = both("#Antal", "#Number");
pub const OF: Both = both("#Av", "#Of");
pub const ANSWERED_OF_ASKED: Both = both("Svarande av tillfrågade", "Answered, of those asked");
pub const TOTAL: Both = both("Totalt", "Total");
pub const GOAL: Both = both("Mål", "Goal");
pub const PARTY: Both = both("Part", "Party");
pub const REPORTED: Both = both("Redovisade", "Reported");
pub const PARTLY_REPORTED: Both = both("Delvis redovisade", "Partly reported");
pub const AWAITED: Both = both("Väntas", "Awaited");
pub const NOTHING: Both = both("Inget att redovisa", "Nothing to report");
pub const CANNOT: Both = both("Kan inte lämnas", "Cannot be provided");
pub const NOT_REPORTED: Both = both("Inte redovisade", "Not reported");
pub const LATER: Both = both("Följs upp senare", "To be followed up later");
pub const UNDER_DEVELOPMENT: Both = both("Indikator utvecklas", "Indicator under development");
pub const SHOWN_ELSEWHERE: Both = both(
    "Redovisas under annan åtgärd",
    "Reported under another measure",
);
pub const DISCONTINUED: Both = both(
    "Indikatorn finns inte längre",
    "The indicator no longer exists",
);
pub const NOT_RELEVANT: Both = both("Uppgifter ej relevanta", "Figures not relevant");
pub const NOT_STATED_HOW: Both = both("Uppföljning anges inte", "Follow-up not stated");
pub const NOT_ANSWERED: Both = both("Svar som saknas", "Missing answers");
pub const OWED: Both = both("Uppgifter att lämna", "Figures to submit");
pub const ANSWERS: Both = both("Inkomna svar", "Answers received");
pub const FOLLOWED: Both = both("Varav uppföljda", "Of which followed up");
pub const ON_TIME: Both = both("Inkomna i tid", "Received on time");
pub const MISSING: Both = both("Ej inkomna", "Not received");
pub const FIGURE: Both = both("Uppgift", "Figure");
pub const REASON: Both = both("Skäl", "Reason");
pub const EXPECTED: Both = both("Väntas", "Expected");
pub const YEAR: Both = both("#År", "#Year");
pub const ABOUT_YEAR: Both = both("Avser år", "Year concerned");
pub const BEFORE: Both = both("Tidigare", "Before");
pub const NOW: Both = both("Nu", "Now");
pub const DIFFERENCE: Both = both("Skillnad", "Difference");
pub const KIND: Both = both("Typ", "Type");
pub const CAUSE: Both = both("Orsak", "Cause");
pub const FIGURES: Both = both("Uppgifter", "Figures");
pub const BREAKDOWN: Both = both("Uppdelning", "Breakdown");
pub const VALUE: Both = both("#Värde", "#Value");
pub const MARKS: Both = both("Märkning", "Marks");
pub const GIVEN_BY: Both = both("Lämnad av", "Submitted by");
pub const COMMENT: Both = both("Kommentar", "Comment");
pub const UNDISTRIBUTED: Both = both("ej fördelat", "not distributed");
pub const DEFINITION: Both = both("Så räknas uppgiften:", "How the figure is counted:");
pub const FOLLOW_UP: Both = both(
    "Uppföljning enligt planen:",
    "Follow-up according to the plan:",
);
pub const NO_TOTAL: Both = both(
    "Uppgifterna kan inte läggas ihop.",
    "The figures cannot be added together.",
);
pub const JOINT: Both = both(
    "En gemensam åtgärd räknas hos varje part som ska lämna uppgift. Summan är därför inte antalet åtgärder.",
    "A joint measure is counted for each party that is to submit a figure. The sum is therefore not the number of measures.",
);
pub const ONCE_IN_TOTAL: Both = both(
    "En uppgift som det räcker att en av flera parter lämnar räknas hos var och en av dem, men bara en gång i totalen.",
    "A figure that only one of several parties needs to submit is counted for each of them, but only once in the total.",
);
pub const GROUP_AS_ONE: Both = both(
    "En grupps uppgift räknas som inkommen först när alla i gruppen har svarat. Hur många som har svarat står vid åtgärden.",
    "A group's figure counts as received only when all in the group have answered. How many have answered is stated at the measure.",
);
pub const AT_ITS_OWN_GOAL: Both = both(
    "En uppgift räknas vid det mål där dess indikator står i planen, också när den visas under flera mål. Svar är allt som har kommit in, även att en uppgift inte kan lämnas. Uppföljda är de svar som innehåller en uppgift, också en som inte visas, eller som säger att det inte finns något att redovisa.",
    "A figure is counted under the goal where its indicator stands in the plan, even where it is shown under several goals. Answers are all that has been received, including that a figure cannot be provided. Followed up are the answers that contain a figure, including one that is not shown, or that say that there is nothing to report.",
);
pub const ROUNDING: Both = both(
    "Förändringar räknas på oavrundade värden. Finns bara avrundade värden sägs det. Tal som ligger mitt emellan två avrundas bort från noll: 2,5 blir 3 och −2,5 blir −3. Inga värden är uppskattade. Parternas uppgifter läggs ihop bara där planen säger det och alla har svarat.",
    "Changes are calculated from unrounded values. Where there are only rounded values, this is stated. Numbers halfway between two are rounded away from zero: 2.5 becomes 3 and −2.5 becomes −3. No values are estimated. The parties' figures are added together only where the plan says so and all have answered.",
);
/// Beside that parties' figures are added together where the plan says so.
pub const MERGED_PARTIES: Both = both(
    "Har flera parter blivit en läggs deras uppgifter för året innan också ihop, där det går, och det sägs vid uppgiften.",
    "Where several parties have become one, their figures for the year before are also added together where possible, and this is stated with the figure.",
);
pub const SMALL_NUMBERS: Both = both(
    "Rapporten skyddar inte små tal automatiskt. Läs små antal med försiktighet.",
    "The report does not protect small numbers automatically. Read small numbers with caution.",
);

// Where there is little to say.

pub const FOLLOWED_BELOW: Both = both(
    "Målet följs upp med indikatorerna nedan.",
    "The goal is followed up with the indicators below.",
);
pub const NONE_RECEIVED: Both = both(
    "Inga uppgifter har kommit in.",
    "No figures have been received.",
);
pub const IN_ANNEX: Both = both("Svaren står i bilagan.", "The answers are in the annex.");
/// In the column *Inkomna i tid*.
pub const DATE_MISSING: Both = both("datum saknas", "date missing");
/// Of a share without numbers.
pub const BASE_NOT_REPORTED: Both = both("ej redovisat", "not given");
/// Of what could not be distributed.
pub const NOT_STATED: Both = both("anges inte", "not stated");
/// Of a category that nobody has named for a year, though the others make the total.
pub const NOT_NAMED: Both = both("nämns inte", "not named");
/// In a table's cell, where what is told takes more room than there is.
pub const SEE_BELOW: Both = both("se nedan", "see below");
/// Where the total is missing, and its parts are not.
pub const SEE_BREAKDOWN: Both = both("se fördelningen", "see the breakdown");
/// After an indicator's id, before how it is to be read.
pub const READING: Both = both("Läsanvisning:", "Reading note:");
pub const STATES_INTRO: Both = both(
    "Läget för en åtgärd säger vad som har redovisats, inte hur åtgärden har gått.",
    "The status of a measure says what has been reported, not how the measure has gone.",
);
pub const WORDS_INTRO: Both = both(
    "Orden nedan förekommer i rapportens tabeller.",
    "The words below occur in the tables of the report.",
);
pub const NO_STATES: Both = both(
    "Rapportens tabeller har inga ord som behöver förklaras. Saknas en uppgift står skälet i stället.",
    "The tables of the report have no words that need to be explained. Where a figure is missing, the reason stands instead.",
);

/// *Regional lägesrapport 2025*
pub fn title(language: Language, year: u16) -> String {
    match language {
        Language::Swedish => format!("Regional lägesrapport {year}"),
        Language::English => format!("Regional status report {year}"),
    }
}

/// Before the title of the plan, and between it and that of the strategy behind it.
pub const FOLLOW_UP_OF: [Both; 2] = [
    both("Uppföljning av ", "Follow-up of "),
    both(" och ", " and "),
];

pub fn goal(language: Language, number: &str, title: &str) -> String {
    if number.is_empty() {
        title.to_owned()
    } else {
        format!("{} {number}: {title}", GOAL.of(language))
    }
}

/// *Indikator M2a*, where no measure has it.
pub fn of_indicator(language: Language, id: &str) -> String {
    format!("{} {id}", INDICATOR.of(language))
}

/// Texts that parties have sent; where no measure names anybody, not those responsible.
pub fn descriptions(any_is_responsible: bool) -> Both {
    if any_is_responsible {
        both(
            "Beskrivningar från ansvariga parter",
            "Descriptions from responsible parties",
        )
    } else {
        both(
            "Beskrivningar från parterna",
            "Descriptions from the parties",
        )
    }
}

/// The chapter of the parties; not all who agree on a plan are responsible for a measure of it.
pub fn agencies(all_are_responsible: bool) -> Both {
    if all_are_responsible {
        AGENCIES
    } else {
        both("Parter", "Parties")
    }
}

pub fn reported_in(language: Language, year: u16) -> String {
    match language {
        Language::Swedish => format!("Redovisat {year}"),
        Language::English => format!("Reported for {year}"),
    }
}

pub fn change_from(language: Language, year: u16) -> String {
    match language {
        Language::Swedish => format!("Förändring från {year}"),
        Language::English => format!("Change from {year}"),
    }
}

pub fn share_in(language: Language, year: u16) -> String {
    let unit = language.pick("(procent)", "(per cent)");
    format!("{} {unit}", share_of(language, year))
}

/// The same of shares that are not in per cent.
pub fn share_of(language: Language, year: u16) -> String {
    format!("{} {year}", language.pick("Andel", "Share"))
}

pub fn due_in(language: Language, year: u16) -> String {
    match language {
        Language::Swedish => format!("Åtgärder att följa upp {year}"),
        Language::English => format!("Measures to follow up in {year}"),
    }
}

/// Under a table whose categories overlap. `one`: what is counted; nothing where the plan has no word.
pub fn overlapping(language: Language, one: Option<&str>) -> String {
    let one = one.unwrap_or(language.pick("uppgift", "figure"));
    match language {
        Language::Swedish => format!(
            "Samma {one} kan höra till flera kategorier. Delarna kan därför bli fler än totalen."
        ),
        Language::English => format!(
            "The same {one} can belong to several categories. The parts can therefore add up to more than the total."
        ),
    }
}

/// Under a table with categories that are not named for some years.
pub fn adds_up(language: Language, years: &str) -> String {
    match language {
        Language::Swedish => format!(
            "Delarna för {years} är tillsammans lika med totalen, också utan de kategorier som inte nämns."
        ),
        Language::English => format!(
            "The parts for {years} add up to the total, also without the categories that are not named."
        ),
    }
}

/// *UTKAST. Fyra uppgifter saknas eller är felaktiga, se listan nedan.*
pub fn draft(language: Language, n: usize) -> String {
    let number = numbers::in_words(n, false, language);
    // No sentence begins with a figure.
    let is_figure = number.starts_with(|c: char| c.is_ascii_digit());
    let counted = match language {
        Language::Swedish if is_figure => format!("Sammanlagt {number}"),
        Language::English if is_figure => format!("In all, {number}"),
        _ => numbers::capital(&number),
    };
    match language {
        Language::Swedish => {
            let are = plural(n, "är felaktig", "är felaktiga");
            let figures = plural(n, "uppgift", "uppgifter");
            format!("UTKAST. {counted} {figures} saknas eller {are}, se listan nedan.")
        }
        Language::English => {
            let figures = plural(n, "figure is", "figures are");
            format!("DRAFT. {counted} {figures} missing or incorrect, see the list below.")
        }
    }
}

pub fn revised(language: Language, number: u16, date: &str) -> String {
    match language {
        Language::Swedish => format!(
            "Reviderad utgåva {number}, den {date}. Ändringarna står under Rättelser och kompletteringar."
        ),
        Language::English => format!(
            "Revised edition {number}, {date}. The changes are listed under Corrections and additions."
        ),
    }
}
