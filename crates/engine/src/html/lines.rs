//! Text as it grows, with white space drawn together and breaks between blocks.

use super::elements::Break;
use super::regions::{Place, Regions};
use crate::layout::{Element, Marks};

/// A line as it begins in the text, and what stands in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Begun {
    /// Where its first character stands.
    pub at: usize,
    /// How deep the innermost element lies that holds the line before too.
    pub shared: u8,
    /// How deep the innermost element lies that holds it.
    pub depth: u8,
    pub element: Element,
    pub marks: Marks,
    /// How many characters, white space aside.
    pub characters: u32,
    /// How many of them in links.
    pub linked: u32,
}

/// The lines so far, and what has to come before the next character.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
    pending: Break,
    keeps_breaks: bool,
    begun: Vec<Begun>,
}

impl Lines {
    /// Appends characters of the page.
    pub(super) fn push(&mut self, text: &str, regions: &mut Regions) {
        let place = regions.place();
        let mut characters = 0;
        for c in text.chars() {
            match c {
                '\n' if self.keeps_breaks => self.part(Break::Line),
                ' ' | '\t' | '\n' | '\r' | '\x0C' => self.part(Break::Space),
                // A soft hyphen shows only where a line happens to break.
                '\u{AD}' | '\0' => {}
                c => {
                    if self.pending >= Break::Line {
                        self.note(place, std::mem::take(&mut characters));
                    }
                    self.separate(regions);
                    self.text.push(c);
                    characters += 1;
                }
            }
        }
        self.note(place, characters);
    }

    /// Adds to the line that is being written so many characters of this place.
    fn note(&mut self, place: Place, characters: u32) {
        let Some(line) = self.begun.last_mut().filter(|_| characters > 0) else { return };
        line.marks = if line.characters == 0 {
            place.marks
        } else {
            (line.marks & place.marks) | ((line.marks | place.marks) & Marks::OF_WORDS)
        };
        if line.element == Element::Other {
            line.element = place.element;
        }
        line.characters = line.characters.saturating_add(characters);
        line.linked = line.linked.saturating_add(if place.is_link { characters } else { 0 });
    }

    /// Sees to it that at least this much separates what came from what comes.
    pub(super) fn part(&mut self, by: Break) {
        self.pending = self.pending.max(by);
    }

    /// Whether the page's own line breaks count, as within `<pre>`.
    pub(super) fn keep_breaks(&mut self, keep: bool) {
        self.keeps_breaks = keep;
    }

    /// The text, without white space at its end, and its lines.
    pub(super) fn finish(self) -> (String, Vec<Begun>) {
        (self.text, self.begun)
    }

    /// Where the next character will stand, once what separates it has been written.
    pub(super) fn here(&mut self, regions: &mut Regions) -> usize {
        self.separate(regions);
        self.text.len()
    }

    /// Puts a mark before what has been written from `at` on.
    pub(super) fn mark(&mut self, at: usize, mark: &str) {
        if self.text.is_char_boundary(at) {
            self.text.insert_str(at, mark);
            for line in self.begun.iter_mut().rev().take_while(|line| line.at > at) {
                line.at += mark.len();
            }
        }
    }

    fn separate(&mut self, regions: &mut Regions) {
        let by = std::mem::take(&mut self.pending);
        let is_first = self.text.is_empty();
        if !is_first {
            self.text.push_str(match by {
                Break::None => "",
                Break::Space => " ",
                Break::Cell => "\t",
                Break::Line => "\n",
                Break::Blank => "\n\n",
            });
        }
        if is_first || by >= Break::Line {
            let Place { depth, shared, .. } = regions.place();
            let (element, marks) = (Element::Other, Marks::default());
            let at = self.text.len();
            self.begun.push(Begun { at, shared, depth, element, marks, characters: 0, linked: 0 });
            regions.begin_line();
        }
    }
}
