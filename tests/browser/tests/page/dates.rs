//! Dates: what a card says of one, another one set by the reader, the article's own day, the timeline.

use dateline_browser_tests::{Browser, Page, in_browser};
use serde_json::json;
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

/// A Tuesday that counts from the dateline, the eighth of May being a Thursday; and a year.
const TEXT: &str = "Ferry runs aground\n\n\
    BERGEN, May 8, 2025 — The ferry ran aground on Tuesday, said Ida Hansen of the port office.\n\n\
    The ferry was built in 1987. Nils Berg was not on board on Tuesday.\n";

const TIMELINE: &str = "under('Timeline').innerText";
const CARD: &str = "one('dialog', 'Mark').innerText";
const MARKS: &str = "[...under('Timeline').querySelectorAll('svg button')]";

/// Opens the card of the first Tuesday.
async fn card(page: &Page) -> WebDriverResult<()> {
    page.click("marks('date', 'Tuesday')[0]").await?;
    page.find("dialog", "Mark").await.map(|_| ())
}

/// Writes into a field of the form, over what stands there.
async fn write(page: &Page, field: &str, words: &str) -> WebDriverResult<()> {
    let field = page.find("textbox", field).await?;
    field.clear().await?;
    field.send_keys(words).await
}

/// Sets the article's day.
async fn set_day(page: &Page, day: &str) -> WebDriverResult<()> {
    page.press("Set the day …").await?;
    // How a date is typed goes by the language of the browser.
    page.element("document.querySelector('input[type=date]')").await?;
    page.js::<()>("document.querySelector('input[type=date]').value = arguments[0];", json!([day])).await?;
    page.press("Set").await
}

#[test]
fn a_card_says_which_day_it_is_and_how_that_was_worked_out() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        card(&page).await?;
        page.until(&format!("{CARD}.includes('Tuesday 6 May 2025')")).await?;
        page.until(&format!("{CARD}.includes('before publication, Thursday 8 May 2025')")).await?;
        page.until(&format!("{CARD}.includes('Why: ')")).await?;
        page.press("Close").await?;
        page.click("marks('date', '1987')[0]").await?;
        page.until(&format!("{CARD}.includes('Said outright')")).await
    })
}

#[test]
fn another_date_is_set_kept_and_taken_back() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        card(&page).await?;
        page.press("Another date …").await?;
        write(&page, "Day", "31").await?;
        write(&page, "Year", "2024").await?;
        page.js::<()>(
            "const month = document.querySelector('dialog select, [role=dialog] select'); month.value = '2'; \
             month.dispatchEvent(new Event('change', { bubbles: true }));",
            json!([]),
        )
        .await?;
        page.press("Set this date").await?;
        page.until("alarm().includes('no such day')").await?;
        write(&page, "Day", "29").await?;
        page.press("Set this date").await?;
        page.until(&format!(
            "{TIMELINE}.includes('29 February 2024') && isStored('\"value\":\"2024-02-29\"')"
        ))
        .await?;
        assert!(page.is(&format!("{TIMELINE}.includes('6 May 2025')")).await?, "the other Tuesday stays");
        page.reload().await?;
        page.until("marks('date').length > 0").await?;
        page.until(&format!("{TIMELINE}.includes('29 February 2024')")).await?;
        card(&page).await?;
        page.until(&format!(
            "{CARD}.includes('Thursday 29 February 2024') && {CARD}.includes('you said so')"
        ))
        .await?;
        page.press("Take back").await?;
        page.until(&format!("!{TIMELINE}.includes('29 February 2024')")).await?;
        page.press("Undo").await?;
        page.until(&format!("{TIMELINE}.includes('29 February 2024')")).await
    })
}

#[test]
fn a_timex_value_is_taken_as_it_is() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        card(&page).await?;
        page.press("Another date …").await?;
        page.click("one('button', 'As a TIMEX3 value')").await?;
        write(&page, "Value", "2025-W18").await?;
        page.key(Key::Enter).await?;
        page.until(&format!("{TIMELINE}.includes('28 April to 4 May 2025')")).await?;
        page.press("Undo").await?;
        page.until(&format!("!{TIMELINE}.includes('28 April to 4 May 2025')")).await
    })
}

#[test]
fn what_is_no_date_is_marked_no_more() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        card(&page).await?;
        page.press("Not a date").await?;
        page.until("marks('date', 'Tuesday').length === 1 && isStored('no_time')").await?;
        page.press("Undo").await?;
        page.until("marks('date', 'Tuesday').length === 2").await?;
        page.press("Redo").await?;
        page.until("marks('date', 'Tuesday').length === 1").await?;
        page.reload().await?;
        page.until("marks('date', 'Tuesday').length === 1").await?;
        page.press("Take back: “Tuesday” is no date").await?;
        page.until("marks('date', 'Tuesday').length === 2").await
    })
}

#[test]
fn everything_follows_the_day_of_the_article() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let line = "one('group', 'Day of publication').innerText";
        let (found, given) =
            (format!("{TIMELINE}.includes('6 May 2025')"), format!("{TIMELINE}.includes('13 May 2025')"));
        page.read(TEXT).await?;
        page.until(&format!("{line}.includes('Thursday 8 May 2025 (from the dateline)')")).await?;
        page.until(&found).await?;
        set_day(&page, "2025-05-15").await?;
        page.until(&format!("{given} && {line}.includes('Thursday 15 May 2025 (you set it)')")).await?;
        page.until("isStored('\"published\":\"2025-05-15\"')").await?;
        page.press("Undo").await?;
        page.until(&format!("{found} && {line}.includes('from the dateline')")).await?;
        page.press("Redo").await?;
        page.until(&given).await?;
        page.reload().await?;
        page.until("marks('date').length > 0").await?;
        page.until(&given).await?;
        page.press("Back to the article’s own").await?;
        page.until(&format!("{found} && {line}.includes('from the dateline')")).await
    })
}

#[test]
fn a_day_that_was_not_found_can_be_given() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read("Ferry runs aground\n\nThe ferry ran aground in Bergen on Tuesday, said Ida Hansen.\n")
            .await?;
        page.until("one('group', 'Day of publication').innerText.includes('not found')").await?;
        page.until(&format!("{TIMELINE}.includes('a Tuesday, week not given')")).await?;
        set_day(&page, "2025-05-15").await?;
        page.until(&format!("{TIMELINE}.includes('13 May 2025')")).await
    })
}

#[test]
fn the_timeline_is_walked_by_key_and_leads_to_the_text_and_back() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        page.until(&format!("{MARKS}.length === 3")).await?;
        assert!(page.is(&format!("{MARKS}.filter((mark) => mark.tabIndex === 0).length === 1")).await?);
        page.js::<()>(&format!("{MARKS}[0].focus();"), json!([])).await?;
        page.key(Key::Right).await?;
        page.until(&format!(
            "hasFocus({MARKS}[1]) && nameOf({MARKS}[1]).startsWith('6 May 2025, 2 times: ')"
        ))
        .await?;
        page.key(Key::End).await?;
        page.until(&format!("hasFocus({MARKS}[2]) && nameOf({MARKS}[2]).startsWith('8 May 2025')")).await?;
        page.key(Key::Left).await?;
        page.key(Key::Enter).await?;
        page.until("hasFocus(marks('date', 'Tuesday')[0])").await?;
        page.press("Back to facts").await?;
        page.until(&format!("hasFocus({MARKS}[1])")).await?;
        page.key(Key::Home).await?;
        page.until(&format!("hasFocus({MARKS}[0]) && nameOf({MARKS}[0]).startsWith('1987')")).await?;
        page.click(&format!("{MARKS}[2]")).await?;
        page.until("document.activeElement.matches('mark[data-kind=date]') && plain(document.activeElement.textContent).includes('May 8')").await?;
        assert!(
            page.is(
                "under('Timeline').querySelector('svg title') && under('Timeline').querySelector('svg desc')"
            )
            .await?
        );
        Ok(())
    })
}
