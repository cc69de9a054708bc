//! The seal on bytes: SHA-256, which anyone can check with standard tools.

use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::io::{self, BufRead};

/// The SHA-256 of some bytes, in lower-case hexadecimal.
pub fn seal(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// The SHA-256 of everything that can be read, which may be more than memory holds.
///
/// # Errors
/// When it cannot be read to its end.
pub fn seal_all(from: impl io::Read) -> io::Result<String> {
    let mut digest = Sha256::new();
    let mut from = io::BufReader::with_capacity(1 << 20, from);
    loop {
        let part = from.fill_buf()?;
        if part.is_empty() {
            return Ok(hexadecimal(&digest.finalize()));
        }
        digest.update(part);
        let taken = part.len();
        from.consume(taken);
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_seal_of_nothing_is_the_published_one() {
        let published = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(super::seal(b""), published);
        assert_eq!(super::seal_all(&b"abc"[..]).unwrap(), super::seal(b"abc"));
    }
}
