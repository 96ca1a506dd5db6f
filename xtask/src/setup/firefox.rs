//! Firefox and its driver, where they can be had: the tests in it are a second opinion.

use super::chromium::Browser;
use super::{debian, geckodriver, say};
use crate::failure::{Failure, Outcome};
use crate::process::find;
use std::path::PathBuf;

/// What the browser is called, or where it stands.
const BROWSERS: [&str; 4] = [
    "firefox",
    "firefox-esr",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    r"C:\Program Files\Mozilla Firefox\firefox.exe",
];

/// Sees to it that both are there.
///
/// # Errors
///
/// Where either cannot be had.
pub(crate) fn ensure() -> Outcome<Browser> {
    if installed().is_none() && debian::can_install() {
        say("Firefox from Debian", "about a minute");
        debian::install(&["firefox-esr"])?;
    }
    let Some(browser) = installed() else {
        return Err(Failure::new("Firefox is not here; install it to have the page tested in it as well"));
    };
    Ok(Browser { browser, driver: geckodriver()? })
}

fn installed() -> Option<PathBuf> {
    let there = |place: &str| Some(PathBuf::from(place)).filter(|path| path.is_absolute() && path.is_file());
    BROWSERS.iter().find_map(|name| find(name).or_else(|| there(name)))
}
