//! The engine in its worker: the same analysis as the command's, timed, and missed with a clear word.

use dateline_app::services::protocol::{Depth, FromEngine, Input, Request, ToEngine, encode};
use dateline_browser_tests::{Browser, Page, corpus, in_browser, samar};
use dateline_engine::{CarefulReading, Lexicon, Reading, Tagger, analyze, analyze_carefully, read};
use serde_json::json;
use std::path::Path;
use thirtyfour::error::WebDriverResult;

/// Starts a worker of the served page, or takes the one that was started, sends it the bytes of a request, and hands
/// out those of its answer of the given depth. An answer begins with its tag, the serial and the depth, a byte each.
const ASK: &str = "
    const bytes = Uint8Array.from(arguments[0].match(/../g), (pair) => parseInt(pair, 16));
    const worker = (window.asked ??= new Worker('./worker_loader.js', { type: 'module' }));
    const ask = () => worker.postMessage(bytes, [bytes.buffer]);
    worker.onerror = (event) => done('the worker failed: ' + event.message);
    worker.onmessage = (event) => {
      const [tag, , depth] = event.data;
      if (tag === 0) ask();
      if (tag !== 1 || depth !== arguments[1]) return;
      done([...event.data].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    };
    if (window.isReady) ask();
    window.isReady = true;";

fn in_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_page_and_the_command_give_the_same_analysis() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let lexicon = Lexicon::new();
        let weights = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../crates/lexicon/data/careful.bin");
        let tagger = Tagger::new(&std::fs::read(weights)?).unwrap();
        let articles = corpus().unwrap_or_default();
        assert!(articles.len() >= 8, "the corpus has its articles");
        for (index, named) in articles.into_iter().enumerate() {
            let text = named.article.text;
            let (serial, input) = (1, Input::Text(text.clone()));
            let request = ToEngine::Read(Request {
                serial,
                input,
                layout: None,
                published: None,
                whole: false,
                kinds: Vec::new(),
                article: None,
            });
            let request = in_hex(&encode(&request));
            let document = read(text, &Reading::default());
            let mut answers = vec![(Depth::Quick, analyze(&document, &lexicon, None))];
            // Natively, without optimisation, the careful reading takes its time.
            if index % 25 == 0 {
                let mut reading = CarefulReading::new(&document, &lexicon, &tagger);
                reading.finish(&tagger);
                answers.push((Depth::Complete, analyze_carefully(&document, &lexicon, None, &reading)));
            }
            for (depth, analysis) in answers {
                let native = in_hex(&encode(&FromEngine::Answer {
                    serial,
                    depth,
                    text: None,
                    layout: None,
                    analysis,
                }));
                let in_page: String = page.js_later(ASK, json!([request, depth as u8])).await?;
                let name = &named.name;
                assert!(
                    in_page == native,
                    "{name}: the worker answers otherwise than the command, {depth:?}"
                );
            }
        }
        Ok(())
    })
}

#[test]
fn what_takes_time_is_measured() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        for name in ["dateline:analyze", "dateline:render", "dateline:careful", "dateline:save"] {
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
