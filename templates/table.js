(() => {
  "use strict";
  {% include "controls.js" %}
  // Numbers sort as numbers, days as days, all else as words; where nothing stands, or a symbol for no number, comes last.
  const words = new Intl.Collator("en-GB", { numeric: true });
  const worth = (text) => {
    if (/^[-−]?£?[\d,]+(\.\d+)?%?$/.test(text)) return Number(text.replace("−", "-").replace(/[£,%]/g, ""));
    if (/^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(text)) return Date.parse(text + " UTC");
    return text === "" || /^\[.\]$/.test(text) ? null : text;
  };
  const order = (one, other) => {
    if (typeof one === "number" && typeof other === "number") return one - other;
    return words.compare(one, other);
  };

  const enhance = (table) => {
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => ({ row, text: row.textContent.toLowerCase() }));
    let sorted = null;

    const show = () => {
      const wanted = search.words();
      let count = 0;
      for (const { row, text } of rows) {
        row.hidden = !fits(text, wanted);
        count += row.hidden ? 0 : 1;
      }
      const found = wanted.length === 0 ? `${rows.length} rows` : `${count} of ${rows.length} rows`;
      const by = sorted ? `, sorted by ${sorted.heading.textContent}, ${sorted.way}` : "";
      search.say(wanted.length === 0 && !sorted ? "" : found + by);
    };

    const sort = (heading) => {
      const down = sorted?.heading === heading && sorted.way === "ascending";
      unsort();
      sorted = { heading, way: down ? "descending" : "ascending" };
      heading.setAttribute("aria-sort", sorted.way);
      const keyed = rows.map(({ row }) => ({ row, key: worth(row.cells[heading.cellIndex].textContent.trim()) }));
      const known = keyed.filter(({ key }) => key !== null).sort((one, other) => order(one.key, other.key) * (down ? -1 : 1));
      const blank = keyed.filter(({ key }) => key === null);
      body.append(...[...known, ...blank].map(({ row }) => row));
      show();
    };

    const unsort = () => {
      sorted?.heading.removeAttribute("aria-sort");
      sorted = null;
    };

    const clear = () => {
      unsort();
      body.append(...rows.map(({ row }) => row));
      show();
    };

    for (const heading of table.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = heading.textContent;
      button.addEventListener("click", () => sort(heading));
      heading.replaceChildren(button);
    }
    const label = `Show only rows of ‘${table.caption.textContent}’ with these words`;
    const search = controls(table.parentElement, label, table.id, show, clear);
  };

  document.querySelectorAll("table.searched").forEach(enhance);
})();
