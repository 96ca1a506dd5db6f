//! The classroom, the whole way: a teacher makes an exercise, pupils do it on machines of their own, the teacher opens what they
//! hand back.

use super::accessibility::finds_nothing;
use super::exports::{accept_downloads, landed};
use dateline_browser_tests::{Browser, Page, in_browser, told};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::rc::Rc;
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

/// An article of our own.
pub(super) const TEXT: &str = "Oxdale ferry stopped after storm\n\nOXDALE, May 8, 2025 — Ida Hansen, who runs the harbour, stopped the ferry to Bergen on Tuesday. \
     “We could not let people drown,” she told reporters.\n\nIt was a disgraceful decision, and hundreds of families were \
     left on the quay. The city of Bergen may now send a ship of its own, an official who asked not to be named said.";

/// Saves the one file of this end that a press brings, and takes it out of the folder.
pub(super) async fn saved(page: &Page, test: &str, button: &str, end: &str) -> WebDriverResult<String> {
    let folder = accept_downloads(page, test).await?;
    page.press(button).await?;
    let file = landed(&folder, end).await;
    std::fs::remove_dir_all(&folder)?;
    Ok(file)
}

/// Drops files on the page.
pub(super) async fn drop_files(page: &Page, files: Value) -> WebDriverResult<()> {
    page.js("hand('drop', {}, arguments[0]);", json!([files])).await
}

/// What the teacher has made.
#[derive(Default)]
struct Made {
    handout: String,
    key: String,
}

/// From an article to handout and key.
fn teacher_makes(axe: Option<String>) -> WebDriverResult<Made> {
    let made = Rc::new(RefCell::new(Made::default()));
    let into = made.clone();
    in_browser(Browser::Chromium, async move |page: Page| {
        page.read(TEXT).await?;
        page.press("Export").await?;
        page.find("menuitem", "Exercise …").await?.click().await?;
        page.until("one('heading', 'An exercise on this article')").await?;
        for task in ["The five Ws", "Sources", "Fact or opinion", "Loaded words"] {
            page.click(&format!("beginning('checkbox', {})", json!(task))).await?;
        }
        page.find("textbox", "Instructions, before the first task")
            .await?
            .send_keys("Take your time.")
            .await?;
        check(&page, axe.as_deref(), "making").await?;
        page.press("Next").await?;
        page.until("beginning('heading', '1. People')").await?;
        // The engine's marks are the first key; the teacher takes one away and brings it back, and marks what is missing.
        let count = "document.querySelectorAll('[aria-label^=\"Remove the mark\"]').length";
        let before: usize = page.js(&format!("return {count};"), json!([])).await?;
        assert!(before >= 3, "{before} marks are proposed");
        page.press_beginning("Remove the mark on “Ida Hansen”").await?;
        page.until(&format!("{count} === {}", before - 1)).await?;
        page.press("Undo").await?;
        page.until(&format!("{count} === {before}")).await?;
        page.select("the quay").await?;
        page.press("Place").await?;
        page.until(&format!("{count} === {}", before + 1)).await?;
        check(&page, axe.as_deref(), "a key of names").await?;
        page.press("2").await?;
        let why = page.find("textbox", "Why?").await?;
        why.clear().await?;
        why.send_keys("KEYWHY because of the storm").await?;
        page.press("4").await?;
        page.until("beginning('group', 'It was a disgraceful decision')").await?;
        check(&page, axe.as_deref(), "a key of choices").await?;
        page.press("Hand out").await?;
        check(&page, axe.as_deref(), "handing out").await?;
        let handout = saved(&page, "handout", "Save the handout", "json").await?;
        let key = saved(&page, "key", "Save the key", "json").await?;
        // What was made is there after a reload, and after it was left.
        page.driver.refresh().await?;
        page.until("one('heading', 'An exercise on this article')").await?;
        page.press("Leave exercise").await?;
        page.until("article() && one('button', 'Export')").await?;
        page.press("Export").await?;
        page.find("menuitem", "Go on with “Oxdale ferry stopped after storm”").await?.click().await?;
        page.until("one('heading', 'An exercise on this article')").await?;
        assert_eq!(page.errors().await?, Vec::<String>::new(), "the console is silent");
        *into.borrow_mut() = Made { handout, key };
        Ok(())
    })?;
    Ok(made.take())
}

/// Everything goes, comes back while that is offered, and goes for good.
async fn clears_the_device(page: &Page, name: &str) -> WebDriverResult<()> {
    let clear = async || {
        page.press("Clear this device …").await?;
        page.press("Remove it all").await?;
        page.started().await?;
        page.until("said().includes('Everything was removed')").await?;
        let gone = "Object.keys(stored()).every((key) => !key.startsWith('dateline.exercise'))";
        page.until(&format!("!isStored({}) && {gone}", json!(name))).await
    };
    let back = async || {
        page.until("one('button', 'Go on')").await?;
        page.until(&format!("isStored({}) && !said().includes('Everything was removed')", json!(name)))
            .await?;
        page.press("Hand back").await
    };
    clear().await?;
    page.press("Undo").await?;
    back().await?;
    // Also after a reload.
    clear().await?;
    page.reload().await?;
    page.press("Bring it all back").await?;
    back().await?;
    clear().await?;
    page.press("Clear for good now").await?;
    page.until("said().includes('gone for good')").await?;
    let nothing = "!one('button', 'Bring it all back') && one('button', 'Undo').disabled && sessionStorage.getItem('dateline.cleared') === null";
    page.until(nothing).await?;
    page.reload().await?;
    page.until(&format!("{nothing} && !isStored({})", json!(name))).await
}

/// A pupil with a profile of their own does the exercise; what they hand back.
fn pupil_answers(
    handout: &str,
    name: &'static str,
    people: &'static [&'static str],
    axe: Option<String>,
) -> WebDriverResult<String> {
    let answers = Rc::new(RefCell::new(String::new()));
    let (into, handout) = (answers.clone(), handout.to_owned());
    in_browser(Browser::Chromium, async move |page: Page| {
        page.started().await?;
        let requests = "return performance.getEntriesByType('resource').length;";
        page.until("performance.getEntriesByType('resource').length > 3").await?;
        drop_files(&page, json!({ "handout.json": handout })).await?;
        page.until("one('heading', 'Oxdale ferry stopped after storm')").await?;
        check(&page, axe.as_deref(), "a pupil's start").await?;
        // Nothing leads out of it: no library, no engine's marks, no way to paste another article.
        assert!(
            page.is("!one('navigation', 'Library') && !one('button', 'Export') && !one('button', 'Import')")
                .await?
        );
        page.js::<()>(
            "document.activeElement.blur(); paste('Another article\\n\\nIt says that Ida Hansen left.');",
            json!([]),
        )
        .await?;
        page.until("said().includes('Leave the exercise first.')").await?;
        page.element("beginning('textbox', 'What shall')").await?.send_keys(name).await?;
        page.key(Key::Enter).await?;
        page.until("beginning('heading', '1. People')").await?;
        // Left before anything is answered, it was begun all the same.
        page.driver.refresh().await?;
        page.until("document.body.innerText.includes('You were at task 1. 0 of 5 answered.')").await?;
        page.press("Go on").await?;
        page.until("beginning('heading', '1. People')").await?;
        assert!(page.is("marks().length === 0").await?, "the engine's marks are not there");
        for words in people {
            page.select(words).await?;
            page.press("Person").await?;
            page.until(&format!("marks('person', {}).length > 0", json!(words))).await?;
        }
        check(&page, axe.as_deref(), "a pupil's marks").await?;
        page.press("Next").await?;
        page.find("textbox", "Why?").await?.send_keys("bad weather").await?;
        // A reload in the middle loses nothing.
        page.driver.refresh().await?;
        page.until("document.body.innerText.includes('You were at task 2. 2 of 5 answered.')").await?;
        page.press("Go on").await?;
        page.until("beginning('heading', '2. ')").await?;
        page.press("4").await?;
        for sentence in 0..2 {
            page.click(&format!(
                "document.querySelectorAll('fieldset')[{sentence}].querySelectorAll('input')[{}]",
                sentence % 2
            ))
            .await?;
        }
        page.press("5").await?;
        page.select("disgraceful").await?;
        page.press("Loaded word").await?;
        page.find("textbox", "A neutral word instead").await?.send_keys("unpopular").await?;
        let before: usize = page.js(requests, json!([])).await?;
        page.press("Hand back").await?;
        check(&page, axe.as_deref(), "handing back").await?;
        let file = saved(&page, "answers", "Save my answers", "json").await?;
        let after: usize = page.js(requests, json!([])).await?;
        assert_eq!(before, after, "nothing was asked of anybody");
        assert!(page.is("Object.keys(localStorage).every((key) => key.startsWith('dateline.'))").await?);
        clears_the_device(&page, name).await?;
        assert_eq!(page.errors().await?, Vec::<String>::new(), "the console is silent");
        *into.borrow_mut() = file;
        Ok(())
    })?;
    Ok(answers.take())
}

pub(super) async fn check(page: &Page, axe: Option<&str>, state: &str) -> WebDriverResult<()> {
    match axe {
        Some(axe) => finds_nothing(page, axe, state).await,
        None => Ok(()),
    }
}

#[test]
fn a_teacher_makes_an_exercise_pupils_do_it_and_the_class_is_seen() -> WebDriverResult<()> {
    if told("DATELINE_CHROMEDRIVER").is_none() {
        println!("skipped: no browser");
        return Ok(());
    }
    let axe = || told("DATELINE_AXE").and_then(|file| std::fs::read_to_string(file).ok());
    let made = teacher_makes(axe())?;
    for shape in ["KEYWHY", "selectors", "\"choices\"", "rubric", "because of the storm"] {
        assert!(!made.handout.contains(shape), "the handout has {shape}");
    }
    assert!(made.key.contains("KEYWHY") && made.key.contains("the quay"));
    let otter = pupil_answers(&made.handout, "Otter", &["Ida Hansen"], axe())?;
    let heron = pupil_answers(&made.handout, "Heron", &["Ida", "hundreds of families"], None)?;
    let seven = pupil_answers(&made.handout, "=7", &["Ida Hansen"], None)?;
    for file in [&otter, &heron, &seven] {
        assert!(file.contains("\"dateline\":\"answers\"") && file.contains("bad weather"));
    }
    in_browser(Browser::Chromium, async move |page: Page| {
        page.started().await?;
        // In any order, and with one that is damaged and one that is none.
        let files = json!({ "a-key.json": made.key, "b-handout.json": made.handout, "c-otter.json": otter, "d-heron.json": heron,
            "e-seven.json": seven, "f-cut.json": &seven[..seven.len() / 2] });
        drop_files(&page, files).await?;
        page.until("document.querySelectorAll('tbody tr').length === 3").await?;
        let rows = "return [...document.querySelectorAll('tbody tr')].map((row) => plain(row.innerText));";
        let rows: Vec<String> = page.js(rows, json!([])).await?;
        assert!(
            rows[0].starts_with("=7") && rows[1].starts_with("Heron") && rows[2].starts_with("Otter"),
            "{rows:?}"
        );
        assert!(rows[0].contains("Read") && rows[0].contains('–'), "judged, and not answered: {rows:?}");
        page.until("document.body.innerText.includes('“f-cut.json”: no JSON')").await?;
        page.until("document.body.innerText.includes('Krippendorff’s alpha')").await?;
        page.until("document.body.innerText.includes('3 of 3: “Ida”')").await?;
        check(&page, axe().as_deref(), "the class").await?;
        page.press("Heron").await?;
        page.until("beginning('button', '1. People, organizations, places, dates: ')").await?;
        page.press_beginning("1. People, organizations, places, dates: ").await?;
        let said = "/The kind is right; the key has more or fewer words\\.\\s+“Ida” \\(paragraph \\d+; in the key: “Ida Hansen”\\)/";
        page.until(&format!("{said}.test(document.body.innerText)")).await?;
        check(&page, axe().as_deref(), "one pupil's answers").await?;
        let csv = saved(&page, "class", "Save the table (CSV)", "csv").await?;
        assert_eq!(csv.lines().count(), 6, "{csv}");
        assert!(
            csv.contains("\n'=7,")
                && csv.contains("\nHeron,")
                && csv.contains("\nmean,")
                && csv.contains("\nmedian,"),
            "{csv}"
        );
        page.click("beginning('checkbox', 'Hide names')").await?;
        page.until("!document.querySelector('table').innerText.includes('Heron')").await?;
        assert_eq!(page.errors().await?, Vec::<String>::new(), "the console is silent");
        // Nothing of the class stays.
        assert!(!page.is("isStored('Heron')").await?);
        Ok(())
    })
}
