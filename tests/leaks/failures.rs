//! What goes wrong: a return that cannot be read, a workbook that is broken, a contract that is wrong, outputs that cannot
//! be written. A message is where a value gets out that no page would show.

use crate::MONTH;
use crate::matrix::Reader;
use crate::seeds::{CONTRACT_CELL, FILE, NAME, NO_DATE, NO_DAY, TOO_WIDE, seeded};
use crate::watch::Watch;
use std::fs;

#[test]
fn a_broken_return_tells_its_values_to_its_sender_alone() {
    let (stage, canaries) = seeded();
    let file = |name: &str| format!("{MONTH}/{name}");
    stage.edit(&file("header.csv"), |text| {
        text.replacen("14/02/2014", NO_DATE, 1).replacen(",F,", ",Ptarmigan,", 1)
    });
    stage.edit(&file("episodes.csv"), |text| text.replacen("10/03/2024", NO_DAY, 1));
    stage.edit(&file("missing.csv"), |text| text.replacen("10/07/2026", NO_DATE, 1));
    stage.edit(&file("oc2.csv"), |text| text.replacen("SDQ_SCORE", "SDQ_SCOER", 1));
    stage.edit(&file("sw_episodes.csv"), |text| format!("{},{TOO_WIDE},{TOO_WIDE}\n", text.trim_end()));
    stage.write(
        &file(&format!("notes of {FILE}.csv")),
        format!("CHILD,NOTE\nKIDCANARY01,{NAME}\n").as_bytes(),
    );
    let mut watch = Watch::new(&stage, &canaries);
    assert_eq!(watch.month().exit, 1);
    let page = fs::read_to_string(stage.path("outputs/2026-10/council/alder/findings.html")).unwrap();
    assert!(page.contains(NO_DAY), "the sender is told what stands there");
    for format in ["text", "json", "csv"] {
        watch.play(&["check", MONTH, "--format", format], Reader::Returns, Reader::Returns);
    }
    watch.end();
}

#[test]
fn birthdays_and_pupil_numbers_that_do_not_agree_are_not_repeated() {
    let (stage, canaries) = seeded();
    let file = |name: &str| format!("{MONTH}/{name}");
    let turned = |text: &str| {
        let [one, other] = ["14/02/2014", "03/09/2015"];
        text.replace(one, "kestrel").replace(other, one).replace("kestrel", other)
    };
    stage.edit(&file("header.csv"), turned);
    stage.edit(&file("header.csv"), |text| {
        let numbers: Vec<&str> = canaries
            .iter()
            .filter(|of| of.value.len() == 13 && text.contains(&of.value))
            .map(|of| &*of.value)
            .collect();
        text.replace(numbers[0], numbers[1])
    });
    stage.edit(&file("episodes.csv"), |text| text.replacen("10/03/2024", "10/03/2013", 1));
    let mut watch = Watch::new(&stage, &canaries);
    assert!(watch.month().exit <= 1);
    for format in ["text", "json", "csv"] {
        let last = "inputs/returns/alder/2025-26";
        let said = watch.play(
            &["check", MONTH, "--last", last, "--format", format],
            Reader::Returns,
            Reader::Returns,
        );
        assert_eq!(said.exit, 1);
    }
    watch.end();
}

#[test]
fn broken_workbooks_and_wrong_contracts_and_shut_folders_say_no_value() {
    let (stage, canaries) = seeded();
    let mut watch = Watch::new(&stage, &canaries);
    let reviews = stage.path(&format!("{MONTH}/reviews of {FILE}.xlsx"));
    let whole = fs::read(&reviews).unwrap();
    fs::write(&reviews, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(watch.month().exit, 1);
    fs::write(&reviews, &whole).unwrap();
    // A released month is not written anew, so that the next one is prepared where there is none.
    fs::rename(stage.path("outputs"), stage.path("released")).unwrap();
    stage.edit("inputs/contracts/alder-practice/clauses.csv", |text| {
        text.replacen(",40,", &format!(",{CONTRACT_CELL},"), 1)
    });
    assert_eq!(watch.month().exit, 1);
    let page = fs::read_to_string(stage.path("outputs/2026-10/index.html")).unwrap();
    assert!(page.contains(CONTRACT_CELL), "those who keep the contract are told what stands there");
    watch.play(&["contract", "lint", "alder-practice"], Reader::Finance, Reader::Finance);
    stage.write("shut", b"a file where a folder is needed");
    let month = ["run", "--period", "2026-10", "--as-at", "2026-11-03", "--outputs", "shut"];
    assert_eq!(watch.play(&month, Reader::Log, Reader::Log).exit, 73);
    let page = stage.path("outputs/2026-10/index.html");
    fs::remove_file(&page).unwrap();
    fs::create_dir_all(page.join("in the way")).unwrap();
    assert_eq!(watch.month().exit, 74);
    watch.end();
}
