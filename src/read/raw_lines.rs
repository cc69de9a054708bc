//! Line numbers as a text editor counts them, for messages about the raw text of a file.

/// Counts lines on the way through the file, whichever way they end.
#[derive(Default)]
pub(super) struct RawLines {
    at: usize,
    breaks: usize,
}

impl RawLines {
    /// The line on which a byte stands, counted from 1.
    pub(super) fn up_to(&mut self, bytes: &[u8], to: usize) -> usize {
        for at in self.at..to {
            let ends = bytes[at] == b'\r' || (bytes[at] == b'\n' && (at == 0 || bytes[at - 1] != b'\r'));
            self.breaks += usize::from(ends);
        }
        self.at = self.at.max(to);
        1 + self.breaks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_count_whichever_way_they_end() {
        for text in ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc"] {
            let mut lines = RawLines::default();
            let seen: Vec<usize> =
                "abc".chars().map(|it| lines.up_to(text.as_bytes(), text.find(it).unwrap())).collect();
            assert_eq!(seen, [1, 2, 3], "{text:?}");
        }
    }
}
