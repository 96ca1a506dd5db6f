//! A browser extension: the built page, a few lines of glue, and the manifest of the browser.

use crate::File;
use serde_json::{Map, Value};
use std::error::Error;
use std::path::Path;

/// The families of browsers, by the name of their part of the manifest.
pub(crate) const BROWSERS: [&str; 2] = ["chromium", "firefox"];

/// What is put into the page of another site, and what listens to the browser.
const GLUE: [&str; 3] = ["background.js", "in_page.css", "in_page.js"];
/// Files of the built page that an extension has no use for: it is installed, and keeps its files by itself.
const WEB_ONLY: [&str; 2] = ["manifest.webmanifest", "service_worker.js"];
/// What stands in the manifest for the version.
const VERSION: &str = "@VERSION@";

/// Every file of the extension.
pub(crate) fn files(
    folder: &Path,
    browser: &str,
    version: &str,
    page: &[File],
    icons: &[File],
) -> Result<Vec<File>, Box<dyn Error>> {
    let read =
        |name: &str| std::fs::read(folder.join(name)).map_err(|error| format!("extension/{name}: {error}"));
    let part = |name: &str| -> Result<Map<String, Value>, Box<dyn Error>> {
        Ok(serde_json::from_slice(&read(name)?)?)
    };
    let manifest = manifest(part("manifest.json")?, part(&format!("{browser}.json"))?, version);
    let mut files = vec![("manifest.json".to_owned(), serde_json::to_vec_pretty(&manifest)?)];
    for name in GLUE {
        files.push((name.to_owned(), read(name)?));
    }
    files.extend(icons.iter().cloned());
    files.extend(page.iter().filter(|(name, _)| !WEB_ONLY.contains(&name.as_str())).map(without_manifest));
    files.sort();
    Ok(files)
}

/// The page does not point at what is not there.
fn without_manifest((name, content): &File) -> File {
    let Ok(html) = std::str::from_utf8(content) else { return (name.clone(), content.clone()) };
    if name != "index.html" {
        return (name.clone(), content.clone());
    }
    let line = |line: &&str| !line.contains("rel=\"manifest\"");
    (name.clone(), html.split_inclusive('\n').filter(line).collect::<String>().into_bytes())
}

/// What all browsers are told, with what this one is told besides or otherwise.
fn manifest(all: Map<String, Value>, own: Map<String, Value>, version: &str) -> Value {
    let mut manifest = all;
    manifest.extend(own);
    if manifest.get("version").is_some_and(|value| value == VERSION) {
        manifest.insert("version".to_owned(), version.into());
    }
    Value::Object(manifest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn root() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../extension")
    }

    fn built(browser: &str) -> (Vec<String>, Value) {
        let page = [
            ("index.html", "<p>\n<link rel=\"manifest\" href=\"m\">\n</p>"),
            ("service_worker.js", ""),
            ("app.js", ""),
        ];
        let page = page.map(|(name, content)| (name.to_owned(), content.as_bytes().to_vec()));
        let files = files(&root(), browser, "1.2.3", &page, &[]).unwrap();
        let manifest = files.iter().find(|(name, _)| name == "manifest.json").unwrap();
        let manifest = serde_json::from_slice(&manifest.1).unwrap();
        let html = files.iter().find(|(name, _)| name == "index.html").unwrap();
        assert_eq!(html.1, b"<p>\n</p>");
        (files.into_iter().map(|(name, _)| name).collect(), manifest)
    }

    #[test]
    fn each_browser_gets_its_manifest_and_no_more_than_it_needs() {
        let glue = ["app.js", "background.js", "in_page.css", "in_page.js", "index.html", "manifest.json"];
        for browser in BROWSERS {
            let (names, manifest) = built(browser);
            assert_eq!(names, glue, "{browser}");
            assert_eq!((&manifest["manifest_version"], &manifest["version"]), (&json!(3), &json!("1.2.3")));
            assert!(manifest.get("host_permissions").is_none() && manifest.get("content_scripts").is_none());
            let permissions = manifest["permissions"].as_array().unwrap();
            let known =
                ["activeTab", "contextMenus", "scripting", "sidePanel", "storage", "unlimitedStorage"];
            assert!(permissions.iter().all(|name| known.contains(&name.as_str().unwrap())), "{browser}");
            // Chromium keeps Alt+Shift+A and others for itself, and then gives the extension no key, without a word.
            assert_eq!(manifest["commands"]["_execute_action"]["suggested_key"]["default"], "Alt+Shift+D");
            let policy = manifest["content_security_policy"]["extension_pages"].as_str().unwrap();
            assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval'") && !policy.contains("http"));
        }
        assert!(
            built("chromium").1["side_panel"].is_object() && built("firefox").1["sidebar_action"].is_object()
        );
    }
}
