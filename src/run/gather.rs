//! Collects what lies below the inputs folder: declared councils, contracts, benchmarks, and the returns' sheets.

use super::beside::{Lists, POSTCODES, PROVIDERS, lists};
use super::{Asked, Exit, Received, Stopped, Told};
use crate::contracts::{Drawn, Lint, Severity, draw_up, draw_up_to_score};
use crate::indicators::Benchmarks;
use crate::payments::prove;
use crate::read::{Intake, Seen, Sheet, Verdict, read, seen_named};
use crate::reports::finance::Finance;
use crate::returns::{Beside, Council, can_be_code, read_councils, sort_out, undeclared};
use crate::words::Place;
use std::collections::{BTreeMap, BTreeSet};

/// Everything below the inputs folder, sorted.
#[derive(Debug)]
pub struct Gathered {
    /// Files, sheets and complaints.
    pub intake: Intake,
    /// The declared councils.
    pub councils: Vec<Council>,
    /// Published values.
    pub benchmarks: Benchmarks,
    /// The lists that returns are read beside.
    pub beside: Beside,
    /// The contracts by practice.
    pub contracts: BTreeMap<String, Drawn>,
    /// Files that lie where nothing is looked for.
    pub unused: Vec<(Place, String)>,
    /// What the register and the folders say of each other.
    pub received: Received,
}

/// Reads and sorts the inputs folder.
///
/// # Errors
/// When it cannot be walked, when `councils.csv` is missing or wrong, or when a folder belongs to no declared council.
pub fn gather(asked: &Asked, tell: &mut impl FnMut(&Told)) -> Result<Gathered, Stopped> {
    let mut intake = read(&asked.inputs, "", &asked.workbooks)
        .map_err(|error| Stopped::no_inputs(&asked.inputs, &error))?;
    tell(&Told::new("read", &[("files", intake.files.len()), ("sheets", intake.sheets.len())]));
    let councils = councils(&intake)?;
    declared(&intake, &councils)?;
    asked_for(asked, &councils)?;
    let received = Received::of(asked, &mut intake, &councils)?;
    let benchmarks = benchmarks(&intake)?;
    let contracts = contracts(&intake, &councils);
    let stopped = contracts.values().filter(|drawn| drawn.contract.is_none()).count();
    tell(&Told::new("contracts", &[("contracts", contracts.len()), ("stopped", stopped)]));
    let beside = beside(asked, &mut intake)?;
    let mut unused = unused(&intake, &councils);
    unused.extend(beside.remarks.into_iter().map(|remark| (remark.place, remark.says)));
    Ok(Gathered { intake, councils, benchmarks, beside: beside.beside, contracts, unused, received })
}

fn sheet<'a>(intake: &'a Intake, file: &str) -> Option<&'a Sheet> {
    intake.sheets.iter().find(|sheet| **sheet.file() == *file)
}

fn councils(intake: &Intake) -> Result<Vec<Council>, Stopped> {
    let Some(sheet) = sheet(intake, "councils.csv") else {
        let says = "councils.csv: The file is missing or cannot be read. Declare the councils in it, one a row, under the \
                    headings CODE, NAME, GSS, OLD_CODE, REGION, EXAMPLE_DATA.";
        return Err(Stopped::new(Exit::Configuration, says));
    };
    read_councils(sheet).map_err(|says| Stopped { exit: Exit::Configuration, says })
}

/// Every folder below `returns` must be a declared council's: a slip in a name must not lose a return.
fn declared(intake: &Intake, councils: &[Council]) -> Result<(), Stopped> {
    let below = intake.files.iter().filter_map(|file| file.path.strip_prefix("returns/"));
    let folders: BTreeSet<&str> =
        below.filter_map(|path| path.split_once('/').map(|(council, _)| council)).collect();
    let known = |folder: &&str| councils.iter().any(|council| *council.code == **folder);
    let says: Vec<String> = folders
        .iter()
        .filter(|folder| !known(folder))
        .map(|folder| format!("returns/{folder}: {}", undeclared(folder, councils)))
        .collect();
    if says.is_empty() { Ok(()) } else { Err(Stopped { exit: Exit::Configuration, says }) }
}

/// A council that is asked for must be declared.
pub(super) fn asked_for(asked: &Asked, councils: &[Council]) -> Result<(), Stopped> {
    match &asked.council {
        Some(code) if !councils.iter().any(|council| *council.code == **code) => {
            Err(Stopped::new(Exit::Usage, format!("--council: {}", undeclared(code, councils))))
        }
        _ => Ok(()),
    }
}

fn benchmarks(intake: &Intake) -> Result<Benchmarks, Stopped> {
    let Some(sheet) = sheet(intake, "reference/benchmarks.csv") else { return Ok(Benchmarks::default()) };
    let (benchmarks, wrong) = Benchmarks::of(sheet);
    if wrong.is_empty() { Ok(benchmarks) } else { Err(Stopped { exit: Exit::Configuration, says: wrong }) }
}

/// The lists that rules need. The directory of postcodes is read as the walk could not, so its verdict comes from here.
fn beside(asked: &Asked, intake: &mut Intake) -> Result<Lists, Stopped> {
    let directory = seen_named(&asked.inputs, POSTCODES);
    let postcodes = directory.is_some().then_some((asked.inputs.as_path(), POSTCODES));
    let providers: Vec<&Sheet> =
        intake.sheets.iter().filter(|sheet| sheet.file().starts_with(PROVIDERS)).collect();
    let lists = lists(&providers, postcodes, &intake.sheets.iter().collect::<Vec<_>>())?;
    intake.files.extend(directory);
    intake.files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(lists)
}

/// One practice's contract as its folder says it. A file that was refused is named first: it is why a table is missing.
pub fn draw(intake: &Intake, practice: &str) -> Drawn {
    let ours = format!("contracts/{practice}/");
    let sheets: Vec<&Sheet> = intake.sheets.iter().filter(|sheet| sheet.file().starts_with(&ours)).collect();
    let files = intake.files.iter().filter(|file| file.path.starts_with(&ours));
    with_refused(files, proved(draw_up(practice, &sheets)))
}

/// A contract that lies anywhere, all of whose tables were read, to score figures by.
pub(super) fn draw_to_score(intake: &Intake, folder: &Place) -> Drawn {
    let sheets: Vec<&Sheet> = intake.sheets.iter().collect();
    with_refused(intake.files.iter(), proved(draw_up_to_score(folder, &sheets)))
}

/// A contract after the files of it that were refused.
fn with_refused<'a>(files: impl Iterator<Item = &'a Seen>, drawn: Drawn) -> Drawn {
    let refused = files.filter_map(|file| match &file.verdict {
        Verdict::Refused { why } => Some(Lint::error("L103", Place::file(file.path.clone()), why)),
        Verdict::Read { .. } | Verdict::Ignored { .. } => None,
    });
    let lints: Vec<Lint> = refused.chain(drawn.lints).collect();
    standing(drawn.contract, lints)
}

/// A contract proved by its own examples.
pub(super) fn proved(drawn: Drawn) -> Drawn {
    let wrong = drawn.contract.as_ref().map(prove).unwrap_or_default();
    standing(drawn.contract, drawn.lints.into_iter().chain(wrong).collect())
}

/// A contract stands unless an error does against it.
fn standing(contract: Option<crate::contracts::Contract>, lints: Vec<Lint>) -> Drawn {
    let stands = !lints.iter().any(|lint| lint.severity == Severity::Error);
    Drawn { contract: contract.filter(|_| stands), lints }
}

/// The practice in whose folder of contracts a file lies.
fn practice_of(path: &str) -> Option<&str> {
    Some(path.strip_prefix("contracts/")?.split_once('/')?.0)
}

/// The contracts, each drawn up and proved by its own examples.
fn contracts(intake: &Intake, councils: &[Council]) -> BTreeMap<String, Drawn> {
    let folder = |path: &str| practice_of(path).filter(|code| can_be_code(code)).map(String::from);
    let read = intake.files.iter().filter(|file| !matches!(file.verdict, Verdict::Ignored { .. }));
    let practices: BTreeSet<String> = read.filter_map(|file| folder(&file.path)).collect();
    let draw_one = |practice: String| {
        let mut drawn = draw(intake, &practice);
        if let Some(contract) = &drawn.contract
            && !councils.iter().any(|council| council.code == contract.council)
        {
            let says = undeclared(&contract.council, councils);
            drawn.lints.push(Lint::error("L105", contract.council_place.clone(), says));
        }
        if drawn.lints.iter().any(|lint| lint.severity == Severity::Error) {
            drawn.contract = None;
        }
        (practice, drawn)
    };
    practices.into_iter().map(draw_one).collect()
}

/// Is it one of a declared council's finance tables?
fn is_finance(path: &str, councils: &[Council]) -> bool {
    Finance::is_table(path) && councils.iter().any(|of| path.starts_with(&Finance::folder(&of.code)))
}

/// Files that were read but lie where nothing is looked for.
fn unused(intake: &Intake, councils: &[Council]) -> Vec<(Place, String)> {
    let strays = sort_out(&intake.sheets).strays;
    let read = intake.files.iter().filter(|file| matches!(file.verdict, Verdict::Read { .. }));
    read.filter_map(|file| {
        let path = &*file.path;
        let stray = strays.iter().find(|(folder, _)| path == *folder || path.starts_with(&format!("{folder}/")));
        let known = path == "councils.csv"
            || path == "reference/benchmarks.csv"
            || path == POSTCODES
            || path.starts_with(PROVIDERS)
            || is_finance(path, councils);
        let why = match stray {
            Some((_, why)) => why.clone(),
            None if known || path.starts_with("returns/") => return None,
            None if practice_of(path).is_some_and(can_be_code) => return None,
            None if practice_of(path).is_some() => {
                "The folder's name cannot be the code of a practice. Name it with up to 40 of a to z, 0 to 9 and '-'.".into()
            }
            None => "Nothing is looked for here. Returns lie in returns/<council>/<period>, contracts in contracts/<practice>, finance tables in finance/<council>.".into(),
        };
        Some((Place::file(file.path.clone()), why))
    })
    .collect()
}
