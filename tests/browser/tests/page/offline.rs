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
        // Nothing is kept of the old version.
        assert_eq!(
            page.js_later::<usize>("caches.keys().then((names) => done(names.length));", json!([])).await?,
            1
        );
        Ok(())
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
