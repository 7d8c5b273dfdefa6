//! A judged model becomes content: what the report says, in order and in words. It cannot fail.

mod about;
mod about_plan;
mod annex;
mod blocks;
mod breakdown;
mod calls;
mod charts;
mod corrections;
mod coverage;
mod details;
mod glossary;
mod goal;
mod goal_indicators;
mod ids;
mod key_figures;
mod legend;
mod measure;
mod method;
mod milestones;
mod missing_figures;
mod narrative;
mod notes;
mod open_data;
mod parties;
pub mod plan_changes;
mod quality;
mod received;
mod round;
mod series;
mod shares;
mod sources;
mod summary;
#[cfg(test)]
mod tests;
mod texts;
mod untranslated;
mod whole_plan;

use crate::content::{Content, Page, PageName, Section, VERSION};
use crate::model::Plan;
use crate::protect::Public;
use crate::tell::context::Context;
use crate::tell::people::Texts;
use crate::text::Said;
use crate::words::list::Word;
use crate::words::{Language, Name, list as phrase};

/// Says everything that one edition's report says in a language.
pub fn content(public: &Public<'_, '_>, language: Language) -> Content {
    let texts = Texts::of(public.model, language);
    let context = Context::of(public, &texts);
    let mut pages = pages(context);
    notes::number(context, &mut pages);
    ids::distinct(&mut pages);
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
        pages,
        words: about::words(language),
        data: open_data::of_the_year(context),
        series: open_data::of_all_years(context),
    };
    let untranslated = untranslated::banner(&mut report, language);
    report.banners.extend(untranslated);
    report
}

/// What the report follows up: the plan, and the strategy behind it.
fn subtitle(context: Context<'_, '_>) -> Said {
    let title = |plan: &Plan<'_>| Name(context.prose(&plan.title).in_italics());
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

/// A chapter of a report; no section where there is nothing to say.
struct Chapter {
    of: Of,
    says: Says,
}

/// Which plans' reports have a chapter: one that asks nobody for anything tells the plan, and has no empty
/// chapters of figures.
enum Of {
    All,
    Asking,
    Telling,
}

enum Says {
    Own(Own),
    /// What all others say, on whichever page, decides what this one says.
    OfOthers(fn(Context<'_, '_>, &[Page]) -> Section),
}

type Own = fn(Context<'_, '_>) -> Vec<Section>;

const fn all(says: Own) -> Chapter {
    let (of, says) = (Of::All, Says::Own(says));
    Chapter { of, says }
}

const fn asking(says: Own) -> Chapter {
    Chapter {
        of: Of::Asking,
        ..all(says)
    }
}

const fn telling(says: Own) -> Chapter {
    Chapter {
        of: Of::Telling,
        ..all(says)
    }
}

/// The pages of a report, each with its chapters in their order.
const PAGES: &[(PageName, &[Chapter])] = &[(PageName::Report, CHAPTERS)];

/// The chapters of the report itself.
const CHAPTERS: &[Chapter] = &[
    all(|it| written(it, "forord", Word::Foreword)),
    all(|it| vec![summary::summary(it)]),
    // What the words mean is told before they come.
    Chapter {
        of: Of::Asking,
        says: Says::OfOthers(legend::how_to_read),
    },
    all(|it| vec![about_plan::about_plan(it)]),
    asking(|it| Vec::from_iter(received::received(it))),
    all(goal::chapters),
    asking(|it| Vec::from_iter(whole_plan::whole_plan(it))),
    all(|it| written(it, "slutsatser", Word::ConclusionsAhead)),
    asking(|it| vec![missing_figures::missing_figures(it)]),
    asking(|it| Vec::from_iter(corrections::corrections(it))),
    all(|it| Vec::from_iter(plan_changes::chapter(it))),
    asking(|it| vec![method::method(it)]),
    telling(|it| written(it, "metod", Word::MethodAndQuality)),
    all(|it| Vec::from_iter(glossary::glossary(it))),
    all(|it| Vec::from_iter(parties::parties(it))),
    asking(|it| vec![sources::sources(it)]),
    all(|it| vec![about::about(it)]),
    all(|it| Vec::from_iter(about::support(it))),
    asking(|it| Vec::from_iter(annex::group_answers(it))),
    asking(|it| Vec::from_iter(series::chapter(it))),
    asking(|it| vec![annex::all_figures(it)]),
];

/// A chapter that people have written, if they have.
fn written(context: Context<'_, '_>, name: &str, title: Word) -> Vec<Section> {
    Vec::from_iter(narrative::chapter(context, name, title))
}

fn pages(context: Context<'_, '_>) -> Vec<Page> {
    let asks = context.plan.asks_anything();
    let is_ours = |of: &Of| match of {
        Of::All => true,
        Of::Asking => asks,
        Of::Telling => !asks,
    };
    let mut pages = Vec::new();
    let mut of_others = Vec::new();
    for (name, chapters) in PAGES {
        let mut sections = Vec::new();
        for chapter in chapters.iter().filter(|it| is_ours(&it.of)) {
            match chapter.says {
                Says::Own(say) => sections.extend(say(context)),
                Says::OfOthers(say) => of_others.push((pages.len(), sections.len(), say)),
            }
        }
        let name = *name;
        pages.push(Page { name, sections });
    }
    for (page, at, say) in of_others.into_iter().rev() {
        let chapter = say(context, &pages);
        pages[page].sections.insert(at, chapter);
    }
    pages
}
