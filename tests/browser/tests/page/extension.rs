//! The extension in a real browser: what it reads, what it marks, what it says where it cannot.

use crate::beside::{Beside, MARKED, beside, beside_made};
use dateline_browser_tests::Browser;
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::error::WebDriverResult;

#[test]
fn a_page_is_annotated_and_a_note_comes_back_with_it() -> WebDriverResult<()> {
    a_visit_and_another(Browser::Chromium)
}

#[test]
fn a_page_is_annotated_and_a_note_comes_back_with_it_in_firefox() -> WebDriverResult<()> {
    a_visit_and_another(Browser::Firefox)
}

fn a_visit_and_another(browser: Browser) -> WebDriverResult<()> {
    beside(browser, "paper.html", async |beside: Beside| {
        let elements = "return document.body.innerHTML;";
        beside.in_site().await?;
        let before: String = beside.page.js(elements, json!([])).await?;
        beside.press("page").await?;
        let marked = beside.marked("person", "Astrid Haugen").await?;
        // Words broken over elements and lines are found too; what stands around the article is not marked.
        assert!(marked["dateline-organization"].to_string().contains("Coastal"), "{marked}");
        assert!(!marked.to_string().contains("Sport"), "{marked}");
        assert_eq!(
            beside.page.js::<String>(elements, json!([])).await?,
            before,
            "the page's elements stay as they are"
        );

        // From the page to the panel.
        let click = "const box = [...CSS.highlights.get('dateline-person')][0].getBoundingClientRect(); \
            document.elementFromPoint(box.x + 5, box.y + 5).dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: box.x + 5, clientY: box.y + 5 }));";
        beside.page.js::<()>(click, json!([])).await?;
        beside.in_panel().await?;
        beside.page.until("document.querySelector('.card')?.innerText.includes('Ingrid Solberg')").await?;
        beside.page.key(thirtyfour::Key::Escape).await?;

        // A note on words that are selected in the page.
        beside.in_site().await?;
        let select = "const words = [...document.querySelectorAll('p')].find((p) => p.textContent.includes('48 million')).firstChild; \
            const at = words.data.indexOf('some 48 million kroner'); \
            getSelection().setBaseAndExtent(words, at, words, at + 'some 48 million kroner'.length);";
        beside.page.js::<()>(select, json!([])).await?;
        beside.press("note").await?;
        beside.page.write_note("Whose money?").await?;
        beside.page.press("Save note").await?;
        beside.marked("note", "some 48 million kroner").await?;

        // Another visit.
        beside.page.driver.refresh().await?;
        assert_eq!(beside.page.js::<Value>(MARKED, json!([])).await?, json!({}));
        beside.press("page").await?;
        beside.marked("note", "some 48 million kroner").await?;
        beside.in_panel().await?;
        assert!(beside.page.is("under('Notes').innerText.includes('Whose money?')").await?);

        // Off with one click.
        beside.page.click("one('checkbox', 'Marks in the page')").await?;
        beside.in_site().await?;
        for _ in 0..50 {
            if beside.page.js::<Value>(MARKED, json!([])).await? == json!({}) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("the marks are still there");
    })
}

#[test]
fn chromium_gives_the_key_that_is_asked_for() -> WebDriverResult<()> {
    beside(Browser::Chromium, "paper.html", async |beside: Beside| {
        // A key that it keeps for itself it would not give, and say nothing.
        let keys =
            "chrome.commands.getAll().then((all) => done(all.length === 1 && all[0].shortcut !== ''));";
        assert!(beside.page.js_later::<bool>(keys, json!([])).await?);
        Ok(())
    })
}

#[test]
fn a_page_that_rewrites_itself_keeps_its_marks() -> WebDriverResult<()> {
    a_page_rewrites_itself(Browser::Chromium)
}

#[test]
fn a_page_that_rewrites_itself_keeps_its_marks_in_firefox() -> WebDriverResult<()> {
    a_page_rewrites_itself(Browser::Firefox)
}

fn a_page_rewrites_itself(browser: Browser) -> WebDriverResult<()> {
    beside(browser, "rewrites.html", async |beside: Beside| {
        beside.press("page").await?;
        beside.marked("person", "Silje Berg").await?;
        beside.page.js::<()>("window.old = document.querySelector('article'); rewrite();", json!([])).await?;
        // The old elements are gone with their marks; the new ones have them after a moment.
        beside
            .page
            .until(
                "CSS.highlights.get('dateline-person')?.size && [...CSS.highlights.get('dateline-person')] \
                .every((range) => document.querySelector('article').contains(range.startContainer))",
            )
            .await?;
        assert!(beside.page.is("!window.old.isConnected").await?);
        beside.marked("person", "Silje Berg").await?;
        Ok(())
    })
}

#[test]
fn an_article_in_a_frame_of_the_same_site_is_read_and_marked_there() -> WebDriverResult<()> {
    an_article_in_a_frame(Browser::Chromium)
}

#[test]
fn an_article_in_a_frame_of_the_same_site_is_read_and_marked_in_firefox() -> WebDriverResult<()> {
    an_article_in_a_frame(Browser::Firefox)
}

fn an_article_in_a_frame(browser: Browser) -> WebDriverResult<()> {
    beside(browser, "frames.html", async |beside: Beside| {
        beside.press("page").await?;
        beside.page.until("marks('person', 'Henrik Dahl').length > 0").await?;
        beside.in_site().await?;
        beside.page.driver.enter_frame(0).await?;
        for _ in 0..100 {
            let marked: Value = beside.page.js(MARKED, json!([])).await?;
            if marked["dateline-person"].to_string().contains("Henrik Dahl") {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("nothing is marked in the frame");
    })
}

/// An article of so many bytes of text, no two paragraphs the same.
fn long(bytes: usize) -> String {
    let mut page = "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>The long count</title><body><article><h1>The long count of the ferries</h1>".to_owned();
    for number in 0.. {
        if page.len() > bytes {
            break;
        }
        page.push_str(&format!(
            "<p>OSLO — Ferry {number} left the harbor on Monday with {} on board, said Ida Hansen, who counted them for the Norwegian Coastal Administration. \
            “We counted every one of ferry {number},” she told reporters.</p>\n",
            number % 97 + 3
        ));
    }
    page.push_str("</article></body></html>");
    page
}

#[test]
fn a_page_that_is_too_long_is_said_to_be_so() -> WebDriverResult<()> {
    too_long(Browser::Chromium)
}

#[test]
fn a_page_that_is_too_long_is_said_to_be_so_in_firefox() -> WebDriverResult<()> {
    too_long(Browser::Firefox)
}

fn too_long(browser: Browser) -> WebDriverResult<()> {
    beside_made(browser, "endless.html", Some(long(10_600_000)), async |beside: Beside| {
        beside.press("page").await?;
        beside.page.until("(said() + alarm()).includes('too long to be read whole')").await?;
        // Part of it can be.
        beside.in_site().await?;
        let select = "getSelection().selectAllChildren(document.querySelectorAll('p')[100]);";
        beside.page.js::<()>(select, json!([])).await?;
        beside.press("selection").await?;
        beside.page.until("marks('person', 'Ida Hansen').length === 1").await
    })
}

#[test]
fn what_the_panel_reads_nothing_of_makes_no_page_too_long() -> WebDriverResult<()> {
    let script = format!("<script>/* {} */</script>", "x".repeat(11_000_000));
    let page = long(2_000).replace(
        "</article>",
        &format!("{script}<img alt=\"\" src=\"data:image/png;base64,{}\"></article>", "A".repeat(1_000_000)),
    );
    beside_made(Browser::Chromium, "heavy.html", Some(page), async |beside: Beside| {
        beside.press("page").await?;
        beside.page.until("marks('person', 'Ida Hansen').length > 0").await
    })
}
