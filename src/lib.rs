//! Compiles a county's action plan and the agencies' submissions into its yearly status report,
//! the *lägesrapport*.
//!
//! # The pipeline
//!
//! Each phase is a module, a pure function, and a type of its own. Imports point one way: a module
//! may use only those declared above it in this file.
//!
//! 1. [`load`](load::load) reads the project's folder into [`Sources`](source::Sources): decoded
//!    text, with how it was read.
//! 2. [`parse`](parse::parse) finds the shape of every file. Plans and editions become the entries of
//!    [`schema`], which has a line for each of their keys: words with their places, unjudged.
//!    Submissions keep their rows as [`records`] still to be read.
//! 3. [`resolve`](resolve::resolve) turns names into things and words into values and gives the
//!    [`model`]. Every fault of a cell, a row, or two rows of one key is found here. A plan is a
//!    [`History`](model::History): `parse` makes the tree of each year from which something holds
//!    otherwise, and every later phase asks for the wording of the year it looks at.
//! 4. [`derive`](derive::derive) computes the [`ledger`]: obligations, states, corrections, changes.
//! 5. [`check`](check::check) applies the rules that relate sound things to one another, and gives
//!    the only [`Checked`](check::Checked) there is.
//! 6. [`protect`](protect::protect) gives what of that may be told of an edition, which is all that
//!    reports, forms and publication know.
//! 7. [`report`](report::content) says everything the report says in one of its languages, as
//!    [`content`]: a list of pages whose chapters put together what [`tell`] says of a figure, a change, a reason. That
//!    is [`Said`](text::Said), which knows its language: of a text in a plan an English report asks
//!    for the English where it tells it, and what is in Swedish is a run that says so. It counts those
//!    at its top. What an analyst has written in the other language only is pointed to.
//! 8. [`render`](render::render) lays the content out through templates, and hands its files on one
//!    by one.
//! 9. [`compare`](compare::compare) tells what differs between two reports, for whoever asks before or after one is written.
//! 10. [`write`](write::Report) compares them with the output folder, and replaces it, whole or not
//!     at all, if one differs. Where all that decides them is as it was, the program among it, 7 and 8
//!     are left out. What it was made of is told beside the folder, which is published without that.
//!
//! Before the answers come, [`forms`] asks for what is owed, and the reader takes it back as it comes.
//!
//! A published edition has its figures in `published.csv`, which `report publish` writes. Built
//! again as itself, it is compared with them; looked back at from a later year, it has them in the
//! place of what its agencies sent, which [`load`](load::load) then does not read.
//!
//! What an analyst writes goes the same way: the calls in a text (`{{ value("2.4a") }}`) are parsed
//! and resolved to what they ask of, [`check`] compares the words beside them with the figures, and
//! `report` words them as it words its own sentences.
//!
//! Beside the pipeline: [`limits`] says how much is taken in, [`words`] says phrases, [`codes`] lists every finding with its words,
//! [`diagnostic`] holds findings as data, [`emit`] prints them, [`prose`] reads people's Markdown,
//! [`commands`] has one function for each command.
//!
//! # What holds
//!
//! 1. Only `load` reads a project, and only `write` writes, and reads what it wrote; between them trouble is a
//!    diagnostic, never an error value. `anyhow` lives at the edges only.
//! 2. `parse` judges no word, `check` changes nothing, `derive` and `report` find no problem.
//! 3. Every word keeps its place until `content`. Text is borrowed from its source unless
//!    unescaping changed it.
//! 4. No phase after `resolve` sees a faulty row: it becomes a tombstone, and what refers to it
//!    stays silent. A page without UTKAST comes only from input without errors.
//! 5. A mistake is reported once, where it was made.
//! 6. Templates see `content`, with the places of what charts draw of it, and nothing else; no filter
//!    formats a number. Our own words never pass a Markdown parser.
//! 7. The same input gives the same bytes: no clock, environment, locale or hash order.
//! 8. An output folder is replaced whole or not at all, and only if every file in it is ours and as we
//!    wrote it, or whoever asks says that the rest may go. A failed run leaves the last good report, and a
//!    reader finds one at every moment where the system can exchange two folders.
//! 9. Figures are exact from cell to print: never a binary fraction.
//! 10. A module imports only modules declared above it; inside a module, arrows point one way too, and no
//!     chapter of the report uses another.
//!
//! `clippy.toml` and `tests/all/tidy.rs` hold what a compiler does not.
//!
//! # Adding a key
//!
//! A line in the table of its entry in [`schema`], what `resolve` makes of it, and the place that tells it.
//!
//! # Adding a phrase
//!
//! A line in the list in [`words`] with the facts it is given, and its lines in each language's file,
//! with examples.
//!
//! # Adding a finding
//!
//! A line in the table in [`codes`] with the facts it is given, a page in Swedish and one in English
//! beside the table, which begin with its words, a place that reports it, and a case in `tests/cases/`.
//! The tests ask for whichever is missing.

// A blank line keeps the order: it is the order in which modules may use one another.

pub mod limits;

pub mod value;

pub mod source;

pub mod text;

pub mod words;

pub mod codes;

pub mod diagnostic;

pub mod content;

pub mod prose;

pub mod emit;
pub mod records;

pub mod load;

pub mod model;

pub mod schema;

pub mod parse;

pub mod resolve;

pub mod ledger;

pub mod derive;

pub mod check;

pub mod protect;

pub mod tell;

pub mod report;

pub mod forms;

pub mod render;

pub mod compare;

pub mod write;

pub mod cli;

pub mod commands;
