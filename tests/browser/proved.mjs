// The proof that the checks can fail. Each page in bad/ names, in a comment below its doctype, the matters it must be caught
// for; it must be caught for those and for nothing else, and each check must have a page that it catches.

import { readFileSync } from "node:fs";
import { CHECKS } from "./checks/list.mjs";

export function proved({ results }) {
  const wanted = results.map(({ page }) => named(page));
  const pages = results.map(({ page, found }, at) => {
    const caught = [...new Set(found.map((one) => one.matter))];
    const missed = wanted[at].filter((matter) => !caught.includes(matter));
    const besides = found.filter((one) => !wanted[at].includes(one.matter));
    return {
      name: `bad/${page.name}`,
      problems: [
        ...missed.map((matter) => ({ matter, where: "proof", says: "is not caught, and should be" })),
        ...besides.map((one) => ({ ...one, says: `is caught, and should not be: ${one.says}` })),
      ],
    };
  });
  const unproved = CHECKS.filter((check) => !wanted.flat().includes(check.matter));
  const problems = unproved.map(({ matter }) => ({ matter, where: "proof", says: "no page in bad/ is caught for it" }));
  return [...pages, { name: "bad/: every check has its page", problems }];
}

function named(page) {
  const line = readFileSync(page.path, "utf8").split("\n")[1] ?? "";
  const names = /^<!-- Caught for: (.*) -->$/.exec(line)?.[1];
  if (names === undefined) {
    throw new Error(`${page.path}, line 2: Say what the page is caught for: <!-- Caught for: tables, type -->, or nothing.`);
  }
  return names === "nothing" ? [] : names.split(", ");
}
