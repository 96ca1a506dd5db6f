//! A browser's storage that is full, or holds what cannot be read: said, and nothing lost.

use dateline_browser_tests::{Browser, Page, in_browser, samar};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

/// Fills the storage to the last character.
const FILL: &str = "
    let piece = 'x'.repeat(1 << 22);
    let count = 0;
    while (piece.length > 0) {
      try {
        localStorage.setItem('junk.' + count, piece);
        count += 1;
      } catch {
        piece = piece.slice(0, Math.floor(piece.length / 2));
      }
    }";

/// Throws away what `FILL` has put there.
const FREE: &str =
    "for (const key of Object.keys(localStorage)) if (key.startsWith('junk.')) localStorage.removeItem(key);";

/// Takes the browser's database away.
const NO_DATABASE: &str =
    "Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true });";

async fn reports_a_full_store(page: Page) -> WebDriverResult<()> {
    page.js::<()>(NO_DATABASE, json!([])).await?;
    page.read(&samar()).await?;
    page.until("isStored('Nenita Balais')").await?;
    page.js::<()>(FILL, json!([])).await?;
    page.select("share eleven toilets").await?;
    page.press("Add note").await?;
    page.write_note("Not yet saved").await?;
    page.until("alarm().includes('not saved')").await?;
    page.press("Save note").await?;
    // On the screen it stands, and the article that was stored before is stored still.
    page.until("under('Notes').innerText.includes('Not yet saved') && marks('note').length > 0").await?;
    assert!(page.is("!isStored('Not yet saved') && isStored('Nenita Balais')").await?);
    page.press("Try again").await?;
    page.until("alarm().includes('not saved')").await?;
    page.js::<()>(FREE, json!([])).await?;
    page.press("Try again").await?;
    page.until("isStored('Not yet saved') && !alarm()").await?;
    page.until("said().includes('aved')").await
}

#[test]
fn a_full_store_is_reported_and_nothing_is_lost() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, reports_a_full_store)
}

#[test]
fn a_full_store_is_reported_in_firefox() -> WebDriverResult<()> {
    in_browser(Browser::Firefox, reports_a_full_store)
}

#[test]
fn a_record_that_cannot_be_read_is_kept_and_reported() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        page.until("isStored('Nenita Balais')").await?;
        let spoil = "for (const [key, record] of Object.entries(stored()))
              if (record.includes('Nenita Balais')) localStorage.setItem(key, '{\"broken\": ' + record.slice(0, 200));
            return Object.values(stored()).filter((record) => record.startsWith('{\"broken\"'));";
        let spoilt: Vec<String> = page.js(spoil, json!([])).await?;
        assert_eq!(spoilt.len(), 1, "the article stands in one record");
        page.reload().await?;
        page.press_beginning("Eastern Samar counts").await?;
        page.until("(said() + alarm()).includes('kept aside')").await?;
        let kept = "Object.values(stored()).includes(arguments[0])";
        assert!(page.js::<bool>(&format!("return {kept};"), json!([spoilt[0]])).await?);
        // Whatever comes after leaves it alone, and the library says that it is there.
        page.read("Ferry sails\n\nThe ferry left Oslo on Monday, said Ida Hansen.").await?;
        page.until("isStored('Ida Hansen')").await?;
        page.reload().await?;
        assert!(page.js::<bool>(&format!("return {kept};"), json!([spoilt[0]])).await?);
        page.until("one('navigation', 'Library').innerText.includes('could not be read')").await
    })
}

#[test]
fn an_index_that_is_missing_or_broken_is_made_again() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        page.until("isStored('Nenita Balais')").await?;
        let others =
            "for (const [key, record] of Object.entries(stored())) if (!record.includes('Nenita Balais'))";
        for spoil in ["localStorage.removeItem(key)", "localStorage.setItem(key, 'no index')"] {
            page.js::<()>(&format!("{others} {spoil};"), json!([])).await?;
            page.reload().await?;
            page.press_beginning("Eastern Samar counts").await?;
            page.until("marks('person').length > 0").await?;
        }
        Ok(())
    })
}

#[test]
fn a_note_of_another_tab_is_here_too_and_neither_is_lost() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        let first = page.driver.window().await?;
        let address = page.driver.current_url().await?;
        let second = page.driver.new_tab().await?;
        page.driver.switch_to_window(second.clone()).await?;
        page.driver.goto(address.as_str()).await?;
        page.until("marks('person').length > 0").await?;
        for (tab, words) in [(first.clone(), "From the first"), (second.clone(), "From the second")] {
            page.driver.switch_to_window(tab).await?;
            page.select("a mango tree").await?;
            page.press("Add note").await?;
            page.write_note(words).await?;
            page.press("Save note").await?;
            page.until(&format!("isStored('{words}')")).await?;
        }
        page.until("isStored('From the first') && isStored('From the second')").await?;
        page.driver.switch_to_window(first.clone()).await?;
        page.until("under('Notes').innerText.includes('From the second')").await?;
        for tab in [first, second] {
            page.driver.switch_to_window(tab).await?;
            page.reload().await?;
            page.until("['From the first', 'From the second'].every((words) => under('Notes')?.innerText.includes(words))").await?;
        }
        Ok(())
    })
}

#[test]
fn a_reload_finds_the_article_and_what_was_being_typed() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.find("textbox", "Article text").await?.send_keys("Half a sent").await?;
        page.reload().await?;
        page.until("one('textbox', 'Article text').value === 'Half a sent'").await?;
        page.js::<()>("one('textbox', 'Article text').select();", json!([])).await?;
        page.key(thirtyfour::Key::Delete).await?;
        page.read(&samar()).await?;
        page.reload().await?;
        page.until("marks('person').length > 0").await
    })
}
