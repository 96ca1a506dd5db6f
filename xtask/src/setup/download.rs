//! Files from the net, through `curl`, which every system we know of brings.

use crate::failure::{Failure, Outcome};
use crate::process::Run;
use std::path::Path;

/// Fetches `address` into the file `to`; a server that does not answer is given up after seconds.
///
/// # Errors
///
/// Where the file did not arrive whole.
pub(crate) fn fetch(address: &str, to: &Path) -> Outcome {
    let whole = Run::new("curl")
        .arguments(["--fail", "--silent", "--location", "--proto", "=http,https", "--connect-timeout", "5"])
        .arguments(["--speed-limit", "1000", "--speed-time", "20", "--retry", "1"])
        .arguments([address, "--output"])
        .arguments([to])
        .status()?;
    let arrived = std::fs::metadata(to).is_ok_and(|file| file.len() > 0);
    if whole && arrived { Ok(()) } else { Err(Failure::new(format!("{address} could not be fetched"))) }
}

/// Unpacks an archive with `tar`, which on macOS and Windows reads zip archives too.
///
/// # Errors
///
/// Where the archive is not whole.
pub(crate) fn unpack(archive: &Path, into: &Path) -> Outcome {
    let zip = archive.extension().is_some_and(|ending| ending == "zip");
    let unpacked = if zip && cfg!(target_os = "linux") {
        Run::new("unzip")
            .arguments(["-q"])
            .arguments([archive])
            .arguments(["-d"])
            .arguments([into])
            .status()?
    } else {
        Run::new("tar")
            .arguments(["-xf"])
            .arguments([archive])
            .arguments(["-C"])
            .arguments([into])
            .status()?
    };
    let what = || Failure::new(format!("{} could not be unpacked", archive.display()));
    if unpacked { Ok(()) } else { Err(what()) }
}
