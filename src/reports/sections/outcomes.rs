//! Each outcome: target, actual, interval, and where it stands.

use super::counted::counts;
use super::reliability::weight;
use super::standing::{middle_half, standing, standings};
use crate::contracts::{Clause, ContractYear, UnknownChild};
use crate::indicators::{Benchmark, Figure, Interval};
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::said::{Band, Cell, Chart, Kind, Matter, Section, Table};
use crate::words::{Exact, Share};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "outcomes", gives: &["held", "most", "standing"] };

/// The outcomes of a practice as picture and table; `None` when nothing was measured.
pub(in crate::reports) fn outcomes(
    book: &Book,
    council: &CouncilBook,
    practice: &PracticeBook,
    year: &ContractYear,
) -> Option<Section> {
    let contract = practice.contract.as_ref()?;
    let figures =
        council.figures.as_ref()?.practices.iter().find(|figures| figures.practice == practice.code)?;
    let columns = [
        ("Outcome", Kind::Text),
        ("Counted", Kind::Text),
        ("Rate", Kind::Percent),
        ("95% from", Kind::Percent),
        ("95% to", Kind::Percent),
        ("Pays nothing at", Kind::Percent),
        ("Pays all at", Kind::Percent),
        ("England", Kind::Percent),
        ("Reliability", Kind::Percent),
    ];
    let mut table =
        Table::new("outcomes", "Each outcome over the twelve months to the end of the month", &columns);
    let (mut bands, mut among) = (Vec::new(), standings());
    for clause in &contract.clauses {
        let Some(figure) = figures.figure(&clause.measure.id) else { continue };
        let benchmark = book.benchmarks.of_indicator(&clause.measure.name);
        let counted = priced(practice, clause).unwrap_or((figure.share, figure.interval));
        let band = band(clause, counted, benchmark);
        let weight = weight(book, figures, clause).map(|(_, weight)| weight.reliability);
        let says = says(clause, year, figure, counted.0);
        table.push(row(clause, says, (&band, weight)));
        if let Some(row) = benchmark.and_then(|benchmark| standing(clause, benchmark, counted)) {
            among.push(row);
        }
        bands.push(band);
    }
    let table = table
        .note("Rates say how many have what the outcome names, whether that is good or bad for them.")
        .note("[x] stands where an outcome was not measured, or is not published for the same children.")
        .note("Reliability is how much of the difference between two rates of this size is not chance.")
        .note("[z] stands where a clause pays by the child, not between two rates.");
    let description = "For each outcome the rate with its interval, on a scale that runs from paying nothing to paying \
                       all, with England's published rate and the middle half of local authorities.";
    let chart = Chart::Bands { description: description.into(), bands };
    let section = Section::on("outcomes", &WORDS)
        .with("held", &Cell::count(figures.held))
        .with("most", &Cell::Money(year.sum(year.outcomes)))
        .when("standing", !among.rows.is_empty())
        .chart(chart)
        .table(table);
    Some(if among.rows.is_empty() { section } else { section.table(among) })
}

/// The counts that the statement prices: where a clause counts unknown children against the practice, they are more
/// than those that could be measured, and the page must say the counts that the money rests on.
fn priced(practice: &PracticeBook, clause: &Clause) -> Option<(Share, Option<Interval>)> {
    let mut scored =
        practice.statement.iter().flat_map(|of| &of.lines).filter_map(|line| line.scored.as_ref());
    let scored = scored.find(|scored| scored.clause.id == clause.id)?;
    Some((scored.share, scored.interval))
}

fn band(clause: &Clause, counted: (Share, Option<Interval>), benchmark: Option<&Benchmark>) -> Band {
    let line = clause.form.line();
    Band {
        label: format!("{} {} ({})", clause.id, clause.measure.title, clause.measure.better.says()),
        rate: counted.0.rate(),
        interval: counted.1.map(|interval| (interval.low, interval.high)),
        zero: line.map(|line| line.zero),
        full: line.map(|line| line.full),
        national: benchmark.and_then(|benchmark| benchmark.england.rate()),
        middle_half: benchmark.and_then(middle_half),
    }
}

/// What was counted, and over how many years: a reader must find the counts of the working again.
fn says(clause: &Clause, year: &ContractYear, figure: &Figure, share: Share) -> String {
    if let Some(why) = &figure.not_measured {
        return format!("not measured: {why}");
    }
    let counted = format!("{} {}", counts(share, figure.parts), clause.measure.counted());
    let years = clause.years_pooled.min(year.number);
    let unknown = figure.states.unknown;
    match (years > 1, clause.unknown == UnknownChild::CountsAgainst && unknown > 0) {
        (false, false) => counted,
        (true, false) => format!("{counted} in {years} years"),
        (false, true) => format!("{counted}, {unknown} of them unknown and counted against"),
        (true, true) => format!("{counted} in {years} years, unknown ones among them and counted against"),
    }
}

fn row(clause: &Clause, counted: String, (band, weight): (&Band, Option<Exact>)) -> Vec<Cell> {
    let or = |rate: Option<_>, symbol| rate.map_or(Cell::Symbol(symbol), Cell::Percent);
    vec![
        Cell::text(format!("{} {}", clause.id, clause.measure.title)),
        Cell::text(counted),
        or(band.rate, 'x'),
        or(band.interval.map(|ends| ends.0), 'x'),
        or(band.interval.map(|ends| ends.1), 'x'),
        or(band.zero, 'z'),
        or(band.full, 'z'),
        or(band.national, 'x'),
        or(weight, 'x'),
    ]
}
