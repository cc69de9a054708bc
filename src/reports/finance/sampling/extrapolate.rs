//! From the cases that were checked to the whole: the part that is wrong with its interval, and what of the payment rests on
//! it. Nothing is posted by it: a contract pays by counts, and what is wrong is put right where it is counted.

use super::draw::cases_seal;
use super::filled::{Filled, Untaken};
use crate::indicators::small_numbers::{Interval, clopper_pearson};
use crate::reports::finance::recompute::{At, read, recompute};
use crate::words::{Exact, Pence, exact, half_away, whole};

/// What a checked list says.
#[derive(Clone, Debug)]
pub struct Extrapolated {
    /// The council's code.
    pub council: String,
    /// The month.
    pub period: String,
    /// Each practice of which verdicts were drawn.
    pub practices: Vec<Estimate>,
}

/// What the list says of one practice.
#[derive(Clone, Debug)]
pub struct Estimate {
    /// The practice.
    pub practice: String,
    /// How many verdicts its clauses count.
    pub population: u64,
    /// How many were drawn.
    pub drawn: u64,
    /// How many of them are wrong.
    pub wrong: u64,
    /// Each clause with what is wrong in it: clause, drawn, wrong.
    pub clauses: Vec<(String, u64, u64)>,
    /// The part that is wrong.
    pub rate: Exact,
    /// Its exact 95 % interval.
    pub interval: Interval,
    /// The part that may be wrong before the contract has the whole counted again.
    pub tolerance: Exact,
    /// What the clauses pay for the month.
    pub pays: Pence,
    /// What of it rests on what is wrong: by the rate, and by the ends of its interval.
    pub at_stake: [Pence; 3],
}

impl Estimate {
    /// Is more wrong than the contract bears?
    pub fn beyond(&self) -> bool {
        self.rate > self.tolerance
    }
}

/// What the filled-in list says of the month of an audit file.
///
/// # Errors
/// When the audit file cannot be used or does not agree with itself, or the list is not the one that was drawn: all reasons.
pub fn extrapolate(filled: &[Filled], audit: &[u8]) -> Result<Extrapolated, Untaken> {
    let one = |says: String| vec![format!("audit.json: {says}")];
    let told = recompute(audit, &|_| None).map_err(one)?;
    if !told.differences.is_empty() {
        let says = "The audit file does not agree with itself, so nothing is said by it. See outturn audit recompute.";
        return Err(one(says.into()));
    }
    let value = read(audit).map_err(one)?;
    let draws = At::whole(&value).field("sample").and_then(|all| all.list()).map_err(one)?;
    let mut wrong = strangers(filled, &draws).map_err(one)?;
    let mut practices = Vec::new();
    for draw in &draws {
        match estimate(filled, draw).map_err(one)? {
            Ok(estimate) => practices.push(estimate),
            Err(says) => wrong.push(says),
        }
    }
    if practices.is_empty() && wrong.is_empty() {
        wrong.push(
            "audit.json: Nothing was drawn for checking in this month, so there is no list of it.".into(),
        );
    }
    let (council, period) = (told.council, told.period);
    if wrong.is_empty() { Ok(Extrapolated { council, period, practices }) } else { Err(wrong) }
}

/// Practices in the list of which nothing was drawn.
fn strangers(filled: &[Filled], draws: &[At<'_>]) -> Result<Vec<String>, String> {
    let known: Vec<&str> =
        draws.iter().map(|draw| draw.field("practice")?.text()).collect::<Result<_, _>>()?;
    let mut strange: Vec<&str> =
        filled.iter().map(|row| &*row.given[1]).filter(|of| !known.contains(of)).collect();
    strange.dedup();
    let says = |of: &str| {
        format!("Nothing was drawn of '{of}', and the list has cases of it. Take the list of this month.")
    };
    Ok(strange.into_iter().map(says).collect())
}

/// A practice's estimate, or why its rows are not those that were drawn.
fn estimate(filled: &[Filled], draw: &At<'_>) -> Result<Result<Estimate, String>, String> {
    let practice = draw.field("practice")?.text()?;
    let ours: Vec<&Filled> = filled.iter().filter(|row| row.given[1] == practice).collect();
    let list = draw.field("list")?.text()?;
    if let Some(other) = ours.iter().find(|row| row.given[0] != list) {
        let found = &other.given[0];
        return Ok(Err(format!(
            "{practice}: The list is {found}, and this month's is {list}. The figures have changed since it was drawn: check the new list."
        )));
    }
    let mut all = Estimate::nothing(practice, draw.field("tolerance")?.fraction()?);
    for clause in draw.field("clauses")?.list()? {
        let name = clause.field("clause")?.text()?;
        let drawn = clause.field("drawn")?.count()?;
        let of_clause = || ours.iter().filter(|row| row.given[2] == name);
        all.clauses.push((name.into(), drawn, of_clause().filter(|row| !row.valid).count() as u64));
        all.population = all.population.saturating_add(clause.field("population")?.count()?);
        all.drawn = all.drawn.saturating_add(drawn);
        all.pays = all.pays + Pence::new(clause.field("pays")?.pence()?);
    }
    if ours.len() as u64 != all.drawn {
        return Ok(Err(format!(
            "{practice}: {} cases stand in the list, and {} were drawn. Check every case and no other.",
            ours.len(),
            all.drawn
        )));
    }
    if cases_seal(ours.iter().map(|row| row.given.iter().map(String::as_str)))
        != draw.field("cases_seal")?.text()?
    {
        return Ok(Err(format!(
            "{practice}: The cases are not those that were drawn, or a cell of theirs was changed. Fill in VALID and NOTE alone in the list of the month."
        )));
    }
    all.wrong = ours.iter().filter(|row| !row.valid).count() as u64;
    Ok(Ok(all.worked_out()))
}

impl Estimate {
    fn nothing(practice: &str, tolerance: Exact) -> Self {
        let none = Interval { low: whole(0), high: whole(1) };
        Self {
            practice: practice.into(),
            population: 0,
            drawn: 0,
            wrong: 0,
            clauses: Vec::new(),
            rate: whole(0),
            interval: none,
            tolerance,
            pays: Pence::ZERO,
            at_stake: [Pence::ZERO; 3],
        }
    }

    fn worked_out(mut self) -> Self {
        // Where nothing was drawn nothing is known: anything may be wrong.
        let Some(interval) = clopper_pearson(self.wrong, self.drawn) else { return self };
        self.interval = interval;
        self.rate = exact(self.wrong.into(), self.drawn.into());
        let pays = whole(self.pays.count().into());
        self.at_stake = [self.rate, self.interval.low, self.interval.high].map(|part| half_away(part * pays));
        self
    }
}
