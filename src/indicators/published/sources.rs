//! Where the published files come from: one row a file, with its seal and the day of its release.

use crate::read::Sheet;
use crate::words::Place;

/// A published file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name; empty for a release that is known of and not held.
    pub file: Box<str>,
    /// The SHA-256 of the file as it is held.
    pub seal: Box<str>,
    /// The day of the release, `2025-11-26`, or the month where no more is known, `2025-05`.
    pub released: Box<str>,
    /// The publication.
    pub title: Box<str>,
    /// Its address.
    pub url: Box<str>,
    /// Under which licence it may be used.
    pub licence: Box<str>,
    /// The row that says so.
    pub place: Place,
}

/// All sources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources(Vec<Source>);

const HEADINGS: [&str; 6] = ["FILE", "SHA256", "RELEASED", "TITLE", "URL", "LICENCE"];

impl Sources {
    /// Reads `SOURCES.csv`.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn of(sheet: &Sheet) -> Result<Self, Vec<String>> {
        let mut rows = sheet.rows();
        let headings: Vec<&str> = rows.next().map(|row| row.cells().collect()).unwrap_or_default();
        if headings != HEADINGS {
            let says =
                format!("The headings are {}. They must be {}.", headings.join(", "), HEADINGS.join(", "));
            return Err(vec![format!("{}: {says}", sheet.place())]);
        }
        let (mut all, mut wrong) = (Vec::new(), Vec::new());
        for row in rows.filter(|row| !row.is_empty()) {
            let [file, seal, released, title, url, licence] =
                [0, 1, 2, 3, 4, 5].map(|at| Box::from(row.cell(at)));
            if !is_day(&released) {
                let says = "Write the day of the release, such as 2025-11-26, or its month.";
                wrong.push(format!("{}: RELEASED is '{released}'. {says}", row.place()));
            }
            all.push(Source { file, seal, released, title, url, licence, place: row.place() });
        }
        if wrong.is_empty() { Ok(Self(all)) } else { Err(wrong) }
    }

    /// Every source, in the order of the table.
    pub fn all(&self) -> &[Source] {
        &self.0
    }

    /// The source of a file.
    pub fn named(&self, file: &str) -> Option<&Source> {
        self.0.iter().find(|source| *source.file == *file)
    }

    /// A newer release of the publication that a file is from, if one is known.
    pub fn newer_than(&self, file: &str) -> Option<&Source> {
        let held = self.named(file)?;
        self.newer_release(&held.title, &held.released)
    }

    /// The newest release of a publication after a day, if one is known.
    pub fn newer_release(&self, title: &str, released: &str) -> Option<&Source> {
        let newer = |source: &&Source| *source.title == *title && *source.released > *released;
        self.0.iter().filter(newer).max_by(|one, other| one.released.cmp(&other.released))
    }
}

/// Is it a day or a month as the calendar writes them?
fn is_day(text: &str) -> bool {
    let day = if text.len() == 7 { format!("{text}-01") } else { text.to_string() };
    day.parse::<crate::words::Date>().is_ok() && day.len() == 10
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &[&str]) -> Sheet {
        let mut sheet = Sheet::new("reference/published/SOURCES.csv", None);
        sheet.push(1, HEADINGS);
        for (number, row) in (2..).zip(rows) {
            sheet.push(number, row.split(','));
        }
        sheet
    }

    #[test]
    fn a_newer_release_is_known_by_its_day() {
        let rows = [
            "a.csv,aa,2025-11-26,Stability,,",
            "b.csv,bb,2025-11-26,Stability,,",
            "c.csv,cc,2025-05,Other,,",
        ];
        let sources = Sources::of(&sheet(&rows)).unwrap();
        assert_eq!(sources.newer_than("a.csv"), None);
        let rows = [rows[0], rows[1], rows[2], ",,2026-11-24,Stability,,"];
        let sources = Sources::of(&sheet(&rows)).unwrap();
        assert_eq!(&*sources.newer_than("b.csv").unwrap().released, "2026-11-24");
        assert_eq!(sources.newer_than("c.csv"), None);
        assert_eq!(&*sources.named("c.csv").unwrap().seal, "cc");
    }

    #[test]
    fn a_day_that_is_none_is_told() {
        let wrong = Sources::of(&sheet(&["a.csv,aa,November,Stability,,"])).unwrap_err();
        assert_eq!(wrong.len(), 1);
        assert!(Sources::of(&sheet(&["a.csv,aa,2025-13,Stability,,"])).is_err());
    }
}
