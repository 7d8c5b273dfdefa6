//! A judged model becomes content: what the report says, in order and in words. It cannot fail.

mod about;
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
mod gaps;
mod goal;
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
mod target;
#[cfg(test)]
mod tests;
mod texts;
mod told;
mod walk;

use crate::check::Checked;
use crate::content::{Content, Section, VERSION};
use crate::evaluate::blocks::in_italics;
use crate::evaluate::context::Context;
use crate::evaluate::people::Texts;
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
        report: edition.plan,
        is_draft: !checked.stands(),
    };
    let mut sections = sections(context);
    finish::number_notes(context, &mut sections);
    finish::distinct_ids(&mut sections);
    let title = about::title(context);
    let subtitle = subtitle(context);
    let mut report = Content {
        version: VERSION,
        language: language.tag().to_owned(),
        plan: context.plan.id.clone(),
        year: context.year.get(),
        description: format!("{}. {}.", title.plain(), subtitle.plain()),
        title: with_area(&title.plain(), &context.area().plain()),
        heading: title,
        subtitle,
        banners: about::banners(context),
        facts: about::facts(context),
        support: about::way_to_support(context),
        sections,
        words: about::words(language),
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

/// The chapters in their order; those that have nothing to say are left out. A plan that asks nobody
/// for anything becomes a report that tells the plan, and no empty chapters of figures.
fn sections(context: Context<'_, '_>) -> Vec<Section> {
    let asks = context.plan.asks_anything();
    let of_people = |name, title| narrative::chapter(context, name, title);
    let mut sections = Vec::new();
    sections.extend(of_people("forord", Word::Foreword));
    sections.push(summary::summary(context));
    let read_after = sections.len();
    sections.push(back::about_plan(context));
    if asks {
        sections.extend(received::received(context));
    }
    sections.extend(goal::chapters(context));
    if asks {
        sections.extend(state::whole_plan(context));
    }
    sections.extend(of_people("slutsatser", Word::ConclusionsAhead));
    if asks {
        sections.push(gaps::gaps(context));
        sections.extend(corrections::corrections(context));
    }
    sections.extend(plan_changes::chapter(context));
    if asks {
        sections.push(back::method(context));
    } else {
        sections.extend(of_people("metod", Word::MethodAndQuality));
    }
    sections.extend(back::glossary(context));
    sections.extend(back::parties(context));
    if asks {
        sections.push(back::sources(context));
    }
    sections.push(about::about(context));
    sections.extend(about::support(context));
    if asks {
        sections.extend(annex::group_answers(context));
        sections.extend(series::chapter(context));
        sections.push(annex::all_figures(context));
        // What the words mean is told before they come.
        sections.insert(read_after, legend::how_to_read(context, &sections));
    }
    sections
}
