//! Compiles plans and submissions into reports.

pub mod source;
pub mod value;
pub mod codes;
pub mod diagnostic;
pub mod language;
pub mod emit;
pub mod records;
pub mod load;
pub mod raw;
pub mod parse;
pub mod model;
pub mod resolve;
pub mod figures;
pub mod derive;
pub mod check;
pub mod content;
pub mod prose;
pub mod evaluate;
pub mod render;
pub mod write;
pub mod cli;
pub mod commands;
