//! The build of Chrome that is made for tests: browser and driver of one version, unpacked in the cache.

use super::chromium::Browser;
use super::{download, rust_tool, say};
use crate::cache::{self, program};
use crate::failure::{Failure, Outcome};
use crate::process::Run;
use std::env::consts::{ARCH, OS};
use std::path::Path;

/// The version; any will do that both parts have.
const VERSION: &str = "131.0.6778.264";

/// What the address calls each platform, as (system, processor, name).
const PLATFORMS: [(&str, &str, &str); 4] = [
    ("linux", "x86_64", "linux64"),
    ("macos", "x86_64", "mac-x64"),
    ("macos", "aarch64", "mac-arm64"),
    ("windows", "x86_64", "win64"),
];

/// Sees to it that both parts are in the cache.
///
/// # Errors
///
/// Where there is none for this platform, or it cannot be fetched.
pub(crate) fn ensure() -> Outcome<Browser> {
    let Some(&(.., platform)) = PLATFORMS.iter().find(|(os, arch, _)| (*os, *arch) == (OS, ARCH)) else {
        return Err(Failure::new(format!("there is no Chrome for testing for {OS} on {ARCH}")));
    };
    let place = cache::tool("chrome-for-testing", VERSION)?;
    let whole = || browser(&place).is_ok();
    if !whole() {
        say(&format!("Chrome for testing {VERSION}"), "200 MB, a minute or two");
        cache::install(&place, whole, |staging| {
            ["chrome", "chromedriver"].into_iter().try_for_each(|part| fetch(part, platform, staging))?;
            browser(staging).map(|_| ())
        })?;
    }
    browser(&place)
}

fn fetch(part: &str, platform: &str, staging: &Path) -> Outcome {
    let archive = staging.join(format!("{part}.zip"));
    let address = format!(
        "https://storage.googleapis.com/chrome-for-testing-public/{VERSION}/{platform}/{part}-{platform}.zip"
    );
    download::fetch(&address, &archive)?;
    download::unpack(&archive, staging)?;
    std::fs::remove_file(&archive).map_err(|error| Failure::file("remove", &archive, &error))
}

fn browser(place: &Path) -> Outcome<Browser> {
    let name = if OS == "macos" { "Google Chrome for Testing".to_owned() } else { program("chrome") };
    let found = rust_tool::find(place, &name).zip(rust_tool::find(place, &program("chromedriver")));
    let Some((browser, driver)) = found else {
        return Err(Failure::new(format!("{} is not whole: remove it and run this again", place.display())));
    };
    let starts = Run::new(&driver).arguments(["--version"]).output().is_some();
    if starts {
        Ok(Browser { browser, driver })
    } else {
        Err(Failure::new("Chrome for testing was fetched and its driver does not start here"))
    }
}
