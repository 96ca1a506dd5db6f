//! What the server answers, with the headers that hold the page to its promise: nothing but its own files.

use super::mime;
use super::request::Request;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

/// The page's own policy, and that no other page may frame it, which only a header can say.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
                      font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// An answer to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    status: &'static str,
    kind: &'static str,
    tag: Option<String>,
    body: Vec<u8>,
}

impl Answer {
    fn message(status: &'static str) -> Self {
        let body = format!("{status}\n").into_bytes();
        Self { status, kind: "text/plain; charset=utf-8", tag: None, body }
    }

    /// The answer as it goes over the line.
    pub(crate) fn bytes(&self, request: &Request) -> Vec<u8> {
        let connection = if request.keeps_open { "keep-alive" } else { "close" };
        let mut head = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: {connection}\r\n\
             Cache-Control: no-cache\r\nContent-Security-Policy: {POLICY}\r\nX-Content-Type-Options: nosniff\r\n\
             Referrer-Policy: no-referrer\r\n",
            self.status,
            self.kind,
            self.body.len(),
        );
        if let Some(tag) = &self.tag {
            head.push_str(&format!("ETag: {tag}\r\n"));
        }
        if self.status.starts_with("405") {
            head.push_str("Allow: GET, HEAD\r\n");
        }
        head.push_str("\r\n");
        let mut bytes = head.into_bytes();
        if request.method != "HEAD" {
            bytes.extend_from_slice(&self.body);
        }
        bytes
    }
}

/// Answers with the file that the request names below `folder`.
pub(crate) fn to(request: &Request, folder: &Path) -> Answer {
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return Answer::message("405 Method Not Allowed");
    }
    let Some((path, body)) =
        file(&request.path, folder).and_then(|path| Some((path.clone(), std::fs::read(path).ok()?)))
    else {
        return Answer::message("404 Not Found");
    };
    let kind = mime::of(&path);
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    let tag = Some(format!("\"{:016x}\"", hasher.finish()));
    if request.known == tag {
        return Answer { status: "304 Not Modified", kind, tag, body: Vec::new() };
    }
    Answer { status: "200 OK", kind, tag, body }
}

/// The file below `folder` that a request's path names.
///
/// Only plain names pass, so that no path leads out of the folder on any system: neither a parent nor
/// a drive, no hidden file, no escape that is not UTF-8.
fn file(path: &str, folder: &Path) -> Option<PathBuf> {
    let path = path.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = unescaped(path)?;
    let mut file = folder.to_path_buf();
    for name in path.split('/').filter(|name| !name.is_empty()) {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if name.starts_with('.') || !name.chars().all(plain) {
            return None;
        }
        file.push(name);
    }
    if file.is_dir() { Some(file.join("index.html")) } else { Some(file) }
}

/// Resolves `%20` and its like.
fn unescaped(path: &str) -> Option<String> {
    let mut parts = path.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let code = part.get(..2).filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        bytes.push(u8::from_str_radix(code, 16).ok()?);
        bytes.extend_from_slice(part.get(2..)?.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::file;
    use std::path::{Path, PathBuf};

    #[test]
    fn names_files_below_the_folder() {
        let folder = Path::new("no-such-folder");
        assert_eq!(file("/app.js", folder), Some(folder.join("app.js")));
        assert_eq!(
            file("/icons/a%2D1.png?v=2#x", folder),
            Some(PathBuf::from("no-such-folder/icons/a-1.png"))
        );
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        for path in [
            "/../a",
            "/%2e%2e/a",
            "/a/..%2f..%2fb",
            "/c:/a",
            "/a%5c..%5cb",
            "/.git/config",
            "/%00",
            "/%zz",
            "a",
            "",
        ] {
            assert_eq!(file(path, Path::new("dist")), None, "{path}");
        }
        assert_eq!(file("//etc/passwd", Path::new("dist")), Some(PathBuf::from("dist/etc/passwd")));
    }
}
