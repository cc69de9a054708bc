//! Goes into the copy of the project, below its rules: tells of every rule's example whether it still holds.

use super::super::{example_of, marked_in};
use super::LIST;
use std::collections::BTreeSet;
use std::panic::catch_unwind;

#[test]
fn every_example_by_itself() {
    std::panic::set_hook(Box::new(|_| {}));
    for (family, rules) in LIST.iter().enumerate() {
        for (row, rule) in rules.iter().enumerate() {
            println!("judge {family} {row} begins");
            let holds = catch_unwind(|| {
                let example = example_of(rule).unwrap();
                let rows = example.rows.iter().filter(|row| row.marked);
                let expected: BTreeSet<(String, u32)> = rows.map(|row| (row.block.clone(), row.number)).collect();
                marked_in(&example, rule) == expected
            });
            println!("judge {family} {row} {}", if holds.unwrap_or(false) { "holds" } else { "fails" });
        }
    }
}
