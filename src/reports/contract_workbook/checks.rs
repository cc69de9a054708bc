//! What a cell checks while people type: a list to choose from, a kind of number, a day, and the words that say so.

use super::ROWS;
use crate::contracts::{Accepts, TABLES};
use crate::reports::dress::excel_day;
use crate::words::day;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, Formula, XlsxError,
    utility::column_number_to_name,
};

/// The check of cells that accept this. `cell` is the first of them, such as `E2`; `indicators` are the cells that list the
/// indicators; `title` and `says` are shown beside a cell that is chosen.
pub(super) fn check(
    accepts: Accepts,
    cell: &str,
    indicators: &str,
    (title, says): (&str, &str),
) -> Result<DataValidation, XlsxError> {
    let check = DataValidation::new();
    let check = match accepts {
        Accepts::Text => check.allow_any_value(),
        Accepts::Choice(words) => check.allow_list_strings(words)?,
        Accepts::Measured => check.allow_list_formula(Formula::new(indicators)),
        Accepts::In(table, heading) => check.allow_list_formula(Formula::new(filled(table, heading))),
        Accepts::Percent => check.allow_custom(Formula::new(format!(
            "=AND(ISNUMBER({cell}),OR({cell}=0,AND({cell}>=1,{cell}<=100)))"
        ))),
        Accepts::Rate => {
            check.allow_custom(Formula::new(format!("=AND(ISNUMBER({cell}),OR({cell}=0,{cell}>=1))")))
        }
        Accepts::Decimal | Accepts::Pounds => {
            check.allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0))
        }
        Accepts::Count => check.allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0)),
        Accepts::Day => check.allow_date(DataValidationRule::Between(
            excel_day(day(1990, 1, 1))?,
            excel_day(day(2199, 12, 31))?,
        )),
        Accepts::Month => check.allow_custom(Formula::new(format!(
            "=AND(LEN({cell})=7,MID({cell},5,1)=\"-\",ISNUMBER(VALUE(LEFT({cell},4))),VALUE(RIGHT({cell},2))>=1,VALUE(RIGHT({cell},2))<=12)"
        ))),
    };
    let check = check.set_input_title(title)?.set_input_message(prompt(accepts, says))?;
    let check = check.set_error_title(title)?.set_error_message(refusal(accepts))?;
    Ok(if may_stand(accepts) { check.set_error_style(DataValidationErrorStyle::Warning) } else { check })
}

/// What may be right although it looks wrong: a rate below one per cent, a measure that the contract declares.
fn may_stand(accepts: Accepts) -> bool {
    matches!(accepts, Accepts::Percent | Accepts::Rate | Accepts::Measured)
}

fn prompt(accepts: Accepts, says: &str) -> String {
    let says = super::table_sheet::sentence(says);
    match accepts {
        Accepts::Text | Accepts::Choice(_) | Accepts::In(..) | Accepts::Measured => says,
        _ => format!("{says} Give {}.", accepts.words()),
    }
}

fn refusal(accepts: Accepts) -> String {
    match accepts {
        Accepts::Percent | Accepts::Rate => {
            "Type 8.4 for 8.4 %, without the sign: a spreadsheet holds 8.4% as 0.084. Below \
             1 means less than one per cent; keep it only if you mean that."
                .into()
        }
        Accepts::Measured => {
            "It is none of the indicators. Keep it only if the sheet measures declares it.".into()
        }
        _ => format!("Give {}.", accepts.words()),
    }
}

/// The cells below a heading of another sheet that are filled in.
fn filled(table: &str, heading: &str) -> String {
    let table = TABLES.iter().find(|known| known.name == table).expect("a table of a contract");
    let column = table.columns.iter().position(|column| column.heading == heading);
    let column = column.and_then(|at| u16::try_from(at).ok()).expect("a column of that table");
    let (name, column, last) = (table.name, column_number_to_name(column), ROWS + 1);
    format!("=OFFSET('{name}'!${column}$2,0,0,MAX(1,COUNTA('{name}'!${column}$2:${column}${last})),1)")
}
