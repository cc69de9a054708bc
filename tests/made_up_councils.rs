//! What `synth` makes is clean: no rule finds anything in it, and no file gives cause for a remark.

use outturn::read::{Sheet, Verdict, Workbooks, read_bytes};
use outturn::returns::assemble;
use outturn::synth::{Wanted, pilots, synthesise};
use outturn::validate::{Year, rules, validate};
use outturn::words::Period;

#[test]
fn no_rule_finds_anything_in_a_made_up_return_without_faults() {
    for seed in [1, 20, 300] {
        let wanted = Wanted { seed, councils: pilots(), month: "2026-10".parse().unwrap(), faults: 0 };
        let files = synthesise(&wanted);
        for council in pilots() {
            for (period, last) in [("2026-10", "2025-26"), ("2025-26", "2024-25")] {
                let read = |period: &str| -> (Period, Vec<Sheet>) {
                    let folder = format!("returns/{}/{period}/", council.code);
                    let ours = files.iter().filter(|file| file.path.starts_with(&folder));
                    let sheets = ours.flat_map(|file| {
                        let (sheets, odd, verdict) = read_bytes(&file.path, &file.bytes, &Workbooks::Here);
                        assert!(
                            odd.is_empty() && matches!(verdict, Verdict::Read { .. }),
                            "{}: {odd:?}",
                            file.path
                        );
                        sheets
                    });
                    (period.parse().unwrap(), sheets.collect())
                };
                let sent = [read(period), read(last)];
                let sent =
                    sent.each_ref().map(|(period, sheets)| (*period, sheets.iter().collect::<Vec<_>>()));
                let given = assemble(&council.code, sent[0].0, &sent);
                assert!(given.remarks.is_empty() && given.count.read > 500, "{:?}", given.remarks);
                let in_force = rules::in_force(given.year()).unwrap();
                let findings = validate(given, &Year::of(sent[0].0), &in_force).findings;
                let said: Vec<String> = findings.iter().map(ToString::to_string).collect();
                assert!(said.is_empty(), "seed {seed}: {said:#?}");
            }
        }
    }
}
