//! The caret of the article: moved, selecting, and what keys do with what it stands on.

use dateline_browser_tests::{Browser, Page, in_browser};
use serde_json::json;
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

const TEXT: &str = "The ferry left Oslo on Monday with Ida Hansen on board. It came late.\n\n\
                    Two people waited in Bergen. Hansen stayed on board.";

/// How many letters stand before the moving end of the selection.
const AT: &str = "(() => {
    const [range, here] = [document.createRange(), getSelection()];
    range.setStart(document.getElementById('article-text'), 0);
    range.setEnd(here.focusNode, here.focusOffset);
    return range.toString().length;
})()";
/// The drawn caret, where it is shown.
const DRAWN: &str = "document.querySelector('.article-caret').getClientRects()[0]";

async fn walks(page: Page) -> WebDriverResult<()> {
    page.read(TEXT).await?;
    page.keys("2").await?;
    page.until(&format!("document.activeElement.id === 'article-text' && {AT} === 0 && {DRAWN}")).await?;
    page.key(Key::Right).await?;
    page.until(&format!("{AT} === 1 && getSelection().isCollapsed")).await?;
    // By word to the end of "left", and by a letter onto the name.
    for _ in 0..3 {
        page.with_ctrl(Key::Right).await?;
    }
    page.until(&format!("{AT} === 14")).await?;
    page.key(Key::Right).await?;
    page.until("document.activeElement.matches('mark') && document.activeElement.textContent === 'Oslo'")
        .await?;
    // The drawn caret stands right before it.
    page.until(&format!(
        "Math.abs({DRAWN}.left - document.activeElement.getBoundingClientRect().left) < 4 && {DRAWN}.height > 10"
    ))
    .await?;
    // Off the mark again, the paragraph has the focus.
    page.key(Key::Left).await?;
    page.until("document.activeElement.matches('p')").await?;
    page.keys(".").await?;
    page.until(&format!("{AT} === {}", TEXT.find("It came").unwrap_or_default())).await?;
    page.keys(",").await?;
    page.until(&format!("{AT} === 0")).await?;
    page.keys(">").await?;
    page.until("getSelection().toString().trim().endsWith('on board.')").await?;
    page.key(Key::Left).await?;
    page.with_ctrl(Key::Down).await?;
    page.until("document.activeElement.closest('p').textContent.startsWith('Two people')").await?;
    page.key(Key::End).await?;
    page.key(Key::Home).await?;
    page.key(Key::Up).await?;
    page.until("document.activeElement.closest('p').textContent.startsWith('The ferry')").await?;
    page.with_ctrl(Key::End).await?;
    page.key(Key::Right).await?;
    // It never leaves the article.
    page.until("article().contains(getSelection().focusNode)").await?;
    page.with_ctrl(Key::Home).await?;
    page.until(&format!("{AT} === 0")).await
}

#[test]
fn the_caret_goes_by_letter_word_line_sentence_and_paragraph() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, walks)
}

#[test]
fn the_caret_goes_by_letter_word_line_sentence_and_paragraph_in_firefox() -> WebDriverResult<()> {
    in_browser(Browser::Firefox, walks)
}

#[test]
fn keys_mark_what_is_selected_and_say_what_a_mark_is() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        // The name at the caret is something else, everywhere; and back.
        page.js::<()>("marks('place', 'Oslo')[0].focus();", json!([])).await?;
        page.keys("o").await?;
        page.until(
            "marks('organization', 'Oslo').length === 1 && said().includes('now marked as organization')",
        )
        .await?;
        page.until("document.activeElement.matches('mark') && document.activeElement.textContent === 'Oslo'")
            .await?;
        page.press("Undo").await?;
        page.until("marks('place', 'Oslo').length === 1").await?;
        // Words selected by the caret are marked as what the key says.
        page.js::<()>("marks('place', 'Oslo')[0].focus();", json!([])).await?;
        for _ in 0..5 {
            page.key(Key::Left).await?;
        }
        for _ in 0..4 {
            page.with_shift(Key::Right).await?;
        }
        page.until("getSelection().toString() === 'left'").await?;
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        page.keys("e").await?;
        page.until("marks('event', 'left').length === 1").await?;
        // A highlight, there and gone; a date asks for its day.
        page.keys("m").await?;
        page.until(
            "marks('note').some((mark) => mark.textContent === 'left') && said().includes('Highlighted')",
        )
        .await?;
        page.until("getSelection().toString() === 'left'").await?;
        page.keys("m").await?;
        page.until("marks('note').length === 0").await?;
        page.keys("d").await?;
        page.until(
            "one('dialog', 'Which day') && one('dialog', 'Which day').contains(document.activeElement)",
        )
        .await?;
        page.key(Key::Escape).await?;
        page.until("!one('dialog', 'Which day')").await?;
        // With nothing there, it is said what is missing.
        page.js::<()>(
            "getSelection().removeAllRanges(); document.getElementById('article-text').focus();",
            json!([]),
        )
        .await?;
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        page.keys("w").await?;
        page.until("said().includes('Select words, or go to a name')").await
    })
}

#[test]
fn a_key_leads_from_the_words_to_the_note_and_back() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        page.js::<()>("marks('place', 'Oslo')[0].focus();", json!([])).await?;
        page.keys("n").await?;
        page.write_note("Which quay?").await?;
        page.press("Save note").await?;
        page.until("said().includes('saved') && marks('note', 'Oslo').length === 1").await?;
        page.js::<()>("marks('note', 'Oslo')[0].focus();", json!([])).await?;
        page.keys("v").await?;
        page.until("under('Notes').contains(document.activeElement) && document.activeElement.textContent.includes('Which quay?')").await?;
        page.keys("v").await?;
        page.until("article().contains(document.activeElement) && document.activeElement.matches('mark')")
            .await?;
        page.key(Key::Enter).await?;
        page.find("dialog", "Mark").await?;
        page.press("To the list of notes").await?;
        page.until("!one('dialog', 'Mark') && under('Notes').contains(document.activeElement)").await
    })
}

#[test]
fn screen_readers_are_told_what_marks_are_where_that_is_wanted() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        let told = "getComputedStyle(marks('place', 'Oslo')[0], '::before').content";
        page.until(&format!("{told} === 'none'")).await?;
        let words: String = page.js("return article().innerText;", json!([])).await?;
        let switch = "[...one('dialog', 'Keys').querySelectorAll('input[type=checkbox]')].at(-1)";
        page.press("Keys").await?;
        page.click(switch).await?;
        page.key(Key::Escape).await?;
        page.until(&format!("{told}.includes('place')")).await?;
        assert_eq!(
            words,
            page.js::<String>("return article().innerText;", json!([])).await?,
            "no word is added"
        );
        page.reload().await?;
        page.until(&format!("marks('place', 'Oslo').length > 0 && {told}.includes('place')")).await
    })
}

#[test]
fn the_end_of_a_long_text_is_its_true_end() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.started().await?;
        // Longer than what is drawn by itself; no two paragraphs alike.
        let rest =
            "The others were counted again, and there were as many of them on the water as there had been. ";
        let paragraph = |number: u32| format!("Boat {number} came in late. {}", rest.repeat(8));
        let text = (0..320).map(paragraph).collect::<Vec<_>>().join("\n\n");
        let text = format!(
            "A year of counting boats\n\nIda Hansen said that the sea was calm. {text}\n\nHere it ends, and nobody knew."
        );
        page.paste(&text).await?;
        page.until("document.querySelector('.article-rest') && marks('person').length > 0").await?;
        let whole = "article().textContent.includes('Here it ends')";
        assert!(!page.is(whole).await?, "it is drawn in parts");
        page.keys("2").await?;
        page.until("document.activeElement.id === 'article-text'").await?;
        page.with_ctrl(Key::End).await?;
        page.until(&format!(
            "{whole} && document.activeElement.closest('p')?.textContent.startsWith('Here it ends')"
        ))
        .await?;
        page.with_ctrl(Key::Home).await?;
        page.until("document.activeElement.closest('[data-start]')?.textContent.startsWith('A year')").await
    })
}
