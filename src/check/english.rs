//! What an English report would say in Swedish.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ledger::Ledger;
use crate::model::{AgencyKind, Model, Plan, PlanIx};
use crate::source::Word;
use crate::words::Language;

/// As many entries as help anyone to begin.
const NAMED: usize = 3;

/// Plans whose titles and names lack English, where the latest edition has a report in it.
pub(super) fn swedish_left(model: &Model<'_>, _: &Ledger, diagnostics: &mut Diagnostics) {
    for plan_ix in (0..model.plans.len()).map(PlanIx::new) {
        let editions = model.editions.iter().filter(|it| it.plan == plan_ix);
        let latest = editions.max_by_key(|it| it.year);
        let Some(edition) = latest.filter(|it| it.languages.contains(&Language::ENGLISH)) else {
            continue;
        };
        let plan = model.plan(plan_ix, edition.year);
        let names = names(plan);
        let of = names.len();
        let lacks = |(_, name): &(&str, &Word<'_>)| plan.english.of(name.at).is_none();
        let left: Vec<String> = names
            .into_iter()
            .filter(lacks)
            .map(|(id, _)| id.to_owned())
            .collect();
        if left.is_empty() {
            continue;
        }
        let told = Diagnostic::at(Code::P052, plan.title.at)
            .fact("n", left.len().to_string())
            .fact("of", of.to_string())
            .fact("year", edition.year);
        let some: Vec<String> = left.into_iter().take(NAMED).collect();
        diagnostics.push(told.fact("given", some));
    }
}

/// Titles and names, each with the id of its entry. A municipality's name is the same in English.
fn names<'a>(plan: &'a Plan<'_>) -> Vec<(&'a str, &'a Word<'a>)> {
    let title = std::iter::once((plan.id.as_str(), &plan.title));
    let agencies = plan.agencies.iter();
    let agencies = agencies.filter(|it| it.kind != AgencyKind::Municipality);
    let agencies = agencies.map(|it| (&*it.id.text, &it.name));
    let goals = plan.goals.iter().map(|it| (&*it.id.text, &it.title));
    let indicators = plan.indicators.iter().map(|it| (&*it.id.text, &it.name));
    title
        .chain(goals)
        .chain(agencies)
        .chain(indicators)
        .collect()
}
