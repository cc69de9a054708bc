//! What the fuzz targets have in common.

pub mod cells;
pub mod days;
pub mod elements;
pub mod measured;
pub mod records;
pub mod told;
