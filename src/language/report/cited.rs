//! What the report's sentences call a measure and a goal.

/// *åtgärd 2.10*; *åtgärd 2.9 och 2.10*
pub fn measure(number: &str) -> String {
    format!("åtgärd {number}")
}

/// *1 (Polisen)*, where several parties have a measure of that number.
pub fn of_party(number: &str, parties: &str) -> String {
    format!("{number} ({parties})")
}

pub fn titled_measure(title: &str) -> String {
    format!("åtgärden ”{title}”")
}

/// *Åtgärd 2.10: Behandlingsprogram*
pub fn heading(number: &str, short_title: Option<&str>) -> String {
    match short_title {
        Some(title) => format!("Åtgärd {number}: {title}"),
        None => format!("Åtgärd {number}"),
    }
}

pub fn goal(number: &str) -> String {
    format!("mål {number}")
}

pub fn titled_goal(title: &str) -> String {
    format!("målet ”{title}”")
}

pub fn numbered_table(number: &str) -> String {
    format!("Tabell {number}.")
}

/// *Tabell för mål 1.*
pub fn table_for(what: &str) -> String {
    format!("Tabell för {what}.")
}
