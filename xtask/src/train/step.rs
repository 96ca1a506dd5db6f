//! One step of the training: what it reads, what it writes, what it runs.

use crate::failure::{Failure, Outcome};
use crate::process::Run;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A program with its arguments.
pub(super) type Line = Vec<OsString>;

/// One step.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// What it is called; its stamp bears the name.
    pub(super) name: String,
    /// How long it takes, for whoever waits.
    pub(super) takes: &'static str,
    /// Files and folders.
    pub(super) reads: Vec<PathBuf>,
    /// Files and folders.
    pub(super) writes: Vec<PathBuf>,
    /// One after the other.
    pub(super) lines: Vec<Line>,
    /// Written when all of it is done: what is half written has none.
    pub(super) stamp: PathBuf,
}

impl Step {
    /// Whether it was done since what it reads last changed, and what it wrote is there.
    pub(super) fn is_done(&self) -> bool {
        let Some(done) = changed(&self.stamp) else { return false };
        self.writes.iter().all(|path| path.exists())
            && self.reads.iter().all(|path| changed(path).is_some_and(|read| read <= done))
    }

    /// Whether it reads what one of these is, or lies in it.
    pub(super) fn reads_any(&self, written: &[PathBuf]) -> bool {
        self.reads.iter().any(|read| written.iter().any(|path| read.starts_with(path)))
    }

    /// Its commands as one would type them in `root`.
    pub(super) fn shown(&self, root: &Path) -> String {
        let word = |word: &OsString| {
            let path = Path::new(word);
            path.strip_prefix(root).unwrap_or(path).display().to_string()
        };
        let line = |line: &Line| format!("  {}\n", line.iter().map(word).collect::<Vec<_>>().join(" "));
        self.lines.iter().map(line).collect()
    }

    /// Does it.
    ///
    /// # Errors
    ///
    /// Where a program cannot be started or does not end well.
    pub(super) fn run(&self, root: &Path) -> Outcome {
        let _ = std::fs::remove_file(&self.stamp);
        for folder in self.writes.iter().chain([&self.stamp]).filter_map(|path| path.parent()) {
            std::fs::create_dir_all(folder)
                .map_err(|error| Failure::file("make the folder", folder, &error))?;
        }
        for line in &self.lines {
            let Some((program, arguments)) = line.split_first() else { continue };
            Run::new(program)
                .arguments(arguments)
                .folder(root)
                // Threads that spin while they wait take the cores from those that work.
                .variable("OMP_WAIT_POLICY", "PASSIVE")
                .variable("PYTHONDONTWRITEBYTECODE", "1")
                .or_fail(&format!(
                    "the step `{}` stops here; the same command goes on from here",
                    self.name
                ))?;
        }
        std::fs::write(&self.stamp, "").map_err(|error| Failure::file("write", &self.stamp, &error))
    }
}

/// When a file, or the newest file of a folder, was last changed; nothing where it is not there.
fn changed(path: &Path) -> Option<SystemTime> {
    let Ok(entries) = std::fs::read_dir(path) else { return path.metadata().ok()?.modified().ok() };
    entries.filter_map(|entry| changed(&entry.ok()?.path())).max()
}

#[cfg(test)]
mod tests {
    use super::Step;
    use std::path::Path;
    use std::time::{Duration, SystemTime};

    /// A step that copies `from` to `to`.
    fn copy(folder: &Path) -> Step {
        Step {
            name: "copy".to_owned(),
            takes: "",
            reads: vec![folder.join("from")],
            writes: vec![folder.join("to")],
            lines: vec![["cp", "from", "to"].map(Into::into).to_vec()],
            stamp: folder.join("done/copy"),
        }
    }

    #[test]
    #[cfg(unix)]
    fn is_done_once_and_again_when_what_it_reads_is_newer() {
        let folder = std::env::temp_dir().join(format!("dateline-step-test-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let step = copy(&folder);
        assert!(step.run(&folder).is_err() && !step.is_done());
        std::fs::write(folder.join("from"), "words").unwrap();
        assert!(!step.is_done());
        step.run(&folder).unwrap();
        assert!(step.is_done());
        let later = SystemTime::now() + Duration::from_secs(60);
        std::fs::File::options().write(true).open(folder.join("from")).unwrap().set_modified(later).unwrap();
        assert!(!step.is_done());
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn shows_paths_as_they_are_seen_from_the_project() {
        let root = Path::new("/project");
        let mut step = copy(root);
        step.lines = vec![vec!["cp".into(), root.join("from").into(), "/elsewhere/to".into()]];
        assert_eq!(step.shown(root), "  cp from /elsewhere/to\n");
    }
}
