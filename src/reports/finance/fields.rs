//! The fields of each upload. A table of columns names every one of them, in a column or as left out.

use super::field::Holds::{Choice, Count, Day, Money, Text};
use super::field::{Field, Holds, Upload};

const fn field(name: &'static str, holds: Holds) -> Field {
    Field { name, holds }
}

static JOURNAL: [Field; 22] = [
    field("reference", Text),
    field("line", Count),
    field("accounting_date", Day),
    field("period", Text),
    field("financial_year", Text),
    field("financial_period", Count),
    field("as_at", Day),
    field("entity", Text),
    field("cost_centre", Text),
    field("subjective", Text),
    field("analysis", Text),
    field("project", Text),
    field("debit", Money),
    field("credit", Money),
    field("amount", Money),
    field("side", Choice),
    field("narrative", Text),
    field("vat", Text),
    field("statement_no", Text),
    field("practice", Text),
    field("element", Text),
    field("supplier", Text),
];

static CREDITORS: [Field; 21] = [
    field("supplier", Text),
    field("supplier_name", Text),
    field("line", Count),
    field("document_type", Choice),
    field("document_no", Text),
    field("document_date", Day),
    field("gl_date", Day),
    field("due_date", Day),
    field("period", Text),
    field("order", Text),
    field("net", Money),
    field("vat_amount", Money),
    field("gross", Money),
    field("vat", Text),
    field("description", Text),
    field("practice", Text),
    field("entity", Text),
    field("cost_centre", Text),
    field("subjective", Text),
    field("analysis", Text),
    field("project", Text),
];

impl Upload {
    /// What it can carry.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Journal => &JOURNAL,
            Self::Creditors => &CREDITORS,
        }
    }

    /// Of each group at least one must have a column: without it the upload is no use or not safe.
    pub(super) fn needs(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Journal => &[&["amount", "debit"], &["amount", "credit"], &["subjective"], &["narrative"]],
            Self::Creditors => &[&["supplier"], &["document_no"], &["net", "gross"]],
        }
    }

    /// The field that says which way an unsigned sum goes.
    pub(super) fn direction(self) -> &'static str {
        match self {
            Self::Journal => "side",
            Self::Creditors => "document_type",
        }
    }
}
