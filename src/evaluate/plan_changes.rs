//! Two years of a plan become what has changed between them: a sentence, a year and a reason each.

use crate::content::{Block, Cell, Section};
use crate::evaluate::blocks::{row, section, table};
use crate::evaluate::context::Context;
use crate::evaluate::plan_values::{self, Of};
use crate::evaluate::{cited, plan_target};
use crate::model::{
    AgencyIx, Change, Class, GoalIx, History, IndicatorIx, Lifetime, MeasureIx, Plan,
};
use crate::source::Word;
use crate::text::Said;
use crate::value::{Year, fold};
use crate::words::kinds::{Entry, PlanKey};
use crate::words::list as phrase;
use crate::words::names::{closed, quoted};
use crate::words::reading::says_what_it_is;

pub use crate::evaluate::people::Texts;

/// The key of an indicator that no page holds.
const INSTRUCTION: &str = "instruction";

/// One thing that holds otherwise in the later year than in the earlier.
#[derive(Debug)]
pub struct PlanChange<'a, 's> {
    /// The printed number, or the name of what has none; empty of a measure without number.
    pub number: Said,
    /// Whether it is the plan itself that holds otherwise.
    pub is_plan: bool,
    /// Whether it only concerns those who fill in a form.
    pub is_of_form: bool,
    pub sentence: Said,
    pub from: Year,
    pub reason: Option<&'a Word<'s>>,
}

/// What is compared, and how it is said.
struct Years<'a, 's> {
    history: &'a History<'s>,
    a: Year,
    b: Year,
    texts: &'a Texts<'s>,
    found: Vec<PlanChange<'a, 's>>,
}

/// What holds otherwise in year `b` than in the earlier year `a`: by year, then in the plan's order.
pub fn plan_changes<'a, 's>(
    history: &'a History<'s>,
    a: Year,
    b: Year,
    texts: &'a Texts<'s>,
) -> Vec<PlanChange<'a, 's>> {
    let mut years = Years {
        history,
        a,
        b,
        texts,
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

impl<'a, 's> Years<'a, 's> {
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
            let entry = named(self.texts, plan, of);
            let sentence = self.texts.say(&phrase::PlanBroken { entry });
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
        let class = |class| plan_target::class(self.texts, class);
        let of = Of::Indicator(ix);
        let (old, new) = (class(it.class_in(from.previous())), class(it.class));
        let sentence = changed(self.texts, plan, of, CLASS, old, new);
        self.push(plan, of, sentence, from, None);
    }

    /// An entry that begins, ends, or says something else.
    fn entry(&mut self, of: Of, lifetime: &'a Lifetime<'s>) {
        let texts = self.texts;
        let started = lifetime.first.filter(|year| self.is_between(*year));
        if let Some(from) = started {
            let plan = self.history.as_of(from);
            // What has no number is named by its text already.
            let text = Some(plan_values::text(texts, plan, of))
                .filter(|it| !it.is_empty() && !number(texts, plan, of).is_empty());
            let sentence = texts.say(&phrase::PlanAdded {
                entry: named(texts, plan, of),
                text: text.map(|it| quoted(it, texts.language)),
            });
            self.push(plan, of, sentence, from, None);
        }
        let ended = lifetime.last.map(Year::next);
        // With the plan's own end all ends, which is no change.
        let ended =
            ended.filter(|year| self.is_between(*year) && self.history.as_of(*year).covers(*year));
        if let Some(from) = ended {
            let plan = self.history.as_of(from);
            let by = lifetime.replaced_by.iter();
            let sentence = texts.say(&phrase::PlanEnded {
                entry: named(texts, plan, of),
                by: by.map(|it| successor(texts, plan, of, it)).collect(),
            });
            self.push(plan, of, sentence, from, None);
        }
        self.changed(of, &lifetime.changes);
    }

    /// Each key of each change, with what it was and what it becomes.
    fn changed(&mut self, of: Of, changes: &'a [Change<'s>]) {
        for change in changes {
            if !self.is_between(change.from) {
                continue;
            }
            let (before, after) = (
                self.history.as_of(change.from.previous()),
                self.history.as_of(change.from),
            );
            for key in &change.keys {
                let value = |plan| plan_values::value(self.texts, plan, of, &key.text);
                let (old, new) = (value(before), value(after));
                let sentence = changed(self.texts, after, of, &key.text, old, new);
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
        sentence: Said,
        from: Year,
        reason: Option<&'a Word<'s>>,
    ) {
        self.found.push(PlanChange {
            number: number(self.texts, plan, of),
            is_plan: matches!(of, Of::Plan),
            is_of_form: false,
            sentence,
            from,
            reason,
        });
    }
}

/// What a table names an entry by.
fn number(texts: &Texts<'_>, plan: &Plan<'_>, of: Of) -> Said {
    match of {
        Of::Plan => Said::default(),
        Of::Agency(ix) => texts.word(&plan.agency(ix).name).capital(),
        Of::Goal(ix) => (&*plan.goal(ix).number).into(),
        Of::Measure(ix) => cited::number(texts, plan, ix),
        Of::Indicator(ix) => (&*plan.indicator(ix).id.text).into(),
    }
}

/// *Åtgärd 1.1*; an entry without a number is named by its text.
fn named(texts: &Texts<'_>, plan: &Plan<'_>, of: Of) -> Said {
    let entry = match of {
        Of::Plan => Entry::Plan,
        Of::Agency(_) => Entry::Agency,
        Of::Goal(_) => Entry::Goal,
        Of::Measure(_) => Entry::Measure,
        Of::Indicator(ix) if plan.indicator(ix).milestone.is_some() => Entry::Milestone,
        Of::Indicator(_) => Entry::Indicator,
    };
    let number = number(texts, plan, of);
    // An agency goes by its name, and so does a number that says what it is.
    if entry == Entry::Agency || says_what_it_is(&number.plain()) {
        return number.capital();
    }
    let is_numbered = !number.is_empty();
    let text = || quoted(plan_values::text(texts, plan, of), texts.language);
    texts.say(&phrase::PlanEntry {
        entry,
        number: is_numbered.then_some(number),
        text: (!is_numbered).then(text),
    })
}

/// *Åtgärd 1.1: ansvarig ändras från Länsstyrelsen till Regionen.*
fn changed(texts: &Texts<'_>, plan: &Plan<'_>, of: Of, key: &str, old: Said, new: Said) -> Said {
    let name = phrase::PlanKeyName {
        key: PlanKey::of(key),
        other: Some(&key.replace('_', " ")),
    };
    let there = |it: Said| Some(it).filter(|it| !it.is_empty());
    texts.say(&phrase::PlanChanged {
        entry: named(texts, plan, of),
        key: texts.say(&name),
        is_same: old == new,
        old: there(old),
        new: there(new),
    })
}

/// A successor as it is printed: its number, else its text; the name of an agency.
fn successor(texts: &Texts<'_>, plan: &Plan<'_>, of: Of, word: &Word<'_>) -> Said {
    let id = &word.text;
    let found = match of {
        Of::Agency(_) => {
            let found = plan.agency_names.get(&fold(id));
            found.map(|ix| texts.word(&plan.agency(*ix).name))
        }
        Of::Measure(_) => {
            let found = plan.measures.iter().position(|it| it.id.text == *id);
            found.map(|at| {
                let ix = MeasureIx::new(at);
                let number = cited::number(texts, plan, ix);
                printed(texts, number, &plan.measure(ix).text)
            })
        }
        Of::Goal(_) => {
            let found = plan.goals.iter().find(|it| it.id.text == *id);
            found.map(|it| printed(texts, (&*it.number).into(), &it.title))
        }
        Of::Indicator(_) | Of::Plan => None,
    };
    found.unwrap_or_else(|| (&**id).into())
}

fn printed(texts: &Texts<'_>, number: Said, text: &Word<'_>) -> Said {
    if number.is_empty() {
        quoted(texts.bare(text), texts.language)
    } else {
        number
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
    let mut changes = plan_changes(history, since, context.year, context.texts);
    changes.retain(|it| !it.is_of_form);
    if changes.is_empty() {
        return None;
    }
    let rows = changes.iter().map(|it| {
        row(vec![
            Cell::text(match (it.is_plan, it.number.is_empty()) {
                (true, _) => context.say(&phrase::Word::PlanItself),
                (false, true) => context.say(&phrase::Word::NoNumber),
                (false, false) => it.number.clone(),
            }),
            Cell::text(&it.sentence),
            Cell::text(it.from.to_string()),
            Cell::text(it.reason.map_or_else(
                || context.say(&phrase::Word::NotStated),
                |it| closed(context.bare(it)),
            )),
        ])
    });
    let columns = [
        context.say(&phrase::Word::NumberColumn),
        context.say(&phrase::Word::RevisionColumn),
        context.say(&phrase::Word::HoldsFromColumn),
        context.say(&phrase::Word::ReasonColumn),
    ];
    let caption = context.say(&phrase::PlanChangesTable {
        since,
        area: context.area(),
    });
    let rows = table("andringar-i-planen", caption, &columns, rows.collect());
    Some(Section {
        blocks: vec![
            Block::text(context.say(&phrase::Word::ChangesToPlanIntro)),
            Block::Table(rows),
        ],
        ..section(
            "andringar-i-planen",
            2,
            context.say(&phrase::Word::ChangesToPlan),
        )
    })
}
