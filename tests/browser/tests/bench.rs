//! How long a reader waits: run by `cargo xtask bench`, which reads the lines `measure: NAME = VALUE`.

use dateline_browser_tests::{Browser, in_browser};
use thirtyfour::error::WebDriverResult;

#[test]
#[ignore = "a measurement: `cargo xtask bench` runs it"]
fn the_page_loads() -> WebDriverResult<()> {
    in_browser(Browser::Chromium, async |driver| {
        let script = "return performance.getEntriesByType('navigation')[0].duration";
        let milliseconds: f64 = driver.execute(script, Vec::new()).await?.convert()?;
        println!("measure: page loaded = {milliseconds:.0} ms");
        Ok(())
    })
}
