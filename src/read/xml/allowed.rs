//! What an XML file may make us do.

use crate::read::limits;

/// The limits on one XML file; the default is what every file is read under.
#[derive(Clone, Copy, Debug)]
pub struct XmlLimits {
    /// Elements within elements.
    pub depth: usize,
    /// Attributes of one element: returns have none.
    pub attributes: usize,
    /// Elements of one child.
    pub elements: usize,
    /// Cells of all tables.
    pub cells: usize,
}

impl Default for XmlLimits {
    fn default() -> Self {
        Self { depth: 256, attributes: 64, elements: 20_000, cells: limits::CELLS }
    }
}
