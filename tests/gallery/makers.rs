//! What cannot lie in a repository, or is said more plainly as a change to the base: `make: NAME PATH REST`.

use super::workbooks;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

/// What became of a wish.
pub(crate) enum Making {
    /// It is there.
    Done,
    /// It is there for as long as this file is open.
    Holds(File),
    /// It is there for as long as this ledger is open.
    Opens(rusqlite::Connection),
    /// This machine or this account cannot make it.
    Impossible,
}

/// Makes one thing below the root.
pub(crate) fn make(root: &Path, wanted: &str) -> Making {
    let (name, rest) = wanted.split_once(' ').unwrap_or((wanted, ""));
    let (path, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    let at = root.join(path);
    match name {
        "remove" => remove(&at),
        "change" => change(&at, rest),
        "copy" => drop(fs::copy(root.join(rest), &at).unwrap()),
        "folder" => fs::create_dir_all(&at).unwrap(),
        "text" => write(&at, rest.replace("\\n", "\n").replace("\\t", "\t").as_bytes()),
        "bytes" => write(&at, &bytes(rest)),
        "windows_1252" => write(&at, &recoded(&at, encoding_rs::WINDOWS_1252)),
        "utf_16" => write(&at, &utf_16(&at)),
        "semicolons" => write(&at, fs::read_to_string(&at).unwrap().replace(',', ";").as_bytes()),
        "long_cell" => write(&at, &with_reviews(&format!("10206,{}", "x".repeat(40_000)))),
        "long_row" => write(&at, &with_reviews(&format!("10206,,,\"{}\"", "x\n".repeat(1 << 20)))),
        "wide_row" => write(&at, &with_reviews(&",".repeat(20_000))),
        "commas" => write(&at, format!("{}\n", ",".repeat(9_999)).repeat(501).as_bytes()),
        "long_file" => File::create(&at).unwrap().set_len(50 * 1024 * 1024 + 1).unwrap(),
        "workbook" => write(&at, &workbooks::of_rows(rest)),
        "workbook_of_1904" => write(&at, &workbooks::of_1904(rest)),
        "ods" => write(&at, &workbooks::ods(rest)),
        "hidden_sheet" => write(&at, &workbooks::with_hidden_sheet()),
        "far_cell" => write(&at, &workbooks::with_a_far_cell()),
        "merged_cells" => write(&at, &workbooks::with_merged_cells()),
        "macros" => write(&at, &workbooks::with_macros()),
        "leading_zeros" => write(&at, &workbooks::with_leading_zeros()),
        "truncated_zip" => write(&at, &workbooks::truncated()),
        "zip_of" => write(&at, &workbooks::zip(&parts(rest))),
        "bomb" => write(&at, &workbooks::bomb()),
        "ole" => write(&at, &workbooks::ole(rest)),
        "many_oddities" => write(&at, &with_reviews(&"10206\n".repeat(1_002))),
        "far_cells" => write(&at, &workbooks::far_cells()),
        "many_sheets" => write(&at, &workbooks::many_sheets()),
        "many_files" => write(&at, &workbooks::many_files()),
        "zip_bomb" => write(&at, &workbooks::zip(&[("reviews.csv", &" ".repeat(4 << 20))])),
        "zip_in_zip" => write(&at, &workbooks::zip_in_zip()),
        "zip_damaged" => write(&at, &workbooks::zip_damaged()),
        "zip_locked" => write(&at, &workbooks::zip_locked()),
        "many_parts" => write(&at, &workbooks::many_parts()),
        "sheets_of_one_name" => write(&at, &workbooks::sheets_of_one_name()),
        "in_use" => return in_use(&at, rest),
        "fifo" => return fifo(&at),
        "link" => return link(&at, rest),
        "locked" => return locked(&at),
        "lock_taken" => return lock_taken(&at, rest),
        "flipped" => flip(&at, rest),
        "sql" => sql(&at, rest),
        other => panic!("there is no maker '{other}'"),
    }
    Making::Done
}

fn write(at: &Path, bytes: &[u8]) {
    fs::create_dir_all(at.parent().unwrap()).unwrap();
    fs::write(at, bytes).unwrap();
}

fn remove(at: &Path) {
    if at.is_dir() { fs::remove_dir_all(at).unwrap() } else { fs::remove_file(at).unwrap() }
}

/// `FROM => TO`: what stands in the file exactly once becomes something else.
fn change(at: &Path, rest: &str) {
    let (from, to) = rest.split_once(" => ").expect("a change is FROM => TO");
    let (from, to) = (from.replace("\\n", "\n"), to.replace("\\n", "\n"));
    let text = fs::read_to_string(at).unwrap();
    assert_eq!(text.matches(&from).count(), 1, "'{from}' stands once in {}", at.display());
    fs::write(at, text.replace(&from, &to)).unwrap();
}

/// Text in which `\xNN` is a byte.
fn bytes(text: &str) -> Vec<u8> {
    let mut parts = text.split("\\x");
    let mut bytes = parts.next().unwrap_or_default().replace("\\n", "\n").into_bytes();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
        bytes.extend(part[2..].replace("\\n", "\n").bytes());
    }
    bytes
}

fn with_reviews(row: &str) -> Vec<u8> {
    format!("CHILD,DOB,REVIEW,REVIEW_CODE\n{row}\n").into_bytes()
}

fn recoded(at: &Path, encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
    encoding.encode(&fs::read_to_string(at).unwrap()).0.into_owned()
}

fn utf_16(at: &Path) -> Vec<u8> {
    let text = fs::read_to_string(at).unwrap();
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

/// `NAME=TEXT NAME=TEXT`: the parts of a zip.
fn parts(rest: &str) -> Vec<(&str, &str)> {
    rest.split(' ').map(|part| part.split_once('=').expect("a part is NAME=TEXT")).collect()
}

/// `FROM => TO` in the bytes of a file that is no text; both are as long.
fn flip(at: &Path, rest: &str) {
    let (from, to) = rest.split_once(" => ").expect("a change is FROM => TO");
    assert_eq!(from.len(), to.len());
    let mut bytes = fs::read(at).unwrap();
    let place = bytes.windows(from.len()).position(|window| window == from.as_bytes()).unwrap();
    bytes[place..place + from.len()].copy_from_slice(to.as_bytes());
    fs::write(at, bytes).unwrap();
}

/// What somebody does to a ledger with a tool of databases.
fn sql(at: &Path, rest: &str) {
    fs::create_dir_all(at.parent().unwrap()).unwrap();
    let connection = rusqlite::Connection::open(at).unwrap();
    connection.execute_batch(&format!("PRAGMA foreign_keys = OFF; {rest}")).unwrap();
}

/// A lock that another run holds, with the line that it has written.
fn lock_taken(at: &Path, line: &str) -> Making {
    fs::create_dir_all(at.parent().unwrap()).unwrap();
    let mut file = File::create(at).unwrap();
    writeln!(file, "{line}").unwrap();
    file.try_lock().unwrap();
    Making::Holds(file)
}

/// A ledger that another program has open: `IMMEDIATE` may still be read, `EXCLUSIVE` may not.
fn in_use(at: &Path, how: &str) -> Making {
    let connection = rusqlite::Connection::open(at).unwrap();
    connection.execute_batch(&format!("BEGIN {how};")).unwrap();
    Making::Opens(connection)
}

#[cfg(unix)]
fn fifo(at: &Path) -> Making {
    match std::process::Command::new("mkfifo").arg(at).status() {
        Ok(status) if status.success() => Making::Done,
        _ => Making::Impossible,
    }
}

#[cfg(unix)]
fn link(at: &Path, to: &str) -> Making {
    std::os::unix::fs::symlink(to, at).unwrap();
    Making::Done
}

/// A file that may not be read; impossible for an account that may read everything.
#[cfg(unix)]
fn locked(at: &Path) -> Making {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(at, fs::Permissions::from_mode(0o000)).unwrap();
    if File::open(at).is_ok() { Making::Impossible } else { Making::Done }
}

/// Opens what was locked, so that the folder around it can be cleared away.
#[cfg(unix)]
pub(crate) fn unlock(root: &Path, wanted: &str) {
    use std::os::unix::fs::PermissionsExt;
    if let Some(path) = wanted.strip_prefix("locked ") {
        fs::set_permissions(root.join(path), fs::Permissions::from_mode(0o700)).unwrap();
    }
}

#[cfg(not(unix))]
pub(crate) fn unlock(_: &Path, _: &str) {}

#[cfg(not(unix))]
fn fifo(_: &Path) -> Making {
    Making::Impossible
}

#[cfg(not(unix))]
fn link(_: &Path, _: &str) -> Making {
    Making::Impossible
}

#[cfg(not(unix))]
fn locked(_: &Path) -> Making {
    Making::Impossible
}
