//! The map of an article's places: its dots lead to the article and back, and it zooms by button and key.

use dateline_browser_tests::{Browser, Page, in_browser};
use serde_json::json;
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

/// Places far apart, one of them named three times.
const ARTICLE: &str = "Ferries tie up as storm crosses the Atlantic\n\n\
    By Ana Duarte\n\n\
    LISBON — Ferries stayed in port in Lisbon on Monday as a storm crossed the Atlantic, officials in Lisbon said.\n\n\
    Flights from Lisbon to Nairobi were cancelled, and those to Toronto were late, said Ana Duarte of the port office. \
    Nobody was hurt in Nairobi.\n";

const DOTS: &str = "[...under('Places').querySelectorAll('svg button')]";
const MAP: &str = "one('group', 'Map of the places')";

/// The dot whose name begins so.
fn dot(name: &str) -> String {
    format!("{DOTS}.find((dot) => nameOf(dot).startsWith('{name}'))")
}

#[test]
fn a_dot_leads_to_the_article_and_back() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(ARTICLE).await?;
        for name in ["Lisbon", "Nairobi", "Toronto"] {
            let dot = dot(name);
            page.click(&dot).await?;
            page.until(&format!(
                "document.activeElement.matches('mark[data-kind=place]') && plain(document.activeElement.textContent).toLowerCase() === '{}'",
                name.to_lowercase()
            ))
            .await?;
            page.press("Back to facts").await?;
            page.until(&format!("hasFocus({dot}) && inView({dot})")).await?;
        }
        assert!(page.is(&format!("/^Nairobi, Kenya: 2 mentions$/.test(nameOf({}))", dot("Nairobi"))).await?);
        Ok(())
    })
}

#[test]
fn the_map_zooms_and_moves_by_button_and_key() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(ARTICLE).await?;
        let place = "const [box, map] = [DOT, MAP].map((one) => one.getBoundingClientRect()); return [box.x - map.x, box.y - map.y];"
            .replace("DOT", &dot("Lisbon"))
            .replace("MAP", MAP);
        let before: [f64; 2] = page.js(&place, json!([])).await?;
        page.press("Whole world").await?;
        page.until("one('button', 'Zoom out').disabled && one('button', 'Whole world').disabled").await?;
        page.press("All places").await?;
        page.until("one('button', 'All places').disabled").await?;
        let after: [f64; 2] = page.js(&place, json!([])).await?;
        assert!((after[0] - before[0]).abs() < 1.0 && (after[1] - before[1]).abs() < 1.0, "{after:?}");
        page.press("Zoom in").await?;
        page.until("!one('button', 'All places').disabled").await?;
        page.press("All places").await?;
        page.js::<()>(&format!("{MAP}.focus();"), json!([])).await?;
        page.key(Key::Right).await?;
        page.until(&format!(
            "{}.getBoundingClientRect().x - {MAP}.getBoundingClientRect().x < {} - 20",
            dot("Lisbon"),
            before[0]
        ))
        .await?;
        page.key(Key::Left).await?;
        page.keys("-").await?;
        page.keys("-").await?;
        page.keys("-").await?;
        page.until("one('button', 'Zoom out').disabled").await?;
        page.keys("+").await?;
        page.until("!one('button', 'Zoom out').disabled").await
    })
}

#[test]
fn the_map_is_dragged_and_a_dot_that_is_dragged_leads_nowhere() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(ARTICLE).await?;
        page.press("Zoom in").await?;
        let at = "const [box, map] = [DOT, MAP].map((one) => one.getBoundingClientRect()); return [box.x - map.x, box.y - map.y];"
            .replace("DOT", &dot("Lisbon"))
            .replace("MAP", MAP);
        for grip in [MAP.to_owned(), dot("Lisbon")] {
            let before: [f64; 2] = page.js(&at, json!([])).await?;
            let grip = page.element(&grip).await?;
            let chain = page.driver.action_chain().move_to_element_center(&grip).click_and_hold();
            chain.move_by_offset(20, 8).move_by_offset(20, 7).release().perform().await?;
            let after: [f64; 2] = page.js(&at, json!([])).await?;
            let moved = [after[0] - before[0], after[1] - before[1]];
            assert!((moved[0] - 40.0).abs() < 2.0 && (moved[1] - 15.0).abs() < 2.0, "{moved:?}");
            assert!(page.is("!one('button', 'Back to facts')").await?, "nothing was followed");
        }
        // The pointer is free again.
        let before: [f64; 2] = page.js(&at, json!([])).await?;
        page.driver.action_chain().move_by_offset(30, 30).perform().await?;
        assert_eq!(before, page.js::<[f64; 2]>(&at, json!([])).await?);
        page.click(&dot("Lisbon")).await?;
        page.find("button", "Back to facts").await.map(|_| ())
    })
}

#[test]
fn a_card_of_a_place_leads_to_its_dot_each_time() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(ARTICLE).await?;
        for _ in 0..2 {
            page.click("marks('place', 'Nairobi')[0]").await?;
            page.find("dialog", "Mark").await?;
            page.press("On the map").await?;
            page.until(&format!("!one('dialog', 'Mark') && hasFocus({0}) && inView({0})", dot("Nairobi")))
                .await?;
        }
        Ok(())
    })
}

#[test]
fn the_wheel_scrolls_the_facts_and_zooms_only_with_ctrl() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(ARTICLE).await?;
        let wheel = |ctrl: bool| {
            format!(
                "const wheel = new WheelEvent('wheel', {{ bubbles: true, cancelable: true, deltaY: -100, ctrlKey: {ctrl} }});
                 return {MAP}.dispatchEvent(wheel);"
            )
        };
        assert!(page.js::<bool>(&wheel(false), json!([])).await?, "the page has the wheel");
        assert!(page.is("one('button', 'All places').disabled").await?);
        assert!(!page.js::<bool>(&wheel(true), json!([])).await?, "the map has it");
        page.until("!one('button', 'All places').disabled").await
    })
}

#[test]
fn a_row_of_the_list_leads_to_its_dot() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(ARTICLE).await?;
        page.press("Show Nairobi on the map").await?;
        page.until(&format!("hasFocus({0}) && inView({0})", dot("Nairobi"))).await?;
        assert!(
            page.is(
                "under('Places').querySelector('svg title') && under('Places').querySelector('svg desc')"
            )
            .await?
        );
        Ok(())
    })
}
