//! The words of the scales that every plan can use.

use crate::language::{Both, both};

/// G: done in all or mainly, or continuous.
pub const DONE: Both = both(
    "helt eller i huvudsak genomförd eller löpande",
    "completed in full or mainly, or continuous",
);
/// H
pub const HALF: Both = both("genomförd till hälften eller mer", "half or more completed");
/// P
pub const BEGUN: Both = both(
    "påbörjad men inte genomförd till hälften",
    "started, less than half completed",
);
/// E
pub const NOT_BEGUN: Both = both("inte påbörjad", "not started");
pub const IRRELEVANT: Both = both("ej relevant", "not relevant");
pub const YES: Both = both("JA", "YES");
pub const NEARLY: Both = both("NÄRA", "CLOSE");
pub const NO: Both = both("NEJ", "NO");

/// The English of one of them.
pub fn english(swedish: &str) -> Option<&'static str> {
    let all = [DONE, HALF, BEGUN, NOT_BEGUN, IRRELEVANT, YES, NEARLY, NO];
    let found = all.into_iter().find(|it| it.sv == swedish);
    found.map(|it| it.en)
}
