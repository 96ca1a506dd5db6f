//! Pasted pages: what stands beside the article, and what it says of itself.

#![expect(clippy::unwrap_used, reason = "a test says what is wrong by failing")]

use dateline_engine::{Lexicon, Reading, analyze, read};
use dateline_text::{Article, Block, BlockKind, Document, Span};

/// Above and below each article, so that it is a page.
const MENU: &str = "Skip to content\nNews\nSport\nTides\nLog in\nSubscribe\n\n";
const FOOT: &str = "\n\nPrivacy policy\nContact us\n© 2025 The Quay Lamp Ltd. All rights reserved.\n";

/// Prose enough to be an article.
const PROSE: &str = "The harbour wall at Alder Quay will close for a year from Monday, the council said on Tuesday.\n\n\
    Nobody was sure that the money would last until the end of the works, and nobody wanted to say so aloud.\n\n\
    Boats will have to tie up at the old pier, which has been out of use since the storm of the year before.";

fn page(body: &str) -> Document {
    read(format!("{MENU}{body}{FOOT}"), &Reading::default())
}

fn block<'a>(document: &'a Document, words: &str) -> &'a Block {
    document.blocks().iter().find(|block| document.slice(block.span).starts_with(words)).unwrap()
}

fn kinds(document: &Document, lines: &[&str]) -> Vec<BlockKind> {
    lines.iter().map(|words| block(document, words).kind).collect()
}

fn about(document: &Document) -> Article {
    analyze(document, &Lexicon::default(), None).article
}

fn words<'a>(document: &'a Document, spans: &[Span]) -> Vec<&'a str> {
    spans.iter().map(|&span| document.slice(span)).collect()
}

#[test]
fn a_thread_of_answers_is_set_aside_though_it_reads_like_prose() {
    let answers = "tidewatcher\nI have walked that wall for thirty years, and it was never as bad as they say it is.\n\
        3 hours ago\nReply\nReport\nmo_b\nMy father built half of it, so I know what is inside, and it is not stone at all.\n\
        2 hours ago\nReply\nReport";
    let document = page(&format!("Harbour wall to close for a year\n\nBy Ada Wren\n\n{PROSE}\n\n{answers}"));
    let given = kinds(&document, &["Boats will have", "I have walked", "My father"]);
    assert_eq!(given, [BlockKind::Paragraph, BlockKind::Furniture, BlockKind::Furniture]);
}

#[test]
fn results_below_an_article_stay_with_their_heading() {
    let results = "Saturday's results\n\nAlder Quay 2-0 Pier Town\nOld Harbour 1-1 Wrens";
    let document = page(&format!("Alder Quay win again\n\nBy Ada Wren\n\n{PROSE}\n\n{results}"));
    assert_eq!(block(&document, "Saturday's").kind, BlockKind::Subhead);
    assert!(block(&document, "Old Harbour").kind.is_article());
}

#[test]
fn titles_of_other_articles_between_paragraphs_are_set_aside() {
    let (first, rest) = PROSE.split_once("\n\n").unwrap();
    let titles = "Ferry cat retires after a long career\nSwan blocks lifeboat for a second time";
    let document = page(&format!("Harbour wall to close\n\nBy Ada Wren\n\n{first}\n\n{titles}\n\n{rest}"));
    assert_eq!(
        kinds(&document, &["Ferry cat", "Swan", "Boats will"]),
        [BlockKind::Related, BlockKind::Related, BlockKind::Paragraph]
    );
}

#[test]
fn a_recipe_keeps_its_list_its_table_and_its_verse() {
    let recipe = "What goes in:\n\n500 g salt\n60 g black pepper\nNo sugar at all\n\nHow long\n\nWeight\tDays\n2 kg\t10\n\n\
        Over the barrel hangs a rhyme:\n\nSalt for the sailor,\nspice for the priest,\nturn me each morning\nand come to the feast.\n\n\
        The rhyme was painted over in the year of the flood, and again by somebody who could not spell.";
    let document = page(&format!("Who still salts beef?\n\nBy Ada Wren\n\n{PROSE}\n\n{recipe}"));
    let given = kinds(&document, &["Who still", "Nobody was", "500 g", "How long", "2 kg", "spice for"]);
    assert_eq!(
        given,
        [
            BlockKind::Headline,
            BlockKind::Paragraph,
            BlockKind::ListItem,
            BlockKind::Subhead,
            BlockKind::Paragraph,
            BlockKind::BlockQuote
        ]
    );
}

#[test]
fn of_a_headline_that_stands_thrice_the_one_above_the_byline_counts() {
    let title = "Harbour wall to close for a year";
    let document = page(&format!(
        "{title} - The Quay Lamp\nHome > News > {title}\n\n{title}\n\nBy Ada Wren\n16 April 2025\n\n{PROSE}"
    ));
    let article = about(&document);
    let headline = article.headline.unwrap();
    assert_eq!(document.slice(headline), title);
    assert_eq!(document.text().matches(title).count(), 3);
    assert_eq!(headline.range().start, document.text().rfind(title).unwrap());
    assert_eq!(article.outlet.as_deref(), Some("The Quay Lamp"));
    assert_eq!(article.section.map(|span| document.slice(span)), Some("News"));
}

#[test]
fn reads_who_wrote_it_in_the_ways_papers_say_so() {
    for (byline, names) in [
        ("By Ada Wren and Jo de Pell", &["Ada Wren", "Jo de Pell"][..]),
        ("Author: Ada Wren", &["Ada Wren"]),
        ("Words by Ada Wren", &["Ada Wren"]),
        ("By ADA WREN FOR THE QUAY LAMP", &["ADA WREN"]),
        ("By Ada Wren, Political Correspondent", &["Ada Wren"]),
        ("By Ada Wren in Cape Town and Jo Pell in Accra", &["Ada Wren", "Jo Pell"]),
        ("By June Bautista", &["June Bautista"]),
        ("Ada Wren, Health Editor\n16 April 2025", &["Ada Wren"]),
        ("Ada Wren, Jo Pell\n16 April 2025", &["Ada Wren", "Jo Pell"]),
        ("By our staff\n16 April 2025", &[]),
    ] {
        let document = page(&format!("Harbour wall to close for a year\n\n{byline}\n\n{PROSE}"));
        assert_eq!(words(&document, &about(&document).bylines), names, "{byline}");
    }
    let document = page(&format!(
        "Harbour wall to close\n\n16 April 2025\n\n{PROSE}\n\nReporting by Ada Wren in Accra; Editing by Jo Pell"
    ));
    assert_eq!(words(&document, &about(&document).bylines), ["Ada Wren"]);
}

#[test]
fn keeps_the_times_of_publication_and_of_the_last_change_apart_each_with_its_words() {
    let line = "Published: 11:48, 22 Jul 2025 | Updated: 23 Jul 2025 at 3:20 pm";
    let document = page(&format!("Harbour wall to close for a year\n\nBy Ada Wren\n{line}\n\n{PROSE}"));
    let article = about(&document);
    assert_eq!(article.published.as_deref(), Some("2025-07-22T11:48"));
    assert_eq!(article.updated.as_deref(), Some("2025-07-23T15:20"));
    let evidence = [article.evidence.published, article.evidence.updated].map(Option::unwrap);
    assert_eq!(words(&document, &evidence), ["11:48, 22 Jul 2025", "23 Jul 2025 at 3:20 pm"]);
}

#[test]
fn no_day_is_made_up() {
    for line in ["Updated 3 hours ago", "Tuesday", "16 April", "04/05/2025"] {
        let document = page(&format!("Harbour wall to close for a year\n\nBy Ada Wren\n{line}\n\n{PROSE}"));
        assert_eq!(about(&document).published, None, "{line}");
    }
}

#[test]
fn names_the_paper_by_its_masthead_its_dateline_or_its_small_print() {
    let outlet = |text: &str| about(&read(text.to_owned(), &Reading::default())).outlet;
    let body = format!("Harbour wall to close for a year\n\nBy Ada Wren\n\n{PROSE}\n\n");
    assert_eq!(outlet(&format!("{MENU}{body}{FOOT}")).as_deref(), Some("The Quay Lamp"));
    let small =
        "Privacy policy\nLog in\nSubscribe\n©Gull Group Newspapers Limited. \"The Gull\" is a trade mark.";
    assert_eq!(outlet(&format!("THE GULL\n{MENU}{body}{small}")).as_deref(), Some("THE GULL"));
    let card = "The Tide TableAda Wren\nAda Wren writes about harbours.";
    let outlet_of_card = outlet(&format!("{MENU}{body}{card}"));
    assert_eq!(outlet_of_card.as_deref(), Some("The Tide Table"));
    let wire = format!("Wall to close\n\nALDER QUAY, April 16 (Quay Wire) - {PROSE}");
    assert_eq!(outlet(&wire).as_deref(), Some("Quay Wire"));
}

#[test]
fn reads_the_dateline_the_tags_and_the_pictures() {
    let document = page(&format!(
        "Harbour wall to close for a year\n\nBy Ada Wren\n16 April 2025\n\nThe wall at low tide on Monday.\nMo Bell / The Quay Lamp\n\n\
        ALDER QUAY, Ghana, April 16 (Quay Wire) - {PROSE}\n\nTags: harbour, Alder Quay, works"
    ));
    let article = about(&document);
    assert_eq!(article.place.map(|span| document.slice(span)), Some("ALDER QUAY, Ghana"));
    assert_eq!(words(&document, &article.tags), ["harbour", "Alder Quay", "works"]);
    let picture = article.pictures.first().unwrap();
    assert_eq!(picture.caption.map(|span| document.slice(span)), Some("The wall at low tide on Monday."));
    assert_eq!(picture.credit.map(|span| document.slice(span)), Some("Mo Bell / The Quay Lamp"));
}

#[test]
fn a_row_of_sections_is_no_path_and_a_word_of_it_no_paper() {
    let asking = "Support the Lantern\nNews\nSport\nTides\nLog in\nSubscribe\n\n";
    let foot = "\n\nPrivacy policy\nMore from News\nAll the news\nThe week in news\n\u{a9} 2025 Lantern News & Media Limited. All rights reserved.\n";
    let text = format!("{asking}Harbour wall to close for a year\n\nBy Ada Wren\n\n{PROSE}{foot}");
    let article = about(&read(text, &Reading::default()));
    assert_eq!(article.outlet.as_deref(), Some("The Lantern"));
    let row =
        format!("Home | News | Sport | Tides\nHarbour wall to close for a year\n\nBy Ada Wren\n\n{PROSE}");
    assert_eq!(about(&read(row, &Reading::default())).section, None);
}

#[test]
fn what_a_page_offers_to_skip_and_folds_is_set_aside() {
    let text = format!(
        "Ferry stays in port after its bell is lost\n\nBy Ada Wren\n\n{PROSE}\n\n\
        Quick Guide\nWhy does a ferry need a bell?\nShow\n\n\
        The captain rang a pan instead, which nobody heard over the wind, and so she went home to her supper.\n\n\
        skip past newsletter promotion\nSign up to Quay Light\nFree weekly newsletter\n\
        The best of the harbour. All that floats, and some that does not\nafter newsletter promotion\n\n\
        Nobody has seen the bell since the fair of the week before, when it was rung for the last time by a child.\n\n\
        {PROSE} It is not the first bell that went missing there."
    );
    let document = read(text, &Reading::default());
    let kept: Vec<&str> = document.article_blocks().map(|block| document.slice(block.span)).collect();
    assert!(kept.iter().any(|line| line.starts_with("The captain")), "{kept:?}");
    assert!(kept.last().is_some_and(|line| line.ends_with("missing there.")), "{kept:?}");
    let aside = [
        "Quick Guide",
        "Why does",
        "Show",
        "skip past",
        "Sign up",
        "Free weekly",
        "The best of",
        "after news",
    ];
    assert!(kept.iter().all(|line| !aside.iter().any(|aside| line.starts_with(aside))), "{kept:?}");
}

#[test]
fn the_article_goes_on_below_a_box_that_outweighs_its_rest() {
    let rest = "Mo Bell of the Alder Quay Society said that the wall had been weak since the storm of 2021.\n\n\
        Nobody at the Alder Quay Society had been asked, and she would have liked to be asked before.\n\n\
        The council will meet again at Alder Hall on Thursday to talk about the old pier.";
    let named = PROSE.replace("the council said", "Mo Bell of the Alder Quay Society said");
    let offer = "Recommended Reading:\nFerry cat retires\nSwan blocks lifeboat\nSign up to our newsletter\n";
    let document =
        page(&format!("Harbour wall to close for a year\n\nBy Ada Wren\n\n{named}\n\n{offer}{rest}"));
    let given = kinds(&document, &["Mo Bell", "Nobody at", "The council will", "Ferry cat", "Swan blocks"]);
    assert_eq!(given[..3], [BlockKind::Paragraph; 3]);
    assert!(given[3..].iter().all(|kind| !kind.is_article()), "{given:?}");
}

#[test]
fn the_article_begins_below_its_byline_though_a_box_outweighs_its_beginning() {
    let first = "ALDER QUAY — About sixty people stood on the old pier on Monday to see the works begin in the rain.\n\n\
        The wall fell in two places, said Mo Bell, who has walked there with her dog for thirty years and more.";
    let offer = "Get top headlines in your inbox every afternoon.\nSign up for the free newsletter.\n\
        Email address\nBy signing up you agree to our Terms of Use.\nSubscribe now";
    let document =
        page(&format!("Harbour wall to close for a year\n\nBy Ada Wren\n\n{first}\n\n{offer}\n\n{PROSE}"));
    let given = kinds(&document, &["ALDER QUAY", "The wall fell", "Get top", "The harbour wall"]);
    let kept: Vec<bool> = given.iter().map(|kind| kind.is_article()).collect();
    assert_eq!(kept, [true, true, false, true], "{given:?}");
}

#[test]
fn an_essays_title_may_end_with_a_full_stop_and_a_kicker_is_none() {
    let essay = "OPINION\nOur harbour wall is no luxury. Leave it alone.\nMay 3, 2025\n\
        A crane stands beside the harbour wall at Alder Quay\nCredit...Mo Bell for The Quay Lamp";
    let document = page(&format!("{essay}\n\nBy Ada Wren\n\n{PROSE}"));
    assert_eq!(block(&document, "Our harbour wall").kind, BlockKind::Headline);
    let kicked =
        "OUT OF THE BLUE\nHarbour wall at Alder Quay is to close for a whole year, says council\nBy Ada Wren";
    let document = page(&format!("{kicked}\n\n{PROSE}"));
    assert_eq!(block(&document, "Harbour wall at").kind, BlockKind::Headline);
}

#[test]
fn the_result_of_a_match_is_no_title_where_a_title_stands() {
    let head = "Late goal sends Alder Quay to the top\nBy MO BELL at the Old Harbour\nPosted 17:12 3 May 2025\n\
        Alder Quay 2-1 Pier Town";
    let document = page(&format!("{head}\n\n{PROSE}"));
    assert_eq!(block(&document, "Late goal").kind, BlockKind::Headline);
    assert_eq!(words(&document, &about(&document).bylines), ["MO BELL"]);
}

#[test]
fn a_form_is_set_aside_with_what_stands_in_it() {
    let (first, rest) = PROSE.split_once("\n\n").unwrap();
    let form = "Sign up for our newsletter\nWe tell the week on the quay every Thursday.\nClient key*\nE-mail address*\nGo";
    let document = page(&format!("Harbour wall to close\n\nBy Ada Wren\n\n{first}\n\n{form}\n\n{rest}"));
    let given = kinds(&document, &["Sign up for", "We tell", "Client key", "Go", "Nobody was"]);
    assert_eq!(given[..4], [BlockKind::Furniture; 4]);
    assert_eq!(given[4], BlockKind::Paragraph);
}

#[test]
fn the_hour_above_a_post_of_a_live_blog_makes_its_title_none_of_the_articles() {
    let posts: Vec<String> = PROSE
        .split("\n\n")
        .enumerate()
        .map(|(at, prose)| format!("1{at}.12 GMT\nHarbour wall falls again\n{prose}\n\nShare\n"))
        .collect();
    let head = "Live\nHarbour wall at Alder Quay live: storm brings down a part of it\nLatest updates\n\
        Ada Wren (now) and Mo Bell (earlier)\nSat 3 May 2025 14.20 GMT";
    let document = page(&format!("{head}\n{}", posts.concat().repeat(3)));
    assert_eq!(block(&document, "Harbour wall at").kind, BlockKind::Headline);
    assert_eq!(words(&document, &about(&document).bylines), ["Ada Wren", "Mo Bell"]);
}
