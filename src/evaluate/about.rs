//! What is told of the report itself: who to ask, on what terms, how to cite, where to get support.

use crate::content::{Block, Item, Run, Section, files, is_web_link, plain};
use crate::evaluate::blocks::section;
use crate::evaluate::context::Context;
use crate::evaluate::open_data::of_the_strategy;
use crate::model::Support;
use crate::prose;
use crate::source::Word;
use crate::value::Date;
use crate::words::foreign::{is_mark, without_marks};
use crate::words::{self, list as phrase};

/// Om rapporten: what neither the edition nor the plan tells has no line.
pub(super) fn about(context: Context<'_, '_>) -> Section {
    let language = context.language;
    let (edition, plan) = (&context.edition.publication, &context.plan.publication);
    let publisher = &context.plan.publisher.text;
    let mut lines = vec![vec![Run::text(words::text(
        language,
        &phrase::ReportPublished { publisher },
    ))]];
    let told = [
        (phrase::Word::ContactLead, &edition.contact, &plan.contact),
        (phrase::Word::LicenceLead, &edition.licence, &plan.licence),
        (phrase::Word::ReportFoundAt, &edition.url, &plan.url),
    ];
    for (lead, own, common) in told {
        let word = own.as_ref().or(common.as_ref());
        lines.extend(word.map(|word| led(&words::text(language, &lead), word)));
    }
    let statement = edition.accessibility.as_ref();
    let statement = statement.or(plan.accessibility.as_ref());
    lines.extend(statement.map(|word| accessibility(context, word)));
    lines.push(vec![Run::text(citation(context))]);
    if context.plan.asks_anything() {
        lines.push(data(context));
    }
    let paragraphs = lines.into_iter().map(|runs| Block::Paragraph { runs });
    Section {
        blocks: paragraphs.collect(),
        ..section(
            "om-rapporten",
            2,
            words::text(language, &phrase::Word::AboutReport),
        )
    }
}

/// A line of what a person has written, closed with a full stop; an address is a link.
fn led(lead: &str, word: &Word<'_>) -> Vec<Run> {
    let lead = Run::text(format!("{lead}: "));
    if let Some(url) = address(word) {
        return vec![
            lead,
            Run::Link {
                text: url.clone(),
                url,
            },
            Run::text("."),
        ];
    }
    let text = word.text.trim();
    let is_closed = text.trim_end_matches(is_mark).ends_with('.');
    let end = (!is_closed).then(|| Run::text("."));
    let runs = [lead].into_iter().chain(prose::runs(text)).chain(end);
    runs.collect()
}

/// How accessible the page is: in words, or a link to the site's own statement.
fn accessibility(context: Context<'_, '_>, word: &Word<'_>) -> Vec<Run> {
    let lead = context.text(&phrase::Word::AccessibilityLead);
    let Some(url) = address(word) else {
        return led(&lead, word);
    };
    let text = context.text(&phrase::Word::AccessibilityStatement);
    let lead = Run::text(format!("{lead}: "));
    vec![lead, Run::Link { text, url }, Run::text(".")]
}

/// What is nothing but an address. Being in no language, it may stand between marks of one.
fn address(word: &Word<'_>) -> Option<String> {
    let text = without_marks(word.text.trim());
    is_web_link(&text).then_some(text)
}

fn citation(context: Context<'_, '_>) -> String {
    let published = context.edition.publication.date;
    let title = context.edition.title.as_ref().map_or_else(
        || context.text(&phrase::ReportTitle { year: context.year }),
        |it| it.text.to_string(),
    );
    context.text(&phrase::Cite {
        publisher: &context.plan.publisher.text,
        year: published.map_or(context.edition.as_of.year(), Date::year),
        title: &title,
        area: &context.plan.area.text,
    })
}

/// Where the figures are for programs.
fn data(context: Context<'_, '_>) -> Vec<Run> {
    let files = files(context.language.tag());
    let data = phrase::OpenData {
        strategy: !of_the_strategy(context).is_empty(),
        year: files.data,
        series: files.series,
    };
    context.say(&data)
}

/// The same chapter, named near the top of the report for whoever needs it first.
pub(super) fn way_to_support(context: Context<'_, '_>) -> Vec<Run> {
    // Where nobody can be reached, no reader is sent.
    let mut lines = context.plan.support.iter();
    if !lines.any(|it| it.phone.is_some() || web_address(it).is_some()) {
        return Vec::new();
    }
    let way = phrase::NeedSupport {
        url: &format!("#{SUPPORT}"),
        chapter: &context.text(&phrase::Word::SupportAndHelp),
    };
    context.say(&way)
}

/// Where the report tells of support.
const SUPPORT: &str = "stod-och-hjalp";

fn web_address<'a, 's>(line: &'a Support<'s>) -> Option<&'a Word<'s>> {
    line.url.as_ref().filter(|url| is_web_link(&url.text))
}

pub(super) fn support(context: Context<'_, '_>) -> Option<Section> {
    let items: Vec<Item> = context
        .plan
        .support
        .iter()
        .map(|it| {
            let mut runs = vec![Run::Strong {
                text: format!("{}:", it.name.text),
            }];
            if let Some(text) = &it.text {
                runs.push(Run::text(" "));
                let said = prose::runs(text);
                // A note's mark may stand after the stop.
                let is_closed = plain(&said).trim_end().ends_with(['.', '!', '?']);
                runs.extend(said);
                runs.extend((!is_closed).then(|| Run::text(".")));
            }
            if let Some(phone) = &it.phone {
                let digits: String = phone
                    .text
                    .chars()
                    .filter(|c| c.is_ascii_digit() || *c == '+')
                    .collect();
                runs.push(Run::text(format!(
                    " {}: ",
                    context.text(&phrase::Word::PhoneLead)
                )));
                runs.push(Run::Link {
                    text: phone.text.to_string(),
                    url: format!("tel:{digits}"),
                });
                runs.push(Run::text("."));
            }
            if let Some(url) = web_address(it) {
                runs.push(Run::text(format!(
                    " {}: ",
                    context.text(&phrase::Word::WebsiteLead)
                )));
                runs.push(Run::Link {
                    text: url.text.to_string(),
                    url: url.text.to_string(),
                });
                runs.push(Run::text("."));
            }
            Item {
                runs,
                blocks: Vec::new(),
            }
        })
        .collect();
    (!items.is_empty()).then(|| Section {
        blocks: vec![Block::List {
            ordered: false,
            start: None,
            items,
        }],
        ..section(SUPPORT, 2, context.text(&phrase::Word::SupportAndHelp))
    })
}
