//! `cargo xtask bench`: the figures of `docs/performance.md`, as a table to paste there.

mod sizes;
mod times;

use crate::check::{browser_tests, stage};
use crate::failure::Outcome;
use crate::options::Options;
use crate::project::Project;
use crate::{page, setup};
use std::process::ExitCode;

/// Measures, and prints Markdown at the end.
pub(crate) fn run(project: &Project, _: &Options) -> Outcome<ExitCode> {
    let tools = setup::page(project)?;
    page::build(project, &tools)?;
    let sizes = sizes::of(&project.dist())?;
    println!("Measuring the engine natively (first time about 3 minutes, most of it building)");
    let (native, _) =
        project.cargo(&["bench", "--package", "dateline-engine", "--bench", "analysis"]).shown()?;
    println!("Measuring the page in Chromium (first time about 2 minutes)");
    let stage = stage(project)?;
    let in_browser = ["--test", "bench", "--", "--ignored", "--nocapture"];
    let (browser, _) = browser_tests(project, &in_browser).variables(stage.variables.clone()).shown()?;
    println!("\n## Sizes\n\n{}", sizes::table(&sizes));
    let mut native = times::native(&native);
    native.extend(times::ratio(&native));
    println!("## Times\n\n{}", times::table(&native, &times::browser(&browser)));
    Ok(ExitCode::SUCCESS)
}
