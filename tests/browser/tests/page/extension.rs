//! The extension in a real browser, on pages of our own: `tests/browser/sites`.
//!
//! A browser gives an extension the tab it is called in when somebody presses its button, which no driver can. So the copy that is
//! loaded here may read this machine's pages, and can be told to do what the button does. Nothing else differs from what is packed.

use crate::server::Server;
use dateline_browser_tests::{Browser, FIREFOX_ADDRESS, Page, in_browser_with, told};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::Duration;
use thirtyfour::WindowHandle;
use thirtyfour::error::WebDriverResult;

/// What stands for the button, in the copy.
const BUTTON: &str = "\napi.runtime.onMessage.addListener(({ press, what }) => { if (press) capture({ id: press }, what, 0); });\n";
/// All that is marked in the page, by kind.
const MARKED: &str = "return Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]));";
const SITES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sites");

/// The extension beside one page.
struct Beside {
    page: Page,
    site: WindowHandle,
    panel: WindowHandle,
}

impl Beside {
    /// Opens a page of the site, and the panel in a tab of its own.
    async fn open(browser: Browser, page: Page, server: &Server, name: &str) -> WebDriverResult<Self> {
        page.driver.goto(&format!("{}{name}", server.address)).await?;
        let site = page.driver.window().await?;
        let panel = match browser {
            Browser::Chromium => {
                let address = Self::address(&page).await?;
                let panel = page.driver.new_tab().await?;
                page.driver.switch_to_window(panel.clone()).await?;
                page.driver.goto(&format!("{address}index.html?panel")).await?;
                panel
            }
            Browser::Firefox => {
                let panel = page
                    .open_in_firefox(&format!("moz-extension://{FIREFOX_ADDRESS}/index.html?panel"))
                    .await?;
                page.driver.switch_to_window(panel.clone()).await?;
                panel
            }
        };
        page.started().await?;
        Ok(Self { page, site, panel })
    }

    /// Where the extension is in Chromium.
    async fn address(page: &Page) -> WebDriverResult<String> {
        let targets = page.devtools("Target.getTargets", json!({})).await?;
        let own = targets["targetInfos"].as_array().into_iter().flatten();
        let mut own = own.filter_map(|target| target["url"].as_str()?.strip_suffix("background.js"));
        match own.next_back() {
            Some(address) => Ok(address.to_owned()),
            None => panic!("the extension is not loaded: {targets}"),
        }
    }

    /// What the button does, or an entry of the menu.
    async fn press(&self, what: &str) -> WebDriverResult<()> {
        self.in_panel().await?;
        let press = "chrome.tabs.query({}).then((tabs) => { \
            const tab = tabs.find((tab) => tab.url?.startsWith('http')); \
            return chrome.runtime.sendMessage({ press: tab.id, what: arguments[0] }); }).then(() => done(true), () => done(true));";
        self.page.js_later::<bool>(press, json!([what])).await?;
        Ok(())
    }

    async fn in_panel(&self) -> WebDriverResult<()> {
        self.page.driver.switch_to_window(self.panel.clone()).await
    }

    async fn in_site(&self) -> WebDriverResult<()> {
        self.page.driver.switch_to_window(self.site.clone()).await
    }

    /// Waits until some words are marked so in the page, and gives all that are.
    async fn marked(&self, kind: &str, words: &str) -> WebDriverResult<Value> {
        self.in_site().await?;
        for _ in 0..100 {
            let marked: Value = self.page.js(MARKED, json!([])).await?;
            if marked[format!("dateline-{kind}")]
                .as_array()
                .is_some_and(|all| all.iter().any(|one| one == words))
            {
                return Ok(marked);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("{words} is not marked as {kind}: {}", self.page.js::<Value>(MARKED, json!([])).await?);
    }
}

/// A copy of the packed extension that can be driven; none where nothing was packed.
fn driven(browser: Browser, test: &str) -> Option<PathBuf> {
    let name = format!("{browser:?}").to_lowercase();
    let packed = Path::new(&told("DATELINE_PACKAGE")?).join(&name);
    let copy = std::env::temp_dir().join(format!("dateline-{name}-{test}-{}", std::process::id()));
    std::fs::create_dir_all(&copy).ok()?;
    for entry in std::fs::read_dir(packed).ok()?.flatten() {
        std::fs::copy(entry.path(), copy.join(entry.file_name())).ok()?;
    }
    let read = |name: &str| std::fs::read_to_string(copy.join(name));
    let mut manifest: Value = serde_json::from_str(&read("manifest.json").ok()?).ok()?;
    manifest["host_permissions"] = json!(["http://127.0.0.1/*"]);
    let background = read("background.js").ok()? + BUTTON;
    std::fs::write(copy.join("manifest.json"), manifest.to_string()).ok()?;
    std::fs::write(copy.join("background.js"), background).ok()?;
    Some(copy)
}

/// Runs a test beside a page of the site.
fn beside<F>(
    browser: Browser,
    name: &'static str,
    test: impl FnOnce(Beside) -> F + 'static,
) -> WebDriverResult<()>
where
    F: Future<Output = WebDriverResult<()>> + 'static,
{
    let Some((folder, server)) = driven(browser, name).zip(Server::start(SITES)) else {
        println!("skipped: nothing is packed; `cargo xtask test` does");
        return Ok(());
    };
    let result = in_browser_with(browser, Some(&folder), async move |page: Page| {
        test(Beside::open(browser, page, &server, name).await?).await
    });
    std::fs::remove_dir_all(&folder)?;
    result
}

#[test]
fn a_page_is_annotated_and_a_note_comes_back_with_it() -> WebDriverResult<()> {
    a_visit_and_another(Browser::Chromium)
}

#[test]
fn a_page_is_annotated_and_a_note_comes_back_with_it_in_firefox() -> WebDriverResult<()> {
    a_visit_and_another(Browser::Firefox)
}

fn a_visit_and_another(browser: Browser) -> WebDriverResult<()> {
    beside(browser, "paper.html", async |beside: Beside| {
        let elements = "return document.body.innerHTML;";
        beside.in_site().await?;
        let before: String = beside.page.js(elements, json!([])).await?;
        beside.press("page").await?;
        let marked = beside.marked("person", "Astrid Haugen").await?;
        // Words broken over elements and lines are found too; what stands around the article is not marked.
        assert!(marked["dateline-organization"].to_string().contains("Coastal"), "{marked}");
        assert!(!marked.to_string().contains("Sport"), "{marked}");
        assert_eq!(
            beside.page.js::<String>(elements, json!([])).await?,
            before,
            "the page's elements stay as they are"
        );

        // From the page to the panel.
        let click = "const box = [...CSS.highlights.get('dateline-person')][0].getBoundingClientRect(); \
            document.elementFromPoint(box.x + 5, box.y + 5).dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: box.x + 5, clientY: box.y + 5 }));";
        beside.page.js::<()>(click, json!([])).await?;
        beside.in_panel().await?;
        beside.page.until("document.querySelector('.card')?.innerText.includes('Ingrid Solberg')").await?;
        beside.page.key(thirtyfour::Key::Escape).await?;

        // A note on words that are selected in the page.
        beside.in_site().await?;
        let select = "const words = [...document.querySelectorAll('p')].find((p) => p.textContent.includes('48 million')).firstChild; \
            const at = words.data.indexOf('some 48 million kroner'); \
            getSelection().setBaseAndExtent(words, at, words, at + 'some 48 million kroner'.length);";
        beside.page.js::<()>(select, json!([])).await?;
        beside.press("note").await?;
        beside.page.write_note("Whose money?").await?;
        beside.page.press("Save note").await?;
        beside.marked("note", "some 48 million kroner").await?;

        // Another visit.
        beside.page.driver.refresh().await?;
        assert_eq!(beside.page.js::<Value>(MARKED, json!([])).await?, json!({}));
        beside.press("page").await?;
        beside.marked("note", "some 48 million kroner").await?;
        beside.in_panel().await?;
        assert!(beside.page.is("under('Notes').innerText.includes('Whose money?')").await?);

        // Off with one click.
        beside.page.click("one('checkbox', 'Marks in the page')").await?;
        beside.in_site().await?;
        for _ in 0..50 {
            if beside.page.js::<Value>(MARKED, json!([])).await? == json!({}) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("the marks are still there");
    })
}

#[test]
fn a_page_that_rewrites_itself_keeps_its_marks() -> WebDriverResult<()> {
    beside(Browser::Chromium, "rewrites.html", async |beside: Beside| {
        beside.press("page").await?;
        beside.marked("person", "Silje Berg").await?;
        beside.page.js::<()>("window.old = document.querySelector('article'); rewrite();", json!([])).await?;
        // The old elements are gone with their marks; the new ones have them after a moment.
        tokio::time::sleep(Duration::from_millis(700)).await;
        beside.marked("person", "Silje Berg").await?;
        let there = "[...CSS.highlights.get('dateline-person')].every((range) => document.querySelector('article').contains(range.startContainer))";
        assert!(beside.page.is(there).await?);
        Ok(())
    })
}

#[test]
fn an_article_in_a_frame_of_the_same_site_is_read_and_marked_there() -> WebDriverResult<()> {
    beside(Browser::Chromium, "frames.html", async |beside: Beside| {
        beside.press("page").await?;
        beside.page.until("marks('person', 'Henrik Dahl').length > 0").await?;
        beside.in_site().await?;
        beside.page.driver.enter_frame(0).await?;
        for _ in 0..100 {
            let marked: Value = beside.page.js(MARKED, json!([])).await?;
            if marked["dateline-person"].to_string().contains("Henrik Dahl") {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("nothing is marked in the frame");
    })
}
