//! Whether tables and triggers are those that this program makes, to the letter.

use super::schema::SCHEMA;
use rusqlite::{Connection, Result};
use std::sync::OnceLock;

type Part = (String, String, String, Option<String>);

/// Are tables, indexes and triggers as [`SCHEMA`] makes them?
pub(super) fn is_ours(connection: &Connection) -> Result<bool> {
    static OURS: OnceLock<Vec<Part>> = OnceLock::new();
    let found = parts(connection)?;
    if let Some(ours) = OURS.get() {
        return Ok(found == *ours);
    }
    let made = Connection::open_in_memory()?;
    made.execute_batch(SCHEMA)?;
    let ours = parts(&made)?;
    Ok(found == *OURS.get_or_init(|| ours))
}

fn parts(connection: &Connection) -> Result<Vec<Part>> {
    let mut statement =
        connection.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    rows.collect()
}
