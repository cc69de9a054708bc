// What is told: a short line a page, then what is wrong, then what the checker could not decide, then the sum.

const SHOWN = 60;

export function report(proofs, { results, round }) {
  const pages = results.map(({ page, found, took }) => ({ name: page.name, problems: found, took }));
  const all = [...proofs, ...pages];
  all.forEach((one) => console.log(line(one)));
  const wrong = all.flatMap((one) => one.problems.map((problem) => ({ page: one.name, ...problem })));
  wrong.slice(0, SHOWN).forEach(tell);
  if (wrong.length > SHOWN) {
    console.log(`… and ${wrong.length - SHOWN} more`);
  }
  for (const [rule, count] of [...round.incomplete].sort()) {
    console.log(`not decided by axe: ${rule}, ${count} elements`);
  }
  const failed = all.filter((one) => one.problems.length > 0).length;
  console.log(`${all.length - failed} passed, ${failed} failed`);
  return { failed };
}

function line({ name, problems, took }) {
  const matters = [...new Set(problems.map((one) => one.matter))].join(", ");
  const seconds = took === undefined ? "" : `  ${(took / 1000).toFixed(1)} s`;
  return problems.length === 0 ? `ok    ${name}${seconds}` : `WRONG ${name}${seconds}  ${matters}`;
}

function tell({ page, matter, where, says }) {
  console.log(`${page} | ${matter} | ${where} | ${says.replace(/\s+/g, " ").slice(0, 300)}`);
}
