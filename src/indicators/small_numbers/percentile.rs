//! Percentiles of exact rates: linear between the two nearest, at `p × (k − 1)` (type 7).

use crate::words::{Exact, whole};

/// The percentile `at` (¼ for the lower quarter) of rates in ascending order; `None` of none.
///
/// # Panics
/// When `at` is not between nought and one.
pub fn percentile(ascending: &[Exact], at: Exact) -> Option<Exact> {
    assert!(at >= whole(0) && at <= whole(1), "a percentile lies between the ends");
    debug_assert!(ascending.is_sorted());
    let last = ascending.len().checked_sub(1)?;
    let place = at * whole(i128::try_from(last).expect("so many rates are not held"));
    let below = usize::try_from(place.trunc().to_integer()).expect("it lies among the rates");
    let (low, high) = (ascending[below], ascending[(below + 1).min(last)]);
    Some(low + (high - low) * place.fract())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::exact;

    #[test]
    fn between_two_rates_it_lies_in_proportion() {
        let rates = [1, 2, 4, 8].map(whole);
        assert_eq!(percentile(&rates, exact(1, 2)), Some(whole(3)));
        assert_eq!(percentile(&rates, exact(1, 4)), Some(exact(7, 4)));
        assert_eq!(percentile(&rates, whole(1)), Some(whole(8)));
        assert_eq!(percentile(&rates[..1], exact(1, 4)), Some(whole(1)));
        assert_eq!(percentile(&[], exact(1, 4)), None);
    }
}
