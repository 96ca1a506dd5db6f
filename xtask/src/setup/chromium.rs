//! Chromium and its driver, which must be of one version.

use super::{chrome_for_testing, debian, say};
use crate::failure::{Failure, Outcome};
use crate::process::{Run, find};
use std::path::PathBuf;

/// A browser with the driver that speaks to it.
#[derive(Clone, Debug)]
pub(crate) struct Browser {
    /// The browser's program.
    pub(crate) browser: PathBuf,
    /// The driver's program.
    pub(crate) driver: PathBuf,
}

/// What a browser of that family is called, or where it stands.
const BROWSERS: [&str; 7] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];

/// Sees to it that both are there: the system's, else Debian's, else those made for testing.
///
/// # Errors
///
/// Where none can be had.
pub(crate) fn ensure() -> Outcome<Browser> {
    if let Some(found) = installed() {
        return Ok(found);
    }
    if debian::can_install() {
        say("Chromium and its driver from Debian", "about a minute");
        if debian::install(&["chromium", "chromium-driver"]).is_ok()
            && let Some(found) = installed()
        {
            return Ok(found);
        }
    }
    chrome_for_testing::ensure().map_err(|why| {
        Failure::new(format!(
            "the page's tests need Chromium or Chrome with a chromedriver of the same version, and none could \
             be set up: {why}. Install both so that they are on PATH (Debian: packages chromium, chromium-driver)"
        ))
    })
}

fn installed() -> Option<Browser> {
    let driver = find("chromedriver")?;
    let wanted = Run::new(&driver).arguments(["--version"]).output().as_deref().and_then(major)?;
    let there = |place: &str| Some(PathBuf::from(place)).filter(|path| path.is_absolute() && path.is_file());
    let browser = BROWSERS.iter().filter_map(|name| find(name).or_else(|| there(name))).find(|browser| {
        let said = Run::new(browser).arguments(["--version"]).output();
        // On Windows Chrome does not say its version: the driver will complain if it must.
        said.as_deref().and_then(major).map_or(cfg!(windows), |version| version == wanted)
    })?;
    Some(Browser { browser, driver })
}

/// `130` of `ChromeDriver 130.0.6723.58 (…)`.
fn major(said: &str) -> Option<u32> {
    said.split_whitespace().find_map(|word| word.split_once('.')?.0.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn reads_the_major_version() {
        assert_eq!(major("ChromeDriver 130.0.6723.58 (abc)"), Some(130));
        assert_eq!(major("Chromium 130.0.6723.58 built on Debian 12.7"), Some(130));
        assert_eq!(major("no such thing"), None);
    }
}
