//! What a clause measures: an indicator of the library, or a measure that the contract itself declares.

use crate::indicators::{Better, Indicator, Unit};
use crate::words::{Exact, exact, show_decimal, whole};

/// What a clause measures.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Its id, such as `PS1`.
    pub id: Box<str>,
    /// Its id and version, as the contract pins it.
    pub name: Box<str>,
    /// Its title.
    pub title: Box<str>,
    /// Which way is better.
    pub better: Better,
    /// How its rates are written.
    pub scale: Scale,
    /// Where its definition comes from.
    pub source: Box<str>,
    /// The codes of the return that it counts by, as `REC:E41`; empty for indicators of the library, which know their own.
    pub codes: Vec<Box<str>>,
    /// The indicator of the library; `None` when the contract declares the measure and its figures come from elsewhere.
    pub indicator: Option<&'static Indicator>,
}

/// How a measure's rates are written in a contract and in a table of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// As percentages: 8.4 stands for 8.4 %.
    Percent,
    /// As plain numbers: 426 stands for 426 (days, points, a ratio).
    Number,
    /// As so many per hundred children or per thousand days.
    Per(u32),
    /// As points with decimals, which are counted in hundredths.
    Hundredths,
}

impl Measure {
    /// The measure of an indicator.
    pub fn of(indicator: &'static Indicator) -> Self {
        let scale = match indicator.unit {
            Unit::Children | Unit::Sessions | Unit::Placements => Scale::Percent,
            Unit::Periods | Unit::Changes => Scale::Per(100),
            Unit::CareDays => Scale::Per(1000),
            Unit::Days | Unit::Points => Scale::Number,
            Unit::Hundredths => Scale::Hundredths,
        };
        Self {
            id: indicator.id.into(),
            name: indicator.name().into(),
            title: indicator.title.into(),
            better: indicator.better,
            scale,
            source: indicator.source.into(),
            codes: Vec::new(),
            indicator: Some(indicator),
        }
    }

    /// What its counts are counts of, in the plural.
    pub fn counted(&self) -> &'static str {
        self.indicator.map_or("cases", |indicator| indicator.unit.among())
    }

    /// Are its counts counts of children, of whom one more or fewer can be imagined?
    pub fn counts_children(&self) -> bool {
        self.indicator.is_some_and(|indicator| indicator.unit == Unit::Children)
    }
}

impl Scale {
    /// A rate as it is written on this scale.
    pub fn read(self, text: &str) -> Option<Exact> {
        let plain =
            if self == Self::Percent { text.strip_suffix('%').unwrap_or(text).trim_end() } else { text };
        let number = crate::words::read_exact(plain).filter(|_| !plain.ends_with('%'))?;
        Some(number / self.written())
    }

    /// A rate as people read it, with as many decimals as it needs up to four: `8.4 %`, or `426`.
    pub fn show(self, rate: Exact) -> String {
        let written = crate::words::about(rate, 80) * self.written();
        match self {
            Self::Percent => format!("{} %", trimmed(written, 4)),
            Self::Number | Self::Hundredths => trimmed(written, 6),
            Self::Per(number) => format!("{} per {number}", trimmed(written, 4)),
        }
    }

    /// What is written for a rate of one.
    fn written(self) -> Exact {
        match self {
            Self::Percent => whole(100),
            Self::Number => whole(1),
            Self::Per(number) => whole(number.into()),
            Self::Hundredths => exact(1, 100),
        }
    }
}

/// A number with up to so many decimals, without noughts at its end.
pub fn trimmed(number: Exact, decimals: u32) -> String {
    let shown = show_decimal(number, decimals);
    if decimals == 0 {
        return shown;
    }
    shown.trim_end_matches('0').trim_end_matches('.').to_string()
}
