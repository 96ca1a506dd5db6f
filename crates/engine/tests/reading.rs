//! What reading finds in texts of our own, in forms a person can read. Tokens and sentences: a line a
//! sentence, `|` between tokens, with a blank on both sides of it where a gap stood. Blocks: a line each,
//! with its kind and the rule that says so.

use dateline_engine::{Lexicon, Reading, analyze, read, read_html};
use dateline_text::{Document, TokenKind};

fn whole(text: &str) -> Document {
    read(text.to_owned(), &Reading { whole: true, ..Reading::default() })
}

/// Sentences on lines; `|` between tokens that touch, a blank on both sides of it where they do not.
fn drawn(text: &str) -> String {
    let document = whole(text);
    let mut lines = Vec::new();
    for sentence in document.sentences() {
        let tokens = document.tokens_in(sentence.span);
        let mut line = String::new();
        let mut end = None;
        for token in tokens {
            match end {
                None => {}
                Some(end) if end == token.span.start() => line.push('|'),
                Some(_) => line.push_str(" | "),
            }
            line.push_str(document.slice(token.span));
            end = Some(token.span.end());
        }
        lines.push(line);
    }
    lines.join("\n")
}

fn kinds(text: &str) -> Vec<(String, TokenKind)> {
    let document = whole(text);
    document.tokens().iter().map(|token| (document.slice(token.span).to_owned(), token.kind)).collect()
}

#[test]
fn reads_the_abbreviations_of_news() {
    insta::assert_snapshot!(drawn(
        "The U.S. Army flew Mr. O'Neill's plane to St. Alder on Feb. 11 at 10:35 a.m. Tuesday.\n\
         She lives in the U.S. The house is No. 5, Elm St. in Marrow, Calif.\n\
         He left at 4 p.m. Nobody asked why. Gen. J. P. Oduya Jr. and Dr. Wren of Harrow Inc. stayed.\n\
         Sen. Ada Lund, R-Mont., said no. Then the U.N. Security Council met in Jan. and Sept. 2024.\n\
         Plan B. The board chose it. Neither did I. But Col. Ivo Marsh vs. the board, etc. All lost.\n\
         The firm, Alder & Sons Ltd., sold to Quill Corp. on Mon., March 3."
    ));
}

#[test]
fn reads_numbers_money_and_times() {
    insta::assert_snapshot!(drawn(
        "Sales rose 3.5% to $1.2bn, or 1,200 boats, at 10:35 and 10.35pm in the 1990s.\n\
         The 10th F-16 of the G7's fleet, a 5G mast, £5m and US$20 million. It cost 2½ crowns.\n\
         Prices fell 0.4 percent in 2022. 35 people came. At 2025-04-16T10:35 the 4x100m race began."
    ));
}

#[test]
fn keeps_closing_marks_with_the_sentence_they_close() {
    insta::assert_snapshot!(drawn(
        "\"Stop!\" he said. \"We can't go on.\" She called it \"compelling.\" They left.\n\
         “Why now?” Ms. Adler asked. “Who knows?” The room was still. “Go! Now!” she cried.\n\
         (It was late.) “He said ‘no.’ ” Then: “No.” Really?! Yes… maybe. Well... Perhaps not.\n\
         ‘Enough,’ said O’Dell’s aide; it isn’t the workers’ fault."
    ));
}

#[test]
fn parts_dashes_and_clitics() {
    insta::assert_snapshot!(drawn(
        "Jean-Noel Barr — not Neill’s friend – they're sure -- didn't go.\n\
         TRUSTEES' vote, MAYOR'S call: we've seen it, and I'd go, y'all."
    ));
}

#[test]
fn keeps_addresses_handles_and_tags_whole() {
    insta::assert_snapshot!(drawn(
        "Write to (news.desk@example.org), see https://example.org/2025/04/16/a_b?c=d. Ask @ada_l's team, #MarrowVotes!\n\
         It is on www.example.org, item #1."
    ));
}

#[test]
fn reads_lines_whose_spaces_were_lost_or_are_odd() {
    insta::assert_snapshot!(drawn(
        "The vote was lost.The mayor left.“Fine,” he said. Visit Example.com today.\n\
         No\u{a0}break, thin\u{2009}space, zero\u{200b}width, joined\u{feff}up."
    ));
}

#[test]
fn tells_the_kinds_of_token_apart() {
    use TokenKind::{Number, Punctuation, Word};
    let expected =
        [("At", Word), ("10:35", Number), ("a.m.", Word), ("$", Punctuation), ("1.2", Number), ("bn", Word)];
    assert_eq!(kinds("At 10:35 a.m. $1.2bn"), expected.map(|(text, kind)| (text.to_owned(), kind)));
}

/// A pasted page of our own, menus and all.
const PAGE: &str = "\
Skip to content
Home
News
Sport
Weather
Log in
Subscribe

Council, Harbours, Alder Quay, Ida Marsh

Alder Quay harbour wall to close for a year, mayor says

by Ada Wren and Jo de Pell April 16, 2025 10:35 PM 2 min read
Ida Marsh, mayor of Alder Quay, on the harbour wall on Feb. 11, 2025. (Per Holm / North Light Pictures
Listen to this article

The harbour wall at Alder Quay will close for a year from Monday while its footings are replaced, the mayor said on April 16.

\"It is an old wall,\" Ida Marsh told reporters. \"We would rather close it than lose it.\"

She declined to give a cost.

What happens next

Boats will be moved to the inner basin, which the council dredged in 2023 and which has room for about 120 of them.

Ferry talks on winter timetable going ‘rather well,’ operator says
“We have met twice, and both sides left the room in good spirits,” the operator's director Sol Ivers said.
The Quay LampAda Wren
Author: Ada Wren

Most popular

9:08 PM
Video

Storm leaves three hundred homes without power

A storm that came in from the west on Sunday night cut the power to three hundred homes, and it was noon before most had it back.
Editors' Picks
Home
News
Follow us
Enter your email to subscribe
* indicates required
* indicates required
";

fn parts(document: &Document) -> String {
    let lines = document.blocks().iter().map(|block| {
        let words: String = document.slice(block.span).chars().take(60).collect();
        format!("{:10} {:27} {words}", block.kind.name(), block.provenance.name())
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn sets_the_furniture_of_a_pasted_page_aside() {
    insta::assert_snapshot!(parts(&read(PAGE.to_owned(), &Reading::default())));
}

#[test]
fn reads_the_same_page_as_html() {
    let lines = PAGE
        .lines()
        .map(|line| if line.is_empty() { "<p>".to_owned() } else { format!("<div>{line}</div>") });
    let html = format!("<title>x</title><body>{}", lines.collect::<String>());
    let document = read_html(&html, &Reading::default());
    assert_eq!(parts(&document), parts(&read(PAGE.to_owned(), &Reading::default())));
}

#[test]
fn keeps_the_lists_tables_and_quotations_that_end_an_article() {
    let html = "<body><nav><ul><li><a>Home</a><li><a>News</a><li><a>Ferries</a><li><a>Log in</a></ul></nav>\
        <h1>Alder Quay harbour wall to close for a year</h1>\
        <p>The harbour wall at Alder Quay will close for a year from Monday, the council said.</p>\
        <p>Nobody was sure on Monday that the money would last until the end of the works.</p>\
        <p>Three works are planned:</p><ul><li>a new wall<li>a footpath<li>lamps</ul>\
        <p>The figures are these:</p><table><tr><td>Wall<td>\u{a3}2m<tr><td>Lamps<td>\u{a3}40,000</table>\
        <blockquote>\u{201c}It is what it is,\u{201d} her deputy said</blockquote>\
        <ul><li>Work begins on Monday</ul>\
        <aside><h2>Most read</h2><ul><li><a>Ferry cat retires</a></ul></aside>\
        <footer><p>Subscribe<p>Privacy policy</footer>";
    let document = read_html(html, &Reading::default());
    insta::assert_snapshot!(parts(&document));
    // What the page shows is kept and read again with what its markup said: the parts must come out the same.
    let layout = document.layout().cloned();
    let again = read(document.text().to_owned(), &Reading { layout, ..Reading::default() });
    assert_eq!(parts(&again), parts(&document));
}

#[test]
fn tells_who_wrote_a_page_and_when() {
    let document = read(PAGE.to_owned(), &Reading::default());
    let article = analyze(&document, &Lexicon::default(), None).article;
    let headline = article.headline.map(|span| document.slice(span));
    assert_eq!(headline, Some("Alder Quay harbour wall to close for a year, mayor says"));
    let writers: Vec<&str> = article.bylines.iter().map(|&span| document.slice(span)).collect();
    assert_eq!(writers, ["Ada Wren", "Jo de Pell"]);
    assert_eq!(article.published.as_deref(), Some("2025-04-16T22:35"));
    assert_eq!(article.outlet.as_deref(), Some("The Quay Lamp"));
}

#[test]
fn finds_the_day_and_the_agency_where_pages_put_them() {
    for (text, published, outlet) in [
        (
            "Wall to close\n\nALDER QUAY, April 16, 2025 (Reuters) — The wall will close.",
            Some("2025-04-16"),
            Some("Reuters"),
        ),
        ("ALDER QUAY (AP) - The wall will close, the mayor said.", None, Some("Associated Press")),
        (
            "Wall to close\n\nhttps://example.org/2025/04/16/wall\n\nThe wall will close.",
            Some("2025-04-16"),
            None,
        ),
        (
            "Wall to close\nPublished: 16 April 2025\nUpdated: 17 April 2025\n\nThe wall will close.",
            Some("2025-04-16"),
            None,
        ),
        ("The wall opened on April 16, 1925, and will close.", None, None),
    ] {
        let document = read(text.to_owned(), &Reading::default());
        let article = analyze(&document, &Lexicon::default(), None).article;
        assert_eq!((article.published.as_deref(), article.outlet.as_deref()), (published, outlet), "{text}");
    }
}

#[test]
fn keeps_every_line_of_an_article_pasted_by_itself() {
    insta::assert_snapshot!(parts(&read(
        "Harbour wall to close for a year\n\nBy Ada Wren\nApril 16, 2025\n\n\
         The harbour wall at Alder Quay will close for a year from Monday, the council said.\n\n\
         Mayor Ida Marsh was asked about the cost.\n\nShe declined.\n\nWhat happens next\n\n\
         Three things are planned:\n\n- a new wall\n- a footpath\n- lamps\n\n\
         “It is what it is,” her deputy said.\n\nNobody asked why\n\n\
         (Reporting by Ada Wren; editing by Jo Pell)"
            .to_owned(),
        &Reading::default()
    )));
}

#[test]
fn never_sets_all_of_a_text_aside() {
    for text in [
        "Subscribe to our newsletter today.",
        "Mayor quits",
        "Share",
        "Menu\nHome\nShare\nTweet\nLog in\nSearch",
    ] {
        let document = read(text.to_owned(), &Reading::default());
        assert_eq!(document.article_blocks().count(), document.blocks().len(), "{text}");
    }
}

#[test]
fn takes_all_of_a_whole_text_for_article() {
    let document = whole(PAGE);
    assert_eq!(document.article_blocks().count(), document.blocks().len());
}

/// A wrapped and quoted article of our own, as mail brings it.
const MAILED: &str = "\
> Alder Quay harbour wall to close for a year
>
> ALDER QUAY, April 16 - The harbour wall at Alder Quay will close for a
> year from Monday while its footings are replaced, the mayor, Ida
> Marsh, said. \u{201c}We have no choice: the wall was built by our grand-
> parents, and nobody alive has seen what it stands on,\u{201d} she told the
> Alder Quay Gazette.
>
> The council of the town votes on the money for it in May, and has to
> find 3.2 million pounds.
";

#[test]
fn a_wrapped_and_quoted_article_is_read_in_paragraphs_and_stays_as_it_was_pasted() {
    let document = read(MAILED.to_owned(), &Reading::default());
    assert_eq!((document.text(), document.blocks().len()), (MAILED, 3));
    let analysis = analyze(&document, &Lexicon::new(), None);
    let words = |span| analysis.words(MAILED, span).into_owned();
    let person = analysis.mentions.iter().find(|it| it.kind == dateline_text::MentionKind::Person).unwrap();
    assert_eq!((document.slice(person.span), words(person.span).as_str()), ("Ida\n> Marsh", "Ida Marsh"));
    let is_direct = |it: &&dateline_text::Quotation| it.kind == dateline_text::QuotationKind::Direct;
    let quotation = analysis.quotations.iter().find(is_direct).unwrap();
    assert!(
        words(quotation.content).contains("our grandparents, and nobody"),
        "{}",
        words(quotation.content)
    );
    let source = quotation.source.map(words);
    assert!(source.is_some(), "the speaker is found across the line ends");
    assert_eq!(analysis.mended.iter().filter(|it| it.provenance.name() == "rule:hyphen").count(), 1);
}

#[test]
fn a_clean_text_is_read_as_it_is() {
    assert!(read(PAGE.to_owned(), &Reading::default()).mends().is_none());
}
