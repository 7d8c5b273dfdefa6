//! The phrase book: sentences as data, one file a language.
//!
//! A phrase file holds phrases, each with the lines it can be said as:
//!
//! ```text
//! # a comment
//! Foreword | Foreword                        fixed words
//! Since(year) | since {year}                 a phrase of one line
//! Answers(answered, owed)                    a phrase and its facts, in the order of the list
//!   owed=0            | No figures were due.  the first line whose guards all hold is said
//!   answered=owed     | All {.come}.
//!                     | {answered} {.come}.   no guard: where no other fits; last, and always there
//!   .come(answered)                           a part; its own facts decide how its counts are dressed
//!     answered=1      | has come
//!                     | have come
//!   > 0, 3            | Zero have come.       an example, which the tests say; > .part … for a part's
//!   > owed=3          | Zero have come.       the same: what is not named is zero, not so or not there
//! = {} have come | What has come.              the legend: what a table says, and what it means
//! ```
//!
//! Every line is said by an example; one without places is its own.
//!
//! Guards: `n=0`, `n=1/2`, `n=of`, `n>12`, `n<of`, `n!=of`, `kind=share` (a tag's word), `fact` (it is
//! there, or true; an empty text is not), `no-fact`. Places: `{n}`; `{n:ett}` neuter; `{n:alone}`
//! whatever the other counts are; `{n:figure}` never in letters; `{ids:or}` a list with *or* before its
//! last; `{now:during}` a part of the phrase `When`, and `{date:at}` the like; `{party:owner}` the name
//! of an owner in Swedish; `{n|row|rows}` one or more (of a list: its length); `{.part}`; `{.a, .b}`
//! those that say anything, as a list; `[ … {x} …]` left out where anything in it says nothing;
//! `*emphasis*`, `` `code` ``, `<url|text>`; `~` a space that no line breaks at; `\*` the sign itself,
//! and small where it is the first of a sentence.
//!
//! Three rules stand in the place of code:
//! 1. *Dress.* The counts of a phrase are in letters where all are whole and at most twelve, else in
//!    figures. Numbers and years are always in figures: their type says so.
//! 2. *Sentence.* A text that ends with `.`, `?`, `!` or `:` begins with a capital, and a count that
//!    begins it is in letters up to 999. What is written (an id, a file's name) is never changed.
//! 3. *Space.* A space after a space falls out, and so does one at the end.

mod book;
mod books;
pub mod fact;
pub(crate) mod figures;
pub mod grammar;
pub mod help;
#[cfg(test)]
mod keys;
pub mod kinds;
pub mod language;
pub(crate) mod list;
pub mod names;
pub mod numbers;
pub mod order;
pub mod read;
pub mod reading;
pub(crate) mod roles;
mod say;
pub mod spelled;
pub(crate) mod states;
pub mod terms;
#[cfg(test)]
pub(crate) mod tests;

pub use crate::words::books::legend;
pub use crate::words::fact::{
    Amount, Counted, Fact, Field, Given, Kind, Name, Say, Signature, Tag, When,
};
pub use crate::words::language::Language;
pub(crate) use crate::words::list::Word;
pub use crate::words::read::{Fault, Phrase, phrase as read};
pub use crate::words::say::{Dress, say as say_with};

use crate::text::Said;

/// Says a phrase.
pub fn say(language: Language, phrase: &dyn Say<'_>) -> Said {
    say::of_book(language, phrase, "")
}

/// Says a phrase as text without marks.
pub fn text(language: Language, phrase: &dyn Say<'_>) -> String {
    say(language, phrase).plain()
}

/// Says a part of a phrase.
pub fn part(language: Language, phrase: &dyn Say<'_>, part: &str) -> Said {
    say::of_book(language, phrase, part)
}
