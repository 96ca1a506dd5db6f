//! Notes: on words, on a mark, on the article; saved while they are typed; found again.

use dateline_browser_tests::{Browser, Page, in_browser, samar};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

const WORDS: &str = "a mango tree";
const NOTED: &str = "under('Notes').innerText";

async fn reopen(page: &Page) -> WebDriverResult<()> {
    page.reload().await?;
    page.press_beginning("Eastern Samar counts").await?;
    page.until("marks('person').length > 0").await
}

async fn keeps_a_note_on_words(page: Page) -> WebDriverResult<()> {
    page.read(&samar()).await?;
    page.select(WORDS).await?;
    page.press("Add note").await?;
    page.write_note("Ask the weather bureau").await?;
    page.press("Save note").await?;
    page.until("said().includes('saved')").await?;
    for _ in 0..2 {
        page.until(&format!("{NOTED}.includes('Ask the weather bureau') && {NOTED}.includes('{WORDS}')"))
            .await?;
        page.until(&format!("marks('note').map((mark) => mark.textContent).join('').includes('{WORDS}')"))
            .await?;
        reopen(&page).await?;
    }
    Ok(())
}

#[test]
fn a_note_on_words_survives_a_reload() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, keeps_a_note_on_words)
}

#[test]
fn a_note_on_words_survives_a_reload_in_firefox() -> WebDriverResult<()> {
    in_browser(Browser::Firefox, keeps_a_note_on_words)
}

#[test]
fn a_note_is_saved_while_it_is_typed() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        page.select("share eleven toilets").await?;
        page.keys("n").await?;
        page.write_note("Who counted them").await?;
        page.until("isStored('Who counted them')").await?;
        // No press on `Save note`.
        reopen(&page).await?;
        page.until(&format!("{NOTED}.includes('Who counted them')")).await?;
        page.until("marks('note').map((mark) => mark.textContent).join('').includes('share eleven toilets')")
            .await
    })
}

#[test]
fn a_note_is_edited_deleted_and_brought_back() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let has = |words: &str| format!("{NOTED}.includes({})", json!(words));
        page.read(&samar()).await?;
        page.select(WORDS).await?;
        page.press("Add note").await?;
        page.write_note("First").await?;
        page.press("Save note").await?;
        page.until(&has("First")).await?;
        let edit = "all('button', (name) => name === 'Edit').find((one) => under('Notes').contains(one))";
        page.click(edit).await?;
        page.write_note(" and second").await?;
        page.press("Save note").await?;
        page.until(&has("First and second")).await?;
        page.press("Undo").await?;
        page.until(&format!("{} && !{}", has("First"), has("second"))).await?;
        page.press("Redo").await?;
        page.until(&has("First and second")).await?;
        page.click(&edit.replace("Edit", "Delete")).await?;
        page.until(&format!("!{} && marks('note').length === 0", has("First"))).await?;
        page.with_ctrl('z').await?;
        page.until(&format!("{} && marks('note').length > 0", has("First and second"))).await?;
        page.until("isStored('First and second')").await?;
        page.with_ctrl('y').await?;
        page.until("!isStored('First and second')").await
    })
}

#[test]
fn a_mark_and_the_whole_article_take_notes_too() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        page.click("marks('person', 'Nenita Balais')[0]").await?;
        page.find("dialog", "Mark").await?;
        page.press("Note").await?;
        page.write_note("Call her").await?;
        page.press("Save note").await?;
        page.until(&format!("{NOTED}.includes('Call her') && {NOTED}.includes('Nenita Balais')")).await?;
        page.js::<()>("getSelection().removeAllRanges();", json!([])).await?;
        page.until("beginning('button', 'Add note')").await?;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        page.press("Add note").await?;
        page.write_note("One source only").await?;
        page.press("Save note").await?;
        page.until(&format!("{NOTED}.includes('One source only')")).await?;
        reopen(&page).await?;
        page.until(&format!("{NOTED}.includes('One source only') && {NOTED}.includes('Call her')")).await?;
        page.until("marks('note').some((mark) => mark.textContent.includes('Nenita Balais') || mark.closest('mark[data-kind=person]'))").await
    })
}

#[test]
fn a_note_has_tags_a_colour_and_a_tick_and_the_list_shows_one_sort_alone() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        for (words, note, tags) in [
            (WORDS, "Ask the *weather* bureau", "to ask, #budget"),
            ("share eleven toilets", "Too few", "budget"),
        ] {
            page.select(words).await?;
            page.press("Add note").await?;
            page.write_note(note).await?;
            page.find("textbox", "Tags").await?.send_keys(tags).await?;
            if words == WORDS {
                page.js::<()>("one('textbox', 'Note').closest('[role=dialog]').querySelectorAll('input[name=note-check]')[1].click();", json!([])).await?;
                page.js::<()>("one('textbox', 'Note').closest('[role=dialog]').querySelector('[data-color=green] input').click();", json!([])).await?;
            }
            page.press("Save note").await?;
            page.until("said().includes('saved')").await?;
        }
        page.until("under('Notes').querySelector('em')?.textContent === 'weather'").await?;
        page.until("marks('note').some((mark) => mark.dataset.color === 'green')").await?;
        // What is written is there after a reload, and of one sort alone when asked.
        reopen(&page).await?;
        let choose = |words: &str| {
            format!(
                "[...under('Notes').querySelectorAll('input[type=radio]')].find((one) => nameOf(one) === '{words}').click();"
            )
        };
        page.until(
            "under('Notes').innerText.includes('#to ask') && under('Notes').innerText.includes('#budget')",
        )
        .await?;
        page.js::<()>(&choose("#to ask 1"), json!([])).await?;
        page.until("!under('Notes').innerText.includes('Too few')").await?;
        page.js::<()>(&choose("#budget 2"), json!([])).await?;
        page.until("under('Notes').innerText.includes('Too few')").await?;
        page.js::<()>(&choose("To check 1"), json!([])).await?;
        page.js::<()>("under('Notes').querySelector('input[type=checkbox]').click();", json!([])).await?;
        page.until("said().includes('Checked') && under('Notes').innerText.includes('Checked')").await?;
        page.press("Undo").await?;
        page.until("under('Notes').querySelector('input[type=checkbox]')?.checked === false").await
    })
}

#[test]
fn a_note_that_lost_its_place_gets_another() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        page.select(WORDS).await?;
        page.press("Add note").await?;
        page.write_note("Which tree?").await?;
        page.press("Save note").await?;
        page.until("said().includes('saved')").await?;
        // Another hand changed the stored text so much that the words are not to be found.
        let change = "const key = Object.keys(localStorage).find((key) => isStored('Which tree?') && localStorage[key].includes('Which tree?')); const record = JSON.parse(localStorage[key]); record.source = record.source.replace('a mango tree', 'an old acacia in his yard'); localStorage[key] = JSON.stringify(record);";
        page.js::<()>(change, json!([])).await?;
        reopen(&page).await?;
        page.until(&format!(
            "{NOTED}.includes('Notes that lost their place') && {NOTED}.includes('{WORDS}')"
        ))
        .await?;
        // Without a selection it says what to do; with one the note is on these words.
        page.press("Put it on the selected words").await?;
        page.until("said().includes('Select the words')").await?;
        page.select("an old acacia").await?;
        page.press("Put it on the selected words").await?;
        page.until(&format!(
            "!{NOTED}.includes('lost their place') && marks('note', 'an old acacia').length === 1"
        ))
        .await?;
        page.press("Undo").await?;
        page.until(&format!("{NOTED}.includes('lost their place')")).await?;
        page.press("Keep it on the whole article").await?;
        page.until(&format!("{NOTED}.includes('On the whole article')")).await?;
        // What goes hands the focus on.
        page.press("Undo").await?;
        page.until(&format!("{NOTED}.includes('lost their place')")).await?;
        page.click("[...under('Notes').querySelectorAll('button')].find((one) => nameOf(one) === 'Delete')")
            .await?;
        page.until(&format!(
            "!{NOTED}.includes('lost their place') && under('Notes').contains(document.activeElement)"
        ))
        .await
    })
}

#[test]
fn notes_that_overlap_have_a_line_each() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        for (words, note) in [(WORDS, "The outer"), ("mango", "The inner")] {
            page.select(words).await?;
            page.press("Add note").await?;
            page.write_note(note).await?;
            page.press("Save note").await?;
            page.until(&format!("under('Notes').innerText.includes('{note}')")).await?;
        }
        let offset = |mark: &str| format!("parseFloat(getComputedStyle({mark}).textUnderlineOffset)");
        let (outer, inner) =
            (offset("marks('note', 'a mango tree')[0]"), offset("marks('note', 'mango').pop()"));
        page.until(&format!("marks('note', 'mango').length > 0 && {inner} - {outer} >= 5")).await
    })
}

#[test]
fn what_was_done_is_undone_after_a_reload_too() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        for (words, note) in [(WORDS, "First"), ("share eleven toilets", "Second")] {
            page.select(words).await?;
            page.press("Add note").await?;
            page.write_note(note).await?;
            page.press("Save note").await?;
            page.until("said().includes('saved')").await?;
        }
        page.press("Undo").await?;
        page.until(&format!("!{NOTED}.includes('Second')")).await?;
        page.reload().await?;
        page.until(&format!("{NOTED}.includes('First') && !one('button', 'Redo').disabled")).await?;
        page.press("Redo").await?;
        page.until(&format!("{NOTED}.includes('Second')")).await?;
        page.press("Undo").await?;
        page.press("Undo").await?;
        page.until(&format!("!{NOTED}.includes('First') && !{NOTED}.includes('Second')")).await?;
        page.press("Redo").await?;
        page.until(&format!("{NOTED}.includes('First') && isStored('First')")).await
    })
}

#[test]
fn what_was_written_can_be_dropped() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        page.select(WORDS).await?;
        page.press("Add note").await?;
        page.write_note("Kept").await?;
        page.press("Save note").await?;
        page.until("said().includes('saved')").await?;
        page.press("Edit").await?;
        page.write_note(" and Zusatz").await?;
        page.until("isStored('Zusatz')").await?;
        page.press("Drop what I wrote").await?;
        page.until(&format!("{NOTED}.includes('Kept') && !{NOTED}.includes('Zusatz') && !isStored('Zusatz')"))
            .await
    })
}

#[test]
fn a_note_on_all_mentions_is_begun_at_one_and_shown_at_each() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read("Ida Hansen was on board the ferry to Oslo.\n\nThe ferry was late. Hansen waited. Nils Berg did not.").await?;
        page.click("marks('person', 'Hansen')[0]").await?;
        page.find("dialog", "Mark").await?;
        page.press("Note on all mentions").await?;
        page.write_note("Call her office").await?;
        page.press("Save note").await?;
        page.until("said().includes('saved')").await?;
        let noted = "marks('person').filter((mark) => mark.dataset.look === 'noted').map((mark) => mark.textContent).join()";
        for _ in 0..2 {
            page.until(&format!(
                "{NOTED}.includes('Ida Hansen, all 2 mentions') && {NOTED}.includes('Call her office')"
            ))
            .await?;
            page.until(&format!("{noted} === 'Ida Hansen,Hansen'")).await?;
            page.reload().await?;
        }
        // The other mark's card shows it too; the row leads to the first mention.
        page.until(&format!("{noted} === 'Ida Hansen,Hansen'")).await?;
        page.click("marks('person', 'Ida Hansen')[0]").await?;
        page.until("one('dialog', 'Mark').innerText.includes('Call her office')").await?;
        page.press("Close").await?;
        page.click("[...under('Notes').querySelectorAll('button')].find((one) => nameOf(one) === 'Ida Hansen, all 2 mentions')").await?;
        page.until("hasFocus(marks('person', 'Ida Hansen')[0])").await?;
        // Without the first mention it is known by its name.
        page.key(thirtyfour::Key::Enter).await?;
        page.press("Not a person …").await?;
        page.press("Here").await?;
        page.until(&format!("{noted} === 'Hansen' || {NOTED}.includes('lost their place')")).await?;
        page.press("Undo").await?;
        page.until(&format!("{noted} === 'Ida Hansen,Hansen'")).await?;
        // With the layer of notes off there is no sign of it.
        let switch = page.find("checkbox", "Notes").await?;
        switch.click().await?;
        page.until(&format!("{noted} === ''")).await?;
        switch.click().await?;
        page.until(&format!("{noted} === 'Ida Hansen,Hansen'")).await?;
        page.press("Undo").await?;
        page.until(&format!("{noted} === '' && !{NOTED}.includes('Call her office')")).await?;
        // From the list of people.
        page.press("Note on all mentions of Nils Berg").await?;
        page.write_note("Who?").await?;
        page.press("Save note").await?;
        page.until(&format!(
            "{noted} === 'Nils Berg' && one('button', 'Another note on all mentions of Nils Berg')"
        ))
        .await
    })
}

#[test]
fn a_note_on_a_paragraph_lies_around_its_marks() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        page.js::<()>("marks('person', 'Nenita Balais')[0].focus();", json!([])).await?;
        page.click("document.getElementById('block-menu')").await?;
        page.click("all('menuitem', (name) => name === 'Note on the paragraph')[0]").await?;
        page.write_note("All of it from her").await?;
        page.press("Save note").await?;
        page.until("marks('note').some((mark) => mark.dataset.look === 'block')").await?;
        page.until(&format!("{NOTED}.includes('Paragraph “')")).await?;
        // Both are reached at one place, each with its own part of the card.
        page.click("marks('person', 'Nenita Balais')[0]").await?;
        page.until("one('dialog', 'Mark').querySelectorAll('section').length >= 2 && one('dialog', 'Mark').innerText.includes('All of it from her')").await?;
        page.press("Close").await?;
        reopen(&page).await?;
        page.until(&format!("{NOTED}.includes('All of it from her') && marks('note').some((mark) => mark.dataset.look === 'block')")).await
    })
}
