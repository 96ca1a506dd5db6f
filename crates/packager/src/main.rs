//! `dateline-packager ROOT VERSION`: from the built page in `ROOT/dist` to what is handed out, in `ROOT/target/package`.
//!
//! Two browser extensions, the page as an archive for any static host, a software bill of materials, and checksums of them all. The
//! same build gives the same bytes: names are in order, no time and no machine goes in.

mod bill;
mod budget;
mod contents;
mod extension;
mod icons;
mod zip;

use sha2::{Digest as _, Sha256};
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// A file of a package: its name in it and what it holds.
type File = (String, Vec<u8>);

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(root), Some(version)) = (arguments.next(), arguments.next()) else {
        eprintln!("dateline-packager ROOT VERSION: `cargo xtask package` says both");
        return ExitCode::from(2);
    };
    match package(&PathBuf::from(root), &version.to_string_lossy()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("dateline-packager: {error}");
            ExitCode::FAILURE
        }
    }
}

fn package(root: &Path, version: &str) -> Result<(), Box<dyn Error>> {
    let target = root.join("target").join("package");
    if target.exists() {
        std::fs::remove_dir_all(&target)?;
    }
    std::fs::create_dir_all(&target)?;
    let page = files(&root.join("dist"))?;
    let icons = icons::of(&std::fs::read_to_string(root.join("styles/icon.svg"))?)?;
    let mut press = zip::Press::default();
    let mut made = Vec::new();
    for browser in extension::BROWSERS {
        let files = extension::files(&root.join("extension"), browser, version, &page, &icons)?;
        contents::check(&files, root)?;
        // Unpacked as well, as a browser loads it while somebody works on it.
        let folder = target.join(browser);
        std::fs::create_dir_all(&folder)?;
        for (name, content) in &files {
            std::fs::write(folder.join(name), content)?;
        }
        let pressed = press.all(&files);
        if browser == extension::BROWSERS[0] {
            print!("{}", budget::table(&pressed));
        }
        budget::check(&pressed)?;
        made.push((format!("dateline-{version}-{browser}.zip"), zip::of(&pressed)?));
    }
    let licences =
        ["LICENSE-APACHE", "LICENSE-MIT"].map(|name| Ok((name.to_owned(), std::fs::read(root.join(name))?)));
    let licences = licences.into_iter().collect::<Result<Vec<File>, std::io::Error>>()?;
    let web = [page, licences].concat();
    contents::check(&web, root)?;
    made.push((format!("dateline-{version}-web.zip"), zip::of(&press.all(&web))?));
    let lockfile = std::fs::read_to_string(root.join("Cargo.lock"))?;
    made.push((format!("dateline-{version}.cdx.json"), bill::of(&lockfile, version).into_bytes()));
    let mut sums = String::new();
    for (name, content) in &made {
        std::fs::write(target.join(name), content)?;
        let sum: String = Sha256::digest(content).iter().fold(String::new(), |mut sum, byte| {
            let _ = write!(sum, "{byte:02x}");
            sum
        });
        sums.push_str(&format!("{sum}  {name}\n"));
        println!("{:>9} bytes  {name}", content.len());
    }
    std::fs::write(target.join("SHA256SUMS"), sums)?;
    Ok(())
}

/// The files of a folder, in order of name; there are no folders in it.
fn files(folder: &Path) -> Result<Vec<File>, Box<dyn Error>> {
    let read = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files = Vec::new();
    for entry in read {
        let entry = entry?;
        files.push((entry.file_name().to_string_lossy().into_owned(), std::fs::read(entry.path())?));
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    /// A built page of a few words; its files are written in this order.
    fn made(folder: &str, page: &[(&str, &str)]) -> PathBuf {
        let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let root = std::env::temp_dir().join(format!("dateline-packager-{}-{folder}", std::process::id()));
        for folder in ["dist", "extension", "styles"] {
            std::fs::create_dir_all(root.join(folder)).unwrap();
        }
        for (name, content) in page {
            std::fs::write(root.join("dist").join(name), content).unwrap();
        }
        for entry in std::fs::read_dir(project.join("extension")).unwrap() {
            let name = entry.unwrap().file_name();
            std::fs::copy(project.join("extension").join(&name), root.join("extension").join(&name)).unwrap();
        }
        for name in ["styles/icon.svg", "LICENSE-APACHE", "LICENSE-MIT", "Cargo.lock"] {
            std::fs::copy(project.join(name), root.join(name)).unwrap();
        }
        root
    }

    fn packed(root: &Path) -> Vec<File> {
        package(root, "1.2.3").unwrap();
        let folder = root.join("target/package");
        let names = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<File> = names
            .filter(|path| path.is_file())
            .map(|path| {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                (name, std::fs::read(path).unwrap())
            })
            .collect();
        files.sort();
        files
    }

    const PAGE: [(&str, &str); 5] = [
        ("index.html", "<!DOCTYPE html>\n<link rel=\"manifest\" href=\"manifest.webmanifest\">\n<p>Page</p>"),
        ("app.js", "start(); start(); start(); start();"),
        ("worker_bg.wasm", "\0asm"),
        ("manifest.webmanifest", "{}"),
        ("service_worker.js", "keep();"),
    ];

    #[test]
    fn the_same_page_gives_the_same_bytes_wherever_and_in_whatever_order_it_was_written() {
        let mut other = PAGE;
        other.reverse();
        let (one, two) = (made("one", &PAGE), made("two", &other));
        let first = packed(&one);
        assert_eq!(first, packed(&two));
        assert_eq!(first, packed(&one), "packed once more");
        let names: Vec<&str> = first.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            [
                "SHA256SUMS",
                "dateline-1.2.3-chromium.zip",
                "dateline-1.2.3-firefox.zip",
                "dateline-1.2.3-web.zip",
                "dateline-1.2.3.cdx.json"
            ]
        );
        let extension = [
            "app.js",
            "background.js",
            "icon-128.png",
            "icon-16.png",
            "icon-32.png",
            "icon-48.png",
            "in_page.css",
            "in_page.js",
            "index.html",
            "manifest.json",
            "worker_bg.wasm",
        ];
        assert_eq!(zip::names(&first[1].1), extension);
        assert_eq!(zip::names(&first[2].1), extension);
        let web = [
            "LICENSE-APACHE",
            "LICENSE-MIT",
            "app.js",
            "index.html",
            "manifest.webmanifest",
            "service_worker.js",
            "worker_bg.wasm",
        ];
        assert_eq!(zip::names(&first[3].1), web);
        for root in [one, two] {
            std::fs::remove_dir_all(root).unwrap();
        }
    }

    #[test]
    fn nothing_is_packed_that_names_the_machine() {
        let root = made("traces", &[("index.html", "<p>"), ("app_bg.wasm", "\0asm /root/.cargo/x.rs")]);
        let told = package(&root, "1.2.3").unwrap_err().to_string();
        assert!(told.contains("app_bg.wasm says “/root/”"), "{told}");
        std::fs::remove_dir_all(root).unwrap();
    }
}
