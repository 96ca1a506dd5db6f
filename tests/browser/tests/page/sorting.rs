//! What the reader sorts: paragraphs left out and put back, what they are, one article of several.

use dateline_browser_tests::{Browser, Page, in_browser, samar};
use serde_json::json;
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

const PARAGRAPH: &str = "share eleven toilets";
/// Two articles pasted together.
pub(crate) const TWO: &str = include_str!("../../../../crates/engine/tests/articles/two.txt");
const FERRY: &str = "Tore Lindahl";
const LIBRARY: &str = "Kari Noor";

/// Whether the article, without the list of what is set aside, has these words.
fn reads(words: &str) -> String {
    format!("document.getElementById('article-text').textContent.includes({})", json!(words))
}

/// The block of the article that has these words.
fn block(words: &str) -> String {
    format!(
        "[...document.querySelectorAll('#article-text [data-start]')].find((block) => block.textContent.includes({}))",
        json!(words)
    )
}

/// Two articles as the browser puts them on the clipboard.
fn two_as_html() -> String {
    let line = |line: &str| match line.len() {
        0 => String::new(),
        _ if line.starts_with("Ferry to") || line.starts_with("Library roof") => format!("<h1>{line}</h1>"),
        1..60 => format!("<div>{line}</div>"),
        _ => format!("<p>{line}</p>"),
    };
    TWO.lines().map(line).collect()
}

async fn sorts_by_keys(page: Page) -> WebDriverResult<()> {
    page.read(&samar()).await?;
    page.js::<()>(&format!("{}.focus();", block(PARAGRAPH)), json!([])).await?;
    page.keys("x").await?;
    page.until(&format!("!({}) && said().includes('Set aside: ')", reads(PARAGRAPH))).await?;
    // The focus stays near, so that the next key goes on from there.
    page.until("document.activeElement.closest('#article-text [data-start]') !== null").await?;
    page.with_ctrl('z').await?;
    page.until(&reads(PARAGRAPH)).await?;
    page.with_ctrl('y').await?;
    page.until(&format!("!({})", reads(PARAGRAPH))).await?;
    page.press_beginning("Set aside (").await?;
    let button = "all('button', (name) => name.startsWith('Put back: ')).find((one) => one.closest('li').textContent.includes('share eleven toilets'))";
    page.element(button).await?;
    page.js::<()>(&format!("{button}.focus();"), json!([])).await?;
    page.keys("x").await?;
    page.until(&format!("{} && said().includes('Put back: ')", reads(PARAGRAPH))).await
}

#[test]
fn a_paragraph_is_left_out_and_put_back_with_one_key() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, sorts_by_keys)
}

#[test]
fn a_paragraph_is_left_out_and_put_back_with_one_key_in_firefox() -> WebDriverResult<()> {
    in_browser(Browser::Firefox, sorts_by_keys)
}

#[test]
fn what_was_set_aside_is_told_with_its_reasons_and_put_back_at_once() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        let line = "plain(beginning('button', 'Set aside (').parentElement.textContent)";
        page.until(&format!("{line}.includes('a cookie notice') || {line}.includes('more')")).await?;
        page.press_beginning("Set aside (").await?;
        for reason in ["A sign-up form (", "A cookie notice ("] {
            page.until(&format!("article().innerText.includes({})", json!(reason))).await?;
        }
        page.press("Put back all").await?;
        page.until(&format!("{} && {}", reads("Subscribe for P99 a month"), reads("partners use cookies")))
            .await?;
        page.until("beginning('button', 'Set aside (0)')").await?;
        page.press("Undo").await?;
        page.until(&format!("!({})", reads("partners use cookies"))).await
    })
}

#[test]
fn a_paragraph_is_made_a_caption_and_all_below_it_is_left_out() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        page.click(&block(PARAGRAPH)).await?;
        page.press_beginning("Paragraph: ").await?;
        page.click("document.querySelectorAll('[role=menuitemradio]')[7]").await?;
        page.until(&format!("{}.className.includes('caption')", block(PARAGRAPH))).await?;
        page.until("said().includes('now: caption')").await?;
        page.until("isStored('\"caption\"')").await?;
        page.click(&block(PARAGRAPH)).await?;
        page.keys("t").await?;
        page.until("document.activeElement.matches('[role=menuitemradio][aria-checked=true]')").await?;
        page.key(Key::Escape).await?;
        page.press_beginning("Caption: ").await?;
        page.click("one('menuitem', 'Leave out all below')").await?;
        page.until(&format!(
            "document.getElementById('article-text').lastElementChild === {}",
            block(PARAGRAPH)
        ))
        .await?;
        page.reload().await?;
        page.press_beginning("Eastern Samar counts").await?;
        page.until(&format!("{}?.className.includes('caption')", block(PARAGRAPH))).await?;
        page.until(&format!(
            "document.getElementById('article-text').lastElementChild === {}",
            block(PARAGRAPH)
        ))
        .await
    })
}

#[test]
fn a_note_on_a_paragraph_that_is_left_out_is_kept_told_and_comes_back() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        page.select(PARAGRAPH).await?;
        page.keys("n").await?;
        page.write_note("Who counted them").await?;
        page.press("Save note").await?;
        page.until("marks('note').length > 0").await?;
        page.js::<()>(&format!("getSelection().removeAllRanges(); {}.focus();", block(PARAGRAPH)), json!([]))
            .await?;
        page.until("beginning('button', 'Leave out')").await?;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        page.press("Leave out").await?;
        let told = "under('Notes').innerText.includes('On words that are set aside') && under('Notes').innerText.includes('Who counted them')";
        page.until(&format!("!({}) && {told}", reads(PARAGRAPH))).await?;
        page.reload().await?;
        page.press_beginning("Eastern Samar counts").await?;
        page.until(told).await?;
        page.press("Put the words back").await?;
        page.until(&format!("{} && marks('note').length > 0", reads(PARAGRAPH))).await
    })
}

async fn picks_an_article(page: Page, flavours: serde_json::Value) -> WebDriverResult<()> {
    page.started().await?;
    page.js::<()>("hand('paste', arguments[0], {});", json!([flavours])).await?;
    page.until("one('group', 'This paste holds 2 articles. Read') || document.querySelector('fieldset')")
        .await?;
    page.until(&format!("{} && {}", reads(FERRY), reads(LIBRARY))).await?;
    let choice = |words: &str| {
        format!(
            "[...document.querySelectorAll('fieldset label')].find((one) => plain(one.textContent).startsWith({}))",
            json!(words)
        )
    };
    let only_library = format!("{} && !({})", reads(LIBRARY), reads(FERRY));
    page.click(&choice("only “Library roof")).await?;
    page.until(&only_library).await?;
    page.until("said().includes('alone')").await?;
    page.until("one('navigation', 'Library').innerText.includes('Library roof was known to leak')").await?;
    page.reload().await?;
    page.press_beginning("Library roof was known").await?;
    page.until(&only_library).await?;
    page.until(&format!("{}.querySelector('input').checked", choice("only “Library roof"))).await?;
    page.click(&choice("only “Ferry to Holm")).await?;
    page.until(&format!("{} && !({})", reads(FERRY), reads(LIBRARY))).await?;
    page.press("Undo").await?;
    page.until(&only_library).await?;
    page.click(&choice("all of them")).await?;
    page.until(&format!("{} && {}", reads(FERRY), reads(LIBRARY))).await
}

#[test]
fn one_of_two_pasted_articles_is_picked_from_plain_text() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        picks_an_article(page, json!({ "text/plain": TWO })).await
    })
}

#[test]
fn one_of_two_pasted_articles_is_picked_from_html() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        picks_an_article(page, json!({ "text/html": two_as_html(), "text/plain": TWO })).await
    })
}

#[test]
fn a_text_of_five_megabytes_does_not_freeze_the_page_and_a_longer_one_is_refused() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.started().await?;
        page.js::<()>("hand('paste', { 'text/plain': 'The ferry sails. '.repeat(400000) }, {});", json!([]))
            .await?;
        page.until("said().includes('more than 5 MB')").await?;
        page.js::<()>(
            "window.longest = 0;
             new PerformanceObserver((list) => list.getEntries().forEach((task) => { longest = Math.max(longest, task.duration); }))
               .observe({ type: 'longtask' });
             const lines = arguments[0].split('\\n');
             const text = [];
             for (let size = 0; size < 4900000; ) {
               const line = lines[text.length % lines.length];
               text.push(line);
               size += line.length + 1;
             }
             setTimeout(() => paste(text.join('\\n')), 50);",
            json!([TWO]),
        )
        .await?;
        page.until("document.querySelector('.article-rest') && marks('place').length > 0").await?;
        let drawn: usize = page
            .js("return document.querySelectorAll('#article-text [data-start]').length;", json!([]))
            .await?;
        assert!((50..3_000).contains(&drawn), "{drawn} blocks are drawn");
        let longest: f64 = page.js("return longest;", json!([])).await?;
        println!("the longest task took {longest} ms");
        page.press("Show more").await?;
        page.until(&format!("document.querySelectorAll('#article-text [data-start]').length > {drawn}")).await
    })
}
