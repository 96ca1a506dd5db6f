//! The facts beside the article: all there, each leading to its place and back; layers on and off.

use dateline_browser_tests::{Browser, Page, in_browser, samar};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

const HEADINGS: [&str; 9] = [
    "At a glance",
    "People",
    "Organizations",
    "Places",
    "Timeline",
    "Quotes and sources",
    "Numbers",
    "Language",
    "Notes",
];

const LAYERS: [(&str, &str); 5] = [
    ("People", "person"),
    ("Places", "place"),
    ("Dates", "date"),
    ("Quotations", "quotation"),
    ("Numbers", "quantity"),
];

#[test]
fn every_fact_leads_to_its_place_and_back() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        for heading in HEADINGS {
            page.until(&format!(
                "[...facts().querySelectorAll(ROLES.heading)].some((one) => nameOf(one) === '{heading}')"
            ))
            .await?;
        }
        // The first and the last fact of each section, `Notes` aside, which has none yet.
        for heading in &HEADINGS[..8] {
            for which in ["0", "-1"] {
                let fact = format!("[...under('{heading}').querySelectorAll('button')].at({which})");
                page.click(&fact).await?;
                let place = "article().contains(document.activeElement) && inView(document.activeElement)";
                page.until(place).await?;
                page.press("Back to facts").await?;
                page.until(&format!("hasFocus({fact}) && inView({fact})")).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn a_fact_leads_to_the_very_words_it_names() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        let fact =
            "[...under('People').querySelectorAll('button')].find((one) => nameOf(one) === 'Nenita Balais')";
        page.click(fact).await?;
        page.until("document.activeElement.matches('mark[data-kind=person]') && plain(document.activeElement.textContent) === 'Nenita Balais'").await?;
        let quote = "[...under('Quotes and sources').querySelectorAll('button')].find((one) => nameOf(one).includes('I will hang it'))";
        page.click(quote).await?;
        page.until("document.activeElement.matches('mark[data-kind=quotation]') && document.activeElement.textContent.startsWith('I will hang it')").await
    })
}

#[test]
fn a_layer_is_switched_off_and_on() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        page.find("group", "Layers").await?;
        for (layer, kind) in LAYERS {
            let count: usize = page.js(&format!("return marks('{kind}').length;"), json!([])).await?;
            assert!(count > 0, "there are marks of {kind}");
            let text: String = page.js("return article().innerText;", json!([])).await?;
            let switch = page.find("checkbox", layer).await?;
            switch.click().await?;
            page.until(&format!("marks('{kind}').length === 0")).await?;
            let without: String = page.js("return article().innerText;", json!([])).await?;
            assert_eq!(text, without, "the words stay");
            switch.click().await?;
            page.until(&format!("marks('{kind}').length === {count}")).await?;
        }
        Ok(())
    })
}

#[test]
fn the_layer_of_language_is_as_far_on_as_its_kinds_are() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        let switches = "all('checkbox', (name) => name.startsWith('Mark in the article: '))";
        let count: usize = page.js(&format!("return {switches}.length;"), json!([])).await?;
        assert!(count > 1, "{count} kinds of cue words");
        let language = "one('checkbox', 'Language')";
        for at in 0..count {
            page.click(&format!("{switches}[{at}]")).await?;
            let (ticked, in_part) = (at + 1 < count, at + 1 < count);
            page.until(&format!("{language}.checked === {ticked} && {language}.indeterminate === {in_part}"))
                .await?;
        }
        page.until("marks('cue').length === 0").await?;
        page.click(language).await?;
        page.until(&format!(
            "marks('cue').length > 0 && {language}.checked && !{language}.indeterminate && {switches}.every((one) => one.checked)"
        ))
        .await
    })
}
