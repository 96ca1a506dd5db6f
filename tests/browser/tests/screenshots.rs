//! The pictures of README, the user guide and the extension stores, taken of the sample article and of a page of our own; they are looked
//! at before they are committed.

#[path = "page/beside.rs"]
mod beside;
#[path = "page/server.rs"]
mod server;

use beside::Beside;
use dateline_browser_tests::{Browser, Page, in_browser};
use serde_json::json;
use std::path::PathBuf;
use thirtyfour::error::WebDriverResult;

/// Each picture: its name, the screen in CSS pixels, the pixels a CSS pixel has, the colours. The stores want 1280 by 800.
const PICTURES: [(&str, u32, u32, f64, &str); 5] = [
    ("wide", 1440, 900, 1.0, "light"),
    ("dark", 1440, 900, 1.0, "dark"),
    ("narrow", 390, 844, 2.0, "light"),
    ("store-page", 1280, 800, 1.0, "light"),
    ("store-dark", 1280, 800, 1.0, "dark"),
];

/// The picture of the extension: beside the page so wide is the panel.
const STORE: (u32, u32) = (1280, 800);
const PANEL: u32 = 440;

/// Bytes that a picture may have: they are read over slow lines.
const MOST: usize = 300_000;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/screenshots")
}

async fn screen(page: &Page, (width, height): (u32, u32), scale: f64, scheme: &str) -> WebDriverResult<()> {
    let screen =
        json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": width < 400 });
    page.devtools("Emulation.setDeviceMetricsOverride", screen).await?;
    let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    page.devtools("Emulation.setEmulatedMedia", media).await?;
    Ok(())
}

/// Writes what is seen, once nothing lies under the pointer and the status has faded.
async fn take(page: &Page, name: &str) -> WebDriverResult<()> {
    page.driver.action_chain().move_to(1, 1).perform().await?;
    tokio::time::sleep(std::time::Duration::from_secs(8)).await;
    let picture = page.driver.screenshot_as_png().await?;
    assert!(picture.len() <= MOST, "{name}.png has {} bytes", picture.len());
    std::fs::write(folder().join(format!("{name}.png")), picture)?;
    Ok(())
}

#[test]
#[ignore = "writes docs/screenshots: `cargo xtask screenshots` runs it"]
fn takes_the_pictures() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        std::fs::create_dir_all(folder())?;
        for (name, width, height, scale, scheme) in PICTURES {
            screen(&page, (width, height), scale, scheme).await?;
            page.js::<()>("localStorage.clear();", json!([])).await?;
            page.reload().await?;
            page.press("Try a sample article").await?;
            page.until("marks('person').length > 0 && measures('dateline:careful').length > 0").await?;
            page.select("bet between crews").await?;
            page.press("Add note").await?;
            page.write_note("Which crews? Ask at the harbor office.").await?;
            page.press("Save note").await?;
            page.js::<()>("getSelection().removeAllRanges();", json!([])).await?;
            let top = "document.activeElement.blur(); for (const one of document.querySelectorAll('*')) one.scrollTop = 0;";
            page.js::<()>(top, json!([])).await?;
            if width < 400 {
                page.js::<()>("article().scrollIntoView();", json!([])).await?;
            }
            take(&page, name).await?;
        }
        Ok(())
    })
}

/// Page and panel are two pictures to a driver: they are put side by side, as the browser shows them.
#[test]
#[ignore = "writes docs/screenshots: `cargo xtask screenshots` runs it"]
fn takes_the_picture_of_the_extension() -> WebDriverResult<()> {
    beside::beside(Browser::Chromium, "paper.html", async |beside: Beside| {
        let page = &beside.page;
        beside.in_site().await?;
        screen(page, (STORE.0 - PANEL, STORE.1), 1.0, "light").await?;
        beside.in_panel().await?;
        screen(page, (PANEL, STORE.1), 1.0, "light").await?;
        beside.press("page").await?;
        page.until("measures('dateline:careful').length > 0").await?;
        beside.in_site().await?;
        let select = "const words = [...document.querySelectorAll('p')].find((p) => p.textContent.includes('in 2019')).firstChild; \
            const at = words.data.indexOf('autumn in 2019'); getSelection().setBaseAndExtent(words, at, words, at + 'autumn in 2019'.length);";
        page.js::<()>(select, json!([])).await?;
        beside.press("note").await?;
        page.write_note("Look up the plan of 2019.").await?;
        page.press("Save note").await?;
        beside.marked("note", "autumn in 2019").await?;
        page.js::<()>("getSelection().removeAllRanges(); scrollTo(0, 0);", json!([])).await?;
        let site = page.driver.screenshot_as_png_base64().await?;
        beside.in_panel().await?;
        page.js::<()>("document.activeElement.blur();", json!([])).await?;
        tokio::time::sleep(std::time::Duration::from_secs(8)).await;
        let panel = page.driver.screenshot_as_png_base64().await?;
        beside.in_site().await?;
        screen(page, STORE, 1.0, "light").await?;
        page.driver.goto("about:blank").await?;
        let show = "document.body.style = 'margin: 0; display: flex'; document.body.append(...arguments[0].map((data) => \
            Object.assign(new Image(), { src: 'data:image/png;base64,' + data })));";
        page.js::<()>(show, json!([[site, panel]])).await?;
        page.until("[...document.images].every((picture) => picture.complete)").await?;
        take(page, "store-extension").await
    })
}
