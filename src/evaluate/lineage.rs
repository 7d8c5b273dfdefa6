//! A figure that carries on another's series becomes the sentence that says whose.

use crate::derive::change::earlier_answer;
use crate::evaluate::Context;
use crate::evaluate::figure;
use crate::evaluate::told;
use crate::figures::SeriesKey;
use crate::language::Language;
use crate::language::join;
use crate::language::report::change;
use crate::model::IndicatorIx;
use crate::model::Observation;
use crate::value::Year;

/// Who reported the figure that this one is compared with, or as which indicator, where it was
/// another.
pub(super) fn carried_on(context: Context<'_, '_>, it: &Observation<'_>) -> Option<String> {
    let key = SeriesKey::of(it, context.model);
    let is_number = context.plan.indicator(it.indicator).kind.is_numeric();
    let (year, before) = if is_number {
        told::before(context, it)?
    } else {
        earlier_answer(context.model, context.figures, context.ix, key)?
    };
    let party = (before.party != it.party).then(|| &*context.plan.agency(before.party).name.text);
    let indicator = (before.indicator != it.indicator)
        .then(|| &*context.plan.indicator(before.indicator).id.text);
    change::carried_on(year.get(), party, indicator)
}

/// Why a figure of one agency is not compared with those of the several that it has replaced.
pub(super) fn merged(context: Context<'_, '_>, it: &Observation<'_>, year: Year) -> String {
    let key = SeriesKey::of(it, context.model);
    let found = context
        .figures
        .lineage
        .of(key)
        .into_iter()
        .filter_map(|own| {
            let own = SeriesKey { year, ..own };
            context.figures.at(context.model, context.ix, own)
        });
    let named: Vec<String> = found
        .map(|it| {
            let agency = &context.plan.agency(it.party).name.text;
            format!("{agency} ({})", figure::shown(context, it).text)
        })
        .collect();
    change::merged(year.get(), &join(&named, Language::Swedish))
}

/// The id of the alternative that the party answered in a year, in the place of this indicator.
pub(super) fn alternative<'a>(
    context: Context<'a, '_>,
    it: &Observation<'_>,
    year: Year,
) -> Option<&'a str> {
    let plan = context.plan;
    let own = plan.indicator(it.indicator).alternative_to;
    let first = own.unwrap_or(it.indicator);
    let is_of =
        |ix: &IndicatorIx| *ix == first || plan.indicator(*ix).alternative_to == Some(first);
    let all = (0..plan.indicators.len()).map(IndicatorIx::new);
    let found = all.filter(is_of).find(|ix| {
        let answers = context.answers(*ix, year);
        *ix != it.indicator && answers.iter().any(|own| own.party == it.party)
    })?;
    Some(&plan.indicator(found).id.text)
}
