//! What the counts of an indicator are counts of, how its rate is shown, and how sure it can be.

use crate::words::{Exact, exact, show_decimal, whole};

/// What the counts of an indicator are counts of. They stay whole numbers; the rate of a mean or of an exposure may
/// exceed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Children that have it, among children.
    Children,
    /// School sessions missed, among those possible: each child brings as many as were possible.
    Sessions,
    /// Placements that are so, among placements: each child brings its own.
    Placements,
    /// Times missing, among children.
    Periods,
    /// Changes of social worker, among children.
    Changes,
    /// Moves, among days in care.
    CareDays,
    /// Days that it took, among children: a mean.
    Days,
    /// Points of a score, among children: a mean.
    Points,
    /// Hundredths of a point, among children: a mean of scores with decimals.
    Hundredths,
}

/// How the cases behind a rate hang together, which decides the interval that is right for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// Each child is one case: Wilson's interval.
    Children,
    /// A child brings several cases, which move together: the interval of a clustered sample.
    Clustered,
    /// A count of events over an exposure: Byar's interval.
    Events,
    /// A mean, which needs the spread of the children's own values.
    Mean,
}

impl Unit {
    /// What is counted above the line.
    pub fn having(self) -> &'static str {
        match self {
            Self::Children => "children",
            Self::Sessions => "sessions",
            Self::Placements => "placements",
            Self::Periods => "times missing",
            Self::Changes => "changes",
            Self::CareDays => "moves",
            Self::Days => "days",
            Self::Points => "points",
            Self::Hundredths => "hundredths of a point",
        }
    }

    /// What is counted below the line.
    pub fn among(self) -> &'static str {
        match self {
            Self::Sessions => "sessions",
            Self::Placements => "placements",
            Self::CareDays => "days in care",
            _ => "children",
        }
    }

    /// Is the rate a share of a whole, between nought and one? Only then is it a percentage, and only then can a clause
    /// price it.
    pub fn is_share(self) -> bool {
        matches!(self, Self::Children | Self::Sessions | Self::Placements)
    }

    /// How the cases hang together.
    pub fn spread(self) -> Spread {
        match self {
            Self::Children => Spread::Children,
            Self::Sessions | Self::Placements => Spread::Clustered,
            Self::Periods | Self::Changes | Self::CareDays => Spread::Events,
            Self::Days | Self::Points | Self::Hundredths => Spread::Mean,
        }
    }

    /// The rate as a person reads it.
    pub fn show(self, rate: Exact) -> String {
        let times = |factor, decimals| show_decimal(rate * whole(factor), decimals);
        match self {
            Self::Children | Self::Sessions | Self::Placements => format!("{} %", times(100, 1)),
            Self::Periods | Self::Changes => format!("{} per 100 children", times(100, 1)),
            Self::CareDays => format!("{} per 1,000 days in care", times(1000, 2)),
            Self::Days => format!("{} days", times(1, 0)),
            Self::Points => format!("{} points", times(1, 1)),
            Self::Hundredths => format!("{} points", show_decimal(rate * exact(1, 100), 1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Share;

    #[test]
    fn every_unit_has_its_own_way_to_show_a_rate() {
        let shown = |unit: Unit, having, among| unit.show(Share::new(having, among).rate().unwrap());
        assert_eq!(shown(Unit::Children, 8_500, 81_770), "10.4 %");
        assert_eq!(shown(Unit::Periods, 3, 2), "150.0 per 100 children");
        assert_eq!(shown(Unit::CareDays, 3, 700), "4.29 per 1,000 days in care");
        assert_eq!(shown(Unit::Days, 974, 2), "487 days");
        assert_eq!(shown(Unit::Points, 149, 10), "14.9 points");
        assert_eq!(shown(Unit::Hundredths, 3_460, 2), "17.3 points");
    }
}
