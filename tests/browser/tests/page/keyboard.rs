//! The whole way without a mouse.

use dateline_browser_tests::{Browser, Page, in_browser};
use serde_json::json;
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

#[test]
fn an_article_is_read_and_noted_by_keys_alone() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.started().await?;
        // The field has the focus from the start, or Tab finds it.
        for _ in 0..20 {
            if page.is("hasFocus(one('textbox', 'Article text'))").await? {
                break;
            }
            page.key(Key::Tab).await?;
        }
        page.keys("The ferry left Oslo on Monday, said Ida Hansen, who was on board.").await?;
        for _ in 0..5 {
            if page.is("hasFocus(one('button', 'Annotate'))").await? {
                break;
            }
            page.key(Key::Tab).await?;
        }
        page.key(Key::Enter).await?;
        page.until("marks('place', 'Oslo').length > 0").await?;
        page.keys("j").await?;
        page.until("document.activeElement.matches('mark') && article().contains(document.activeElement)")
            .await?;
        page.key(Key::Enter).await?;
        page.until("one('dialog', 'Mark')").await?;
        page.key(Key::Escape).await?;
        page.until("!one('dialog', 'Mark') && document.activeElement.matches('mark')").await?;
        // Words are selected without a mouse, from where the caret stands: at the mark.
        page.with_shift(Key::Right).await?;
        page.until("getSelection().toString() === document.activeElement.textContent[0]").await?;
        page.with_shift(Key::Right).await?;
        page.until("getSelection().toString() === document.activeElement.textContent.slice(0, 2)").await?;
        page.js::<()>("getSelection().removeAllRanges();", json!([])).await?;
        page.keys("n").await?;
        page.until("hasFocus(one('textbox', 'Note'))").await?;
        page.keys("Ask her").await?;
        page.with_ctrl(Key::Enter).await?;
        page.until("!one('textbox', 'Note') && said().includes('saved')").await?;
        page.until("under('Notes').innerText.includes('Ask her')").await?;
        page.keys("?").await?;
        page.until("one('dialog', 'Keys')").await?;
        page.key(Key::Escape).await?;
        page.until("!one('dialog', 'Keys')").await?;
        // All areas are shown: the key goes there, and the next Tab to the first thing in it.
        page.keys("3").await?;
        page.until("hasFocus(facts())").await?;
        page.key(Key::Tab).await?;
        page.until("facts().contains(document.activeElement) && !hasFocus(facts())").await?;
        page.key(Key::Enter).await
    })
}

#[test]
fn single_keys_are_changed_and_switched_off() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read("The ferry left Oslo on Monday, said Ida Hansen, who was on board.").await?;
        page.press("Keys").await?;
        let key = page.find("textbox", "Key for: Next mark in the article").await?;
        key.click().await?;
        key.send_keys("m").await?;
        page.until("one('textbox', 'Key for: Next mark in the article').value === 'm'").await?;
        page.key(Key::Escape).await?;
        page.until("!one('dialog', 'Keys')").await?;
        page.reload().await?;
        page.until("marks('place', 'Oslo').length > 0").await?;
        page.keys("m").await?;
        page.until("document.activeElement.matches('mark')").await?;
        // Off, letters do nothing; what is held with Ctrl and Esc go on.
        page.press("Keys").await?;
        page.js::<()>("one('dialog', 'Keys').querySelector('input[type=checkbox]').click();", json!([]))
            .await?;
        page.key(Key::Escape).await?;
        page.until("!one('dialog', 'Keys')").await?;
        page.keys("?n").await?;
        page.with_ctrl('k').await?;
        page.until(
            "!one('textbox', 'Note') && !one('dialog', 'Keys') && all('dialog', () => true).length === 1",
        )
        .await?;
        page.key(Key::Escape).await?;
        page.press("Keys").await?;
        page.press("The usual keys").await?;
        page.key(Key::Escape).await?;
        page.keys("j").await?;
        page.until("document.activeElement.matches('mark')").await
    })
}
