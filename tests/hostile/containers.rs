//! Zips and compound files that lie about what is in them.

use crate::attack::{Listed, put};
use crate::compound::{looping, with_password};
use crate::workbooks::{Part, book};
use crate::written::zip;

pub(crate) const ATTACKS: [Listed; 7] = [
    ("sizes that are forged", "forged.xlsx", "The workbook is damaged or cut off.", |folder, _| {
        put(folder, "forged.xlsx", &forged())
    }),
    ("entries that overlap", "overlap.xlsx", "The workbook is ambiguous: its parts overlap.", |folder, _| {
        put(folder, "overlap.xlsx", &overlapping())
    }),
    ("a zip in a zip", "outer.zip/inner.zip", "A zip in a zip is not opened.", |folder, _| {
        let inner = zip(&[("episodes.csv".into(), b"CHILD\n1\n".to_vec())]);
        put(folder, "outer.zip", &zip(&[("inner.zip".into(), inner)]))
    }),
    (
        "a name that leads out of the folder",
        "up.zip/../../../up.csv",
        "Its name in the zip leads out of the folder.",
        |folder, _| put(folder, "up.zip", &zip(&[("../../../up.csv".into(), b"CHILD\n1\n".to_vec())])),
    ),
    ("too many entries", "many.zip", "The zip has 1001 files; the limit is 1000.", |folder, _| {
        let files: Vec<_> = (0..1_001).map(|at| (format!("{at}.csv"), b"CHILD\n1\n".to_vec())).collect();
        put(folder, "many.zip", &zip(&files))
    }),
    (
        "a chain of sectors that loops",
        "looping.xls",
        "The workbook is damaged, or needs more than 1024 MB to read.",
        |folder, _| put(folder, "looping.xls", &looping()),
    ),
    ("a password", "password.xlsx", "The workbook has a password", |folder, _| {
        put(folder, "password.xlsx", &with_password())
    }),
];

const LOCAL: &[u8] = b"PK\x03\x04";
const CENTRAL: &[u8] = b"PK\x01\x02";

/// Where the records of a zip start that begin with a mark.
fn records(zip: &[u8], mark: &[u8]) -> Vec<usize> {
    (0..zip.len() - 4).filter(|at| zip[*at..].starts_with(mark)).collect()
}

/// The last part unpacks to 40 MB, and both directories say that it has 100 bytes.
fn forged() -> Vec<u8> {
    let mut zip = book(&[Part::of("xl/worksheets/sheet1.xml", &"<row/>".repeat(7_000_000))]);
    for (mark, size) in [(LOCAL, 22), (CENTRAL, 24)] {
        let at = *records(&zip, mark).last().unwrap() + size;
        zip[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    zip
}

/// The last entry of the directory points to the bytes of the one before.
fn overlapping() -> Vec<u8> {
    let mut zip = book(&[
        Part::of("xl/worksheets/sheet1.xml", "<worksheet/>"),
        Part::of("xl/worksheets/sheet2.xml", "<worksheet/>"),
    ]);
    let local = records(&zip, LOCAL);
    let (before, last) = (local[local.len() - 2], *records(&zip, CENTRAL).last().unwrap() + 42);
    zip[last..last + 4].copy_from_slice(&u32::try_from(before).unwrap().to_le_bytes());
    zip
}
