//! What the legend explains of targets.

use crate::language::{Both, both};

/// Before what an agency has said of which way things go.
pub const TREND: Both = both("trend", "trend");
