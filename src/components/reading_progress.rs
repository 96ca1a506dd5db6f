//! How far the careful reading is, where it takes long enough to be noticed.

use crate::state::Careful;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// A reading that takes fewer milliseconds than these is not worth a word.
const PATIENCE: u32 = 700;

/// Which reading.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ReadingProgressProps {
    /// How far it is.
    pub careful: Careful,
}

/// A thin bar with a few words; it stays in its corner and moves nothing.
#[component]
pub fn ReadingProgress(props: &ReadingProgressProps) -> Html {
    let patient = use_state_eq(|| true);
    let reads = matches!(props.careful, Careful::Reads { .. });
    {
        let patient = patient.clone();
        use_effect_with(reads, move |&reads| {
            patient.set(true);
            let timer = reads.then(|| Timeout::new(PATIENCE, move || patient.set(false)));
            move || drop(timer)
        });
    }
    if !reads || *patient {
        return Html::default();
    }
    let percent = props.careful.percent();
    html! {
        <div class="reading-progress">
            <span aria-hidden="true">
                { percent.map_or_else(|| "Loading the careful reader …".to_owned(), |percent| format!("Reading carefully … {percent}%")) }
            </span>
            <progress class="reading-progress__bar" aria-label="Reading carefully" max="100"
                value={percent.map(|percent| percent.to_string())} />
        </div>
    }
}
