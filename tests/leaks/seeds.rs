//! Alder's inputs with a canary in the place of every value that concerns one child, one worker or one family.

use crate::canary::{Canary, Class, pupil_number};
use crate::played::Stage;
use rust_xlsxwriter::{DocProperties, Workbook};

/// A name in a column NAME; one in a heading; one in a file's name; those in cells of free text.
pub(crate) const NAME: &str = "Zebulon Quixworthy";
pub(crate) const HEADING: &str = "HOME OF TAMSIN OAKENFOLD";
pub(crate) const FILE: &str = "Barnaby-Thistlewood";
const WAIVED_FOR: &str = "sister of Philippa Wrenfield";
const HELD_FOR: &str = "moved with Augustin Larkspur";
const AGREED_BY: &str = "Mrs Honoria Pettibone";
const EVIDENCE: &str = "letter of Ignatius Dewberry";
const AUTHOR: &str = "Marmaduke Scrivener";
const WRONG_SCORE: &str = "774431";
const WRONG_REASON: &str = "SDQ-KESTREL";
const OTHER_CHILD: &str = "17/05/2025";
/// What cannot be read: a date of no calendar, in the form of a birthday; a day in words; a row's cell too many.
pub(crate) const NO_DATE: &str = "31/02/2013 kestrel";
pub(crate) const NO_DAY: &str = "the Tuesday after Candlemas";
pub(crate) const TOO_WIDE: &str = "overhanging kestrel";
pub(crate) const CONTRACT_CELL: &str = "fourscore and Ptarmigan";

/// The stage with canaries in it, and the canaries.
pub(crate) fn seeded() -> (Stage, Vec<Canary>) {
    let stage =
        Stage::with_alder(|path, text| if path.starts_with("returns") { with_canaries(&text) } else { text });
    add_columns_and_texts(&stage);
    let returned = returned_workbook(&stage);
    stage.write(&format!("inputs/returns/alder/2026-10/reviews of {FILE}.xlsx"), &returned);
    std::fs::remove_file(stage.path("inputs/returns/alder/2026-10/reviews.csv")).unwrap();
    let canaries = canaries(&stage);
    (stage, canaries)
}

/// Numbers of children and workers, pupil numbers, postcodes: each in its form, none as anybody else has it.
fn with_canaries(text: &str) -> String {
    let mut text = text.replace("ZZ99 ", "QK71 ").replace(",SW1", ",CANARYWORKER1");
    for child in 1..=11 {
        let valid = pupil_number(&format!("8091234560{child:02}"));
        text = text.replace(&format!("C{child:02},"), &format!("KIDCANARY{child:02},"));
        for letter in ['L', 'N'] {
            text = text.replace(&format!("{letter}9990000{child:02}0{child:02}"), &valid);
        }
    }
    text
}

fn add_columns_and_texts(stage: &Stage) {
    let month = |file: &str| format!("inputs/returns/alder/2026-10/{file}");
    stage.edit(&month("header.csv"), |text| with_column(text, "NAME", NAME));
    stage.edit(&month("episodes.csv"), |text| with_column(text, HEADING, NAME));
    stage.edit(&month("assignments.csv"), |text| text.replace("practice opened", HELD_FOR));
    stage.edit(&month("high_cost.csv"), |text| {
        text.replace("Placements panel", AGREED_BY).replace("PANEL-2026-27-101", EVIDENCE)
    });
    stage.edit(&month("header.csv"), |text| text.replacen(",,,", &format!(",1,{OTHER_CHILD},"), 1));
    stage.edit(&month("oc2.csv"), |text| {
        let text = text.replacen(",9,,", &format!(",{WRONG_SCORE},,"), 1);
        text.replacen(",10,,", &format!(",,{WRONG_REASON},"), 1)
    });
    let waivers = format!(
        "CHILD,RULE,REASON,EXPIRES\nKIDCANARY01,180,{WAIVED_FOR},31/03/2027\nKIDCANARY02,999,{WAIVED_FOR},31/03/2027\n"
    );
    stage.write(&month("waivers.csv"), waivers.as_bytes());
    stage.write(&format!("inputs/returns/alder/{FILE}.txt"), NAME.as_bytes());
}

/// A table with a column more, after the others.
fn with_column(text: &str, heading: &str, cell: &str) -> String {
    let mut lines = text.lines();
    let heading = format!("{},{heading}\n", lines.next().unwrap());
    lines.fold(heading, |all, line| format!("{all}{line},{cell}\n"))
}

/// The month's reviews as a workbook that says who made it.
fn returned_workbook(stage: &Stage) -> Vec<u8> {
    let text = std::fs::read_to_string(stage.path("inputs/returns/alder/2026-10/reviews.csv")).unwrap();
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_author(AUTHOR).set_manager(AUTHOR).set_comment(AUTHOR));
    let sheet = book.add_worksheet().set_name("Reviews").unwrap();
    for (row, line) in (0..).zip(text.lines()) {
        for (column, cell) in (0..).zip(line.split(',')) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// Every value of the classes that the inputs hold: read from them, so that none is forgotten.
fn canaries(stage: &Stage) -> Vec<Canary> {
    let mut all = vec![
        Canary::new(Class::NameInCell, NAME),
        Canary::new(Class::NameInHeading, HEADING),
        Canary::new(Class::NameInFile, FILE),
        Canary::new(Class::Author, AUTHOR),
        Canary::new(Class::OfOneChild, WRONG_SCORE),
        Canary::new(Class::OfOneChild, WRONG_REASON),
        Canary::new(Class::Rejected, NO_DATE),
        Canary::new(Class::Rejected, NO_DAY),
        Canary::new(Class::Rejected, TOO_WIDE),
        Canary::new(Class::ContractCell, CONTRACT_CELL),
        Canary::new(Class::Machine, &stage.path("").to_string_lossy()),
        Canary::day(Class::BirthDate, OTHER_CHILD),
    ];
    all.extend([WAIVED_FOR, HELD_FOR, AGREED_BY, EVIDENCE].map(|name| Canary::new(Class::NameInText, name)));
    for (path, bytes) in crate::played::files(&stage.path("inputs/returns")) {
        if !path.ends_with("header.csv")
            && !path.ends_with("episodes.csv")
            && !path.ends_with("sw_episodes.csv")
        {
            continue;
        }
        let mut rows = csv::Reader::from_reader(bytes.as_slice());
        let headings = rows.headers().unwrap().clone();
        for row in rows.records().map(Result::unwrap) {
            let cells = headings.iter().zip(&row).filter(|(_, cell)| !cell.is_empty());
            all.extend(cells.filter_map(|(heading, cell)| of_cell(heading, cell)));
        }
    }
    all.sort_by(|one, other| one.value.cmp(&other.value));
    all.dedup_by(|one, other| one.value == other.value);
    all
}

fn of_cell(heading: &str, cell: &str) -> Option<Canary> {
    Some(match heading {
        "CHILD" => Canary::new(Class::Child, cell),
        "DOB" => Canary::day(Class::BirthDate, cell),
        "UPN" => Canary::new(Class::PupilNumber, cell),
        "HOME_POST" | "PL_POST" => Canary::postcode(cell),
        "URN" => Canary::new(Class::Provider, cell),
        "SW_ID" => Canary::new(Class::Worker, cell),
        _ => return None,
    })
}
