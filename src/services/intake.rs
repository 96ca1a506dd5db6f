//! What a reader hands in, whichever way: pasted, dropped, chosen.

use crate::services::protocol::Input;
use crate::services::{clock, files, restore};
use crate::state::Action;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DataTransfer, File, FileList};
use yew::{AttrValue, Callback};

/// What a file is taken for, by the end of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Plain text or Markdown.
    Text,
    /// An HTML page.
    Html,
    /// Something exported from here.
    Export,
}

/// What a file of this name is, if it is anything that is read here.
///
/// ```
/// use dateline_app::services::intake::{FileKind, kind_of_file};
/// assert_eq!(kind_of_file("Page.HTML"), Some(FileKind::Html));
/// assert_eq!(kind_of_file("photo.jpg"), None);
/// ```
#[must_use]
pub fn kind_of_file(name: &str) -> Option<FileKind> {
    let end = name.rsplit_once('.').map_or("txt", |(_, end)| end).to_lowercase();
    Some(match end.as_str() {
        "txt" | "text" | "md" | "markdown" => FileKind::Text,
        "html" | "htm" | "xhtml" => FileKind::Html,
        "json" | "jsonld" => FileKind::Export,
        _ => return None,
    })
}

/// The action that opens plain text as an article.
#[must_use]
pub fn open_text(text: &str) -> Action {
    open(Input::Text(text.to_owned()), text.to_owned())
}

fn open(input: Input, plain: String) -> Action {
    let length = plain.len() as f64;
    if length > files::LARGEST {
        return Action::Say("That is more than 5 MB of text, the most that Dateline reads.".to_owned());
    }
    Action::Paste { id: clock::fresh_id(), now: clock::now(), input, plain }
}

/// Opens what was pasted or dropped: files, else the HTML flavour, else the plain one. `open_id` is the article
/// on the desk, which takes in annotations that name no article.
pub fn take(data: &DataTransfer, open_id: Option<AttrValue>, dispatch: &Callback<Action>) {
    let flavour = |name| data.get_data(name).ok().filter(|text| !text.trim().is_empty());
    match (flavour("text/html"), flavour("text/plain"), data.files()) {
        (None, None, Some(files)) if files.length() > 0 => read_files(&files, open_id, dispatch.clone()),
        (Some(html), plain, _) => dispatch.emit(open(Input::Html(html.clone()), plain.unwrap_or(html))),
        (None, Some(plain), _) => dispatch.emit(open_text(&plain)),
        (None, None, _) => dispatch.emit(Action::Say("There was no text in it.".to_owned())),
    }
}

/// Reads the files, one after the other, and opens what they hold; the last article stays on the desk.
pub fn read_files(list: &FileList, open_id: Option<AttrValue>, dispatch: Callback<Action>) {
    let files: Vec<File> = (0..list.length()).filter_map(|index| list.get(index)).collect();
    spawn_local(async move {
        for file in files {
            let name = file.name();
            let Some(kind) = kind_of_file(&name) else {
                dispatch.emit(Action::Say(format!("“{name}” is no .txt, .md, .html or .json file.")));
                continue;
            };
            dispatch.emit(match (files::text_of(file).await, kind) {
                (Err(why), _) => Action::Say(why),
                (Ok(text), FileKind::Text) => open_text(&text),
                (Ok(text), FileKind::Html) => open(Input::Html(text.clone()), text),
                (Ok(text), FileKind::Export) => restore::import(&name, &text, open_id.as_deref()),
            });
        }
    });
}
