//! Changes that no example can tell from the rule, each with the reason.

/// A change that may survive.
#[derive(Debug)]
pub(crate) struct Explained {
    /// File, line and change.
    pub(crate) change: [String; 3],
    pub(crate) reason: String,
}

/// Reads `explained.txt`: of each change the file, the line as it stands, the change and the reason, each on a line, and an empty
/// line between two changes.
pub(crate) fn explained() -> Vec<Explained> {
    let blocks = include_str!("explained.txt").split("\n\n").map(str::trim).filter(|block| !block.is_empty());
    blocks
        .map(|block| {
            let lines: Vec<&str> = block.lines().map(str::trim).collect();
            let [file, line, change, reason] = lines[..] else { panic!("not four lines:\n{block}") };
            Explained { change: [file, line, change].map(String::from), reason: reason.into() }
        })
        .collect()
}
