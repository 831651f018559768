//! Times side by side: what Porchlight does and its limit in turn, so that a busy machine slows both alike.

use std::time::{Duration, Instant};

pub(crate) type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// How long `work` takes, and what it gives.
pub(crate) fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<(Duration, T)> {
    let start = Instant::now();
    let given = work()?;
    Ok((start.elapsed(), given))
}

/// How often to measure.
#[derive(Clone, Copy)]
pub(crate) struct Rounds {
    pub(crate) counted: usize,
    /// Rounds before those, which fill caches.
    pub(crate) warm_up: usize,
}

impl Rounds {
    pub(crate) fn warm(counted: usize) -> Self {
        Self {
            counted,
            warm_up: 1 + counted / 10,
        }
    }

    pub(crate) fn cold(counted: usize) -> Self {
        Self { counted, warm_up: 0 }
    }
}

/// Medians of both.
pub(crate) struct Medians {
    pub(crate) ours: Duration,
    pub(crate) limit: Duration,
    pub(crate) rounds: usize,
}

/// Runs both in turn, the other first each time. Each says how long it took, so that it can prepare untimed.
pub(crate) fn in_turn(
    rounds: Rounds,
    mut ours: impl FnMut(usize) -> Result<Duration>,
    mut limit: impl FnMut(usize) -> Result<Duration>,
) -> Result<Medians> {
    let (mut by_ours, mut by_limit) = (Vec::new(), Vec::new());
    for round in 0..rounds.warm_up + rounds.counted {
        let (one, other) = if round % 2 == 0 {
            let one = ours(round)?;
            (one, limit(round)?)
        } else {
            let other = limit(round)?;
            (ours(round)?, other)
        };
        if round >= rounds.warm_up {
            by_ours.push(one);
            by_limit.push(other);
        }
    }
    Ok(Medians {
        ours: median(by_ours),
        limit: median(by_limit),
        rounds: rounds.counted,
    })
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

pub(crate) fn table_head() {
    println!("| What | Notes | Porchlight (ms) | Limit (ms) | Ratio | Median of | The limit is |");
    println!("|---|--:|--:|--:|--:|--:|---|");
}

pub(crate) fn table_row(what: &str, notes: usize, medians: &Medians, limit: &str) {
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    let ratio = medians.ours.as_secs_f64() / medians.limit.as_secs_f64();
    println!(
        "| {what} | {notes} | {:.2} | {:.2} | {ratio:.2} | {} | {limit} |",
        ms(medians.ours),
        ms(medians.limit),
        medians.rounds
    );
}
