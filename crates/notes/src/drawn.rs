//! What a reader wrote in Markdown, as the few pieces that the page and the web page draw it with: nothing written becomes HTML, no
//! picture is fetched, a link leads to the web or to a mail.

use dateline_text::one_line;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};

/// So many elements may lie within one another.
const DEEPEST: usize = 24;

/// A piece of what is drawn, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// An element begins: its name, and its attributes.
    Open(&'static str, Vec<(&'static str, String)>),
    /// The element that began last ends.
    Close,
    /// An element without content.
    Void(&'static str),
    /// Words, to be shown as they are.
    Words(String),
}

/// The pieces of a text in Markdown. Every element that begins ends; a single line break stays one.
///
/// ```
/// use dateline_notes::{Drawn, drawn};
/// let words: Vec<Drawn> = drawn("**who** <b>");
/// assert_eq!(words[1], Drawn::Open("strong", Vec::new()));
/// assert!(words.contains(&Drawn::Words("<b>".to_owned())));
/// ```
#[must_use]
pub fn drawn(text: &str) -> Vec<Drawn> {
    let mut pieces = Vec::new();
    // Of each element that is open, whether it is drawn: a picture and a block of HTML are not, their words are.
    let mut open: Vec<bool> = Vec::new();
    let mut deeper = 0;
    for event in Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS) {
        match event {
            // What lies deeper is drawn in the last that is open: no reader means it, and a page has no room for it.
            Event::Start(_) if open.len() >= DEEPEST => deeper += 1,
            Event::End(_) if deeper > 0 => deeper -= 1,
            Event::Start(tag) => {
                let element = element(&tag);
                open.push(element.is_some());
                pieces.extend(element);
            }
            Event::End(_) => pieces.extend(open.pop().filter(|drawn| *drawn).map(|_| Drawn::Close)),
            // HTML is shown as it is written, and means nothing.
            Event::Text(words)
            | Event::Html(words)
            | Event::InlineHtml(words)
            | Event::InlineMath(words)
            | Event::DisplayMath(words)
            | Event::FootnoteReference(words) => pieces.push(Drawn::Words(words.to_string())),
            Event::Code(words) => {
                pieces.extend([
                    Drawn::Open("code", Vec::new()),
                    Drawn::Words(words.to_string()),
                    Drawn::Close,
                ]);
            }
            Event::SoftBreak | Event::HardBreak => pieces.push(Drawn::Void("br")),
            Event::Rule => pieces.push(Drawn::Void("hr")),
            Event::TaskListMarker(done) => {
                pieces.push(Drawn::Words(if done { "☑ ".to_owned() } else { "☐ ".to_owned() }));
            }
        }
    }
    pieces
}

/// The words of a text in Markdown on one line, without what is only there for their look.
///
/// ```
/// assert_eq!(dateline_notes::plain_note("**who** says so?\n\n- [ ] ask"), "who says so? ☐ ask");
/// ```
#[must_use]
pub fn plain_note(text: &str) -> String {
    let mut plain = String::new();
    for piece in drawn(text) {
        match piece {
            Drawn::Words(words) => plain.push_str(&words),
            Drawn::Void(_) => plain.push(' '),
            Drawn::Open(name, _) if BLOCKS.contains(&name) => plain.push(' '),
            Drawn::Open(..) | Drawn::Close => {}
        }
    }
    one_line(&plain)
}

/// Elements that begin a line.
const BLOCKS: [&str; 6] = ["p", "li", "blockquote", "pre", "ul", "ol"];

fn element(tag: &Tag<'_>) -> Option<Drawn> {
    let plain = |name| Drawn::Open(name, Vec::new());
    Some(match tag {
        Tag::Paragraph => plain("p"),
        // Headings of a note are none of the page.
        Tag::Heading { .. } => Drawn::Open("p", vec![("class", "markdown__heading".to_owned())]),
        Tag::BlockQuote(_) => plain("blockquote"),
        Tag::CodeBlock(CodeBlockKind::Indented | CodeBlockKind::Fenced(_)) => plain("pre"),
        Tag::List(None) => plain("ul"),
        Tag::List(Some(first)) => Drawn::Open("ol", vec![("start", first.to_string())]),
        Tag::Item => plain("li"),
        Tag::Emphasis => plain("em"),
        Tag::Strong => plain("strong"),
        Tag::Strikethrough => plain("s"),
        Tag::Link { dest_url, .. } if leads_out(dest_url) => Drawn::Open(
            "a",
            vec![
                ("href", dest_url.to_string()),
                ("target", "_blank".to_owned()),
                ("rel", "noopener noreferrer nofollow".to_owned()),
            ],
        ),
        // A picture would be a request: its words stand for it.
        Tag::HtmlBlock | Tag::Image { .. } => return None,
        _ => plain("span"),
    })
}

/// Whether an address is one that a reader can follow; scripts and files are none.
fn leads_out(address: &str) -> bool {
    let address = address.trim_start().to_ascii_lowercase();
    ["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_and_of_mail_are_links() {
        assert!(leads_out("https://example.org") && leads_out("MAILTO:a@example.org"));
        assert!(!leads_out("javascript:alert(1)") && !leads_out(" data:text/html,x") && !leads_out("/etc"));
    }

    #[test]
    fn nothing_written_breaks_it_and_every_element_ends() {
        let deep = "> ".repeat(60) + "x";
        for text in [
            "",
            "*",
            "- a\n  - b\n\n1. c",
            "<script>x</script>",
            "![x](http://y)",
            "> [a](javascript:1)",
            "\u{0}",
            "[^1]",
            &deep,
        ] {
            let pieces = drawn(text);
            let opened = pieces.iter().filter(|piece| matches!(piece, Drawn::Open(..))).count();
            let closed = pieces.iter().filter(|piece| **piece == Drawn::Close).count();
            assert_eq!(opened, closed, "{text}");
        }
    }

    #[test]
    fn a_picture_is_its_words() {
        assert_eq!(plain_note("![a map](http://example.org/x.png) of it"), "a map of it");
    }
}
