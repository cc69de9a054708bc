//! L408: a penny that moves pay by more than £1,000. Forms that are steps say so by their name, and a companion is a
//! term of its own: what is looked for are terms of the whole year that jump.

use crate::contracts::{Contract, Lint, Risk};
use crate::words::{Pence, half_away, whole};

const CLIFF: Pence = Pence::new(100_000);

pub(super) fn lints(contract: &Contract) -> Vec<Lint> {
    let rates = contract.risk.iter().filter_map(|term| match term.risk {
        Risk::MinimumRate { rate, share, .. } => {
            let jump = half_away(share * whole(rate.count().into()));
            (jump > CLIFF).then(|| {
                let says = format!(
                    "At {rate} from the planned sum a penny moves pay by {jump}. Give a corridor, which shares without a jump."
                );
                Lint::warning("L408", term.place.clone().at_column("FIRST"), says)
            })
        }
        _ => None,
    });
    let least = (contract.least_adjustment > CLIFF).then(|| {
        let says = format!(
            "A difference below {} waits, and a penny more pays all of it. Give {CLIFF} or less.",
            contract.least_adjustment
        );
        Lint::warning("L408", contract.place_of("least_adjustment"), says)
    });
    rates.chain(least).collect()
}
