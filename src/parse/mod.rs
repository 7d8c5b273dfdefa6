//! Sources become what they say: the shape of every file, none of its meaning.

// What people write is cut up here: no byte of it may end the program.
#![warn(clippy::indexing_slicing, clippy::arithmetic_side_effects)]

mod changes;
mod edition;
mod english;
mod narrative;
mod plan;
mod project;
pub mod submission;
mod texts;
mod tree;
pub mod yaml;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::limits::{Limit, Limits};
use crate::records::Records;
use crate::source::{Odd, Origin, Source, SourceId, Sources, Span, Undecodable, Word};
use crate::value::nearest;

pub use crate::parse::edition::Edition;
pub use crate::parse::plan::{Plan, Wording};
pub use crate::parse::project::{
    Answer, Call, File, Narrative, Project, Published, Submission, Unread,
};

/// The heading by which the separator of a `published.csv` is found.
const PUBLISHED_KEY: &str = "indikator";

/// Reads the shape of every source. What can't be read is told and left out.
pub fn parse<'s>(sources: &'s Sources, diagnostics: &mut Diagnostics) -> Project<'s> {
    let limits = sources.limits;
    let mut project = Project {
        limits,
        ..Project::default()
    };
    let mut room = Room { limits, n_rows: 0 };
    let plans = plan_ids(sources);
    for (id, source) in sources.iter() {
        // What lies in the folder of no plan is told with the folder.
        if source
            .origin
            .plan()
            .is_some_and(|plan| !plans.contains(&plan))
        {
            continue;
        }
        project.files.extend(file(id, source));
        if let Err(why) = source.decoded {
            diagnostics.push(unreadable(id, source, why, limits));
            project.unread.extend(sent(id, &source.origin));
            continue;
        }
        match source.origin.clone() {
            Origin::Plan { plan } => match plan::plan(&plan, id, &source.text, limits, diagnostics)
            {
                Some(plan) => project.plans.push(plan),
                None => project.unreadable.push(plan),
            },
            Origin::Edition { plan, year } => {
                let settled = sources.is_settled(&plan, year);
                let found = edition::edition(plan, year, id, &source.text, limits, diagnostics);
                project
                    .editions
                    .extend(found.map(|it| Edition { settled, ..it }));
            }
            Origin::Submission { plan, year, agency } => {
                let found = submission::submission(plan, year, agency, id, source, diagnostics);
                match found.filter(|it| room.takes(id, &it.headings, it.rows, diagnostics)) {
                    Some(found) => project.submissions.push(found),
                    None => project.unread.extend(sent(id, &source.origin)),
                }
            }
            Origin::Answer {
                plan,
                year,
                agency,
                indicator,
            } => {
                submission::read_as(id, source, None, diagnostics);
                project.answers.push(Answer {
                    plan,
                    year,
                    agency,
                    indicator,
                    text: whole(id, source),
                });
            }
            Origin::Published { plan, year } => {
                let rows = Records::new(id, &source.text, |cell| cell == PUBLISHED_KEY);
                if room.takes(id, &[], rows, diagnostics) {
                    project.published.push(Published {
                        plan,
                        year,
                        source: id,
                        rows,
                    });
                }
            }
            Origin::Narrative { .. } => {
                project
                    .narratives
                    .extend(narrative(id, sources, diagnostics));
            }
            Origin::Unread { .. } => {
                diagnostics.push(unread(Code::E014, &source.path));
            }
            Origin::OtherTexts { .. } => {
                diagnostics.push(other_texts(&source.path));
            }
            Origin::Stray => {
                diagnostics.push(unread(Code::E017, &source.path));
            }
            Origin::Template { .. } => {}
        }
    }
    folders(sources, &plans, diagnostics);
    project
}

/// A file in an edition folder by its name there.
fn file(id: SourceId, source: &Source) -> Option<File> {
    let (Origin::Submission { plan, year, .. }
    | Origin::Answer { plan, year, .. }
    | Origin::Unread { plan, year }) = &source.origin
    else {
        return None;
    };
    let name = source.path.rsplit('/').next()?;
    Some(File {
        plan: plan.clone(),
        year: *year,
        name: name.to_owned(),
        source: id,
    })
}

/// What an agency sent, where the file is an agency's.
fn sent(source: SourceId, origin: &Origin) -> Option<Unread> {
    match origin.clone() {
        Origin::Submission { plan, year, agency }
        | Origin::Answer {
            plan, year, agency, ..
        } => Some(Unread {
            plan,
            year,
            agency,
            source,
        }),
        _ => None,
    }
}

fn plan_ids(sources: &Sources) -> Vec<&str> {
    let plans = sources
        .iter()
        .filter(|(_, source)| matches!(source.origin, Origin::Plan { .. }));
    plans
        .filter_map(|(_, source)| source.origin.plan())
        .collect()
}

/// A text with the calls in it.
fn narrative<'s>(
    id: SourceId,
    sources: &'s Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Narrative<'s>> {
    let source = sources.get(id);
    let Origin::Narrative {
        plan,
        year,
        language,
        name,
    } = source.origin.clone()
    else {
        return None;
    };
    // What is only looked back at is printed in no report.
    let (calls, quiet) = if sources.is_settled(&plan, year) {
        Default::default()
    } else {
        narrative::narrative(&source.text, id, sources.limits, diagnostics)
    };
    Some(Narrative {
        plan,
        year,
        language,
        name,
        text: whole(id, source),
        calls,
        quiet,
    })
}

/// The text of a file as one word.
fn whole(id: SourceId, source: &Source) -> Word<'_> {
    Word::new(source.text.as_str(), Span::new(id, 0, source.text.len()))
}

/// How much of the tables is taken in, and how many rows have been.
struct Room {
    limits: Limits,
    n_rows: usize,
}

impl Room {
    /// Whether a table is no wider than is read, and no longer with those before it.
    fn takes(
        &mut self,
        id: SourceId,
        headings: &[Word<'_>],
        rows: Records<'_>,
        diagnostics: &mut Diagnostics,
    ) -> bool {
        let n_rows = self.n_rows.saturating_add(rows.lines());
        let counts = [(Limit::Columns, headings.len()), (Limit::Rows, n_rows)];
        let over = counts
            .into_iter()
            .find(|(limit, n)| !self.limits.allows(*limit, *n));
        match over {
            Some((limit, _)) => {
                diagnostics.push(Diagnostic::too_much(Place::File(id), limit, self.limits));
            }
            None => self.n_rows = n_rows,
        }
        over.is_none()
    }
}

/// A file that was not read, told to the one who must act.
fn unreadable(id: SourceId, source: &Source, why: Undecodable, limits: Limits) -> Diagnostic {
    let (why, line) = match why {
        Undecodable::TooMuch(limit) => {
            return Diagnostic::too_much(Place::File(id), limit, limits);
        }
        Undecodable::Odd(why) => {
            return Diagnostic::new(Code::E030, Place::File(id)).tag("why", odd(why));
        }
        Undecodable::Spreadsheet => ("spreadsheet", None),
        Undecodable::OldSpreadsheet => ("old-spreadsheet", None),
        Undecodable::Binary { line } => ("binary", Some(line)),
        Undecodable::Mixed { line } => ("mixed", Some(line)),
        Undecodable::OldEncoding { line } => ("old-encoding", Some(line)),
        Undecodable::BrokenUtf16 => ("broken-utf16", None),
    };
    let told = |code| Diagnostic::new(code, Place::File(id)).maybe("line", line);
    match &source.origin {
        Origin::Plan { .. } => told(Code::P001).tag("reason", why),
        Origin::Edition { .. } => told(Code::E001).tag("reason", why),
        Origin::Published { .. } => told(Code::E029)
            .tag("what", "undecodable")
            .tag("reason", why),
        Origin::Template { name } => told(Code::T001)
            .fact("name", name.as_str())
            .tag("unreadable", why),
        _ => told(Code::S003).tag("why", why),
    }
}

/// What lies where files are read, but is none of them.
fn unread(code: Code, path: &str) -> Diagnostic {
    let name = path.rsplit('/').next().unwrap_or(path);
    Diagnostic::new(code, Place::Path(path.to_owned())).fact("name", name)
}

/// A folder of texts that belong to no report, by its place in the edition.
fn other_texts(path: &str) -> Diagnostic {
    let name = path.split_once("/text/");
    let name = name.map_or_else(|| path.to_owned(), |(_, inside)| format!("text/{inside}"));
    Diagnostic::new(Code::N021, Place::Path(path.to_owned())).fact("name", name)
}

/// Tells an edition folder without its edition, and a folder that is no plan's.
fn folders(sources: &Sources, plans: &[&str], diagnostics: &mut Diagnostics) {
    let mut strays: Vec<&str> = Vec::new();
    for folder in &sources.folders {
        if !plans.contains(&folder.plan.as_str()) {
            if !strays.contains(&folder.plan.as_str()) {
                strays.push(&folder.plan);
                let stray = unread(Code::E017, &format!("submissions/{}", folder.plan));
                diagnostics
                    .push(stray.maybe("suggestion", nearest(&folder.plan, plans.iter().copied())));
            }
            continue;
        }
        let has_edition = sources.iter().any(|(_, source)| {
            matches!(&source.origin, Origin::Edition { plan, year } if *plan == folder.plan && *year == folder.year)
        });
        if !has_edition {
            let path = Place::Path(format!("{}/edition.yaml", folder.path));
            diagnostics
                .push(Diagnostic::new(Code::E009, path).fact("year", folder.year.to_string()));
        }
    }
}

/// The key of the words that tell what lies there.
fn odd(why: Odd) -> &'static str {
    match why {
        Odd::Elsewhere => "elsewhere",
        Odd::Nowhere => "nowhere",
        Odd::Folder => "folder",
        Odd::File => "file",
        Odd::Name => "name",
        Odd::Special => "special",
    }
}
