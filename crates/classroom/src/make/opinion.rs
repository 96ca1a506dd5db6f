//! Fact or opinion, as the engine would propose it: a judgement of the writer's own, or what a speaker says to believe.

use dateline_text::{Analysis, CueKind, Provenance, QuotationKind, Span, one_line};

/// What somebody begins with who says what they believe.
const BELIEFS: [&str; 22] = [
    "i think",
    "we think",
    "i believe",
    "we believe",
    "i feel",
    "we feel",
    "i hope",
    "we hope",
    "i fear",
    "i doubt",
    "i suspect",
    "i guess",
    "i reckon",
    "i suppose",
    "i'm sure",
    "i am sure",
    "i'm convinced",
    "i am convinced",
    "in my view",
    "in our view",
    "in my opinion",
    "it seems to me",
];
/// Rules for loaded words that judge nothing by themselves: `so-called` keeps a distance, a mild word hides.
const NO_JUDGEMENT: [&str; 2] = ["loaded_distance", "loaded_euphemism"];

/// `fact` or `opinion`.
pub(super) fn opinion(text: &str, analysis: &Analysis, sentence: Span) -> &'static str {
    let judges = analysis.cues.iter().any(|cue| {
        // What a speaker says is a fact about the speaker.
        let is_own = cue.kind == CueKind::Loaded && !cue.spoken && sentence.contains(cue.span);
        is_own && !matches!(&cue.provenance, Provenance::Rule(name) if NO_JUDGEMENT.contains(&name.as_ref()))
    });
    let quoted = analysis.quotations.iter().filter(|quotation| quotation.kind != QuotationKind::Indirect);
    let believed = quoted.filter_map(|quotation| {
        let (start, end) =
            (quotation.content.start().max(sentence.start()), quotation.content.end().min(sentence.end()));
        (start < end).then(|| Span::new(start, end))
    });
    if judges || believed.into_iter().any(|words| is_belief(words.text(text))) { "opinion" } else { "fact" }
}

/// Whether words say what their speaker believes.
fn is_belief(words: &str) -> bool {
    let bare: String = words
        .to_lowercase()
        .chars()
        .map(|letter| match letter {
            '’' | '\'' => '\'',
            letter if letter.is_alphanumeric() => letter,
            _ => ' ',
        })
        .collect();
    let spaced = format!(" {} ", one_line(&bare));
    BELIEFS.iter().any(|belief| spaced.contains(&format!(" {belief} ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::make::quoted::quotation;
    use dateline_text::Cue;

    const TEXT: &str =
        "“I think we’re close,” she said. The town is leading the so-called push. The vile plan fell.";

    fn span(words: &str) -> Span {
        let at = TEXT.find(words).unwrap();
        Span::of(at..at + words.len())
    }

    #[test]
    fn a_quoted_belief_is_opinion_and_a_plain_report_is_not() {
        let cue = |words, rule| Cue {
            span: span(words),
            kind: CueKind::Loaded,
            spoken: false,
            provenance: Provenance::rule(rule),
        };
        let analysis = Analysis {
            cues: vec![cue("so-called", "loaded_distance"), cue("vile", "loaded_epithet")],
            quotations: vec![quotation(span("I think we’re close,"))],
            ..Analysis::default()
        };
        let sentences = [
            "“I think we’re close,” she said.",
            "The town is leading the so-called push.",
            "The vile plan fell.",
        ];
        assert_eq!(
            sentences.map(|words| opinion(TEXT, &analysis, span(words))),
            ["opinion", "fact", "opinion"]
        );
        assert!(!is_belief("I thank everybody who thinks") && is_belief("Well — I’m sure."));
    }
}
