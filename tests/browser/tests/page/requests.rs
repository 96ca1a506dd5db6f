//! Nothing leaves the machine: no request after the page has loaded, and a policy that allows none.

use dateline_browser_tests::{Browser, Page, in_browser, samar, told};
use serde_json::json;
use std::path::Path;
use thirtyfour::error::WebDriverResult;

/// The files of the page itself, the engine's among them; a worker's own requests are counted with the worker.
const REQUESTS: &str = "return performance.getEntriesByType('resource').map((entry) => entry.name);";

#[test]
fn no_request_is_made_once_the_page_has_loaded() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        let before: Vec<String> = page.js(REQUESTS, json!([])).await?;
        let origin: String = page.js("return location.origin;", json!([])).await?;
        assert!(!before.is_empty() && before.iter().all(|name| name.starts_with(&origin)), "{before:?}");
        // From here on the network is gone; whatever asked for something would fail, and be logged.
        page.devtools("Network.enable", json!({})).await?;
        let offline =
            json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        page.devtools("Network.emulateNetworkConditions", offline).await?;
        page.press("New article").await?;
        page.read("Ferry sails\n\nThe ferry left Oslo on Monday, said Ida Hansen, who was on board.").await?;
        page.click("marks('person')[0]").await?;
        page.press("Note").await?;
        page.write_note("Ask her").await?;
        page.press("Save note").await?;
        for form in ["JSON-LD", "Markdown", "CSV", "Web page", "Backup"] {
            page.press("Export").await?;
            page.find("menuitem", form).await?.click().await?;
            page.until("said().includes('Exported')").await?;
        }
        page.press_beginning("Eastern Samar counts").await?;
        page.until("marks('person', 'Nenita Balais').length > 0").await?;
        let after: Vec<String> = page.js(REQUESTS, json!([])).await?;
        assert_eq!(after.len(), before.len(), "{after:?}");
        assert_eq!(page.errors().await?, Vec::<String>::new(), "the console is silent");
        Ok(())
    })
}

#[test]
fn the_policy_is_strict_and_nothing_in_the_page_needs_more() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        let meta = "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content;";
        let policy: String = page.js(meta, json!([])).await?;
        assert!(policy.contains("default-src 'none'"), "{policy}");
        for loose in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "data:", "blob:", "*"] {
            assert!(!policy.contains(loose), "{loose} in {policy}");
        }
        assert_eq!(page.errors().await?, Vec::<String>::new(), "nothing was refused");
        Ok(())
    })
}

#[test]
fn the_built_page_has_no_inline_script_and_no_inline_style() {
    let Some(dist) = told("DATELINE_DIST") else {
        println!("skipped: DATELINE_DIST is not set; `cargo xtask test` sets it");
        return;
    };
    let html = std::fs::read_to_string(Path::new(&dist).join("index.html")).unwrap();
    for script in html.split("<script").skip(1) {
        let (attributes, rest) = script.split_once('>').unwrap();
        assert!(attributes.contains("src=") && rest.starts_with("</script>"), "an inline script: {script}");
    }
    for inline in ["<style", " style=", " onclick=", " onload=", "javascript:"] {
        assert!(!html.contains(inline), "{inline} in index.html");
    }
}
