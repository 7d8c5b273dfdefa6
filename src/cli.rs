//! The command line: what can be asked for, and how.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::emit::Format;
use crate::limits::{self, Limit, Unset};
use crate::words::Language;

/// Compile a regional action plan and the agencies' submissions into a status report
#[derive(Debug, Parser)]
#[command(name = "report", version, about, disable_help_subcommand = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,

    /// Work in this folder instead of the current one
    #[arg(short = 'C', value_name = "FOLDER", global = true)]
    pub directory: Option<PathBuf>,

    /// Language of what is printed: sv or en [default: the system's]
    #[arg(long, value_name = "LANGUAGE", global = true, env = "REPORT_LANG", hide_env = true, value_parser = language)]
    pub lang: Option<Language>,

    /// Treat warnings as errors
    #[arg(long, value_name = "LEVEL", global = true)]
    pub deny: Option<Deny>,

    /// Also tell what could be better
    #[arg(long, global = true)]
    pub advice: bool,

    /// Tell every finding by itself, also where one cause has many
    #[arg(long, global = true)]
    pub all: bool,

    /// When to use colour
    #[arg(long, value_name = "WHEN", global = true, default_value = "auto")]
    pub color: Color,

    /// Lower or raise a limit of how much is read and made: rows=1000000
    #[arg(long, value_name = "NAME=NUMBER", global = true, value_parser = limit)]
    pub limit: Vec<(Limit, u64)>,

    /// Print findings only
    #[arg(short, long, global = true)]
    pub quiet: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Compile the report of a year
    Build {
        /// The year the figures are about
        year: String,
        /// Only this plan
        #[arg(long, value_name = "ID")]
        plan: Option<String>,
        /// Where to write [default: build, in the project's folder]
        #[arg(long, value_name = "FOLDER")]
        out: Option<PathBuf>,
        /// Build in spite of errors, without the faulty rows, marked UTKAST on every page
        #[arg(long)]
        draft: bool,
        /// Replace the folder also where somebody else has put or changed files
        #[arg(long)]
        force: bool,
        /// Write nothing: tell how the report in the folder is not the one that would be built
        #[arg(long, conflicts_with = "force")]
        check: bool,
        /// How findings are printed
        #[arg(long, value_name = "FORMAT", default_value = "full")]
        format: Format,
    },
    /// Do all that build does, without writing
    Check {
        /// The year the figures are about [default: all years]
        year: Option<String>,
        /// Only this plan
        #[arg(long, value_name = "ID")]
        plan: Option<String>,
        /// How findings are printed
        #[arg(long, value_name = "FORMAT", default_value = "full")]
        format: Format,
    },
    /// Tell what is owed, by whom and when, what has come in and what is late
    Due {
        /// The year the figures are about
        year: String,
        /// Only this plan
        #[arg(long, value_name = "ID")]
        plan: Option<String>,
        /// Only this agency
        #[arg(long, value_name = "ID")]
        agency: Option<String>,
        /// As it was known on this day: 2026-03-01 [default: the edition's `as_of`]
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
        /// How it is printed: md is a letter to each agency that something is missing from
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: DueFormat,
    },
    /// Write a form for each agency: a CSV file with the rows it owes
    Forms {
        /// The year the figures are about
        year: String,
        /// Only this plan
        #[arg(long, value_name = "ID")]
        plan: Option<String>,
        /// Only this agency's
        #[arg(long, value_name = "ID")]
        agency: Option<String>,
        /// Where to write [default: forms, in the project's folder]
        #[arg(long = "out", value_name = "FOLDER")]
        out: Option<PathBuf>,
    },
    /// Freeze the figures of a year's report as it was built: write published.csv beside its edition
    Publish {
        /// The year the figures are about
        year: String,
        /// Only this plan
        #[arg(long, value_name = "ID")]
        plan: Option<String>,
        /// Where the built report stands [default: build, in the project's folder]
        #[arg(long = "out", value_name = "FOLDER")]
        out: Option<PathBuf>,
        /// How findings are printed
        #[arg(long, value_name = "FORMAT", default_value = "full")]
        format: Format,
    },
    /// Tell what differs between two reports: of two years, or in two folders
    Diff {
        /// A year, or a folder that a report was built in
        old: String,
        /// The same of the report that is compared with it
        new: String,
        /// The plan of two years, where there are several
        #[arg(long, value_name = "ID")]
        plan: Option<String>,
        /// How differences are printed: md is a comment, html a page with all of them
        #[arg(long = "format", value_name = "FORMAT", default_value = "text")]
        form: DiffFormat,
        /// Write it to a file and not to the terminal
        #[arg(long = "out", value_name = "FILE")]
        file: Option<PathBuf>,
    },
    /// Tell whether a report is as it was written, and is still made of what it was made of
    Verify {
        /// The folder that the report was built in
        folder: PathBuf,
        /// The list of what it was made of [default: the one beside the folder]
        #[arg(long, value_name = "FILE")]
        inputs: Option<PathBuf>,
    },
    /// Tell what a finding means and how to mend it
    Explain {
        /// A code or its name: S002, unknown-indicator [default: list all]
        code: Option<String>,
    },
    /// Look at a plan
    #[command(subcommand)]
    Plan(Plan),
    /// Look at the built-in templates, or take one out to change it
    #[command(subcommand)]
    Templates(Templates),
    /// Print completions for a shell
    Completions { shell: clap_complete::Shell },
}

#[derive(Debug, Subcommand)]
pub enum Plan {
    /// Print a plan as it holds in a year
    Show {
        /// The plan's file name without its ending
        id: String,
        /// The year it shall hold in [default: all years]
        #[arg(long)]
        year: Option<String>,
        /// How it is printed
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: PlanFormat,
    },
    /// Tell what has changed in a plan between two years
    Diff {
        /// The plan's file name without its ending
        id: String,
        /// The earlier year
        from: String,
        /// The later year
        to: String,
    },
    /// Print the schema by which an editor knows the keys of a plan
    Schema {
        /// With the ids of this plan
        #[arg(long, value_name = "ID")]
        plan: Option<String>,
        /// Of an edition, and not of a plan
        #[arg(long)]
        edition: bool,
    },
}

#[derive(Debug, Subcommand)]
pub enum Templates {
    /// List the built-in templates
    List,
    /// Write a built-in template into the project's folder templates, where it can be changed
    Eject {
        /// A template's name, as the list has it: html/tokens.css
        template: String,
    },
}

/// Swedish or English, by a tag such as `sv`, `sv_SE.UTF-8` or `en`.
fn language(tag: &str) -> Result<Language, String> {
    match tag.to_lowercase().get(..2) {
        Some("sv" | "en") => Ok(Language::from_tag(tag)),
        _ => Err("sv / en".to_owned()),
    }
}

/// A limit by its name and its number. What is said against it is the same in both languages.
fn limit(text: &str) -> Result<(Limit, u64), String> {
    limits::read(text).map_err(|why| match why {
        Unset::Unreadable => limits::NAMES.join("= / ") + "=",
        Unset::TooHigh(limit) => format!("{} ≤ {}", limit.name(), limit.highest()),
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    Warnings,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DueFormat {
    Text,
    Json,
    Md,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    Text,
    Md,
    Json,
    Html,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PlanFormat {
    Text,
    Json,
    Yaml,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::words::help::in_swedish;

    #[test]
    fn every_command_and_argument_has_help_in_swedish() {
        let (english, swedish) = (Arguments::command(), in_swedish(Arguments::command()));
        compare(&english, &swedish);
    }

    fn compare(english: &clap::Command, swedish: &clap::Command) {
        let name = english.get_name();
        assert_ne!(english.get_about(), swedish.get_about(), "{name}");
        // Positional arguments are told apart by their order.
        let ids = |command: &clap::Command| {
            let arguments = command.get_arguments();
            arguments
                .map(|it| it.get_id().to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(ids(english), ids(swedish), "{name}");
        for (a, b) in english.get_arguments().zip(swedish.get_arguments()) {
            assert_ne!(a.get_help(), b.get_help(), "{name} {}", a.get_id());
        }
        for (a, b) in english.get_subcommands().zip(swedish.get_subcommands()) {
            compare(a, b);
        }
    }
}
