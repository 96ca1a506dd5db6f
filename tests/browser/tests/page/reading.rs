//! Ways in: what is pasted, typed, dropped or chosen is annotated, and the page around it set aside.

use dateline_browser_tests::{Browser, Page, in_browser, samar};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

const KINDS: [&str; 4] = ["person", "organization", "place", "date"];
const FURNITURE: &str = "We and our 214 partners use cookies";

async fn annotates_a_pasted_page(page: Page) -> WebDriverResult<()> {
    page.read(&samar()).await?;
    for kind in KINDS {
        page.until(&format!("marks('{kind}').length > 0")).await?;
    }
    page.until("marks('person', 'Nenita Balais').length > 0").await?;
    page.until("marks('quotation').length > 0 && marks('quantity').length > 0").await?;
    let article: String = page.js("return plain(article().innerText);", json!([])).await?;
    assert!(article.contains("Eastern Samar counts its dead as flood cuts off 17 villages"), "{article}");
    assert!(article.contains("ring it and see who comes"), "{article}");
    for furniture in ["Accept all", "Subscribe for P99 a month", "Viber", FURNITURE] {
        assert!(!article.contains(furniture), "`{furniture}` is no part of the article");
    }
    Ok(())
}

#[test]
fn annotates_a_page_pasted_whole() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, annotates_a_pasted_page)
}

#[test]
fn annotates_a_page_pasted_whole_in_firefox() -> WebDriverResult<()> {
    in_browser(Browser::Firefox, annotates_a_pasted_page)
}

#[test]
fn what_was_set_aside_can_be_put_back_and_set_aside_again() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        // The list of what was set aside stands in the region too, as list items.
        let in_article = format!(
            "[...article().querySelectorAll('p')].some((block) => !block.closest('li') && block.textContent.startsWith('{FURNITURE}'))"
        );
        page.read(&samar()).await?;
        page.press_beginning("Set aside (").await?;
        assert!(!page.is(&in_article).await?);
        page.press_beginning(&format!("Put back: {FURNITURE}")).await?;
        page.until(&in_article).await?;
        page.until("said().includes('Put back')").await?;
        page.press_beginning("Set aside again").await?;
        page.until(&format!("!{in_article}")).await?;
        page.press("Undo").await?;
        page.until(&in_article).await?;
        page.press("Redo").await?;
        page.until(&format!("!{in_article}")).await
    })
}

#[test]
fn reads_the_html_of_a_paste_before_its_plain_text() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let html = "<nav><a href='/'>Home</a> <a href='/news'>News</a></nav><article><h1>Mayor opens a ferry line</h1>\
            <p>Lorraine Peltier, the mayor of Duluth, said on <b>April 29, 2025</b> that the ferry sails &amp; sails well.</p>\
            <script>throw 1</script></article>";
        let hand = "hand('paste', { 'text/html': arguments[0], 'text/plain': 'the plain flavour' }, {});";
        page.started().await?;
        page.js::<()>(hand, json!([html])).await?;
        page.until("marks('person', 'Lorraine Peltier').length > 0 && marks('date').length > 0").await?;
        let article: String = page.js("return plain(article().innerText);", json!([])).await?;
        assert!(article.contains("the ferry sails & sails well"), "{article}");
        assert!(!article.contains("the plain flavour") && !article.contains("throw 1"), "{article}");
        Ok(())
    })
}

#[test]
fn the_source_of_a_page_pasted_as_text_is_read_as_that_page() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let source = "<!doctype html>\n<html><head><title>The Oxdale Post</title></head><body><nav><a href='/'>Home</a></nav><article>\
            <h1>Mayor opens a ferry line</h1><p>Mayor Ada Fern opened a ferry line in Oxdale on Monday, two years after the old one closed.</p>\
            <p>“It is here to stay,” she said at the quay, where some 200 people had come.</p></article></body></html>";
        page.started().await?;
        page.paste(source).await?;
        // The source stands there until the engine has read it.
        page.until(
            "article()?.innerText.includes('opened a ferry line') && !article().innerText.includes('<p>')",
        )
        .await
    })
}

#[test]
fn annotates_what_is_typed_and_says_when_nothing_is() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.started().await?;
        page.press("Annotate").await?;
        page.until("said().includes('nothing to annotate')").await?;
        let typed = "Lorraine Peltier flew from Duluth to Paris on April 29, 2025.";
        page.find("textbox", "Article text").await?.send_keys(typed).await?;
        page.press("Annotate").await?;
        page.until("marks('place', 'Paris').length > 0").await
    })
}

#[test]
fn opens_files_that_are_dropped_or_chosen_and_names_those_it_cannot_read() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.started().await?;
        page.js::<()>("hand('drop', {}, { 'dropped.txt': arguments[0] });", json!([samar()])).await?;
        page.until("marks('person', 'Nenita Balais').length > 0").await?;
        page.press("New article").await?;
        page.started().await?;
        let html =
            "<h1>Ferry sails</h1><p>The ferry left Oslo on Monday, said Ida Hansen, who was on board.</p>";
        let choose =
            "choose(document.querySelector('main input[type=file]'), { 'chosen.html': arguments[0] });";
        page.js::<()>(choose, json!([html])).await?;
        page.until("marks('place', 'Oslo').length > 0").await?;
        for (name, content, answer) in [
            ("photo.jpg", "x", "photo.jpg"),
            ("broken.txt", "a\0b", "broken.txt"),
            ("empty.txt", " \n", "empty.txt"),
        ] {
            page.js::<()>("hand('drop', {}, { [arguments[0]]: arguments[1] });", json!([name, content]))
                .await?;
            page.until(&format!("said().includes('{answer}')")).await?;
        }
        page.js::<()>("document.activeElement.blur(); hand('paste', { 'text/plain': ' ' }, {});", json!([]))
            .await?;
        page.until("said().includes('no text')").await?;
        // Nothing of this has touched the article.
        assert!(page.is("marks('place', 'Oslo').length > 0").await?);
        Ok(())
    })
}

#[test]
fn a_second_paste_supersedes_one_that_is_still_being_read() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.started().await?;
        let long = samar().repeat(300_000 / samar().len() + 1);
        let short = "Ferry sails\n\nThe ferry left Oslo on Monday, said Ida Hansen, who was on board.";
        let script = "paste(arguments[0]); setTimeout(() => { paste(arguments[1]); done(null); }, 30);";
        page.js_later::<()>(script, json!([long, short])).await?;
        page.until("marks('place', 'Oslo').length > 0").await?;
        let words = "article().innerText.includes('left Oslo') && !article().innerText.includes('Samar')";
        assert!(page.is(words).await?);
        page.until("one('navigation', 'Library').innerText.includes('Ferry sails')").await?;
        page.until("one('navigation', 'Library').innerText.includes('Skip to main content')").await?;
        // Long enough for a stale answer to come.
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        assert!(page.is(words).await?);
        Ok(())
    })
}
