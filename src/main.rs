//! Arguments in, exit code out; everything else is in the library.

use std::io::IsTerminal;
use std::process::ExitCode;

use clap::Parser;

use report::cli::Arguments;
use report::commands;
use report::commands::Surroundings;
use report::language::Language;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let language = sys_locale::get_locale().map_or(Language::English, |tag| Language::from_tag(&tag));
    let wanted = |choice: anstream::ColorChoice| choice != anstream::ColorChoice::Never;
    let surroundings = Surroundings {
        language,
        color_stdout: std::io::stdout().is_terminal() && wanted(anstream::AutoStream::choice(&std::io::stdout())),
        color_stderr: std::io::stderr().is_terminal() && wanted(anstream::AutoStream::choice(&std::io::stderr())),
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
