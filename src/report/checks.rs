//! Kontroller och beslut: which kinds of checks ran on how many figures, what they do not tell, and what was decided.

use crate::content::{Block, Section, VERSION};
use crate::model::{Action, Answer, CellId, Decision, Kind, Observation};
use crate::report::blocks::{Columns, titled};
use crate::report::open_data::sent;
use crate::report::states::number;
use crate::tell::context::Context;
use crate::tell::{figure, naming};
use crate::text::Said;
use crate::words::names::closed;
use crate::words::{Word, list as phrase, numbers};

/// A kind of check: what it is, and of which figures it asks anything.
type Check = (Word, fn(Context<'_, '_>, &Observation<'_>) -> bool);

const CHECKS: [Check; 6] = [
    (Word::CheckedWhole, |_, _| true),
    (Word::CheckedShares, |_, it| figure::parts(it).is_some()),
    (Word::CheckedParts, |_, it| it.cell != CellId::TOTAL),
    (Word::CheckedCeiling, |context, it| {
        let indicator = context.indicator(it.indicator);
        indicator.kind == Kind::Count && indicator.of.is_some()
    }),
    (Word::CheckedBefore, |context, it| {
        it.is_number() && context.before(it).is_some()
    }),
    (Word::CheckedTexts, |_, it| {
        matches!(it.answer, Answer::Text(_))
    }),
];

/// The chapter; none where nothing was sent or fetched.
pub(super) fn chapter(context: Context<'_, '_>) -> Option<Section> {
    let own = sent(context);
    if own.is_empty() {
        return None;
    }
    let mut chapter = titled(
        &context,
        "kontroller-och-beslut",
        2,
        Word::ChecksAndDecisions,
    );
    let counts = CHECKS.map(|(what, is_asked)| {
        let asked = own.iter().filter(|it| is_asked(context, it));
        (what, asked.count())
    });
    let counts: Vec<(Word, usize)> = counts.into_iter().filter(|(_, n)| *n > 0).collect();
    let columns = Columns::new(&context)
        .text(&Word::CheckColumn, |(what, _): &(Word, usize)| {
            context.say(what)
        })
        .number(&Word::RowsColumn, |(_, n)| number(context, *n));
    let (area, year) = (context.area(), context.year);
    let caption = context.say(&phrase::ChecksTable { area, year });
    chapter
        .blocks
        .push(Block::Table(columns.table("kontroller", caption, &counts)));
    chapter.say(context.say(&if context.is_compiled() {
        Word::NotCheckedAtSources
    } else {
        Word::NotChecked
    }));
    chapter.blocks.extend(decisions(context));
    let version = env!("CARGO_PKG_VERSION");
    let contract = &VERSION.to_string();
    chapter.say(context.say(&phrase::CompiledWith { version, contract }));
    Some(chapter)
}

/// What was decided after questions were asked; that none were where there is no decision.
fn decisions(context: Context<'_, '_>) -> Vec<Block> {
    let all = &context.edition.decisions;
    if all.is_empty() {
        return vec![Block::text(context.say(&Word::NoDecisions))];
    }
    let columns = Columns::new(&context)
        .text(&Word::NumberColumn, |it: &Decision<'_>| {
            &*context.indicator(it.indicator).id.text
        })
        .text(&Word::FigureColumn, |it| {
            naming::name_in_table(context, it.indicator)
        })
        .text(&Word::PartyColumn, |it| {
            it.agency.map(|ix| context.agency(ix)).unwrap_or_default()
        })
        .text(&Word::DecisionColumn, |it| {
            context.say(match it.action {
                Action::Confirm => &Word::DecidedConfirm,
                Action::Hold => &Word::DecidedHold,
                Action::Replace(_) => &Word::DecidedReplace,
            })
        })
        .text(&Word::ReasonColumn, |it| match it.action {
            // Why a party's figure is doubted is between the party and the county, until it is settled.
            Action::Hold => Said::default(),
            Action::Confirm | Action::Replace(_) => closed(context.word(&it.reason)),
        })
        .text(&Word::DayColumn, |it| {
            numbers::date(it.date, context.language)
        });
    let (area, year) = (context.area(), context.year);
    let caption = context.say(&phrase::DecisionsTable { area, year });
    vec![Block::Table(columns.table("beslut", caption, all))]
}
