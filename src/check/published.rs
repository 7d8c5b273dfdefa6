//! Rules over what has been published: it stays as it was, unless a revision says that it changes.

use std::collections::BTreeMap;

use crate::check::places::at;
use crate::codes::Code;
use crate::derive::published::{beside, differences, said};
use crate::diagnostic::{Cell, Diagnostic, Diagnostics, Fact, Place, Subject};
use crate::ledger::{Beside, Difference, Ledger};
use crate::model::{
    Answer, CellId, EditionIx, FigureKey, Model, NOT_SUBMITTED, Observation, Published,
    PublishedRow, Said,
};
use crate::resolve::answer_words::told;

/// A revision has a number above the last that was published, or is that one.
pub(super) fn revisions(model: &Model<'_>, _: &Ledger, diagnostics: &mut Diagnostics) {
    let editions = (0..).map(EditionIx::new).zip(&model.editions);
    for (ix, edition) in editions.filter(|(_, it)| !it.settled) {
        let latest = model.published(ix).map_or(0, Published::latest);
        let given = edition.revision.as_ref().map(|it| it.number);
        let (place, why) = match (latest, given) {
            (0, Some(_)) => (edition.revision.as_ref(), "unpublished"),
            (latest, Some(given)) if given < latest.max(2) => (edition.revision.as_ref(), "lower"),
            (2.., None) => (None, "missing"),
            _ => continue,
        };
        // What can't be read is told as such.
        if latest == 0 && diagnostics.iter().any(|it| it.code == Code::E029) {
            continue;
        }
        let place = place.map_or(Place::File(edition.source), |it| Place::Word(it.at));
        diagnostics.push(
            Diagnostic::new(Code::E028, place)
                .maybe("given", given.map(usize::from))
                .fact("latest", usize::from(latest))
                .fact("next", usize::from(latest) + 1)
                .tag("why", why),
        );
    }
}

/// A published edition that is built again says what it said.
pub(super) fn frozen(model: &Model<'_>, ledger: &Ledger, diagnostics: &mut Diagnostics) {
    for published in &model.published {
        let ix = published.edition;
        let revision = model.edition(ix).revision.as_ref();
        let is_revised = revision.is_some_and(|it| it.number > published.latest());
        // A row that can't be used would be told again as a figure that was not published.
        if is_revised || published.is_faulty {
            continue;
        }
        let rows = published.as_of(published.latest());
        let now = said(ledger.seen_from(model, ix));
        let now = now.iter().map(|(key, said)| (*key, said)).collect();
        let own = model.observations.iter().filter(|it| it.edition == ix);
        let own: BTreeMap<FigureKey, &Observation<'_>> =
            own.map(|it| (FigureKey::of(it), it)).collect();
        let before = published.says(published.latest());
        if model.edition(ix).senders.is_empty() && !before.is_empty() {
            diagnostics.push(all_lost(model, published));
            continue;
        }
        for it in differences(model.plan_of(ix), &before, &now) {
            if !model.tombstones.contains(&(ix, it.key.indicator)) {
                let (row, own) = (rows.get(&it.key), own.get(&it.key));
                diagnostics.push(difference(model, ix, &it, row.copied(), own.copied()));
            }
        }
    }
}

/// Nothing that the agencies sent is there: told once, not figure by figure.
fn all_lost(model: &Model<'_>, published: &Published<'_>) -> Diagnostic {
    let year = model.edition(published.edition).year;
    Diagnostic::new(Code::E027, Place::File(published.source))
        .fact("year", year)
        .fact("edition", year)
}

fn difference(
    model: &Model<'_>,
    ix: EditionIx,
    it: &Difference<'_>,
    row: Option<&PublishedRow<'_>>,
    own: Option<&Observation<'_>>,
) -> Diagnostic {
    let is_silent = |said: &Option<Said<'_>>| matches!(said, None | Some(Said::NotSubmitted));
    let code = match (is_silent(&it.before), is_silent(&it.now)) {
        (false, false) => Code::E025,
        (true, false) => Code::E026,
        // What is owed, and had not come in, is another duty than it was.
        (true, true) if it.before.is_none() => Code::E026,
        _ => Code::E027,
    };
    let before = it
        .before
        .as_ref()
        .and_then(|said| fact(model, ix, it, said));
    // Neither the message nor the line beside it tells what is not to be shown.
    let before = if it.is_withdrawn {
        Some(Fact::Tag("value"))
    } else {
        before
    };
    let now = it.now.as_ref().and_then(|said| fact(model, ix, it, said));
    let mut found = match (own, row) {
        (Some(own), _) => at(code, own, model),
        (None, Some(row)) => at_row(code, model, ix, row),
        (None, None) => at_duty(code, model, ix, it),
    };
    if let Some(row) = row.filter(|_| own.is_some() && !it.is_withdrawn) {
        found = found.also(row.at);
    }
    let beside: Vec<Fact> = beside(it).into_iter().map(key).collect();
    let has_values = beside.is_empty();
    found
        .maybe("before", before.filter(|_| has_values))
        .maybe("now", now.filter(|_| has_values))
        .maybe("beside", (!has_values).then_some(beside))
        .maybe("party", party(model, ix, it))
        .fact("edition", model.edition(ix).year)
}

/// Whose figure it is, where several answer.
fn party(model: &Model<'_>, ix: EditionIx, it: &Difference<'_>) -> Option<String> {
    let plan = model.plan_of(ix);
    let reporters = &plan.indicator(it.key.indicator).reporters;
    let is_alone = reporters.as_slice() == [it.key.party];
    (!is_alone).then(|| plan.agency(it.key.party).name.text.to_string())
}

/// An answer as a message shows it; a text is too long to repeat.
fn fact(model: &Model<'_>, ix: EditionIx, it: &Difference<'_>, said: &Said<'_>) -> Option<Fact> {
    let plan = model.plan_of(ix);
    match said {
        Said::NotSubmitted => Some(NOT_SUBMITTED.into()),
        Said::Answer(Answer::Text(_), _) => Some(Fact::Tag("text")),
        Said::Answer(answer, _) => told(answer, plan.indicator(it.key.indicator), plan),
    }
}

fn key(beside: Beside) -> Fact {
    Fact::Tag(match beside {
        Beside::Text => "text",
        Beside::Marks => "marks",
        Beside::Sent => "sent",
        Beside::Asked => "asked",
        Beside::Moment => "date",
        Beside::Area => "area",
        Beside::Source => "source",
        Beside::Comment => "comment",
    })
}

fn at_row(code: Code, model: &Model<'_>, ix: EditionIx, row: &PublishedRow<'_>) -> Diagnostic {
    let cell = Cell {
        row: row.row,
        column: row.column,
    };
    about(Diagnostic::at(code, row.at).cell(cell), model, ix, row.key)
}

/// A duty that has no row anywhere: the file that should hold it, and the line that asks for it.
fn at_duty(code: Code, model: &Model<'_>, ix: EditionIx, it: &Difference<'_>) -> Diagnostic {
    let (plan, edition) = (model.plan_of(ix), model.edition(ix));
    let sender = plan.agency(plan.sender(it.key.party)).file_name();
    let place = Place::Absent {
        path: format!("submissions/{}/{}/{sender}.csv", plan.id, edition.year),
        because: plan.indicator(it.key.indicator).id.at,
    };
    about(Diagnostic::new(code, place), model, ix, it.key)
}

fn about(found: Diagnostic, model: &Model<'_>, ix: EditionIx, key: FigureKey) -> Diagnostic {
    let plan = model.plan_of(ix);
    let id = plan.indicator(key.indicator).id.text.to_string();
    let names = model.cells.get(key.cell).iter();
    let names: Vec<&str> = names
        .map(|(breakdown, category)| plan.category_name(*breakdown, *category))
        .collect();
    let subject = Subject {
        plan: Some(plan.id.clone()),
        agency: Some(plan.agency(key.party).name.text.to_string()),
        indicator: Some(id.clone()),
        year: Some(key.year.get()),
    };
    found.subject(subject).fact("id", id).maybe(
        "category",
        (key.cell != CellId::TOTAL).then(|| names.join(", ")),
    )
}
