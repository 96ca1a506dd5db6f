//! The page without a network, and how a new version comes: on a server of the test's own, which is stopped.

use crate::server::Server;
use dateline_browser_tests::{Browser, Page, in_browser, samar, told};
use serde_json::json;
use std::path::PathBuf;
use thirtyfour::error::WebDriverResult;

/// Opens the page there and waits until all of it is kept.
async fn visit(page: &Page, server: &Server) -> WebDriverResult<()> {
    page.driver.goto(&server.address).await?;
    page.started().await?;
    page.js_later::<bool>(
        "navigator.serviceWorker.ready.then((registration) => { \
            const worker = registration.active; \
            const tell = () => worker.state === 'activated' && done(true); \
            worker.addEventListener('statechange', tell); tell(); });",
        json!([]),
    )
    .await?;
    Ok(())
}

#[test]
fn after_the_first_visit_the_page_works_with_the_server_stopped() -> WebDriverResult<()> {
    for browser in [Browser::Chromium, Browser::Firefox] {
        in_browser(browser, async |page: Page| {
            let Some(server) = told("DATELINE_DIST").and_then(Server::start) else { return Ok(()) };
            visit(&page, &server).await?;
            server.stop();
            assert!(
                page.js_later::<bool>(
                    "fetch('./not-kept').then(() => done(false), () => done(true));",
                    json!([])
                )
                .await?
            );
            page.driver.goto(&server.address).await?;
            page.started().await?;
            page.read(&samar()).await?;
            // With the careful reader's weights too: this waits for its last answer.
            page.until("marks('person', 'Nenita Balais').length > 0").await
        })?;
    }
    Ok(())
}

#[test]
fn a_new_version_waits_until_it_is_wanted_and_loses_nothing() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let Some(server) = told("DATELINE_DIST").and_then(Server::start) else { return Ok(()) };
        visit(&page, &server).await?;
        page.reload().await?;
        let dist = PathBuf::from(told("DATELINE_DIST").unwrap_or_default());
        let html = std::fs::read_to_string(dist.join("index.html"))?.replace("<html ", "<html data-new ");
        let worker = std::fs::read_to_string(dist.join("service_worker.js"))?;
        server.change("index.html", html.into_bytes());
        server.change(
            "service_worker.js",
            worker.replace("const VERSION = \"", "const VERSION = \"next-").into_bytes(),
        );
        page.find("textbox", "Article text").await?.send_keys("An article that is being typed").await?;
        page.js::<()>(
            "navigator.serviceWorker.ready.then((registration) => registration.update());",
            json!([]),
        )
        .await?;
        page.until("document.querySelector('.version-notice')?.innerText.includes('new version')").await?;
        // Until it is wanted, the page is the one that was opened.
        page.reload().await?;
        assert!(page.is("!document.querySelector('[data-new]')").await?);
        page.press("Load it").await?;
        page.until("document.querySelector('[data-new]')").await?;
        page.started().await?;
        assert!(
            page.is("document.querySelector('#article-input').value === 'An article that is being typed'")
                .await?
        );
        assert!(page.is("!document.querySelector('.version-notice')").await?);
        until_one_version_is_kept(&page).await
    })
}

/// Waits until nothing is kept of an old version: it is let go of at the next file that a tab of the new one asks for.
async fn until_one_version_is_kept(page: &Page) -> WebDriverResult<()> {
    let count = "fetch('./start.js').then(() => caches.keys()).then((names) => done(names.length));";
    for _ in 0..200 {
        if page.js_later::<usize>(count, json!([])).await? == 1 {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the old version is still kept");
}

#[test]
fn a_tab_that_stays_open_on_the_old_version_gets_its_files_to_its_end() -> WebDriverResult<()> {
    old_tabs_stay_old(Browser::Chromium)
}

#[test]
fn a_tab_that_stays_open_on_the_old_version_gets_its_files_in_firefox_too() -> WebDriverResult<()> {
    old_tabs_stay_old(Browser::Firefox)
}

/// What a worker is given when it asks for the weights, and the page itself: the bytes of each.
const ASK: &str = "const say = ({ data }) => fetch('./careful.bin?v=any').then((response) => response.arrayBuffer()) \
    .then(({ byteLength }) => done([data, byteLength])); \
    const worker = (window.probe ??= new Worker('./probe.js')); worker.onmessage = say; worker.postMessage('');";

fn old_tabs_stay_old(browser: Browser) -> WebDriverResult<()> {
    in_browser(browser, async |page: Page| {
        let Some(server) = told("DATELINE_DIST").and_then(Server::start) else { return Ok(()) };
        let dist = PathBuf::from(told("DATELINE_DIST").unwrap_or_default());
        let weights = std::fs::read(dist.join("careful.bin"))?.len();
        let probe = "onmessage = () => fetch('./careful.bin?v=any').then((response) => response.arrayBuffer()).then(({ byteLength }) => postMessage(byteLength));";
        server.change("probe.js", probe.into());
        visit(&page, &server).await?;
        // Opened again, not reloaded: Firefox's driver reloads past the service worker, as a reader does with Shift held.
        page.driver.goto(&server.address).await?;
        page.started().await?;
        let ask = async || page.js_later::<(usize, usize)>(ASK, json!([])).await;
        assert_eq!(ask().await?, (weights, weights));
        let old = page.driver.window().await?;
        let new = page.driver.new_tab().await?;
        page.driver.switch_to_window(new.clone()).await?;
        page.driver.goto(&server.address).await?;
        page.started().await?;

        // Another version, with other weights: seven bytes.
        let worker = std::fs::read_to_string(dist.join("service_worker.js"))?;
        let (before, rest) = worker.split_once("[\"careful.bin\", ").unwrap_or_default();
        let (_, after) = rest.split_once(']').unwrap_or_default();
        let worker = format!("{before}[\"careful.bin\", null]{after}")
            .replace("const VERSION = \"", "const VERSION = \"next-");
        server.change("careful.bin", b"weights".to_vec());
        server.change("service_worker.js", worker.into_bytes());
        page.js::<()>(
            "navigator.serviceWorker.ready.then((registration) => registration.update());",
            json!([]),
        )
        .await?;
        page.until("document.querySelector('.version-notice')?.innerText.includes('new version')").await?;
        page.js::<()>("window.isOld = true;", json!([])).await?;
        page.press("Load it").await?;
        page.until("!window.isOld").await?;
        page.started().await?;
        assert_eq!(ask().await?, (7, 7));

        // The old tab, the worker it had and one that it starts now, get what they were built with.
        page.driver.switch_to_window(old.clone()).await?;
        page.until("document.querySelector('.version-notice')").await?;
        assert_eq!(ask().await?, (weights, weights));
        page.js::<()>("window.probe.terminate(); window.probe = undefined;", json!([])).await?;
        assert_eq!(ask().await?, (weights, weights));

        // Once it is closed, nothing is kept of the old version.
        page.driver.close_window().await?;
        page.driver.switch_to_window(new).await?;
        until_one_version_is_kept(&page).await
    })
}

#[test]
fn what_another_program_shares_is_read() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let Some(server) = told("DATELINE_DIST").and_then(Server::start) else { return Ok(()) };
        visit(&page, &server).await?;
        page.reload().await?;
        // What the system does when somebody shares with the installed page.
        let share = "const form = new FormData(); \
            form.set('title', 'Ferry sails'); form.set('text', 'The ferry left Oslo on Monday, said Ida Hansen, who was on board.'); \
            fetch('./share', { method: 'POST', body: form }).then((response) => done(response.redirected));";
        assert!(page.js_later::<bool>(share, json!([])).await?);
        page.driver.goto(&format!("{}?shared", server.address)).await?;
        page.until("marks('person', 'Ida Hansen').length > 0").await?;
        assert!(page.is("!location.search").await?);
        // It comes once.
        page.driver.goto(&format!("{}?shared", server.address)).await?;
        page.started().await?;
        page.until("!location.search && document.querySelector('#article-input')").await
    })
}
