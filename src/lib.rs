//! Compiles plans and submissions into reports.

pub mod source;
pub mod value;
pub mod codes;
pub mod diagnostic;
pub mod records;
pub mod load;
pub mod raw;
pub mod parse;
pub mod model;
pub mod resolve;
pub mod content;
