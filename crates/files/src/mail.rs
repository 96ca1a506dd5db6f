//! A mail as a page: its subject for a headline, who sent it and when for a byline, and its fullest text.

use dateline_text::MONTHS;
use mail_parser::{Message, MessageParser, PartType};

/// The type of a mail within a mail. So many of them, each in the last, make the parser run out of its stack.
const LETTER: &[u8] = b"message/";
const MOST_LETTERS: usize = 100;

/// What is read of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mail {
    /// A page.
    Html(String),
    /// Plain text.
    Text(String),
}

/// What is to be read of a mail; none where it holds no text.
#[must_use]
pub fn mail(bytes: &[u8]) -> Option<Mail> {
    let letters =
        bytes.windows(LETTER.len()).filter(|window| window.eq_ignore_ascii_case(LETTER)).take(MOST_LETTERS);
    if letters.count() == MOST_LETTERS {
        return None;
    }
    let message = MessageParser::default().parse(bytes)?;
    let head = head(&message);
    let body = |ids: &[u32], is_wanted: fn(&PartType<'_>) -> bool| {
        let texts = ids.iter().filter_map(|&id| {
            let part = message.parts.get(id as usize).filter(|part| is_wanted(&part.body))?;
            match &part.body {
                PartType::Html(text) | PartType::Text(text) => Some(text.as_ref()),
                _ => None,
            }
        });
        let texts: Vec<&str> = texts.filter(|text| !text.trim().is_empty()).collect();
        (!texts.is_empty()).then(|| texts.join("\n\n"))
    };
    if let Some(page) = body(&message.html_body, |part| matches!(part, PartType::Html(_))) {
        let lines = head.iter().zip(["h1", "p", "p"]).filter_map(|(line, tag)| {
            line.as_ref().map(|line| format!("<{tag}>{}</{tag}>\n", escaped(line)))
        });
        return Some(Mail::Html(lines.collect::<String>() + &page));
    }
    let text = body(&message.text_body, |part| matches!(part, PartType::Text(_)))?;
    let lines = head.into_iter().flatten().map(|line| line + "\n\n");
    Some(Mail::Text(lines.collect::<String>() + &text))
}

/// The subject, who sent it, the day.
fn head(message: &Message<'_>) -> [Option<String>; 3] {
    let one_line = |words: &str| {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        (!words.is_empty()).then_some(words)
    };
    let sender = message.from().and_then(|from| from.first()).and_then(|from| from.name());
    let day = message.date().and_then(|date| {
        let month = MONTHS.get(usize::from(date.month).checked_sub(1)?)?;
        (date.year > 1970 && date.is_valid()).then(|| format!("{month} {}, {}", date.day, date.year))
    });
    [
        message.subject().and_then(one_line),
        sender.and_then(one_line).map(|sender| format!("By {sender}")),
        day,
    ]
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(mail_text: &str) -> String {
        match mail(mail_text.replace('\n', "\r\n").as_bytes()) {
            Some(Mail::Html(page)) => format!("html {page}"),
            Some(Mail::Text(text)) => format!("text {text}"),
            None => "nothing".to_owned(),
        }
        .replace('\r', "")
    }

    #[test]
    fn the_head_of_a_mail_heads_its_text() {
        assert_eq!(
            read(
                "From: =?ISO-8859-1?Q?Zo=EB_Wren?= <wren@example.org>\nSubject: =?UTF-8?B?Q2Fmw6kg4oCTIGEgd2FsbA==?=\n\
                 Date: Wed, 16 Apr 2025 10:35:00 +0200\nContent-Type: text/plain; charset=windows-1252\n\
                 Content-Transfer-Encoding: quoted-printable\n\nThe wall at the caf=E9 =\ncloses =93today=94.\n"
            ),
            "text Café – a wall\n\nBy Zoë Wren\n\nApril 16, 2025\n\nThe wall at the café closes “today”.\n"
        );
    }

    #[test]
    fn the_page_is_taken_before_the_plain_text_and_attachments_are_left() {
        let parts = "MIME-Version: 1.0\nSubject: A <wall>\nContent-Type: multipart/mixed; boundary=m\n\n--m\n\
            Content-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\nplain\n--a\n\
            Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPHA+VGhlIHdhbGwgY2xvc2VzLjwvcD4=\n\
            --a--\n--m\nContent-Type: image/png\nContent-Disposition: attachment; filename=a.png\nContent-Transfer-Encoding: base64\n\n\
            iVBORw0KGgo=\n--m--\n";
        assert_eq!(read(parts), "html <h1>A &lt;wall></h1>\n<p>The wall closes.</p>");
    }

    #[test]
    fn a_mail_without_text_is_none_and_a_hostile_one_ends() {
        assert_eq!(read("Subject: x\nContent-Type: image/png\n\n\u{1}"), "nothing");
        let nested = "Content-Type: multipart/mixed; boundary=b\n\n--b\n".repeat(50_000);
        let _nested = mail(nested.as_bytes());
        let letters = "Content-Type: message/rfc822\n\n".repeat(50_000);
        let _letters = mail(letters.as_bytes());
        let words = format!("Subject: {}\n\nText.", "=?utf-8?q?=41?= ".repeat(50_000));
        let _words = mail(words.as_bytes());
        let lines = format!("{}\n\nText.", "X-A: b\n ".repeat(100_000));
        let _lines = mail(lines.as_bytes());
    }
}
