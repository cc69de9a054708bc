//! Which month a command is about, and what was known when; by default the clock says.

use super::usage;
use clap::Args;
use outturn::run::Stopped;
use outturn::words::{Date, Month, read_date};

/// The month and the day, as `run`, `status` and `doctor` take them; `explain` takes them too, so they are no group of their own.
#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct Days {
    /// The month, such as 2026-10; by default the month before --as-at
    #[arg(long)]
    period: Option<Month>,
    /// What was known when, as 2026-11-03 or 03/11/2026; by default today
    #[arg(long, value_parser = date)]
    as_at: Option<Date>,
}

impl Days {
    /// A month that is named some other way, and what was known when.
    pub(super) fn of(period: Month, as_at: Option<Date>) -> Self {
        Self { period: Some(period), as_at }
    }

    /// Is the day the clock's?
    pub(super) fn is_by_the_clock(&self) -> bool {
        self.as_at.is_none()
    }

    /// The month and the day.
    pub(super) fn meant(self) -> Result<(Month, Date), Stopped> {
        let as_at = self.as_at.unwrap_or_else(|| jiff::Zoned::now().date());
        let period = self.period.unwrap_or_else(|| Month::of(as_at).before());
        if as_at < period.first_day() {
            return Err(usage(format!("--as-at {as_at} lies before {period} begins. Give a later day.")));
        }
        Ok((period, as_at))
    }
}

/// A day, in either of the ways in which people write it.
pub(super) fn date(text: &str) -> Result<Date, String> {
    read_date(text).ok_or_else(|| format!("'{text}' is not a date. Write it as 2026-11-03."))
}
