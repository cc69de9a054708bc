//! `LibreOffice` as another reader: it opens the workbook and writes what it read as a workbook of its own.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, io, thread};

/// How long it may take: its first start on a machine is slow.
const SECONDS: u64 = 120;

/// The workbook as `LibreOffice` reads it; nothing when it does not open it.
///
/// # Errors
/// When there is no `LibreOffice`, or it does not end: the sentence says which.
pub(super) fn converted(bytes: &[u8]) -> Result<Option<Vec<u8>>, String> {
    let failed =
        |error: io::Error| format!("LibreOffice could not be asked: {}", crate::words::because(&error));
    let folder = tempfile::tempdir().map_err(failed)?;
    let given = folder.path().join("given.xlsx");
    fs::write(&given, bytes).map_err(failed)?;
    run(folder.path(), &given)?;
    Ok(fs::read(folder.path().join("out").join("given.xlsx")).ok())
}

/// Runs it with settings of its own in that folder, so that nobody's own are touched and two checks do not meet.
fn run(folder: &Path, given: &Path) -> Result<(), String> {
    let settings = format!("-env:UserInstallation=file://{}", folder.join("settings").display());
    let mut child = Command::new("soffice")
        .args([settings.as_str(), "--headless", "--norestore", "--convert-to", "xlsx", "--outdir"])
        .arg(folder.join("out"))
        .arg(given)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|_| "LibreOffice (soffice) is not on the path".to_string())?;
    let until = Instant::now() + Duration::from_secs(SECONDS);
    while Instant::now() < until {
        match child.try_wait() {
            Ok(Some(_)) => return Ok(()),
            Ok(None) => thread::sleep(Duration::from_millis(50)),
            Err(_) => break,
        }
    }
    // Both only fail for a program that is already gone.
    let _ = child.kill();
    let _ = child.wait();
    Err(format!("LibreOffice did not end within {SECONDS} seconds"))
}
