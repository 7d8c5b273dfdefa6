//! The words of an indicator become what it counts: its kind, its unit, its tables.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{BreakdownIx, Gender, Kind, Plan, Type, Unit};
use crate::resolve::plan::{breakdowns, scales, values};
use crate::schema;
use crate::source::Word;
use crate::value::{Number, Sort};

/// What messages show of a scale: a mean's and a grade's.
const ENDS: &str = "scale: {from: 1, to: 5}";
const NAMED: &str = "scale: ghpe";

/// The kind of figure; `None` if it is at fault. A type that is missing has been told.
pub(super) fn kind<'s>(
    written: &schema::Indicator<'s>,
    plan: &Plan<'s>,
    diagnostics: &mut Diagnostics,
) -> Option<Kind> {
    let at = written.id.as_ref().map_or(written.at, |id| id.at);
    let written = &written.own;
    let word = written.kind.as_ref()?;
    let zero = Number::new(0.into());
    let missing = |key: &str, form: &str, diagnostics: &mut Diagnostics| {
        let missing = Diagnostic::at(Code::P004, at).fact("key", key);
        diagnostics.push(missing.fact("form", form));
        None
    };
    let wrong = |word: &Word<'_>,
                 expected: &'static str,
                 given: &'static str,
                 diagnostics: &mut Diagnostics| {
        let wrong = Diagnostic::at(Code::P005, word.at).fact("key", "scale");
        let wrong = wrong.tag("expected", expected).tag("given", given);
        let form = if given == "word" { ENDS } else { NAMED };
        diagnostics.push(wrong.fact("form", form));
        None
    };
    match values::choice(word, Code::P009, diagnostics)? {
        Type::Count => Some(Kind::Count),
        Type::Share => Some(Kind::Share),
        Type::Amount => Some(Kind::Amount),
        Type::YesNo => Some(Kind::YesNo),
        Type::Text => Some(Kind::Text),
        Type::Undefined => Some(Kind::Undefined),
        Type::Rate => match &written.per {
            Some(per) if per.text.is_empty() => None,
            Some(per) => values::number_above(per, zero, Code::P008, diagnostics)
                .map(|per| Kind::Rate { per }),
            None => missing("per", "per: 100000", diagnostics),
        },
        Type::Mean => match &written.scale {
            Some(schema::ScaleUse {
                named: Some(word), ..
            }) => wrong(word, "map", "word", diagnostics),
            Some(schema::ScaleUse { from, to, .. }) => {
                let from = values::number(from.as_ref()?, Sort::Amount, Code::P008, diagnostics)?;
                let to = values::number_above(to.as_ref()?, from, Code::P008, diagnostics)?;
                Some(Kind::Mean { from, to })
            }
            None => missing("scale", ENDS, diagnostics),
        },
        Type::Grade => match &written.scale {
            Some(schema::ScaleUse {
                named: Some(name), ..
            }) => scales::scale(name, plan, diagnostics).map(Kind::Grade),
            Some(schema::ScaleUse { from, to, .. }) => {
                wrong(from.as_ref().or(to.as_ref())?, "word", "map", diagnostics)
            }
            None => missing("scale", NAMED, diagnostics),
        },
    }
}

pub(super) fn unit<'s>(
    written: schema::Unit<'s>,
    diagnostics: &mut Diagnostics,
) -> Option<Unit<'s>> {
    let gender = values::choice(written.gender.as_ref()?, Code::P009, diagnostics);
    Some(Unit {
        one: written.one?,
        many: written.many?,
        gender: gender.unwrap_or(Gender::Common),
    })
}

/// The indicator's tables of categories; `None` if one is at fault. Two breakdowns that share a
/// column can't both be told from a row, so an indicator may have only one of them.
pub(super) fn breakdowns(
    written: &[Vec<Word<'_>>],
    plan: &Plan<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Vec<BreakdownIx>>> {
    let mut columns: Vec<(BreakdownIx, &str)> = Vec::new();
    let mut tables = Some(Vec::new());
    for crossed in written {
        let mut table = Vec::new();
        for word in crossed {
            let Some(ix) = breakdowns::breakdown(word, plan, diagnostics) else {
                tables = None;
                continue;
            };
            let column = plan.breakdown(ix).column.as_str();
            if columns
                .iter()
                .any(|(other, same)| *same == column && *other != ix)
            {
                let shared = Diagnostic::at(Code::P029, word.at).fact("given", &*word.text);
                diagnostics.push(shared.fact("column", column));
                tables = None;
            }
            columns.push((ix, column));
            table.push(ix);
        }
        table.sort_unstable();
        if let Some(tables) = &mut tables {
            tables.push(table);
        }
    }
    tables
}
