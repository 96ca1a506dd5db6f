//! The reader has the last word on names: every correction, taken back, made again, and kept.

use dateline_browser_tests::{Browser, Page, in_browser};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

/// The first line is taken for furniture: putting it back has the article read again.
pub(super) const TEXT: &str = "Home\n\nSign up for our newsletter\n\nFerry sails\n\n\
                    OSLO, May 2, 2025 — The ferry left Bergen on Monday, said Ida Hansen, the mayor of Oslo. \
                    Nils Berg agreed with Ida Hansen.\n\nMr Berg waved.";
const HANSEN: &str =
    "marks().filter((mark) => plain(mark.textContent) === 'Ida Hansen' && mark.dataset.kind !== 'quotation')";
const PEOPLE: &str =
    "[...under('People').querySelectorAll('li .fact__name')].map((name) => plain(name.textContent))";
const HOME: &str = "marks('work', 'Home').length";
const NOTES: &str = "under('Notes').innerText";

/// Gives the stored article a text that another program may have written: without Ida Hansen.
pub(super) const OTHER_TEXT: &str =
    "for (const [key, record] of Object.entries(stored())) if (record.includes('\"ruling\"')) {
       const article = JSON.parse(record);
       article.source = article.source.replaceAll('Ida Hansen', 'Olga Dahl');
       localStorage.setItem(key, JSON.stringify(article));
     }";

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

/// Opens Ida Hansen's card and presses these buttons on it.
async fn correct(page: &Page, buttons: &[&str]) -> WebDriverResult<()> {
    card(page).await?;
    for button in buttons {
        page.click(&in_the_card(button)).await?;
    }
    Ok(())
}

/// Opens what was set aside, presses a button there, and closes it again.
async fn in_what_is_set_aside(page: &Page, button: &str) -> WebDriverResult<()> {
    page.press_beginning("Set aside (").await?;
    page.press_beginning(button).await?;
    page.press_beginning("Set aside (").await
}

/// A correction that has been made holds, goes with Undo and comes with Redo; it holds when the article is read again,
/// with another block of the page and after a reload.
async fn holds(page: &Page, before: &str, after: &str) -> WebDriverResult<()> {
    page.until(after).await?;
    page.press("Undo").await?;
    page.until(before).await?;
    page.press("Redo").await?;
    page.until(after).await?;
    let readings: usize = page.js("return measures('dateline:careful').length;", json!([])).await?;
    in_what_is_set_aside(page, "Put back").await?;
    page.until(&format!("measures('dateline:careful').length > {readings} && {after}")).await?;
    page.reload().await?;
    page.until("marks('place').length > 0 && measures('dateline:careful').length > 0").await?;
    page.until(after).await
}

/// The same for a correction that buttons on Ida Hansen's card make.
fn each_holds(buttons: &'static [&'static str], before: String, after: String) -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async move |page: Page| {
        page.read(TEXT).await?;
        page.until(&before).await?;
        correct(&page, buttons).await?;
        holds(&page, &before, &after).await
    })
}

fn hansens(count: usize) -> String {
    format!("{HANSEN}.length === {count}")
}

#[test]
fn a_name_rejected_here_stays_away() -> WebDriverResult<()> {
    each_holds(&["Not a person …", "Here"], hansens(2), hansens(1))
}

#[test]
fn a_name_rejected_in_the_article_stays_away() -> WebDriverResult<()> {
    each_holds(&["Not a person …", "In this article"], hansens(2), hansens(0))
}

#[test]
fn a_name_rejected_always_stays_away() -> WebDriverResult<()> {
    each_holds(&["Not a person …", "Always"], hansens(2), hansens(0))
}

#[test]
fn another_kind_holds_for_the_thing() -> WebDriverResult<()> {
    let two = |kind: &str| format!("marks('{kind}', 'Ida Hansen').length === 2");
    each_holds(&["Other kind …", "Organization"], two("person"), two("organization"))
}

#[test]
fn other_words_hold() -> WebDriverResult<()> {
    let short = |count: usize| format!("marks('person', 'Hansen').length === {count}");
    each_holds(&["Other words …", "One word fewer before"], short(0), short(1))
}

#[test]
fn two_that_are_one_stay_one() -> WebDriverResult<()> {
    let of_both = |count: usize| {
        format!("{PEOPLE}.filter((name) => ['Ida Hansen', 'Nils Berg'].includes(name)).length === {count}")
    };
    each_holds(&["Same as …", "Nils Berg"], of_both(2), of_both(1))
}

#[test]
fn one_that_is_two_stays_two() -> WebDriverResult<()> {
    let rows = |count: usize| format!("{PEOPLE}.filter((name) => name === 'Ida Hansen').length === {count}");
    each_holds(&["Somebody else"], rows(1), rows(2))
}

#[test]
fn a_name_that_is_right_is_said_to_be() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let stored = "isStored('\"ruling\":\"confirm\"')";
        page.read(TEXT).await?;
        correct(&page, &["Right"]).await?;
        page.until("said().includes('confirmed')").await?;
        holds(&page, &format!("!{stored}"), stored).await?;
        card(&page).await?;
        page.until("one('dialog', 'Mark').innerText.includes('you said so')").await?;
        page.until(&format!(
            "one('dialog', 'Mark').innerText.includes('You: right') && !{}",
            in_the_card("Right")
        ))
        .await?;
        page.press("Take back").await?;
        page.until(&format!("!{stored}")).await
    })
}

#[test]
fn another_kind_here_leaves_the_other_mention() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let each = |person: usize, work: usize| {
            format!(
                "marks('person', 'Ida Hansen').length === {person} && marks('work', 'Ida Hansen').length === {work}"
            )
        };
        page.read(TEXT).await?;
        correct(&page, &["Other kind …"]).await?;
        page.click("one('dialog', 'Mark').querySelector('input[type=checkbox]')").await?;
        page.click(&in_the_card("Work")).await?;
        holds(&page, &each(2, 0), &each(1, 1)).await
    })
}

#[test]
fn a_correction_is_taken_back_at_its_mark() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        correct(&page, &["Other kind …", "Organization"]).await?;
        page.until("marks('organization', 'Ida Hansen').length === 2").await?;
        page.until("said().includes('organization') && isStored('\"ruling\":\"kind\"')").await?;
        card(&page).await?;
        page.press("Take back").await?;
        page.until("marks('person', 'Ida Hansen').length === 2").await
    })
}

#[test]
fn a_name_that_was_missed_is_marked() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let marked = |count: usize| format!("marks('work', 'ferry').length === {count}");
        page.read(TEXT).await?;
        page.select("ferry").await?;
        page.press("Work").await?;
        holds(&page, &marked(0), &marked(1)).await?;
        page.click("marks('work', 'ferry')[0]").await?;
        page.press("Take back").await?;
        page.until(&marked(0)).await
    })
}

#[test]
fn a_correction_in_a_part_that_is_set_aside_waits_for_it() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        in_what_is_set_aside(&page, "Put back").await?;
        page.until("article().innerText.includes('Home')").await?;
        page.select("Home").await?;
        page.press("Work").await?;
        page.until(&format!("{HOME} === 1")).await?;
        in_what_is_set_aside(&page, "Set aside again").await?;
        page.until(&format!("{HOME} === 0 && {NOTES}.includes('“Home”') && {NOTES}.includes('set aside')"))
            .await?;
        in_what_is_set_aside(&page, "Put back").await?;
        page.until(&format!("{HOME} === 1 && !{NOTES}.includes('lost their place')")).await
    })
}

#[test]
fn a_correction_whose_words_are_gone_is_listed_and_dropped() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        correct(&page, &["Other kind …", "Work"]).await?;
        page.until("isStored('\"ruling\":\"kind\"')").await?;
        page.js::<()>(OTHER_TEXT, json!([])).await?;
        page.reload().await?;
        page.until("said().includes('lost its place')").await?;
        let listed = format!("{NOTES}.includes('“Ida Hansen”') && {NOTES}.includes('You: work')");
        page.until(&listed).await?;
        page.press("Drop the correction of “Ida Hansen”").await?;
        page.until(&format!("!{NOTES}.includes('Ida Hansen') && !isStored('\"ruling\"')")).await?;
        page.press("Undo").await?;
        page.until(&format!("{listed} && isStored('\"ruling\"')")).await
    })
}
