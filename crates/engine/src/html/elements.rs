//! What each element of HTML does to the text in it and around it.

/// What separates two pieces of text; a greater one covers a smaller one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Break {
    /// They touch.
    #[default]
    None,
    /// A space.
    Space,
    /// A tab, as browsers copy the cells of a table.
    Cell,
    /// A new line.
    Line,
    /// A blank line.
    Blank,
}

/// How an element's contents are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Contents {
    /// As part of the page.
    Shown,
    /// Tags within count, but nothing of it is shown.
    Hidden,
    /// Script: hidden, and only `</script>` ends it.
    Script,
    /// Hidden, and only its end tag ends it.
    RawText,
    /// Likewise, but with entities.
    PlainText,
}

const BREAKS: &[(Break, &[&str])] = &[
    (
        Break::Blank,
        &["p", "h1", "h2", "h3", "h4", "h5", "h6", "article", "blockquote", "pre", "hr", "figure"],
    ),
    (
        Break::Line,
        &[
            "address",
            "aside",
            "body",
            "br",
            "button",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "footer",
            "form",
            "header",
            "hgroup",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
            "option",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul",
        ],
    ),
    (Break::Cell, &["td", "th"]),
];

const CONTENTS: &[(Contents, &[&str])] = &[
    (Contents::Script, &["script"]),
    (Contents::RawText, &["style", "xmp", "iframe", "noembed", "noframes", "noscript"]),
    (Contents::PlainText, &["textarea", "title"]),
    (
        Contents::Hidden,
        &[
            "template", "svg", "math", "object", "select", "datalist", "audio", "video", "canvas", "map",
            "applet", "rp",
        ],
    ),
];

/// What stands before and after the element.
pub(super) fn break_at(name: &str) -> Break {
    BREAKS.iter().find(|(_, names)| names.contains(&name)).map_or(Break::None, |&(by, _)| by)
}

/// How the element's contents are read.
pub(super) fn contents(name: &str) -> Contents {
    CONTENTS
        .iter()
        .find(|(_, names)| names.contains(&name))
        .map_or(Contents::Shown, |&(contents, _)| contents)
}

/// Whether the element has no contents, and so no end tag.
pub(super) fn is_void(name: &str) -> bool {
    const VOID: &[&str] = &[
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen",
        "link", "meta", "param", "source", "track", "wbr",
    ];
    VOID.contains(&name)
}

/// Whether `<name/>` closes the element at once, which HTML's own elements do not.
pub(super) fn is_foreign(name: &str) -> bool {
    matches!(name, "svg" | "math")
}

/// Whether the next start tag of the same name ends the element, so that it never nests.
pub(super) fn ends_at_the_next(name: &str) -> bool {
    matches!(name, "p" | "li" | "dt" | "dd" | "option" | "tr" | "td" | "th")
}
