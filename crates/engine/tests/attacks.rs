//! Pages that attack, of our own (`tests/attacks`) and some too large to keep: each is read in bounded time into the
//! words that it shows, with no tag and no call of theirs left.

use dateline_engine::{Lexicon, Reading, analyze, read, read_html};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// What one large page may take in a debug build on a busy machine; one of quadratic cost would take hours.
const LIMIT: Duration = Duration::from_secs(20);

/// Bytes of a large page.
const LARGE: usize = 300_000;

#[test]
#[expect(clippy::disallowed_methods, reason = "the test reads its pages from files")]
fn nothing_of_an_attack_is_left_in_the_text() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/attacks");
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name == "README.md" {
            continue;
        }
        seen += 1;
        let page = fs::read_to_string(&path).unwrap();
        let is_page = name.ends_with(".html");
        let reading = Reading::default();
        let document = if is_page { read_html(&page, &reading) } else { read(page, &reading) };
        let _analysis = analyze(&document, &Lexicon::new(), None);
        let text = document.text();
        assert!(text.contains("arbour") && text.contains("Ida"), "{name}: {text}");
        if !name.starts_with("shown_") {
            assert!(!text.contains("ran(") && !text.contains("attack.invalid"), "{name}: {text}");
            assert!(!text.contains("onerror") && !text.contains("<script"), "{name}: {text}");
        }
    }
    assert!(seen >= 15, "{seen}");
}

/// Pages of one piece many times over.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "only the test looks at a clock, to hold the engine to linear time"
)]
fn large_attacks_cost_linear_time() {
    for (piece, head, tail) in [
        ("<div>", "", "<p>Words."),
        ("<b><p>", "", "Words."),
        ("<table><tr><td>", "", "Words."),
        ("<a b=c ", "<p>Words.", ""),
        (" a=b", "<p>Words.<br", ">Words."),
        (" x y=\"", "<p>Words.<br", ">Words."),
        ("<!--", "<p>Words.", ""),
        ("<![CDATA[", "<p>Words.", ""),
        ("<!DOCTYPE ", "<p>Words.", ""),
        ("&amp;", "<p>", "Words."),
        ("&#x10FFFF;", "<p>", "Words."),
        ("&#9999999999999;", "<p>", "Words."),
        ("&NotEqualTild", "<p>", "Words."),
        ("&lol;", "<!DOCTYPE html [<!ENTITY lol \"&lol;&lol;\">]><p>Words.", ""),
        ("{\"@graph\":[", "<script type=application/ld+json>", "</script><p>Words."),
        ("QUJD", "<img src=\"data:image/png;base64,", "\"><p>Words."),
        ("\0", "<p>Words.", ""),
        ("\u{202E}", "<p>Words.", ""),
        ("\u{200B}", "<p>Words", "."),
        ("<li>a", "<p>Words.<ul>", ""),
        ("<svg><style>", "<p>Words.", ""),
        ("</p>", "<p>Words.", ""),
        ("<textarea><title>", "<p>Words.", ""),
        ("<template>", "<p>Words.", ""),
        ("> ", "Words.\n", ""),
        ("a-\n", "Words.\n", ""),
    ] {
        let page = format!("{head}{}{tail}", piece.repeat(LARGE / piece.len()));
        let begun = Instant::now();
        let document = read_html(&page, &Reading::default());
        let took = begun.elapsed();
        assert!(took < LIMIT, "{piece:?} took {took:?}");
        assert!(document.text().len() <= page.len() * 2, "{piece:?}");
        assert!(!document.text().contains("<div"), "{piece:?}");
    }
}
