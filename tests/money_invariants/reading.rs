//! Numbers as they are read, and contracts with as many decimals as they may have.

use super::{always, contract, sheet};
use crate::made_up::{Kind, case};
use outturn::run::score_table;
use outturn::words::{exact, read_exact};

#[test]
fn m1_eight_decimals_everywhere_never_panic_and_never_wrap() {
    always(|chance| {
        let stepped = chance.once_in(4);
        let case = case(chance.between(0, u64::MAX - 1), Kind { stepped, places: 8 });
        let contract = contract(&case.tables).unwrap();
        let Ok(scores) = score_table(&contract, &contract.years[0], &sheet("figures", &case.figures)) else {
            return;
        };
        let most = 10_000_000_000_000;
        for line in &scores.lines {
            let pence = line.pence.map_or(0, outturn::words::Pence::count);
            assert!((0..=most).contains(&pence), "{line:?}");
        }
    });
}

#[test]
fn m2_a_decimal_is_read_exactly_or_not_at_all() {
    always(|chance| {
        let places = u32::try_from(chance.between(0, 8)).unwrap();
        let text = chance.decimal(0, 999_999, places);
        let digits: i128 = text.replace('.', "").parse().unwrap();
        assert_eq!(read_exact(&text), Some(exact(digits, 10_i128.pow(places))), "{text}");
        let ninth = format!("{}.{:09}", chance.between(0, 9), chance.between(0, 99_999_999) * 10 + 1);
        assert_eq!(read_exact(&ninth), None, "{ninth} has nine decimals");
    });
}
