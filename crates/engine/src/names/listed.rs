//! What the lists hold of the article: for every word the listed names that begin with it, found once for all
//! who ask.

use super::words::Words;
use dateline_lexicon::{Lexicon, List, Walk};

/// The names of one list, in the order of the words they begin with.
#[derive(Debug, Default)]
pub(super) struct Listed {
    /// Where the names of each word begin; and where the last one's end.
    starts: Vec<u32>,
    /// The word after the name's last, and the name's number in the list.
    names: Vec<(usize, u64)>,
}

impl Listed {
    pub(super) fn read(words: &Words<'_>, lexicon: &Lexicon, list: List) -> Self {
        // Most words are the same few: where the first of them leads is found once for each.
        let mut begun: Vec<Option<Walk<'_>>> = vec![None; words.forms().len()];
        let mut found = Self { starts: Vec::with_capacity(words.len() + 1), names: Vec::new() };
        for (first, word) in words.all.iter().enumerate() {
            found.starts.push(found.names.len() as u32);
            if is_name_list(list) && !word.may_begin_name() || words.ends_names(first) {
                continue;
            }
            let begun = &mut begun[word.form as usize];
            let mut walk = begun.get_or_insert_with(|| lexicon.walk_along(list, words.key(first))).clone();
            let mut last = first + 1;
            while !walk.is_over() {
                found.names.extend(walk.value().map(|value| (last, value)));
                let sentence = words.get(last).map(|next| next.sentence);
                if sentence != Some(word.sentence) || words.ends_names(last) {
                    break;
                }
                words.bytes_up_to(last).iter().all(|&byte| walk.step(byte));
                last += 1;
            }
        }
        found.starts.push(found.names.len() as u32);
        found
    }

    /// The names that begin with the word, the shortest first.
    pub(super) fn at(&self, first: usize) -> &[(usize, u64)] {
        let Some(&[from, to]) = self.starts.get(first..first + 2) else { return &[] };
        self.names.get(from as usize..to as usize).unwrap_or_default()
    }
}

/// Whether nobody looks in the list for a word in small letters.
fn is_name_list(list: List) -> bool {
    matches!(list, List::Places | List::Towns | List::Organizations)
}
