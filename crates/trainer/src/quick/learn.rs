//! Learning: one run of words at a time, with Adagrad (Duchi et al. 2011) and features left out by chance, so that
//! no weight leans on another.

use super::data::Data;
use super::field::{Expected, Row, Steps, even, factors, may_follow};
use dateline_engine::learning::QUICK_KINDS;
use dateline_lexicon::{KEY_BITS, QUICK_TAGS as TAGS};

/// How many features a word has.
const FEATURES: usize = QUICK_KINDS[0] + QUICK_KINDS[1] + QUICK_KINDS[2];
/// What a feature has that is not learned.
const NONE: u32 = u32::MAX;
/// What is less wrong than this is right enough.
const RIGHT: f32 = 0.002;

/// A score that is further behind the best counts as this far behind, so that what is not probable is never nothing.
const LEAST: f32 = -20.0;

/// How to learn.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// How often to go over the texts, with all features.
    pub passes: usize,
    /// And how often with those that are left.
    pub passes_pruned: usize,
    /// How many features are left.
    pub rows: usize,
    /// The length of the steps.
    pub rate: f32,
    /// How often a feature stands in the texts at least.
    pub least: u32,
    /// How probably a feature is left out: of words, of lists, of rules.
    pub dropout: [f32; 3],
    /// A weight that is less is none.
    pub dead: f32,
    /// Where chance begins.
    pub seed: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            passes: 6,
            passes_pruned: 3,
            rows: 50_000,
            rate: 0.04,
            least: 3,
            dropout: [0.4, 0.2, 0.2],
            dead: 0.05,
            seed: 1,
        }
    }
}

/// What has been learned.
#[derive(Clone, Debug)]
pub struct Model {
    /// The feature of each row, in order.
    pub(super) keys: Vec<u32>,
    pub(super) rows: Vec<Row>,
    pub(super) steps: Steps,
    counts: Vec<u32>,
    squares: Vec<Row>,
    step_squares: Steps,
    chance: u64,
    /// The row of each feature.
    ids: Vec<u32>,
}

impl Model {
    /// Nothing learned yet, of the features that stand in the texts often enough.
    #[must_use]
    pub fn new(data: &Data, settings: &Settings) -> Self {
        let mut counts = vec![0_u32; 1 << KEY_BITS];
        data.keys.iter().for_each(|&key| counts[key as usize] += 1);
        let keys: Vec<u32> =
            (0..1 << KEY_BITS).filter(|&key| counts[key as usize] >= settings.least).collect();
        let mut model = Self {
            counts: keys.iter().map(|&key| counts[key as usize]).collect(),
            rows: vec![Row::default(); keys.len()],
            squares: vec![[1.0; 16]; keys.len()],
            steps: Steps::default(),
            step_squares: [[1.0; 16]; TAGS],
            chance: settings.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
            ids: Vec::new(),
            keys,
        };
        model.number();
        model
    }

    fn number(&mut self) {
        self.ids = vec![NONE; 1 << KEY_BITS];
        self.keys.iter().zip(0..).for_each(|(&key, id)| self.ids[key as usize] = id);
    }

    /// The next random number (Marsaglia 2003).
    fn random(&mut self) -> u64 {
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        self.chance
    }

    /// Leaves the features that do most.
    pub fn prune(&mut self, rows: usize) {
        let worth = |id: usize| {
            let most = self.rows[id].iter().fold(0_f32, |most, x| most.max(x.abs()));
            most * most * (self.counts[id] as f32).sqrt()
        };
        let mut order: Vec<(u32, usize)> = (0..self.keys.len()).map(|id| (worth(id).to_bits(), id)).collect();
        order.sort_unstable_by_key(|&(worth, id)| (std::cmp::Reverse(worth), id));
        let mut left: Vec<usize> = order.into_iter().take(rows).map(|(_, id)| id).collect();
        left.sort_unstable();
        self.keys = left.iter().map(|&id| self.keys[id]).collect();
        self.rows = left.iter().map(|&id| self.rows[id]).collect();
        self.squares = left.iter().map(|&id| self.squares[id]).collect();
        self.counts = left.iter().map(|&id| self.counts[id]).collect();
        self.number();
    }

    /// Goes over the texts so often.
    pub fn learn(&mut self, data: &Data, settings: &Settings, passes: usize) {
        let mut order: Vec<usize> = (0..data.runs.len()).collect();
        let mut work = Work::default();
        for pass in 0..passes {
            for last in (1..order.len()).rev() {
                let other = (self.random() >> 11) as usize % (last + 1);
                order.swap(last, other);
            }
            let (mut loss, mut words) = (0.0, 0.0);
            for &run in &order {
                let run = &data.runs[run];
                loss += self.step(data, settings, run.first..run.last, run.weight, &mut work);
                words += run.weight as f64 * (run.last - run.first) as f64;
            }
            println!("pass {pass}: {:.4} of {} features", loss / words.max(1.0), self.keys.len());
        }
    }

    /// Learns from one run; how wrong it was.
    fn step(
        &mut self,
        data: &Data,
        settings: &Settings,
        run: std::ops::Range<usize>,
        weight: f32,
        work: &mut Work,
    ) -> f64 {
        work.clear();
        let kinds = [QUICK_KINDS[0], QUICK_KINDS[0] + QUICK_KINDS[1], FEATURES];
        let left_out = settings.dropout.map(|share| (share * 65536.0) as u64);
        let grown = settings.dropout.map(|share| 1.0 / (1.0 - share));
        for word in run.clone() {
            let mut scores = Row::default();
            let mut random = 0;
            for (index, &key) in data.keys[word * FEATURES..(word + 1) * FEATURES].iter().enumerate() {
                if index % 4 == 0 {
                    random = self.random();
                }
                let part = random & 65535;
                random >>= 16;
                let id = self.ids[key as usize];
                let kind = kinds.iter().position(|&end| index < end).unwrap_or(0);
                if id == NONE || part < left_out[kind] {
                    continue;
                }
                work.features.push((id, grown[kind]));
                let row = &self.rows[id as usize];
                scores.iter_mut().zip(row).for_each(|(score, x)| *score += x * grown[kind]);
            }
            work.ends.push(work.features.len());
            let most = scores[..TAGS].iter().fold(f32::MIN, |most, &score| most.max(score));
            let mut factors = scores.map(|score| (score - most).max(LEAST).exp());
            factors[TAGS..].fill(0.0);
            work.factors.push(factors);
        }
        work.expected.read(&work.factors, &factors(&self.steps));
        let mut loss = 0.0;
        let mut begin = 0;
        for (index, word) in run.clone().enumerate() {
            let end = work.ends[index];
            let features = &work.features[begin..end];
            begin = end;
            let (wanted, given) = (&data.tags[word], &work.expected.tags[index]);
            let mut wrong = Row::default();
            for tag in 0..TAGS {
                wrong[tag] = weight * (wanted[tag] - given[tag]);
                loss -= f64::from(weight * wanted[tag] * given[tag].max(1e-6).ln());
            }
            if wrong.iter().all(|x| x.abs() < RIGHT) {
                continue;
            }
            for &(id, grown) in features {
                let (row, squares) = (&mut self.rows[id as usize], &mut self.squares[id as usize]);
                for tag in 0..16 {
                    let slope = wrong[tag] * grown;
                    squares[tag] += slope * slope;
                    row[tag] += settings.rate * slope / squares[tag].sqrt();
                }
            }
        }
        self.step_steps(data, settings, run, weight, work);
        loss
    }

    /// Learns which tag comes after which: what is wanted is read off the wanted tags as if all steps were alike.
    fn step_steps(
        &mut self,
        data: &Data,
        settings: &Settings,
        run: std::ops::Range<usize>,
        weight: f32,
        work: &mut Work,
    ) {
        work.factors.clear();
        for wanted in &data.tags[run] {
            let mut row = Row::default();
            row[..TAGS].iter_mut().zip(wanted).for_each(|(x, wanted)| *x = wanted + 1e-9);
            work.factors.push(row);
        }
        let given = work.expected.steps;
        work.expected.read(&work.factors, &even());
        let wanted = &work.expected.steps;
        for (before, (wanted, given)) in wanted.iter().zip(&given).enumerate() {
            for tag in (0..TAGS).filter(|&tag| may_follow(before, tag)) {
                let slope = weight * (wanted[tag] - given[tag]);
                let square = &mut self.step_squares[before][tag];
                *square += slope * slope;
                self.steps[before][tag] += settings.rate * slope / square.sqrt();
            }
        }
    }
}

/// What is needed while one run is learned.
#[derive(Debug, Default)]
struct Work {
    features: Vec<(u32, f32)>,
    ends: Vec<usize>,
    factors: Vec<Row>,
    expected: Expected,
}

impl Work {
    fn clear(&mut self) {
        self.features.clear();
        self.ends.clear();
        self.factors.clear();
    }
}
