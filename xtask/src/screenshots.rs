//! `cargo xtask screenshots`: the pictures of README, docs and the extension stores, taken anew of the page and the extension as they are.

use crate::check::{browser_tests, stage};
use crate::failure::Outcome;
use crate::options::Options;
use crate::project::Project;
use crate::{package, page, setup};
use std::process::ExitCode;

/// Takes them; whoever commits them looks at them first.
pub(crate) fn run(project: &Project, _: &Options) -> Outcome<ExitCode> {
    let tools = setup::page(project)?;
    page::build(project, &tools)?;
    package::pack(project)?;
    let stage = stage(project)?;
    let (_, taken) = browser_tests(project, &["--test", "screenshots", "--", "--ignored"])
        .variables(stage.variables.clone())
        .shown()?;
    println!("The pictures are in docs/screenshots");
    Ok(if taken { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
