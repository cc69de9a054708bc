//! The catalogue of rules as one web page that needs nothing else: every rule of a year with its reason and its example.
//! It is whole without its script, which only hides the rules that a search does not ask for; the page allows no other
//! script than that one, by its seal.

use super::script::Script;
use super::{DressError, Looks};
use crate::returns::{Block, blocks};
use crate::validate::{Rule, changes_of, disagreement_of, rules};
use crate::words::CollectionYear;
use serde::Serialize;

#[derive(Serialize)]
struct CatalogueView {
    year: String,
    version: &'static str,
    script: Script,
    rules: Vec<RuleView>,
}

#[derive(Serialize)]
struct RuleView {
    code: &'static str,
    table: &'static str,
    columns: String,
    says: &'static str,
    why: &'static str,
    years: String,
    needs: Vec<String>,
    changes: Vec<String>,
    disagreement: String,
    blocks: Vec<BlockView>,
}

#[derive(Serialize)]
struct BlockView {
    name: String,
    headings: Vec<String>,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct RowView {
    cells: Vec<String>,
    marked: bool,
}

/// The page.
///
/// # Errors
/// When the year's rules are not known, or a replaced template cannot be rendered.
pub fn catalogue(year: CollectionYear, looks: &Looks) -> Result<String, DressError> {
    let in_force = rules::in_force(year).map_err(|says| DressError::new("catalogue.html", says))?;
    let view = CatalogueView {
        year: year.to_string(),
        version: env!("CARGO_PKG_VERSION"),
        script: Script::of(looks, "catalogue.js")?,
        rules: in_force.into_iter().map(rule).collect(),
    };
    looks.render("catalogue.html", &view)
}

fn rule(rule: &'static Rule) -> RuleView {
    let to = rule.years.to.map_or_else(|| "on".to_string(), |to| format!("to {to}"));
    RuleView {
        code: rule.code,
        table: rule.table.name(),
        columns: rule.columns.join(", "),
        says: rule.says,
        why: rule.why,
        years: format!("from {} {to}", rule.years.from),
        needs: rule.needs.iter().map(ToString::to_string).collect(),
        changes: changes_of(rule.code).map(|change| format!("{}: {}", change.from, change.says)).collect(),
        disagreement: disagreement_of(rule.code).map(|other| other.why.to_string()).unwrap_or_default(),
        blocks: blocks(rule.example).unwrap_or_default().iter().map(block).collect(),
    }
}

fn block(block: &Block<'_>) -> BlockView {
    let row = |(cells, marked): &(Vec<&str>, bool)| {
        let blank = std::iter::repeat_n("", block.headings.len() - cells.len());
        let cells = cells.iter().copied().chain(blank).map(String::from).collect();
        RowView { cells, marked: *marked }
    };
    BlockView {
        name: block.name.into(),
        headings: block.headings.iter().map(ToString::to_string).collect(),
        rows: block.rows.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::dress::script::runs_only_its_own;

    fn page() -> String {
        catalogue(CollectionYear::ending(2027), &Looks::built_in().unwrap()).unwrap()
    }

    #[test]
    fn every_rule_is_there_with_its_words_and_its_example() {
        let page = page();
        for rule in rules::in_force(CollectionYear::ending(2027)).unwrap() {
            assert!(page.contains(&format!("id=\"rule-{}\"", rule.code)), "{}", rule.code);
            let marked = rule.example.lines().filter(|line| line.trim_end().ends_with("<-")).count();
            let of_the_rule = page.split(&format!("id=\"rule-{}\"", rule.code)).nth(1).unwrap();
            let of_the_rule = of_the_rule.split("</article>").next().unwrap();
            assert_eq!(of_the_rule.matches("class=\"marked\"").count(), marked, "{}", rule.code);
        }
    }

    #[test]
    fn one_script_may_run_and_nothing_is_fetched() {
        let page = page();
        assert!(page.contains("default-src 'none'") && runs_only_its_own(&page));
        for never in ["http:", "https:", "@import", "url(", "<link", "<iframe", "<form", " onclick"] {
            assert!(!page.to_lowercase().contains(never), "{never}");
        }
    }
}
