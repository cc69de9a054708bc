//! A CSV file that ends too soon or has lost a quotation mark: no row is lost without a word.

use super::clean::Clean;
use outturn::read::{Sheet, Verdict, Workbooks, read_bytes};
use outturn::returns::assemble;
use outturn::words::Period;

/// What came of a file: rows that are used, rows that are not used and say so, and everything that is said.
struct Came {
    used: usize,
    refused: usize,
    said: Vec<String>,
}

fn came(bytes: &[u8], totals: Option<&str>) -> Came {
    let (sheets, complaints, verdict) = read_bytes("reviews.csv", bytes, &Workbooks::Here);
    let mut said: Vec<String> = complaints.iter().map(|odd| odd.says.clone()).collect();
    if let Verdict::Refused { why } = verdict {
        said.push(why);
    }
    let period: Period = "2026-10".parse().unwrap();
    let totals: Vec<Sheet> =
        totals.map(|text| read_bytes("control.csv", text.as_bytes(), &Workbooks::Here).0).unwrap_or_default();
    let whole = assemble("shire", period, &[(period, sheets.iter().chain(&totals).collect())]);
    said.extend(whole.remarks.iter().map(|odd| odd.says.clone()));
    Came { used: whole.count.used(), refused: whole.count.refused, said }
}

/// The reviews of a clean month, and the control totals that go with them.
fn reviews() -> (Vec<u8>, String) {
    let sent = Clean::made().sent(0, "practice");
    let reviews = sent.table("reviews");
    let day = |row: &Vec<String>| row[2].split('/').rev().map(String::from).collect::<Vec<_>>();
    let last = reviews.rows.iter().max_by_key(|row| day(row)).unwrap()[2].clone();
    let children: std::collections::BTreeSet<&String> = reviews.rows.iter().map(|row| &row[0]).collect();
    let (rows, children) = (reviews.rows.len(), children.len());
    let totals = format!("TABLE,ROWS,CHILDREN,LAST_DATE\nReviews,{rows},{children},{last}\n");
    (sent.bytes("reviews.csv").to_vec(), totals)
}

/// One exception is stated: a file that is cut at the end of a line, or in the last cell of a row, cannot be told from a
/// shorter file or another value. The first is what control totals are for; the second is for the rule of that column.
#[test]
fn a_csv_file_cut_at_any_byte_loses_no_row_without_a_word() {
    let (whole, totals) = reviews();
    let all = whole.split(|byte| *byte == b'\n').count() - 2;
    assert_eq!((came(&whole, None).used, came(&whole, None).said), (all, Vec::<String>::new()));
    assert_eq!(came(&whole, Some(&totals)).said, Vec::<String>::new());
    for cut in 0..whole.len() {
        let text = &whole[..cut];
        let of = came(text, None);
        let lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).collect();
        let cells = lines.last().map_or(0, |line| line.split(|byte| *byte == b',').count());
        let looks_whole = lines.len() > 1 && cells == 4;
        assert!(!of.said.is_empty() || looks_whole, "cut at {cut}: nothing is said");
        if lines.len() > 1 {
            assert_eq!(of.used + of.refused, lines.len() - 1, "cut at {cut}: {:?}", of.said);
        }
        let held = came(text, Some(&totals));
        assert!(
            !held.said.is_empty() || held.used == all,
            "cut at {cut}: {} of {all} rows, and nothing is said",
            held.used
        );
    }
}

#[test]
fn a_csv_file_without_any_one_quotation_mark_loses_no_row_without_a_word() {
    let text = String::from_utf8(reviews().0).unwrap();
    let quoted =
        |line: &str| line.split(',').map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(",") + "\n";
    let plain: String = text.lines().map(quoted).collect();
    // A cell over two lines, and one with a mark of its own.
    let odd = plain.replacen("\"PN0\"\n", "\"PN0\r\n\"\n", 1).replacen("\"PN6\"\n", "\"PN\"\"6\"\n", 1);
    assert_ne!(odd, plain);
    for text in [plain, odd] {
        let all = came(text.as_bytes(), None).used;
        assert!(all > 15, "{all}");
        let mut told = 0;
        for (at, _) in text.match_indices('"') {
            let of = came(format!("{}{}", &text[..at], &text[at + 1..]).as_bytes(), None);
            assert!(
                of.used >= all || !of.said.is_empty(),
                "mark {at}: {} of {all} rows, and nothing is said",
                of.used
            );
            told += usize::from(!of.said.is_empty());
        }
        assert!(told > all, "{told} of the marks are told of");
    }
}
