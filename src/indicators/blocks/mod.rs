//! The exact building blocks that indicators are made of: days, joined episodes, spells, periods of care.

mod care;
mod life;
mod spell;
mod stay;
mod window;
mod working_days;

pub use care::Continuous;
pub use life::{Assigned, Life, Worked};
pub use spell::Spell;
pub use stay::Stay;
pub use window::{Window, days_in};
pub use working_days::{is_working_day, working_days_after};
