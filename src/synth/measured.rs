//! Do the lives come near the national rates? Measured on many children, so that chance alone cannot fail it.

use super::calendar::{days_after, weekday_by};
use super::life::{Care, Life};
use super::rates::{self, Rate};
use super::render::{Value, tables};
use super::{Council, numbered};
use crate::words::{Date, age_on, days_between, months_after, months_before};
use std::collections::BTreeSet;

const CHILDREN: usize = 240;

/// So many per mille of those for whom the answer is yes or no.
fn per_mille(answers: impl Iterator<Item = Option<bool>>) -> u32 {
    let answers: Vec<bool> = answers.flatten().collect();
    let yes = answers.iter().filter(|yes| **yes).count();
    u32::try_from(yes * 1000 / answers.len()).unwrap()
}

/// Measures a question about each held child over fourteen councils of 240 children.
fn of_held(question: impl Fn(&Life, &Council) -> Option<bool>) -> u32 {
    let order = super::Wanted { councils: numbered(14, CHILDREN), ..super::tests::one_council(11) };
    let mut answers = Vec::new();
    for wanted in &order.councils {
        let council = Council::of(wanted, &order);
        let lives = super::life::all(&council);
        let held =
            lives.iter().filter(|life| life.holdings.last().is_some_and(|holding| holding.to.is_none()));
        answers.extend(held.map(|life| question(life, &council)));
    }
    per_mille(answers.into_iter())
}

fn is_near(measured: u32, aim: Rate, margin: u32) {
    let aimed = aim.per_mille();
    assert!(
        measured.abs_diff(aimed) <= margin,
        "{measured} per mille, aimed at {aimed} ± {margin}: {}",
        aim.source
    );
}

/// The starts and ends of the homes of one time in care, time away left out.
fn spells(care: &Care) -> Vec<(Date, Option<Date>)> {
    let opens = care.episodes.iter().filter(|episode| matches!(episode.began, "S" | "P" | "B"));
    let mut homes: Vec<(Date, &str)> = Vec::new();
    for episode in opens.filter(|episode| !episode.at.place.starts_with('T')) {
        let back = homes.last().is_some_and(|(_, post)| *post == episode.at.post);
        if !back {
            homes.push((episode.from, &episode.at.post));
        }
    }
    let ends = homes.iter().skip(1).map(|home| Some(home.0)).chain([care.to]);
    homes.iter().map(|home| home.0).zip(ends).collect()
}

#[test]
fn one_child_in_ten_has_three_placements_in_a_year() {
    let measured = of_held(|life, council| {
        let from = days_after(months_before(council.ends, 12), 1);
        let all = life.cares.iter().flat_map(spells);
        Some(all.filter(|(_, to)| to.is_none_or(|to| to > from)).count() >= 3)
    });
    is_near(measured, rates::THREE_PLACEMENTS, 15);
}

#[test]
fn two_in_three_of_those_in_care_for_long_stay_where_they_are() {
    let measured = of_held(|life, council| {
        let care = life.cares.last().unwrap();
        let counts =
            age_on(life.person.born, council.ends) < 16 && care.from <= months_before(council.ends, 30);
        let since = spells(care).last().unwrap().0;
        counts.then(|| since <= months_before(council.ends, 24))
    });
    is_near(measured, rates::LONG_PLACEMENT, 25);
}

#[test]
fn seven_in_ten_have_been_in_care_for_a_year() {
    let measured = of_held(|life, council| {
        Some(life.in_care_throughout(days_after(months_before(council.ends, 12), 1), council.ends))
    });
    is_near(measured, rates::A_YEAR, 40);
}

#[test]
fn one_child_in_four_has_three_workers_in_a_year() {
    let measured = of_held(|life, council| {
        let from = days_after(months_before(council.ends, 12), 1);
        let seen = life.workers.iter().filter(|worker| worker.to.is_none_or(|to| to > from));
        Some(seen.map(|worker| worker.id).collect::<BTreeSet<_>>().len() >= 3)
    });
    is_near(measured, rates::THREE_WORKERS, 20);
}

#[test]
fn nine_in_ten_have_every_review_on_time() {
    let measured = of_held(|life, council| {
        let from = days_after(months_before(council.ends, 12), 1);
        let care = life.cares.last().unwrap();
        let mut due = weekday_by(days_after(care.from, 28));
        let mut in_time = true;
        for (nth, review) in care.reviews.iter().enumerate() {
            in_time &= review.on < from || review.on <= due;
            due = months_after(review.on, if nth == 0 { 3 } else { 6 });
        }
        in_time &= due >= council.ends;
        (days_between(care.from, council.ends) >= 28).then_some(in_time)
    });
    is_near(measured, rates::REVIEWED, 20);
}

#[test]
fn one_child_in_nine_is_missing_at_least_once_a_year() {
    let measured = of_held(|life, council| {
        let from = days_after(months_before(council.ends, 12), 1);
        let times = life.cares.iter().flat_map(|care| &care.missing);
        Some(times.into_iter().any(|time| time.kind == "M" && time.to >= from))
    });
    is_near(measured, rates::MISSING, 15);
}

/// The rows of one table of the month's returns of fourteen councils.
fn rows(name: &str) -> Vec<Vec<String>> {
    let order = super::Wanted { councils: numbered(14, CHILDREN), ..super::tests::one_council(11) };
    let mut rows = Vec::new();
    for wanted in &order.councils {
        let council = Council::of(wanted, &order);
        let lives = super::life::all(&council);
        let tables = tables(&council.windows[2], &council, &lives);
        let table = tables.iter().find(|table| table.name == name).unwrap();
        rows.extend(table.rows.iter().map(|row| row.iter().map(text).collect::<Vec<String>>()));
    }
    rows
}

fn text(value: &Value) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        Value::Day(date) => date.to_string(),
        Value::Number(number) => number.to_string(),
    }
}

#[test]
fn health_and_difficulties_are_near_the_national_figures() {
    let rows = rows("OC2");
    let flags = |at: usize| per_mille(rows.iter().map(|row| (!row[at].is_empty()).then(|| row[at] == "1")));
    for (at, aim, margin) in [
        (8, rates::ASSESSED, 25),
        (7, rates::TEETH, 35),
        (6, rates::IMMUNISED, 35),
        (5, rates::DEVELOPMENT, 60),
        (4, rates::CONVICTED, 12),
    ] {
        is_near(flags(at), aim, margin);
    }
    let asked = rows.iter().filter(|row| !row[2].is_empty() || !row[3].is_empty());
    is_near(per_mille(asked.map(|row| Some(!row[2].is_empty()))), rates::SCORED, 25);
    let scores = rows.iter().filter_map(|row| row[2].parse::<u32>().ok());
    is_near(per_mille(scores.map(|score| Some(score >= 17))), rates::CONCERN, 30);
}

#[test]
fn one_session_in_eleven_is_missed() {
    let (mut possible, mut missed) = (0, 0);
    let rows = rows("Education");
    for row in &rows {
        possible += row[2].parse::<u32>().unwrap();
        missed += row[3].parse::<u32>().unwrap();
    }
    is_near(missed / (possible / 1000), rates::ABSENT, 12);
    let often = rows.iter().map(|row| Some(row[3].parse::<u32>().unwrap() * 10 >= row[2].parse().unwrap()));
    is_near(per_mille(often), rates::OFTEN_ABSENT, 30);
}

#[test]
fn the_mix_of_ages_is_near_the_national_one() {
    for (low, high, share) in [(0, 5, 190), (5, 10, 180), (10, 16, 370), (16, 18, 260)] {
        let measured =
            of_held(|life, council| Some((low..high).contains(&age_on(life.person.born, council.ends))));
        assert!(measured.abs_diff(share) <= 45, "{low} to {high}: {measured} per mille, not {share}");
    }
}

#[test]
fn the_mix_of_homes_and_of_law_is_near_the_national_one() {
    for (codes, share) in [("U", 670), ("KRS", 200), ("P", 65), ("A", 30)] {
        let measured =
            of_held(|life, _| Some(life.episodes().last()?.at.place.starts_with(|c| codes.contains(c))));
        assert!(measured.abs_diff(share) <= 45, "{codes}: {measured} per mille, not {share}");
    }
    for (codes, share) in [(&["C1"][..], 170), (&["C2"], 560), (&["E1"], 55), (&["V2"], 200)] {
        let measured = of_held(|life, _| Some(codes.contains(&life.episodes().last()?.law)));
        assert!(measured.abs_diff(share) <= 60, "{codes:?}: {measured} per mille, not {share}");
    }
}
