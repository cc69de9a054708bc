//! The records of a CSV text, by a reading of our own: letter by letter, with the lines that each stands on.

/// One record.
#[derive(Debug, Default)]
pub struct Record {
    /// The number of its row as a spreadsheet shows it.
    pub row: usize,
    /// Its cells as they are written, without the marks around them.
    pub cells: Vec<String>,
    /// Does a cell of it go on in the next line?
    pub over_lines: bool,
    /// Is there a mark inside a cell, or text behind a closing mark?
    pub stray: bool,
    /// Does the text end before its last mark is closed?
    pub unclosed: bool,
}

impl Record {
    /// A line with nothing on it, which spreadsheets do not count as a row.
    fn is_blank(&self) -> bool {
        self.cells.len() == 1 && self.cells[0].trim().is_empty()
    }
}

/// The records of a text, blank lines left out.
pub fn records(text: &str, separator: char) -> Vec<Record> {
    let mut records = Vec::new();
    let mut letters = text.chars().peekable();
    let mut row = 1;
    while letters.peek().is_some() {
        let mut record = Record { row, ..Record::default() };
        let (mut cell, mut quoted, mut fresh, mut closed) = (String::new(), false, true, false);
        // Blanks behind a closing mark matter only when something follows them.
        let mut blank = false;
        loop {
            let letter = letters.next();
            record.stray |= blank && letter.is_some_and(|letter| !letter.is_ascii_whitespace());
            match letter {
                None => break record.unclosed = quoted,
                Some('"') if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
                Some('"') if quoted => (quoted, closed) = (false, true),
                Some(letter) if quoted => {
                    record.over_lines |= matches!(letter, '\r' | '\n');
                    cell.push(letter);
                }
                Some('"') if fresh => (quoted, fresh) = (true, false),
                Some('\r') => {
                    letters.next_if_eq(&'\n');
                    break;
                }
                Some('\n') => break,
                Some(letter) if letter == separator => {
                    record.cells.push(std::mem::take(&mut cell));
                    (fresh, closed) = (true, false);
                }
                Some(letter) if closed && letter.is_ascii_whitespace() => {
                    blank = true;
                    cell.push(letter);
                }
                Some(letter) => {
                    record.stray |= closed || letter == '"';
                    (fresh, closed) = (false, false);
                    cell.push(letter);
                }
            }
        }
        record.cells.push(cell);
        row += 1;
        if !record.is_blank() {
            records.push(record);
        }
    }
    records
}

/// The text below a line that says what parts the columns, if it has one.
pub fn below_separator_line(text: &str) -> &str {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let line = text[..end].trim_matches(['"', ' ']);
    let says = [",", ";", "\t", "|"].iter().any(|mark| line.eq_ignore_ascii_case(&format!("sep={mark}")));
    if !says {
        return text;
    }
    let rest = &text[end..];
    rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n'])).unwrap_or(rest)
}
