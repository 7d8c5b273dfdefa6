//! Two reports as they were built become what differs between them: what is said of figures, what the plan asks for, and
//! texts. Figures are compared as the open data has them, and never as a page words them.

mod differences;
mod figures;
mod report;
mod texts;
mod told;

use crate::value::Choice;
use crate::words::kinds::Difference as Kind;

pub use crate::compare::differences::Differences;
pub use crate::compare::report::Report;
pub use crate::compare::told::{Form, text, told};

/// What the later of two reports says otherwise than the earlier.
pub fn compare(old: &Report, new: &Report) -> Differences {
    let mut differences = figures::compare(old, new);
    texts::compare(old, new, &mut differences);
    if differences.is_withdrawn {
        differences.forget();
    }
    let place = |kind: Kind| Kind::WORDS.iter().position(|it| it.1 == kind);
    differences.figures.sort_by_key(|it| place(it.kind));
    differences.plan.sort_by_key(|it| place(it.kind));
    differences.texts.sort_by_key(|it| place(it.kind));
    differences
}
