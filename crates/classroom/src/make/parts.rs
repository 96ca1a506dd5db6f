//! The pieces of a page that a class tells apart, with what the engine takes each for: neighbours that were set aside for the same
//! sort of reason are one, and no page has more than a pupil can go through.

use dateline_text::{Analysis, Block, BlockKind, Provenance, Span};

/// The most pieces that anybody is asked about.
const MOST: usize = 30;

/// What the engine's reasons come to; any other sets something else aside.
const REASONS: [(&str, &[&str]); 3] = [
    ("sign_up", &["sign_up"]),
    ("advertisement", &["advertisement", "box_of_promotion"]),
    (
        "teaser",
        &[
            "another_article",
            "teaser",
            "related_heading",
            "teaser_link",
            "title_below_article",
            "titles_in_a_run",
            "below_related_heading",
            "box_of_other_articles",
            "link_amid_the_article",
        ],
    ),
];

/// The pieces in order, each with the proposed choice.
pub(super) fn parts(analysis: &Analysis) -> Vec<(Span, &'static str)> {
    let mut parts: Vec<(Span, &'static str)> = Vec::new();
    for block in &analysis.blocks {
        let choice = choice(block);
        match parts.last_mut() {
            // Each paragraph of the article stays by itself: what is in its midst is to be found.
            Some((span, last)) if *last == choice && choice != "article" => *span = span.cover(block.span),
            _ => parts.push((block.span, choice)),
        }
    }
    capped(parts)
}

fn choice(block: &Block) -> &'static str {
    if block.kind.is_article() {
        return "article";
    }
    let by_rule =
        |name: &str| REASONS.iter().find(|(_, rules)| rules.contains(&name)).map(|(choice, _)| *choice);
    let ruled = match &block.provenance {
        Provenance::Rule(name) => by_rule(name),
        _ => None,
    };
    ruled.unwrap_or(if block.kind == BlockKind::Related { "teaser" } else { "other" })
}

/// Not more than [`MOST`], of every choice some and from all over the page.
fn capped(parts: Vec<(Span, &'static str)>) -> Vec<(Span, &'static str)> {
    if parts.len() <= MOST {
        return parts;
    }
    let mut choices: Vec<&str> = parts.iter().map(|(_, choice)| *choice).collect();
    choices.sort_unstable();
    choices.dedup();
    // In turn one of each choice, until there are enough.
    let count = |choice: &str| parts.iter().filter(|(_, other)| *other == choice).count();
    let mut wanted: Vec<(&str, usize, usize)> =
        choices.into_iter().map(|choice| (choice, 0, count(choice))).collect();
    let mut left = MOST;
    while left > 0 {
        for (_, taken, _) in wanted.iter_mut().filter(|(_, taken, all)| taken < all) {
            if left > 0 {
                *taken += 1;
                left -= 1;
            }
        }
    }
    let mut seen: Vec<usize> = vec![0; wanted.len()];
    let is_taken = |(_, choice): &(Span, &'static str)| {
        let Some(at) = wanted.iter().position(|(other, ..)| other == choice) else { return false };
        let (_, taken, all) = wanted[at];
        let number = seen[at];
        seen[at] += 1;
        // Evenly over those of the choice.
        (number * taken) / all != ((number + 1) * taken) / all
    };
    parts
        .iter()
        .copied()
        .filter({
            let mut is_taken = is_taken;
            move |part| is_taken(part)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(of: &[(BlockKind, &'static str)]) -> Analysis {
        let block = |(at, &(kind, rule)): (u32, &(BlockKind, &'static str))| Block {
            span: Span::new(at * 10, at * 10 + 8),
            kind,
            provenance: Provenance::rule(rule),
        };
        Analysis { blocks: (0..).zip(of).map(block).collect(), ..Analysis::default() }
    }

    #[test]
    fn the_engines_reasons_say_what_a_piece_is_and_neighbours_are_one() {
        let page = page(&[
            (BlockKind::Furniture, "menu"),
            (BlockKind::Furniture, "short_line"),
            (BlockKind::Furniture, "advertisement"),
            (BlockKind::Paragraph, "prose"),
            (BlockKind::Paragraph, "prose"),
            (BlockKind::Related, "teaser"),
            (BlockKind::Furniture, "related_heading"),
            (BlockKind::Furniture, "sign_up"),
            (BlockKind::Furniture, "sign_up"),
        ]);
        let parts = parts(&page);
        let choices: Vec<&str> = parts.iter().map(|(_, choice)| *choice).collect();
        assert_eq!(choices, ["other", "advertisement", "article", "article", "teaser", "sign_up"]);
        assert_eq!((parts[0].0, parts[5].0), (Span::new(0, 18), Span::new(70, 88)));
    }

    #[test]
    fn a_long_page_is_asked_about_in_part_with_every_kind_of_piece() {
        let mut all = Vec::new();
        for _ in 0..60 {
            all.extend([(BlockKind::Paragraph, "prose"), (BlockKind::Furniture, "menu")]);
        }
        all.push((BlockKind::Furniture, "sign_up"));
        let parts = parts(&page(&all));
        assert_eq!(parts.len(), MOST);
        let count = |choice| parts.iter().filter(|(_, other)| *other == choice).count();
        assert_eq!((count("article"), count("other"), count("sign_up")), (15, 14, 1));
        // From all over the page.
        assert!(parts[0].0.start() < 100 && parts[28].0.start() > 1_000);
    }
}
