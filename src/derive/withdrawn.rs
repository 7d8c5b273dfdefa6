//! An answer that has become *skyddad* withdraws every value that was given before it.

use std::collections::BTreeMap;

use crate::ledger::Ledger;
use crate::model::{Answer, Model, Observation, Reason, SeriesKey, Statement};
use crate::value::Year;

/// Values that a later edition says are not to be shown, with the year of the first that says it: of
/// the same series, and of those that it carries on.
pub(super) fn withdrawn(model: &Model<'_>, ledger: &Ledger) -> BTreeMap<usize, Year> {
    let mut withdrawn = BTreeMap::new();
    let protected = |it: &&Observation<'_>| it.answer == Answer::NoValue(Reason::Protected);
    for now in model.observations.iter().filter(protected) {
        let key = SeriesKey::of(now, model);
        let year = model.edition(now.edition).year;
        let carried_on = ledger.lineage.of(key, model.plan_of(now.edition), year);
        let keys = std::iter::once(key).chain(carried_on);
        let all = keys.flat_map(|it| model.series.of_key(it));
        for before in all.map(Statement::at) {
            let it = &model.observations[before];
            let has_value = it.has_value();
            if has_value && model.edition(it.edition).year < year {
                let from = withdrawn.entry(before).or_insert(year);
                *from = year.min(*from);
            }
        }
    }
    withdrawn
}
