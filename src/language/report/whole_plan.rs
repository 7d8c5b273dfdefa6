//! What the legend knows a year of the plan without a report by; the phrases say it.

use crate::language::{Both, both};

pub const NO_REPORT: Both = both("ingen lägesrapport", "no status report");
