//! Arbitrary articles and annotations, for the property tests.
#![allow(dead_code, reason = "each test file uses a part")]

use dateline_notes::{
    Annotation, BlockChange, Edit, MarkKind, NoteColor, Passages, Purpose, StoredArticle, Target, TextHash,
    apply, tags_of,
};
use dateline_text::{BlockKind, Layout, MentionKind, Span};
use proptest::prelude::*;
use proptest::sample::select;

/// Any text: every character, white space and controls too, and what the exports must escape often.
pub(crate) fn any_text(most: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "(?s).{1,8}",
        4 => "[ a-z]{1,12}",
        1 => select(vec![
            "<script>alert(1)</script>", "<b onclick=\"x\">", "&amp;", "]]>", "-->", "=1+1", "@x", "\r\n", "\t",
            "---", "e\u{301}", "👩\u{200D}🔬", "[[link]]", "![x](y)", "```", "\"", "'", "\u{2028}",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..most).prop_map(|pieces| pieces.concat())
}

/// A text and a span on its character boundaries.
pub(crate) fn text_and_span(most: usize) -> impl Strategy<Value = (String, Span)> {
    (any_text(most), any::<(prop::sample::Index, prop::sample::Index)>()).prop_map(|(text, (a, b))| {
        let mut ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        ends.push(text.len());
        let (a, b) = (*a.get(&ends), *b.get(&ends));
        (text, Span::of(a.min(b)..a.max(b)))
    })
}

/// A moment of 2026, in the form that the crate is given.
pub(crate) fn any_time() -> impl Strategy<Value = String> {
    (1u8..13, 1u8..29, 0u8..24)
        .prop_map(|(month, day, hour)| format!("2026-{month:02}-{day:02}T{hour:02}:00:00Z"))
}

/// An annotation of some passage, mark or block of any text, or of the article.
pub(crate) fn any_annotation() -> impl Strategy<Value = Annotation> {
    let parts = (
        text_and_span(6),
        0..5,
        select(MarkKind::ALL),
        select(Purpose::ALL),
        prop::option::of(any_text(4)),
        "[a-z]{1,2}",
        any_time(),
        (any_text(3), prop::option::of(select(NoteColor::ALL))),
        (any_text(2), select(MentionKind::ALL)),
    );
    parts.prop_map(|((text, span), which, kind, purpose, body, id, time, (tags, color), (name, thing))| {
        let selectors = Passages::new(&text).take(span);
        let target = match which {
            0 => Target::Passage(selectors),
            1 => Target::Mark { selectors, kind },
            2 => Target::Block(selectors),
            3 => Target::Entity { selectors, name, kind: thing },
            _ => Target::Article,
        };
        let mut annotation = Annotation::new(&id, &time, target, purpose, body);
        annotation.tags = tags_of(&tags);
        annotation.color = color;
        annotation
    })
}

/// An article with annotations, blocks and hidden layers.
pub(crate) fn any_article() -> impl Strategy<Value = StoredArticle> {
    let parts = (
        (any_text(2), any_text(3), any_text(8)),
        any_time(),
        prop::option::of(any_text(2)),
        any::<bool>(),
        prop::collection::vec(any_annotation(), 0..6),
        prop::collection::vec((0u32..50, 0u32..50), 0..4),
        prop::collection::vec(select(MarkKind::ALL), 0..3),
    );
    parts.prop_map(|((id, title, source), saved, outlet, html, annotations, blocks, hidden)| {
        let mut article = StoredArticle::new(&id, &title, &source, &saved);
        article.published.clone_from(&outlet);
        article.dated.clone_from(&outlet);
        article.archived = html;
        article.core = html.then(|| TextHash::of("core"));
        article.aside = if html { vec![Span::new(0, 3), Span::new(5, 9)] } else { Vec::new() };
        article.layout = outlet.clone().map(Layout::new);
        article.outlet = outlet;
        article.html = html;
        article.hidden = hidden;
        for annotation in annotations {
            let _taken = apply(&mut article, &Edit::Add(annotation));
        }
        article.picked = blocks.first().map(|&(start, length)| Span::new(start, start + length));
        for (start, length) in blocks {
            let span = Span::new(start, start + length);
            let _taken = apply(
                &mut article,
                &Edit::SetBlocks(vec![BlockChange { span, before: None, after: Some(BlockKind::Paragraph) }]),
            );
        }
        article
    })
}
