//! A document as one web page that needs nothing else: no network, no other file, and no script but the one that makes
//! a long table searchable.

use super::view::View;
use super::{DressError, Looks, Stamp};
use crate::reports::said::Document;

/// The page.
///
/// # Errors
/// When a link leaves the files of the run, or a replaced template cannot be rendered.
pub fn page(document: &Document, looks: &Looks, stamp: &Stamp) -> Result<String, DressError> {
    looks.render("page.html", &View::of(document, looks, stamp)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::dress::script::runs_only_its_own;
    use crate::reports::dress::specimen;
    use crate::reports::said::{Cell, Chart, Fact, Section};

    fn specimen_page() -> String {
        let [document, ..] = specimen::documents();
        page(&document, &Looks::built_in().unwrap(), &specimen::stamp()).unwrap()
    }

    /// Every tag of a page, with its attributes, without the style.
    fn tags(page: &str) -> Vec<&str> {
        let (before, rest) = page.split_once("<style>").unwrap();
        let (_, after) = rest.split_once("</style>").unwrap();
        let pieces = before.split('<').skip(1).chain(after.split('<').skip(1));
        pieces.map(|piece| piece.split_once('>').unwrap().0).collect()
    }

    #[test]
    fn every_tag_is_closed_by_its_own() {
        let page = specimen_page();
        let mut open = Vec::new();
        for tag in tags(&page) {
            let name = tag.split([' ', '/']).next().unwrap();
            if let Some(closed) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(closed), "</{closed}>");
            } else if !tag.ends_with('/') && !["!doctype", "meta"].contains(&name) {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }

    #[test]
    fn nothing_is_fetched_and_nothing_runs() {
        let page = specimen_page().to_lowercase();
        assert!(!page.contains("<script") && !page.contains("script-src"));
        let policy = "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"";
        assert!(page.contains(policy));
        fetches_nothing(&page);
    }

    #[test]
    fn a_page_with_a_long_table_runs_its_own_script_and_no_other() {
        let [mut document, ..] = specimen::documents();
        document.sections.push(specimen::long_section());
        let page = page(&document, &Looks::built_in().unwrap(), &specimen::stamp()).unwrap();
        assert!(runs_only_its_own(&page));
        assert!(page.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src"));
        for control in ["<button", "<input", "aria-sort=\""] {
            assert!(!page.contains(control), "{control} would do nothing without the script");
        }
        let (before, script) = page.split_once("<script>").unwrap();
        let (_, after) = script.split_once("</script>").unwrap();
        fetches_nothing(&format!("{before}{after}"));
        for never in ["fetch", "XMLHttp", "innerHTML", "eval", "import", "localStorage"] {
            assert!(!script.contains(never), "{never}");
        }
    }

    fn fetches_nothing(page: &str) {
        for never in
            ["http:", "https:", "javascript:", "@import", "url(", "<link", "<iframe", "<form", "<base"]
        {
            assert!(!page.contains(never), "{never}");
        }
        assert!(tags(page).iter().all(|tag| !tag.contains(" on")), "no handlers of events");
    }

    #[test]
    fn names_are_used_once_and_links_and_labels_find_them() {
        let page = specimen_page();
        let values = |name: &str| -> Vec<String> {
            let start = format!(" {name}=\"");
            let tags = tags(&page);
            let found = tags.iter().filter_map(|tag| Some(tag.split_once(&start)?.1.split_once('"')?.0));
            found.flat_map(|value| value.split(' ').map(str::to_string).collect::<Vec<_>>()).collect()
        };
        let ids = values("id");
        let mut once = ids.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), ids.len());
        assert!(values("href").len() > 5);
        for to in values("href")
            .iter()
            .filter_map(|to| to.strip_prefix('#'))
            .chain(values("aria-labelledby").iter().map(String::as_str))
        {
            assert!(ids.iter().any(|id| id == to), "{to}");
        }
    }

    #[test]
    fn tables_have_captions_scopes_and_numbers_to_the_right() {
        let page = specimen_page();
        let count = |what: &str| page.matches(what).count();
        assert_eq!(count("<table"), count("<caption"));
        assert_eq!(count("<th"), count("<th scope=") + count("<thead"));
        assert!(
            page.contains("<td id=\"cells-every-cell-sum-a1-a9--amount\" class=\"number\">£12,345.67</td>")
        );
        assert!(page.contains("<td>00417</td>"));
        assert!(page.contains("<td class=\"number\"><span class=\"symbol\">[c]</span></td>"));
        assert!(page.contains("[c] confidential"));
        assert!(page.contains("nothing to list"));
    }

    #[test]
    fn every_picture_has_a_name_and_a_description() {
        let page = specimen_page();
        let pictures = page.matches("role=\"img\"").count();
        assert_eq!(pictures, 8, "two strips, one bar of parts, three bars, two trends");
        assert_eq!(page.matches("<desc ").count(), pictures);
        assert_eq!(page.matches("<figcaption>").count(), 4);
    }

    #[test]
    fn example_data_says_so_before_the_title_and_real_data_does_not() {
        let [mut document, ..] = specimen::documents();
        let said = specimen_page();
        assert!(said.find("Example data:").unwrap() < said.find("<h1>").unwrap());
        document.example_data = false;
        let real = page(&document, &Looks::built_in().unwrap(), &specimen::stamp()).unwrap();
        assert!(!real.contains("Example data"));
    }

    #[test]
    fn the_same_document_gives_the_same_page() {
        assert_eq!(specimen_page(), specimen_page());
    }

    #[test]
    fn text_that_looks_like_markup_stays_text_wherever_it_stands() {
        let evil = "<img src=x onerror=1>{{7*7}}\"><svg onload=1>{% raw %}</style></title>";
        let [mut document, ..] = specimen::documents();
        document.what = evil.into();
        document.title = evil.into();
        document.headline = evil.into();
        document.facts = vec![
            Fact { key: "Status", value: Cell::text(evil) },
            Fact { key: "Link", value: Cell::Link { text: evil.into(), to: "a\"onload=\"1.html".into() } },
        ];
        for section in &mut document.sections {
            poison(section, evil);
        }
        let page = page(&document, &Looks::built_in().unwrap(), &specimen::stamp()).unwrap();
        assert!(!page.contains("<img") && !page.contains("<svg onload") && !page.contains("49"));
        assert!(!page.contains("\"onload"));
        assert!(page.matches("&lt;img src=x onerror=1&gt;{{7*7}}&quot;&gt;").count() > 40);
    }

    fn poison(section: &mut Section, evil: &str) {
        section.heading = evil.into();
        section.words = vec![evil.into()];
        match &mut section.chart {
            Some(Chart::Bands { description, bands }) => {
                *description = evil.into();
                bands[0].label = evil.into();
            }
            Some(Chart::Parts { description, parts }) => {
                *description = evil.into();
                parts[0].label = evil.into();
            }
            Some(Chart::Bars { description, bars }) => {
                *description = evil.into();
                bars[0].label = evil.into();
            }
            Some(Chart::Trends { description, trends }) => {
                *description = evil.into();
                trends[0].label = evil.into();
                trends[0].points[0].when = evil.into();
            }
            None => {}
        }
        for table in &mut section.tables {
            table.caption = evil.into();
            table.notes = vec![evil.into()];
            table.columns[0].heading = evil.into();
            for row in &mut table.rows {
                row[0] = Cell::text(evil);
            }
        }
    }

    #[test]
    fn a_link_out_of_the_run_is_refused() {
        let [mut document, ..] = specimen::documents();
        document.facts = vec![Fact {
            key: "Link",
            value: Cell::Link { text: "Elsewhere".into(), to: "https://a.example".into() },
        }];
        let refused = page(&document, &Looks::built_in().unwrap(), &specimen::stamp()).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "link 'Elsewhere': the link goes to 'https://a.example'. Give a path relative to this file, or #id."
        );
    }
}
