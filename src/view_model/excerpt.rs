//! The first words of a longer passage, to tell it from others.

/// So many characters.
const CHARS: usize = 60;

/// The passage on one line, cut where it is longer than 60 characters.
#[must_use]
pub fn first_words(passage: &str) -> String {
    let mut line = String::new();
    for word in passage.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        if let Some((cut, _)) = line.char_indices().nth(CHARS) {
            return format!("{} …", line[..cut].trim_end());
        }
    }
    line
}

/// Quotation marks that words bring along.
const QUOTATION_MARKS: [char; 7] = ['“', '”', '„', '‟', '"', '«', '»'];

/// The first words of a passage in quotation marks. Those that it brings along at its ends are not doubled; within, they are single
/// ones, as in print.
#[must_use]
pub fn quoted(passage: &str) -> String {
    let words = first_words(passage);
    let bare = words.strip_prefix(QUOTATION_MARKS).unwrap_or(&words);
    let bare = bare.strip_suffix(QUOTATION_MARKS).unwrap_or(bare);
    if !bare.is_empty() && !bare.contains(QUOTATION_MARKS) {
        return format!("“{bare}”");
    }
    let single = |letter| match letter {
        '“' | '„' | '‟' | '«' => '‘',
        '”' | '»' => '’',
        '"' => '\'',
        other => other,
    };
    format!("“{}”", words.chars().map(single).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::{first_words, quoted};

    #[test]
    fn quotation_marks_are_never_doubled() {
        for (passage, shown) in [
            ("Ida Hansen", "“Ida Hansen”"),
            ("“We stop.”", "“We stop.”"),
            ("\"We stop.\"", "“We stop.”"),
            ("“We stop", "“We stop”"),
            ("“We stop,” she said", "“‘We stop,’ she said”"),
            ("“No,” she said, “never.”", "“‘No,’ she said, ‘never.’”"),
            ("Ida \"Storm\" Hansen", "“Ida 'Storm' Hansen”"),
            ("The ‘plan’", "“The ‘plan’”"),
            ("”", "“’”"),
            ("", "“”"),
        ] {
            assert_eq!(quoted(passage), shown);
        }
        let long = quoted(&format!("“{}”", "every word counts ".repeat(9)));
        assert!(long.starts_with("“every") && long.ends_with(" …”") && !long.contains("““"), "{long}");
    }

    #[test]
    fn a_long_passage_is_cut_and_a_short_one_stays() {
        assert_eq!(first_words(" The\n ferry  sails. "), "The ferry sails.");
        assert_eq!(first_words(&"né ".repeat(99)), format!("{}…", "né ".repeat(20)));
    }
}
