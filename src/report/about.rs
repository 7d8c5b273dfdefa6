//! What is told of the report itself. Before its chapters: what kind of figures these are, who publishes
//! them, the page's words. After: who to ask, on what terms, how to cite, where to get support.

use crate::content::{Banner, Block, Fact, Section, Words, files, is_web_link};
use crate::model::{DataKind, Support};
use crate::report::blocks::{list, titled};
use crate::report::contact::{line, link};
use crate::report::open_data::of_the_strategy;
use crate::source::Word as Written;
use crate::tell::context::Context;
use crate::tell::missing;
use crate::text::{Said, said};
use crate::value::Date;
use crate::words::{self, Language, Word, list as phrase, numbers};

/// What the report is called.
pub(super) fn title(context: Context<'_, '_>) -> Said {
    let year = context.year;
    match &context.edition.title {
        Some(title) => context.word(title),
        None if !context.plan.asks_anything() => context.say(&phrase::PlanInShort { year }),
        None => context.say(&phrase::ReportTitle { year }),
    }
}

/// What stands above all else: what the reader must know of the figures before the first of them.
pub(super) fn banners(context: Context<'_, '_>) -> Vec<Banner> {
    let banner = |kind, title: Said, blocks| Banner {
        kind,
        title: title.plain(),
        blocks,
    };
    let mut banners = Vec::new();
    if context.edition.data == DataKind::Example {
        let blocks = example_note(context).into_iter().collect();
        banners.push(banner(
            "example",
            context.say(&Word::ExampleFigures),
            blocks,
        ));
    }
    if context.is_draft {
        let missing = missing::unusable(context);
        let title = context.say(&phrase::Draft { n: missing.len() });
        banners.push(banner("draft", title, list(missing).into_iter().collect()));
    }
    if let Some(revision) = &context.edition.revision {
        let title = context.say(&phrase::RevisedEdition {
            number: revision.number.into(),
            date: revision.date,
        });
        let reason = Block::text(context.word(&revision.reason));
        banners.push(banner("revised", title, vec![reason]));
    }
    if context.is_compiled() {
        let title = context.say(&Word::CompiledFigures);
        banners.push(banner("compiled", title, Vec::new()));
    }
    banners
}

/// Says which figures are invented, where published ones stand beside them.
fn example_note(context: Context<'_, '_>) -> Option<Block> {
    let strategy = context.plan.follows?;
    let mut editions = context.model.editions.iter();
    let is_published = editions
        .any(|it| it.plan == strategy && it.year <= context.year && it.data == DataKind::Compiled);
    is_published.then(|| Block::text(context.say(&Word::ExampleAndPublished)))
}

/// Publisher, number, ISBN and the like, as far as the edition tells.
pub(super) fn facts(context: Context<'_, '_>) -> Vec<Fact> {
    let publication = &context.edition.publication;
    let publisher = context.word(&context.plan.publisher);
    let date = |date| numbers::date(date, context.language).into();
    // A number is in no language.
    let own = |it: &Option<Written<'_>>| it.as_ref().map(|it| (&*it.text).into());
    let asked = context.plan.asks_anything().then_some(context.edition);
    let year = asked.map(|it| it.year.to_string().into());
    told(
        context,
        [
            (Word::PublisherFact, Some(publisher)),
            (Word::AreaFact, Some(context.area())),
            (Word::FiguresForFact, year),
            (Word::AsOfFact, asked.map(|it| date(it.as_of))),
            (Word::PublishedFact, publication.date.map(date)),
            (Word::NextReportFact, publication.next.map(date)),
            (Word::ReportNumberFact, own(&publication.number)),
            (Word::IsbnFact, own(&publication.isbn)),
            (Word::IssnFact, own(&publication.issn)),
            (Word::DiaryFact, own(&publication.diary)),
        ],
    )
}

/// Who sends the text for the press, and when.
pub(super) fn sender(context: Context<'_, '_>) -> Vec<Fact> {
    let date = context.edition.publication.date;
    let date = date.map(|it| numbers::date(it, context.language).into());
    let publisher = context.word(&context.plan.publisher);
    told(
        context,
        [
            (Word::PublisherFact, Some(publisher)),
            (Word::PublishedFact, date),
        ],
    )
}

fn told<const N: usize>(context: Context<'_, '_>, rows: [(Word, Option<Said>); N]) -> Vec<Fact> {
    let facts = rows.into_iter().filter_map(|(label, text)| {
        Some(Fact {
            label: context.say(&label).plain(),
            runs: text?,
        })
    });
    facts.collect()
}

pub(super) fn words(language: Language) -> Words {
    Words {
        skip_link: words::text(language, &Word::SkipLink),
        contents: words::text(language, &Word::Contents),
        all_parts: words::text(language, &Word::AllParts),
        notes: words::text(language, &Word::NotesHeading),
        note: words::text(language, &Word::NoteMark),
        back_to_text: words::text(language, &Word::BackToText),
        to_contents: words::text(language, &Word::ToContents),
        table_region: words::text(language, &Word::TableRegion),
    }
}

/// Om rapporten: what neither the edition nor the plan tells has no line.
pub(super) fn about(context: Context<'_, '_>) -> Section {
    let (edition, plan) = (&context.edition.publication, &context.plan.publication);
    let publisher = context.word(&context.plan.publisher);
    let mut chapter = titled(&context, "om-rapporten", 2, Word::AboutReport);
    chapter.say(context.say(&phrase::ReportPublished { publisher }));
    // The site's own statement of how accessible the page is, is called by what it is.
    let statement = Some(Word::AccessibilityStatement);
    for (lead, own, common, called) in [
        (Word::ContactLead, &edition.contact, &plan.contact, None),
        (Word::LicenceLead, &edition.licence, &plan.licence, None),
        (
            Word::AccessibilityLead,
            &edition.accessibility,
            &plan.accessibility,
            statement,
        ),
    ] {
        if let Some(written) = own.as_ref().or(common.as_ref()) {
            chapter.say(line(context, lead, written, called));
        }
    }
    let url = edition.url.as_ref().or(plan.url.as_ref());
    let url = url.map(|it| match &it.text {
        address if is_web_link(address) => link(address, address.to_string()),
        other => (&**other).into(),
    });
    chapter.say(
        context.say(&phrase::Cite {
            publisher: context.word(&context.plan.publisher),
            year: edition
                .date
                .map_or(context.edition.as_of.year(), Date::year),
            title: title(context),
            area: context.area(),
            number: edition.number.as_ref().map(|it| (&*it.text).into()),
            date: edition.date.map(|it| numbers::date(it, context.language)),
            url,
        }),
    );
    // Where the figures are for programs.
    if context.plan.asks_anything() {
        let files = files(context.language.tag());
        chapter.say(context.say(&phrase::OpenData {
            strategy: !of_the_strategy(context).is_empty(),
            year: files.data,
            series: files.series,
        }));
    }
    chapter
}

/// Where the report tells of support.
const SUPPORT: &str = "stod-och-hjalp";

/// The same chapter, named near the top of the report for whoever needs it first.
pub(super) fn way_to_support(context: Context<'_, '_>) -> Said {
    // Where nobody can be reached, no reader is sent.
    let mut lines = context.plan.support.iter();
    if !lines.any(|it| it.phone.is_some() || web_address(it).is_some()) {
        return Said::default();
    }
    let url = &format!("#{SUPPORT}");
    let chapter = context.say(&Word::SupportAndHelp);
    let numbers = context.plan.support.iter().filter_map(|it| {
        let phone = phone(it)?;
        Some(said![context.word(&it.name), ": ", phone, "."])
    });
    let numbers = Said::join(numbers.take(NUMBERS), " ");
    context.say(&phrase::NeedSupport {
        url,
        chapter,
        numbers: Some(numbers).filter(|it| !it.is_empty()),
    })
}

/// As many telephone numbers as stand near the top.
const NUMBERS: usize = 2;

fn phone(line: &Support<'_>) -> Option<Said> {
    let phone = &line.phone.as_ref()?.text;
    let is_digit = |c: &char| c.is_ascii_digit() || *c == '+';
    let digits: String = phone.chars().filter(is_digit).collect();
    Some(link(phone, format!("tel:{digits}")))
}

fn web_address<'a, 's>(line: &'a Support<'s>) -> Option<&'a Written<'s>> {
    line.url.as_ref().filter(|url| is_web_link(&url.text))
}

pub(super) fn support(context: Context<'_, '_>) -> Option<Section> {
    let lines = context.plan.support.iter().map(|it| {
        let mut line = said![context.word(&it.name), ":"].strong();
        if let Some(text) = &it.text {
            line = line.then(context.prose(text));
            // A note's mark may stand after the stop.
            let is_closed = line.plain().trim_end().ends_with(['.', '!', '?']);
            line.add(if is_closed { "" } else { "." });
        }
        let phone = phone(it).map(|it| (Word::PhoneLead, it));
        let site =
            web_address(it).map(|it| (Word::WebsiteLead, link(&it.text, it.text.to_string())));
        for (lead, way) in phone.into_iter().chain(site) {
            line = line.then(said![context.say(&lead), ": ", way, "."]);
        }
        line
    });
    list(lines).map(|lines| Section {
        blocks: vec![lines],
        ..titled(&context, SUPPORT, 2, Word::SupportAndHelp)
    })
}
