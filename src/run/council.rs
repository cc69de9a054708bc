//! Each council's month, from its return to its practices' statements.

use super::measured_for::{measured_for, reasons};
use super::open_months::{Looked, look};
use super::pseudonyms::pseudonyms;
use super::received::not_ready;
use super::settlement::{at_year_end, due_periods, open_months};
use super::{Asked, Exit, Gathered, Stopped, Told};
use crate::contracts::Contract;
use crate::indicators::gaming::{Beside, Signal, diagnose};
use crate::indicators::{Figures, Practice, Reason};
use crate::ledger::Ledger;
use crate::payments::{Due, Line, Statement, Step, settle};
use crate::read::{Seen, Verdict};
use crate::reports::Progress;
use crate::reports::book::{CouncilBook, PracticeBook, Standing};
use crate::reports::finance::Finance;
use crate::returns::{Council, Deliveries, sort_out};
use crate::validate::Validated;
use crate::words::{CollectionYear, Date, Month, Period};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Every council's month, side by side: no council's data can change another's.
pub(super) fn councils(
    asked: &Asked,
    gathered: &Gathered,
    ledger: &Ledger,
    tell: &mut impl FnMut(&Told),
) -> Result<Vec<CouncilBook>, Stopped> {
    let deliveries = sort_out(&gathered.intake.sheets);
    let wanted = |council: &&Council| asked.council.as_deref().is_none_or(|code| *council.code == *code);
    let councils: Vec<&Council> = gathered.councils.iter().filter(wanted).collect();
    something_came(asked, gathered, &councils)?;
    not_ready(&gathered.intake, &councils, Period::Month(asked.period))?;
    let entries = Posted::of(ledger);
    let books: Vec<CouncilBook> = councils
        .par_iter()
        .map(|council| council_book(asked, gathered, &deliveries, &entries, council))
        .collect();
    let findings: usize = books.iter().map(CouncilBook::findings).sum();
    let came = books.iter().filter(|book| book.standing == Standing::Whole).count();
    tell(&Told::new("validate", &[("councils", books.len()), ("returns", came), ("findings", findings)]));
    Ok(books)
}

/// Core funding is paid whether or not a return comes; but where no return of any period has ever come, the folder is
/// the wrong one, and nothing must be paid from it.
fn something_came(asked: &Asked, gathered: &Gathered, councils: &[&Council]) -> Result<(), Stopped> {
    let folders: Vec<String> = councils.iter().map(|council| format!("returns/{}/", council.code)).collect();
    let came = |file: &Seen| {
        let counts = !matches!(file.verdict, Verdict::Ignored { .. });
        let astray = gathered.unused.iter().any(|(place, _)| place.file == file.path);
        counts && !astray && folders.iter().any(|folder| file.path.starts_with(folder))
    };
    if gathered.intake.files.iter().any(came) {
        return Ok(());
    }
    let (period, council) = (asked.period, asked.council.as_deref().unwrap_or("<council>"));
    let first =
        format!("returns: No return has come. Put the council's files into returns/{council}/{period}.");
    let astray = gathered.unused.iter().map(|(place, why)| format!("{place}: not used: {why}"));
    Err(Stopped { exit: Exit::Absent, says: std::iter::once(first).chain(astray).collect() })
}

/// What the ledger holds, as plain data, because its connection stays in one thread.
pub(super) struct Posted(BTreeMap<(Box<str>, Month, Box<str>), crate::words::Pence>);

impl Posted {
    fn of(ledger: &Ledger) -> Self {
        let mut posted = BTreeMap::new();
        for entry in ledger.entries() {
            let key = (entry.practice.clone(), entry.period, entry.component.clone());
            let sum: &mut crate::words::Pence = posted.entry(key).or_default();
            *sum = *sum + entry.movement;
        }
        Self(posted)
    }

    /// What has been posted under a key.
    pub(super) fn under(&self, practice: &str, month: Month, component: &str) -> Option<crate::words::Pence> {
        self.0.get(&(practice.into(), month, component.into())).copied()
    }
}

fn council_book(
    asked: &Asked,
    gathered: &Gathered,
    deliveries: &Deliveries<'_>,
    posted: &Posted,
    council: &Council,
) -> CouncilBook {
    let mut practices = practices_of(gathered, council);
    let contracts: Vec<Contract> =
        practices.iter().filter_map(|practice| practice.contract.clone()).collect();
    let reasons: Vec<Vec<Reason<'_>>> = contracts.iter().map(reasons).collect();
    let measured: Vec<Practice<'_>> =
        contracts.iter().zip(&reasons).map(|(contract, reasons)| measured_for(contract, reasons)).collect();
    let look = |period| look(gathered, deliveries, &council.code, period, &measured);
    let mut periods = due_periods(&practices, asked.period);
    periods.insert(Period::Month(asked.period));
    let mut looked: BTreeMap<Period, Looked> =
        periods.into_iter().map(|period| (period, look(period))).collect();
    for practice in &mut practices {
        settle_practice(practice, asked.period, &looked, posted, asked.as_at);
    }
    let now = looked.remove(&Period::Month(asked.period)).expect("the month itself was looked at");
    let signals = signals(asked.period, &now, &looked);
    let pseudonyms = pseudonyms(asked, council, &practices, now.validated.as_ref());
    let codes: Vec<&str> = practices.iter().map(|practice| &*practice.code).collect();
    let finance = Finance::of(&council.code, &gathered.intake.sheets, &gathered.intake.files, &codes);
    CouncilBook {
        finance,
        council: council.clone(),
        standing: now.standing,
        remarks: now.remarks,
        validated: now.validated,
        figures: now.figures,
        signals,
        settled: looked.into_iter().filter_map(final_return).collect(),
        pseudonyms,
        progress: Progress::default(),
        practices,
    }
}

/// Tests for gaming in the month's return, beside the newest final return of an earlier year that was looked at.
fn signals(month: Month, now: &Looked, looked: &BTreeMap<Period, Looked>) -> Option<Vec<Signal>> {
    let (validated, figures) = (now.validated.as_ref()?, now.figures.as_ref()?);
    let this = Period::Month(month).collection_year();
    let years = looked.iter().filter(|(period, _)| matches!(period, Period::Year(year) if *year < this));
    let before = years.rev().find_map(|(_, year)| year.figures.as_ref());
    Some(diagnose(&validated.cleared, figures, Beside { before, beyond_threshold: &[] }))
}

/// The final return of a year, where it was looked at for a settlement.
fn final_return((period, looked): (Period, Looked)) -> Option<(CollectionYear, (Validated, Figures))> {
    match period {
        Period::Year(year) => Some((year, (looked.validated?, looked.figures?))),
        Period::Month(_) => None,
    }
}

/// The practices whose contract is with the council; a contract that cannot be read is shown where its folder's
/// name or its text says it belongs.
fn practices_of(gathered: &Gathered, council: &Council) -> Vec<PracticeBook> {
    let belongs = |code: &str, drawn: &crate::contracts::Drawn| match &drawn.contract {
        Some(contract) => contract.council == council.code,
        None => home(code, gathered) == Some(council),
    };
    let ours = gathered.contracts.iter().filter(|(code, drawn)| belongs(code, drawn));
    ours.map(|(code, drawn)| PracticeBook {
        code: code.as_str().into(),
        contract: drawn.contract.clone(),
        lints: drawn.lints.clone(),
        statement: None,
        earlier: Vec::new(),
        still_held: Vec::new(),
    })
    .collect()
}

/// The council whose code a practice's code begins with, the longest such; else the first declared, so that a
/// contract that says nothing readable still stands somewhere.
fn home<'a>(practice: &str, gathered: &'a Gathered) -> Option<&'a Council> {
    let begins = |council: &&Council| practice.starts_with(&*council.code);
    let longest = gathered.councils.iter().filter(begins).max_by_key(|council| council.code.len());
    longest.or_else(|| gathered.councils.first())
}

/// The practice's statements of every open month, year-end settlements among the lines of the month they fall into.
fn settle_practice(
    practice: &mut PracticeBook,
    period: Month,
    looked: &BTreeMap<Period, Looked>,
    posted: &Posted,
    known: Date,
) {
    let Some(contract) = &practice.contract else { return };
    let measured = |period| looked[&period].measured(&practice.code);
    let mut statements: Vec<Statement> = Vec::new();
    for month in open_months(contract, period) {
        let Some(mut statement) = settle(contract, month, &measured(Period::Month(month)), known) else {
            continue;
        };
        let year = |year| measured(Period::Year(year));
        statement.lines.extend(at_year_end(contract, month, &statements, posted, known, year));
        keep_what_was_measured(&mut statement, posted);
        statements.push(statement);
    }
    let at = statements.iter().position(|statement| statement.month == period);
    practice.statement = at.map(|at| statements.remove(at));
    let never_posted =
        |line: &&Line| posted.under(&practice.code, line.month, &line.component.to_string()).is_none();
    practice.still_held = statements.iter().flat_map(Statement::held).filter(never_posted).cloned().collect();
    practice.earlier = statements;
}

/// A month that was measured and posted is not priced again at the agreed score because its return is gone: what was
/// posted stays until it can be measured again.
fn keep_what_was_measured(statement: &mut Statement, posted: &Posted) {
    for line in &mut statement.lines {
        let before = posted.under(&statement.practice, line.month, &line.component.to_string());
        if let (Due::Estimated(agreed, why), Some(before)) = (&line.due, before)
            && *agreed != before
        {
            let why = format!("{why}, but {before} was posted before and stays");
            line.working.push(Step::new(
                "What was posted stays",
                "the return was there before",
                before.to_string(),
            ));
            line.due = Due::Held(why, before);
        }
    }
}
