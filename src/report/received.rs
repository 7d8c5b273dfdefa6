//! Inkomna uppgifter: what has come in, by goal and by party.

use crate::content::{Block, Section};
use crate::ledger::{AnswerCount, MeasureCount, Obligation};
use crate::model::{AgencyIx, AgencyKind};
use crate::report::blocks::{Columns, titled};
use crate::report::charts::{Counted, Part};
use crate::report::states::{Count, NOT_DUE, OF_DUE, number, top_goals};
use crate::report::{answers, charts, coverage};
use crate::tell::context::Context;
use crate::text::Said;
use crate::value::Date;
use crate::words::{Name, Word, list as phrase};

/// The chapter; none for figures that the county fetched itself.
pub(super) fn received(context: Context<'_, '_>) -> Option<Section> {
    if context.is_compiled() {
        return None;
    }
    let mut chapter = titled(&context, "inkomna-uppgifter", 2, Word::FiguresReceived);
    for sentence in coverage::coverage_sentences(context) {
        chapter.say(sentence);
    }
    if !context.plan.measures.is_empty() {
        chapter.blocks.push(measures_by_goal(context));
    }
    let (year, answers) = (context.year, context.seen().answers(None));
    if answers.owed > 0
        && let Some(table) = answers_by_goal(context)
    {
        chapter.blocks.push(table);
        chapter.say(context.say(&Word::AtItsOwnGoal));
    }
    let names: Vec<Name> = idle(context).map(Name).collect();
    if !names.is_empty() {
        chapter.say(context.say(&phrase::NothingOwed { names, year }));
    }
    if answers.undated < answers.answered {
        let told = on_time(context, answers).into_iter();
        let told = told.filter(|it| !it.is_empty());
        chapter.blocks.extend(told.map(Block::text));
    }
    Some(chapter)
}

/// When the answers came, after what their column counts where that is not plain.
fn on_time(context: Context<'_, '_>, answers: AnswerCount) -> [Said; 2] {
    let grace_days = usize::from(context.edition.grace_days);
    let column = phrase::ColumnOnTime {
        grace: answers.grace > 0,
        undated: answers.undated > 0,
        grace_days,
    };
    let came = phrase::OnTime {
        all: answers.in_time + answers.grace + answers.later + answers.undated,
        in_time: answers.in_time,
        grace: answers.grace,
        later: answers.later,
        undated: answers.undated,
        due: only_day(context),
        grace_days,
    };
    [context.say(&column), context.say(&came)]
}

/// The day by which the answers were due, if that was one day.
fn only_day(context: Context<'_, '_>) -> Option<Date> {
    let answered = context.owed().filter(|it| it.timing().is_some());
    let mut days = answered.flat_map(Obligation::days);
    let first = days.next()?;
    days.all(|it| it == first).then_some(first)
}

fn measures_by_goal(context: Context<'_, '_>) -> Block {
    let count_of = |goal| context.seen().count(goal);
    let goals = top_goals(context).map(|(ix, name)| Counted::of((name, count_of(Some(ix)))));
    let mut rows: Vec<Counted<MeasureCount>> = goals.collect();
    let all = count_of(None);
    rows.push(Counted::all(context, all));
    let is_shown = |(always, _, count): &Count| *always || count(all) > 0;
    let [due, not_due] = [OF_DUE, NOT_DUE].map(|all| {
        let shown = all.into_iter().filter(is_shown);
        shown
            .map(|(_, title, count)| (context.say(&title), count))
            .collect::<Vec<Part>>()
    });
    let due_of_year = phrase::DueColumn { year: context.year };
    let columns = Columns::new(&context)
        .totals(|it: &Counted<MeasureCount>| it.is_total)
        .text(&Word::GoalColumn, |it| it.name.clone())
        .number(&due_of_year, |it| number(context, it.count.due));
    let columns = due
        .iter()
        .chain(&not_due)
        .fold(columns, |columns, (title, count)| {
            let cell = |it: &Counted<MeasureCount>| number(context, count(it.count));
            columns.titled(title, cell).numeric()
        });
    let caption = context.say(&phrase::MeasuresByGoalTable {
        area: context.area(),
        year: context.year,
    });
    let table = columns.table("tackning-mal", caption, &rows);
    let of_due = (
        context.say(&due_of_year),
        (|it| it.due) as fn(MeasureCount) -> usize,
    );
    charts::coverage(context, &rows, &of_due, (&due, &not_due), table)
}

/// The same by goal; nothing where one goal has them all.
fn answers_by_goal(context: Context<'_, '_>) -> Option<Block> {
    let caption = context.say(&phrase::FiguresByGoalTable {
        area: context.area(),
        year: context.year,
    });
    let title = Word::GoalColumn;
    let goals = top_goals(context).map(|(ix, name)| {
        let answers = context.seen().answers_at(ix);
        (name, answers)
    });
    let owing: Vec<_> = goals.filter(|(_, it)| it.owed > 0).collect();
    (owing.len() > 1).then(|| answers::table(context, "uppgifter-mal", caption, title, owing))
}

/// Parties that the plan names at a measure or tells of, and that owe nothing this year.
fn idle(context: Context<'_, '_>) -> impl Iterator<Item = Said> {
    let owes = move |it: AgencyIx| context.seen().answers(Some(it)).owed > 0;
    let is_named = move |ix: AgencyIx| {
        let mut measures = context.plan.measures.iter();
        measures.any(|it| it.responsible.contains(&ix) && it.lifetime.holds(context.year))
    };
    // A member answers for its group.
    let owes_as_member = move |ix: AgencyIx| {
        let mut groups = context.agencies();
        groups.any(|(group, it)| it.members.contains(&ix) && owes(group))
    };
    let idle = context.agencies().filter(move |(ix, agency)| {
        let is_told = agency.mandate.is_some() && agency.lifetime.holds(context.year);
        let is_municipality = agency.kind == AgencyKind::Municipality;
        (is_told || is_named(*ix) && !is_municipality) && !owes(*ix) && !owes_as_member(*ix)
    });
    idle.map(move |(ix, _)| context.party(ix))
}
