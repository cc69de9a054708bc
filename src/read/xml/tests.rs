//! What the reader of XML makes of good, odd and hostile files.

use super::{XmlLimits, read_xml};
use crate::read::{Row, Sheet};
use crate::returns::{Remark, TableId, recognise};
use proptest::prelude::*;

const GOOD: &str = "<?xml version='1.0' encoding='us-ascii'?>
<EXPSSDA903>
  <CHILD>
    <HEADER>
      <CHILDID>a1</CHILDID><UPN>UN1</UPN><SEX>F</SEX><DOB>02/03/2013</DOB><ETHNIC>BOTH</ETHNIC><UASC />
      <AREVIEW><REVIEW>28/06/2026</REVIEW><REVIEW_CODE>PN3</REVIEW_CODE></AREVIEW>
      <AREVIEW><REVIEW>14/09/2026</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
      <MOTHER /><MC_DOB />
      <PERMANENCE><PREV_PERM /><LA_PERM /><DATE_PERM /></PERMANENCE>
      <OC2><SDQ_SCORE>18</SDQ_SCORE><CONVICTED>0</CONVICTED></OC2>
    </HEADER>
    <EPISODE><DECOM>14/07/2026</DECOM><RNE>P</RNE><PL>R2</PL><PL_POST>L20&#32;9YJ</PL_POST></EPISODE>
  </CHILD>
  <CHILD>
    <HEADER>
      <CHILDID>B2</CHILDID><DOB>19/12/2009</DOB><UASC>1</UASC><DUC>15/12/2026</DUC>
      <DATE_INT>01/05/2026</DATE_INT><FOSTER_CARE>0</FOSTER_CARE>
    </HEADER>
    <EPISODE><DECOM>20/01/2026</DECOM></EPISODE>
  </CHILD>
</EXPSSDA903>
";

/// The table of a name, as the room that knows headings sees it, with its rows.
fn table(sheets: &[Sheet], wanted: TableId) -> Vec<(u32, Vec<String>)> {
    let is = |sheet: &&Sheet| recognise(sheet, &mut Vec::new()).is_some_and(|known| known.table == wanted);
    let sheet = sheets.iter().find(is).unwrap_or_else(|| panic!("{wanted} came"));
    let cells = |row: Row<'_>| (row.number(), row.cells().map(str::to_owned).collect());
    sheet.rows().skip(1).map(cells).collect()
}

/// What the room that knows headings says of the sheets.
fn remarked(sheets: &[Sheet]) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for sheet in sheets {
        let _ = recognise(sheet, &mut remarks);
    }
    remarks
}

fn good(text: &str) -> (Vec<Sheet>, Vec<String>) {
    let (sheets, complaints) = read_xml(text.as_bytes(), &XmlLimits::default()).unwrap();
    (sheets, complaints.iter().map(|odd| format!("{}: {}", odd.place, odd.says)).collect())
}

fn why(text: &str) -> String {
    read_xml(text.as_bytes(), &XmlLimits::default()).unwrap_err()
}

#[test]
fn elements_become_the_rows_of_the_tables() {
    let (sheets, said) = good(GOOD);
    let text = |table: &[(u32, Vec<String>)]| -> Vec<String> {
        table.iter().map(|(line, cells)| format!("{line} {}", cells.join(","))).collect()
    };
    let of = |wanted| text(&table(&sheets, wanted));
    assert_eq!(of(TableId::Header), ["4 a1,F,02/03/2013,BOTH,UN1,,", "15 B2,,19/12/2009,,,,"]);
    assert_eq!(of(TableId::Reviews)[1], "7 a1,02/03/2013,14/09/2026,PN1");
    assert_eq!(of(TableId::Episodes)[0], "12 a1,14/07/2026,P,,,R2,,,,,,L20 9YJ,");
    assert_eq!(of(TableId::Uasc), ["15 B2,,19/12/2009,15/12/2026"]);
    assert_eq!(of(TableId::Ad1), ["15 B2,19/12/2009,01/05/2026,,0,,,"]);
    assert_eq!(of(TableId::Oc2), ["10 a1,02/03/2013,18,,0,,,,,,,"]);
    for none in [TableId::Missing, TableId::PrevPerm, TableId::Oc3, TableId::PlacedAdoption] {
        assert_eq!(of(none), ["1 NIL"], "{none}");
    }
    assert_eq!(sheets.len(), 10);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("nothing to report there"), "{said:?}");
}

#[test]
fn every_layout_is_a_table_with_all_its_headings() {
    for layout in super::layout::LAYOUTS.iter() {
        let table = TableId::named(layout.table).unwrap();
        let headings: Vec<&str> = layout.columns.iter().map(|column| column.heading).collect();
        assert_eq!(headings, table.required(), "{table}");
    }
}

#[test]
fn rows_on_one_line_are_counted_and_their_places_say_so() {
    let (sheets, _) = good(&GOOD.replace('\n', ""));
    assert_eq!(table(&sheets, TableId::Episodes).iter().map(|row| row.0).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(table(&sheets, TableId::Uasc)[0].0, 2, "the second HEADER, not the first row");
    let place = sheets[0].rows().nth(2).unwrap().place().to_string();
    assert_eq!(place, "return.xml · (//HEADER)[2]");
    let (sheets, _) = good(GOOD);
    assert_eq!(sheets[0].rows().nth(2).unwrap().place().to_string(), "return.xml · CHILD/HEADER · line 15");
}

#[test]
fn the_names_of_csv_and_small_letters_are_as_good() {
    let (sheets, _) =
        good(&GOOD.replace("PL>", "Place>").replace("CHILDID>", "child>").replace("RNE>", "rne>"));
    assert_eq!(table(&sheets, TableId::Episodes)[0].1[..6], ["a1", "14/07/2026", "P", "", "", "R2"]);
}

#[test]
fn social_workers_and_orders_are_known_by_their_fields() {
    let text = "<X><CHILD><CHILDID>A1</CHILDID><DOB>01/02/2013</DOB>\n<SWEP><SW_ID>SW1</SW_ID><SW_DECOM>01/04/2026</SW_DECOM></SWEP>\n\
        <SWEP><SW_ID>SW2</SW_ID></SWEP></CHILD>\n<R><CHILD>B2</CHILD><DOLO_START>01/05/2026</DOLO_START></R></X>";
    let (sheets, said) = good(text);
    let workers = table(&sheets, TableId::SwEpisodes);
    assert_eq!(workers[0], (2, ["A1", "01/02/2013", "SW1", "01/04/2026", "", ""].map(String::from).to_vec()));
    assert_eq!((workers.len(), workers[1].0), (2, 3));
    assert_eq!(table(&sheets, TableId::DoLo)[0].1, ["B2", "", "01/05/2026", ""]);
    assert_eq!((sheets.len(), said.len()), (2, 0), "{said:?}");
    let place = sheets[1].rows().nth(1).unwrap().place().to_string();
    assert_eq!(place, "return.xml · */R · line 4");
}

#[test]
fn what_nobody_knows_is_said() {
    let text = GOOD
        .replace("<MOTHER />", "<MOTHER /><ZODIAC>Leo</ZODIAC>")
        .replace("</HEADER>", "</HEADER><PET><NAME>Rex</NAME></PET>loose")
        .replace("<OC2>", "<OC2 when='now'>");
    let (sheets, said) = good(&text);
    let all = said.join("\n");
    for part in [
        "The attribute when of OC2 has no place in the return; it is not used (once, the first on line 10).",
        "The text beside the elements of CHILD has",
        "The element CHILD/PET/NAME is not part of a return; it is not used (2 times, the first on line 11).",
        "Nothing was found for",
    ] {
        assert!(all.contains(part), "{part}\n{all}");
    }
    let remarks = remarked(&sheets);
    assert_eq!(remarks.len(), 1);
    assert_eq!(remarks[0].says, "The column 'ZODIAC' is not part of Header; it is not used.");
    assert_eq!(sheets.len(), 6, "what may stand under a name that is not known is not nothing");
}

#[test]
fn text_that_stands_where_no_text_is_read_is_said() {
    let text = GOOD
        .replace("</EXPSSDA903>", "<NOTE>send again</NOTE></EXPSSDA903>")
        .replace("<MOTHER />", "<MOTHER /><AMISSING>away</AMISSING>");
    let all = good(&text).1.join("\n");
    for part in [
        "The text in NOTE is not part of a return; it is not used (once, the first on line 21).",
        "The text in CHILD/HEADER/AMISSING is not part of a return; it is not used (once, the first on line 8).",
    ] {
        assert!(all.contains(part), "{part}\n{all}");
    }
}

#[test]
fn rows_that_are_counted_stand_under_one_name() {
    let rows = "<X><CHILD><CHILDID>1</CHILDID><SWA><SW_ID>SW1</SW_ID></SWA>|<SWB><SW_ID>SW2</SW_ID></SWB></CHILD></X>";
    let (sheets, _) = good(&rows.replace('|', "\n"));
    assert_eq!(table(&sheets, TableId::SwEpisodes).len(), 2);
    let says = why(&rows.replace('|', ""));
    assert!(says.starts_with("The elements SWA and SWB (line 1) hold rows of the same kind"), "{says}");
}

#[test]
fn a_record_is_of_one_child() {
    let of = |within: &str| {
        format!("<X>\n<CHILD><CHILDID>a1</CHILDID><DOB>01/02/2013</DOB>\n{within}</CHILD></X>")
    };
    let row = "<EPISODE><DECOM>01/04/2026</DECOM></EPISODE>";
    for same in
        ["<W><CHILDID>A1</CHILDID></W>", "<W><DOB>2013-02-01</DOB></W>", "<HEADER><CHILDID/></HEADER>"]
    {
        good(&of(&format!("{row}{same}")));
    }
    for (heading, other) in [
        ("CHILD", "<CHILD><CHILDID>b2</CHILDID><EPISODE/></CHILD>"),
        ("CHILD", "<HEADER><CHILDID>b2</CHILDID></HEADER>"),
        ("DOB", "<HEADER><DOB>02/02/2013</DOB></HEADER>"),
    ] {
        let says = why(&of(&format!("{row}\n{other}")));
        let start = format!(
            "The element CHILD on line 2 says two things of one child under {heading}, on lines 2 and 4. Give each"
        );
        assert!(says.starts_with(&start), "{says}");
    }
    let (sheets, said) =
        good(&format!("<X><R><W><CHILDID>7</CHILDID></W>{row}</R>\n<CHILD><CHILDID>8</CHILDID></CHILD></X>"));
    assert_eq!(table(&sheets, TableId::Episodes)[0].1[0], "7");
    let all = said.join("\n");
    for part in
        ["The element R/W/CHILDID is not part", "The element CHILD with no row of a table in it is not part"]
    {
        assert!(all.contains(part), "{all}");
    }
}

#[test]
fn a_slip_in_a_name_is_a_wrong_heading() {
    let (sheets, _) = good(&GOOD.replace("DECOM>", "DECOMM>"));
    let remarks = remarked(&sheets);
    assert_eq!(remarks.len(), 1);
    let says = &remarks[0].says;
    assert!(says.starts_with("This looks like Episodes, but these headings are missing: DECOM."), "{says}");
    assert!(says.contains("'DECOMM' is not recognised: did you mean DECOM?"), "{says}");
    assert_eq!(remarks[0].place.to_string(), "return.xml · CHILD/EPISODE");
}

#[test]
fn what_cannot_be_relied_on_is_refused() {
    for (from, to, part) in [
        ("<EXPSSDA903>", "<!DOCTYPE a [<!ENTITY b 'c'>]><EXPSSDA903>", "DOCTYPE"),
        ("BOTH", "&both;", "Line 5 uses the entity &both;"),
        ("BOTH", "&#xFFFFFFFF;", "entity &#xFFFFFFFF;"),
        ("</EXPSSDA903>", "", "cut off: it ends on line 22, and the element EXPSSDA903"),
        ("</EPISODE>\n  </CHILD>\n</EXPSSDA903>\n", "</EPISO", "cut off"),
        ("</EXPSSDA903>", "</EXPSSDA903><MORE/>", "goes on after the end"),
        ("</EXPSSDA903>", "</EXPSSDA903>more", "goes on after the end"),
        ("<RNE>P</RNE>", "<RNE>P</LS>", "Line 12 is not as XML must be."),
        ("<RNE>P</RNE>", "<RNE>P</RNE><RNE>S</RNE>", "EPISODE on line 12 holds RNE twice"),
        (
            "</HEADER>\n    <EPISODE><DECOM>20",
            "</HEADER><HEADER/>\n    <EPISODE><DECOM>20",
            "holds HEADER twice",
        ),
        ("CHILDID>a1", "CHILDID a='1' a='2'>a1", "Line 5 is not as XML must be."),
    ] {
        assert!(GOOD.contains(from), "{from}");
        let says = why(&GOOD.replacen(from, to, 1));
        assert!(says.contains(part), "{part} / {says}");
    }
    assert!(why("<RETURN></RETURN>").contains("no child of a return was found"));
    assert!(why("< ").contains("XML must be"));
}

#[test]
fn every_limit_holds() {
    let limits = |change: fn(&mut XmlLimits)| {
        let mut limits = XmlLimits::default();
        change(&mut limits);
        read_xml(GOOD.as_bytes(), &limits).unwrap_err()
    };
    assert!(limits(|limits| limits.depth = 3).contains("4 deep in each other; the limit is 3"));
    assert!(limits(|limits| limits.elements = 10).contains("more than 10 elements"));
    assert!(limits(|limits| limits.cells = 20).contains("more than 20 values"));
    let deep = format!("<A>{}", "<B>".repeat(300_000));
    assert!(why(&deep).contains("the limit is 256"));
    let wide: Vec<String> = (0..200_000).map(|at| format!("a{at}=''")).collect();
    assert!(why(&format!("<A {}/>", wide.join(" "))).contains("more than 64 attributes"));
    let names: Vec<String> = (0..1_001).map(|at| format!("<N{at}/>")).collect();
    for within in [format!("<HEADER>{}</HEADER>", names.concat()), format!("<PET>{}</PET>", names.concat())] {
        let says = why(&format!("<R><CHILD>{within}</CHILD></R>"));
        assert!(says.contains("More than 1000 names in the file are not part of a return."), "{says}");
    }
    assert!(why(&format!("<R><{}/></R>", "N".repeat(101))).contains("a name has more than 100 letters"));
    let long = GOOD.replace("BOTH", &"x".repeat(40_000));
    assert!(why(&long).contains("The element HEADER on line 4 has a cell of more than 32767 characters"));
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let end = GOOD.trim_end().len();
    for cut in 0..end {
        assert!(read_xml(&GOOD.as_bytes()[..cut], &XmlLimits::default()).is_err(), "cut at {cut}");
    }
    assert!(read_xml(&GOOD.as_bytes()[..end], &XmlLimits::default()).is_ok());
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_xml(&bytes, &XmlLimits::default());
        let _ = read_xml(&[b"<A>".as_slice(), &bytes, b"</A>"].concat(), &XmlLimits::default());
    }

    #[test]
    fn a_document_with_changed_bytes_is_read_or_refused(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..8),
    ) {
        let mut bytes = GOOD.as_bytes().to_vec();
        for (at, byte, how) in changes {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, b"<>/&;'\""[usize::from(byte) % 7]),
                _ => drop(bytes.remove(at)),
            }
        }
        if let Ok((sheets, complaints)) = read_xml(&bytes, &XmlLimits::default()) {
            remarked(&sheets);
            prop_assert!(!sheets.is_empty() || !complaints.is_empty());
        }
    }
}
