//! The page in real browsers: served here, driven over WebDriver by the tests in `tests/browser`.

use super::{Report, browser_tests};
use crate::failure::{Failure, Outcome};
use crate::package;
use crate::process::{Run, Running};
use crate::project::Project;
use crate::serve;
use crate::setup::chromium::Browser;
use crate::setup::{self, chromium, firefox};
use std::ffi::OsString;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::time::{Duration, Instant};

/// What the tests find in their environment.
type Variables = Vec<(&'static str, OsString)>;

/// Everything that must stay alive while tests drive a browser.
pub(crate) struct Stage {
    /// Where everything is, as the tests want to be told.
    pub(crate) variables: Variables,
    /// The drivers, stopped when the stage is dropped.
    _drivers: Vec<Running>,
}

/// Runs the browser tests.
pub(crate) fn run(project: &Project, report: &mut Report) {
    let stage =
        report.check("browsers, drivers and the served page", "first time up to 5 minutes", || set(project));
    let Some(stage) = stage else { return };
    report.tests("tests in browsers", "first time about 4 minutes", || {
        browser_tests(project, &[]).variables(stage.variables.clone()).shown()
    });
}

/// Serves the built page and starts the drivers.
///
/// # Errors
///
/// Where Chromium cannot be had; the rest is left out with a word about it.
pub(crate) fn set(project: &Project) -> Outcome<Stage> {
    let chromium = chromium::ensure()?;
    let mut drivers = Vec::new();
    let mut variables: Variables = vec![
        ("DATELINE_URL", serve::beside(project.dist())?.into()),
        ("DATELINE_DIST", project.dist().into()),
        ("DATELINE_PACKAGE", package::folder(project).into()),
        ("DATELINE_AXE", setup::axe()?.into()),
        ("DATELINE_CHROMIUM", chromium.browser.clone().into()),
    ];
    let (address, driver) = drive(&chromium.driver, &[])?;
    variables.push(("DATELINE_CHROMEDRIVER", address.into()));
    drivers.push(driver);
    match firefox::ensure().and_then(|firefox| drive_firefox(&firefox)) {
        Ok((found, driver)) => {
            variables.extend(found);
            drivers.push(driver);
        }
        Err(failure) => println!("No Firefox, so its tests are skipped: {failure}"),
    }
    Ok(Stage { variables, _drivers: drivers })
}

fn drive_firefox(firefox: &Browser) -> Outcome<(Variables, Running)> {
    let (address, driver) = drive(&firefox.driver, &["--log", "fatal", "--allow-system-access"])?;
    let browser = firefox.browser.clone().into();
    Ok((vec![("DATELINE_GECKODRIVER", address.into()), ("DATELINE_FIREFOX", browser)], driver))
}

/// Starts a driver at a free port and waits until it answers.
fn drive(driver: &Path, arguments: &[&str]) -> Outcome<(String, Running)> {
    let cannot = |why: &str| Failure::new(format!("the driver {} {why}", driver.display()));
    let port = free_port().ok_or_else(|| cannot("has no free port to listen on"))?;
    let running =
        Run::new(driver).arguments([format!("--port={port}")]).arguments(arguments).quiet().start()?;
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(20) {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok((format!("http://127.0.0.1:{port}"), running));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Err(cannot("did not answer within 20 seconds"))
}

fn free_port() -> Option<u16> {
    Some(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).ok()?.local_addr().ok()?.port())
}
