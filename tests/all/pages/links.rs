//! Links become faults where their words do not say where they lead.

use crate::pages::Faults;
use crate::pages::built::{Page, tag, text};

/// What says nothing when links are read one after another.
const EMPTY_WORDS: [&str; 12] = [
    "här",
    "klicka här",
    "läs mer",
    "mer",
    "länk",
    "ladda ner",
    "here",
    "click here",
    "read more",
    "more",
    "link",
    "download",
];

pub(crate) fn a_link_says_where_it_leads(page: &Page<'_>, faults: &mut Faults) {
    for link in page.all("a") {
        let words = text(&link).to_lowercase();
        if words.is_empty() || EMPTY_WORDS.contains(&words.trim_end_matches(['.', ':'])) {
            faults.push(format!("says nothing: {}", tag(&link)));
        }
        let url = link.attr("href").unwrap_or("");
        let leads_out = ["https://", "mailto:", "tel:"]
            .iter()
            .any(|it| url.starts_with(it));
        let is_file = page.built.files.contains_key(&beside(page, url));
        if !(url.starts_with('#') || leads_out || is_file || is_place_beside(page, url, ".html")) {
            faults.push(format!("leads nowhere: {}", tag(&link)));
        }
        if link.attr("target").is_some() {
            faults.push(format!("opens where nobody asked: {}", tag(&link)));
        }
    }
}

/// A link's file from the report's folder, however deep the page lies.
pub(crate) fn beside(page: &Page<'_>, url: &str) -> String {
    let folder = page.built.file.rsplit_once('/').map(|(folder, _)| folder);
    match (folder, url.strip_prefix("../")) {
        (Some(_), Some(above)) => above.to_owned(),
        (Some(folder), None) => format!("{folder}/{url}"),
        (None, _) => url.to_owned(),
    }
}

/// Whether a link leads to a place in another page of the folder, in the same format.
pub(crate) fn is_place_beside(page: &Page<'_>, url: &str, format: &str) -> bool {
    let Some((file, id)) = url.split_once('#') else {
        return false;
    };
    let report = page
        .built
        .files
        .get(&beside(page, file))
        .filter(|_| file.ends_with(format));
    let report = report.map_or(String::new(), |it| String::from_utf8_lossy(it).into_owned());
    report.contains(&format!(" id=\"{id}\""))
}

/// The size where it is told: a wrong one is worse than none.
pub(crate) fn a_download_says_its_format_and_size(page: &Page<'_>, faults: &mut Faults) {
    for link in page.all("a[href]") {
        let url = link.attr("href").unwrap_or("");
        let Some(bytes) = page.built.files.get(&beside(page, url)) else {
            continue;
        };
        let ending = url.rsplit('.').next().unwrap_or("").to_uppercase();
        if ending == "HTML" {
            continue;
        }
        let words = text(&link).replace('\u{a0}', " ");
        let says_format = words.contains(&ending) || ending == "MD" && words.contains("Markdown");
        let tells_size = words.contains(" kB") || words.contains(" MB");
        if !says_format || tells_size && !says_size(&words, bytes.len()) {
            faults.push(format!("{} bytes: {}", bytes.len(), tag(&link)));
        }
    }
}

/// Whether `12 kB` or `1,3 MB` stands in a text and is the size, give or take what rounding takes.
fn says_size(words: &str, n_bytes: usize) -> bool {
    const UNITS: [(&str, f64); 4] = [(" kB", 1e3), (" MB", 1e6), (" byte", 1.0), (" bytes", 1.0)];
    let n_bytes = f64::from(u32::try_from(n_bytes).unwrap_or(u32::MAX));
    UNITS.iter().any(|(unit, size)| {
        let before = words.split_once(unit).map_or("", |(before, _)| before);
        let number = before
            .rsplit([' ', '('])
            .next()
            .unwrap_or("")
            .replace(',', ".");
        let told: Option<f64> = number.parse().ok();
        told.is_some_and(|told| (told * size - n_bytes).abs() <= *size)
    })
}
