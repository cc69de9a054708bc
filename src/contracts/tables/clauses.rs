//! The table of outcome clauses.

use super::clause_terms::ClauseTerms;
use super::grid::{Grid, GridRow, unknown};
use super::table::{
    Accepts::{Choice, Count, Decimal, In, Measured, Percent, Pounds, Rate, Text},
    Column, Table,
};
use super::{forms, measures};
use crate::contracts::{Clause, Form, Lint, Nobody, Price, Scale, UnknownChild, Worth};
use crate::indicators::Better;
use crate::words::{exact, read_exact, show_decimal, whole};

/// The table `clauses`.
pub(crate) static TABLE: Table = Table {
    name: "clauses",
    says: "One row a clause: what is measured, how it becomes money, and within what limits.",
    needed: true,
    columns: &[
        Column::new("CLAUSE", Text, "its key, of letters, digits and '-'"),
        Column::new(
            "INDICATOR",
            Measured,
            "the indicator with its version, or a measure of the table measures",
        ),
        Column::new(
            "FORM",
            Choice(&forms::NAMES),
            "how a figure becomes money; `outturn explain linear` and so on",
        ),
        Column::new(
            "WEIGHT",
            Text,
            "its part of the outcome pot (of its domain), or equal; blank where it is worth points",
        ),
        Column::new("ZERO", Rate, "the rate at or beyond which nothing is paid"),
        Column::new("FULL", Rate, "the rate at or beyond which all is paid"),
        Column::new(
            "PRICE",
            Text,
            "the price in pounds of a child, event, day, week or point; or a parameter's name",
        ),
        Column::new("DEADWEIGHT", Percent, "the part of the cohort that would have had it anyway"),
        Column::new("MINIMUM", Count, "with fewer counted it cannot be scored"),
        Column::new(
            "NOBODY",
            Choice(&["nothing", "midpoint", "reweight", "carry"]),
            "what it pays when it cannot be scored",
        ),
        Column::new(
            "UNKNOWN",
            Text,
            "what children do about whom nobody can say: leave out, count against, or void above 10",
        ),
        Column::new(
            "PAID_BEFORE",
            Pounds,
            "what was paid on account in the year before the first month paid here",
        ),
        Column::optional("POINTS", Decimal, "what it is worth in points of PRICE each, instead of a weight"),
        Column::optional("CAP", Pounds, "the most it pays in a year, in pounds"),
        Column::optional("DOMAIN", In("domains", "DOMAIN"), "its domain, of the table domains"),
    ],
};

/// Reads the clauses; their weights must add up to the whole pot (or domain).
pub(crate) fn read_clauses(grid: &Grid<'_>, terms: &ClauseTerms<'_>, lints: &mut Vec<Lint>) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    for row in grid.rows() {
        let alike = |other: &GridRow<'_, '_>| is_equal(other) && other.text("DOMAIN") == row.text("DOMAIN");
        let alike = grid.rows().filter(alike).count();
        let Some(clause) = read_clause(&row, alike, terms, lints) else { continue };
        if clauses.iter().any(|known| known.id == clause.id) {
            let says = format!("The clause {} is here a second time. Give each its own key.", clause.id);
            lints.push(Lint::error("L106", row.place_of("CLAUSE"), says));
        }
        if clauses.iter().any(|known| known.measure.id == clause.measure.id) {
            let says = format!(
                "{} is paid by an earlier clause already: the same children would be paid twice. Keep one of the two.",
                clause.measure.id
            );
            lints.push(Lint::error("L207", row.place_of("INDICATOR"), says));
        }
        clauses.push(clause);
    }
    if clauses.len() == grid.rows().count() {
        weights_add_up(grid, &clauses, lints);
    }
    clauses
}

/// Within each domain (or in the whole contract, where there is none) the weights add up, unless all is worth points.
fn weights_add_up(grid: &Grid<'_>, clauses: &[Clause], lints: &mut Vec<Lint>) {
    let mut domains: Vec<Option<&str>> = clauses.iter().map(|clause| clause.domain.as_deref()).collect();
    domains.sort_unstable();
    domains.dedup();
    for domain in domains {
        let ours = || clauses.iter().filter(|clause| clause.domain.as_deref() == domain);
        let sum = ours().fold(whole(0), |sum, clause| sum + clause.weight());
        if sum == whole(1) || ours().all(|clause| !matches!(clause.worth, Worth::Weight(_))) {
            continue;
        }
        let of = domain.map_or(String::new(), |domain| format!(" of the domain {domain}"));
        let (off, way) =
            if sum > whole(1) { (sum - whole(1), "too much") } else { (whole(1) - sum, "too little") };
        let percent = |share| show_decimal(share * whole(100), 2);
        let says = format!(
            "The weights of the clauses{of} add up to {} %, which is {} % {way}. They must add up to 100 %.",
            percent(sum),
            percent(off)
        );
        lints.push(Lint::error("L101", grid.place().at_column("WEIGHT"), says));
    }
}

/// Reads a clause; `alike` clauses of its domain have the weight `equal`.
fn read_clause(
    row: &GridRow<'_, '_>,
    alike: usize,
    terms: &ClauseTerms<'_>,
    lints: &mut Vec<Lint>,
) -> Option<Clause> {
    let id = row.read("CLAUSE", "a key of letters, digits and '-'", lints, key);
    let measure = measures::pinned(row, "INDICATOR", terms.measures, lints);
    let minimum = row.count("MINIMUM", lints);
    let choices = [
        ("nothing", Nobody::Nothing),
        ("midpoint", Nobody::Midpoint),
        ("reweight", Nobody::Reweight),
        ("carry", Nobody::Carry),
    ];
    let nobody = row.one_of_or("L208", "NOBODY", &choices, lints);
    let unknown = row.read_or(
        "L209",
        "UNKNOWN",
        "one of: leave out, count against, or void above 10 (a percentage)",
        lints,
        unknown_child,
    );
    let paid_before = row.pounds("PAID_BEFORE", lints);
    let worth = worth(row, alike, lints);
    let cap = row.if_given("CAP", |row| row.pounds("CAP", lints));
    let (id, measure) = (id?, measure?);
    if let Some(never) = measure.indicator.map(|indicator| indicator.never_paid).filter(|why| !why.is_empty())
    {
        let says = format!("{} is never paid for: {never}. Give another one.", measure.name);
        lints.push(Lint::error("L213", row.place_of("INDICATOR"), says));
        return None;
    }
    let form = forms::read(row, &id, &measure, terms, lints);
    let domain = domain(row, terms, lints);
    let of_clause = terms.of(&id, &measure, lints);
    let clause = Clause {
        form: form?,
        worth: worth?,
        cap: cap?,
        domain: domain?,
        minimum: minimum?,
        nobody: nobody?,
        unknown: unknown?,
        paid_before: paid_before?,
        years_pooled: of_clause.years_pooled,
        adjusted: of_clause.adjusted,
        companion: of_clause.companion,
        claims: of_clause.claims,
        odds: of_clause.odds,
        id,
        measure,
        place: row.place(),
    };
    right_way_round(&clause, row, lints).then_some(clause)
}

fn key(text: &str) -> Option<Box<str>> {
    let good = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    (!text.is_empty() && text.len() <= 30 && text.chars().all(good)).then(|| text.into())
}

fn unknown_child(text: &str) -> Option<UnknownChild> {
    match text {
        "leave out" => Some(UnknownChild::LeftOut),
        "count against" => Some(UnknownChild::CountsAgainst),
        _ => super::grid::percent(text.strip_prefix("void above ")?).map(UnknownChild::VoidAbove),
    }
}

/// A weight of the pot, or points at a price. `equal` is one part in as many as say so in the domain; with NOBODY reweight
/// it is therefore an equal part among those scored.
fn worth(row: &GridRow<'_, '_>, alike: usize, lints: &mut Vec<Lint>) -> Option<Worth> {
    match row.if_given("POINTS", |row| row.decimal("POINTS", lints))? {
        Some(points) => Some(Worth::Points(points, price(row, lints)?)),
        None if row.text("WEIGHT").is_empty() && forms::is_priced(row.text("FORM")) => Some(Worth::Open),
        None if is_equal(row) => Some(Worth::Weight(exact(1, alike.max(1) as i128))),
        None => {
            let accepted = "a percentage from 0 to 100, such as 8.4, or equal";
            row.read("WEIGHT", accepted, lints, super::grid::percent).map(Worth::Weight)
        }
    }
}

fn is_equal(row: &GridRow<'_, '_>) -> bool {
    row.text("WEIGHT").eq_ignore_ascii_case("equal")
}

/// A price in pounds, or a parameter's name.
pub(crate) fn price(row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> Option<Price> {
    row.read("PRICE", "pounds with at most two decimals, or the name of a parameter", lints, |text| {
        if read_exact(text.trim_start_matches('£')).is_some() {
            super::grid::pounds(text).map(Price::Of)
        } else {
            key(text).map(Price::Parameter)
        }
    })
}

#[expect(clippy::option_option, reason = "wrong, blank and given are three answers")]
fn domain(row: &GridRow<'_, '_>, terms: &ClauseTerms<'_>, lints: &mut Vec<Lint>) -> Option<Option<Box<str>>> {
    let names: Vec<&str> = terms.domains.iter().map(|domain| &*domain.name).collect();
    let text = row.text("DOMAIN");
    if text.is_empty() && names.is_empty() {
        return Some(None);
    }
    let found = names.iter().find(|name| **name == text);
    if found.is_none() {
        lints.push(Lint::error("L105", row.place_of("DOMAIN"), unknown(text, &names)));
    }
    found.map(|name| Some((*name).into()))
}

fn right_way_round(clause: &Clause, row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> bool {
    let rates = || format!("ZERO is {} and FULL is {}", row.text("ZERO"), row.text("FULL"));
    let (column, says) = match (clause.form.line(), clause.measure.better) {
        // A threshold that is the benchmark too is a plain mark: ten points at it and none short of it.
        (Some(line), _) if line.zero == line.full && matches!(clause.form, Form::TenPoints(..)) => {
            return true;
        }
        (Some(line), _) if line.zero == line.full => {
            ("ZERO", format!("{}, the same rate. Give two that differ.", rates()))
        }
        (Some(line), Better::Lower) if line.zero < line.full => {
            ("ZERO", format!("{}, but a lower rate is better here. Give a ZERO above FULL.", rates()))
        }
        (Some(line), Better::Higher) if line.zero > line.full => {
            ("ZERO", format!("{}, but a higher rate is better here. Give a ZERO below FULL.", rates()))
        }
        (None, Better::Lower) if matches!(clause.form, Form::RateCard { .. }) => {
            let says = "A rate card pays for each child that has what is asked, but having it is worse here. Give linear.";
            ("FORM", says.into())
        }
        (None, _) if matches!(clause.form, Form::Gate(_)) && clause.measure.scale != Scale::Percent => {
            let says =
                "A gate asks how far chance carries a share, but the measure is a plain number. Give linear.";
            ("FORM", says.into())
        }
        _ if !clause.measure.counts_children() && clause.unknown == UnknownChild::CountsAgainst => {
            let says = format!(
                "'count against' stands here, but nobody knows how many {} an unknown child had. Give leave out.",
                clause.measure.counted()
            );
            lints.push(Lint::error("L209", row.place_of("UNKNOWN"), says));
            return false;
        }
        _ => return true,
    };
    lints.push(Lint::error("L301", row.place_of(column), says));
    false
}

/// The keys of all clauses, those that could not be read included.
pub(crate) fn keys<'a>(grid: &Grid<'a>) -> Vec<&'a str> {
    let mut keys: Vec<&str> = grid.rows().map(|row| row.text("CLAUSE")).collect();
    keys.dedup();
    keys
}
