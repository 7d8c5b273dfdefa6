//! What is owed becomes the test cases of a service that runs tests: a figure that is not there is one that was skipped.

use crate::check::Checked;
use crate::commands::due::gather::of_plan;
use crate::commands::due::list::{Name, OfAgency, Owed};
use crate::commands::due::table::{number, state};
use crate::commands::editions::reports;
use crate::emit::{self, Format};
use crate::ledger::Standing;
use crate::model::EditionIx;
use crate::value::Year;
use crate::words::{self, Language, list as phrase};

/// The figures that are owed in a year or in all, of a plan or of all, by plan, year and party; none where the findings
/// are told in a form without test cases.
pub(in crate::commands) fn test_cases(
    format: Format,
    checked: Option<&Checked<'_>>,
    year: Option<Year>,
    plan: Option<&str>,
    language: Language,
) -> Vec<emit::Owed> {
    let checked = checked.filter(|_| format == Format::Junit);
    let of_all = checked.into_iter().flat_map(|checked| {
        let editions = reports(checked.model(), year, plan).into_iter();
        editions.flat_map(move |ix| of_edition(checked, ix, language))
    });
    of_all.collect()
}

fn of_edition(checked: &Checked<'_>, ix: EditionIx, language: Language) -> Vec<emit::Owed> {
    let edition = checked.model().edition(ix);
    let round = of_plan(checked.model(), checked.ledger(), ix, edition.as_of, None);
    let of_agency = |agency: &OfAgency| {
        let case = |owed: &Owed| {
            // Where an answer comes through another, whose it is.
            let (party, name) = match owed.parties.as_slice() {
                [Name { agency, name }] => (agency, name),
                _ => (&agency.agency, &agency.name),
            };
            emit::Owed {
                plan: round.plan.clone(),
                year: edition.year.get(),
                party: party.clone(),
                name: name.clone(),
                indicators: owed.indicators.clone(),
                figure: format!("{} {}", number(owed), owed.names.join(" / ")),
                missing: missing(owed, language),
            }
        };
        agency.obligations.iter().map(case).collect::<Vec<_>>()
    };
    let mut cases: Vec<emit::Owed> = round.agencies.iter().flat_map(of_agency).collect();
    cases.sort_by(|a, b| a.party.cmp(&b.party));
    cases
}

/// *försenad 3 dagar, sista dag den 28 februari 2026*
fn missing(owed: &Owed, language: Language) -> Option<String> {
    let is_there = owed.stands.standing.has_come() && owed.stands.standing != Standing::ToMend;
    let standing = &state(&owed.stands, language);
    let due = owed.due;
    let why = phrase::NotHere { standing, due };
    (!is_there).then(|| words::text(language, &why))
}
