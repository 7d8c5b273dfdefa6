//! Texts that parties have sent stand under their measure; a group's texts stand in an annex.

use crate::content::Block;
use crate::content::Section;
use crate::evaluate::Context;
use crate::evaluate::section;
use crate::language::report::coverage;
use crate::language::report::headings;
use crate::model::AgencyKind;
use crate::model::Answer;
use crate::model::CellId;
use crate::model::GoalIx;
use crate::model::IndicatorIx;
use crate::model::Measure;
use crate::model::Observation;
use crate::model::Use;
use crate::prose;

/// How many members of a group have answered, where a group reports and any has.
pub(super) fn group_answers(
    context: Context<'_, '_>,
    indicator: IndicatorIx,
) -> Option<(usize, usize)> {
    let reporters = &context.plan.indicator(indicator).reporters;
    let group = reporters
        .iter()
        .find(|it| context.plan.agency(**it).kind == AgencyKind::Group)?;
    let members = context.plan.members(*group, context.year);
    let answered = context.answers(indicator, context.year);
    let n = members
        .iter()
        .filter(|member| answered.iter().any(|it| it.party == **member))
        .count();
    (n > 0).then_some((n, members.len()))
}

/// Texts that parties have sent, a part each; a group's texts stand in an annex.
pub(super) fn descriptions(
    context: Context<'_, '_>,
    goal: GoalIx,
    id: &str,
    level: u8,
) -> Option<Section> {
    let mut part = section(
        &format!("{id}-beskrivningar"),
        level,
        headings::DESCRIPTIONS,
    );
    let below = (level + 1).min(6);
    for ix in &context.plan.goal(goal).measures {
        let measure = context.plan.measure(*ix);
        for standing in measure.uses.iter().filter(|it| !it.is_ref) {
            if let Some((n, of)) = group_answers(context, standing.indicator) {
                part.blocks.push(Block::text(group_sentence(
                    context, measure, standing, n, of,
                )));
            }
            for it in context.answers(standing.indicator, context.year) {
                let Answer::Text(text) = &it.answer else {
                    continue;
                };
                if it.cell != CellId::TOTAL || is_in_annex(context, it) {
                    continue;
                }
                let anchor = format!(
                    "text-{}-{}",
                    context.plan.indicator(standing.indicator).id.text,
                    context.plan.agency(it.party).id.text
                );
                let title = format!("Åtgärd {}: {}", measure.number, context.agency(it.party));
                let blocks = prose::blocks(text, &anchor);
                part.sections.push(Section {
                    blocks,
                    ..section(&anchor, below, &title)
                });
            }
        }
    }
    (!part.sections.is_empty() || !part.blocks.is_empty()).then_some(part)
}

fn group_sentence(
    context: Context<'_, '_>,
    measure: &Measure<'_>,
    standing: &Use,
    n: usize,
    of: usize,
) -> String {
    let group = context
        .plan
        .indicator(standing.indicator)
        .reporters
        .iter()
        .find(|it| context.plan.agency(**it).kind == AgencyKind::Group);
    let group = group.map_or(String::new(), |it| {
        context.plan.agency(*it).name.text.to_string()
    });
    let sentence = if context.plan.is_due(standing.indicator, context.year) {
        coverage::group(n, of, &group)
    } else {
        coverage::group_early(n, of, &group)
    };
    format!(
        "Åtgärd {}: {sentence} Svaren står i bilagan.",
        measure.number
    )
}

/// Whether a text is a group member's own, which stands in the annex.
pub(super) fn is_in_annex(context: Context<'_, '_>, it: &Observation<'_>) -> bool {
    let reporters = &context.plan.indicator(it.indicator).reporters;
    !reporters.contains(&it.party)
}
