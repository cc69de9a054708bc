//! A CSV file too large to hold: its rows are shown one by one, and nothing of them is kept.

use super::by_name::met;
use super::limits;
use crate::words::because;
use std::fs::File;
use std::path::Path;

/// Shows every row of the CSV file at `path` below `root`, the headings too. The file may be of any size, but its rows must
/// be alike: of one that has more or fewer cells than the first nobody knows which cell is which.
///
/// # Errors
/// When there is no such plain file, it is not UTF-8 text, or a row has another number of cells or a cell of a size that only
/// an unclosed quotation mark makes.
pub fn each_row(root: &Path, path: &str, mut show: impl FnMut(&csv::StringRecord)) -> anyhow::Result<()> {
    let file = File::open(met(root, path)?.at)
        .map_err(|error| anyhow::anyhow!("The file cannot be opened: {}.", because(&error)))?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .trim(csv::Trim::All)
        .buffer_capacity(1 << 20)
        .from_reader(file);
    let mut record = csv::StringRecord::new();
    // Counted without blank lines, which the reader passes over.
    let mut row: u64 = 1;
    while reader.read_record(&mut record).map_err(|error| wrong(row, &error))? {
        anyhow::ensure!(
            record.iter().all(|cell| cell.len() <= limits::CELL_LETTERS),
            "Row {row} has a cell of more than {} letters. Close the quotation mark that is open there.",
            limits::CELL_LETTERS
        );
        show(&record);
        row += 1;
    }
    Ok(())
}

fn wrong(row: u64, error: &csv::Error) -> anyhow::Error {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => anyhow::anyhow!(
            "Row {row} has {len} cells, the first row has {expected_len}. Give every row a cell for each heading."
        ),
        csv::ErrorKind::Utf8 { .. } => {
            anyhow::anyhow!("Row {row} is not UTF-8 text. Save the file as \"CSV UTF-8\".")
        }
        csv::ErrorKind::Io(error) => anyhow::anyhow!("The file cannot be read: {}.", because(error)),
        _ => anyhow::anyhow!("The file cannot be read as CSV. Save it again."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(bytes: &[u8]) -> Result<Vec<String>, String> {
        let root = tempfile::tempdir().unwrap();
        std::fs::write(root.path().join("a.csv"), bytes).unwrap();
        let mut rows = Vec::new();
        let done = each_row(root.path(), "a.csv", |cells| {
            rows.push(cells.iter().collect::<Vec<_>>().join("|"));
        });
        done.map(|()| rows).map_err(|error| error.to_string())
    }

    #[test]
    fn every_row_is_shown() {
        assert_eq!(shown(b"\xef\xbb\xbfA,B\r\n\"1, x\", 2 \r\n\r\n3,\r\n").unwrap(), ["A|B", "1, x|2", "3|"]);
    }

    #[test]
    fn a_file_that_hides_rows_is_refused() {
        let refused = |bytes: &[u8]| shown(bytes).unwrap_err();
        assert_eq!(
            refused(b"A,B\n1\n"),
            "Row 2 has 1 cells, the first row has 2. Give every row a cell for each heading."
        );
        assert_eq!(refused(b"A,B\n1,\xff\n"), "Row 2 is not UTF-8 text. Save the file as \"CSV UTF-8\".");
        let unclosed = format!("A,B\n1,\"{}\n", "x,y\n".repeat(10_000));
        assert!(refused(unclosed.as_bytes()).starts_with("Row 2 has a cell of more than 32767 letters."));
        let missing = each_row(Path::new("/"), "no such file.csv", |_| ()).unwrap_err().to_string();
        assert!(missing.starts_with("The file cannot be opened: "), "{missing}");
    }
}
