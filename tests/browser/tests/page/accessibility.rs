//! axe-core, over every state that the page can be in.

use super::corrections::{OTHER_TEXT, TEXT};
use super::sorting::TWO as TWO_ARTICLES;
use dateline_browser_tests::{Browser, Page, in_browser, samar, told};
use serde_json::json;
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

/// What axe found that it holds to be serious or critical: the rule, and the first element that breaks it. A message that is
/// just fading away is looked at as it was before.
const RUN: &str = "
    document.getAnimations().forEach((fading) => {
      fading.pause();
      fading.currentTime = 0;
    });
    axe.run(document, { resultTypes: ['violations'] }).then(
      ({ violations }) => done(violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html} ${nodes[0].failureSummary}`)),
      (error) => done([String(error)]),
    );";

pub(super) async fn finds_nothing(page: &Page, axe: &str, state: &str) -> WebDriverResult<()> {
    if page.is("typeof window.axe === 'undefined'").await? {
        page.driver.execute(axe.to_owned(), Vec::new()).await?;
    }
    let found: Vec<String> = page.js_later(RUN, json!([])).await?;
    assert!(found.is_empty(), "{state}:\n{}", found.join("\n"));
    Ok(())
}

/// Looks at an open card with each of its choices open.
async fn every_choice(page: &Page, axe: &str) -> WebDriverResult<()> {
    for choices in ["Not a person …", "Other kind …", "Other words …", "Same as …"] {
        page.press(choices).await?;
        finds_nothing(page, axe, choices).await?;
    }
    Ok(())
}

/// Looks at a date's card, the day of publication and the timeline.
async fn every_date(page: &Page, axe: &str) -> WebDriverResult<()> {
    page.press("Close").await?;
    page.click("marks('date')[0]").await?;
    page.press("Another date …").await?;
    page.press("Set this date").await?;
    page.until("!one('dialog', 'Mark')").await?;
    page.click("marks('date')[0]").await?;
    page.press("Another date …").await?;
    page.click("one('button', 'As a TIMEX3 value')").await?;
    page.find("textbox", "Value").await?.send_keys("soon").await?;
    page.press("Set this date").await?;
    page.find("alert", "This is no TIMEX3 value.").await?;
    finds_nothing(page, axe, "a date's card with a wrong value").await?;
    page.press("Close").await?;
    page.press("Set the day …").await?;
    finds_nothing(page, axe, "the day of publication").await?;
    page.press("Set the day …").await?;
    page.js::<()>("under('Timeline').querySelector('svg button').focus();", json!([])).await?;
    finds_nothing(page, axe, "the timeline").await?;
    Ok(())
}

/// Looks at a quotation's card with each of its choices open, and at one that is none any more.
async fn every_quotation(page: &Page, axe: &str) -> WebDriverResult<()> {
    page.js::<()>("marks('quotation')[0].focus();", json!([])).await?;
    page.key(Key::Enter).await?;
    for choices in ["Another speaker …", "Quoted how …", "From where to where …"] {
        page.press(choices).await?;
        finds_nothing(page, axe, choices).await?;
    }
    page.press("Not a quotation").await?;
    page.until("beginning('button', 'Take back: “')").await?;
    finds_nothing(page, axe, "what is no quotation").await?;
    page.press("Undo").await
}

async fn looks_everywhere(page: Page, axe: String) -> WebDriverResult<()> {
    page.started().await?;
    finds_nothing(&page, &axe, "the empty page").await?;
    page.read(&samar()).await?;
    finds_nothing(&page, &axe, "an article").await?;
    page.press_beginning("Set aside (").await?;
    finds_nothing(&page, &axe, "what was set aside").await?;
    page.press_beginning("Set aside (").await?;
    page.keys("b").await?;
    page.until("beginning('button', 'Leave out')").await?;
    page.keys("t").await?;
    page.until("document.activeElement.matches('[role=menuitemradio]')").await?;
    finds_nothing(&page, &axe, "the menu of what a paragraph is").await?;
    page.key(Key::Escape).await?;
    page.click("marks('person', 'Nenita Balais')[0]").await?;
    page.find("dialog", "Mark").await?;
    finds_nothing(&page, &axe, "a card").await?;
    every_choice(&page, &axe).await?;
    every_date(&page, &axe).await?;
    every_quotation(&page, &axe).await?;
    page.click("marks('person', 'Nenita Balais')[0]").await?;
    page.press("Note").await?;
    page.write_note("Ask her").await?;
    finds_nothing(&page, &axe, "the note editor").await?;
    page.press("Save note").await?;
    page.until("marks('note').length > 0 && under('Notes').innerText.includes('Ask her')").await?;
    finds_nothing(&page, &axe, "an article with a note").await?;
    page.press("Keys").await?;
    page.find("dialog", "Keys").await?;
    finds_nothing(&page, &axe, "the list of keys").await?;
    page.key(Key::Escape).await?;
    page.press("Export").await?;
    page.find("menuitem", "Markdown").await?;
    finds_nothing(&page, &axe, "the menu of exports").await?;
    page.key(Key::Escape).await?;
    every_way_to_an_article(&page, &axe).await
}

/// Looks at the library with what a search finds, with archived articles, at what is known again, and at the quick switcher.
async fn every_way_to_an_article(page: &Page, axe: &str) -> WebDriverResult<()> {
    page.keys("/").await?;
    page.until("hasFocus(one('searchbox', 'Search'))").await?;
    page.keys("samar ask").await?;
    page.until("said().includes('in 1 article')").await?;
    finds_nothing(page, axe, "what a search finds").await?;
    page.key(Key::Escape).await?;
    page.with_ctrl('k').await?;
    page.keys("sam").await?;
    page.until("all('option', () => true).length === 1").await?;
    finds_nothing(page, axe, "the quick switcher").await?;
    page.key(Key::Escape).await?;
    page.until("!one('dialog', 'Open a saved article') && hasFocus(one('searchbox', 'Search'))").await?;
    page.js::<()>("document.activeElement.blur();", json!([])).await?;
    page.paste(&samar()).await?;
    page.until("said().includes('saved already')").await?;
    finds_nothing(page, axe, "what is known again").await?;
    page.press("Open as a new article").await?;
    page.until("all('button', (name) => name.startsWith('Archive ')).length === 2").await?;
    page.press_beginning("Archive ").await?;
    page.press_beginning("Archived (1)").await?;
    finds_nothing(page, axe, "the archived articles").await
}

#[test]
fn axe_finds_nothing_serious_by_day_and_by_night() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let Some(axe) = told("DATELINE_AXE") else {
            println!("skipped: DATELINE_AXE is not set; `cargo xtask test` sets it");
            return Ok(());
        };
        let axe = std::fs::read_to_string(axe)?;
        for scheme in ["light", "dark"] {
            let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
            page.devtools("Emulation.setEmulatedMedia", media).await?;
            page.js::<()>("localStorage.clear();", json!([])).await?;
            page.reload().await?;
            looks_everywhere(page.clone(), axe.clone()).await?;
        }
        // Nor has it slept: what is wrong, it finds.
        page.js::<()>("document.body.append(document.createElement('button'));", json!([])).await?;
        let found: Vec<String> = page.js_later(RUN, json!([])).await?;
        assert!(found.iter().any(|rule| rule.starts_with("button-name")), "{found:?}");
        Ok(())
    })
}

#[test]
fn axe_finds_nothing_serious_in_the_lists_of_corrections() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let Some(axe) = told("DATELINE_AXE") else {
            println!("skipped: DATELINE_AXE is not set; `cargo xtask test` sets it");
            return Ok(());
        };
        let axe = std::fs::read_to_string(axe)?;
        page.read(TEXT).await?;
        for (name, choices, choice) in
            [("Nils Berg", "Not a person …", "Always"), ("Ida Hansen", "Other kind …", "Work")]
        {
            page.click(&format!("marks('person', '{name}')[0]")).await?;
            page.find("dialog", "Mark").await?;
            page.press(choices).await?;
            page.press(choice).await?;
            page.until("!one('dialog', 'Mark')").await?;
        }
        page.press_beginning("Never marked (1)").await?;
        finds_nothing(&page, &axe, "the names that are never marked").await?;
        page.until("isStored('\"ruling\"')").await?;
        page.js::<()>(OTHER_TEXT, json!([])).await?;
        page.reload().await?;
        page.until("said().includes('lost its place')").await?;
        finds_nothing(&page, &axe, "the corrections that lost their place").await
    })
}

#[test]
fn axe_finds_nothing_serious_where_a_paste_holds_two_articles() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let Some(axe) = told("DATELINE_AXE") else {
            println!("skipped: DATELINE_AXE is not set; `cargo xtask test` sets it");
            return Ok(());
        };
        let axe = std::fs::read_to_string(axe)?;
        page.read(TWO_ARTICLES).await?;
        page.until("document.querySelector('fieldset.article-choice')").await?;
        finds_nothing(&page, &axe, "the choice of an article").await
    })
}

#[test]
fn axe_finds_nothing_serious_on_a_narrow_screen() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let Some(axe) = told("DATELINE_AXE") else {
            println!("skipped: DATELINE_AXE is not set; `cargo xtask test` sets it");
            return Ok(());
        };
        let axe = std::fs::read_to_string(axe)?;
        let screen = json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true });
        page.devtools("Emulation.setDeviceMetricsOverride", screen).await?;
        page.read(&samar()).await?;
        for area in ["Library", "Facts", "Article"] {
            page.press(area).await?;
            finds_nothing(&page, &axe, area).await?;
            assert!(
                page.is("document.documentElement.scrollWidth <= innerWidth").await?,
                "{area} is too wide"
            );
        }
        page.press("Library").await?;
        page.find("searchbox", "Search").await?.send_keys("samar").await?;
        page.until("said().includes('in 1 article')").await?;
        finds_nothing(&page, &axe, "what a search finds").await?;
        assert!(
            page.is("document.documentElement.scrollWidth <= innerWidth").await?,
            "what is found is too wide"
        );
        page.press("Article").await?;
        page.click("marks('person', 'Nenita Balais')[0]").await?;
        page.find("dialog", "Mark").await?;
        finds_nothing(&page, &axe, "a card").await?;
        every_choice(&page, &axe).await?;
        page.press("Close").await?;
        page.click("marks('date')[0]").await?;
        page.press("Another date …").await?;
        finds_nothing(&page, &axe, "a date's card").await?;
        page.press("Close").await?;
        page.js::<()>("marks('quotation')[0].focus();", json!([])).await?;
        page.key(Key::Enter).await?;
        page.press("Another speaker …").await?;
        finds_nothing(&page, &axe, "a quotation's card").await
    })
}
