//! The council's own sums worked out again: controls, uploads, what is drawn for checking.

use super::practice::Sums;
use super::reading::At;
use super::told::{Compare, Difference};
use crate::payments::{Component, how_many, seed};
use std::collections::BTreeMap;

/// Holds the controls against the sums of the lines and the ledger's rows.
pub(super) fn controls(whole: &At<'_>, sums: Sums, differences: &mut Vec<Difference>) -> Result<(), String> {
    let compare = &mut Compare::of("", differences);
    for control in whole.field("controls")?.list()? {
        let says = control.field("control")?.text()?;
        let (one, other) = match says {
            "Lines of all open months but what waits = what the ledger is asked for" => {
                (Some(sums.lines), Some(sums.asked))
            }
            "What the ledger is asked for and holds = what it then holds" => {
                (Some(sums.asked + sums.kept), Some(sums.holds))
            }
            "Schedule = what the runs of this month post" | "Schedule = creditors' upload" => {
                (Some(sums.net), Some(sums.net))
            }
            "Debits of the journal = its credits" => (None, None),
            other => return Err(format!("controls: '{other}' is no control that can be worked out again.")),
        };
        let sum = |name: &str| Ok::<i128, String>(control.field(name)?.pence()?.into());
        let (said_one, said_other) = (sum("one")?, sum("other")?);
        compare.money(&format!("control '{says}', one sum"), Some(said_one), one.or(Some(said_one)));
        compare.money(&format!("control '{says}', the other"), Some(said_other), other.or(Some(said_other)));
        compare.money(
            &format!("control '{says}', difference"),
            Some(sum("difference")?),
            Some(said_one - said_other),
        );
        compare.money(&format!("control '{says}'"), Some(said_one), Some(said_other));
    }
    Ok(())
}

/// Holds the control totals of uploads that were made against what the month pays.
pub(super) fn uploads(whole: &At<'_>, net: i128, differences: &mut Vec<Difference>) -> Result<(), String> {
    let compare = &mut Compare::of("", differences);
    for upload in whole.field("uploads")?.list()? {
        let name = upload.field("upload")?.text()?;
        let (one, other) =
            (i128::from(upload.field("one")?.pence()?), i128::from(upload.field("other")?.pence()?));
        if !upload.field("sha256")?.is_there() {
            continue;
        }
        match name {
            "journal" => compare.money("journal, debits against credits", Some(one), Some(other)),
            "creditors" => {
                compare.money("creditors, documents", Some(one), Some(net));
                compare.money("creditors, other side", Some(other), Some(0));
            }
            other => {
                return Err(format!("uploads: '{other}' is no upload. There are journal and creditors."));
            }
        }
    }
    Ok(())
}

/// What is due to each practice by month and component.
pub(super) type AllDue = BTreeMap<String, BTreeMap<(String, String), i128>>;

/// Holds what is drawn against the rule, the seed against the movements' seal, and what the clauses pay against their lines.
pub(super) fn sample(
    whole: &At<'_>,
    movements: &str,
    due: &AllDue,
    differences: &mut Vec<Difference>,
) -> Result<(), String> {
    let period = whole.field("period")?.text()?;
    for draw in whole.field("sample")?.list()? {
        let practice = draw.field("practice")?.text()?;
        let compare = &mut Compare::of(practice, differences);
        let said = draw.field("seed")?.text()?;
        let worked = seed(movements, draw.field("agreed")?.count()?);
        compare.text("sample, the seed", said, &worked);
        let (mut population, mut drawn) = (0_u64, 0_u64);
        for clause in draw.field("clauses")?.list()? {
            population = population.saturating_add(clause.field("population")?.count()?);
            drawn = drawn.saturating_add(clause.field("drawn")?.count()?);
            let name = clause.field("clause")?.text()?;
            let key = (period.to_string(), Component::OnAccount(name.into()).to_string());
            let due = due.get(practice).and_then(|due| due.get(&key)).copied().unwrap_or(0);
            let pays = clause.field("pays")?.pence()?;
            compare.money(&format!("sample, what {name} pays"), Some(pays.into()), Some(due));
        }
        let wanted = cases(&draw, practice, population)?;
        compare.hold("sample, cases", &drawn, &wanted, u64::to_string);
    }
    Ok(())
}

/// How many cases the rule draws of a population.
fn cases(draw: &At<'_>, practice: &str, population: u64) -> Result<u64, String> {
    let share = draw.field("share")?;
    let share = if share.is_there() { Some(share.fraction()?) } else { None };
    let beyond = |number: i128| number.unsigned_abs() >= 1 << 60;
    let all = usize::try_from(population).ok().filter(|all| *all < 1 << 40);
    match (share, all) {
        (Some(share), _) if beyond(*share.numer()) || beyond(*share.denom()) => {
            Err(format!("{practice}: The sample's share is beyond all reason."))
        }
        (share, Some(all)) => Ok(how_many(share, all) as u64),
        (_, None) => Err(format!("{practice}: The sample's population is beyond all reason.")),
    }
}
