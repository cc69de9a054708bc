// What axe-core finds, by the rules of WCAG 2.2 to level AA and by good practice. What it cannot decide is counted.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export default {
  matter: "axe",
  when: ["wide", "narrow"],
  async look({ tab, round }) {
    if (!(await tab.evaluate("typeof axe !== 'undefined'"))) {
      await tab.evaluate(SOURCE);
      // Over the shadows at the edges of a wide table axe cannot decide any contrast.
      await tab.addStyleTag({ content: ".scroller { background: #fff !important; }" });
    }
    const result = await tab.evaluate(run, TAGS);
    for (const { id, nodes } of result.incomplete) {
      round.incomplete.set(id, (round.incomplete.get(id) ?? 0) + nodes);
    }
    return result.violations.map((one) => `${one.impact}: ${one.id}: ${one.nodes} elements, such as ${one.first}`);
  },
};

async function run(tags) {
  const options = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations", "incomplete"] };
  const { violations, incomplete } = await window.axe.run(document, options);
  const short = ({ id, impact, nodes }) => ({ id, impact, nodes: nodes.length, first: nodes[0].html });
  return { violations: violations.map(short), incomplete: incomplete.map(short) };
}
