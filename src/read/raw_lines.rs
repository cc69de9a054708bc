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
        if to > self.at {
            self.breaks += breaks(&bytes[..to], self.at);
            self.at = to;
        }
        1 + self.breaks
    }
}

/// The line breaks from a byte on: every mark of one, less one for each pair that is one break. Counted without a branch, so
/// that the machine takes many bytes at a time.
fn breaks(bytes: &[u8], from: usize) -> usize {
    let since = &bytes[from..];
    let before = &bytes[from.saturating_sub(1)..];
    let marks = since.iter().filter(|byte| matches!(byte, b'\r' | b'\n')).count();
    let pairs = before.iter().zip(&before[1..]).filter(|two| *two == (&b'\r', &b'\n')).count();
    marks - pairs
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

    #[test]
    fn the_count_does_not_depend_on_where_it_stops() {
        let letters = [b'a', b'\r', b'\n'];
        for code in 0..3_usize.pow(7) {
            let text: Vec<u8> = (0..7).map(|at| letters[code / 3_usize.pow(at) % 3]).collect();
            let ends = (0..7)
                .filter(|&at| text[at] == b'\r' || (text[at] == b'\n' && (at == 0 || text[at - 1] != b'\r')));
            let expected = 1 + ends.count();
            for stop in 0..=7 {
                let mut lines = RawLines::default();
                lines.up_to(&text, stop);
                assert_eq!(lines.up_to(&text, 7), expected, "{text:?}, stopped at {stop}");
            }
        }
    }
}
