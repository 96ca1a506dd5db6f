//! Hostile pages (`tests/attacks`), pasted with real paste events in both flavours: nothing of them runs, asks for
//! anything or changes the page, and the page stays usable.

use dateline_browser_tests::{Browser, Page, in_browser};
use serde_json::json;
use std::fs;
use std::path::Path;
use thirtyfour::error::WebDriverResult;

/// Everything that was asked for, the page's own files among them.
const REQUESTS: &str = "return performance.getEntriesByType('resource').map((entry) => entry.name);";

/// Counts what an attack calls, and what the policy would have had to refuse.
const WATCH: &str = "window.attacks = []; window.ran = (what) => window.attacks.push(what);
    document.addEventListener('securitypolicyviolation', (event) => window.attacks.push(event.blockedURI));";

#[expect(clippy::unwrap_used, reason = "a page that cannot be read fails the test")]
fn pages() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../attacks");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut pages: Vec<(String, String)> = files
        .filter(|path| path.file_name().is_some_and(|name| name != "README.md"))
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect();
    pages.sort();
    pages
}

async fn pastes_them_all(page: Page) -> WebDriverResult<()> {
    page.started().await?;
    page.js::<()>(WATCH, json!([])).await?;
    let before: Vec<String> = page.js(REQUESTS, json!([])).await?;
    let hand = "document.activeElement.blur(); hand('paste', arguments[0], {});";
    let large =
        format!("<p>The harbour wall closes, said Ida Marsh.</p>{}", "<div onclick=ran(1)>".repeat(50_000));
    let pages = pages();
    assert!(pages.len() >= 15);
    for (name, content) in pages.into_iter().chain([("nested.html".to_owned(), large)]) {
        let flavours = if name.ends_with(".html") {
            json!({ "text/html": content, "text/plain": content })
        } else {
            json!({ "text/plain": content })
        };
        let answers: usize = page.js("return measures('dateline:render').length;", json!([])).await?;
        page.js::<()>(hand, json!([flavours])).await?;
        page.until(&format!("measures('dateline:render').length > {answers}")).await?;
        assert!(page.is("article().innerText.includes('arbour')").await?, "{name}");
        page.press("New article").await?;
        page.started().await?;
        let ran: Vec<String> = page.js("return window.attacks;", json!([])).await?;
        assert_eq!(ran, Vec::<String>::new(), "{name}");
    }
    // A moment for what would come late.
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let after: Vec<String> = page.js(REQUESTS, json!([])).await?;
    let foreign: Vec<&String> = after.iter().filter(|name| name.contains("attack.invalid")).collect();
    assert!(foreign.is_empty(), "{foreign:?}");
    assert!(after.len() <= before.len() + 1, "the weights at most: {after:?}");
    assert!(page.is("window.attacks.length === 0").await?);
    assert!(!page.is("document.title.includes('Hijacked')").await?);
    page.read("Ferry sails\n\nThe ferry left Oslo on Monday, said Ida Hansen, who was on board.").await?;
    page.until("marks('place', 'Oslo').length > 0").await?;
    assert_eq!(page.errors().await?, Vec::<String>::new(), "the console is silent");
    Ok(())
}

#[test]
fn hostile_pages_run_nothing_ask_for_nothing_and_leave_the_page_usable() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, pastes_them_all)
}
