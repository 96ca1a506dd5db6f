//! The contract of `dateline annotate`, tested on the command itself.

#![expect(clippy::unwrap_used, reason = "a test ends where it fails")]

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs the command. Where names do not matter the tests ask for `--quick`: without optimisation, unpacking takes a second.
fn dateline(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that refuses its arguments never reads: the pipe may be closed by now.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn answers(output: &Output) -> Vec<Value> {
    text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A file in the folder that cargo keeps for the tests of this crate.
fn file(name: &str, content: &[u8]) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

const ARTICLE: &str = "\u{201c}The bridge is safe 😀,\u{201d} Mayor Ada Example said on Tuesday.";

#[test]
fn every_layer_of_the_contract_is_there() {
    let output = dateline(&["annotate", "--no-clean"], ARTICLE);
    assert_eq!(output.status.code(), Some(0));
    let answers = answers(&output);
    let answer = answers[0].as_object().unwrap();
    for key in [
        "text",
        "article",
        "blocks",
        "mentions",
        "entities",
        "timexes",
        "quotations",
        "quantities",
        "cues",
        "facts",
    ] {
        assert!(answer.contains_key(key), "{key} is missing");
    }
    assert_eq!(answer["text"], ARTICLE);
}

#[test]
fn spans_count_code_points() {
    let output = dateline(&["annotate", "--no-clean"], ARTICLE);
    let answer = &answers(&output)[0];
    assert_eq!(answer["blocks"][0]["end"], ARTICLE.chars().count());
    let quotation = &answer["quotations"][0];
    assert_eq!(quotation["content"][0], 1);
    assert_eq!(quotation["kind"], "direct");
    let end = quotation["content"][1].as_u64().unwrap() as usize;
    assert!(ARTICLE.chars().take(end).collect::<String>().trim_end_matches(',').ends_with('😀'));
}

#[test]
fn nothing_absent_is_an_empty_string_or_null() {
    fn check(value: &Value, path: &str) {
        match value {
            Value::Null => panic!("{path} is null"),
            Value::String(text) => assert!(!text.is_empty(), "{path} is empty"),
            Value::Array(items) => items.iter().for_each(|item| check(item, path)),
            Value::Object(fields) => {
                fields.iter().for_each(|(key, value)| check(value, &format!("{path}.{key}")));
            }
            _ => {}
        }
    }
    check(&answers(&dateline(&["annotate"], ARTICLE))[0], "");
}

#[test]
fn a_block_says_why_in_plain_words_and_several_articles_are_told() {
    let text = include_str!("../../engine/tests/articles/two.txt");
    let answer = answers(&dateline(&["annotate", "--quick"], text)).remove(0);
    let blocks = answer["blocks"].as_array().unwrap();
    let menu = &blocks[0];
    assert_eq!((menu["source"].as_str(), menu["kind"].as_str()), (Some("rule:menu"), Some("furniture")));
    assert_eq!(menu["reason"], "a menu, or a list of section names");
    assert!(blocks.iter().all(|block| block["reason"].is_string()));
    assert_eq!(answer["articles"].as_array().map(Vec::len), Some(2));
    let one = answers(&dateline(&["annotate", "--quick"], "One bridge.")).remove(0);
    assert!(one.get("articles").is_none());
}

#[test]
fn several_files_are_answered_in_order() {
    let first = file("first.txt", b"One bridge.");
    let second = file("second.txt", "\u{feff}Two bridges.".as_bytes());
    let output = dateline(&["annotate", "--quick", &first, &second], "");
    let texts: Vec<_> = answers(&output).iter().map(|answer| answer["text"].clone()).collect();
    assert_eq!(texts, ["One bridge.", "Two bridges."]);
}

#[test]
fn a_file_that_cannot_be_read_is_named_in_one_line() {
    let good = file("good.txt", b"One bridge.");
    let odd = file("odd.txt", b"caf\xe9\x01");
    let paper = file("paper.txt", b"%PDF-1.7");
    let output = dateline(&["annotate", "--quick", "no-such-file.txt", &odd, &paper, &good], "");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(answers(&output).len(), 1);
    let lines: Vec<&str> = text(&output.stderr).lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[0].contains("no-such-file.txt"), "{}", lines[0]);
    assert!(lines[1].contains("odd.txt") && lines[1].contains("byte 3"), "{}", lines[1]);
    assert!(lines[2].contains("paper.txt") && lines[2].contains("PDF"), "{}", lines[2]);
}

#[test]
fn a_file_is_read_in_its_encoding_and_a_guess_is_said() {
    let words = "Caf\u{e9} \u{201c}Quay\u{201d}";
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (wide, western) = (file("wide.txt", &wide), file("western.txt", b"Caf\xe9 \x93Quay\x94"));
    let page = file("declared.html", b"<meta charset=iso-8859-2><p>\xa3\xf3d\xbc");
    let output = dateline(&["annotate", "--quick", &wide, &western], "");
    assert!(answers(&output).iter().all(|answer| answer["text"] == words));
    let said = text(&output.stderr);
    assert_eq!((output.status.code(), said.lines().count()), (Some(0), 1));
    assert!(said.contains("western.txt") && said.contains("windows-1252"), "{said}");
    let output = dateline(&["annotate", "--quick", "--html", &page], "");
    assert_eq!(answers(&output)[0]["text"], "\u{141}\u{f3}d\u{17a}");
}

#[test]
fn a_mail_is_read_with_its_subject_for_a_headline_and_wrapped_lines_are_said() {
    let mail = file(
        "saved.eml",
        "From: Ada Wren <a@example.org>\r\nSubject: Harbour wall to close\r\nDate: Wed, 16 Apr 2025 10:00:00 +0000\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\n\
         The harbour wall at Alder Quay will close for a year from Monday while\r\nits footings are replaced, the mayor, \
         Ida Marsh, said, and boats have\r\nto land at the old quay across the bay until the work is done. The\r\n\
         council pays for half of it, and the harbour for the rest.\r\n"
            .as_bytes(),
    );
    let answer = &answers(&dateline(&["annotate", "--quick", &mail], ""))[0];
    assert_eq!(answer["article"]["published"], "2025-04-16");
    assert!(answer["article"]["headline"].is_array(), "{answer}");
    let breaks = answer["mended"].as_array().unwrap();
    assert!(
        breaks.iter().all(|mend| mend["source"] == "rule:hard_wrap" && mend["reads"] == " "),
        "{breaks:?}"
    );
    assert_eq!(breaks.len(), 3);
    assert_eq!(answer["blocks"].as_array().unwrap().len(), 4);
}

#[test]
fn the_day_of_publication_may_have_a_time() {
    for published in ["2025-04-16", "2025-04-16T10:35"] {
        let output = dateline(&["annotate", "--quick", "--published", published], ARTICLE);
        assert_eq!(answers(&output)[0]["article"]["published"], published);
    }
}

#[test]
fn bad_usage_is_one_line_and_status_2() {
    let bad: [&[&str]; 7] = [
        &["annotate", "--quick", "--weights", "weights.bin"],
        &["annotate", "--published", "yesterday"],
        &["annotate", "--published", ""],
        &["annotate", "--format", "pdf"],
        &["annotate", "--frobnicate"],
        &["annotate", "--jsonl", "--html"],
        &[],
    ];
    for arguments in bad {
        let output = dateline(arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty());
        assert_eq!(text(&output.stderr).lines().count(), 1, "{}", text(&output.stderr));
    }
}

#[test]
fn help_is_no_error() {
    let output = dateline(&["annotate", "--help"], "");
    assert_eq!(output.status.code(), Some(0));
    for option in ["--no-clean", "--quick"] {
        assert!(text(&output.stdout).contains(option));
    }
}

#[test]
fn html_gives_the_visible_text() {
    let page = "<html><body><script>var hidden = 1;</script><p>One &amp; two.</p></body></html>";
    let output = dateline(&["annotate", "--quick", "--html"], page);
    let answer = &answers(&output)[0];
    let text = answer["text"].as_str().unwrap();
    assert!(text.contains("One & two.") && !text.contains("hidden"), "{text}");
}

#[test]
fn without_cleaning_nothing_is_furniture() {
    let pasted = "Skip to content\n\nSubscribe\n\nThe bridge opened on Tuesday after years of delay.";
    let output = dateline(&["annotate", "--quick", "--no-clean"], pasted);
    for block in answers(&output)[0]["blocks"].as_array().unwrap() {
        assert!(block["kind"] != "furniture" && block["kind"] != "related", "{block}");
    }
}

#[test]
fn each_request_is_answered_with_its_id_in_order() {
    let requests = "{\"id\": \"a\", \"text\": \"One.\", \"clean\": false}\n\
                    {\"id\": 2, \"html\": \"<p>Two.</p>\", \"published\": \"2025-04-16\"}\n";
    let output = dateline(&["annotate", "--quick", "--jsonl"], requests);
    assert_eq!(output.status.code(), Some(0));
    let answers = answers(&output);
    assert_eq!(answers[0]["id"], "a");
    assert_eq!(answers[1]["id"], 2);
    assert_eq!(answers[1]["article"]["published"], "2025-04-16");
}

#[test]
fn a_bad_line_is_answered_and_the_run_goes_on() {
    let requests = "{\"id\": 1, \"text\": \"One.\"}\nnot json\n{\"id\": 3}\n{\"id\": 4, \"text\": 7}\n\
                    {\"text\": \"no id\"}\n{\"id\": 6, \"text\": \"x\", \"published\": \"soon\"}\n[]\n{\"id\": 8, \"text\": \"\"}";
    let output = dateline(&["annotate", "--quick", "--jsonl"], requests);
    assert_eq!(output.status.code(), Some(1));
    let answers = answers(&output);
    assert_eq!(answers.len(), 8);
    let failed: Vec<bool> = answers.iter().map(|answer| answer.get("error").is_some()).collect();
    assert_eq!(failed, [false, true, true, true, true, true, true, false]);
    let ids: Vec<&Value> = answers.iter().map(|answer| &answer["id"]).collect();
    assert_eq!(json!(ids), json!([1, null, 3, 4, null, 6, null, 8]));
    assert_eq!(text(&output.stderr).lines().count(), 6);
    assert!(text(&output.stderr).contains("line 2"));
}

#[test]
fn a_line_that_is_not_utf_8_is_a_bad_line() {
    let requests =
        file("latin.jsonl", b"{\"id\": 1, \"text\": \"caf\xe9\"}\n{\"id\": 2, \"text\": \"ok\"}\n");
    let output = dateline(&["annotate", "--quick", "--jsonl", &requests], "");
    assert_eq!(output.status.code(), Some(1));
    let answers = answers(&output);
    assert!(answers[0]["error"].is_string());
    assert_eq!(answers[1]["text"], "ok");
}

#[test]
fn web_annotations_quote_what_their_positions_cover() {
    let output = dateline(&["annotate", "--quick", "--no-clean", "--format", "jsonld"], ARTICLE);
    let page = &answers(&output)[0];
    assert_eq!(page["@context"], "http://www.w3.org/ns/anno.jsonld");
    let items = page["items"].as_array().unwrap();
    assert!(!items.is_empty());
    for item in items {
        let [quote, position] = &item["target"]["selector"].as_array().unwrap()[..] else { panic!("{item}") };
        let start = position["start"].as_u64().unwrap() as usize;
        let end = position["end"].as_u64().unwrap() as usize;
        let covered: String = ARTICLE.chars().skip(start).take(end - start).collect();
        assert_eq!(quote["exact"], covered);
    }
}

#[test]
fn a_table_has_one_heading_and_equal_rows() {
    let first = file("table_first.txt", ARTICLE.as_bytes());
    let second = file("table_second.txt", ARTICLE.as_bytes());
    let output = dateline(&["annotate", "--quick", "--no-clean", "--format", "csv", &first, &second], "");
    let table = text(&output.stdout);
    assert_eq!(table.matches("document,layer").count(), 1);
    assert!(table.ends_with("\r\n"));
}

#[test]
fn conll_has_one_token_a_line() {
    let output =
        dateline(&["annotate", "--quick", "--no-clean", "--format", "conll"], "Ada left. Bo stayed.");
    let lines: Vec<&str> = text(&output.stdout).lines().collect();
    assert_eq!(lines[0], "-DOCSTART- -X- -X- O");
    assert!(lines[1..].iter().all(|line| line.is_empty() || line.split(' ').count() == 4), "{lines:?}");
    assert!(lines.iter().any(|line| line.starts_with("stayed ")));
}

#[test]
fn markdown_begins_with_front_matter() {
    let output = dateline(
        &["annotate", "--quick", "--no-clean", "--published", "2025-04-16", "--format", "markdown"],
        ARTICLE,
    );
    let markdown = text(&output.stdout);
    assert!(markdown.starts_with("---\n") && markdown.contains("published: \"2025-04-16\"\n"), "{markdown}");
    assert!(markdown.contains("## Quotes and sources"), "{markdown}");
}

/// A name that no list holds, said in a way that shows what it names.
const UNKNOWN: &str =
    "The mayor, Brynhild Okonjo-Vasquez, met officials of Vasmark Freight in Tolverhaven on Monday.";

fn mentions(answer: &Value) -> Vec<Value> {
    answer["mentions"].as_array().unwrap().clone()
}

#[test]
fn reads_carefully_unless_told_to_be_quick() {
    let careful = &answers(&dateline(&["annotate", "--no-clean"], UNKNOWN))[0];
    assert!(mentions(careful).iter().any(|mention| mention["source"] == "tagger"), "{careful}");
    let quick = dateline(&["annotate", "--no-clean", "--quick"], UNKNOWN);
    assert_eq!(quick.status.code(), Some(0));
    assert_eq!(answers(&quick)[0]["text"], UNKNOWN);
}

#[test]
fn a_score_is_a_part_of_one_in_three_digits() {
    let answer = &answers(&dateline(&["annotate", "--no-clean"], UNKNOWN))[0];
    let scores: Vec<f64> = mentions(answer).iter().filter_map(|mention| mention["score"].as_f64()).collect();
    assert!(!scores.is_empty(), "{answer}");
    for score in scores {
        assert!((0.0..=1.0).contains(&score) && score.to_string().len() <= "0.999".len(), "{score}");
    }
}

#[test]
fn a_request_is_answered_as_a_file_is() {
    let request = json!({ "id": 1, "text": UNKNOWN, "clean": false }).to_string() + "\n";
    for reading in [&["annotate"][..], &["annotate", "--quick"]] {
        let file = dateline(&[reading, &["--no-clean"]].concat(), UNKNOWN);
        let lines = dateline(&[reading, &["--jsonl"]].concat(), &request.repeat(3));
        for answer in answers(&lines) {
            assert_eq!(answer["mentions"], answers(&file)[0]["mentions"]);
        }
    }
}

#[test]
fn damaged_weights_are_one_line_and_no_answer() {
    let damaged = file("damaged.bin", b"DTL2, and then nothing of use");
    for weights in [damaged.as_str(), "no-such-file.bin"] {
        let output = dateline(&["annotate", "--weights", weights], ARTICLE);
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout.is_empty());
        let said = text(&output.stderr);
        assert!(said.lines().count() == 1 && said.contains(weights), "{said}");
    }
}

#[test]
fn a_cue_says_what_its_word_does_and_whether_a_speaker_says_it() {
    let text = "The bridge may open. \u{201c}It is absolutely safe,\u{201d} Ada Example said.";
    let answer = &answers(&dateline(&["annotate", "--no-clean", "--quick"], text))[0];
    assert_eq!(answer["cues"][0]["reason"], "says that it can be so, not that it is");
    assert!(answer["cues"][0].get("spoken").is_none());
    assert_eq!(answer["cues"][1]["spoken"], true);
}
