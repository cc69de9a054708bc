use super::*;
use crate::reports::check_workbook::sheet::Stated;

fn cell(name: &str, stored: Stored, value: &str) -> Cell {
    Cell { at: At::read(name).unwrap(), stored, style: 0, value: value.into(), formula: None }
}

fn sheets() -> Vec<Sheet> {
    let cells = vec![
        cell("A1", Stored::Number, "10"),
        cell("B1", Stored::Shared, "north"),
        cell("A2", Stored::Number, "0.1"),
        cell("B2", Stored::Shared, "south"),
        cell("A3", Stored::Number, "2.0000000000000001E-1"),
        cell("B3", Stored::Shared, "North"),
        cell("A4", Stored::Shared, "[c]"),
    ];
    let other = vec![cell("A1", Stored::Number, "5"), cell("B2", Stored::Error, "#N/A")];
    vec![
        Sheet { name: "One".into(), cells, ..Sheet::default() },
        Sheet { name: "It's two".into(), cells: other, ..Sheet::default() },
    ]
}

/// What a formula gives on the first sheet, as text; `why: …` when it is not recomputed.
fn gives(formula: &str) -> String {
    let sheets = sheets();
    let cells = Cells::new(&sheets);
    let home = Home { cells: &cells, sheet: 0, moved: (0, 0) };
    match parse(formula).and_then(|expr| home.value(&expr)) {
        Ok(value) => value.as_text(),
        Err(why) => format!("why: {why}"),
    }
}

#[test]
fn formulas_give_what_a_spreadsheet_gives() {
    for (formula, wanted) in [
        ("1+2*3^2", "19"),
        ("-2^2", "4"),
        ("(1+2)*3%", "0.09"),
        ("7/2", "3.5"),
        ("2^-2", "0.25"),
        ("1E3+1", "1001"),
        ("A1+A2+A3", "10.3"),
        ("SUM(A1:A4)", "10.3"),
        ("SUM(A:A,5,)", "15.3"),
        ("SUM($A$1:A2)", "10.1"),
        ("'It''s two'!A1*2", "10"),
        ("IFERROR('It''s two'!B2,\"none\")", "none"),
        ("'It''s two'!B2+1", "#N/A"),
        ("IF(A1>=10,\"yes\",\"no\")", "yes"),
        ("IF(A9=0,1)", "1"),
        ("IF(FALSE,1)", "FALSE"),
        ("AND(A1>1,OR(A2>1,TRUE))", "TRUE"),
        ("NOT(1)", "FALSE"),
        ("ROUND(2.345,2)&\"|\"&ROUND(-2.5,0)&\"|\"&ROUND(1250,-2)", "2.35|-3|1300"),
        ("ROUNDDOWN(2.349,2)+ROUNDUP(2.341,2)", "4.69"),
        ("MIN(A1:A3)&MAX(A1:A3)&ABS(-3)&INT(-1.5)", "0.1103-2"),
        ("COUNT(A1:A9)&COUNTA(A1:A9)", "34"),
        ("SUMIF(B1:B3,\"north\",A1:A3)", "10.2"),
        ("SUMIF(A1:A3,\">0.15\")", "10.2"),
        ("COUNTIF(A1:A3,\">0.15\")", "2"),
        ("AVERAGE(A1:A3)*3", "10.3"),
        ("\"a\"&\"\"\"\"=\"A\"\"\"", "TRUE"),
        ("1/0", "#DIV/0!"),
        ("\"x\"+1", "#VALUE!"),
        ("\"3\"+1", "4"),
    ] {
        assert_eq!(gives(formula), wanted, "{formula}");
    }
}

#[test]
fn what_is_not_recomputed_is_said() {
    for (formula, why) in [
        ("SUM(Table1[Net])", "brackets"),
        ("[1]Sheet1!A1", "brackets"),
        ("'[Book.xlsx]Sheet1'!A1", "outside"),
        ("cmd|'/C calc'!A0", "'|'"),
        ("NOW()", "NOW changes by itself"),
        ("VLOOKUP(1,A1:B2,2)", "VLOOKUP with 3 arguments is not recomputed"),
        ("HYPERLINK(\"https://a.example\")", "HYPERLINK"),
        ("A1:A3+1", "takes A1:A3 as one value"),
        ("#REF!+1", "gone"),
        ("Nowhere!A1", "no sheet 'Nowhere'"),
        ("rates", "'rates' is a name"),
        ("1+", "too early"),
        ("(1", "missing"),
        ("1 2", "after its end"),
        ("\"a", "not closed"),
        ("2^0.5", "power"),
        ("9E27*9E27", "too large"),
        ("ROUND(1,99)", "digits"),
        ("é|", "'|'"),
        ("$", "'$' is a name"),
    ] {
        let said = gives(formula);
        assert!(said.starts_with("why: ") && said.contains(why), "{formula}: {said}");
    }
    assert!(gives(&"(".repeat(5_000)).contains("nested too deep"));
    assert!(gives(&"-".repeat(5_000)).contains("nested too deep"));
    assert!(gives(&"1+".repeat(5_000)).contains("too many parts"));
    assert!(gives(&format!("{}1{}", "(1+".repeat(60), ")".repeat(60))).contains("61"));
    assert!(gives(&"1".repeat(50_000)).contains("longer"));
}

#[test]
fn formulas_in_a_circle_are_found_with_those_behind_it() {
    let mut sheets = sheets();
    let formulas = [("C1", "C2+1"), ("C2", "SUM(C3:C3)"), ("C3", "C1"), ("D1", "C1"), ("D2", "A1")];
    for (name, text) in formulas {
        let formula = Some(Box::new(Stated { text: text.into(), ..Stated::default() }));
        sheets[0].cells.push(Cell { formula, ..cell(name, Stored::Number, "1") });
    }
    sheets[0].cells.sort_by_key(|cell| cell.at);
    let cells = Cells::new(&sheets);
    let exprs: Vec<Expr> = formulas.iter().map(|(_, text)| parse(text).unwrap()).collect();
    let placed: Vec<circles::Placed<'_>> = formulas
        .iter()
        .zip(&exprs)
        .map(|((name, _), expr)| {
            let at = At::read(name).unwrap();
            circles::Placed { at: (0, at.row, at.column), expr, moved: (0, 0) }
        })
        .collect();
    assert_eq!(circles(&cells, &placed).unwrap(), [0, 1, 2, 3]);
}

#[test]
fn a_shared_formula_moves_with_its_cell() {
    let sheets = sheets();
    let cells = Cells::new(&sheets);
    let home = Home { cells: &cells, sheet: 0, moved: (1, 0) };
    assert_eq!(home.value(&parse("A1+$A$1").unwrap()).unwrap().as_text(), "10.1");
    let far = Home { cells: &cells, sheet: 0, moved: (-1, 0) };
    assert!(far.value(&parse("A1").unwrap()).is_err_and(|why| why.contains("beyond")));
}
