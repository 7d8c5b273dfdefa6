//! Arguments in, exit code out; everything else is in the library.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use report::cli::Arguments;
use report::commands;
use report::commands::Surroundings;
use report::words::Language;
use report::words::help::in_swedish;

fn main() -> ExitCode {
    let language =
        sys_locale::get_locale().map_or(Language::ENGLISH, |tag| Language::from_tag(&tag));
    std::panic::set_hook(Box::new(move |stopped| {
        let place = stopped
            .location()
            .map_or_else(String::new, |it| format!("{}:{}", it.file(), it.line()));
        commands::break_off(&place, spoken(language));
    }));
    let command = Arguments::command();
    let command = if spoken(language) == Language::SWEDISH {
        in_swedish(command)
    } else {
        command
    };
    let arguments = match Arguments::from_arg_matches(&command.get_matches()) {
        Ok(arguments) => arguments,
        Err(error) => error.exit(),
    };
    let wanted = |choice: anstream::ColorChoice| choice != anstream::ColorChoice::Never;
    let surroundings = Surroundings {
        language,
        color_stdout: std::io::stdout().is_terminal()
            && wanted(anstream::AutoStream::choice(&std::io::stdout())),
        color_stderr: std::io::stderr().is_terminal()
            && wanted(anstream::AutoStream::choice(&std::io::stderr())),
        summary: summary(),
    };
    let asked = arguments.lang.unwrap_or(language);
    match commands::run(arguments, surroundings) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            commands::fail(&error, asked);
            ExitCode::from(commands::COULD_NOT_WORK)
        }
    }
}

/// Where a service that runs the program shows what a run has to say.
#[expect(
    clippy::disallowed_methods,
    reason = "what the surroundings say is gathered here"
)]
fn summary() -> Option<PathBuf> {
    let path = std::env::var_os("GITHUB_STEP_SUMMARY")?;
    (!path.is_empty()).then(|| path.into())
}

/// The language of the help, which is printed before the arguments are read: `--lang`, else
/// `REPORT_LANG`, else the system's.
#[expect(
    clippy::disallowed_methods,
    reason = "what the surroundings say is gathered here"
)]
fn spoken(system: Language) -> Language {
    let arguments: Vec<String> = std::env::args_os()
        .map(|it| it.to_string_lossy().into_owned())
        .collect();
    let flag = arguments.iter().enumerate().find_map(|(at, argument)| {
        match argument.strip_prefix("--lang") {
            Some("") => arguments.get(at + 1).cloned(),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        }
    });
    flag.or_else(|| std::env::var("REPORT_LANG").ok())
        .map_or(system, |tag| Language::from_tag(&tag))
}
