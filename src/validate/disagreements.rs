//! Where our rules mean to answer otherwise than the published checker (csc-validator-be-903, release 0.1.17), whose
//! answers the worked cases are. It goes by what the Department's message means; so do we, and here the two differ.

/// One rule's disagreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The rule's code.
    pub rule: &'static str,
    /// Where it shows: a worked case, such as `2022-23 case 1`, or [`WHOLE_RETURN`].
    pub shown_by: &'static [&'static str],
    /// What theirs does, and why ours does not.
    pub why: &'static str,
}

/// A disagreement that shows on the whole made-up return.
pub const WHOLE_RETURN: &str = "the whole made-up return";

/// Every disagreement, in the order of codes.
pub static DISAGREEMENTS: [Disagreement; 11] = [
    of(
        "157",
        &[WHOLE_RETURN],
        "theirs leaves out children of 16 who have passed their birthday; the message says 16 or under",
    ),
    of(
        "210",
        &["2022-23 case 1"],
        "theirs marks episodes that began in the last week; the message speaks of children in care for longer than that",
    ),
    of(
        "241",
        &["2025-26 case 1"],
        "theirs compares with the reporting council; the message speaks of the provider's premises, and no list came",
    ),
    of(
        "336",
        &["2022-23 case 1", WHOLE_RETURN],
        "theirs asks for a foster home before A3 and A4; the Department before A3 and A5, with foster carers",
    ),
    of(
        "373",
        &[WHOLE_RETURN],
        "theirs leaves out episodes without an end; the child is too young at the start of those too",
    ),
    of(
        "389",
        &[WHOLE_RETURN],
        "theirs marks E7 without an end whatever the age; nobody knows the age then, and rule 148 marks the row",
    ),
    of(
        "553",
        &["2022-23 case 1"],
        "theirs marks a child whose decision has a day, since it was not given up; the message wants that day only",
    ),
    of(
        "555",
        &["2022-23 case 1"],
        "theirs marks a child whose decision has a day, since it was not given up; the message wants that day only",
    ),
    of(
        "580",
        &[WHOLE_RETURN],
        "theirs knows absences only that end with care on the 18th birthday; the message speaks of all who are missing then",
    ),
    of(
        "1016",
        &[WHOLE_RETURN],
        "theirs marks X1 after the birthday too, when care goes on; the message says ceased, and 1007 marks those",
    ),
    of(
        "SW01STG1",
        &["2023-24 case 1"],
        "theirs marks a child without episodes, and no looked-after child without workers; the message says the opposite",
    ),
];

const fn of(rule: &'static str, shown_by: &'static [&'static str], why: &'static str) -> Disagreement {
    Disagreement { rule, shown_by, why }
}

/// The disagreement of a rule, if it has one.
pub fn disagreement_of(rule: &str) -> Option<&'static Disagreement> {
    DISAGREEMENTS.iter().find(|one| one.rule == rule)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::rules;

    #[test]
    fn each_is_of_a_rule_that_exists_and_stands_once() {
        for (at, one) in DISAGREEMENTS.iter().enumerate() {
            assert!(!rules::named(one.rule).is_empty() && !one.shown_by.is_empty(), "{}", one.rule);
            assert!(DISAGREEMENTS[..at].iter().all(|other| other.rule != one.rule), "{}", one.rule);
        }
        assert!(disagreement_of("336").is_some() && disagreement_of("101").is_none());
    }
}
