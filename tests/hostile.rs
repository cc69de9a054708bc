//! Hostile files among honest returns: each is refused in a sentence that names it, the run ends, and what every other
//! council and practice is shown does not change by one byte.
//!
//! `make test` has 26 councils and small bombs; `make hostile` has 202 councils, bombs of 3 GiB, and prints how long the run
//! took and how much memory its own process needed.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a stage that cannot be set fails, and says where; what the run took is shown"
)]

#[path = "hostile/attack.rs"]
mod attack;
#[path = "hostile/compound.rs"]
mod compound;
#[path = "hostile/containers.rs"]
mod containers;
#[path = "hostile/deliveries.rs"]
mod deliveries;
#[path = "hostile/size.rs"]
mod size;
#[path = "hostile/texts.rs"]
mod texts;
#[path = "hostile/town.rs"]
mod town;
#[path = "hostile/watched.rs"]
mod watched;
#[path = "hostile/workbooks.rs"]
mod workbooks;
#[path = "forms/written.rs"]
mod written;

use attack::{Attack, attacks};
use size::Size;
use std::collections::BTreeSet;
use std::path::Path;
use town::{Town, code};
use watched::{Watched, outputs, watched};

/// Most memory that the program itself may need, its workers aside: to read and judge everything, and to its end, with every
/// page in the making.
const MOST_MIB: u64 = 300;

fn run(town: &Town, outputs: &str) -> Watched {
    let words = ["run", "--period", "2026-10", "--as-at", "2026-11-03", "--outputs", outputs, "--json"];
    let watched = watched(town.root(), &words);
    println!(
        "{outputs}: exit {}, {:.1} s; the program's own process had at most {} MiB until all was read and judged, {} MiB in all",
        watched.exit,
        watched.took.as_secs_f64(),
        watched.reading_mib,
        watched.peak_mib
    );
    watched
}

/// What is said of a council's files that were refused, and that its findings page says it too.
fn assert_named(attack: &Attack, code: &str, said: &str, outputs: &Path) {
    let folder = format!("outturn: returns/{code}/");
    let refused: Vec<&str> =
        said.lines().filter(|line| line.starts_with(&folder) && line.contains(": refused: ")).collect();
    let named = format!("outturn: returns/{code}/2026-10/{}: refused: {}", attack.file, attack.says);
    assert!(
        refused.len() == usize::from(attack.refused) && refused.iter().all(|line| line.starts_with(&named)),
        "{}: wanted {named}, got {refused:#?}",
        attack.name
    );
    let page =
        std::fs::read_to_string(outputs.join(format!("2026-10/council/{code}/findings.html"))).unwrap();
    let page = page.replace("&#39;", "'").replace("&#x27;", "'");
    assert!(
        page.contains(attack.file) && page.contains(attack.says),
        "{}: the findings of {code} do not say it",
        attack.name
    );
}

#[test]
fn hostile_files_are_named_and_change_nothing_for_anybody_else() {
    let size = Size::wanted();
    let attacks = attacks();
    let town = Town::built(size.councils);
    let good = run(&town, "good");
    let mut made = 0;
    for (at, attack) in (1..).zip(&attacks) {
        let folder = town.month(at);
        if at % 2 == 0 {
            std::fs::remove_dir_all(&folder).unwrap();
            std::fs::create_dir(&folder).unwrap();
        }
        made += usize::from((attack.put)(&folder, &size));
    }
    assert!(made == attacks.len() || !cfg!(unix), "{made} of {} attacks were made", attacks.len());
    let attacked = run(&town, "attacked");

    assert_eq!((good.exit, attacked.exit), (good.exit & 1, 1), "{}", attacked.said);
    for (at, attack) in (1..).zip(&attacks) {
        if town.month(at).join(attack.file).symlink_metadata().is_ok() || attack.file.contains(".zip/") {
            assert_named(attack, &code(at), &attacked.said, &town.root().join("attacked"));
        }
    }
    let attacked_ones: BTreeSet<String> = (1..=attacks.len()).map(code).collect();
    let shown = |run: &str| outputs(&town.root().join(run).join("2026-10"), &attacked_ones);
    let (before, after) = (shown("good"), shown("attacked"));
    assert!(before.len() > 10 * (size.councils - attacks.len()), "{} files of good councils", before.len());
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    let changed: Vec<&String> =
        before.iter().filter(|(path, bytes)| after[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(changed.is_empty(), "other councils' outputs changed: {changed:#?}");
    if size.full {
        for (run, watched) in [("good", &good), ("attacked", &attacked)] {
            let most = watched.reading_mib.max(watched.peak_mib);
            assert!(most < MOST_MIB, "{run}: {most} MiB");
        }
    }
    println!("{} files of the other {} councils are the same", before.len(), size.councils - attacks.len());
}
