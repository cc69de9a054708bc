//! In: a column of codes and a collection year. Out: the codes that were allowed in it that year.
//! The lists are data: those of 2022-23 and the differences since, so that a code is judged by the year it came in.

mod base;
mod changes;
mod councils;

use crate::words::CollectionYear;

/// The codes allowed in a column in a year, in the order in which people list them; none for a column without codes.
/// A heading stands for the same list in every table that has it (`SEX` in Header and UASC).
pub fn listed(column: &str, year: CollectionYear) -> Vec<&'static str> {
    let mut codes = base::of(column).to_vec();
    for change in changes::CHANGES.iter().filter(|change| change.column == column && change.from <= year) {
        codes.retain(|code| !change.ended.contains(code));
        codes.extend(change.begun);
    }
    codes
}

/// Is a code allowed in a column in a year? The same answer as [`listed`], without making the list.
pub fn is_listed(column: &str, code: &str, year: CollectionYear) -> bool {
    let since = changes::CHANGES.iter().filter(|change| change.column == column && change.from <= year);
    let latest = since.rev().find_map(|change| {
        let begun = change.begun.contains(&code);
        (begun || change.ended.contains(&code)).then_some(begun)
    });
    latest.unwrap_or_else(|| base::of(column).contains(&code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_judged_by_the_year_of_its_return() {
        let allowed = |column, code, year| is_listed(column, code, CollectionYear::ending(year));
        assert!(allowed("SEX", "1", 2024) && !allowed("SEX", "1", 2025) && allowed("SEX", "M", 2025));
        assert!(!allowed("PLACE", "K3", 2024) && allowed("PLACE", "K3", 2025));
        assert!(allowed("PLACE", "H5", 2025) && !allowed("PLACE", "H5", 2026));
        assert!(!allowed("PLACE", "Z11", 2025) && allowed("PLACE", "Z11", 2027));
        assert!(!allowed("DECOM", "1", 2027));
    }

    #[test]
    fn both_questions_have_the_same_answer() {
        for column in ["SEX", "PLACE", "REC", "LA_PERM"] {
            for year in (2023..=2027).map(CollectionYear::ending) {
                let codes = listed(column, year);
                assert!(codes.iter().all(|code| is_listed(column, code, year)), "{column} {year}");
                let ended = base::of(column).iter().filter(|code| !codes.contains(*code));
                assert!(ended.clone().all(|code| !is_listed(column, code, year)), "{column} {year}");
            }
        }
        assert_eq!(listed("LA_PERM", CollectionYear::ending(2027)).len(), 157);
    }
}
