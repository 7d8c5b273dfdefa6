//! What an agency is asked for becomes headings and rows: only the columns that one of its rows needs.

use std::collections::BTreeSet;

use crate::forms::Form;
use crate::forms::cells::{Known, Part, Parts, cells};
use crate::forms::round::{Asked, Round};
use crate::model::{AgencyIx, Kind};
use crate::schema::Column;
use crate::value::Period;
use crate::words;
use crate::words::Language;
use crate::words::list::Word;

/// A column of a form, and what stands in it.
enum Shown<'a> {
    /// The breakdowns that share this heading.
    Breakdown(&'a str),
    /// What the row is about, what is known of it, or nothing: that is to be filled in.
    Fixed(Column),
}

/// One row to be.
struct Line<'a> {
    asked: &'a Asked<'a>,
    parts: Parts,
}

pub(super) fn form(
    round: Round<'_, '_>,
    agency: AgencyIx,
    asked: &[Asked<'_>],
    known: &Known,
) -> Form {
    let lines: Vec<Line<'_>> = asked
        .iter()
        .flat_map(|asked| {
            let cells = cells(round, asked, known);
            cells.into_iter().map(move |parts| Line { asked, parts })
        })
        .collect();
    let columns = columns(round, agency, &lines, known);
    let parties: BTreeSet<AgencyIx> = asked.iter().map(|it| it.party).collect();
    Form {
        agency,
        parties: parties.into_iter().collect(),
        headings: columns.iter().map(heading).collect(),
        rows: lines
            .iter()
            .map(|line| columns.iter().map(|it| cell(round, line, it)).collect())
            .collect(),
    }
}

/// The columns, in the order in which a submission's are told.
fn columns<'a>(
    round: Round<'a, '_>,
    agency: AgencyIx,
    lines: &[Line<'_>],
    known: &Known,
) -> Vec<Shown<'a>> {
    let any = |is: &dyn Fn(&Line<'_>) -> bool| lines.iter().any(is);
    let kind = |line: &Line<'_>| round.plan.indicator(line.asked.indicator).kind;
    let is_needed = |column: Column| match column {
        Column::Part => any(&|it| it.asked.party != agency),
        Column::Period => any(&|it| it.asked.period != Period::Year),
        Column::Numerator | Column::Denominator => any(&|it| kind(it).is_ratio()),
        Column::Asked => any(&|it| {
            known.surveys.contains(&it.asked.indicator) || round.counts_answers(it.asked.indicator)
        }),
        Column::Moment => any(&|it| kind(it) == Kind::YesNo),
        Column::Trend => any(&|it| match kind(it) {
            Kind::Grade(scale) => round.plan.scales[scale.get()].has_trend,
            _ => false,
        }),
        Column::Instruction => any(&|it| !round.instruction(it.asked.indicator).is_empty()),
        Column::Area => false,
        _ => true,
    };
    let mut breakdowns: Vec<&str> = Vec::new();
    for (breakdown, _) in lines.iter().flat_map(|it| &it.parts) {
        let column = round.plan.breakdown(*breakdown).column.as_str();
        if !breakdowns.contains(&column) {
            breakdowns.push(column);
        }
    }
    let mut columns = Vec::new();
    for column in Column::FORM {
        if is_needed(column) {
            columns.push(Shown::Fixed(column));
        }
        if column == Column::Part {
            columns.extend(breakdowns.iter().map(|it| Shown::Breakdown(it)));
        }
    }
    columns
}

fn heading(column: &Shown<'_>) -> String {
    let heading = match column {
        Shown::Breakdown(column) => column,
        Shown::Fixed(column) => column.name(),
    };
    heading.to_owned()
}

fn cell(round: Round<'_, '_>, line: &Line<'_>, column: &Shown<'_>) -> String {
    let asked = line.asked;
    match column {
        Shown::Breakdown(column) => {
            let own = line
                .parts
                .iter()
                .find(|(it, _)| round.plan.breakdown(*it).column == **column);
            match own {
                Some((_, Part::Total)) => words::text(Language::SWEDISH, &Word::FormTotal),
                Some((breakdown, Part::Category(category))) => {
                    round.plan.category_name(*breakdown, *category).to_owned()
                }
                Some((_, Part::Blank)) | None => String::new(),
            }
        }
        Shown::Fixed(Column::Indicator) => {
            round.plan.indicator(asked.indicator).id.text.to_string()
        }
        Shown::Fixed(Column::Part) => round.plan.agency(asked.party).name.text.to_string(),
        Shown::Fixed(Column::Year) => round.edition.year.to_string(),
        Shown::Fixed(Column::Period) => asked.period.to_string(),
        Shown::Fixed(Column::Measure) => round.home(asked.indicator),
        Shown::Fixed(Column::Name) => round.name(asked.indicator, asked.owed),
        Shown::Fixed(Column::Unit) => round.unit(asked.indicator),
        Shown::Fixed(Column::Instruction) => round.instruction(asked.indicator),
        Shown::Fixed(Column::YearBefore) => round.before(asked, &line.parts),
        Shown::Fixed(_) => String::new(),
    }
}
