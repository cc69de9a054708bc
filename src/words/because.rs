//! What the system says of a file, in the words of a person who has never seen the program.

use std::io::{Error, ErrorKind};

/// Why a file or folder cannot be read or written, to stand after a colon. What has no plain words keeps the system's.
pub fn because(error: &Error) -> String {
    let plain = match error.kind() {
        ErrorKind::NotFound => "there is no such file or folder",
        ErrorKind::PermissionDenied => "this account has no right to",
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => "a file stands where a folder is needed",
        ErrorKind::IsADirectory => "a folder stands where a file is needed",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "the disk is full",
        ErrorKind::ReadOnlyFilesystem => "the disk can only be read",
        ErrorKind::InvalidData => "it is not UTF-8 text",
        other => return other.to_string(),
    };
    plain.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_is_put_into_plain_words() {
        assert_eq!(because(&ErrorKind::StorageFull.into()), "the disk is full");
        assert_eq!(because(&ErrorKind::TimedOut.into()), "timed out");
    }
}
