//! The catalogue of mess: whatever a council sends, it is told the right thing about the right place, and no other council
//! notices.
#![expect(clippy::unwrap_used, reason = "a run that cannot be started fails, and says where")]

#[path = "mess/catalogue.rs"]
mod catalogue;
#[path = "mess/clean.rs"]
mod clean;
#[path = "mess/containers.rs"]
mod containers;
#[path = "mess/cut.rs"]
mod cut;
#[path = "mess/deliveries.rs"]
mod deliveries;
#[path = "mess/elsewhere.rs"]
mod elsewhere;
#[path = "mess/ids.rs"]
mod ids;
#[path = "mess/letters.rs"]
mod letters;
#[path = "mess/no_alarm.rs"]
mod no_alarm;
#[path = "mess/row.rs"]
mod row;
#[path = "mess/sent.rs"]
mod sent;
#[path = "mess/shape.rs"]
mod shape;
#[path = "mess/told.rs"]
mod told;
#[path = "mess/values.rs"]
mod values;
#[path = "gallery/workbooks.rs"]
#[expect(dead_code, reason = "shared with tests that make more")]
mod workbooks;
#[path = "forms/written.rs"]
#[expect(dead_code, reason = "shared with tests that read folders")]
mod written;

use catalogue::{faults, rows};
use clean::{Clean, SPOILT, code, write};
use rayon::prelude::*;
use row::{Row, Spoil};
use told::Month;

/// The month in which so many councils each spoil their return in one way.
fn spoilt(clean: &Clean, rows: &[&Row]) -> Month {
    let root = tempfile::tempdir().unwrap();
    let inputs = root.path().join("inputs");
    write(&clean.rest, &inputs);
    for nth in 0..SPOILT {
        // Another council's practice has a contract already: without one of its own there is no statement to hold against
        // another, and half as much to write.
        let own = rows.get(nth).is_none_or(|row| row.same);
        let practice = if own { code(nth) } else { clean::QUIET[0].to_string() };
        let mut sent = clean.sent(nth, &format!("{practice}-practice"));
        let folder = inputs.join("returns").join(code(nth));
        match rows.get(nth).map(|row| &row.spoil) {
            Some(Spoil::Sent(spoil)) => spoil(&mut sent),
            Some(Spoil::Disk(_)) | None => {}
        }
        write(&sent.0, &folder);
        if own {
            write(&clean::contract(&code(nth)), &inputs);
        }
        if let Some(Spoil::Disk(spoil)) = rows.get(nth).map(|row| &row.spoil) {
            spoil(&folder.join(clean::MONTH));
        }
    }
    Month::of(root.path())
}

#[test]
fn every_row_of_the_catalogue_is_told_where_it_is_and_no_other_council_notices() {
    let clean = Clean::made();
    let before = spoilt(&clean, &[]);
    assert!(before.held.is_empty(), "{:#?}", before.held);
    for nth in 0..SPOILT {
        assert_eq!(before.told(&code(nth)), [], "nothing is told of what is clean");
    }
    let asked = std::env::var("OUTTURN_MESS").unwrap_or_default();
    let rows: Vec<&Row> = rows().into_iter().filter(|row| row.is_asked(&asked)).collect();
    let wrong: Vec<String> = rows
        .par_chunks(SPOILT)
        .flat_map_iter(|rows| {
            let month = spoilt(&clean, rows);
            let noticed = (month.quiet() != before.quiet()).then(|| {
                let rows: Vec<&str> = rows.iter().map(|row| row.arrives).collect();
                format!("another council notices one of these: {rows:?}")
            });
            let faults =
                rows.iter().enumerate().filter_map(|(nth, row)| faults(row, &code(nth), &month, &before));
            noticed.into_iter().chain(faults.collect::<Vec<_>>())
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}
