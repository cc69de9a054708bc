// Numbers stand to the right, so that their places stand below one another: money, percentages, and every cell of a column
// whose heading stands to the right.

export default {
  matter: "numbers",
  when: ["wide"],
  look: ({ tab }) => tab.evaluate(find),
};

function find() {
  const says = [];
  const right = (cell) => getComputedStyle(cell).textAlign === "right";
  for (const table of document.querySelectorAll("table")) {
    const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
    const rows = [...table.rows].filter((row) => row.parentElement !== table.tHead);
    for (const [at, heading] of headings.entries()) {
      const cells = rows.map((row) => row.cells[at]).filter(Boolean);
      const number = /^[-−]?(£[\d,]+(\.\d+)?|[\d,]+(\.\d+)?%|\d{1,3}(,\d{3})+(\.\d+)?)$/;
      const wrong = cells.find((cell) => !right(cell) && (right(heading) || number.test(cell.textContent.trim())));
      if (wrong) {
        says.push(`'${wrong.textContent.trim()}' below '${heading.textContent.trim()}' stands to the left`);
      }
      if (!right(heading) && cells.length > 0 && cells.every(right)) {
        says.push(`the heading '${heading.textContent.trim()}' stands to the left of its numbers`);
      }
    }
  }
  return says;
}
