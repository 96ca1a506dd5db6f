//! What a file is, by its name: a browser takes neither a module nor wasm that is called anything else.

use std::path::Path;

const TYPES: [(&str, &str); 13] = [
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("ico", "image/x-icon"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("webp", "image/webp"),
    ("woff2", "font/woff2"),
];

/// The type of the file at `path`.
pub(crate) fn of(path: &Path) -> &'static str {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
    TYPES.iter().find(|(known, _)| *known == ending).map_or("application/octet-stream", |&(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::of;
    use std::path::Path;

    #[test]
    fn calls_wasm_and_modules_what_a_browser_wants_them_called() {
        assert_eq!(of(Path::new("dist/app_bg.wasm")), "application/wasm");
        assert_eq!(of(Path::new("dist/APP.JS")), "text/javascript; charset=utf-8");
        assert_eq!(of(Path::new("dist/LICENSE")), "application/octet-stream");
    }
}
