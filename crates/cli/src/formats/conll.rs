//! One token a line with its name tag, as in CoNLL-2003: word, part of speech and chunk (neither is
//! known here), tag in the BIO scheme; an empty line between sentences.

use dateline_text::{Analysis, Document, Mention, MentionKind, Span};
use std::io::{self, Write};

/// Writes one document.
pub(crate) fn document(document: &Document, analysis: &Analysis, output: &mut impl Write) -> io::Result<()> {
    writeln!(output, "-DOCSTART- -X- -X- O\n")?;
    for block in document.article_blocks() {
        for sentence in document.sentences_in(block.span) {
            let mut written = false;
            for token in document.tokens_in(sentence.span) {
                let word: String = analysis
                    .words(document.text(), token.span)
                    .chars()
                    .map(|character| if character.is_whitespace() { '_' } else { character })
                    .collect();
                writeln!(output, "{word} -X- -X- {}", tag(token.span, document, &analysis.mentions))?;
                written = true;
            }
            if written {
                writeln!(output)?;
            }
        }
    }
    Ok(())
}

/// The tag of one token: `B-` on the first token of a name, `I-` on the others, `O` elsewhere.
fn tag(token: Span, document: &Document, mentions: &[Mention]) -> String {
    let index = mentions.partition_point(|mention| mention.span.end() <= token.start());
    let Some(mention) = mentions.get(index).filter(|mention| mention.span.overlaps(token)) else {
        return "O".to_owned();
    };
    let first = document.tokens().partition_point(|other| other.span.end() <= mention.span.start());
    let begins = document.tokens().get(first).is_some_and(|other| other.span == token);
    format!("{}-{}", if begins { 'B' } else { 'I' }, label(mention.kind))
}

const fn label(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Person => "PER",
        MentionKind::Organization => "ORG",
        MentionKind::Place => "LOC",
        MentionKind::Group | MentionKind::Event | MentionKind::Work => "MISC",
    }
}
