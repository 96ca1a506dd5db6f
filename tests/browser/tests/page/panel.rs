//! People, organizations and places: their order, their folds, their strips, and who appears together.

use dateline_browser_tests::{Browser, Page, in_browser};
use serde_json::json;
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

/// Somebody who is named first but once, and somebody who is named often and with others.
const ARTICLE: &str = "Council of Brackwater votes on the bridge\n\n\
    By Peter Lund\n\n\
    Mary Holt opened the meeting on Monday. John Baker met Susan Clark before it, said David Moore.\n\n\
    John Baker and Susan Clark had asked for the vote. David Moore voted against it, and John Baker did not vote.\n\n\
    Susan Clark said that Mary Holt would speak again. Later John Baker thanked Susan Clark.\n";

const NAMES: &str =
    "[...under('People').querySelectorAll('li .fact__name')].map((name) => plain(name.textContent))";
const TICKS: &str = "[...under('People').querySelectorAll('li')].find((row) => row.innerText.includes('John Baker')).querySelectorAll('svg button')";

#[test]
fn people_stand_by_weight_or_as_they_appear_and_a_reload_keeps_that() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(ARTICLE).await?;
        page.until(&format!("{NAMES}[0] === 'John Baker'")).await?;
        let by_appearance = "[...under('People').querySelectorAll('input[type=radio]')][1]";
        page.js::<()>(&format!("{by_appearance}.focus();"), json!([])).await?;
        page.keys(" ").await?;
        let chosen = format!(
            "{by_appearance}.checked && {NAMES}.indexOf('Mary Holt') < {NAMES}.indexOf('John Baker')"
        );
        page.until(&chosen).await?;
        page.reload().await?;
        page.until(&format!("marks('person').length > 0 && {chosen}")).await
    })
}

#[test]
fn a_strip_tells_the_words_and_leads_to_them() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(ARTICLE).await?;
        let ticks: usize = page.js(&format!("return {TICKS}.length;"), json!([])).await?;
        assert!(ticks > 2, "{ticks} ticks");
        assert!(page.is(&format!("[...{TICKS}].filter((tick) => tick.tabIndex === 0).length === 1")).await?);
        page.js::<()>(&format!("{TICKS}[0].focus();"), json!([])).await?;
        page.key(Key::Right).await?;
        page.until(&format!("hasFocus({TICKS}[1]) && nameOf({TICKS}[1]).startsWith('John Baker, ')")).await?;
        page.until("under('People').innerText.includes('had asked for the vote')").await?;
        page.key(Key::Enter).await?;
        page.until("document.activeElement.matches('mark[data-kind=person]') && plain(document.activeElement.textContent) === 'John Baker'").await?;
        page.press("Back to facts").await?;
        page.until(&format!("hasFocus({TICKS}[1])")).await
    })
}

#[test]
fn those_who_share_sentences_are_listed_and_drawn() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(ARTICLE).await?;
        let pair = "[...under('Appear together').querySelectorAll('li button')].find((one) => /^(John Baker and Susan Clark|Susan Clark and John Baker)$/.test(nameOf(one)))";
        page.until(&format!("{pair}.closest('li').innerText.includes('3 times')")).await?;
        // A name of the picture leaves its own pairs.
        let all: usize = page
            .js("return under('Appear together').querySelectorAll('li.entity').length;", json!([]))
            .await?;
        let mary = "[...under('Appear together').querySelectorAll('button[aria-pressed]')].find((one) => nameOf(one) === 'Mary Holt')";
        page.click(mary).await?;
        page.until(&format!("{mary}.ariaPressed === 'true' && under('Appear together').querySelectorAll('li.entity').length < {all}")).await?;
        page.click(mary).await?;
        page.click(pair).await?;
        page.until("document.activeElement.matches('mark[data-kind=person]')").await?;
        page.press("Back to facts").await?;
        page.until(&format!("hasFocus({pair})")).await
    })
}

#[test]
fn a_long_list_is_folded() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let article = "Airline adds eleven cities to its summer plan\n\nBy Peter Lund\n\n\
            The airline said on Monday that it would fly to Lisbon, Nairobi and Toronto in the summer, and that \
            tickets would be sold from May.\n\n\
            Flights to Tokyo and Madrid will follow in July, and those to Vienna, Cairo and Lima in August, John Baker \
            told reporters in Oslo.\n\n\
            He said that the offices in Dublin and Warsaw would stay open through the winter.\n";
        page.read(article).await?;
        let rows = "under('Places').querySelectorAll('li.entity').length";
        page.until(&format!("{rows} === 8")).await?;
        page.press_beginning("Show all ").await?;
        page.until(&format!("{rows} >= 10 && beginning('button', 'Show fewer')")).await?;
        page.press_beginning("Show fewer").await?;
        page.until(&format!("{rows} === 8")).await
    })
}
