//! Names that are never to be marked: in every article, in backups, beside those of another tab, and safe from damage.

use super::exports::{accept_downloads, landed};
use dateline_browser_tests::{Browser, Page, in_browser};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

const TEXT: &str = "Ferry sails\n\nOSLO, May 2, 2025 — The ferry left Bergen on Monday, said Ida Hansen, the mayor of Oslo. \
                    Nils Berg agreed with Ida Hansen.";
const LIBRARY: &str = "one('navigation', 'Library').innerText";
/// Puts a name into the storage that no tab has heard of: a tab gets no word of what its own script stores.
const UNHEARD: &str = "localStorage.setItem('dateline.never', '{\"form\":2,\"names\":[{\"words\":\"grand slam\",\"kind\":\"person\"}]}');";

fn marks(name: &str) -> String {
    format!("marks('person', '{name}').length")
}

/// Says that this person is never one.
async fn never(page: &Page, name: &str) -> WebDriverResult<()> {
    page.click(&format!("marks('person', '{name}')[0]")).await?;
    page.find("dialog", "Mark").await?;
    page.press("Not a person …").await?;
    page.press("Always").await?;
    page.until(&format!("{} === 0 && isStored('{}')", marks(name), name.to_lowercase())).await
}

#[test]
fn a_name_that_is_always_none_is_none_in_the_next_article_until_it_is_marked_again() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        never(&page, "Ida Hansen").await?;
        page.read("Bridge opens\n\nBERGEN, May 3, 2025 — The bridge is open, said Ida Hansen in Bergen.")
            .await?;
        page.until(&format!("marks('place').length > 0 && {} === 0", marks("Ida Hansen"))).await?;
        page.reload().await?;
        page.until(&format!("marks('place').length > 0 && {} === 0", marks("Ida Hansen"))).await?;
        page.press_beginning("Never marked (1)").await?;
        page.press("Mark again: “ida hansen”").await?;
        page.until(&format!("{} === 1 && !isStored('\"words\":\"ida hansen\"')", marks("Ida Hansen"))).await
    })
}

#[test]
fn what_another_tab_stored_meanwhile_stays() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        page.js::<()>(UNHEARD, json!([])).await?;
        never(&page, "Nils Berg").await?;
        page.until("isStored('grand slam') && isStored('nils berg')").await
    })
}

#[test]
fn two_tabs_share_the_names() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(TEXT).await?;
        let first = page.driver.window().await?;
        let address = page.driver.current_url().await?;
        let second = page.driver.new_tab().await?;
        for (tab, name) in [(second, "Nils Berg"), (first, "Ida Hansen")] {
            page.driver.switch_to_window(tab).await?;
            if name == "Nils Berg" {
                page.driver.goto(address.as_str()).await?;
                page.until("marks('person').length > 0 && measures('dateline:careful').length > 0").await?;
            } else {
                // What the other tab ruled holds here already.
                page.until(&format!("{} === 0", marks("Nils Berg"))).await?;
            }
            never(&page, name).await?;
        }
        page.until(&format!("isStored('nils berg') && {LIBRARY}.includes('Never marked (2)')")).await?;
        page.press("Undo").await?;
        page.until("isStored('\"words\":\"nils berg\"') && !isStored('\"words\":\"ida hansen\"')").await
    })
}

#[test]
fn a_backup_brings_the_names_back_beside_those_that_are_there() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let folder = accept_downloads(&page, "never").await?;
        page.read(TEXT).await?;
        never(&page, "Ida Hansen").await?;
        page.press("Export").await?;
        page.find("menuitem", "Backup").await?.click().await?;
        let backup = landed(&folder, "json").await;
        std::fs::remove_dir_all(&folder)?;
        page.js::<()>(&format!("localStorage.clear(); {UNHEARD}"), json!([])).await?;
        page.reload().await?;
        let field = "document.querySelector('header input[type=file]')";
        page.js::<()>(&format!("choose({field}, {{ 'backup.json': arguments[0] }});"), json!([backup]))
            .await?;
        page.until("said().includes('1 name never to be marked')").await?;
        page.until(&format!("isStored('grand slam') && {LIBRARY}.includes('Never marked (2)')")).await?;
        page.press_beginning("Ferry sails").await?;
        page.until(&format!("marks('place').length > 0 && {} === 0", marks("Ida Hansen"))).await
    })
}

#[test]
fn a_damaged_record_is_kept_aside() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let damage = "localStorage.setItem('dateline.never', arguments[0]);";
        let kept = |record: &str| {
            format!(
                "Object.entries(stored()).some(([key, value]) => key.startsWith('dateline.aside.') && value === '{record}')"
            )
        };
        page.js::<()>(damage, json!(["{broken before"])).await?;
        page.reload().await?;
        page.until(&format!("{} && {LIBRARY}.includes('could not be read')", kept("{broken before"))).await?;
        page.read(TEXT).await?;
        page.js::<()>(damage, json!(["{broken meanwhile"])).await?;
        never(&page, "Ida Hansen").await?;
        page.until(&format!("{} && {}", kept("{broken before"), kept("{broken meanwhile"))).await
    })
}
