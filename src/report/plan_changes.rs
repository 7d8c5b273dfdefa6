//! Two years of a plan become what has changed between them: a sentence, a year and a reason each.

use crate::model::{
    AgencyIx, Change, Class, GoalIx, History, IndicatorIx, Lifetime, MeasureIx, Plan, Use,
};
use crate::source::Word;
use crate::tell::context::Context;
use crate::tell::plan_values::Of;
use crate::tell::{naming, plan_values};
use crate::text::Said;
use crate::value::{Year, fold};
use crate::words::kinds::{Entry, PlanKey};
use crate::words::list as phrase;
use crate::words::names::quoted;
use crate::words::reading::says_what_it_is;

pub use crate::tell::people::Texts;

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
    years.changes(Of::Plan, &plan.changes);
    for (ix, it) in (0..).map(AgencyIx::new).zip(&plan.agencies) {
        years.entry(Of::Agency(ix), &it.lifetime);
    }
    for (ix, it) in (0..).map(GoalIx::new).zip(&plan.goals) {
        years.entry(Of::Goal(ix), &it.lifetime);
        years.indicators(&it.uses);
        for measure in &it.measures {
            years.entry(Of::Measure(*measure), &plan.measure(*measure).lifetime);
            years.indicators(&plan.measure(*measure).uses);
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

    fn indicators(&mut self, uses: &[Use]) {
        for ix in uses.iter().filter(|it| !it.is_ref).map(|it| it.indicator) {
            let it = self.history.last().indicator(ix);
            self.entry(Of::Indicator(ix), &it.lifetime);
            self.dropped(ix);
            for own in &it.breaks {
                if !self.is_between(own.year) {
                    continue;
                }
                let entry = self.named(Of::Indicator(ix), own.year);
                let sentence = self.texts.say(&phrase::PlanBroken { entry });
                self.push(Of::Indicator(ix), own.year, Some(&own.reason), sentence);
            }
        }
    }

    /// An indicator that its source drops in a year that the plan has known from the first.
    fn dropped(&mut self, ix: IndicatorIx) {
        let it = self.history.last().indicator(ix);
        let changes = &it.lifetime.changes;
        let Some(from) = it.since.filter(|since| {
            // One that a change drops is told as that change.
            let is_change = changes.iter().any(|own| own.from == *since);
            self.is_between(*since) && it.class == Class::Discontinued && !is_change
        }) else {
            return;
        };
        let both = [it.class_in(from.previous()), it.class];
        let values = both.map(|class| plan_values::class(self.texts, class));
        let sentence = self.changed(Of::Indicator(ix), from, "class", values);
        self.push(Of::Indicator(ix), from, None, sentence);
    }

    /// An entry that begins, ends, or says something else.
    fn entry(&mut self, of: Of, lifetime: &'a Lifetime<'s>) {
        let texts = self.texts;
        if let Some(from) = lifetime.first.filter(|year| self.is_between(*year)) {
            let plan = self.history.as_of(from);
            // What has no number is named by its text already.
            let text = Some(plan_values::text(texts, plan, of))
                .filter(|it| !it.is_empty() && !number(texts, plan, of).is_empty());
            let sentence = texts.say(&phrase::PlanAdded {
                entry: self.named(of, from),
                text: text.map(|it| quoted(it, texts.language)),
            });
            self.push(of, from, None, sentence);
        }
        let ended = lifetime.last.map(Year::next);
        // With the plan's own end all ends, which is no change.
        let ended =
            ended.filter(|year| self.is_between(*year) && self.history.as_of(*year).covers(*year));
        if let Some(from) = ended {
            let plan = self.history.as_of(from);
            let by = lifetime.replaced_by.iter();
            let sentence = texts.say(&phrase::PlanEnded {
                entry: self.named(of, from),
                by: by.map(|it| successor(texts, plan, of, it)).collect(),
            });
            self.push(of, from, None, sentence);
        }
        self.changes(of, &lifetime.changes);
    }

    /// Each key of each change, with what it was and what it becomes.
    fn changes(&mut self, of: Of, changes: &'a [Change<'s>]) {
        for change in changes {
            if !self.is_between(change.from) {
                continue;
            }
            for key in &change.keys {
                let values = [change.from.previous(), change.from].map(|year| {
                    plan_values::value(self.texts, self.history.as_of(year), of, &key.text)
                });
                let sentence = self.changed(of, change.from, &key.text, values);
                self.push(of, change.from, Some(&change.reason), sentence);
                if let Some(told) = self.found.last_mut() {
                    told.is_of_form = key.text == INSTRUCTION;
                }
            }
        }
    }

    /// *Åtgärd 1.1: ansvarig ändras från Länsstyrelsen till Regionen.*
    fn changed(&self, of: Of, from: Year, key: &str, [old, new]: [Said; 2]) -> Said {
        let name = phrase::PlanKeyName {
            key: PlanKey::of(key),
            other: Some(&key.replace('_', " ")),
        };
        self.texts.say(&phrase::PlanChanged {
            entry: self.named(of, from),
            key: self.texts.say(&name),
            is_same: old == new,
            old: Some(old).filter(|it| !it.is_empty()),
            new: Some(new).filter(|it| !it.is_empty()),
        })
    }

    /// *Åtgärd 1.1*; an entry without a number is named by its text.
    fn named(&self, of: Of, from: Year) -> Said {
        let (texts, plan) = (self.texts, self.history.as_of(from));
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

    fn push(&mut self, of: Of, from: Year, reason: Option<&'a Word<'s>>, sentence: Said) {
        self.found.push(PlanChange {
            number: number(self.texts, self.history.as_of(from), of),
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
        Of::Measure(ix) => naming::number(texts, plan, ix),
        Of::Indicator(ix) => (&*plan.indicator(ix).id.text).into(),
    }
}

/// A successor as it is printed: its number, else its text; the name of an agency.
fn successor(texts: &Texts<'_>, plan: &Plan<'_>, of: Of, word: &Word<'_>) -> Said {
    let id = &word.text;
    let found = match of {
        Of::Agency(_) => plan.agency_names.get(&fold(id)).copied().map(Of::Agency),
        Of::Measure(_) => {
            let at = plan.measures.iter().position(|it| it.id.text == *id);
            at.map(|at| Of::Measure(MeasureIx::new(at)))
        }
        Of::Goal(_) => {
            let at = plan.goals.iter().position(|it| it.id.text == *id);
            at.map(|at| Of::Goal(GoalIx::new(at)))
        }
        Of::Indicator(_) | Of::Plan => None,
    };
    let Some(found) = found else {
        return (&**id).into();
    };
    if let Of::Agency(ix) = found {
        return texts.word(&plan.agency(ix).name);
    }
    let number = number(texts, plan, found);
    if number.is_empty() {
        return quoted(plan_values::text(texts, plan, found), texts.language);
    }
    number
}

/// The chapter of what has changed in the plan.
pub(super) const ID: &str = "andringar-i-planen";

/// What holds otherwise this year than in an earlier one, but for what only forms say.
pub(super) fn changes_since<'a, 's>(
    context: Context<'a, 's>,
    since: Year,
) -> Vec<PlanChange<'a, 's>> {
    let history = context.model.plans.get(context.edition.plan.get());
    let changes = history.map(|it| plan_changes(it, since, context.year, context.texts));
    let mut changes = changes.unwrap_or_default();
    changes.retain(|it| !it.is_of_form);
    changes
}
