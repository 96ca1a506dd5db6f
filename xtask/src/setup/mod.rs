//! Setting up what is missing: each part looks first, and says what it does and about how long it takes.

pub(crate) mod chrome_for_testing;
pub(crate) mod chromium;
mod debian;
pub(crate) mod download;
pub(crate) mod firefox;
mod node;
mod rust_tool;
mod wasm_std;
mod wasm_target;

use crate::failure::{Failure, Outcome};
use crate::lockfile;
use crate::options::Options;
use crate::process::{Run, path_with};
use crate::project::Project;
use crate::tools::{AXE, BINARYEN, GECKODRIVER, GECKODRIVER_VERSION, TRUNK, TRUNK_VERSION, WASM_BINDGEN};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// The tools that build the page.
#[derive(Clone, Debug)]
pub(crate) struct Toolbox {
    folders: Vec<PathBuf>,
    /// The runner of tests compiled for the browser.
    pub(crate) test_runner: PathBuf,
}

impl Toolbox {
    /// `PATH` with these tools in front.
    pub(crate) fn path(&self) -> OsString {
        path_with(&self.folders)
    }
}

/// Sets up what building the page needs.
///
/// # Errors
///
/// What cannot be had, why, and what to do.
pub(crate) fn page(project: &Project) -> Outcome<Toolbox> {
    wasm_target::ensure()?;
    // One that finds all crates present asks no server.
    project.cargo(&["fetch", "--quiet"]).or_fail("the crates that Cargo.lock names could not be fetched")?;
    let lock = project.lockfile()?;
    let Some(bindgen) = lockfile::version(&lock, "wasm-bindgen") else {
        return Err(Failure::new(
            "Cargo.lock names no wasm-bindgen: run `cargo metadata` once, then again this",
        ));
    };
    let bindgen = rust_tool::ensure(&WASM_BINDGEN, &bindgen)?;
    let trunk = rust_tool::ensure(&TRUNK, TRUNK_VERSION)?;
    let binaryen = node::ensure(&BINARYEN)?;
    let test_runner = bindgen.join(crate::cache::program("wasm-bindgen-test-runner"));
    Ok(Toolbox { folders: vec![bindgen, trunk, binaryen.join("bin")], test_runner })
}

/// Sets up axe-core and says where its script is.
///
/// # Errors
///
/// Where it cannot be had.
pub(crate) fn axe() -> Outcome<PathBuf> {
    let place = node::ensure(&AXE)?;
    Ok(node::file(&place, &AXE))
}

/// Sets up Firefox's driver and says where it is.
///
/// # Errors
///
/// Where it cannot be had.
pub(crate) fn geckodriver() -> Outcome<PathBuf> {
    if let Some(found) = crate::process::find("geckodriver") {
        return Ok(found);
    }
    let folder = rust_tool::ensure(&GECKODRIVER, GECKODRIVER_VERSION)?;
    Ok(folder.join(crate::cache::program("geckodriver")))
}

/// Says what is being set up, and about how long it takes.
pub(crate) fn say(what: &str, how_long: &str) {
    println!("Setting up {what} ({how_long})");
}

/// Whether Node is there, said once and plainly where it is not.
pub(crate) fn needs_node() -> Outcome {
    if Run::new("node").arguments(["--version"]).output().is_some() {
        return Ok(());
    }
    Err(Failure::new(
        "Node is not on PATH: wasm-opt and the wasm tests run on it. Install Node 20 or newer \
         (nodejs.org, or your system's package `nodejs` with `npm`), then run this again",
    ))
}

/// `cargo xtask setup`: all of the above, and the browsers.
pub(crate) fn run(project: &Project, _: &Options) -> Outcome<ExitCode> {
    page(project)?;
    axe()?;
    let chromium = chromium::ensure()?;
    println!("Chromium: {}", chromium.browser.display());
    match firefox::ensure() {
        Ok(firefox) => println!("Firefox: {}", firefox.browser.display()),
        Err(failure) => println!("No Firefox, which only its own tests need: {failure}"),
    }
    println!("All is set up; tools are kept in {}", crate::cache::folder()?.display());
    Ok(ExitCode::SUCCESS)
}
