//! `outturn check-xlsx` against workbooks that are good, broken in one way each, and hostile; and the workbooks of a run
//! against it.
#![expect(
    clippy::unwrap_used,
    clippy::format_collect,
    reason = "all of it is a test: what cannot be made ends it, and no text is long"
)]

#[path = "checked_workbooks/broken.rs"]
mod broken;
#[path = "checked_workbooks/made.rs"]
mod made;

use broken::broken;
use made::{Edit, members, with, zipped};
use outturn::read::Workbooks;
use outturn::reports::Profile;
use outturn::reports::check_workbook::{CRITERIA, Checked, HowToCheck, check_workbook};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use walkdir::WalkDir;

fn check(bytes: &[u8], profile: Option<Profile>) -> Result<Checked, String> {
    check_workbook(bytes, &HowToCheck { profile, workbooks: &Workbooks::Here, with_libreoffice: false })
}

/// The same by a checker whose second reader does not start: the worker guards against what ends readers, so that here
/// only the checker itself is tried.
fn check_alone(bytes: &[u8]) -> Result<Checked, String> {
    let nobody = Workbooks::Worker("/no/such/program".into());
    let mut checked =
        check_workbook(bytes, &HowToCheck { profile: None, workbooks: &nobody, with_libreoffice: false })?;
    checked.breaches.retain(|breach| breach.id != "X34");
    Ok(checked)
}

/// The breaches as lines.
fn lines(checked: &Checked) -> Vec<String> {
    let line = |breach: &outturn::reports::check_workbook::Breach| {
        format!("{} {:?} {:?}: {}", breach.id, breach.sheet, breach.cells, breach.found)
    };
    checked.breaches.iter().map(line).collect()
}

#[test]
fn a_good_workbook_breaches_nothing_in_either_profile() {
    for profile in [None, Some(Profile::Statement), Some(Profile::Working)] {
        let checked = check(&with(&[]), profile).unwrap();
        assert_eq!(lines(&checked), Vec::<String>::new());
        assert_eq!(checked.declared, Some(Profile::Statement));
        let allowed = if profile == Some(Profile::Working) { 2 } else { 0 };
        assert_eq!(checked.ran.len(), CRITERIA.len() - allowed);
    }
}

#[test]
fn what_breaches_a_criterion_is_caught_by_that_criterion() {
    let mut wrong = Vec::new();
    for (at, broken) in broken().iter().enumerate() {
        let checked = check(&with(&broken.edits), None).unwrap();
        let found: BTreeSet<&str> = checked.breaches.iter().map(|breach| breach.id).collect();
        let wanted: BTreeSet<&str> = broken.also.iter().copied().chain([broken.id]).collect();
        if found != wanted {
            wrong.push(format!("{at}: {} wants {wanted:?}, found {:#?}", broken.id, lines(&checked)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_criterion_has_a_workbook_that_breaches_it() {
    let shown: BTreeSet<&str> = broken().iter().map(|broken| broken.id).collect();
    let unseen: Vec<&str> =
        CRITERIA.iter().map(|criterion| criterion.id).filter(|id| !shown.contains(id)).collect();
    assert!(unseen.is_empty(), "no workbook breaches {unseen:?}");
}

#[test]
fn a_working_file_may_have_filters_frozen_headings_and_one_row_of_totals() {
    let bytes = with(&[
        Edit::Change("docProps/core.xml", "statement", "working"),
        Edit::Change("xl/tables/table3.xml", "<tableColumns", "<autoFilter ref=\"A4:E6\"/><tableColumns"),
        Edit::Change("xl/tables/table3.xml", "ref=\"A4:E7\"", "ref=\"A4:E7\" totalsRowCount=\"1\""),
        Edit::Change(
            "xl/worksheets/sheet4.xml",
            "workbookViewId=\"0\"/>",
            "workbookViewId=\"0\"><pane ySplit=\"4\" topLeftCell=\"A5\" state=\"frozen\"/>\
             <selection pane=\"bottomLeft\" activeCell=\"A5\"/></sheetView>",
        ),
    ]);
    assert_eq!(lines(&check(&bytes, None).unwrap()), Vec::<String>::new());
    let found = check(&bytes, Some(Profile::Statement)).unwrap();
    let found: BTreeSet<&str> = found.breaches.iter().map(|breach| breach.id).collect();
    assert_eq!(found, BTreeSet::from(["X05", "X09", "X12"]));
}

#[test]
fn many_breaches_of_one_sort_are_one_line() {
    let cells: String = (8..1_008)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>5</t></is></c></row>"))
        .collect();
    let bytes = with(&[Edit::Grow("xl/worksheets/sheet4.xml", "</sheetData>", cells + "</sheetData>")]);
    let checked = check(&bytes, None).unwrap();
    let breach = checked.breaches.iter().find(|breach| breach.id == "X19").unwrap();
    assert_eq!((breach.count, breach.cells.join(" ").as_str()), (1_000, "A8 A9 A10"));
    assert_eq!(checked.breaches.len(), 2, "{:?}", lines(&checked));
}

#[test]
fn what_is_no_workbook_is_refused() {
    let torso = with(&[]);
    for bytes in
        [b"".as_slice(), b"a,b\n", &torso[..torso.len() / 2], &zipped(&[("a.csv".into(), "A\n".into())], &[])]
    {
        assert!(check(bytes, None).is_err_and(|why| why.ends_with('.')));
    }
}

/// A small generator of numbers, the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).unwrap()
    }
}

#[test]
fn no_change_to_a_member_ends_the_check() {
    const PIECES: [&str; 12] = [
        "<",
        ">",
        "\"",
        "&",
        "-1",
        "4294967295",
        "99999999999999999999",
        "XFD1048576",
        "[note 9]",
        "é",
        "<a>",
        "/>",
    ];
    let mut dice = Dice(20_261_103);
    let mut told = 0;
    for _ in 0..300 {
        let mut members = members();
        for _ in 0..=dice.below(3) {
            let at = dice.below(members.len());
            let text: Vec<char> = members[at].1.chars().collect();
            let (from, long) = (dice.below(text.len()), dice.below(30));
            let cut: String =
                text[..from].iter().chain(text[(from + long).min(text.len())..].iter()).collect();
            members[at].1 = match dice.below(3) {
                0 => cut,
                1 => text[..from].iter().collect(),
                _ => {
                    let piece = PIECES[dice.below(PIECES.len())];
                    text[..from].iter().collect::<String>() + piece + &text[from..].iter().collect::<String>()
                }
            };
        }
        let checked = check_alone(&zipped(&members, &[]));
        told += usize::from(checked.is_ok_and(|checked| !checked.breaches.is_empty()));
    }
    assert!(told > 200, "only {told} of the changes were noticed");
}

#[test]
fn what_means_to_fill_the_memory_or_the_stack_is_one_breach() {
    let sheet = "xl/worksheets/sheet4.xml";
    let deep = Edit::Grow(sheet, "<tableParts", "<a>".repeat(100_000) + "<tableParts");
    let wide = Edit::Change("xl/tables/table3.xml", "A4:E7", "A1:XFD1048576");
    let nodes = Edit::Grow(sheet, "<tableParts", "<a/>".repeat(600_000) + "<tableParts");
    let chain = Edit::Grow(sheet, "ROUND(SUM(E5:E6),2)", "1+".repeat(4_000) + "1");
    for edit in [deep, wide, nodes, chain] {
        let checked = check_alone(&with(&[edit])).unwrap();
        assert!(!checked.breaches.is_empty() && checked.breaches.len() < 60, "{:?}", lines(&checked));
    }
}

/// Lays the files of a folder of the walks over another folder.
fn lay(from: &str, to: &Path) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/walks").join(from);
    for entry in
        WalkDir::new(&from).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file())
    {
        let path = to.join(entry.path().strip_prefix(&from).unwrap());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::copy(entry.path(), path).unwrap();
    }
}

#[test]
fn every_workbook_of_a_run_passes_in_the_profile_that_it_declares() {
    let folder = tempfile::tempdir().unwrap();
    lay("base/alder", &folder.path().join("inputs"));
    lay("council_with_faults/inputs", &folder.path().join("inputs"));
    let mut program = Command::new(env!("CARGO_BIN_EXE_outturn"));
    let words = ["run", "--period", "2026-10", "--as-at", "2026-11-03"];
    assert!(program.args(words).current_dir(folder.path()).output().unwrap().status.code().is_some());
    let all = WalkDir::new(folder.path().join("outputs")).into_iter().map(|entry| entry.unwrap().into_path());
    let books: Vec<_> = all.filter(|path| path.extension().is_some_and(|ending| ending == "xlsx")).collect();
    assert!(books.len() > 3, "{books:?}");
    let mut profiles = BTreeSet::new();
    for path in books {
        let checked = check(&fs::read(&path).unwrap(), None).unwrap();
        assert_eq!(lines(&checked), Vec::<String>::new(), "{}", path.display());
        let declared = checked.declared.unwrap_or_else(|| panic!("{} declares no profile", path.display()));
        profiles.insert(declared.word());
    }
    assert_eq!(profiles.len(), 3, "statement, working, returned");
}
