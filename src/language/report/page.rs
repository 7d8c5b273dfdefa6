//! The words of the page itself, around what the report says.

use crate::language::Both;
use crate::language::both;

pub const SKIP_LINK: Both = both("Hoppa till innehållet", "Skip to the content");
pub const NOTE: Both = both("Not", "Note");
pub const BACK_TO_TEXT: Both = both("Tillbaka till texten", "Back to the text");
pub const TO_CONTENTS: Both = both("Till innehållsförteckningen", "To the table of contents");
pub const TABLE_REGION: Both = both(
    "Tabell, går att rulla i sidled",
    "Table, can be scrolled sideways",
);
