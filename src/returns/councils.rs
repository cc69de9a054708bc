//! The declared councils: nobody else's return is read.

use crate::read::Sheet;
use crate::words::nearest;

/// A declared council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Council {
    /// The code that folders and contracts use.
    pub code: Box<str>,
    /// Its name, for people.
    pub name: Box<str>,
    /// The nine-character code of the Office for National Statistics.
    pub gss: Box<str>,
    /// The Department's older three-digit code.
    pub old_code: Box<str>,
    /// Its region.
    pub region: Box<str>,
    /// Is everything about it made up?
    pub example: bool,
    /// How many days after its month a return is due.
    pub due_days: u16,
    /// To whom a reminder is sent; empty where nobody is declared.
    pub contact: Box<str>,
}

const HEADINGS: [&str; 6] = ["CODE", "NAME", "GSS", "OLD_CODE", "REGION", "EXAMPLE_DATA"];

/// Columns that may follow: when a return is due, and to whom a reminder is sent.
const OPTIONAL: [&str; 2] = ["DUE_DAYS", "CONTACT"];

/// A month's return is due on the third of the month after, where nothing else is declared: the day on which the month is run.
const DUE_DAYS: u16 = 3;

/// Can it be the code of a council or of a practice? Codes name folders of outputs and stand in links.
pub fn can_be_code(code: &str) -> bool {
    let good = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    (1..=40).contains(&code.len()) && code.chars().all(good)
}

/// Reads the table `councils.csv`.
///
/// # Errors
/// Every row that cannot be a council, with its place.
pub fn read_councils(sheet: &Sheet) -> Result<Vec<Council>, Vec<String>> {
    let mut rows = sheet.rows();
    let headings: Vec<String> =
        rows.next().map(|row| row.cells().map(str::to_uppercase).collect()).unwrap_or_default();
    let rest = headings.strip_prefix(HEADINGS.map(String::from).as_slice());
    let Some(rest) = rest.filter(|rest| OPTIONAL.map(String::from).starts_with(rest)) else {
        let says = format!("The headings are {}. They must be {}.", headings.join(", "), HEADINGS.join(", "));
        return Err(vec![format!("{}: {says}", sheet.place())]);
    };
    let with = |heading: usize| rest.len() > heading;
    let mut councils: Vec<Council> = Vec::new();
    let mut wrong = Vec::new();
    for row in rows.filter(|row| !row.is_empty()) {
        let code = row.cell(0);
        if !can_be_code(code) {
            let place = row.place().at_column("CODE");
            wrong.push(format!(
                "{place}: '{code}' cannot be a code. Give up to 40 of a to z, 0 to 9 and '-'."
            ));
        } else if councils.iter().any(|council| *council.code == *code) {
            wrong.push(format!("{}: '{code}' is declared a second time. Keep one.", row.place()));
        }
        let example = match row.cell(5) {
            "yes" => true,
            "no" => false,
            other => {
                let place = row.place().at_column("EXAMPLE_DATA");
                let found =
                    if other.is_empty() { "Nothing stands".into() } else { format!("'{other}' stands") };
                wrong.push(format!("{place}: {found} here. Give yes or no."));
                false
            }
        };
        let days = if with(0) { row.cell(6) } else { "" };
        let due_days = days.parse().ok().filter(|days| *days <= 365);
        if due_days.is_none() && !days.is_empty() {
            let place = row.place().at_column("DUE_DAYS");
            wrong.push(format!(
                "{place}: '{days}' is not a number of days. Give 0 to 365, or nothing for {DUE_DAYS}."
            ));
        }
        councils.push(Council {
            code: code.into(),
            name: row.cell(1).into(),
            gss: row.cell(2).into(),
            old_code: row.cell(3).into(),
            region: row.cell(4).into(),
            example,
            due_days: due_days.unwrap_or(DUE_DAYS),
            contact: if with(1) { row.cell(7).into() } else { "".into() },
        });
    }
    if wrong.is_empty() { Ok(councils) } else { Err(wrong) }
}

/// What to say of a code that no council has.
pub fn undeclared(code: &str, councils: &[Council]) -> String {
    let meant = nearest(code, councils.iter().map(|council| &*council.code));
    let meant = meant.map(|name| format!(" Did you mean {name}?")).unwrap_or_default();
    format!("'{code}' is not a declared council.{meant} Declare it in councils.csv, or correct the name.")
}
