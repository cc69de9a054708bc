//! National values beside a practice's own, from a reference table with its sources.

use super::small_numbers::{
    Interval, Limit, children_for_reliability, funnel, prior, reliability, standard_error,
};
use super::{Figure, Unit};
use crate::read::{Row, Sheet};
use crate::words::{Exact, Place, Share, exact, read_exact};

/// The published values of one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Benchmark {
    /// The indicator's id and version.
    pub indicator: Box<str>,
    /// The period that was published.
    pub period: Box<str>,
    /// Counts for England, as published (rounded to ten by the publisher).
    pub england: Share,
    /// How many authorities the percentiles are taken from.
    pub authorities: Option<u64>,
    /// The authorities' 10th, 25th, 50th, 75th and 90th percentile, as rates; none where too few are shown.
    pub percentiles: [Option<Exact>; 5],
    /// τ²: how far authorities lie apart beyond chance, on the scale of the arcsine; `None` where it is not counted in
    /// children, or where those shown are no fair sample.
    pub spread: Option<Exact>,
    /// The published file.
    pub file: Box<str>,
    /// The publication.
    pub source: Box<str>,
    /// The row it was read from.
    pub place: Place,
}

/// All benchmarks of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Benchmarks(Vec<Benchmark>);

/// How much a rate of this size says, by how far authorities lie apart: a stand-in for how far practices do, which
/// nobody has published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// The share of the difference between rates of this size that is not chance.
    pub reliability: Exact,
    /// How many children would make that seven tenths.
    pub children_for_seven_tenths: i128,
    /// One standard deviation of chance about the rate.
    pub standard_error: Exact,
    /// Between these England's own rate would come out at this size, by chance alone, in 95 of 100 years.
    pub by_chance: Interval,
    /// Between these 95 of 100 authorities would lie at this size.
    pub as_usual: Interval,
}

/// The headings of `reference/benchmarks.csv`.
pub const HEADINGS: [&str; 13] = [
    "INDICATOR",
    "PERIOD",
    "HAVING",
    "AMONG",
    "AUTHORITIES",
    "P10",
    "P25",
    "P50",
    "P75",
    "P90",
    "TAU2",
    "FILE",
    "SOURCE",
];

impl Benchmarks {
    /// Reads the table `reference/benchmarks.csv`, with what is wrong with it. Percentiles are percentages.
    pub fn of(sheet: &Sheet) -> (Self, Vec<String>) {
        let mut wrong = Vec::new();
        let mut rows = sheet.rows();
        let headings: Vec<&str> = rows.next().map(|row| row.cells().collect()).unwrap_or_default();
        if headings != HEADINGS {
            let found = headings.join(", ");
            let says = format!("The headings are {found}. They must be {}.", HEADINGS.join(", "));
            wrong.push(format!("{}: {says}", sheet.place()));
            return (Self::default(), wrong);
        }
        let mut all = Vec::new();
        for row in rows.filter(|row| !row.is_empty()) {
            match benchmark(row) {
                Ok(benchmark) => all.push(benchmark),
                Err(says) => wrong.push(says),
            }
        }
        (Self(all), wrong)
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Benchmark> {
        self.0.iter()
    }

    /// The benchmark of an indicator's id and version.
    pub fn of_indicator(&self, name: &str) -> Option<&Benchmark> {
        self.0.iter().find(|benchmark| *benchmark.indicator == *name)
    }
}

fn benchmark(row: Row<'_>) -> Result<Benchmark, String> {
    let count = |column: usize| row.cell(column).parse::<u64>().ok();
    let (Some(having), Some(among)) = (count(2), count(3)) else {
        let says = "Both must be whole numbers.";
        let (having, among) = (row.cell(2), row.cell(3));
        return Err(format!("{}: HAVING is '{having}' and AMONG '{among}'. {says}", row.place()));
    };
    Ok(Benchmark {
        indicator: row.cell(0).into(),
        period: row.cell(1).into(),
        england: Share::new(having, among),
        authorities: count(4),
        percentiles: [5, 6, 7, 8, 9]
            .map(|column| read_exact(row.cell(column)).map(|rate| rate * exact(1, 100))),
        spread: fine_decimal(row.cell(10)),
        file: row.cell(11).into(),
        source: row.cell(12).into(),
        place: row.place(),
    })
}

/// τ² has twelve decimals, more than any rate: `0.000645160000`.
fn fine_decimal(text: &str) -> Option<Exact> {
    let decimals = text.strip_prefix("0.").filter(|digits| (1..=12).contains(&digits.len()))?;
    Some(exact(decimals.parse::<u64>().ok()?.into(), 10_i128.pow(decimals.len().try_into().ok()?)))
}

impl Benchmark {
    /// How much a figure says beside this benchmark; `None` where it counts sessions, where nobody was counted, or
    /// where it is not known how far authorities lie apart.
    pub fn weigh(&self, figure: &Figure) -> Option<Weight> {
        let children = figure.indicator.unit == Unit::Children;
        self.weigh_share(figure.share).filter(|_| children)
    }

    /// The same for counts of children.
    pub fn weigh_share(&self, share: Share) -> Option<Weight> {
        let (spread, centre) = (self.spread?, self.england.rate()?);
        let prior = prior(spread)?;
        let limits = |spread| funnel(centre, share.among, spread, Limit::Inner);
        Some(Weight {
            reliability: reliability(share.among, prior),
            children_for_seven_tenths: children_for_reliability(exact(7, 10), prior),
            standard_error: standard_error(share)?,
            by_chance: limits(exact(0, 1))?,
            as_usual: limits(spread)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{show_decimal, whole};

    #[test]
    fn twelve_decimals_are_read_exactly() {
        assert_eq!(fine_decimal("0.000645160000"), Some(exact(64_516, 100_000_000)));
        for wrong in ["", "1.0", "0.", "0.1234567890123", "0.12x", "-0.1"] {
            assert_eq!(fine_decimal(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_rate_of_120_children_is_a_quarter_signal() {
        let mut sheet = Sheet::new("reference/benchmarks.csv", None);
        sheet.push(1, HEADINGS);
        let row = ["PS1@2025", "2025", "1039", "10000", "150", "", "", "", "", "", "0.000645160000", "", ""];
        sheet.push(2, row);
        let (all, wrong) = Benchmarks::of(&sheet);
        let benchmark = all.of_indicator("PS1@2025").unwrap();
        assert!(wrong.is_empty() && benchmark.authorities == Some(150));
        let weight = benchmark.weigh_share(Share::new(12, 120)).unwrap();
        let percent = |rate| show_decimal(rate * whole(100), 1);
        assert_eq!(percent(weight.reliability), "23.6");
        assert_eq!([weight.by_chance.low, weight.by_chance.high].map(percent), ["5.6", "16.5"]);
        assert_eq!([weight.as_usual.low, weight.as_usual.high].map(percent), ["5.0", "17.4"]);
        assert_eq!(benchmark.weigh_share(Share::new(0, 0)), None);
    }
}
