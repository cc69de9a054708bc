//! The hash that people approve: over the sealed figures of a council's month and all that they were made from.

use super::{Movement, Posting};
use crate::words::{Pence, seal};
use std::fmt::Write;

/// What a draft was made from, beside its figures.
#[derive(Clone, Copy, Debug)]
pub struct Made<'a> {
    /// The version of the program: rules and published values are built into it.
    pub version: &'a str,
    /// The council's code.
    pub scheme: &'a str,
    /// Who prepared it.
    pub prepared_by: &'a str,
    /// The path and SHA-256 of every file that concerns the council, in the order of their paths.
    pub inputs: &'a [(&'a str, &'a str)],
}

/// The SHA-256 over a draft: its inputs, and what is due, was posted by other months and is paid by this one under each
/// key of the council's. Rendered pages are no part of it, for they say how far the draft is; nor is what has been
/// released of it already, so that the same month has the same hash before its release and after it.
pub fn proposal(made: &Made<'_>, posting: &Posting) -> String {
    seal(bytes(made, posting).as_bytes())
}

/// The bytes that are hashed. Each field is told with its length.
pub(super) fn bytes(made: &Made<'_>, posting: &Posting) -> String {
    let mut bytes = String::from("outturn proposal 1\n");
    let mut tell = |field: &str| {
        let _ = writeln!(bytes, "{}:{field}", field.len());
    };
    [made.version, made.scheme, made.prepared_by].into_iter().for_each(&mut tell);
    tell(&posting.run_period.to_string());
    tell(&posting.as_at.to_string());
    tell(&made.inputs.len().to_string());
    for (path, sealed) in made.inputs {
        tell(path);
        tell(sealed);
    }
    let movements: Vec<&Movement> =
        posting.movements.iter().filter(|movement| *movement.target.scheme == *made.scheme).collect();
    tell(&movements.len().to_string());
    for movement in movements {
        let target = &movement.target;
        tell(&target.practice);
        tell(&target.period.to_string());
        tell(&target.component);
        tell(&target.contract);
        tell(&target.due.map_or_else(|| "held".into(), |due: Pence| due.count().to_string()));
        tell(&movement.elsewhere.count().to_string());
        tell(&movement.this_month().count().to_string());
    }
    bytes
}
