//! The library: sorted, searched, opened by name; a text pasted twice; archived, deleted and brought back.

use dateline_browser_tests::{Browser, Page, in_browser};
use serde_json::json;
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

/// Three articles as they are stored, without an index: id, title, outlet, text, when saved and opened, a note.
const SHELF: &str = "
    const put = (id, title, outlet, source, saved, opened, ...notes) =>
      localStorage.setItem('dateline.article.' + id, JSON.stringify({
        form: 2, id, title, outlet, source, saved, opened,
        annotations: notes.map((body, at) => ({ id: `${id}n${at}`, created: saved, modified: saved, purpose: 'commenting', body,
          target: { kind: 'article' } })),
      }));
    localStorage.clear();
    put('ferry', 'Zeta ferry sails', 'The Post', 'Zeta ferry sails\\n\\nThe ferry left Málaga on Monday, said Ida Hansen, who was on board.\\n\\nThe second ferry followed at night.',
      '2026-01-01T08:00:00Z', '2026-01-05T08:00:00Z');
    put('bridge', 'A bridge opens', 'Le Monde', 'A bridge opens\\n\\nThe bridge in Bergen is open, said Nils Berg.',
      '2026-01-02T08:00:00Z', '2026-01-04T08:00:00Z', 'Ask the harbour office', 'Compare Malaga');
    put('mill', 'Émile’s mill burns', null, 'Émile’s mill burns\\n\\nThe old mill burnt down, said Per Dahl.',
      '2026-01-03T08:00:00Z', '2026-01-03T08:00:00Z');";

/// The titles that the library lists or has found, in order.
const TITLES: &str = "[...one('navigation', 'Library').querySelectorAll('li .library__entry-title')].filter(isShown).map((title) => plain(title.textContent))";

async fn shelved(page: &Page) -> WebDriverResult<()> {
    page.js::<()>(SHELF, json!([])).await?;
    page.reload().await
}

async fn titles(page: &Page) -> WebDriverResult<Vec<String>> {
    page.js(&format!("return {TITLES};"), json!([])).await
}

async fn sort_by(page: &Page, order: &str) -> WebDriverResult<()> {
    let choose = "const field = one('combobox', arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    let name: String = page
        .js("return all('combobox', (name) => name.startsWith('Sort by')).map(nameOf)[0];", json!([]))
        .await?;
    page.js::<()>(choose, json!([name, order])).await
}

#[test]
fn the_list_stands_in_the_order_of_ones_choice_and_a_reload_keeps_it() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        shelved(&page).await?;
        assert_eq!(titles(&page).await?, ["Émile’s mill burns", "A bridge opens", "Zeta ferry sails"]);
        for (order, first) in [
            ("opened", "Zeta ferry sails"),
            ("notes", "A bridge opens"),
            ("outlet", "A bridge opens"),
            ("title", "A bridge opens"),
        ] {
            sort_by(&page, order).await?;
            page.until(&format!("{TITLES}[0] === {}", json!(first))).await?;
        }
        assert_eq!(titles(&page).await?, ["A bridge opens", "Émile’s mill burns", "Zeta ferry sails"]);
        page.reload().await?;
        page.until(&format!("{TITLES}[1] === 'Émile’s mill burns'")).await?;
        // What is known of each stands with it.
        let facts: String =
            page.js("return beginning('button', 'A bridge opens').innerText;", json!([])).await?;
        for fact in ["Le Monde", "saved 2 Jan 2026", "opened 4 Jan 2026", "2 notes"] {
            assert!(facts.contains(fact), "{fact} is missing in {facts}");
        }
        Ok(())
    })
}

/// Goes to the field for searching by its key.
async fn look_for(page: &Page) -> WebDriverResult<()> {
    page.keys("/").await?;
    page.until("hasFocus(one('searchbox', 'Search'))").await
}

async fn searches(page: Page) -> WebDriverResult<()> {
    shelved(&page).await?;
    page.js::<()>("document.activeElement.blur();", json!([])).await?;
    look_for(&page).await?;
    page.keys("malaga").await?;
    page.until("said().includes('2 hits in 2 articles')").await?;
    let marked =
        "[...one('navigation', 'Library').querySelectorAll('mark')].map((hit) => plain(hit.textContent))";
    page.until(&format!("JSON.stringify({marked}) === '[\"Malaga\",\"Málaga\"]'")).await?;
    // The first is a note on the whole article: Enter opens it there.
    page.key(Key::Enter).await?;
    page.until("document.title.startsWith('A bridge opens')").await?;
    page.until("plain(document.activeElement.textContent).includes('Compare Malaga')").await?;
    // The second stands in a text.
    look_for(&page).await?;
    page.keys("malaga ferry").await?;
    page.until("said().includes('5 hits in 1 article')").await?;
    page.key(Key::Down).await?;
    page.key(Key::Enter).await?;
    page.until("document.title.startsWith('Zeta ferry sails')").await?;
    page.until("['Málaga', 'ferry', 'Zeta ferry'].some((words) => getSelection().toString() === words)")
        .await?;
    // What is typed as a note is found at once, and no more when it is gone.
    page.press("Add note").await?;
    page.write_note("Unheard-of zebras").await?;
    page.press("Save note").await?;
    look_for(&page).await?;
    page.keys("\"unheard of\" zeb").await?;
    page.until("said().includes('2 hits in 1 article')").await?;
    page.key(Key::Escape).await?;
    page.until("one('searchbox', 'Search').value === ''").await?;
    page.until(&format!("{TITLES}.length === 3")).await
}

#[test]
fn words_are_found_in_texts_and_notes_and_lead_there() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, searches)
}

#[test]
fn an_article_is_opened_by_its_name_with_keys_alone() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        shelved(&page).await?;
        page.find("textbox", "Article text").await?.send_keys("Half a sent").await?;
        page.with_ctrl('k').await?;
        page.until("hasFocus(one('combobox', 'Title or words'))").await?;
        // Those that were opened last stand first.
        page.until("all('option', () => true).length === 3 && nameOf(all('option', () => true)[0]).startsWith('Zeta')").await?;
        // The focus stays within, and goes back to where it was.
        page.key(Key::Tab).await?;
        page.key(Key::Tab).await?;
        page.until("hasFocus(one('combobox', 'Title or words'))").await?;
        page.key(Key::Escape).await?;
        page.until("!one('dialog', 'Open a saved article') && hasFocus(one('textbox', 'Article text'))")
            .await?;
        page.until("one('textbox', 'Article text').value === 'Half a sent'").await?;
        page.with_ctrl('k').await?;
        page.keys("mil emi").await?;
        page.until("all('option', () => true).length === 1").await?;
        page.key(Key::Enter).await?;
        page.until("document.title.startsWith('Émile') && !one('dialog', 'Open a saved article')").await?;
        // By words of its text: it opens at them.
        page.with_ctrl('k').await?;
        page.keys("nils be").await?;
        page.until("all('option', () => true).length === 1 && one('combobox', 'Title or words').getAttribute('aria-activedescendant')").await?;
        page.key(Key::Enter).await?;
        page.until("document.title.startsWith('A bridge') && getSelection().toString() === 'Nils'").await
    })
}

#[test]
fn a_text_that_is_pasted_again_opens_as_it_was_left() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let text = "Ferry sails\n\nThe ferry left Oslo on Monday, said Ida Hansen, who was on board.";
        page.read(text).await?;
        page.select("on board").await?;
        page.press("Add note").await?;
        page.write_note("Was she?").await?;
        page.press("Save note").await?;
        page.until("isStored('Was she?')").await?;
        page.press("New article").await?;
        page.find("textbox", "Article text").await?;
        page.js::<()>("document.activeElement.blur();", json!([])).await?;
        page.paste(&text.replace("\n\n", "\n").replace(", who", ",\nwho")).await?;
        page.until("said().includes('saved already: here it is, with your 1 note')").await?;
        page.until("marks('note').length > 0 && under('Notes').innerText.includes('Was she?')").await?;
        assert_eq!(titles(&page).await?, ["Ferry sails"]);
        page.press("Open as a new article").await?;
        page.until(&format!(
            "{TITLES}.length === 2 && marks('note').length === 0 && !said().includes('saved already')"
        ))
        .await?;
        // A page is known again once it is read.
        page.press("New article").await?;
        page.js::<()>("document.activeElement.blur(); hand('paste', { 'text/html': arguments[0], 'text/plain': '?' }, {});",
            json!([format!("<h1>Ferry sails</h1><p>{}</p>", &text[13..])])).await?;
        page.until("said().includes('saved already')").await?;
        page.press("Leave it so").await?;
        page.until(&format!("{TITLES}.length === 2 && !said().includes('saved already')")).await
    })
}

#[test]
fn an_article_is_archived_and_deleted_and_undo_brings_it_back_with_its_notes() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        shelved(&page).await?;
        page.press("Archive A bridge opens").await?;
        page.until(&format!("{TITLES}.length === 2 && said().includes('Archived “A bridge opens”')")).await?;
        page.reload().await?;
        page.press_beginning("Archived (1)").await?;
        page.until(&format!("{TITLES}[2] === 'A bridge opens'")).await?;
        page.press("Unarchive A bridge opens").await?;
        page.until("!beginning('button', 'Archived (') && said().includes('no longer archived')").await?;
        page.press("Undo").await?;
        page.until("beginning('button', 'Archived (1)')").await?;
        // Deleted while it is on the desk, after a note: both are taken back.
        page.press_beginning("A bridge opens").await?;
        page.until("marks('place').length > 0").await?;
        page.press("Add note").await?;
        page.write_note("Third").await?;
        page.press("Save note").await?;
        page.until("isStored('Third')").await?;
        page.press("Delete A bridge opens").await?;
        page.until("one('textbox', 'Article text') && !isStored('harbour office') && said().includes('Undo brings it back')").await?;
        page.press_beginning("Zeta ferry").await?;
        page.until("marks('place').length > 0").await?;
        page.press("Undo").await?;
        page.until("isStored('Third') && isStored('harbour office') && said().includes('Brought back “A bridge opens”')").await?;
        page.press_beginning("A bridge opens").await?;
        page.until("['harbour office', 'Compare Malaga', 'Third'].every((words) => under('Notes').innerText.includes(words))").await?;
        page.press("Delete A bridge opens").await?;
        page.press("Undo").await?;
        page.until(
            "document.title.startsWith('A bridge opens') && under('Notes').innerText.includes('Third')",
        )
        .await?;
        // Also after a reload, which leaves nothing of it in the lasting storage.
        page.press("Delete A bridge opens").await?;
        page.until("!isStored('Third')").await?;
        page.reload().await?;
        page.press("Undo").await?;
        page.until("isStored('Third') && said().includes('Brought back “A bridge opens”')").await
    })
}

#[test]
fn a_backup_that_is_larger_than_any_article_is_read() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let restore = "const time = '2026-01-01T08:00:00Z';
            const kept = { form: 2, id: 'a', title: 'From the backup', source: 'Text', saved: time, opened: time };
            const backup = JSON.stringify({ dateline: 'backup', form: 2, articles: [kept] });
            const field = [...document.querySelectorAll('input[type=file]')].find((field) => field.accept.includes('.json'));
            choose(field, { 'backup.json': backup + ' '.repeat(6 << 20) });";
        page.js::<()>(restore, json!([])).await?;
        page.until(&format!("said().includes('1 article new') && {TITLES}[0] === 'From the backup'")).await
    })
}

#[test]
fn a_long_library_is_drawn_as_far_as_it_is_scrolled() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |page: Page| {
        let many = "for (let at = 0; at < 200; at += 1) {
            const saved = new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString().replace('.000', '');
            localStorage.setItem('dateline.article.m' + at, JSON.stringify({ form: 2, id: 'm' + at, title: 'Number ' + at, source: 'Text ' + at,
              saved, opened: saved }));
          }";
        page.js::<()>(many, json!([])).await?;
        page.reload().await?;
        page.until(&format!("{TITLES}.length === 50 && {TITLES}[0] === 'Number 199'")).await?;
        page.js::<()>(
            "const area = one('navigation', 'Library'); area.scrollTop = area.scrollHeight;",
            json!([]),
        )
        .await?;
        page.until(&format!("{TITLES}.length >= 100")).await?;
        page.find("searchbox", "Search").await?.send_keys("text 17").await?;
        page.until("said().includes('33 hits in 11 articles')").await
    })
}
