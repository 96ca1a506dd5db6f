//! An article that a search found: its title and lines of it, the words told from the rest; each leads to its place.

use crate::hooks::{Opening, use_open};
use crate::services::wording::counted;
use crate::state::Sought;
use crate::view_model::day_in_short;
use dateline_notes::{Excerpt, LibraryEntry, Line, Match, Part};
use dateline_text::Span;
use yew::prelude::*;

/// What was found.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SearchHitProps {
    /// The article.
    pub entry: LibraryEntry,
    /// How often the words occur in it.
    pub found: Match,
    /// Where.
    pub excerpt: Excerpt,
}

/// The title, which leads to the first of the lines, and the lines.
#[component]
pub fn SearchHit(props: &SearchHitProps) -> Html {
    let open = use_open();
    let (entry, excerpt) = (&props.entry, &props.excerpt);
    let leads = |to: Option<Sought>| {
        let opening: Opening = (entry.id.clone(), to);
        open.reform(move |_: MouseEvent| opening.clone())
    };
    let day = entry.published.as_deref().map(day_in_short);
    let facts = entry.outlet.iter().cloned().chain(day).chain([counted(props.found.hits as usize, "hit")]);
    let facts = facts.chain(props.found.aside.then(|| "in what was set aside".to_owned()));
    let facts = facts.chain(entry.archived.then(|| "archived".to_owned())).collect::<Vec<_>>().join(" · ");
    html! {
        <li class="search-hit">
            <button type="button" class="plain" onclick={leads(sought_in(excerpt))}>
                <span class="library__entry-title" dir="auto">{marked(&entry.title, &excerpt.title)}</span>
                <span class="library__entry-facts">{facts}</span>
            </button>
            { for excerpt.lines.iter().map(|line| html! {
                <button type="button" class="plain search-hit__line" onclick={leads(Some(sought(&line.part)))}>
                    if let Part::Note(_) = line.part { <span class="search-hit__from">{"Note: "}</span> }
                    { words(line) }
                </button>
            }) }
        </li>
    }
}

/// Where an article is opened whose excerpt this is: at its first line, or at its beginning where the title has it all.
#[must_use]
pub fn sought_in(excerpt: &Excerpt) -> Option<Sought> {
    excerpt.lines.first().map(|line| sought(&line.part))
}

fn sought(part: &Part) -> Sought {
    match part {
        Part::Text(span) => Sought::Words(*span),
        Part::Note(id) => Sought::Note(id.clone().into()),
    }
}

/// A title with these of its words marked.
pub fn marked(title: &str, spans: &[Span]) -> Html {
    let mut at = 0;
    let mut pieces = Vec::new();
    for span in spans {
        let (start, end) = (span.start() as usize, span.end() as usize);
        pieces.push(html! { {title.get(at..start).unwrap_or_default().to_owned()} });
        pieces.push(html! { <mark>{title.get(start..end).unwrap_or_default().to_owned()}</mark> });
        at = end;
    }
    pieces.push(html! { {title.get(at..).unwrap_or_default().to_owned()} });
    pieces.into_iter().collect()
}

fn words(line: &Line) -> Html {
    let piece = |(words, is_hit): &(String, bool)| {
        if *is_hit {
            html! { <mark>{words.clone()}</mark> }
        } else {
            html! { {words.clone()} }
        }
    };
    html! {
        <span dir="auto">
            if line.goes_before { {"… "} }
            { for line.pieces.iter().map(piece) }
            if line.goes_on { {" …"} }
        </span>
    }
}
