//! What every command does: it reads the project, prints, and says how it went.

use std::io::Write;
use std::path::PathBuf;

use anyhow::bail;

use crate::cli::Color;
use crate::codes::Severity;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::emit::{Findings, Format, Owed};
use crate::limits::Limits;
use crate::load::Years;
use crate::source::{Origin, Source, Sources, Undecodable};
use crate::value::{Year, shown};
use crate::words::Language;
use crate::words::list::{self as phrase, Word};
use crate::{emit, load, parse, words, write};

pub(super) const DONE: u8 = 0;

pub(super) const INPUT_HAS_ERRORS: u8 = 1;

pub const COULD_NOT_WORK: u8 = 2;

/// What every command knows of its surroundings; gathered once, in `main`.
#[derive(Debug, Clone)]
pub struct Surroundings {
    pub language: Language,
    pub color_stdout: bool,
    pub color_stderr: bool,
    /// What a service that runs the program shows of the run.
    pub summary: Option<PathBuf>,
}

/// What every command was asked, whichever it is.
#[expect(
    clippy::struct_excessive_bools,
    reason = "switches of the command line, each by itself"
)]
#[derive(Debug)]
pub(super) struct Common {
    pub(super) directory: PathBuf,
    pub(super) language: Language,
    pub(super) deny_warnings: bool,
    pub(super) advice: bool,
    pub(super) all: bool,
    pub(super) quiet: bool,
    pub(super) limits: Limits,
    pub(super) color: Color,
    pub(super) surroundings: Surroundings,
}

impl Common {
    pub(super) fn root(&self) -> anyhow::Result<PathBuf> {
        match load::root(&self.directory).map_err(|it| explained(it, self.language))? {
            Some(root) => Ok(root),
            None => bail!(words::text(self.language, &Word::NoPlansFolder)),
        }
    }

    pub(super) fn diagnostics(&self) -> Diagnostics {
        if self.all {
            Diagnostics::apart()
        } else {
            Diagnostics::default()
        }
    }

    /// Prints what was done. It is done, and the exit code says so, whatever can't be printed of it.
    pub(super) fn done(&self, said: &str) {
        if let Err(error) = print(said) {
            self.not_said(&error);
        }
    }

    fn not_said(&self, error: &anyhow::Error) {
        let why = &format!("{error:#}");
        let _ = tell(&(words::text(self.language, &phrase::NotSaid { why }) + "\n"));
    }

    /// Prints findings beside what a command prints of itself.
    pub(super) fn tell(
        &self,
        diagnostics: &Diagnostics,
        sources: &Sources,
        asked: &Asked<'_>,
    ) -> anyhow::Result<()> {
        let is_terminal = self.surroundings.color_stderr;
        let mut out = std::io::stderr().lock();
        self.print(diagnostics, sources, asked, is_terminal, &mut out)
    }

    pub(super) fn print(
        &self,
        diagnostics: &Diagnostics,
        sources: &Sources,
        asked: &Asked<'_>,
        is_terminal: bool,
        out: &mut impl Write,
    ) -> anyhow::Result<()> {
        let color = match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => is_terminal,
        };
        let within = match asked.format {
            Format::Full | Format::Short | Format::Json => String::new(),
            _ => load::within_repository(&self.root()?),
        };
        let summary = self.surroundings.summary.as_deref();
        let summary = summary.filter(|_| asked.format == Format::Github);
        let options = emit::Options {
            format: asked.format,
            language: self.language,
            color,
            within: &within,
            has_summary: summary.is_some(),
            owed: asked.owed,
        };
        let findings = Findings::of(diagnostics, sources, options);
        findings
            .print()
            .try_for_each(|text| write_out(&text, out))?;
        let added =
            summary.map(|file| write::append(file, MOST_OF_SUMMARY, |most| findings.summary(most)));
        // The findings are told, whatever can't be said of them a second time.
        if let Some(Err(error)) = added {
            self.not_said(&error);
        }
        Ok(())
    }

    /// Whether the findings keep a report from being written.
    pub(super) fn stops(&self, diagnostics: &Diagnostics) -> bool {
        diagnostics.has_errors() || self.deny_warnings && diagnostics.has(Severity::Warning)
    }

    /// Leaves out what the user has not asked to see: advice, and what is told of earlier years'
    /// editions unless it is an error.
    pub(super) fn keep(
        &self,
        diagnostics: &mut Diagnostics,
        sources: &Sources,
        year: Option<Year>,
    ) {
        diagnostics.retain(|it| {
            let advice = it.severity() != Severity::Advice || self.advice;
            let (_, about) = about(it, sources);
            let this_year = year.is_none() || about.is_none() || about == year.map(Year::get);
            advice && (this_year || it.severity() == Severity::Error)
        });
    }
}

/// How findings are asked for, and what is owed, where that is told too.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) format: Format,
    pub(super) owed: &'a [Owed],
}

impl Asked<'_> {
    /// Of a project that could not be judged, or of which what is owed is not told.
    pub(super) fn of(format: Format) -> Asked<'static> {
        Asked { format, owed: &[] }
    }
}

/// A service shows no larger summary of a step than 1 MiB.
const MOST_OF_SUMMARY: usize = 1_000_000;

/// The plan and the year of the edition that a finding is about.
pub(super) fn about(diagnostic: &Diagnostic, sources: &Sources) -> (Option<String>, Option<u16>) {
    let path = match &diagnostic.place {
        Place::Word(span) => return origin(sources, span.source),
        Place::File(source) => return origin(sources, *source),
        Place::Absent { path, .. } | Place::Path(path) => path,
    };
    let mut parts = path.split('/').skip(1);
    (
        parts.next().map(str::to_owned),
        parts.next().and_then(|year| year.parse().ok()),
    )
}

pub(super) fn origin(
    sources: &Sources,
    id: crate::source::SourceId,
) -> (Option<String>, Option<u16>) {
    let origin = &sources.get(id).origin;
    (origin.plan().map(str::to_owned), origin.year())
}

/// Reads the project's shape, of one plan and those it follows if one is asked for.
pub(super) fn read<'s>(
    sources: &'s Sources,
    plan: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> parse::Project<'s> {
    let mut project = parse::parse(sources, diagnostics);
    if let Some(plan) = plan {
        let kept = project.keep(plan);
        diagnostics.retain(|it| about(it, sources).0.is_none_or(|plan| kept.contains(&plan)));
    }
    project
}

pub(super) fn load(
    root: &std::path::Path,
    year: Option<Year>,
    common: &Common,
) -> anyhow::Result<Sources> {
    let language = common.language;
    let years = year.map_or(Years::All, Years::UpTo);
    let sources = load::load(root, years, common.limits);
    let sources = sources.map_err(|it| explained(it, language))?;
    let is_plan = |it: &Source| matches!(it.origin, Origin::Plan { .. });
    // What lies there and is no folder is told at its place.
    let is_odd = |it: &Source| matches!(it.decoded, Err(Undecodable::Odd(_)));
    if !sources.iter().any(|(_, it)| is_plan(it) || is_odd(it)) {
        bail!(words::text(language, &Word::PlansFolderIsEmpty));
    }
    Ok(sources)
}

/// Why a project could not be read, in the language of the terminal.
fn explained(trouble: load::Trouble, language: Language) -> anyhow::Error {
    match trouble {
        load::Trouble::Unread(path, error) => {
            let could_not_read = phrase::CouldNotRead { path: &path };
            anyhow::Error::new(error).context(words::text(language, &could_not_read))
        }
        load::Trouble::Changing(path) => {
            let changing = phrase::FileIsChanging { path: &path };
            anyhow::Error::msg(words::text(language, &changing))
        }
    }
}

/// The plans there are, for a message about one that is not.
pub(super) fn no_such_plan(id: &str, sources: &Sources, language: Language) -> anyhow::Error {
    let ids: Vec<&str> = sources
        .iter()
        .filter(|(_, it)| matches!(it.origin, Origin::Plan { .. }))
        .filter_map(|(_, it)| it.origin.plan())
        .collect();
    let meant = crate::value::nearest(id, ids.iter().copied());
    let why = phrase::NoSuchPlan {
        given: id,
        meant,
        known: &ids.join(", "),
    };
    anyhow::Error::msg(words::text(language, &why))
}

/// Prints to stdout. A reader that has closed the pipe has had enough: that is no failure.
pub(super) fn print(text: &str) -> anyhow::Result<u8> {
    write_out(&steady(text), &mut std::io::stdout().lock())?;
    Ok(DONE)
}

/// Prints to stderr, in the same way.
pub(super) fn tell(text: &str) -> anyhow::Result<()> {
    write_out(&steady(text), &mut std::io::stderr().lock())
}

/// Lines in which nothing that people wrote moves what is on the terminal.
pub(super) fn steady(text: &str) -> String {
    let parts = text.split_inclusive(['\n', '\t']);
    let parts = parts.map(|part| match part.strip_suffix(['\n', '\t']) {
        Some(line) => (line, &part[line.len()..]),
        None => (part, ""),
    });
    parts
        .map(|(line, end)| {
            if line.chars().any(char::is_control) {
                shown(line).into_owned() + end
            } else {
                line.to_owned() + end
            }
        })
        .collect()
}

pub(super) fn write_out(text: &str, out: &mut impl Write) -> anyhow::Result<()> {
    quietly(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

pub(super) fn quietly(result: std::io::Result<()>) -> anyhow::Result<()> {
    match result {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

pub(super) fn year(text: &str, language: Language) -> anyhow::Result<Year> {
    match Year::read(text) {
        Some(year) => Ok(year),
        None => bail!(words::text(language, &Word::MalformedYear)),
    }
}

/// Ends a run that a fault of the program itself has stopped. What it was about is not told: it may be anything that
/// people have sent in.
pub fn break_off(place: &str, language: Language) -> ! {
    let why = words::text(language, &phrase::BrokenProgram { place });
    fail(&anyhow::Error::msg(why), language);
    write::stop(i32::from(COULD_NOT_WORK))
}

/// Tells why a command could not work, with the chain of causes on one line.
pub fn fail(error: &anyhow::Error, language: Language) {
    let why = format!("{error:#}");
    let why = &shown(&why);
    // Nothing is left to do if even this can't be printed.
    let _ = tell(&(words::text(language, &phrase::Failed { why }) + "\n"));
}
