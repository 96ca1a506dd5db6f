//! What an entity is called: the fullest form of its name, and the others in order of first use.

use dateline_text::{EntityId, MentionKind};
use rustc_hash::{FxHashMap, FxHashSet};

/// The forms of every entity's name, each once.
#[derive(Debug, Default)]
pub(super) struct Naming<'a> {
    forms: Vec<Vec<String>>,
    /// Forms as they stand in the text: most stand there again and again.
    met: FxHashSet<(EntityId, &'a str)>,
    /// Which form of an entity it is, in small letters.
    small: FxHashMap<(EntityId, String), usize>,
}

impl<'a> Naming<'a> {
    /// Takes in a form; the same in capitals gives way to the better written one.
    pub(super) fn add(&mut self, id: EntityId, text: &'a str) {
        if !self.met.insert((id, text)) {
            return;
        }
        let form = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let index = id.0 as usize;
        if self.forms.len() <= index {
            self.forms.resize_with(index + 1, Vec::new);
        }
        let Some(forms) = self.forms.get_mut(index) else { return };
        let place = *self.small.entry((id, form.to_lowercase())).or_insert(forms.len());
        match forms.get_mut(place) {
            None => forms.push(form),
            Some(known) if is_shouted(known) && !is_shouted(&form) => *known = form,
            Some(_) => {}
        }
    }

    /// The name and the aliases.
    pub(super) fn choose(&mut self, id: EntityId, kind: MentionKind) -> (String, Vec<String>) {
        let mut forms = self.forms.get_mut(id.0 as usize).map(std::mem::take).unwrap_or_default();
        let good = |form: &String| {
            let shouted = kind == MentionKind::Person && is_shouted(form);
            (!shouted, form.chars().count())
        };
        // Of equals the first.
        let best = (0..forms.len()).rev().max_by_key(|&index| good(&forms[index]));
        let name = best.map(|index| forms.remove(index)).unwrap_or_default();
        (name, forms)
    }
}

fn is_shouted(form: &str) -> bool {
    form.chars().filter(|c| c.is_alphabetic()).count() > 1 && !form.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::Naming;
    use dateline_text::{EntityId, MentionKind};

    fn chosen(forms: &[&'static str]) -> (String, Vec<String>) {
        let mut naming = Naming::default();
        forms.iter().for_each(|form| naming.add(EntityId(0), form));
        naming.choose(EntityId(0), MentionKind::Person)
    }

    #[test]
    fn the_fullest_form_is_the_name_and_the_others_stand_in_order() {
        let (name, aliases) = chosen(&["Keller", "Anna\nKeller", "Anna", "Anna Keller"]);
        assert_eq!((name.as_str(), aliases.join(",").as_str()), ("Anna Keller", "Keller,Anna"));
    }

    #[test]
    fn capitals_give_way_to_the_better_written_form() {
        assert_eq!(chosen(&["KELLER", "Keller"]), ("Keller".to_owned(), vec![]));
        assert_eq!(chosen(&["ANNA MARIA KELLER", "Keller"]).0, "Keller");
    }
}
