//! Tables of the whole contract: modes, parameters, factors, domains, members, split, accepted warnings.

use super::clause_terms::no_such_clause;
use super::grid::{Grid, GridRow, Grids, unknown};
use super::table::{
    Accepts::{self, Choice, Count, Day, Decimal, Percent, Pounds, Text},
    Column, Table,
};
use crate::contracts::{
    Accepted, Domain, Element, Factor, Lint, Member, Mode, ModeRow, Parameter, Parameters,
};
use crate::words::{Exact, Place, whole};

/// The table `modes`.
pub(crate) static MODES: Table = Table {
    name: "modes",
    says: "Elements and clauses that do not pay on some days: shadow is worked out and shown, off is nothing. What has no row is live.",
    needed: false,
    columns: &[
        Column::new("ELEMENT", Text, "core, outcomes, retainer, corporate, or a clause"),
        Column::new("MODE", Choice(&["live", "shadow", "off"]), "what it does"),
        Column::new("FROM", Day, "the first day"),
        Column::new("TO", Day, "the last day"),
    ],
};

/// The table `parameters`.
pub(crate) static PARAMETERS: Table = Table {
    name: "parameters",
    says: "Values that change: each holds on the days it is for, as it was known on a day.",
    needed: false,
    columns: &[
        Column::new("NAME", Text, "the parameter's name"),
        Column::new("VALUE", Decimal, "its value"),
        Column::new("UNIT", Text, "the unit, such as pounds a point"),
        Column::new("FROM", Day, "the first day it is for"),
        Column::new("TO", Day, "the last day it is for"),
        Column::new("KNOWN_FROM", Day, "the day it became known"),
        Column::new("REFERENCE", Text, "where it comes from"),
    ],
};

/// The table `factors`.
pub(crate) static FACTORS: Table = Table {
    name: "factors",
    says: "Multipliers of what is earned, such as size and need: OWN ÷ AVERAGE, never rounded. All that match multiply.",
    needed: false,
    columns: &[
        Column::new("NAME", Text, "its name"),
        Column::new("PRACTICE", Text, "the practice; blank for every one"),
        Column::new("CLAUSE", Accepts::OF_CLAUSES, "the clause; blank for every one"),
        Column::new("OWN", Decimal, "the practice's own value"),
        Column::new("AVERAGE", Decimal, "the average that it is divided by"),
        Column::new("FLOOR", Decimal, "the factor is no less than this; blank for no floor"),
        Column::new("CEILING", Decimal, "the factor is no more than this; blank for no ceiling"),
        Column::new("REFERENCE", Text, "where it comes from"),
    ],
};

/// The table `domains`.
pub(crate) static DOMAINS: Table = Table {
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

/// The table `members`.
pub(crate) static MEMBERS: Table = Table {
    name: "members",
    says: "The practices of a contract that has several, for `outturn score`.",
    needed: false,
    columns: &[
        Column::new("PRACTICE", Text, "its code, as the figures give it"),
        Column::new("BASE", Pounds, "the sum that the shares divide for it"),
        Column::optional("AGES", Text, "the ages of its children, such as 8-17"),
    ],
};

/// The table `split`.
pub(crate) static SPLIT: Table = Table {
    name: "split",
    says: "How outcome money is split between partners or teams. Without the table nothing is split.",
    needed: false,
    columns: &[
        Column::new("KEY", Text, "a partner or team; the order of rows is the order of left-over pence"),
        Column::new("SHARE_OF_SPLIT", Decimal, "its share, such as its full-time equivalent"),
    ],
};

/// The table `accepted`.
pub(crate) static ACCEPTED: Table = Table {
    name: "accepted",
    says: "Warnings that somebody has accepted by name, with a reason.",
    needed: false,
    columns: &[
        Column::new("CODE", Text, "the warning's code, such as L310"),
        Column::new("CLAUSE", Accepts::OF_CLAUSES, "the clause it concerns; blank for the whole contract"),
        Column::new("ACCEPTED_BY", Text, "who accepted it"),
        Column::new("REASON", Text, "why"),
    ],
};

/// Reads the rows of a table; those that cannot be read are told and left out.
pub(crate) fn all<T>(
    grids: &Grids<'_>,
    table: &'static Table,
    lints: &mut Vec<Lint>,
    read: impl Fn(&GridRow<'_, '_>, &mut Vec<Lint>) -> Option<T>,
) -> Vec<T> {
    let grid: Option<Grid<'_>> = grids.find(table, lints);
    grid.iter().flat_map(Grid::rows).filter_map(|row| read(&row, lints)).collect()
}

/// A row of `modes`; `names` are the keys of the clauses.
pub(crate) fn mode(row: &GridRow<'_, '_>, names: &[&str], lints: &mut Vec<Lint>) -> Option<ModeRow> {
    let known: Vec<&str> =
        Element::ALL.iter().map(|element| element.name()).chain(names.iter().copied()).collect();
    let element = row.text("ELEMENT");
    if !known.contains(&element) {
        lints.push(Lint::error("L105", row.place_of("ELEMENT"), unknown(element, &known)));
    }
    let modes = [("live", Mode::Live), ("shadow", Mode::Shadow), ("off", Mode::Off)];
    let mode = row.one_of("MODE", &modes, lints);
    let (from, to) = (row.day("FROM", lints), row.day("TO", lints));
    Some(ModeRow { element: element.into(), mode: mode?, from: from?, to: to?, place: row.place() })
}

/// The parameters; a second row known on the same day for the same days is two values (L103).
pub(crate) fn parameters(grids: &Grids<'_>, lints: &mut Vec<Lint>) -> Parameters {
    let rows = all(grids, &PARAMETERS, lints, |row, lints| {
        let (name, value) = (row.some_text("NAME", lints), row.decimal("VALUE", lints));
        let unit = row.some_text("UNIT", lints);
        let (from, to) = (row.day("FROM", lints), row.day("TO", lints));
        let known_from = row.day("KNOWN_FROM", lints);
        if row.text("REFERENCE").is_empty() {
            let says = "The parameter has no reference. Say where its value comes from.";
            lints.push(Lint::warning("L104", row.place_of("REFERENCE"), says));
        }
        Some(Parameter {
            name: name?,
            value: value?,
            unit: unit?,
            from: from?,
            to: to?,
            known_from: known_from?,
            reference: row.text("REFERENCE").into(),
            place: row.place(),
        })
    });
    for (at, row) in rows.iter().enumerate() {
        let twice = |other: &&Parameter| {
            other.name == row.name
                && other.known_from == row.known_from
                && other.from <= row.to
                && row.from <= other.to
        };
        if rows[..at].iter().any(|other| twice(&other)) {
            let says = format!(
                "The parameter {} has two values on some day, both known on the same day. Keep one.",
                row.name
            );
            lints.push(Lint::error("L103", row.place.clone(), says));
        }
    }
    Parameters(rows)
}

/// A row of `factors`.
pub(crate) fn factor(row: &GridRow<'_, '_>, names: &[&str], lints: &mut Vec<Lint>) -> Option<Factor> {
    let name = row.some_text("NAME", lints);
    let (own, average) = (row.decimal("OWN", lints), row.decimal("AVERAGE", lints));
    let floor = row.if_given("FLOOR", |row| row.decimal("FLOOR", lints));
    let ceiling = row.if_given("CEILING", |row| row.decimal("CEILING", lints));
    if !row.text("CLAUSE").is_empty() {
        no_such_clause(row, names, lints);
    }
    let average = average?;
    if average == whole(0) {
        let says = "The average is nought, and nothing can be divided by it. Give the average.";
        lints.push(Lint::error("L103", row.place_of("AVERAGE"), says));
        return None;
    }
    Some(Factor {
        name: name?,
        practice: row.text("PRACTICE").into(),
        clause: row.text("CLAUSE").into(),
        own: own?,
        average,
        floor: floor?,
        ceiling: ceiling?,
        place: row.place(),
    })
}

/// The domains, whose parts of the pot add up.
pub(crate) fn domains(grids: &Grids<'_>, lints: &mut Vec<Lint>) -> Vec<Domain> {
    let rows = all(grids, &DOMAINS, lints, |row, lints| {
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

/// A row of `members`.
pub(crate) fn member(row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> Option<Member> {
    let (practice, base) = (row.some_text("PRACTICE", lints), row.pounds("BASE", lints));
    Some(Member { practice: practice?, base: base?, ages: row.text("AGES").into(), place: row.place() })
}

/// A row of `split`.
pub(crate) fn split_key(row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> Option<(Box<str>, Exact)> {
    row.some_text("KEY", lints).zip(row.decimal("SHARE_OF_SPLIT", lints))
}

/// A row of `accepted`.
pub(crate) fn accepted(row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> Option<Accepted> {
    let (code, by) = (row.some_text("CODE", lints), row.some_text("ACCEPTED_BY", lints));
    let reason = row.some_text("REASON", lints);
    let clause = row.text("CLAUSE").into();
    Some(Accepted { code: code?, clause, by: by?, reason: reason?, place: row.place() })
}
