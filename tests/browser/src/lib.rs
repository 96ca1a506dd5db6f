//! A browser with an empty profile, opened on the page that `cargo xtask test` serves.
//!
//! The command says in the environment where everything is. Without it, as under a plain
//! `cargo test --workspace`, there is nothing to drive, and a test says that it was skipped.

mod articles;
mod page;

pub use articles::{corpus, samar};
pub use page::Page;

use futures_util::FutureExt as _;
use std::env::var;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::error::{WebDriverError, WebDriverResult};
use thirtyfour::extensions::addons::firefox::FirefoxTools;
use thirtyfour::{ChromiumLikeCapabilities as _, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};

/// A browser family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
}

/// What makes Chromium start anywhere, as root as well, and keeps it from asking the net for anything.
const CHROMIUM: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--window-size=1280,900",
];

/// What our extension calls itself in Firefox, and the host that it has there in a test.
const FIREFOX_EXTENSION: &str = "dateline@dateline.example";
/// See [`FIREFOX_EXTENSION`].
pub const FIREFOX_ADDRESS: &str = "6fd61d64-2ec1-4c02-8a9a-1f2f8f3c2a4e";

/// One browser at a time: two took no less time on two cores, and waited for one another.
static TURN: Mutex<()> = Mutex::new(());

/// Where `cargo xtask test` says something is.
#[must_use]
pub fn told(name: &str) -> Option<String> {
    var(name).ok().filter(|value| !value.is_empty())
}

/// The address of the served page.
#[must_use]
pub fn address() -> Option<String> {
    told("DATELINE_URL")
}

/// Opens the page in a new browser, hands it to `test`, and closes it whatever came of it.
///
/// Skips, and says so, where that browser is not here.
///
/// # Errors
///
/// What WebDriver says where the browser or the test failed.
pub fn in_browser(browser: Browser, test: impl AsyncFn(Page) -> WebDriverResult<()>) -> WebDriverResult<()> {
    in_browser_with(browser, None, test)
}

/// The same, with the extension that lies unpacked in a folder.
///
/// # Errors
///
/// What WebDriver says where the browser or the test failed.
pub fn in_browser_with(
    browser: Browser,
    extension: Option<&Path>,
    test: impl AsyncFn(Page) -> WebDriverResult<()>,
) -> WebDriverResult<()> {
    let driver = match browser {
        Browser::Chromium => "DATELINE_CHROMEDRIVER",
        Browser::Firefox => "DATELINE_GECKODRIVER",
    };
    let Some((driver, address)) = told(driver).zip(address()) else {
        println!("skipped: {driver} is not set; `cargo xtask test` sets it where {browser:?} is installed");
        return Ok(());
    };
    // A test that failed has still given its turn back.
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let first = once(browser, &driver, &address, extension, &test).await;
        if !first.as_ref().is_err_and(has_died) {
            return first;
        }
        println!("the browser itself crashed: a new one tries the same once more ({first:?})");
        once(browser, &driver, &address, extension, &test).await
    })
}

/// Whether it was the browser that gave up, as Chromium's renderer does once in some hundred tests; a page that brings it down does so again.
fn has_died(error: &WebDriverError) -> bool {
    error.to_string().contains("tab crashed")
}

async fn once(
    browser: Browser,
    driver: &str,
    address: &str,
    extension: Option<&Path>,
    test: &impl AsyncFn(Page) -> WebDriverResult<()>,
) -> WebDriverResult<()> {
    let session = open(browser, driver, extension).await?;
    session.set_script_timeout(Duration::from_secs(60)).await?;
    let result = match session.goto(address).await {
        // A failed assertion must not leave the browser open.
        Ok(()) => AssertUnwindSafe(begin(Page { driver: session.clone() }, test)).catch_unwind().await,
        Err(error) => Ok(Err(error)),
    };
    session.quit().await?;
    result.unwrap_or_else(|panicked| resume_unwind(panicked))
}

/// Loaded is not started: what a test does before that nobody hears.
async fn begin(page: Page, test: &impl AsyncFn(Page) -> WebDriverResult<()>) -> WebDriverResult<()> {
    page.started().await?;
    test(page).await
}

async fn open(browser: Browser, driver: &str, extension: Option<&Path>) -> WebDriverResult<WebDriver> {
    match browser {
        Browser::Chromium => {
            let mut capabilities = DesiredCapabilities::chrome();
            for argument in CHROMIUM {
                capabilities.add_arg(argument)?;
            }
            if let Some(folder) = extension {
                let folder = folder.display();
                capabilities.add_arg(&format!("--disable-extensions-except={folder}"))?;
                capabilities.add_arg(&format!("--load-extension={folder}"))?;
            }
            capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
            if let Some(program) = told("DATELINE_CHROMIUM") {
                capabilities.set_binary(&program)?;
            }
            WebDriver::new(driver, capabilities).await
        }
        Browser::Firefox => {
            let mut capabilities = DesiredCapabilities::firefox();
            capabilities.set_headless()?;
            let mut preferences = FirefoxPreferences::new();
            preferences.set("browser.startup.homepage", "about:blank")?;
            // Firefox makes up the address of every extension anew; a test must know where it is.
            let addresses = format!("{{\"{FIREFOX_EXTENSION}\": \"{FIREFOX_ADDRESS}\"}}");
            preferences.set("extensions.webextensions.uuids", addresses)?;
            capabilities.set_preferences(preferences)?;
            if let Some(program) = told("DATELINE_FIREFOX") {
                capabilities.set_firefox_binary(&program)?;
            }
            let driver = WebDriver::new(driver, capabilities).await?;
            driver.set_window_rect(0, 0, 1280, 900).await?;
            if let Some(folder) = extension {
                let tools = FirefoxTools::new(driver.handle().clone());
                tools.install_addon(&folder.to_string_lossy(), Some(true)).await?;
            }
            Ok(driver)
        }
    }
}
