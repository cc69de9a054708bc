//! What a run is asked for.

use crate::read::Workbooks;
use crate::words::{Date, Month};
use std::path::PathBuf;

/// What a run is asked for. Nothing else decides what it writes.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The folder of inputs.
    pub inputs: PathBuf,
    /// The folder of outputs, with the ledger.
    pub outputs: PathBuf,
    /// The folder of the councils' keys; `keys` below the inputs where none is named.
    pub keys: Option<PathBuf>,
    /// A folder of templates that replace the built-in ones.
    pub templates: Option<PathBuf>,
    /// The month.
    pub period: Month,
    /// What was known when: the only clock there is.
    pub as_at: Date,
    /// Who prepares it: a declaration, which is part of what is approved.
    pub prepared_by: String,
    /// Do all but write and post.
    pub dry_run: bool,
    /// Only this council.
    pub council: Option<String>,
    /// How workbooks are read.
    pub workbooks: Workbooks,
}

impl Asked {
    /// Who prepares a month where nobody is named.
    pub const SCHEDULED: &str = "the scheduled run";

    /// The ledger's file.
    pub fn ledger(&self) -> PathBuf {
        self.outputs.join("ledger.sqlite")
    }

    /// The register of returns.
    pub fn register(&self) -> PathBuf {
        self.outputs.join("register.sqlite")
    }

    /// A council's key.
    pub fn key(&self, council: &str) -> PathBuf {
        let folder = self.keys.clone().unwrap_or_else(|| self.inputs.join("keys"));
        folder.join(format!("{council}.key"))
    }
}
