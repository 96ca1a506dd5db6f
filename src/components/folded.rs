//! A long list: its first lines, and the rest behind a fold.

use yew::prelude::*;

/// Lines that are shown at once.
const SHOWN: usize = 8;

/// What is listed.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FoldedProps {
    /// How many lines there are.
    pub count: usize,
    /// Draws a line.
    pub line: Callback<usize, Html>,
}

/// The list. What is folded away is not drawn.
#[component]
pub fn Folded(props: &FoldedProps) -> Html {
    let open = use_state_eq(|| false);
    let lines = |range: std::ops::Range<usize>| range.map(|index| props.line.emit(index)).collect::<Html>();
    let onclick = {
        let open = open.clone();
        Callback::from(move |event: MouseEvent| {
            // The state alone says whether it is open.
            event.prevent_default();
            open.set(!*open);
        })
    };
    html! {
        <>
            <ul>{ lines(0..props.count.min(SHOWN)) }</ul>
            if props.count > SHOWN {
                <details class="folded" open={*open}>
                    <summary class="folded__switch" {onclick}>
                        { if *open { "Show fewer".to_owned() } else { format!("Show all {}", props.count) } }
                    </summary>
                    if *open { <ul>{ lines(SHOWN..props.count) }</ul> }
                </details>
            }
        </>
    }
}
