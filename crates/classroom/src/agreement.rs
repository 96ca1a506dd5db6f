//! How far several people agree, beyond what chance would bring: Krippendorff's alpha and Cohen's kappa, for names without an
//! order.

use std::collections::BTreeMap;

/// Krippendorff's alpha for nominal data, units as rows of what each rater called them, `None` where one said nothing (Krippendorff
/// 2011, "Computing Krippendorff's Alpha-Reliability"). At most 1; 0 is what chance would bring; below 0 people differ more than by
/// chance. Nothing where no unit was called by two, or where everybody called everything the same.
///
/// ```
/// use dateline_classroom::krippendorff_alpha;
/// let units = [vec![Some("fact"), Some("fact")], vec![Some("opinion"), Some("opinion")], vec![Some("fact"), None]];
/// assert_eq!(krippendorff_alpha(&units), Some(1.0));
/// ```
#[must_use]
pub fn krippendorff_alpha<L: Ord + Copy>(units: &[Vec<Option<L>>]) -> Option<f64> {
    // How often each name is paired with any: the margins of the coincidence matrix; and how much of it lies off the diagonal.
    let mut margins: BTreeMap<L, f64> = BTreeMap::new();
    let (mut values, mut differing) = (0.0, 0.0);
    for unit in units {
        let mut counts: BTreeMap<L, u32> = BTreeMap::new();
        for label in unit.iter().flatten() {
            *counts.entry(*label).or_default() += 1;
        }
        let raters: u32 = counts.values().sum();
        // What only one person called pairs with nothing.
        if raters < 2 {
            continue;
        }
        values += f64::from(raters);
        for (label, &count) in &counts {
            *margins.entry(*label).or_default() += f64::from(count);
            differing += f64::from(count) * f64::from(raters - count) / f64::from(raters - 1);
        }
    }
    let expected: f64 = margins.values().map(|margin| margin * (values - margin)).sum();
    (expected > 0.0).then(|| 1.0 - (values - 1.0) * differing / expected)
}

/// Cohen's kappa of two raters over the units that both called something (Cohen 1960, "A Coefficient of Agreement for Nominal
/// Scales"). Nothing where there is no such unit, or where both called everything the same.
#[must_use]
pub fn cohen_kappa<L: Ord + Copy>(units: &[(Option<L>, Option<L>)]) -> Option<f64> {
    let both: Vec<(L, L)> = units.iter().filter_map(|(one, other)| one.zip(*other)).collect();
    let mut margins: BTreeMap<L, (u32, u32)> = BTreeMap::new();
    let mut same = 0;
    for &(one, other) in &both {
        margins.entry(one).or_default().0 += 1;
        margins.entry(other).or_default().1 += 1;
        same += u32::from(one == other);
    }
    let all = both.len() as f64;
    let observed = f64::from(same) * all;
    let by_chance: f64 = margins.values().map(|&(one, other)| f64::from(one) * f64::from(other)).sum();
    let room = all * all - by_chance;
    (room > 0.0).then(|| (observed - by_chance) / room)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(raters: &[&str]) -> Vec<Vec<Option<char>>> {
        let rows: Vec<Vec<char>> = raters.iter().map(|row| row.chars().collect()).collect();
        let label = |c: char| (c != '.').then_some(c);
        (0..rows[0].len()).map(|unit| rows.iter().map(|row| label(row[unit])).collect()).collect()
    }

    fn is_about(found: Option<f64>, published: f64) -> bool {
        found.is_some_and(|found| (found - published).abs() < 0.0005)
    }

    /// Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), examples A, B and C.
    #[test]
    fn alpha_is_what_krippendorff_computes() {
        let binary = units(&["0100000010", "1110010000"]);
        assert!(is_about(krippendorff_alpha(&binary), 0.095));
        let nominal = units(&["aabbdcccedda", "babbbccceddd"]);
        assert!(is_about(krippendorff_alpha(&nominal), 0.692), "{:?}", krippendorff_alpha(&nominal));
        let missing = units(&["123321412...", "1233224125.3", ".3332342251.", "12332441251."]);
        assert!(is_about(krippendorff_alpha(&missing), 0.743), "{:?}", krippendorff_alpha(&missing));
    }

    fn table(rows: &[&[u32]]) -> Vec<(Option<usize>, Option<usize>)> {
        let cell = |(one, row): (usize, &&[u32])| {
            let cells: Vec<_> = row.iter().copied().enumerate().collect();
            cells.into_iter().flat_map(move |(other, count)| vec![(Some(one), Some(other)); count as usize])
        };
        rows.iter().enumerate().flat_map(cell).collect()
    }

    /// Fleiss, Levin and Paik, "Statistical Methods for Rates and Proportions" (3rd ed., 2003), table 18.1; Viera and Garrett,
    /// "Understanding Interobserver Agreement: The Kappa Statistic" (2005), their example of two residents.
    #[test]
    fn kappa_is_what_the_textbooks_compute() {
        assert!(is_about(cohen_kappa(&table(&[&[75, 1, 4], &[5, 4, 1], &[0, 0, 10]])), 0.676));
        assert!((cohen_kappa(&table(&[&[15, 5], &[10, 70]])).unwrap() - 0.57).abs() < 0.005);
    }

    #[test]
    fn where_nobody_could_have_differed_nothing_is_said() {
        assert_eq!(krippendorff_alpha(&units(&["aaa", "aaa"])), None);
        assert_eq!(krippendorff_alpha(&units(&["a..", ".a."])), None);
        assert_eq!(cohen_kappa::<char>(&[]), None);
        assert_eq!(cohen_kappa(&[(Some('a'), Some('a'))]), None);
    }
}
