//! Which marks set a line aside. Markup is used loosely: a form may hold the whole page, a class that names a side
//! column the whole article. A mark that would leave next to nothing of the page's prose says nothing.

use super::Marked;
use crate::blocks::line::Line;
use crate::layout::{Element, Hints, Marks};
use dateline_text::BlockKind;

/// The marks that set a line aside, the least reliable first, each with what the line then is and the rule that says so.
pub(super) const ASIDE: &[(Marks, BlockKind, &str)] = &[
    (Marks::FORM, BlockKind::Furniture, "form"),
    (Marks::PROFILE, BlockKind::Furniture, "about_the_writer"),
    (Marks::LABELS, BlockKind::Furniture, "labels"),
    (Marks::SHARING, BlockKind::Furniture, "share_bar"),
    (Marks::PROMOTION, BlockKind::Furniture, "box_of_promotion"),
    (Marks::ASIDE, BlockKind::Furniture, "side_column"),
    (Marks::FOOTER, BlockKind::Furniture, "foot_of_the_page"),
    (Marks::NAVIGATION, BlockKind::Furniture, "menu"),
    (Marks::RELATED, BlockKind::Related, "box_of_other_articles"),
    (Marks::UNSEEN, BlockKind::Furniture, "not_to_be_seen"),
    (Marks::COMMENTS, BlockKind::Furniture, "comments"),
];

/// With fewer words of prose than this, there is no article left.
const ARTICLE: i64 = 80;

/// The lines, each with the marks that set it aside.
pub(super) fn marked<'a>(lines: &'a [Line<'a>], hints: &[Hints]) -> Vec<Marked<'a>> {
    let bare = |(line, &hints)| Marked { line, hints, aside: Marks::default() };
    let mut marked: Vec<Marked<'_>> = lines.iter().zip(hints).map(bare).collect();
    let believed = believed(&marked);
    for line in &mut marked {
        line.aside = line.hints.marks & believed;
        // Posts of others that an article shows are quotations, whatever network they come from.
        if line.hints.element == Element::Quote {
            line.aside = line.aside.without(Marks::SHARING);
        }
    }
    marked
}

/// The marks that do set lines aside on this page.
fn believed(lines: &[Marked<'_>]) -> Marks {
    let left = |aside: Marks| -> i64 {
        lines.iter().filter(|line| !line.hints.marks.has(aside)).map(Marked::prose).sum()
    };
    let all = left(Marks::default());
    // Readers may write more than the article holds; nothing else beside it does.
    let leaves_enough = |mark: Marks| {
        let left = left(mark);
        left == all || (left >= ARTICLE && (mark == Marks::COMMENTS || left * 3 >= all))
    };
    let marks = || ASIDE.iter().map(|&(mark, ..)| mark);
    let mut believed = marks().filter(|&mark| leaves_enough(mark)).fold(Marks::default(), Marks::and);
    for mark in marks() {
        if left(believed) < ARTICLE.min(all / 2) {
            believed = believed.without(mark);
        }
    }
    believed
}
