//! All tests but the cases: what the program is made of, and what it makes of projects, in one binary.
//!
//! `cargo test --test all told::` runs those of a module.
#![expect(clippy::disallowed_methods, reason = "a test reads and writes files")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod asked;
mod builds;
#[expect(dead_code, reason = "the cases use the rest")]
mod case;
mod cells;
mod charts;
mod compared;
mod counties;
mod crossed;
mod dresses;
mod faults;
mod figures;
mod folds;
mod forms;
mod fuzzed;
mod legend;
mod limits;
mod numbers;
mod odd_files;
mod open_data;
mod pages;
mod project;
mod publishes;
mod readme;
mod recount;
mod round;
mod rows;
mod seed;
mod sentences;
mod services;
mod shape;
mod shown;
mod tidy;
mod told;
mod withdrawals;
mod words;
mod years;
