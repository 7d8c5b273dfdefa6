//! What has been answered of a milestone becomes how far it has come.

use crate::evaluate::context::Context;
use crate::evaluate::owed;
use crate::evaluate::people::Texts;
use crate::model::{AgencyIx, Answer, CellId, IndicatorIx, Observation, Reason};
use crate::text::Said;
use crate::value::Year;
use crate::words::list as phrase;
use crate::words::names::closed;
use crate::words::states::Why;

/// *redovisat den 14 maj 2025*, *inte redovisat*, *ej relevant*
pub(super) fn short(texts: &Texts<'_>, it: &Observation<'_>) -> Said {
    let moment = it.details.as_ref().and_then(|it| it.moment);
    match &it.answer {
        Answer::YesNo(true) => texts.say(&phrase::MilestoneReported { day: moment }),
        Answer::NoValue(reason) => {
            let why = owed::why(*reason);
            texts.say(&phrase::WhyInCell { why })
        }
        _ => texts.say(&phrase::WhyInCell { why: Why::NotDone }),
    }
}

/// The same; where it is not reported, with the agency's own words.
pub(super) fn answered(texts: &Texts<'_>, it: &Observation<'_>) -> Said {
    let moment = it.details.as_ref().and_then(|it| it.moment);
    let mut said = short(texts, it);
    if it.answer == Answer::YesNo(true) {
        return said;
    }
    if let (Some(day), Answer::NoValue(Reason::NotYet)) = (moment, &it.answer) {
        said.add(". ");
        said.add(texts.say(&phrase::MilestoneExpected { day }));
    }
    if let Some(comment) = it.comment() {
        if !said.ends_with(&['.']) {
            said.add(".");
        }
        said = said.then(closed(texts.swedish(comment)));
    }
    said
}

/// What has been said of a milestone up to this year, the latest first.
pub(super) fn said<'a, 's>(context: Context<'a, 's>, ix: IndicatorIx) -> Vec<&'a Observation<'s>> {
    let first = context.key(
        ix,
        AgencyIx::new(0),
        CellId::TOTAL,
        Year::new(1900).unwrap_or(context.year),
    );
    let own = context
        .figures
        .series
        .range(first..)
        .take_while(|(key, _)| key.plan == first.plan && key.indicator == ix);
    let mut said: Vec<&Observation<'_>> = own.filter_map(|(key, _)| context.at(*key)).collect();
    said.sort_by_key(|it| std::cmp::Reverse(it.year));
    said
}
