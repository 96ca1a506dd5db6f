//! What page furniture says. A table, so that a phrase is one line and no site has a rule of its own.

use crate::tokens::folded;
use dateline_text::BlockKind;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Lines of more words than this are not searched for phrases.
pub(super) const LONGEST: usize = 60;

/// What sort of furniture a phrase gives away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// A menu, a button, a label of the page.
    Menu,
    /// Share and follow buttons.
    ShareBar,
    /// An offer to subscribe, register or donate.
    SignUp,
    /// What a page asks about cookies.
    Cookies,
    /// Rights, terms.
    Legal,
    /// An advertisement.
    Advertisement,
    /// Where readers' comments begin.
    Comments,
    /// Where teasers for other articles begin.
    RelatedHeading,
    /// A teaser for another article, in one line.
    Teaser,
    /// A player or a gallery.
    Media,
}

impl Cue {
    /// The name of the rule, as results carry it.
    pub(super) const fn rule(self) -> &'static str {
        match self {
            Self::Menu => "menu",
            Self::ShareBar => "share_bar",
            Self::SignUp => "sign_up",
            Self::Cookies => "cookies",
            Self::Legal => "legal",
            Self::Advertisement => "advertisement",
            Self::Comments => "comments",
            Self::RelatedHeading => "related_heading",
            Self::Teaser => "teaser_link",
            Self::Media => "media",
        }
    }

    /// What a line with this cue is.
    pub(super) const fn kind(self) -> BlockKind {
        if matches!(self, Self::Teaser) { BlockKind::Related } else { BlockKind::Furniture }
    }

    /// Whether an article seldom goes on below it.
    pub(super) const fn ends_the_article(self) -> bool {
        matches!(self, Self::Comments | Self::RelatedHeading)
    }
}

use Cue::{Advertisement, Comments, Cookies, Legal, Media, Menu, RelatedHeading, ShareBar, SignUp, Teaser};

/// Whole lines, in lower case, without the marks around them.
#[rustfmt::skip]
const LINES: &[(Cue, &[&str])] = &[
    (Menu, &[
        "menu", "search", "search for", "home", "close", "cancel", "more", "next", "previous", "prev",
        "back", "show", "hide", "skip to content", "skip to main content", "skip to navigation", "skip to article",
        "back to top", "log in", "login", "log out", "sign in", "my account", "edit post", "sections",
        "show more", "load more", "see more", "view all", "see all", "contact", "contact us", "about",
        "about us", "careers", "jobs", "advertise", "help", "faq", "site map", "sitemap", "print",
        "text size", "tags", "topics", "categories", "archives", "featured", "store", "team",
        "learn more", "rss", "english", "language", "ends", "-ends-", "-30-",
    ]),
    (ShareBar, &[
        "share", "share this", "share this article", "share this story", "share on facebook",
        "share on twitter", "share via email", "tweet", "facebook", "twitter", "instagram", "linkedin",
        "whatsapp", "pinterest", "reddit", "telegram", "youtube", "email", "copy link", "copy url",
        "follow us", "follow", "like us", "save", "bookmark", "x", "tumblr", "flipboard", "e-mail",
        "pin it",
    ]),
    (SignUp, &[
        "subscribe", "subscribe now", "sign up", "register", "register now", "newsletter", "newsletters", "donate",
        "join us", "pre-order now", "subscribe to our newsletter", "get the app", "shop now",
        "support us", "contribute", "become a member", "indicates required",
    ]),
    (Cookies, &["cookies", "cookie policy", "accept", "accept all", "i agree"]),
    (Legal, &[
        "privacy policy", "privacy", "terms of use", "terms of service", "terms", "disclaimer", "legal",
        "ad choices", "accessibility",
    ]),
    (Advertisement, &[
        "advertisement", "advertisements", "advertising", "ad", "ads", "advert", "sponsored", "promoted",
        "report this ad", "the story continues below", "story continues below", "scroll to continue",
        "sponsored content", "sponsored links", "story continues below advertisement",
        "article continues below", "continue reading below", "from our sponsors", "skip advertisement",
    ]),
    (Comments, &[
        "comments", "comment", "leave a comment", "leave a reply", "view comments", "show comments",
        "add a comment", "post a comment", "post comment", "join the conversation",
        "join the discussion", "recent comments", "responses", "discussion", "write a comment",
        "load comments", "your comment", "cancel reply", "leave a reply cancel reply",
    ]),
    (RelatedHeading, &[
        "most popular", "most read", "most viewed", "most recent", "most shared", "trending",
        "trending now", "popular", "popular posts", "related", "related articles", "related stories",
        "related posts", "related news", "related content", "related topics", "recommended",
        "recommended for you", "recommended reading", "you may also like", "you might also like",
        "read next", "up next", "more news", "more stories", "latest news", "latest", "latest stories",
        "latest articles", "recent posts", "recent articles", "recent news", "top stories", "top news",
        "editors' picks", "editor's picks", "editors picks", "don't miss", "news feed",
        "more on this story", "more on this topic", "what to read next", "read this next",
        "around the web", "from around the web", "from the web", "in case you missed it", "also on",
        "similar articles", "about the author", "other stories", "today's top stories", "must read",
        "keep reading", "explore more", "see also", "read also", "upcoming events", "next article",
        "previous article", "next post", "previous post", "trending news", "more to explore", "most watched",
        "more like this", "our picks", "you might like", "similar threads", "related releases",
    ]),
    (Media, &[
        "video", "photos", "gallery", "audio", "listen", "watch", "play", "image", "images", "podcast",
        "photo gallery", "slideshow", "view gallery", "media playback is unsupported on your device",
    ]),
];

/// How lines begin, in lower case.
#[rustfmt::skip]
const BEGINNINGS: &[(Cue, &[&str])] = &[
    (Teaser, &[
        "read more:", "read also:", "also read:", "see also:", "related:", "more:", "read next:",
        "watch:", "read:", "recommended:", "don't miss:", "read more about", "more on ", "click here",
        "see more:", "also in this ", "most read in ", "previous post:", "next post:", "previous:",
        "continue reading",
    ]),
    (RelatedHeading, &[
        "more from ", "more in ", "more about ", "latest in ", "popular in ", "trending in ",
        "recommended by ", "more stories from ", "read more on ", "next story", "previous story",
    ]),
    (Media, &[
        "this audio is ", "listen to this ", "play video", "video:",
    ]),
    (Advertisement, &[
        "advertisement ",
    ]),
    (Menu, &[
        "tags:", "tagged ", "topics:", "keywords:", "filed under", "posted in ",
    ]),
    (ShareBar, &[
        "share on ", "share this ", "follow us ", "follow him on ", "follow her on ", "follow them on ",
        "like us on ",
    ]),
    (Legal, &[
        "copyright", "© ", "(c) 20", "all rights reserved", "©",
    ]),
    (SignUp, &[
        "sign up ", "subscribe ", "enter your email", "please enter", "please, enter",
        "thank you for sign", "have you been affected", "are you affected", "get our ", "get the latest", "download our ", "join our ", "support our ",
        "already a subscriber",
    ]),
    (Comments, &[
        "comments are closed", "comments (", "view all comments", "post your comment",
        "your email address", "you must be logged in", "save my name", "log in to comment",
        "sign in to comment", "no comments",
    ]),
];

/// What lines hold, in lower case.
#[rustfmt::skip]
const HOLDINGS: &[(Cue, &[&str])] = &[
    (Cookies, &[
        "we use cookies", "uses cookies", "use of cookies", "partners use cookies", "your consent",
        "third-party cookies", "cookie policy",
    ]),
    (Legal, &[
        "all rights reserved", "privacy policy", "terms of use", "terms of service", "terms and conditions",
        "may not be reproduced", "recaptcha", "registered trademark",
    ]),
    (SignUp, &[
        "our newsletter", "newsletters.", "newsletter.", "our newsletters", "sign up for", "sign up to",
        "your inbox", "email address", "e-mail address", "subscribe to", "subscribe now",
        "become a subscriber", "create an account", "unsubscribe", "first to get it", "free trial",
        "support independent", "support quality", "indicates required", "successfully subscribed",
        "download the app", "enable javascript", "ad blocker", "your browser", "mailing list",
        "push notifications", "please consider", "make a donation", "back to main menu", "news alerts",
        "get alerts", "best reading experience", "print edition delivered", "click here", "tap here",
        "like this story", "requires javascript", "share it with", "order reprints", "letters to the editor. we",
    ]),
    (ShareBar, &[
        "click to share", "opens in new window", "follow us on", "find us on", "share this article",
        "on facebook and", "follow @",
    ]),
    (Comments, &[
        "comments are moderated", "comment policy", "required fields are marked",
        "will not be published",
    ]),
];

/// Where in a line a phrase stands, in the order in which they are asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Whole,
    Beginning,
    Anywhere,
}

/// A phrase of the tables.
struct Phrase {
    place: Place,
    /// Which row of its table: of two phrases the one higher up decides.
    row: usize,
    cue: Cue,
    words: &'static str,
}

/// The phrases of all tables by their first word; those that begin with a sign by none.
static PHRASES: LazyLock<FxHashMap<&'static str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut phrases: FxHashMap<&str, Vec<Phrase>> = FxHashMap::default();
    for (place, table) in [(Place::Whole, LINES), (Place::Beginning, BEGINNINGS), (Place::Anywhere, HOLDINGS)]
    {
        for (row, &(cue, list)) in table.iter().enumerate() {
            for &words in list {
                phrases.entry(first_word(words)).or_default().push(Phrase { place, row, cue, words });
            }
        }
    }
    phrases
});

/// The letters and digits that a text begins with.
fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

/// The furniture that a phrase of the line gives away.
fn phrase(line: &str, bare: &str, words: usize) -> Option<Cue> {
    let stands = |phrase: &Phrase, at: usize| match phrase.place {
        Place::Whole => words <= 8 && at == 0 && bare == phrase.words,
        Place::Beginning => words <= 30 && at == 0 && line.starts_with(phrase.words),
        Place::Anywhere => line.get(at..).is_some_and(|rest| rest.starts_with(phrase.words)),
    };
    let of = |key: &str, at: usize| {
        let known = PHRASES.get(key).into_iter().flatten();
        known.filter(|phrase| stands(phrase, at)).min_by_key(|phrase| (phrase.place, phrase.row))
    };
    let at_start = of("", 0).into_iter().chain(of(first_word(bare), 0));
    let words_within = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let within = words_within.filter_map(|word| of(word, word.as_ptr() as usize - line.as_ptr() as usize));
    at_start.chain(within).min_by_key(|phrase| (phrase.place, phrase.row)).map(|phrase| phrase.cue)
}

/// The furniture that a line of `words` words speaks of.
pub(super) fn cue(line: &str, words: usize) -> Option<Cue> {
    if words == 0 || words > LONGEST {
        return None;
    }
    let line = folded(line);
    let bare = line.trim_matches(|c: char| !c.is_alphanumeric());
    // `34 comments`, `Top comments`: the count and the order differ from page to page.
    if words <= 4 && bare.split(' ').any(|word| word == "comments") {
        return Some(Comments);
    }
    if is_menu(bare) {
        return Some(Menu);
    }
    let follows = bare.starts_with("follow ") && NETWORKS.iter().any(|network| bare.contains(network));
    if follows && words <= 30 {
        return Some(ShareBar);
    }
    // `Free weekly newsletter`.
    if words <= 5 && bare.ends_with(" newsletter") {
        return Some(SignUp);
    }
    // `More Great Harbour Stories`.
    let ends = ["stories", "news", "articles", "reads"];
    if words <= 6 && bare.starts_with("more ") && ends.iter().any(|end| bare.ends_with(end)) {
        return Some(RelatedHeading);
    }
    phrase(&line, bare, words)
}

/// Where readers are asked to follow.
const NETWORKS: &[&str] = &["facebook", "instagram", "twitter", "whatsapp", "youtube"];

/// So many names of sections side by side make a menu.
const FEWEST_SECTIONS: usize = 4;

/// Whether the line is a row of section names, as `News  Politics  Ferries  Opinion`.
fn is_menu(line: &str) -> bool {
    let sections: Vec<&str> = line
        .split("  ")
        .flat_map(|part| part.split(" | "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let is_section = |part: &&str| {
        part.split(' ').count() <= 3 && !part.contains(|c: char| c.is_ascii_digit() || c == '.')
    };
    sections.len() >= FEWEST_SECTIONS && sections.iter().all(is_section)
}
