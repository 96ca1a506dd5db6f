//! How long a reader waits: run by `cargo xtask bench`, which reads the lines `measure: NAME = VALUE`.

use dateline_browser_tests::{Browser, Page, corpus, in_browser};
use dateline_trainer::corpus as articles;
use serde_json::json;
use thirtyfour::error::WebDriverResult;

/// How often each article is pasted.
const RUNS: usize = 7;
/// The text that the engine is measured with natively, of 38.5 kB: so that both speeds can be compared.
const ARTICLES: &str = include_str!("../../../crates/engine/benches/articles.txt");
/// What is told apart, in the order in which the script hands it out.
const PARTS: [&str; 5] =
    ["paste to painted", "dateline:analyze", "dateline:render", "dateline:save", "dateline:careful"];

/// Pastes, and waits for the second frame after the first mark stands in the article, then for the last answer.
const PASTE_TO_PAINTED: &str = "
    performance.clearMeasures();
    const start = performance.now();
    paste(arguments[0]);
    const twoFramesOn = () => requestAnimationFrame(() => requestAnimationFrame(() => {
      const painted = performance.now() - start;
      const last = (name) => measures(name).at(-1)?.duration ?? -1;
      const parts = ['dateline:analyze', 'dateline:render', 'dateline:save'].map(last);
      const read = () => (last('dateline:careful') < 0
        ? setTimeout(read, 20)
        : done([painted, ...parts, last('dateline:careful')]));
      read();
    }));
    const look = () => (marks('person').length > 0 ? twoFramesOn() : requestAnimationFrame(look));
    look();";

/// So many words of articles pasted without the page around them: of a whole page much would be set aside.
fn words_of_the_corpus(count: usize) -> String {
    let mut articles = corpus().unwrap_or_default();
    articles.retain(|named| named.article.front.page == articles::Page::Article);
    let mut left = count;
    let mut text = String::new();
    while left > 0 && !articles.is_empty() {
        for paragraph in articles.iter().flat_map(|named| named.article.text.split("\n\n")) {
            let words = paragraph.split_whitespace().count();
            if words <= left {
                left -= words;
                text.push_str(paragraph);
                text.push_str("\n\n");
            }
            if left < 3 {
                return text;
            }
        }
    }
    text
}

/// The text with its first paragraphs at its end: as long, and new to the engine, which goes on where it was with a text
/// that it has read.
fn from_paragraph(text: &str, first: usize) -> String {
    let mut paragraphs: Vec<&str> = text.split_terminator("\n\n").collect();
    let first = first % paragraphs.len().max(1);
    paragraphs.rotate_left(first);
    paragraphs.join("\n\n")
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(-1.0)
}

/// The times of [`PARTS`] for the text, pasted several times, always with another paragraph in front.
async fn times(page: &Page, text: &str) -> WebDriverResult<Vec<Vec<f64>>> {
    let mut times = vec![Vec::new(); PARTS.len()];
    for run in 0..RUNS {
        page.press("New article").await?;
        page.started().await?;
        page.js::<()>("localStorage.clear();", json!([])).await?;
        let pasted = from_paragraph(text, run);
        let parts: Vec<f64> = page.js_later(PASTE_TO_PAINTED, json!([pasted])).await?;
        times.iter_mut().zip(parts).for_each(|(times, time)| times.push(time));
    }
    Ok(times)
}

async fn measure(page: Page) -> WebDriverResult<()> {
    page.started().await?;
    let script = "return performance.getEntriesByType('navigation')[0].duration";
    let loaded: f64 = page.js(script, json!([])).await?;
    println!("measure: page loaded = {loaded:.0} ms");
    // The first article also waits for the engine to start; that is not what is measured.
    page.read(&words_of_the_corpus(200)).await?;
    for count in [1_000, 10_000] {
        let text = words_of_the_corpus(count);
        let pasted = text.split_whitespace().count();
        assert!(pasted + 3 > count, "{pasted} words are no {count}");
        let times = times(&page, &text).await?;
        // The rest of a long text is drawn a part at a time.
        page.until(&format!("article().innerText.split(/\\s+/).length * 10 > {count} * 9")).await?;
        for (part, times) in PARTS.iter().zip(times) {
            println!("measure: {part}, {count} words = {:.1} ms", median(times));
        }
    }
    let times = times(&page, ARTICLES).await?;
    let [_, analyze, ..] = PARTS;
    if let Some(times) = times.into_iter().nth(1) {
        let best = times.iter().copied().fold(f64::INFINITY, f64::min);
        for (which, time) in [("median", median(times)), ("best", best)] {
            let rate = ARTICLES.len() as f64 / time / 1e3;
            println!("measure: {analyze}, {} bytes, {which} = {time:.1} ms, {rate:.2} MB/s", ARTICLES.len());
        }
    }
    Ok(())
}

#[test]
#[ignore = "a measurement: `cargo xtask bench` runs it"]
fn a_pasted_article_is_painted() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, measure)
}
