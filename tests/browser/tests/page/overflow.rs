//! What has no room in the local storage stands in the browser's database: kept, found, searched, and there for other tabs; and what was
//! said to be saved is there after the renderer died.

use dateline_browser_tests::{Browser, Page, in_browser, samar};
use serde_json::json;
use std::time::Duration;
use thirtyfour::error::WebDriverResult;
use tokio::time::{sleep, timeout};

/// Fills the storage but for some thousand characters.
pub(super) const FILL: &str = "
    let piece = 'x'.repeat(1 << 22);
    let count = 0;
    while (piece.length > 0) {
      try {
        localStorage.setItem('junk.' + count, piece);
        count += 1;
      } catch {
        piece = piece.slice(0, Math.floor(piece.length / 2));
      }
    }
    localStorage.setItem('junk.0', localStorage['junk.0'].slice(4000));";

/// The articles of which only a word of where they are stands in the local storage.
pub(super) const HELD: &str = "Object.entries(stored()).filter(([key, record]) => key.startsWith('dateline.article.') && record.startsWith('{\"-held\"')).length";

/// An article of some 12,000 characters with a sentence of its own.
pub(super) fn long() -> String {
    format!("{}\n\nThe ferry left Oslo on Monday, said Ida Hansen.", [samar().as_str(); 4].join("\n\n"))
}

async fn note(page: &Page, words: &str) -> WebDriverResult<()> {
    page.press("Add note").await?;
    page.write_note(words).await?;
    page.press("Save note").await?;
    page.until(&format!("under('Notes').innerText.includes({})", json!(words))).await
}

/// Tells whether a record that something in the local storage points to has these words.
const IS_HELD: &str = "const names = Object.values(stored()).filter((record) => record.startsWith('{\"-held\"')).map((record) => JSON.parse(record)['-held']);
    const opening = indexedDB.open('dateline', 1);
    opening.onsuccess = () => {
      const store = opening.result.transaction('records').objectStore('records');
      const asked = names.map((name) => store.get(name));
      store.transaction.oncomplete = () => { opening.result.close(); done(asked.some((own) => own.result?.includes(arguments[0]))); };
    };";

async fn until_held(page: &Page, words: &str) -> WebDriverResult<()> {
    while !page.js_later::<bool>(IS_HELD, json!([words])).await? {
        sleep(Duration::from_millis(40)).await;
    }
    Ok(())
}

async fn keeps_what_has_no_room(page: Page) -> WebDriverResult<()> {
    page.js::<()>(FILL, json!([])).await?;
    page.read(&long()).await?;
    page.until(&format!("{HELD} === 1 && !alarm()")).await?;
    note(&page, "Which ferry?").await?;
    until_held(&page, "Which ferry?").await?;
    assert!(page.is("!isStored('Which ferry?') && !isStored('Ida Hansen')").await?, "it has no room there");
    page.reload().await?;
    page.until("marks('person').length > 0 && under('Notes').innerText.includes('Which ferry?')").await?;
    // It is searched, and opened from the list.
    page.press("New article").await?;
    page.find("searchbox", "Search").await?.send_keys("which ferry").await?;
    page.until("said().includes('1 hit')").await?;
    page.js::<()>("one('searchbox', 'Search').select();", json!([])).await?;
    page.key(thirtyfour::Key::Delete).await?;
    page.click("[...one('navigation', 'Library').querySelectorAll('li button')].filter(isShown)[0]").await?;
    page.until("under('Notes').innerText.includes('Which ferry?')").await?;
    // Once there is room it comes back.
    page.js::<()>("Object.keys(localStorage).filter((key) => key.startsWith('junk.')).forEach((key) => localStorage.removeItem(key));", json!([])).await?;
    note(&page, "And now?").await?;
    page.until(&format!("isStored('And now?') && isStored('Which ferry?') && {HELD} === 0")).await
}

#[test]
fn what_has_no_room_is_kept_in_the_database_and_found_again() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, keeps_what_has_no_room)
}

#[test]
fn what_has_no_room_is_kept_in_the_database_of_firefox() -> WebDriverResult<()> {
    in_browser(Browser::Firefox, keeps_what_has_no_room)
}

#[test]
fn an_article_of_five_megabytes_is_kept_with_its_note() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let paste = "const line = 'The ferry left Oslo on Monday, said Ida Hansen, who was on board with ' ;
            const lines = [];
            for (let at = 0, size = 0; size < 4900000; at += 1) { const own = line + at + ' others.'; lines.push(own); size += own.length + 2; }
            paste('A long crossing\\n\\n' + lines.join('\\n\\n'));";
        page.find("textbox", "Article text").await?;
        page.js::<()>(paste, json!([])).await?;
        page.until(&format!("{HELD} === 1 && !alarm()")).await?;
        page.until("marks('person').length > 0").await?;
        page.press("Add note").await?;
        page.write_note("Too long").await?;
        page.press("Save note").await?;
        until_held(&page, "Too long").await?;
        page.reload().await?;
        page.until("under('Notes')?.innerText.includes('Too long')").await
    })
}

#[test]
fn a_thousand_articles_with_ten_notes_each_are_kept_listed_and_searched() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let restore = "const time = (at) => new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString().replace('.000', '');
            const words = arguments[0].split(' ');
            const articles = [];
            for (let at = 0; at < 1000; at += 1) {
              const source = `Number ${at}\\n\\n` + words.slice(at % 200).concat(words).concat(words).join(' ').slice(0, 4000);
              const annotations = [];
              for (let note = 0; note < 10; note += 1) annotations.push({ id: `n${at}x${note}`, created: time(at), modified: time(at),
                purpose: 'commenting', body: `Note ${note} of article zebra${at}, which says what its reader thought of it that day`, target: { kind: 'article' } });
              articles.push({ form: 2, id: 'm' + at, title: 'Number ' + at, source, saved: time(at), opened: time(at), annotations });
            }
            const backup = JSON.stringify({ dateline: 'backup', form: 2, articles });
            const field = [...document.querySelectorAll('input[type=file]')].find((field) => field.accept.includes('.json'));
            choose(field, { 'backup.json': backup });
            return backup.length;";
        let size: usize = page.js(restore, json!([samar()])).await?;
        page.until(&format!("{HELD} > 100 && said().includes('1000 articles and 10000 notes new')")).await?;
        assert!(page.is("!alarm()").await?);
        page.reload().await?;
        page.until("one('button', 'Delete Number 999')").await?;
        let begun = std::time::Instant::now();
        page.find("searchbox", "Search").await?.send_keys("zebra17 ").await?;
        page.until("said().includes('10 hits in 1 article')").await?;
        let held: usize = page.js(&format!("return {HELD};"), json!([])).await?;
        println!(
            "a backup of {size} characters: {held} articles in the database; found after {:?}",
            begun.elapsed()
        );
        page.js::<()>("one('searchbox', 'Search').select();", json!([])).await?;
        page.find("searchbox", "Search").await?.send_keys("zebra999 ").await?;
        page.until("said().includes('10 hits in 1 article')").await
    })
}

#[test]
fn two_tabs_note_on_what_stands_in_the_database_and_both_notes_are_there() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.js::<()>(FILL, json!([])).await?;
        page.read(&long()).await?;
        page.until(&format!("{HELD} === 1 && !alarm()")).await?;
        let first = page.driver.window().await?;
        let address = page.driver.current_url().await?;
        let second = page.driver.new_tab().await?;
        page.driver.switch_to_window(second.clone()).await?;
        page.driver.goto(address.as_str()).await?;
        page.until("marks('person').length > 0").await?;
        for (tab, words) in [(&first, "From the first"), (&second, "From the second")] {
            page.driver.switch_to_window(tab.clone()).await?;
            note(&page, words).await?;
        }
        until_held(&page, "From the first").await?;
        until_held(&page, "From the second").await?;
        for tab in [first, second] {
            page.driver.switch_to_window(tab).await?;
            page.reload().await?;
            page.until("['From the first', 'From the second'].every((words) => under('Notes')?.innerText.includes(words))").await?;
        }
        Ok(())
    })
}

/// Ends the renderer of a tab in the middle of typing, right after words were saved, and opens the article in another one.
async fn dies_while_typing(page: Page, text: String, is_held: bool) -> WebDriverResult<()> {
    page.read(&text).await?;
    let first = page.driver.window().await?;
    let address = page.driver.current_url().await?;
    let second = page.driver.new_tab().await?;
    page.driver.switch_to_window(first).await?;
    page.press("Add note").await?;
    page.write_note("These words are saved").await?;
    if is_held {
        until_held(&page, "These words are saved").await?;
    } else {
        page.until("isStored('These words are saved')").await?;
    }
    // The typing goes on by itself, until the end.
    let type_on = "const field = one('textbox', 'Note');
        setInterval(() => {
          field.setRangeText(' and on', field.value.length, field.value.length, 'end');
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }, 10);";
    page.js::<()>(type_on, json!([])).await?;
    sleep(Duration::from_millis(400)).await;
    // A page that crashes answers no more.
    let _ = timeout(Duration::from_secs(5), page.devtools("Page.crash", json!({}))).await;
    page.driver.switch_to_window(second).await?;
    page.driver.goto(address.as_str()).await?;
    page.until("marks('person').length > 0").await?;
    page.until("under('Notes').innerText.includes('These words are saved')").await
}

#[test]
fn what_was_saved_is_there_after_the_renderer_died() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| dies_while_typing(page, samar(), false).await)
}

#[test]
fn what_was_saved_in_the_database_is_there_after_the_renderer_died() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.js::<()>(FILL, json!([])).await?;
        dies_while_typing(page, long(), true).await
    })
}

/// Has the database asked to go while somebody holds on to it: until they let go, whoever opens it waits. Tells when that is so.
const SEIZE: &str = "const opening = indexedDB.open('dateline', 1);
    opening.onsuccess = () => { window.held = opening.result; indexedDB.deleteDatabase('dateline').onblocked = () => done(true); };";

#[test]
fn a_database_that_never_answers_keeps_nothing_else_from_being_opened_and_saved() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.js::<()>(FILL, json!([])).await?;
        page.read(&long()).await?;
        page.until(&format!("{HELD} === 1 && !alarm()")).await?;
        page.js::<()>("Object.keys(localStorage).filter((key) => key.startsWith('junk.')).forEach((key) => localStorage.removeItem(key));", json!([])).await?;
        let first = page.driver.window().await?;
        let address = page.driver.current_url().await?;
        let second = page.driver.new_tab().await?;
        page.driver.switch_to_window(second).await?;
        page.driver.goto(address.join("start.js").map_or_else(|_| String::new(), String::from)).await?;
        assert!(page.js_later::<bool>(SEIZE, json!([])).await?);
        page.driver.switch_to_window(first).await?;

        // The page opens, though the article that was on the desk is not to be had, and says so.
        page.reload().await?;
        page.until("said().includes('Fetching the article')").await?;
        // What is small is saved at once.
        page.read(&samar()).await?;
        note(&page, "Kept meanwhile").await?;
        page.until("isStored('Kept meanwhile') && !alarm()").await?;
        // What is long belongs into the database: after ten seconds it is said that it does not answer.
        let lines = "const lines = []; for (let at = 0; at < 4000; at += 1) lines.push('The ferry left Oslo on Monday with ' + at + ' others, said Ida Hansen, who counted them.');
            paste('A last crossing\\n\\n' + lines.join('\\n\\n'));";
        page.press("New article").await?;
        page.find("textbox", "Article text").await?;
        page.js::<()>(lines, json!([])).await?;
        page.until("alarm().includes('its database does not answer')").await?;
        // After thirty more it is given up, and the article stands where there is room for it.
        while !page.is("isStored('A last crossing') && !alarm()").await? {
            sleep(Duration::from_millis(200)).await;
        }
        Ok(())
    })
}
