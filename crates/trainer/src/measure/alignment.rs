//! Which of our clusters stands for which of the wanted ones: the pairing, one to one, whose likenesses sum highest
//! (Kuhn 1955, Munkres 1957, in the form with potentials that takes n²m steps).

/// The highest sum of likenesses that a pairing of rows with columns reaches. Rows are as long as one another.
pub(super) fn best_sum(likeness: &[Vec<f64>]) -> f64 {
    let columns = likeness.first().map_or(0, Vec::len);
    if likeness.len() <= columns {
        return pair(likeness.len(), columns, |row, column| likeness[row][column]);
    }
    pair(columns, likeness.len(), |row, column| likeness[column][row])
}

/// As [`best_sum`], for no more rows than columns. Row and column 0 stand for "none".
fn pair(rows: usize, columns: usize, likeness: impl Fn(usize, usize) -> f64) -> f64 {
    let mut of_row = vec![0.0; rows + 1];
    let mut of_column = vec![0.0; columns + 1];
    let mut paired = vec![0; columns + 1];
    let mut way = vec![0; columns + 1];
    for row in 1..=rows {
        paired[0] = row;
        let mut column = 0;
        let mut slack = vec![f64::INFINITY; columns + 1];
        let mut used = vec![false; columns + 1];
        while paired[column] != 0 {
            used[column] = true;
            let from = paired[column];
            let (mut least, mut next) = (f64::INFINITY, 0);
            for to in (1..=columns).filter(|&to| !used[to]) {
                let cost = -likeness(from - 1, to - 1) - of_row[from] - of_column[to];
                if cost < slack[to] {
                    slack[to] = cost;
                    way[to] = column;
                }
                if slack[to] < least {
                    (least, next) = (slack[to], to);
                }
            }
            for to in 0..=columns {
                if used[to] {
                    of_row[paired[to]] += least;
                    of_column[to] -= least;
                } else {
                    slack[to] -= least;
                }
            }
            column = next;
        }
        while column != 0 {
            paired[column] = paired[way[column]];
            column = way[column];
        }
    }
    (1..=columns).filter(|&to| paired[to] != 0).map(|to| likeness(paired[to] - 1, to - 1)).sum()
}

#[cfg(test)]
mod tests {
    use super::best_sum;

    fn rounded(likeness: &[Vec<f64>]) -> i64 {
        (best_sum(likeness) * 10.0).round() as i64
    }

    #[test]
    fn the_best_pairing_may_leave_the_best_pair() {
        assert_eq!(rounded(&[vec![0.9, 0.8], vec![0.8, 0.1]]), 16);
    }

    #[test]
    fn more_of_one_than_of_the_other_are_left_over() {
        assert_eq!(rounded(&[vec![0.2, 0.9, 0.5]]), 9);
        assert_eq!(rounded(&[vec![0.2], vec![0.9], vec![0.5]]), 9);
        assert_eq!(rounded(&[]), 0);
    }

    /// The highest sum by trying every pairing.
    fn all(grid: &[Vec<f64>], row: usize, taken: u32) -> f64 {
        if row == grid.len() {
            return 0.0;
        }
        (0..grid.len())
            .filter(|column| taken & 1 << column == 0)
            .map(|column| grid[row][column] + all(grid, row + 1, taken | 1 << column))
            .fold(f64::MIN, f64::max)
    }

    #[test]
    fn agrees_with_trying_every_pairing() {
        let grid: Vec<Vec<f64>> = (0..5)
            .map(|row| {
                (0..5).map(|column| f64::from((row * 7 + column * 5 + row * column * 3) % 11)).collect()
            })
            .collect();
        assert_eq!(best_sum(&grid).round(), all(&grid, 0, 0));
    }
}
