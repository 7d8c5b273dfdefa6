//! An entry's id becomes a name that a page, a link and a file can hold, the same every year.

use std::collections::BTreeMap;

use crate::value::anchor;

/// The names of a plan's entries, in the order of the plan.
#[derive(Debug, Clone, Default)]
pub struct Anchors {
    pub goals: Vec<String>,
    pub measures: Vec<String>,
    pub indicators: Vec<String>,
    pub agencies: Vec<String>,
    pub breakdowns: Vec<String>,
    /// By breakdown.
    pub categories: Vec<Vec<String>>,
}

/// Of ids that become the same, the first in the plan keeps the name and the others are counted:
/// all of the plan's, in force or not, so that no year's report names one as another's was named.
pub(super) fn distinct<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let distinct = ids.map(|id| {
        let own = anchor(id);
        let n = taken.entry(own.clone()).or_default();
        *n += 1;
        if *n == 1 { own } else { format!("{own}-{n}") }
    });
    distinct.collect()
}
