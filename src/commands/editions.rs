//! Which editions are asked for, and what is said of a plan that has none for the year.

use crate::model::{Edition, EditionIx, History, Model, PlanIx};
use crate::value::{self, Year};
use crate::words::{self, Language, list as phrase};

/// The editions to compile: of a year or of all, of a plan or of all.
pub(super) fn reports(model: &Model<'_>, year: Option<Year>, plan: Option<&str>) -> Vec<EditionIx> {
    let editions = (0..).map(EditionIx::new).zip(&model.editions);
    editions
        .filter(|(_, it)| year.is_none_or(|year| it.year == year))
        .filter(|(_, it)| plan.is_none_or(|plan| model.plan(it.plan, it.year).id == plan))
        .map(|(ix, _)| ix)
        .collect()
}

/// Plans that cover the year and have no edition for it.
pub(super) fn without_edition(model: &Model<'_>, year: Year) -> Vec<String> {
    let plans = (0..).map(PlanIx::new).zip(&model.plans);
    plans
        .map(|(ix, plan)| (ix, plan.as_of(year)))
        .filter(|(ix, plan)| plan.covers(year) && model.find_edition(*ix, year).is_none())
        .map(|(_, plan)| plan.id.clone())
        .collect()
}

/// Those of them that a report is expected of: that ask for something, and had an edition the year
/// before or never had any. One that has lain still for years is not skipped by mistake.
pub(super) fn without_next_edition(model: &Model<'_>, year: Year) -> Vec<String> {
    let is_expected = |plan: &String| {
        let own = |it: &&Edition<'_>| model.plan(it.plan, it.year).id == *plan;
        let mut editions = model.editions.iter().filter(own).peekable();
        let named = |it: &&History<'_>| it.as_of(year).id == *plan;
        let found = model.plans.iter().find(named);
        found.is_some_and(|it| it.as_of(year).asks_anything())
            && (editions.peek().is_none() || editions.any(|it| it.year == year.previous()))
    };
    let mut plans = without_edition(model, year);
    plans.retain(is_expected);
    plans
}

pub(super) fn no_edition(plan: &str, year: Year, language: Language) -> String {
    let plan = &value::shown(plan);
    words::text(language, &phrase::NoEdition { plan, year }) + "\n"
}

pub(super) fn nothing_to_build(
    year: Year,
    plan: Option<&str>,
    skipped: &[String],
    language: Language,
) -> String {
    let plan = plan.filter(|plan| skipped.iter().any(|it| it == plan));
    let plan = plan.or(skipped.first().map(String::as_str));
    words::text(language, &phrase::NothingToBuild { plan, year })
}
