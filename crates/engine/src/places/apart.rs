//! One name, two places: where the words beside two mentions say so (`Paris, Texas` and `Paris, France`, `Washington` and
//! `Washington state`), one entity becomes two.

use super::beside::{self, Outer};
use super::candidates::{self, Candidate};
use super::{READ_BESIDE, heads, province};
use dateline_lexicon::Lexicon;
use dateline_text::{Document, Entity, EntityId, Mention, MentionKind, Span};

/// Parts the place entities that are two places, and numbers all entities anew, in order of first mention.
pub(crate) fn part(
    document: &Document,
    lexicon: &Lexicon,
    mentions: &mut [Mention],
    entities: &mut Vec<Entity>,
) {
    let text = document.text();
    let provinces = heads::read(text, mentions);
    let mut places: Vec<Vec<usize>> = vec![Vec::new(); entities.len()];
    for (index, mention) in mentions.iter().enumerate().filter(|(_, one)| one.kind == MentionKind::Place) {
        if let Some(place) = mention.entity.and_then(|id| places.get_mut(id.0 as usize)) {
            place.push(index);
        }
    }
    let before = entities.len();
    for (id, place) in places.into_iter().enumerate().filter(|(_, place)| place.len() > 1) {
        let read = place.iter().take(READ_BESIDE as usize);
        let beside: Vec<Beside> = read
            .map(|&index| Beside {
                is_province: provinces[index],
                outers: beside::outers(lexicon, text, mentions[index].span),
            })
            .collect();
        if !beside.iter().any(Beside::says) {
            continue;
        }
        let candidates = candidates::of(lexicon, &entities[id].name);
        let meant: Vec<Option<usize>> = beside.iter().map(|beside| beside.means(&candidates)).collect();
        let groups = groups(&meant, province(&candidates), place.len());
        let mut ids: Vec<(Option<usize>, EntityId)> = Vec::new();
        for (&index, group) in place.iter().zip(groups) {
            let known = ids.iter().find(|(other, _)| *other == group).map(|&(_, id)| id);
            let id = known.unwrap_or_else(|| {
                let id = if ids.is_empty() { entities[id].id } else { another(entities) };
                ids.push((group, id));
                id
            });
            mentions[index].entity = Some(id);
        }
        if ids.len() > 1 {
            ids.iter().for_each(|&(_, id)| name(text, mentions, &place, &mut entities[id.0 as usize]));
        }
    }
    if entities.len() > before {
        number(mentions, entities);
    }
}

/// What stands beside a mention.
struct Beside {
    /// A head word of provinces.
    is_province: bool,
    /// Names of states and provinces.
    outers: Vec<Outer>,
}

impl Beside {
    fn says(&self) -> bool {
        self.is_province || !self.outers.is_empty()
    }

    /// The candidate that is meant.
    fn means(&self, candidates: &[Candidate]) -> Option<usize> {
        if self.is_province {
            return province(candidates);
        }
        let lies = |one: &Candidate| self.outers.iter().any(|outer| one.lies_in(outer.id, &outer.point));
        candidates.iter().position(lies)
    }
}

/// The group of each of `count` mentions, given what the first of them mean. A bare mention goes with the last town before it
/// that is told apart, else with the first behind it. Where only some are told to be the province, and the first is not,
/// the bare ones are by themselves.
fn groups(meant: &[Option<usize>], province: Option<usize>, count: usize) -> Vec<Option<usize>> {
    let is_town = |one: &Option<usize>| one.is_some() && *one != province;
    let told = meant.iter().filter(|one| one.is_some()).count();
    let alone = meant.first().is_some_and(Option::is_none) && told * 2 <= count;
    let unsaid = if alone { None } else { province };
    let mut last = meant.iter().copied().find(is_town).unwrap_or(unsaid);
    let all = meant.iter().copied().chain(std::iter::repeat(None)).take(count);
    all.map(|one| {
        if is_town(&one) {
            last = one;
        }
        one.or(last)
    })
    .collect()
}

/// A place without a name yet.
fn another(entities: &mut Vec<Entity>) -> EntityId {
    let id = EntityId(entities.len() as u32);
    entities.push(Entity {
        id,
        kind: MentionKind::Place,
        name: String::new(),
        aliases: Vec::new(),
        role: None,
        gender: None,
        described: Vec::new(),
        place: None,
    });
    id
}

/// Names an entity by its own mentions: the longest form, then the others in order.
fn name(text: &str, mentions: &[Mention], place: &[usize], entity: &mut Entity) {
    let own = |span: Span| span.text(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut forms: Vec<String> = Vec::new();
    for mention in place.iter().map(|&index| &mentions[index]).filter(|one| one.entity == Some(entity.id)) {
        let form = own(mention.span);
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    let longest = (0..forms.len()).rev().max_by_key(|&at| forms[at].chars().count());
    entity.name = longest.map(|at| forms.remove(at)).unwrap_or_default();
    entity.aliases = forms;
}

/// Numbers entities in order of first mention.
fn number(mentions: &mut [Mention], entities: &mut Vec<Entity>) {
    let mut numbers: Vec<Option<EntityId>> = vec![None; entities.len()];
    let mut ordered: Vec<Entity> = Vec::with_capacity(entities.len());
    for id in mentions.iter_mut().filter_map(|mention| mention.entity.as_mut()) {
        let Some(entity) = entities.get(id.0 as usize) else { continue };
        *id = *numbers[id.0 as usize].get_or_insert_with(|| {
            let id = EntityId(ordered.len() as u32);
            ordered.push(Entity { id, ..entity.clone() });
            id
        });
    }
    *entities = ordered;
}

#[cfg(test)]
mod tests {
    use super::groups;

    #[test]
    fn a_bare_name_goes_with_the_town_told_before_it() {
        assert_eq!(
            groups(&[Some(1), None, Some(0), None], None, 5),
            [Some(1), Some(1), Some(0), Some(0), Some(0)]
        );
        assert_eq!(groups(&[None, Some(1), None], None, 3), [Some(1), Some(1), Some(1)]);
    }

    #[test]
    fn a_name_that_is_once_said_to_be_a_state_is_otherwise_none() {
        assert_eq!(groups(&[None, None, Some(2), None], Some(2), 4), [None, None, Some(2), None]);
        // Its first mention leaves the word out, most say it.
        assert_eq!(groups(&[None, Some(2), Some(2)], Some(2), 3), [Some(2), Some(2), Some(2)]);
        assert_eq!(groups(&[Some(2), None, None], Some(2), 3), [Some(2), Some(2), Some(2)]);
    }
}
