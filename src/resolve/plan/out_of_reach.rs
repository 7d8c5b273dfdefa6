//! Dates and targets that no year of a plan comes to are told.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Frequency, History, Indicator, IndicatorIx};
use crate::resolve::plan::values::PERIOD;
use crate::value::Year;

/// Looks at every wording; what several of them say is told once.
pub(crate) fn out_of_reach(history: &History<'_>, diagnostics: &mut Diagnostics) {
    if history.first().broken.distrusts(PERIOD) {
        return;
    }
    for plan in history.wordings() {
        let mut found = Diagnostics::default();
        let measures = plan.measures.iter().filter_map(|it| it.frequency);
        let standing = (0..plan.indicators.len())
            .map(IndicatorIx::new)
            // A milestone is told by its own date.
            .filter(|ix| plan.indicator(*ix).milestone.is_none())
            .flat_map(|ix| plan.uses(ix).map(|(_, it)| it.frequency));
        for frequency in measures.chain(standing) {
            day(history, frequency, &mut found);
        }
        for it in &plan.indicators {
            targets(history, it, &mut found);
        }
        diagnostics.push_new(found);
    }
}

/// Tells a day on which something is to be answered once, outside the plan as far as it is prolonged.
fn day(history: &History<'_>, frequency: Frequency, found: &mut Diagnostics) {
    let (from, to) = (history.first().from, history.last().to);
    if let Frequency::Once(date, at) = frequency
        && (date.year() < from.get() || to.is_some_and(|to| to.get() < date.year()))
    {
        let outside = Diagnostic::at(Code::P058, at).fact("date", date);
        found.push(outside.fact("from", from).maybe("to", to));
    }
}

/// Tells the targets of years after the last one in which the plan asks for the indicator. One that
/// has been ended since then had its targets before.
fn targets(history: &History<'_>, it: &Indicator<'_>, found: &mut Diagnostics) {
    let Some(end) = history.last().to else {
        return;
    };
    let years = history.first().from.get()..=end.get();
    let asked = |year: &Year| history.as_of(*year).asks(it.frequency, *year);
    let Some(last) = years.rev().filter_map(Year::new).find(asked) else {
        return;
    };
    for (year, at) in it.targets.iter().filter_map(|own| own.year.zip(own.at)) {
        if last < year {
            let beyond = Diagnostic::at(Code::P059, at).fact("given", &*it.id.text);
            found.push(beyond.fact("target", year).fact("last", last));
        }
    }
}
