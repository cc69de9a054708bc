//! Where a line is parted. Cells are short, so that looking for the end of each takes longer than eight bytes at a time.

/// The seven lower bits of each byte.
const LOWER: u64 = u64::from_ne_bytes([0x7f; 8]);

/// Every place at which a byte stands in a line, in order.
pub(super) fn each_place(line: &[u8], byte: u8, mut is_at: impl FnMut(u32)) {
    let wanted = u64::from_ne_bytes([byte; 8]);
    let (eights, rest) = line.as_chunks::<8>();
    let mut at = 0;
    for eight in eights {
        let differs = u64::from_le_bytes(*eight) ^ wanted;
        // The highest bit of each byte that differs in none of its bits.
        let mut same = !(((differs & LOWER) + LOWER) | differs | LOWER);
        while same != 0 {
            is_at(at + same.trailing_zeros() / 8);
            same &= same - 1;
        }
        at += 8;
    }
    for (at, _) in (at..).zip(rest).filter(|(_, here)| **here == byte) {
        is_at(at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn every_place_is_found(line in "[,+-\u{ac}a\u{0}]{0,40}", byte in proptest::sample::select(b",;\t|a".as_slice())) {
            let mut places = Vec::new();
            each_place(line.as_bytes(), byte, |at| places.push(at));
            let expected = (0..).zip(line.bytes()).filter(|(_, here)| *here == byte).map(|(at, _)| at);
            proptest::prop_assert!(expected.eq(places), "{:?}", line);
        }
    }
}
