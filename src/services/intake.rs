//! What a reader hands in, whichever way: pasted, dropped, chosen.

use crate::services::lesson::LessonFile;
use crate::services::protocol::Input;
use crate::services::{clock, files, lesson, restore, storage};
use dateline_files::{Kind, LARGEST};
use dateline_notes::import::{Imported, is_markdown};
use dateline_notes::{Never, StoredArticle, from_zip};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DataTransfer, File, FileList};
use yew::{AttrValue, Callback};

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub enum HandedIn {
    /// An article, with a fresh id and the time.
    Article {
        /// A fresh id.
        id: String,
        /// Now, ISO 8601.
        now: String,
        /// What to read.
        input: Input,
        /// The plain form of it.
        plain: String,
    },
    /// What an export held.
    Import {
        /// Articles to be stored.
        articles: Vec<StoredArticle>,
        /// Those of them that were there, as they were.
        before: Vec<StoredArticle>,
        /// Names that are never to be marked.
        never: Never,
        /// What to tell the reader.
        said: String,
    },
    /// A file of the classroom.
    Lesson(LessonFile),
    /// Nothing that can be read; why, for the reader.
    Nothing(String),
}

/// Whether the words are the address of a page and nothing else.
#[must_use]
pub fn is_address(words: &str) -> bool {
    let starts = |head: &str| words.get(..head.len()).is_some_and(|start| start.eq_ignore_ascii_case(head));
    ["http://", "https://", "www."].into_iter().any(starts) && !words.contains(char::is_whitespace)
}

/// Plain text as an article; the source of a page as that page, as a file of it would be. A mere address is nothing to read, since the page
/// asks no server for anything.
#[must_use]
pub fn text(text: &str) -> HandedIn {
    if is_address(text.trim()) {
        let why = "That is only the address of a page, and Dateline asks no server for pages: open it, and copy its words.";
        return HandedIn::Nothing(why.to_owned());
    }
    if dateline_files::kind("pasted.txt", text.as_bytes()) == Some(Kind::Html) {
        return page(text);
    }
    article(Input::Text(text.to_owned()), text.to_owned())
}

/// A page as it is read beside this one.
#[must_use]
pub fn page(html: &str) -> HandedIn {
    article(Input::Html(html.to_owned()), html.to_owned())
}

fn article(input: Input, plain: String) -> HandedIn {
    if plain.len() > LARGEST || matches!(&input, Input::Html(page) if page.len() > LARGEST) {
        return HandedIn::Nothing("That is more than 5 MB of text, the most that Dateline reads.".to_owned());
    }
    HandedIn::Article { id: clock::fresh_id(), now: clock::now(), input, plain }
}

/// Gives what was pasted or dropped: files, else the HTML flavour, else the plain one. `open_id` is the article
/// on the desk, which takes in annotations that name no article.
pub fn take(data: &DataTransfer, open_id: Option<AttrValue>, give: &Callback<HandedIn>) {
    let flavour = |name| data.get_data(name).ok().filter(|text| !text.trim().is_empty());
    match (flavour("text/html"), flavour("text/plain"), data.files()) {
        (None, None, Some(files)) if files.length() > 0 => read_files(&files, open_id, give.clone()),
        // The words of a page with too much around them.
        (Some(html), Some(plain), _) if html.len() > LARGEST => give.emit(text(&plain)),
        (Some(_), Some(plain), _) if is_address(plain.trim()) => give.emit(text(&plain)),
        (Some(html), plain, _) => give.emit(article(Input::Html(html.clone()), plain.unwrap_or(html))),
        (None, Some(plain), _) => give.emit(text(&plain)),
        (None, None, _) => give.emit(HandedIn::Nothing("There was no text in it.".to_owned())),
    }
}

/// Reads the files, one after the other, and gives what they hold; the last article stays on the desk.
pub fn read_files(list: &FileList, open_id: Option<AttrValue>, give: Callback<HandedIn>) {
    read_all((0..list.length()).filter_map(|index| list.get(index)).collect(), open_id, give);
}

/// Reads these files, one after the other, and gives what they hold.
pub fn read_all(files: Vec<File>, open_id: Option<AttrValue>, give: Callback<HandedIn>) {
    spawn_local(async move {
        for file in files {
            let name = file.name();
            let read = files::bytes_of(file).await.and_then(|(kind, bytes)| {
                let text = match kind {
                    // A mail says in which encoding each of its parts is.
                    Kind::Mail => String::from_utf8_lossy(&bytes).into_owned(),
                    Kind::Archive => {
                        from_zip(&bytes).map_err(|why| format!("“{name}” cannot be read: {why}."))?
                    }
                    _ => files::text_of(&name, kind, &bytes)?,
                };
                Ok((kind, bytes, text))
            });
            // What comes in is compared with all that is saved.
            let is_import = match &read {
                Ok((Kind::Export | Kind::Archive, ..)) => true,
                Ok((Kind::Text, _, words)) => is_markdown(words),
                _ => false,
            };
            if is_import {
                storage::fetch_all().await;
            }
            give.emit(match read {
                Err(why) => HandedIn::Nothing(why),
                Ok((Kind::Text, _, words)) if !is_markdown(&words) => text(&words),
                Ok((Kind::Html, _, page)) => article(Input::Html(page.clone()), page),
                Ok((Kind::Mail, bytes, raw)) => article(Input::Mail(bytes), raw),
                Ok((Kind::Export | Kind::Archive | Kind::Text, _, words)) => {
                    if let Some(file) = lesson::file(&name, &words) {
                        give.emit(HandedIn::Lesson(file));
                        continue;
                    }
                    match restore::import(&name, &words, open_id.as_deref()) {
                        Ok((Imported { articles, before, never, .. }, said)) => {
                            HandedIn::Import { articles, before, never, said }
                        }
                        Err(why) => HandedIn::Nothing(why),
                    }
                }
            });
        }
    });
}
