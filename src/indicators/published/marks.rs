//! The benchmarks that a contract may name, each with what is written down when it is frozen.

use super::{Counted, Neighbours, Published, Value};
use crate::indicators::small_numbers::{dispersion, prior};
use crate::words::{Exact, exact};

/// One benchmark of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which kind.
    pub kind: MarkKind,
    /// The area it is of, in words.
    pub area: String,
    /// The value: a rate between nought and one, a mean, or months.
    pub value: Exact,
    /// How many have it; `None` for a mean, for a percentile and for what is stated without counts.
    pub having: Option<Exact>,
    /// How many it is taken of; `None` where that is not said.
    pub among: Option<Exact>,
    /// How many authorities it is taken from; `None` for one that is published as it is.
    pub authorities: Option<usize>,
}

/// The kinds of benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// England, as published: its counts are rounded to ten.
    England,
    /// The council's region, as published.
    Region,
    /// The council's ten statistical neighbours, pooled.
    Neighbours,
    /// The council itself.
    Council,
    /// A percentile of the authorities.
    Percentile(u8),
    /// τ², how far authorities lie apart beyond chance.
    Spread,
    /// M, how many children the centre stands for when a rate is drawn to it.
    Prior,
}

impl MarkKind {
    /// The kind in a word.
    pub fn word(self) -> String {
        match self {
            Self::England => "england".into(),
            Self::Region => "region".into(),
            Self::Neighbours => "neighbours".into(),
            Self::Council => "council".into(),
            Self::Percentile(at) => format!("p{at}"),
            Self::Spread => "tau2".into(),
            Self::Prior => "prior".into(),
        }
    }
}

/// Every benchmark of a series; those of a council only where one is named, by its code of the statistics office.
pub fn marks(published: &Published, neighbours: &Neighbours, council: Option<&str>) -> Vec<Mark> {
    let counted = &published.series.counted;
    let mut marks: Vec<Mark> = published
        .england
        .and_then(|value| of(counted, MarkKind::England, "England", value, None))
        .into_iter()
        .collect();
    if let Some(code) = council {
        marks.extend(of_council(published, neighbours, code));
    }
    let rates = Some(published.rates().len());
    for at in [10, 25, 50, 75, 90] {
        let value = published.percentile(exact(at.into(), 100));
        let area = "authorities".to_string();
        marks.extend(value.map(|value| Mark {
            kind: MarkKind::Percentile(at),
            area,
            value,
            having: None,
            among: None,
            authorities: rates,
        }));
    }
    if let Some(found) = dispersion(&published.shares()) {
        let mark = |kind, value| {
            let authorities = Some(found.authorities);
            Mark { kind, area: "authorities".into(), value, having: None, among: None, authorities }
        };
        marks.push(mark(MarkKind::Spread, found.spread));
        marks.extend(prior(found.spread).map(|prior| mark(MarkKind::Prior, prior)));
    }
    marks
}

fn of_council(published: &Published, neighbours: &Neighbours, code: &str) -> Vec<Mark> {
    let counted = &published.series.counted;
    let mut marks = Vec::new();
    if let Some((name, value)) = published.region_of(code) {
        marks.extend(of(counted, MarkKind::Region, name, value, None));
    }
    let ten = neighbours.in_file(published, code);
    if let Some((value, used)) = published.pooled(ten) {
        marks.extend(of(counted, MarkKind::Neighbours, "statistical neighbours", value, Some(used)));
    }
    if let Some(own) = published.authorities.get(code) {
        marks.extend(of(counted, MarkKind::Council, &own.name, own.value, None));
    }
    marks
}

/// A mark with a value; none where a cell is no number.
fn of(
    counted: &Counted,
    kind: MarkKind,
    area: &str,
    value: Value,
    authorities: Option<usize>,
) -> Option<Mark> {
    let having =
        value.having.get().filter(|_| matches!(counted, Counted::Rows { .. } | Counted::Columns { .. }));
    let among = value.among.get().filter(|_| !matches!(counted, Counted::Stated { .. }));
    Some(Mark { kind, area: area.into(), value: value.rate()?, having, among, authorities })
}
