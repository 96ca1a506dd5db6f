//! Debian's archive: packages installed (as root), or a source package unpacked in a folder of our own.

use crate::failure::{Failure, Outcome};
use crate::process::{Run, find};
use std::path::{Path, PathBuf};

/// Where `rust-src` may be found in the version of the compiler, likeliest first: the archive keeps
/// several versions in backports, and only the newest elsewhere.
const SUITES: [&str; 4] = ["trixie-backports", "trixie", "forky", "sid"];

/// The archive's own address, for a machine whose sources name none.
const ARCHIVE: &str = "http://deb.debian.org/debian";

/// Whether Debian's tools are here.
///
/// # Errors
///
/// Which are not.
pub(crate) fn is_here() -> Outcome {
    let missing: Vec<_> =
        ["apt-get", "apt-cache", "dpkg-deb", "tar"].into_iter().filter(|name| find(name).is_none()).collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(format!("this is no Debian system ({} missing)", missing.join(", "))))
    }
}

/// Whether packages can be installed without asking: Debian, as root.
pub(crate) fn can_install() -> bool {
    is_here().is_ok() && Run::new("id").arguments(["-u"]).output().is_some_and(|id| id.trim() == "0")
}

/// Installs packages from the system's own sources.
///
/// # Errors
///
/// Where apt fails.
pub(crate) fn install(packages: &[&str]) -> Outcome {
    let apt = || Run::new("apt-get").variable("DEBIAN_FRONTEND", "noninteractive").arguments(["-qq", "-y"]);
    // A source that does not answer need not be the one with these packages.
    let _ = apt().arguments(["update"]).quiet().status()?;
    apt()
        .arguments(["-o", "Dpkg::Use-Pty=0", "install", "--no-install-recommends"])
        .arguments(packages)
        .or_fail(&format!("apt could not install {}", packages.join(" ")))
}

/// Unpacks the library's source of Rust `version` below `work`, and says where it is.
///
/// # Errors
///
/// Where no suite has that version.
pub(crate) fn rust_source(version: &str, work: &Path) -> Outcome<PathBuf> {
    for suite in SUITES {
        let apt = Apt::new(suite, work)?;
        let Some(package) = apt.find("rust-src", version) else { continue };
        let file = apt.download("rust-src", &package, work)?;
        return unpack(&file, version, work);
    }
    Err(Failure::new(format!("Debian has no rust-src {version} in {}", SUITES.join(", "))))
}

fn unpack(file: &Path, version: &str, work: &Path) -> Outcome<PathBuf> {
    let into = work.join("source");
    Run::new("dpkg-deb")
        .arguments([Path::new("-x"), file, &into])
        .or_fail("the package rust-src could not be unpacked")?;
    let library = into.join("usr").join("src").join(format!("rustc-{version}")).join("library");
    if library.is_dir() { Ok(library) } else { Err(Failure::new("the package rust-src brings no library")) }
}

/// apt, with an index, a cache and sources of its own: the system's are neither read nor changed.
struct Apt {
    options: Vec<String>,
}

impl Apt {
    fn new(suite: &str, work: &Path) -> Outcome<Self> {
        let root = work.join(format!("apt-{suite}"));
        for folder in ["lists/partial", "cache/archives/partial", "parts"] {
            let folder = root.join(folder);
            std::fs::create_dir_all(&folder)
                .map_err(|error| Failure::file("make the folder", &folder, &error))?;
        }
        let sources = root.join("sources.list");
        let line = format!(
            "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] {} {suite} main\n",
            archive(&system_sources()).unwrap_or_else(|| ARCHIVE.to_owned()),
        );
        std::fs::write(&sources, line).map_err(|error| Failure::file("write", &sources, &error))?;
        let set = |name: &str, value: &Path| format!("{name}={}", value.display());
        let options = vec![
            set("Dir::State::lists", &root.join("lists")),
            set("Dir::Cache", &root.join("cache")),
            set("Dir::Etc::sourcelist", &sources),
            set("Dir::Etc::sourceparts", &root.join("parts")),
            // Not the system's hooks after an update: they are about the system's own index.
            "APT::Update::Post-Invoke-Success=".to_owned(),
            "APT::Sandbox::User=root".to_owned(),
            "Acquire::http::Timeout=20".to_owned(),
        ];
        let apt = Self { options };
        // An index that cannot be had holds no package: the next suite is asked.
        let _ = apt.run("apt-get").arguments(["-qq", "update"]).quiet().status()?;
        Ok(apt)
    }

    fn run(&self, program: &str) -> Run {
        Run::new(program).arguments(self.options.iter().flat_map(|option| ["-o", option]))
    }

    fn find(&self, package: &str, version: &str) -> Option<String> {
        let index = self.run("apt-cache").arguments(["show", package]).output()?;
        package_version(&index, package, version)
    }

    fn download(&self, package: &str, version: &str, work: &Path) -> Outcome<PathBuf> {
        self.run("apt-get")
            .arguments(["-qq", "download", &format!("{package}={version}")])
            .folder(work)
            .or_fail(&format!("the package {package} {version} could not be fetched"))?;
        let files = std::fs::read_dir(work).map_err(|error| Failure::file("read", work, &error))?;
        files
            .flatten()
            .map(|file| file.path())
            .find(|path| path.extension().is_some_and(|ending| ending == "deb"))
            .ok_or_else(|| Failure::new(format!("apt fetched no file of {package}")))
    }
}

fn system_sources() -> String {
    let folder = std::fs::read_dir("/etc/apt/sources.list.d");
    let mut files: Vec<PathBuf> = folder.into_iter().flatten().flatten().map(|file| file.path()).collect();
    files.push(PathBuf::from("/etc/apt/sources.list"));
    files.sort();
    files.iter().filter_map(|file| std::fs::read_to_string(file).ok()).collect::<Vec<_>>().join("\n")
}

/// The archive that a machine's sources name: one that its owner knows to be near.
fn archive(sources: &str) -> Option<String> {
    let lines = sources.lines().filter(|line| !line.trim_start().starts_with('#'));
    let address = lines
        .flat_map(str::split_whitespace)
        .find(|word| word.starts_with("http") && word.trim_end_matches('/').ends_with("/debian"))?;
    Some(address.trim_end_matches('/').to_owned())
}

/// The full version of `package`, in an index of packages, that packs the upstream `version`.
fn package_version(index: &str, package: &str, version: &str) -> Option<String> {
    index.split("\n\n").find_map(|stanza| {
        let field = |name: &str| stanza.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        let full = field("Version")?;
        let upstream = full.split(['+', '-', '~']).next()?;
        (field("Package") == Some(package) && upstream == version).then(|| full.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::{archive, package_version};

    const INDEX: &str = "Package: rust-src\nArchitecture: all\nVersion: 1.94.1+dfsg1-1~bpo13+3\nSize: 9\n\n\
                         Package: rust-doc\nVersion: 1.95.0+dfsg1-2~bpo13+1\n\n\
                         Package: rust-src\nVersion: 1.95.0+dfsg1-2~bpo13+1\nDescription: Rust\n sources\n\n";

    #[test]
    fn finds_the_package_that_packs_the_compilers_version() {
        assert_eq!(package_version(INDEX, "rust-src", "1.95.0").as_deref(), Some("1.95.0+dfsg1-2~bpo13+1"));
        assert_eq!(package_version(INDEX, "rust-src", "1.94.1").as_deref(), Some("1.94.1+dfsg1-1~bpo13+3"));
    }

    #[test]
    fn does_not_take_another_version_that_begins_alike() {
        assert_eq!(package_version(INDEX, "rust-src", "1.95"), None);
        assert_eq!(package_version(INDEX, "rust-src", "1.9"), None);
        assert_eq!(package_version("", "rust-src", "1.95.0"), None);
    }

    #[test]
    fn takes_the_archive_that_the_machine_uses() {
        let sources =
            "# deb http://old.example/debian stable main\nTypes: deb\nURIs: http://near.example/debian/\n";
        assert_eq!(archive(sources).as_deref(), Some("http://near.example/debian"));
        assert_eq!(archive("deb https://near.example/debian-security stable main"), None);
    }
}
