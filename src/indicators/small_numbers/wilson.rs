//! How sure a rate is: Wilson's interval. For reading and for lint only; nothing here enters a payment.
#![expect(
    clippy::float_arithmetic,
    reason = "square roots need floats; the result is rounded to a millionth at once and never priced"
)]

use super::rounded::{Z95, count, float, millionth};
use crate::indicators::figure::weighted;
use crate::indicators::{State, Verdict};
use crate::words::{Exact, Share};

/// The lower and upper end of an interval, to a millionth; of 95 % unless it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The lower end.
    pub low: Exact,
    /// The upper end.
    pub high: Exact,
}

/// Wilson's 95 % interval of a rate; `None` of nobody.
pub fn wilson(share: Share) -> Option<Interval> {
    (share.among > 0).then(|| ends(count(share.having), count(share.among)))
}

/// Wilson's interval of a rate among so many effective children, where each brings a part of itself.
pub(in crate::indicators) fn with_effective(share: Share, children: Exact) -> Option<Interval> {
    let children = float(children);
    (share.among > 0).then(|| ends(count(share.having) / count(share.among) * children, children))
}

/// The interval of a rate whose children bring several cases each (sessions): those of one child move together, so
/// the number of cases is divided by the design effect first, as for a clustered sample. `parts` is the number of
/// parts of a case that the counts are in.
pub(in crate::indicators) fn clustered(share: Share, parts: u64, verdicts: &[Verdict]) -> Option<Interval> {
    let parts = count(parts);
    let (having, among) = (count(share.having) / parts, count(share.among) / parts);
    let rate = having / among;
    let shares: Vec<Share> = verdicts
        .iter()
        .filter_map(|verdict| match verdict.state {
            State::Counted(share) => Some(weighted(share, verdict.weight)),
            _ => None,
        })
        .collect();
    let children = count(shares.len() as u64);
    if share.among == 0 || children < 2.0 || rate <= 0.0 || rate >= 1.0 {
        return (share.among > 0).then(|| ends(having, among));
    }
    let residual = |child: &Share| (count(child.having) - rate * count(child.among)) / parts;
    let squares: f64 = shares.iter().map(|child| residual(child).powi(2)).sum();
    let variance = squares * children / (children - 1.0) / among.powi(2);
    let binomial = rate * (1.0 - rate) / among;
    let effect = (variance / binomial).max(1.0);
    Some(ends(having / effect, among / effect))
}

/// How far a rate of this size lies from its own long run by chance (one standard deviation); `None` of nobody.
pub fn standard_error(share: Share) -> Option<Exact> {
    let rate = float(share.rate()?);
    Some(millionth((rate * (1.0 - rate) / count(share.among)).sqrt()))
}

fn ends(having: f64, among: f64) -> Interval {
    let square = Z95 * Z95;
    let middle = 2.0 * having + square;
    let reach = Z95 * (square + 4.0 * having * (1.0 - having / among)).max(0.0).sqrt();
    let below = 2.0 * (among + square);
    let end = |at: f64| millionth((at / below).clamp(0.0, 1.0));
    Interval { low: end(middle - reach), high: end(middle + reach) }
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
