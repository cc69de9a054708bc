//! A council's finance tables, all together, with everything that is wrong with them.

use super::codes::{Code, read_codes};
use super::fault::Fault;
use super::field::Upload;
use super::mapping::{Mapping, read_mapping};
use crate::read::{Seen, Sheet, Verdict};
use crate::words::Place;

/// The tables of a council.
#[derive(Clone, Debug, Default)]
pub struct Finance {
    pub(super) codes: Vec<Code>,
    pub(super) mappings: Vec<Mapping>,
    /// What is wrong with them.
    pub faults: Vec<Fault>,
}

impl Finance {
    /// Where a council's tables lie below the inputs folder.
    pub fn folder(council: &str) -> String {
        format!("finance/{council}/")
    }

    /// Is something looked for at this path below the inputs folder?
    pub fn is_table(path: &str) -> bool {
        let name = path.strip_prefix("finance/").and_then(|rest| rest.split_once('/'));
        name.is_some_and(|(_, file)| ["codes.csv", "journal.csv", "creditors.csv"].contains(&file))
    }

    /// Reads a council's tables; `None` where it has none.
    pub fn of(council: &str, sheets: &[Sheet], files: &[Seen], practices: &[&str]) -> Option<Self> {
        let folder = Self::folder(council);
        let mut ours = files.iter().filter(|file| file.path.starts_with(&folder)).peekable();
        ours.peek()?;
        let mut finance = Self::default();
        for file in ours {
            if let Verdict::Refused { why } = &file.verdict {
                finance.faults.push(Fault::new(Place::file(file.path.clone()), why.clone()));
            }
        }
        let sheet = |name: &str| {
            let path = format!("{folder}{name}.csv");
            sheets.iter().find(|sheet| **sheet.file() == *path)
        };
        match sheet("codes") {
            Some(codes) => finance.codes = read_codes(codes, practices, &mut finance.faults),
            None => finance.faults.push(Fault::new(
                Place::file(format!("{folder}codes.csv")),
                "The file is missing or cannot be read. The journal needs it: give the accounts of each element.",
            )),
        }
        for upload in Upload::ALL {
            if let Some(sheet) = sheet(upload.name()) {
                finance.mappings.push(read_mapping(upload, sheet, &mut finance.faults));
            }
        }
        Some(finance)
    }
}
