//! A council's secret key, from which the pseudonyms of its children are made. Nothing of it is ever shown.

use crate::words::because;
use std::fmt;
use std::fs;
use std::io::Read;
use std::path::Path;

/// Fewer bytes can be guessed.
const LEAST: usize = 32;

/// No key is longer; a wrong file need not be read to its end.
const MOST: u64 = 4096;

/// What marks a key that everybody knows, for made-up councils.
const EXAMPLE: &[u8] = b"example-";

/// A secret key.
pub struct Key(Box<[u8]>);

impl Key {
    /// A key of these bytes; the line break that an editor puts at the end is none of it.
    ///
    /// # Errors
    /// What is wrong with them, to stand after "because".
    pub fn of(bytes: &[u8]) -> Result<Self, String> {
        let key = bytes.trim_ascii_end();
        if key.len() < LEAST {
            return Err(format!(
                "its key has {} characters; {LEAST} are the fewest that are safe",
                key.len()
            ));
        }
        if u64::try_from(key.len()).is_ok_and(|long| long > MOST) {
            return Err("its key is no key: it is too long".into());
        }
        Ok(Self(key.into()))
    }

    /// The key in a file.
    ///
    /// # Errors
    /// Why there is none, to stand after "because". The file is not named: it lies where nobody else looks.
    pub fn read(path: &Path) -> Result<Self, String> {
        let file = fs::File::open(path).map_err(|error| unread(&error))?;
        let mut bytes = Vec::new();
        file.take(MOST + 2).read_to_end(&mut bytes).map_err(|error| unread(&error))?;
        Self::of(&bytes)
    }

    /// Is it one that everybody knows?
    pub fn is_example(&self) -> bool {
        self.0.starts_with(EXAMPLE)
    }

    /// The bytes, for a keyed seal and for nothing else.
    pub fn secret(&self) -> &[u8] {
        &self.0
    }
}

/// A key is never shown, not even by mistake.
impl fmt::Debug for Key {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Key(..)")
    }
}

fn unread(error: &std::io::Error) -> String {
    format!("its key cannot be read: {}", because(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &[u8] = b"0123456789abcdef0123456789abcdef";

    #[test]
    fn a_key_has_thirty_two_characters_and_is_never_shown() {
        let key = Key::of(&[LONG, b"\r\n"].concat()).unwrap();
        assert_eq!((key.secret(), key.is_example()), (LONG, false));
        assert_eq!(format!("{key:?}"), "Key(..)");
        let short = Key::of(&[&LONG[..31], b" \n\n"].concat()).unwrap_err();
        assert_eq!(short, "its key has 31 characters; 32 are the fewest that are safe");
        assert!(Key::of(&[b'a'; 5000]).is_err());
        assert!(Key::of(&[EXAMPLE, LONG].concat()).unwrap().is_example());
    }

    #[test]
    fn a_key_that_is_not_there_is_told_without_the_machine() {
        let folder = tempfile::tempdir().unwrap();
        let why = Key::read(&folder.path().join("kent.key")).unwrap_err();
        assert_eq!(why, "its key cannot be read: there is no such file or folder");
    }
}
