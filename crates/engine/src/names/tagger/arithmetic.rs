//! The few functions with a point that the tagger needs, from additions, multiplications, divisions and square roots
//! alone: these are exact to the last bit on every target (IEEE 754), library functions are not.

/// e to the power of `x`, to about seven digits; 0 far below zero. `x` must be at most 80.
#[inline]
pub(super) fn exp(x: f32) -> f32 {
    // Adding and taking away this rounds to a whole number.
    const ROUND: f32 = 12_582_912.0;
    let x = larger(x * std::f32::consts::LOG2_E, -126.0);
    let whole = (x + ROUND) - ROUND;
    let part = (x - whole) * std::f32::consts::LN_2;
    let series = 1.0
        + part
            * (1.0
                + part
                    * (0.5
                        + part
                            * (1.0 / 6.0
                                + part * (1.0 / 24.0 + part * (1.0 / 120.0 + part * (1.0 / 720.0))))));
    let power = f32::from_bits(((whole + ROUND).to_bits() << 23).wrapping_add(127 << 23));
    series * power
}

/// The Gaussian error linear unit, in its usual approximation.
///
/// Method: Hendrycks and Gimpel, Gaussian Error Linear Units (2016).
#[inline]
pub(super) fn gelu(x: f32) -> f32 {
    let bent = 1.595_769 * (x + 0.044_715 * x * x * x);
    x / (1.0 + exp(-larger(bent, -80.0)))
}

/// Makes scores probabilities.
pub(super) fn soften(scores: &mut [f32]) {
    let most = largest(scores);
    scores.iter_mut().for_each(|score| *score = exp(*score - most));
    let whole = 1.0 / sum(scores, |x| x);
    scores.iter_mut().for_each(|score| *score *= whole);
}

/// The larger of two numbers. (The library's own asks for a call on some targets, and keeps loops from becoming vectors.)
#[inline]
fn larger(a: f32, b: f32) -> f32 {
    if a > b { a } else { b }
}

/// The largest number, eight in parallel.
pub(super) fn largest(numbers: &[f32]) -> f32 {
    let mut most = [f32::MIN; 8];
    let mut eights = numbers.chunks_exact(8);
    for eight in &mut eights {
        for (most, &number) in most.iter_mut().zip(eight) {
            *most = larger(*most, number);
        }
    }
    most.iter().chain(eights.remainder()).fold(f32::MIN, |most, &number| larger(most, number))
}

/// Moves the numbers to mean 0 and deviation 1, then stretches and shifts each by its own.
pub(super) fn normalize(row: &mut [f32], stretch: &[f32], shift: &[f32]) {
    let count = row.len() as f32;
    let mean = sum(row, |x| x) / count;
    let spread = sum(row, |x| (x - mean) * (x - mean)) / count;
    let scale = 1.0 / (spread + 1e-6).sqrt();
    for ((x, stretch), shift) in row.iter_mut().zip(stretch).zip(shift) {
        *x = (*x - mean) * scale * stretch + shift;
    }
}

/// The sum in one fixed order, eight in parallel.
#[inline]
fn sum(numbers: &[f32], of: impl Fn(f32) -> f32) -> f32 {
    let mut sums = [0.0; 8];
    let mut eights = numbers.chunks_exact(8);
    for eight in &mut eights {
        for (sum, &number) in sums.iter_mut().zip(eight) {
            *sum += of(number);
        }
    }
    for (sum, &number) in sums.iter_mut().zip(eights.remainder()) {
        *sum += of(number);
    }
    sums.iter().sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_power_of_e_is_right_to_six_digits() {
        for step in -800..800 {
            let x = step as f32 / 10.0;
            let (ours, theirs) = (f64::from(exp(x)), f64::from(x).exp());
            assert!((ours / theirs - 1.0).abs() < 4e-6, "{x}: {ours} {theirs}");
        }
        assert!(exp(-1000.0) < 1e-37);
    }

    #[test]
    fn a_normalized_row_has_mean_0_and_deviation_1() {
        let mut row: Vec<f32> = (0..24).map(|n| (n * n % 17) as f32).collect();
        normalize(&mut row, &[1.0; 24], &[0.0; 24]);
        assert!(row.iter().sum::<f32>().abs() < 1e-4);
        assert!((row.iter().map(|x| x * x).sum::<f32>() / 24.0 - 1.0).abs() < 1e-4);
    }
}
