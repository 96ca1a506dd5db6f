//! `dateline-packager ROOT VERSION`: from the built page in `ROOT/dist` to what is handed out, in `ROOT/target/package`.
//!
//! Two browser extensions, the page as an archive for any static host, a software bill of materials, and checksums of them all. The
//! same build gives the same bytes: names are in order, no time and no machine goes in.

mod bill;
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
    let mut made = Vec::new();
    for browser in extension::BROWSERS {
        let files = extension::files(&root.join("extension"), browser, version, &page, &icons)?;
        // Unpacked as well, as a browser loads it while somebody works on it.
        let folder = target.join(browser);
        std::fs::create_dir_all(&folder)?;
        for (name, content) in &files {
            std::fs::write(folder.join(name), content)?;
        }
        made.push((format!("dateline-{version}-{browser}.zip"), zip::of(&files)?));
    }
    let licences =
        ["LICENSE-APACHE", "LICENSE-MIT"].map(|name| Ok((name.to_owned(), std::fs::read(root.join(name))?)));
    let licences = licences.into_iter().collect::<Result<Vec<File>, std::io::Error>>()?;
    made.push((format!("dateline-{version}-web.zip"), zip::of(&[page, licences].concat())?));
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
