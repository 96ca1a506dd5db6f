//! Where sources lie on this machine is nobody else's business, but the compiler writes it into every message of a panic. Here it is told
//! other names for these places: the built page then says the same wherever it was built.

use crate::process::Run;
use crate::project::Project;
use std::path::{Path, PathBuf};

/// What cargo takes the compiler's arguments for wasm from, beside its own configuration.
pub(super) const VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The arguments: the later a place stands, the more its name counts.
pub(super) fn renamed(project: &Project) -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let sysroot = Run::new("rustc").arguments(["--print", "sysroot"]).output().unwrap_or_default();
    let mut places = vec![(PathBuf::from(sysroot.trim()), "rust")];
    if let Some(home) = home {
        places.push((home.clone(), "cargo"));
        places.extend(folders(&home.join("registry").join("src")).into_iter().map(|place| (place, "crates")));
    }
    places.push((project.root.clone(), "dateline"));
    places.push((project.target.clone(), "target"));
    arguments(&places)
}

fn arguments(places: &[(PathBuf, &str)]) -> String {
    // Cargo parts the arguments at white space: a place that has some keeps its name, and the packager speaks up.
    let said = places.iter().filter_map(|(place, name)| {
        let place =
            place.to_str().filter(|place| !place.is_empty() && !place.contains(char::is_whitespace))?;
        Some(format!("--remap-path-prefix={place}={name}"))
    });
    said.collect::<Vec<_>>().join(" ")
}

/// The folders in a folder, in order.
fn folders(path: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

#[cfg(test)]
mod tests {
    use super::arguments;

    #[test]
    fn every_place_is_renamed_but_what_cargo_could_not_be_told() {
        let places = [("/a/cargo", "cargo"), ("/a b/x", "dateline"), ("", "rust"), ("/a/out", "target")];
        let places = places.map(|(place, name)| (place.into(), name));
        let told = "--remap-path-prefix=/a/cargo=cargo --remap-path-prefix=/a/out=target";
        assert_eq!(arguments(&places), told);
    }
}
