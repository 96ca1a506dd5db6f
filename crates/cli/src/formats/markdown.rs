//! The article for reading: front matter, the article's own words, then its facts and quotations.

use dateline_text::{Analysis, BlockKind, Document, FactSlot, Span};
use std::io::{self, Write};

/// Writes one document.
pub(crate) fn article(document: &Document, analysis: &Analysis, output: &mut impl Write) -> io::Result<()> {
    front_matter(document, analysis, output)?;
    for block in document.article_blocks() {
        writeln!(output, "{}{}\n", prefix(block.kind), inline(document, analysis, block.span))?;
    }
    facts(document, analysis, output)?;
    quotations(document, analysis, output)
}

fn front_matter(document: &Document, analysis: &Analysis, output: &mut impl Write) -> io::Result<()> {
    let article = &analysis.article;
    let authors: Vec<&str> = article.bylines.iter().map(|&span| document.slice(span)).collect();
    let title = article.headline.map(|span| document.slice(span));
    let fields = [
        ("title", title),
        ("published", article.published.as_deref()),
        ("outlet", article.outlet.as_deref()),
        ("url", article.url.as_deref()),
    ];
    writeln!(output, "---")?;
    for (key, value) in fields {
        if let Some(value) = value {
            // A JSON string is a YAML string too.
            writeln!(output, "{key}: {}", serde_json::to_string(value)?)?;
        }
    }
    if !authors.is_empty() {
        writeln!(output, "authors: {}", serde_json::to_string(&authors)?)?;
    }
    writeln!(output, "---\n")
}

const fn prefix(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Headline => "# ",
        BlockKind::Subhead => "## ",
        BlockKind::ListItem => "- ",
        BlockKind::BlockQuote => "> ",
        _ => "",
    }
}

fn facts(document: &Document, analysis: &Analysis, output: &mut impl Write) -> io::Result<()> {
    if analysis.facts.is_empty() {
        return Ok(());
    }
    writeln!(output, "## At a glance\n")?;
    for &slot in FactSlot::ALL {
        let answers: Vec<String> = analysis
            .facts
            .iter()
            .filter(|fact| fact.slot == slot)
            // The fullest words stand for the answer.
            .filter_map(|fact| fact.evidence.iter().max_by_key(|span| span.len()))
            .map(|&span| inline(document, analysis, span))
            .collect();
        if !answers.is_empty() {
            writeln!(output, "- **{}**: {}", slot.name(), answers.join("; "))?;
        }
    }
    writeln!(output)
}

fn quotations(document: &Document, analysis: &Analysis, output: &mut impl Write) -> io::Result<()> {
    if analysis.quotations.is_empty() {
        return Ok(());
    }
    writeln!(output, "## Quotes and sources\n")?;
    for it in &analysis.quotations {
        let entity = it.entity.and_then(|id| analysis.entity(id)).map(|entity| escape(&entity.name));
        let speaker = entity.or_else(|| it.source.map(|span| inline(document, analysis, span)));
        let speaker = speaker.unwrap_or_else(|| it.sourcing.name().to_owned());
        writeln!(output, "- {speaker} ({}): {}", it.kind.name(), inline(document, analysis, it.content))?;
    }
    writeln!(output)
}

/// The words on one line, read as words and not as mark-up.
fn inline(document: &Document, analysis: &Analysis, span: Span) -> String {
    let words = analysis.words(document.text(), span);
    escape(&words.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        let special = matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|');
        let special_at_start = at == 0 && matches!(character, '#' | '+' | '-' | '=' | '~');
        if special || special_at_start {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn words_are_not_read_as_mark_up() {
        assert_eq!(escape("# 1 *of* [2]"), r"\# 1 \*of\* \[2\]");
    }
}
