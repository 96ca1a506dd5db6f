//! A link that holds a handout: it opens as a pupil's exercise, offline from then on; a damaged one is refused, and one that
//! would be too long is not made.

use super::exercise::TEXT;
use crate::server::Server;
use dateline_browser_tests::{Browser, Page, in_browser, told};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

/// Packs words as a link does: pressed, in the letters of an address.
const PACK: &str = "
    const pressed = new Response(new Blob([arguments[0]]).stream().pipeThrough(new CompressionStream('deflate')));
    pressed.arrayBuffer().then((buffer) => {
      const letters = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
      done('1.' + btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''));
    });";

fn handout() -> String {
    json!({
        "dateline": "exercise", "form": 1, "id": "linked", "title": "The ferry by link", "instructions": "Take your time.",
        "articles": [{ "title": "Oxdale ferry stopped after storm", "text": TEXT }],
        "tasks": [{ "id": "t1", "kind": "five_ws" }], "layers": [], "reveal": "never"
    })
    .to_string()
}

/// Opens the page at an address that holds this, from nowhere: only another fragment would not load it.
async fn follow(page: &Page, address: &str, link: &str) -> WebDriverResult<()> {
    page.driver.goto("about:blank").await?;
    page.driver.goto(&format!("{address}#exercise={link}")).await?;
    Ok(())
}

#[test]
fn a_handout_link_opens_as_a_pupils_exercise_and_needs_no_network_from_then_on() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let Some(server) = told("DATELINE_DIST").and_then(Server::start) else { return Ok(()) };
        page.started().await?;
        let link: String = page.js_later(PACK, json!([handout()])).await?;
        follow(&page, &server.address, &link).await?;
        page.until("one('heading', 'The ferry by link') && one('button', 'Begin')").await?;
        assert!(page.is("!location.hash && !one('navigation', 'Library')").await?, "a pupil's page");
        page.js_later::<bool>(
            "navigator.serviceWorker.ready.then((registration) => {
                const worker = registration.active;
                const tell = () => worker.state === 'activated' && done(true);
                worker.addEventListener('statechange', tell); tell(); });",
            json!([]),
        )
        .await?;
        server.stop();
        page.press("Begin").await?;
        page.find("textbox", "Why?").await?.send_keys("the storm").await?;
        page.driver.refresh().await?;
        page.until("one('button', 'Go on')").await?;
        // The link once more: what was answered is there.
        follow(&page, &server.address, &link).await?;
        page.press("Go on").await?;
        page.until("one('textbox', 'Why?').value === 'the storm'").await
    })
}

#[test]
fn a_damaged_link_is_refused_and_one_too_long_is_not_made() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        page.started().await?;
        let address: String = page.js("return location.href.split('#')[0];", json!([])).await?;
        let link: String = page.js_later(PACK, json!([handout()])).await?;
        let bomb: String = page.js_later(PACK, json!([" ".repeat(9 << 20)])).await?;
        let another: String = page.js_later(PACK, json!(["{\"dateline\":\"exercise\",\"form\":1}"])).await?;
        for (link, why) in [
            (&link[..link.len() / 2], "a part of it is missing or was changed on the way"),
            (bomb.as_str(), "it holds more than an article"),
            ("7.abc", "a newer Dateline made it"),
            (another.as_str(), "cannot be opened"),
        ] {
            follow(&page, &address, link).await?;
            page.until(&format!("said().includes({})", json!(why))).await?;
            assert!(page.is("one('textbox', 'Article text') && !location.hash").await?, "{why}");
        }
        page.read(TEXT).await?;
        page.press("Export").await?;
        page.find("menuitem", "Exercise …").await?.click().await?;
        page.until("one('heading', 'An exercise on this article')").await?;
        // Words that cannot be pressed.
        page.js::<()>(
            "const field = one('textbox', 'Instructions, before the first task');
             let seed = 7;
             field.value = Array.from({ length: 9000 }, () => (seed = (seed * 48271) % 2147483647).toString(36)).join(' ');
             field.dispatchEvent(new InputEvent('input', { bubbles: true }));",
            json!([]),
        )
        .await?;
        page.press("Hand out").await?;
        page.until("document.body.innerText.includes('No link: this exercise would make a link of')").await?;
        page.until("document.body.innerText.includes('save the handout as a file instead')").await?;
        assert!(
            page.is("!one('button', 'Copy a link that holds it') && one('button', 'Save the handout')")
                .await?
        );
        Ok(())
    })
}
