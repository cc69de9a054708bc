//! A look at the directory of a zip before any reader unpacks it: readers believe what a file says of its own size.

use super::sheet_xml::{self, Habits};
use super::{found::Refusal, limits};
use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// What kind of workbook a zip is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Container {
    /// `.xlsx` or `.xlsm`.
    Xlsx,
    /// `.xlsb`.
    Xlsb,
    /// `.ods`.
    Ods,
}

/// What a look at a workbook tells.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Preflight {
    pub(super) container: Container,
    /// Does it hold macros?
    pub(super) macros: bool,
    /// What a sheet does that people may not expect.
    pub(super) habits: Habits,
}

pub(super) type Zip<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Checks a zip and says which workbook it holds.
///
/// # Errors
/// When it is damaged, ambiguous, too large or not a workbook.
pub(super) fn preflight(bytes: &[u8]) -> Result<Preflight, Refusal> {
    let mut zip = Zip::new(Cursor::new(bytes)).map_err(damaged)?;
    let names = check_names(&zip)?;
    check_sizes(&mut zip)?;
    let container = container(&mut zip, &names)?;
    let habits = if container == Container::Xlsx { check_parts(&mut zip)? } else { Habits::default() };
    let macros = names.contains("xl/vbaproject.bin");
    Ok(Preflight { container, macros, habits })
}

pub(super) fn damaged(_: impl std::error::Error) -> Refusal {
    "The workbook is damaged or cut off. Open it in Excel, save it and send it again.".into()
}

/// Part names as every reader compares them: without regard to case, and with one kind of slash.
pub(super) fn check_names(zip: &Zip<'_>) -> Result<BTreeSet<String>, Refusal> {
    if zip.len() > limits::ZIP_PARTS {
        return Err(Refusal(format!(
            "The workbook has {} parts; the limit is {}. Save it again in Excel.",
            zip.len(),
            limits::ZIP_PARTS
        )));
    }
    if zip.has_duplicate_names() {
        return Err("The workbook is ambiguous: it has two parts of one name. Save it again in Excel.".into());
    }
    let mut names = BTreeSet::new();
    for name in zip.file_names() {
        let name = name.map_err(damaged)?.replace('\\', "/").to_lowercase();
        if !names.insert(name) {
            return Err(
                "The workbook is ambiguous: it has two parts of one name. Save it again in Excel.".into()
            );
        }
    }
    Ok(names)
}

/// The zip reader holds every part to its declared size, so the declared sizes are the ones to add up.
pub(super) fn check_sizes(zip: &mut Zip<'_>) -> Result<(), Refusal> {
    if zip.offset() != 0 || zip.has_overlapping_entries().map_err(damaged)? {
        return Err("The workbook is ambiguous: its parts overlap. Save it again in Excel.".into());
    }
    let mut total = 0_u64;
    for at in 0..zip.len() {
        let part = zip.by_index_raw(at).map_err(damaged)?;
        if part.encrypted() {
            return Err(PASSWORD.into());
        }
        let (packed, unpacked) = (part.compressed_size().max(1), part.size());
        total = total.saturating_add(unpacked);
        if unpacked > limits::PART_BYTES
            || (unpacked > limits::RATIO_FROM && unpacked / packed > limits::RATIO)
        {
            return Err(Refusal(format!(
                "A part of the workbook unpacks to {}, {} times its size; the limits are {} and {} times. Save it again in Excel.",
                limits::in_mb(unpacked),
                unpacked / packed,
                limits::in_mb(limits::PART_BYTES),
                limits::RATIO
            )));
        }
    }
    if total > limits::UNPACKED_BYTES {
        return Err(Refusal(format!(
            "The workbook unpacks to {}; the limit is {}. Save it again in Excel.",
            limits::in_mb(total),
            limits::in_mb(limits::UNPACKED_BYTES)
        )));
    }
    Ok(())
}

/// What to say of a workbook that only opens with a password.
pub(super) const PASSWORD: &str = "The workbook has a password, or was saved as 'read-only recommended'. \
    Remove it (File > Info > Protect Workbook) and send it again.";

pub(super) fn container(zip: &mut Zip<'_>, names: &BTreeSet<String>) -> Result<Container, Refusal> {
    if names.contains("[content_types].xml") && names.contains("xl/workbook.xml") {
        return Ok(Container::Xlsx);
    }
    if names.contains("xl/workbook.bin") {
        return Ok(Container::Xlsb);
    }
    if names.contains("mimetype") {
        let mut kind = String::new();
        let part = zip.by_name("mimetype").map_err(damaged)?;
        part.take(100).read_to_string(&mut kind).map_err(damaged)?;
        if kind.trim() == "application/vnd.oasis.opendocument.spreadsheet" {
            return Ok(Container::Ods);
        }
    }
    Err("This file is not a workbook. Send the tables as CSV files or as a workbook.".into())
}

/// Looks into every part, because any of them may be named as a sheet, for what a reader would wrongly believe; the habits
/// of all sheets together.
fn check_parts(zip: &mut Zip<'_>) -> Result<Habits, Refusal> {
    let mut habits = Habits::default();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).map_err(damaged)?;
        let name = part.name().map_err(damaged)?.to_lowercase();
        let mut content = Vec::new();
        part.read_to_end(&mut content).map_err(damaged)?;
        if name.ends_with("sharedstrings.xml") {
            check_string_count(&content)?;
        }
        let Habits { hides, merges } = sheet_xml::check(&content)?;
        habits.hides |= hides;
        habits.merges |= merges;
    }
    Ok(habits)
}

/// A reader sets memory aside for as many strings as the part says it has.
fn check_string_count(part: &[u8]) -> Result<(), Refusal> {
    let impossible =
        || Refusal::from("The workbook is damaged: its string count is impossible. Save it again in Excel.");
    let head = String::from_utf8_lossy(&part[..part.len().min(4_096)]);
    let tag = head.find("sst").map(|at| &head[at..]).ok_or_else(impossible)?;
    let tag = &tag[..tag.find('>').ok_or_else(impossible)?];
    for (at, word) in tag.match_indices("uniqueCount") {
        let digits: String = tag[at + word.len()..]
            .trim_start_matches(|letter: char| letter.is_whitespace() || matches!(letter, '=' | '"' | '\''))
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        if digits.parse::<usize>().map_or(true, |count| count > part.len()) {
            return Err(impossible());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::made;

    fn why(parts: &[(&str, &str)]) -> String {
        preflight(&made::zip(parts)).unwrap_err().0
    }

    const BOOK: [(&str, &str); 2] = [("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")];

    #[test]
    fn zips_are_told_apart_by_their_parts() {
        assert_eq!(preflight(&made::zip(&BOOK)).unwrap().container, Container::Xlsx);
        let ods = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "")];
        assert_eq!(preflight(&made::zip(&ods)).unwrap().container, Container::Ods);
        assert!(why(&[("header.csv", "CHILD\n")]).contains("not a workbook"));
        assert!(why(&[("mimetype", "application/vnd.oasis.opendocument.text")]).contains("not a workbook"));
        assert_eq!(preflight(&made::zip(&[("xl/workbook.bin", "")])).unwrap().container, Container::Xlsb);
    }

    #[test]
    fn bombs_twins_and_torsos_are_refused() {
        let zeros = "0".repeat(3 << 20);
        assert!(why(&[BOOK[0], BOOK[1], ("xl/big.xml", &zeros)]).contains("limits are 128 MB and 250 times"));
        assert!(why(&[BOOK[0], BOOK[1], ("XL/Workbook.xml", "")]).contains("two parts of one name"));
        let many: Vec<String> = (0..1_001).map(|at| format!("part{at}")).collect();
        let many: Vec<(&str, &str)> = many.iter().map(|name| (name.as_str(), "")).collect();
        assert!(why(&many).contains("1001 parts; the limit is 1000"));
        let whole = made::zip(&BOOK);
        assert!(preflight(&whole[..whole.len() - 30]).is_err_and(|why| why.0.contains("cut off")));
        let glued = [b"junk".as_slice(), &whole].concat();
        assert!(preflight(&glued).is_err());
    }

    #[test]
    fn two_parts_of_the_very_same_name_are_refused() {
        let mut bytes = made::zip(&[BOOK[0], BOOK[1], ("xl/a1", "x"), ("xl/a2", "y")]);
        for at in 0..bytes.len() - 5 {
            if &bytes[at..at + 5] == b"xl/a2" {
                bytes[at + 4] = b'1';
            }
        }
        assert!(preflight(&bytes).is_err_and(|why| why.0.contains("two parts of one name")));
    }

    #[test]
    fn a_string_count_larger_than_its_part_is_refused() {
        let with = |xml: &str| preflight(&made::zip(&[BOOK[0], BOOK[1], ("xl/sharedStrings.xml", xml)]));
        assert!(with("<sst count=\"1\" uniqueCount=\"1\"><si><t>a</t></si></sst>").is_ok());
        assert!(with("<sst><si><t>a</t></si></sst>").is_ok());
        for count in ["4000000000", "99999999999999999999999", "-1"] {
            let xml = format!("<sst uniqueCount = '{count}'></sst>");
            assert!(with(&xml).is_err_and(|why| why.0.contains("string count")), "{count}");
        }
        let padded = format!("<sst {} uniqueCount=\"4000000000\"></sst>", " ".repeat(5_000));
        assert!(with(&padded).is_err());
    }
}
