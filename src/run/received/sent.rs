//! What lies in one council's folder for one period.

use super::Folder;
use crate::read::{Intake, Seen, Sheet, Verdict};
use crate::returns::{Remark, Told, sort_out, told};
use crate::words::Period;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// What lies in one council's folder for one period.
#[derive(Debug, Default)]
pub struct Sent {
    /// Its files that were meant to be read, in the order of their paths.
    pub files: Vec<Seen>,
    /// What its tables say of themselves.
    pub told: Told,
    /// What is said of it.
    pub remarks: Vec<Remark>,
}

impl Sent {
    /// The file as it was seen; one in a zip is itself, not the zip.
    pub(super) fn file(&self, path: &str) -> Option<&Seen> {
        self.files.iter().find(|file| *file.path == *path)
    }

    /// Its tables with the seal of the file that each lies in, and whether it speaks of any child.
    pub(in crate::run) fn sealed(&self) -> impl Iterator<Item = (&'static str, &Seen, bool)> {
        self.told.tables.iter().filter_map(|(table, path, any)| Some((table.name(), self.file(path)?, *any)))
    }

    /// Its files that could not be read.
    pub fn refused(&self) -> impl Iterator<Item = (&Seen, &str)> {
        self.files.iter().filter_map(|file| match &file.verdict {
            Verdict::Refused { why } => Some((file, &**why)),
            Verdict::Read { .. } | Verdict::Ignored { .. } => None,
        })
    }
}

/// What lies in every folder.
pub(super) fn sent(intake: &Intake) -> BTreeMap<Folder, Sent> {
    let mut files: BTreeMap<Folder, Vec<Seen>> = BTreeMap::new();
    for file in intake.files.iter().filter(|file| !matches!(file.verdict, Verdict::Ignored { .. })) {
        if let Some(folder) = folder_of(&file.path) {
            files.entry(folder).or_default().push(file.clone());
        }
    }
    let sorted = sort_out(&intake.sheets);
    let of = |folder: &Folder| -> Vec<&Sheet> {
        sorted.sheets.get(&*folder.0).and_then(|periods| periods.get(&folder.1)).cloned().unwrap_or_default()
    };
    let looked = files.into_iter().collect::<Vec<_>>().into_par_iter().map(|(folder, files)| {
        let told = told(&of(&folder));
        (folder, Sent { files, told, remarks: Vec::new() })
    });
    looked.collect::<Vec<_>>().into_iter().collect()
}

/// The council and period that a path lies under.
pub(super) fn folder_of(path: &str) -> Option<Folder> {
    let mut parts = path.strip_prefix("returns/")?.splitn(3, '/');
    let (council, period, _) = (parts.next()?, parts.next()?, parts.next()?);
    Some((council.into(), period.parse::<Period>().ok()?))
}
