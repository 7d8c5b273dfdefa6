//! Problems as text: in full for people, short for editors, and in the forms that programs and the services that run
//! them read.

mod codequality;
mod fold;
mod full;
mod github;
mod json;
mod junit;
mod place;
mod said;
mod sarif;
mod short;

use std::borrow::Cow;
use std::iter;

use crate::diagnostic::Diagnostics;
use crate::emit::place::{Found, Where};
use crate::source::Sources;

pub use crate::emit::place::{Format, Options, Owed};

/// Findings in the order of files and places, what is told twice once.
pub struct Findings<'a> {
    found: Vec<Found<'a>>,
    sources: &'a Sources,
    options: Options<'a>,
}

impl<'a> Findings<'a> {
    pub fn of(diagnostics: &'a Diagnostics, sources: &'a Sources, options: Options<'a>) -> Self {
        let mut found: Vec<Found<'_>> = diagnostics
            .iter()
            .map(|it| (Where::of(it, sources), Cow::Borrowed(it)))
            .collect();
        found.sort_by(|a, b| (&a.0, a.1.code).cmp(&(&b.0, b.1.code)));
        if !diagnostics.is_apart() {
            found = fold::folded(found, options.language);
        }
        Findings {
            found,
            sources,
            options,
        }
    }

    /// What is printed: one finding after the other, and for people a last line of totals; or one document.
    pub fn print(&self) -> Box<dyn Iterator<Item = String> + '_> {
        let (sources, options) = (self.sources, self.options);
        let document = match options.format {
            Format::Sarif => sarif::sarif(&self.found, sources, options),
            Format::Junit => junit::junit(&self.found, sources, options),
            Format::Codequality => codequality::codequality(&self.found, sources, options),
            Format::Github => return Box::new(github::lines(&self.found, sources, options)),
            Format::Full | Format::Short | Format::Json => {
                let printed = self.found.iter().map(move |(at, diagnostic)| {
                    let language = options.language;
                    match options.format {
                        Format::Short => short::short(diagnostic, at, sources, language),
                        Format::Json => json::json(diagnostic, at, sources, language),
                        _ => full::full(diagnostic, sources, options),
                    }
                });
                let is_for_people = options.format != Format::Json;
                let totals = is_for_people.then(|| said::totals(&self.found, options.language));
                return Box::new(printed.chain(totals.flatten()));
            }
        };
        Box::new(iter::once(document))
    }

    /// What a summary of the run says of those that [`Format::Github`] has no room for, in so many bytes at most. `None`
    /// where it has room for all.
    pub fn summary(&self, most: usize) -> Option<String> {
        github::summary(&self.found, self.sources, self.options, most)
    }
}
