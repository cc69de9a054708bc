//! L103, L216, L305, L306, L506: figures of comparison that are not what they seem.

use crate::contracts::{BenchmarkKind, BenchmarkUse, Contract, Example, Lint, Measure, Scale, Status};
use crate::indicators::published::{other_population, series_of};
use crate::words::{Exact, short_date, whole};

pub(super) fn errors(contract: &Contract) -> Vec<Lint> {
    let of_uses = uses(contract).flat_map(|(used, measure)| {
        [not_the_clauses(contract, used, measure), rounded(used, measure), after_signature(contract, used)]
    });
    let of_examples = contract.examples.iter().filter_map(|example| rounded_example(contract, example));
    of_uses.flatten().chain(of_examples).collect()
}

pub(super) fn warnings(contract: &Contract) -> Vec<Lint> {
    uses(contract)
        .filter_map(|(used, measure)| one_year(used).or_else(|| population(used, measure)))
        .collect()
}

fn uses(contract: &Contract) -> impl Iterator<Item = (&BenchmarkUse, &Measure)> {
    contract.benchmarks.iter().filter_map(|used| Some((used, &contract.clause(&used.clause)?.measure)))
}

fn lint(code: &'static str, used: &BenchmarkUse, column: &'static str, says: String) -> Lint {
    Lint::error(code, used.place.clone().at_column(column), says).of_clause(&used.clause)
}

/// What is frozen is what the clause pays by.
fn not_the_clauses(contract: &Contract, used: &BenchmarkUse, measure: &Measure) -> Option<Lint> {
    let clause = contract.clause(&used.clause)?;
    let figure = match (&*used.figure, clause.form.line()) {
        ("ZERO", Some(line)) => line.zero,
        ("FULL", Some(line)) => line.full,
        ("AVERAGE", _) => clause.odds.as_ref()?.average,
        _ => return None,
    };
    (figure != used.value).then(|| {
        let says = format!(
            "{} of clause {} is {}, but it is frozen at {}. Give one value for both.",
            used.figure,
            used.clause,
            measure.scale.show(figure),
            measure.scale.show(used.value)
        );
        lint("L103", used, "FROZEN", says)
    })
}

fn is_rounded(rate: Exact, measure: &Measure) -> bool {
    measure.scale == Scale::Percent && (rate * whole(100)).is_integer()
}

/// Published percentages of looked-after children are whole numbers, and half a point is much of a band.
fn rounded(used: &BenchmarkUse, measure: &Measure) -> Option<Lint> {
    (used.kind.is_published() && is_rounded(used.value, measure)).then(|| {
        let says = format!(
            "{} is frozen at {}, a rounded percentage. Give the rate of the published counts: `outturn benchmarks {}` prints it.",
            used.figure,
            measure.scale.show(used.value),
            measure.id
        );
        lint("L306", used, "FROZEN", says)
    })
}

/// The figures of the library are counts: a whole percentage in their place was rounded by somebody.
fn rounded_example(contract: &Contract, example: &Example) -> Option<Lint> {
    let measure = &contract.clause(&example.clause)?.measure;
    let rate = example.rate.filter(|rate| measure.indicator.is_some() && is_rounded(*rate, measure))?;
    let says = format!(
        "The example is scored from {}, a rounded percentage. Give HAVING and AMONG.",
        measure.scale.show(rate)
    );
    Some(Lint::error("L306", example.place.clone().at_column("RATE"), says).of_clause(&example.clause))
}

fn after_signature(contract: &Contract, used: &BenchmarkUse) -> Option<Lint> {
    let Status::Signed(signed) = contract.status else { return None };
    let released = used.released.filter(|released| *released > signed)?;
    let says = format!(
        "The benchmark was released on {}, after the contract was signed on {}. Freeze what was known then.",
        short_date(released),
        short_date(signed)
    );
    Some(lint("L506", used, "RELEASED", says))
}

fn one_year(used: &BenchmarkUse) -> Option<Lint> {
    let (BenchmarkKind::Own(1) | BenchmarkKind::OwnShrunken(1)) = used.kind else { return None };
    let says = "The practice is compared with one year of its own, which regresses to the mean. Give two years or more.";
    let place = used.place.clone().at_column("KIND");
    Some(Lint::warning("L305", place, says).of_clause(&used.clause))
}

/// The published group must be the children whom the indicator counts.
fn population(used: &BenchmarkUse, measure: &Measure) -> Option<Lint> {
    if !used.kind.is_published() {
        return None;
    }
    let series = series_of(&measure.id);
    let why = if series.iter().all(|series| series.file != &*used.file) {
        Some(format!("{} is not the file in which {} is published", used.file, measure.id))
    } else if used.population.is_empty() {
        None
    } else {
        other_population(&measure.id, &used.population)
    };
    let place = used.place.clone().at_column(if used.population.is_empty() { "FILE" } else { "POPULATION" });
    let says = |why| format!("The benchmark is of other children: {why}. Take one of the same.");
    why.map(|why| Lint::warning("L216", place, says(why)).of_clause(&used.clause))
}
