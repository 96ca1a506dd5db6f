//! The visible text of an HTML page.

pub(crate) fn visible_text(html: &str) -> String {
    html.to_owned()
}
