//! The engine's own marks on a pupil's page: nowhere before the teacher lets them be seen.

use super::accessibility::finds_nothing;
use super::exercise::{TEXT, drop_files, saved};
use dateline_browser_tests::{Browser, Page, in_browser, told};
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

/// A handout by hand, which lets them be seen then.
fn handout(reveal: &str) -> String {
    json!({
        "dateline": "exercise", "form": 1, "id": format!("reveal-{reveal}"), "title": "The ferry", "instructions": "",
        "articles": [{ "title": "Oxdale ferry stopped after storm", "text": TEXT }],
        "tasks": [{ "id": "t1", "kind": "headline", "minutes": 5 }, { "id": "t2", "kind": "names" }],
        "layers": ["person", "place", "loaded"], "reveal": reveal
    })
    .to_string()
}

/// All marks that are the engine's.
const ENGINES: &str =
    "[...document.querySelectorAll('mark')].filter((mark) => mark.dataset.look === 'engine')";

/// Opens the handout as a pupil, and goes to both tasks.
async fn opened(page: &Page, reveal: &str) -> WebDriverResult<()> {
    page.started().await?;
    drop_files(page, json!({ "handout.json": handout(reveal) })).await?;
    page.until("one('heading', 'The ferry')").await
}

#[test]
fn no_mark_of_the_engine_is_there_before_the_teacher_lets_it_be_seen() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        opened(&page, "never").await?;
        for step in ["1", "2", "Hand back"] {
            page.press(step).await?;
            page.until("document.querySelector('main h2[id]') === document.activeElement").await?;
            assert!(page.is("document.querySelectorAll('mark').length === 0").await?, "{step}");
        }
        saved(&page, "never", "Save my answers", "json").await?;
        page.press("2").await?;
        page.until("one('region', 'Article')").await?;
        assert!(page.is("document.querySelectorAll('mark').length === 0").await?);
        page.press("Leave exercise").await?;
        page.started().await?;

        opened(&page, "at_end").await?;
        for step in ["1", "2", "Hand back"] {
            page.press(step).await?;
            page.until("document.querySelector('main h2[id]') === document.activeElement").await?;
            assert!(page.is("document.querySelectorAll('mark').length === 0").await?, "{step}");
        }
        let file: Value = serde_json::from_str(&saved(&page, "at-end", "Save my answers", "json").await?)?;
        assert!(file["revealed"].is_null(), "what is handed back first was done without them");
        page.until(&format!("{ENGINES}.some((mark) => mark.textContent === 'Ida Hansen')")).await?;
        if let Some(axe) = told("DATELINE_AXE").and_then(|file| std::fs::read_to_string(file).ok()) {
            finds_nothing(&page, &axe, "the engine's marks at the end").await?;
        }
        // Dates were not chosen; and in the tasks they are there too, and no row of the pupil's.
        assert!(page.is(&format!("{ENGINES}.every((mark) => mark.dataset.kind !== 'date')")).await?);
        page.press("2").await?;
        page.until(&format!("{ENGINES}.some((mark) => mark.dataset.number === 'P')")).await?;
        assert!(page.is("document.body.innerText.includes('Nothing is marked yet.')").await?);
        page.select("Ida Hansen").await?;
        page.press("Person").await?;
        page.until("marks('person', 'Ida Hansen').some((mark) => mark.dataset.look !== 'engine')").await?;
        // After a reload they are still there.
        page.driver.refresh().await?;
        page.until("one('button', 'Go on')").await?;
        page.press("2").await?;
        page.until(&format!("{ENGINES}.length > 0")).await?;
        page.press("Hand back").await?;
        let file: Value = serde_json::from_str(&saved(&page, "after", "Save my answers", "json").await?)?;
        assert!(file["revealed"].is_string(), "that they were seen is in what is handed back later");
        assert_eq!(page.errors().await?, Vec::<String>::new(), "the console is silent");
        Ok(())
    })
}

#[test]
fn from_the_start_they_are_there_at_once_and_a_teacher_chooses_them() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        page.press("Export").await?;
        page.find("menuitem", "Exercise …").await?.click().await?;
        page.until("one('heading', 'An exercise on this article')").await?;
        page.click("document.querySelectorAll('.exercise-layers input[type=radio]')[2]").await?;
        page.until("document.body.innerText.includes('These marks show answers to task 1.')").await?;
        page.click("one('checkbox', 'Loaded words')").await?;
        page.until("one('checkbox', 'Loaded words').checked").await?;
        page.press("Hand out").await?;
        let handout = saved(&page, "layers", "Save the handout", "json").await?;
        let file: Value = serde_json::from_str(&handout)?;
        assert_eq!(file["reveal"], "at_start");
        assert_eq!(file["layers"], json!(["person", "organization", "place", "date", "loaded"]));
        assert!(!handout.contains("selectors") && !handout.contains("Ida Hansen\",\"prefix"));
        // Where the exercise was made, its teacher is asked what for.
        page.press("Leave exercise").await?;
        page.until("article() && one('button', 'Export')").await?;
        drop_files(&page, json!({ "handout.json": handout })).await?;
        page.press("Try it as a pupil").await?;
        page.press("Begin").await?;
        page.until(&format!("{ENGINES}.some((mark) => mark.dataset.number === 'P')")).await?;
        page.until("document.querySelector('.exercise-legend').innerText.includes('Loaded words')").await?;
        page.press("Leave exercise").await?;
        page.until("said().includes('Nothing of the trial')").await?;
        // The teacher's own is as it was.
        drop_files(&page, json!({ "handout.json": handout })).await?;
        page.press("Open as its teacher").await?;
        page.until("one('heading', 'An exercise on this article')").await?;
        page.press("1").await?;
        page.until("document.querySelectorAll('[aria-label^=\"Remove the mark\"]').length >= 3").await?;
        assert_eq!(page.errors().await?, Vec::<String>::new(), "the console is silent");
        Ok(())
    })
}

#[test]
fn the_time_at_a_task_is_in_what_is_handed_back() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        opened(&page, "never").await?;
        page.press("1").await?;
        page.until("beginning('heading', '1. Headline')").await?;
        let begun = "(window.begun ??= performance.now())";
        page.until(&format!("({begun}, performance.now() - window.begun > 2200)")).await?;
        page.press("Hand back").await?;
        let file: Value = serde_json::from_str(&saved(&page, "time", "Save my answers", "json").await?)?;
        assert!(file["tasks"][0]["seconds"].as_u64().is_some_and(|seconds| seconds >= 2), "{file}");
        assert!(file["tasks"][1]["seconds"].is_null(), "nobody was there: {file}");
        Ok(())
    })
}
