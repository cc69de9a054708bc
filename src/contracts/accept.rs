//! Warnings that somebody has accepted by name, with a reason.

use super::{Accepted, Contract, Lint, Severity};

/// A contract's lints, those accepted by name apart from those that still stand.
#[derive(Clone, Debug, Default)]
pub struct Judged {
    /// What still stands.
    pub found: Vec<Lint>,
    /// What was accepted, and by whom.
    pub accepted: Vec<(Lint, Accepted)>,
}

/// Takes out what somebody has accepted. Errors cannot be accepted.
pub fn accept(contract: &Contract, lints: Vec<Lint>) -> Judged {
    let mut judged = Judged::default();
    for lint in lints {
        match contract.accepted.iter().find(|accepted| accepted.is_of(&lint)) {
            Some(accepted) => judged.accepted.push((lint, accepted.clone())),
            None => judged.found.push(lint),
        }
    }
    judged
}

impl Judged {
    /// Acceptances of what nobody finds: they would hide it, should it come.
    pub fn idle(&self, contract: &Contract) -> Vec<Lint> {
        let used = |row: &Accepted| self.accepted.iter().any(|(_, accepted)| accepted.place == row.place);
        let is_error = |row: &Accepted| {
            self.found.iter().any(|lint| lint.severity == Severity::Error && *lint.code == *row.code)
        };
        let idle = contract.accepted.iter().filter(|row| !used(row));
        idle.map(|row| {
            let says = if is_error(row) {
                format!(
                    "{} is an error, which nobody can accept. Correct the contract, and take the row out.",
                    row.code
                )
            } else {
                format!("{} is accepted here, but lint does not find it. Take the row out.", row.code)
            };
            Lint::warning("L109", row.place.clone().at_column("CODE"), says)
        })
        .collect()
    }
}

impl Accepted {
    fn is_of(&self, lint: &Lint) -> bool {
        let clause = self.clause.is_empty() || self.clause == lint.clause;
        lint.severity != Severity::Error && *self.code == *lint.code && clause
    }
}
