//! A judged model becomes content: what the report says, in order and in words. It cannot fail.

mod about;
mod about_plan;
mod annex;
mod answers;
mod areas;
mod blocks;
mod breakdown;
mod calls;
mod changes_to_plan;
mod charts;
mod checks;
mod contact;
mod corrections;
mod counted;
mod coverage;
mod details;
mod findings;
mod gaps;
mod glossary;
mod goal;
mod goal_indicators;
mod ids;
mod key_figures;
mod legend;
mod matrix;
mod measure;
mod method;
mod milestones;
mod missing_figures;
mod narrative;
mod news;
mod notes;
mod open_data;
mod overview;
mod parties;
mod party;
pub mod plan_changes;
mod quality;
mod received;
mod round;
mod series;
mod shares;
mod shows;
mod sources;
mod states;
mod summary;
#[cfg(test)]
mod tests;
mod texts;
mod untranslated;
mod ways;
mod whole_plan;

use crate::content::{Content, Page, PageName, Section, VERSION};
use crate::model::{AgencyIx, Plan, PlanIx};
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
    ids::distinct(&mut pages);
    ways::lead(&mut pages, language);
    for page in &mut pages {
        notes::number(context, page);
        let untranslated = untranslated::banner(page, language);
        page.banners.extend(untranslated);
    }
    Content {
        version: VERSION,
        language: language.tag().to_owned(),
        plan: context.plan.id.clone(),
        year: context.year.get(),
        pages,
        words: about::words(language),
        data: open_data::of_the_year(context),
        series: open_data::of_all_years(context),
    }
}

/// A page with what stands above its chapters. Who publishes the report and when is told by the report itself and
/// by what is handed on alone.
fn page(
    context: Context<'_, '_>,
    name: PageName,
    part: Option<Said>,
    sections: Vec<Section>,
) -> Page {
    let report = about::title(context);
    let heading = match part {
        Some(part) => context.say(&phrase::PageTitle { report, part }),
        None => report,
    };
    let subtitle = follow_up(context, context.plan.follows);
    Page {
        facts: match name {
            PageName::Report | PageName::Overview => about::facts(context),
            PageName::Press => about::sender(context),
            _ => Vec::new(),
        },
        support: about::way_to_support(context),
        name,
        title: with_area(&heading.plain(), &context.area().plain()),
        // As much as a list of pages shows.
        description: format!("{}. {}.", heading.plain(), follow_up(context, None).plain()),
        heading,
        subtitle,
        banners: about::banners(context),
        ways: Said::default(),
        sections,
    }
}

/// What the report follows up: the plan, and the strategy behind it where that is to be said.
fn follow_up(context: Context<'_, '_>, strategy: Option<PlanIx>) -> Said {
    let title = |plan: &Plan<'_>| Name(context.prose(&plan.title).in_italics());
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
    /// What all others of the page say decides what this one says; of the report, what the pages of parties say too.
    OfOthers(fn(Context<'_, '_>, &[&Section]) -> Section),
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

/// The pages of a report that are the same for all plans, each with what it is called and its chapters in their
/// order.
const PAGES: &[(PageName, Option<Word>, &[Chapter])] = &[
    (PageName::Report, None, REPORT),
    (PageName::Overview, Some(Word::Overview), OVERVIEW),
    (PageName::Annexes, Some(Word::Annexes), ANNEXES),
    (PageName::Press, Some(Word::PressRelease), PRESS),
];

const OVERVIEW: &[Chapter] = &[asking(overview::chapters)];

const PRESS: &[Chapter] = &[asking(overview::for_press)];

/// The chapters of the report itself.
const REPORT: &[Chapter] = &[
    all(|it| written(it, "forord", Word::Foreword)),
    all(|it| vec![summary::summary(it)]),
    // What the words mean is told before they come.
    Chapter {
        of: Of::Asking,
        says: Says::OfOthers(legend::how_to_read),
    },
    all(|it| vec![about_plan::about_plan(it)]),
    all(goal::chapters),
    asking(|it| Vec::from_iter(whole_plan::whole_plan(it))),
    all(|it| written(it, "slutsatser", Word::ConclusionsAhead)),
    asking(|it| vec![missing_figures::missing_figures(it)]),
    asking(|it| Vec::from_iter(corrections::corrections(it))),
    all(|it| Vec::from_iter(changes_to_plan::chapter(it))),
    asking(|it| vec![method::method(it)]),
    telling(|it| written(it, "metod", Word::MethodAndQuality)),
    all(|it| Vec::from_iter(glossary::glossary(it))),
    all(|it| Vec::from_iter(parties::parties(it))),
    all(|it| written(it, "las-mer", Word::FurtherReading)),
    all(|it| vec![about::about(it)]),
    all(|it| Vec::from_iter(about::support(it))),
];

/// The chapters of the page with all figures and answers.
const ANNEXES: &[Chapter] = &[
    asking(|it| Vec::from_iter(received::received(it))),
    asking(|it| Vec::from_iter(counted::chapter(it))),
    asking(|it| Vec::from_iter(annex::group_answers(it))),
    asking(|it| Vec::from_iter(series::chapter(it))),
    asking(|it| vec![annex::all_figures(it)]),
    asking(|it| vec![sources::sources(it)]),
    asking(|it| Vec::from_iter(checks::chapter(it))),
    asking(|it| Vec::from_iter(about_plan::in_its_words(it))),
    Chapter {
        of: Of::Asking,
        says: Says::OfOthers(legend::of_annexes),
    },
];

/// A chapter that people have written, if they have.
fn written(context: Context<'_, '_>, name: &str, title: Word) -> Vec<Section> {
    Vec::from_iter(narrative::chapter(context, name, title))
}

/// The pages that there is something to say on.
fn pages(context: Context<'_, '_>) -> Vec<Page> {
    let asks = context.plan.asks_anything();
    let is_ours = |of: &Of| match of {
        Of::All => true,
        Of::Asking => asks,
        Of::Telling => !asks,
    };
    let parties = party::with_page(context).into_iter();
    let parties = parties.map(|ix| (ix, party::chapters(context, ix)));
    let parties: Vec<(AgencyIx, Vec<Section>)> = parties.collect();
    let mut pages = Vec::new();
    for (name, part, chapters) in PAGES {
        let mut sections = Vec::new();
        let mut of_others = Vec::new();
        for chapter in chapters.iter().filter(|it| is_ours(&it.of)) {
            match chapter.says {
                Says::Own(say) => sections.extend(say(context)),
                Says::OfOthers(say) => of_others.push((sections.len(), say)),
            }
        }
        for (at, say) in of_others.into_iter().rev() {
            let beside = parties.iter().filter(|_| *name == PageName::Report);
            let beside = beside.flat_map(|(_, sections)| sections);
            let all: Vec<&Section> = sections.iter().chain(beside).collect();
            let chapter = say(context, &all);
            sections.insert(at, chapter);
        }
        if !sections.is_empty() {
            let part = part.as_ref().map(|it| context.say(it));
            pages.push(page(context, name.clone(), part, sections));
        }
    }
    pages.extend(parties.into_iter().map(|(ix, chapters)| {
        let name = PageName::Party(context.plan.agency_anchor(ix).to_owned());
        page(context, name, Some(context.agency(ix)), chapters)
    }));
    pages
}
