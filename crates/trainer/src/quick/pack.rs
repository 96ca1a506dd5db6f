//! What was learned in whole numbers, as the lexicon reads it.

use super::{Model, Settings};
use crate::tagger::entropy::write_symbols;
use dateline_engine::learning::QUICK_UNIT;
use dateline_lexicon::{GAP_BITS, GAP_MORE, QUICK_MAGIC, QUICK_TAGS as TAGS};

/// Packs a model. The same model gives the same bytes.
#[must_use]
pub fn pack(model: &Model, settings: &Settings) -> Vec<u8> {
    let unit = QUICK_UNIT as f32;
    let mut keys = Vec::new();
    let mut rows = Vec::new();
    for (&key, row) in model.keys.iter().zip(&model.rows) {
        let row = round(row, unit, settings.dead);
        if row.iter().any(|&weight| weight != 0) {
            keys.push(key);
            rows.push(row);
        }
    }
    let mut out = QUICK_MAGIC.to_vec();
    for step in model.steps.iter().flat_map(|row| &row[..TAGS]) {
        out.extend_from_slice(&((step * unit).round() as i16).to_le_bytes());
    }
    let (high, low) = gaps(&keys);
    for count in [keys.len(), high.len()] {
        out.extend_from_slice(&(count as u32).to_le_bytes());
    }
    write_symbols(&high, &mut out);
    write_symbols(&low, &mut out);
    for tag in 0..TAGS {
        let plane: Vec<i8> = rows.iter().map(|row| row[tag]).collect();
        write_symbols(&plane, &mut out);
    }
    out
}

/// The row's weights, moved together so that as many as can be are nothing: only their differences count.
fn round(row: &[f32], unit: f32, dead: f32) -> [i8; TAGS] {
    let mut sorted: Vec<f32> = row[..TAGS].to_vec();
    sorted.sort_by(f32::total_cmp);
    let middle = sorted[TAGS / 2];
    let mut rounded = [0; TAGS];
    for (rounded, x) in rounded.iter_mut().zip(row) {
        let x = x - middle;
        *rounded = if x.abs() < dead { 0 } else { (x * unit).round().clamp(-120.0, 120.0) as i8 };
    }
    rounded
}

/// The distances from key to key: upper bits, several where one does not do, and lower bits.
fn gaps(keys: &[u32]) -> (Vec<i8>, Vec<i8>) {
    let (mut high, mut low) = (Vec::new(), Vec::new());
    let mut next = 0;
    for &key in keys {
        let gap = key - next;
        next = key + 1;
        low.push((gap & ((1 << GAP_BITS) - 1)) as i8);
        let mut rest = gap >> GAP_BITS;
        while rest >= GAP_MORE as u32 {
            high.push(GAP_MORE);
            rest -= GAP_MORE as u32;
        }
        high.push(rest as i8);
    }
    (high, low)
}
