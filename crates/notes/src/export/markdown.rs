//! Notes for a notebook: Markdown (CommonMark) with YAML front matter, every quote with its note. Comments, which no notebook shows, number
//! the notes and hold the annotations, so that the file can be read again: also one whose words were changed in the notebook.

use super::{Export, jsonld::annotation_value, meant};
use crate::{Anchored, Annotation, Check, MarkKind, stands_for, tags_in};
use dateline_text::{Day, Quantity, Timex};

/// What stands before a note, and then its number. Nothing else in the file begins so, since `<` is escaped everywhere.
pub(crate) const NOTE: &str = "<!-- dateline:note ";
/// What ends a comment.
pub(crate) const COMMENT_END: &str = "-->";
/// What begins the last comment of the file: the annotations, each as JSON on a line of its own, in the order of their numbers.
pub(crate) const ANNOTATIONS: &str = "<!-- dateline:annotations";
/// What the marks of Dateline's own begin with, below the notes.
pub(crate) const MARKS: &str = "<!-- dateline:marks -->";
/// A thing to check, and one that was.
pub(crate) const CHECKS: [(Check, &str); 2] =
    [(Check::Open, "- [ ] To check"), (Check::Done, "- [x] Checked")];

/// Characters that mean something within a line, in CommonMark or the notebooks that extend it.
const INLINE: [char; 13] = ['\\', '`', '*', '_', '[', ']', '<', '>', '&', '~', '|', '#', '^'];
/// Characters that mean something at the start of a line; digits do before a full stop or a bracket.
const AT_START: [char; 4] = ['-', '+', '=', ':'];

/// What each kind of mark is headed by.
const HEADINGS: [(MarkKind, &str); 8] = [
    (MarkKind::Person, "People"),
    (MarkKind::Organization, "Organizations"),
    (MarkKind::Place, "Places"),
    (MarkKind::Group, "Groups"),
    (MarkKind::Event, "Events"),
    (MarkKind::Work, "Works"),
    (MarkKind::Date, "Dates"),
    (MarkKind::Quantity, "Numbers"),
];

/// The article's notes, the names, dates and numbers in it and who is quoted with what, as Markdown.
#[must_use]
pub fn markdown(export: &Export<'_>) -> String {
    let article = export.article;
    let mut page = front_matter(export);
    page.extend(["\n# ", &escaped_line(&article.title), "\n"]);
    let placed = export.placed();
    if !placed.is_empty() {
        page.push_str("\n## Notes\n");
    }
    for ((annotation, anchored), number) in placed.iter().zip(1..) {
        page.push_str(&format!("\n{NOTE}{number} {COMMENT_END}\n\n"));
        push_note(&mut page, annotation, *anchored);
    }
    if placed.is_empty() {
        push_marks(&mut page, export);
        return page;
    }
    page.extend(["\n", MARKS, "\n"]);
    push_marks(&mut page, export);
    page.extend(["\n", ANNOTATIONS, "\n"]);
    for (annotation, _) in &placed {
        page.extend([&in_comment(annotation, &article.id), "\n"]);
    }
    page.extend([COMMENT_END, "\n"]);
    page
}

/// What is known of the article, for programs.
fn front_matter(export: &Export<'_>) -> String {
    let article = export.article;
    let fields = [
        ("title", Some(article.title.as_str())),
        ("outlet", article.outlet.as_deref()),
        ("published", export.published),
        ("saved", Some(article.saved.as_str())),
    ];
    let mut matter = "---\n".to_owned();
    for (name, value) in fields {
        if let Some(value) = value {
            matter.extend([name, ": ", &yaml(value), "\n"]);
        }
    }
    let tags = tags_in(article.annotations());
    if !tags.is_empty() {
        let tags: Vec<String> = tags.into_iter().map(|tag| yaml(&one_word(tag))).collect();
        matter.extend(["tags: [", &tags.join(", "), "]\n"]);
    }
    matter.push_str("---\n");
    matter
}

/// Whether this is Markdown with notes, written here.
pub(crate) fn is_ours(file: &str) -> bool {
    file.lines().any(|line| line.starts_with(ANNOTATIONS))
}

/// The annotation as JSON that ends no comment.
fn in_comment(annotation: &Annotation, article_id: &str) -> String {
    // Of JSON only strings can hold these.
    annotation_value(article_id, annotation).to_string().replace('<', "\\u003c").replace('>', "\\u003e")
}

/// A tag as notebooks know it: without spaces or signs.
pub(crate) fn one_word(tag: &str) -> String {
    let allowed = |character: char| character.is_alphanumeric() || matches!(character, '_' | '/' | '-');
    tag.chars().map(|character| if allowed(character) { character } else { '-' }).collect()
}

/// A line of Markdown in which nothing is taken for an HTML tag or a picture: a notebook would fetch it.
fn without_tags(line: &str) -> String {
    let mut safe = String::with_capacity(line.len());
    let mut characters = line.chars().peekable();
    // An odd number of backslashes takes the meaning from what follows.
    let mut escaped = false;
    while let Some(character) = characters.next() {
        let opens = character == '<' || (character == '!' && characters.peek() == Some(&'['));
        if opens && !escaped {
            safe.push('\\');
        }
        escaped = character == '\\' && !escaped;
        safe.push(if character.is_control() && character != '\t' { ' ' } else { character });
    }
    safe
}

/// A double-quoted YAML scalar, every character that YAML or a line-based reader minds escaped.
fn yaml(text: &str) -> String {
    let mut scalar = "\"".to_owned();
    for character in text.chars() {
        match character {
            '"' | '\\' => scalar.extend(['\\', character]),
            '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => {
                scalar.push_str(&format!("\\u{:04X}", u32::from(character)));
            }
            _ if character.is_control() => scalar.push_str(&format!("\\u{:04X}", u32::from(character))),
            _ => scalar.push(character),
        }
    }
    scalar.push('"');
    scalar
}

/// What is shown of a note.
pub(crate) fn shown(annotation: &Annotation) -> String {
    let mut page = String::new();
    push_note(&mut page, annotation, Anchored::Lost);
    page
}

/// One annotation: its words, what the reader wrote, when, and whether it still stands where it stood.
fn push_note(page: &mut String, annotation: &Annotation, anchored: Anchored) {
    if annotation.target.selectors().is_some() {
        push_lines(page, "> ", &meant(annotation));
        page.push('\n');
    }
    if let Some(note) = annotation.as_note() {
        // A note is Markdown as it is.
        for line in lines(note.text) {
            page.extend([&without_tags(line), "\n"]);
        }
        page.push('\n');
    }
    for (_, line) in CHECKS.iter().filter(|(check, _)| Some(*check) == annotation.check()) {
        page.extend([*line, "\n\n"]);
    }
    if !annotation.tags.is_empty() {
        let tags: Vec<String> = annotation.tags.iter().map(|tag| format!("#{}", one_word(tag))).collect();
        page.extend([&tags.join(" "), "\n\n"]);
    }
    let place = match anchored {
        Anchored::Exact(_) => "",
        Anchored::Moved(_) => ", moved with its words",
        Anchored::Changed(..) => ", on words that were edited",
        Anchored::Lost => ", place lost",
    };
    page.extend(["*", &escaped_line(&annotation.created), place, "*\n"]);
}

/// Writes text line by line, each after `prefix`.
fn push_lines(page: &mut String, prefix: &str, text: &str) {
    for line in lines(text) {
        page.extend([prefix, &escaped_line(line), "\n"]);
    }
}

/// The lines of a text, whatever ends them.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

/// The words that were marked, each once, by kind; those of a date with what they stand for. Then who is quoted with what.
fn push_marks(page: &mut String, export: &Export<'_>) {
    let marks = export.marks();
    for (kind, heading) in HEADINGS {
        let mut words: Vec<(String, Option<String>)> = Vec::new();
        let marked = marks.iter().filter(|mark| mark.kind == kind);
        let marked = marked
            .map(|mark| (mark.span.text(export.text).to_owned(), export.timex(*mark).map(date_in_words)));
        // Numbers are marked for looking at only: what they are of stands with them here.
        let numbers = export.analysis.filter(|_| kind == MarkKind::Quantity);
        let numbers = numbers.map(|analysis| analysis.quantities.as_slice()).unwrap_or_default();
        let numbers = numbers.iter().map(|quantity| number(export, quantity));
        for word in marked.chain(numbers) {
            if !words.contains(&word) {
                words.push(word);
            }
        }
        if !words.is_empty() {
            page.extend(["\n## ", heading, "\n\n"]);
        }
        for (word, value) in words {
            page.extend(["- ", &escaped_line(&word)]);
            if let Some(value) = value {
                page.extend([": ", &escaped_line(&value)]);
            }
            page.push('\n');
        }
    }
    push_sources(page, export);
}

/// What a date stands for in words, as the page has it; of a day, or a moment of one, its value too.
fn date_in_words(timex: &Timex) -> String {
    let words = stands_for(timex);
    let day = timex.value.split_once('T').map_or(timex.value.as_str(), |(day, _)| day);
    if Day::parse(day).is_some() { format!("{words} ({})", timex.value) } else { words }
}

/// A number, and what it is of where its own words do not say so.
fn number(export: &Export<'_>, quantity: &Quantity) -> (String, Option<String>) {
    let line = |span| export.analysis.map(|analysis| analysis.line(export.text, span)).unwrap_or_default();
    let counted = quantity.counted.filter(|counted| !quantity.span.contains(*counted));
    (line(quantity.span), counted.map(line))
}

/// The sources, each with what it says and how that is given.
fn push_sources(page: &mut String, export: &Export<'_>) {
    let cited = export.cited();
    if !cited.is_empty() {
        page.push_str("\n## Quotes and sources\n\n");
    }
    for source in cited {
        page.extend(["- **", &escaped_line(&source.name), "** (", source.kind, ")"]);
        if let Some(described) = &source.described {
            page.extend([", ", &escaped_line(described)]);
        }
        page.push('\n');
        for (words, how) in &source.quotes {
            page.extend(["  - ", &escaped_line(words), " (", &escaped_line(how), ")\n"]);
        }
    }
}

/// One line with nothing in it that Markdown or HTML would take for markup.
fn escaped_line(line: &str) -> String {
    let line = line.trim();
    let mut escaped = String::with_capacity(line.len());
    if line.starts_with(AT_START) {
        escaped.push('\\');
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, character) in line.char_indices() {
        let ends_number = digits > 0 && at == digits && matches!(character, '.' | ')');
        if INLINE.contains(&character) || ends_number {
            escaped.push('\\');
        }
        escaped.push(if character.is_control() && character != '\t' { ' ' } else { character });
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_written_turns_into_markup() {
        assert_eq!(escaped_line("# Not *a* [[heading]]"), r"\# Not \*a\* \[\[heading\]\]");
        assert_eq!(escaped_line("<b onclick=x>"), r"\<b onclick=x\>");
        assert_eq!(escaped_line("1. one"), r"1\. one");
        assert_eq!(escaped_line("    - code"), r"\- code");
        assert_eq!(escaped_line("On Feb. 3, U.S. prices rose 1.5%"), "On Feb. 3, U.S. prices rose 1.5%");
    }

    #[test]
    fn a_note_is_markdown_without_tags_and_pictures() {
        assert_eq!(without_tags("*a* <img src=x> ![x](y)"), r"*a* \<img src=x> \![x](y)");
        // What is escaped already stays so; two backslashes are one, and escape nothing.
        assert_eq!(without_tags(r"\<b> \\<img>"), r"\<b> \\\<img>");
    }

    #[test]
    fn every_end_of_line_counts() {
        assert_eq!(lines("a\r\nb\rc\n").collect::<Vec<_>>(), ["a", "b", "c", ""]);
    }

    #[test]
    fn front_matter_holds_any_title() {
        assert_eq!(yaml("Say \"no\":\n--- \\"), r#""Say \"no\":\u000A--- \\""#);
    }
}
