//! Sets aside the findings that the council has waived, and finds fault with waivers that set nothing aside.

use super::{Finding, Ran, Year};
use crate::returns::tables::Waiver;
use crate::returns::{Return, TableId};
use crate::validate::rules;
use crate::words::{Date, long_date, nearest};

/// The code under which faults of waivers are found; the Department has none for them.
pub const WAIVER: &str = "WAIVER";

/// A finding that the council has waived. It is counted and shown, and nobody has to do anything about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waived {
    /// The finding.
    pub finding: Finding,
    /// The council's reason.
    pub reason: Box<str>,
    /// The last day of a return that the waiver is good for.
    pub expires: Date,
}

/// Splits what was found into what stands and what is waived. Waivers that waive nothing are found in their turn.
/// Both are in the order of findings.
pub(super) fn waive(
    given: &Return,
    found: Vec<Finding>,
    ran: &[Ran],
    year: &Year,
) -> (Vec<Finding>, Vec<Waived>) {
    let waivers = given.this().all().waivers;
    if waivers.is_empty() {
        return (found, Vec::new());
    }
    let mut used = vec![false; waivers.len()];
    let (mut stands, mut waived) = (Vec::new(), Vec::new());
    for finding in found {
        let fitting = waivers.iter().zip(&mut used).filter(|(waiver, _)| fits(waiver, &finding, given));
        let mut good = None;
        for (waiver, used) in fitting {
            *used = true;
            good = good.or_else(|| in_force(waiver, year));
        }
        match good {
            Some((reason, expires)) => waived.push(Waived { finding, reason: reason.into(), expires }),
            None => stands.push(finding),
        }
    }
    for (waiver, used) in waivers.iter().zip(used) {
        stands.extend(fault(waiver, used, ran, year).map(|says| Finding {
            place: given.place(waiver.row),
            rule: WAIVER,
            table: TableId::Waivers,
            columns: &["RULE"],
            child: given.children[waiver.row.child as usize].clone(),
            dates: [None, None],
            last_year: false,
            says: says.into(),
        }));
    }
    stands.sort();
    (stands, waived)
}

fn fits(waiver: &Waiver, finding: &Finding, given: &Return) -> bool {
    waiver.rule.as_str().is_some_and(|rule| rule.eq_ignore_ascii_case(finding.rule))
        && given.children[waiver.row.child as usize] == finding.child
        && (waiver.dated.is_blank() || finding.dates.contains(&waiver.dated.get()))
}

/// The reason and the last day of a waiver that is complete and has not run out.
fn in_force<'a>(waiver: &'a Waiver, year: &Year) -> Option<(&'a str, Date)> {
    waiver.reason.as_str().zip(waiver.expires.get().filter(|last| *last >= year.last))
}

/// What is wrong with a waiver, if anything is. Of a rule that did not run nobody can say whether it would have found
/// something to waive.
fn fault(waiver: &Waiver, used: bool, ran: &[Ran], year: &Year) -> Option<String> {
    let rule = waiver.rule.as_str().unwrap_or_default();
    if rules::named(rule).is_empty() {
        let meant = nearest(rule, rules::all().iter().map(|known| known.code));
        let meant = meant.map(|code| format!(" Did you mean {code}?")).unwrap_or_default();
        return Some(format!("the waiver is for rule '{rule}', which does not exist.{meant}"));
    }
    let Some(expires) = waiver.expires.get() else {
        return Some("the waiver has no day on which it expires. Give EXPIRES, such as 31/03/2027.".into());
    };
    if waiver.reason.is_blank() {
        return Some("the waiver has no reason. Give REASON: why the finding stands as it is.".into());
    }
    if expires < year.last {
        let (last, end) = (long_date(expires), long_date(year.last));
        return Some(format!(
            "the waiver ran out on {last}, and the return ends on {end}. Look at the finding again, then renew the waiver or \
             delete it."
        ));
    }
    let ran = ran.iter().any(|ran| ran.rule.code.eq_ignore_ascii_case(rule));
    (ran && !used).then(|| {
        format!(
            "rule {rule} finds nothing that this waiver could waive. Delete it, or mend CHILD, RULE or DATED."
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::returns::Example;
    use crate::validate::{Validated, Year, rules, validate};
    use crate::words::CollectionYear;

    fn with(waivers: &str) -> Validated {
        let text = format!(
            "
            Header
            CHILD | DOB
            1 | 01/06/2018
            2 | 01/06/2018

            Episodes
            CHILD | DECOM | DEC
            1 | 01/06/2026 | 10/06/2026
            1 | 09/06/2026 | 20/06/2026
            1 | 15/06/2026
            2 | 01/06/2026 | 10/06/2026
            2 | 09/06/2026

            Waivers
            CHILD | RULE | DATED | REASON | EXPIRES
            {waivers}"
        );
        let example = Example::read(&text, CollectionYear::ending(2027)).unwrap();
        let rules: Vec<_> = ["501", "102"].into_iter().flat_map(rules::named).collect();
        validate(example.given(), &Year::of(example.period), &rules)
    }

    fn left(waivers: &str) -> (usize, Vec<String>) {
        let validated = with(waivers);
        assert_eq!(
            validated.ran.iter().map(|ran| ran.found).sum::<usize>(),
            3,
            "waived or not, all are counted"
        );
        let faults = validated.findings.iter().filter(|finding| finding.rule == super::WAIVER);
        (validated.waived.len(), faults.map(|finding| finding.says.to_string()).collect())
    }

    #[test]
    fn a_waiver_sets_aside_the_findings_of_one_rule_on_one_child() {
        assert_eq!(left("1 | 501 | | twins, both rows are right | 31/03/2027"), (2, vec![]));
        assert_eq!(left("1 | 501 | 09/06/2026 | a reason | 31/03/2027"), (1, vec![]));
        let validated = with("1 | 501 | 09/06/2026 | a reason | 31/03/2027");
        assert_eq!(&*validated.waived[0].reason, "a reason");
        assert_eq!(validated.findings.len(), 2);
    }

    #[test]
    fn a_waiver_that_waives_nothing_is_found() {
        let fault = |waiver: &str| {
            let (waived, faults) = left(waiver);
            assert_eq!((waived, faults.len()), (0, 1), "{waiver}");
            faults[0].clone()
        };
        assert!(fault("2 | 102 | | a reason | 31/03/2027").contains("rule 102 finds nothing"));
        assert!(fault("2 | 501 | 01/01/2026 | a reason | 31/03/2027").contains("rule 501 finds nothing"));
        assert!(fault("2 | 501 | | a reason | 30/03/2027").contains("ran out on 30 March 2027"));
        assert!(fault("2 | 501 | | | 31/03/2027").contains("no reason"));
        assert!(fault("2 | 501 | | a reason").contains("no day on which it expires"));
        assert!(fault("2 | 5O1 | | a reason | 31/03/2027").contains("rule '5O1', which does not exist"));
    }

    #[test]
    fn of_a_rule_that_did_not_run_nothing_is_said() {
        assert_eq!(left("2 | 142 | | a reason | 31/03/2027"), (0, vec![]));
    }
}
