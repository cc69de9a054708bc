//! Files, names, and whose return of when it is.

use super::row::{Row, bad, lies, read};
use super::told::Means::{PassedOver, Table};
use std::fs;

pub(crate) static ROWS: &[Row] = &[
    #[cfg(unix)]
    lies(
        "D-02",
        "a link",
        |folder| {
            fs::rename(folder.join("reviews.csv"), folder.join("../reviews.kept")).unwrap();
            std::os::unix::fs::symlink("../reviews.kept", folder.join("reviews.csv")).unwrap();
        },
        &[("reviews.csv", "It is a link; links are not followed", Table)],
    ),
    lies(
        "D-02",
        "a folder with the name of a file",
        |folder| {
            fs::remove_file(folder.join("reviews.csv")).unwrap();
            fs::create_dir(folder.join("reviews.csv")).unwrap();
        },
        &[("reviews.csv", "It is a folder with the name of a file", Table)],
    ),
    #[cfg(unix)]
    lies(
        "D-02",
        "a pipe, which would be waited for",
        |folder| {
            fs::remove_file(folder.join("reviews.csv")).unwrap();
            let made = std::process::Command::new("mkfifo").arg(folder.join("reviews.csv")).status();
            assert!(made.unwrap().success());
        },
        &[("reviews.csv", "It is not a plain file", Table)],
    ),
    bad(
        "D-03",
        "a file that somebody has open",
        |sent| sent.put("~$reviews.csv", "x"),
        &[("~$reviews.csv", "Someone has reviews.csv open. Close it and run again", Table)],
    ),
    read(
        "D-03",
        "files in the making, and of the system",
        |sent| {
            sent.put("reviews.tmp", "x");
            sent.put("Thumbs.db", "x");
        },
        &[("reviews.tmp", "It is a file in the making", PassedOver), ("Thumbs.db", "The system", PassedOver)],
    ),
    read(
        "D-05",
        "the same file twice",
        |sent| sent.put("reviews (1).csv", sent.bytes("reviews.csv").to_vec()),
        &[("reviews.csv", "It has the same bytes as reviews (1).csv, which is used once", PassedOver)],
    ),
    read(
        "D-06",
        "a note",
        |sent| sent.put("README.txt", "hello"),
        &[("README.txt", "It is not a table", PassedOver)],
    ),
    bad(
        "D-06",
        "a table that nobody knows",
        |sent| sent.put("notes.csv", "A,B\n1,2\n"),
        &[("notes.csv", "No headings of a return were found in the first 20 rows", Table)],
    ),
    read(
        "M13",
        "numbers of children that another council has too",
        |sent| {
            for bytes in sent.0.values_mut() {
                let text = String::from_utf8(std::mem::take(bytes)).unwrap();
                let letter = text.split('\n').nth(1).unwrap().chars().find(char::is_ascii_uppercase).unwrap();
                let (first, second) = (format!("\n{letter}10"), format!(",{letter}10"));
                *bytes = text.replace(&first, "\nH10").replace(&second, ",H10").into_bytes();
            }
        },
        &[],
    ),
    bad(
        "E-01",
        "another council's name on a file",
        |sent| {
            let text = sent.bytes("reviews.csv").to_vec();
            sent.remove("reviews.csv");
            sent.put("341_2026_reviews.csv", text);
        },
        &[("341_2026_reviews.csv", "The file's name says Liverpool (341), its folder Shire", Table)],
    ),
    bad(
        "E-01",
        "another year's name on a file",
        |sent| {
            let text = sent.bytes("reviews.csv").to_vec();
            sent.remove("reviews.csv");
            sent.put("reviews_2021-22.csv", text);
        },
        &[("reviews_2021-22.csv", "The file's name says 2021-22, its folder 2026-10", Table)],
    ),
    bad(
        "E-01",
        "children that nobody knows",
        |sent| {
            for (path, bytes) in &mut sent.0 {
                if path.starts_with("2026-10/") {
                    let text = String::from_utf8(std::mem::take(bytes)).unwrap();
                    let other = |line: &str| match line.split_once('1') {
                        Some((letter, rest)) if letter.len() == 1 => format!("Q1{rest}\n"),
                        _ => format!("{line}\n"),
                    };
                    *bytes = text.lines().map(other).collect::<String>().into_bytes();
                }
            }
        },
        &[(
            "header.csv",
            "only 0 % of its children stand in the one of 2025-26, and 60 % or more are expected",
            Table,
        )],
    )
    .follows(&["562", "NoE", "1001", "1002"]),
    bad(
        "E-01",
        "the return of a later month",
        |sent| {
            sent.change("sw_episodes.csv", |text| {
                let child = text.lines().nth(1).unwrap().split(',').take(2).collect::<Vec<_>>().join(",");
                let later = |day: usize| format!("{child},SW1{day},{:02}/11/2026,,TSPROC\n", day + 1);
                text + &(0..6).map(later).collect::<String>()
            });
        },
        &[(
            "episodes.csv",
            "6 days in it lie after 31 October 2026, the last of them in November 2026",
            Table,
        )],
    )
    .follows(&["SW06STG2", "SW08STG2"]),
    bad(
        "E-01",
        "the return of an earlier month",
        |sent| {
            for name in
                ["episodes.csv", "reviews.csv", "missing.csv", "sw_episodes.csv", "placed_for_adoption.csv"]
            {
                let text = sent.text(name);
                if text.contains("/10/2026") {
                    sent.put(name, text.replace("/10/2026", "/09/2026"));
                }
            }
        },
        &[("episodes.csv", "No day in it lies in October 2026", Table)],
    ),
    read(
        "C-06",
        "control totals that agree",
        |sent| sent.put("control.csv", controls(&["Episodes,29,,", "Reviews,21,,"])),
        &[],
    ),
    bad(
        "C-06",
        "a file that ends where a row ends, beside control totals",
        |sent| {
            sent.put("control.csv", controls(&["Reviews,21,,"]));
            sent.change("reviews.csv", |text| {
                text.lines().take(12).map(|line| line.to_string() + "\n").collect::<String>()
            });
        },
        &[("control.csv · row 2 · ROWS", "Reviews should have 21 rows, and 11 came", Table)],
    ),
    bad(
        "C-06",
        "a file that ends after a comma, beside control totals",
        |sent| {
            sent.put("control.csv", controls(&["Missing,11,,11/09/2026"]));
            sent.change("missing.csv", |text| {
                let (kept, _) = text.trim_end().rsplit_once(',').unwrap();
                format!("{kept},")
            });
        },
        &[("control.csv · row 2 · LAST_DATE", "", Table)],
    ),
    bad(
        "C-06",
        "control totals of children that do not agree",
        |sent| sent.put("control.csv", controls(&["Header,20,21,"])),
        &[(
            "control.csv · row 2 · CHILDREN",
            "Header should speak of 21 children, and it speaks of 20",
            Table,
        )],
    ),
    bad(
        "C-06",
        "control totals of a table that did not come",
        |sent| {
            sent.put("control.csv", controls(&["Reviews,21,,"]));
            sent.remove("reviews.csv");
        },
        &[("control.csv · row 2 · TABLE", "Reviews", Table)],
    ),
    bad(
        "C-06",
        "control totals of no table",
        |sent| sent.put("control.csv", controls(&["Revues,21,,"])),
        &[("control.csv · row 2 · TABLE", "'Revues' is no table", Table)],
    ),
    bad(
        "C-06",
        "control totals that are no numbers",
        |sent| sent.put("control.csv", controls(&["Reviews,many,,"])),
        &[("control.csv · row 2 · ROWS", "'many'", Table)],
    ),
    read(
        "C-06",
        "control totals in a workbook's sheet of their own",
        |sent| {
            let table = super::written::Table {
                name: "Control totals".into(),
                headings: vec!["Table".into(), "Rows".into()],
                rows: vec![vec!["Reviews".into(), "21".into()]],
            };
            sent.put("control.xlsx", super::written::xlsx(&[table]));
        },
        &[],
    ),
];

fn controls(rows: &[&str]) -> String {
    format!("TABLE,ROWS,CHILDREN,LAST_DATE\n{}\n", rows.join("\n"))
}
