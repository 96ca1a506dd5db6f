//! The little of HTTP that a browser says when it wants a file.

use std::io::{BufRead, Read as _};

/// Enough for any browser's header, and an end to one that never ends.
const LONGEST_HEADER: u64 = 64 * 1024;

/// A request for a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// `GET`, `HEAD` or another.
    pub(crate) method: String,
    /// The path as it was sent, escapes and query included.
    pub(crate) path: String,
    /// The tag of the copy that the browser has.
    pub(crate) known: Option<String>,
    /// Whether another request may follow on the same connection.
    pub(crate) keeps_open: bool,
}

/// Reads one request; `None` where the connection ended, or said something else.
pub(crate) fn read(reader: &mut impl BufRead) -> Option<Request> {
    let mut reader = reader.take(LONGEST_HEADER);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let mut words = line.split_ascii_whitespace();
    let (method, path, version) = (words.next()?, words.next()?, words.next()?);
    if !version.starts_with("HTTP/1.") {
        return None;
    }
    let mut request = Request {
        method: method.to_owned(),
        path: path.to_owned(),
        known: None,
        keeps_open: version != "HTTP/1.0",
    };
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let line = line.trim_end();
        if line.is_empty() {
            return Some(request);
        }
        let (name, value) = line.split_once(':')?;
        match (name.to_ascii_lowercase().as_str(), value.trim()) {
            ("connection", value) if value.eq_ignore_ascii_case("close") => request.keeps_open = false,
            // What follows such a header is no request: the answer is the last on this connection.
            ("content-length" | "transfer-encoding", value) if value != "0" => request.keeps_open = false,
            ("if-none-match", value) => request.known = Some(value.to_owned()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn reads_what_a_browser_sends() {
        let mut sent = "GET /app.js?1 HTTP/1.1\r\nHost: x\r\nIf-None-Match: \"a1\"\r\n\r\nGET".as_bytes();
        let request = read(&mut sent).unwrap();
        assert_eq!((request.method.as_str(), request.path.as_str()), ("GET", "/app.js?1"));
        assert_eq!(request.known.as_deref(), Some("\"a1\""));
        assert!(request.keeps_open);
        assert_eq!(sent, b"GET");
    }

    #[test]
    fn gives_up_on_anything_else() {
        assert_eq!(read(&mut "".as_bytes()), None);
        assert_eq!(read(&mut "hello\r\n\r\n".as_bytes()), None);
        assert_eq!(read(&mut "GET / HTTP/1.1\r\nHost".as_bytes()), None);
        let endless = format!("GET / HTTP/1.1\r\nX: {}", "x".repeat(100_000));
        assert_eq!(read(&mut endless.as_bytes()), None);
    }
}
