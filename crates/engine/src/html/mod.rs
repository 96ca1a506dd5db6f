//! The visible text of an HTML page and what its markup says of it, by html5ever's tokenizer alone: without a
//! tree, a million nested tags cost no more than a million others.

mod attributes;
mod elements;
mod head;
mod items;
mod json_ld;
mod lines;
mod markup;
mod regions;
mod vocabulary;

use crate::layout::Markup;
use elements::Contents;
use head::Head;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, CharacterTokens, EndTag, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult,
    Tokenizer, TokenizerOpts,
};
use items::Items;
use lines::Lines;
use regions::Regions;
use std::cell::RefCell;

/// The text that a browser would show of a page, in lines: a blank line around paragraphs and headings,
/// a line for each other block, white space drawn together as a browser does. With it what the markup says of each
/// line.
pub(crate) fn read(html: &str) -> (String, Markup) {
    let input = BufferQueue::default();
    for part in attributes::without_monstrous_tags(html) {
        input.push_back(part.into());
    }
    let tokenizer = Tokenizer::new(Reader::default(), TokenizerOpts::default());
    // The sink never asks for a pause, so one call reads all of it.
    let _done = tokenizer.feed(&input);
    tokenizer.end();
    let mut page = tokenizer.sink.0.into_inner();
    page.items.end_item(&mut page.lines);
    let (text, begun) = page.lines.finish();
    let lines = markup::hints(&text, &begun);
    (text, Markup { lines, declared: page.head.declared() })
}

/// The sink is borrowed while tokens come, hence the cell.
#[derive(Default)]
struct Reader(RefCell<Page>);

#[derive(Default)]
struct Page {
    lines: Lines,
    items: Items,
    regions: Regions,
    head: Head,
    /// The element whose contents are not shown, and how many of its name are open within.
    hidden: Option<(String, u32)>,
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let Ok(mut page) = self.0.try_borrow_mut() else { return TokenSinkResult::Continue };
        match token {
            CharacterTokens(text) if page.hidden.is_none() => page.text(&text),
            CharacterTokens(text) => page.head.text(&text),
            TagToken(tag) if tag.kind == StartTag => return page.open(&tag),
            TagToken(tag) if tag.kind == EndTag => page.close(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Page {
    fn text(&mut self, text: &str) {
        self.items.text(text, &mut self.lines, &mut self.regions);
        self.lines.push(text, &mut self.regions);
    }

    fn open(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        if self.hidden.is_none() {
            self.head.tag(tag);
        }
        let name: &str = &tag.name;
        let contents = elements::contents(name);
        let closes_itself = elements::is_void(name) || (tag.self_closing && elements::is_foreign(name));
        match &mut self.hidden {
            Some((hidden, depth)) if hidden == name && !elements::ends_at_the_next(name) => {
                *depth = depth.saturating_add(u32::from(!closes_itself));
            }
            Some((hidden, _)) if hidden != name => {}
            _ => {
                self.hidden = None;
                self.items.open(name, &mut self.lines);
                self.lines.part(elements::break_at(name));
                if (contents != Contents::Shown || attributes::hide(&tag.attrs)) && !closes_itself {
                    self.hidden = Some((name.to_owned(), 1));
                } else if !closes_itself {
                    self.regions.open(tag);
                    if name == "pre" {
                        self.lines.keep_breaks(true);
                    }
                }
            }
        }
        match contents {
            Contents::Script => TokenSinkResult::RawData(RawKind::ScriptData),
            Contents::RawText => TokenSinkResult::RawData(RawKind::Rawtext),
            Contents::PlainText => TokenSinkResult::RawData(RawKind::Rcdata),
            Contents::Hidden | Contents::Shown => TokenSinkResult::Continue,
        }
    }

    fn close(&mut self, tag: &Tag) {
        let name: &str = &tag.name;
        if let Some((hidden, depth)) = &mut self.hidden {
            if hidden != name {
                return;
            }
            *depth -= 1;
            if *depth > 0 {
                return;
            }
            self.hidden = None;
            self.head.end();
        } else {
            self.regions.close(&tag.name);
        }
        if name == "pre" {
            self.lines.keep_breaks(false);
        }
        self.items.close(name, &mut self.lines);
        // `</br>` and `</p>` alone make a break too, as the standard has it.
        self.lines.part(elements::break_at(name));
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    fn visible_text(html: &str) -> String {
        read(html).0
    }

    #[test]
    fn lays_out_blocks_as_a_browser_copies_them() {
        let page = "<html><head><title>The Lamp</title><style>p { color: red }</style></head><body>\
            <nav><ul><li>Home<li>Sport</ul></nav><h1>Harbour  wall\n to close</h1>\
            <p>It will <b>close</b>, Mayor&#32;Marsh said &mdash; soon.<p>A caf&eacute;<br>by the quay.\
            <table><tr><td>one<td>two</table></body>";
        insta::assert_snapshot!(visible_text(page), @r"
        Home
        Sport

        Harbour wall to close

        It will close, Mayor Marsh said — soon.

        A café
        by the quay.
        one	two
        ");
    }

    #[test]
    fn marks_the_items_of_a_list_that_goes_on_from_a_paragraph() {
        assert_eq!(
            visible_text(
                "<p>Planned are:</p><ul><li>a <b>wall</b><li><p>lamps</p></li></ul><p>All in May.</p>"
            ),
            "Planned are:\n\n\u{2022} a wall\n\n\u{2022} lamps\n\nAll in May."
        );
        for page in [
            "<h1>Wall</h1><ul><li>By Ada Wren</li></ul>",
            "<nav><ul><li>Home</ul></nav>",
            "<p>More:</p><ul><li><a>Ferry cat retires</a></li></ul>",
        ] {
            assert!(!visible_text(page).contains('\u{2022}'), "{page}");
        }
    }

    #[test]
    fn leaves_out_what_a_browser_does_not_show() {
        for hidden in [
            "<script>if (a < b) document.write('<p>x</p>')</script>",
            "<style>p > b {}</style>",
            "<template><p>x</p></template>",
            "<noscript><p>x</p></noscript>",
            "<div hidden><div>x</div>x</div>",
            "<div style='color: red; DISPLAY : none'><p>x</div>",
            "<span aria-hidden=true>x</span>",
            "<svg><title>x</title><text>x</text></svg>",
            "<svg/>",
            "<select><option>x<option>x</select>",
            "<textarea>x</textarea>",
            "<iframe>x</iframe>",
            "<img alt=x src=y>",
            "<input hidden>",
            "<!-- x -->",
            "<p hidden>x",
        ] {
            let page = format!("<body><p>one</p>{hidden}<p>two</p>");
            assert_eq!(visible_text(&page), "one\n\ntwo", "{hidden}");
        }
    }

    #[test]
    fn keeps_the_lines_of_preformatted_text() {
        assert_eq!(visible_text("<pre>one\n\ntwo</pre>three\nfour"), "one\ntwo\n\nthree four");
    }

    #[test]
    fn takes_plain_text_for_what_it_is() {
        assert_eq!(visible_text("5 < 6 & 7 > 2, they said"), "5 < 6 & 7 > 2, they said");
        assert_eq!(visible_text(""), "");
    }

    #[test]
    fn hostile_pages_cost_no_more_than_others() {
        for piece in
            ["<div>", "<div hidden>", "<", "<a b=\"", "&amp", "&", "<!--", "</p>", "<p x", "<svg>", "<a <"]
        {
            let page = piece.repeat(200_000 / piece.len());
            let _text = visible_text(&page);
        }
        let attributes: String = (0..20_000).map(|n| format!(" a{n}=b")).collect();
        assert_eq!(visible_text(&format!("one<br{attributes}>two")), "onetwo");
    }
}
