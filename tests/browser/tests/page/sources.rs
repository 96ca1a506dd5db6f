//! Who says so: the sources by kind, what names nobody, numbers side by side, the cue words and their switches.

use dateline_browser_tests::{Browser, Page, in_browser};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

const ARTICLE: &str = "Ferry fares to rise on the north coast\n\n\
    By Peter Lund\n\n\
    “We had no other way to pay for the boats,” said Mary Holt, the director of the Brackwater Ferry Company. \
    She said that fares would rise by 12 percent in May.\n\n\
    An official, who asked not to be named because the talks are private, said the council might pay a part of it.\n\n\
    The Transport Union said that 12 people were injured when a boat hit the pier. The hospital said that 14 people \
    were injured.\n\n\
    The two boats were built in 1994. Every crossing takes an hour, and the last one leaves at dusk.\n\n\
    Is there really no other way? The shocking plan will perhaps be voted on in June.\n";

const SECTION: &str = "under('Quotes and sources')";

/// The names of the sources that are listed.
const SOURCES: &str = "[...under('Quotes and sources').querySelectorAll('li .fact__name')].map((name) => plain(name.textContent)).join('; ')";

#[test]
fn sources_are_listed_by_kind_with_their_share_and_reason() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(ARTICLE).await?;
        page.until(&format!("{SOURCES}.includes('Mary Holt') && {SOURCES}.includes('Transport Union')"))
            .await?;
        page.until(&format!("/named people \\d+ %/.test({SECTION}.innerText)")).await?;
        page.until(&format!("{SECTION}.innerText.includes('Why not named')")).await?;
        // One kind alone, by the keyboard, and all again.
        let kind = "[...under('Quotes and sources').querySelectorAll('input[type=radio]')].find((one) => nameOf(one).includes('Organizations'))";
        page.js::<()>(&format!("{kind}.focus();"), json!([])).await?;
        page.keys(" ").await?;
        page.until(&format!("!{SOURCES}.includes('Mary Holt') && {SOURCES}.includes('Transport Union')"))
            .await?;
        let all = "under('Quotes and sources').querySelector('input[type=radio]')";
        page.js::<()>(&format!("{all}.click();"), json!([])).await?;
        page.until(&format!("{SOURCES}.includes('Mary Holt')")).await
    })
}

#[test]
fn sentences_that_name_nobody_lead_to_their_place() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(ARTICLE).await?;
        let claim = "[...under('Quotes and sources').querySelectorAll('button')].find((one) => nameOf(one).includes('built in 1994'))";
        page.click(claim).await?;
        page.until("getSelection().toString().includes('built in 1994') || document.activeElement.textContent.includes('1994')").await?;
        page.press("Back to facts").await?;
        page.until(&format!("hasFocus({claim})")).await?;
        // A sentence of what is and is not attributed stands on top of the panel.
        page.until(r"/Of \d+ sentences, \d+ rest on/.test(under('At a glance').innerText)").await
    })
}

#[test]
fn numbers_say_of_what_and_which_differ() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(ARTICLE).await?;
        page.until("under('Numbers').querySelector('table').innerText.includes('people')").await?;
        page.until(
            "under('Numbers').innerText.includes('not alike') && under('Numbers').innerText.includes('14')",
        )
        .await
    })
}

#[test]
fn each_kind_of_cue_word_is_switched_alone() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(ARTICLE).await?;
        page.until("marks('cue', 'perhaps').length === 1 && marks('cue', 'shocking').length === 1").await?;
        let text: String = page.js("return article().innerText;", json!([])).await?;
        page.find("checkbox", "Mark in the article: hedges").await?.click().await?;
        page.until("marks('cue', 'perhaps').length === 0 && marks('cue', 'shocking').length === 1").await?;
        let without: String = page.js("return article().innerText;", json!([])).await?;
        assert_eq!(text, without, "the words stay");
        // All of them at once, whatever each is.
        page.find("checkbox", "Language").await?.click().await?;
        page.until("marks('cue').length === 0 && one('checkbox', 'Mark in the article: hedges').disabled")
            .await?;
        page.find("checkbox", "Language").await?.click().await?;
        page.until("marks('cue', 'shocking').length === 1 && marks('cue', 'perhaps').length === 0").await?;
        page.find("checkbox", "Mark in the article: hedges").await?.click().await?;
        page.until("marks('cue', 'perhaps').length === 1").await
    })
}
