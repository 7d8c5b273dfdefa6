//! Inkomna uppgifter: what has come in, by goal and by party.

use crate::content::{Block, Cell, Section};
use crate::evaluate::blocks::section;
use crate::evaluate::context::Context;
use crate::evaluate::people::Texts;
use crate::evaluate::tables::{count, row, table, total};
use crate::evaluate::{charts, counted};
use crate::figures::{AnswerCount, MeasureCount, Obligation, State};
use crate::model::{AgencyIx, AgencyKind, GoalIx};
use crate::text::{Said, said};
use crate::value::Date;
use crate::words::list::Word;
use crate::words::{Name, list as phrase};

/// The chapter; none for figures that the county fetched itself.
pub(super) fn received(context: Context<'_, '_>) -> Option<Section> {
    if context.is_compiled() {
        return None;
    }
    let mut chapter = section("inkomna-uppgifter", 2, context.say(&Word::FiguresReceived));
    chapter.blocks.extend(
        counted::coverage_sentences(context)
            .into_iter()
            .map(Block::text),
    );
    if !context.plan.measures.is_empty() {
        chapter.blocks.push(by_goal(context));
    }
    let answers = context.figures.answers(context.ix, None);
    if answers.owed > 0 {
        chapter.blocks.push(by_party(context, answers));
        chapter.say(context.say(&Word::JointMeasures));
        let mut owed = context.owed();
        let is_any_ones = owed.any(|it| it.parties.len() > 1);
        let once = is_any_ones.then(|| Block::text(context.say(&Word::OnceInTotal)));
        chapter.blocks.extend(once);
        let mut owed = context.owed();
        if answers.irrelevant > 0 {
            let phrase = phrase::IrrelevantAnswers {
                n: answers.irrelevant,
                year: context.year,
            };
            let told = context.say(&phrase);
            chapter.say(told);
        }
        let is_some_members = owed.any(|it| it.state == State::SomeMembers);
        let group = is_some_members.then(|| Block::text(context.say(&Word::GroupAsOne)));
        chapter.blocks.extend(group);
        if let Some(table) = answers_by_goal(context, answers) {
            chapter.blocks.push(table);
            chapter.say(context.say(&Word::AtItsOwnGoal));
        }
    }
    let idle = idle(context);
    if !idle.is_empty() {
        let told = context.say(&phrase::NothingOwed {
            names: idle.into_iter().map(Name).collect(),
            year: context.year,
        });
        chapter.say(told);
    }
    if answers.undated < answers.answered {
        let told = on_time(context, answers);
        chapter.blocks.extend(told.into_iter().map(Block::text));
    }
    Some(chapter)
}

/// When the answers came, after what their column counts where that is not plain.
fn on_time(context: Context<'_, '_>, answers: AnswerCount) -> Vec<Said> {
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
    let column = context.say(&column);
    let column = (!column.is_empty()).then_some(column);
    let came = context.say(&came);
    column.into_iter().chain([came]).collect()
}

/// The day by which the answers were due, if that was one day.
fn only_day(context: Context<'_, '_>) -> Option<Date> {
    let owed = context.owed();
    let answered = owed.filter(|it| it.timing().is_some());
    let mut days = answered.flat_map(Obligation::days);
    let first = days.next()?;
    days.all(|it| it == first).then_some(first)
}

/// A column of the table of measures by goal.
type Column = (Word, fn(MeasureCount) -> usize);

/// What was due by what has been reported, then what was not due. A column that the plan has no
/// measure for is left out, but for those that every report has.
const OF_DUE: [(bool, Column); 6] = [
    (true, (Word::ReportedColumn, |it| it.reported)),
    (true, (Word::PartlyReportedColumn, |it| it.partly)),
    (false, (Word::AwaitedColumn, |it| it.awaited.measures)),
    (true, (Word::CannotColumn, |it| it.cannot.measures)),
    (false, (Word::NothingColumn, |it| it.nothing)),
    (true, (Word::NotReportedColumn, |it| it.not_reported)),
];
const NOT_DUE: [(bool, Column); 6] = [
    (true, (Word::LaterColumn, |it| it.at_end + it.later)),
    (
        false,
        (Word::UnderDevelopmentColumn, |it| it.under_development),
    ),
    (false, (Word::ShownElsewhereColumn, |it| it.shown_at)),
    (false, (Word::DiscontinuedColumn, |it| it.discontinued)),
    (
        false,
        (Word::NotRelevantColumn, |it| it.irrelevant.measures),
    ),
    (false, (Word::NotStatedHowColumn, |it| it.no_follow_up)),
];

fn by_goal(context: Context<'_, '_>) -> Block {
    let all = context.figures.count(context.model, context.ix, None);
    let shown = |columns: &[(bool, Column)]| -> Vec<Column> {
        let shown = columns
            .iter()
            .filter(|(always, it)| *always || it.1(all) > 0);
        shown.map(|it| it.1).collect()
    };
    let of_due = shown(&OF_DUE);
    let counts: Vec<Column> = of_due.iter().copied().chain(shown(&NOT_DUE)).collect();
    let mut columns = vec![
        context.say(&Word::GoalColumn),
        context.say(&phrase::DueColumn { year: context.year }),
    ];
    columns.extend(counts.iter().map(|it| said!["#", context.say(&it.0)]));
    let cells = |name: Said, it: MeasureCount| {
        let counts = counts.iter().map(|(_, count)| count(it));
        let counts = std::iter::once(it.due).chain(counts);
        std::iter::once(Cell::text(name))
            .chain(counts.map(|it| count(context.language, it)))
            .collect::<Vec<_>>()
    };
    let mut rows: Vec<_> = top_goals(context)
        .map(|(ix, name)| {
            let count = context.figures.count(context.model, context.ix, Some(ix));
            row(cells(name, count))
        })
        .collect();
    rows.push(total(cells(context.say(&Word::TotalRow), all)));
    let caption = context.say(&phrase::MeasuresByGoalTable {
        area: context.area(),
        year: context.year,
    });
    let table = table("tackning-mal", caption, &columns, rows);
    let parts: Vec<usize> = of_due.iter().map(|(_, count)| count(all)).collect();
    charts::coverage(context, all.due, &parts, table)
}

/// The columns of a table of answers, after the first.
fn columns(texts: &Texts<'_>, first: Word) -> [Said; 6] {
    let numeric = |title| said!["#", texts.say(&title)];
    [
        texts.say(&first),
        numeric(Word::OwedColumn),
        numeric(Word::AnswersColumn),
        numeric(Word::FollowedColumn),
        numeric(Word::OnTimeColumn),
        numeric(Word::MissingColumn),
    ]
}

fn cells(context: Context<'_, '_>, name: Said, it: AnswerCount) -> Vec<Cell> {
    let on_time = if it.answered > 0 && it.undated == it.answered {
        Cell::text(context.say(&Word::DateMissing))
    } else {
        count(context.language, it.on_time())
    };
    vec![
        Cell::text(name),
        count(context.language, it.owed),
        count(context.language, it.answered),
        count(context.language, it.followed),
        on_time,
        count(context.language, it.owed - it.answered),
    ]
}

fn by_party(context: Context<'_, '_>, all: AnswerCount) -> Block {
    let mut rows = Vec::new();
    for party in (0..context.plan.agencies.len()).map(AgencyIx::new) {
        let answers = context.figures.answers(context.ix, Some(party));
        if answers.owed > 0 {
            rows.push(row(cells(context, context.agency(party), answers)));
        }
    }
    rows.push(total(cells(context, context.say(&Word::TotalRow), all)));
    let caption = context.say(&phrase::FiguresByPartyTable {
        area: context.area(),
        year: context.year,
    });
    let columns = columns(&context, Word::PartyColumn);
    Block::Table(table("tackning-part", caption, &columns, rows))
}

/// The same by goal; nothing where one goal has them all.
fn answers_by_goal(context: Context<'_, '_>, all: AnswerCount) -> Option<Block> {
    let mut rows = Vec::new();
    for (ix, goal) in top_goals(context) {
        let answers = context.figures.answers_at(context.model, context.ix, ix);
        if answers.owed > 0 {
            rows.push(row(cells(context, goal, answers)));
        }
    }
    if rows.len() < 2 {
        return None;
    }
    rows.push(total(cells(context, context.say(&Word::TotalRow), all)));
    let caption = context.say(&phrase::FiguresByGoalTable {
        area: context.area(),
        year: context.year,
    });
    let columns = columns(&context, Word::GoalColumn);
    Some(Block::Table(table(
        "uppgifter-mal",
        caption,
        &columns,
        rows,
    )))
}

/// The plan's goals that are within no other, each as a table names it.
fn top_goals(context: Context<'_, '_>) -> impl Iterator<Item = (GoalIx, Said)> {
    let goals = (0..).map(GoalIx::new).zip(&context.plan.goals);
    let shown = goals.filter(move |(_, it)| it.depth == 0 && it.lifetime.holds(context.year));
    shown.map(move |(ix, goal)| {
        let short = context.short(goal.short_title.as_ref(), &goal.title);
        (
            ix,
            context.say(&phrase::GoalTitle {
                number: &goal.number,
                title: context.prose(short.unwrap_or(&goal.title)),
            }),
        )
    })
}

/// Parties that the plan names at a measure or tells of, and that owe nothing this year.
fn idle(context: Context<'_, '_>) -> Vec<Said> {
    let plan = context.plan;
    let owes = |party: AgencyIx| context.figures.answers(context.ix, Some(party)).owed > 0;
    let is_named = |party: AgencyIx| {
        plan.measures
            .iter()
            .any(|it| it.responsible.contains(&party) && it.lifetime.holds(context.year))
    };
    // A member answers for its group.
    let owes_as_member = |party: AgencyIx| {
        let mut groups = (0..).map(AgencyIx::new).zip(&plan.agencies);
        groups.any(|(group, it)| it.members.contains(&party) && owes(group))
    };
    let idle = (0..plan.agencies.len()).map(AgencyIx::new).filter(|ix| {
        let agency = plan.agency(*ix);
        let is_told = agency.mandate.is_some() && agency.lifetime.holds(context.year);
        let is_municipality = agency.kind == AgencyKind::Municipality;
        is_told || is_named(*ix) && !is_municipality
    });
    idle.filter(|ix| !owes(*ix) && !owes_as_member(*ix))
        .map(|ix| context.party(ix))
        .collect()
}
