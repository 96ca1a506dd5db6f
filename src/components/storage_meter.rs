//! How full the browser's storage is, with a word before it is too late.

use yew::prelude::*;

/// From here on there is something to do.
const NEARLY_FULL: usize = 80;

/// How full.
#[derive(Clone, Copy, Debug, PartialEq, Properties)]
pub struct StorageMeterProps {
    /// Percent of the room that are taken.
    pub percent: usize,
}

/// A line with a bar; nothing while next to nothing is taken.
#[component]
pub fn StorageMeter(props: &StorageMeterProps) -> Html {
    let percent = props.percent;
    if percent == 0 {
        return Html::default();
    }
    let full = percent >= NEARLY_FULL;
    html! {
        <p class={classes!("storage-meter", full.then_some("storage-meter--full"))}>
            <meter min="0" max="100" high={NEARLY_FULL.to_string()} optimum="0" value={percent.to_string()} aria-label="Storage taken" />
            {format!(" {percent} % of this browser’s room for Dateline is taken.")}
            if full {
                {" Export a backup and delete what you no longer need: when it is full, changes stay on the screen only."}
            }
        </p>
    }
}
