//! The two readings: marks at once, better ones later, and nothing that the reader touches moves for them.

use dateline_app::services::protocol::{Depth, FromEngine, encode};
use dateline_browser_tests::{Browser, Page, in_browser, samar, told};
use dateline_engine::{Lexicon, Reading, analyze, read};
use dateline_text::Analysis;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::Duration;
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

/// Stands between the page and its worker: notes the depth of every answer, keeps careful ones back, and lets a
/// test say others. An answer begins with its tag, the serial and the depth, a byte each.
const BETWEEN: &str = "
    const Real = Worker;
    window.depths = [];
    window.Worker = class extends Real {
      addEventListener(type, listener, options) {
        if (type !== 'message') return super.addEventListener(type, listener, options);
        window.say = (bytes) => listener(new MessageEvent('message', { data: Uint8Array.from(bytes) }));
        super.addEventListener(type, (event) => {
          const [tag, , depth] = event.data;
          if (tag === 1) depths.push(depth);
          if (tag === 0 || (tag === 1 && depth === 0) || window.letsAllPass) listener(event);
        }, options);
      }
    };";

const NAMED: &str = "marks('person').filter((mark) => mark.textContent.includes('Balais')).length";

async fn stand_between(page: &Page, lets_all_pass: bool) -> WebDriverResult<()> {
    let source = format!("window.letsAllPass = {lets_all_pass};{BETWEEN}");
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
    page.reload().await
}

/// The bytes of the last answer to the first request, its analysis as `change` leaves it.
fn answer(change: impl FnOnce(&str, &mut Analysis)) -> Value {
    let text = samar();
    let mut analysis = analyze(&read(text.clone(), &Reading::default()), &Lexicon::new(), None);
    change(&text, &mut analysis);
    json!([encode(&FromEngine::Answer {
        serial: 1,
        depth: Depth::Complete,
        text: None,
        layout: None,
        analysis
    })])
}

/// Without the first so many of the names of Balais.
fn without(count: usize) -> Value {
    answer(|text, analysis| {
        let mut left = count;
        analysis.mentions.retain(|mention| {
            let goes = left > 0 && mention.span.text(text).contains("Balais");
            left -= usize::from(goes);
            !goes
        });
    })
}

async fn count(page: &Page) -> WebDriverResult<usize> {
    page.js(&format!("return {NAMED};"), json!([])).await
}

#[test]
fn a_quick_answer_comes_first_and_a_careful_one_after() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        stand_between(&page, true).await?;
        page.read(&samar()).await?;
        let depths: Vec<u8> = page.js("return depths;", json!([])).await?;
        assert_eq!((depths.first(), depths.last()), (Some(&0), Some(&2)), "{depths:?}");
        assert!(page.is("said().startsWith('Annotated')").await?, "what was said first stands");
        assert!(page.is("!one('progressbar', 'Reading carefully')").await?);
        Ok(())
    })
}

#[test]
fn a_careful_answer_moves_nothing_that_the_reader_touches() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        stand_between(&page, false).await?;
        page.paste(&samar()).await?;
        page.until(&format!("{NAMED} > 1")).await?;
        let all = count(&page).await?;
        // A note is being written, its caret in the middle.
        page.select("a mango tree").await?;
        page.press("Add note").await?;
        page.write_note("Half a sent").await?;
        page.key(Key::Left).await?;
        page.js::<()>("window.last = marks('place').at(-1); window.before = scrolled();", json!([])).await?;
        page.js::<()>("say(arguments[0]);", without(1)).await?;
        page.until(&format!("{NAMED} === {}", all - 1)).await?;
        assert!(page.is("hasFocus(one('textbox', 'Note'))").await?);
        let (before, after): (Vec<f64>, Vec<f64>) =
            page.js("return [before, scrolled()];", json!([])).await?;
        assert_eq!(before, after, "nothing has scrolled");
        assert!(page.is("last.isConnected && last === marks('place').at(-1)").await?, "is not drawn anew");
        page.keys("!").await?;
        page.until("one('textbox', 'Note').value === 'Half a sen!t'").await?;
        page.press("Save note").await?;
        // A card is open on a mark that goes: it goes when the card is closed.
        page.click("marks('person', 'Balais')[0]").await?;
        page.find("dialog", "Mark").await?;
        page.js::<()>("say(arguments[0]);", without(all)).await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert_eq!(count(&page).await?, all - 1, "the mark stays under its card");
        page.key(Key::Escape).await?;
        page.until(&format!("{NAMED} === 0 && !one('dialog', 'Mark')")).await?;
        page.until("article().contains(document.activeElement)").await?;
        // Words are selected around a mark that comes.
        let words: String = page
            .js("return plain(article().innerText).match(/\\S+ \\S+ Nenita Balais\\S* \\S+/)[0];", json!([]))
            .await?;
        page.select(&words).await?;
        page.js::<()>("say(arguments[0]);", without(0)).await?;
        page.until(&format!("{NAMED} === {all}")).await?;
        page.until(&format!("getSelection().toString() === {}", json!(words))).await?;
        // A mark has the focus, then a card too, while another comes and goes before it.
        page.js::<()>("getSelection().removeAllRanges();", json!([])).await?;
        let last = "[...marks('person', 'Nenita Balais')[0].closest('p').querySelectorAll('mark')].at(-1)";
        let focused: String =
            page.js(&format!("{last}.focus(); return {last}.textContent;"), json!([])).await?;
        let is_back = format!(
            "document.activeElement.matches('mark') && document.activeElement.textContent === {}",
            json!(focused)
        );
        page.js::<()>("say(arguments[0]);", without(all)).await?;
        page.until(&format!("{NAMED} === 0 && {is_back}")).await?;
        page.key(Key::Enter).await?;
        page.find("dialog", "Mark").await?;
        page.js::<()>("say(arguments[0]);", without(0)).await?;
        page.until(&format!("{NAMED} === {all}")).await?;
        page.key(Key::Escape).await?;
        page.until(&is_back).await
    })
}

/// The weights, out of the served folder until it is dropped.
struct Hidden(PathBuf);

impl Hidden {
    fn new(dist: &str) -> std::io::Result<Self> {
        let hidden = Self(PathBuf::from(dist).join("careful.bin"));
        std::fs::rename(&hidden.0, hidden.0.with_extension("hidden"))?;
        Ok(hidden)
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        // Where it cannot be put back the next build does.
        let _ = std::fs::rename(self.0.with_extension("hidden"), &self.0);
    }
}

#[test]
fn without_the_careful_reader_the_quick_marks_stay_and_it_can_be_tried_again() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let Some(dist) = told("DATELINE_DIST") else { return Ok(()) };
        // The page that is open has the weights, or is about to.
        page.until("one('textbox', 'Article text')").await?;
        let hidden = Hidden::new(&dist)?;
        page.devtools("Network.clearBrowserCache", json!({})).await?;
        page.reload().await?;
        page.paste(&samar()).await?;
        page.until("marks('person', 'Nenita Balais').length > 0").await?;
        page.until("said().includes('Could not load the careful reader')").await?;
        assert!(page.is("alarm() === '' && measures('dateline:careful').length === 0").await?);
        drop(hidden);
        page.press("Try again").await?;
        page.until("measures('dateline:careful').length > 0").await?;
        page.until("!said().includes('Could not load')").await
    })
}
