//! Feedback as files, handed back without paper; and what a pupil's sheet keeps when the exercise is left.

use super::exercise::{drop_files, saved};
use super::exports::accept_downloads;
use super::paper::{check, open_sample};
use dateline_browser_tests::{Browser, Page, in_browser, told};
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::error::WebDriverResult;

/// A pupil's sheet of the sample.
fn sheet(id: &str, pupil: &str, who: &str) -> Value {
    json!({ "dateline": "answers", "form": 1, "id": id, "exercise": "sample-bridge", "pupil": pupil, "saved": "2026-11-29T10:00:00Z",
        "tasks": [{ "task": "t2", "texts": { "who": who } }, { "task": "t5", "order": ["i1", "i2", "i3", "i4", "i5", "i6"] }] })
}

/// The names of the files in a `.zip`, as its directory has them.
fn names_in(zip: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    for at in 0..zip.len().saturating_sub(46) {
        if zip[at..].starts_with(b"PK\x01\x02") {
            let long = usize::from(u16::from_le_bytes([zip[at + 28], zip[at + 29]]));
            names.push(String::from_utf8_lossy(&zip[at + 46..at + 46 + long]).into_owned());
        }
    }
    names
}

/// Presses a button that saves a `.zip`, and waits until all of it is there.
async fn saved_zip(page: &Page, test: &str, button: &str) -> WebDriverResult<Vec<u8>> {
    let folder = accept_downloads(page, test).await?;
    page.press(button).await?;
    for _ in 0..400 {
        let files = std::fs::read_dir(&folder).into_iter().flatten().flatten();
        let mut zips = files.filter(|file| file.path().extension().is_some_and(|end| end == "zip"));
        if let Some(zip) = zips.next().and_then(|zip| std::fs::read(zip.path()).ok())
            && zip.windows(4).any(|end| end == b"PK\x05\x06")
        {
            std::fs::remove_dir_all(&folder)?;
            return Ok(zip);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("no .zip has landed")
}

#[test]
fn feedback_is_saved_as_a_page_for_each_pupil() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.started().await?;
        open_sample(&page, "The closed footbridge").await?;
        page.press("Hand out").await?;
        page.press("Open the class").await?;
        let attack = "<script>document.title = 'BROKEN'</script>";
        let files = json!({ "a.json": sheet("a", "Otter", attack).to_string(), "b.json": sheet("b", "Otter", "the town").to_string(),
            "c.json": sheet("c", "../../Heron", "somebody").to_string(), "d.json": sheet("d", "", "somebody").to_string() });
        drop_files(&page, files).await?;
        page.until("document.querySelectorAll('tbody tr').length === 4").await?;
        check(&page, "a class with feedback to save").await?;
        let zip = saved_zip(&page, "feedback-zip", "Save feedback for each pupil").await?;
        let mut names = names_in(&zip);
        names.sort_unstable();
        assert_eq!(names, ["heron.html", "no-name.html", "otter-2.html", "otter.html"]);
        page.until("said().includes('Saved “feedback-the-closed-footbridge.zip”')").await?;
        page.press("Otter").await?;
        page.press_beginning("2. The five Ws: ").await?;
        let field = "document.querySelector('.exercise-points input')";
        page.click(field).await?;
        page.keys("1").await?;
        page.until(&format!("{field}.value === '1'")).await?;
        page.js::<()>("document.activeElement.blur();", json!([])).await?;
        page.until("document.querySelector('tbody').innerText.includes('1 of 2')").await?;
        check(&page, "one pupil's feedback to save").await?;
        let html = saved(&page, "feedback-one", "Save this feedback", "html").await?;
        assert!(html.contains("Your teacher gave 1 of 2 points.") && !html.contains("<script"), "{html}");
        assert_eq!(page.errors().await?, Vec::<String>::new(), "the console is silent");
        // With names hidden there is none in the files either.
        page.click("beginning('checkbox', 'Hide names')").await?;
        page.until("!document.querySelector('tbody').innerText.includes('Otter')").await?;
        let zip = saved_zip(&page, "feedback-hidden", "Save feedback for each pupil").await?;
        let mut names = names_in(&zip);
        names.sort_unstable();
        assert_eq!(names, ["pupil-1.html", "pupil-2.html", "pupil-3.html", "pupil-4.html"]);
        reads_alone(&page, &html, attack).await
    })
}

/// The file is opened from the disk, with the network off.
async fn reads_alone(page: &Page, html: &str, attack: &str) -> WebDriverResult<()> {
    let file = std::env::temp_dir().join(format!("dateline-feedback-{}.html", std::process::id()));
    std::fs::write(&file, html)?;
    page.driver.goto(format!("file://{}", file.to_string_lossy())).await?;
    let told_all: Value = page
        .driver
        .execute(
            "return { title: document.title, words: document.body.innerText, asked: performance.getEntriesByType('resource').length,
                headings: [...document.querySelectorAll('h1, h2')].map((heading) => heading.localName).join(' '),
                wide: document.documentElement.scrollWidth <= innerWidth };",
            Vec::new(),
        )
        .await?
        .json()
        .clone();
    assert_eq!(told_all["title"], "Otter: The closed footbridge", "{told_all}");
    assert_eq!(told_all["headings"], "h1 h2 h2 h2 h2 h2");
    assert_eq!((&told_all["asked"], &told_all["wide"]), (&json!(0), &json!(true)));
    let words = told_all["words"].as_str().unwrap_or_default();
    assert!(words.contains(&format!("You wrote: {attack}")), "{words}");
    if let Some(axe) = told("DATELINE_AXE").and_then(|file| std::fs::read_to_string(file).ok()) {
        page.driver.execute(axe, Vec::new()).await?;
        let run = "const done = arguments[0]; axe.run().then((all) => done(all.violations.map((it) => `${it.id}: ${it.nodes[0].html}`)));";
        let found: Vec<String> = page.driver.execute_async(run, Vec::new()).await?.convert()?;
        assert_eq!(found, Vec::<String>::new());
    }
    std::fs::remove_file(&file)?;
    Ok(())
}

#[test]
fn time_at_a_task_is_kept_when_the_exercise_or_the_page_is_left() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.started().await?;
        let handout = json!({ "dateline": "exercise", "form": 1, "id": "e1", "title": "Ducks",
            "articles": [{ "title": "Ducks", "text": "“Ducks left,” said Ida Hansen." }], "tasks": [{ "id": "t1", "kind": "names" }] });
        // The seconds of the one task, as they are kept.
        let kept = r"(Number(/seconds[^0-9]{1,9}(\d+)/.exec(JSON.stringify(stored()))?.[1] ?? 0))";
        let stay = async |more: u32| {
            page.js::<()>("window.since = performance.now();", json!([])).await?;
            page.until(&format!("performance.now() - window.since > {more}")).await
        };
        drop_files(&page, json!({ "handout.json": handout.to_string() })).await?;
        page.press("Skip this").await?;
        page.press("Begin").await?;
        page.until("beginning('heading', '1. People')").await?;
        // A mark that brings its quotation marks along is shown with those alone.
        page.select("“Ducks left,”").await?;
        page.until("document.body.innerText.includes('Mark “Ducks left,” as')").await?;
        page.press("Person").await?;
        page.until("one('button', 'Show “Ducks left,” in the text')").await?;
        stay(2500).await?;
        page.press("Leave exercise").await?;
        page.until(&format!("one('textbox', 'Article text') && {kept} >= 2")).await?;
        let before: u32 = page.js(&format!("return {kept};"), json!([])).await?;
        // It is not open any more.
        page.reload().await?;
        page.until("one('textbox', 'Article text')").await?;
        drop_files(&page, json!({ "handout.json": handout.to_string() })).await?;
        page.press("Go on").await?;
        page.press("1").await?;
        page.until("beginning('heading', '1. People')").await?;
        stay(2500).await?;
        page.driver.refresh().await?;
        page.until(&format!("one('button', 'Go on') && {kept} >= {}", before + 2)).await?;
        Ok(())
    })
}
