//! What can be taken away, as a file.

use crate::hooks::{use_dispatch, use_focus_on_open};
use crate::services::{clock, files, storage};
use crate::state::{Action, OpenArticle};
use crate::view_model::marks_of;
use dateline_notes::export::{self, Export, Highlight};
use dateline_notes::{Library, MarkKind, Never};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// A form that an article or the library is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    JsonLd,
    Markdown,
    Csv,
    WebPage,
    Calendar,
    Backup,
}

/// Each form: its name in the menu, the end of its file's name, its media type.
const FORMS: [(Form, &str, &str, &str); 6] = [
    (Form::JsonLd, "JSON-LD", "jsonld", "application/ld+json"),
    (Form::Markdown, "Markdown", "md", "text/markdown"),
    (Form::Csv, "CSV", "csv", "text/csv"),
    (Form::WebPage, "Web page", "html", "text/html"),
    (Form::Calendar, "Calendar (.ics)", "ics", "text/calendar"),
    (Form::Backup, "Backup", "json", "application/json"),
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
    let open = use_state_eq(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let close = {
        let open = open.clone();
        Callback::from(move |()| open.set(false))
    };
    let choose = {
        let (article, library, close) = (props.article.clone(), props.library.clone(), close.clone());
        Callback::from(move |form: Form| {
            close.emit(());
            dispatch.emit(Action::Say(hand_out(form, article.as_deref(), &library.never)));
        })
    };
    html! {
        <div class="menu">
            <button type="button" aria-haspopup="menu" aria-expanded={open.to_string()} onclick={toggle}>{"Export"}</button>
            if *open {
                <ExportList article={props.article.is_some()} {choose} {close} />
            }
        </div>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct ExportListProps {
    article: bool,
    choose: Callback<Form>,
    close: Callback<()>,
}

/// The menu itself: arrows move, Escape and leaving it close it.
#[component]
fn ExportList(props: &ExportListProps) -> Html {
    let first = use_focus_on_open();
    let list = use_node_ref();
    let onkeydown = {
        let close = props.close.clone();
        Callback::from(move |event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowDown" => 1,
                "ArrowUp" => -1,
                "Escape" => {
                    event.stop_propagation();
                    return close.emit(());
                }
                _ => return,
            };
            event.prevent_default();
            focus_sibling(&event, step);
        })
    };
    let onfocusout = {
        let (list, close) = (list.clone(), props.close.clone());
        Callback::from(move |event: FocusEvent| {
            let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
            let Some(list) = list.cast::<web_sys::Node>() else { return };
            if to.is_some_and(|to| !list.contains(Some(&to))) {
                close.emit(());
            }
        })
    };
    html! {
        <div class="menu__list" role="menu" aria-label="Export" ref={list} {onkeydown} {onfocusout}>
            { for FORMS.iter().enumerate().map(|(index, &(form, name, ..))| {
                let onclick = props.choose.reform(move |_: MouseEvent| form);
                // The backup holds every article; the others are of the one on the desk.
                let possible = props.article || form == Form::Backup;
                let reference = if index == 0 { first.clone() } else { NodeRef::default() };
                html! {
                    <button type="button" role="menuitem" ref={reference} aria-disabled={(!possible).then_some("true")} {onclick}>{name}</button>
                }
            }) }
        </div>
    }
}

fn focus_sibling(event: &KeyboardEvent, step: i32) {
    let Some(item) = event.target_dyn_into::<HtmlElement>() else { return };
    let sibling = if step > 0 { item.next_element_sibling() } else { item.previous_element_sibling() };
    if let Some(sibling) = sibling.and_then(|sibling| sibling.dyn_into::<HtmlElement>().ok()) {
        // An item that cannot be focused is passed over by the next key.
        let _ = sibling.focus();
    }
}

/// Writes the file and says what came of it.
fn hand_out(form: Form, article: Option<&OpenArticle>, never: &Never) -> String {
    let Some(&(_, _, end, media_type)) = FORMS.iter().find(|(known, ..)| *known == form) else {
        return String::new();
    };
    let (name, content) = if form == Form::Backup {
        let articles = storage::all_articles();
        // What is on the desk counts even where the storage has not taken it.
        let open = article.map(|open| &*open.stored);
        let stored = articles.iter().filter(|stored| open.is_none_or(|open| open.id != stored.id));
        let now = clock::now();
        let name = format!("dateline-backup-{}.json", now.get(..10).unwrap_or_default());
        (name, export::backup(stored.chain(open), never, &now))
    } else {
        let Some(article) = article else {
            return "Open an article first: there is nothing to export.".to_owned();
        };
        (files::file_name(&article.stored.title, end), written(form, article))
    };
    match files::hand_out(&name, media_type, &content) {
        Ok(()) => format!("Exported “{name}”"),
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
        highlights: &highlights,
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
        Form::WebPage | Form::Backup => export::web_page(&export),
    }
}
