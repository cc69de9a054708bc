//! `outturn simulate`: the odds of a contract, and the contract over past returns.

use super::contract::{Which, drawn};
use super::simulate_text::{as_text, past_as_text};
use super::{Outcome, workbooks};
use clap::{Args, ValueEnum};
use outturn::contracts::Contract;
use outturn::payments::simulate::{BackTested, Lacking, lacking, outlook};
use outturn::read::{Workbooks, read_named};
use outturn::reports::{Document, Looks, Stamp, documents, dress, render_one, write_file};
use outturn::returns::{Council, read_councils};
use outturn::run::{Asked, Exit, Stopped, gather, looks, over_past_returns};
use outturn::words::{Date, Month};
use std::path::{Path, PathBuf};

/// The words of `simulate`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    #[command(flatten)]
    which: Which,
    /// How many runs are drawn
    #[arg(long, default_value_t = 100_000, value_parser = runs)]
    runs: usize,
    /// The seed of the draws; by default the contract's
    #[arg(long)]
    seed: Option<u64>,
    /// How to print what is found
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Write a page and a workbook, simulate.html and simulate.xlsx, into this folder
    #[arg(long)]
    outputs: Option<PathBuf>,
    /// A folder with templates of your own, tried out by 'outturn templates check'
    #[arg(long, value_name = "FOLDER")]
    templates: Option<PathBuf>,
    /// The contract over the final returns of past years instead, had it been live
    #[arg(long)]
    back_test: bool,
    /// The day as of which parameters are known, as 2026-11-03; by default today
    #[arg(long, value_parser = super::days::date)]
    as_at: Option<Date>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Json,
}

fn runs(text: &str) -> Result<usize, String> {
    let number = text.parse().ok().filter(|runs| (1..=10_000_000).contains(runs));
    number.ok_or_else(|| format!("'{text}' is no number of runs. Give one from 1 to 10000000."))
}

pub(super) fn simulate(words: &Words) -> Result<Outcome, Stopped> {
    let drawn = drawn(&words.which)?;
    let Some(contract) = &drawn.contract else {
        let says = drawn.lints.iter().map(ToString::to_string).collect();
        return Err(Stopped { exit: Exit::Configuration, says });
    };
    let as_at = words.as_at.unwrap_or_else(|| jiff::Zoned::now().date());
    let council = council(words, contract);
    if words.back_test {
        let tested = past(words, contract, as_at)?;
        let document = documents::past_returns(contract, &tested, council.as_ref());
        return told(words, document, past_as_text(contract, &tested), as_at, &[]);
    }
    let seed = words.seed.unwrap_or(contract.simulation.seed);
    let outlook = outlook(contract, as_at, words.runs, seed).map_err(|lacking| Stopped {
        exit: Exit::Configuration,
        says: lacking.iter().map(|of| says(contract, of)).collect(),
    })?;
    let document = documents::simulation(contract, &outlook, council.as_ref());
    let lacking: Vec<String> = lacking(contract, as_at).iter().map(|of| says(contract, of)).collect();
    told(words, document, as_text(contract, &outlook), as_at, &lacking)
}

/// The contract's council, if it is declared.
fn council(words: &Words, contract: &Contract) -> Option<Council> {
    let intake = read_named(&words.which.inputs, "councils.csv", &Workbooks::Here).ok();
    let sheet = intake.as_ref().and_then(|intake| intake.sheets.first());
    let councils = sheet.and_then(|sheet| read_councils(sheet).ok()).unwrap_or_default();
    councils.into_iter().find(|council| council.code == contract.council)
}

/// Prints it and, where that is asked for, writes the page and the workbook.
fn told(
    words: &Words,
    document: Document,
    text: String,
    as_at: Date,
    lacking: &[String],
) -> Result<Outcome, Stopped> {
    let stamp = Stamp { period: Month::of(as_at), as_at, version: env!("CARGO_PKG_VERSION") };
    let looks = looks(words.templates.as_deref())?;
    let document = looks.put_into_words(document).map_err(Stopped::template)?;
    if let Some(folder) = &words.outputs {
        write(folder, &document, &looks, &stamp)?;
    }
    let data = match words.format {
        Format::Text => text,
        Format::Json => String::from_utf8(dress::json(&document, &stamp)).unwrap_or_default() + "\n",
    };
    let messages = lacking.iter().fold(String::new(), |all, line| all + "outturn: " + line + "\n");
    Ok(Outcome { data, messages, exit: if lacking.is_empty() { Exit::Clean } else { Exit::Held } })
}

fn write(folder: &Path, document: &Document, looks: &Looks, stamp: &Stamp) -> Result<(), Stopped> {
    for output in render_one("simulate", document, looks, stamp).map_err(Stopped::template)? {
        let path = folder.join(&output.path);
        write_file(&path, &output.bytes).map_err(|error| Stopped::unwritten_file(&path, &error))?;
    }
    Ok(())
}

/// What the contract would have to say first.
fn says(contract: &Contract, lacking: &Lacking) -> String {
    let place = &contract.place;
    match lacking {
        Lacking::Odds(clause) => format!(
            "{place}: Nothing is assumed of the clause {clause}. Add a row for it to the table 'odds', with PLANNED, AVERAGE, \
             SPREAD and BETTER."
        ),
        Lacking::Unusable(clause) => format!(
            "{place}: The row of {clause} in the table 'odds' cannot be simulated. Give PLANNED above 0, AVERAGE between 0 and \
             100 %, SPREAD above 0, BETTER from 0 to 100 %, and every parameter that the clause names; only shares can be \
             simulated, no means."
        ),
        Lacking::Cost(year) => format!(
            "{place}: Year {year} plans no cost, so nobody can say the odds of a loss. Add PLANNED_COST to the table 'years'."
        ),
    }
}

/// The contract over past returns.
fn past(words: &Words, contract: &Contract, as_at: Date) -> Result<BackTested, Stopped> {
    let asked = Asked {
        prepared_by: Asked::SCHEDULED.into(),
        inputs: words.which.inputs.clone(),
        outputs: PathBuf::new(),
        keys: None,
        templates: None,
        period: Month::of(as_at),
        as_at,
        dry_run: true,
        council: Some(contract.council.to_string()),
        workbooks: workbooks()?,
    };
    let gathered = gather(&asked, &mut |_| {})?;
    let tested = over_past_returns(&gathered, contract, as_at).filter(|tested| !tested.years.is_empty());
    tested.ok_or_else(|| {
        let council = &contract.council;
        let says = format!(
            "returns/{council}: There is no final return of a past year. Put one into returns/{council}/2025-26 or the like."
        );
        Stopped::new(Exit::Absent, says)
    })
}
