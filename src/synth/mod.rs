//! In: an order for made-up councils, from a seed. Out: the files that such councils would send.
//! A side room: it uses the words only, nothing in the corridor uses it, and no child, home or worker in it is real.

mod adoption;
mod away;
mod calendar;
mod council;
mod dice;
mod episodes;
mod faults;
mod homes;
mod legal;
mod liberty;
mod life;
#[cfg(test)]
mod measured;
mod missing;
mod person;
mod pilots;
mod placements;
mod practice;
mod rates;
mod render;
mod reviews;
mod story;
mod upn;
mod wanted;
mod workers;

pub use pilots::{numbered, pilots};
pub use wanted::{CouncilWanted, Form, Headings, MadeFile, Wanted};

use council::Council;
use dice::Dice;
use homes::Homes;
use person::Person;
use rayon::prelude::*;
use story::{Shape, Story};
use wanted::Window;

/// The files of every council, in the order asked for; those of one council by period and then by table.
pub fn synthesise(wanted: &Wanted) -> Vec<MadeFile> {
    let files = |council: &CouncilWanted| council_files(council, wanted);
    wanted.councils.par_iter().map(files).collect::<Vec<_>>().concat()
}

fn council_files(council: &CouncilWanted, wanted: &Wanted) -> Vec<MadeFile> {
    let council = Council::of(council, wanted);
    let lives = life::all(&council);
    let mut files = Vec::new();
    for (window, per_mille) in council.windows.iter().zip([0, wanted.faults / 5, wanted.faults]) {
        let mut tables = render::tables(window, &council, &lives);
        if per_mille > 0 {
            faults::plant(&mut tables, per_mille, window, &council);
        }
        files.extend(render::files(window, &council, &tables));
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn one_council(seed: u64) -> Wanted {
        let councils = numbered(1, 600);
        Wanted { seed, councils, month: "2026-10".parse().unwrap(), faults: 0 }
    }

    fn pilot_order(seed: u64) -> Wanted {
        let councils = pilots().into_iter().skip(2).take(2).collect();
        Wanted { seed, councils, month: "2026-10".parse().unwrap(), faults: 30 }
    }

    #[test]
    fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
        let [first, again, other] = [7, 7, 8].map(|seed| synthesise(&pilot_order(seed)));
        assert!(first == again);
        let paths = |files: &[MadeFile]| files.iter().map(|file| file.path.clone()).collect::<Vec<_>>();
        assert!(first.iter().zip(&other).all(|(one, other)| one.bytes != other.bytes), "{:?}", paths(&first));
    }

    #[test]
    fn a_councils_files_do_not_depend_on_its_company() {
        let both = synthesise(&pilot_order(7));
        let mut alone = pilot_order(7);
        alone.councils.remove(0);
        let alone = synthesise(&alone);
        assert!(both[both.len() - alone.len()..] == alone[..]);
    }

    /// To look at what is made: `cargo test three_megabytes -- --nocapture`.
    #[test]
    fn the_six_pilots_fit_in_three_megabytes() {
        let month = "2026-10".parse().unwrap();
        let files = synthesise(&Wanted { seed: 2026, councils: pilots(), month, faults: 30 });
        for file in &files {
            println!("{:>8}  {}", file.bytes.len(), file.path);
            if file.path.ends_with("csv") {
                String::from_utf8_lossy(&file.bytes)
                    .lines()
                    .take(4)
                    .for_each(|line| println!("          {line}"));
            }
        }
        let bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
        assert!((500_000..3_000_000).contains(&bytes), "{bytes} bytes");
    }

    #[test]
    fn a_workbook_stands_for_a_period_and_a_csv_file_for_a_table() {
        let files = synthesise(&pilot_order(7));
        let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(
            &paths[..3],
            ["2024-25", "2025-26", "2026-10"].map(|period| format!("returns/sandwell/{period}/return.xlsx"))
        );
        assert!(paths.contains(&"returns/hillingdon/2026-10/episodes.csv"));
        assert!(paths.contains(&"returns/hillingdon/2026-10/assignments.csv"));
        assert!(!paths.contains(&"returns/hillingdon/2025-26/DoLo.csv"));
    }
}
