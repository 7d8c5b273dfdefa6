//! Two years of a plan become what has changed between them: a sentence, a year and a reason each.

use crate::content::{Block, Cell, Section, plain};
use crate::evaluate::blocks::section;
use crate::evaluate::context::Context;
use crate::evaluate::plan_values::{self, Of};
use crate::evaluate::tables::{row, table};
use crate::evaluate::{cited, plan_target};
use crate::model::{
    AgencyIx, Change, Class, GoalIx, History, IndicatorIx, Lifetime, MeasureIx, Plan,
};
use crate::prose;
use crate::source::Word;
use crate::value::Year;
use crate::words::kinds::{Entry, PlanKey};
use crate::words::names::{closed, quoted};
use crate::words::reading::says_what_it_is;
use crate::words::{self, Language, list as phrase, numbers};

/// The key of an indicator that no page holds.
const INSTRUCTION: &str = "instruction";

/// One thing that holds otherwise in the later year than in the earlier.
#[derive(Debug)]
pub struct PlanChange {
    /// The printed number, or the name of what has none; empty of a measure without number.
    pub number: String,
    /// Whether it is the plan itself that holds otherwise.
    pub is_plan: bool,
    /// Whether it only concerns those who fill in a form.
    pub is_of_form: bool,
    pub sentence: String,
    pub from: Year,
    pub reason: Option<String>,
}

/// What is compared, and how it is said.
struct Years<'a, 's> {
    history: &'a History<'s>,
    a: Year,
    b: Year,
    language: Language,
    found: Vec<PlanChange>,
}

/// What holds otherwise in year `b` than in the earlier year `a`: by year, then in the plan's order.
pub fn plan_changes(
    history: &History<'_>,
    a: Year,
    b: Year,
    language: Language,
) -> Vec<PlanChange> {
    let mut years = Years {
        history,
        a,
        b,
        language,
        found: Vec::new(),
    };
    // What began later stands only where it has begun.
    let plan = history.last();
    years.changed(Of::Plan, &plan.changes);
    for (ix, it) in (0..).map(AgencyIx::new).zip(&plan.agencies) {
        years.entry(Of::Agency(ix), &it.lifetime);
    }
    for (ix, it) in (0..).map(GoalIx::new).zip(&plan.goals) {
        years.entry(Of::Goal(ix), &it.lifetime);
        for used in it.uses.iter().filter(|it| !it.is_ref) {
            years.indicator(used.indicator);
        }
        for measure in &it.measures {
            years.entry(Of::Measure(*measure), &plan.measure(*measure).lifetime);
            let uses = &plan.measure(*measure).uses;
            for used in uses.iter().filter(|it| !it.is_ref) {
                years.indicator(used.indicator);
            }
        }
    }
    years.found.sort_by_key(|it| it.from);
    years.found
}

impl Years<'_, '_> {
    /// Whether what holds from a year is a change: one from the plan's beginning is none.
    fn is_between(&self, year: Year) -> bool {
        self.a.max(self.history.first().from) < year && year <= self.b
    }

    fn indicator(&mut self, ix: IndicatorIx) {
        let it = self.history.last().indicator(ix);
        self.entry(Of::Indicator(ix), &it.lifetime);
        self.dropped(ix);
        for series_break in &it.breaks {
            if !self.is_between(series_break.year) {
                continue;
            }
            let (of, from) = (Of::Indicator(ix), series_break.year);
            let plan = self.history.as_of(from);
            let entry = &named(plan, of, self.language);
            let sentence = words::text(self.language, &phrase::PlanBroken { entry });
            self.push(plan, of, sentence, from, Some(&series_break.reason));
        }
    }

    /// An indicator that its source drops in a year that the plan has known from the first.
    fn dropped(&mut self, ix: IndicatorIx) {
        const CLASS: &str = "class";
        let it = self.history.last().indicator(ix);
        let changes = &it.lifetime.changes;
        let Some(from) = it.since.filter(|since| {
            // One that a change drops is told as that change.
            let is_change = changes.iter().any(|own| own.from == *since);
            self.is_between(*since) && it.class == Class::Discontinued && !is_change
        }) else {
            return;
        };
        let plan = self.history.as_of(from);
        let class = |class| plan_target::class(class, self.language);
        let of = Of::Indicator(ix);
        let sentence = changed(
            &named(plan, of, self.language),
            CLASS,
            &class(it.class_in(from.previous())),
            &class(it.class),
            self.language,
        );
        self.push(plan, of, sentence, from, None);
    }

    /// An entry that begins, ends, or says something else.
    fn entry(&mut self, of: Of, lifetime: &Lifetime<'_>) {
        let language = self.language;
        let started = lifetime.first.filter(|year| self.is_between(*year));
        if let Some(from) = started {
            let plan = self.history.as_of(from);
            // What has no number is named by its text already.
            let text = Some(plan_values::text(plan, of))
                .filter(|it| !it.is_empty() && !number(plan, of, language).is_empty());
            let text = text.map(|it| quoted(&it, language));
            let added = phrase::PlanAdded {
                entry: &named(plan, of, language),
                text: text.as_deref(),
            };
            let sentence = words::text(language, &added);
            self.push(plan, of, sentence, from, None);
        }
        let ended = lifetime.last.map(Year::next);
        // With the plan's own end all ends, which is no change.
        let ended =
            ended.filter(|year| self.is_between(*year) && self.history.as_of(*year).covers(*year));
        if let Some(from) = ended {
            let plan = self.history.as_of(from);
            let entry = named(plan, of, language);
            let by: Vec<String> = lifetime
                .replaced_by
                .iter()
                .map(|word| successor(plan, of, word, language))
                .collect();
            let ended = phrase::PlanEnded {
                entry: &entry,
                by: by.iter().map(String::as_str).collect(),
            };
            let sentence = words::text(language, &ended);
            self.push(plan, of, sentence, from, None);
        }
        self.changed(of, &lifetime.changes);
    }

    /// Each key of each change, with what it was and what it becomes.
    fn changed(&mut self, of: Of, changes: &[Change<'_>]) {
        for change in changes {
            if !self.is_between(change.from) {
                continue;
            }
            let (before, after) = (
                self.history.as_of(change.from.previous()),
                self.history.as_of(change.from),
            );
            for key in &change.keys {
                let value = |plan| plan_values::value(plan, of, &key.text, self.language);
                let entry = named(after, of, self.language);
                let sentence = changed(
                    &entry,
                    &key.text,
                    &value(before),
                    &value(after),
                    self.language,
                );
                self.push(after, of, sentence, change.from, Some(&change.reason));
                if let Some(told) = self.found.last_mut() {
                    told.is_of_form = key.text == INSTRUCTION;
                }
            }
        }
    }

    fn push(
        &mut self,
        plan: &Plan<'_>,
        of: Of,
        sentence: String,
        from: Year,
        reason: Option<&Word<'_>>,
    ) {
        self.found.push(PlanChange {
            number: number(plan, of, self.language),
            is_plan: matches!(of, Of::Plan),
            is_of_form: false,
            sentence,
            from,
            reason: reason.map(|it| it.text.to_string()),
        });
    }
}

/// What a table names an entry by.
fn number(plan: &Plan<'_>, of: Of, language: Language) -> String {
    match of {
        Of::Plan => String::new(),
        Of::Agency(ix) => numbers::capital(&plan.agency(ix).name),
        Of::Goal(ix) => plan.goal(ix).number.to_string(),
        Of::Measure(ix) => cited::number(language, plan, ix),
        Of::Indicator(ix) => plan.indicator(ix).id.text.to_string(),
    }
}

/// *Åtgärd 1.1*; an entry without a number is named by its text.
fn named(plan: &Plan<'_>, of: Of, language: Language) -> String {
    let kind = match of {
        Of::Plan => Entry::Plan,
        Of::Agency(_) => Entry::Agency,
        Of::Goal(_) => Entry::Goal,
        Of::Measure(_) => Entry::Measure,
        Of::Indicator(ix) if plan.indicator(ix).milestone.is_some() => Entry::Milestone,
        Of::Indicator(_) => Entry::Indicator,
    };
    let number = number(plan, of, language);
    // An agency goes by its name, and so does a number that says what it is.
    if kind == Entry::Agency || says_what_it_is(&number) {
        return numbers::capital(&number);
    }
    let number = Some(number.as_str()).filter(|it| !it.is_empty());
    let text = number
        .is_none()
        .then(|| quoted(&plan_values::text(plan, of), language));
    let entry = phrase::PlanEntry {
        entry: kind,
        number,
        text: text.as_deref(),
    };
    words::text(language, &entry)
}

/// *Åtgärd 1.1: ansvarig ändras från Länsstyrelsen till Regionen.*
fn changed(entry: &str, key: &str, old: &str, new: &str, language: Language) -> String {
    let name = phrase::PlanKeyName {
        key: PlanKey::of(key),
        other: Some(&key.replace('_', " ")),
    };
    let there = |it| Some(it).filter(|it: &&str| !it.is_empty());
    let changed = phrase::PlanChanged {
        entry,
        key: &words::text(language, &name),
        old: there(old),
        new: there(new),
        is_same: old == new,
    };
    words::text(language, &changed)
}

/// A successor as it is printed: its number, else its text; the name of an agency.
fn successor(plan: &Plan<'_>, of: Of, word: &Word<'_>, language: Language) -> String {
    let id = &word.text;
    let found = match of {
        Of::Agency(_) => plan
            .agency_names
            .get(&crate::value::fold(id))
            .map(|ix| plan.agency(*ix).name.text.to_string()),
        Of::Measure(_) => {
            let found = plan.measures.iter().position(|it| it.id.text == *id);
            found.map(|at| {
                let ix = MeasureIx::new(at);
                printed(
                    &cited::number(language, plan, ix),
                    &plan.measure(ix).text,
                    language,
                )
            })
        }
        Of::Goal(_) => {
            let found = plan.goals.iter().find(|it| it.id.text == *id);
            found.map(|it| printed(&it.number, &it.title, language))
        }
        Of::Indicator(_) | Of::Plan => None,
    };
    found.unwrap_or_else(|| id.to_string())
}

fn printed(number: &str, text: &str, language: Language) -> String {
    if number.is_empty() {
        quoted(&plain(&prose::runs(text)), language)
    } else {
        number.to_owned()
    }
}

/// Ändringar i planen: what holds otherwise than in the report before; in the plan's last year, all
/// that has changed since its first.
pub(super) fn chapter(context: Context<'_, '_>) -> Option<Section> {
    let history = context.model.plans.get(context.edition.plan.get())?;
    let is_last = context.plan.to == Some(context.year);
    let editions = context.model.editions.iter();
    let earlier = editions
        .filter(|it| it.plan == context.edition.plan && it.year < context.year)
        .map(|it| it.year)
        .max();
    let since = earlier.filter(|_| !is_last).unwrap_or(context.plan.from);
    let mut changes = plan_changes(history, since, context.year, context.language);
    changes.retain(|it| !it.is_of_form);
    if changes.is_empty() {
        return None;
    }
    let rows = changes.iter().map(|it| {
        row(vec![
            Cell::text(match (it.is_plan, it.number.is_empty()) {
                (true, _) => context.text(&phrase::Word::PlanItself),
                (false, true) => context.text(&phrase::Word::NoNumber),
                (false, false) => it.number.clone(),
            }),
            Cell::text(it.sentence.clone()),
            Cell::text(it.from.to_string()),
            Cell::text(it.reason.as_deref().map_or_else(
                || context.text(&phrase::Word::NoReasonStated),
                |it| closed(&plain(&prose::runs(it))),
            )),
        ])
    });
    let columns = [
        context.text(&phrase::Word::NumberColumn),
        context.text(&phrase::Word::PlanChangeColumn),
        context.text(&phrase::Word::HoldsFromColumn),
        context.text(&phrase::Word::ReasonColumn),
    ];
    let caption = context.text(&phrase::PlanChangesTable {
        since,
        area: &context.plan.area.text,
    });
    let rows = table("andringar-i-planen", &caption, &columns, rows.collect());
    Some(Section {
        blocks: vec![
            Block::text(context.text(&phrase::Word::ChangesToPlanIntro)),
            Block::Table(rows),
        ],
        ..section(
            "andringar-i-planen",
            2,
            context.text(&phrase::Word::ChangesToPlan),
        )
    })
}
