//! Each folder of `tests/cases/` becomes a test: a small project, commands, and what must come out.
//!
//! A case is `tests/base/` with the case's `project/` laid over it; `without` lists paths that are
//! taken away. `args` holds a command line a line; a line `+ NAME` lays the case's folder `NAME` over
//! the project before the next, and `- PATH` takes something away. `expected/transcript.txt` is what
//! they print; `expected/forms/` and `expected/submissions/` are every file they write there, if they
//! write any: a missing or a stray file fails. What a folder's manifest says a test of its own recounts.
//!
//! Of a report, `expected/files.txt` names every file, and `expected/build/` holds what `keeps` names: a
//! line is a file (`exempel/2025/lagesrapport.md`), a folder (`exempel/2025/data/`), a chapter by the id
//! of its heading (`exempel/2025/lagesrapport.md#mal-1`), or what stands before the first chapter
//! (`exempel/2025/lagesrapport.md#`). At most eight reports are kept whole, and only as Markdown: what
//! their pages say, and the form of their content, other tests hold.
//!
//! `UPDATE=1 cargo test --test cases` writes what is expected anew.
#![expect(clippy::disallowed_methods, reason = "a test reads and writes files")]

#[path = "all/case.rs"]
mod case;

use std::fs;
use std::path::Path;

fn case(args: &Path) -> case::Outcome {
    let folder = args.parent().ok_or("a case lies in a folder")?;
    let keeps = fs::read_to_string(folder.join("keeps")).unwrap_or_default();
    let found = case::run(folder)?.found(&keeps)?;
    case::hold(&folder.join("expected"), &found)
}

datatest_stable::harness! {
    { test = case, root = "tests/cases", pattern = r"/args$" },
}
