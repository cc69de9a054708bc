//! Where a clause's figures of comparison come from, frozen at signature.

use super::grid::GridRow;
use super::table::{
    Accepts::{Choice, Day, Rate, Text},
    Column, Table,
};
use crate::contracts::{BenchmarkKind, BenchmarkUse, Clause, Lint};

/// The table `benchmarks`.
pub(crate) static TABLE: Table = Table {
    name: "benchmarks",
    says: "Where a clause's figures of comparison come from, frozen at signature by the file's checksum; `outturn benchmarks` prints rows for it.",
    needed: false,
    columns: &[
        Column::CLAUSE,
        Column::new("FIGURE", Choice(&["ZERO", "FULL", "AVERAGE"]), "which of its figures"),
        Column::new(
            "KIND",
            Text,
            "fixed, national, region, neighbours, percentile 25, own 3 (years), own shrunken 3",
        ),
        Column::new("FROZEN", Rate, "the figure at signature"),
        Column::new("FILE", Text, "the published file below reference/published; blank for fixed and own"),
        Column::new("SHA256", Text, "its checksum at signature"),
        Column::new("RELEASED", Day, "the day it was released"),
        Column::optional("POPULATION", Text, "the published group of children that it is of"),
    ],
};

/// A row of `benchmarks`. A clause that is not there has been told as a row that matches nothing.
pub(crate) fn read(
    row: &GridRow<'_, '_>,
    names: &[&str],
    clauses: &[Clause],
    lints: &mut Vec<Lint>,
) -> Option<BenchmarkUse> {
    super::clause_terms::no_such_clause(row, names, lints);
    let clause = clauses.iter().find(|clause| *clause.id == *row.text("CLAUSE"))?;
    let figures = [("ZERO", "ZERO"), ("FULL", "FULL"), ("AVERAGE", "AVERAGE")];
    let figure = row.one_of("FIGURE", &figures, lints);
    let kinds = "fixed, national, region, neighbours, percentile 25, own 3 or own shrunken 3";
    let kind = row.read("KIND", kinds, lints, kind);
    let value = row.rate("FROZEN", clause.measure.scale, lints);
    let published = kind.is_some_and(BenchmarkKind::is_published);
    let (file, sha256, released) = if published {
        let released = row.day("RELEASED", lints).map(Some);
        (row.some_text("FILE", lints), row.some_text("SHA256", lints), released)
    } else {
        (Some("".into()), Some("".into()), Some(None))
    };
    Some(BenchmarkUse {
        clause: clause.id.clone(),
        figure: figure?.into(),
        kind: kind?,
        value: value?,
        file: file?,
        sha256: sha256?,
        released: released?,
        population: row.text("POPULATION").into(),
        place: row.place(),
    })
}

fn kind(text: &str) -> Option<BenchmarkKind> {
    let words: Vec<&str> = text.split_whitespace().collect();
    Some(match words.as_slice() {
        ["fixed"] => BenchmarkKind::Fixed,
        ["national"] => BenchmarkKind::National,
        ["region"] => BenchmarkKind::Region,
        ["neighbours"] => BenchmarkKind::Neighbours,
        ["percentile", number] => {
            BenchmarkKind::Percentile(number.parse().ok().filter(|number| (1..=99).contains(number))?)
        }
        ["own", "shrunken", years] => BenchmarkKind::OwnShrunken(years.parse().ok()?),
        ["own", years] => BenchmarkKind::Own(years.parse().ok()?),
        _ => return None,
    })
}

impl BenchmarkKind {
    /// Is it taken from a published file?
    pub fn is_published(self) -> bool {
        matches!(self, Self::National | Self::Region | Self::Neighbours | Self::Percentile(_))
    }
}
