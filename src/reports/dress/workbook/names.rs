//! Names of worksheets and first cells: within the limits of workbooks, and each used once.

use std::collections::BTreeSet;

/// Names that are taken, without regard to case.
pub(super) struct Unique(BTreeSet<String>);

impl Unique {
    pub(super) fn taken<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self(names.into_iter().map(str::to_lowercase).collect())
    }

    /// A worksheet's name from a table's: `outcome_lines` becomes `Outcome lines`.
    pub(super) fn sheet(&mut self, table: &str) -> String {
        let spaced: String =
            table.chars().map(|char| if char.is_ascii_alphanumeric() { char } else { ' ' }).collect();
        let mut letters = spaced.trim().chars();
        let name = match letters.next() {
            Some(first) if first.is_ascii_alphabetic() => {
                format!("{}{}", first.to_ascii_uppercase(), letters.as_str())
            }
            Some(first) => format!("Table {first}{}", letters.as_str()),
            None => "Table".to_string(),
        };
        self.fresh(&name, 31)
    }

    /// The first cell of a worksheet.
    pub(super) fn title(&mut self, caption: &str) -> String {
        self.fresh(caption, 255)
    }

    fn fresh(&mut self, name: &str, longest: usize) -> String {
        let cut = |ending: &str| {
            let kept: String = name.chars().take(longest - ending.len()).collect();
            format!("{}{ending}", kept.trim_end())
        };
        let mut fresh = cut("");
        let mut number = 2;
        while !self.0.insert(fresh.to_lowercase()) {
            fresh = cut(&format!(" {number}"));
            number += 1;
        }
        fresh
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_plain_and_used_once() {
        let mut names = Unique::taken(["Cover"]);
        assert_eq!(names.sheet("outcome_lines"), "Outcome lines");
        assert_eq!(names.sheet("cover"), "Cover 2");
        assert_eq!(names.sheet("903_tables"), "Table 903 tables");
        let long = "a_name_of_more_than_thirty_one_letters";
        assert_eq!(names.sheet(long), "A name of more than thirty one");
        assert_eq!(names.sheet(long), "A name of more than thirty on 2");
    }
}
