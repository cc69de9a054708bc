//! A rule: its words, its reason, its proof and its check, in one value.

use super::{Flags, Year, Years};
use crate::returns::{Child, Return, Seen, TableId};
use std::fmt;

/// A rule of the return. A `static` in a file of its own, or a row of a family's table.
#[derive(Debug)]
pub struct Rule {
    /// The Department's code, such as `142`.
    pub code: &'static str,
    /// What must hold, in one sentence of ours.
    pub says: &'static str,
    /// Why it matters, in a sentence or two.
    pub why: &'static str,
    /// The table whose rows it marks.
    pub table: TableId,
    /// The columns it marks.
    pub columns: &'static [&'static str],
    /// The collection years in which it is in force.
    pub years: Years,
    /// What it cannot run without, beside its own table.
    pub needs: &'static [Need],
    /// The check.
    pub check: Check,
    /// A small table with `<-` on the rows that the rule marks: documentation, answer and test at once.
    pub example: &'static str,
}

/// What a rule cannot run without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Another table of this return.
    Table(TableId),
    /// A table of last year's final return.
    LastYear(TableId),
    /// A column that a table may come without, unless it can be filled in from others.
    Column(TableId, &'static str),
    /// The same of last year's final return.
    LastYearColumn(TableId, &'static str),
    /// The list of registered providers.
    Providers,
    /// In whose area the providers of the list lie.
    ProviderAreas,
    /// The directory of postcodes.
    Postcodes,
    /// The reporting council's code in the register of geography.
    Authority,
}

/// How a rule looks at a return.
#[derive(Clone, Copy)]
pub enum Check {
    /// At one child at a time.
    Child(fn(&Child<'_>, &Year, &mut Flags<'_>)),
    /// At all children together.
    Council(fn(&Return, &Year, &mut Flags<'_>)),
    /// At every cell of the rule's columns by itself: what is wrong with it, if anything is.
    Cell(fn(Seen<'_>, &'static str, &Year) -> Option<String>),
}

impl fmt::Debug for Check {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Self::Child(_) => "Child",
            Self::Council(_) => "Council",
            Self::Cell(_) => "Cell",
        })
    }
}

impl Rule {
    /// Why the rule cannot run on this return; `None` when it can. Such a rule is never shown as clean.
    pub fn cannot_run(&self, given: &Return) -> Option<String> {
        if !given.has(self.table) {
            return Some(format!("{} did not come", self.table));
        }
        self.needs.iter().find(|need| !need.met(given)).map(Need::missing)
    }
}

impl Need {
    /// Is what is needed there?
    fn met(&self, given: &Return) -> bool {
        match self {
            Self::Table(table) => given.has(*table),
            Self::LastYear(table) => given.last().is_some_and(|last| last.came.contains(table)),
            Self::Column(table, column) => given.this().has_column(*table, column),
            Self::LastYearColumn(table, column) => {
                given.last().is_some_and(|last| last.has_column(*table, column))
            }
            Self::Providers => given.beside.providers.is_some(),
            Self::ProviderAreas => given.beside.providers.as_ref().is_some_and(|list| list.has_areas()),
            Self::Postcodes => given.beside.postcodes.is_some(),
            Self::Authority => given.beside.authority.is_some(),
        }
    }

    /// What to say when it is not.
    fn missing(&self) -> String {
        match self {
            Self::Column(_, column) | Self::LastYearColumn(_, column) => {
                format!("{self} did not come, and could not be filled in {}", source_of(column))
            }
            Self::Table(_) | Self::LastYear(_) => format!("{self} did not come"),
            Self::ProviderAreas => {
                format!("{self} is not known, and could not be filled in without the directory of postcodes")
            }
            Self::Providers | Self::Postcodes | Self::Authority => format!("{self} is not known"),
        }
    }
}

impl fmt::Display for Need {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table(table) => write!(to, "{table}"),
            Self::LastYear(table) => write!(to, "last year's {table}"),
            Self::Column(table, column) => write!(to, "{column} of {table}"),
            Self::LastYearColumn(table, column) => write!(to, "{column} of last year's {table}"),
            Self::Providers => to.write_str("the list of registered providers"),
            Self::ProviderAreas => to.write_str("in whose area the registered providers lie"),
            Self::Postcodes => to.write_str("the directory of postcodes"),
            Self::Authority => to.write_str("the council's code"),
        }
    }
}

/// What a column that nobody sends follows from.
fn source_of(column: &str) -> &'static str {
    match column {
        "UASC" => "without the table UASC",
        "PL_LOCATION" => "without the directory of postcodes and the council's code",
        _ => "without the directory of postcodes",
    }
}

#[cfg(test)]
mod tests {
    use super::super::rules;
    use crate::returns::Example;
    use crate::words::CollectionYear;

    /// Why a rule does not run on the return of an example, nor ever counts as clean there.
    fn missing(code: &str, blocks: &str) -> Option<String> {
        let given = Example::read(blocks, CollectionYear::ending(2027)).unwrap().given();
        rules::named(code).last().unwrap().cannot_run(&given)
    }

    #[test]
    fn a_rule_without_its_list_or_column_says_so() {
        let episodes = "Episodes\nCHILD\n1";
        let says = |code| missing(code, episodes).unwrap();
        assert_eq!(says("1008"), "the list of registered providers is not known");
        assert_eq!(says("392c"), "the directory of postcodes is not known");
        assert_eq!(
            says("169"),
            "PL_LA of Episodes did not come, and could not be filled in without the directory of postcodes"
        );
        assert_eq!(
            says("179"),
            "PL_LOCATION of Episodes did not come, and could not be filled in without the directory of postcodes and the \
             council's code"
        );
        assert_eq!(says("452"), "last year's Episodes did not come");
        let header = "Header\nCHILD\n1";
        assert_eq!(
            missing("231", header).unwrap(),
            "UASC of Header did not come, and could not be filled in without the table UASC"
        );
        assert_eq!(missing("231", &format!("{header}\n\nUASC\nCHILD\n1")), None);
    }

    #[test]
    fn a_directory_of_postcodes_and_the_councils_code_stand_in_for_columns() {
        let episodes = "Episodes\nCHILD | PL_POST\n1 | L1 8JQ";
        let directory = format!("{episodes}\n\nPostcodes\nPOSTCODE | LA\nL1 8JQ | E08000012");
        assert_eq!(missing("169", &directory), None);
        assert_eq!(missing("1015", &directory).unwrap(), "the council's code is not known");
        let council = format!("{directory}\n\nCouncil\nLA\nE08000012");
        assert_eq!([missing("1015", &council), missing("179", &council)], [None, None]);
        let nowhere = format!("{council}\n\nProviders\nURN\nSC1");
        assert_eq!(
            missing("229", &nowhere).unwrap(),
            "in whose area the registered providers lie is not known, and could not be filled in without the directory of postcodes"
        );
        assert_eq!(missing("229", &format!("{council}\n\nProviders\nURN | LA\nSC1 | E08000012")), None);
    }
}
