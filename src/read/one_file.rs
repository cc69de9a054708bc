//! One file, from its bytes to its sheets and the verdict on it.

use super::found::{Found, Refusal};
use super::intake::CHANGED;
use super::sniff::{Kind, sniff};
use super::walk::Met;
use super::xml::{self, XmlLimits};
use super::zip_set::{self, Member};
use super::{Complaint, Intake, Seen, Sheet, Verdict, csv_text, decode, limits, lines, worker};
use crate::words::seal;
use std::fs::{self, File, Metadata};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// Where workbooks are read.
#[derive(Clone, Debug)]
pub enum Workbooks {
    /// In this process: for the tests of honest workbooks only, because a hostile one can end the process.
    Here,
    /// By a worker: this program is started with the one argument `read-workbook`.
    Worker(PathBuf),
}

/// Reads a file that was met on the walk, unless it was judged already. A zip of files is each of them too.
pub(super) fn look_at(met: Met, workbooks: &Workbooks) -> Intake {
    let Met { path, at, bytes, verdict } = met;
    let content = match verdict {
        Some(verdict) => Err(verdict),
        None => whole(&at, bytes).map_err(|Refusal(why)| Verdict::Refused { why }),
    };
    match &content {
        Ok(set) if zip_set::is_set(set) => look_into(path, set, workbooks),
        _ => look_at_one(path, bytes, content, workbooks),
    }
}

/// A zip and the files in it, as if they lay beside it.
fn look_into(path: Arc<str>, set: &[u8], workbooks: &Workbooks) -> Intake {
    let mut within = Intake::default();
    let read = zip_set::members(set, |Member { name, bytes, content }| {
        within.take(look_at_one(format!("{path}/{name}").into(), bytes, content, workbooks));
    });
    let verdict = match read {
        Ok(()) => Verdict::Read { sheets: 0, rows: 0 },
        Err(Refusal(why)) => Verdict::Refused { why },
    };
    let bytes = set.len() as u64;
    let mut intake =
        Intake { files: vec![Seen { path, bytes, seal: seal(set), verdict }], ..Intake::default() };
    intake.take(within);
    intake
}

fn look_at_one(
    path: Arc<str>,
    bytes: u64,
    content: Result<Vec<u8>, Verdict>,
    workbooks: &Workbooks,
) -> Intake {
    let (sealed, sheets, complaints, verdict) = match content {
        Ok(content) => {
            let (sheets, complaints, verdict) = read_bytes(&path, &content, workbooks);
            (seal(&content), sheets, complaints, verdict)
        }
        Err(verdict) => (String::new(), Vec::new(), Vec::new(), verdict),
    };
    Intake { files: vec![Seen { path, bytes, seal: sealed, verdict }], sheets, complaints }
}

/// How often a file that changes is read before it is given up, and how long a writer is given in between.
const TRIES: usize = 3;
const PAUSE: Duration = Duration::from_millis(200);

/// The bytes of a file that does not change while it is read.
pub(super) fn whole(at: &Path, bytes: u64) -> Result<Vec<u8>, Refusal> {
    let mut bytes = bytes;
    for _ in 1..TRIES {
        if let Some(content) = at_once(at, bytes)? {
            return Ok(content);
        }
        std::thread::sleep(PAUSE);
        bytes = fs::metadata(at).map_or(bytes, |now| now.len());
    }
    at_once(at, bytes)?.ok_or_else(|| CHANGED.into())
}

/// The bytes of a file, unless it has another size than it had on the walk, or changes meanwhile: its size, its time, or
/// the file itself, when a writer puts another in its place.
fn at_once(at: &Path, bytes: u64) -> Result<Option<Vec<u8>>, Refusal> {
    let cannot = |_| Refusal::from("It cannot be opened. Check who may read it.");
    let mut file = File::open(at).map_err(cannot)?;
    let before = file.metadata().map_err(cannot)?;
    let mut content = Vec::with_capacity(before.len().min(limits::FILE_BYTES).try_into().unwrap_or(0));
    if before.is_file() {
        (&mut file).take(limits::FILE_BYTES + 1).read_to_end(&mut content).map_err(cannot)?;
    }
    let after = file.metadata().map_err(cannot)?;
    let same =
        before.is_file() && before.len() == bytes && after.len() == bytes && content.len() as u64 == bytes;
    let times = before.modified().ok() == after.modified().ok();
    Ok((same && times && still_there(at, &after)).then_some(content))
}

#[cfg(unix)]
fn still_there(at: &Path, read: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(at).is_ok_and(|now| (now.dev(), now.ino()) == (read.dev(), read.ino()))
}

#[cfg(not(unix))]
fn still_there(at: &Path, read: &Metadata) -> bool {
    fs::metadata(at).is_ok_and(|now| now.modified().ok() == read.modified().ok())
}

/// Reads the bytes of one file; `path` is its path below the inputs folder.
pub fn read_bytes(path: &str, bytes: &[u8], workbooks: &Workbooks) -> (Vec<Sheet>, Vec<Complaint>, Verdict) {
    let file: Arc<str> = path.into();
    match found_in(&file, bytes, workbooks) {
        Ok(found) => {
            let verdict = found.verdict();
            (found.sheets, found.complaints.listed(&file), verdict)
        }
        Err(Refusal(why)) => (Vec::new(), Vec::new(), Verdict::Refused { why }),
    }
}

fn found_in(file: &Arc<str>, bytes: &[u8], workbooks: &Workbooks) -> Result<Found, Refusal> {
    match (sniff(bytes)?, workbooks) {
        (Kind::Text, _) if xml::is_markup(bytes) => xml::read(file, bytes, &XmlLimits::default()),
        (Kind::Text, _) => {
            let decoded = decode::decode(bytes)?;
            csv_text::read(file, &decoded)
        }
        (Kind::Workbook, Workbooks::Worker(program)) => worker::ask(program, file, bytes),
        (Kind::Workbook, Workbooks::Here) => {
            let mut answer = Vec::new();
            let written = lines::answer(bytes, &mut answer).ok();
            let taken = written.and_then(|()| lines::take_down(answer.as_slice(), file));
            taken.unwrap_or_else(|| Err("The workbook cannot be read. Save it again in Excel.".into()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cutting_a_csv_file_at_every_byte_never_panics() {
        let text = "sep=;\r\nCHILD;\"NOTE\"\r\n\r\nA1;\"caf\u{e9}; \"\"two\r\nlines\"\"\"\r\nA2;x;y\0\r\n";
        let wide: Vec<u8> =
            [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        for bytes in [text.as_bytes(), &wide, &wide[2..]] {
            for cut in 0..=bytes.len() {
                let (sheets, _, verdict) = read_bytes("a.csv", &bytes[..cut], &Workbooks::Here);
                assert_eq!(matches!(verdict, Verdict::Read { .. }), !sheets.is_empty());
            }
        }
    }

    #[test]
    fn a_file_is_sealed_and_read_whole() {
        let root = tempfile::tempdir().unwrap();
        std::fs::write(root.path().join("a.csv"), "CHILD\nA1\n").unwrap();
        std::fs::write(root.path().join("b.csv"), "").unwrap();
        let intake = crate::read::read(root.path(), "", &Workbooks::Here).unwrap();
        assert_eq!(intake.files[0].verdict, Verdict::Read { sheets: 1, rows: 2 });
        assert_eq!(intake.files[0].seal, seal(b"CHILD\nA1\n"));
        assert!(matches!(&intake.files[1].verdict, Verdict::Refused { why } if why.contains("empty")));
        assert_eq!(intake.sheets[0].file().as_ref(), "a.csv");
        assert_eq!(at_once(&root.path().join("a.csv"), 3), Ok(None));
        // It had grown since the walk, and has stood still since.
        assert_eq!(whole(&root.path().join("a.csv"), 3).unwrap(), b"CHILD\nA1\n");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_whose_size_never_holds_is_not_read() {
        let changed = whole(Path::new("/proc/self/status"), 0);
        assert!(changed.is_err_and(|why| why.0 == CHANGED));
    }
}
