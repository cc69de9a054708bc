//! Which collection year a return is of: by a name, or by the days that it speaks of.

use crate::returns::{Return, Seen, TableId};
use crate::words::CollectionYear;
use std::collections::BTreeMap;

/// The columns whose days lie mostly in the year of the return.
pub(in crate::returns) static DATED: [(TableId, &str); 6] = [
    (TableId::Episodes, "DECOM"),
    (TableId::Episodes, "DEC"),
    (TableId::Reviews, "REVIEW"),
    (TableId::Missing, "MIS_START"),
    (TableId::PlacedAdoption, "DATE_PLACED"),
    (TableId::SwEpisodes, "SW_DECOM"),
];

/// The collection year that a name speaks of, by the year it ends in: `2022`, `2021-22`, `21/22`, `2122` and `202122` are
/// all 2021-22. `None` when it speaks of none, or of two.
pub fn year_in_name(name: &str) -> Option<CollectionYear> {
    let numbers: Vec<&str> =
        name.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let pairs = numbers.windows(2).filter_map(|pair| following(pair[0], pair[1]));
    let mut years: Vec<i16> = pairs.collect();
    if years.is_empty() {
        years = numbers.iter().filter_map(|number| alone(number)).collect();
    }
    years.dedup();
    if let [year] = years[..] { Some(CollectionYear::ending(year)) } else { None }
}

/// The year that two numbers end in, when the second is the year after the first.
fn following(first: &str, second: &str) -> Option<i16> {
    let first = match first.len() {
        2 => 2000 + first.parse::<i16>().ok()?,
        4 => first.parse().ok()?,
        _ => return None,
    };
    let second: i16 = match second.len() {
        2 => 2000 + second.parse::<i16>().ok()?,
        4 => second.parse().ok()?,
        _ => return None,
    };
    (second == first + 1 && is_year(second)).then_some(second)
}

/// The year of one number: `2022`, or two halves such as `2122` and `202122`.
fn alone(number: &str) -> Option<i16> {
    match number.len() {
        4 => number
            .parse()
            .ok()
            .filter(|year| is_year(*year))
            .or_else(|| following(&number[..2], &number[2..])),
        6 | 8 => following(&number[..4], &number[4..]),
        _ => None,
    }
}

/// The first national return of this kind was of 1991-92, and no return is of next century.
fn is_year(year: i16) -> bool {
    (1992..2100).contains(&year)
}

/// The collection year in which most days of a return lie; `None` when it has no dates.
pub fn year_of_dates(given: &Return) -> Option<CollectionYear> {
    let rows = given.this().all();
    let mut days: BTreeMap<CollectionYear, usize> = BTreeMap::new();
    for (table, column) in DATED {
        for (_, cell) in rows.column(table, column) {
            if let Seen::Date(cell) = cell
                && let Some(date) = cell.get()
            {
                *days.entry(CollectionYear::of(date)).or_default() += 1;
            }
        }
    }
    days.into_iter().max_by_key(|(year, count)| (*count, *year)).map(|(year, _)| year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::returns::Example;

    #[test]
    fn a_name_gives_the_year_that_the_collection_ends_in() {
        let year = |name| year_in_name(name).map(|year: CollectionYear| year.ends_in());
        let names =
            ["2022", "SSDA903_2022_episodes", "2021-22", "21/22", "2122", "202122", "version_12_21/22"];
        assert!(names.into_iter().all(|name| year(name) == Some(2022)), "{:?}", names.map(year));
        assert_eq!(year("2019/20"), Some(2020));
        assert_eq!([year("header"), year("version 12"), year("2021 and 2023"), year("873")], [None; 4]);
    }

    #[test]
    fn without_a_name_the_dates_decide() {
        let text = "
            Episodes
            CHILD | DECOM | DEC
            1 | 01/06/2019 | 01/05/2026
            1 | 01/05/2026
            2 | 31/03/2026
            3 | 31/13/2026
        ";
        let given = Example::read(text, CollectionYear::ending(2023)).unwrap().given();
        assert_eq!(year_of_dates(&given), Some(CollectionYear::ending(2027)));
    }
}
