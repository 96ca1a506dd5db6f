//! What a reader writes, drawn: Markdown made into elements of the page one by one, so that nothing written becomes HTML.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag};

/// What is written.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MarkdownProps {
    /// In Markdown.
    pub text: AttrValue,
}

/// A block with the words; a single line break stays one.
#[component]
pub fn Markdown(props: &MarkdownProps) -> Html {
    let nodes = use_memo(props.text.clone(), |text| nodes(text));
    html! { <div class="markdown" dir="auto">{ (*nodes).clone() }</div> }
}

/// So many elements may lie within one another.
const DEEPEST: usize = 24;

/// An element that is open: what it is, and what is in it so far.
struct Open {
    tag: VTag,
    children: Vec<Html>,
}

impl Open {
    fn new(name: &'static str) -> Self {
        Self { tag: VTag::new(name), children: Vec::new() }
    }

    fn with(mut self, attribute: &'static str, value: impl Into<AttrValue>) -> Self {
        self.tag.add_attribute(attribute, value);
        self
    }
}

fn nodes(text: &str) -> Html {
    let mut open = vec![Open::new("div")];
    let mut deeper = 0;
    for event in Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS) {
        match event {
            // What lies deeper is drawn in the last that is open: no reader means it, and a page has no room for it.
            Event::Start(_) if open.len() >= DEEPEST => deeper += 1,
            Event::End(_) if deeper > 0 => deeper -= 1,
            Event::Start(tag) => open.push(element(&tag)),
            Event::End(end) => close(&mut open, end),
            // HTML is shown as it is written, and means nothing.
            Event::Text(words)
            | Event::Html(words)
            | Event::InlineHtml(words)
            | Event::InlineMath(words)
            | Event::DisplayMath(words)
            | Event::FootnoteReference(words) => put(&mut open, words.to_string().into()),
            Event::Code(words) => {
                let code = html! { <code>{words.to_string()}</code> };
                put(&mut open, code);
            }
            Event::SoftBreak | Event::HardBreak => put(&mut open, html! { <br /> }),
            Event::Rule => put(&mut open, html! { <hr /> }),
            Event::TaskListMarker(done) => put(&mut open, if done { "☑ ".into() } else { "☐ ".into() }),
        }
    }
    open.into_iter().next().map(|root| root.children.into_iter().collect()).unwrap_or_default()
}

fn put(open: &mut [Open], node: Html) {
    if let Some(last) = open.last_mut() {
        last.children.push(node);
    }
}

fn close(open: &mut Vec<Open>, end: TagEnd) {
    // The root stays.
    if open.len() < 2 {
        return;
    }
    let Some(mut closed) = open.pop() else { return };
    // A picture would be a request: its words stand for it.
    if end == TagEnd::HtmlBlock || end == TagEnd::Image {
        closed.children.into_iter().for_each(|node| put(open, node));
        return;
    }
    closed.tag.add_children(closed.children);
    put(open, VNode::from(closed.tag));
}

fn element(tag: &Tag<'_>) -> Open {
    match tag {
        Tag::Paragraph => Open::new("p"),
        // Headings of a note are none of the page.
        Tag::Heading { .. } => Open::new("p").with("class", "markdown__heading"),
        Tag::BlockQuote(_) => Open::new("blockquote"),
        Tag::CodeBlock(CodeBlockKind::Indented | CodeBlockKind::Fenced(_)) => Open::new("pre"),
        Tag::List(None) => Open::new("ul"),
        Tag::List(Some(first)) => Open::new("ol").with("start", first.to_string()),
        Tag::Item => Open::new("li"),
        Tag::Emphasis => Open::new("em"),
        Tag::Strong => Open::new("strong"),
        Tag::Strikethrough => Open::new("s"),
        Tag::Link { dest_url, .. } if leads_out(dest_url) => Open::new("a")
            .with("href", dest_url.to_string())
            .with("target", "_blank")
            .with("rel", "noopener noreferrer nofollow"),
        _ => Open::new("span"),
    }
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
    fn nothing_written_breaks_it() {
        for text in [
            "",
            "*",
            "- a\n  - b\n\n1. c",
            "<script>x</script>",
            "![x](http://y)",
            "> [a](javascript:1)",
            "\u{0}",
            "[^1]",
        ] {
            let _drawn = nodes(text);
        }
    }
}
