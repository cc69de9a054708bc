//! The exact building blocks that indicators are made of: days, joined episodes, spells, periods of care.

mod academic_year;
mod adoption;
mod care;
mod life;
mod period_of_care;
mod spell;
mod stay;
mod told;
mod window;
mod worker;
mod working_days;

pub use academic_year::AcademicYear;
pub use adoption::ADOPTED;
pub use care::Continuous;
pub use life::{Assigned, Life};
pub use period_of_care::PeriodOfCare;
pub use spell::Spell;
pub use stay::Stay;
pub use told::flag;
pub use window::{Window, days_in};
pub use worker::Worked;
pub use working_days::{is_working_day, working_days_after};

/// Why nobody can say, in words for a child's verdict: borrowed where they are always the same.
pub type Why = std::borrow::Cow<'static, str>;
