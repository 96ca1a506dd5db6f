//! The reader sorts blocks, picks an article: each is one step, after which the engine reads anew what has changed.

use crate::services::wording::counted;
use crate::state::{Sort, State, Which};
use crate::view_model::{block_kind_name, first_words};
use dateline_notes::{BlockChange, Edit};
use dateline_text::{Block, Span};

impl State {
    pub(super) fn sort(&mut self, which: &Which, sort: Sort) {
        let Some(article) = self.article.clone() else { return };
        let blocks = article.analysis.iter().flat_map(|analysis| which.of(&analysis.blocks));
        let sorted: Vec<&Block> = blocks.filter(|block| sort.changes(block)).collect();
        let Some(first) = sorted.first() else { return };
        let change = |block: &&Block| BlockChange {
            span: block.span,
            before: article.stored.block_kind(block.span),
            after: sort.said_of(block),
        };
        let changes: Vec<BlockChange> =
            sorted.iter().map(change).filter(|change| change.before != change.after).collect();
        if changes.is_empty() {
            return;
        }
        let what = match sorted.len() {
            1 => format!("“{}”", first_words(first.span.text(article.text()))),
            several => counted(several, "piece"),
        };
        self.edit(Edit::SetBlocks(changes));
        self.ask_again();
        self.announce(match sort {
            Sort::Aside => format!("Set aside: {what}. Undo takes it back."),
            Sort::Back => format!("Put back: {what}. Undo takes it back."),
            Sort::As(kind) => {
                let are = if sorted.len() == 1 { "is" } else { "are" };
                format!("{what} {are} now: {}. Undo takes it back.", block_kind_name(kind).to_lowercase())
            }
        });
    }

    pub(super) fn pick(&mut self, after: Option<Span>) {
        let Some(article) = self.article.clone() else { return };
        let before = article.stored.picked;
        if before == after {
            return;
        }
        self.edit(Edit::Pick { before, after });
        self.ask_again();
        self.announce(match after {
            Some(span) => {
                let title = span.text(article.text()).lines().next().unwrap_or_default();
                format!("Reading “{}” alone. Undo takes it back.", first_words(title))
            }
            None => "Reading all of them. Undo takes it back.".to_owned(),
        });
    }

    pub(super) fn in_block(&mut self, span: Span) {
        if self.holds {
            self.aimed = Some(span);
        } else {
            self.block = self.block_of_article(span.start());
        }
    }

    /// A pointer went down in the article, or is up again.
    pub(super) fn select(&mut self, span: Option<Span>) {
        if self.holds {
            // What can be done with a selection is shown once it is made: the words must not move under the pointer.
            self.selecting = Some(span);
        } else {
            self.selection = span;
            self.selecting = None;
        }
    }

    pub(super) fn hold(&mut self, holds: bool) {
        self.holds = holds;
        if let Some(selection) = self.selecting.take_if(|_| !holds) {
            self.selection = selection;
        }
        if let Some(span) = self.aimed.take_if(|_| !holds) {
            self.in_block(span);
        }
    }

    /// Once blocks have been sorted: the block that the reader is in, or the one after it where that has gone.
    pub(super) fn keep_block(&mut self) {
        self.block = self.block.and_then(|span| self.block_of_article(span.start()));
    }

    /// The first block of the article that ends behind this byte, else the last one.
    fn block_of_article(&self, byte: u32) -> Option<Span> {
        let analysis = self.article.as_ref()?.analysis.as_ref()?;
        let mut blocks = analysis.blocks.iter().filter(|block| block.kind.is_article());
        let last = blocks.clone().next_back();
        blocks.find(|block| block.span.end() > byte).or(last).map(|block| block.span)
    }
}
