//! Under a finger: what can be done with a selection is docked to the lower edge, large enough, and never over the words.

use dateline_browser_tests::{Browser, Page, in_browser, samar};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

const TOOLS: &str = "document.querySelector('[role=toolbar]').getBoundingClientRect()";

#[test]
fn the_tools_are_docked_below_the_words_and_large_enough() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let screen = json!({ "width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true });
        page.devtools("Emulation.setDeviceMetricsOverride", screen).await?;
        let touch = json!({ "enabled": true, "maxTouchPoints": 5 });
        page.devtools("Emulation.setTouchEmulationEnabled", touch).await?;
        page.reload().await?;
        if !page.is("matchMedia('(pointer: coarse)').matches").await? {
            println!("skipped: this Chromium emulates no coarse pointer");
            return Ok(());
        }
        page.read(&samar()).await?;
        page.press("Article").await?;
        page.until(&format!("{TOOLS}.bottom <= innerHeight && {TOOLS}.top > innerHeight / 2")).await?;
        let before: f64 = page.js(&format!("return {TOOLS}.top;"), json!([])).await?;
        page.select("a mango tree").await?;
        page.until("one('group', 'Mark as')").await?;
        let after: f64 = page.js(&format!("return {TOOLS}.top;"), json!([])).await?;
        assert!((before - after).abs() < 1.0, "the tools are as high as before: {before}, {after}");
        let small: Vec<String> = page
            .js(
                "return [...document.querySelectorAll('[role=toolbar] button')].filter(isShown).filter((one) => {
                    const box = one.getBoundingClientRect();
                    return box.height < 44 || box.width < 44;
                }).map(nameOf);",
                json!([]),
            )
            .await?;
        assert!(small.is_empty(), "too small for a finger: {small:?}");
        assert!(page.is("document.documentElement.scrollWidth <= innerWidth").await?, "too wide");
        // The last words can be brought above the tools.
        page.js::<()>(
            "const desk = document.querySelector('main'); desk.scrollTop = desk.scrollHeight;",
            json!([]),
        )
        .await?;
        page.until(&format!("[...document.querySelectorAll('#article-text > *')].at(-1).getBoundingClientRect().bottom <= {TOOLS}.top")).await?;
        // What a paragraph is, is chosen from a list that nothing cuts off.
        page.js::<()>("marks('person')[0].focus();", json!([])).await?;
        page.click("document.getElementById('block-menu')").await?;
        page.until("document.activeElement.matches('[role=menuitemradio]') && inView(document.activeElement)")
            .await
    })
}
