//! A call in a text becomes the words that the report has for it: a figure, a change, a reason.

mod changed;
mod value;

use crate::model::{Asks, Call, GoalIx};
use crate::report::coverage;
use crate::tell::context::Context;
use crate::tell::missing;
use crate::text::Said;

pub(super) use crate::report::calls::value::{Place, Stands};

/// What a call comes out as. `None` where nothing can be said, which has been told as an error.
pub(super) fn said(context: Context<'_, '_>, call: &Call, place: Place) -> Option<Said> {
    match call.asks {
        Asks::Value(which) => value::value(context, &which, value::Unit::Said, place),
        Asks::Number(which) => value::value(context, &which, value::Unit::LeftOut, place),
        Asks::Change(which) => changed::changed(context, &which, place),
        Asks::Coverage(goal) => Some(coverage(context, goal)),
        Asks::Missing(goal) => Some(missing::absent(context, goal)),
    }
}

fn coverage(context: Context<'_, '_>, of: Option<GoalIx>) -> Said {
    match of {
        Some(ix) => coverage::coverage(context, ix),
        None => Said::join(coverage::coverage_sentences(context), " "),
    }
}
