//! For every criterion, the smallest changes that breach it, and what else they cannot help breaching.

use super::made::Edit::{self, Add, Change, Grow, Later, Remove};

const AMOUNTS: &str = "xl/worksheets/sheet4.xml";
const TABLE: &str = "xl/tables/table3.xml";
const COVER: &str = "xl/worksheets/sheet1.xml";
const CONTENTS: &str = "xl/worksheets/sheet2.xml";
const NOTES: &str = "xl/worksheets/sheet3.xml";
const BOOK: &str = "xl/workbook.xml";
const CORE: &str = "docProps/core.xml";
const STYLES: &str = "xl/styles.xml";

/// A change, the criterion that must name it, and others that it breaches too, because they cannot be had apart.
pub(crate) struct Broken {
    pub(crate) id: &'static str,
    pub(crate) edits: Vec<Edit>,
    pub(crate) also: &'static [&'static str],
}

fn one(id: &'static str, edit: Edit) -> Broken {
    Broken { id, edits: vec![edit], also: &[] }
}

pub(crate) fn broken() -> Vec<Broken> {
    let mut all = package();
    all.extend(sheets());
    all.extend(tables());
    all.extend(cells());
    all.extend(looks());
    all.extend(formulas());
    all
}

fn package() -> Vec<Broken> {
    vec![
        // Without its table the sheet has none, and nothing bears the control total out.
        one("X01", Remove(TABLE)).also(&["X12", "X32"]),
        one(
            "X01",
            Change(
                "xl/worksheets/_rels/sheet4.xml.rels",
                "<Relationships>",
                "<Relationships><Relationship Id=\"gone\" Type=\"x/drawing\" Target=\"../drawings/drawing1.xml\"/>",
            ),
        ),
        one("X01", Change("_rels/.rels", "</Relationships>", "")).also(&["X34"]),
        one("X02", Add("xl/vbaProject.bin", "x")),
        one("X02", Add("customXml/item1.xml", "<data>1</data>")),
        one("X02", Change("[Content_Types].xml", "sheet.main+xml", "sheet.macroEnabled.main+xml")),
        one("X03", Change(CORE, "<dc:title>Statement</dc:title>", "")),
        one("X03", Change(CORE, "en-GB", "en-US")),
        one("X03", Change(CORE, "<cp:lastModifiedBy>outturn", "<cp:lastModifiedBy>Jo Bloggs")),
        one("X31", Add("xl/comments1.xml", "<comments/>")),
        one("X31", Add("xl/threadedComments/threadedComment1.xml", "<ThreadedComments/>")),
        one("X33", Later(STYLES)),
        one("X33", Change(CORE, "T00:00:00Z", "T09:41:07Z")),
        one("X36", Change(AMOUNTS, "Outcomes", "A123456789012")),
        one("X36", Change(AMOUNTS, "Outcomes", "Sent to L1 8JQ")),
        one("X36", Add("xl/printerSettings/printerSettings1.bin", "C:\\Users\\jo\\printer")),
        one("X36", Change(CORE, "<cp:lastModifiedBy>outturn", "<cp:lastModifiedBy>jo@council.example"))
            .also(&["X03"]),
    ]
}

fn sheets() -> Vec<Broken> {
    let after = |id, element| one(id, Change(AMOUNTS, "<tableParts", element));
    vec![
        one("X04", Change(BOOK, "<workbookView/>", "<workbookView activeTab=\"2\"/>")),
        one("X04", Change(BOOK, "name=\"Cover\"", "name=\"Start\"")),
        one("X05", Change(AMOUNTS, "<sheetView ", "<sheetView topLeftCell=\"A9\" ")),
        one("X05", Change(AMOUNTS, "<sheetView ", "<sheetView tabSelected=\"1\" ")),
        one(
            "X05",
            Change(
                AMOUNTS,
                "workbookViewId=\"0\"/>",
                "workbookViewId=\"0\"><selection activeCell=\"C3\"/></sheetView>",
            ),
        ),
        one("X06", Change(BOOK, "name=\"Amounts\"", "name=\"Amounts\" state=\"hidden\"")),
        Broken {
            id: "X06",
            edits: vec![
                Change(BOOK, "name=\"Amounts\"", "name=\"1st amounts\""),
                Change(CONTENTS, "<t>Amounts", "<t>1st amounts"),
                Change(CONTENTS, "'Amounts'", "'1st amounts'"),
            ],
            also: &[],
        },
        after("X07", "<mergeCells count=\"1\"><mergeCell ref=\"A8:B9\"/></mergeCells><tableParts"),
        one("X08", Change(AMOUNTS, "<row r=\"6\">", "<row r=\"6\" hidden=\"1\">")),
        one("X08", Change(AMOUNTS, "<row r=\"6\">", "<row r=\"6\" ht=\"0\">")),
        one("X08", Change(AMOUNTS, "<row r=\"6\">", "<row r=\"6\" outlineLevel=\"1\">")),
        one("X08", Change(AMOUNTS, "<col min=\"2\"", "<col hidden=\"1\" min=\"2\"")),
        one(
            "X09",
            Change(
                AMOUNTS,
                "workbookViewId=\"0\"/>",
                "workbookViewId=\"0\"><pane ySplit=\"4\"/></sheetView>",
            ),
        ),
        one("X09", Change(TABLE, "<tableColumns", "<autoFilter ref=\"A4:E7\"/><tableColumns")),
        after("X10", "<conditionalFormatting sqref=\"A1\"/><tableParts"),
        after("X10", "<headerFooter><oddHeader>Draft</oddHeader></headerFooter><tableParts"),
        one("X11", Change(AMOUNTS, "<t>What is paid", "<t>Contents of this workbook")),
        one("X11", Change(COVER, "<t>Statement for October 2026", "<t>")),
        one("X35", Grow(AMOUNTS, "<t>Core", format!("<t>{}", "word ".repeat(7_000)))).also(&["X34"]),
    ]
}

fn tables() -> Vec<Broken> {
    vec![
        one("X12", Change(AMOUNTS, "<tableParts count=\"1\"><tablePart r:id=\"r1\"/></tableParts>", ""))
            .also(&["X32"]),
        one("X12", Change(TABLE, "ref=\"A4:E7\"", "ref=\"A4:E7\" totalsRowCount=\"2\"")).also(&["X32"]),
        one("X13", Change(TABLE, "displayName=\"amounts_table\"", "displayName=\"AB12\"")),
        one("X13", Change(TABLE, "displayName=\"amounts_table\"", "displayName=\"notes_table\"")),
        one("X14", Change(TABLE, "name=\"Counted\"", "name=\"Seen\"")),
        one("X15", Change(TABLE, "A4:E7", "A4:E8")).also(&["X32"]),
        one(
            "X16",
            Change(
                AMOUNTS,
                "<row r=\"7\">",
                "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>below</t></is></c></row><row r=\"7\">",
            ),
        ),
        one(
            "X16",
            Change(
                AMOUNTS,
                "</c></row><row r=\"3\">",
                "</c><c r=\"C2\" t=\"inlineStr\"><is><t>aside</t></is></c></row><row r=\"3\">",
            ),
        ),
        one("X17", Change(AMOUNTS, "Some cells are blank: the total has nothing to say there.", "")),
        one("X18", Change(AMOUNTS, "[x] not available.", "")),
        one(
            "X18",
            Change(
                AMOUNTS,
                "<c r=\"C6\" s=\"0\" t=\"inlineStr\"><is><t>[x]</t></is></c>",
                "<c r=\"C6\" s=\"4\"><v>1</v></c><c r=\"C7\" s=\"0\" t=\"inlineStr\"><is><t>n/a</t></is></c>",
            ),
        ),
        one("X23", Change(AMOUNTS, "[note 1]", "[note 2]")),
        one("X23", Change(NOTES, "note 1", "note 3")),
        one("X24", Change(CONTENTS, "<t>Amounts", "<t>Sums")),
        one("X24", Change(CONTENTS, "'Amounts'!A1", "'Notes'!A1")),
        one("X32", Change(COVER, "300.3", "300.4")),
        one(
            "X32",
            Change(
                COVER,
                "<c r=\"B3\" s=\"3\"><v>300.3</v>",
                "<c r=\"B3\" s=\"0\" t=\"inlineStr\"><is><t>about 300</t></is>",
            ),
        ),
    ]
}

fn cells() -> Vec<Broken> {
    let amount = "<c r=\"E5\" s=\"3\"><v>100.1</v></c>";
    let wrong_sum = &["X28", "X32"];
    vec![
        one("X19", Change(AMOUNTS, "<c r=\"B5\" s=\"6\"", "<c r=\"B5\" s=\"0\"")),
        one("X20", Change(AMOUNTS, amount, "<c r=\"E5\" s=\"4\"><v>100.1</v></c>")).also(&["X32"]),
        one("X20", Change(AMOUNTS, "100.1", "100.109")).also(wrong_sum),
        one("X20", Change(AMOUNTS, "100.1", "100.10000000000001")).also(&["X32"]),
        one("X21", Change(BOOK, "<workbookPr/>", "<workbookPr date1904=\"1\"/>")),
        one("X21", Change(AMOUNTS, "<t>Outcomes", "<t>03/11/2026")),
        one("X21", Change(AMOUNTS, "<t>Outcomes", "<t>2026-11-03")),
        one(
            "X22",
            Change(
                AMOUNTS,
                "<c r=\"B5\" s=\"6\" t=\"inlineStr\"><is><t>00417</t></is></c>",
                "<c r=\"B5\" s=\"4\"><v>417</v></c>",
            ),
        ),
        one("X22", Change(AMOUNTS, "<c r=\"C5\" s=\"4\"", "<c r=\"C5\" s=\"6\"")),
        one(
            "X29",
            Change(
                AMOUNTS,
                "<c r=\"A6\" s=\"0\" t=\"inlineStr\"><is><t>Outcomes</t></is></c>",
                "<c r=\"A6\" s=\"0\" t=\"str\"><v>=1+1</v></c>",
            ),
        ),
        one(
            "X34",
            Change(
                AMOUNTS,
                "<c r=\"A6\" s=\"0\" t=\"inlineStr\"><is><t>Outcomes</t></is></c>",
                "<c r=\"A6\" s=\"0\" t=\"e\"><v>#SPILL!</v></c>",
            ),
        ),
    ]
}

fn looks() -> Vec<Broken> {
    vec![
        one("X25", Change(STYLES, "<font><sz val=\"12\"/>", "<font><sz val=\"11\"/>")),
        one(
            "X25",
            Change(STYLES, "<name val=\"Arial\"/></font></fonts>", "<name val=\"Calibri\"/></font></fonts>"),
        ),
        one("X25", Change(AMOUNTS, "<c r=\"A4\" s=\"2\"", "<c r=\"A4\" s=\"0\"")),
        one(
            "X26",
            Change(
                STYLES,
                "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\"/>",
                "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"1\"/>",
            ),
        ),
        one("X26", Change(STYLES, "FF12436D", "FF9A9A9A")),
        one("X26", Change(TABLE, "<tableStyleInfo ", "<tableStyleInfo name=\"TableStyleMedium2\" ")),
        one("X27", Change(CONTENTS, "'Notes'!A1", "'Nowhere'!A1")).also(&["X24"]),
        Broken {
            id: "X27",
            edits: vec![
                Change(
                    AMOUNTS,
                    "<tableParts",
                    "<hyperlinks><hyperlink ref=\"A6\" r:id=\"far\"/></hyperlinks><tableParts",
                ),
                Change(
                    "xl/worksheets/_rels/sheet4.xml.rels",
                    "<Relationships>",
                    "<Relationships><Relationship Id=\"far\" Type=\"x/hyperlink\" Target=\"javascript:alert(1)\" TargetMode=\"External\"/>",
                ),
            ],
            also: &[],
        },
        one(
            "X30",
            Change(AMOUNTS, "<col min=\"2\" max=\"2\" width=\"16\"", "<col min=\"2\" max=\"2\" width=\"4\""),
        ),
        one(
            "X30",
            Change(
                AMOUNTS,
                "<col min=\"2\" max=\"2\" width=\"16\"",
                "<col min=\"2\" max=\"2\" width=\"120\"",
            ),
        ),
    ]
}

fn formulas() -> Vec<Broken> {
    let formula = |to| one("X28", Change(AMOUNTS, "ROUND(SUM(E5:E6),2)", to));
    vec![
        formula("SUM(E5:E5)"),
        formula("NOW()"),
        formula("[1]Sheet1!A1"),
        formula("SUM(amounts_table[Amount])"),
        formula("SUM(E5:E7)"),
        formula("1/0"),
        one("X28", Change(AMOUNTS, "<v>300.3</v></c></row>", "</c></row>")).also(&["X34"]),
        formula("cmd|'/C calc'!A0").also(&["X29"]),
    ]
}

impl Broken {
    fn also(self, also: &'static [&'static str]) -> Self {
        Self { also, ..self }
    }
}
