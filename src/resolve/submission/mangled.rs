//! What a spreadsheet made of an indicator's number becomes the numbers that may have stood there.

/// The measure numbers that a mangled one may have been, most likely first. `05-mar` was 3.5 or 5.3.
pub(super) fn numbers(text: &str) -> Vec<String> {
    let lower = text.trim().trim_end_matches('.').to_lowercase();
    if let Some((day, month)) = date(&lower) {
        // A Swedish spreadsheet reads 3.5 as 3 May or as May 3, by its version and settings.
        return if day == month {
            vec![format!("{day}.{month}")]
        } else {
            vec![format!("{month}.{day}"), format!("{day}.{month}")]
        };
    }
    if let Some((whole, fraction)) = lower.split_once([',', '.'])
        && let (Ok(whole), true) = (whole.parse::<u32>(), is_digits(fraction))
    {
        let mut found = vec![format!("{whole}.{fraction}")];
        // 2.10 is the number 2.1 to a spreadsheet.
        if !fraction.ends_with('0') {
            found.push(format!("{whole}.{fraction}0"));
        }
        return found;
    }
    Vec::new()
}

/// Whether the text is a number or a date, and no id that a person writes.
pub(super) fn is_date(text: &str) -> bool {
    date(&text.trim().trim_end_matches('.').to_lowercase()).is_some()
}

/// Day and month of what a spreadsheet shows as a date.
fn date(text: &str) -> Option<(u32, u32)> {
    if let Ok(serial) = text.parse::<u32>().map_err(drop)
        && text.len() == 5
    {
        return serial_date(serial);
    }
    let parts: Vec<&str> = text
        .split(['-', '/', ' ', '.'])
        .filter(|part| !part.is_empty())
        .collect();
    match parts[..] {
        [a, b] => match (day(a), month(b), day(b), month(a)) {
            (Some(day), Some(month), ..) | (_, _, Some(day), Some(month)) => Some((day, month)),
            _ => None,
        },
        [year, m, d] if year.len() == 4 && is_digits(year) => {
            let (month, day) = (m.parse().ok()?, d.get(..2).unwrap_or(d).parse().ok()?);
            ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((day, month))
        }
        _ => None,
    }
}

/// Days since the last day of 1899, as spreadsheets count.
fn serial_date(serial: u32) -> Option<(u32, u32)> {
    use chrono::Datelike;
    let zero = chrono::NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let date = zero.checked_add_days(chrono::Days::new(u64::from(serial)))?;
    (2000..2100)
        .contains(&date.year())
        .then(|| (date.day(), date.month()))
}

fn day(text: &str) -> Option<u32> {
    let day = is_digits(text).then(|| text.parse().ok()).flatten()?;
    (text.len() <= 2 && (1..=31).contains(&day)).then_some(day)
}

/// Swedish and English month names as spreadsheets shorten them.
fn month(text: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ];
    let head = text.get(..3)?;
    if !text.chars().all(char::is_alphabetic) {
        return None;
    }
    let head = match head {
        "may" => "maj",
        "oct" => "okt",
        head => head,
    };
    (1..)
        .zip(MONTHS)
        .find(|(_, name)| *name == head)
        .map(|(number, _)| number)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_were_measure_numbers() {
        assert_eq!(numbers("05-mar"), ["3.5", "5.3"]);
        assert_eq!(numbers("03-maj"), ["5.3", "3.5"]);
        assert_eq!(numbers("mar-05"), ["3.5", "5.3"]);
        assert_eq!(numbers("2025-05-03"), ["5.3", "3.5"]);
        assert_eq!(numbers("1-jan"), ["1.1"]);
        assert_eq!(numbers("46086"), ["3.5", "5.3"]);
    }

    #[test]
    fn odd_ids_are_neither_dates_nor_numbers() {
        for id in [
            "GN.1a",
            "GN.1",
            "MP25. 1a",
            "MP25. 1",
            "801-1234-2024",
            "polisen-1",
        ] {
            assert!(!is_date(id) && numbers(id).is_empty(), "{id}");
        }
    }

    #[test]
    fn numbers_lost_their_last_nought() {
        assert_eq!(numbers("2,1"), ["2.1", "2.10"]);
        assert_eq!(numbers("2.1"), ["2.1", "2.10"]);
        assert_eq!(numbers("2.10a"), Vec::<String>::new());
        assert_eq!(numbers("Hälsningar"), Vec::<String>::new());
    }
}
