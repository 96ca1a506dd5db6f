//! From a file of the corpus to an [`Article`]: line by line, since no mark crosses a line.

use super::assemble::{Found, assemble};
use super::{Article, Block, CorpusError, FrontMatter};
use dateline_text::{BlockKind, Span};

/// The kind of block whose sign this is; a line without a sign is a paragraph.
pub(crate) fn signed(sign: &str) -> Option<BlockKind> {
    BlockKind::from_name(sign).filter(|&kind| kind != BlockKind::Paragraph)
}

/// The sign of a line that goes on with the block of the line before.
pub(crate) const MORE: &str = "more";

/// Reads an annotated article.
///
/// # Errors
/// The first place that does not follow the form of `docs/corpus.md`.
pub fn parse(source: &str) -> Result<Article, CorpusError> {
    let source = source.replace("\r\n", "\n");
    let (front, above) = FrontMatter::parse(&source)?;
    let mut lines = source.split('\n').skip(above).peekable();
    let mut number = above + 1;
    if lines.peek() == Some(&"") {
        lines.next();
        number += 1;
    }
    let mut reader = Reader::default();
    while let Some(line) = lines.next() {
        reader.line(number, line)?;
        number += 1;
        if lines.peek().is_some() {
            reader.text.push('\n');
        }
    }
    assemble(front, reader.text, reader.blocks, reader.found)
}

/// What was read so far.
#[derive(Default)]
struct Reader {
    text: String,
    blocks: Vec<Block>,
    found: Vec<Found>,
    /// Whether the line before belongs to a block.
    within: bool,
}

impl Reader {
    fn line(&mut self, number: usize, line: &str) -> Result<(), CorpusError> {
        if line.trim().is_empty() {
            self.text.push_str(line);
            self.within = false;
            return Ok(());
        }
        let (sign, content) = match line.strip_prefix('#') {
            Some(signed) => signed.split_once(' ').map_or((signed, ""), |(sign, rest)| (sign, rest)),
            None => ("", line),
        };
        if content.trim().is_empty() {
            return Err(CorpusError::at(number, 1, format!("no words follow `#{sign}`")));
        }
        let start = self.text.len();
        let column = line.chars().count() - content.chars().count() + 1;
        self.content(number, column, content)?;
        let span = trimmed(&self.text, start);
        if sign == MORE {
            match self.blocks.last_mut() {
                Some(block) if self.within => block.span = block.span.cover(span),
                _ => return Err(CorpusError::at(number, 1, "`#more` should follow a line of its block")),
            }
        } else {
            let kind = signed(sign);
            if kind.is_none() && !sign.is_empty() {
                return Err(CorpusError::at(number, 1, format!("`#{sign}` is no kind of block")));
            }
            self.blocks.push(Block { span, kind: kind.unwrap_or(BlockKind::Paragraph) });
        }
        self.within = true;
        Ok(())
    }

    /// Reads the words of one line, with their marks; `column` is that of the first character.
    fn content(&mut self, line: usize, mut column: usize, content: &str) -> Result<(), CorpusError> {
        let mut open: Vec<(usize, usize)> = Vec::new();
        let mut rest = content;
        while let Some(character) = rest.chars().next() {
            rest = &rest[character.len_utf8()..];
            match character {
                '\\' => {
                    let escaped = rest.chars().next().filter(|next| "\\[]#".contains(*next));
                    let Some(escaped) = escaped else {
                        return Err(CorpusError::at(
                            line,
                            column,
                            "`\\` should stand before `[`, `]`, `#` or `\\`",
                        ));
                    };
                    self.text.push(escaped);
                    rest = &rest[1..];
                    column += 2;
                }
                '[' => {
                    open.push((self.text.len(), column));
                    column += 1;
                }
                ']' => {
                    let Some((start, opened)) = open.pop() else {
                        return Err(CorpusError::at(line, column, "`]` closes nothing"));
                    };
                    let Some((marks, after)) = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'))
                    else {
                        return Err(CorpusError::at(line, column + 1, "`(kind …)` should follow `]`"));
                    };
                    let span = Span::of(start..self.text.len());
                    let read = super::mark::parse_all(marks)
                        .map_err(|message| CorpusError::at(line, column + 2, message))?;
                    self.found.extend(read.into_iter().map(|mark| Found {
                        span,
                        mark,
                        line,
                        column: opened,
                    }));
                    column += marks.chars().count() + 3;
                    rest = after;
                }
                _ => {
                    self.text.push(character);
                    column += 1;
                }
            }
        }
        match open.pop() {
            Some((_, opened)) => Err(CorpusError::at(line, opened, "`[` is not closed on its line")),
            None => Ok(()),
        }
    }
}

/// The span of `text` from `start` on, without the white space around it.
fn trimmed(text: &str, start: usize) -> Span {
    let words = &text[start..];
    let lead = words.len() - words.trim_start().len();
    Span::of(start + lead..start + words.trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRONT: &str = "title: A\npublished: 2025-04-16\noutlet: B\ncountry: GB\nbeat: local\nstyle: brief\npage: article\npart: learn\nlicence: CC0-1.0\n---\n";

    fn read(body: &str) -> Result<Article, CorpusError> {
        parse(&format!("{FRONT}{body}"))
    }

    fn complaint(body: &str) -> String {
        read(body).unwrap_err().to_string()
    }

    #[test]
    fn the_text_is_what_is_left_without_signs_and_marks() {
        let article = read("#headline A \\[sic\\] title\n\n[Ada](person ada) left.\n").unwrap();
        assert_eq!(article.text, "A [sic] title\n\nAda left.\n");
        assert_eq!(article.blocks[0].kind, BlockKind::Headline);
        assert_eq!(article.mentions[0].span.text(&article.text), "Ada");
    }

    #[test]
    fn a_block_may_go_on_over_the_next_line() {
        let article = read("#list_item One and\n#more the same.\n\nTwo.").unwrap();
        let words: Vec<_> = article.blocks.iter().map(|block| block.span.text(&article.text)).collect();
        assert_eq!(words, ["One and\nthe same.", "Two."]);
    }

    #[test]
    fn the_parts_of_a_broken_quotation_are_one() {
        let article = read(
            "\"[No](quote 1 ada),\" [[Ada Example](person ada)](source 1) [said](cue 1). \"[Never](quote 1).\"",
        )
        .unwrap();
        let [quotation] = article.quotations.as_slice() else { panic!("one quotation") };
        let words: Vec<_> = quotation.contents.iter().map(|span| span.text(&article.text)).collect();
        assert_eq!(words, ["No", "Never"]);
        assert_eq!(quotation.cue.map(|span| span.text(&article.text)), Some("said"));
        assert_eq!(quotation.sourcing, dateline_text::Sourcing::Named);
    }

    #[test]
    fn complaints_name_line_and_column() {
        assert_eq!(complaint("Hé [Ada(person)"), "line 11, column 4: `[` is not closed on its line");
        assert_eq!(complaint("Ada](person)"), "line 11, column 4: `]` closes nothing");
        assert_eq!(complaint("\n[Ada] left"), "line 12, column 6: `(kind …)` should follow `]`");
        assert_eq!(complaint("[Ada](persn)"), "line 11, column 7: `persn` is no kind of mark");
        assert_eq!(complaint("#title Ada"), "line 11, column 1: `#title` is no kind of block");
        assert_eq!(complaint("#more Ada"), "line 11, column 1: `#more` should follow a line of its block");
        assert_eq!(
            parse("title: A\n").unwrap_err().to_string(),
            "line 2, column 1: `published: …` should stand here"
        );
    }
}
