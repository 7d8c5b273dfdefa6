//! The annexes: a group's answers one by one, every figure in a table, and the same as open data.

use crate::content::Block;
use crate::content::Cell;
use crate::content::Row;
use crate::content::Section;
use crate::content::plain;
use crate::evaluate::Context;
use crate::evaluate::breakdown;
use crate::evaluate::cited;
use crate::evaluate::figure;
use crate::evaluate::figure::plain_number;
use crate::evaluate::group;
use crate::evaluate::measure::name_in_table;
use crate::evaluate::section;
use crate::evaluate::tables::row;
use crate::evaluate::tables::table;
use crate::evaluate::texts::answered_by;
use crate::evaluate::texts::group_answers as group_answers_of;
use crate::evaluate::texts::is_in_annex;
use crate::evaluate::texts::text_section;
use crate::evaluate::texts::texts;
use crate::language::numbers;
use crate::language::order::sort_by_name;
use crate::language::report::captions;
use crate::language::report::figure as number;
use crate::language::report::headings;
use crate::language::report::marks;
use crate::language::report::period_of;
use crate::model::Action;
use crate::model::AgencyKind;
use crate::model::Answer;
use crate::model::CellId;
use crate::model::Home;
use crate::model::IndicatorIx;
use crate::model::Observation;
use crate::prose;
use crate::value::anchor;

/// The texts of a group's members, by measure and in Swedish order of the names.
pub(super) fn group_answers(context: Context<'_, '_>) -> Option<Section> {
    let of = context
        .plan
        .agencies
        .iter()
        .find(|it| it.kind == AgencyKind::Group)?;
    let title = format!(
        "{} {}",
        headings::GROUP_ANSWERS.of(context.language),
        of.name.text
    );
    let mut chapter = section(&format!("bilaga-{}", anchor(&of.id.text)), 2, &title);
    for ix in (0..context.plan.indicators.len()).map(IndicatorIx::new) {
        let indicator = context.plan.indicator(ix);
        let mut texts: Vec<(&str, &Observation<'_>)> = texts(context, ix)
            .into_iter()
            .filter(|it| is_in_annex(context, it))
            .map(|it| (&*context.plan.agency(it.party).name.text, it))
            .collect();
        if texts.is_empty() {
            continue;
        }
        sort_by_name(&mut texts, |(name, _)| name);
        let home = match indicator.home {
            Home::Measure(ix) => cited::lead(context, ix),
            Home::Goal(_) => headings::of_indicator(context.language, &indicator.id),
        };
        let anchor = context.plan.indicator_anchor(ix);
        let mut part = section(&format!("bilaga-{anchor}"), 3, &home);
        part.blocks.push(Block::Paragraph {
            runs: prose::runs(&indicator.name),
        });
        if let Some((n, of)) = group_answers_of(context, ix) {
            let sentence = answered_by(context, ix, n, of);
            part.blocks.push(Block::text(sentence));
        }
        for (name, it) in texts {
            let title = numbers::capital(name);
            part.sections.push(text_section(context, it, 4, &title));
        }
        chapter.sections.push(part);
    }
    chapter.sections.extend(group::annex(context));
    (!chapter.sections.is_empty()).then_some(chapter)
}

/// What is shown of this edition: every row about its own year, and every correction.
fn published<'a, 's>(context: Context<'a, 's>) -> Vec<&'a Observation<'s>> {
    let own = |it: &&Observation<'_>| it.edition == context.ix;
    let mut rows: Vec<&Observation<'_>> = context.model.observations.iter().filter(own).collect();
    rows.sort_by_key(|it| (it.indicator, it.party, it.year, it.period, it.cell));
    rows
}

/// Every figure with value, marks and source. Texts stand in their chapters.
pub(super) fn all_figures(context: Context<'_, '_>) -> Section {
    let mut chapter = section(
        "bilaga-alla-uppgifter",
        2,
        headings::ALL_FIGURES.of(context.language),
    );
    let rows: Vec<Row> = published(context)
        .into_iter()
        .map(|it| figure_row(context, it))
        .collect();
    if rows.is_empty() {
        chapter
            .blocks
            .push(Block::text(headings::NONE_RECEIVED.of(context.language)));
        return chapter;
    }
    let columns = [
        headings::NUMBER.of(context.language),
        headings::FIGURE.of(context.language),
        headings::BREAKDOWN.of(context.language),
        headings::YEAR.of(context.language),
        headings::VALUE.of(context.language),
        headings::UNIT.of(context.language),
        headings::COUNT.of(context.language),
        headings::OF.of(context.language),
        headings::MARKS.of(context.language),
        headings::GIVEN_BY.of(context.language),
        headings::SOURCE.of(context.language),
        headings::COMMENT.of(context.language),
    ];
    let caption = captions::all_figures(context.language, context.scope());
    chapter.blocks.push(Block::Table(table(
        "alla-uppgifter",
        &caption,
        &columns,
        rows,
    )));
    chapter
}

fn figure_row(context: Context<'_, '_>, it: &Observation<'_>) -> Row {
    let indicator = context.plan.indicator(it.indicator);
    let shown = figure::shown(context, it);
    let [numerator, denominator] =
        figure::fraction(it, &shown, |it| number(context.language, it.get()));
    let value = Cell {
        value: shown.value.clone(),
        state: Some(shown.state),
        ..Cell::text(shown.text.clone())
    };
    row(vec![
        Cell::text(indicator.id.text.to_string()),
        Cell::runs(name_in_table(context, it.indicator)),
        Cell::text(if it.cell == CellId::TOTAL {
            headings::TOTAL.of(context.language).to_lowercase()
        } else {
            breakdown::label(context, it.cell)
        }),
        Cell::text(period_of(context.language, it.year.get(), it.period)),
        value,
        Cell::text(figure::unit_of(context, indicator, &[it])),
        Cell::text(numerator),
        Cell::text(denominator),
        Cell::text(shown.marks.join(", ")),
        Cell::text(context.agency(it.party)),
        Cell::text(source(context, it).to_owned()),
        Cell::text(remark(context, it)),
    ])
}

/// Where a figure comes from, as far as the agency or the plan says it.
fn source<'a>(context: Context<'a, '_>, it: &'a Observation<'_>) -> &'a str {
    let stated = context.plan.indicator(it.indicator).source.as_ref();
    let stated = stated.map_or("", |it| &*it.text);
    it.source().unwrap_or(stated)
}

/// The agency's comment; and where the figure was replaced, what was sent and why.
fn remark(context: Context<'_, '_>, it: &Observation<'_>) -> String {
    let comment = it.comment().unwrap_or("").to_owned();
    let Some(sent) = it.details.as_ref().and_then(|it| it.replaced.clone()) else {
        return comment;
    };
    let sent = figure::shown(
        context,
        &Observation {
            answer: sent,
            details: None,
            ..it.clone()
        },
    );
    let mut decisions = context.edition.decisions_on(it.indicator, it.party);
    let decision = decisions.find(|it| matches!(it.action, Action::Replace(_)));
    let reason = decision.map_or(String::new(), |it| {
        crate::language::report::closed(&it.reason)
    });
    let told = marks::replaced_sentence(context.language, &sent.text, &reason);
    if comment.is_empty() {
        told
    } else {
        format!("{comment} {told}")
    }
}

/// The figures as open data: one row a figure, decimal point, texts left out.
pub(super) fn data(context: Context<'_, '_>) -> Vec<Vec<String>> {
    let heading = [
        "edition",
        "plan",
        "indicator",
        "name",
        "agency",
        "year",
        "period",
        "category",
        "value",
        "unit",
        "numerator",
        "denominator",
        "state",
        "marks",
        "source",
        "comment",
    ];
    let mut rows = vec![heading.map(str::to_owned).to_vec()];
    for it in published(context) {
        let indicator = context.plan.indicator(it.indicator);
        if matches!(it.answer, Answer::Text(_)) {
            continue;
        }
        let shown = figure::shown(context, it);
        let [numerator, denominator] = figure::fraction(it, &shown, plain_number);
        let category = if it.cell == CellId::TOTAL {
            String::new()
        } else {
            breakdown::label(context, it.cell)
        };
        rows.push(vec![
            context.year.to_string(),
            context.plan.id.clone(),
            indicator.id.text.to_string(),
            plain(&prose::runs(&indicator.name)),
            context.agency(it.party),
            it.year.to_string(),
            it.period.to_string(),
            category,
            shown.value.clone().unwrap_or_default(),
            figure::unit(context.language, indicator),
            numerator,
            denominator,
            shown.state.to_owned(),
            shown.marks.join(", "),
            source(context, it).to_owned(),
            remark(context, it),
        ]);
    }
    rows
}
