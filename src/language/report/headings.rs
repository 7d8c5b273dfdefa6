//! The report's headings, table heads and other fixed words.

pub const FOREWORD: &str = "Förord";
pub const SUMMARY: &str = "Sammanfattning";
pub const MOST_IMPORTANT: &str = "Det viktigaste";
pub const KEY_FIGURES: &str = "Nyckeltal";
pub const IN_FIGURES: &str = "Rapporten i siffror";
pub const HOW_TO_READ: &str = "Så läser du rapporten";
pub const ABOUT_PLAN: &str = "Om planen och uppföljningen";
pub const RECEIVED: &str = "Inkomna uppgifter";
pub const IN_SHORT: &str = "Läget i korthet";
pub const REQUIRES: &str = "Det här behöver vara på plats";
pub const GOAL_INDICATORS: &str = "Indikatorer för målet";
pub const MEASURES: &str = "Åtgärder";
pub const AREAS: &str = "Utvecklingsområden";
pub const AREAS_THEN: &str = "Utgångsläge enligt planen";
pub const AREAS_AHEAD: &str = "Utvecklingsområden framåt";
pub const CONCLUSIONS: &str = "Slutsatser och vägen framåt";
pub const GAPS: &str = "Uppgifter som saknas";
pub const NO_GAPS: &str = "Inga uppgifter saknas.";
pub const CORRECTIONS: &str = "Rättelser och kompletteringar";
pub const PLAN_CHANGES: &str = "Ändringar i planen";
pub const PLAN_CHANGES_INTRO: &str =
    "Planen har ändrats. Rapporten följer den så som den gäller det år som rapporten handlar om.";
pub const PLAN_CHANGE: &str = "Ändring";
pub const HOLDS_FROM: &str = "Gäller från";
pub const PLAN_ITSELF: &str = "planen";
pub const NO_REASON: &str = "anges inte";
pub const METHOD: &str = "Metod och kvalitet";
pub const GLOSSARY: &str = "Ordlista";
pub const AGENCIES: &str = "Ansvariga myndigheter";
/// In the column *Nr*, of a measure beside others that have one.
pub const NO_NUMBER: &str = "utan nummer";
/// In the column *Ansvarig*.
pub const NOBODY_NAMED: &str = "anges inte i planen";
/// Under a table or a list where no measure names anybody.
pub const NOBODY_NAMED_HERE: &str = "Planen anger inte vem som ansvarar för målets åtgärder.";
pub const NOBODY_NAMED_AT_ALL: &str =
    "Planen anger inte vem som ansvarar för de enskilda åtgärderna.";
pub const SIGNED_BY: &str = "Planen är undertecknad av:";
pub const OTHER_PARTIES: &str = "Parter enligt planen:";
pub const SOURCES: &str = "Källor";
pub const ABOUT: &str = "Om rapporten";
pub const SUPPORT: &str = "Stöd och hjälp";
pub const GROUP_ANSWERS: &str = "Bilaga: Svar från";
pub const ALL_FIGURES: &str = "Bilaga: Alla uppgifter";
pub const CONTENTS: &str = "Innehåll";
pub const NOTES: &str = "Noter";

pub const EXAMPLE: &str = "Exempeluppgifter. Inte verkliga siffror.";
/// Beside the banner of example figures, where published ones stand in the same report.
pub const EXAMPLE_AND_PUBLISHED: &str = "Uppgifterna om planens åtgärder är påhittade. Indikatorerna för målen är publicerade uppgifter och har sin källa bredvid sig.";
pub const COMPILED: &str =
    "Uppgifterna är hämtade från publicerade källor. De har inte samlats in för den här rapporten.";

pub const NUMBER: &str = "Nr";
pub const MEASURE: &str = "Åtgärd";
pub const RESPONSIBLE: &str = "Ansvarig";
pub const STATE: &str = "Läge";
pub const INDICATOR: &str = "Indikator";
pub const UNIT: &str = "Enhet";
pub const CHANGE: &str = "Förändring";
pub const SOURCE: &str = "Källa";
pub const COUNT: &str = "#Antal";
pub const OF: &str = "#Av";
pub const ANSWERED_OF_ASKED: &str = "Svarande av tillfrågade";
pub const TOTAL: &str = "Totalt";
pub const GOAL: &str = "Mål";
pub const PARTY: &str = "Part";
pub const REPORTED: &str = "Redovisade";
pub const PARTLY_REPORTED: &str = "Delvis redovisade";
pub const CANNOT: &str = "Kan inte lämnas";
pub const NOT_REPORTED: &str = "Inte redovisade";
pub const LATER: &str = "Följs upp senare";
pub const OWED: &str = "Uppgifter att lämna";
pub const ANSWERS: &str = "Inkomna svar";
pub const FOLLOWED: &str = "Varav uppföljda";
pub const ON_TIME: &str = "Inkomna i tid";
pub const MISSING: &str = "Ej inkomna";
pub const FIGURE: &str = "Uppgift";
pub const REASON: &str = "Skäl";
pub const EXPECTED: &str = "Väntas";
pub const YEAR: &str = "#År";
pub const ABOUT_YEAR: &str = "Avser år";
pub const BEFORE: &str = "Tidigare";
pub const NOW: &str = "Nu";
pub const DIFFERENCE: &str = "Skillnad";
pub const KIND: &str = "Typ";
pub const CAUSE: &str = "Orsak";
pub const FIGURES: &str = "Uppgifter";
pub const BREAKDOWN: &str = "Uppdelning";
pub const VALUE: &str = "#Värde";
pub const MARKS: &str = "Märkning";
pub const GIVEN_BY: &str = "Lämnad av";
pub const COMMENT: &str = "Kommentar";
pub const PERCENT: &str = "procent";
pub const UNDISTRIBUTED: &str = "ej fördelat";
pub const DEFINITION: &str = "Så räknas uppgiften:";
pub const FOLLOW_UP: &str = "Uppföljning enligt planen:";
pub const OVERLAPPING: &str =
    "Samma fall kan höra till flera kategorier. Delarna kan därför bli fler än totalen.";
pub const NO_TOTAL: &str = "Uppgifterna kan inte läggas ihop.";
pub const JOINT: &str = "En gemensam åtgärd räknas hos varje part som ska lämna uppgift. Summan är därför inte antalet åtgärder.";
pub const ONCE_IN_TOTAL: &str = "En uppgift som det räcker att en av flera parter lämnar räknas hos var och en av dem, men bara en gång i totalen.";
pub const GROUP_AS_ONE: &str = "En grupps uppgift räknas som inkommen först när alla i gruppen har svarat. Hur många som har svarat står vid åtgärden.";
pub const AT_ITS_OWN_GOAL: &str = "En uppgift räknas vid det mål där dess indikator står i planen, också när den visas under flera mål. Svar är allt som har kommit in, även att en uppgift inte kan lämnas. Uppföljda är de svar som innehåller en uppgift, eller att det inte finns något att redovisa.";
pub const ROUNDING: &str = "Förändringar räknas på oavrundade värden. Finns bara avrundade värden sägs det. Halva enheter avrundas uppåt. Inga värden har räknats fram i stället för att lämnas. Parternas uppgifter läggs ihop bara där planen säger det och alla har svarat.";
pub const SMALL_NUMBERS: &str =
    "Rapporten skyddar inte små tal automatiskt. Läs små antal med försiktighet.";
pub const DATA_FILE: &str =
    "Alla uppgifter i rapporten finns också som öppna data i filen data/observationer.csv.";

/// *Regional lägesrapport 2025*
pub fn title(year: u16) -> String {
    format!("Regional lägesrapport {year}")
}

pub fn follow_up_of(plan: &str, strategy: Option<&str>) -> String {
    match strategy {
        Some(strategy) => format!("Uppföljning av {plan} och {strategy}"),
        None => format!("Uppföljning av {plan}"),
    }
}

pub fn goal(number: &str, title: &str) -> String {
    if number.is_empty() {
        title.to_owned()
    } else {
        format!("Mål {number}: {title}")
    }
}

/// *Indikator M2a*, where no measure has it.
pub fn of_indicator(id: &str) -> String {
    format!("Indikator {id}")
}

/// Texts that parties have sent; where no measure names anybody, not those responsible.
pub fn descriptions(any_is_responsible: bool) -> &'static str {
    if any_is_responsible {
        "Beskrivningar från ansvariga parter"
    } else {
        "Beskrivningar från parterna"
    }
}

/// What a goal's table is of; what no source is told of is the parties' own.
pub fn indicators(has_sources: bool) -> &'static str {
    if has_sources {
        "Indikatorer från register och enkäter"
    } else {
        "Indikatorer"
    }
}

/// *Uppgifterna från nätverket lämnas av Region Exempel.*
pub fn answered_for(agency: &str, through: &str) -> String {
    format!("Uppgifterna från {agency} lämnas av {through}.")
}

/// The chapter of the parties; not all who agree on a plan are responsible for a measure of it.
pub fn agencies(all_are_responsible: bool) -> &'static str {
    if all_are_responsible {
        AGENCIES
    } else {
        "Parter"
    }
}

pub fn reported_in(year: u16) -> String {
    format!("Redovisat {year}")
}

pub fn change_from(year: u16) -> String {
    format!("Förändring från {year}")
}

pub fn share_in(year: u16) -> String {
    format!("Andel {year} (procent)")
}

pub fn due_in(year: u16) -> String {
    format!("Åtgärder att följa upp {year}")
}

/// *UTKAST. Fyra uppgifter saknas eller är felaktiga, se listan nedan.*
pub fn draft(n: usize) -> String {
    let counted =
        crate::language::numbers::in_words_first(n, false, crate::language::Language::Swedish);
    let are = super::plural(n, "är felaktig", "är felaktiga");
    let figures = super::plural(n, "uppgift", "uppgifter");
    format!("UTKAST. {counted} {figures} saknas eller {are}, se listan nedan.")
}

pub fn revised(number: u16, date: &str) -> String {
    format!(
        "Reviderad utgåva {number}, den {date}. Ändringarna står under Rättelser och kompletteringar."
    )
}

/// The caption of the table of what has changed in the plan.
pub fn plan_changes_since(area: &str, since: u16) -> String {
    format!("Ändringar i planen sedan {since}, {area}.")
}
