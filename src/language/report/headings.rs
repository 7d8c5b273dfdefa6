//! The report's headings, table heads and other fixed words.

use crate::language::{Both, both};

/// In the column *Nr*, of a measure beside others that have one.
pub const NO_NUMBER: Both = both("utan nummer", "no number");
/// In the column *Ansvarig*.
pub const NOBODY_NAMED: Both = both("anges inte i planen", "not stated in the plan");

pub const UNDISTRIBUTED: Both = both("ej fördelat", "not distributed");

/// In the column *Inkomna i tid*.
pub const DATE_MISSING: Both = both("datum saknas", "date missing");
/// Of a share without numbers.
pub const BASE_NOT_REPORTED: Both = both("ej redovisat", "not given");
/// Of what could not be distributed.
pub const NOT_STATED: Both = both("anges inte", "not stated");
/// Of a category that nobody has named for a year, though the others make the total.
pub const NOT_NAMED: Both = both("nämns inte", "not named");
/// In a table's cell, where what is told takes more room than there is.
pub const SEE_BELOW: Both = both("se nedan", "see below");
/// Where the total is missing, and its parts are not.
pub const SEE_BREAKDOWN: Both = both("se fördelningen", "see the breakdown");
