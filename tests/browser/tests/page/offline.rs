//! The page without a network, and how a new version comes: on a server of the test's own, which is stopped.

use dateline_browser_tests::{Browser, Page, in_browser, samar, told};
use serde_json::json;
use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use thirtyfour::error::WebDriverResult;

/// Serves the built page until it is dropped; some files otherwise than they were built.
struct Server {
    address: String,
    changed: Arc<Mutex<HashMap<String, Vec<u8>>>>,
    stopped: Arc<AtomicBool>,
}

impl Server {
    /// At a free port, below a folder as on a host of many pages.
    fn start() -> Option<Self> {
        let dist = PathBuf::from(told("DATELINE_DIST")?);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).ok()?;
        let address = format!("http://{}/tools/dateline/", listener.local_addr().ok()?);
        let (changed, stopped) = (Arc::<Mutex<HashMap<_, _>>>::default(), Arc::new(AtomicBool::new(false)));
        let server = Self { address, changed: changed.clone(), stopped: stopped.clone() };
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if stopped.load(Ordering::SeqCst) {
                    return;
                }
                let (dist, changed) = (dist.clone(), changed.clone());
                std::thread::spawn(move || answer(stream, &dist, &changed));
            }
        });
        Some(server)
    }

    /// The file as it will be served from now on.
    fn change(&self, name: &str, content: Vec<u8>) {
        self.changed.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), content);
    }

    fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        // The thread that waits for somebody wakes up and lets go of the port.
        let port = self.address.trim_start_matches("http://").split('/').next().unwrap_or_default();
        drop(TcpStream::connect(port));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Answers one request, and closes.
fn answer(mut stream: TcpStream, dist: &Path, changed: &Mutex<HashMap<String, Vec<u8>>>) {
    let mut line = String::new();
    let mut reader = BufReader::new(&stream);
    let _ = reader.read_line(&mut line);
    let mut header = String::new();
    while reader.read_line(&mut header).is_ok_and(|length| length > 2) {
        header.clear();
    }
    let path = line.split(' ').nth(1).unwrap_or_default().split('?').next().unwrap_or_default();
    let name = path.strip_prefix("/tools/dateline/").unwrap_or("none");
    let name = if name.is_empty() { "index.html" } else { name };
    let otherwise = changed.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned();
    let content = otherwise.or_else(|| std::fs::read(dist.join(name)).ok());
    let kind = match name.rsplit('.').next() {
        Some("html") => "text/html",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let status = if content.is_some() { "200 OK" } else { "404 Not Found" };
    let content = content.unwrap_or_default();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        content.len()
    );
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&content));
}

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
            let Some(server) = Server::start() else { return Ok(()) };
            visit(&page, &server).await?;
            server.stop();
            assert!(
                page.js_later::<bool>(
                    "fetch('./not-kept').then(() => done(false), () => done(true));",
                    json!([])
                )
                .await?
            );
            page.reload().await?;
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
        let Some(server) = Server::start() else { return Ok(()) };
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
        let Some(server) = Server::start() else { return Ok(()) };
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
