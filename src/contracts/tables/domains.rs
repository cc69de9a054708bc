//! The table `domains`: groups of clauses that share a part of the pot.

use super::grid::Grids;
use super::table::{
    Accepts::{Count, Percent, Text},
    Column, Table,
};
use crate::contracts::{Domain, Lint};
use crate::words::{Exact, Place, whole};

/// The table `domains`.
pub(crate) static TABLE: Table = Table {
    name: "domains",
    says: "Groups of clauses that share a part of the pot; the clauses' weights then add up within each domain.",
    needed: false,
    columns: &[
        Column::new("DOMAIN", Text, "its name"),
        Column::new("OF_POT", Percent, "its part of the pot"),
        Column::new("AT_LEAST", Count, "with fewer clauses scored its weight goes to the other domains"),
        Column::optional(
            "DOMAINS_AT_LEAST",
            Count,
            "with fewer domains scored nothing is; the same in each row, blank for no such rule",
        ),
    ],
};

/// The domains, whose parts of the pot add up.
pub(crate) fn read_all(grids: &Grids<'_>, lints: &mut Vec<Lint>) -> Vec<Domain> {
    let rows = grids.all(&TABLE, lints, |row, lints| {
        let (name, weight) = (row.some_text("DOMAIN", lints), row.percent("OF_POT", lints));
        let at_least = row.count("AT_LEAST", lints);
        let of_all = row.if_given("DOMAINS_AT_LEAST", |row| row.count("DOMAINS_AT_LEAST", lints))?;
        let domain = Domain {
            name: name?,
            weight: weight?,
            at_least: at_least?,
            domains_at_least: of_all.unwrap_or_default(),
            place: row.place(),
        };
        Some((domain, row.place_of("OF_POT")))
    });
    let sum: Exact = rows.iter().map(|(domain, _)| domain.weight).sum();
    let last: Option<Place> = rows.last().map(|(_, place)| place.clone());
    if let Some(place) = last.filter(|_| sum != whole(1)) {
        let percent = crate::words::show_decimal(sum * whole(100), 2);
        let says = format!("The domains' parts of the pot add up to {percent} %. They must add up to 100 %.");
        lints.push(Lint::error("L101", place, says));
    }
    rows.into_iter().map(|(domain, _)| domain).collect()
}
