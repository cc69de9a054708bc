//! Is a return without planted faults clean? The messages of the Department's rules, as far as they can be asked of
//! one return and the one before it, put as questions to the made-up tables.

use super::life;
use super::render::{Table, Value, tables};
use super::tests::one_council;
use super::{Council, Wanted, Window};
use crate::words::{Date, age_on, days_between, months_after};
use std::collections::{BTreeMap, BTreeSet};

/// The tables of one return with their window.
struct Return<'a> {
    window: Window,
    tables: Vec<Table<'a>>,
}

/// A row that can be asked by heading.
#[derive(Clone, Copy)]
struct Row<'r, 'a>(&'r Table<'a>, &'r [Value<'a>]);

impl<'r> Row<'r, '_> {
    fn text(self, heading: &str) -> &'r str {
        match &self.1[self.0.column(heading).unwrap()] {
            Value::Text(text) => text,
            other => panic!("{heading} is {other:?}"),
        }
    }

    fn date(self, heading: &str) -> Option<Date> {
        if let Value::Day(date) = self.1[self.0.column(heading).unwrap()] { Some(date) } else { None }
    }

    fn day(self, heading: &str) -> Date {
        self.date(heading).unwrap()
    }
}

impl<'a> Return<'a> {
    fn rows<'r>(&'r self, name: &str) -> impl Iterator<Item = Row<'r, 'a>> {
        let table = self.tables.iter().find(|table| table.name == name);
        table.into_iter().flat_map(|table| table.rows.iter().map(move |row| Row(table, row)))
    }

    fn by_child<'r>(&'r self, name: &str) -> BTreeMap<&'r str, Vec<Row<'r, 'a>>> {
        let mut all: BTreeMap<&str, Vec<Row>> = BTreeMap::new();
        for row in self.rows(name) {
            all.entry(row.text("CHILD")).or_default().push(row);
        }
        all
    }
}

/// Asks about every return of three councils, each up to another month.
fn of_returns(ask: impl Fn(&[Return])) {
    for (seed, month) in [(1, "2026-10"), (2, "2027-03"), (3, "2026-05")] {
        let order = Wanted { month: month.parse().unwrap(), ..one_council(seed) };
        let council = Council::of(&order.councils[0], &order);
        let lives = life::all(&council);
        let of_window =
            |window: &Window| Return { window: *window, tables: tables(window, &council, &lives) };
        ask(&council.windows.iter().map(of_window).collect::<Vec<_>>());
    }
}

fn of_each(ask: impl Fn(&Return)) {
    of_returns(|returns| returns.iter().for_each(&ask));
}

#[test]
fn episodes_chain_without_gap_or_overlap_and_change_what_they_say_they_change() {
    of_each(|sent| {
        for (child, rows) in sent.by_child("Episodes") {
            for pair in rows.windows(2) {
                let [one, next] = [pair[0], pair[1]];
                let (end, start) = (one.day("DEC"), next.day("DECOM"));
                assert!(one.day("DECOM") < end, "{child}: 355, 356");
                let goes_on = one.text("REC") == "X1";
                assert_eq!(goes_on, end == start, "{child}: 388, 431, 433, 501");
                assert_eq!(goes_on, next.text("RNE") != "S", "{child}: 432");
                if goes_on {
                    changes_what_it_says(child, one, next);
                }
            }
            let needs: BTreeSet<&str> = rows.iter().map(|row| row.text("CIN")).collect();
            assert_eq!(needs.len(), 1, "{child}: 504");
            assert!(rows[0].text("RNE") == "S" || rows[0].day("DECOM") < sent.window.first, "{child}: 357");
            assert_ne!(rows.last().unwrap().text("REC"), "X1", "{child}: 388");
        }
    });
}

fn changes_what_it_says(child: &str, one: Row, next: Row) {
    let law = one.text("LS") != next.text("LS");
    let place = ["PLACE", "PL_POST", "URN", "PLACE_PROVIDER"].iter().any(|at| one.text(at) != next.text(at));
    let expected = match next.text("RNE") {
        "L" => (true, false),
        "P" | "T" => (false, true),
        _ => (true, true),
    };
    assert_eq!((law, place), expected, "{child}: 434 to 436, {}", next.text("RNE"));
    let away = |row: Row| row.text("PLACE").starts_with('T');
    let given = !one.text("REASON_PLACE_CHANGE").is_empty();
    assert_eq!(given, place && !away(one) && !away(next), "{child}: 225, 226");
}

#[test]
fn an_episode_fits_its_child_and_its_home() {
    of_each(|sent| {
        let born: BTreeMap<&str, Date> =
            sent.rows("Header").map(|row| (row.text("CHILD"), row.day("DOB"))).collect();
        let alone: BTreeSet<&str> = sent.rows("UASC").map(|row| row.text("CHILD")).collect();
        for row in sent.rows("Episodes") {
            let child = row.text("CHILD");
            let (place, law, end) = (row.text("PLACE"), row.text("LS"), row.date("DEC"));
            let age = age_on(born[child], row.day("DECOM"));
            assert!(row.day("DECOM") >= born[child] && age < 18, "{child}: 302, 352");
            assert!(
                row.day("DECOM") <= sent.window.last && end.is_none_or(|end| end <= sent.window.last),
                "{child}"
            );
            assert!(end.is_none_or(|end| end > sent.window.first), "{child}: a day in the year");
            assert!(end.is_none_or(|end| end <= months_after(born[child], 216)), "{child}: 359");
            assert_eq!(end.is_some(), !row.text("REC").is_empty(), "{child}: 148");
            assert!(end.is_some() || row.text("REASON_PLACE_CHANGE").is_empty(), "{child}: 233");
            assert!(place != "K3" || age >= 16, "{child}: 371");
            assert!(place != "S1" || age >= 4, "{child}: 373");
            assert!(place != "P1" || !law.starts_with('V'), "{child}: 378");
            assert!(!matches!(place, "A5" | "A6") || law == "E1", "{child}: 408");
            assert!(place != "A5" || matches!(row.text("RNE"), "T" | "U"), "{child}: 217");
            let provider = row.text("PLACE_PROVIDER");
            let none = matches!(place, "T0" | "T1" | "T2" | "T3" | "Z11" | "Z12" | "Z13" | "Z14");
            assert_eq!(provider.is_empty(), none, "{child}: 213, 526");
            assert_eq!(provider == "PR0", place == "P1", "{child}: 550");
            let kept = place.starts_with(['K', 'U', 'A']) || matches!(place, "R3" | "S1");
            assert_eq!(!row.text("URN").is_empty(), kept, "{child}: 218, 222 at {place}");
            assert!(row.text("URN") != "XXXXXXX" || place.starts_with(['A', 'U']), "{child}: 242");
            let (home, post) = (row.text("HOME_POST"), row.text("PL_POST"));
            assert_eq!(home.is_empty(), alone.contains(child), "{child}: 392b, 406");
            assert_eq!(home == post, place == "P1", "{child}: 392d");
            assert!(
                law != "L1" || end.is_none_or(|end| days_between(row.day("DECOM"), end) <= 3),
                "{child}: 361"
            );
            ends_fittingly(row, born[child]);
        }
    });
}

fn ends_fittingly(row: Row, born: Date) {
    let (code, place) = (row.text("REC"), row.text("PLACE"));
    let Some(end) = row.date("DEC") else { return };
    let age = age_on(born, end);
    let fits = match code {
        "E11" | "E12" => place.starts_with('A') && age < 18,
        "E17" => place.starts_with('U') && age == 18,
        "E45" | "E46" => place.starts_with('U') && age < 18,
        "E5" | "E6" => age >= 14,
        "E7" => age >= 16,
        "X1" => true,
        _ => !place.starts_with(['T', 'A']) && row.text("LS") != "E1",
    };
    assert!(fits, "381, 386, 387, 389, 390, 407, 460, 516, 557: {code} at {age} in {place}");
}

#[test]
fn a_time_away_ends_in_the_home_it_began_in() {
    of_each(|sent| {
        for (child, rows) in sent.by_child("Episodes") {
            for three in rows.windows(3).filter(|three| three[1].text("PLACE").starts_with('T')) {
                let same = |at: &str| three[0].text(at) == three[2].text(at);
                assert!(same("PLACE") && same("PL_POST") && three[2].text("RNE") == "P", "{child}: 383");
                let days = days_between(three[1].day("DECOM"), three[1].day("DEC"));
                let limit = match three[1].text("PLACE") {
                    "T1" => 42,
                    "T3" => 21,
                    _ => 100,
                };
                assert!(days <= limit, "{child}: 375, 376, 379");
            }
        }
    });
}

#[test]
fn every_row_belongs_to_a_child_of_the_header_with_the_same_birth() {
    of_each(|sent| {
        let header = sent.by_child("Header");
        assert!(header.values().all(|rows| rows.len() == 1), "INT32");
        for table in sent.tables.iter().filter(|table| table.name != "Assignments") {
            for row in table.rows.iter().map(|row| Row(table, row)) {
                let said = header[row.text("CHILD")][0];
                if table.column("DOB").is_some() {
                    assert_eq!(row.day("DOB"), said.day("DOB"), "INT11 to INT18");
                }
            }
            let once = matches!(table.name, "AD1" | "OC2" | "OC3" | "PrevPerm" | "UASC");
            assert!(
                !once || sent.by_child(table.name).values().all(|rows| rows.len() == 1),
                "{}",
                table.name
            );
        }
        let numbers: Vec<&str> =
            sent.rows("Header").map(|row| row.text("UPN")).filter(|upn| !upn.starts_with("UN")).collect();
        assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), numbers.len(), "444");
        let posed = sent.rows("Header").filter(|row| row.text("SEX") == "M");
        assert!(
            posed.into_iter().all(|row| row.text("MOTHER").is_empty() && row.date("MC_DOB").is_none()),
            "165, 174"
        );
    });
}

#[test]
fn health_is_told_of_those_in_care_for_a_year_and_fits_their_age() {
    of_each(|sent| {
        let leavers = sent.by_child("OC3");
        for row in sent.rows("OC2") {
            let child = row.text("CHILD");
            let age = age_on(row.day("DOB"), sent.window.last);
            assert!(!leavers.contains_key(child), "215");
            assert_eq!(row.text("CONVICTED").is_empty(), age < 10, "{child}: 542, 543");
            assert_eq!(row.text("HEALTH_CHECK").is_empty(), age >= 5, "{child}: 545, 546");
            let received = row.text("INTERVENTION_RECEIVED");
            assert_eq!(received.is_empty(), row.text("SUBSTANCE_MISUSE") == "0", "{child}: 192, 193");
            assert_eq!(row.text("INTERVENTION_OFFERED").is_empty(), received != "0", "{child}: 158, 159");
            let score = row.0.column("SDQ_SCORE").map(|at| row.1[at] != Value::BLANK).unwrap();
            let reason = !row.text("SDQ_REASON").is_empty();
            assert!(!(score && reason), "{child}: 197a");
            assert!(age >= 4 || !(score || reason), "{child}: 188");
            let old = age_on(row.day("DOB"), sent.window.first) >= 17;
            assert!(old || age < 4 || score || reason, "{child}: 186, 197B");
            assert!(!old || !(score || reason), "{child}: 189");
        }
    });
}

#[test]
fn reviews_missing_times_and_workers_keep_to_the_year() {
    of_each(|sent| {
        let window = sent.window;
        for row in sent.rows("Reviews") {
            let on = row.day("REVIEW");
            assert!(window.first <= on && on <= window.last);
            assert_eq!(row.text("REVIEW_CODE") == "PN0", age_on(row.day("DOB"), on) < 4, "440, 441");
        }
        for (child, rows) in sent.by_child("Missing") {
            assert!(
                rows.windows(2).all(|pair| pair[0].day("MIS_END") <= pair[1].day("MIS_START")),
                "{child}: 574"
            );
            for row in rows {
                let (from, to) = (row.day("MIS_START"), row.date("MIS_END"));
                assert!(
                    from <= window.last && to.is_none_or(|to| from < to && window.first <= to),
                    "{child}: 567, 571"
                );
            }
        }
        let open = sent.rows("Episodes").filter(|row| row.date("DEC").is_none()).map(|row| row.text("CHILD"));
        let with_worker = sent.by_child("SWEpisodes");
        assert_eq!(open.collect::<BTreeSet<_>>(), with_worker.keys().copied().collect(), "SW01");
        for (child, rows) in with_worker {
            assert!(
                rows.windows(2).all(|pair| pair[0].date("SW_DEC") == pair[1].date("SW_DECOM")),
                "{child}: SW10"
            );
            assert!(rows.last().unwrap().date("SW_DEC").is_none(), "{child}: SW17");
            assert!(
                rows.iter()
                    .all(|row| row.day("SW_DECOM") >= row.day("DOB") && row.text("SW_ID").starts_with("SW"))
            );
        }
    });
}

#[test]
fn adoptions_and_care_leavers_agree_with_the_episodes() {
    of_each(|sent| {
        let episodes = sent.by_child("Episodes");
        let decided: BTreeMap<&str, Date> =
            sent.rows("PlacedAdoption").map(|row| (row.text("CHILD"), row.day("DATE_PLACED"))).collect();
        for row in
            sent.rows("Episodes").filter(|row| row.text("LS") == "E1" || row.text("PLACE").starts_with('A'))
        {
            assert!(decided[row.text("CHILD")] <= row.day("DECOM"), "551 to 554");
        }
        let adopted = sent.rows("Episodes").filter(|row| matches!(row.text("REC"), "E11" | "E12"));
        let adopted: BTreeSet<&str> = adopted.map(|row| row.text("CHILD")).collect();
        assert_eq!(adopted, sent.rows("AD1").map(|row| row.text("CHILD")).collect(), "601, 602");
        for row in sent.rows("AD1") {
            let placed =
                episodes[row.text("CHILD")].iter().find(|row| row.text("PLACE").starts_with('A')).unwrap();
            let (decision, matched) = (row.day("DATE_INT"), row.day("DATE_MATCH"));
            assert!(decision <= matched && matched <= placed.day("DECOM"), "331, 333, 521");
            assert_eq!(decided[row.text("CHILD")], decision, "523");
            assert_eq!(row.text("FOSTER_CARE") == "1", placed.text("PLACE") == "A5", "335");
        }
        assert!(sent.rows("OC3").count() > 0 || sent.window.year.ends_in() == 2025);
        for row in sent.rows("OC3") {
            let last = episodes.get(row.text("CHILD")).and_then(|rows| rows.last());
            assert!(
                last.is_none_or(|last| !matches!(last.text("REC"), "" | "E3" | "E11" | "E12")),
                "134, 1007, 1011"
            );
            let known = row.text("IN_TOUCH") == "YES";
            assert!(known == (row.text("ACTIV") != "0") && known == (row.text("ACCOM") != "0"), "345");
        }
        let starters = sent
            .rows("Episodes")
            .filter(|row| row.text("RNE") == "S" && row.day("DECOM") >= sent.window.first);
        let starters: BTreeSet<&str> = starters.map(|row| row.text("CHILD")).collect();
        assert_eq!(starters, sent.rows("PrevPerm").map(|row| row.text("CHILD")).collect(), "630");
    });
}

#[test]
fn a_return_agrees_with_the_one_before() {
    of_returns(|returns| {
        for pair in returns.windows(2) {
            let [last, this] = [&pair[0], &pair[1]].map(|sent| sent.by_child("Header"));
            for (child, rows) in &this {
                let Some(before) = last.get(child) else { continue };
                let same = |at: &str| rows[0].text(at) == before[0].text(at);
                assert!(
                    same("SEX") && same("ETHNIC") && rows[0].date("DOB") == before[0].date("DOB"),
                    "202 to 204"
                );
                assert!(same("UPN") || before[0].text("UPN") == "UN1", "{child}: 208");
                assert!(before[0].text("MOTHER") != "1" || rows[0].text("MOTHER") == "1", "{child}: 207");
            }
            let this = pair[1].by_child("Episodes");
            let last = pair[0].by_child("Episodes");
            for (child, rows) in last {
                let open = rows.last().unwrap();
                if open.date("DEC").is_none() {
                    let first = this[child][0];
                    for at in ["RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "URN", "PL_POST", "HOME_POST"] {
                        assert_eq!(open.text(at), first.text(at), "{child}: 503, {at}");
                    }
                    assert_eq!(open.day("DECOM"), first.day("DECOM"), "{child}: 502");
                }
            }
        }
    });
}

#[test]
fn claims_lie_in_a_holding_and_holdings_do_not_overlap() {
    of_each(|sent| {
        let held = sent.by_child("Assignments");
        for (child, rows) in &held {
            let apart =
                |pair: &[Row]| pair[0].date("HELD_TO").is_some_and(|to| to <= pair[1].day("HELD_FROM"));
            assert!(rows.windows(2).all(apart), "{child}");
        }
        assert!(sent.rows("HighCost").count() > 0);
        for row in sent.rows("HighCost") {
            let (from, to) = (row.day("COST_FROM"), row.day("COST_TO"));
            let covers =
                |held: &Row| held.day("HELD_FROM") <= from && held.date("HELD_TO").is_none_or(|end| to < end);
            assert!(from >= sent.window.first && to <= sent.window.last && from < to);
            assert!(held[row.text("CHILD")].iter().any(covers));
        }
    });
    let order = one_council(4);
    let council = Council::of(&order.councils[0], &order);
    let lives = life::all(&council);
    let now = lives.iter().filter(|life| life.holdings.last().is_some_and(|last| last.to.is_none()));
    assert_eq!(now.count(), council.wanted.held);
}
