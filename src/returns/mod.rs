//! In: sheets, sorted by council and period. Out: a [`Return`]: one record type a table, children with their rows of
//! this and earlier years. Never fails: what cannot be used is counted and remarked upon.

mod assemble;
mod beside;
mod completed;
mod councils;
mod day_columns;
mod deliveries;
mod example;
mod given;
mod given_back;
mod guess;
mod heading;
mod on_files;
mod practices;
mod record;
mod remark;
mod rows;
mod rows_below;
mod submission;
mod table_id;
pub mod tables;
mod told;
mod value;
mod whole;

pub use assemble::assemble;
pub use beside::{Beside, Postcodes, Provider, Providers, Spot, postcode, wanted_postcodes};
pub use completed::{Completed, completed};
pub use councils::{Council, can_be_code, read_councils, undeclared};
pub use deliveries::{DECISIONS, Deliveries, sort_out};
pub use example::{Block, Example, ExampleRow, blocks};
pub use given::Given;
pub use given_back::{KEPT_OUT, SAYS, SENT_AS, TO_DO, TO_READ, UNNAMED};
pub use guess::{Registered, council_named, register, year_in_name, year_of_dates};
pub use heading::{Recognised, recognise};
pub use on_files::on_files;
pub use practices::undeclared_practices;
pub use record::{Column, Record, RowRef};
pub use remark::{Effect, Remark};
pub use rows::{Rows, Tables};
pub use submission::Submission;
pub use table_id::TableId;
pub use told::{Told, told};
pub use value::{Seen, Value, give};
pub use whole::{Child, Return, RowCount};
