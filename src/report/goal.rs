//! One chapter a goal: where it stands, what must be in place, indicators, measures, texts, areas.

use crate::content::Section;
use crate::model::{Asks, GoalIx};
use crate::report::areas;
use crate::report::areas::at_start;
use crate::report::blocks::section;
use crate::report::coverage::{coverage, measures_in_force};
use crate::report::shows::shows;
use crate::report::{goal_indicators, measure, narrative, texts};
use crate::tell::context::Context;
use crate::tell::missing;
use crate::text::Said;
use crate::words::{Word, list as phrase};

/// The chapters of the plan's own goals; goals within a goal are parts of its chapter.
pub(super) fn chapters(context: Context<'_, '_>) -> Vec<Section> {
    within(context, None, 2)
}

fn within(context: Context<'_, '_>, parent: Option<GoalIx>, level: u8) -> Vec<Section> {
    let goals = (0..).map(GoalIx::new).zip(&context.plan.goals);
    goals
        .filter(|(_, goal)| goal.parent == parent && goal.lifetime.holds(context.year))
        .map(|(ix, _)| chapter(context, ix, level))
        .collect()
}

fn chapter(context: Context<'_, '_>, ix: GoalIx, level: u8) -> Section {
    let goal = context.plan.goal(ix);
    let id = format!("mal-{}", context.plan.goal_anchor(ix));
    let title = context.say(&phrase::GoalTitle {
        number: &goal.number,
        title: context.prose(&goal.title),
    });
    let mut chapter = section(&id, level, title);
    // Headings end at level 6; parts of goals nested deeper stay there.
    let below = (level + 1).min(6);
    if let Some(text) = &goal.text {
        chapter.blocks = context.blocks(text, &id);
    }
    let parts = &mut chapter.sections;
    parts.extend(in_short(context, ix, &id, below));
    // What the plan itself says stands with what else is asked of each figure.
    if !context.plan.asks_anything() {
        parts.extend(areas::in_place(context, ix, &id, below));
    }
    parts.extend(goal_indicators::indicators(context, ix, &id, below));
    let measures = measure::measures(context, ix, &id, below);
    if context.plan.asks_anything() {
        parts.extend(measures);
    } else if let Some(measures) = measures {
        // Where nothing is told but the plan's own words, they stand together.
        chapter.blocks.extend(measures.blocks);
        parts.extend(measures.sections);
    }
    parts.extend(texts::descriptions(context, ix, &id, below));
    parts.extend(areas(context, ix, &id, below));
    parts.extend(within(context, Some(ix), below));
    chapter
}

/// People's words; then, if the plan asks for anything, what was to be followed up and what has come, what that
/// shows, and what is missing by name. What a text has asked for itself is not said again.
fn in_short(context: Context<'_, '_>, ix: GoalIx, id: &str, level: u8) -> Option<Section> {
    let mut part = section(&format!("{id}-laget"), level, context.say(&Word::InShort));
    part.begin(narrative::written(context, id));
    if context.plan.asks_anything() {
        let has_measures = measures_in_force(context, ix) > 0;
        let says =
            |is_it: fn(&Asks) -> Option<GoalIx>| context.calls(id, |asks| is_it(asks) == Some(ix));
        let says_coverage = says(|it| match it {
            Asks::Coverage(of) => *of,
            _ => None,
        });
        if part.blocks.is_empty() || has_measures && !says_coverage {
            part.say(coverage(context, ix));
        }
        let shows = shows(context, ix);
        if !shows.is_empty() {
            part.say(Said::join(shows, " "));
        }
        let says_missing = says(|it| match it {
            Asks::Missing(of) => *of,
            _ => None,
        });
        // A figure that is missing at another goal is missing here too.
        let count = context.seen().count(Some(ix));
        let has_all = count.reported == count.due;
        let is_told =
            context.seen().answers_at(ix).owed > 0 && (has_all || missing::is_any(context, ix));
        if has_measures && is_told && !says_missing {
            part.say(missing::absent(context, Some(ix)));
        }
    }
    let elsewhere = narrative::elsewhere(context, id, &part.id);
    part.blocks.extend(elsewhere);
    (!part.blocks.is_empty()).then_some(part)
}

/// What the plan says of needs, and what people see ahead.
fn areas(context: Context<'_, '_>, ix: GoalIx, id: &str, level: u8) -> Option<Section> {
    let (name, ahead_id) = (format!("{id}-utveckling"), format!("{id}-framat"));
    let then = if context.plan.asks_anything() {
        Vec::new()
    } else {
        at_start(context, ix)
    };
    let mut ahead = narrative::written(context, &name);
    let written = ahead.len();
    ahead.extend(narrative::elsewhere(context, &name, &ahead_id));
    let title = context.say(&Word::AreasForDevelopment);
    let mut part = section(&format!("{id}-utvecklingsomraden"), level, title);
    for (id, title, blocks, written) in [
        (format!("{id}-utgangslage"), Word::AreasAtStart, then, 0),
        (ahead_id, Word::AreasAhead, ahead, written),
    ] {
        if !blocks.is_empty() {
            part.sections.push(Section {
                blocks,
                written,
                ..section(&id, (level + 1).min(6), context.say(&title))
            });
        }
    }
    (!part.sections.is_empty()).then_some(part)
}
