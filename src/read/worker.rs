//! The worker: this same program, started once for each workbook. Readers of workbooks can be made to ask for more
//! memory than there is, which ends a process and cannot be caught; so it ends a process of its own.

use super::found::{Found, Refusal};
use super::{limits, lines};
use std::io::{self, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

/// What the hidden command `read-workbook` does: a workbook's bytes in, an answer out, under limits of its own.
/// `limit_memory` tells the program's allocator how many bytes it may give out, and whether it can keep to that.
///
/// # Errors
/// When the limits cannot be set, the bytes cannot be read or the answer cannot be written. A workbook that is refused is an
/// answer.
pub fn read_workbook(
    stdin: impl Read,
    mut stdout: impl Write,
    limit_memory: impl FnOnce(usize) -> bool,
) -> io::Result<()> {
    let limited = usize::try_from(limits::WORKER_BYTES).is_ok_and(limit_memory);
    limited.then_some(()).ok_or(io::ErrorKind::OutOfMemory)?;
    limit_myself()?;
    let mut bytes = Vec::new();
    stdin.take(limits::FILE_BYTES + 1).read_to_end(&mut bytes)?;
    let mut buffered = io::BufWriter::new(&mut stdout);
    lines::answer(&bytes, &mut buffered)?;
    buffered.flush()
}

#[cfg(target_os = "linux")]
fn limit_myself() -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    for (resource, most) in [
        (Resource::As, limits::WORKER_ADDRESSES),
        (Resource::Cpu, limits::WORKER_CPU_SECONDS),
        (Resource::Fsize, limits::ANSWER_BYTES),
        (Resource::Core, 0),
        // Nothing beside the three channels that it was started with: no file, no network.
        (Resource::Nofile, 3),
    ] {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    Ok(())
}

/// Elsewhere the allocator and the parent's clock are the limits.
#[cfg(not(target_os = "linux"))]
fn limit_myself() -> io::Result<()> {
    Ok(())
}

/// Has a workbook read by the worker. Every way in which the worker can end is a sentence for the sender.
pub(super) fn ask(program: &Path, file: &Arc<str>, bytes: &[u8]) -> Result<Found, Refusal> {
    let until = Instant::now() + Duration::from_secs(limits::WORKER_SECONDS);
    ask_until(until, Command::new(program).arg("read-workbook"), file, bytes)
}

fn ask_until(until: Instant, command: &mut Command, file: &Arc<str>, bytes: &[u8]) -> Result<Found, Refusal> {
    let started =
        command.env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let Ok(mut child) = started else {
        return Err("The part of the program that reads workbooks could not be started. Run it again.".into());
    };
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    thread::scope(|scope| {
        let (done, answers) = mpsc::channel();
        // A worker that has ended does not read on; what it said is what counts, not what it left unread.
        scope.spawn(move || stdin.map(|mut to| to.write_all(bytes)));
        scope.spawn(move || {
            let answer = stdout
                .and_then(|from| lines::take_down(BufReader::new(from.take(limits::ANSWER_BYTES)), file));
            done.send(answer)
        });
        let answer = answers.recv_timeout(until.saturating_duration_since(Instant::now()));
        let ended = end(&mut child, until, answer.is_ok());
        match answer {
            Ok(Some(answer)) if ended => answer,
            Ok(_) => Err(broke_down()),
            Err(_) => Err(Refusal(format!(
                "Reading the workbook took more than {} seconds. Open it in Excel, save it as .xlsx and send it again.",
                limits::WORKER_SECONDS
            ))),
        }
    })
}

/// Waits for a worker that has answered, ends one that has not. Did it end well by itself?
fn end(child: &mut Child, until: Instant, answered: bool) -> bool {
    let mut waiting = answered;
    while waiting {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::sleep(Duration::from_millis(1)),
            Err(_) => waiting = false,
        }
        waiting = waiting && Instant::now() < until;
    }
    // Both only fail for a worker that is already gone.
    let _ = child.kill();
    let _ = child.wait();
    false
}

fn broke_down() -> Refusal {
    Refusal(format!(
        "The workbook is damaged, or needs more than {} to read. Open it in Excel, save it as .xlsx and send it again.",
        limits::in_mb(limits::WORKER_BYTES)
    ))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn ask_shell(script: &str, seconds: u64) -> Result<Found, Refusal> {
        let until = Instant::now() + Duration::from_secs(seconds);
        ask_until(until, Command::new("/bin/sh").args(["-c", script]), &"a.xlsx".into(), &vec![b'x'; 200_000])
    }

    #[test]
    fn every_ending_of_the_worker_is_a_sentence() {
        assert_eq!(ask_shell("echo '\"End\"'", 20).unwrap().sheets.len(), 0);
        for script in ["exit 86", "kill -9 $$", "echo nonsense", "true", "echo '\"End\"'; exit 1"] {
            let why = ask_shell(script, 20).unwrap_err().0;
            assert!(
                why.starts_with("The workbook is damaged, or needs more than 1024 MB"),
                "{script}: {why}"
            );
        }
        assert_eq!(
            ask_shell("echo '{\"Refused\":\"No. Send another.\"}'", 20).unwrap_err().0,
            "No. Send another."
        );
    }

    #[test]
    fn a_worker_that_hangs_is_ended() {
        let why = ask_shell("exec /bin/sleep 60", 0).unwrap_err().0;
        assert!(why.contains("more than 60 seconds"), "{why}");
    }

    #[test]
    fn a_worker_that_cannot_start_refuses_the_file() {
        let refused = ask(Path::new("/no/such/program"), &"a.xlsx".into(), b"");
        assert!(refused.is_err_and(|why| why.0.contains("could not be started")));
    }
}
