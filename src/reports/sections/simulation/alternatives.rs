//! The contract beside its alternatives, and all of them under other assumptions.

use super::rate;
use crate::payments::simulate::{Alternative, Judged, Outlook};
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};
use crate::words::show_decimal;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "alternatives", gives: &[] };

/// What the words of the second section may name.
pub(in crate::reports) static OTHERWISE: Matter = Matter { name: "otherwise", gives: &[] };

/// The alternatives side by side.
pub(in crate::reports) fn alternatives(outlook: &Outlook) -> Vec<Section> {
    let ways = || ('A'..).zip(&outlook.alternatives);
    let caption = format!("Ways to write the contract, in year {}", outlook.judged_in);
    let columns = [
        ("Rule", Kind::Text),
        ("Average practice", Kind::Pounds),
        ("Standard deviation", Kind::Pounds),
        ("1 year in 20 below", Kind::Pounds),
        ("1 year in 20 above", Kind::Pounds),
        ("Better practice", Kind::Pounds),
        ("Reward over noise", Kind::Text),
        ("Luck", Kind::Percent),
        ("Chance of a loss", Kind::Percent),
    ];
    let mut table = Table::new("alternatives", caption, &columns);
    for (letter, way) in ways() {
        let judged = way.judged;
        table.push(vec![
            Cell::text(named(letter, way)),
            Cell::Pounds(judged.average.mean),
            Cell::Pounds(judged.average.sd),
            Cell::Pounds(judged.average.p5),
            Cell::Pounds(judged.average.p95),
            Cell::Pounds(judged.better),
            ratio(&judged),
            rate(judged.chance_share),
            rate(judged.loss),
        ]);
    }
    let table = table
        .note("Reward over noise: what a better practice gets more than an average one, in standard deviations of the latter. [x]: that hardly varies.")
        .note("A rule that hardly ever pays has little noise too: look first at what it pays an average practice.")
        .note("Luck: the part of the variance between practices that is chance, before risk terms. [x]: there is none to share.")
        .note("Shrunken: the rate is drawn towards the average by as many children as the assumed spread M says.");
    let first = Section::on("alternatives", &WORDS).table(table);
    vec![first, under_other_assumptions(outlook)]
}

fn named(letter: char, way: &Alternative) -> String {
    let ours = if way.as_written { " (as written)" } else { "" };
    format!("{letter}: {}{ours}", way.says)
}

fn ratio(judged: &Judged) -> Cell {
    judged.reward_to_noise.map_or(Cell::Symbol('x'), |ratio| Cell::text(show_decimal(ratio, 2)))
}

/// Reward over noise and luck, one row an assumption, one column a rule.
fn under_other_assumptions(outlook: &Outlook) -> Section {
    let letters: Vec<String> = ('A'..).map(String::from).take(outlook.alternatives.len()).collect();
    let table = |name, caption, kind, cell: &dyn Fn(&Judged) -> Cell| {
        let columns: Vec<(&str, Kind)> = std::iter::once(("Assumed", Kind::Text))
            .chain(letters.iter().map(|letter| (&**letter, kind)))
            .collect();
        let mut table = Table::new(name, caption, &columns);
        let row = |says: &str, of: &dyn Fn(&Alternative) -> Cell| {
            std::iter::once(Cell::text(says)).chain(outlook.alternatives.iter().map(of)).collect()
        };
        table.push(row("As the contract assumes", &|way| cell(&way.judged)));
        let first = outlook.alternatives.first();
        for (at, (says, _)) in first.iter().flat_map(|way| way.assumed_otherwise.iter()).enumerate() {
            let of = |way: &Alternative| {
                way.assumed_otherwise.get(at).map_or(Cell::Symbol('x'), |(_, judged)| cell(judged))
            };
            table.push(row(says, &of));
        }
        table
    };
    let reward = table("reward_otherwise", "Reward over noise under other assumptions", Kind::Text, &ratio)
        .note("The columns are the rules of the table before, by their letters.")
        .note("M × 2: practices are assumed to be twice as alike; where a rule shrinks by M, it then shrinks by as much more.")
        .note("Without an outcome, the others carry its weight. Half the improvement: the better rates lie half as far away.");
    let luck = table("luck_otherwise", "Luck under other assumptions", Kind::Percent, &|judged: &Judged| {
        rate(judged.chance_share)
    })
    .note("The columns are the rules of the table before, by their letters. [x]: nothing varies.");
    Section::on("otherwise", &OTHERWISE).tone(Tone::Detail).table(reward).table(luck)
}
