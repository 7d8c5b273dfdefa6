//! An agency's name, as the user wrote it, becomes that agency in each edition that is asked about.

use anyhow::bail;

use crate::model::{AgencyIx, EditionIx, Model};
use crate::value::{fold, nearest};
use crate::words::Language;
use crate::words::{self, list as phrase};

/// The editions to tell of: all, or those whose plan has in its year the agency that was asked for.
/// Fails where none has, with the nearest name.
pub(super) fn asked(
    model: &Model<'_>,
    editions: &[EditionIx],
    agency: Option<&str>,
    language: Language,
) -> anyhow::Result<Vec<(EditionIx, Option<AgencyIx>)>> {
    let Some(given) = agency else {
        return Ok(editions.iter().map(|ix| (*ix, None)).collect());
    };
    let year = |ix: &EditionIx| model.edition(*ix).year;
    let found = |ix: &EditionIx| {
        let plan = model.plan_of(*ix);
        let agency = plan.agency_names.get(&fold(given)).copied();
        agency
            .filter(|it| plan.agency(*it).lifetime.holds(year(ix)))
            .map(|it| (*ix, Some(it)))
    };
    let asked: Vec<_> = editions.iter().filter_map(found).collect();
    if asked.is_empty() {
        let holds = |ix: &EditionIx| {
            let agencies = model.plan_of(*ix).agencies.iter();
            let year = year(ix);
            agencies.filter(move |it| it.lifetime.holds(year))
        };
        let mut known: Vec<&str> = editions
            .iter()
            .flat_map(holds)
            .map(|it| &*it.id.text)
            .collect();
        known.sort_unstable();
        known.dedup();
        let meant = nearest(given, known.iter().copied());
        let why = phrase::NoSuchAgency {
            given,
            meant,
            known: &known.join(", "),
        };
        bail!(words::text(language, &why));
    }
    Ok(asked)
}
