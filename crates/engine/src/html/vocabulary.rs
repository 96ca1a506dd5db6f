//! The words by which web pages name their parts: in classes, identifiers, roles and the names of custom elements.
//! Common usage of the web, as Readability's lists of likely and unlikely candidates have it, but told apart by what
//! they name. No word of one site.

use crate::layout::Marks;

/// Words, and two words drawn together, with what they say; in order, so that they can be searched. A plural that stands here
/// does not stand for its singular: `tag-harbour` is what blogs call an article that bears the tag.
#[rustfmt::skip]
const WORDS: &[(&str, Marks)] = &[
    ("ad", Marks::PROMOTION),
    ("addthis", Marks::SHARING),
    ("addtoany", Marks::SHARING),
    ("adslot", Marks::PROMOTION),
    ("adunit", Marks::PROMOTION),
    ("advert", Marks::PROMOTION),
    ("advertisement", Marks::PROMOTION),
    ("advertising", Marks::PROMOTION),
    ("advertorial", Marks::PROMOTION),
    ("alert", Marks::PROMOTION),
    ("alsolike", Marks::RELATED),
    ("articlebody", Marks::BODY),
    ("articlecontent", Marks::BODY),
    ("articlecopy", Marks::BODY),
    ("articletext", Marks::BODY),
    ("articletitle", Marks::HEADLINE),
    ("aside", Marks::ASIDE),
    ("author", Marks::BYLINE),
    ("authorbio", Marks::PROFILE),
    ("authorbox", Marks::PROFILE),
    ("banner", Marks::PROMOTION),
    ("bio", Marks::PROFILE),
    ("blogbody", Marks::BODY),
    ("bodycontent", Marks::BODY),
    ("bodycopy", Marks::BODY),
    ("bodytext", Marks::BODY),
    ("breadcrumb", Marks::NAVIGATION),
    ("byline", Marks::BYLINE),
    ("caption", Marks::FIGURE),
    ("captiontext", Marks::FIGURE),
    ("categories", Marks::LABELS),
    ("colophon", Marks::FOOTER),
    ("comment", Marks::COMMENTS),
    ("commentlist", Marks::COMMENTS),
    ("complementary", Marks::ASIDE),
    ("consent", Marks::PROMOTION),
    ("contentinfo", Marks::FOOTER),
    ("cookie", Marks::PROMOTION),
    ("copyright", Marks::FOOTER),
    ("credit", Marks::CREDIT),
    ("cta", Marks::PROMOTION),
    ("date", Marks::TIME),
    ("dateline", Marks::TIME),
    ("datepublished", Marks::TIME),
    ("dek", Marks::STANDFIRST),
    ("dfp", Marks::PROMOTION),
    ("dialog", Marks::PROMOTION),
    ("discussion", Marks::COMMENTS),
    ("disqus", Marks::COMMENTS),
    ("donate", Marks::PROMOTION),
    ("donation", Marks::PROMOTION),
    ("dropdown", Marks::NAVIGATION),
    ("entrybody", Marks::BODY),
    ("entrycontent", Marks::BODY),
    ("entrytext", Marks::BODY),
    ("entrytitle", Marks::HEADLINE),
    ("factbox", Marks::ASIDE),
    ("figcaption", Marks::FIGURE),
    ("follow", Marks::SHARING),
    ("footer", Marks::FOOTER),
    ("gdpr", Marks::PROMOTION),
    ("hashtags", Marks::LABELS),
    ("header", Marks::HEADER),
    ("headline", Marks::HEADLINE),
    ("imagecaption", Marks::FIGURE),
    ("infobox", Marks::ASIDE),
    ("interstitial", Marks::PROMOTION),
    ("jump", Marks::NAVIGATION),
    ("keepreading", Marks::RELATED),
    ("keywords", Marks::LABELS),
    ("legal", Marks::FOOTER),
    ("login", Marks::FORM),
    ("masthead", Marks::HEADER),
    ("megamenu", Marks::NAVIGATION),
    ("menu", Marks::NAVIGATION),
    ("menubar", Marks::NAVIGATION),
    ("modal", Marks::PROMOTION),
    ("morefrom", Marks::RELATED),
    ("morein", Marks::RELATED),
    ("morenews", Marks::RELATED),
    ("moreon", Marks::RELATED),
    ("morestory", Marks::RELATED),
    ("mostpopular", Marks::RELATED),
    ("mostread", Marks::RELATED),
    ("mostviewed", Marks::RELATED),
    ("nav", Marks::NAVIGATION),
    ("navbar", Marks::NAVIGATION),
    ("navigation", Marks::NAVIGATION),
    ("newsbody", Marks::BODY),
    ("newsletter", Marks::PROMOTION),
    ("newstext", Marks::BODY),
    ("nextprev", Marks::NAVIGATION),
    ("offcanvas", Marks::NAVIGATION),
    ("optin", Marks::PROMOTION),
    ("outbrain", Marks::RELATED),
    ("overlay", Marks::PROMOTION),
    ("pager", Marks::LABELS),
    ("pagination", Marks::LABELS),
    ("photocaption", Marks::FIGURE),
    ("photocredit", Marks::CREDIT),
    ("popular", Marks::RELATED),
    ("popup", Marks::PROMOTION),
    ("postbody", Marks::BODY),
    ("postcontent", Marks::BODY),
    ("posttext", Marks::BODY),
    ("posttitle", Marks::HEADLINE),
    ("print", Marks::SHARING),
    ("profile", Marks::PROFILE),
    ("promo", Marks::PROMOTION),
    ("promoted", Marks::PROMOTION),
    ("promotion", Marks::PROMOTION),
    ("pubdate", Marks::TIME),
    ("pullquote", Marks::ASIDE),
    ("rail", Marks::ASIDE),
    ("readalso", Marks::RELATED),
    ("readmore", Marks::RELATED),
    ("readnext", Marks::RELATED),
    ("recirc", Marks::RELATED),
    ("recirculation", Marks::RELATED),
    ("recommendation", Marks::RELATED),
    ("recommended", Marks::RELATED),
    ("related", Marks::RELATED),
    ("relatedarticle", Marks::RELATED),
    ("relatedpost", Marks::RELATED),
    ("relatedstory", Marks::RELATED),
    ("reply", Marks::COMMENTS),
    ("respond", Marks::COMMENTS),
    ("screenreader", Marks::UNSEEN),
    ("search", Marks::FORM),
    ("searchform", Marks::FORM),
    ("seealso", Marks::RELATED),
    ("share", Marks::SHARING),
    ("sharebar", Marks::SHARING),
    ("sharing", Marks::SHARING),
    ("sidebar", Marks::ASIDE),
    ("sidebox", Marks::ASIDE),
    ("signup", Marks::PROMOTION),
    ("similar", Marks::RELATED),
    ("sitemap", Marks::FOOTER),
    ("skip", Marks::NAVIGATION),
    ("skiplink", Marks::NAVIGATION),
    ("slideshow", Marks::FIGURE),
    ("social", Marks::SHARING),
    ("sponsor", Marks::PROMOTION),
    ("sponsored", Marks::PROMOTION),
    ("sronly", Marks::UNSEEN),
    ("standfirst", Marks::STANDFIRST),
    ("storybody", Marks::BODY),
    ("storycontent", Marks::BODY),
    ("storytext", Marks::BODY),
    ("storytitle", Marks::HEADLINE),
    ("strapline", Marks::STANDFIRST),
    ("subheadline", Marks::STANDFIRST),
    ("submenu", Marks::NAVIGATION),
    ("subscribe", Marks::PROMOTION),
    ("subtitle", Marks::STANDFIRST),
    ("taboola", Marks::RELATED),
    ("tagcloud", Marks::LABELS),
    ("taglist", Marks::LABELS),
    ("tags", Marks::LABELS),
    ("teaser", Marks::RELATED),
    ("timestamp", Marks::TIME),
    ("toolbar", Marks::SHARING),
    ("tooltip", Marks::UNSEEN),
    ("topbar", Marks::HEADER),
    ("topics", Marks::LABELS),
    ("trending", Marks::RELATED),
    ("upnext", Marks::RELATED),
    ("visuallyhidden", Marks::UNSEEN),
    ("youmayalso", Marks::RELATED),
];

/// A class that begins so says what its element has or lacks, not what it is.
const HAVING: &[&str] =
    &["has", "have", "no", "not", "with", "without", "is", "js", "show", "hide", "open", "supports"];

/// More of a value than this is not read.
const LONGEST: usize = 600;

/// What the classes (or an identifier, a role, the name of a custom element) say of their element. Classes that name the body of an
/// article outweigh those that name something beside it; within one class the naming of something beside it does:
/// `article-share` is no article.
pub(super) fn marks(value: &str) -> Marks {
    let end = (0..=value.len().min(LONGEST)).rev().find(|&at| value.is_char_boundary(at)).unwrap_or(0);
    let mut all = Marks::default();
    let mut is_body = false;
    for name in value.get(..end).unwrap_or_default().split_ascii_whitespace() {
        let said = of_name(name);
        let beside = said.without(Marks::OF_THE_ARTICLE);
        is_body |= said.has(Marks::BODY) && beside == Marks::default();
        all |= if beside == Marks::default() { said } else { beside | (said & Marks::OF_WORDS) };
    }
    if is_body { all & Marks::OF_THE_ARTICLE } else { all }
}

/// What one class says: each of its words, and each two neighbours as one.
fn of_name(name: &str) -> Marks {
    let mut marks = Marks::default();
    let mut pair = String::new();
    let mut is_first = true;
    for word in words(name) {
        let lower = word.to_ascii_lowercase();
        if is_first && HAVING.contains(&lower.as_str()) {
            return marks;
        }
        let alone = lookup(&lower);
        pair.push_str(&lower);
        let joined = if is_first { Marks::default() } else { lookup(&pair) };
        marks |= if joined == Marks::default() { alone } else { joined };
        pair = lower;
        is_first = false;
    }
    marks
}

/// The words of a class: parted by signs, or by a capital after a small letter.
fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_ascii_alphanumeric()).flat_map(humps).filter(|word| !word.is_empty())
}

fn humps(mut word: &str) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        let cut = word
            .as_bytes()
            .windows(2)
            .position(|two| two[0].is_ascii_lowercase() && two[1].is_ascii_uppercase());
        let (head, rest) = word.split_at_checked(cut.map_or(word.len(), |at| at + 1))?;
        word = rest;
        (!head.is_empty()).then_some(head)
    })
}

/// What a word says, in the singular or the plural.
fn lookup(word: &str) -> Marks {
    let find = |word: &str| WORDS.binary_search_by_key(&word, |(known, _)| known).ok();
    let singular = || match word.strip_suffix("ies") {
        Some(stem) => find(&format!("{stem}y")),
        None => find(word.strip_suffix('s')?),
    };
    find(word).or_else(singular).and_then(|at| WORDS.get(at)).map_or(Marks::default(), |&(_, marks)| marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_order_so_that_they_can_be_searched() {
        assert!(WORDS.is_sorted_by(|one, next| one.0 < next.0));
    }

    #[test]
    fn tells_parts_of_pages_by_the_words_of_their_classes() {
        for (value, said) in [
            ("sidebar", Marks::ASIDE),
            ("c-related-stories", Marks::RELATED),
            ("relatedStories", Marks::RELATED),
            ("post-comments", Marks::COMMENTS),
            ("sr-only", Marks::UNSEEN),
            ("article-body", Marks::BODY),
            ("ArticleBody__container", Marks::BODY),
            ("entry-content share-enabled", Marks::BODY),
            ("article-share", Marks::SHARING),
            ("most-read", Marks::RELATED),
            ("author-bio", Marks::PROFILE | Marks::BYLINE),
            ("has-sidebar no-comments", Marks::default()),
            ("content-wrapper col-md-8 read", Marks::default()),
            ("shadow gradient additional", Marks::default()),
        ] {
            assert_eq!(marks(value), said, "{value}");
        }
    }
}
