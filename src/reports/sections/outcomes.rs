//! Each outcome: target, actual, interval, and where it stands.

use super::reliability::weight;
use crate::contracts::{Clause, ContractYear};
use crate::indicators::{Figure, Interval};
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::said::{Band, Cell, Chart, Kind, Matter, Section, Table};
use crate::words::{Exact, Share};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "outcomes", gives: &["held", "most"] };

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
    let mut bands = Vec::new();
    for clause in &contract.clauses {
        let Some(figure) = figures.figure(&clause.measure.id) else { continue };
        let national =
            book.benchmarks.of_indicator(&clause.measure.name).and_then(|mark| mark.england.rate());
        let counted = priced(practice, clause).unwrap_or((figure.share, figure.interval));
        let band = band(clause, counted, national);
        let weight = weight(book, figures, clause).map(|(_, weight)| weight.reliability);
        table.push(row(clause, figure, counted.0, (&band, weight)));
        bands.push(band);
    }
    let table = table
        .note("Rates say how many have what the outcome names, whether that is good or bad for them.")
        .note("[x] stands where an outcome was not measured, or is not published for the same children.")
        .note("Reliability is how much of the difference between two rates of this size is not chance.")
        .note("[z] stands where a clause pays by the child, not between two rates.");
    let description = "For each outcome the rate with its interval, on a scale that runs from paying nothing to paying \
                       all, with England's published rate.";
    let chart = Chart::Bands { description: description.into(), bands };
    Some(
        Section::on("outcomes", &WORDS)
            .with("held", &Cell::count(figures.held))
            .with("most", &Cell::Money(year.sum(year.outcomes)))
            .chart(chart)
            .table(table),
    )
}

/// The counts that the statement prices: where a clause counts unknown children against the practice, they are more
/// than those that could be measured, and the page must say the counts that the money rests on.
fn priced(practice: &PracticeBook, clause: &Clause) -> Option<(Share, Option<Interval>)> {
    let mut scored =
        practice.statement.iter().flat_map(|of| &of.lines).filter_map(|line| line.scored.as_ref());
    let scored = scored.find(|scored| scored.clause.id == clause.id)?;
    Some((scored.share, scored.interval))
}

fn band(clause: &Clause, counted: (Share, Option<Interval>), national: Option<Exact>) -> Band {
    let line = clause.form.line();
    Band {
        label: format!("{} {} ({})", clause.id, clause.measure.title, clause.measure.better.says()),
        rate: counted.0.rate(),
        interval: counted.1.map(|interval| (interval.low, interval.high)),
        zero: line.map(|line| line.zero),
        full: line.map(|line| line.full),
        national,
    }
}

fn row(clause: &Clause, figure: &Figure, share: Share, (band, weight): (&Band, Option<Exact>)) -> Vec<Cell> {
    let or = |rate: Option<_>, symbol| rate.map_or(Cell::Symbol(symbol), Cell::Percent);
    let what = clause.measure.counted();
    let counted = match &figure.not_measured {
        Some(why) => format!("not measured: {why}"),
        None if share == figure.share => format!("{} of {} {what}", share.having, share.among),
        None => {
            let unknown = figure.states.unknown;
            format!(
                "{} of {} {what}, {unknown} of them unknown and counted against",
                share.having, share.among
            )
        }
    };
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
