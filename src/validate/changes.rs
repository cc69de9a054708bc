//! What changed in the rules since 2022-23: one row a rule and a year, in the order of the codes.

use crate::words::CollectionYear;

/// A change of one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The rule's code.
    pub rule: &'static str,
    /// The first collection year in which the rule is as told here, or in which it is no longer asked.
    pub from: CollectionYear,
    /// What changed, in one sentence.
    pub says: &'static str,
}

/// Every change of a rule that was there before. New rules are not told here, nor changes of words alone.
pub static CHANGES: &[Change] = &[
    change("101", 2025, "The codes of SEX are M, F and U instead of 1 and 2."),
    change("146", 2025, "PLACE may be K3."),
    change("146", 2026, "PLACE may be Z11, Z12, Z13 or Z14, and no longer H5, P2 or Z1."),
    change("174", 2025, "A boy is known by M in SEX instead of 1."),
    change(
        "178",
        2026,
        "Z11 to Z14 must have no provider, Z1 is no longer a placement without one, and T4 is left to rule 213.",
    ),
    change("213", 2026, "Z11 to Z14 must have no provider, as T0 to T4 must."),
    change("217t", 2025, "It is no longer asked: it was for the year in which P2 closed."),
    change("218", 2025, "H5 and P2 must have a number too."),
    change("218", 2026, "Z11 to Z14 take the place of Z1 among the placements without a number."),
    change("221", 2024, "The postcode of H5 must be that of its provider too."),
    change("221", 2025, "The postcode of K3 must be that of its provider, that of H5 no longer."),
    change("222", 2024, "H5 may have a number."),
    change("222", 2025, "P2 may have a number."),
    change("222", 2026, "Z11 to Z14 take the place of Z1 among the placements without a number."),
    change("226", 2026, "It was published anew; what is checked did not change."),
    change("229", 2026, "K3 is left to rule 241."),
    change("230", 2025, "It is no longer asked: rule 218 asks for the number of H5."),
    change("370", 2024, "P2 is open from 16 instead of 15."),
    change("370", 2025, "It is no longer asked: P2 closed in October 2023."),
    change("371", 2024, "H5 is open from 16 instead of 14."),
    change("371", 2025, "It is asked of K3 instead of H5."),
    change("383", 2026, "It was published anew; what is checked did not change."),
    change("393", 2025, "A girl is known by F in SEX instead of 2."),
    change("445", 2025, "It is no longer asked, as freeing orders are out of use."),
    change("451", 2025, "It is no longer asked, as freeing orders are out of use."),
    change("503D", 2025, "An H5 of last year may be a K3 now."),
    change("503D", 2026, "A Z1 of last year may be one of Z11 to Z14 now."),
    change("526", 2026, "Z11 to Z14 need no provider, and Z1 is no longer a placement without one."),
    change("555", 2025, "It is no longer asked, as freeing orders are out of use."),
    change("556", 2025, "It is no longer asked, as freeing orders are out of use."),
    change("557", 2025, "A freeing order, D1, no longer counts beside a placement order."),
    change("607", 2025, "A girl is known by F in SEX instead of 2."),
    change("612", 2025, "A girl is known by F in SEX instead of 2."),
    change("1015", 2026, "K3 may lie outside the council's own area."),
    change(
        "SW01STG1",
        2025,
        "It is no longer asked: SW01aSTG1 and SW01bSTG1 ask of each worker what must be told.",
    ),
    change("SW01aSTG1", 2026, "It is no longer asked."),
    change("SW01bSTG1", 2026, "It is no longer asked."),
    change("SW02STG1", 2026, "The number must have four characters at least."),
    change(
        "SW03STG1",
        2025,
        "It is no longer asked: SW01aSTG1 and SW01bSTG1 ask by the day on which a worker began.",
    ),
    change("SW04STG1", 2026, "No part of the date may be left open with ZZ."),
    change("SW05STG1", 2026, "No part of the date may be left open with ZZ."),
    change("SW07STG2", 2025, "The end may lie in the year before too."),
    change("SW09STG2", 2026, "It was published anew; what is checked did not change."),
    change("SW10STG2", 2025, "First contacts, FCONTA, are left out."),
    change("SW11aSTG2", 2025, "It is no longer asked: SW11bSTG2 asks the same."),
    change("SW12STG2", 2025, "It was published anew; what is checked did not change."),
    change("SW13STG1", 2025, "The reason may be blank for a worker who began before April 2023."),
    change("SW14STG2", 2025, "It is no longer asked: SW08STG2 asks the same."),
];

const fn change(rule: &'static str, from: i16, says: &'static str) -> Change {
    Change { rule, from: CollectionYear::ending(from), says }
}

/// The changes of one rule, oldest first.
pub fn changes_of(code: &str) -> impl Iterator<Item = &'static Change> {
    CHANGES.iter().filter(move |change| change.rule.eq_ignore_ascii_case(code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::{Rule, rules};

    fn versions(code: &str) -> Vec<&'static Rule> {
        let mut versions = rules::named(code);
        versions.sort_by_key(|rule| rule.years.from);
        versions
    }

    fn the_year_after(year: CollectionYear) -> CollectionYear {
        CollectionYear::ending(year.ends_in() + 1)
    }

    #[test]
    fn every_version_after_the_first_and_every_end_is_told() {
        for rule in rules::all() {
            let versions = versions(rule.code);
            let told: Vec<CollectionYear> = changes_of(rule.code).map(|change| change.from).collect();
            let begun = versions.iter().skip(1).map(|rule| rule.years.from);
            let ended = versions.last().and_then(|rule| rule.years.to).map(the_year_after);
            for year in begun.chain(ended) {
                assert!(told.contains(&year), "what changed in {} with {year}?", rule.code);
            }
        }
    }

    #[test]
    fn every_change_is_of_a_rule_that_was_there_before() {
        for change in CHANGES {
            let versions = versions(change.rule);
            let first = versions.first().unwrap_or_else(|| panic!("{} is no rule", change.rule));
            assert_eq!(first.code, change.rule);
            assert!(first.years.from < change.from, "{} {}", change.rule, change.from);
            assert!(change.says.ends_with('.'), "{}", change.rule);
        }
    }

    #[test]
    fn changes_stand_in_the_order_of_rules_and_years_and_each_once() {
        let codes: Vec<&str> = rules::all().iter().map(|rule| rule.code).collect();
        let place = |change: &Change| (codes.iter().position(|code| *code == change.rule), change.from);
        assert!(CHANGES.windows(2).all(|two| place(&two[0]) < place(&two[1])));
        assert_eq!(changes_of("sw09stg2").count(), 1);
        assert_eq!(changes_of("222").count(), 3);
        assert_eq!(changes_of("142").count(), 0);
    }
}
