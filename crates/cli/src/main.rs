//! `dateline`: the command. All it does is hand over its arguments and streams.

use std::process::ExitCode;

fn main() -> ExitCode {
    dateline_cli::run(std::env::args_os(), &mut std::io::stdout().lock(), &mut std::io::stderr().lock())
}
