//! `cargo xtask train`: the weights of the careful reading made again, from named data and a seed, into
//! `crates/lexicon/data/careful.bin`.
//!
//! Hours on two cores. A step that was done since what it reads last changed is passed over, so that an
//! interrupted run goes on where it was.

mod step;
mod steps;

use crate::failure::{Failure, Outcome};
use crate::options::Options;
use crate::project::Project;
use std::process::ExitCode;

/// Does what is left to do, or with `--dry-run` says what that is.
pub(crate) fn run(project: &Project, options: &Options) -> Outcome<ExitCode> {
    let data = project.data();
    if !data.is_dir() {
        return Err(Failure::new(format!(
            "there is nothing to learn from: {} is not there; docs/names.md says what it holds",
            data.display()
        )));
    }
    let folder = project.target.join("train");
    let mut redone = Vec::new();
    for step in steps::all(project, &folder, &data) {
        if step.is_done() && !step.reads_any(&redone) {
            println!("{}: done already", step.name);
            continue;
        }
        redone.extend_from_slice(&step.writes);
        if options.dry_run {
            println!("{}:\n{}", step.name, step.shown(&project.root));
        } else {
            println!("{}: {}", step.name, step.takes);
            step.run(&project.root)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
