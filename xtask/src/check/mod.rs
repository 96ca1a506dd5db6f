//! `cargo xtask test`: everything is tried, whatever failed before it, and the last line is the count.

mod browsers;
mod count;

use crate::failure::Outcome;
use crate::options::Options;
use crate::project::Project;
use crate::setup::{self, Toolbox};
use crate::{package, page, process::Run};
pub(crate) use browsers::set as stage;
use count::Count;
use std::process::ExitCode;
use std::time::Instant;

/// The packages that run in a browser: theirs are the lints of the wasm target.
const IN_THE_BROWSER: [&str; 10] = [
    "--package",
    "dateline-app",
    "--package",
    "dateline-engine",
    "--package",
    "dateline-lexicon",
    "--package",
    "dateline-notes",
    "--package",
    "dateline-text",
];

/// The package of the tests that drive a browser: they need a page that is being served.
pub(crate) const BROWSER_TESTS: &str = "dateline-browser-tests";

/// The package of the tests that are compiled to wasm.
const WASM_TESTS: &str = "dateline-wasm-tests";

/// Runs everything, and counts.
pub(crate) fn run(project: &Project, _: &Options) -> Outcome<ExitCode> {
    let mut report = Report::default();
    report.check("the code is formatted (cargo fmt)", "seconds", || {
        project.cargo(&["fmt", "--all", "--check"]).or_fail("`cargo fmt` puts it right")
    });
    report.check("no lint speaks up (clippy, native)", "first time about 3 minutes", || {
        let lint = ["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"];
        project.cargo(&lint).or_fail("see above")
    });
    report.tests("native tests", "first time about 4 minutes", || {
        let tests = ["test", "--workspace", "--no-fail-fast", "--exclude", BROWSER_TESTS];
        project.cargo(&tests).shown()
    });
    report.check("the fuzz targets build", "first time about a minute", || fuzz_targets(project));
    let tools =
        report.check("the tools that build the page", "first time up to 10 minutes", || setup::page(project));
    if let Some(tools) = &tools {
        in_wasm(project, tools, &mut report);
        let built = report
            .check("the optimised page builds", "first time about 5 minutes", || page::build(project, tools));
        if built.is_some() {
            report.check(
                "the extensions are packed, twice to the same bytes",
                "first time about a minute",
                || package::pack_twice(project),
            );
            browsers::run(project, &mut report);
        }
    }
    Ok(report.end())
}

/// The fuzz targets are a workspace of their own; running them wants a nightly compiler, building does not.
fn fuzz_targets(project: &Project) -> Outcome {
    let manifest = project.root.join("fuzz").join("Cargo.toml");
    project
        .cargo(&["check", "--quiet", "--manifest-path"])
        .arguments([manifest])
        .variable("CARGO_TARGET_DIR", &project.target)
        .or_fail("see above")
}

fn in_wasm(project: &Project, tools: &Toolbox, report: &mut Report) {
    report.check("no lint speaks up (clippy, wasm)", "first time about 2 minutes", || {
        project
            .cargo(&["clippy", "--quiet", "--target", "wasm32-unknown-unknown"])
            .arguments(IN_THE_BROWSER)
            .arguments(["--lib", "--bins", "--", "--deny", "warnings"])
            .or_fail("see above")
    });
    report.tests("tests in wasm, on Node", "first time about 2 minutes", || {
        project
            .cargo(&["test", "--target", "wasm32-unknown-unknown", "--package", WASM_TESTS, "--no-fail-fast"])
            .variable("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &tools.test_runner)
            .shown()
    });
}

/// What was tried so far, and how it went.
#[derive(Debug)]
pub(crate) struct Report {
    count: Count,
    failed: Vec<String>,
    begun: Instant,
}

impl Default for Report {
    fn default() -> Self {
        Self { count: Count::default(), failed: Vec::new(), begun: Instant::now() }
    }
}

impl Report {
    /// Tries something that counts as one test, and gives back what came of it.
    pub(crate) fn check<T>(
        &mut self,
        what: &str,
        how_long: &str,
        check: impl FnOnce() -> Outcome<T>,
    ) -> Option<T> {
        let begun = announce(what, how_long);
        let result = check();
        match &result {
            Ok(_) => self.count.passed += 1,
            Err(failure) => {
                println!("{failure}");
                self.failed(what, 1);
            }
        }
        println!("-- {} ({} s)", if result.is_ok() { "holds" } else { "FAILED" }, begun.elapsed().as_secs());
        result.ok()
    }

    /// Runs tests that say themselves how many they are.
    pub(crate) fn tests(
        &mut self,
        what: &str,
        how_long: &str,
        run: impl FnOnce() -> Outcome<(String, bool)>,
    ) {
        let begun = announce(what, how_long);
        let count = match run() {
            Ok((output, ended_well)) => Count::of(&output).with_end(ended_well),
            Err(failure) => {
                println!("{failure}");
                Count { passed: 0, failed: 1 }
            }
        };
        self.count.passed += count.passed;
        if count.failed > 0 {
            self.failed(what, count.failed);
        }
        println!("-- {count} ({} s)", begun.elapsed().as_secs());
    }

    fn failed(&mut self, what: &str, count: usize) {
        self.count.failed += count;
        self.failed.push(what.to_owned());
    }

    fn end(&self) -> ExitCode {
        println!("\nAll was tried in {} s", self.begun.elapsed().as_secs());
        for what in &self.failed {
            println!("FAILED: {what}");
        }
        println!("{}", self.count);
        if self.count.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

fn announce(what: &str, how_long: &str) -> Instant {
    println!("\n== {what} ({how_long})");
    Instant::now()
}

/// A cargo command that runs tests in a browser.
pub(crate) fn browser_tests(project: &Project, arguments: &[&str]) -> Run {
    project.cargo(&["test", "--package", BROWSER_TESTS, "--no-fail-fast"]).arguments(arguments)
}
