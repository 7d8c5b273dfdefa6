//! The open data of a report that was built, and of the one that would be published, become the figures that differ.

use std::collections::{BTreeMap, BTreeSet};

/// A figure that the built report and the one to be published have otherwise.
#[derive(Debug)]
pub(super) struct Figure {
    pub(super) indicator: String,
    /// Its category, party, year and part of the year.
    pub(super) about: Vec<String>,
    /// What the built report says: a value with a decimal point, an answer or a state, or the two
    /// numbers of a share. `None`: nothing.
    pub(super) built: Option<Vec<String>>,
    pub(super) now: Option<Vec<String>>,
    /// It is not to be shown any more, and neither is what it was.
    pub(super) is_hidden: bool,
}

/// What tells a figure from another, and what is said of it, by the headings of the data.
const KEY: [&str; 5] = ["indicator", "category", "agency", "year", "period"];
const FRACTION: [&str; 2] = ["numerator", "denominator"];
const SAID: [&str; 3] = ["value", "answer", "state"];
/// The state of a figure that is not to be shown.
const PROTECTED: &str = "protected";

/// What a file says of a figure, whether that is that it is not to be shown, and the whole row.
type Row = (Vec<String>, bool, Vec<String>);
type Rows = BTreeMap<[String; 5], Row>;

/// The figures of which two files of open data say otherwise, in the order of their ids.
pub(super) fn differing(built: &[u8], now: &[u8]) -> Vec<Figure> {
    let (built, now) = (rows(built), rows(now));
    let keys: BTreeSet<&[String; 5]> = built.keys().chain(now.keys()).collect();
    let differs =
        |key: &&[String; 5]| built.get(*key).map(|it| &it.2) != now.get(*key).map(|it| &it.2);
    let figure = |key: &[String; 5]| {
        let is_hidden = now.get(key).is_some_and(|it| it.1);
        let [indicator, category, agency, year, period] = key.clone();
        let about = [category, agency, year, period].into_iter();
        Figure {
            indicator,
            about: about.filter(|it| !it.is_empty()).collect(),
            built: built.get(key).map(|it| it.0.clone()).filter(|_| !is_hidden),
            now: now.get(key).map(|it| it.0.clone()),
            is_hidden,
        }
    };
    keys.into_iter().filter(differs).map(figure).collect()
}

fn rows(bytes: &[u8]) -> Rows {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let Ok(headings) = reader.headers().cloned() else {
        return Rows::new();
    };
    let mut rows = Rows::new();
    for record in reader.records().filter_map(Result::ok) {
        let cell = |name: &str| {
            let at = headings.iter().position(|it| it == name);
            at.and_then(|at| record.get(at)).unwrap_or("").to_owned()
        };
        let fraction = FRACTION.map(cell).to_vec();
        let said = SAID.map(cell).into_iter().find(|it| !it.is_empty());
        let said = Some(fraction)
            .filter(|it| it.iter().all(|it| !it.is_empty()))
            .unwrap_or_else(|| said.into_iter().collect());
        let is_hidden = cell("state") == PROTECTED;
        let whole = record.iter().map(str::to_owned).collect();
        rows.insert(KEY.map(cell), (said, is_hidden, whole));
    }
    rows
}
