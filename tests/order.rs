//! No order matters: not of rows in a file, not of files, not of rules. A made-up council with faults is checked as it came
//! and shuffled, and so are returns whose every cell is drawn anew, and the published made-up return where it lies beside
//! the project.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that reads files and says what it shuffled"
)]

use outturn::read::{Sheet, Workbooks, read_bytes};
use outturn::returns::{TableId, assemble};
use outturn::synth::{Wanted, numbered, synthesise};
use outturn::validate::codes::listed;
use outturn::validate::{Validated, Year, Years, rules, validate};
use outturn::words::{CollectionYear, Period, day};
use std::fs;
use std::path::Path;

/// A seeded shuffle: the same every time, and another for each seed.
struct Shuffler(u64);

impl Shuffler {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).unwrap()
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }

    /// The same sheet with its rows below the headings in another order.
    fn rows(&mut self, sheet: &Sheet) -> Sheet {
        let mut rows: Vec<Vec<&str>> = sheet.rows().map(|row| row.cells().collect()).collect();
        self.shuffle(&mut rows[1..]);
        let mut shuffled = Sheet::new(sheet.file().clone(), sheet.name().cloned());
        for (number, row) in (1..).zip(rows) {
            shuffled.push(number, row);
        }
        shuffled
    }
}

/// A return and the one of the year before.
struct Sent {
    period: Period,
    year: Year,
    this: Vec<Sheet>,
    last: Vec<Sheet>,
}

impl Sent {
    /// Everything found, each with the text of its row, since row numbers change with the order.
    fn findings(&self, rule_order: Option<&mut Shuffler>) -> Vec<String> {
        let mut in_force = rules::in_force(self.year.year).unwrap();
        if let Some(shuffler) = rule_order {
            shuffler.shuffle(&mut in_force);
        }
        let before = Period::Year(self.period.collection_year().before());
        let sent = [(self.period, self.this.iter().collect()), (before, self.last.iter().collect())];
        let validated = validate(assemble("council", self.period, &sent), &self.year, &in_force);
        self.told(&validated)
    }

    fn told(&self, validated: &Validated) -> Vec<String> {
        let told = validated.findings.iter().map(|finding| {
            let sheets = if finding.last_year { &self.last } else { &self.this };
            let sheet = sheets.iter().find(|sheet| *sheet.file() == finding.place.file).unwrap();
            let at = finding.place.row.unwrap() as usize - 1;
            let row: Vec<&str> = sheet.rows().nth(at).unwrap().cells().collect();
            let (rule, columns, says) = (finding.rule, finding.columns.join(" "), &finding.says);
            format!("{rule} {} {} {columns} {says} {}", finding.table, finding.child, row.join(","))
        });
        let clean = validated.ran.iter().map(|ran| format!("{} ran: {}", ran.rule.code, ran.found));
        let not_run = validated.not_run.iter().map(|not| format!("{} not: {}", not.rule.code, not.because));
        let mut all: Vec<String> = told.chain(clean).chain(not_run).collect();
        all.sort();
        all
    }

    fn shuffled(&self, shuffler: &mut Shuffler) -> Self {
        let mut mix = |sheets: &[Sheet]| {
            let mut sheets: Vec<Sheet> = sheets.iter().map(|sheet| shuffler.rows(sheet)).collect();
            shuffler.shuffle(&mut sheets);
            sheets
        };
        Self { period: self.period, year: self.year, this: mix(&self.this), last: mix(&self.last) }
    }

    /// What is found in one order and not in another, for three other orders.
    fn differences(&self) -> Vec<String> {
        let as_it_came = self.findings(None);
        assert!(as_it_came.len() > 300, "only {} lines", as_it_came.len());
        let mut differences = Vec::new();
        for seed in 1..=3 {
            let mixed = &mut Shuffler(seed * 0x9E37_79B9);
            let shuffled = self.shuffled(mixed).findings(Some(mixed));
            let only = |one: &[String], other: &[String], when: &str| -> Vec<String> {
                let lone = one.iter().filter(|line| other.binary_search(line).is_err());
                lone.map(|line| format!("only {when}: {line}")).collect()
            };
            differences.extend(only(&as_it_came, &shuffled, "as it came"));
            differences.extend(only(&shuffled, &as_it_came, "shuffled"));
            if as_it_came.len() != shuffled.len() {
                differences.push(format!("{} lines, shuffled {}", as_it_came.len(), shuffled.len()));
            }
        }
        println!("{} lines in three other orders", as_it_came.len());
        differences
    }
}

fn assert_none(differences: &[String]) {
    let shown: Vec<&str> = differences.iter().take(30).map(String::as_str).collect();
    assert!(differences.is_empty(), "{} differences\n{}", differences.len(), shown.join("\n"));
}

/// The days of random returns: few, so that many rows share one.
const DAYS: [&str; 14] = [
    "",
    "",
    "31/03/2026",
    "01/04/2026",
    "02/04/2026",
    "01/06/2026",
    "08/06/2026",
    "01/12/2026",
    "31/03/2027",
    "01/04/2027",
    "01/06/2012",
    "01/06/2008",
    "31/02/2026",
    "ZZ/06/2025",
];
/// What else stands in columns without a list of codes.
const OTHERS: [&str; 8] = ["", "0", "1", "2", "17", "SW1234", "L1 8JQ", "UN4"];
const DATED: [&str; 9] = ["DOB", "DATE", "DEC", "DUC", "START", "END", "DECOM", "HELD", "EXPIRES"];

/// A return in which every cell is drawn anew: the rows of a child contradict one another in every way there is, and many
/// are the same.
fn random_sheets(shuffler: &mut Shuffler, year: CollectionYear) -> Vec<Sheet> {
    let tables = TableId::ALL.into_iter().filter(|table| *table != TableId::Waivers);
    tables
        .map(|table| {
            let headings = table.headings();
            let mut sheet = Sheet::new(format!("{table}.csv"), None);
            sheet.push(1, headings.iter().copied());
            for number in 2..20 {
                let mut cell = |heading: &str| {
                    let codes = listed(heading, year);
                    let choice = match heading {
                        "CHILD" => ["1", "2", "3", "4"].to_vec(),
                        "REVIEW" => DAYS.to_vec(),
                        _ if !codes.is_empty() => codes.into_iter().chain(["", "", "X9"]).collect(),
                        _ if DATED.iter().any(|part| heading.contains(part)) => DAYS.to_vec(),
                        _ => OTHERS.to_vec(),
                    };
                    choice[shuffler.below(choice.len())]
                };
                let row: Vec<&str> = headings.iter().map(|heading| cell(heading)).collect();
                sheet.push(number, row);
            }
            sheet
        })
        .collect()
}

#[test]
fn returns_that_contradict_themselves_are_found_alike_in_any_order() {
    let mut differences = Vec::new();
    let years: Vec<CollectionYear> = Years::known().collect();
    for (seed, year) in (1..=40).zip(years.into_iter().cycle()) {
        let shuffler = &mut Shuffler(seed * 0x9E37_79B9);
        let (this, last) = (random_sheets(shuffler, year), random_sheets(shuffler, year.before()));
        let period = Period::Year(year);
        // The days lie in 2026-27, whatever the year of the rules.
        let year = Year::of(period).ending(day(2027, 3, 31));
        differences.extend(Sent { period, year, this, last }.differences());
    }
    assert_none(&differences);
}

#[test]
fn a_made_up_council_is_found_alike_in_any_order() {
    let month = "2026-10".parse().unwrap();
    let wanted = Wanted { seed: 7, councils: numbered(1, 300), month, faults: 200 };
    let (mut this, mut last) = (Vec::new(), Vec::new());
    for file in synthesise(&wanted) {
        let sheets = read_bytes(&file.path, &file.bytes, &Workbooks::Here).0;
        match file.path.split('/').nth(2) {
            Some("2026-10") => this.extend(sheets),
            Some("2025-26") => last.extend(sheets),
            _ => {}
        }
    }
    let period = Period::Month(month);
    assert_none(&Sent { period, year: Year::of(period), this, last }.differences());
}

#[test]
fn the_published_return_is_found_alike_in_any_order() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/lac_fake");
    if !folder.is_dir() {
        println!("skipped: the published return is not beside this project");
        return;
    }
    let sheet = |name: &str| {
        let bytes = fs::read(folder.join(name)).unwrap();
        read_bytes(name, &bytes, &Workbooks::Here).0.remove(0)
    };
    let files: Vec<Sheet> = [
        "ad1.csv",
        "DoLo.csv",
        "episodes.csv",
        "header.csv",
        "missing.csv",
        "oc2.csv",
        "oc3.csv",
        "placed_for_adoption.csv",
        "previous_permanence.csv",
        "reviews.csv",
        "sw_episodes.csv",
        "uasc.csv",
    ]
    .map(sheet)
    .into();
    let year = Year::of(Period::Year(CollectionYear::ending(2027))).ending(day(2018, 3, 31));
    let period = Period::Year(CollectionYear::ending(2018));
    assert_none(&Sent { period, year, last: files.clone(), this: files }.differences());
}
