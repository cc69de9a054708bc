//! Is everything ready for a run? Each check is one line: all is well, or what there is to do.

use super::beside::{POSTCODES, PROVIDERS};
use super::{Asked, Exit, Gathered, Status, Stopped, gather, looks, status};
use crate::contracts::ChildrenNamed;
use crate::ledger::{Ledger, Register};
use crate::read::Key;
use crate::reports::shelf::{can_write, free_bytes};
use crate::words::{because, day};

/// What one check came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// What was checked.
    pub check: &'static str,
    /// [`Exit::Clean`] when all is well; else how a run would end, or [`Exit::Held`] when it would go on.
    pub exit: Exit,
    /// What was found or, where something is to be done, what.
    pub says: String,
}

/// What a check is given: what is asked for, and what could be gathered of it.
struct Patient<'a> {
    asked: &'a Asked,
    gathered: Result<Gathered, Stopped>,
    status: Result<Status, Stopped>,
    ledger: anyhow::Result<Ledger>,
}

type Check = fn(&Patient<'_>) -> Vec<(Exit, String)>;

/// Every check, in the order in which they are told.
const CHECKS: [(&str, Check); 11] = [
    ("inputs", inputs),
    ("outputs", outputs),
    ("free space", free_space),
    ("contracts", contracts),
    ("keys", keys),
    ("reference", reference),
    ("templates", templates),
    ("ledger", ledger),
    ("register", register),
    ("clock", clock),
    ("returns", returns),
];

/// Takes every check; one that finds something does not keep the others from being taken.
pub fn doctor(asked: &Asked) -> Vec<Checked> {
    let patient = Patient {
        asked,
        gathered: gather(asked, &mut |_| {}),
        status: status(asked),
        ledger: Ledger::look(&asked.ledger()),
    };
    let taken = |(check, take): &(&'static str, Check)| {
        let found = take(&patient);
        found.into_iter().map(|(exit, says)| Checked { check, exit, says }).collect::<Vec<_>>()
    };
    CHECKS.iter().flat_map(taken).collect()
}

fn well(says: impl Into<String>) -> Vec<(Exit, String)> {
    vec![(Exit::Clean, says.into())]
}

fn stopped(stopped: &Stopped) -> Vec<(Exit, String)> {
    stopped.says.iter().map(|says| (stopped.exit, says.clone())).collect()
}

fn inputs(patient: &Patient<'_>) -> Vec<(Exit, String)> {
    match &patient.gathered {
        Err(error) => stopped(error),
        Ok(gathered) => {
            let (files, councils) = (gathered.intake.files.len(), gathered.councils.len());
            let mut found =
                well(format!("{files} files can be read or say why not; councils declared: {councils}"));
            let astray = gathered.unused.iter();
            found.extend(astray.map(|(place, why)| (Exit::Held, format!("{place}: not used: {why}"))));
            found
        }
    }
}

fn outputs(patient: &Patient<'_>) -> Vec<(Exit, String)> {
    let folder = &patient.asked.outputs;
    match can_write(folder) {
        Ok(()) => well("files can be written"),
        Err(error) => {
            let says = format!(
                "{}: Nothing can be written there: {}. Put that right, or give another folder with --outputs.",
                folder.display(),
                because(&error)
            );
            vec![(Exit::NoOutput, says)]
        }
    }
}

/// A run holds old and new outputs beside each other, and workbooks are larger than what they are made from.
fn free_space(patient: &Patient<'_>) -> Vec<(Exit, String)> {
    const MB: u64 = 1_000_000;
    let Ok(gathered) = &patient.gathered else { return Vec::new() };
    let read: u64 = gathered.intake.files.iter().map(|file| file.bytes).sum();
    let wanted = (3 * read + 50 * MB).div_ceil(MB);
    match free_bytes(&patient.asked.outputs).map(|free| free / MB) {
        None => well("not checked: this system does not say how much is free"),
        Some(free) if free >= wanted => well(format!("{wanted} MB are wanted, and more is free")),
        Some(free) => {
            let folder = patient.asked.outputs.display();
            let says = format!("{folder}: {free} MB are free, and {wanted} MB are wanted. Make room there.");
            vec![(Exit::NoOutput, says)]
        }
    }
}

fn contracts(patient: &Patient<'_>) -> Vec<(Exit, String)> {
    let Ok(gathered) = &patient.gathered else { return Vec::new() };
    let wrong: Vec<(Exit, String)> = gathered
        .contracts
        .iter()
        .filter(|(_, drawn)| drawn.contract.is_none())
        .map(|(practice, _)| {
            let says = format!(
                "contracts/{practice}: The contract does not stand. `outturn contract lint {practice}` says why."
            );
            (Exit::Configuration, says)
        })
        .collect();
    if wrong.is_empty() { well(format!("standing: {}", gathered.contracts.len())) } else { wrong }
}

fn keys(patient: &Patient<'_>) -> Vec<(Exit, String)> {
    let Ok(gathered) = &patient.gathered else { return Vec::new() };
    let mut asks: Vec<&str> = gathered
        .contracts
        .values()
        .filter_map(|drawn| drawn.contract.as_ref())
        .filter(|contract| contract.children == ChildrenNamed::ByPseudonym)
        .map(|contract| &*contract.council)
        .collect();
    asks.sort_unstable();
    asks.dedup();
    let wrong = |council: &&str| {
        let example = gathered.councils.iter().any(|of| *of.code == **council && of.example);
        let why = match Key::read(&patient.asked.key(council)) {
            Ok(key) if key.is_example() && !example => "its key is an example, which everybody knows".into(),
            Ok(_) => return None,
            Err(why) => why,
        };
        let says = format!("{council}: A contract asks for pseudonyms, but {why}. Give the key with --keys.");
        Some((Exit::Configuration, says))
    };
    let wrong: Vec<(Exit, String)> = asks.iter().filter_map(wrong).collect();
    if wrong.is_empty() { well(format!("wanted: {}, all there", asks.len())) } else { wrong }
}

/// The statistics of a year to the end of March are published in the November after: by the March after that, newer ones
/// have been out for long.
fn reference(patient: &Patient<'_>) -> Vec<(Exit, String)> {
    let (asked, Ok(gathered)) = (patient.asked, &patient.gathered) else { return Vec::new() };
    let mut found = Vec::new();
    let years = gathered.benchmarks.all().filter_map(|of| of.period.get(..4)?.parse::<i16>().ok());
    match years.max() {
        None => found.push((
            Exit::Held,
            "reference/benchmarks.csv: No published value is there, so nothing is compared. Add rows that `outturn benchmarks` \
             prints."
                .into(),
        )),
        Some(year) if asked.as_at > day(year + 2, 3, 31) => found.push((
            Exit::Held,
            format!(
                "reference/benchmarks.csv: The newest values are of {year}; those of {} are published. Take them with `outturn \
                 benchmarks`.",
                year + 1
            ),
        )),
        Some(year) => found.extend(well(format!("the newest published values are of {year}"))),
    }
    let there = |path: &str| gathered.intake.files.iter().any(|file| file.path.starts_with(path));
    for (path, of) in [(PROVIDERS, "providers"), (POSTCODES, "postcodes")] {
        if !there(path) {
            found.extend(well(format!("no list of {of}: the rules that need it do not run")));
        }
    }
    found
}

fn templates(patient: &Patient<'_>) -> Vec<(Exit, String)> {
    let folder = patient.asked.templates.as_deref();
    match looks(folder) {
        Ok(_) if folder.is_none() => well("those built in"),
        Ok(_) => well("yours were tried on every document"),
        Err(error) => stopped(&error),
    }
}

fn ledger(patient: &Patient<'_>) -> Vec<(Exit, String)> {
    match &patient.ledger {
        Ok(ledger) => {
            let (entries, signatures) = (ledger.entries().len(), ledger.signatures().len());
            well(format!("{entries} entries and {signatures} signatures, every seal holds"))
        }
        Err(error) => stopped(&Stopped::ledger(&patient.asked.ledger(), error)),
    }
}

fn register(patient: &Patient<'_>) -> Vec<(Exit, String)> {
    let path = patient.asked.register();
    match Register::look(&path) {
        Ok(register) => well(format!("{} arrivals, every seal holds", register.arrivals().len())),
        Err(error) => stopped(&super::received::unusable(&path, &error)),
    }
}

/// A clock that stands before what it has posted is wrong.
fn clock(patient: &Patient<'_>) -> Vec<(Exit, String)> {
    let (as_at, Ok(ledger)) = (patient.asked.as_at, &patient.ledger) else { return Vec::new() };
    match ledger.last_written() {
        Some(last) if last > as_at => {
            let says = format!(
                "The day is {as_at}, and the ledger was last written on {last}. Set the computer's clock, or give the day with \
                 --as-at."
            );
            vec![(Exit::Configuration, says)]
        }
        _ => well(format!("{as_at}")),
    }
}

fn returns(patient: &Patient<'_>) -> Vec<(Exit, String)> {
    let Ok(status) = &patient.status else { return Vec::new() };
    let wanted = |of: &&crate::reports::returns_due::ReturnDue| of.state.is_chased();
    let missing: Vec<(Exit, String)> = status
        .returns
        .iter()
        .filter(wanted)
        .map(|of| {
            let says = format!(
                "{}: The return for {} is {}. `outturn status --council {}` says what to do.",
                of.council,
                of.period,
                of.state.as_str(),
                of.council
            );
            (Exit::Held, says)
        })
        .collect();
    if missing.is_empty() {
        well(format!("{} expected, none to be asked for", status.returns.len()))
    } else {
        missing
    }
}
