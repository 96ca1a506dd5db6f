//! Steps that are of no one article, over a reload; and clearing the device, with another tab and a database.

use super::overflow::{FILL, HELD, long};
use dateline_browser_tests::{Browser, Page, in_browser};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

/// A backup of one article that is there, with a note more, and of one that is new.
const IMPORT: &str = "
    const there = JSON.parse(localStorage.getItem('dateline.article.ferry'));
    there.annotations = [{ id: 'theirs', created: there.saved, modified: there.saved, purpose: 'commenting', body: 'From the backup',
      target: { kind: 'article' } }];
    const backup = JSON.stringify({ dateline: 'backup', form: 2,
      articles: [there, { ...there, id: 'new', title: 'New one', source: 'New one\\n\\nIt says other things.', saved: '2026-02-01T08:00:00Z' }],
      never: [{ words: 'ida hansen', kind: 'person' }] });
    const field = [...document.querySelectorAll('input[type=file]')].find((field) => field.accept.includes('.json'));
    choose(field, { 'backup.json': backup });";

/// Two articles as they are stored.
const SHELF: &str = "
    localStorage.clear();
    sessionStorage.clear();
    for (const [id, title] of [['ferry', 'Zeta ferry sails'], ['mill', 'Old mill burns']]) {
      const saved = '2026-01-01T08:00:00Z';
      localStorage.setItem('dateline.article.' + id, JSON.stringify({ form: 2, id, title, source: title + '\\n\\nSaid Ida Hansen.', saved,
        opened: saved }));
    }";

#[test]
fn an_import_and_what_was_archived_are_taken_back_after_a_reload() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.js::<()>(SHELF, json!([])).await?;
        page.reload().await?;
        page.press("Archive Old mill burns").await?;
        page.until("said().includes('Archived')").await?;
        page.js::<()>(IMPORT, json!([])).await?;
        page.until("isStored('From the backup') && isStored('New one') && isStored('ida hansen')").await?;
        page.reload().await?;
        page.press("Undo").await?;
        page.until("said().includes('The import is taken back')").await?;
        page.until("!isStored('From the backup') && !isStored('New one') && !isStored('ida hansen')").await?;
        page.reload().await?;
        page.press("Redo").await?;
        page.until("isStored('From the backup') && isStored('New one') && isStored('ida hansen')").await?;
        page.until("beginning('button', 'New one')").await?;
        page.reload().await?;
        page.press("Undo").await?;
        page.until("!isStored('New one') && said().includes('The import is taken back')").await?;
        page.press("Undo").await?;
        page.until("!beginning('button', 'Archived (') && one('button', 'Undo').disabled").await
    })
}

#[test]
fn steps_of_a_deleted_article_come_back_with_it_and_go_when_it_cannot_come_back() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.js::<()>(SHELF, json!([])).await?;
        page.reload().await?;
        page.press_beginning("Zeta ferry").await?;
        page.until("marks('person').length > 0").await?;
        page.press("Add note").await?;
        page.write_note("Mine").await?;
        page.press("Save note").await?;
        page.until("isStored('Mine') && sessionStorage.getItem('dateline.steps.ferry')").await?;
        page.press("Delete Zeta ferry sails").await?;
        page.until("!isStored('Mine')").await?;
        page.reload().await?;
        page.press("Undo").await?;
        page.until("isStored('Mine')").await?;
        page.press_beginning("Zeta ferry").await?;
        page.until("marks('person').length > 0 && !one('button', 'Undo').disabled").await?;
        page.press("Undo").await?;
        page.until("!isStored('Mine')").await?;
        // Nothing of the tab holds it once there is no way back: the deletion is the one step, and another makes it the last to go.
        page.press("Delete Zeta ferry sails").await?;
        page.until("sessionStorage.getItem('dateline.journal.0') || Object.keys(sessionStorage).some((key) => key.startsWith('dateline.journal.'))").await?;
        page.js::<()>("sessionStorage.removeItem('dateline.journal');", json!([])).await?;
        page.reload().await?;
        page.until("Object.keys(sessionStorage).every((key) => !key.startsWith('dateline.'))").await
    })
}

#[test]
fn a_reader_removes_everything_below_the_library() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read("OSLO — Anna Berg left the harbor on Monday, said Ida Hansen, who counted the ferries.")
            .await?;
        page.until("marks('person').length === 2 && Object.keys(stored()).length > 0").await?;
        page.click("one('navigation', 'Library').querySelector('.kept-here > summary')").await?;
        page.press("Clear this device …").await?;
        page.press("Remove it all").await?;
        page.until("one('textbox', 'Article text') && said().includes('Everything was removed')").await?;
        // That the article is not there is no news.
        assert!(page.is("Object.keys(stored()).length === 0 && !said().includes('no longer')").await?);
        page.press("Clear for good now").await?;
        page.until("Object.keys(sessionStorage).length === 0").await
    })
}

#[test]
fn a_device_that_was_cleared_comes_back_with_its_database_and_other_tabs_are_emptied() -> WebDriverResult<()>
{
    in_browser(Browser::Chromium, async |page: Page| {
        page.js::<()>(FILL, json!([])).await?;
        page.read(&long()).await?;
        page.until(&format!("{HELD} === 1 && !alarm()")).await?;
        let (first, address) = (page.driver.window().await?, page.driver.current_url().await?);
        let second = page.driver.new_tab().await?;
        page.driver.switch_to_window(second.clone()).await?;
        page.driver.goto(address.as_str()).await?;
        page.until("marks('person').length > 0").await?;
        page.press("Add note").await?;
        page.write_note("Of the other tab").await?;
        page.press("Save note").await?;
        page.until("Object.keys(sessionStorage).some((key) => key.startsWith('dateline.steps.'))").await?;
        page.driver.switch_to_window(first.clone()).await?;
        page.until("under('Notes').innerText.includes('Of the other tab')").await?;
        page.press("Export").await?;
        page.find("menuitem", "Exercise …").await?.click().await?;
        page.press("Next").await?;
        page.press("Hand out").await?;
        page.press("Clear this device …").await?;
        page.press("Remove it all").await?;
        page.started().await?;
        page.until("said().includes('Everything was removed') && Object.keys(stored()).length === 0").await?;
        page.driver.switch_to_window(second).await?;
        page.until("one('textbox', 'Article text') && Object.keys(sessionStorage).length === 0").await?;
        assert!(page.is("!said().includes('Everything was removed')").await?);
        page.driver.switch_to_window(first).await?;
        page.press("Bring it all back").await?;
        // The exercise had no room beside what fills the storage, and was not kept.
        page.click("one('navigation', 'Library').querySelector('li .library__entry-title')").await?;
        page.until(&format!("{HELD} === 1 && under('Notes')?.innerText.includes('Of the other tab')")).await
    })
}
