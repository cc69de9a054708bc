//! One run of the month: what was told of each council, and what was written.

use super::clean::{Files, MONTH, QUIET, asked};
use outturn::ledger::Ledger;
use outturn::read::Verdict;
use outturn::reports::book::{Book, CouncilBook};
use outturn::returns::Effect;
use outturn::run::{book, gather, run};
use std::fs;
use std::path::Path;

/// What a sentence means for the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Means {
    /// Read all the same.
    Noted,
    /// The row is not used.
    Row,
    /// The table, or the file, is not used: the return is not whole, and what depends on it is held.
    Table,
    /// A rule found it: it is for the council to put right, and holds nothing.
    Rule(&'static str),
    /// The file is not read, and need not be.
    PassedOver,
}

/// One thing that was told: its place below the month's folder, its sentence, and what it means.
pub(crate) type Told = (String, String, Means);

/// What came of a month.
pub(crate) struct Month {
    /// The lines for whoever runs it.
    pub(crate) held: Vec<String>,
    book: Book,
    /// What was written, by its path below the month's outputs.
    written: Files,
}

impl Month {
    /// Runs the month over what lies below a root.
    pub(crate) fn of(root: &Path) -> Self {
        let asked = asked(root);
        let gathered = gather(&asked, &mut |_| ()).unwrap_or_else(|stopped| panic!("{:?}", stopped.says));
        let ledger = Ledger::look(&asked.ledger()).unwrap();
        let book = book(&asked, &gathered, &ledger, &mut |_| ());
        let book = book.unwrap_or_else(|stopped| panic!("{:?}", stopped.says));
        let done = run(&asked, &mut |_| ()).unwrap_or_else(|stopped| panic!("{:?}", stopped.says));
        Self { held: done.held, book, written: below(&root.join("outputs").join(MONTH)) }
    }

    /// What is written for the councils that must not notice, and for their practices.
    pub(crate) fn quiet(&self) -> Vec<(&String, &Vec<u8>)> {
        let folders = QUIET.map(|code| [format!("council/{code}/"), format!("practice/{code}-practice/")]);
        let theirs = |path: &&String| folders.as_flattened().iter().any(|folder| path.starts_with(folder));
        let quiet: Vec<_> = self.written.iter().filter(|(path, _)| theirs(path)).collect();
        assert!(quiet.len() > 30, "{quiet:?}");
        quiet
    }

    /// The lines that speak of a council or of its practice.
    pub(crate) fn held_of(&self, council: &str) -> Vec<&String> {
        self.held.iter().filter(|line| line.starts_with(council)).collect()
    }

    /// The words of a council's page of findings.
    pub(crate) fn page(&self, council: &str) -> String {
        let page = &self.written[&format!("council/{council}/findings.html")];
        let page = scraper::Html::parse_document(std::str::from_utf8(page).unwrap());
        let words: Vec<&str> = page.root_element().text().collect();
        words.concat()
    }

    /// What the statement of a council's practice says, without the seals of files.
    pub(crate) fn statement(&self, council: &str) -> String {
        let text = &self.written[&format!("practice/{council}-practice/statement.csv")];
        let text = String::from_utf8(text.clone()).unwrap().replace(council, "");
        let is_seal = |word: &&str| word.len() >= 12 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
        let words: Vec<String> = text
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .filter(is_seal)
            .map(String::from)
            .collect();
        words.iter().fold(text, |text, seal| text.replace(seal, "SEAL"))
    }

    /// What is told of a council.
    pub(crate) fn told(&self, council: &str) -> Vec<Told> {
        let of = self.book.councils.iter().find(|of| *of.council.code == *council).unwrap();
        let mut told = remarked(of);
        let findings = of.validated.iter().flat_map(|validated| &validated.findings);
        told.extend(findings.map(|finding| {
            let place = format!("{} · {}", finding.place, finding.columns.join(", "));
            (place, finding.says.to_string(), Means::Rule(finding.rule))
        }));
        for file in &self.book.files {
            if let Verdict::Ignored { why } = &file.verdict
                && file.path.starts_with(&format!("returns/{council}/"))
            {
                told.retain(|(place, says, _)| (place.as_str(), says) != (&*file.path, why));
                told.push((file.path.to_string(), why.clone(), Means::PassedOver));
            }
        }
        for (place, ..) in &mut told {
            let short = place.strip_prefix(&format!("returns/{council}/")).unwrap_or(place);
            *place = short.strip_prefix(&format!("{MONTH}/")).unwrap_or(short).into();
        }
        told.dedup();
        told
    }
}

fn remarked(of: &CouncilBook) -> Vec<Told> {
    let means = |effect| match effect {
        Effect::Noted => Means::Noted,
        Effect::RowRefused => Means::Row,
        Effect::TableRefused => Means::Table,
    };
    of.remarks.iter().map(|odd| (odd.place.to_string(), odd.says.clone(), means(odd.effect))).collect()
}

/// Everything below a folder.
fn below(folder: &Path) -> Files {
    let mut files = Files::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
            files.insert(name, fs::read(entry.path()).unwrap());
        }
    }
    files
}
