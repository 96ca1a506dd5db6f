//! Exercises on paper, from the worked samples: what is printed, that a worksheet holds nothing of the key, the teacher's points, and a
//! pupil's first run.

use super::accessibility::finds_nothing;
use super::exports::{accept_downloads, landed};
use dateline_browser_tests::{Browser, Page, in_browser, told};
use serde_json::{Value, json};
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

/// What only the key of the sample knows.
const OF_THE_KEY: [&str; 4] = [
    "It closed a footbridge that many pupils use.",
    "He saw the flakes himself.",
    "A title (Ms., Councillor) is no part of the name.",
    "Answer key",
];

/// Opens a worked sample from the start.
pub(super) async fn open_sample(page: &Page, title: &str) -> WebDriverResult<()> {
    page.until("one('button', 'Sample exercises for a class')").await?;
    if !page.is("one('button', 'Sample exercises for a class').closest('details').open").await? {
        page.press("Sample exercises for a class").await?;
    }
    page.press(title).await?;
    page.until("one('heading', 'An exercise on this article')").await
}

/// Presses a button that prints, and leaves the page as it lies on the paper; its words.
async fn printed(page: &Page, button: &str) -> WebDriverResult<String> {
    page.js::<()>("window.printed = false; window.print = () => { window.printed = true; };", json!([]))
        .await?;
    page.press(button).await?;
    page.until("window.printed && document.querySelector('.paper')").await?;
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    page.until("matchMedia('print').matches").await?;
    page.js("return plain(document.body.innerText);", json!([])).await
}

/// Takes the paper away.
async fn back_on_screen(page: &Page) -> WebDriverResult<()> {
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    page.js::<()>("window.dispatchEvent(new Event('afterprint'));", json!([])).await?;
    page.until("!document.querySelector('.paper')").await
}

pub(super) async fn check(page: &Page, state: &str) -> WebDriverResult<()> {
    match told("DATELINE_AXE").and_then(|file| std::fs::read_to_string(file).ok()) {
        Some(axe) => finds_nothing(page, &axe, state).await,
        None => Ok(()),
    }
}

#[test]
fn a_worksheet_has_room_to_write_and_nothing_of_the_key() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.started().await?;
        open_sample(&page, "The closed footbridge").await?;
        page.press("Hand out").await?;
        check(&page, "handing out, with paper").await?;
        let sheet = printed(&page, "Print worksheet").await?;
        for words in [
            "Made-up name or number:",
            "1. People",
            "a box around it",
            "Where would you look?",
            "Hint: ",
            "“I ride under it twice a day,”",
        ] {
            assert!(sheet.contains(words), "the worksheet has {words}: {sheet}");
        }
        for words in OF_THE_KEY {
            assert!(!sheet.contains(words), "the worksheet has {words}");
        }
        for words in ["Leave exercise", "Print worksheet", "Clear this device"] {
            assert!(!sheet.contains(words), "{words} is printed");
        }
        let is_blank = "!document.querySelector('.paper-article .paper-mark, .paper__answer') && \
            [...document.querySelectorAll('.paper-tick__box, .paper-order__box')].every((box) => box.textContent === '')";
        assert!(page.is(is_blank).await?, "nothing is filled in");
        assert!(page.is("document.querySelectorAll('.paper__line, .paper-table__empty').length > 5").await?);
        back_on_screen(&page).await?;
        let key = printed(&page, "Print answer key").await?;
        for words in OF_THE_KEY {
            assert!(key.contains(words), "the key has {words}: {key}");
        }
        // Each kind has a line of its own and a letter, so that no colour is needed.
        assert!(
            page.is("['line', 'box', 'circle', 'wave'].every((sign) => document.querySelector(`.paper-article .paper-mark--${sign}`)) && \
                     [...document.querySelectorAll('.paper-article sup')].some((letter) => letter.textContent === 'L')")
                .await?
        );
        back_on_screen(&page).await?;
        page.click("beginning('checkbox', 'Large print')").await?;
        printed(&page, "Print worksheet").await?;
        // 18 points are 24 pixels.
        assert!(
            page.is(
                "[...document.querySelectorAll('.paper-article p')].some((words) => parseFloat(getComputedStyle(words).fontSize) >= 24)"
            )
            .await?
        );
        back_on_screen(&page).await?;
        assert_eq!(page.errors().await?, Vec::<String>::new(), "the console is silent");
        Ok(())
    })
}

#[test]
fn tasks_are_added_to_a_sample_once_its_article_was_read() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.started().await?;
        open_sample(&page, "The market and the bus station").await?;
        let people = "beginning('checkbox', 'People, organizations')";
        page.until(&format!("{people} && !{people}.checked && !{people}.disabled")).await?;
        check(&page, "a sample that was read").await?;
        page.click(people).await?;
        page.until(&format!("{people}.checked")).await?;
        page.press("1").await?;
        page.until("beginning('heading', '1. People')").await?;
        // The engine's marks are the first key, as in any other exercise.
        page.until("document.querySelectorAll('[aria-label^=\"Remove the mark\"]').length > 0").await?;
        // The other tasks keep what the sample's key says.
        page.press("2").await?;
        page.until("document.querySelectorAll('fieldset input:checked').length > 3").await?;
        assert_eq!(page.errors().await?, Vec::<String>::new(), "the console is silent");
        Ok(())
    })
}

#[test]
fn every_sample_opens_for_a_teacher_and_prints() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.started().await?;
        for (title, task) in [
            ("The closed footbridge", "5. The order of events"),
            ("The market and the bus station", "1. Fact or opinion"),
            ("The page around the swan", "1. What is not the article"),
            ("One fire, two reports", "1. Two articles"),
        ] {
            open_sample(&page, title).await?;
            page.press("Hand out").await?;
            let sheet = printed(&page, "Print worksheet").await?;
            assert!(sheet.contains(task), "{sheet}");
            back_on_screen(&page).await?;
            page.press("Leave exercise").await?;
            page.started().await?;
        }
        // What was changed in a sample is there when it is opened again.
        open_sample(&page, "One fire, two reports").await?;
        page.find("textbox", "Instructions, before the first task").await?.send_keys("In pairs. ").await?;
        page.press("Leave exercise").await?;
        open_sample(&page, "One fire, two reports").await?;
        page.until("one('textbox', 'Instructions, before the first task').value.includes('In pairs.')").await
    })
}

#[test]
fn points_stand_beside_what_is_scored_and_are_printed_for_each_pupil() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.started().await?;
        open_sample(&page, "The closed footbridge").await?;
        page.press("Hand out").await?;
        page.press("Open the class").await?;
        let sheet = |id: &str, pupil: &str, who: &str| {
            json!({ "dateline": "answers", "form": 1, "id": id, "exercise": "sample-bridge", "pupil": pupil, "saved": "2026-11-29T10:00:00Z",
                "tasks": [{ "task": "t2", "texts": { "who": who } }, { "task": "t5", "order": ["i1", "i2", "i3", "i4", "i5", "i6"] }] })
            .to_string()
        };
        let files = json!({ "a.json": sheet("a", "Otter", "OTTERSAID the town"), "b.json": sheet("b", "Heron", "somebody") });
        page.js::<()>("hand('drop', {}, arguments[0]);", json!([files])).await?;
        page.until("document.querySelectorAll('tbody tr').length === 2").await?;
        page.press("Otter").await?;
        page.press_beginning("2. The five Ws: ").await?;
        let field = "document.querySelector('.exercise-points input')";
        let all: Value = page
            .js("return plain(document.querySelectorAll('tbody tr')[1].children[1].innerText);", json!([]))
            .await?;
        page.click(field).await?;
        page.keys("7").await?;
        page.key(Key::Tab).await?;
        // Never more than the most.
        let row = "plain(document.querySelectorAll('tbody tr')[1].innerText)";
        page.until(&format!("{row}.includes('2 of 2 (1 of 3 tasks judged)') && {field}.value === '2'"))
            .await?;
        assert_eq!(
            page.js::<Value>(
                "return plain(document.querySelectorAll('tbody tr')[1].children[1].innerText);",
                json!([])
            )
            .await?,
            all,
            "points are no part of what is scored"
        );
        check(&page, "points").await?;
        page.press("Undo").await?;
        page.until(&format!("!{row}.includes('2 of 2')")).await?;
        page.press("Redo").await?;
        page.until(&format!("{row}.includes('2 of 2')")).await?;
        let folder = accept_downloads(&page, "points").await?;
        page.press("Save the table (CSV)").await?;
        let csv = landed(&folder, "csv").await;
        std::fs::remove_dir_all(&folder)?;
        assert!(csv.lines().next().is_some_and(|line| line.ends_with("points,points of")), "{csv}");
        assert!(csv.lines().any(|line| line.starts_with("Otter,") && line.ends_with(",2,2")), "{csv}");
        let paper = printed(&page, "Print class summary").await?;
        assert!(
            paper.contains("Otter") && paper.contains("Mean") && !paper.contains("Open answers"),
            "{paper}"
        );
        back_on_screen(&page).await?;
        let pages = printed(&page, "Print feedback for each pupil").await?;
        assert!(
            pages.contains("You wrote: OTTERSAID the town")
                && pages.contains("Your teacher gave 2 of 2 points."),
            "{pages}"
        );
        assert!(page.is("document.querySelectorAll('.paper-feedback').length === 2").await?);
        back_on_screen(&page).await?;
        page.click("beginning('checkbox', 'Hide names')").await?;
        let paper = printed(&page, "Print class summary").await?;
        assert!(paper.contains("Pupil 1") && !paper.contains("Otter") && !paper.contains("Heron"), "{paper}");
        back_on_screen(&page).await?;
        // The points are kept by the sheet's id, and nothing of what it says.
        page.until("isStored('points')").await?;
        assert!(!page.is("isStored('Otter') || isStored('OTTERSAID')").await?);
        assert_eq!(page.errors().await?, Vec::<String>::new(), "the console is silent");
        Ok(())
    })
}

#[test]
fn a_pupil_tries_marking_once_and_is_not_asked_again() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.started().await?;
        let handout = json!({ "dateline": "exercise", "form": 1, "id": "e1", "title": "Ducks", "articles": [{ "title": "Ducks", "text": "Ida Hansen left." }],
            "tasks": [{ "id": "t1", "kind": "names" }] });
        page.js::<()>("hand('drop', {}, arguments[0]);", json!([{ "handout.json": handout.to_string() }]))
            .await?;
        page.until("one('heading', 'Try it once')").await?;
        check(&page, "a first run").await?;
        // With the keyboard alone.
        page.js::<()>("article().querySelector('[tabindex=\"0\"]').focus();", json!([])).await?;
        for _ in 0.."Otto Lund".len() {
            page.with_shift(Key::Right).await?;
        }
        page.until("beginning('button', 'Person') && !one('button', 'Person').disabled").await?;
        page.js::<()>("one('button', 'Person').focus();", json!([])).await?;
        page.key(Key::Enter).await?;
        page.until("marks('person').length === 1 && said().includes('stands in the list')").await?;
        page.js::<()>("beginning('button', 'Remove the mark on').focus();", json!([])).await?;
        page.key(Key::Enter).await?;
        page.until("marks().length === 0 && said().includes('The mark is gone.')").await?;
        page.press("Done").await?;
        page.until("!one('heading', 'Try it once') && one('button', 'How this works')").await?;
        // Nothing of it is in the answers, and it stays away until it is asked for.
        assert!(!page.is("isStored('Otto')").await?);
        page.driver.refresh().await?;
        page.until("one('button', 'How this works') && !one('heading', 'Try it once')").await?;
        page.press("How this works").await?;
        page.until("one('heading', 'Try it once')").await?;
        page.press("Skip this").await?;
        page.until("one('button', 'How this works')").await?;
        assert_eq!(page.errors().await?, Vec::<String>::new(), "the console is silent");
        Ok(())
    })
}
