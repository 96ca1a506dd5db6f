//! The engine without a page: what `dateline annotate` reads and prints.
//!
//! The form of the answer is a contract that other programs depend on: [`answer`] alone writes it, from
//! the same analysis that the page draws.

mod annotate;
mod answer;
mod arguments;
mod formats;
mod input;
mod reader;
mod requests;

pub use answer::{Answer, answer};

use clap::Parser;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

/// Exit status of a run that answered, but not everything.
const PARTLY_FAILED: u8 = 1;
/// Exit status of a run that was not asked for properly.
const BAD_USAGE: u8 = 2;

/// Runs the command with these arguments, the program's name first, and says how it went.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    output: &mut impl Write,
    errors: &mut impl Write,
) -> ExitCode {
    let command = match arguments::Command::try_parse_from(arguments) {
        Ok(command) => command,
        Err(error) => return usage(&error, output, errors),
    };
    let arguments::Task::Annotate(options) = command.task;
    match annotate::run(&options, output, errors) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(PARTLY_FAILED),
        // Whoever read the answers has had enough of them: `dateline annotate … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            report(errors, &format!("standard output: {error}"));
            ExitCode::from(PARTLY_FAILED)
        }
    }
}

/// Prints the help that was asked for, or what is wrong with the arguments in one line.
fn usage(error: &clap::Error, output: &mut impl Write, errors: &mut impl Write) -> ExitCode {
    let text = error.to_string();
    if !error.use_stderr() {
        return match output.write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::from(PARTLY_FAILED),
        };
    }
    let first: Vec<&str> = text.lines().map(str::trim).take_while(|line| !line.is_empty()).collect();
    let first = first.join(" ");
    report(errors, first.strip_prefix("error: ").unwrap_or(&first));
    ExitCode::from(BAD_USAGE)
}

/// One line on standard error. Where even that cannot be written there is nobody left to tell.
fn report(errors: &mut impl Write, what: &str) {
    let _ = writeln!(errors, "dateline: {what}");
}
