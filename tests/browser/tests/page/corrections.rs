//! The reader has the last word on names: every correction, taken back, made again, and kept.

use dateline_browser_tests::{Browser, Page, in_browser};
use thirtyfour::error::WebDriverResult;

const TEXT: &str = "Ferry sails\n\nOSLO, May 2, 2025 — The ferry left Bergen on Monday, said Ida Hansen, the mayor of Oslo. \
                    Nils Berg agreed with Ida Hansen.\n\nMr Berg waved.";
const HANSEN: &str =
    "marks().filter((mark) => plain(mark.textContent) === 'Ida Hansen' && mark.dataset.kind !== 'quotation')";

/// Opens the card of Ida Hansen's first mark.
async fn card(page: &Page) -> WebDriverResult<()> {
    page.click(&format!("{HANSEN}[0]")).await?;
    page.find("dialog", "Mark").await.map(|_| ())
}

/// The button of this name on the open card: others of the name may stand beside it.
fn in_the_card(name: &str) -> String {
    format!(
        "[...one('dialog', 'Mark').querySelectorAll('button')].find((one) => one.textContent === '{name}')"
    )
}

async fn rejects(page: &Page, reach: &str) -> WebDriverResult<()> {
    card(page).await?;
    page.press("Not a person …").await?;
    page.press(reach).await
}

#[test]
fn a_rejected_name_stays_away_until_it_is_undone() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        let two = format!("{HANSEN}.length === 2");
        page.until(&two).await?;
        rejects(&page, "Here").await?;
        page.until(&format!("{HANSEN}.length === 1")).await?;
        page.press("Undo").await?;
        page.until(&two).await?;
        rejects(&page, "In this article").await?;
        page.until(&format!("{HANSEN}.length === 0")).await?;
        page.press("Undo").await?;
        page.until(&two).await?;
        page.press("Redo").await?;
        page.until(&format!("{HANSEN}.length === 0")).await?;
        page.reload().await?;
        page.until("marks('place').length > 0").await?;
        page.until(&format!("{HANSEN}.length === 0")).await
    })
}

#[test]
fn another_kind_is_said_kept_and_taken_back() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        card(&page).await?;
        page.press("Kind …").await?;
        page.press("Organization").await?;
        page.until("marks('organization', 'Ida Hansen').length === 2").await?;
        page.until("said().includes('organization') && isStored('\"ruling\":\"kind\"')").await?;
        page.reload().await?;
        page.until("marks('organization', 'Ida Hansen').length === 2").await?;
        card(&page).await?;
        page.until("one('dialog', 'Mark').innerText.includes('you said so')").await?;
        page.press("Take back").await?;
        page.until("marks('person', 'Ida Hansen').length === 2").await
    })
}

#[test]
fn a_mark_gets_other_words() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        card(&page).await?;
        page.press("Words …").await?;
        page.press("One word fewer before").await?;
        page.until("marks('person', 'Hansen').length === 1").await?;
        page.press("Undo").await?;
        page.until("marks('person', 'Ida Hansen').length === 2").await
    })
}

#[test]
fn entities_are_merged_and_split() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        card(&page).await?;
        page.press("Somebody else").await?;
        card(&page).await?;
        page.until("one('dialog', 'Mark').innerText.includes('Named here only')").await?;
        page.press("Close").await?;
        page.press("Undo").await?;
        card(&page).await?;
        page.press("Same as …").await?;
        page.click(&in_the_card("Nils Berg")).await?;
        page.until("said().includes('the same as')").await?;
        page.press("Undo").await?;
        card(&page).await?;
        page.until("one('dialog', 'Mark').innerText.includes('Named also here')").await
    })
}

#[test]
fn a_name_that_was_missed_is_marked_and_undone() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        page.select("ferry").await?;
        page.press("Work").await?;
        page.until("marks('work', 'ferry').length === 1 && isStored('\"ruling\":\"add\"')").await?;
        page.reload().await?;
        page.click("marks('work', 'ferry')[0]").await?;
        page.press("Take back").await?;
        page.until("marks('work', 'ferry').length === 0").await?;
        page.press("Undo").await?;
        page.until("marks('work', 'ferry').length === 1").await
    })
}

#[test]
fn corrections_stay_when_the_article_is_read_again() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&format!("Home\n\nSign up for our newsletter\n\n{TEXT}")).await?;
        card(&page).await?;
        page.press("Kind …").await?;
        page.press("Organization").await?;
        let corrected = "marks('organization', 'Ida Hansen').length === 2";
        page.until(corrected).await?;
        page.press_beginning("Set aside (").await?;
        page.click("beginning('button', 'Put back')").await?;
        page.until(&format!("said().includes('Put back') && {corrected}")).await
    })
}

#[test]
fn a_name_that_is_always_none_is_none_in_the_next_article() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        rejects(&page, "Always").await?;
        page.until(&format!("{HANSEN}.length === 0 && isStored('ida hansen')")).await?;
        page.read("Bridge opens\n\nBERGEN, May 3, 2025 — The bridge is open, said Ida Hansen in Bergen.")
            .await?;
        page.until(&format!("marks('place').length > 0 && {HANSEN}.length === 0")).await?;
        page.reload().await?;
        page.until(&format!("marks('place').length > 0 && {HANSEN}.length === 0")).await
    })
}
