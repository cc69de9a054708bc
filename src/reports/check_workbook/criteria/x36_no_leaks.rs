//! X36: nothing in any member that must never leave.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;

/// What can be told by its shape alone. Names, dates of birth and identifiers of children cannot: they take the run's own
/// inputs to compare with.
pub(super) static X36: Criterion = Criterion {
    id: "X36",
    says: "No member of the zip holds anything shaped like a pupil number (UPN), a full postcode, a path of somebody's machine, or the e-mail or account name of who saved it.",
    why: "A workbook is passed on, and what is hidden in its members is passed on with it.",
    to_do: "Take it out of the data, the properties or the comments, and write the workbook again.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, profile: Profile, found: &mut Found) {
    for part in &book.package.parts {
        let name = super::super::criterion::shown(&part.name, 80);
        let bytes = &part.content;
        // What was sent stands in a return that is given back, as text of its cells and headings and nowhere else.
        let sent = profile == Profile::Returned && SENT.iter().any(|sent| part.name.starts_with(sent));
        if !sent && find(bytes, 13, is_upn) || find(part.name.as_bytes(), 13, is_upn) {
            found.book(format!("{name} holds what is shaped like a UPN"));
        }
        if !sent && (5..=8).any(|long| find_word(bytes, long, is_postcode)) {
            found.book(format!("{name} holds what is shaped like a full postcode"));
        }
        if let Some(path) = PATHS
            .iter()
            .find(|path| find(bytes, path.len(), |piece| piece.eq_ignore_ascii_case(path.as_bytes())))
        {
            found.book(format!("{name} holds a path of a machine, with {path}"));
        }
    }
    let says = &book.properties;
    for (what, value) in [("creator", &says.creator), ("last to change it", &says.last_modified_by)] {
        if value.contains(['@', '\\']) {
            found.book(format!("the {what} is given by an e-mail address or an account name"));
        }
    }
}

/// The members that hold the texts of cells and headings.
const SENT: [&str; 2] = ["xl/sharedStrings", "xl/tables/"];

const PATHS: [&str; 5] = ["/home/", "/Users/", "/root/", ":\\Users\\", "file:///"];

fn find(bytes: &[u8], long: usize, is: impl Fn(&[u8]) -> bool) -> bool {
    bytes.windows(long).any(is)
}

/// The same, where no letter or digit stands on either side.
fn find_word(bytes: &[u8], long: usize, is: impl Fn(&[u8]) -> bool) -> bool {
    let free = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at)).is_none_or(|byte| !byte.is_ascii_alphanumeric() && *byte != b'#')
    };
    bytes
        .windows(long)
        .enumerate()
        .any(|(at, piece)| is(piece) && free(at.checked_sub(1)) && free(Some(at + long)))
}

/// A letter but I, O or S, then twelve digits, or eleven and a letter.
fn is_upn(piece: &[u8]) -> bool {
    let [first, digits @ .., last] = piece else { return false };
    first.is_ascii_uppercase()
        && !b"IOS".contains(first)
        && digits.iter().all(u8::is_ascii_digit)
        && (last.is_ascii_digit() || last.is_ascii_uppercase())
}

/// `L1 8JQ` or `EC1A 1BB`: with its space, because without it too much else has this shape.
fn is_postcode(piece: &[u8]) -> bool {
    let Some(at) = piece.iter().position(|byte| *byte == b' ') else { return false };
    let (out, [_, digit, letters @ ..]) = piece.split_at(at) else { return false };
    let inward = letters.len() == 2
        && letters.iter().all(|letter| letter.is_ascii_uppercase() && !b"CIKMOV".contains(letter));
    let area = out.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
    let district = out.get(area..).unwrap_or(&[]);
    let numbered = match district {
        [one] => one.is_ascii_digit(),
        [one, two] => one.is_ascii_digit() && two.is_ascii_alphanumeric() && !two.is_ascii_lowercase(),
        _ => false,
    };
    inward && digit.is_ascii_digit() && (1..=2).contains(&area) && numbered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_told_from_what_looks_a_little_like_them() {
        assert!(is_upn(b"A123456789012") && is_upn(b"Z12345678901B"));
        assert!(!is_upn(b"I123456789012") && !is_upn(b"a123456789012") && !is_upn(b"A12345678901b"));
        for full in ["L1 8JQ", "EC1A 1BB", "M60 1NW", "CR2 6XH", "W1A 0AX"] {
            assert!(is_postcode(full.as_bytes()), "{full}");
        }
        for other in ["PS1 8", "L1 8J", "L1  8JQ", "ABC1 1AA", "A1 1AC", "1A 1AA", "2026 10", "to 8JQ"] {
            assert!(!is_postcode(other.as_bytes()), "{other}");
        }
        assert!(find_word(b">L1 8JQ<", 6, is_postcode) && !find_word(b"XL1 8JQ<", 6, is_postcode));
    }
}
