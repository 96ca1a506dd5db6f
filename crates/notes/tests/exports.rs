//! The exports: right in form, and nothing in a text can turn into markup or a formula.

mod support;

use dateline_notes::export::{Export, Highlight, backup, brat, conll, csv, jsonld, markdown, web_page};
use dateline_notes::import::{Destination, import};
use dateline_notes::{
    Annotation, Check, Edit, MarkKind, Never, NoteColor, Passages, StoredArticle, Target, apply,
};
use dateline_text::{
    Analysis, Block, BlockKind, Entity, EntityId, MentionKind, Provenance, Quantity, Quotation,
    QuotationKind, Source, Sourcing, Span, Timex, TimexKind,
};
use proptest::prelude::*;
use serde_json::Value;
use support::{any_article, text_and_span};

const TEXT: &str = "Menu\nRain <soon>\nThe mayor, Ada Example, said on Monday: “No & no.”";

/// An article with a note on the mayor, whose name Dateline marked.
fn article() -> StoredArticle {
    let mut article = StoredArticle::new("a 1", "Rain <soon>", TEXT, "2026-01-31T08:00:00Z");
    article.outlet = Some("The Example".to_owned());
    let target = Target::Passage(Passages::new(TEXT).take(Span::new(21, 39)));
    let note = Annotation::note("n1", "2026-01-31T09:00:00Z", target, "=Since when?\n<i>Ask.</i>");
    assert!(apply(&mut article, &Edit::Add(note)));
    article
}

/// What Dateline marked in [`TEXT`].
const MARKS: [Highlight; 2] = [
    Highlight { span: Span::new(28, 39), kind: MarkKind::Person },
    Highlight { span: Span::new(49, 55), kind: MarkKind::Date },
];

/// The blocks of [`TEXT`].
fn blocks() -> Vec<Block> {
    [
        (0, 4, BlockKind::Furniture),
        (5, 16, BlockKind::Headline),
        (17, TEXT.len() as u32, BlockKind::Paragraph),
    ]
    .map(|(start, end, kind)| Block {
        span: Span::new(start, end),
        kind,
        provenance: Provenance::rule("test"),
    })
    .to_vec()
}

#[test]
fn the_web_page_shows_the_article_its_marks_and_its_notes() {
    let (article, blocks) = (article(), blocks());
    let page = web_page(&Export { blocks: &blocks, highlights: &MARKS, ..Export::of(&article) });
    let body = &page[page.find("<main>").unwrap()..];
    assert_eq!(
        body,
        "<main>\n<p class=\"about\">The Example</p>\n<h1>Rain &lt;soon&gt;</h1>\n\
         <p>The <mark data-kind=\"note\">mayor, </mark><mark data-kind=\"note person\">Ada Example</mark>\
         <a class=\"ref\" id=\"ref-1\" href=\"#note-1\">1</a>, said on <mark data-kind=\"date\">Monday</mark>: \
         “No &amp; no.”</p>\n</main>\n<aside>\n<h2>Notes</h2>\n<ol>\n<li id=\"note-1\">\
         <blockquote>mayor, Ada Example</blockquote><div><p>=Since when?<br>&lt;i&gt;Ask.&lt;/i&gt;</p></div>\
         <p class=\"about\">2026-01-31T09:00:00Z</p></li>\n</ol>\n</aside>\n</body>\n</html>\n"
    );
    assert!(!page.contains("<script") && !page.contains("http://") && !page.contains("https://"));
}

#[test]
fn markdown_keeps_each_quote_with_its_note() {
    let article = article();
    let notes = markdown(&Export { highlights: &MARKS, ..Export::of(&article) });
    let (notes, comment) = notes.split_once("\n<!-- dateline:annotations").unwrap();
    assert_eq!(
        notes,
        "---\ntitle: \"Rain <soon>\"\noutlet: \"The Example\"\nsaved: \"2026-01-31T08:00:00Z\"\n---\n\n\
         # Rain \\<soon\\>\n\n## Notes\n\n<!-- dateline:note 1 -->\n\n> mayor, Ada Example\n\n=Since when?\n\\<i>Ask.\\</i>\n\n\
         *2026-01-31T09:00:00Z*\n\n<!-- dateline:marks -->\n\n## People\n\n- Ada Example\n\n## Dates\n\n- Monday\n"
    );
    // What it takes to read the notes again is in one comment at the end.
    let (head, annotation) = comment.split_once('\n').unwrap();
    assert_eq!(head, "");
    assert_eq!(
        serde_json::from_str::<Value>(annotation.trim_end_matches("-->\n")).unwrap()["type"],
        "Annotation"
    );
}

#[test]
fn conll_tags_words_and_brat_stands_off() {
    let (article, blocks) = (article(), blocks());
    let export = Export { blocks: &blocks, highlights: &MARKS, ..Export::of(&article) };
    let words = conll(&export);
    assert!(words.starts_with("-DOCSTART- -X- -X- O\n\nRain -X- -X- O\n< -X- -X- O\n"), "{words}");
    assert!(
        words.contains(", -X- -X- O\nAda -X- -X- B-PER\nExample -X- -X- I-PER\n, -X- -X- O\n"),
        "{words}"
    );
    assert!(!words.contains("Menu") && words.ends_with("\n\n"));
    assert_eq!(
        brat(&export),
        "T1\tPerson 28 39\tAda Example\nT2\tDate 49 55\tMonday\nT3\tNote 21 39\tmayor, Ada Example\n\
         #3\tAnnotatorNotes T3\t=Since when? <i>Ask.</i>\n"
    );
    // A mark over two lines is two pieces.
    let highlights = [Highlight { span: Span::new(0, 9), kind: MarkKind::Work }];
    let article = StoredArticle::new("a", "T", "é\n bc de", "1");
    assert_eq!(
        brat(&Export { highlights: &highlights, ..Export::of(&article) }),
        "T1\tWork 0 1;3 8\té bc de\n"
    );
}

#[test]
fn csv_counts_in_code_points() {
    let article = article();
    let table = csv(&Export { highlights: &MARKS, ..Export::of(&article) });
    assert_eq!(
        table,
        "article,outlet,published,what,kind,start,end,words,note,created,modified,value,earliest,latest,tags,color,target,entity,speaker,speaker_kind,quoted,cue\r\n\
         Rain <soon>,The Example,,note,commenting,21,39,\"mayor, Ada Example\",\"'=Since when?\n<i>Ask.</i>\",\
         2026-01-31T09:00:00Z,2026-01-31T09:00:00Z,,,,,,passage,,,,,\r\n\
         Rain <soon>,The Example,,mark,person,28,39,Ada Example,,,,,,,,,,,,,,\r\n\
         Rain <soon>,The Example,,mark,date,49,55,Monday,,,,,,,,,,,,,,\r\n"
    );
}

#[test]
fn tags_colours_and_what_is_to_be_checked_are_in_every_export() {
    let mut article = article();
    let before = article.annotations()[0].clone();
    let mut after = before.clone();
    after.tags = vec!["second source".to_owned(), "=budget".to_owned()];
    after.color = Some(NoteColor::Green);
    after.purpose = Check::purpose(Some(Check::Open));
    assert!(apply(&mut article, &Edit::Replace { before, after }));
    let export = Export::of(&article);
    let notes = markdown(&export);
    assert!(notes.contains("tags: [\"-budget\", \"second-source\"]\n---\n"), "{notes}");
    assert!(notes.contains("- [ ] To check\n\n#second-source #-budget\n"), "{notes}");
    assert!(
        csv(&export).contains(",note,questioning,21,39,")
            && csv(&export).contains("\"second source, =budget\",green")
    );
    assert!(web_page(&export).contains("<p>☐ to check · #second source · #=budget</p>"));
    let file: Value = serde_json::from_str(&jsonld(&export)).unwrap();
    let note = &file["first"]["items"][0];
    check_annotation(note);
    assert_eq!((&note["motivation"], &note["dateline:color"]), (&"questioning".into(), &"green".into()));
    assert_eq!(note["body"][0]["format"], "text/markdown");
    assert_eq!(
        (&note["body"][2]["purpose"], &note["body"][2]["value"]),
        (&"tagging".into(), &"=budget".into())
    );
}

/// What the Web Annotation Data Model demands of an annotation that is not embedded in its target.
fn check_annotation(item: &Value) {
    assert_eq!(item["type"], "Annotation");
    assert!(item["id"].as_str().is_some_and(|id| id.starts_with("urn:")));
    if let Some(body) = item.get("body") {
        let bodies = body.as_array().cloned().unwrap_or_else(|| vec![body.clone()]);
        assert!(bodies.iter().all(|body| body["type"] == "TextualBody" && body["value"].is_string()));
    }
    if item["target"].is_string() {
        return;
    }
    let target = &item["target"];
    assert!(target["source"].is_string());
    let selectors = &target["selector"];
    assert_eq!(selectors[0]["type"], "TextQuoteSelector");
    assert!(["exact", "prefix", "suffix"].iter().all(|name| selectors[0][name].is_string()));
    assert_eq!(selectors[1]["type"], "TextPositionSelector");
    assert!(selectors[1]["start"].as_u64() <= selectors[1]["end"].as_u64());
}

#[test]
fn json_ld_gives_every_place_by_both_selectors() {
    let article = article();
    let file = jsonld(&Export { highlights: &MARKS, ..Export::of(&article) });
    let collection: Value = serde_json::from_str(&file).unwrap();
    assert_eq!(collection["@context"][0], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(collection["type"], "AnnotationCollection");
    assert_eq!(collection["id"], "urn:dateline:article:a%201:collection");
    assert_eq!((&collection["total"], &collection["first"]["startIndex"]), (&3.into(), &0.into()));
    let items = collection["first"]["items"].as_array().unwrap();
    items.iter().for_each(check_annotation);
    assert_eq!(items[0]["target"]["selector"][0]["exact"], "mayor, Ada Example");
    assert_eq!(items[1]["body"]["value"], "person");
}

#[test]
fn a_date_comes_with_what_it_stands_for_and_the_day_it_counts_from() {
    let article = article();
    let monday = Timex {
        span: Span::new(49, 55),
        kind: TimexKind::Date,
        value: "2026-01-26".to_owned(),
        modifier: None,
        earliest: Some("2026-01-26".to_owned()),
        latest: Some("2026-01-26".to_owned()),
        anchor: None,
        provenance: Provenance::rule("test"),
    };
    let published = Some("2026-01-29");
    let export = Export {
        highlights: &MARKS,
        timexes: std::slice::from_ref(&monday),
        published,
        ..Export::of(&article)
    };
    let table = csv(&export);
    assert!(
        table.contains(",2026-01-29,mark,date,49,55,Monday,,,,2026-01-26,2026-01-26,2026-01-26,,,,,,,,\r\n"),
        "{table}"
    );
    let notes = markdown(&export);
    assert!(
        notes.contains("published: \"2026-01-29\"\n")
            && notes.contains("- Monday: Monday 26 January 2026 (2026-01-26)\n"),
        "{notes}"
    );
    let page = web_page(&export);
    assert!(page.contains("<mark data-kind=\"date\" title=\"2026-01-26\">Monday</mark>"), "{page}");
    let collection: Value = serde_json::from_str(&jsonld(&export)).unwrap();
    assert_eq!(collection["dateline:published"], "2026-01-29");
    let date = &collection["first"]["items"][2];
    assert_eq!(
        (&date["dateline:timexType"], &date["dateline:timexValue"]),
        (&"DATE".into(), &"2026-01-26".into())
    );
}

/// [`TEXT`] with the mayor's words, and what an analysis says of them.
fn quoted() -> Analysis {
    let provenance = || Provenance::rule("test");
    let mayor = Entity {
        id: EntityId(0),
        kind: MentionKind::Person,
        name: "Ada Example".to_owned(),
        aliases: Vec::new(),
        role: None,
        gender: None,
        described: Vec::new(),
        place: None,
    };
    let quotation = Quotation {
        content: Span::new(60, 68),
        cue: Some(Span::new(41, 45)),
        source: Some(Span::new(28, 39)),
        entity: Some(EntityId(0)),
        kind: QuotationKind::Direct,
        sourcing: Sourcing::Named,
        through: None,
        provenance: provenance(),
    };
    let source = Source {
        sourcing: Sourcing::Named,
        entity: Some(EntityId(0)),
        own: false,
        called: vec![Span::new(28, 39)],
        quotations: vec![0],
        described: Some(Span::new(17, 26)),
        count: None,
        reason: None,
    };
    let rain = Quantity {
        span: Span::new(5, 9),
        value: 1.0,
        upper: None,
        unit: None,
        counted: Some(Span::new(21, 26)),
        part_of: None,
        modifier: None,
        provenance: provenance(),
    };
    Analysis {
        entities: vec![mayor],
        quotations: vec![quotation],
        sources: vec![source],
        quantities: vec![rain],
        ..Analysis::default()
    }
}

#[test]
fn every_export_says_who_is_quoted_and_how() {
    let (article, analysis) = (article(), quoted());
    let highlights = [MARKS[0], Highlight { span: Span::new(60, 68), kind: MarkKind::Quotation }];
    let export = Export { highlights: &highlights, analysis: Some(&analysis), ..Export::of(&article) };
    let notes = markdown(&export);
    assert!(
        notes.contains(
            "\n## Numbers\n\n- Rain: mayor\n\n## Quotes and sources\n\n- **Ada Example** (named person), The mayor\n  - “No \\& no.” (word for word, “said”)\n"
        ),
        "{notes}"
    );
    // What is written below the notes takes nothing from their way back.
    let there = Destination {
        articles: std::slice::from_ref(&article),
        never: &Never::default(),
        open: None,
        now: "",
    };
    let back = import(&notes, &there, &mut || "new".to_owned()).unwrap();
    assert_eq!((back.articles.len(), back.report.annotations_there, back.report.left_out.len()), (0, 1, 0));
    let table = csv(&export);
    assert!(table.contains(",58,66,No & no.,,,,,,,,,,,Ada Example,named,direct,said\r\n"), "{table}");
    let said = "Ada Example (named person), word for word, “said”";
    assert_eq!(
        brat(&export),
        format!(
            "T1\tPerson 28 39\tAda Example\nT2\tQuotation 58 66\tNo & no.\n#2\tAnnotatorNotes T2\t{said}\n\
             R1\tSaidBy Arg1:T2 Arg2:T1\nT3\tNote 21 39\tmayor, Ada Example\n#3\tAnnotatorNotes T3\t=Since when? <i>Ask.</i>\n"
        )
    );
    let page = web_page(&export);
    assert!(
        page.contains(&format!("<mark data-kind=\"quotation\" title=\"{said}\">No &amp; no.</mark>")),
        "{page}"
    );
    assert!(
        page.contains("<li><strong>Ada Example</strong> (named person), The mayor<ul><li>“No &amp; no.” "),
        "{page}"
    );
    let file: Value = serde_json::from_str(&jsonld(&export)).unwrap();
    let quotation = &file["first"]["items"][2];
    check_annotation(quotation);
    let bodies = quotation["body"].as_array().unwrap();
    let bodies: Vec<_> =
        bodies.iter().map(|body| [body["purpose"].as_str(), body["value"].as_str()]).collect();
    let expected = [
        ("classifying", "quotation"),
        ("tagging", "direct"),
        ("identifying", "Ada Example"),
        ("describing", said),
    ];
    assert_eq!(bodies, expected.map(|(purpose, value)| [Some(purpose), Some(value)]));
    assert_eq!(
        (&quotation["dateline:quotationKind"], &quotation["dateline:sourcing"], &quotation["dateline:cue"]),
        (&"direct".into(), &"named".into(), &"said".into())
    );
}

#[test]
fn a_source_without_a_mark_is_one_in_brat() {
    let (article, analysis) = (article(), quoted());
    let highlights = [Highlight { span: Span::new(60, 68), kind: MarkKind::Quotation }];
    let file = brat(&Export { highlights: &highlights, analysis: Some(&analysis), ..Export::of(&article) });
    assert!(file.contains("T2\tSource 28 39\tAda Example\nR1\tSaidBy Arg1:T1 Arg2:T2\n"), "{file}");
}

/// The text without our own tags, which are few and known; what is left must hold no bare `<`, `>` or `"`.
fn strip_tags(mut body: String) -> String {
    let tags = [
        "main",
        "p",
        "h1",
        "h2",
        "ul",
        "li",
        "ol",
        "blockquote",
        "aside",
        "body",
        "html",
        "mark",
        "a",
        "figcaption",
        "div",
        "em",
        "strong",
        "s",
        "pre",
        "code",
        "span",
    ];
    for tag in tags {
        body = body.replace(&format!("<{tag}>"), "").replace(&format!("</{tag}>"), "");
    }
    let mut rest = String::new();
    for (index, part) in body.split('<').enumerate() {
        if index == 0 {
            rest.push_str(part);
            continue;
        }
        let (tag, after) = part.split_once('>').unwrap_or((part, "<"));
        let known = [
            "p class=\"about\"",
            "li id=\"note-",
            "mark data-kind=\"",
            "a class=\"ref\" id=\"ref-",
            "br",
            "hr",
            "a href=\"",
            "ol start=\"",
            "p class=\"markdown__heading\"",
        ];
        assert!(known.iter().any(|known| tag.starts_with(known)), "{tag}");
        rest.push_str(after);
    }
    rest
}

proptest! {
    #[test]
    fn no_text_turns_into_markup(mut article in any_article(), (text, span) in text_and_span(10), kind in prop::sample::select(MarkKind::ALL)) {
        let note = Annotation::note("zzz", "2026-01-01T00:00:00Z", Target::Passage(Passages::new(&text).take(span)), &text);
        prop_assert!(apply(&mut article, &Edit::Add(note)));
        let highlights = [Highlight { span, kind }, Highlight { span: Span::new(1, 9_999), kind }];
        let export = Export { text: &text, highlights: &highlights, ..Export::of(&article) };

        let page = web_page(&export);
        let body = strip_tags(page[page.find("<main>").unwrap()..].to_owned());
        prop_assert!(!body.contains(['<', '>', '"', '\'', '\0']));
        prop_assert_eq!(page.matches("<script").count(), 0);
        prop_assert_eq!(page.matches("<style>").count(), 1);

        let notes = markdown(&export);
        let (after, annotations) = notes.split_once("\n<!-- dateline:annotations\n").unwrap();
        let after = after.splitn(3, "---\n").nth(2).unwrap();
        prop_assert_eq!(annotations.matches(['<', '>']).count(), 1, "the comment ends once, at its end");
        // Nothing but our own lines opens a comment.
        let ours = |line: &&str| {
            let number = line.strip_prefix("<!-- dateline:note ").and_then(|line| line.strip_suffix(" -->"));
            number.is_some_and(|number| number.parse::<usize>().is_ok()) || *line == "<!-- dateline:marks -->"
        };
        prop_assert_eq!(after.split('\n').filter(ours).count(), article.annotations().len() + 1);
        let mut before = ' ';
        for character in after.split('\n').filter(|line| !ours(line)).collect::<Vec<_>>().join("\n").chars() {
            // Notes are Markdown as they are; nothing in them or elsewhere is HTML.
            let bare = before != '\\' && character == '<';
            prop_assert!(!bare, "{:?}", notes);
            before = if before == '\\' && character == '\\' { ' ' } else { character };
        }

        let file: Value = serde_json::from_str(&jsonld(&export)).unwrap();
        file["first"]["items"].as_array().unwrap().iter().for_each(check_annotation);

        for row in read_csv(&csv(&export)) {
            prop_assert_eq!(row.len(), 22);
            prop_assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])));
        }
        prop_assert!(serde_json::from_str::<Value>(&backup([&article], &Never::default(), "2026-01-01T00:00:00Z")).is_ok());
    }

    #[test]
    fn the_web_page_loses_no_letter((text, span) in text_and_span(10), other in 0u32..40) {
        let article = StoredArticle::new("a", "T", &text, "1");
        let highlights = [
            Highlight { span, kind: MarkKind::Person },
            Highlight { span: Span::new(other, other + 5), kind: MarkKind::Cue },
        ];
        let page = web_page(&Export { text: &text, highlights: &highlights, ..Export::of(&article) });
        let start = page.find("</h1>").unwrap();
        let shown = strip_tags(page[start..].to_owned());
        let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).collect::<String>();
        let plain = shown.replace("&lt;", "").replace("&gt;", "").replace("&amp;", "").replace("&quot;", "").replace("&#39;", "");
        prop_assert_eq!(letters(&plain), letters(&text));
    }
}

/// The cells of a table, by RFC 4180.
fn read_csv(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = table.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                characters.next();
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(character),
        }
    }
    rows
}
