//! Holds the house: which room of the app may import which, and that only the worker knows the engine.
#![allow(clippy::unwrap_used, reason = "a source that cannot be read fails the test")]

use std::fs;
use std::path::{Path, PathBuf};

/// Each room of the app with the rooms it may not import.
const FORBIDDEN: &[(&str, &[&str])] = &[
    ("services", &["components", "hooks", "state", "view_model"]),
    ("view_model", &["components", "hooks", "state"]),
    ("state", &["components", "hooks"]),
    ("hooks", &["components"]),
];

/// What only the worker may name.
const ENGINE: &[&str] = &["dateline_engine", "dateline_lexicon"];

fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

#[test]
fn rooms_import_downwards_only() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (room, forbidden) in FORBIDDEN {
        for (path, text) in sources(&src.join(room)) {
            for other in *forbidden {
                assert!(!text.contains(&format!("crate::{other}")), "{} imports {other}", path.display());
            }
        }
    }
}

#[test]
fn only_the_worker_knows_the_engine() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (path, text) in sources(&src).into_iter().filter(|(path, _)| !path.ends_with("bin/worker.rs")) {
        for name in ENGINE {
            assert!(!text.contains(name), "{} names {name}", path.display());
        }
    }
}

#[test]
fn the_classroom_knows_text_and_notes_alone() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/classroom/Cargo.toml");
    let manifest = fs::read_to_string(manifest).unwrap();
    let needed = manifest.split("[dependencies]").nth(1).unwrap().split('[').next().unwrap();
    let named: Vec<&str> =
        needed.lines().filter_map(|line| line.split('.').next()).filter(|name| !name.is_empty()).collect();
    assert_eq!(named, ["dateline-notes", "dateline-text"]);
}

#[test]
fn what_is_served_holds_no_inline_script_and_no_inline_style() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html")).unwrap();
    assert!(!page.contains("<script>") && !page.contains("<style") && !page.contains("style="));
    assert!(
        page.contains("default-src 'none'")
            && !page.contains("unsafe-inline")
            && !page.contains("'unsafe-eval'")
    );
    for (path, text) in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/components")) {
        assert!(
            !text.contains(" style="),
            "{} writes a style attribute, which the policy forbids",
            path.display()
        );
    }
}
