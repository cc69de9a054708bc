//! Hostile texts in every place where people write freely: whatever comes out of the program, they stay text.

#![expect(clippy::unwrap_used, reason = "all of it is a test: what cannot be made ends it")]
#![expect(
    clippy::case_sensitive_file_extension_comparisons,
    reason = "the names of outputs are the program's own"
)]

#[path = "injection/hostile.rs"]
mod hostile;
#[path = "injection/pages.rs"]
mod pages;
mod played;
#[path = "injection/printed.rs"]
mod printed;
#[path = "injection/town.rs"]
mod town;
#[path = "injection/workbooks.rs"]
mod workbooks;

use played::{Files, Said, Stage, files};

/// The month of a town, and all that it wrote.
fn month(stage: &Stage) -> (Said, Files) {
    let said = stage.month();
    assert!(said.exit <= 1, "{}", String::from_utf8_lossy(&said.stderr));
    (said, files(&stage.path("outputs")))
}

/// Text as a page or a workbook may show it: blanks are one, and what cannot be shown is left away.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn hostile_texts_stay_text_in_pages_workbooks_and_json() {
    let (_, tame) = month(&town::town(&["a tame text".to_string()]));
    let (_, clean) = month(&Stage::with_alder(|_, text| text));
    let texts = town::all();
    assert!(texts.len() >= 30);
    let stage = town::town(&texts);
    let texts: Vec<String> = texts.iter().map(|text| plain(text)).collect();
    let (said, hostile) = month(&stage);
    printed::is_fit_for_a_terminal("run", &said);

    let shapes: pages::Shape = [&tame, &clean].into_iter().flat_map(pages::shapes).collect();
    let others: Vec<_> = pages::shapes(&hostile).into_iter().filter(|of| !shapes.contains(of)).collect();
    assert!(others.is_empty(), "elements that a tame text does not make: {others:?}");
    let mut titles = 0;
    for (path, page) in pages::pages(&hostile) {
        pages::refers_to_nothing_outside(path, &page);
        let (title, says) = pages::said(&page);
        let title = plain(&title);
        assert!(!says.contains("=49") && !says.contains("a template"), "{path}");
        titles += texts.iter().filter(|text| title.contains(*text)).count();
    }
    assert!(titles > texts.len(), "{titles} titles hold a council's name as it was written");

    let (mut formulas, _) = workbooks::read(&tame);
    formulas.extend(workbooks::read(&clean).0);
    let (found, cells) = workbooks::read(&hostile);
    let cells: std::collections::BTreeSet<String> = cells.iter().map(|cell| plain(cell)).collect();
    let others: Vec<_> = found.difference(&formulas).collect();
    assert!(others.is_empty(), "formulas that a tame text does not make: {others:?}");
    let kept = texts.iter().filter(|text| cells.iter().any(|cell| cell.contains(*text))).count();
    assert!(kept * 4 > texts.len() * 3, "{kept} of {} texts stand in a cell", texts.len());

    let json = hostile.iter().filter(|(path, _)| path.ends_with(".json"));
    let documents: Vec<serde_json::Value> =
        json.map(|(_, bytes)| serde_json::from_slice(bytes).unwrap()).collect();
    let titles: Vec<String> =
        documents.iter().filter_map(|document| document["title"].as_str()).map(plain).collect();
    let kept = texts.iter().filter(|text| titles.iter().any(|title| title.ends_with(*text))).count();
    assert!(kept * 4 > texts.len() * 3, "{kept} of {} texts end a title", texts.len());
}

#[test]
fn hostile_names_of_files_and_folders_lead_nowhere() {
    let stage = Stage::with_alder(|_, text| text);
    assert!(town::badly_named(&stage) > 25);
    let before: Vec<String> = files(&stage.path("")).into_keys().collect();
    let (said, outputs) = month(&stage);
    printed::is_fit_for_a_terminal("run", &said);
    let after = files(&stage.path(""));
    let new = after.keys().filter(|path| !before.contains(path));
    for path in new {
        assert!(path.starts_with("outputs/"), "{path} was written");
        let tame =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-/.".contains(letter);
        assert!(path.chars().all(tame), "{path} is named by a sender");
    }
    for (path, page) in pages::pages(&outputs) {
        pages::refers_to_nothing_outside(path, &page);
    }
    workbooks::read(&outputs);
    printed::is_fit_for_a_terminal("check", &stage.play(&["check", "inputs/returns/alder/2026-10"]));
}

#[test]
fn a_council_cannot_be_called_by_a_hostile_code() {
    let stage = Stage::with_alder(|_, text| text);
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["CODE", "NAME", "GSS", "OLD_CODE", "REGION", "EXAMPLE_DATA"]).unwrap();
    for text in town::all().iter().filter(|text| !text.contains('\0')) {
        table.write_record([text, "Name", "E06999001", "991", "North West", text]).unwrap();
    }
    let table = String::from_utf8(table.into_inner().unwrap()).unwrap();
    stage.edit("inputs/councils.csv", |_| table.clone());
    let said = stage.month();
    assert_eq!(said.exit, 78, "{}", String::from_utf8_lossy(&said.stderr));
    printed::is_fit_for_a_terminal("run", &said);
    assert!(files(&stage.path("outputs")).keys().all(|path| path.starts_with("ledger.")));
}

#[test]
fn a_folder_of_returns_with_a_hostile_name_is_told_and_stops_the_month() {
    for name in hostile::names() {
        let stage = Stage::with_alder(|_, text| text);
        stage.write(&format!("inputs/returns/{name}/2026-10/reviews.csv"), b"CHILD,DOB\n");
        let said = stage.month();
        assert!(said.exit != 0 && said.exit < 100 && said.exit != 70, "{name:?} ended with {}", said.exit);
        printed::is_fit_for_a_terminal("run", &said);
    }
}
