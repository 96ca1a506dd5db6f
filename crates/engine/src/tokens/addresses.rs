//! Web and e-mail addresses, handles and tags: one token each, whatever they are made of.

use std::ops::Range;

/// How a web address begins.
const SCHEMES: &[&str] = &["https://", "http://", "www."];

/// Where in `chunk` an address stands; empty at the start where there is none.
pub(super) fn find(chunk: &str) -> Range<usize> {
    let none = 0..0;
    if !chunk.bytes().any(|b| matches!(b, b'@' | b'#' | b'.' | b':')) {
        return none;
    }
    let Some(start) = chunk.find(|c: char| c.is_alphanumeric() || matches!(c, '@' | '#')) else {
        return none;
    };
    if let Some(at) = web(chunk, start) {
        return at..end(chunk);
    }
    let rest = chunk.get(start..).unwrap_or_default();
    if rest.starts_with(['@', '#']) {
        let name = rest.get(1..).unwrap_or_default();
        let length = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
        let has_letter = name.get(..length).is_some_and(|name| name.contains(char::is_alphabetic));
        return if has_letter { start..start + 1 + length } else { none };
    }
    if is_mail(chunk.get(start..end(chunk)).unwrap_or_default()) { start..end(chunk) } else { none }
}

/// Where a web address begins, at `start` or after what was run together with it.
fn web(chunk: &str, start: usize) -> Option<usize> {
    let rest = chunk.get(start..)?;
    let begins = |scheme: &str| {
        rest.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme))
            && rest.len() > scheme.len()
    };
    if SCHEMES.iter().any(|scheme| begins(scheme)) {
        return Some(start);
    }
    ["https://", "http://"].iter().filter_map(|scheme| chunk.find(scheme)).min()
}

/// Where an address ends: before the punctuation of the sentence around it.
fn end(chunk: &str) -> usize {
    let is_address =
        |c: char| c.is_alphanumeric() || matches!(c, '/' | '=' | '&' | '#' | '%' | '_' | '-' | '+' | '~');
    chunk.trim_end_matches(|c| !is_address(c)).len()
}

/// Whether the words are an e-mail address, as `info@example.org`.
fn is_mail(words: &str) -> bool {
    let Some((user, host)) = words.split_once('@') else { return false };
    let plain = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'+'))
    };
    plain(user)
        && plain(host)
        && host.split_once('.').is_some_and(|(name, top)| !name.is_empty() && !top.is_empty())
}
