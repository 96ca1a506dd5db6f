//! What can be taken away, as a file.

use crate::components::{Menu, MenuItem};
use crate::hooks::use_dispatch;
use crate::services::wording::counted;
use crate::services::{clock, files, lesson, link, print, storage};
use crate::state::{Action, Lesson, LessonAction, OpenArticle};
use crate::view_model::marks_of;
use dateline_notes::export::{self, Export, Highlight};
use dateline_notes::{Library, MarkKind, Never, StoredArticle, to_zip};
use std::rc::Rc;
use yew::prelude::*;

/// A form that an article or the library is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    JsonLd,
    Markdown,
    Csv,
    WebPage,
    Calendar,
    Conll,
    Brat,
    Text,
    Article,
    Link,
    Backup,
    Zip,
    Print,
    Exercise,
}

/// Each form: its name in the menu, the end of its file's name, its media type.
const FORMS: [(Form, &str, &str, &str); 14] = [
    (Form::JsonLd, "JSON-LD", "jsonld", "application/ld+json"),
    (Form::Markdown, "Markdown", "md", "text/markdown"),
    (Form::Csv, "CSV", "csv", "text/csv"),
    (Form::WebPage, "Web page", "html", "text/html"),
    (Form::Calendar, "Calendar (.ics)", "ics", "text/calendar"),
    (Form::Conll, "CoNLL-2003", "conll", "text/plain"),
    (Form::Brat, "brat standoff (.ann)", "ann", "text/plain"),
    (Form::Text, "Text, for brat (.txt)", "txt", "text/plain"),
    (Form::Article, "Article file, with notes", "json", "application/json"),
    (Form::Link, "Link, with notes …", "", ""),
    (Form::Backup, "Backup", "json", "application/json"),
    (Form::Zip, "Backup, with Markdown (.zip)", "zip", "application/zip"),
    (Form::Print, "Print, notes in the margin …", "", ""),
    (Form::Exercise, "Exercise …", "", ""),
];

/// What can be exported.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExportMenuProps {
    /// The article on the desk.
    pub article: Option<Rc<OpenArticle>>,
    /// The library: a backup has the names that are never to be marked from it.
    pub library: Rc<Library>,
}

/// A button that opens a menu of forms.
#[component]
pub fn ExportMenu(props: &ExportMenuProps) -> Html {
    let dispatch = use_dispatch();
    let has_article = props.article.is_some();
    // An exercise is made from what the engine says.
    let is_read = props.article.as_ref().is_some_and(|article| article.analysis.is_some());
    let items = Callback::from(move |()| {
        // The backup holds every article; the others are of the one on the desk.
        let possible = |form| match form {
            Form::Exercise => is_read,
            form => has_article || is_of_all(form),
        };
        let item = |&(form, name, ..): &(Form, &'static str, _, _)| MenuItem {
            words: name.into(),
            holds: None,
            possible: possible(form),
            // For a class, and no form of the article.
            apart: form == Form::Exercise,
        };
        let exercise = |kept: &Lesson| MenuItem {
            words: format!("Go on with “{}”", kept.exercise.title).into(),
            holds: None,
            possible: true,
            apart: false,
        };
        FORMS.iter().map(item).chain(kept().iter().map(exercise)).collect()
    });
    let choose = {
        let (article, library) = (props.article.clone(), props.library.clone());
        Callback::from(move |index: usize| {
            let Some(&(form, ..)) = FORMS.get(index) else {
                if let Some(lesson) = kept().into_iter().nth(index - FORMS.len()) {
                    dispatch.emit(Action::Lesson(LessonAction::Open(Box::new(lesson))));
                }
                return;
            };
            if let (Form::Exercise, Some(article)) = (form, &article) {
                let lesson = Lesson::on(article, &clock::fresh_id(), &clock::now());
                return dispatch.emit(Action::Lesson(LessonAction::Open(Box::new(lesson))));
            }
            if let (Form::Link, Some(article)) = (form, &article) {
                return dispatch.emit(Action::ShowLink(link::address(&article.stored)));
            }
            if form == Form::Print {
                return print::print();
            }
            if is_of_all(form) {
                let (article, library, dispatch) = (article.clone(), library.clone(), dispatch.clone());
                return storage::once_all_at_hand(move || {
                    dispatch.emit(Action::Say(hand_out(form, article.as_deref(), &library.never)));
                });
            }
            dispatch.emit(Action::Say(hand_out(form, article.as_deref(), &library.never)));
        })
    };
    html! { <Menu words="Export" label="Export" {items} {choose} /> }
}

/// Whether the form holds every article, and not the one on the desk alone.
const fn is_of_all(form: Form) -> bool {
    matches!(form, Form::Backup | Form::Zip)
}

/// The exercises that are kept in this browser.
fn kept() -> Vec<Lesson> {
    lesson::kept().iter().filter_map(Lesson::of_record).collect()
}

/// Writes the file and says what came of it.
fn hand_out(form: Form, article: Option<&OpenArticle>, never: &Never) -> String {
    let Some(&(_, _, end, media_type)) = FORMS.iter().find(|(known, ..)| *known == form) else {
        return String::new();
    };
    let mut lacking = String::new();
    let (name, content) = if is_of_all(form) {
        let (articles, unread) = storage::all_articles();
        if unread > 0 {
            lacking = format!(". It lacks {}, which the browser did not give", counted(unread, "article"));
        }
        // What is on the desk counts even where the storage has not taken it.
        let open = article.map(|open| &*open.stored);
        let stored = articles.iter().filter(|stored| open.is_none_or(|open| open.id != stored.id));
        let now = clock::now();
        let name = format!("dateline-backup-{}.{end}", now.get(..10).unwrap_or_default());
        let all: Vec<&StoredArticle> = stored.chain(open).collect();
        let content = match form {
            Form::Zip => to_zip(&all, never, &now),
            _ => Ok(export::backup(all, never, &now).into_bytes()),
        };
        (name, content)
    } else {
        let Some(article) = article else {
            return "Open an article first: there is nothing to export.".to_owned();
        };
        (export::file_name(&article.stored.title, end), Ok(written(form, article).into_bytes()))
    };
    let content = content.map_err(|why| format!("“{name}” could not be made: {why}."));
    match content.and_then(|content| files::hand_out(&name, media_type, &content)) {
        Ok(()) => format!("Exported “{name}”{lacking}"),
        Err(why) => why,
    }
}

fn written(form: Form, article: &OpenArticle) -> String {
    let analysis = article.analysis.as_deref();
    let marks = analysis.map(|analysis| marks_of(analysis, [])).unwrap_or_default();
    // Cue words and numbers are for looking at; the exports carry names, dates and quotations.
    let highlights: Vec<Highlight> = marks
        .iter()
        .filter(|mark| !matches!(mark.kind, MarkKind::Cue | MarkKind::Quantity))
        .map(|mark| Highlight { span: mark.span, kind: mark.kind })
        .collect();
    let export = Export {
        article: &article.stored,
        text: article.text(),
        blocks: analysis.map(|analysis| analysis.blocks.as_slice()).unwrap_or_default(),
        sentences: analysis.map(|analysis| analysis.sentences.as_slice()).unwrap_or_default(),
        highlights: &highlights,
        analysis,
        timexes: analysis.map(|analysis| analysis.timexes.as_slice()).unwrap_or_default(),
        published: analysis
            .and_then(|analysis| analysis.article.published.as_deref())
            .or(article.stored.published.as_deref()),
    };
    match form {
        Form::JsonLd => export::jsonld(&export),
        Form::Markdown => export::markdown(&export),
        Form::Csv => export::csv(&export),
        Form::Calendar => export::ics(&export, &clock::now()),
        Form::Conll => export::conll(&export),
        Form::Brat => export::brat(&export),
        Form::Text => export.text.to_owned(),
        Form::Article => export::backup([&*article.stored], &Never::default(), &clock::now()),
        Form::WebPage | Form::Link | Form::Print | Form::Backup | Form::Zip | Form::Exercise => {
            export::web_page(&export)
        }
    }
}
