//! A rule over the rows of forms that nobody has filled in, where nothing else tells of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::codes::Code;
use crate::diagnostic::{Cell, Diagnostic, Diagnostics, Subject};
use crate::ledger::{Ledger, Obligation, Standing};
use crate::model::{AgencyIx, EditionIx, IndicatorIx, Model, Unfilled};
use crate::source::SourceId;
use crate::value::Period;

/// Whose answers about what have a value.
type Valued = BTreeSet<(EditionIx, IndicatorIx, AgencyIx, Period)>;
type Owed<'a> = BTreeMap<(EditionIx, IndicatorIx), Vec<&'a Obligation>>;

/// Rows that are still to be filled in, one note a file. What is late is told as missing.
pub(super) fn unfilled(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    if model.unfilled.is_empty() {
        return;
    }
    let valued = valued(model);
    let mut owed = Owed::new();
    for it in &ledger.obligations {
        for indicator in &it.indicators {
            owed.entry((it.edition, *indicator)).or_default().push(it);
        }
    }
    let mut files: BTreeMap<SourceId, Vec<&Unfilled>> = BTreeMap::new();
    for it in &model.unfilled {
        let all = owed.get(&(it.edition, it.indicator)).into_iter().flatten();
        let mut own = all.filter(|owed| is_about(model, owed, it));
        if own.any(|owed| is_open(model, owed, it, &valued)) {
            files.entry(it.at.source).or_default().push(it);
        }
    }
    for rows in files.values() {
        tell(model, rows, diagnostics);
    }
}

fn valued(model: &Model<'_>) -> Valued {
    let own_year = model
        .observations
        .iter()
        .filter(|it| it.year == model.edition(it.edition).year);
    own_year
        .filter(|it| it.has_value())
        .map(|it| (it.edition, it.indicator, it.party, it.period))
        .collect()
}

fn is_about(model: &Model<'_>, owed: &Obligation, it: &Unfilled) -> bool {
    let year = model.edition(it.edition).year;
    let is_owner = |party: &AgencyIx| {
        let plan = model.plan_of(it.edition);
        *party == it.party || plan.members(*party, year).contains(&it.party)
    };
    owed.period == it.period && owed.parties.iter().any(is_owner)
}

/// Whether a row waits for an answer that is not late yet, or is a category that nothing is said of
/// where the others have values. A total, and a category of a closed breakdown, has its own finding.
fn is_open(model: &Model<'_>, owed: &Obligation, it: &Unfilled, valued: &Valued) -> bool {
    if !valued.contains(&(it.edition, it.indicator, it.party, it.period)) {
        let as_of = model.edition(it.edition).as_of;
        let member = owed.members.iter().find(|member| member.party == it.party);
        let standing = member.map_or_else(|| owed.standing(as_of), |it| it.standing(as_of));
        return matches!(standing, Standing::Open | Standing::Grace);
    }
    let plan = model.plan_of(it.edition);
    match model.cells.get(it.cell) {
        [] => false,
        [(breakdown, _)] => plan.breakdown(*breakdown).open,
        _ => true,
    }
}

fn tell(model: &Model<'_>, rows: &[&Unfilled], diagnostics: &mut Diagnostics) {
    let Some(first) = rows.first() else { return };
    let plan = model.plan_of(first.edition);
    let ids: Vec<String> = rows.iter().map(|it| named(model, it)).collect();
    diagnostics.push(
        Diagnostic::at(Code::S106, first.at)
            .cell(Cell {
                row: first.row,
                column: first.column,
            })
            .subject(Subject {
                plan: Some(plan.id.clone()),
                agency: Some(plan.agency(first.party).name.text.to_string()),
                indicator: None,
                year: Some(model.edition(first.edition).year.get()),
            })
            .fact("n", rows.len())
            .fact("ids", ids),
    );
}

/// *1.1a*, *1.2a K3*, *2.5a (Exempellinjen)*
fn named(model: &Model<'_>, it: &Unfilled) -> String {
    let plan = model.plan_of(it.edition);
    let id = &plan.indicator(it.indicator).id.text;
    let about = match it.period {
        Period::Year => id.to_string(),
        period => format!("{id} {period}"),
    };
    let key = model.cells.get(it.cell).iter();
    let categories: Vec<&str> = key
        .map(|(breakdown, category)| plan.category_name(*breakdown, *category))
        .collect();
    if categories.is_empty() {
        about
    } else {
        format!("{about} ({})", categories.join(", "))
    }
}
