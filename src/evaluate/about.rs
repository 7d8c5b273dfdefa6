//! What is told of the report itself: who to ask, on what terms, how to cite, where to get support.

use crate::content::{Block, Run, Section, files, is_web_link};
use crate::evaluate::blocks::{list, section};
use crate::evaluate::context::Context;
use crate::evaluate::open_data::of_the_strategy;
use crate::evaluate::people::Texts;
use crate::model::Support;
use crate::source::Word;
use crate::text::{Said, said};
use crate::value::Date;
use crate::words::list as phrase;

/// Om rapporten: what neither the edition nor the plan tells has no line.
pub(super) fn about(context: Context<'_, '_>) -> Section {
    let (edition, plan) = (&context.edition.publication, &context.plan.publication);
    let publisher = context.word(&context.plan.publisher);
    let mut lines = vec![context.say(&phrase::ReportPublished { publisher })];
    let told = [
        (phrase::Word::ContactLead, &edition.contact, &plan.contact),
        (phrase::Word::LicenceLead, &edition.licence, &plan.licence),
        (phrase::Word::ReportFoundAt, &edition.url, &plan.url),
    ];
    for (lead, own, common) in told {
        let word = own.as_ref().or(common.as_ref());
        lines.extend(word.map(|word| led(&context, lead, word)));
    }
    let statement = edition.accessibility.as_ref();
    let statement = statement.or(plan.accessibility.as_ref());
    lines.extend(statement.map(|word| accessibility(&context, word)));
    lines.push(citation(context));
    if context.plan.asks_anything() {
        lines.push(data(context));
    }
    Section {
        blocks: lines.into_iter().map(Block::text).collect(),
        ..section("om-rapporten", 2, context.say(&phrase::Word::AboutReport))
    }
}

/// A line of what a person has written, closed with a full stop; an address is a link.
fn led(texts: &Texts<'_>, lead: phrase::Word, word: &Word<'_>) -> Said {
    let lead = said![texts.say(&lead), ": "];
    if let Some(url) = address(texts, word) {
        return said![lead, link(&url, url.clone()), "."];
    }
    let is_closed = texts.word(word).plain().trim_end().ends_with('.');
    said![lead, texts.prose(word), if is_closed { "" } else { "." }]
}

fn link(text: &str, url: String) -> Vec<Run> {
    let text = text.to_owned();
    vec![Run::Link { text, url }]
}

/// How accessible the page is: in words, or a link to the site's own statement.
fn accessibility(texts: &Texts<'_>, word: &Word<'_>) -> Said {
    let lead = phrase::Word::AccessibilityLead;
    let Some(url) = address(texts, word) else {
        return led(texts, lead, word);
    };
    let text = texts.say(&phrase::Word::AccessibilityStatement).plain();
    said![texts.say(&lead), ": ", link(&text, url), "."]
}

/// What is nothing but an address.
fn address(texts: &Texts<'_>, word: &Word<'_>) -> Option<String> {
    let text = texts.word(word).plain().trim().to_owned();
    is_web_link(&text).then_some(text)
}

fn citation(context: Context<'_, '_>) -> Said {
    let published = context.edition.publication.date;
    let title = context.edition.title.as_ref().map_or_else(
        || context.say(&phrase::ReportTitle { year: context.year }),
        |it| context.word(it),
    );
    context.say(&phrase::Cite {
        publisher: context.word(&context.plan.publisher),
        year: published.map_or(context.edition.as_of.year(), Date::year),
        title,
        area: context.area(),
    })
}

/// Where the figures are for programs.
fn data(context: Context<'_, '_>) -> Said {
    let files = files(context.language.tag());
    context.say(&phrase::OpenData {
        strategy: !of_the_strategy(context).is_empty(),
        year: files.data,
        series: files.series,
    })
}

/// The same chapter, named near the top of the report for whoever needs it first.
pub(super) fn way_to_support(context: Context<'_, '_>) -> Vec<Run> {
    // Where nobody can be reached, no reader is sent.
    let mut lines = context.plan.support.iter();
    if !lines.any(|it| it.phone.is_some() || web_address(it).is_some()) {
        return Vec::new();
    }
    context
        .say(&phrase::NeedSupport {
            url: &format!("#{SUPPORT}"),
            chapter: context.say(&phrase::Word::SupportAndHelp),
        })
        .into_runs()
}

/// Where the report tells of support.
const SUPPORT: &str = "stod-och-hjalp";

fn web_address<'a, 's>(line: &'a Support<'s>) -> Option<&'a Word<'s>> {
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
        if let Some(phone) = &it.phone {
            let is_digit = |c: &char| c.is_ascii_digit() || *c == '+';
            let digits: String = phone.text.chars().filter(is_digit).collect();
            let lead = said![context.say(&phrase::Word::PhoneLead), ": "];
            let phone = link(&phone.text, format!("tel:{digits}"));
            line = line.then(said![lead, phone, "."]);
        }
        if let Some(url) = web_address(it) {
            let lead = said![context.say(&phrase::Word::WebsiteLead), ": "];
            let site = link(&url.text, url.text.to_string());
            line = line.then(said![lead, site, "."]);
        }
        line
    });
    list(lines).map(|lines| Section {
        blocks: vec![lines],
        ..section(SUPPORT, 2, context.say(&phrase::Word::SupportAndHelp))
    })
}
