//! The nesting of the lines of a page: which stand together in one element, and within which they stand.
//!
//! Built from how deep each two neighbours stand together, as the tree over a suffix array is from its longest
//! common prefixes (Abouelhoda, Kurtz and Ohlebusch 2004). An element that holds but one line is not in it.

use crate::layout::Hints;

/// An element that holds several lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Group {
    depth: u8,
    /// The innermost group around it; the page has none.
    around: Option<usize>,
    /// How many groups are around it.
    rank: usize,
}

/// The groups of a page, and which one each line stands in.
#[derive(Debug)]
pub(super) struct Nesting {
    groups: Vec<Group>,
    of_line: Vec<usize>,
}

impl Nesting {
    /// The nesting of these lines.
    pub(super) fn of(hints: &[Hints]) -> Self {
        let page = Group { depth: 0, around: None, rank: 0 };
        let mut nesting = Self { groups: vec![page], of_line: vec![0; hints.len()] };
        // The open groups, each with its first line.
        let mut open: Vec<(usize, usize)> = vec![(0, 0)];
        for at in 1..=hints.len() {
            let shared = hints.get(at).map_or(0, |hints| hints.shared);
            let mut first = at - 1;
            let mut inner = None;
            while let Some(&(group, from)) = open.last().filter(|&&(group, _)| nesting.depth(group) > shared)
            {
                open.pop();
                nesting.place(inner.replace(group), group);
                first = from;
            }
            let Some(&(outer, _)) = open.last() else { break };
            if nesting.depth(outer) < shared {
                let group = nesting.groups.len();
                nesting.groups.push(Group { depth: shared, around: None, rank: 0 });
                open.push((group, first));
            }
            if let Some(&(outer, _)) = open.last() {
                nesting.place(inner, outer);
                let before = hints.get(at - 1).map_or(0, |hints| hints.shared);
                // A line stands in the deeper of the groups that it shares with its neighbours.
                if shared >= before || at == 1 {
                    nesting.set(at - 1, outer);
                }
                nesting.set(at, outer);
            }
        }
        nesting.rank();
        nesting
    }

    fn depth(&self, group: usize) -> u8 {
        self.groups.get(group).map_or(0, |group| group.depth)
    }

    fn set(&mut self, line: usize, group: usize) {
        if let Some(of_line) = self.of_line.get_mut(line) {
            *of_line = group;
        }
    }

    fn place(&mut self, inner: Option<usize>, outer: usize) {
        if let Some(inner) = inner.and_then(|inner| self.groups.get_mut(inner)) {
            inner.around = Some(outer);
        }
    }

    /// Counts how many groups are around each.
    fn rank(&mut self) {
        let mut order: Vec<usize> = (0..self.groups.len()).collect();
        order.sort_by_key(|&group| self.depth(group));
        for group in order {
            let around = self.around(group).and_then(|around| self.groups.get(around));
            let rank = around.map_or(0, |around| around.rank + 1);
            if let Some(group) = self.groups.get_mut(group) {
                group.rank = rank;
            }
        }
    }

    /// The innermost group that the line stands in.
    pub(super) fn of_line(&self, line: usize) -> usize {
        self.of_line.get(line).copied().unwrap_or_default()
    }

    /// The group around this one.
    pub(super) fn around(&self, group: usize) -> Option<usize> {
        self.groups.get(group)?.around
    }

    /// How many groups there are.
    pub(super) fn len(&self) -> usize {
        self.groups.len()
    }

    /// How many groups have to be left and how many to be entered to get from one to the other.
    pub(super) fn way(&self, from: usize, to: usize) -> (usize, usize) {
        let rank = |group: usize| self.groups.get(group).map_or(0, |group| group.rank);
        let (mut one, mut other, mut up, mut down) = (from, to, 0, 0);
        while one != other {
            if rank(one) >= rank(other) {
                let Some(around) = self.around(one) else { break };
                (one, up) = (around, up + 1);
            } else {
                let Some(around) = self.around(other) else { break };
                (other, down) = (around, down + 1);
            }
        }
        (up, down)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The group of each line for these depths shared with the line before.
    fn groups(shared: &[u8]) -> (Nesting, Vec<usize>) {
        let hints: Vec<Hints> = shared.iter().map(|&shared| Hints { shared, ..Hints::default() }).collect();
        let nesting = Nesting::of(&hints);
        let of_lines = (0..shared.len()).map(|line| nesting.of_line(line)).collect();
        (nesting, of_lines)
    }

    #[test]
    fn lines_of_one_element_stand_together() {
        // A menu of three, a title, a body of three with a list of two before its last.
        let (nesting, groups) = groups(&[0, 5, 5, 1, 3, 6, 8, 6]);
        let [menu, .., title, body, item, next, last] = groups[..] else { panic!("{groups:?}") };
        assert_eq!(groups[0..3], [menu, menu, menu]);
        assert_eq!((item, last), (next, body));
        assert_ne!(body, item);
        assert_eq!(nesting.way(body, item), (0, 1));
        assert_eq!(nesting.way(body, title), (1, 0));
        assert_eq!(nesting.way(body, menu), (2, 1));
    }

    #[test]
    fn no_lines_and_one_line_are_the_page() {
        assert!(groups(&[]).1.is_empty());
        assert_eq!(groups(&[0]).1, [0]);
        assert_eq!(groups(&[0, 0]).1, [0, 0]);
    }
}
