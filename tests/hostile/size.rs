//! How large the stage is: small for every test run, whole for `make hostile`.

/// How large the stage is.
pub(crate) struct Size {
    /// The whole stage, on which memory is held to its aim.
    pub(crate) full: bool,
    /// Councils, the attacked ones among them.
    pub(crate) councils: usize,
    /// What a bomb unpacks to.
    pub(crate) bomb: u64,
    /// Rows in a sheet of tiny rows; the small stage starts them just below a sheet's last row.
    pub(crate) rows: u32,
    /// Bytes of the longest text.
    pub(crate) text: usize,
}

impl Size {
    /// The size that the caller asks for by `OUTTURN_HOSTILE=200`.
    pub(crate) fn wanted() -> Self {
        let full = std::env::var("OUTTURN_HOSTILE").ok().map(|councils| councils.parse().unwrap());
        match full {
            Some(councils) => {
                Self { full: true, councils, bomb: 3 << 30, rows: 4_000_000, text: (50 << 20) - 100 }
            }
            None => Self { full: false, councils: 26, bomb: 16 << 20, rows: 60_000, text: 8 << 20 },
        }
    }
}
