// Every table says what it is and what its rows and columns are. axe passes over a table that looks to it like a layout.

export default {
  matter: "tables",
  when: ["wide"],
  look: ({ tab }) => tab.evaluate(find),
};

function find() {
  const says = [];
  for (const [at, table] of [...document.querySelectorAll("table")].entries()) {
    const name = table.caption?.textContent.trim() || `table ${at + 1}`;
    const say = (wrong) => says.push(`${name}: ${wrong}`);
    const rows = [...table.rows];
    const cells = rows.flatMap((row) => [...row.cells]);
    if (!table.caption?.textContent.trim()) say("has no caption");
    if (!table.tHead) say("has no headings");
    if (cells.some((cell) => cell.rowSpan > 1 || cell.colSpan > 1)) say("has cells that span others");
    for (const heading of table.querySelectorAll("th")) {
      const scope = heading.closest("thead") ? "col" : "row";
      if (heading.getAttribute("scope") !== scope) say(`'${heading.textContent}' has no scope of ${scope}`);
      if (heading.textContent.trim() === "") say("has an empty heading");
    }
    if (rows.some((row) => row.parentElement !== table.tHead && row.cells[0]?.tagName !== "TH")) {
      say("has a row without a heading");
    }
    if (new Set(rows.map((row) => row.cells.length)).size > 1) say("has rows of different lengths");
  }
  return says;
}
