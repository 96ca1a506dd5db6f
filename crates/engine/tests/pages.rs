//! How the article is taken out of HTML pages: pages of our own writing, laid out in the ways that news pages are.

use dateline_engine::{Lexicon, Reading, analyze, read, read_html};
use dateline_text::{BlockKind, Document, Layout, PublishedFrom};

/// Sentences to fill pages with, so long that each reads as prose.
const PROSE: &[&str] = &[
    "The harbour wall at Alder Quay will close for a year from Monday while its footings are replaced.",
    "“It is an old wall,” the mayor, Ida Marsh, told reporters on the quay. “We would rather close it than lose it.”",
    "Boats will be moved to the inner basin, which the council dredged in 2023 and which has room for about 120 of them.",
    "Fishermen said that they had been told of the plan a week before it was decided and that nobody had asked them.",
];

/// The blocks of the article: kind and words.
fn kept(document: &Document) -> Vec<(&'static str, &str)> {
    document.article_blocks().map(|block| (block.kind.name(), document.slice(block.span))).collect()
}

/// Paragraphs of these sentences.
fn paragraphs(range: std::ops::Range<usize>) -> String {
    PROSE[range].iter().map(|words| format!("<p>{words}</p>")).collect()
}

/// What is kept of the page has to be these blocks, in the first reading and in one of the text that is stored.
fn keeps(html: &str, expected: &[(&str, &str)]) {
    let document = read_html(html, &Reading::default());
    assert_eq!(kept(&document), expected, "{html}");
    let layout = document.layout().cloned();
    let again = read(document.text().to_owned(), &Reading { layout, ..Reading::default() });
    assert_eq!(again, document);
}

/// The sentences as paragraphs that are kept.
fn prose(range: std::ops::Range<usize>) -> Vec<(&'static str, &'static str)> {
    PROSE[range].iter().map(|&words| ("paragraph", words)).collect()
}

const MENU: &str = "<header><nav><ul><li><a href=/>Home</a><li><a href=/n>News</a><li><a href=/s>Sport</a>\
    <li><a href=/w>Weather</a></ul></nav></header>";

#[test]
fn a_newspaper_page_gives_headline_byline_body_and_captions() {
    let html = format!(
        "<body>{MENU}<main><article><header><h1>Harbour wall to close for a year</h1>\
         <p class=standfirst>Boats go to the inner basin, the mayor says, and nobody likes it much</p>\
         <p class=byline>By <a rel=author href=/a>Ada Wren</a></p><time datetime=2025-04-16>16 April 2025</time></header>\
         <figure><img src=x><figcaption>The wall at low tide. Photograph: Per Holm</figcaption></figure>\
         {}<h2>What happens next</h2>{}<aside class=pullquote><p>We would rather close it than lose it, she said.</p></aside>{}\
         <ul class=tags><li><a>Harbours</a><li><a>Alder Quay</a></ul></article>\
         <aside><h2>Most read</h2><ol><li><a>Ferry cat retires after nineteen years at sea</a></ol></aside></main>\
         <footer><p>© The Quay Lamp. All rights reserved.</p></footer>",
        paragraphs(0..2),
        paragraphs(2..3),
        paragraphs(3..4)
    );
    let mut expected = vec![
        ("headline", "Harbour wall to close for a year"),
        ("subhead", "Boats go to the inner basin, the mayor says, and nobody likes it much"),
        ("byline", "By Ada Wren"),
        ("byline", "16 April 2025"),
        ("caption", "The wall at low tide. Photograph: Per Holm"),
    ];
    expected.extend(prose(0..2));
    expected.push(("subhead", "What happens next"));
    expected.extend(prose(2..4));
    keeps(&html, &expected);
}

#[test]
fn comments_below_a_blog_post_stay_out_though_they_say_more_than_it() {
    let comment = "<li class=comment><cite>Sol Ivers</cite><p>I have kept a boat there for thirty years and never once did \
        the wall trouble me, and I do not see why it should now.</p></li>";
    let html = format!(
        "<body>{MENU}<div class=post><h2 class=entry-title>The wall is closing</h2><div class=entry-content>{}</div></div>\
         <div id=comments><h3>12 thoughts on this</h3><ol class=commentlist>{}</ol></div>",
        paragraphs(0..4),
        comment.repeat(12)
    );
    let mut expected = vec![("headline", "The wall is closing")];
    expected.extend(prose(0..4));
    keeps(&html, &expected);
}

#[test]
fn boxes_amid_the_body_are_left_out_and_it_goes_on_below_them() {
    let html = format!(
        "<body>{MENU}<h1>Harbour wall to close</h1><div class=story-body>{}<div class=related-box><h3>Read more</h3>\
         <p><a>Ferry talks going well</a></p><p>The operator said on Monday that both sides had left the room in good spirits.</p></div>{}\
         <div class=newsletter-signup><p>Get the best of the quay every morning, free of charge and full of news.</p></div>{}\
         <p><a>Storm leaves three hundred homes without power</a></p>{}</div>",
        paragraphs(0..1),
        paragraphs(1..2),
        paragraphs(2..3),
        paragraphs(3..4)
    );
    let mut expected = vec![("headline", "Harbour wall to close")];
    expected.extend(prose(0..4));
    keeps(&html, &expected);
}

#[test]
fn without_a_single_name_the_nesting_tells_the_article() {
    let teaser = |title: &str| {
        format!(
            "<div><div><a>{title}</a></div><div>The council met on Tuesday and put off what it could put off.</div></div>"
        )
    };
    let lines: String = PROSE.iter().map(|words| format!("<div><div>{words}</div></div>")).collect();
    let html = format!(
        "<body><div><div><a>Home</a></div><div><a>News</a></div><div><a>Sport</a></div><div><a>Weather</a></div></div>\
         <div><div><div><h1>Harbour wall to close</h1></div><div>{lines}</div></div>\
         <div>{}{}{}</div></div>",
        teaser("Ferry cat retires after nineteen years"),
        teaser("Storm leaves three hundred without power"),
        teaser("Winter timetable still not agreed upon")
    );
    let mut expected = vec![("headline", "Harbour wall to close")];
    expected.extend(prose(0..4));
    keeps(&html, &expected);
}

#[test]
fn an_article_that_is_a_list_or_a_table_is_kept() {
    let html = format!(
        "<body>{MENU}<article><h1>Three works at the harbour</h1>{}<ol><li>A new wall, of granite<li>A footpath\
         <li>Lamps along it, if money is left</ol><table><tr><th>Wall<td>£2m<tr><th>Lamps<td>£40,000</table>\
         <blockquote><p>It is what it is</p></blockquote>{}</article><footer><p>Imprint</p></footer>",
        paragraphs(0..1),
        paragraphs(1..2)
    );
    let mut expected = vec![("headline", "Three works at the harbour")];
    expected.extend(prose(0..1));
    expected.extend([
        ("list_item", "\u{2022} A new wall, of granite"),
        ("list_item", "\u{2022} A footpath"),
        ("list_item", "\u{2022} Lamps along it, if money is left"),
        ("paragraph", "Wall\t£2m"),
        ("paragraph", "Lamps\t£40,000"),
        ("block_quote", "It is what it is"),
    ]);
    expected.extend(prose(1..2));
    keeps(&html, &expected);
}

#[test]
fn the_entries_of_a_live_page_are_all_of_its_body() {
    let entry = |time: &str, at: usize| {
        format!(
            "<section><time>{time}</time><h3>Crews reach the wall</h3>{}</section>",
            paragraphs(at..at + 1)
        )
    };
    let html = format!(
        "<body>{MENU}<main><h1>Storm at the quay: as it happened</h1><div>{}{}{}{}</div></main>\
         <div class=promo><p>Download our app and never miss a storm again, wherever you are.</p></div>",
        entry("9:08 PM", 0),
        entry("8:40 PM", 1),
        entry("8:12 PM", 2),
        entry("7:55 PM", 3)
    );
    let document = read_html(&html, &Reading::default());
    let kept = kept(&document);
    assert!(prose(0..4).iter().all(|paragraph| kept.contains(paragraph)), "{kept:?}");
    assert_eq!(kept.iter().filter(|(_, words)| *words == "Crews reach the wall").count(), 4);
    assert!(kept.iter().all(|(_, words)| !words.starts_with("Download")));
}

#[test]
fn names_that_would_set_the_whole_article_aside_say_nothing() {
    for open in
        ["<form>", "<div class=sidebar>", "<div class='related promo'>", "<aside>", "<div class=newsletter>"]
    {
        let html = format!("<body>{MENU}{open}<h1>Harbour wall to close</h1><div>{}</div>", paragraphs(0..4));
        let mut expected = vec![("headline", "Harbour wall to close")];
        expected.extend(prose(0..4));
        keeps(&html, &expected);
    }
}

#[test]
fn tags_that_do_not_match_lead_nobody_astray() {
    for (from, to) in [
        ("</p>", ""),
        ("</p>", "</p></span></div>"),
        ("<p>", "<p><b>"),
        ("<p>", "</section><p>"),
        ("<article>", "<article><a href=x>"),
        ("</nav>", ""),
    ] {
        let html = format!(
            "<body><div><div><nav><ul><li><a>Home</a><li><a>News</a><li><a>Sport</a></ul></nav></div></div>\
             <div><div><article><div><a></a><h1>Harbour wall to close</h1>{}</div></article></div></div>",
            paragraphs(0..4)
        );
        let document = read_html(&html.replace(from, to), &Reading::default());
        let kept = kept(&document);
        assert!(prose(0..4).iter().all(|paragraph| kept.contains(paragraph)), "{from} {to} {kept:?}");
    }
}

#[test]
fn a_fragment_that_is_an_article_by_itself_loses_nothing() {
    let html = format!("<h1>Harbour wall to close</h1>{}<p>The End</p>", paragraphs(0..4));
    let mut expected = vec![("headline", "Harbour wall to close")];
    expected.extend(prose(0..4));
    expected.push(("paragraph", "The End"));
    keeps(&html, &expected);
}

/// A page that declares this in its head and shows this above its body.
fn declaring(head: &str, above: &str) -> String {
    format!(
        "<head>{head}</head><body>{MENU}<div><h1><a href=/>The Quay Lamp online</a></h1></div><div>{above}{}</div>",
        paragraphs(0..4)
    )
}

#[test]
fn what_a_page_declares_fills_what_it_does_not_show() {
    let head = r#"<link rel="canonical" href="https://example.org/wall"><script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "Wall to close", "author": [{"name": "Ada Wren"}], "publisher": {"name": "The Quay Lamp"},
         "datePublished": "2025-04-16T22:35:00Z"}</script>"#;
    let document = read_html(
        &declaring(head, "<div>Wall to close</div><div>Harbours</div><div>Ada Wren</div>"),
        &Reading::default(),
    );
    let article = analyze(&document, &Lexicon::default(), None).article;
    assert_eq!(article.headline.map(|span| document.slice(span)), Some("Wall to close"));
    assert_eq!(article.bylines.iter().map(|&span| document.slice(span)).collect::<Vec<_>>(), ["Ada Wren"]);
    assert_eq!(article.published.as_deref(), Some("2025-04-16T22:35"));
    assert_eq!(article.published_from, Some(PublishedFrom::Declared));
    assert_eq!(article.outlet.as_deref(), Some("The Quay Lamp"));
    assert_eq!(article.url.as_deref(), Some("https://example.org/wall"));
}

#[test]
fn what_a_page_shows_is_believed_before_what_it_declares() {
    let head = r#"<title>Wall to close - The Quay Lamp</title><meta property="og:title" content="You won't believe this wall">
        <meta name="author" content="Jo de Pell"><meta property="article:published_time" content="2024-01-01">
        <meta property="og:url" content="javascript:alert(1)">"#;
    let above = "<h2>Harbour wall to close</h2><p>By Ada Wren</p><p>Published: 16 April 2025</p>";
    let document = read_html(&declaring(head, above), &Reading::default());
    let article = analyze(&document, &Lexicon::default(), None).article;
    assert_eq!(article.headline.map(|span| document.slice(span)), Some("Harbour wall to close"));
    assert_eq!(article.bylines.iter().map(|&span| document.slice(span)).collect::<Vec<_>>(), ["Ada Wren"]);
    assert_eq!(article.published.as_deref(), Some("2025-04-16"));
    assert_eq!(article.url, None);
}

#[test]
fn the_title_of_a_page_tells_its_headline_without_the_name_of_the_site() {
    let head = "<title>Wall to close | The Quay Lamp</title>";
    let document =
        read_html(&declaring(head, "<div>Wall to close</div><div>Harbours</div>"), &Reading::default());
    let headline = document.blocks().iter().find(|block| block.kind == BlockKind::Headline);
    assert_eq!(headline.map(|block| document.slice(block.span)), Some("Wall to close"));
}

#[test]
fn a_layout_that_does_not_fit_is_not_heard() {
    let text = PROSE.join("\n\n");
    let plain = read(text.clone(), &Reading::default());
    for code in ["", "nonsense", "1 A", "1 AAAAAAAAAAA", "1 A(p9zzz)AAA", "1 AAAA\nheadline"] {
        let layout = Some(Layout::new(code.to_owned()));
        let document = read(text.clone(), &Reading { layout, ..Reading::default() });
        assert_eq!(document.blocks(), plain.blocks(), "{code}");
    }
}

#[test]
fn hostile_pages_cost_no_more_than_others() {
    let nested = [
        "<div>",
        "<p><div>",
        "<a>",
        "<ul><li>",
        "<table><tr><td>",
        "<b class=ad>",
        "</div>",
        "</a></p>",
        "<x-y>",
    ];
    let pages = nested.iter().map(|tags| tags.repeat(1_000_000 / tags.len()));
    let scripts = ["[", "{\"@graph\":[", "{\"a\":", "\"\\u"].map(|json| {
        format!("<script type=application/ld+json>{}</script>", json.repeat(250_000 / json.len()))
    });
    let long = format!("<p>{}</p>", "word and word ".repeat(70_000));
    let classes = format!("<p class='{}'>x</p>", "ad related-Share_x ".repeat(50_000));
    for page in pages.chain(scripts).chain([
        long,
        classes,
        "<time datetime=x>".repeat(50_000),
        "<meta name=author content=Ada>".repeat(30_000),
    ]) {
        let document = read_html(&page, &Reading::default());
        assert!(document.layout().is_some_and(|layout| layout.code().len() < 2_000_000));
    }
}
