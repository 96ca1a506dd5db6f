//! How far two orders agree: Kendall's tau (Kendall 1938, "A New Measure of Rank Correlation").

/// Of the pairs of `key`'s items, how many stand the same way round in `answered`, and how many there are. A pair of which an item is
/// missing does not.
#[must_use]
pub fn ordered_pairs(answered: &[String], key: &[String]) -> (u32, u32) {
    let place = |id: &String| answered.iter().position(|other| other == id);
    let places: Vec<Option<usize>> = key.iter().map(place).collect();
    let (mut same, mut all) = (0, 0);
    for (index, one) in places.iter().enumerate() {
        for other in &places[index + 1..] {
            all += 1;
            same += u32::from(one.zip(*other).is_some_and(|(one, other)| one < other));
        }
    }
    (same, all)
}

/// Kendall's tau of two orders of the same items: 1 where they are the same, -1 where one is the other backwards; nothing
/// where there are no two items.
///
/// ```
/// use dateline_classroom::kendall_tau;
/// let ids = |order: &str| order.chars().map(String::from).collect::<Vec<_>>();
/// assert_eq!(kendall_tau(&ids("abcd"), &ids("abcd")), Some(1.0));
/// assert_eq!(kendall_tau(&ids("dcba"), &ids("abcd")), Some(-1.0));
/// ```
#[must_use]
pub fn kendall_tau(answered: &[String], key: &[String]) -> Option<f64> {
    let (same, all) = ordered_pairs(answered, key);
    (all > 0).then(|| 2.0 * f64::from(same) / f64::from(all) - 1.0)
}
