//! Numbers in as few bits as their frequencies allow.
//!
//! Method: Duda, Asymmetric numeral systems (2013), in its range variant, four coders interleaved so that a
//! processor has something to do while it waits for the last number.

/// Frequencies count in parts of 2 to this power.
pub const SCALE_BITS: u32 = 12;
/// A coder's state never falls below.
pub const LEAST: u32 = 1 << 16;
/// How many coders take turns.
pub const CODERS: usize = 4;

/// What a slot of the frequency table means.
#[derive(Clone, Copy, Default)]
struct Slot {
    symbol: i8,
    frequency: u16,
    offset: u16,
}

/// Reads packed bytes from the front; everything is `None` once they run out.
#[derive(Debug)]
pub struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    /// As many bytes.
    pub fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    /// A number of four bytes, the low byte first.
    pub fn number(&mut self) -> Option<usize> {
        let bytes = self.take(4)?;
        Some(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) as usize)
    }

    fn short(&mut self) -> Option<u16> {
        let bytes = self.take(2)?;
        Some(u16::from_le_bytes([bytes[0], bytes[1]]))
    }

    /// As many numbers with a point, of eight significant bits (bfloat16).
    pub fn reals(&mut self, count: usize) -> Option<Vec<f32>> {
        let bytes = self.take(count.checked_mul(2)?)?;
        let real = |pair: &[u8]| f32::from_bits(u32::from(u16::from_le_bytes([pair[0], pair[1]])) << 16);
        Some(bytes.chunks_exact(2).map(real).collect())
    }

    /// The symbols of one stream, as many as `symbols` is long.
    pub fn symbols(&mut self, symbols: &mut [i8]) -> Option<()> {
        let slots = self.slots()?;
        let words = self.number()?;
        let mut states = [0; CODERS];
        for state in &mut states {
            *state = u32::try_from(self.number()?).ok()?;
        }
        let mut stream = self.take(words.checked_mul(2)?)?.chunks_exact(2);
        let mut wanting = false;
        for turn in symbols.chunks_mut(CODERS) {
            for (symbol, state) in turn.iter_mut().zip(&mut states) {
                let slot = slots[(*state % (1 << SCALE_BITS)) as usize];
                *symbol = slot.symbol;
                *state = u32::from(slot.frequency)
                    .wrapping_mul(*state >> SCALE_BITS)
                    .wrapping_add(u32::from(slot.offset));
                if *state < LEAST {
                    let next = stream.next();
                    wanting |= next.is_none();
                    let pair = next.unwrap_or(&[0, 0]);
                    *state = *state << 16 | u32::from(u16::from_le_bytes([pair[0], pair[1]]));
                }
            }
        }
        (!wanting).then_some(())
    }

    fn slots(&mut self) -> Option<Box<[Slot; 1 << SCALE_BITS]>> {
        let least = self.take(1)?[0].cast_signed();
        let count = self.take(1)?[0];
        let mut slots = Vec::with_capacity(1 << SCALE_BITS);
        for step in 0..count {
            let frequency = self.short()?;
            let symbol = least.wrapping_add(step.cast_signed());
            slots.extend((0..frequency).map(|offset| Slot { symbol, frequency, offset }));
        }
        slots.into_boxed_slice().try_into().ok()
    }
}
