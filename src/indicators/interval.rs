//! How sure a rate is: Wilson's interval. For reading and for lint only; nothing here enters a payment.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "square roots need floats; the result is rounded to a millionth at once and never priced"
)]

use super::Verdict;
use super::figure::weighted;
use super::verdict::State;
use crate::words::{Exact, Share, exact};

/// The normal quantile of a two-sided 95 % interval.
const Z: f64 = 1.959_963_984_540_054;

/// The lower and upper end of a 95 % interval, to a millionth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The lower end.
    pub low: Exact,
    /// The upper end.
    pub high: Exact,
}

/// Wilson's 95 % interval of a rate; `None` of nobody.
pub fn wilson(share: Share) -> Option<Interval> {
    (share.among > 0).then(|| ends(share.having as f64, share.among as f64))
}

/// Wilson's interval of a rate among so many effective children, where each brings a part of itself.
pub(super) fn with_effective(share: Share, children: Exact) -> Option<Interval> {
    let children = *children.numer() as f64 / *children.denom() as f64;
    (share.among > 0).then(|| ends(share.having as f64 / share.among as f64 * children, children))
}

/// The interval of a rate whose children bring several cases each (sessions): those of one child move together, so
/// the number of cases is divided by the design effect first, as for a clustered sample. `parts` is the number of
/// parts of a case that the counts are in.
pub(super) fn clustered(share: Share, parts: u64, verdicts: &[Verdict]) -> Option<Interval> {
    let (having, among) = (share.having as f64 / parts as f64, share.among as f64 / parts as f64);
    let rate = having / among;
    let shares: Vec<Share> = verdicts
        .iter()
        .filter_map(|verdict| match verdict.state {
            State::Counted(share) => Some(weighted(share, verdict.weight)),
            _ => None,
        })
        .collect();
    let children = shares.len() as f64;
    if share.among == 0 || children < 2.0 || rate <= 0.0 || rate >= 1.0 {
        return (share.among > 0).then(|| ends(having, among));
    }
    let residual = |child: &Share| (child.having as f64 - rate * child.among as f64) / parts as f64;
    let squares: f64 = shares.iter().map(|child| residual(child).powi(2)).sum();
    let variance = squares * children / (children - 1.0) / among.powi(2);
    let binomial = rate * (1.0 - rate) / among;
    let effect = (variance / binomial).max(1.0);
    Some(ends(having / effect, among / effect))
}

fn ends(having: f64, among: f64) -> Interval {
    let square = Z * Z;
    let middle = 2.0 * having + square;
    let reach = Z * (square + 4.0 * having * (1.0 - having / among)).max(0.0).sqrt();
    let below = 2.0 * (among + square);
    Interval { low: millionth((middle - reach) / below), high: millionth((middle + reach) / below) }
}

fn millionth(rate: f64) -> Exact {
    exact((rate.clamp(0.0, 1.0) * 1e6).round() as i128, 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{show_decimal, whole};

    #[test]
    fn golden_intervals() {
        for (having, among, low, high) in [
            (12, 120, "5.813", "16.668"),
            (6, 120, "2.311", "10.480"),
            (8, 120, "3.417", "12.605"),
            (29, 42, "53.974", "80.929"),
            (0, 20, "0.000", "16.113"),
            (20, 20, "83.888", "100.000"),
        ] {
            let interval = wilson(Share::new(having, among)).unwrap();
            let shown = [interval.low, interval.high].map(|end| show_decimal(end * whole(100), 3));
            assert_eq!(shown, [low, high], "{having}/{among}");
        }
        assert_eq!(wilson(Share::new(0, 0)), None);
    }

    #[test]
    fn sessions_of_one_child_move_together_so_the_interval_widens() {
        let counted = |having, among| Verdict {
            child: 0,
            weight: 1,
            age: None,
            first_year: None,
            state: State::Counted(Share::new(having, among)),
            rows: 0..0,
        };
        let verdicts = [counted(0, 380), counted(0, 380), counted(114, 380), counted(0, 380)];
        let share = Share::new(114, 1520);
        let (plain, wide) = (wilson(share).unwrap(), clustered(share, 1, &verdicts).unwrap());
        assert!(wide.low < plain.low && wide.high > plain.high);
    }
}
