//! What a run tells while it works, a line a stage.

use serde::Serialize;
use std::collections::BTreeMap;

/// A stage that is done, with what was counted in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// The version of this line's schema.
    pub schema: u32,
    /// The stage.
    pub stage: &'static str,
    /// What was counted.
    pub counts: BTreeMap<&'static str, usize>,
}

impl Told {
    /// A stage and its counts.
    pub fn new(stage: &'static str, counts: &[(&'static str, usize)]) -> Self {
        Self { schema: 1, stage, counts: counts.iter().copied().collect() }
    }
}
