//! The words of the annex with figures through the years.

use crate::language::{Both, both};
use crate::words::Language;

pub const GAP: Both = both("uppgift saknas", "figure missing");
/// Before the indicator or the party that had a value, after a value that a series carries on.
pub const AS_INDICATOR: Both = both("som ", "as ");
pub const BY_PARTY: Both = both("lämnad av ", "submitted by ");

/// After a value that another indicator had.
pub fn as_indicator(language: Language, id: &str) -> String {
    format!("({}{id})", AS_INDICATOR.of(language))
}

/// After a value that another party gave.
pub fn by_party(language: Language, party: &str) -> String {
    format!("({}{party})", BY_PARTY.of(language))
}
