//! In: nothing. Out: what every room may say: dates, periods, money, shares, codes and places.
//! This room knows nothing of councils, children or contracts.

mod because;
mod code;
mod collection_year;
mod date;
mod exact;
mod long;
mod month;
mod near;
mod pence;
mod period;
mod person;
mod place;
mod seal;
mod share;
mod split;

pub use because::because;
pub use code::Code;
pub use collection_year::CollectionYear;
pub use date::{
    Date, age_on, birth_month, day, days_after, days_between, long_date, months_after, months_before,
    read_date, short_date,
};
pub use exact::{Exact, about, clamp, exact, half_away, linear, read_exact, show_decimal, whole};
pub use long::{Long, TooLong};
pub use month::Month;
pub use near::nearest;
pub use pence::Pence;
pub use period::Period;
pub use person::same_person;
pub use place::{Place, column_letters};
pub use seal::{seal, seal_all};
pub use share::Share;
/// The text of a cell. Up to 23 bytes, as nearly all have, lie in the record itself.
pub use smol_str::SmolStr as Text;
pub use split::split;
