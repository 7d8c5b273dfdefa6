//! What stands before the chapters: what kind of figures these are, who publishes them, the page's words.

use crate::content::{Banner, Block, Fact, Run, Words};
use crate::evaluate::blocks::list;
use crate::evaluate::context::Context;
use crate::evaluate::gaps;
use crate::model::DataKind;
use crate::words::list::Word;
use crate::words::{self, Language, list as phrase, numbers};

/// What stands above all else: what the reader must know of the figures before the first of them.
pub(super) fn banners(context: Context<'_, '_>) -> Vec<Banner> {
    let mut banners = Vec::new();
    if context.edition.data == DataKind::Example {
        banners.push(Banner {
            kind: "example",
            title: context.text(&Word::ExampleFigures),
            blocks: example_note(context).into_iter().collect(),
        });
    }
    if context.is_draft {
        let missing = gaps::unusable(context);
        let blocks = list(missing.iter().map(String::as_str))
            .into_iter()
            .collect();
        banners.push(Banner {
            kind: "draft",
            title: context.text(&phrase::Draft { n: missing.len() }),
            blocks,
        });
    }
    if let Some(revision) = &context.edition.revision {
        let title = phrase::RevisedEdition {
            number: revision.number.into(),
            date: revision.date,
        };
        let title = context.text(&title);
        banners.push(Banner {
            kind: "revised",
            title,
            blocks: vec![Block::text(revision.reason.text.to_string())],
        });
    }
    if context.is_compiled() {
        banners.push(Banner {
            kind: "compiled",
            title: context.text(&Word::CompiledFigures),
            blocks: Vec::new(),
        });
    }
    banners
}

/// Says which figures are invented, where published ones stand beside them.
fn example_note(context: Context<'_, '_>) -> Option<Block> {
    let strategy = context.plan.follows?;
    let published =
        context.model.editions.iter().any(|it| {
            it.plan == strategy && it.year <= context.year && it.data == DataKind::Compiled
        });
    published.then(|| Block::text(context.text(&Word::ExampleAndPublished)))
}

/// Publisher, number, ISBN and the like, as far as the edition tells.
pub(super) fn facts(context: Context<'_, '_>) -> Vec<Fact> {
    let publication = &context.edition.publication;
    let word = |word: &Option<crate::source::Word<'_>>| word.as_ref().map(|it| it.text.to_string());
    let rows = [
        (
            Word::PublisherFact,
            Some(context.plan.publisher.text.to_string()),
        ),
        (Word::AreaFact, Some(context.plan.area.text.to_string())),
        (
            Word::FiguresForFact,
            context
                .plan
                .asks_anything()
                .then(|| context.year.to_string()),
        ),
        (
            Word::PublishedFact,
            publication
                .date
                .map(|date| numbers::date(date, context.language)),
        ),
        (
            Word::AsOfFact,
            context
                .plan
                .asks_anything()
                .then(|| numbers::date(context.edition.as_of, context.language)),
        ),
        (Word::ReportNumberFact, word(&publication.number)),
        (Word::IsbnFact, word(&publication.isbn)),
        (Word::IssnFact, word(&publication.issn)),
        (Word::DiaryFact, word(&publication.diary)),
    ];
    rows.into_iter()
        .filter_map(|(label, text)| {
            Some(Fact {
                label: context.text(&label),
                runs: vec![Run::text(text?)],
            })
        })
        .collect()
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
