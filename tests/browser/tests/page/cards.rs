//! What a mark says of itself.

use dateline_browser_tests::{Browser, Page, in_browser, samar};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, Key};

/// The mark that opened the card has the focus again.
const BACK: &str = "!one('dialog', 'Mark') && hasFocus(marks('person', 'Nenita Balais')[0])";

#[test]
fn a_mark_opens_its_card_and_escape_closes_it() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        let mark = page.element("marks('person', 'Nenita Balais')[0]").await?;
        mark.click().await?;
        let card = page.find("dialog", "Mark").await?;
        let words = card.text().await?;
        assert!(words.contains("Nenita Balais") && words.to_lowercase().contains("person"), "{words}");
        assert!(words.contains("Why: "), "the card says why: {words}");
        page.key(Key::Escape).await?;
        page.until(BACK).await?;
        page.key(Key::Enter).await?;
        page.find("dialog", "Mark").await?;
        page.press("Close").await?;
        page.until(BACK).await
    })
}

#[test]
fn a_card_leads_to_the_other_mentions() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.read(&samar()).await?;
        page.click("marks('person', 'Nenita Balais')[0]").await?;
        let card = page.find("dialog", "Mark").await?;
        let mut others = Vec::new();
        for button in card.find_all(By::Tag("button")).await? {
            if button.text().await?.contains("Balais") {
                others.push(button);
            }
        }
        let Some(other) = others.first() else { panic!("the card lists no other mention of Balais") };
        other.click().await?;
        page.until("document.activeElement.matches('mark[data-kind=person]') && plain(document.activeElement.textContent) === 'Balais'").await
    })
}

#[test]
fn every_layer_of_an_overlap_can_be_reached() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let text = "Ferry sails\n\nOSLO, May 2, 2025 — “We have loved Bergen and Ida Hansen since May 1,” said Nils Berg, \
                    the mayor of Oslo. Ida Hansen agreed.";
        page.read(text).await?;
        page.until("marks('quotation').length > 0").await?;
        let inner = "marks().find((mark) => mark.textContent === 'Bergen' && mark.closest('mark[data-kind=quotation]'))";
        page.click(inner).await?;
        let words = page.find("dialog", "Mark").await?.text().await?.to_lowercase();
        assert!(words.contains("place") && words.contains("quotation"), "{words}");
        Ok(())
    })
}
