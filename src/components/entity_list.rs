//! People, organizations or places, each with where the article names them.

use crate::components::FactLink;
use crate::services::region;
use crate::view_model::EntityRow;
use yew::prelude::*;

/// Mentions shown before "and n more".
const SHOWN: usize = 12;

/// Who is listed.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EntityListProps {
    /// The section, for the ids of its lines.
    pub section: AttrValue,
    /// Most often named first.
    pub rows: Vec<EntityRow>,
}

/// A line a thing: name, role, other names, and a button for each mention.
#[component]
pub fn EntityList(props: &EntityListProps) -> Html {
    html! { <ul>{ for props.rows.iter().map(|row| entity(&props.section, row)) }</ul> }
}

fn entity(section: &AttrValue, row: &EntityRow) -> Html {
    let Some(first) = row.places.first() else { return Html::default() };
    let country = row.country.iter().map(|code| region::name(code)).filter(|name| *name != row.name.as_str());
    let details: Vec<String> = row.role.iter().map(AttrValue::to_string).chain(country).collect();
    html! {
        <li class="fact" key={first.span.start()}>
            <FactLink section={section.clone()} place={*first}><span class="fact__name">{row.name.clone()}</span></FactLink>
            if !details.is_empty() {
                <span class="fact__quiet">{" — "}{details.join(", ")}</span>
            }
            if !row.aliases.is_empty() {
                <div class="fact__quiet">{"also "}{row.aliases.iter().map(AttrValue::as_str).collect::<Vec<_>>().join(", ")}</div>
            }
            if row.places.len() > 1 {
                <div class="fact__places">
                    { for row.places.iter().take(SHOWN).enumerate().map(|(index, place)| html! {
                        <FactLink key={place.span.start()} section={format!("{section}-at")} place={*place} plain={false}
                            label={format!("{}, mention {} of {}", row.name, index + 1, row.places.len())}>{index + 1}</FactLink>
                    }) }
                    if row.places.len() > SHOWN {
                        <span class="fact__quiet">{format!("and {} more", row.places.len() - SHOWN)}</span>
                    }
                </div>
            }
        </li>
    }
}
