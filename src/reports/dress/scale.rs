//! Where a number lies on a drawn line: whole thousandths of its width, written as percentages. No floats.

use crate::words::{Exact, clamp, exact, whole};

/// A line from a low number to a high one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    low: Exact,
    span: Exact,
}

impl Scale {
    /// From nought to the largest of the numbers; to the left of nought when one is below it.
    pub(super) fn from_nought(numbers: impl IntoIterator<Item = Exact>) -> Self {
        let mut low = whole(0);
        let mut high = whole(0);
        for number in numbers {
            low = low.min(number);
            high = high.max(number);
        }
        Self::over(low, high)
    }

    /// Around the numbers, with nearly a fifth of the width free at either end: the room that a label needs
    /// beside the outermost mark on a telephone. `None` of no numbers.
    pub(super) fn around(numbers: impl IntoIterator<Item = Exact>) -> Option<Self> {
        let mut numbers = numbers.into_iter();
        let first = numbers.next()?;
        let (low, high) = numbers.fold((first, first), |(low, high), next| (low.min(next), high.max(next)));
        let least = exact(1, 100);
        let room = (high - low).max(least) * exact(18, 64);
        Some(Self::over(low - room, high + room))
    }

    fn over(low: Exact, high: Exact) -> Self {
        let span = if high > low { high - low } else { whole(1) };
        Self { low, span }
    }

    /// The place of a number in thousandths of the width, 0 to 1000; what lies beyond an end is drawn at the end.
    pub(super) fn at(self, number: Exact) -> i128 {
        let place = clamp((number - self.low) / self.span, whole(0), whole(1));
        (place * whole(1000) + exact(1, 2)).trunc().to_integer()
    }
}

/// Thousandths as a length in a drawing: `412` is `41.2%`.
pub(super) fn length(thousandths: i128) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_lie_at_the_ends_and_the_middle_in_the_middle() {
        let scale = Scale::from_nought([whole(50), whole(200)]);
        assert_eq!(
            [whole(0), whole(50), whole(200), whole(900)].map(|number| scale.at(number)),
            [0, 250, 1000, 1000]
        );
        assert_eq!(length(scale.at(exact(2, 3))), "0.3%");
    }

    #[test]
    fn a_line_around_numbers_leaves_room_for_labels() {
        let scale = Scale::around([exact(8, 100), exact(12, 100)]).unwrap();
        assert_eq!([8, 10, 12].map(|rate| scale.at(exact(rate, 100))), [180, 500, 820]);
        let one = Scale::around([exact(1, 2)]).unwrap();
        assert_eq!(one.at(exact(1, 2)), 500);
    }

    #[test]
    fn numbers_below_nought_push_nought_to_the_right() {
        let scale = Scale::from_nought([whole(-1), whole(3)]);
        assert_eq!(scale.at(whole(0)), 250);
    }
}
