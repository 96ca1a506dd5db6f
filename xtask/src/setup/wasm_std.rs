//! The standard library for the browser, built from Debian's copy of its source.
//!
//! For a machine that reaches registries of packages and not the server of rustup. `-Zbuild-std` wants
//! the source inside the toolchain; the result lies where rustup would have put it, so that plain
//! `cargo build --target` works from then on.

use super::wasm_target::{Compiler, TARGET};
use super::{debian, say};
use crate::cache;
use crate::failure::{Failure, Outcome};
use crate::process::Run;
use std::path::Path;

/// The file that says which compiler our library was built with; rustup writes none.
pub(crate) const STAMP: &str = "built-by-dateline";

/// Builds the library and lays it into the toolchain.
///
/// # Errors
///
/// Where the source of that version cannot be had, or does not build.
pub(crate) fn install(compiler: &Compiler) -> Outcome {
    debian::is_here()?;
    say(
        &format!("the standard library for {TARGET} from Debian's rust-src"),
        "about a minute and a half on two cores",
    );
    let place = compiler.rustlib().join(TARGET);
    cache::install(
        &place,
        || compiler.has_target(),
        |staging| {
            let work = staging.join("work");
            std::fs::create_dir_all(&work)
                .map_err(|error| Failure::file("make the folder", &work, &error))?;
            let library = debian::rust_source(&compiler.version, &work)?;
            let built = with_source(compiler, &library, || build(&work))?;
            collect(&built, &staging.join("lib"))?;
            cache::remove(&work);
            let stamp = staging.join(STAMP);
            std::fs::write(&stamp, &compiler.identity).map_err(|error| Failure::file("write", &stamp, &error))
        },
    )
}

/// Lends the toolchain the source while `build` runs, unless it has its own.
fn with_source<T>(compiler: &Compiler, library: &Path, build: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    let place = compiler.rustlib().join("src").join("rust");
    if place.join("library").join("Cargo.lock").is_file() {
        return build();
    }
    std::fs::create_dir_all(&place).map_err(|error| Failure::file("make the folder", &place, &error))?;
    let lent = place.join("library");
    cache::remove(&lent);
    std::fs::rename(library, &lent).map_err(|error| Failure::file("move the source to", &lent, &error))?;
    let built = build();
    // rustup would stumble over a component that it did not bring itself.
    cache::remove(&lent);
    for folder in [place.as_path(), &compiler.rustlib().join("src")] {
        // One that holds something else stays.
        let _ = std::fs::remove_dir(folder);
    }
    built
}

/// Builds an empty crate, and with it the library that every crate uses.
fn build(work: &Path) -> Outcome<std::path::PathBuf> {
    let project = work.join("empty");
    let manifest = "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2021\"\n[workspace]\n";
    let write = |path: &Path, text: &str| {
        path.parent()
            .map_or(Ok(()), std::fs::create_dir_all)
            .and_then(|()| std::fs::write(path, text))
            .map_err(|error| Failure::file("write", path, &error))
    };
    write(&project.join("Cargo.toml"), manifest)?;
    write(&project.join("src").join("lib.rs"), "")?;
    let target = work.join("target");
    Run::new("cargo")
        .arguments(["build", "--release", "--quiet", "--target", TARGET, "-Zbuild-std=std,panic_abort,test"])
        .folder(&project)
        .variable("CARGO_TARGET_DIR", &target)
        .variables([
            // The switch that lets a stable compiler build its own library.
            ("RUSTC_BOOTSTRAP", "1"),
            // Link-time optimisation of what uses the library needs its bitcode.
            ("RUSTFLAGS", "-Cembed-bitcode=yes"),
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "3"),
            ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1"),
            ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
        ])
        .or_fail("the standard library does not build, for the reason above")?;
    Ok(target.join(TARGET).join("release").join("deps"))
}

fn collect(built: &Path, into: &Path) -> Outcome {
    std::fs::create_dir_all(into).map_err(|error| Failure::file("make the folder", into, &error))?;
    let files = std::fs::read_dir(built).map_err(|error| Failure::file("read", built, &error))?;
    for file in files.flatten().map(|file| file.path()) {
        let Some(name) = file.file_name().and_then(|name| name.to_str()) else { continue };
        if name.ends_with(".rlib") && !name.starts_with("libempty-") {
            std::fs::copy(&file, into.join(name)).map_err(|error| Failure::file("copy", &file, &error))?;
        }
    }
    Ok(())
}
