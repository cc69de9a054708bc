//! The commands: words in, an [`Outcome`] out. Nothing here prints; the rooms of the library do the work.

mod audit;
mod audit_extrapolate;
mod audit_recompute;
mod audit_sample;
mod benchmarks;
mod check;
mod check_data;
mod check_marked;
mod check_said;
mod check_text;
mod check_xlsx;
mod check_xlsx_told;
mod contract;
mod contract_lint;
mod contract_template;
mod days;
mod doctor;
mod explain;
mod explain_criterion;
mod explain_figure;
mod explain_statement;
mod explain_terms;
mod explain_trap;
mod finance;
mod indicators;
mod ledger;
mod ledger_history;
mod ledger_trace;
mod ledger_verify;
mod plain;
mod rules;
mod run;
mod score;
mod sign;
mod simulate;
mod simulate_text;
mod status;
mod synth;
mod templates;
mod wrong_words;

use clap::{Parser, Subcommand};
use outturn::ledger::Act;
use outturn::reports::inert;
use outturn::run::{Exit, Stopped};
pub(crate) use plain::{as_line, as_text};
pub(crate) use wrong_words::wrong_words;

const EXAMPLES: &str = "\
Examples:
  outturn run --period 2026-10                    the month as a draft: read, validate, measure, settle, write
  outturn approve --period 2026-10 --by NAME      somebody else approves the draft
  outturn release --period 2026-10 --by NAME      a third person releases it: only this posts
  outturn status --chase chase.xlsx               who has sent what, and a workbook to ask the others from
  outturn doctor                                  whether everything is ready for a run, a line a check
  outturn check inputs/returns/kent/2025-26       what is wrong with a return, without any contract
  outturn check-xlsx outputs/statement.xlsx       whether a workbook, ours or another's, can be read and trusted by all
  outturn explain 142                             a rule, with its reason and an example
  outturn explain statement kent-practice PS1     a line of a statement down to the rows of the return
  outturn explain figure kent-practice ID         a figure of it, by its name in the page, JSON or CSV file
  outturn contract template                       a workbook to write a contract in
  outturn contract sentence kent-practice         each term of a contract as one English sentence
  outturn simulate liverpool-practice             the odds of a contract: a page and a workbook for those who sign it
  outturn score --figures F.csv --contract DIR    what published figures score and pay by a contract of tables
  outturn ledger verify                           whether any entry was changed, dropped or put in since it was posted
  outturn audit recompute audit.json              every penny of a month worked out again, from its audit file alone
  outturn finance check kent                      what is wrong with a council's tables for journal and creditors
  outturn templates export looks                  the words and looks of pages and workbooks, to change them

Exit codes: 0 clean · 1 done, but something is held, refused or found · 2 wrong words · 65 nothing usable came in, or the
ledger does not match its seals · 66 what was expected is not there · 70 a fault of the program · 73 outputs cannot be
made · 74 reading or writing failed · 75 another run is at work · 77 nobody has
approved it, or something has changed since · 78 the configuration is wrong";

/// The command line.
#[derive(Debug, Parser)]
#[command(
    name = "outturn",
    version,
    about = "From councils' returns to outcome payments, and every pound back to its cells."
)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Front {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What can be asked for.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Prepare the month: read, validate, measure, settle, write every page and workbook as a draft
    Run(run::Words),
    /// Approve a draft under your name, its hash and all: you have not prepared it
    Approve(sign::Words),
    /// Release what is approved, and post it: refused if anything has changed since
    Release(sign::Words),
    /// Who has sent what, how far each council's month is, and what waits for whom; the chase list as a workbook
    Status(status::Words),
    /// Is everything ready for a run: folders, configuration, space, keys, clock, ledger, returns
    Doctor(doctor::Words),
    /// Validate returns only; no contract is needed
    Check(check::Words),
    /// Hold workbooks, also foreign ones, to the criteria X01 to X36: can everyone read them, do their sums hold
    CheckXlsx(check_xlsx::Words),
    /// Explain a rule, an indicator, a criterion of workbooks, any word of a contract, a line or a figure of a statement
    Explain(explain::Words),
    /// List the rules
    Rules(rules::Words),
    /// List the indicators
    Indicators(indicators::Words),
    /// Published values of an indicator, with file, seal and release date, ready to be written into a contract
    Benchmarks(benchmarks::Words),
    /// Write contracts and look at them: a workbook to fill in, what is wrong with one, each term as one sentence
    #[command(subcommand)]
    Contract(contract::Words),
    /// The odds of a contract before it is signed, and what it would have paid on past returns
    Simulate(simulate::Words),
    /// Score figures from anywhere by a contract from anywhere: achievement, improvement, points and pence
    Score(score::Words),
    /// What has been posted: put the ledger to the test, show every entry, follow one back to where it came from
    #[command(subcommand)]
    Ledger(ledger::Words),
    /// Your own name, colour, words and looks on pages and workbooks: write the templates, try yours
    #[command(subcommand)]
    Templates(templates::Words),
    /// The tables by which journal and creditors' upload are shaped: check them without writing anything
    #[command(subcommand)]
    Finance(finance::Words),
    /// Check a month with other means: work its audit file out again, draw a sample, say what the checked sample means
    #[command(subcommand)]
    Audit(audit::Words),
    /// Make up councils of any size, with or without faults, from a seed
    Synth(synth::Words),
    #[command(hide = true)]
    ReadWorkbook,
}

/// What is said at the end, and the exit code.
pub(crate) struct Outcome {
    pub(crate) data: String,
    pub(crate) messages: String,
    pub(crate) exit: Exit,
}

impl Outcome {
    fn data(data: impl Into<String>) -> Self {
        Self { data: data.into(), messages: String::new(), exit: Exit::Clean }
    }
}

/// Does what was asked for.
pub(crate) fn obey(command: Command, terminal: bool, tell: &mut impl FnMut(String)) -> Outcome {
    let obeyed = match command {
        Command::Run(words) => run::run(words, terminal, tell),
        Command::Approve(words) => sign::sign(words, Act::Approved, terminal, tell),
        Command::Release(words) => sign::sign(words, Act::Released, terminal, tell),
        Command::Status(words) => status::status(words),
        Command::Doctor(words) => doctor::doctor(words),
        Command::Check(words) => check::check(&words),
        Command::CheckXlsx(words) => check_xlsx::check_xlsx(&words),
        Command::Explain(words) => explain::explain(words),
        Command::Rules(words) => rules::rules(&words),
        Command::Indicators(words) => Ok(indicators::indicators(&words)),
        Command::Benchmarks(words) => benchmarks::benchmarks(&words),
        Command::Contract(words) => contract::contract(&words),
        Command::Simulate(words) => simulate::simulate(&words),
        Command::Score(words) => score::score(words),
        Command::Ledger(words) => ledger::ledger(&words),
        Command::Templates(words) => templates::templates(&words),
        Command::Finance(words) => finance::finance(words),
        Command::Audit(words) => audit::audit(words),
        Command::Synth(words) => synth::synth(&words),
        Command::ReadWorkbook => Ok(Outcome::data("")),
    };
    obeyed.unwrap_or_else(|stopped| Outcome {
        data: String::new(),
        messages: as_messages(&stopped.says),
        exit: stopped.exit,
    })
}

/// Messages, a line each.
fn as_messages(says: &[String]) -> String {
    says.iter().fold(String::new(), |all, line| all + "outturn: " + &as_line(line) + "\n")
}

/// How workbooks are read: by this program, started once more for each.
fn workbooks() -> Result<outturn::read::Workbooks, Stopped> {
    let program = std::env::current_exe()
        .map_err(|error| Stopped::new(Exit::Fault, format!("The program cannot find itself ({error}).")))?;
    Ok(outturn::read::Workbooks::Worker(program))
}

/// Words of the command line that are wrong.
fn usage(says: impl Into<String>) -> Stopped {
    Stopped::new(Exit::Usage, says)
}

/// A table as CSV. Spreadsheets take text that begins with one of a few signs for a formula, so a quotation mark goes
/// before it: nothing that a sender wrote is ever calculated.
fn as_csv<const N: usize>(headings: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut all = std::iter::once(headings.map(String::from)).chain(rows);
    let written = all.try_for_each(|row| writer.write_record(row.map(inert)));
    debug_assert!(written.is_ok(), "writing to memory does not fail");
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Front, as_csv};
    use clap::CommandFactory;

    #[test]
    fn the_words_of_every_command_fit_together() {
        Front::command().debug_assert();
    }

    #[test]
    fn text_that_a_spreadsheet_would_calculate_is_told_as_text() {
        let rows = ["=1+1", "-5", "@a", "a, b"].map(|cell| [cell.to_string()]);
        assert_eq!(as_csv(["child"], rows.into_iter()), "child\n'=1+1\n'-5\n'@a\n\"a, b\"\n");
    }
}
