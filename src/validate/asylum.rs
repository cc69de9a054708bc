//! Does a child seek asylum without parents, or did it in earlier years? No distance from home is told of those children.

use crate::returns::{Child, Rows};

/// Was the child an unaccompanied asylum seeker in the year of these rows? The header says so. Where none says it, the day on
/// which the status ended does, for it is given of nobody else. `None` when nothing is told of the child.
pub fn asylum_told(rows: &Rows<'_>) -> Option<bool> {
    let told = rows.headers.iter().filter_map(|header| header.asylum_seeker.get());
    let ended = rows.uasc.iter().map(|row| row.status_ended.is_given());
    told.map(|code| code == "1").max().or_else(|| ended.max())
}

/// Does the child seek asylum, or did it in either of the two years before, as far as those returns came?
pub fn sought_asylum(child: &Child<'_>) -> bool {
    let earliest = child.of.year().before().before();
    let mut years = child.submissions().filter(|(period, _)| period.collection_year() >= earliest);
    years.any(|(_, rows)| asylum_told(&rows) == Some(true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::returns::Example;
    use crate::words::CollectionYear;

    fn answers(blocks: &str) -> Vec<bool> {
        let given = Example::read(blocks, CollectionYear::ending(2027)).unwrap().given();
        given.children().map(|child| sought_asylum(&child)).collect()
    }

    #[test]
    fn the_header_tells_or_else_the_day_on_which_the_status_ended() {
        assert_eq!(answers("Header\nCHILD | UASC\n1 | 1\n2 | 0\n3"), [true, false, false]);
        assert_eq!(answers("UASC\nCHILD | DUC\n1 | 01/06/2026\n2\n3 | soon"), [true, false, true]);
        assert_eq!(answers("Header\nCHILD | UASC\n1 | 1\n1 | 0"), [true]);
        assert_eq!(answers("UASC\nCHILD | DUC\n1 | 01/06/2026\n1"), [true]);
        assert_eq!(
            answers("Header\nCHILD | UASC\n1 | 0\n2\n\nUASC\nCHILD | DUC\n1 | 01/06/2026\n2 | 01/06/2026"),
            [false, true]
        );
    }

    #[test]
    fn two_years_before_count_and_a_third_does_not() {
        let sent =
            |period: &str| answers(&format!("Header\nCHILD\n1\n\nHeader {period}\nCHILD | UASC\n1 | 1"));
        assert_eq!([sent("2025-26"), sent("2024-25"), sent("2023-24")], [[true], [true], [false]]);
    }
}
