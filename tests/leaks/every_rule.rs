//! Every rule, by the example that proves it: whatever a message says, it repeats no birthday and no pupil number.

use crate::canary::{Canary, Class};
use outturn::validate::{Year, example_of, rules, validate};
use outturn::words::{read_date, short_date};
use std::collections::BTreeSet;

/// The cells of an example in columns of the names asked for, and those in all others.
fn cells(example: &str, asked: impl Fn(&str) -> bool) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let (mut within, mut others) = (BTreeSet::new(), BTreeSet::new());
    let mut headings: Vec<&str> = Vec::new();
    for line in example.lines().map(|line| line.trim().trim_end_matches("<-")) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if cells[0] == "CHILD" {
            headings = cells;
            continue;
        }
        for (heading, cell) in headings.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            if asked(heading) {
                within.insert(cell)
            } else {
                others.insert(cell)
            };
        }
    }
    (within, others)
}

#[test]
fn no_message_of_any_rule_repeats_a_birthday_or_a_pupil_number() {
    let (mut messages, mut searched, mut leaks) = (0, 0, Vec::new());
    for rule in rules::all() {
        let (birthdays, other_days) = cells(rule.example, |heading| heading.ends_with("DOB"));
        let (numbers, _) = cells(rule.example, |heading| heading == "UPN");
        let example = example_of(rule).unwrap();
        let year = Year::of(example.period);
        let ends = [year.first, year.last].map(short_date);
        // Days that messages name for every child alike: the ends of the return and of the school year.
        let ends_said: Vec<&str> = ends.iter().map(String::as_str).chain(["31/08/"]).collect();
        let days = birthdays.difference(&other_days).filter(|day| day.split('/').count() == 3);
        let canaries: Vec<Canary> = days
            .filter(|day| read_date(day).is_some() && !ends.iter().any(|end| end == *day))
            .map(|day| Canary::day(Class::BirthDate, day))
            .chain(
                numbers
                    .iter()
                    .filter(|number| number.len() == 13)
                    .map(|of| Canary::new(Class::PupilNumber, of)),
            )
            .collect();
        searched += canaries.len();
        for finding in validate(example.given(), &year, &[rule]).findings {
            messages += 1;
            let says = finding.says.to_lowercase();
            let anniversary = |day: &str| {
                says.contains(day) && !other_days.iter().chain(&ends_said).any(|other| other.starts_with(day))
            };
            let born = canaries.iter().filter(|canary| canary.class == Class::BirthDate);
            let birthday = born.map(|canary| &canary.value[..6]).find(|day| anniversary(day));
            leaks.extend(birthday.map(|_| format!("rule {} tells a birthday: {}", rule.code, finding.says)));
            let told = canaries.iter().find(|canary| canary.forms.iter().any(|form| says.contains(form)));
            leaks.extend(told.map(|of| format!("rule {} repeats {}: {}", rule.code, of.value, finding.says)));
        }
    }
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
    assert!(messages > 400 && searched > 100, "{messages} messages were searched for {searched} values");
}
