//! The templates that are built into the program, and what each is for.

/// A template by its file name.
pub struct Template {
    /// Its file name in `templates/` and in a folder that replaces it.
    pub name: &'static str,
    /// What it is for, for someone who wants to change it.
    pub says: &'static str,
    /// Its text.
    pub text: &'static str,
}

macro_rules! template {
    ($name:literal, $says:literal) => {
        Template { name: $name, says: $says, text: include_str!(concat!("../../../templates/", $name)) }
    };
}

/// The templates in the order of their names.
pub static BUILT_IN: [Template; 18] = [
    template!("catalogue.html", "the page of all rules that 'outturn rules' writes"),
    template!("catalogue.js", "what filters that page"),
    template!("cell.html", "one cell of a table or one value of the key facts"),
    template!("chart_bands.html", "the picture of rates between paying nothing and paying all"),
    template!("chart_bars.html", "the picture of counts, sums or rates as bars"),
    template!("chart_parts.html", "the picture of a sum cut into its parts"),
    template!("chart_trends.html", "the pictures of rates and amounts month by month"),
    template!("controls.js", "what makes the controls that long tables and the page of all rules share"),
    template!("facts.html", "the key facts below a page's headline"),
    template!("order.txt", "which section of a document comes after which"),
    template!("own.txt", "the council's own name, colour, contact and paragraphs"),
    template!("page.html", "a whole page: what stands above and below the sections"),
    template!("section.html", "one section of a page"),
    template!("style.css", "colours, letters and widths of pages"),
    template!("table.html", "one table of a page"),
    template!("table.js", "what filters and sorts a long table"),
    template!("words.txt", "what every document and section says: titles, headings, sentences"),
    template!("workbook.txt", "what a workbook says of itself on its cover and sheets"),
];

/// A template of blocks: a folder may replace some of them and leave the others.
pub(super) fn has_blocks(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, kind)| kind == "txt")
}
