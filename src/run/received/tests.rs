use super::*;
use crate::ledger::{Came, Taken};
use crate::read::{Seen, Workbooks, read};
use crate::returns::read_councils;
use crate::run::record;
use crate::words::{Date, Month, day};
use std::fs;

const COUNCILS: &str = "CODE,NAME,GSS,OLD_CODE,REGION,EXAMPLE_DATA\nnorthshire,Northshire,E10000099,999,North East,yes\n\
                        southshire,Southshire,E10000098,998,North East,yes\n";
const REVIEWS: &str = "CHILD,DOB,REVIEW,REVIEW_CODE\n1,01/02/2014,05/06/2026,PN1\n";
const LATER: &str = "CHILD,DOB,REVIEW,REVIEW_CODE\n1,01/02/2014,06/06/2026,PN1\n";

struct Town(tempfile::TempDir);

impl Town {
    fn new() -> Self {
        let town = Self(tempfile::tempdir().unwrap());
        town.put("councils.csv", COUNCILS);
        town
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.0.path().join("inputs").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn take_away(&self, path: &str) {
        fs::remove_file(self.0.path().join("inputs").join(path)).unwrap();
    }

    fn asked(&self, as_at: Date) -> Asked {
        let (inputs, outputs) = (self.0.path().join("inputs"), self.0.path().join("outputs"));
        fs::create_dir_all(&outputs).unwrap();
        Asked {
            inputs,
            outputs,
            keys: None,
            templates: None,
            period: "2026-10".parse::<Month>().unwrap(),
            as_at,
            prepared_by: Asked::SCHEDULED.into(),
            dry_run: false,
            council: None,
            workbooks: Workbooks::Here,
        }
    }

    /// Looks at the folders as a run does and, as a run does, registers what it met.
    fn run(&self, of_month: i8) -> Received {
        let asked = self.asked(day(2026, 11, of_month));
        let received = look(&asked);
        record(&asked, &received, &["northshire", "southshire"]).unwrap();
        received
    }

    fn register(&self) -> Register {
        Register::look(&self.0.path().join("outputs/register.sqlite")).unwrap()
    }
}

fn look(asked: &Asked) -> Received {
    let mut intake = read(&asked.inputs, "", &Workbooks::Here).unwrap();
    let councils = read_councils(&intake.sheets[0]).unwrap();
    Received::of(asked, &mut intake, &councils).unwrap()
}

const OCTOBER: &str = "returns/northshire/2026-10/reviews.csv";

/// What is said of northshire's October.
fn said(received: &Received) -> Vec<(Effect, &str)> {
    let remarks = received.remarks("northshire", "2026-10".parse().unwrap());
    remarks.iter().map(|remark| (remark.effect, &*remark.says)).collect()
}

#[test]
fn the_same_inputs_say_and_register_the_same() {
    let town = Town::new();
    town.put(OCTOBER, REVIEWS);
    assert!(said(&town.run(3)).is_empty());
    let once = fs::read(town.0.path().join("outputs/register.sqlite")).unwrap();
    assert!(said(&town.run(3)).is_empty() && said(&town.run(5)).is_empty());
    assert_eq!(fs::read(town.0.path().join("outputs/register.sqlite")).unwrap(), once);
    town.put(OCTOBER, LATER);
    let (first, again) = (town.run(6), town.run(7));
    assert_eq!(said(&first), said(&again));
    assert!(said(&first)[0].1.contains("version 2"), "{:?}", said(&first));
    let taken: Vec<Taken> = town.register().arrivals().iter().map(|of| of.came.taken).collect();
    assert_eq!(taken, [Taken::First, Taken::Instead]);
}

#[test]
fn an_old_file_after_a_newer_one_is_held_until_somebody_decides() {
    let town = Town::new();
    for (on, text) in [(3, REVIEWS), (4, LATER)] {
        town.put(OCTOBER, text);
        town.run(on);
    }
    town.put(OCTOBER, REVIEWS);
    let held = town.run(5);
    assert!(
        matches!(said(&held)[..], [.., (Effect::TableRefused, says)] if says.starts_with("Reviews is version 1 again"))
    );
    assert_eq!(said(&held), said(&town.run(6)), "what is held is not taken");
    let seal = crate::words::seal(REVIEWS.as_bytes());
    let decision =
        format!("PERIOD,SHA256,BY,ON,WHY\n2026-10,{seal},A. Officer,05/11/2026,the correction was wrong\n");
    town.put("returns/northshire/decisions.csv", &decision);
    assert!(said(&town.run(7)).iter().all(|(effect, _)| *effect == Effect::Noted));
    let newest = town.register().arrivals().last().unwrap().came.clone();
    assert_eq!((newest.taken, &*newest.file), (Taken::Decided, &*seal));
    assert!(said(&town.run(8)).iter().all(|(effect, _)| *effect == Effect::Noted), "it is the newest now");
}

#[test]
fn a_run_for_an_earlier_day_knows_and_registers_nothing_later() {
    let town = Town::new();
    for (on, text) in [(3, REVIEWS), (6, LATER)] {
        town.put(OCTOBER, text);
        town.run(on);
    }
    town.put(OCTOBER, REVIEWS);
    assert!(said(&town.run(4)).is_empty());
    assert_eq!(town.register().arrivals().len(), 2);
}

#[test]
fn files_that_lie_in_a_folder_twice_are_used_once() {
    let town = Town::new();
    town.put(OCTOBER, REVIEWS);
    town.put("returns/northshire/2026-10/copy of reviews.csv", REVIEWS);
    let asked = town.asked(day(2026, 11, 3));
    let mut intake = read(&asked.inputs, "", &Workbooks::Here).unwrap();
    twins::once(&mut intake);
    let ignored: Vec<&Seen> =
        intake.files.iter().filter(|file| matches!(file.verdict, Verdict::Ignored { .. })).collect();
    let [Seen { path, verdict: Verdict::Ignored { why }, .. }] = ignored[..] else { panic!("{ignored:?}") };
    assert_eq!(&**path, OCTOBER);
    assert!(why.starts_with("It has the same bytes as copy of reviews.csv, which is used once."));
    assert_eq!(intake.sheets.len(), 2, "the councils and one of the two");
}

#[test]
fn a_file_that_was_taken_elsewhere_is_held_where_it_is_new() {
    let town = Town::new();
    town.put(OCTOBER, REVIEWS);
    town.run(3);
    town.put("returns/southshire/2026-10/reviews.csv", REVIEWS);
    let received = town.run(4);
    assert!(said(&received).is_empty(), "it was northshire's first");
    let south = received.remarks("southshire", "2026-10".parse().unwrap());
    assert!(south[0].says.starts_with("The same file, to the byte, came for 2026-10 of northshire."));
    assert_eq!(south[0].effect, Effect::TableRefused);
    town.take_away(OCTOBER);
    assert_eq!(
        town.run(5).remarks("southshire", "2026-10".parse().unwrap()),
        south,
        "the register remembers"
    );
}

#[test]
fn the_same_episodes_for_two_months_are_held_where_much_happens_and_are_nothing_where_little_does() {
    let held = |episodes: usize| {
        let town = Town::new();
        let row =
            |at: usize| format!("{at},{:02}/{:02}/2026,S,C2,N1,U1,PR1,,,,,,\n", 1 + at % 28, 1 + at % 9);
        let rows: String = (0..episodes).map(row).collect();
        let headings =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
        for month in ["2026-10", "2026-11"] {
            town.put(&format!("returns/northshire/{month}/episodes.csv"), &format!("{headings}\n{rows}"));
        }
        said(&town.run(3))
            .iter()
            .any(|(_, says)| says.starts_with("The same file, to the byte, came for 2026-11"))
    };
    assert!(held(60) && !held(59));
}

#[test]
fn tables_without_a_child_are_alike_everywhere() {
    let town = Town::new();
    let nil = "CHILD,DOB,REVIEW,REVIEW_CODE\nNIL,,,\n";
    town.put(OCTOBER, nil);
    town.put("returns/southshire/2026-10/reviews.csv", nil);
    assert!(said(&town.run(3)).is_empty());
}

#[test]
fn a_file_that_cannot_be_read_has_arrived_and_is_not_taken() {
    let town = Town::new();
    town.put(OCTOBER, "CHILD,\"DOB\n1");
    town.run(3);
    let Came { table, taken, .. } = &town.register().arrivals()[0].came.clone();
    assert_eq!((&**table, *taken), ("", Taken::Held));
}

#[test]
fn the_register_names_no_file() {
    let town = Town::new();
    town.put("returns/northshire/2026-10/Jane Roe.csv", REVIEWS);
    town.run(3);
    let bytes = fs::read(town.0.path().join("outputs/register.sqlite")).unwrap();
    let holds = |text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(holds("northshire") && !holds("Jane") && !holds("01/02/2014"));
}
