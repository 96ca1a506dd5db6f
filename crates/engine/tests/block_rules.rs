//! Every rule that the engine can name for a block has its words.

#![expect(clippy::disallowed_methods, reason = "the test reads the engine's sources")]

use dateline_text::BlockRule;
use std::collections::BTreeSet;
use std::path::Path;

/// What comes right before the name of a rule in the sources: a kind, and in a list of names the arrow.
const BEFORE: [&str; 2] = ["BlockKind::", "=> "];

/// The names of rules in a source: texts in `snake_case` right behind a kind of block or an arrow.
fn names(source: &str) -> impl Iterator<Item = &str> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    BEFORE.into_iter().flat_map(|before| source.split(before).skip(1)).filter_map(|after| {
        let rest = after.trim_start_matches(|c: char| c.is_alphanumeric());
        let rest = rest.trim_start_matches([',', ' ', '\n']);
        let name = rest.strip_prefix('"').and_then(|rest| rest.split('"').next())?;
        (!name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_')).then_some(name)
    })
}

#[test]
fn every_rule_for_a_block_has_words_and_no_words_lack_their_rule() {
    let blocks = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/blocks");
    let files = [blocks.clone(), blocks.join("marked")]
        .into_iter()
        .flat_map(|folder| std::fs::read_dir(folder).unwrap());
    let files = files.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let sources: String = files.map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let used: BTreeSet<&str> = names(&sources).collect();
    let known: BTreeSet<&str> = BlockRule::ALL.iter().map(|rule| rule.name).collect();
    assert!(used.len() > 20, "{used:?}");
    assert_eq!(used.difference(&known).collect::<Vec<_>>(), [&""; 0], "without words");
    for name in known {
        assert!(sources.contains(&format!("\"{name}\"")), "{name} is no rule of the engine any more");
    }
}

#[test]
fn a_rule_is_listed_once_and_its_words_go_on_from_a_sentence() {
    let names: BTreeSet<&str> = BlockRule::ALL.iter().map(|rule| rule.name).collect();
    assert_eq!(names.len(), BlockRule::ALL.len());
    for rule in BlockRule::ALL {
        assert!(rule.words.starts_with(char::is_lowercase) && !rule.words.ends_with('.'), "{}", rule.name);
    }
}
