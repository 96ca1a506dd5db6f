//! From marks in order of reading to layers that agree with one another.

use super::mark::{Mark, QuoteHead};
use super::{Article, Block, CorpusError, FrontMatter, Mention, Quantity, Quotation, Timex, key_of};
use dateline_text::{MentionKind, Span};
use std::collections::BTreeMap;

/// A mark, the words it stands on, and where in the file they begin.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) span: Span,
    pub(crate) mark: Mark,
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl Found {
    fn wrong(&self, message: impl Into<String>) -> CorpusError {
        CorpusError::at(self.line, self.column, message)
    }

    /// Two marks of one layer may not lie within one another.
    fn layer(&self) -> Option<&'static str> {
        match self.mark {
            Mark::Mention { .. } => Some("name"),
            Mark::Timex { .. } => Some("date"),
            Mark::Quantity { .. } => Some("number"),
            Mark::Quote { .. } | Mark::Source(_) | Mark::Cue(_) => None,
        }
    }
}

/// Sorts the marks into layers and checks what one mark alone cannot show.
///
/// # Errors
/// The first mark, in order of the text, that does not agree with the others.
pub(crate) fn assemble(
    front: FrontMatter,
    text: String,
    blocks: Vec<Block>,
    mut found: Vec<Found>,
) -> Result<Article, CorpusError> {
    found.sort_by_key(|found| (found.span.start(), std::cmp::Reverse(found.span.end())));
    check_places(&text, &blocks, &found)?;
    let mut article = Article {
        front,
        text,
        blocks,
        mentions: Vec::new(),
        timexes: Vec::new(),
        quotations: Vec::new(),
        quantities: Vec::new(),
    };
    let mut kinds: BTreeMap<String, MentionKind> = BTreeMap::new();
    for found in &found {
        let span = found.span;
        match found.mark.clone() {
            Mark::Mention { kind, entity } => {
                let entity = entity.unwrap_or_else(|| key_of(span.text(&article.text)));
                if entity.is_empty() {
                    return Err(found.wrong("this name needs a key"));
                }
                let known = *kinds.entry(entity.clone()).or_insert(kind);
                if known != kind {
                    return Err(found.wrong(format!("`{entity}` is marked as {} before", known.name())));
                }
                article.mentions.push(Mention { span, kind, entity });
            }
            Mark::Timex { kind, value, modifier } => {
                article.timexes.push(Timex { span, kind, value, modifier });
            }

            Mark::Quantity { value, upper, unit, modifier } => {
                article.quantities.push(Quantity { span, value, upper, unit, modifier });
            }
            Mark::Quote { .. } | Mark::Source(_) | Mark::Cue(_) => {}
        }
    }
    article.quotations = quotations(&article, &found)?;
    Ok(article)
}

/// Marked words begin and end with a word, lie in the article, and not within another of their layer.
fn check_places(text: &str, blocks: &[Block], found: &[Found]) -> Result<(), CorpusError> {
    let mut ends: BTreeMap<&str, u32> = BTreeMap::new();
    for found in found {
        let words = found.span.text(text);
        if words.is_empty() || words.trim() != words {
            return Err(found.wrong("marked words should neither be empty nor begin or end with white space"));
        }
        let index = blocks.partition_point(|block| block.span.end() <= found.span.start());
        if blocks.get(index).is_some_and(|block| !block.kind.is_article()) {
            return Err(found.wrong("nothing is marked in furniture and in teasers"));
        }
        let Some(layer) = found.layer() else { continue };
        let end = ends.entry(layer).or_default();
        if found.span.start() < *end {
            return Err(found.wrong(format!("a {layer} lies within another {layer}")));
        }
        *end = found.span.end();
    }
    Ok(())
}

/// The acts of saying, their parts brought together by number.
fn quotations(article: &Article, found: &[Found]) -> Result<Vec<Quotation>, CorpusError> {
    let mut known: BTreeMap<u32, Quotation> = BTreeMap::new();
    for found in found {
        let Mark::Quote { number, head } = &found.mark else { continue };
        match (known.get_mut(number), head) {
            (Some(quotation), None) => quotation.contents.push(found.span),
            (None, Some(head)) => {
                known.insert(*number, begin(article, *number, head, found.span));
            }
            (None, None) => {
                return Err(found.wrong(format!("the first part of quote {number} needs a speaker")));
            }
            (Some(_), Some(_)) => return Err(found.wrong(format!("quote {number} has a speaker already"))),
        }
    }
    for found in found {
        let (number, what) = match found.mark {
            Mark::Source(number) => (number, "source"),
            Mark::Cue(number) => (number, "cue"),
            _ => continue,
        };
        let Some(quotation) = known.get_mut(&number) else {
            return Err(found.wrong(format!("there is no quote {number}")));
        };
        let place = if what == "cue" { &mut quotation.cue } else { &mut quotation.source };
        if place.replace(found.span).is_some() {
            return Err(found.wrong(format!("quote {number} has a {what} already")));
        }
    }
    Ok(known.into_values().collect())
}

fn begin(article: &Article, number: u32, head: &QuoteHead, first: Span) -> Quotation {
    Quotation {
        number,
        contents: vec![first],
        cue: None,
        source: None,
        sourcing: head.sourcing.unwrap_or_else(|| article.sourcing_of(&head.speaker)),
        speaker: head.speaker.clone(),
        kind: head.kind,
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse;

    const FRONT: &str = "title: A\npublished: 2025-04-16\noutlet: B\ncountry: GB\nbeat: local\nstyle: brief\npage: pasted\npart: learn\nlicence: CC0-1.0\n---\n";

    fn complaint(body: &str) -> String {
        parse(&format!("{FRONT}{body}")).unwrap_err().message
    }

    #[test]
    fn a_key_has_one_kind() {
        assert_eq!(complaint("[Paris](place) and [Paris](person)"), "`paris` is marked as place before");
    }

    #[test]
    fn names_do_not_nest() {
        assert_eq!(complaint("[Bank of [Ghana](place)](organization)"), "a name lies within another name");
    }

    #[test]
    fn furniture_bears_no_marks() {
        assert_eq!(
            complaint("#furniture More on [Ghana](place)"),
            "nothing is marked in furniture and in teasers"
        );
    }

    #[test]
    fn a_quotation_has_one_speaker_and_one_cue() {
        assert_eq!(complaint("[So](quote 1)"), "the first part of quote 1 needs a speaker");
        assert_eq!(complaint("[So](quote 1 a) [no](quote 1 b)"), "quote 1 has a speaker already");
        assert_eq!(complaint("[said](cue 1)"), "there is no quote 1");
        assert_eq!(complaint("[So](quote 1 a) [said](cue 1), [told](cue 1)"), "quote 1 has a cue already");
    }

    #[test]
    fn marked_words_have_no_space_around_them() {
        assert_eq!(
            complaint("[Ada ](person)"),
            "marked words should neither be empty nor begin or end with white space"
        );
    }
}
