//! The rest of a long article: drawn as it is scrolled to, or when it is asked for.

use crate::hooks::{use_dispatch, use_near, use_rest_keys};
use crate::state::{Action, PART};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Up to this byte a text is drawn without being scrolled, so that the browser's own search finds its words,
const SOON: u32 = 8 * PART;
/// a part every so many milliseconds.
const PAUSE: u32 = 400;

/// How much there is.
#[derive(Clone, Copy, Debug, PartialEq, Properties)]
pub struct ArticleRestProps {
    /// Bytes of the whole text.
    pub length: usize,
    /// Up to which byte it is drawn.
    pub drawn: u32,
}

/// Two buttons below what is drawn; nothing where all of it is.
#[component]
pub fn ArticleRest(props: &ArticleRestProps) -> Html {
    let dispatch = use_dispatch();
    let ArticleRestProps { length, drawn } = *props;
    let element = use_node_ref();
    let left = length.saturating_sub(drawn as usize);
    let more = dispatch.reform(move |()| Action::DrawTo(drawn));
    use_near(&element, drawn, more.clone());
    {
        let more = more.clone();
        use_effect_with((drawn, left > 0), move |&(drawn, is_left)| {
            let timer = (is_left && drawn < SOON).then(|| Timeout::new(PAUSE, move || more.emit(())));
            move || drop(timer)
        });
    }
    let all = dispatch.reform(|()| Action::DrawTo(u32::MAX));
    use_rest_keys(left > 0, all.clone());
    if left == 0 {
        return Html::default();
    }
    html! {
        <div class="article-rest" ref={element}>
            <p>{format!("The text goes on for {} kB.", left.div_ceil(1000))}</p>
            <button type="button" onclick={more.reform(|_: MouseEvent| ())}>{"Show more"}</button>
            <button type="button" onclick={all.reform(|_: MouseEvent| ())}>{"Show all of it"}</button>
        </div>
    }
}
