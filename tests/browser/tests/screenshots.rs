//! The pictures of README and the user guide, taken of the sample article; they are looked at before they
//! are committed.

use dateline_browser_tests::{Browser, Page, in_browser};
use serde_json::json;
use std::path::Path;
use thirtyfour::error::WebDriverResult;

/// Each picture: its name, the screen in CSS pixels, the pixels a CSS pixel has, the colours.
const PICTURES: [(&str, u32, u32, f64, &str); 3] =
    [("wide", 1440, 900, 1.0, "light"), ("dark", 1440, 900, 1.0, "dark"), ("narrow", 390, 844, 2.0, "light")];

#[test]
#[ignore = "writes docs/screenshots: `cargo xtask screenshots` runs it"]
fn takes_the_pictures() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/screenshots");
        std::fs::create_dir_all(&folder)?;
        for (name, width, height, scale, scheme) in PICTURES {
            let is_mobile = width < 600;
            let screen =
                json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": is_mobile });
            page.devtools("Emulation.setDeviceMetricsOverride", screen).await?;
            let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
            page.devtools("Emulation.setEmulatedMedia", media).await?;
            page.js::<()>("localStorage.clear();", json!([])).await?;
            page.reload().await?;
            page.press("Try a sample article").await?;
            page.until("marks('person').length > 0 && measures('dateline:careful').length > 0").await?;
            page.select("bet between crews").await?;
            page.press("Add note").await?;
            page.write_note("Which crews? Ask at the harbour office.").await?;
            page.press("Save note").await?;
            page.js::<()>("getSelection().removeAllRanges();", json!([])).await?;
            let top = "document.activeElement.blur(); for (const one of document.querySelectorAll('*')) one.scrollTop = 0;";
            page.js::<()>(top, json!([])).await?;
            if is_mobile {
                page.js::<()>("article().scrollIntoView();", json!([])).await?;
            }
            // Nothing lies under the pointer, and the status has faded.
            page.driver.action_chain().move_to(1, 1).perform().await?;
            tokio::time::sleep(std::time::Duration::from_secs(8)).await;
            page.driver.screenshot(&folder.join(format!("{name}.png"))).await?;
        }
        Ok(())
    })
}
