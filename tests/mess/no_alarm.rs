//! No false alarm: what is clean is read, in whatever form it comes, without a word.

use super::clean::{MONTH, month};
use super::sent::table_of;
use super::written::{Table, ods, separated, xlsx, xml, zip};
use outturn::read::{Sheet, Verdict, Workbooks, read_bytes};
use outturn::returns::assemble;
use outturn::synth::{CouncilWanted, Form, Headings, Wanted, synthesise};
use outturn::validate::{Year, rules, validate};
use outturn::words::Period;
use rayon::prelude::*;

type Files = Vec<(String, Vec<u8>)>;

/// How the tables of a return are sent.
const FORMS: [fn(Vec<Table>) -> Files; 7] = [
    |tables| csv(&tables, b','),
    |tables| vec![("return.xlsx".into(), xlsx(&tables))],
    |tables| vec![("return.ods".into(), ods(&tables))],
    as_xml,
    |tables| vec![("return.zip".into(), zip(&csv(&tables, b',')))],
    |tables| tables.into_iter().map(|table| (format!("{}.xlsx", table.name), xlsx(&[table]))).collect(),
    |tables| {
        csv(&tables, b',')
            .into_iter()
            .map(|(name, bytes)| (name, [b"\xef\xbb\xbf", &*bytes].concat()))
            .collect()
    },
];

fn csv(tables: &[Table], separator: u8) -> Files {
    tables.iter().map(|table| (format!("{}.csv", table.name), separated(table, separator))).collect()
}

fn as_xml(tables: Vec<Table>) -> Files {
    let (of_return, of_workers, beside) = xml(tables);
    let mut files = csv(&beside, b',');
    files.extend([("return.xml".into(), of_return), ("workers.xml".into(), of_workers)]);
    files
}

/// A small council of its own for each seed.
fn council(seed: u64) -> CouncilWanted {
    let few = usize::try_from(seed % 5).unwrap();
    let headings = [Headings::AsPublished, Headings::OtherOrder, Headings::OtherLetters];
    CouncilWanted {
        code: format!("shire-{seed}"),
        practice: "practice".into(),
        held: 3 + few,
        others: 2,
        form: Form::CsvSet,
        headings: headings[usize::try_from(seed % 3).unwrap()],
        area: "ZZ".into(),
        number_prefix: ["", "0", "K", "AB"][usize::try_from(seed % 4).unwrap()].into(),
    }
}

/// Everything that is said of the returns of one seed.
fn said(seed: u64) -> Vec<String> {
    let form = FORMS[usize::try_from(seed).unwrap() % FORMS.len()];
    let made = synthesise(&Wanted { seed, councils: vec![council(seed)], month: month(), faults: 0 });
    let mut said = Vec::new();
    let mut read = |period: &str| -> (Period, Vec<Sheet>) {
        let ours =
            made.iter().filter_map(|file| Some((file.path.split_once(&format!("/{period}/"))?.1, file)));
        let tables = ours.map(|(name, file)| {
            table_of(name.trim_end_matches(".csv"), std::str::from_utf8(&file.bytes).unwrap())
        });
        let mut sheets = Vec::new();
        for (name, bytes) in form(tables.collect()) {
            // A zip of tables is a folder's matter: its files are read as if they lay in it.
            let files = if name == "return.zip" { super::sent::parts(&bytes) } else { vec![(name, bytes)] };
            for (name, bytes) in files {
                let (of_file, odd, verdict) =
                    read_bytes(&format!("{period}/{name}"), &bytes, &Workbooks::Here);
                said.extend(odd.iter().map(|odd| format!("{}: {}", odd.place, odd.says)));
                said.extend(
                    (!matches!(verdict, Verdict::Read { .. })).then(|| format!("{name}: {verdict:?}")),
                );
                sheets.extend(of_file);
            }
        }
        (period.parse().unwrap(), sheets)
    };
    let sent = [read(MONTH), read("2025-26")];
    let sheets = sent.each_ref().map(|(period, sheets)| (*period, sheets.iter().collect::<Vec<_>>()));
    let given = assemble("shire", sheets[0].0, &sheets);
    assert!(given.count.read > 50 && given.count.refused == 0, "seed {seed}: {:?}", given.count);
    said.extend(given.remarks.iter().map(|odd| format!("{}: {}", odd.place, odd.says)));
    let rules = rules::nearest(given.year()).0;
    let found = validate(given, &Year::of(sheets[0].0), &rules);
    assert!(found.ran.len() > 150, "seed {seed}: {} rules ran", found.ran.len());
    said.extend(found.findings.iter().map(ToString::to_string));
    // XML has no empty tables, so that a table of which nobody has anything is taken for one with nothing to report; that it
    // is, is said.
    said.retain(|says| !says.contains("read as nothing to report there"));
    said.into_iter().map(|says| format!("seed {seed}: {says}")).collect()
}

#[test]
fn two_hundred_clean_sets_in_every_form_give_no_alarm() {
    let said: Vec<String> = (1..=200_u64).into_par_iter().flat_map_iter(said).collect();
    assert!(said.is_empty(), "{} alarms\n{}", said.len(), said[..said.len().min(20)].join("\n"));
}
