//! What further tables say of a clause: each row names its clause.

use super::grid::{Grid, GridRow, Grids};
use super::{adjustments, bands, claims, companions, improvement, odds};
use crate::contracts::{Adjusted, Band, ClaimRule, Companion, Domain, Improvement, Lint, Measure, Plan};
use crate::words::Exact;

/// The tables whose rows belong to clauses.
pub(crate) struct ClauseTerms<'a> {
    pub(crate) measures: &'a [Measure],
    pub(crate) domains: &'a [Domain],
    adjustments: Option<Grid<'a>>,
    strata: Option<Grid<'a>>,
    bands: Option<Grid<'a>>,
    improvement: Option<Grid<'a>>,
    companions: Option<Grid<'a>>,
    claims: Option<Grid<'a>>,
    odds: Option<Grid<'a>>,
}

/// What they say of one clause, whatever its form.
pub(crate) struct OfClause {
    pub(crate) years_pooled: u8,
    pub(crate) adjusted: Adjusted,
    pub(crate) companion: Option<Companion>,
    pub(crate) claims: Option<ClaimRule>,
    pub(crate) odds: Option<Plan>,
}

impl<'a> ClauseTerms<'a> {
    /// Finds the tables.
    pub(crate) fn find(
        grids: &Grids<'a>,
        measures: &'a [Measure],
        domains: &'a [Domain],
        lints: &mut Vec<Lint>,
    ) -> Self {
        Self {
            measures,
            domains,
            adjustments: grids.find(&adjustments::TABLE, lints),
            strata: grids.find(&adjustments::STRATA, lints),
            bands: grids.find(&bands::TABLE, lints),
            improvement: grids.find(&improvement::TABLE, lints),
            companions: grids.find(&companions::TABLE, lints),
            claims: grids.find(&claims::TABLE, lints),
            odds: grids.find(&odds::TABLE, lints),
        }
    }

    /// Everything that does not depend on the form.
    pub(crate) fn of(&self, clause: &str, measure: &Measure, lints: &mut Vec<Lint>) -> OfClause {
        let (years_pooled, adjusted) = match one(self.adjustments.as_ref(), clause, lints) {
            None => (1, Adjusted::Plain),
            Some(row) => adjustments::read(&row, measure, &rows(self.strata.as_ref(), clause), lints)
                .unwrap_or((1, Adjusted::Plain)),
        };
        OfClause {
            years_pooled,
            adjusted,
            companion: one(self.companions.as_ref(), clause, lints)
                .and_then(|row| companions::read(&row, self.measures, lints)),
            claims: one(self.claims.as_ref(), clause, lints).and_then(|row| claims::read(&row, lints)),
            odds: one(self.odds.as_ref(), clause, lints).and_then(|row| odds::read(&row, measure, lints)),
        }
    }

    /// How a clause scores improvement; a lint at the clause when nothing says so.
    pub(crate) fn improvement(
        &self,
        row: &GridRow<'_, '_>,
        clause: &str,
        measure: &Measure,
        lints: &mut Vec<Lint>,
    ) -> Option<Improvement> {
        let Some(found) = one(self.improvement.as_ref(), clause, lints) else {
            let says = format!(
                "The clause {clause} scores improvement. Add a row for it to the table 'improvement'."
            );
            lints.push(Lint::error("L103", row.place_of("FORM"), says));
            return None;
        };
        improvement::read(&found, measure, lints)
    }

    /// The practice's own past rate, where the contract fixes it.
    pub(crate) fn baseline(&self, clause: &str, measure: &Measure, lints: &mut Vec<Lint>) -> Option<Exact> {
        let row = one(self.improvement.as_ref(), clause, lints)?;
        improvement::read(&row, measure, lints)?.baseline
    }

    /// The bands of a clause.
    pub(crate) fn bands(
        &self,
        row: &GridRow<'_, '_>,
        clause: &str,
        measure: &Measure,
        lints: &mut Vec<Lint>,
    ) -> Option<Vec<Band>> {
        let found = rows(self.bands.as_ref(), clause);
        bands::read(row, clause, measure, &found, lints)
    }

    /// Rows that name no clause: nothing can ever match them.
    pub(crate) fn astray(&self, clauses: &[&str], lints: &mut Vec<Lint>) {
        let all = [
            &self.adjustments,
            &self.strata,
            &self.bands,
            &self.improvement,
            &self.companions,
            &self.claims,
            &self.odds,
        ];
        for row in all.into_iter().flatten().flat_map(Grid::rows) {
            no_such_clause(&row, clauses, lints);
        }
    }
}

/// A row whose CLAUSE is none of the contract's can never match anything.
pub(crate) fn no_such_clause(row: &GridRow<'_, '_>, clauses: &[&str], lints: &mut Vec<Lint>) {
    let written = row.text("CLAUSE");
    if !clauses.contains(&written) {
        let says = format!(
            "There is no clause '{written}', so that this row never matches anything. Name one of: {}.",
            clauses.join(", ")
        );
        lints.push(Lint::warning("L109", row.place_of("CLAUSE"), says));
    }
}

fn rows<'a, 'g>(grid: Option<&'g Grid<'a>>, clause: &str) -> Vec<GridRow<'a, 'g>> {
    grid.into_iter().flat_map(Grid::rows).filter(|row| row.text("CLAUSE") == clause).collect()
}

/// The one row of a clause; a lint when there are two.
fn one<'a, 'g>(grid: Option<&'g Grid<'a>>, clause: &str, lints: &mut Vec<Lint>) -> Option<GridRow<'a, 'g>> {
    let mut found = rows(grid, clause).into_iter();
    let first = found.next();
    if let Some(second) = found.next() {
        let says = format!("The clause {clause} is here a second time. Keep one.");
        lints.push(Lint::error("L106", second.place_of("CLAUSE"), says));
    }
    first
}
