//! Everything that is said, in Swedish and in English. No other module holds words for people.

pub mod both;
pub mod help;
pub mod reading;
pub mod report;

pub use crate::language::both::{Both, both};
