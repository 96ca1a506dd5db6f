//! Files that a reader drops or chooses, each opened as what it is.

use crate::components::paste;
use crate::services::files;
use crate::services::protocol::Input;
use crate::services::restore;
use crate::state::Action;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, FileList};
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
/// use dateline_app::components::{FileKind, kind_of_file};
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

/// Reads the files, one after the other, and opens what they hold; the last article stays on the desk. `open`
/// is the id of the article that is there now, which takes in annotations that name no article.
pub fn read_files(list: &FileList, open: Option<AttrValue>, dispatch: Callback<Action>) {
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
                (Ok(text), FileKind::Text) => paste(Input::Text(text.clone()), text),
                (Ok(text), FileKind::Html) => paste(Input::Html(text.clone()), text),
                (Ok(text), FileKind::Export) => restore::import(&name, &text, open.as_deref()),
            });
        }
    });
}
