//! What a reader writes, drawn: Markdown made into elements of the page one by one, so that nothing written becomes HTML.

use dateline_notes::{Drawn, drawn};
use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag};

/// What is written.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MarkdownProps {
    /// In Markdown.
    pub text: AttrValue,
}

/// A block with the words; a single line break stays one.
#[component]
pub fn Markdown(props: &MarkdownProps) -> Html {
    let nodes = use_memo(props.text.clone(), |text| nodes(text));
    html! { <div class="markdown" dir="auto">{ (*nodes).clone() }</div> }
}

fn nodes(text: &str) -> Html {
    // The elements that are open, each with what is in it so far; the first stands for the whole and is not drawn.
    let mut open: Vec<(VTag, Vec<Html>)> = vec![(VTag::new("div"), Vec::new())];
    for piece in drawn(text) {
        let node = match piece {
            Drawn::Open(name, attributes) => {
                let mut tag = VTag::new(name);
                attributes.into_iter().for_each(|(name, value)| tag.add_attribute(name, value));
                open.push((tag, Vec::new()));
                continue;
            }
            Drawn::Close => {
                let Some((mut tag, children)) = (open.len() > 1).then(|| open.pop()).flatten() else {
                    continue;
                };
                tag.add_children(children);
                VNode::from(tag)
            }
            Drawn::Void(name) => VNode::from(VTag::new(name)),
            Drawn::Words(words) => words.into(),
        };
        if let Some((_, children)) = open.last_mut() {
            children.push(node);
        }
    }
    open.into_iter().next().map(|(_, children)| children.into_iter().collect()).unwrap_or_default()
}
