// The door: node run.mjs FOLDER… First the pages that are bad on purpose, to see that the checks can fail; then every page
// below the folders. Ends with 1 when anything is wrong.

import { fileURLToPath } from "node:url";
import { open } from "./browser.mjs";
import { look } from "./look.mjs";
import { pages } from "./pages.mjs";
import { proved } from "./proved.mjs";
import { report } from "./report.mjs";

const BAD = fileURLToPath(new URL("bad", import.meta.url));

async function main(folders) {
  if (folders.length === 0) {
    throw new Error("Name the folders whose pages are to be looked at: node run.mjs FOLDER…");
  }
  const browser = await open();
  try {
    const proofs = proved(await all(browser, pages(BAD)));
    const told = report(proofs, await all(browser, folders.flatMap(pages)));
    process.exitCode = told.failed === 0 ? 0 : 1;
  } finally {
    await browser.close();
  }
}

/** Two pages at a time: a tab mostly waits for its own process. */
async function all(browser, list) {
  const round = { titles: new Map(), incomplete: new Map() };
  const results = [];
  let next = 0;
  const work = async () => {
    while (next < list.length) {
      const at = next++;
      const began = Date.now();
      const found = await look(browser, list[at], round);
      results[at] = { page: list[at], found, took: Date.now() - began };
    }
  };
  await Promise.all([work(), work()]);
  return { results, round };
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
