//! The marks of list items. A browser shows them and a plain text has nothing else to tell a list of the
//! article from a menu: items are marked where their list goes on from a paragraph and they are more than a link.

use super::elements::{self, Break};
use super::lines::Lines;
use super::regions::Regions;

/// What stands before an item.
const MARK: &str = "\u{2022} ";

/// The list item that is being read, and what stands before the next list.
#[derive(Default)]
pub(super) struct Items {
    /// Whether a paragraph, a quotation, a table, or a list that follows one, was laid out last.
    follows_paragraph: bool,
    /// How many links are open.
    links: u32,
    item: Option<Item>,
}

struct Item {
    /// Where its text begins, once there is any.
    start: Option<usize>,
    /// Whether it says anything outside its links.
    says: bool,
}

impl Items {
    /// A start tag that is part of the page.
    pub(super) fn open(&mut self, name: &str, lines: &mut Lines) {
        match name {
            "a" | "button" => self.links = self.links.saturating_add(1),
            "li" => {
                self.end_item(lines);
                self.item = self.follows_paragraph.then_some(Item { start: None, says: false });
            }
            _ => self.block(name, lines),
        }
    }

    /// An end tag that is part of the page.
    pub(super) fn close(&mut self, name: &str, lines: &mut Lines) {
        match name {
            "a" | "button" => self.links = self.links.saturating_sub(1),
            "li" => self.end_item(lines),
            "table" => {
                self.end_item(lines);
                self.follows_paragraph = true;
            }
            _ => self.block(name, lines),
        }
    }

    /// Text of the page, before it is written.
    pub(super) fn text(&mut self, text: &str, lines: &mut Lines, regions: &mut Regions) {
        let Some(item) = &mut self.item else { return };
        if item.start.is_none() && text.contains(|c: char| !c.is_whitespace()) {
            item.start = Some(lines.here(regions));
        }
        item.says |= self.links == 0 && text.contains(char::is_alphanumeric);
    }

    /// Ends the item, and marks it where it is one of the article's.
    pub(super) fn end_item(&mut self, lines: &mut Lines) {
        let Some(item) = self.item.take() else { return };
        if let Some(start) = item.start.filter(|_| item.says) {
            lines.mark(start, MARK);
        }
    }

    fn block(&mut self, name: &str, lines: &mut Lines) {
        match name {
            "p" | "blockquote" if self.item.is_none() => self.follows_paragraph = true,
            "p" | "blockquote" | "br" => {}
            "ul" | "ol" => self.end_item(lines),
            _ if elements::break_at(name) >= Break::Line => {
                self.end_item(lines);
                self.follows_paragraph = false;
            }
            _ => {}
        }
    }
}
