//! What the legend knows the state of a milestone by; the phrases say it.

use crate::language::{Both, both};

pub const REPORTED: Both = both("redovisat", "reported");
pub const REPORTED_ON: Both = both("redovisat den ", "reported on ");
pub const REPORTED_IN: Both = both("redovisat i ", "reported in ");
pub const REPORTED_BY: Both = both("redovisat av ", "reported by ");
pub const TO_BE_REPORTED: Both = both("ska redovisas den ", "to be reported on ");
/// `{}` stands for a number.
pub const COUNT: [Both; 2] = [
    both(
        "{} av {} delmoment redovisat",
        "{} of {} milestone reported",
    ),
    both(
        "{} av {} delmoment redovisade",
        "{} of {} milestones reported",
    ),
];
/// What no report asks for any more.
pub const DROPPED: Both = both("utgår", "retired");
