//! The compiler's target for the browser: from rustup, or its standard library built here.

use super::{say, wasm_std};
use crate::failure::{Failure, Outcome};
use crate::process::{Run, find};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The target's name.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The compiler in use.
pub(crate) struct Compiler {
    /// `1.95.0`.
    pub(crate) version: String,
    /// All that `rustc -vV` says: a standard library serves the very compiler that built it.
    pub(crate) identity: String,
    /// Where the toolchain is.
    pub(crate) sysroot: PathBuf,
}

impl Compiler {
    fn find() -> Outcome<Self> {
        let ask = |arguments: &[&str]| Run::new("rustc").arguments(arguments).output();
        let Some((identity, sysroot)) = ask(&["-vV"]).zip(ask(&["--print", "sysroot"])) else {
            return Err(Failure::new(
                "`rustc` does not run: install Rust from rustup.rs, then run this again",
            ));
        };
        let release = identity.lines().find_map(|line| line.strip_prefix("release: "));
        let version = release.unwrap_or_default().trim().to_owned();
        Ok(Self { version, identity, sysroot: PathBuf::from(sysroot.trim()) })
    }

    /// The toolchain's folder of targets.
    pub(crate) fn rustlib(&self) -> PathBuf {
        self.sysroot.join("lib").join("rustlib")
    }

    /// Whether the target is there, and of this compiler.
    pub(crate) fn has_target(&self) -> bool {
        let folder = self.rustlib().join(TARGET);
        let stamp = std::fs::read_to_string(folder.join(wasm_std::STAMP));
        let ours_but_older = stamp.is_ok_and(|stamp| stamp != self.identity);
        let library = std::fs::read_dir(folder.join("lib")).is_ok_and(|mut files| {
            files.any(|file| file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("libstd-")))
        });
        library && !ours_but_older
    }
}

/// Sees to it that the compiler can build for the browser.
///
/// # Errors
///
/// Where neither way works.
pub(crate) fn ensure() -> Outcome {
    let compiler = Compiler::find()?;
    if compiler.has_target() {
        return Ok(());
    }
    if find("rustup").is_some() {
        say(&format!("the target {TARGET} with rustup"), "seconds");
        let limit = Duration::from_secs(300);
        let added = Run::new("rustup").arguments(["target", "add", TARGET]).status_within(limit)?;
        if added && compiler.has_target() {
            return probe();
        }
        println!("  rustup could not bring it");
    }
    wasm_std::install(&compiler).map_err(|why| {
        Failure::new(format!(
            "the Rust target {TARGET} is missing and could not be set up: {why}. With rustup: `rustup target \
             add {TARGET}`. With Rust from a Linux distribution: its package of the wasm32 standard library \
             (Debian: libstd-rust-dev-wasm32)"
        ))
    })?;
    probe()
}

/// Builds the smallest program that uses the standard library: what was set up is not taken on trust.
fn probe() -> Outcome {
    let folder = std::env::temp_dir().join(format!("dateline-probe-{}", std::process::id()));
    let source = folder.join("probe.rs");
    let built = std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(&source, "fn main() { println!(\"{:?}\", std::env::args()); }\n"))
        .map_err(|error| Failure::file("write", &source, &error))
        .and_then(|()| compile(&source, &folder));
    crate::cache::remove(&folder);
    built
}

fn compile(source: &Path, folder: &Path) -> Outcome {
    Run::new("rustc")
        .arguments(["--edition=2024", "--crate-type=bin", "-Clto", "-O", "--target", TARGET, "--out-dir"])
        .arguments([folder, source])
        .or_fail(&format!("the target {TARGET} was set up and yet builds nothing, for the reason above"))
}
