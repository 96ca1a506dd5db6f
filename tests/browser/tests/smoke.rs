//! The page opens at all, in every browser that is here.

use dateline_browser_tests::{Browser, in_browser};
use std::time::Duration;
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;
use thirtyfour::prelude::*;

async fn opens(driver: WebDriver) -> WebDriverResult<()> {
    assert!(driver.title().await?.contains("Dateline"));
    // The module has started once it has drawn the textbox.
    driver
        .query(By::Css("textarea, [role='textbox']"))
        .wait(Duration::from_secs(20), Duration::from_millis(50))
        .exists()
        .await?;
    driver.find(By::Css("textarea, [role='textbox']")).await?;
    Ok(())
}

#[test]
fn the_page_opens_in_chromium() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, opens)
}

#[test]
fn the_page_opens_in_firefox() -> WebDriverResult<()> {
    in_browser(Browser::Firefox, opens)
}
