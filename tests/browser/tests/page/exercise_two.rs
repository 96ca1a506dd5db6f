//! Two articles on one event: a teacher puts them side by side, a pupil marks what each leaves out, the class is seen.

use super::accessibility::finds_nothing;
use super::exercise::{TEXT, drop_files, saved};
use dateline_browser_tests::{Browser, Page, in_browser, told};
use serde_json::json;
use std::cell::RefCell;
use std::rc::Rc;
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

/// The same event elsewhere; an article of our own.
const OTHER: &str = "Ferry stands still\n\nThe ferry to Bergen did not sail on Tuesday, the harbour said. Its engine had failed twice in April, \
     a mechanic told this newspaper.\n\nBuses were sent for the travellers.";

/// Selects words of the article of this name, as [`Page::select`] does of the only one.
async fn select(page: &Page, article: &str, words: &str) -> WebDriverResult<()> {
    let select = "
        const walker = document.createTreeWalker(one('region', arguments[0]), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const at = walker.currentNode.data.indexOf(arguments[1]);
          if (at < 0) continue;
          getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + arguments[1].length);
          return;
        }
        throw new Error(`the article does not have the words: ${arguments[1]}`);";
    page.js::<()>(select, json!([article, words])).await?;
    page.until(&format!(
        "document.querySelector('.exercise-marks__words').innerText.includes({})",
        json!(words)
    ))
    .await
}

/// Marks words of the article of this name.
async fn mark(page: &Page, article: &str, words: &str) -> WebDriverResult<()> {
    select(page, article, words).await?;
    page.press("Only here").await?;
    page.until(&format!(
        "[...one('region', {}).querySelectorAll('mark')].some((mark) => mark.textContent === {})",
        json!(article),
        json!(words)
    ))
    .await
}

async fn looks_fine(page: &Page, state: &str) -> WebDriverResult<()> {
    match told("DATELINE_AXE").and_then(|file| std::fs::read_to_string(file).ok()) {
        Some(axe) => finds_nothing(page, &axe, state).await,
        None => Ok(()),
    }
}

async fn window_is(page: &Page, width: u32) -> WebDriverResult<()> {
    let size = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
    page.devtools("Emulation.setDeviceMetricsOverride", size).await?;
    Ok(())
}

/// A teacher takes the second article from the library, or pastes it; handout and key.
async fn teacher_makes(page: Page, from_library: bool) -> WebDriverResult<(String, String)> {
    if from_library {
        page.read(OTHER).await?;
        page.until("marks('place').length > 0").await?;
        page.press("New article").await?;
    }
    page.read(TEXT).await?;
    page.press("Export").await?;
    page.find("menuitem", "Exercise …").await?.click().await?;
    page.until("one('heading', 'An exercise on this article')").await?;
    if from_library {
        let option = "[...beginning('combobox', 'From your library').options]";
        page.until(&format!("{option}.some((one) => one.textContent.startsWith('Ferry stands still'))"))
            .await?;
        let choose = format!(
            "const list = beginning('combobox', 'From your library');
             list.value = {option}.find((one) => one.textContent.startsWith('Ferry stands still')).value;
             list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        );
        page.js::<()>(
            &choose.replace("beginning('combobox', 'From your library').options", "list.options"),
            json!([]),
        )
        .await?;
        page.press("Compare with this one").await?;
    } else {
        page.element("all('textbox', (name) => name.includes('aste its text'))[0]")
            .await?
            .send_keys(OTHER)
            .await?;
        page.press("Compare with what is pasted").await?;
    }
    page.until("one('button', 'Take the second article out') && said().includes('compares the two')").await?;
    looks_fine(&page, "making two").await?;
    page.press("2").await?;
    page.until("beginning('heading', '2. Two articles')").await?;
    mark(&page, "Second article", "Buses were sent").await?;
    page.find("textbox", "Why might that be?").await?.send_keys("KEYWHY").await?;
    page.press("Hand out").await?;
    let handout = saved(&page, "two-handout", "Save the handout", "json").await?;
    let key = saved(&page, "two-key", "Save the key", "json").await?;
    Ok((handout, key))
}

/// A pupil marks in both, goes to and fro between rows and places, and hands back.
async fn pupil_answers(page: Page, handout: String) -> WebDriverResult<String> {
    page.started().await?;
    drop_files(&page, json!({ "handout.json": handout })).await?;
    page.element("beginning('textbox', 'What shall')").await?.send_keys("Otter").await?;
    page.press("2").await?;
    let both = "['First article', 'Second article'].map((name) => one('region', name))";
    page.until(&format!("{both}.every(Boolean)")).await?;
    // Side by side, where there is room.
    let beside = format!(
        "(([one, other]) => one.getBoundingClientRect().right <= other.getBoundingClientRect().left)({both})"
    );
    page.until(&beside).await?;
    mark(&page, "First article", "hundreds of families").await?;
    mark(&page, "Second article", "engine had failed twice").await?;
    // By the keys alone, in the second: the caret goes into it, selects, and what it selects is marked there.
    page.js::<()>("one('region', 'Second article').querySelector('[tabindex=\"0\"]').focus();", json!([]))
        .await?;
    // After a mouse, Home scrolls until an arrow has shown the caret.
    page.key(Key::Left).await?;
    page.with_ctrl(Key::Home).await?;
    for _ in 0..5 {
        page.with_shift(Key::Right).await?;
    }
    page.until("document.querySelector('.exercise-marks__words').innerText.includes('“Ferry”')").await?;
    page.press("Only here").await?;
    let rows =
        "[...document.querySelectorAll('[aria-label^=\"Remove the mark\"]')].map((row) => row.ariaLabel)";
    page.until(&format!("{rows}.length === 3")).await?;
    assert!(
        page.is(&format!(
            "{rows}[0].includes('hundreds') && {rows}[1].includes('“Ferry”') && {rows}[2].includes('twice')"
        ))
        .await?,
        "those of the first article stand first"
    );
    // From the row to the place, and back.
    page.press("Show “engine had failed twice” in the text").await?;
    page.until("document.activeElement.matches('mark') && one('region', 'Second article').contains(document.activeElement)")
        .await?;
    page.key(Key::Enter).await?;
    page.until("document.activeElement.ariaLabel === 'What “engine had failed twice” is'").await?;
    page.find("textbox", "What does the first article leave out?").await?.send_keys("the engine").await?;
    looks_fine(&page, "two side by side").await?;
    // Where there is no room, one at a time; a row leads to the other.
    window_is(&page, 320).await?;
    page.until("!one('region', 'First article') && one('region', 'Second article')").await?;
    page.press("First article").await?;
    page.until("one('region', 'First article') && !one('region', 'Second article')").await?;
    assert!(page.is("document.documentElement.scrollWidth <= 320").await?, "nothing sticks out");
    page.press("Second article").await?;
    page.until("!one('region', 'First article') && one('region', 'Second article')").await?;
    mark(&page, "Second article", "mechanic").await?;
    page.press("Show “hundreds of families” in the text").await?;
    page.until("one('region', 'First article')?.contains(document.activeElement)").await?;
    looks_fine(&page, "two, one at a time").await?;
    window_is(&page, 1280).await?;
    // A reload in the middle loses nothing.
    page.driver.refresh().await?;
    page.until("one('button', 'Go on')").await?;
    page.press("2").await?;
    page.until(&format!("{rows}.length === 4")).await?;
    page.press("Hand back").await?;
    let file = saved(&page, "two-answers", "Save my answers", "json").await?;
    assert_eq!(page.errors().await?, Vec::<String>::new(), "the console is silent");
    Ok(file)
}

#[test]
fn two_articles_are_compared_the_whole_way() -> WebDriverResult<()> {
    if told("DATELINE_CHROMEDRIVER").is_none() {
        println!("skipped: no browser");
        return Ok(());
    }
    let made = Rc::new(RefCell::new((String::new(), String::new())));
    for from_library in [false, true] {
        let into = made.clone();
        in_browser(Browser::Chromium, async move |page: Page| {
            *into.borrow_mut() = teacher_makes(page, from_library).await?;
            Ok(())
        })?;
        let (handout, key) = made.borrow().clone();
        assert!(
            handout.contains("engine had failed")
                && !handout.contains("KEYWHY")
                && !handout.contains("selectors")
        );
        assert!(key.contains("\"article\":1") && key.contains("KEYWHY"));
    }
    let (handout, key) = made.take();
    let answers = Rc::new(RefCell::new(String::new()));
    let (into, given) = (answers.clone(), handout.clone());
    in_browser(Browser::Chromium, async move |page: Page| {
        *into.borrow_mut() = pupil_answers(page, given.clone()).await?;
        Ok(())
    })?;
    let answers = answers.take();
    assert!(answers.contains("\"article\":1") && answers.contains("the engine"));
    in_browser(Browser::Chromium, async move |page: Page| {
        page.started().await?;
        drop_files(&page, json!({ "a.json": key, "b.json": handout, "c.json": answers })).await?;
        page.until("document.querySelectorAll('tbody tr').length === 1").await?;
        page.click("beginning('radio', '2. Two articles')").await?;
        let heat = |article: &str, words: &str| {
            format!(
                "[...one('region', '{article}').querySelectorAll('mark')].some((mark) => mark.textContent === '{words}' \
                 && mark.dataset.look === 'heat-4' && mark.dataset.number === '1/1')"
            )
        };
        page.until(&heat("First article", "hundreds of families")).await?;
        page.until(&heat("Second article", "engine had failed twice")).await?;
        page.until("document.body.innerText.includes('1 of 1: “engine had failed twice”')").await?;
        looks_fine(&page, "a class of two articles").await?;
        assert_eq!(page.errors().await?, Vec::<String>::new(), "the console is silent");
        Ok(())
    })
}
