//! Copy's accidents: a wrapped text flows, its hyphens are gone, and what is kept and pointed at is the text as pasted.
//! Files in other encodings, mails, and files that are none of these.

use dateline_browser_tests::{Browser, Page, in_browser};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

const WRAPPED: &str = "Harbour wall to close\n\n\
    ALDER QUAY, April 16, 2025 - The harbour wall at Alder Quay will close\n\
    for a year from Monday while its footings are replaced, the mayor, Ida\n\
    Marsh, told the council, which met at the town hall, since the govern-\n\
    ment pays for half of it, and the fishermen of the quay, who have no\n\
    other harbour within a day's sail, will have to land their fish across\n\
    the bay until the work is done.\n";

/// Drops a file of these bytes.
const DROP: &str = "const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(arguments[1])], arguments[0]));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));";

async fn flows(page: Page) -> WebDriverResult<()> {
    page.read(WRAPPED).await?;
    page.until("marks('person', 'Ida Marsh').length > 0").await?;
    // As a reader sees it, and as it is copied.
    page.until("plain(article().innerText).includes('the government pays for half')").await?;
    page.until("plain(article().innerText).includes('Mended in the copy')").await?;
    assert!(page.is("isStored('govern-\\\\nment')").await?, "what is kept is what was pasted");
    page.select("the govern-\nment pays").await?;
    page.press("Add note").await?;
    page.write_note("Half only").await?;
    page.press("Save note").await?;
    page.until("marks('note').length > 0 && isStored('Half only')").await?;
    assert!(
        page.is("marks('note').map((mark) => mark.textContent).join('') === 'the govern-\\nment pays'")
            .await?
    );
    page.click("one('checkbox', 'Show as pasted')").await?;
    page.until("article().innerText.includes('govern-')").await?;
    page.click("one('checkbox', 'Show as pasted')").await?;
    page.until("!article().innerText.includes('govern-')").await
}

#[test]
fn a_wrapped_text_flows_and_notes_quote_it_as_it_was_pasted() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, flows)
}

#[test]
fn files_are_read_in_their_encoding_and_mails_as_pages() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let words =
            "Café closes\n\nThe café of Zoë Wren in Łódź closes on Monday, said Ida Marsh, who owns it.";
        let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let western =
            b"Caf\xE9 closes\n\nThe caf\xE9 of Zo\xEB Wren closes \x96 on Monday, said Ida Marsh.".to_vec();
        let declared = b"<meta charset=iso-8859-2><h1>Caf\xE9 closes</h1><p>The caf\xE9 in \xA3\xF3d\xBC closes on Monday, said Ida Marsh.".to_vec();
        let mail = b"From: Ada Wren <a@example.org>\r\nSubject: =?utf-8?q?Caf=C3=A9?= closes for good\r\nDate: Wed, 16 Apr 2025 10:00:00 +0000\r\n\
            Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
            <p>The caf=E9 of Ida Marsh in Oslo closes on Monday, she said.</p>\r\n"
            .to_vec();
        page.started().await?;
        for (name, bytes, seen) in [
            ("wide.txt", wide, "The café of Zoë Wren in Łódź closes"),
            ("western.txt", western, "The café of Zoë Wren closes – on"),
            ("declared.html", declared, "The café in Łódź closes"),
            ("saved.eml", mail, "The café of Ida Marsh in Oslo closes"),
        ] {
            page.js::<()>(DROP, json!([name, bytes])).await?;
            page.until(&format!("article()?.innerText.includes({})", json!(seen))).await?;
        }
        page.until(
            "[...article().querySelectorAll('h1')].some((it) => it.textContent === 'Café closes for good')",
        )
        .await?;
        for (name, bytes, said) in [
            ("paper.pdf", b"%PDF-1.7\n%...".to_vec(), "PDF"),
            ("paper.docx", b"PK\x03\x04....".to_vec(), "Word"),
            ("picture.txt", b"\x89PNG\r\n".to_vec(), "picture"),
        ] {
            page.js::<()>(DROP, json!([name, bytes])).await?;
            page.until(&format!("said().includes({}) && said().includes({})", json!(name), json!(said)))
                .await?;
        }
        page.js::<()>("hand('drop', {}, { 'long.txt': 'a'.repeat(5 * 1024 * 1024 + 1) });", json!([]))
            .await?;
        page.until("said().includes('long.txt') && said().includes('5 MB')").await
    })
}
