//! What parts the columns of a CSV file: said by a `sep=` line, or seen on the first line with anything on it.

/// The separators that are known, the likeliest first.
const KNOWN: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The separator, and the text after the `sep=` line if there is one. Spreadsheets do not show that line, so it does
/// not count as a row.
pub(super) fn separator(text: &str) -> (u8, &str) {
    let line_end = text.find(['\r', '\n']).unwrap_or(text.len());
    let (first, rest) = text.split_at(line_end);
    let first = first.trim_matches(|letter| letter == '"' || letter == ' ');
    if let Some((word, [said])) = first.split_once('=').map(|(word, said)| (word, said.as_bytes()))
        && word.eq_ignore_ascii_case("sep")
        && KNOWN.contains(said)
    {
        let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n'])).unwrap_or(rest);
        return (*said, rest);
    }
    let heading = text.split(['\r', '\n']).find(|line| !line.trim().is_empty()).unwrap_or_default();
    (sniff(heading), text)
}

/// The one that stands most often outside quotation marks; the likelier one when two are equal, the comma when none.
fn sniff(line: &str) -> u8 {
    let bare = || line.split('"').step_by(2).flat_map(str::bytes);
    let mut best = (b',', 0);
    for candidate in KNOWN {
        let count = bare().filter(|byte| *byte == candidate).count();
        if count > best.1 {
            best = (candidate, count);
        }
    }
    best.0
}

/// A separator as a sender would say it.
pub(super) fn name(separator: u8) -> String {
    if separator == b'\t' { "tabs".to_owned() } else { format!("'{}'", char::from(separator)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_said_or_seen() {
        assert_eq!(separator("CHILD,SEX\n1;2;3;4\n"), (b',', "CHILD,SEX\n1;2;3;4\n"));
        assert_eq!(separator("\r\nCHILD;SEX;DOB\r\n").0, b';');
        assert_eq!(separator("CHILD\tSEX\r").0, b'\t');
        assert_eq!(separator("\"a,b,c\"|\"d\"|e\n").0, b'|');
        assert_eq!(separator("CHILD\nA1\n").0, b',');
        assert_eq!(separator("sep=;\r\nCHILD;SEX\n"), (b';', "CHILD;SEX\n"));
        assert_eq!(separator("\"sep=|\"\nCHILD|SEX\n"), (b'|', "CHILD|SEX\n"));
        assert_eq!(separator("SEP=\t\rCHILD\tSEX\r"), (b'\t', "CHILD\tSEX\r"));
    }
}
