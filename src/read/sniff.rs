//! What a file is, told from its first bytes: names and extensions are often wrong.

use super::found::Refusal;

/// What the first bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A zip or an OLE file: for the worker.
    Workbook,
    /// Text, as far as the first bytes show.
    Text,
}

const ZIP: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"];
const OLE: &[u8] = b"\xd0\xcf\x11\xe0";

/// Tells a workbook from text.
///
/// # Errors
/// When the file is empty, or is something that never holds a table.
pub(super) fn sniff(bytes: &[u8]) -> Result<Kind, Refusal> {
    if bytes.trim_ascii().is_empty() {
        return Err("The file is empty. Send it again with its rows.".into());
    }
    if ZIP.iter().any(|magic| bytes.starts_with(magic)) || is_ole(bytes) {
        return Ok(Kind::Workbook);
    }
    if bytes.starts_with(b"%PDF") {
        return Err("This file is a PDF. Send the tables as CSV files or a workbook.".into());
    }
    Ok(Kind::Text)
}

/// Is it the container of old `.xls` files, and of workbooks with a password?
pub(super) fn is_ole(bytes: &[u8]) -> bool {
    bytes.starts_with(OLE)
}

/// Refuses XML that is a web page or a workbook.
pub(super) fn refuse_markup(path: &str, text: &str) -> Result<(), Refusal> {
    let start = text.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    if !start.starts_with('<') {
        return Ok(());
    }
    let head: String = start.chars().take(1_000).collect::<String>().to_ascii_lowercase();
    if WEB.iter().any(|tag| head.starts_with(tag)) || (head.starts_with("<?xml") && head.contains("<html")) {
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        return Err(Refusal(format!(
            "This .{ending} file is really a web page. Open it in Excel and save it as .xlsx."
        )));
    }
    if head.contains("excel.sheet") || head.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        return Err("This file is a workbook saved as XML. Open it in Excel and save it as .xlsx.".into());
    }
    Ok(())
}

const WEB: [&str; 8] = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<div", "<style"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_bytes_tell_what_a_file_is() {
        assert!(sniff(b"").is_err_and(|why| why.0.contains("empty")));
        assert!(sniff(b" \r\n\r\n").is_err_and(|why| why.0.contains("empty")));
        assert!(sniff(b"%PDF-1.7").is_err_and(|why| why.0.contains("PDF")));
        assert_eq!(sniff(b"PK\x03\x04...").unwrap(), Kind::Workbook);
        assert_eq!(sniff(b"\xd0\xcf\x11\xe0\xa1\xb1").unwrap(), Kind::Workbook);
        assert_eq!(sniff(b"CHILD,SEX\n").unwrap(), Kind::Text);
    }

    #[test]
    fn xml_and_web_pages_are_told_apart() {
        let why = |text| refuse_markup("returns/kent/header.xls", text).unwrap_err().0;
        assert!(why("\u{feff}\n<HTML><table>").starts_with("This .xls file is really a web page."));
        assert!(
            why("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>").contains("saved as XML")
        );
        assert!(refuse_markup("a.xml", "<?xml version=\"1.0\"?><EXPSSDA903/>").is_ok());
    }
}
