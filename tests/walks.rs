//! Golden walks: stories from councils' files to pounds, played with the built program. Each has a folder in `walks`
//! with what came in, `story.md` with the arithmetic in plain words, and `expected.txt` with all that came out.
#![expect(clippy::unwrap_used, reason = "a walk that cannot be played fails, and says where")]

#[path = "walks/harness/mod.rs"]
mod harness;

#[path = "walks/children_told.rs"]
mod children_told;

use harness::{Stage, Tree, copy, tree, workbook_of};
use std::path::Path;

#[test]
fn a_clean_council_is_paid_without_a_word() {
    let mut stage = Stage::with_alder("clean_council");
    let (played, _) = stage.settle("2026-10", "2026-11-03");
    assert_eq!((played.exit, played.stderr.as_str()), (0, ""));
    assert!(played.stdout.contains("£65,200.00 = schedules £65,200.00 = ledger £65,200.00"));
    stage.expect();
}

#[test]
fn faults_are_named_and_doubtful_children_are_unknown_not_no() {
    let mut stage = Stage::with_alder("council_with_faults");
    stage.lay("inputs");
    let (played, _) = stage.settle("2026-10", "2026-11-03");
    assert_eq!(played.exit, 1);
    assert!(played.stdout.contains("statements £65,333.33"));
    stage.expect();
}

#[test]
fn a_correction_is_one_adjustment_the_month_after_and_never_a_second() {
    let mut stage = Stage::with_alder("corrected_return_the_month_after");
    stage.settle("2026-10", "2026-11-03");
    stage.tell("October's return is corrected: one of C04's moves was none. November's return is there too.");
    stage.lay("corrected");
    let (_, november) = stage.settle("2026-11", "2026-12-03");
    assert!(november.stdout.contains("posted £72,699.99 in 7 entries"), "six of November, one of October");
    let before = tree(&stage.path("outputs"));
    stage.tell("The same once more.");
    let again = stage.run("2026-11", "2026-12-03");
    assert!(again.stdout.contains("nothing to post"));
    assert!(before == tree(&stage.path("outputs")), "the second run changed an output");
    stage.expect();
}

#[test]
fn a_difference_that_is_too_small_waits_and_the_month_goes_on() {
    let mut stage = Stage::with_alder("small_difference_waits");
    let contract = stage.path("inputs/contracts/alder-practice/contract.csv");
    let text = std::fs::read_to_string(&contract).unwrap();
    std::fs::write(&contract, text.replacen("least_adjustment,0.00", "least_adjustment,10000.00", 1))
        .unwrap();
    stage.settle("2026-10", "2026-11-03");
    stage.tell("October's return is corrected, by less than the contract posts at once.");
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/walks/corrected_return_the_month_after/corrected"),
        &stage.path("inputs"),
        false,
    );
    let (prepared, released) = stage.settle("2026-11", "2026-12-03");
    assert_eq!(prepared.exit, 0, "{}", prepared.stderr);
    assert!(released.stdout.contains("in 6 entries"), "nothing of October: {}", released.stdout);
    stage.expect();
}

#[test]
fn a_statement_tells_its_story_from_the_sum_down_to_the_query() {
    let mut stage = Stage::with_alder("corrected_return_the_month_after");
    let play = |stage: &Stage, period: &str, as_at: &str| {
        stage.play(&["run", "--period", period, "--as-at", as_at], &[]);
        stage.play(&["approve", "--period", period, "--by", "Checker", "--on", as_at], &[]);
        stage.play(&["release", "--period", period, "--by", "Payer", "--on", as_at], &[]);
        let path = stage.path(&format!("outputs/{period}/practice/alder-practice/statement.json"));
        let read: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        read["sections"].as_array().unwrap().clone()
    };
    let ids = |sections: &[serde_json::Value]| -> Vec<String> {
        let id = |section: &serde_json::Value| section["id"].as_str().unwrap().replace("-alder-practice", "");
        sections.iter().map(id).collect()
    };
    let first = ids(&play(&stage, "2026-10", "2026-11-03"));
    assert!(!first.iter().any(|id| id == "changes" || id == "trend"), "there is no month before: {first:?}");
    stage.lay("corrected");
    let second = play(&stage, "2026-11", "2026-12-03");
    let found = ids(&second);
    let story = ["paid", "amounts", "changes", "outcomes", "trend", "chance", "working", "query", "method"];
    let told: Vec<&String> = found.iter().filter(|id| story.contains(&id.as_str())).collect();
    assert_eq!(told, story);
    let words = second[0]["words"].to_string();
    for said in
        ["by 2 January 2027", "supplier ALD-P-0001", "order PO-2026-ALD", "Alder Social Work Practice"]
    {
        assert!(words.contains(said), "{said}: {words}");
    }
}

#[test]
fn a_return_that_did_not_come_is_held_or_paid_on_account_as_the_contract_says() {
    let mut stage = Stage::with_alder("return_that_did_not_come");
    for council in ["birch", "cedar"] {
        stage.add(council, &["contracts/", &format!("returns/{council}/2025-26/")]);
    }
    stage.lay("inputs");
    let (played, _) = stage.settle("2026-10", "2026-11-03");
    assert_eq!(played.exit, 1);
    stage.tell(
        "Birch's return comes a week late, when October has been released: what was held waits for November.",
    );
    stage.add("birch", &["returns/birch/2026-10/"]);
    let before = tree(&stage.path("outputs"));
    let late = stage.run("2026-10", "2026-11-10");
    assert_eq!(late.exit, 1, "{}{}", late.stdout, late.stderr);
    assert!(late.stderr.contains("because it has been released"), "{}", late.stderr);
    assert!(
        late.stderr.contains("It comes to £6,866.67 so far"),
        "what was held, and nothing else: {}",
        late.stderr
    );
    assert!(before == tree(&stage.path("outputs")), "a released month was restated");
    stage.expect();
}

#[test]
fn a_month_that_is_held_is_not_forgotten_when_the_next_one_comes() {
    let mut stage = Stage::with_alder("held_month_is_not_forgotten");
    let returns = stage.path("inputs/returns/alder");
    std::fs::rename(returns.join("2026-10"), stage.path("october")).unwrap();
    assert_eq!(stage.settle("2026-10", "2026-11-03").0.exit, 1);
    stage.lay("november");
    let november = stage.run("2026-11", "2026-12-03");
    assert_eq!(november.exit, 1);
    stage.tell("October's return comes after all.");
    std::fs::rename(stage.path("october"), returns.join("2026-10")).unwrap();
    assert_eq!(stage.settle("2026-11", "2026-12-10").0.exit, 0);
    stage.expect();
}

#[test]
fn a_measured_month_is_not_priced_again_when_its_return_is_gone() {
    let mut stage = Stage::with_alder("measured_month_is_not_repriced");
    stage.lay("inputs");
    stage.settle("2026-10", "2026-11-03");
    stage.tell("October's return is taken away, and November's comes.");
    std::fs::rename(stage.path("inputs/returns/alder/2026-10"), stage.path("october")).unwrap();
    stage.lay("november");
    let (_, november) = stage.settle("2026-11", "2026-12-03");
    assert!(november.stdout.contains("posted £70,033.33 in 6 entries"), "November, and nothing of October");
    stage.expect();
}

#[test]
fn what_was_released_stays_when_the_contract_turns_out_wrong() {
    let mut stage = Stage::with_alder("clean_council");
    stage.settle("2026-10", "2026-11-03");
    let before = tree(&stage.path("outputs"));
    let clauses = stage.path("inputs/contracts/alder-practice/clauses.csv");
    let text = std::fs::read_to_string(&clauses).unwrap();
    std::fs::write(&clauses, text.replacen("PS1@2025", "PS1@2026", 1)).unwrap();
    let again = stage.run("2026-10", "2026-11-03");
    assert_eq!(
        (again.exit, again.stdout.as_str()),
        (0, "October 2026: nothing to post: it has been released\n")
    );
    assert!(before == tree(&stage.path("outputs")));
}

#[test]
fn an_unreadable_file_touches_nobody_but_its_council() {
    let mut stage = Stage::with_alder("unreadable_file_beside_good_ones");
    stage.add("birch", &["contracts/", "returns/"]);
    stage.lay("inputs");
    let alder = |stage: &Stage| -> Vec<Tree> {
        let month = stage.path("outputs/2026-10");
        ["council/alder", "practice/alder-practice"].map(|below| tree(&month.join(below))).into()
    };
    stage.tell("Both councils in order.");
    stage.run("2026-10", "2026-11-03");
    let undisturbed = alder(&stage);
    assert!(undisturbed.iter().all(|tree| tree.len() > 1));
    let reviews = stage.path("inputs/returns/birch/2026-10/reviews.csv");
    let text = std::fs::read_to_string(&reviews).unwrap();
    stage.tell("Birch's reviews have a quotation mark that is never closed.");
    std::fs::write(&reviews, text.replacen("BI02,", "\"BI02,", 1)).unwrap();
    let quote = apart(&mut stage, "reviews.csv");
    assert!(undisturbed == alder(&stage), "an unclosed quotation mark changed Alder's outputs");
    stage.tell("Birch's reviews come as a workbook that broke off on the way.");
    let whole = workbook_of(&[("Reviews", &text)]);
    std::fs::remove_file(&reviews).unwrap();
    std::fs::write(reviews.with_file_name("reviews.xlsx"), &whole[..whole.len() / 2]).unwrap();
    let broken = apart(&mut stage, "reviews.xlsx");
    assert!(undisturbed == alder(&stage), "a broken workbook changed Alder's outputs");
    assert_eq!((quote, broken), (1, 1));
    stage.expect();
}

/// Runs the month into fresh outputs; the file must be named where people look.
fn apart(stage: &mut Stage, file: &str) -> i32 {
    std::fs::remove_dir_all(stage.path("outputs")).unwrap();
    let played = stage.run("2026-10", "2026-11-03");
    assert!(played.stderr.contains(file), "stderr does not name {file}");
    for page in ["index.html", "council/birch/findings.html"] {
        let page = std::fs::read_to_string(stage.path("outputs/2026-10").join(page)).unwrap();
        assert!(page.contains(file), "a page does not name {file}");
    }
    played.exit
}

#[test]
fn a_year_is_settled_from_its_final_return_and_may_be_clawed_back() {
    let mut stage = Stage::with_alder("year_end_settlement");
    for folder in ["2025-26", "2026-10"] {
        std::fs::remove_dir_all(stage.path("inputs/returns/alder").join(folder)).unwrap();
    }
    stage.lay("march");
    let (_, march) = stage.settle("2026-03", "2026-04-08");
    assert!(march.stdout.contains("posted £70,111.10"));
    stage.tell("The final return of 2025-26 is there, and April's return.");
    stage.lay("april");
    let (_, april) = stage.settle("2026-04", "2026-05-06");
    assert!(april.stdout.contains("posted £65,740.75"));
    stage.tell("The same once more.");
    assert!(stage.run("2026-04", "2026-05-06").stdout.contains("nothing to post"));
    let words =
        ["explain", "statement", "alder-practice", "PS1", "--period", "2026-04", "--as-at", "2026-05-06"];
    let explained = stage.play(&words, &[]).stdout;
    let (_, settlement) = explained.split_once("year-end settlement").unwrap();
    assert!(
        settlement.contains("returns/alder/2025-26/episodes.csv · row"),
        "the rows of the final return: {explained}"
    );
    assert!(!settlement.contains("returns/alder/2026-04/"), "and none that came after it");
    let evidence = stage.path("outputs/2026-04/council/alder/evidence.html");
    let evidence = std::fs::read_to_string(evidence).unwrap();
    let (_, settled) = evidence.split_once("id=\"of-alder-practice-ps1-settled-2026-03-31\"").unwrap();
    let (settled, _) = settled.split_once("</table>").unwrap();
    assert!(settled.contains("2025-26/episodes.csv") && !settled.contains("2026-04/"), "{settled}");
    stage.expect();
}

#[test]
fn a_return_of_a_year_without_rules_is_judged_by_the_nearest_and_says_so() {
    let mut stage = Stage::with_alder("year_without_rules");
    let returns = stage.path("inputs/returns/alder");
    std::fs::rename(returns.join("2026-10"), returns.join("2027-04")).unwrap();
    stage.lay("inputs");
    stage.run("2027-04", "2027-05-05");
    stage.expect();
}

#[test]
fn one_wrong_cell_stops_its_practice_and_no_other() {
    let mut stage = Stage::with_alder("wrong_contract");
    stage.add("birch", &["contracts/", "returns/"]);
    stage.lay("inputs");
    let folder = stage.path("inputs/contracts/birch-practice");
    let tables: Vec<(&str, String)> = ["contract", "years", "clauses", "examples"]
        .map(|name| (name, std::fs::read_to_string(folder.join(format!("{name}.csv"))).unwrap()))
        .into();
    let wrong: Vec<(&str, String)> =
        tables.iter().map(|(name, text)| (*name, text.replace("linear,40,30", "linear,4O,30"))).collect();
    assert_ne!(tables, wrong);
    let wrong: Vec<(&str, &str)> = wrong.iter().map(|(name, text)| (*name, text.as_str())).collect();
    std::fs::remove_dir_all(&folder).unwrap();
    stage.write("inputs/contracts/birch-practice/contract.xlsx", &workbook_of(&wrong));
    let (played, _) = stage.settle("2026-10", "2026-11-03");
    assert_eq!(played.exit, 1);
    assert!(
        played.stderr.contains("contracts/birch-practice/contract.xlsx · sheet clauses · row 2 · WEIGHT")
    );
    stage.expect();
}

#[test]
fn the_same_inputs_give_the_same_bytes_again_and_elsewhere() {
    let month = ["run", "--period", "2026-10", "--as-at", "2026-11-03", "-v"];
    let inputs = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs");
    let mut here = Stage::empty("run_twice_and_elsewhere");
    copy(&inputs, &here.path("inputs"), false);
    let dry = here.play(&["run", "--period", "2026-10", "--as-at", "2026-11-03", "--dry-run"], &[]);
    assert!(dry.exit <= 1 && dry.stdout.contains("files would be written") && !here.path("outputs").exists());
    here.tell("A dry run writes nothing: there is no folder of outputs after it.");
    assert!(here.play(&month, &[]).stdout.contains("\nto post: £"));
    let first = tree(&here.path("outputs"));
    assert!(first.contains_key("ledger.sqlite") && first.contains_key("2026-10/run.json"));
    here.tell("The first run prepares a draft.");
    here.play(&month, &[]);
    same(&first, &tree(&here.path("outputs")));
    here.tell("The second makes the same draft, and every file below outputs is the same, the ledger too.");
    let signed = |stage: &Stage, surroundings: &[(&str, &str)]| {
        let by = |act, who| [act, "--period", "2026-10", "--by", who, "--on", "2026-11-05", "-v"];
        assert_eq!(stage.play(&by("approve", "Checker"), surroundings).exit, 0);
        let released = stage.play(&by("release", "Payer"), surroundings);
        assert!(released.stdout.contains("\nposted £"), "{}", released.stderr);
        tree(&stage.path("outputs"))
    };
    let released = signed(&here, &[]);
    assert!(here.play(&month, &[]).stdout.contains("nothing to post"));
    same(&released, &tree(&here.path("outputs")));
    here.tell(
        "It is approved and released; a run after that posts nothing, and every file is as it was released.",
    );
    let elsewhere = Stage::empty("run_twice_and_elsewhere");
    copy(&inputs, &elsewhere.path("inputs"), true);
    let surroundings = [("TZ", "Pacific/Auckland"), ("RAYON_NUM_THREADS", "1"), ("LANG", "de_DE.UTF-8")];
    elsewhere.play(&month, &surroundings);
    same(&first, &tree(&elsewhere.path("outputs")));
    same(&released, &signed(&elsewhere, &surroundings));
    here.tell("Another folder, inputs made in another order, another time zone, one thread: the same bytes.");
    here.expect();
}

/// Fails with the names of the files that differ.
fn same(one: &Tree, other: &Tree) {
    let names = one.keys().chain(other.keys());
    let differ: Vec<&String> = names.filter(|name| one.get(*name) != other.get(*name)).collect();
    assert!(differ.is_empty(), "these differ: {differ:?}");
}
