//! The other side of the engine's decoder: symbols into as few bits as their frequencies allow.

use dateline_engine::learning::{CODERS, LEAST, SCALE_BITS};

const SCALE: u32 = 1 << SCALE_BITS;

/// Appends one stream of symbols, with its frequency table before it: of at most 255 different neighbours, so not
/// all that a byte can be.
pub(crate) fn write_symbols(symbols: &[i8], out: &mut Vec<u8>) {
    let least = symbols.iter().copied().min().unwrap_or(0);
    let frequencies = frequencies(symbols, least);
    out.push(least.cast_unsigned());
    out.push(frequencies.len() as u8);
    frequencies.iter().for_each(|frequency| out.extend_from_slice(&(*frequency as u16).to_le_bytes()));
    let starts: Vec<u32> = frequencies
        .iter()
        .scan(0, |sum, frequency| {
            *sum += frequency;
            Some(*sum - frequency)
        })
        .collect();
    let mut states = [LEAST; CODERS];
    let mut words: Vec<u16> = Vec::new();
    for (index, &symbol) in symbols.iter().enumerate().rev() {
        let at = usize::from(symbol.abs_diff(least));
        let (frequency, state) = (frequencies[at], &mut states[index % CODERS]);
        if u64::from(*state) >= u64::from(frequency) << (32 - SCALE_BITS) {
            words.push(*state as u16);
            *state >>= 16;
        }
        *state = ((*state / frequency) << SCALE_BITS) + *state % frequency + starts[at];
    }
    out.extend_from_slice(&(words.len() as u32).to_le_bytes());
    states.iter().for_each(|state| out.extend_from_slice(&state.to_le_bytes()));
    words.iter().rev().for_each(|word| out.extend_from_slice(&word.to_le_bytes()));
}

/// How often each symbol from `least` on comes, in parts of [`SCALE`]; none that comes has 0.
fn frequencies(symbols: &[i8], least: i8) -> Vec<u32> {
    let mut counts: Vec<u64> = Vec::new();
    for symbol in symbols {
        let at = usize::from(symbol.abs_diff(least));
        counts.resize(counts.len().max(at + 1), 0);
        counts[at] += 1;
    }
    if counts.is_empty() {
        counts.push(1);
    }
    let total: u64 = counts.iter().sum();
    let share = |&count: &u64| match count {
        0 => 0,
        count => ((count * u64::from(SCALE) / total) as u32).max(1),
    };
    let mut shares: Vec<u32> = counts.iter().map(share).collect();
    // What rounding left over or took too much falls on the commonest, where it costs least.
    while let sum = shares.iter().sum::<u32>()
        && sum != SCALE
    {
        let Some(most) = shares.iter_mut().max() else { break };
        *most = if sum < SCALE { *most + (SCALE - sum) } else { *most - (sum - SCALE).min(*most / 2) };
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::write_symbols;
    use dateline_engine::learning::symbols;
    use proptest::prelude::{Strategy, prop_assert_eq, prop_oneof, proptest};

    fn packed(list: &[i8]) -> Vec<u8> {
        let mut out = Vec::new();
        write_symbols(list, &mut out);
        out
    }

    /// Lists of every sort: of few symbols and of many, evenly spread and not.
    fn lists() -> impl Strategy<Value = Vec<i8>> {
        let wide = proptest::collection::vec(-127..=127_i8, 0..400);
        let narrow = proptest::collection::vec(-2..=2_i8, 0..3000);
        let skewed = (proptest::collection::vec(-127..=127_i8, 0..40), 0..9000_usize, -127..=127_i8);
        let skewed = skewed.prop_map(|(rare, often, common)| {
            let mut list = vec![common; often];
            rare.iter()
                .enumerate()
                .for_each(|(at, &symbol)| list.insert((at * 977) % (list.len() + 1), symbol));
            list
        });
        prop_oneof![wide, narrow, skewed]
    }

    proptest! {
        #[test]
        fn the_engine_reads_what_is_written(list in lists()) {
            prop_assert_eq!(symbols(&packed(&list), list.len()), Some(list));
        }

        #[test]
        fn a_stream_that_was_cut_off_or_changed_is_no_reason_to_panic(
            list in lists(), cut in 0.0..1.0, at in 0.0..1.0, changed in proptest::num::u8::ANY
        ) {
            let mut bytes = packed(&list);
            let at = (at * bytes.len() as f64) as usize;
            bytes[at] = changed;
            let _ = symbols(&bytes, list.len());
            bytes.truncate((cut * bytes.len() as f64) as usize);
            let _ = symbols(&bytes, list.len());
        }
    }

    #[test]
    fn lists_of_one_symbol_or_of_none_cost_next_to_nothing() {
        for list in [vec![], vec![7], vec![-127; 100_000]] {
            let bytes = packed(&list);
            assert!(bytes.len() <= 24, "{}", bytes.len());
            assert_eq!(symbols(&bytes, list.len()), Some(list));
        }
    }

    #[test]
    fn costs_what_the_frequencies_say() {
        // One in sixteen is another symbol: 0.337 bits each, as Shannon counts them.
        let list: Vec<i8> = (0..32_000).map(|index| i8::from(index % 16 == 0)).collect();
        assert!(packed(&list).len() < 32_000 * 34 / 100 / 8 + 32);
    }
}
