//! A page to send to somebody: the article with its highlights and the reader's notes in one HTML file
//! that needs nothing else and runs nothing.

use super::escaped::escaped;
use super::segments::{Layer, segments};
use super::{Export, Highlight, meant};
use crate::{Anchored, Annotation, Check, Drawn, MarkKind, drawn};
use dateline_text::{BlockKind, Span};

/// The look of the page; marks are told apart by underline as well as by colour.
const STYLE: &str = include_str!("web_page.css");

/// What a block is written between; kinds that are not here are paragraphs.
const TAGS: [(BlockKind, [&str; 2]); 5] = [
    (BlockKind::Headline, ["<h1>", "</h1>"]),
    (BlockKind::Subhead, ["<h2>", "</h2>"]),
    (BlockKind::ListItem, ["<ul><li>", "</li></ul>"]),
    (BlockKind::BlockQuote, ["<blockquote>", "</blockquote>"]),
    (BlockKind::Caption, ["<p class=\"about\">", "</p>"]),
];

/// The article, its marks and its notes as one HTML file without scripts; it asks nothing of any network.
#[must_use]
pub fn web_page(export: &Export<'_>) -> String {
    let article = export.article;
    let placed = export.placed();
    let mut page = String::from(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
    );
    page.extend([
        "<title>",
        &escaped(&article.title),
        "</title>\n<style>\n",
        STYLE,
        "</style>\n</head>\n<body>\n",
    ]);
    page.push_str("<main>\n");
    push_article(&mut page, export, &placed);
    page.push_str("</main>\n");
    push_notes(&mut page, &placed);
    push_sources(&mut page, export);
    page.push_str("</body>\n</html>\n");
    page
}

/// The article itself.
fn push_article(page: &mut String, export: &Export<'_>, placed: &[(&Annotation, Anchored)]) {
    let article = export.article;
    if !export.blocks.iter().any(|block| block.kind == BlockKind::Headline) {
        page.extend(["<h1>", &escaped(&article.title), "</h1>\n"]);
    }
    let facts = [article.outlet.as_deref(), export.published];
    for fact in facts.into_iter().flatten() {
        page.extend(["<p class=\"about\">", &escaped(fact), "</p>\n"]);
    }
    let layers = layers(export, placed);
    for (span, kind) in parts(export) {
        let tags = TAGS.iter().find(|(tagged, _)| *tagged == kind);
        let [open, close] = tags.map_or(["<p>", "</p>"], |(_, tags)| *tags);
        page.push_str(open);
        for segment in segments(span, &layers) {
            push_segment(page, export, &segment.kinds, segment.span);
            for note in segment.ends {
                page.push_str(&format!(
                    "<a class=\"ref\" id=\"ref-{note}\" href=\"#note-{note}\">{note}</a>"
                ));
            }
        }
        page.extend([close, "\n"]);
    }
}

/// The parts of the text that the page shows: the blocks of the article, or else its lines.
fn parts(export: &Export<'_>) -> Vec<(Span, BlockKind)> {
    if !export.blocks.is_empty() {
        let blocks = export.blocks.iter().filter(|block| block.kind.is_article());
        return blocks.map(|block| (block.span, block.kind)).collect();
    }
    let mut start = 0;
    let mut lines = Vec::new();
    for line in export.text.split_inclusive('\n') {
        let span = Span::of(start..start + line.trim_end().len());
        if !line.trim().is_empty() {
            lines.push((span, BlockKind::Paragraph));
        }
        start += line.len();
    }
    lines
}

/// All that lies over the text: marks, and annotations with the number of their note.
fn layers(export: &Export<'_>, placed: &[(&Annotation, Anchored)]) -> Vec<Layer> {
    let marks =
        export.marks().into_iter().map(|mark| Layer { span: mark.span, kind: mark.kind.name(), note: None });
    let notes = placed.iter().zip(1..).filter(|((annotation, _), _)| annotation.target.selectors().is_some());
    let notes = notes.filter_map(|((_, anchored), number)| {
        anchored.span().map(|span| Layer { span, kind: "note", note: Some(number) })
    });
    marks.chain(notes).filter(|layer| !layer.span.is_empty()).collect()
}

/// A run of text that the same layers cover; on a date the days it stands for can be pointed at, on somebody's words who says them.
fn push_segment(page: &mut String, export: &Export<'_>, kinds: &[&str], span: Span) {
    let words = escaped(span.text(export.text));
    if kinds.is_empty() {
        page.push_str(&words);
        return;
    }
    page.extend(["<mark data-kind=\"", &kinds.join(" "), "\""]);
    let timex = export.timexes.iter().find(|timex| timex.span.contains(span));
    let day = timex.filter(|_| kinds.contains(&MarkKind::Date.name())).map(|timex| timex.value.clone());
    let title = day.or_else(|| speaker(export, kinds, span));
    if let Some(title) = title {
        page.extend([" title=\"", &escaped(&title), "\""]);
    }
    page.extend([">", &words, "</mark>"]);
}

/// Who says these words and how they are given: of the shortest quotation that has them.
fn speaker(export: &Export<'_>, kinds: &[&str], span: Span) -> Option<String> {
    let quotations =
        export.analysis.filter(|_| kinds.contains(&MarkKind::Quotation.name()))?.quotations.iter();
    let within = quotations.filter(|quotation| quotation.content.contains(span));
    let content = within.min_by_key(|quotation| quotation.content.len())?.content;
    let said = export.said(Highlight { span: content, kind: MarkKind::Quotation })?;
    Some(said.in_words())
}

/// What a reader wrote, as the page draws it.
fn push_drawn(page: &mut String, text: &str) {
    let mut open = Vec::new();
    page.push_str("<div>");
    for piece in drawn(text) {
        match piece {
            Drawn::Open(name, attributes) => {
                page.extend(["<", name]);
                for (attribute, value) in attributes {
                    page.extend([" ", attribute, "=\"", &escaped(&value), "\""]);
                }
                page.push('>');
                open.push(name);
            }
            Drawn::Close => {
                if let Some(name) = open.pop() {
                    page.extend(["</", name, ">"]);
                }
            }
            Drawn::Void(name) => page.extend(["<", name, ">"]),
            Drawn::Words(words) => page.push_str(&escaped(&words)),
        }
    }
    page.push_str("</div>");
}

/// The sources, each with what it says and how that is given.
fn push_sources(page: &mut String, export: &Export<'_>) {
    let cited = export.cited();
    if cited.is_empty() {
        return;
    }
    page.push_str("<section>\n<h2>Quotes and sources</h2>\n<ul>\n");
    for source in cited {
        let kind = format!("</strong> ({})", source.kind);
        page.extend(["<li><strong>", &escaped(&source.name), &kind]);
        if let Some(described) = &source.described {
            page.extend([", ", &escaped(described)]);
        }
        page.push_str("<ul>");
        for (words, how) in &source.quotes {
            page.extend(["<li>", &escaped(words), " <span class=\"about\">", &escaped(how), "</span></li>"]);
        }
        page.push_str("</ul></li>\n");
    }
    page.push_str("</ul>\n</section>\n");
}

/// The reader's notes, numbered as in the article.
fn push_notes(page: &mut String, placed: &[(&Annotation, Anchored)]) {
    if placed.is_empty() {
        return;
    }
    page.push_str("<aside>\n<h2>Notes</h2>\n<ol>\n");
    for ((annotation, anchored), number) in placed.iter().zip(1..) {
        page.push_str(&format!("<li id=\"note-{number}\">"));
        let words = meant(annotation);
        if !words.is_empty() {
            page.extend(["<blockquote>", &escaped(&words), "</blockquote>"]);
        }
        if let Some(note) = annotation.as_note() {
            push_drawn(page, note.text);
        }
        let check = annotation.check().map(|check| match check {
            Check::Open => "☐ to check",
            Check::Done => "☑ checked",
        });
        let tags = annotation.tags.iter().map(|tag| format!("#{tag}"));
        let sorted: Vec<String> = check.map(str::to_owned).into_iter().chain(tags).collect();
        if !sorted.is_empty() {
            page.extend(["<p>", &escaped(&sorted.join(" · ")), "</p>"]);
        }
        page.extend(["<p class=\"about\">", &escaped(&annotation.created), place(*anchored), "</p></li>\n"]);
    }
    page.push_str("</ol>\n</aside>\n");
}

/// What the reader must know of where an annotation stands.
const fn place(anchored: Anchored) -> &'static str {
    match anchored {
        Anchored::Exact(_) => "",
        Anchored::Moved(_) => ", moved with its words",
        Anchored::Changed(..) => ", on words that were edited",
        Anchored::Lost => ", place lost",
    }
}
