//! From an [`Article`] to a file of the corpus, so that a program may draft what a person then corrects.

use super::mark::{Mark, QuoteHead};
use super::parse::MORE;
use super::{Article, Block, CorpusError, Quotation, key_of};
use dateline_text::{BlockKind, Span};

/// Writes an article so that reading it gives the same article.
///
/// # Errors
/// Where marked words cross one another, a mark crosses a line, or a block is not made of whole lines: the
/// form has no words for these. Line and column are those of the article's text.
pub fn write(article: &Article) -> Result<String, CorpusError> {
    let mut marked = marks(article);
    marked.sort_by_key(|(span, _)| (span.start(), std::cmp::Reverse(span.end())));
    let mut writer = Writer { out: article.front.write() + "\n", marked: &marked, open: Vec::new() };
    let mut start = 0;
    for (index, line) in article.text.split('\n').enumerate() {
        if index > 0 {
            writer.out.push('\n');
        }
        let signed = writer.sign(&article.blocks, index + 1, start, line)?;
        writer.line(index + 1, start, line, signed)?;
        start += line.len() + 1;
    }
    Ok(writer.out)
}

struct Writer<'a> {
    out: String,
    /// What is still to be opened, in order.
    marked: &'a [(Span, Mark)],
    /// The ends and the marks of what is open, the innermost last.
    open: Vec<(u32, Vec<String>)>,
}

impl Writer<'_> {
    /// Writes the sign of the line that begins at the byte `start`, where it needs one.
    fn sign(
        &mut self,
        blocks: &[Block],
        number: usize,
        start: usize,
        line: &str,
    ) -> Result<bool, CorpusError> {
        if line.trim().is_empty() {
            return Ok(false);
        }
        let lead = line.len() - line.trim_start().len();
        let first = Span::of(start + lead..start + line.trim_end().len());
        let index = blocks.partition_point(|block| block.span.end() <= first.start());
        let Some(block) = blocks.get(index).filter(|block| block.span.contains(first)) else {
            return Err(CorpusError::at(number, 1, "the line is not wholly within one block"));
        };
        let begins = block.span.start() == first.start();
        let sign = if begins { block.kind.name() } else { MORE };
        let signed = !begins || block.kind != BlockKind::Paragraph;
        if signed {
            self.out.push('#');
            self.out.push_str(sign);
            self.out.push(' ');
        }
        Ok(signed)
    }

    /// Writes the words of the line that begins at the byte `start`, with their marks.
    fn line(&mut self, number: usize, start: usize, line: &str, signed: bool) -> Result<(), CorpusError> {
        for (column, (offset, character)) in line.char_indices().enumerate() {
            let at = Span::of(start + offset..start + offset).start();
            let crossing = || CorpusError::at(number, column + 1, "the marked words cross others");
            self.close(at);
            self.open_at(at).ok_or_else(crossing)?;
            let like_a_sign = character == '#' && offset == 0 && !signed;
            if like_a_sign || "\\[]".contains(character) {
                self.out.push('\\');
            }
            self.out.push(character);
        }
        self.close(Span::of(start + line.len()..start + line.len()).start());
        if self.open.is_empty() {
            Ok(())
        } else {
            Err(CorpusError::at(number, 1, "marked words go on past the end of the line"))
        }
    }

    /// Closes what ends at the byte `at`.
    fn close(&mut self, at: u32) {
        while let Some((_, marks)) = self.open.pop_if(|(end, _)| *end <= at) {
            self.out.push_str("](");
            self.out.push_str(&marks.join("; "));
            self.out.push(')');
        }
    }

    /// Opens what begins at the byte `at`; nothing where that would cross what is open.
    fn open_at(&mut self, at: u32) -> Option<()> {
        while let Some(((span, mark), rest)) =
            self.marked.split_first().filter(|((span, _), _)| span.start() <= at)
        {
            self.marked = rest;
            let mut marks = vec![mark.write()];
            while let Some(((_, same), rest)) =
                self.marked.split_first().filter(|((other, _), _)| other == span)
            {
                self.marked = rest;
                marks.push(same.write());
            }
            if span.start() < at || self.open.last().is_some_and(|(end, _)| *end < span.end()) {
                return None;
            }
            self.out.push('[');
            self.open.push((span.end(), marks));
        }
        Some(())
    }
}

/// Every mark of the article; those on the same words in the order in which they are written.
fn marks(article: &Article) -> Vec<(Span, Mark)> {
    let mut marks = Vec::new();
    for mention in &article.mentions {
        let entity = Some(&mention.entity).filter(|key| **key != key_of(mention.span.text(&article.text)));
        marks.push((mention.span, Mark::Mention { kind: mention.kind, entity: entity.cloned() }));
    }
    for timex in &article.timexes {
        let value = timex.value.clone();
        marks.push((timex.span, Mark::Timex { kind: timex.kind, value, modifier: timex.modifier }));
    }
    for quantity in &article.quantities {
        let (value, upper, modifier) = (quantity.value, quantity.upper, quantity.modifier);
        marks.push((quantity.span, Mark::Quantity { value, upper, unit: quantity.unit.clone(), modifier }));
    }
    for quotation in &article.quotations {
        parts(article, quotation, &mut marks);
    }
    marks
}

fn parts(article: &Article, quotation: &Quotation, marks: &mut Vec<(Span, Mark)>) {
    let number = quotation.number;
    for (index, content) in quotation.contents.iter().enumerate() {
        let head = (index == 0).then(|| QuoteHead {
            speaker: quotation.speaker.clone(),
            kind: quotation.kind,
            sourcing: Some(quotation.sourcing)
                .filter(|sort| *sort != article.sourcing_of(&quotation.speaker)),
        });
        marks.push((*content, Mark::Quote { number, head }));
    }
    marks.extend(quotation.source.map(|span| (span, Mark::Source(number))));
    marks.extend(quotation.cue.map(|span| (span, Mark::Cue(number))));
}
