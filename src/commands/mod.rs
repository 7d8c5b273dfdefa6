//! Each command, from arguments to an exit code: 0 done, 1 the input has errors, 2 could not work.

mod against;
mod agency;
mod build;
mod check;
mod common;
mod diff;
mod due;
mod editions;
mod explain;
mod forms;
mod memory;
mod plan;
mod plan_milestones;
mod publish;
mod shown_indicator;
mod templates;
mod verify;

use std::path::PathBuf;

use clap::CommandFactory;

use crate::cli::{self, Arguments, Command, Deny};
use crate::commands::common::{Common, print, year};
use crate::limits::Limits;

pub use crate::commands::common::{COULD_NOT_WORK, Surroundings, break_off, fail};

/// Runs a command. An error is a plain sentence for the user; the caller prints it and exits with 2.
#[expect(clippy::too_many_lines, reason = "a few for each command")]
pub fn run(arguments: Arguments, surroundings: Surroundings) -> anyhow::Result<u8> {
    let common = Common {
        directory: arguments.directory.unwrap_or_else(|| PathBuf::from(".")),
        language: arguments.lang.unwrap_or(surroundings.language),
        deny_warnings: arguments.deny == Some(Deny::Warnings),
        advice: arguments.advice,
        all: arguments.all,
        quiet: arguments.quiet,
        limits: arguments
            .limit
            .into_iter()
            .fold(Limits::default(), Limits::with),
        color: arguments.color,
        surroundings,
    };
    memory::watch(&common);
    match arguments.command {
        Command::Build {
            year,
            plan,
            out,
            draft,
            force,
            check,
            format,
        } => {
            let request = build::Request {
                year: self::year(&year, common.language)?,
                plan,
                out,
                draft,
                force,
                check,
                format,
            };
            build::build(&request, &common)
        }
        Command::Check { year, plan, format } => {
            let year = year
                .map(|year| self::year(&year, common.language))
                .transpose()?;
            check::check(year, plan.as_deref(), format, &common)
        }
        Command::Due {
            year,
            plan,
            agency,
            as_of,
            format,
        } => {
            let request = due::Request {
                year: self::year(&year, common.language)?,
                plan,
                agency,
                as_of,
                format,
            };
            due::due(&request, &common)
        }
        Command::Forms {
            year,
            plan,
            agency,
            out,
        } => {
            let request = forms::Request {
                year: self::year(&year, common.language)?,
                plan,
                agency,
                out,
            };
            forms::forms(&request, &common)
        }
        Command::Publish {
            year,
            plan,
            out,
            format,
        } => {
            let request = publish::Request {
                year: self::year(&year, common.language)?,
                plan,
                out,
                format,
            };
            publish::publish(&request, &common)
        }
        Command::Diff {
            old,
            new,
            plan,
            form,
            file,
        } => {
            let request = diff::Request {
                old,
                new,
                plan,
                form,
                file,
            };
            diff::diff(&request, &common)
        }
        Command::Verify { folder, inputs } => {
            verify::verify(&verify::Request { folder, inputs }, &common)
        }
        Command::Explain { code } => explain::explain(code.as_deref(), &common),
        Command::Plan(asked) => plan(asked, &common),
        Command::Templates(cli::Templates::List) => templates::list(&common),
        Command::Templates(cli::Templates::Eject { template }) => {
            templates::eject(&template, &common)
        }
        Command::Completions { shell } => {
            let mut text = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "report", &mut text);
            print(&String::from_utf8_lossy(&text))
        }
    }
}

fn plan(asked: cli::Plan, common: &Common) -> anyhow::Result<u8> {
    match asked {
        cli::Plan::Show { id, year, format } => {
            let year = year
                .map(|year| self::year(&year, common.language))
                .transpose()?;
            plan::show(&id, year, format, common)
        }
        cli::Plan::Diff { id, from, to } => {
            let from = year(&from, common.language)?;
            let to = year(&to, common.language)?;
            plan::diff(&id, from, to, common)
        }
        cli::Plan::Schema { plan, edition } => plan::schema(plan.as_deref(), edition, common),
    }
}
