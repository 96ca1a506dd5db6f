//! The layout as a string. A line of the text is one character, its depth, behind which stands in brackets what else
//! is said of it where that differs from the line before: element, links, marks. What the page declares follows, a
//! line each. Two characters a line are the rule.

use super::{Declared, Element, Hints, Marks, Markup};

/// The form that is written.
const FORM: &str = "1 ";

/// The depths, in order.
const DEPTHS: &[u8; Hints::DEPTHS as usize] =
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const ELEMENTS: &[(Element, char)] = &[
    (Element::Other, 'd'),
    (Element::Title, 't'),
    (Element::Heading, 'h'),
    (Element::Paragraph, 'p'),
    (Element::Item, 'i'),
    (Element::Quote, 'q'),
    (Element::Caption, 'c'),
    (Element::Cell, 'x'),
];

/// Writes what the markup says.
pub(super) fn write(markup: &Markup) -> String {
    let mut code = FORM.to_owned();
    let mut before = Hints::default();
    for hints in &markup.lines {
        code.push(DEPTHS.get(usize::from(hints.shared)).map_or('_', |&depth| char::from(depth)));
        if (hints.element, hints.links, hints.marks) != (before.element, before.links, before.marks) {
            let element = ELEMENTS.iter().find(|(element, _)| *element == hints.element);
            code.push('(');
            code.push(element.map_or('d', |&(_, letter)| letter));
            code.push(char::from(b'0' + hints.links.min(Hints::ALL)));
            if hints.marks != Marks::default() {
                code.push_str(&format!("{:x}", hints.marks.bits()));
            }
            code.push(')');
        }
        before = *hints;
    }
    let declared = &markup.declared;
    let single = [
        ("headline", &declared.headline),
        ("published", &declared.published),
        ("outlet", &declared.outlet),
        ("url", &declared.url),
    ];
    let single = single.into_iter().filter_map(|(name, value)| Some((name, value.as_ref()?)));
    for (name, value) in single.chain(declared.authors.iter().map(|author| ("author", author))) {
        code.push('\n');
        code.push_str(name);
        code.push(' ');
        code.push_str(value);
    }
    code
}

/// Reads what [`write`] wrote; nothing where it was written otherwise.
pub(super) fn read(code: &str) -> Option<Markup> {
    let mut rows = code.strip_prefix(FORM)?.split('\n');
    let lines = lines(rows.next()?)?;
    let mut declared = Declared::default();
    for row in rows {
        let (name, value) = row.split_once(' ')?;
        let value = Declared::text(value)?;
        match name {
            "headline" => declared.headline = Some(value),
            "published" => declared.published = Some(value),
            "outlet" => declared.outlet = Some(value),
            "url" => declared.url = Some(value),
            "author" if declared.authors.len() < Declared::MOST_AUTHORS => declared.authors.push(value),
            _ => return None,
        }
    }
    Some(Markup { lines, declared })
}

fn lines(code: &str) -> Option<Vec<Hints>> {
    let mut lines: Vec<Hints> = Vec::new();
    let mut rest = code;
    while let Some(depth) = rest.chars().next() {
        let shared = DEPTHS.iter().position(|&known| char::from(known) == depth)?;
        rest = rest.get(1..)?;
        let mut hints = lines.last().copied().unwrap_or_default();
        hints.shared = u8::try_from(shared).ok()?;
        if let Some(state) = rest.strip_prefix('(') {
            let (state, after) = state.split_once(')')?;
            let mut letters = state.chars();
            let letter = letters.next()?;
            hints.element = ELEMENTS.iter().find(|(_, known)| *known == letter)?.0;
            hints.links = u8::try_from(letters.next()?.to_digit(10)?).ok()?;
            let bits = letters.as_str();
            hints.marks =
                Marks::of_bits(if bits.is_empty() { 0 } else { u32::from_str_radix(bits, 16).ok()? });
            rest = after;
        }
        lines.push(hints);
    }
    Some(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_again() {
        let line = |element, marks, links, shared| Hints { element, marks, links, shared };
        let paragraph = line(Element::Paragraph, Marks::ARTICLE | Marks::BODY, 0, 7);
        let markup = Markup {
            lines: vec![
                line(Element::Other, Marks::NAVIGATION, 9, 0),
                line(Element::Title, Marks::ARTICLE | Marks::HEADLINE, 0, 5),
                paragraph,
                paragraph,
                line(Element::Other, Marks::default(), 0, 63),
            ],
            declared: Declared {
                headline: Some("Wall (to) close".to_owned()),
                authors: vec!["Ada Wren".to_owned(), "Jo de Pell".to_owned()],
                published: Some("2025-04-16T22:35:00Z".to_owned()),
                outlet: None,
                url: Some("https://example.org/wall".to_owned()),
            },
        };
        let code = write(&markup);
        insta::assert_snapshot!(code, @r"
        1 A(d91)F(t0101000)H(p05000)H_(d0)
        headline Wall (to) close
        published 2025-04-16T22:35:00Z
        url https://example.org/wall
        author Ada Wren
        author Jo de Pell
        ");
        assert_eq!(read(&code), Some(markup));
        assert_eq!(read(&write(&Markup::default())), Some(Markup::default()));
    }

    #[test]
    fn anything_else_is_no_layout() {
        for code in
            ["", "2 AA", "1 A(p", "1 A(p0)é", "1 A(z0)", "1 A(p0g)", "1 A(p)", "1 AA\nno", "1 A\nage 7"]
        {
            assert_eq!(read(code), None, "{code}");
        }
    }
}
