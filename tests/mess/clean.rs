//! A clean month: councils whose returns are spoilt, and two that must not notice.

use super::sent::Sent;
use outturn::read::Workbooks;
use outturn::run::Asked;
use outturn::synth::{CouncilWanted, Form, Headings, Wanted, synthesise};
use outturn::words::{Month, read_date};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Files by their paths below a folder.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

pub(crate) const MONTH: &str = "2026-10";
/// The councils that must not notice, whatever the others send.
pub(crate) const QUIET: [&str; 2] = ["hillingdon", "liverpool"];
/// Under this code the return is made that each of the others spoils in its own way.
const MADE_AS: &str = "kent";
/// How many councils spoil their returns in one month.
pub(crate) const SPOILT: usize = 12;

pub(crate) fn month() -> Month {
    MONTH.parse().unwrap()
}

/// The code of the council that spoils its return as so many before it do.
pub(crate) fn code(nth: usize) -> String {
    format!("shire-{}", letter(nth).to_ascii_lowercase())
}

/// What its children's numbers begin with, so that no two councils speak of the same.
fn letter(nth: usize) -> char {
    char::from(b"ABCDEFGJNPRS"[nth])
}

/// What everybody sends where nothing is spoilt.
pub(crate) struct Clean {
    /// All but the returns of the councils that will spoil them.
    pub(crate) rest: Files,
    /// The return that each of those spoils, below `returns/<council>`.
    sent: Files,
}

impl Clean {
    pub(crate) fn made() -> Self {
        let wanted = |code: &str, held, form, headings, area: &str, prefix: &str| CouncilWanted {
            code: code.into(),
            practice: format!("{code}-practice"),
            held,
            others: 4,
            form,
            headings,
            area: area.into(),
            number_prefix: prefix.into(),
        };
        let councils = vec![
            wanted(MADE_AS, 12, Form::CsvSet, Headings::AsPublished, "CT", "K"),
            wanted(QUIET[0], 6, Form::CsvSet, Headings::OtherLetters, "UB", "H"),
            wanted(QUIET[1], 6, Form::Workbook, Headings::AsPublished, "L", ""),
        ];
        let made = synthesise(&Wanted { seed: 7, councils, month: month(), faults: 0 });
        let (mut rest, mut sent) = (Files::new(), Files::new());
        for file in made {
            match file.path.strip_prefix(&format!("returns/{MADE_AS}/")) {
                Some(path) => sent.insert(path.into(), file.bytes),
                None => rest.insert(file.path, file.bytes),
            };
        }
        let spoilt: Vec<String> = (0..SPOILT).map(code).collect();
        let mut declared = "CODE,NAME,GSS,OLD_CODE,REGION,EXAMPLE_DATA\n".to_string();
        for council in QUIET {
            rest.extend(contract(council));
        }
        for (at, council) in QUIET.iter().copied().chain(spoilt.iter().map(String::as_str)).enumerate() {
            let name = council[..1].to_uppercase() + &council[1..].replace('-', " ");
            let row = format!("{council},{name},E990000{at:02},9{at:02},London,yes\n");
            declared.push_str(&row);
        }
        declared =
            declared.replace("E99000000,900", "E09000017,312").replace("E99000001,901", "E08000012,341");
        rest.insert("councils.csv".into(), declared.into());
        Self { rest, sent }
    }

    /// The return of one of the councils that spoil theirs, with the practice that holds its children.
    pub(crate) fn sent(&self, nth: usize, practice: &str) -> Sent {
        let own = |(path, bytes): (&String, &Vec<u8>)| {
            let text = String::from_utf8(bytes.clone()).unwrap();
            let text = text
                .replace("\nK1", &format!("\n{}1", letter(nth)))
                .replace(",K1", &format!(",{}1", letter(nth)))
                .replace(&format!("{MADE_AS}-practice"), practice);
            (path.clone(), text.into_bytes())
        };
        Sent(self.sent.iter().map(own).collect())
    }
}

/// The small contract of the gallery, made the council's own.
pub(crate) fn contract(council: &str) -> Files {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gallery/base/inputs/contracts/north-practice");
    let file = |table: &str| {
        let text = fs::read_to_string(folder.join(format!("{table}.csv"))).unwrap();
        let text = text
            .replace("north-practice", &format!("{council}-practice"))
            .replace("council,northshire", &format!("council,{council}"));
        (format!("contracts/{council}-practice/{table}.csv"), text.into_bytes())
    };
    ["contract", "clauses", "examples", "years"].map(file).into()
}

/// Writes files below a folder.
pub(crate) fn write(files: &Files, below: &Path) {
    for (path, bytes) in files {
        let at = below.join(path);
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        fs::write(at, bytes).unwrap();
    }
}

/// A run of the month over the inputs below a root.
pub(crate) fn asked(root: &Path) -> Asked {
    Asked {
        inputs: root.join("inputs"),
        outputs: root.join("outputs"),
        keys: None,
        templates: None,
        period: month(),
        as_at: read_date("2026-11-03").unwrap(),
        prepared_by: Asked::SCHEDULED.into(),
        dry_run: false,
        council: None,
        workbooks: Workbooks::Worker(PathBuf::from(env!("CARGO_BIN_EXE_outturn"))),
    }
}
