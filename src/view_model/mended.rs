//! How accidents of copying are shown: what is read instead, with what was pasted kept beside it, out of sight.

use crate::services::wording::all_counted;
use crate::view_model::Node;
use dateline_text::{Analysis, Mend, Provenance, Span};
use yew::AttrValue;

/// What the reader is told of, by the rules that mend it. The rest (spaces, what has no width) changes nothing to see.
const TOLD: [(&str, &str); 6] = [
    ("hard_wrap", "line break"),
    ("hyphen", "hyphen"),
    ("quoted_mail", "quoting mark"),
    ("page_number", "page number"),
    ("bullet", "bullet"),
    ("glued", "missing line break"),
];

/// Which accidents of copying the article is shown without, in a line; nothing where there are none.
#[must_use]
pub fn mended_in_words(analysis: &Analysis) -> Option<String> {
    let count = |rule: &str| analysis.mended.iter().filter(|mend| by(mend) == Some(rule)).count();
    all_counted(&TOLD.map(|(rule, name)| (count(rule), name)))
        .map(|told| format!("Mended in the copy: {told}."))
}

/// The words of a piece as they are drawn: bare, but for what is mended in them.
pub(super) fn words(text: &str, piece: Span, mended: &[Mend]) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut at = piece.start();
    let bare =
        |span: Span| (!span.is_empty()).then(|| Node::Text(AttrValue::from(span.text(text).to_owned())));
    let first = mended.partition_point(|mend| mend.span.start() < piece.start());
    for mend in mended.iter().skip(first).take_while(|mend| mend.span.start() < piece.end()) {
        let pasted = mend.span.text(text);
        if mend.span.end() > piece.end() || shows_itself(mend, pasted) {
            continue;
        }
        nodes.extend(bare(Span::new(at, mend.span.start())));
        let reads = if mend.reads.trim().is_empty() && !mend.reads.is_empty() { " " } else { &mend.reads };
        nodes.push(Node::Mended { pasted: pasted.to_owned().into(), reads: reads.to_owned().into() });
        at = mend.span.end();
    }
    nodes.extend(bare(Span::new(at, piece.end())));
    nodes
}

/// Whether what was pasted looks like what is read as it stands: a page draws white space together, and gives what
/// has no width none.
fn shows_itself(mend: &Mend, pasted: &str) -> bool {
    let is_white = !pasted.is_empty() && pasted.chars().all(char::is_whitespace);
    is_white && (mend.reads == " " || !pasted.contains('\n'))
        || matches!(by(mend), Some("invisible" | "ligature"))
}

fn by(mend: &Mend) -> Option<&str> {
    match &mend.provenance {
        Provenance::Rule(name) => Some(name),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mend(start: u32, end: u32, reads: &'static str, rule: &'static str) -> Mend {
        Mend { span: Span::new(start, end), reads: reads.into(), provenance: Provenance::rule(rule) }
    }

    #[test]
    fn a_hyphen_is_out_of_sight_and_a_line_break_shows_as_a_space() {
        let text = "the govern-\nment of\nthe day";
        let mended = [mend(10, 12, "", "hyphen"), mend(19, 20, " ", "hard_wrap")];
        let nodes = words(text, Span::of(0..text.len()), &mended);
        let pasted = Node::Mended { pasted: "-\n".into(), reads: "".into() };
        assert_eq!(nodes, [Node::Text("the govern".into()), pasted, Node::Text("ment of\nthe day".into())]);
    }

    #[test]
    fn the_reader_is_told_what_can_be_seen() {
        let mended =
            vec![mend(0, 1, " ", "hard_wrap"), mend(2, 3, " ", "hard_wrap"), mend(4, 5, "", "invisible")];
        let analysis = Analysis { mended, ..Analysis::default() };
        assert_eq!(mended_in_words(&analysis).as_deref(), Some("Mended in the copy: 2 line breaks."));
        assert_eq!(mended_in_words(&Analysis::default()), None);
    }
}
