//! Random numbers from a seed: the same on every machine.

/// A generator of the kind called splitmix.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A whole number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
    }

    /// True once in so many.
    pub(crate) fn once_in(&mut self, many: u64) -> bool {
        self.between(1, many) == 1
    }

    /// One of some.
    pub(crate) fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[usize::try_from(self.between(0, all.len() as u64 - 1)).expect("a small number")]
    }

    /// A decimal from `low` to `high` whole ones, with so many places.
    pub(crate) fn decimal(&mut self, low: u64, high: u64, places: u32) -> String {
        let unit = 10_u64.pow(places);
        let number = self.between(low * unit, high * unit);
        if places == 0 {
            number.to_string()
        } else {
            format!("{}.{:0w$}", number / unit, number % unit, w = places as usize)
        }
    }
}
