//! Where on the page a text stands: the elements around it, kept on a stack of bounded height, so that a million
//! nested tags cost no more than a million others. Tags that do not match are taken as the standard's "in scope"
//! rules take them, in short.

use super::elements::{self, Break};
use super::vocabulary;
use crate::layout::{Element, Marks};
use html5ever::tokenizer::Tag;
use html5ever::{LocalName, local_name};

/// No more elements are told apart within one another; pages nest them some thirty deep.
const HIGHEST: usize = 120;

/// Attributes that name their element's part in the page.
const NAMING: &[&str] = &["class", "id", "role", "itemprop", "data-component", "data-testid", "data-module"];

/// What is known of the place of a text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    /// The element.
    pub element: Element,
    /// What all elements around say.
    pub marks: Marks,
    /// Whether it can be clicked.
    pub is_link: bool,
    /// How many block elements are around it.
    pub depth: u8,
    /// How few of them were around since the last line began.
    pub shared: u8,
}

/// The open elements.
#[derive(Default)]
pub(super) struct Regions {
    open: Vec<Open>,
    /// How many more are open than are told apart.
    beyond: u32,
    shared: u8,
}

struct Open {
    name: LocalName,
    is_block: bool,
    place: Place,
}

impl Regions {
    /// Where the next text stands.
    pub(super) fn place(&self) -> Place {
        Place { shared: self.shared, ..self.top() }
    }

    /// A line has begun here.
    pub(super) fn begin_line(&mut self) {
        self.shared = self.top().depth;
    }

    /// A start tag that is part of the page and not void.
    pub(super) fn open(&mut self, tag: &Tag) {
        let is_block = elements::break_at(&tag.name) >= Break::Cell;
        if is_block {
            self.end_what_cannot_hold(&tag.name);
        } else if tag.name == local_name!("a") {
            self.close(&tag.name);
        }
        if self.open.len() >= HIGHEST {
            self.beyond = self.beyond.saturating_add(1);
            return;
        }
        let around = self.top();
        let place = Place {
            element: element_of(tag, around.element),
            marks: around.marks | marks_of(tag),
            is_link: around.is_link || matches!(tag.name, local_name!("a") | local_name!("button")),
            depth: around.depth + u8::from(is_block),
            shared: 0,
        };
        self.open.push(Open { name: tag.name.clone(), is_block, place });
    }

    /// An end tag that is part of the page.
    pub(super) fn close(&mut self, name: &LocalName) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let is_block = elements::break_at(name) >= Break::Cell;
        let mut from = None;
        for (at, open) in self.open.iter().enumerate().rev() {
            if open.name == *name {
                from = Some(at);
                break;
            }
            if ends_the_search(open, is_block, name) {
                break;
            }
        }
        match from {
            Some(at) => self.cut(at),
            // A link ends, whatever it holds.
            None if *name == local_name!("a") => {
                for open in &mut self.open {
                    open.place.is_link = false;
                }
            }
            None => {}
        }
    }

    fn top(&self) -> Place {
        self.open.last().map(|open| open.place).unwrap_or_default()
    }

    /// Ends the paragraph, the item, the row or the cell that the element cannot stand in.
    fn end_what_cannot_hold(&mut self, name: &LocalName) {
        let ended: &[LocalName] = match *name {
            local_name!("li") => &[local_name!("li"), local_name!("p")],
            local_name!("dt") | local_name!("dd") => {
                &[local_name!("dt"), local_name!("dd"), local_name!("p")]
            }
            local_name!("tr") => &[local_name!("tr"), local_name!("td"), local_name!("th")],
            local_name!("td") | local_name!("th") => &[local_name!("td"), local_name!("th")],
            local_name!("option") => &[local_name!("option")],
            _ => &[local_name!("p")],
        };
        let mut from = None;
        for (at, open) in self.open.iter().enumerate().rev() {
            if ended.contains(&open.name) {
                from = Some(at);
            } else if open.is_block {
                break;
            }
        }
        if let Some(at) = from {
            self.cut(at);
        }
    }

    fn cut(&mut self, at: usize) {
        self.open.truncate(at);
        self.shared = self.shared.min(self.top().depth);
    }
}

/// Whether an end tag does not reach past this open element.
fn ends_the_search(open: &Open, is_block: bool, name: &LocalName) -> bool {
    let is_cell = matches!(open.name, local_name!("td") | local_name!("th") | local_name!("caption"));
    let is_of_table = matches!(
        *name,
        local_name!("table")
            | local_name!("tr")
            | local_name!("tbody")
            | local_name!("thead")
            | local_name!("tfoot")
    );
    let is_list = matches!(open.name, local_name!("ul") | local_name!("ol"));
    (!is_block && open.is_block) || (is_cell && !is_of_table) || (is_list && *name == local_name!("li"))
}

/// What element the text in this one stands in; `around` is that of the text around.
fn element_of(tag: &Tag, around: Element) -> Element {
    match tag.name {
        local_name!("h1") => Element::Title,
        local_name!("h2")
        | local_name!("h3")
        | local_name!("h4")
        | local_name!("h5")
        | local_name!("h6")
        | local_name!("summary") => Element::Heading,
        local_name!("p") | local_name!("pre") => match around {
            Element::Item | Element::Quote | Element::Caption => around,
            _ => Element::Paragraph,
        },
        local_name!("li") | local_name!("dt") | local_name!("dd") => Element::Item,
        local_name!("blockquote") => Element::Quote,
        local_name!("figcaption") => Element::Caption,
        local_name!("td") | local_name!("th") => Element::Cell,
        local_name!("article") | local_name!("section") | local_name!("main") | local_name!("aside") => {
            Element::Other
        }
        _ => match attribute(tag, "role") {
            Some("heading") => Element::Heading,
            _ => around,
        },
    }
}

/// What the element says of its contents.
fn marks_of(tag: &Tag) -> Marks {
    let name: &str = &tag.name;
    let mut marks = match tag.name {
        local_name!("nav") | local_name!("menu") => Marks::NAVIGATION,
        local_name!("footer") => Marks::FOOTER,
        local_name!("header") => Marks::HEADER,
        local_name!("aside") => Marks::ASIDE,
        local_name!("form") | local_name!("dialog") | local_name!("fieldset") => Marks::FORM,
        local_name!("article") => Marks::ARTICLE,
        local_name!("main") => Marks::MAIN,
        local_name!("figure") => Marks::FIGURE,
        local_name!("address") => Marks::BYLINE,
        local_name!("time") => Marks::TIME,
        // The classes of the page as a whole speak of all that is in it.
        local_name!("html") | local_name!("body") => return Marks::default(),
        _ if name.contains('-') => vocabulary::marks(name),
        _ => Marks::default(),
    };
    let mut named = Marks::default();
    for attribute in &tag.attrs {
        let value: &str = &attribute.value;
        match &*attribute.name.local {
            "role" if value.eq_ignore_ascii_case("banner") => named |= Marks::HEADER,
            "role" if value.eq_ignore_ascii_case("main") => named |= Marks::MAIN,
            "role" if value.eq_ignore_ascii_case("article") => named |= Marks::ARTICLE,
            "rel" if value.eq_ignore_ascii_case("author") => named |= Marks::BYLINE,
            known if NAMING.contains(&known) => named |= vocabulary::marks(value),
            _ => {}
        }
    }
    // An element that one of its names calls the body of the article is that, whatever else it is called.
    if named.has(Marks::BODY) {
        named = named & Marks::OF_THE_ARTICLE;
    }
    marks |= named;
    marks
}

fn attribute<'a>(tag: &'a Tag, name: &str) -> Option<&'a str> {
    tag.attrs.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
}
