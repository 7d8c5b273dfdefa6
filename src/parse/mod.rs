//! Sources become raw entries: the shape of every file, none of its meaning.

pub mod decode;
mod edition;
mod plan;
pub mod submission;
mod yaml;

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::Place;
use crate::raw;
use crate::source::Origin;
use crate::source::Sources;
use crate::source::Span;
use crate::source::Undecodable;
use crate::source::Word;
use crate::value::nearest;

/// Reads the shape of every source. What can't be read is told and left out.
pub fn parse<'s>(sources: &'s Sources, diagnostics: &mut Diagnostics) -> raw::Project<'s> {
    let mut project = raw::Project::default();
    for (id, source) in sources.iter() {
        if let Err(why) = source.decoded {
            let unread = Diagnostic::new(Code::S003, Place::File(id)).fact("why", undecodable(why));
            diagnostics.push(unread);
            project.unread.extend(sent(&source.origin));
            continue;
        }
        let whole = || Word::new(source.text.as_str(), Span::new(id, 0, source.text.len()));
        match source.origin.clone() {
            Origin::Plan { plan } => {
                project.plans.extend(plan::plan(plan, id, &source.text, diagnostics));
            }
            Origin::Edition { plan, year } => {
                project.editions.extend(edition::edition(plan, year, id, &source.text, diagnostics));
            }
            Origin::Submission { plan, year, agency } => {
                match submission::submission(plan, year, agency, id, source, diagnostics) {
                    Some(found) => project.submissions.push(found),
                    None => project.unread.extend(sent(&source.origin)),
                }
            }
            Origin::Answer { plan, year, agency, indicator } => {
                submission::read_as(id, source, None, diagnostics);
                project.answers.push(raw::Answer { plan, year, agency, indicator, text: whole() });
            }
            Origin::Narrative { plan, year, name } => {
                project.narratives.push(raw::Narrative { plan, year, name, text: whole() });
            }
            Origin::Unread { .. } => {
                diagnostics.push(Diagnostic::new(Code::E014, Place::Path(source.path.clone())));
            }
            Origin::Stray => {
                diagnostics.push(Diagnostic::new(Code::E017, Place::Path(source.path.clone())));
            }
            Origin::Template { .. } => {}
        }
    }
    folders(sources, diagnostics);
    project
}

/// What an agency sent, where the file is an agency's.
fn sent(origin: &Origin) -> Option<raw::Unread> {
    match origin.clone() {
        Origin::Submission { plan, year, agency } | Origin::Answer { plan, year, agency, .. } => {
            Some(raw::Unread { plan, year, agency })
        }
        _ => None,
    }
}

/// Tells an edition folder without its edition, and a folder that is no plan's.
fn folders(sources: &Sources, diagnostics: &mut Diagnostics) {
    let plans: Vec<&str> = sources
        .iter()
        .filter(|(_, source)| matches!(source.origin, Origin::Plan { .. }))
        .filter_map(|(_, source)| source.origin.plan())
        .collect();
    let mut strays: Vec<&str> = Vec::new();
    for folder in &sources.folders {
        if !plans.contains(&folder.plan.as_str()) {
            if !strays.contains(&folder.plan.as_str()) {
                strays.push(&folder.plan);
                let path = Place::Path(format!("submissions/{}", folder.plan));
                let suggestion = nearest(&folder.plan, plans.iter().copied());
                diagnostics.push(Diagnostic::new(Code::E017, path).maybe("suggestion", suggestion));
            }
            continue;
        }
        let has_edition = sources.iter().any(|(_, source)| {
            matches!(&source.origin, Origin::Edition { plan, year } if *plan == folder.plan && *year == folder.year)
        });
        if !has_edition {
            let path = Place::Path(format!("{}/edition.yaml", folder.path));
            diagnostics.push(Diagnostic::new(Code::E009, path).fact("year", folder.year.to_string()));
        }
    }
}

/// The key of the words that tell why.
fn undecodable(why: Undecodable) -> &'static str {
    match why {
        Undecodable::Spreadsheet => "undecodable:spreadsheet",
        Undecodable::OldSpreadsheet => "undecodable:old-spreadsheet",
        Undecodable::Binary => "undecodable:binary",
        Undecodable::Mixed => "undecodable:mixed",
        Undecodable::OldEncoding => "undecodable:old-encoding",
        Undecodable::BrokenUtf16 => "undecodable:broken-utf16",
        Undecodable::TooLarge => "undecodable:too-large",
    }
}
