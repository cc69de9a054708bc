//! The parts of a workbook's zip as they are, for who checks the file itself rather than what it says.

use super::{found::Refusal, limits, preflight};
use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;
use zip::ZipArchive;

/// One member of the zip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name, as it is written.
    pub name: String,
    /// When it was put in, as the zip writes it: date and time in one number. Nothing where the zip says none.
    pub packed_at: Option<u32>,
    /// What it holds.
    pub content: Vec<u8>,
}

/// A file's bytes, up to the limit on files.
///
/// # Errors
/// When it cannot be read, is no file or is too large.
pub fn file_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::from(io::ErrorKind::NotFound));
    }
    let mut content = Vec::new();
    file.take(limits::FILE_BYTES + 1).read_to_end(&mut content)?;
    if content.len() as u64 > limits::FILE_BYTES {
        return Err(io::Error::from(io::ErrorKind::FileTooLarge));
    }
    Ok(content)
}

/// Unpacks a workbook under the limits that every workbook is read under.
///
/// # Errors
/// When it is no workbook, is damaged, or would unpack to more than the limits: the sentence says which.
pub fn parts(bytes: &[u8]) -> Result<Vec<Part>, String> {
    unpack(bytes).map_err(|Refusal(why)| why)
}

fn unpack(bytes: &[u8]) -> Result<Vec<Part>, Refusal> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(preflight::damaged)?;
    let names = preflight::check_names(&zip)?;
    preflight::check_sizes(&mut zip)?;
    if preflight::container(&mut zip, &names)? != preflight::Container::Xlsx {
        return Err("This is a workbook of another kind (.ods or .xlsb). Save it as .xlsx.".into());
    }
    let mut parts = Vec::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).map_err(preflight::damaged)?;
        let name = part.name().map_err(preflight::damaged)?.to_string();
        let packed_at =
            part.last_modified().map(|time| u32::from(time.datepart()) << 16 | u32::from(time.timepart()));
        let mut content = Vec::new();
        part.read_to_end(&mut content).map_err(preflight::damaged)?;
        parts.push(Part { name, packed_at, content });
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::made;

    #[test]
    fn the_parts_come_with_their_names_and_a_torso_is_refused() {
        let book = made::raw_book("<row><c r=\"A1\"><v>1</v></c></row>");
        let found = parts(&book).unwrap();
        assert!(found.iter().any(|part| part.name == "xl/workbook.xml" && !part.content.is_empty()));
        assert!(parts(&book[..book.len() / 2]).is_err_and(|why| why.contains("damaged")));
        assert!(parts(b"a,b\n").is_err());
    }
}
