// A long table can be filtered and sorted, and a page without one carries no script. Tried as a reader would, under the page's
// own policy: what the last row is called leaves fewer rows and says how many, numbers sort as numbers, and clearing brings
// everything back in its order.

/** From this many rows on a table is not taken in at a glance. */
const LONG = 21;

export default {
  matter: "long-tables",
  when: ["used"],
  async look({ tab }) {
    const { long, rules, script } = await tab.evaluate(count, LONG);
    if (rules > 0) {
      return tab.evaluate(searched);
    }
    if (long.length === 0) {
      return script ? ["carries a script, and has no long table"] : [];
    }
    const says = [];
    for (const id of long) {
      says.push(...(await tab.evaluate(tried, id)));
    }
    return says;
  },
};

function count(LONG) {
  const tables = [...document.querySelectorAll("table")].filter((table) => table.tBodies[0]?.rows.length >= LONG);
  const rules = document.querySelectorAll(".rule").length;
  return { long: tables.map((table) => table.id), rules, script: document.querySelector("script") !== null };
}

function searched() {
  const shown = () => document.querySelectorAll(".rule:not([hidden])").length;
  const input = document.querySelector("input[type=search]");
  const all = shown();
  input.value = "rule 142";
  input.dispatchEvent(new Event("input"));
  const said = document.querySelector("[role=status]").textContent;
  return shown() > 0 && shown() < all && said.startsWith(`${shown()} of ${all}`) ? [] : ["a search does not narrow the rules"];
}

function tried(id) {
  const table = document.getElementById(id);
  const rows = () => [...table.tBodies[0].rows];
  const seen = () => rows().filter((row) => !row.hidden);
  const input = document.getElementById(`find-${id}`);
  if (!input) {
    return [`${id}: has ${rows().length} rows, and nothing to find one`];
  }
  document.querySelectorAll("details").forEach((part) => (part.open = true));
  const says = [];
  const say = (right, what) => right || says.push(`${id}: ${what}`);
  const words = () => rows().map((row) => row.textContent);
  const before = words();
  const tools = input.closest(".tools");
  const said = tools.querySelector("[role=status][aria-live=polite]");
  const clear = tools.querySelector("button");
  const type = (text) => {
    input.value = text;
    input.dispatchEvent(new Event("input"));
  };
  say(input.labels[0]?.textContent.trim(), "the box has no label");
  say(clear.hidden, "there is something to clear before anything is found");

  const last = rows().at(-1);
  const wanted = last.textContent.trim().split(/\s+/).join(" ");
  type(wanted);
  say(!last.hidden && seen().length < before.length, "finding the last row does not narrow it");
  say(said.textContent.startsWith(`${seen().length} of ${before.length} rows`), `says '${said.textContent}'`);
  type("no row has these words");
  say(seen().length === 0 && said.textContent.startsWith("0 of"), "finding nothing shows something");
  clear.click();
  say(seen().length === before.length && words().join() === before.join(), "clearing does not bring all back");
  say(document.activeElement === input, "clearing loses the focus");

  for (const heading of table.tHead.rows[0].cells) {
    const name = heading.textContent.trim();
    const button = heading.querySelector("button");
    const texts = () => rows().map((row) => row.cells[heading.cellIndex].textContent.trim());
    const value = (text) => Number(text.replace("−", "-").replace(/[£,%]/g, ""));
    const numbers = () => texts().filter((text) => text !== "" && !text.startsWith("[")).map(value);
    const same = (one, other) => one.every((number, at) => number === other[at]);
    button.click();
    say(heading.getAttribute("aria-sort") === "ascending" && said.textContent.includes(name), `${name} does not say it is sorted`);
    const up = numbers();
    const number = heading.classList.contains("number") && up.every((one) => !Number.isNaN(one));
    if (number) say(same(up, [...up].sort((one, other) => one - other)), `${name} does not rise`);
    button.click();
    say(heading.getAttribute("aria-sort") === "descending", `${name} does not turn round`);
    if (number) say(same(numbers(), [...up].sort((one, other) => other - one)), `${name} does not fall`);
  }
  say(table.querySelectorAll("[aria-sort]").length === 1, "several columns say they are sorted");
  clear.click();
  say(words().join() === before.join() && !table.querySelector("[aria-sort]"), "clearing does not bring back the order");
  return says;
}
