//! The engine in its worker: the same analysis as the command's, timed, and missed with a clear word.

use dateline_app::services::protocol::{FromEngine, Input, Request, encode};
use dateline_browser_tests::{Browser, Page, corpus, in_browser, samar};
use dateline_engine::{Lexicon, Reading, analyze, read};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

/// Starts a worker of the served page, sends it the bytes of a request, and hands out those of its answer.
const ASK: &str = "
    const bytes = Uint8Array.from(arguments[0].match(/../g), (pair) => parseInt(pair, 16));
    const worker = new Worker('./worker_loader.js', { type: 'module' });
    let isReady = false;
    worker.onerror = (event) => done('the worker failed: ' + event.message);
    worker.onmessage = (event) => {
      if (!isReady) {
        isReady = true;
        worker.postMessage(bytes, [bytes.buffer]);
        return;
      }
      worker.terminate();
      done([...event.data].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    };";

fn in_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_page_and_the_command_give_the_same_analysis() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let lexicon = Lexicon::new();
        let articles = corpus().unwrap_or_default();
        assert!(articles.len() >= 8, "the corpus has its articles");
        for (named, serial) in articles.into_iter().zip(0..) {
            let text = named.article.text;
            let input = Input::Text(text.clone());
            let request = Request { serial, input, published: None, whole: false, kinds: Vec::new() };
            let analysis = analyze(&read(text, &Reading::default()), &lexicon, None);
            let native = in_hex(&encode(&FromEngine::Answer { serial, text: None, analysis }));
            let in_page: String = page.js_later(ASK, json!([in_hex(&encode(&request))])).await?;
            assert!(in_page == native, "{}: the worker answers otherwise than the command", named.name);
        }
        Ok(())
    })
}

#[test]
fn what_takes_time_is_measured() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        for name in ["dateline:analyze", "dateline:render", "dateline:save"] {
            page.until(&format!("measures('{name}').some((entry) => entry.duration >= 0)")).await?;
        }
        Ok(())
    })
}

async fn can_be_read_without(page: Page, worker: &str) -> WebDriverResult<()> {
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": worker })).await?;
    page.reload().await?;
    page.paste(&samar()).await?;
    page.until("alarm().includes('could not start')").await?;
    page.until("article().innerText.includes('Nenita Balais') && isStored('Nenita Balais')").await?;
    // Notes need no engine.
    page.select("share eleven toilets").await?;
    page.press("Add note").await?;
    page.write_note("Who counted them").await?;
    page.press("Save note").await?;
    page.until("isStored('Who counted them') && under('Notes').innerText.includes('Who counted them')").await
}

#[test]
fn an_article_can_be_read_where_no_worker_starts() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let thrower = "window.Worker = class { constructor() { throw new Error('no workers today'); } };";
        can_be_read_without(page, thrower).await
    })
}

#[test]
fn an_article_can_be_read_where_the_browser_knows_no_workers() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| can_be_read_without(page, "delete window.Worker;").await)
}
