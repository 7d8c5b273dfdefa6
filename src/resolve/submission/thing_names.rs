//! What the plan calls the things that columns beside the answers name.

use crate::model::{Home, IndicatorIx, Measure, MeasureIx, Plan};
use crate::resolve::named;
use crate::resolve::named::on_one_line;
use crate::resolve::submission::columns::Columns;
use crate::schema::Column;
use crate::value::Year;

/// What a form calls every indicator and every measure; nothing where a file does not say it.
#[derive(Default)]
pub(super) struct Called {
    pub(super) indicators: Vec<String>,
    pub(super) measures: Vec<Vec<String>>,
}

impl Called {
    pub(super) fn of(plan: &Plan<'_>, columns: &Columns) -> Called {
        let mut called = Called::default();
        if columns.at(Column::Name).is_some() {
            let names = plan.indicators.iter().map(|it| on_one_line(&it.name.text));
            called.indicators.extend(names);
        }
        if columns.at(Column::Measure).is_some() {
            called.measures.extend(plan.measures.iter().map(titles));
        }
        called
    }

    /// Another indicator that is called so, of a plan's in force; none where the own one is, too.
    pub(super) fn other_indicator(
        &self,
        text: &str,
        own: IndicatorIx,
        plan: &Plan<'_>,
        year: Year,
    ) -> Option<IndicatorIx> {
        if is_named(text, self.indicators.get(own.get())?) {
            return None;
        }
        let is_other = |ix: &IndicatorIx| {
            plan.indicator(*ix).lifetime.holds(year) && !are_alternatives(plan, own, *ix)
        };
        let all = || (0..).map(IndicatorIx::new).zip(&self.indicators);
        let exactly = all().filter(|(_, name)| text == *name);
        let with_remark = all().filter(|(_, name)| is_named(text, name));
        let mut found = exactly.chain(with_remark).map(|(ix, _)| ix);
        found.find(is_other)
    }

    /// Another measure that is called so; none where one is at which the indicator stands.
    pub(super) fn other_measure(
        &self,
        text: &str,
        own: IndicatorIx,
        plan: &Plan<'_>,
        year: Year,
    ) -> Option<MeasureIx> {
        let text = text.trim_end_matches('.');
        let is_called = |ix: MeasureIx| {
            let names = self.measures.get(ix.get());
            names.is_some_and(|names| names.iter().any(|name| name == text))
        };
        let is_own = |(home, _)| matches!(home, Home::Measure(ix) if is_called(ix));
        if plan.uses(own).any(is_own) {
            return None;
        }
        let mut all = (0..self.measures.len()).map(MeasureIx::new);
        all.find(|ix| is_called(*ix) && plan.measure(*ix).lifetime.holds(year))
    }
}

/// All that a form, or a person, calls a measure by.
pub(super) fn titles(it: &Measure<'_>) -> Vec<String> {
    let whole = on_one_line(&it.text.text);
    let mut titles: Vec<String> = Vec::new();
    for title in [named::title(it), whole] {
        let title = title.trim_end_matches('.').to_owned();
        titles.push(format!("{} {title}", it.number).trim().to_owned());
        titles.push(title);
    }
    titles
}

/// Whether a form lets one of two be answered in the place of the other.
pub(super) fn are_alternatives(plan: &Plan<'_>, a: IndicatorIx, b: IndicatorIx) -> bool {
    let first = |ix| plan.indicator(ix).alternative_to.unwrap_or(ix);
    first(a) == first(b)
}

/// Whether a cell has a name, alone or with the form's remark: *Antal samtal (hela landet)*.
pub(super) fn is_named(text: &str, name: &str) -> bool {
    let rest = text.strip_prefix(name).filter(|_| !name.is_empty());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(" (") && rest.ends_with(')'))
}
