//! The seal on bytes: SHA-256, which anyone can check with standard tools.

use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The SHA-256 of some bytes, in lower-case hexadecimal.
pub fn seal(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
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
    }
}
