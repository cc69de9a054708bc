//! Where a rate stands among local authorities, in words and as a table. Nothing is said of other practices.

use crate::contracts::Clause;
use crate::indicators::{Benchmark, Better, Interval};
use crate::reports::said::{Cell, Kind, Table};
use crate::words::{Exact, Share};

/// A place among authorities, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stand {
    BestTenth,
    BestQuarter,
    BetterHalf,
    Middle,
    WorseHalf,
    WorstQuarter,
    WorstTenth,
}

/// The table, empty.
pub(in crate::reports) fn standings() -> Table {
    let columns = [
        ("Outcome", Kind::Text),
        ("Where it stands", Kind::Text),
        ("Chance alone reaches", Kind::Text),
        ("Rate", Kind::Percent),
        ("10th", Kind::Percent),
        ("25th", Kind::Percent),
        ("Middle", Kind::Percent),
        ("75th", Kind::Percent),
        ("90th", Kind::Percent),
    ];
    Table::new("standing", "Where each rate stands among local authorities", &columns)
        .note("10th: a tenth of the authorities have this rate or a lower one; the others likewise.")
        .note("Chance alone reaches: where the two ends of the rate's 95% interval would stand.")
        .note("An authority has many more children than a practice, so that chance moves its rate less.")
}

/// A clause's row; `None` where no percentiles are published or nothing was measured.
pub(in crate::reports) fn standing(
    clause: &Clause,
    benchmark: &Benchmark,
    (share, interval): (Share, Option<Interval>),
) -> Option<Vec<Cell>> {
    let marks = all(benchmark.percentiles)?;
    let (rate, authorities) = (share.rate()?, benchmark.authorities?);
    let better = clause.measure.better;
    let among = format!("{authorities} authorities ({})", year(&benchmark.period));
    let reach = interval.map_or(Cell::Symbol('x'), |of| Cell::text(reach(of, marks, better)));
    let mut row = vec![
        Cell::text(format!("{} {}", clause.id, clause.measure.title)),
        Cell::text(says(rate, marks, better, &among)),
        reach,
        Cell::Percent(rate),
    ];
    row.extend(marks.map(Cell::Percent));
    Some(row)
}

/// Between which rates the middle half of authorities lies.
pub(in crate::reports) fn middle_half(benchmark: &Benchmark) -> Option<(Exact, Exact)> {
    let [_, first, _, third, _] = benchmark.percentiles;
    first.zip(third)
}

fn all(percentiles: [Option<Exact>; 5]) -> Option<[Exact; 5]> {
    let [Some(p10), Some(p25), Some(p50), Some(p75), Some(p90)] = percentiles else { return None };
    Some([p10, p25, p50, p75, p90])
}

/// The period as published: `2025`, or `202425` for a school year.
fn year(period: &str) -> String {
    match period.split_at_checked(4) {
        Some((from, to)) if to.len() == 2 => format!("{from}/{to}"),
        _ => period.into(),
    }
}

/// On a percentile itself a rate is not yet beyond it.
fn stand(rate: Exact, [p10, p25, p50, p75, p90]: [Exact; 5], better: Better) -> Stand {
    let low_is_good = better != Better::Higher;
    let (best, good, poor, worst) = if low_is_good { (p10, p25, p75, p90) } else { (p90, p75, p25, p10) };
    let beats = |mark: Exact| if low_is_good { rate < mark } else { rate > mark };
    let falls_short = |mark: Exact| rate != mark && !beats(mark);
    if beats(best) {
        Stand::BestTenth
    } else if beats(good) {
        Stand::BestQuarter
    } else if falls_short(worst) {
        Stand::WorstTenth
    } else if falls_short(poor) {
        Stand::WorstQuarter
    } else if rate == p50 {
        Stand::Middle
    } else if beats(p50) {
        Stand::BetterHalf
    } else {
        Stand::WorseHalf
    }
}

fn says(rate: Exact, marks: [Exact; 5], better: Better, among: &str) -> String {
    let stand = stand(rate, marks, better);
    if better == Better::Neither {
        return match stand {
            Stand::BestTenth => format!("among the lowest tenth of {among}; lower is not better"),
            Stand::BestQuarter => format!("among the lowest quarter of {among}; lower is not better"),
            Stand::BetterHalf => format!("below the middle of {among}; lower is not better"),
            Stand::Middle => format!("in the middle of {among}"),
            Stand::WorseHalf => format!("above the middle of {among}; higher is not worse"),
            Stand::WorstQuarter => format!("among the highest quarter of {among}; higher is not worse"),
            Stand::WorstTenth => format!("among the highest tenth of {among}; higher is not worse"),
        };
    }
    match stand {
        Stand::BestTenth => format!("among the best tenth of {among}"),
        Stand::BestQuarter => format!("among the best quarter of {among}, not the best tenth"),
        Stand::BetterHalf => format!("better than the middle of {among}, not among the best quarter"),
        Stand::Middle => format!("exactly in the middle of {among}"),
        Stand::WorseHalf => format!("worse than the middle of {among}, not among the worst quarter"),
        Stand::WorstQuarter => format!("among the worst quarter of {among}, not the worst tenth"),
        Stand::WorstTenth => format!("among the worst tenth of {among}"),
    }
}

/// From the better end of the interval to the worse one.
fn reach(interval: Interval, marks: [Exact; 5], better: Better) -> String {
    let place = |rate| stand(rate, marks, better);
    let (low, high) = (place(interval.low), place(interval.high));
    let (best, worst) = (low.min(high), low.max(high));
    if best == worst {
        return format!("{} only", named(best, better));
    }
    format!("{} to {}", named(best, better), named(worst, better))
}

fn named(stand: Stand, better: Better) -> &'static str {
    let neither = better == Better::Neither;
    match stand {
        Stand::BestTenth if neither => "lowest tenth",
        Stand::BestQuarter if neither => "lowest quarter",
        Stand::BetterHalf if neither => "lower half",
        Stand::WorseHalf if neither => "upper half",
        Stand::WorstQuarter if neither => "highest quarter",
        Stand::WorstTenth if neither => "highest tenth",
        Stand::BestTenth => "best tenth",
        Stand::BestQuarter => "best quarter",
        Stand::BetterHalf => "better half",
        Stand::Middle => "the middle",
        Stand::WorseHalf => "worse half",
        Stand::WorstQuarter => "worst quarter",
        Stand::WorstTenth => "worst tenth",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::exact;

    const MARKS: [i128; 5] = [7, 8, 10, 12, 14];

    fn marks() -> [Exact; 5] {
        MARKS.map(|mark| exact(mark, 100))
    }

    #[test]
    fn a_low_rate_is_good_or_bad_as_the_outcome_is() {
        let at = |rate, better| stand(exact(rate, 1000), marks(), better);
        let lower: Vec<Stand> = [65, 70, 95, 100, 105, 130, 150].map(|rate| at(rate, Better::Lower)).into();
        let mut in_order = vec![
            Stand::BestTenth,
            Stand::BestQuarter,
            Stand::BetterHalf,
            Stand::Middle,
            Stand::WorseHalf,
            Stand::WorstQuarter,
            Stand::WorstTenth,
        ];
        assert_eq!(lower, in_order);
        let higher: Vec<Stand> = [65, 70, 95, 100, 105, 130, 150].map(|rate| at(rate, Better::Higher)).into();
        in_order.reverse();
        assert_eq!(higher, in_order);
    }

    #[test]
    fn it_is_said_in_words() {
        let among = "141 authorities (2025)";
        assert_eq!(
            says(exact(9, 100), marks(), Better::Lower, among),
            "better than the middle of 141 authorities (2025), not among the best quarter"
        );
        assert_eq!(
            says(exact(9, 100), marks(), Better::Neither, among),
            "below the middle of 141 authorities (2025); lower is not better"
        );
        let interval = Interval { low: exact(6, 100), high: exact(13, 100) };
        assert_eq!(reach(interval, marks(), Better::Lower), "best tenth to worst quarter");
        assert_eq!(reach(interval, marks(), Better::Higher), "best quarter to worst tenth");
        assert_eq!((year("202425"), year("2025")), ("2024/25".into(), "2025".into()));
    }
}
