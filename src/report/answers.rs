//! The answers that are owed and have come become a table, by party or by goal.

use crate::content::{Block, Cell};
use crate::ledger::{AnswerCount, State};
use crate::model::AgencyIx;
use crate::report::blocks::Columns;
use crate::report::charts::Counted;
use crate::report::states::number;
use crate::tell::context::Context;
use crate::text::Said;
use crate::words::{Word, list as phrase};

/// Answers of each party, with the way to its page, and what is to be known of them; nothing where nobody owes
/// any, or the county itself fetches the figures.
pub(super) fn of_parties(context: Context<'_, '_>) -> Vec<Block> {
    let (year, answers) = (context.year, context.seen().answers(None));
    if context.is_compiled() || !context.plan.asks_anything() || answers.owed == 0 {
        return Vec::new();
    }
    let mut said = vec![context.say(&Word::JointMeasures)];
    if context.owed().any(|it| it.parties.len() > 1) {
        said.push(context.say(&Word::OnceInTotal));
    }
    let n = answers.irrelevant;
    if n > 0 {
        said.push(context.say(&phrase::IrrelevantAnswers { n, year }));
    }
    if context.owed().any(|it| it.state == State::SomeMembers) {
        said.push(context.say(&Word::GroupAsOne));
    }
    let said = said.into_iter().map(Block::text);
    std::iter::once(by_party(context)).chain(said).collect()
}

fn by_party(context: Context<'_, '_>) -> Block {
    let caption = context.say(&phrase::FiguresByPartyTable {
        area: context.area(),
        year: context.year,
    });
    let parties = context.agencies().map(|(ix, _)| {
        let answers = context.seen().answers(Some(ix));
        (linked(context, ix, &context.agency(ix)), answers)
    });
    let owing = parties.filter(|(_, it)| it.owed > 0).collect();
    table(context, "tackning-part", caption, Word::PartyColumn, owing)
}

/// A party's name, which leads to its page.
pub(super) fn linked(context: Context<'_, '_>, ix: AgencyIx, name: &Said) -> Said {
    name.linked(&format!("#{}", party_id(context, ix)))
}

/// The place where a party's own page begins: `part-kriminalvarden`.
pub(super) fn party_id(context: Context<'_, '_>, ix: AgencyIx) -> String {
    format!("part-{}", context.plan.agency_anchor(ix))
}

/// Answers of each that owes any, under `title`, and of all.
pub(super) fn table(
    context: Context<'_, '_>,
    id: &str,
    caption: Said,
    title: Word,
    owing: Vec<(Said, AnswerCount)>,
) -> Block {
    let on_time = |it: AnswerCount| {
        if it.answered > 0 && it.undated == it.answered {
            Cell::text(context.say(&Word::DateMissing))
        } else {
            number(context, it.on_time())
        }
    };
    let columns = Columns::new(&context)
        .totals(|it: &Counted<AnswerCount>| it.is_total)
        .text(&title, |it| it.name.clone())
        .number(&Word::OwedColumn, |it| number(context, it.count.owed))
        .number(&Word::AnswersColumn, |it| {
            number(context, it.count.answered)
        })
        .number(&Word::FollowedColumn, |it| {
            number(context, it.count.followed)
        })
        .number(&Word::OnTimeColumn, |it| on_time(it.count))
        .number(&Word::MissingColumn, |it| {
            number(context, it.count.owed - it.count.answered)
        });
    let mut rows: Vec<_> = owing.into_iter().map(Counted::of).collect();
    rows.push(Counted::all(context, context.seen().answers(None)));
    Block::Table(columns.table(id, caption, &rows))
}
