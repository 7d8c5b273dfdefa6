//! What a plan says of its indicators with words of closed lists becomes the words a sentence has.

use crate::language::{Both, both};

// What kind of figure an indicator is.
pub const COUNT: Both = both("antal", "a count");
pub const SHARE: Both = both("andel", "a share");
pub const RATE: Both = both("kvot", "a rate");
pub const MEAN: Both = both("medelvärde", "a mean");
pub const AMOUNT: Both = both("belopp", "an amount");
pub const YES_OR_NO: Both = both("ja eller nej", "yes or no");
pub const GRADE: Both = both("bedömning", "a grade");
pub const TEXT: Both = both("beskrivning", "a description");
pub const UNDEFINED: Both = both("utvecklas", "to be developed");

// What state it is in.
pub const IN_USE: Both = both("i bruk", "in use");
pub const UNDER_DEVELOPMENT: Both = both("under utveckling", "under development");
pub const DISCONTINUED: Both = both("nedlagd av källan", "discontinued by its source");

// What a target is, with a space after it.
pub const AT_LEAST: Both = both("minst ", "at least ");
pub const AT_MOST: Both = both("högst ", "at most ");
