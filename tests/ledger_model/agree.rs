//! What the ledger and the reference must agree upon at any time: every sum under every key, by practice, by month and by
//! council, and that debits are credits.

use crate::play::{Play, Played, same};
use crate::reference::{Posted, is_same};
use crate::world::scheme;
use outturn::ledger::{Act, Entry};
use outturn::words::Pence;
use std::collections::BTreeMap;

type Sums = BTreeMap<String, i64>;

pub(crate) fn agree(play: &Play) -> Played {
    let (ledger, reference) = (&play.ledger, &play.reference);
    same("entries", &ledger.entries().len(), &reference.all().count())?;
    same("signatures", &ledger.signatures().len(), &reference.acts.len())?;
    for (practice, of, component) in reference.posted.keys() {
        let posted = ledger.posted(practice, play.world.month(*of), component).map(Pence::count);
        same("posted", &posted, &reference.sum(&(practice.clone(), *of, component.clone())))?;
    }
    let mut months: BTreeMap<usize, i64> = BTreeMap::new();
    for (_, one) in reference.all() {
        *months.entry(one.month).or_default() += one.moves;
    }
    for (month, sum) in months {
        same("a month's movement", &ledger.movement(play.world.month(month)).count(), &sum)?;
    }
    let by = |of: fn(&Entry) -> &str| {
        let mut sums = Sums::new();
        for entry in ledger.entries() {
            *sums.entry(of(entry).into()).or_default() += entry.movement.count();
        }
        sums
    };
    let ours = |of: &dyn Fn(&str, &Posted) -> String| {
        let mut sums = Sums::new();
        for (key, one) in reference.all() {
            *sums.entry(of(&key.0, one)).or_default() += one.moves;
        }
        sums
    };
    same("by practice", &by(|entry| &entry.practice), &ours(&|practice, _| practice.into()))?;
    same("by council", &by(|entry| &entry.scheme), &ours(&|_, one| scheme(one.council)))
}

/// M9: what the accounts come to by the lines of all entries: debits are credits, what a practice is credited is what was
/// posted to it.
pub(crate) fn balances(play: &Play) -> Played<BTreeMap<String, (i64, i64)>> {
    let mut accounts: BTreeMap<String, (i64, i64)> = BTreeMap::new();
    for entry in play.ledger.entries() {
        let net: i64 = entry.lines.iter().map(|line| line.debit.count() - line.credit.count()).sum();
        same("an entry's debits less its credits", &net, &0)?;
        for line in &entry.lines {
            let account = accounts.entry(line.account.to_string()).or_default();
            account.0 += line.debit.count();
            account.1 += line.credit.count();
        }
    }
    let mut ours = Sums::new();
    for (key, one) in play.reference.all() {
        *ours.entry(format!("creditor:{}", key.0)).or_default() += one.moves;
        *ours.entry(format!("expense:{}", key.2)).or_default() -= one.moves;
    }
    let theirs: Sums =
        accounts.iter().map(|(name, (debit, credit))| (name.clone(), credit - debit)).collect();
    same("the accounts", &theirs, &ours)?;
    Ok(accounts)
}

/// Nothing is posted but by a release of what somebody else had approved last, prepared by a third, under the same hash;
/// and what is posted is what the hash stands for.
pub(crate) fn everything_was_approved(play: &Play) -> Played {
    for entry in play.ledger.entries() {
        let signatures = play.ledger.signatures();
        let released = signatures.iter().find(|one| one.seal == entry.release);
        let Some(release) = released else { return Err(format!("entry {} was not released", entry.number)) };
        let deed = &release.deed;
        let earlier = signatures.iter().rev().filter(|one| one.number < release.number);
        let of_month = |one: &&outturn::ledger::Signature| {
            one.deed.act == Act::Approved && one.deed.scheme == deed.scheme && one.deed.period == deed.period
        };
        let approval = earlier.filter(of_month).map(|one| &one.deed).next();
        let figures = play.figures.get(&*deed.proposal).map_or("", String::as_str);
        let due = format!("Pence({})", entry.due.count());
        let holds = approval.is_some_and(|approval| {
            approval.proposal == deed.proposal
                && !is_same(&approval.by, &deed.by)
                && !is_same(&approval.by, &deed.prepared_by)
                && !is_same(&deed.by, &deed.prepared_by)
        });
        let ours =
            deed.act == Act::Released && deed.period == entry.run_period && deed.scheme == entry.scheme;
        if !holds || !ours || !figures.contains(&due) {
            return Err(format!(
                "entry {} of {deed:?}, approved as {approval:?}, stands in {figures}",
                entry.number
            ));
        }
    }
    Ok(())
}
