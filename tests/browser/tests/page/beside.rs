//! The extension beside a page of our own: `tests/browser/sites`.
//!
//! A browser gives an extension the tab it is called in when somebody presses its button, which no driver can. So the copy that is
//! loaded here may read this machine's pages, and can be told to do what the button does. Nothing else differs from what is packed.

use crate::server::Server;
use dateline_browser_tests::{Browser, FIREFOX_ADDRESS, Page, in_browser_with, told};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use thirtyfour::WindowHandle;
use thirtyfour::error::WebDriverResult;

/// What stands for the button, in the copy.
const BUTTON: &str = "\napi.runtime.onMessage.addListener(({ press, what }) => { if (press) capture({ id: press }, what, 0); });\n";
/// All that is marked in the page, by kind.
pub(super) const MARKED: &str = "return Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]));";
const SITES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sites");

/// How many copies were made: two tests beside the same page have one each.
static COPIES: AtomicU32 = AtomicU32::new(0);

/// The extension beside one page.
pub(super) struct Beside {
    /// Drives both.
    pub(super) page: Page,
    site: WindowHandle,
    panel: WindowHandle,
}

impl Beside {
    /// Opens a page of the site, and the panel in a tab of its own.
    async fn open(browser: Browser, page: Page, server: &Server, name: &str) -> WebDriverResult<Self> {
        let site_address = format!("{}{name}", server.address);
        let site = page.driver.window().await?;
        let panel = match browser {
            Browser::Chromium => {
                // Asked first: a background worker that has nothing to do is ended after half a minute, and a long page takes longer.
                let address = Self::address(&page).await?;
                page.driver.goto(&site_address).await?;
                let panel = page.driver.new_tab().await?;
                page.driver.switch_to_window(panel.clone()).await?;
                page.driver.goto(&format!("{address}index.html?panel")).await?;
                panel
            }
            Browser::Firefox => {
                page.driver.goto(&site_address).await?;
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
        for _ in 0..100 {
            let targets = page.devtools("Target.getTargets", json!({})).await?;
            let own = targets["targetInfos"].as_array().into_iter().flatten();
            let mut own = own.filter_map(|target| target["url"].as_str()?.strip_suffix("background.js"));
            if let Some(address) = own.next_back() {
                return Ok(address.to_owned());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("the extension is not loaded")
    }

    /// What the button does, or an entry of the menu.
    pub(super) async fn press(&self, what: &str) -> WebDriverResult<()> {
        self.in_panel().await?;
        let press = "chrome.tabs.query({}).then((tabs) => { \
            const tab = tabs.find((tab) => tab.url?.startsWith('http')); \
            return chrome.runtime.sendMessage({ press: tab.id, what: arguments[0] }); }).then(() => done(true), () => done(true));";
        self.page.js_later::<bool>(press, json!([what])).await?;
        Ok(())
    }

    pub(super) async fn in_panel(&self) -> WebDriverResult<()> {
        self.page.driver.switch_to_window(self.panel.clone()).await
    }

    pub(super) async fn in_site(&self) -> WebDriverResult<()> {
        self.page.driver.switch_to_window(self.site.clone()).await
    }

    /// Waits until some words are marked so in the page, and gives all that are.
    pub(super) async fn marked(&self, kind: &str, words: &str) -> WebDriverResult<Value> {
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
    let number = COPIES.fetch_add(1, Ordering::Relaxed);
    let copy = std::env::temp_dir().join(format!("dateline-{name}-{test}-{}-{number}", std::process::id()));
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
pub(super) fn beside(
    browser: Browser,
    name: &'static str,
    test: impl AsyncFn(Beside) -> WebDriverResult<()>,
) -> WebDriverResult<()> {
    beside_made(browser, name, None, test)
}

/// Runs a test beside a page that is made here, where one is.
pub(super) fn beside_made(
    browser: Browser,
    name: &'static str,
    made: Option<String>,
    test: impl AsyncFn(Beside) -> WebDriverResult<()>,
) -> WebDriverResult<()> {
    let Some((folder, server)) = driven(browser, name).zip(Server::start(SITES)) else {
        println!("skipped: nothing is packed; `cargo xtask test` does");
        return Ok(());
    };
    if let Some(made) = made {
        server.change(name, made.into_bytes());
    }
    let result = in_browser_with(browser, Some(&folder), async |page: Page| {
        test(Beside::open(browser, page, &server, name).await?).await
    });
    std::fs::remove_dir_all(&folder)?;
    result
}
