//! The page as a test meets it: things are found by role and name, and waited for.

use http::Method;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner, WebDriverResult};
use thirtyfour::{Key, RequestData, SessionId, WebDriver, WebElement, WindowHandle};
use tokio::time::sleep;

/// What every script can call.
const FINDERS: &str = include_str!("finders.js");
/// How long something may take to happen; ample, since the machine may be busy with other things.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often it is looked for.
const GLANCE: Duration = Duration::from_millis(40);

/// Whether something lay over what was to be clicked.
fn is_covered(error: &WebDriverError) -> bool {
    matches!(**error, WebDriverErrorInner::ElementClickIntercepted(_))
}

/// Whether scripts run in the page or in the browser around it, in Firefox.
#[derive(Debug)]
struct InContext(&'static str);

impl FormatRequestData for InContext {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let address = format!("/session/{session}/moz/context");
        RequestData::new(Method::POST, address).add_body(json!({ "context": self.0 }))
    }
}

/// The page in one browser.
#[derive(Clone, Debug)]
pub struct Page {
    /// The browser.
    pub driver: WebDriver,
}

impl Page {
    /// What a script of the page gives back; it may call all of `finders.js`, and gets `arguments`.
    ///
    /// # Errors
    ///
    /// What the script threw, or a value of another type.
    pub async fn js<T: DeserializeOwned>(&self, script: &str, arguments: Value) -> WebDriverResult<T> {
        let arguments = arguments.as_array().cloned().unwrap_or_default();
        self.driver.execute(format!("{FINDERS}\n{script}"), arguments).await?.convert()
    }

    /// What the script hands to the function `done`; it can wait for things.
    ///
    /// # Errors
    ///
    /// What the script threw, or a value of another type.
    pub async fn js_later<T: DeserializeOwned>(&self, script: &str, arguments: Value) -> WebDriverResult<T> {
        let arguments = arguments.as_array().cloned().unwrap_or_default();
        let script = format!("{FINDERS}\nconst done = arguments[arguments.length - 1];\n{script}");
        self.driver.execute_async(script, arguments).await?.convert()
    }

    /// Whether an expression of the page is true. It is not where the page goes away underneath it, as an empty tab does for an extension's
    /// page: Firefox then gives null for what the script would have said.
    ///
    /// # Errors
    ///
    /// What the expression threw.
    pub async fn is(&self, expression: &str) -> WebDriverResult<bool> {
        let script = format!("return Boolean({expression});");
        Ok(self.js::<Option<bool>>(&script, json!([])).await?.unwrap_or(false))
    }

    /// Waits until an expression of the page is true.
    ///
    /// # Errors
    ///
    /// What the expression threw.
    ///
    /// # Panics
    ///
    /// Where it does not become true in a minute: the test has failed.
    pub async fn until(&self, expression: &str) -> WebDriverResult<()> {
        let begun = Instant::now();
        while !self.is(expression).await? {
            if begun.elapsed() > PATIENCE {
                let seen: Vec<String> = self.js("return [said(), alarm()];", json!([])).await?;
                panic!("waited for `{expression}` in vain; the page says {seen:?}");
            }
            sleep(GLANCE).await;
        }
        Ok(())
    }

    /// The element that an expression of the page stands for, once it is there.
    ///
    /// # Errors
    ///
    /// What the expression threw.
    pub async fn element(&self, expression: &str) -> WebDriverResult<WebElement> {
        self.until(expression).await?;
        self.driver.execute(format!("{FINDERS}\nreturn {expression};"), Vec::new()).await?.element()
    }

    /// The element of this role and name, once it is shown.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn find(&self, role: &str, name: &str) -> WebDriverResult<WebElement> {
        self.element(&format!("one({}, {})", json!(role), json!(name))).await
    }

    /// Clicks on an element once it is there, with the mouse, as a reader who has scrolled to it.
    ///
    /// # Errors
    ///
    /// Where something lies over it, or the browser does not answer.
    pub async fn click(&self, expression: &str) -> WebDriverResult<()> {
        let begun = Instant::now();
        loop {
            let element = self.element(expression).await?;
            // To the middle: at the edge something that stays in place may lie over it.
            let scroll = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });";
            self.js::<()>(scroll, json!([element.to_json()?])).await?;
            match element.click().await {
                // A message goes away by itself, and readers wait for it.
                Err(error) if is_covered(&error) && begun.elapsed() < PATIENCE => sleep(GLANCE).await,
                clicked => return clicked,
            }
        }
    }

    /// Presses the button of this name, with the mouse.
    ///
    /// # Errors
    ///
    /// Where something lies over it, or the browser does not answer.
    pub async fn press(&self, name: &str) -> WebDriverResult<()> {
        self.until(&format!("one('button', {0}) && !one('button', {0}).disabled", json!(name))).await?;
        self.click(&format!("one('button', {})", json!(name))).await
    }

    /// Presses the button whose name begins so.
    ///
    /// # Errors
    ///
    /// Where something lies over it, or the browser does not answer.
    pub async fn press_beginning(&self, start: &str) -> WebDriverResult<()> {
        self.click(&format!("beginning('button', {})", json!(start))).await
    }

    /// Types on whatever has the focus.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn keys(&self, keys: &str) -> WebDriverResult<()> {
        self.driver.action_chain().send_keys(keys).perform().await
    }

    /// Presses one key.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn key(&self, key: Key) -> WebDriverResult<()> {
        self.driver.action_chain().send_keys(key).perform().await
    }

    /// Presses a key while Ctrl is held.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn with_ctrl(&self, key: impl Into<char>) -> WebDriverResult<()> {
        let chain = self.driver.action_chain().key_down(Key::Control);
        chain.send_keys(key.into()).key_up(Key::Control).perform().await
    }

    /// Presses a key while Shift is held.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn with_shift(&self, key: impl Into<char>) -> WebDriverResult<()> {
        let chain = self.driver.action_chain().key_down(Key::Shift);
        chain.send_keys(key.into()).key_up(Key::Shift).perform().await
    }

    /// Pastes plain text where the focus is.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn paste(&self, text: &str) -> WebDriverResult<()> {
        self.find("textbox", "Article text").await?;
        self.js("paste(arguments[0]);", json!([text])).await
    }

    /// Pastes an article and waits until it is annotated, and read carefully to the end.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn read(&self, text: &str) -> WebDriverResult<()> {
        let readings: usize = self.js("return measures('dateline:careful').length;", json!([])).await?;
        self.paste(text).await?;
        self.until("marks('person').length + marks('place').length > 0").await?;
        self.until(&format!("measures('dateline:careful').length > {readings}")).await
    }

    /// Selects words of the article, and waits until the page has taken note of it.
    ///
    /// # Errors
    ///
    /// Where the article does not have them.
    pub async fn select(&self, words: &str) -> WebDriverResult<()> {
        self.js::<()>("select(arguments[0]);", json!([words])).await?;
        // The page waits for a selection to come to rest, and shows nothing that a test may rely on.
        sleep(Duration::from_millis(300)).await;
        Ok(())
    }

    /// Types a note into the field that is open.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn write_note(&self, words: &str) -> WebDriverResult<()> {
        self.find("textbox", "Note").await?.send_keys(words).await
    }

    /// Loads the page anew, and waits until it has started.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn reload(&self) -> WebDriverResult<()> {
        self.driver.refresh().await?;
        self.started().await
    }

    /// Waits until the page has started.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn started(&self) -> WebDriverResult<()> {
        self.until("one('textbox', 'Article text')").await
    }

    /// Opens an address in a tab of its own, as the browser itself does: Firefox lets no page be led to an extension. Gives the new tab.
    ///
    /// # Errors
    ///
    /// Where it does not open.
    pub async fn open_in_firefox(&self, address: &str) -> WebDriverResult<WindowHandle> {
        let before = self.driver.windows().await?;
        self.driver.handle().cmd(InContext("chrome")).await?;
        let open = "const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal(); \
            gBrowser.selectedTab = gBrowser.addTab(arguments[0], { triggeringPrincipal });";
        let opened = self.driver.execute(open, vec![json!(address)]).await;
        self.driver.handle().cmd(InContext("content")).await?;
        opened?;
        for _ in 0..100 {
            if let Some(new) =
                self.driver.windows().await?.into_iter().find(|window| !before.contains(window))
            {
                return Ok(new);
            }
            sleep(Duration::from_millis(50)).await;
        }
        panic!("no tab was opened for {address}");
    }

    /// Calls a method of the DevTools protocol, in Chromium.
    ///
    /// # Errors
    ///
    /// Where the browser knows no such method.
    pub async fn devtools(&self, method: &str, parameters: Value) -> WebDriverResult<Value> {
        self.driver.cdp().send_raw(method, parameters).await
    }

    /// What the browser has logged as an error since it was last asked, in Chromium.
    ///
    /// # Errors
    ///
    /// Where the browser keeps no log.
    pub async fn errors(&self) -> WebDriverResult<Vec<String>> {
        let log = self.driver.browser_log().await?;
        Ok(log.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect())
    }
}
