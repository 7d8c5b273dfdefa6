//! A judged model becomes content: what the report says, in order and in words. It cannot fail.

mod about;
mod added;
mod annex;
mod back;
mod blocks;
mod breakdown;
mod called;
mod change;
mod charts;
mod cited;
mod context;
mod corrections;
mod counted;
mod details;
mod figure;
mod finish;
mod front;
mod gaps;
mod goal;
mod group;
mod key_figures;
mod known;
mod legend;
mod lineage;
mod measure;
mod milestones;
mod narrative;
mod open_data;
mod owed;
mod pair;
mod parties;
mod people;
pub mod plan_changes;
mod plan_values;
mod printed;
mod quality;
mod received;
mod reference;
mod register;
mod round;
mod series;
mod shares;
mod sources;
mod state;
mod summary;
mod summed;
mod tables;
mod target;
#[cfg(test)]
mod tests;
mod texts;
mod told;
mod unasked;
mod walk;

use crate::check::Checked;
use crate::content::{Content, Section, VERSION};
use crate::evaluate::context::Context;
use crate::evaluate::people::Texts;
use crate::evaluate::tables::in_italics;
use crate::model::{EditionIx, Plan};
use crate::text::Said;
use crate::words::list::Word;
use crate::words::{Language, Name, list as phrase};

/// Says everything that one edition's report says in a language.
pub fn evaluate(checked: &Checked<'_>, ix: EditionIx, language: Language) -> Content {
    let model = checked.model();
    let texts = Texts::of(model, language);
    let edition = model.edition(ix);
    let context = Context {
        texts: &texts,
        model,
        figures: checked.figures(),
        plan: model.plan_of(ix),
        edition,
        ix,
        year: edition.year,
        is_draft: !checked.stands(),
    };
    let mut sections = sections(context);
    finish::number_notes(context, &mut sections);
    finish::distinct_ids(&mut sections);
    let year = context.year.get();
    let title = edition.title.as_ref().map_or_else(
        || context.say(&phrase::ReportTitle { year: edition.year }),
        |title| context.word(title),
    );
    let subtitle = subtitle(context);
    let mut report = Content {
        version: VERSION,
        language: language.tag().to_owned(),
        plan: context.plan.id.clone(),
        year,
        description: format!("{}. {}.", title.plain(), subtitle.plain()),
        title: with_area(&title.plain(), &context.area().plain()),
        heading: title.into_runs(),
        subtitle: subtitle.into_runs(),
        banners: front::banners(context),
        facts: front::facts(context),
        support: about::way_to_support(context),
        sections,
        words: front::words(language),
        data: open_data::of_the_year(context),
        series: open_data::of_all_years(context),
    };
    let untranslated = finish::untranslated(&mut report, language);
    report.banners.extend(untranslated);
    report
}

/// What the report follows up: the plan, and the strategy behind it.
fn subtitle(context: Context<'_, '_>) -> Said {
    let title = |plan: &Plan<'_>| Name(in_italics(context.prose(&plan.title)));
    let strategy = context.plan.follows;
    let strategy = strategy.map(|ix| title(context.plan_in(ix, context.year)));
    let plan = title(context.plan);
    context.say(&phrase::FollowUpOf { plan, strategy })
}

/// The report's name with its county, which a list of pages needs: other counties' have the same.
fn with_area(title: &str, area: &str) -> String {
    if title.contains(area) {
        title.to_owned()
    } else {
        format!("{title}, {area}")
    }
}

/// The chapters in their order; those that have nothing to say are left out.
fn sections(context: Context<'_, '_>) -> Vec<Section> {
    if !context.plan.asks_anything() {
        return unasked::sections(context);
    }
    let mut sections = Vec::new();
    sections.extend(narrative::chapter(context, "forord", Word::Foreword));
    sections.push(summary::summary(context));
    let read_after = sections.len();
    sections.push(back::about_plan(context));
    sections.extend(received::received(context));
    sections.extend(goal::chapters(context));
    sections.extend(state::whole_plan(context));
    sections.extend(narrative::chapter(
        context,
        "slutsatser",
        Word::ConclusionsAhead,
    ));
    sections.push(gaps::gaps(context));
    sections.extend(corrections::corrections(context));
    sections.extend(plan_changes::chapter(context));
    sections.push(back::method(context));
    sections.extend(back::glossary(context));
    sections.extend(parties::parties(context));
    sections.push(back::sources(context));
    sections.push(about::about(context));
    sections.extend(about::support(context));
    sections.extend(annex::group_answers(context));
    sections.extend(series::chapter(context));
    sections.push(annex::all_figures(context));
    // What the words mean is told before they come.
    sections.insert(read_after, legend::how_to_read(context, &sections));
    sections
}
