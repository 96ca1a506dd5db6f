//! Sorting in one copy. The standard library's sort is compiled anew for every type and every key, four to five
//! kilobytes each, and the page's module would carry a dozen of them.

use std::cmp::Ordering;

/// Gathers as `collect` does, one by one: a tree would sort what it is made of first, with a sort of its own.
///
/// ```
/// use std::collections::BTreeSet;
///
/// let fruits: BTreeSet<&str> = dateline_text::gather(["pear", "fig", "pear"]);
/// assert_eq!(fruits, BTreeSet::from(["fig", "pear"]));
/// ```
pub fn gather<C: Default + Extend<T>, T>(items: impl IntoIterator<Item = T>) -> C {
    let mut all = C::default();
    all.extend(items);
    all
}

/// Sorts as [`slice::sort_by_key`] does; what has the same key stays in its order.
///
/// ```
/// let mut words = vec!["pear", "fig", "plum"];
/// dateline_text::sort_by_key(&mut words, |word| word.len());
/// assert_eq!(words, ["fig", "pear", "plum"]);
/// ```
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// Sorts as [`slice::sort_by`] does.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(items.len(), &|one, other| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    let mut unsorted: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(order.into_iter().filter_map(|index| unsorted.get_mut(index)?.take()));
}

/// The order in which items stand once they are sorted: indices.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|&one, &other| compare(one, other));
    order
}
