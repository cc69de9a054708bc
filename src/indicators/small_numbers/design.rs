//! Children who come together count for fewer: siblings move together, and a child held for half a year is half a child.

use crate::words::{Exact, whole};

/// By how much the variance grows when cases come in groups: `1 + (m̄ − 1)·ρ`, the mean size of a group and how alike
/// its members are.
pub fn design_effect(mean_group: Exact, alike: Exact) -> Exact {
    whole(1) + (mean_group - whole(1)) * alike
}

/// How many whole children weighted ones are worth, `(Σw)² ÷ Σw²`; `None` of none.
pub fn effective_number(weights: &[Exact]) -> Option<Exact> {
    let sum: Exact = weights.iter().sum();
    let squares: Exact = weights.iter().map(|weight| weight * weight).sum();
    (squares > whole(0)).then(|| sum * sum / squares)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::exact;

    #[test]
    fn siblings_and_part_years_count_for_fewer() {
        assert_eq!(design_effect(exact(3, 2), exact(1, 5)), exact(11, 10));
        assert_eq!(effective_number(&[whole(1); 4]), Some(whole(4)));
        let parts = [exact(167, 365), exact(198, 365), whole(1)];
        assert_eq!(effective_number(&parts), Some(exact(4 * 365 * 365, 167 * 167 + 198 * 198 + 365 * 365)));
        assert_eq!(effective_number(&[]), None);
    }
}
