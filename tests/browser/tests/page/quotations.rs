//! The reader has the last word on quotations: who speaks, how, which words, or that it is none.

use dateline_browser_tests::{Browser, Page, in_browser};
use serde_json::json;
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

const TEXT: &str = "Ferry sails\n\n\
    OSLO, May 2, 2025 — “The ferry left Bergen on Monday,” said Ida Hansen, the mayor of Oslo. Nils Berg said that the \
    harbour was empty all night.\n\nThe ferry has sailed since 1987 and it carries the mail of the islands.\n";

const SAID: &str = "The ferry left Bergen on Monday,";
const CARD: &str = "one('dialog', 'Mark').innerText";
const QUOTES: &str = "under('Quotes and sources').innerText";

/// What the panel says under a source of this name; empty where it is none.
fn rests_on(name: &str) -> String {
    format!(
        "([...under('Quotes and sources').querySelectorAll('li')].find((row) => \
         plain(row.querySelector('.fact__name')?.textContent) === '{name}')?.innerText ?? '')"
    )
}

fn marked(words: &str) -> String {
    format!("marks('quotation', '{words}')[0]")
}

/// Opens the card of the quotation of these words with the keyboard.
async fn card(page: &Page, words: &str) -> WebDriverResult<()> {
    page.until(&marked(words)).await?;
    page.js::<()>(&format!("{}.focus();", marked(words)), json!([])).await?;
    page.key(Key::Enter).await?;
    page.find("dialog", "Mark").await.map(|_| ())
}

/// Chooses the speaker whose name begins so, with the keyboard; the choice has the focus once it is open.
async fn choose(page: &Page, name: &str) -> WebDriverResult<()> {
    page.press("Another speaker …").await?;
    page.until("document.activeElement.matches('[role=dialog] select')").await?;
    page.keys(name).await?;
    page.until(&format!("document.activeElement.selectedOptions[0].textContent.startsWith('{name}')"))
        .await?;
    page.key(Key::Tab).await?;
    page.until("hasFocus(one('button', 'Set this speaker'))").await?;
    page.key(Key::Enter).await
}

#[test]
fn another_speaker_takes_the_words_along_and_stays() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let hers = format!(
            "{0}.includes('1 quotation ·') && {0}.includes('left Bergen') && {1}.includes('1 quotation ·')",
            rests_on("Ida Hansen"),
            rests_on("Nils Berg")
        );
        let his = format!(
            "{} === '' && {1}.includes('2 quotations ·') && {1}.includes('left Bergen') && {1}.includes('your correction')",
            rests_on("Ida Hansen"),
            rests_on("Nils Berg")
        );
        page.read(TEXT).await?;
        page.until(&hers).await?;
        card(&page, SAID).await?;
        page.until(&format!("{CARD}.includes('Ida Hansen') && {CARD}.includes('Word for word')")).await?;
        choose(&page, "Nils").await?;
        page.until("said().includes('is said by Nils Berg now. Undo takes it back.')").await?;
        page.until(&his).await?;
        page.until("isStored('\"ruling\":\"speaker\"')").await?;
        page.reload().await?;
        page.until("marks('quotation').length > 0 && measures('dateline:careful').length > 0").await?;
        page.until(&his).await?;
        card(&page, SAID).await?;
        page.until(&format!("{CARD}.includes('You: said by “Nils Berg”') && {CARD}.includes('you said so')"))
            .await?;
        page.press("Take back").await?;
        page.until(&hers).await?;
        page.until(&format!("{CARD}.includes('Ida Hansen') && !isStored('\"ruling\"')")).await?;
        page.press("Close").await?;
        page.press("Undo").await?;
        page.until(&his).await?;
        page.press("Redo").await?;
        page.until(&hers).await
    })
}

#[test]
fn somebody_who_is_not_named_is_given_by_selected_words() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        card(&page, SAID).await?;
        page.select("the islands").await?;
        page.press("Another speaker …").await?;
        let chosen = "one('dialog', 'Mark').querySelector('select').selectedOptions[0].textContent";
        page.until(&format!("{chosen}.startsWith('“the islands”, not')")).await?;
        // Who selects others while the choice is open means those.
        page.select("Nils Berg").await?;
        page.until(&format!("{chosen}.startsWith('“Nils Berg”, by name')")).await?;
        page.select("the islands").await?;
        page.until(&format!("{chosen}.startsWith('“the islands”, not')")).await?;
        page.press("Set this speaker").await?;
        page.until(&format!("{}.includes('not named')", rests_on("the islands"))).await?;
        page.press("Undo").await?;
        page.until(&format!("{}.includes('left Bergen')", rests_on("Ida Hansen"))).await?;
        card(&page, SAID).await?;
        choose(&page, "nobody").await?;
        page.until(&format!("{}.includes('left Bergen')", rests_on("No speaker given"))).await
    })
}

#[test]
fn the_ends_move_by_a_word_while_the_card_stays() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let (wider, narrower) =
            (marked(&format!("{SAID}” said")), marked("ferry left Bergen on Monday,” said"));
        page.read(TEXT).await?;
        card(&page, SAID).await?;
        page.press("From where to where …").await?;
        page.js::<()>("one('button', 'It ends a word later').focus();", json!([])).await?;
        page.key(Key::Enter).await?;
        page.until(&wider).await?;
        page.until("said().includes('The quotation goes from “The ferry left” to “on Monday,” said” now')")
            .await?;
        page.until("hasFocus(one('button', 'It ends a word later'))").await?;
        page.press("It begins a word later").await?;
        page.until(&narrower).await?;
        page.until(&format!("{CARD}.includes('You: goes ')")).await?;
        page.reload().await?;
        page.until("measures('dateline:careful').length > 0").await?;
        page.until(&format!("{narrower} && {}.includes('on Monday,” said')", rests_on("Ida Hansen"))).await?;
        card(&page, "ferry left Bergen on Monday,” said").await?;
        page.press("Take back").await?;
        page.until(&format!("{} && {CARD}.includes('Word for word')", marked(SAID))).await
    })
}

#[test]
fn another_kind_is_said_on_the_card_and_in_the_panel() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let told = format!("{}.includes('partly in the writer’s words')", rests_on("Ida Hansen"));
        page.read(TEXT).await?;
        card(&page, SAID).await?;
        page.press("Quoted how …").await?;
        page.press("partly in the writer’s words").await?;
        page.until(&told).await?;
        page.press("Undo").await?;
        page.until(&format!("!({told})")).await
    })
}

#[test]
fn what_is_no_quotation_is_marked_no_more() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let (there, gone) = (marked(SAID), format!("!{} && !{QUOTES}.includes('said by')", marked(SAID)));
        page.read(TEXT).await?;
        card(&page, SAID).await?;
        page.press("Not a quotation").await?;
        page.until(&format!("{gone} && isStored('no_quotation') && {} === ''", rests_on("Ida Hansen")))
            .await?;
        page.press("Undo").await?;
        page.until(&there).await?;
        page.press("Redo").await?;
        page.until(&gone).await?;
        page.reload().await?;
        page.until("measures('dateline:careful').length > 0").await?;
        page.until(&gone).await?;
        page.press(&format!("Take back: “{SAID}” is no quotation")).await?;
        page.until(&format!("{there} && !isStored('no_quotation')")).await
    })
}

#[test]
fn a_quotation_that_was_missed_is_marked_and_gets_its_speaker() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let words = "it carries the mail of the islands";
        page.read(TEXT).await?;
        page.until(&format!("{QUOTES}.includes('has sailed since 1987')")).await?;
        page.select(words).await?;
        page.press("Quotation").await?;
        page.until(&format!("{} && {CARD}.includes('No speaker given')", marked(words))).await?;
        // What stands on somebody's word is none of the article's own.
        page.until(&format!("!{QUOTES}.includes('has sailed since 1987')")).await?;
        choose(&page, "Ida").await?;
        page.until(&format!("{}.includes('{words}')", rests_on("Ida Hansen"))).await?;
        page.reload().await?;
        page.until("measures('dateline:careful').length > 0").await?;
        page.until(&format!("{}.includes('{words}')", rests_on("Ida Hansen"))).await?;
        card(&page, words).await?;
        page.press("Not a quotation").await?;
        page.until(&format!("!{} && {QUOTES}.includes('has sailed since 1987')", marked(words))).await?;
        page.press("Undo").await?;
        page.until(&marked(words)).await
    })
}
