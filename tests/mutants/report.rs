//! What is told of the changes: how many were caught in every file, and each one that was not.

use super::explained::explained;
use super::round::{Fate, Judged};
use super::source::File;

/// At least so many of a hundred changes must be caught.
const WANTED: usize = 95;

/// Prints what became of the changes: of all there are, or of those of some files.
///
/// # Panics
/// When too few were caught, or one that was not is not explained, or one that is explained was caught.
pub(crate) fn report(files: &[File<'_>], changes: &[Judged<'_>], fates: &[Fate], all: bool) {
    let survived: Vec<[String; 3]> =
        with_fate(changes, fates, Fate::Survived).map(|judged| described(files, judged)).collect();
    for (number, file) in files.iter().enumerate() {
        let of =
            |fate| with_fate(changes, fates, fate).filter(|judged| judged.change.place.0 == number).count();
        println!("{:5} caught {:3} survived {}", of(Fate::Caught), of(Fate::Survived), file.path);
    }
    let explained = explained();
    let unexplained: Vec<&[String; 3]> =
        survived.iter().filter(|one| !explained.iter().any(|known| known.change == **one)).collect();
    for (judged, [file, line, change]) in with_fate(changes, fates, Fate::Survived).zip(&survived) {
        let text = files[judged.change.place.0].text;
        let number = text[..judged.change.at.start].lines().count();
        let known = explained.iter().find(|known| known.change == [file, line, change].map(String::from));
        let reason = known.map_or("NOT EXPLAINED", |known| known.reason.as_str());
        println!("\n{file}\n{line}\n{change}\n{reason}\n(line {number})");
    }
    let (caught, lost) = (with_fate(changes, fates, Fate::Caught).count(), survived.len());
    let none = with_fate(changes, fates, Fate::NoProgram).count();
    let tenths = caught * 1_000 / (caught + lost);
    println!(
        "\n{caught} of {} changes caught, {}.{} per cent; {none} more do not compile",
        caught + lost,
        tenths / 10,
        tenths % 10
    );
    let idle: Vec<_> = explained.iter().filter(|known| !survived.contains(&known.change)).collect();
    assert!(idle.is_empty() || !all, "caught or gone; strike them off explained.txt: {idle:#?}");
    assert!(tenths >= WANTED * 10, "fewer than {WANTED} per cent were caught");
    assert!(unexplained.is_empty(), "{} survived and are not explained", unexplained.len());
}

fn with_fate<'a, 'b>(
    changes: &'a [Judged<'b>],
    fates: &[Fate],
    wanted: Fate,
) -> impl Iterator<Item = &'a Judged<'b>> {
    changes.iter().zip(fates).filter(move |(_, fate)| **fate == wanted).map(|(judged, _)| judged)
}

/// File, line and change, in words that stay when lines are moved.
fn described(files: &[File<'_>], judged: &Judged<'_>) -> [String; 3] {
    let file = &files[judged.change.place.0];
    let at = &judged.change.at;
    let from = file.text[..at.start].rfind('\n').map_or(0, |at| at + 1);
    let line = file.text[from..].lines().next().unwrap_or_default().trim();
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let change = format!("`{}` becomes `{}`", one_line(&file.text[at.clone()]), one_line(&judged.change.put));
    [file.path.into(), line.into(), change]
}
