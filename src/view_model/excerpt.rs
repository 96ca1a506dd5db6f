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

#[cfg(test)]
mod tests {
    use super::first_words;

    #[test]
    fn a_long_passage_is_cut_and_a_short_one_stays() {
        assert_eq!(first_words(" The\n ferry  sails. "), "The ferry sails.");
        assert_eq!(first_words(&"né ".repeat(99)), format!("{}…", "né ".repeat(20)));
    }
}
