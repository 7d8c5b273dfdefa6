//! What stands before the chapters: what kind of figures these are, who publishes them, the page's words.

use crate::content::{Banner, Block, Fact, Words};
use crate::evaluate::blocks::list;
use crate::evaluate::context::Context;
use crate::evaluate::gaps;
use crate::model::DataKind;
use crate::source::Word as Written;
use crate::text::Said;
use crate::words::list::Word;
use crate::words::{self, Language, list as phrase, numbers};

/// What stands above all else: what the reader must know of the figures before the first of them.
pub(super) fn banners(context: Context<'_, '_>) -> Vec<Banner> {
    let mut banners = Vec::new();
    if context.edition.data == DataKind::Example {
        banners.push(Banner {
            kind: "example",
            title: context.say(&Word::ExampleFigures).plain(),
            blocks: example_note(context).into_iter().collect(),
        });
    }
    if context.is_draft {
        let missing = gaps::unusable(context);
        banners.push(Banner {
            kind: "draft",
            title: context.say(&phrase::Draft { n: missing.len() }).plain(),
            blocks: list(missing).into_iter().collect(),
        });
    }
    if let Some(revision) = &context.edition.revision {
        let title = phrase::RevisedEdition {
            number: revision.number.into(),
            date: revision.date,
        };
        banners.push(Banner {
            kind: "revised",
            title: context.say(&title).plain(),
            blocks: vec![Block::text(context.word(&revision.reason))],
        });
    }
    if context.is_compiled() {
        banners.push(Banner {
            kind: "compiled",
            title: context.say(&Word::CompiledFigures).plain(),
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
    published.then(|| Block::text(context.say(&Word::ExampleAndPublished)))
}

/// Publisher, number, ISBN and the like, as far as the edition tells.
pub(super) fn facts(context: Context<'_, '_>) -> Vec<Fact> {
    let publication = &context.edition.publication;
    let asked = context.plan.asks_anything();
    let date = |date| numbers::date(date, context.language).into();
    // A number is in no language.
    let own = |it: &Option<Written<'_>>| it.as_ref().map(|it| (&*it.text).into());
    let rows: [(Word, Option<Said>); 9] = [
        (
            Word::PublisherFact,
            Some(context.word(&context.plan.publisher)),
        ),
        (Word::AreaFact, Some(context.area())),
        (
            Word::FiguresForFact,
            asked.then(|| context.year.to_string().into()),
        ),
        (Word::PublishedFact, publication.date.map(date)),
        (Word::AsOfFact, asked.then(|| date(context.edition.as_of))),
        (Word::ReportNumberFact, own(&publication.number)),
        (Word::IsbnFact, own(&publication.isbn)),
        (Word::IssnFact, own(&publication.issn)),
        (Word::DiaryFact, own(&publication.diary)),
    ];
    rows.into_iter()
        .filter_map(|(label, text)| {
            Some(Fact {
                label: context.say(&label).plain(),
                runs: text?.into_runs(),
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
