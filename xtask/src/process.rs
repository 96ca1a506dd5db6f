//! Other programs, run with a message of our own where they cannot be.

use crate::failure::{Failure, Outcome};
use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A program to run: it never reads from the terminal.
pub(crate) struct Run {
    command: Command,
    name: String,
}

impl Run {
    /// A program by its name on `PATH`, or by its place.
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let name = Path::new(program.as_ref()).file_name().unwrap_or(program.as_ref());
        let name = name.to_string_lossy().into_owned();
        let mut command = Command::new(program);
        command.stdin(Stdio::null());
        Self { command, name }
    }

    /// Adds arguments.
    pub(crate) fn arguments<A: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.command.args(arguments);
        self
    }

    /// Runs in `folder`.
    pub(crate) fn folder(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Sets an environment variable.
    pub(crate) fn variable(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Sets environment variables.
    pub(crate) fn variables<V: AsRef<OsStr>>(
        mut self,
        pairs: impl IntoIterator<Item = (&'static str, V)>,
    ) -> Self {
        for (name, value) in pairs {
            self.command.env(name, value);
        }
        self
    }

    /// Takes an environment variable away.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Says nothing while it runs.
    pub(crate) fn quiet(mut self) -> Self {
        self.command.stdout(Stdio::null()).stderr(Stdio::null());
        self
    }

    /// Whether it ended well.
    ///
    /// # Errors
    ///
    /// Where it could not be started.
    pub(crate) fn status(mut self) -> Outcome<bool> {
        let status = self.command.status().map_err(|error| cannot_start(&self.name, &error))?;
        Ok(status.success())
    }

    /// Whether it ended well within `limit`; after that it is stopped.
    ///
    /// # Errors
    ///
    /// Where it could not be started.
    pub(crate) fn status_within(mut self, limit: Duration) -> Outcome<bool> {
        let mut child = self.command.spawn().map_err(|error| cannot_start(&self.name, &error))?;
        let begun = Instant::now();
        while begun.elapsed() < limit {
            match child.try_wait() {
                Ok(Some(status)) => return Ok(status.success()),
                Ok(None) => std::thread::sleep(Duration::from_millis(50)),
                Err(_) => break,
            }
        }
        // It may have ended meanwhile: then there is nothing left to stop.
        let _ = child.kill();
        let _ = child.wait();
        Ok(false)
    }

    /// Runs it, or fails with `advice` where it does not end well.
    ///
    /// # Errors
    ///
    /// Where it could not be started or did not end well.
    pub(crate) fn or_fail(self, advice: &str) -> Outcome {
        let name = self.name.clone();
        if self.status()? { Ok(()) } else { Err(Failure::new(format!("`{name}` failed: {advice}"))) }
    }

    /// What it writes to standard output, where it ended well.
    pub(crate) fn output(mut self) -> Option<String> {
        let output = self.command.stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Runs it, showing its standard output as it comes, and gives back that output and whether it
    /// ended well.
    ///
    /// # Errors
    ///
    /// Where it could not be started.
    pub(crate) fn shown(mut self) -> Outcome<(String, bool)> {
        self.command.stdout(Stdio::piped());
        let mut child = self.command.spawn().map_err(|error| cannot_start(&self.name, &error))?;
        let mut text = String::new();
        if let Some(stdout) = child.stdout.take() {
            let mut reader = BufReader::new(stdout);
            let mut line = Vec::new();
            // Read as bytes: what a test prints need not be UTF-8.
            while reader.read_until(b'\n', &mut line).is_ok_and(|count| count > 0) {
                let shown = String::from_utf8_lossy(&line);
                print!("{shown}");
                text.push_str(&shown);
                line.clear();
            }
        }
        let ended = child.wait().is_ok_and(|status| status.success());
        Ok((text, ended))
    }

    /// Starts it and leaves it running until the answer is dropped.
    ///
    /// # Errors
    ///
    /// Where it could not be started.
    pub(crate) fn start(mut self) -> Outcome<Running> {
        self.command.spawn().map(Running).map_err(|error| cannot_start(&self.name, &error))
    }
}

/// A program that runs beside ours and ends with this value.
pub(crate) struct Running(std::process::Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn cannot_start(name: &str, error: &std::io::Error) -> Failure {
    Failure::new(format!("could not start `{name}`: {error}; is it installed, and on PATH?"))
}

/// `PATH` with `folders` in front.
pub(crate) fn path_with(folders: &[PathBuf]) -> OsString {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&old));
    std::env::join_paths(all).unwrap_or(old)
}

/// Where a program stands on `PATH`.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    std::env::split_paths(&path)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{name}{ending}"))))
        .find(|candidate| candidate.is_file())
}
