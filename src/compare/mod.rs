//! Two reports as they were built become what differs between them: what is said of figures, what the plan asks for, and
//! texts. Figures are compared as the open data has them, and never as a page words them.

mod differences;
mod figures;
mod side;
mod texts;
mod told;

pub use crate::compare::differences::Differences;
pub use crate::compare::side::Side;
pub use crate::compare::told::{Form, text, told};

/// What the later of two reports says otherwise than the earlier.
pub fn compare(old: &Side, new: &Side) -> Differences {
    let mut differences = figures::compare(old, new);
    texts::compare(old, new, &mut differences);
    if differences.is_withdrawn {
        differences.forget();
    }
    differences
}
