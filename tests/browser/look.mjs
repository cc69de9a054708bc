// Looks at one page in every way, and brings back what is wrong with it: a list of { matter, where, says }.

import { readFileSync } from "node:fs";
import { CHECKS } from "./checks/list.mjs";
import { visit } from "./visit.mjs";

/** The width of an A4 sheet between the margins of our print stylesheet, in CSS pixels. */
const SHEET = 680;

export async function look(browser, page, round) {
  const given = { ...page, round, text: readFileSync(page.path, "utf8") };
  const found = [];
  const pass = async (when, where, more) => {
    for (const check of CHECKS.filter((one) => one.when.includes(when))) {
      const says = await check.look({ ...given, ...more, when, where });
      found.push(...says.map((one) => ({ matter: check.matter, where, says: one })));
    }
  };
  await pass("file", "file", {});
  await visit(browser, page.path, { width: 1280 }, (tab, seen) => pass("used", "1280", { tab, seen }));
  await visit(browser, page.path, { width: 1280, script: false }, (tab, seen) =>
    pass("without script", "no script", { tab, seen }),
  );
  await visit(browser, page.path, { width: 1280, bypass: true }, async (tab, seen) => {
    await pass("wide", "1280", { tab, seen });
    await tab.setViewport({ width: 320, height: 1000 });
    await pass("narrow", "320", { tab, seen });
    await tab.emulateMediaType("print");
    await tab.setViewport({ width: SHEET, height: 1000 });
    await pass("print", "print", { tab, seen });
    await tab.emulateMediaType("screen");
    await tab.setViewport({ width: 320, height: 1000 });
    await tab.addStyleTag({ content: SPACED });
    await pass("spaced", "spaced", { tab, seen });
  });
  return once(found);
}

/** What a reader may set over the page's own spacing: WCAG 2.2, success criterion 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

function once(found) {
  const seen = new Map(found.map((one) => [[one.matter, one.where, one.says].join("\n"), one]));
  return [...seen.values()];
}
