//! What the article claims, laid out beside it.

use crate::components::{
    AboutArticle, AtAGlance, CorrectionLost, CorrectionRejected, EntityList, FactsSection, Language,
    NoteList, Numbers, PlaceMap, Relations, Speakers, Timeline, Together, section_id,
};
use crate::hooks::{ByAddress, use_behind};
use crate::state::{Area, OnMap, OpenArticle};
use crate::view_model::{Layers, Order, Panel};
use dateline_notes::Ruling;
use dateline_text::EntityId;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Every section, in order: its heading and its short name in the contents.
const SECTIONS: [(&str, &str); 10] = [
    ("At a glance", "Glance"),
    ("People", "People"),
    ("Organizations", "Organizations"),
    ("Places", "Places"),
    ("Appear together", "Together"),
    ("Timeline", "Timeline"),
    ("Quotes and sources", "Quotes"),
    ("Numbers", "Numbers"),
    ("Language", "Language"),
    ("Notes", "Notes"),
];

/// Whose facts.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FactsPanelProps {
    /// The article on the desk.
    pub article: Option<Rc<OpenArticle>>,
    /// The layers that the article shows.
    pub layers: Layers,
    /// The order of its lists.
    pub order: Order,
    /// The place that is to be shown on the map.
    pub on_map: Option<OnMap>,
}

/// The panel: contents on top, then the sections.
#[component]
pub fn FactsPanel(props: &FactsPanelProps) -> Html {
    let shown = use_behind(&props.article);
    let analysis = shown.as_ref().and_then(|article| article.analysis.clone());
    let article = shown.clone();
    let panel = use_memo(ByAddress(analysis), move |analysis| match (&analysis.0, &article) {
        (Some(analysis), Some(article)) => Panel::new(article.text(), analysis),
        _ => Panel::default(),
    });
    let order = props.order;
    let Some(article) = &shown else {
        return html! {
            <aside class="facts-panel" id={Area::Facts.id()} tabindex="-1" role="complementary" aria-label="Facts">
                <p class="facts-panel__hint">{"Who, what, when and where, the quotations with their speakers, the numbers and your notes \
                    stand here once an article is open."}</p>
            </aside>
        };
    };
    // Of what nobody has read, or could read, nothing is said.
    let none = |words: &'static str| match &article.analysis {
        None => "Not read yet.",
        Some(analysis) if analysis.is_all_foreign() => "None was found: this does not look like English.",
        Some(_) => words,
    };
    let noted: Vec<EntityId> = article.notes_on_things().map(|(_, thing)| thing).collect();
    html! {
        <aside class="facts-panel" id={Area::Facts.id()} tabindex="-1" role="complementary" aria-label="Facts">
            <div class="facts-panel__contents" role="group" aria-label="Go to">
                { for SECTIONS.iter().map(|&(title, short)| html! {
                    <button type="button" class="plain" aria-label={format!("Go to {title}")} onclick={move |_| go_to(title)}>{short}</button>
                }) }
            </div>
            <FactsSection title="At a glance" count={None::<usize>}>
                <AboutArticle rows={panel.about.clone()} />
                <AtAGlance glance={panel.glance.clone()} summary={panel.ledger.summary.clone()} />
            </FactsSection>
            <FactsSection title="People" count={panel.people.len()} none={none("No person is named.")}>
                <EntityList section="people" rows={panel.people.clone()} {order} noted={noted.clone()} />
            </FactsSection>
            <FactsSection title="Organizations" count={panel.organizations.len()} none={none("No organization is named.")}>
                <EntityList section="organizations" rows={panel.organizations.clone()} {order} noted={noted.clone()} />
            </FactsSection>
            <FactsSection title="Places" count={panel.places.len()} none={none("No place is named.")}>
                if !panel.dots.is_empty() {
                    <PlaceMap key={article.stored.id.clone()} dots={panel.dots.clone()} on_map={props.on_map} />
                }
                <EntityList section="places" rows={panel.places.clone()} {order} {noted} />
            </FactsSection>
            <FactsSection title="Appear together" count={panel.together.pairs.len()} none={none("No two people or organizations share a sentence.")}>
                <Together key={article.stored.id.clone()} together={panel.together.clone()} />
                <Relations rows={panel.relations.clone()} />
            </FactsSection>
            <FactsSection title="Timeline" count={panel.timeline.count()} none={none("No date or time is given.")}>
                <Timeline timeline={panel.timeline.clone()} />
                <CorrectionRejected article={article.clone()} ruling={Ruling::NoTime} thing="date" />
            </FactsSection>
            <FactsSection title="Quotes and sources" count={panel.ledger.quotes()}
                none={none("Nobody is quoted.")}>
                <Speakers ledger={panel.ledger.clone()} {order} />
                <CorrectionRejected article={article.clone()} ruling={Ruling::NoQuotation} thing="quotation" />
            </FactsSection>
            <FactsSection title="Numbers" count={panel.numbers.rows.len()} none={none("No number is given.")}>
                <Numbers numbers={panel.numbers.clone()} />
            </FactsSection>
            <FactsSection title="Language" count={panel.language.iter().map(|row| row.places.len()).sum::<usize>()}
                none={none("No hedge, loaded word or other cue was found.")}>
                <Language rows={panel.language.clone()} shown={props.layers} />
            </FactsSection>
            <FactsSection title="Notes" count={article.placed.len()}
                none="No note yet: select words in the article and choose “Add note”.">
                <NoteList article={article.clone()} />
                <CorrectionLost article={article.clone()} />
            </FactsSection>
        </aside>
    }
}

fn go_to(title: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let heading = document.and_then(|document| document.get_element_by_id(&section_id(title)));
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        heading.scroll_into_view();
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // A heading that cannot take the focus is in view all the same.
        let _ = heading.focus_with_options(&options);
    }
}
