//! Text as it grows, with white space drawn together and breaks between blocks.

use super::elements::Break;

/// The lines so far, and what has to come before the next character.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
    pending: Break,
    keeps_breaks: bool,
}

impl Lines {
    /// Appends characters of the page.
    pub(super) fn push(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\n' if self.keeps_breaks => self.part(Break::Line),
                ' ' | '\t' | '\n' | '\r' | '\x0C' => self.part(Break::Space),
                // A soft hyphen shows only where a line happens to break.
                '\u{AD}' | '\0' => {}
                c => {
                    self.separate();
                    self.text.push(c);
                }
            }
        }
    }

    /// Sees to it that at least this much separates what came from what comes.
    pub(super) fn part(&mut self, by: Break) {
        self.pending = self.pending.max(by);
    }

    /// Whether the page's own line breaks count, as within `<pre>`.
    pub(super) fn keep_breaks(&mut self, keep: bool) {
        self.keeps_breaks = keep;
    }

    /// The text, without white space at its end.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Where the next character will stand, once what separates it has been written.
    pub(super) fn here(&mut self) -> usize {
        self.separate();
        self.text.len()
    }

    /// Puts a mark before what has been written from `at` on.
    pub(super) fn mark(&mut self, at: usize, mark: &str) {
        if self.text.is_char_boundary(at) {
            self.text.insert_str(at, mark);
        }
    }

    fn separate(&mut self) {
        let by = std::mem::take(&mut self.pending);
        if !self.text.is_empty() {
            self.text.push_str(match by {
                Break::None => "",
                Break::Space => " ",
                Break::Cell => "\t",
                Break::Line => "\n",
                Break::Blank => "\n\n",
            });
        }
    }
}
