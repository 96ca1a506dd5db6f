//! What a contributor runs: `cargo xtask` lists it.
//!
//! Only the standard library is used, so that this compiles in seconds in a fresh clone, and nothing
//! outside the project is needed before it can say what is missing.

mod bench;
mod cache;
mod check;
mod evaluate;
mod failure;
mod lockfile;
mod options;
mod package;
mod page;
mod process;
mod project;
mod screenshots;
mod serve;
mod setup;
mod tools;
mod train;

use failure::Outcome;
use options::Options;
use project::Project;
use std::process::ExitCode;

/// One command of `cargo xtask`.
struct Command {
    name: &'static str,
    says: &'static str,
    run: fn(&Project, &Options) -> Outcome<ExitCode>,
}

const COMMANDS: [Command; 11] = [
    Command { name: "serve", says: "build the optimised page and serve it here (--port N)", run: serve::run },
    Command {
        name: "dev",
        says: "the quick loop: an unoptimised page, built again at every change (--port N)",
        run: page::dev,
    },
    Command { name: "test", says: "every test: natively, in wasm, in real browsers", run: check::run },
    Command {
        name: "build",
        says: "build the optimised page into dist/ (--public-url /FOLDER/)",
        run: page::run,
    },
    Command {
        name: "package",
        says: "the browser extensions, an archive for any static host, checksums, into target/package",
        run: package::run,
    },
    Command { name: "bench", says: "sizes and times, as a Markdown table", run: bench::run },
    Command {
        name: "screenshots",
        says: "the pictures of docs/screenshots, taken anew",
        run: screenshots::run,
    },
    Command {
        name: "setup",
        says: "set up every tool the commands above need, and nothing more",
        run: setup::run,
    },
    Command {
        name: "evaluate",
        says: "how well the engine names things, quick and careful; what follows goes to the trainer's `measure`",
        run: evaluate::run,
    },
    Command {
        name: "train",
        says: "make the weights of the careful reading again: hours (--dry-run prints the commands)",
        run: train::run,
    },
    Command {
        name: "trainer",
        says: "what follows goes to the trainer: pack, export, count, evaluate",
        run: project::trainer,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(name) = arguments.first() else {
        print!("{}", overview());
        return ExitCode::SUCCESS;
    };
    if matches!(name.as_str(), "--help" | "-h" | "help") {
        print!("{}", overview());
        return ExitCode::SUCCESS;
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        eprintln!("cargo xtask: there is no command `{name}`; `cargo xtask` lists what there is");
        return ExitCode::from(2);
    };
    let options = match Options::read(name, &arguments[1..]) {
        Ok(options) => options,
        Err(failure) => {
            eprintln!("cargo xtask {name}: {failure}");
            return ExitCode::from(2);
        }
    };
    if options.help {
        println!("cargo xtask {name}: {}", command.says);
        return ExitCode::SUCCESS;
    }
    match Project::find().and_then(|project| (command.run)(&project, &options)) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("\ncargo xtask {name}: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn overview() -> String {
    let mut text = String::from("cargo xtask COMMAND\n\n");
    for command in &COMMANDS {
        text.push_str(&format!("  {:<12} {}\n", command.name, command.says));
    }
    text.push_str(
        "\nWhatever a command needs and does not find, it sets up first; docs/contributing.md says where.\n",
    );
    text
}

#[cfg(test)]
mod tests {
    use super::{COMMANDS, overview};

    #[test]
    fn lists_every_command() {
        let text = overview();
        assert!(COMMANDS.iter().all(|command| text.contains(&format!("\n  {} ", command.name))));
    }
}
