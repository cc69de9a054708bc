//! Declared councils, each with three returns in one of six forms and a practice under contract.

use crate::written::{Table, ods, separated, tables, xlsx, xml, zip};
use outturn::synth::{Wanted, numbered, synthesise};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// Children looked after in each council: enough for every table to have rows.
const CHILDREN: usize = 24;

/// The inputs of all councils, in a folder of their own.
pub(crate) struct Town(tempfile::TempDir);

/// The code of the so-many-th council, counted from 1.
pub(crate) fn code(at: usize) -> String {
    format!("council-{at:03}")
}

impl Town {
    pub(crate) fn built(councils: usize) -> Self {
        let town = Self(tempfile::tempdir().unwrap());
        let month = "2026-10".parse().unwrap();
        let made = synthesise(&Wanted { seed: 7, councils: numbered(councils, CHILDREN), month, faults: 0 });
        for file in made {
            put(&town.root().join("made").join(&file.path), &file.bytes);
        }
        let mut declared = "CODE,NAME,GSS,OLD_CODE,REGION,EXAMPLE_DATA\n".to_string();
        for at in 1..=councils {
            writeln!(declared, "{},Council {at},E06{at:06},{at},North,no", code(at)).unwrap();
            contract(town.root(), at);
            for period in ["2024-25", "2025-26", "2026-10"] {
                let from = town.root().join("made/returns").join(code(at)).join(period);
                for (name, bytes) in in_form(at, tables(&from)) {
                    put(&town.folder(at, period).join(name), &bytes);
                }
            }
        }
        put(&town.root().join("inputs/councils.csv"), declared.as_bytes());
        town
    }

    pub(crate) fn root(&self) -> &Path {
        self.0.path()
    }

    /// The folder of a council's month.
    pub(crate) fn month(&self, at: usize) -> PathBuf {
        self.folder(at, "2026-10")
    }

    fn folder(&self, at: usize, period: &str) -> PathBuf {
        self.root().join("inputs/returns").join(code(at)).join(period)
    }
}

fn put(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// The files of a return, in the form that the council sends.
fn in_form(at: usize, tables: Vec<Table>) -> Vec<(String, Vec<u8>)> {
    let csv = |tables: &[Table], separator| -> Vec<(String, Vec<u8>)> {
        tables.iter().map(|table| (format!("{}.csv", table.name), separated(table, separator))).collect()
    };
    match at % 6 {
        0 => csv(&tables, b','),
        1 => vec![("return.xlsx".into(), xlsx(&tables))],
        2 => vec![("return.ods".into(), ods(&tables))],
        3 => vec![("return.zip".into(), zip(&csv(&tables, b',')))],
        4 => csv(&tables, b';'),
        _ => {
            let (of_return, of_workers, beside) = xml(tables);
            let mut files = csv(&beside, b',');
            files.extend([("return.xml".into(), of_return), ("workers.xml".into(), of_workers)]);
            files
        }
    }
}

/// The contract of the example's Alder, as the council's own.
fn contract(root: &Path, at: usize) {
    let alder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/walks/base/alder/contracts/alder-practice");
    let practice = format!("{}-practice", code(at));
    for table in fs::read_dir(alder).unwrap().map(|entry| entry.unwrap()) {
        let text = fs::read_to_string(table.path()).unwrap();
        let text = text
            .replace("alder-practice", &practice)
            .replace("council,alder,", &format!("council,{},", code(at)));
        put(&root.join("inputs/contracts").join(&practice).join(table.file_name()), text.as_bytes());
    }
}
