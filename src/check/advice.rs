//! What could be better in a plan: reporting shall be neither too little nor too much.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Fact, Place};
use crate::ledger::{Ledger, Seen};
use crate::model::{
    Class, EditionIx, Goal, GoalIx, History, IndicatorIx, Kind, Measure, Model, Plan, PlanIx, Use,
};
use crate::words::names::has_definite;

/// An indicator is told when it has been asked for in so many editions and never had a value.
const EDITIONS_WITHOUT_VALUE: usize = 2;

/// Goals that nothing follows up: no indicator of their own, of a measure, or of a goal within.
pub(super) fn goals_without_follow_up(
    model: &Model<'_>,
    _: &Ledger,
    diagnostics: &mut Diagnostics,
) {
    for history in &model.plans {
        let plan = history.last();
        for (ix, goal) in (0..).map(GoalIx::new).zip(&plan.goals) {
            // A goal that holds other goals is told by each of them that nothing follows up.
            let has_goals = plan.goals.iter().any(|it| it.parent == Some(ix));
            let strategy = plan.follows.map(|it| model.plans[it.get()].last());
            let is_followed = follows_up(plan, goal)
                || strategy.is_some_and(|strategy| {
                    let same = strategy.goals.iter().find(|it| it.id.text == goal.id.text);
                    same.is_some_and(|it| follows_up(strategy, it))
                });
            if !has_goals && !is_followed {
                let told = Diagnostic::at(Code::P047, goal.id.at).fact("given", &*goal.id.text);
                diagnostics.push(told.fact("title", &*goal.title.text));
            }
        }
    }
}

fn follows_up(plan: &Plan<'_>, goal: &Goal<'_>) -> bool {
    let measures = goal.measures.iter().map(|ix| plan.measure(*ix));
    let mut uses = measures.flat_map(|it| &it.uses).chain(&goal.uses);
    uses.any(|it| is_ready(plan, it))
}

fn is_ready(plan: &Plan<'_>, standing: &Use) -> bool {
    let indicator = plan.indicator(standing.indicator);
    indicator.kind != Kind::Undefined && indicator.class == Class::InUse
}

/// Indicators whose sentences would begin with a name that has no definite form: *Total kostnad var*.
pub(super) fn without_definite_form(model: &Model<'_>, _: &Ledger, diagnostics: &mut Diagnostics) {
    for plan in model.plans.iter().map(History::last) {
        let own = plan.indicators.iter().filter(|it| {
            // What is a reference or a milestone begins no sentence.
            let is_told = it.reference_for.is_none() && it.milestone.is_none();
            it.kind.is_numeric() && is_told && it.in_text.is_none()
        });
        for it in own.filter(|it| !has_definite(&it.name.text)) {
            let told = Diagnostic::at(Code::P070, it.name.at).fact("given", &*it.id.text);
            diagnostics.push(told.fact("name", &*it.name.text));
        }
    }
}

/// As long as a measure's text can be and still stand in a table as it is.
const LONGEST_TEXT: usize = 80;

/// Measures whose text is too long for a table or a heading, and that have no shorter: the first of a plan.
pub(super) fn without_short_title(model: &Model<'_>, _: &Ledger, diagnostics: &mut Diagnostics) {
    for plan in model
        .plans
        .iter()
        .map(History::last)
        .filter(|it| it.asks_anything())
    {
        let is_long = |it: &&Measure<'_>| {
            it.short_title.is_none() && it.text.text.chars().count() > LONGEST_TEXT
        };
        let long: Vec<&Measure<'_>> = plan.measures.iter().filter(is_long).collect();
        if let Some(first) = long.first() {
            let told = Diagnostic::at(Code::P071, first.id.at).fact("given", &*first.id.text);
            diagnostics.push(told.fact("n", long.len()));
        }
    }
}

/// What a reader of an edition's page looks for at its end and will not find.
pub(super) fn untold(model: &Model<'_>, _: &Ledger, diagnostics: &mut Diagnostics) {
    for edition in model.editions.iter().filter(|it| !it.settled) {
        let plan = model.plan(edition.plan, edition.year);
        let (own, common) = (&edition.publication, &plan.publication);
        let contact = own.contact.as_ref().or(common.contact.as_ref());
        // An address or a number: an e-mail's sign, or digits.
        let is_reached = |text: &str| text.contains(|it: char| it == '@' || it.is_ascii_digit());
        let asks = plan.asks_anything();
        let told = [
            ("contact", contact.is_some()),
            ("reach", contact.is_none_or(|it| is_reached(&it.text))),
            ("next", own.next.is_some() || !asks),
            ("licence", own.licence.is_some() || common.licence.is_some()),
            (
                "accessibility",
                own.accessibility.is_some() || common.accessibility.is_some(),
            ),
            ("support", !plan.support.is_empty()),
        ];
        let lacks = told.into_iter().filter(|(_, is_told)| !is_told);
        let lacks: Vec<Fact> = lacks.map(|(what, _)| Fact::Tag(what)).collect();
        if !lacks.is_empty() {
            let told = Diagnostic::new(Code::E036, Place::File(edition.source));
            diagnostics.push(told.fact("lacks", lacks));
        }
    }
}

/// Indicators that the latest edition asks for and no table of its report uses: what one would stand
/// beside is not asked for then, so that it is seen in the annexes only.
pub(super) fn used_nowhere(model: &Model<'_>, _: &Ledger, diagnostics: &mut Diagnostics) {
    for plan_ix in (0..model.plans.len()).map(PlanIx::new) {
        let editions = model.editions.iter().filter(|it| it.plan == plan_ix);
        let Some(year) = editions.map(|it| it.year).max() else {
            continue;
        };
        let plan = model.plan(plan_ix, year);
        for (ix, indicator) in (0..).map(IndicatorIx::new).zip(&plan.indicators) {
            let beside = indicator.reference_for;
            let idle = beside.filter(|it| plan.is_due(ix, year) && !plan.is_due(*it, year));
            if let Some(main) = idle {
                let told = Diagnostic::at(Code::P049, indicator.id.at)
                    .fact("given", &*indicator.id.text)
                    .fact("beside", &*plan.indicator(main).id.text);
                diagnostics.push(told.fact("year", year));
            }
        }
    }
}

/// Indicators that were asked for year after year and never had a value or a text.
pub(super) fn never_reported(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    for (plan_ix, history) in (0..).map(PlanIx::new).zip(&model.plans) {
        let plan = history.last();
        let editions = (0..).map(EditionIx::new).zip(&model.editions);
        let own = editions.filter(|(_, it)| it.plan == plan_ix);
        let own: Vec<Seen<'_, '_>> = own.map(|(at, _)| ledger.seen_from(model, at)).collect();
        for (ix, indicator) in (0..).map(IndicatorIx::new).zip(&plan.indicators) {
            let is_asked = |it: &&Seen<'_, '_>| {
                let as_of = it.edition.as_of;
                let mut owed = it.owed_of(ix);
                owed.any(|it| !it.state.is_exempt() && it.due <= as_of)
            };
            let years = own.iter().filter(is_asked).count();
            if years < EDITIONS_WITHOUT_VALUE {
                continue;
            }
            // Of alternatives, the one that was chosen is enough.
            let is_chosen_otherwise = own
                .iter()
                .flat_map(|it| it.owed_of(ix))
                .any(|it| it.indicators.len() > 1 && it.state.is_followed());
            let has_value = || {
                let mut told = model.series.of_indicator(plan_ix, ix).iter();
                told.any(|it| model.observations[it.at()].has_value())
            };
            if !is_chosen_otherwise && !has_value() {
                diagnostics.push(
                    Diagnostic::at(Code::P048, indicator.id.at)
                        .fact("given", &*indicator.id.text)
                        .fact("n", years),
                );
            }
        }
    }
}
