//! Why figures that have been answered have no value, as a part of the sentence about all answers.

use crate::language::{Both, Language, both};

/// What one figure, and several, are answered with: `{}` stands for which.
pub type ReasonWords = [Both; 2];

pub const NOT_YET: ReasonWords = [
    both("{} är ännu inte tillgänglig", "{} is not yet available"),
    both("{} är ännu inte tillgängliga", "{} are not yet available"),
];
pub const IMPOSSIBLE: ReasonWords = [both("{} kan inte tas fram", "{} cannot be produced"); 2];
pub const NOTHING: ReasonWords = [both(
    "för {} finns inget att redovisa",
    "for {} there is nothing to report",
); 2];
pub const WITHHELD: ReasonWords = [both("{} lämnas inte", "{} will not be provided"); 2];
pub const DISCONTINUED: ReasonWords = [both(
    "för {} finns indikatorn inte längre",
    "for {} the indicator no longer exists",
); 2];
pub const IRRELEVANT: ReasonWords = [
    both("{} är inte relevant", "{} is not relevant"),
    both("{} är inte relevanta", "{} are not relevant"),
];
pub const PROTECTED: ReasonWords = [
    both("{} visas inte", "{} is not shown"),
    both("{} visas inte", "{} are not shown"),
];
pub const HELD: ReasonWords = [
    both("{} granskas fortfarande", "{} is still under review"),
    both("{} granskas fortfarande", "{} are still under review"),
];
pub const SOME_FOLLOWED: ReasonWords = [both(
    "för {} saknas uppgift från någon i gruppen",
    "for {}, someone in the group has given no figure",
); 2];
pub const NOT_DONE: ReasonWords = [
    both(
        "{} gäller ett delmoment som inte är redovisat",
        "{} concerns a milestone that has not been reported",
    ),
    both(
        "{} gäller delmoment som inte är redovisade",
        "{} concern milestones that have not been reported",
    ),
];

/// *en kan inte tas fram*, *för två finns inget att redovisa*. `which`: how many they are, or which.
pub fn told(language: Language, [one, more]: ReasonWords, n: usize, which: &str) -> String {
    let words = if n == 1 { one } else { more };
    words.of(language).replace("{}", which)
}
