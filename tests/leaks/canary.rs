//! The canaries: values that stand nowhere else, one class for each thing that must not travel further than it may.

/// What kind of thing a canary is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// A name in a cell of a column that nobody asked for.
    NameInCell,
    /// A name that a sender made a heading.
    NameInHeading,
    /// A name that a sender gave a file.
    NameInFile,
    /// A name in a cell of free text.
    NameInText,
    /// A child's full date of birth.
    BirthDate,
    /// A unique pupil number.
    PupilNumber,
    /// A full postcode, of home or placement.
    Postcode,
    /// The number of a placement's provider.
    Provider,
    /// The council's own number for a child.
    Child,
    /// What is known of one child: its mother's other child, its health, what it is.
    OfOneChild,
    /// The number of a social worker.
    Worker,
    /// A cell of a return that cannot be read.
    Rejected,
    /// A cell of a contract that cannot be read.
    ContractCell,
    /// Who made a workbook, as the workbook says.
    Author,
    /// Where on this machine the month was made.
    Machine,
}

/// One value, in every form in which it could come out.
#[derive(Clone, Debug)]
pub(crate) struct Canary {
    pub(crate) class: Class,
    /// The value as the inputs hold it.
    pub(crate) value: String,
    /// The value and its other forms, in lower case.
    pub(crate) forms: Vec<String>,
}

impl Canary {
    /// A value that has but one form.
    pub(crate) fn new(class: Class, value: &str) -> Self {
        Self { class, value: value.into(), forms: vec![value.to_lowercase()] }
    }

    /// A postcode, with its blank and without.
    pub(crate) fn postcode(value: &str) -> Self {
        let mut canary = Self::new(Class::Postcode, value);
        canary.forms.push(value.to_lowercase().replace(' ', ""));
        canary
    }

    /// A day, given as `dd/mm/yyyy`, as anybody would write it and as a workbook keeps it.
    pub(crate) fn day(class: Class, value: &str) -> Self {
        let mut canary = Self::new(class, value);
        let mut parts = value.split('/').map(|part| part.parse::<i16>().unwrap());
        let mut part = || parts.next().unwrap();
        let (day, month, year) = (part(), part(), part());
        let date = jiff::civil::date(year, month.try_into().unwrap(), day.try_into().unwrap());
        let forms = ["%Y-%m-%d", "%d-%m-%Y", "%Y%m%d", "%-d %B %Y", "%-d %b %Y", "%B %-d, %Y", "%d.%m.%Y"];
        canary.forms.extend(forms.map(|form| date.strftime(form).to_string().to_lowercase()));
        let serial = date.since(jiff::civil::date(1899, 12, 30)).unwrap().get_days();
        canary.forms.push(format!("<v>{serial}</v>"));
        canary
    }
}

/// A pupil number with the right check letter: the sum of each digit times its place, by 23.
pub(crate) fn pupil_number(digits: &str) -> String {
    let sum: u32 = digits.chars().zip(2..).map(|(digit, place)| digit.to_digit(10).unwrap() * place).sum();
    let letter = char::from(b"ABCDEFGHJKLMNPQRTUVWXYZ"[usize::try_from(sum % 23).unwrap()]);
    format!("{letter}{digits}")
}
