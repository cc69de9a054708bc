//! A zip of files, read as if they lay in the folder: one file at a time, in memory, never written to disk.

use super::found::Refusal;
use super::preflight::Zip;
use super::{Verdict, limits, walk};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

/// One file of the zip: its name below the zip, its size, and its bytes or why it has none.
pub(super) struct Member {
    pub(super) name: String,
    pub(super) bytes: u64,
    pub(super) content: Result<Vec<u8>, Verdict>,
}

/// Is it a zip of files, rather than a workbook? One that does not open is left to the reader of workbooks, which says why.
pub(super) fn is_set(bytes: &[u8]) -> bool {
    let Ok(zip) = Zip::new(Cursor::new(bytes)) else { return false };
    let parts_of_a_workbook = |name: &str| {
        let name = name.replace('\\', "/").to_lowercase();
        matches!(&*name, "[content_types].xml" | "mimetype" | "xl/workbook.bin" | "xl/workbook.xml")
    };
    !zip.file_names().any(|name| name.is_ok_and(|name| parts_of_a_workbook(&name)))
}

/// Shows each file of a zip, in the order of their names.
///
/// # Errors
/// When the zip as a whole cannot be trusted: the sentence says why.
pub(super) fn members(bytes: &[u8], mut show: impl FnMut(Member)) -> Result<(), Refusal> {
    let mut zip = Zip::new(Cursor::new(bytes)).map_err(broken)?;
    if zip.len() > limits::ZIP_PARTS {
        return Err(Refusal(format!(
            "The zip has {} files; the limit is {}. Send the return's files only.",
            zip.len(),
            limits::ZIP_PARTS
        )));
    }
    check_sizes(&mut zip)?;
    let names = names(&zip)?;
    if names.is_empty() {
        return Err("The zip holds no files. Send it again with them.".into());
    }
    for (name, at) in names {
        let file = zip.by_index_raw(at).map_err(broken)?;
        let (size, encrypted) = (file.size(), file.encrypted());
        drop(file);
        let content = match judge(&name, size, encrypted) {
            Some(verdict) => Err(verdict),
            None => unpacked(&mut zip, at).map_err(|Refusal(why)| Verdict::Refused { why }),
        };
        show(Member { name, bytes: size, content });
    }
    Ok(())
}

fn broken(_: impl std::error::Error) -> Refusal {
    "The zip is damaged or cut off. Pack it again and send it again.".into()
}

/// Where each file stands, by its name; folders are no files. Names are compared as people and systems compare them.
fn names(zip: &Zip<'_>) -> Result<BTreeMap<String, usize>, Refusal> {
    let twice = || {
        Refusal::from("The zip is ambiguous: it has two files of one name. Take one out and send it again.")
    };
    if zip.has_duplicate_names() {
        return Err(twice());
    }
    let (mut names, mut met) = (BTreeMap::new(), BTreeSet::new());
    for (at, name) in zip.file_names().enumerate() {
        let name = name.map_err(broken)?.replace('\\', "/");
        if !met.insert(name.trim_end_matches('/').to_lowercase()) {
            return Err(twice());
        }
        if !name.ends_with('/') {
            names.insert(name, at);
        }
    }
    Ok(names)
}

/// The zip reader holds every file to its declared size, so the declared sizes are the ones to add up.
fn check_sizes(zip: &mut Zip<'_>) -> Result<(), Refusal> {
    if zip.offset() != 0 || zip.has_overlapping_entries().map_err(broken)? {
        return Err("The zip is ambiguous: its files overlap. Pack it again and send it again.".into());
    }
    let mut sizes = Vec::new();
    for at in 0..zip.len() {
        let file = zip.by_index_raw(at).map_err(broken)?;
        sizes.push((file.size(), file.compressed_size()));
    }
    check_declared(&sizes)
}

/// Checks what the files unpack to, each beside what it is packed to.
fn check_declared(sizes: &[(u64, u64)]) -> Result<(), Refusal> {
    let mut total = 0_u64;
    for (unpacked, packed) in sizes {
        let times = unpacked / packed.max(&1);
        total = total.saturating_add(*unpacked);
        if *unpacked > limits::RATIO_FROM && times > limits::RATIO {
            return Err(Refusal(format!(
                "A file of the zip unpacks to {}, {times} times its size; the limit is {} times. Send the files as they are.",
                limits::in_mb(*unpacked),
                limits::RATIO
            )));
        }
    }
    if total > limits::UNPACKED_BYTES {
        return Err(Refusal(format!(
            "The zip unpacks to {}; the limit is {}. Send the files as they are.",
            limits::in_mb(total),
            limits::in_mb(limits::UNPACKED_BYTES)
        )));
    }
    Ok(())
}

/// What becomes of a file before it is unpacked; nothing when it is to be read.
fn judge(name: &str, size: u64, encrypted: bool) -> Option<Verdict> {
    let inside = name.split('/').all(|part| !matches!(part, "" | "." | "..")) && !name.contains(':');
    if !inside {
        let why = "Its name in the zip leads out of the folder. Pack it again by its plain name.".into();
        return Some(Verdict::Refused { why });
    }
    if encrypted {
        let why =
            "It has a password. Pack the zip again without one, and send it the way you send secrets.".into();
        return Some(Verdict::Refused { why });
    }
    let hidden = name.split('/').any(|part| part.starts_with('.'));
    walk::ignored(name.rsplit('/').next().unwrap_or(name), hidden).or_else(|| walk::too_large(size))
}

fn unpacked(zip: &mut Zip<'_>, at: usize) -> Result<Vec<u8>, Refusal> {
    let mut content = Vec::new();
    let file = zip.by_index(at).map_err(broken)?;
    file.take(limits::FILE_BYTES + 1).read_to_end(&mut content).map_err(broken)?;
    if is_set(&content) {
        return Err("A zip in a zip is not opened. Unpack it, and send the files in it.".into());
    }
    Ok(content)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Workbooks, made};
    use std::fs;

    /// What a folder with only this zip in it reads as: each file with what became of it, and the sheets' places.
    fn read(bytes: &[u8]) -> (Vec<String>, Vec<String>) {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("set.zip"), bytes).unwrap();
        let intake = crate::read::read(root.path(), "", &Workbooks::Here).unwrap();
        let said = intake.files.iter().map(|seen| match &seen.verdict {
            Verdict::Read { sheets, rows } => format!("{} {sheets} {rows}", seen.path),
            Verdict::Ignored { why } | Verdict::Refused { why } => format!("{} {why}", seen.path),
        });
        (said.collect(), intake.sheets.iter().map(|sheet| sheet.place().to_string()).collect())
    }

    #[test]
    fn files_of_a_zip_are_read_as_if_they_lay_in_the_folder() {
        let xml = "<R><CHILD><HEADER><CHILDID>1</CHILDID></HEADER></CHILD></R>";
        let bytes = made::zip(&[
            ("b/reviews.csv", "CHILD\nA1\n"),
            ("a.xml", xml),
            ("README", ""),
            ("__MACOSX/._a.csv", "x"),
        ]);
        let (said, places) = read(&bytes);
        assert_eq!(said[0], "set.zip 0 0");
        assert!(said[1].starts_with("set.zip/README It is not a table."), "{said:?}");
        assert!(said[2].starts_with("set.zip/__MACOSX/._a.csv Its name"), "{said:?}");
        assert!(said[3].starts_with("set.zip/a.xml ") && said[4] == "set.zip/b/reviews.csv 1 2", "{said:?}");
        assert_eq!(places.last().unwrap(), "set.zip/b/reviews.csv");
    }

    #[test]
    fn a_workbook_in_a_zip_is_read_and_a_zip_in_a_zip_is_not() {
        use std::io::Write;
        let book = made::raw_book("<row><c r=\"A1\"><v>1</v></c></row>");
        let nested = made::zip(&[("a.csv", "A\n")]);
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in [("a.xlsx", &book), ("b.zip", &nested)] {
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        let (said, places) = read(&zip.finish().unwrap().into_inner());
        assert_eq!(said[1], "set.zip/a.xlsx 1 1");
        assert!(said[2].contains("A zip in a zip is not opened."), "{said:?}");
        assert_eq!(places, ["set.zip/a.xlsx · sheet Header"]);
    }

    #[test]
    fn names_that_lead_elsewhere_and_hidden_content_are_refused() {
        let (said, places) = read(&made::zip(&[
            ("../up.csv", "A\n1\n"),
            ("/root.csv", "A\n1\n"),
            ("c:\\disk.csv", "A\n1\n"),
            ("a/./b.csv", "A\n1\n"),
        ]));
        assert_eq!(said.len(), 5);
        assert!(said[1..].iter().all(|said| said.contains("leads out of the folder")), "{said:?}");
        assert!(places.is_empty());
        let mut locked = made::zip(&[("a.csv", "A\n1\n")]);
        let directory = locked.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
        locked[6] |= 1;
        locked[directory + 8] |= 1;
        assert!(read(&locked).0[1].contains("It has a password."), "{:?}", read(&locked).0);
    }

    #[test]
    fn a_zip_that_cannot_be_trusted_is_refused_whole() {
        let why = |parts: &[(&str, &str)]| read(&made::zip(parts)).0.join("|");
        assert!(why(&[("a.csv", "A"), ("A.CSV", "A")]).contains("two files of one name"));
        assert!(why(&[("a/", ""), ("b/", "")]).contains("holds no files"));
        assert!(why(&[("a.csv", &" ".repeat(3 << 20))]).contains("the limit is 250 times"));
        let names: Vec<String> = (0..1_001).map(|at| format!("{at}.csv")).collect();
        let many: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
        assert!(why(&many).contains("1001 files; the limit is 1000"));
        let good = made::zip(&[("a.csv", "A\n1\n")]);
        let mut bad = good.clone();
        bad[35] ^= 0xff;
        assert!(read(&bad).0.join("|").contains("damaged"), "{:?}", read(&bad).0);
        for cut in 4..good.len() {
            assert!(read(&good[..cut]).1.is_empty(), "cut at {cut}");
        }
    }

    #[test]
    fn the_sum_of_all_files_has_a_limit() {
        let of = |mb: u64| (mb << 20, mb << 18);
        assert_eq!(check_declared(&[of(100), of(100), of(56)]), Ok(()));
        let refused = check_declared(&[of(100), of(100), (56 << 20, 1 << 20), (1, 1)]);
        assert!(
            refused.is_err_and(|Refusal(why)| why.contains("The zip unpacks to 257 MB; the limit is 256 MB"))
        );
    }
}
