// Every check, one a line. A check has its matter, when it looks, and a function that brings back sentences: none is good.
// A test fails when one of them has no page in bad/ that it catches, and when a file here is not in this list.

import { readdirSync } from "node:fs";
import axe from "./axe.mjs";
import drawings from "./drawings.mjs";
import errors from "./errors.mjs";
import frame from "./frame.mjs";
import landmarks from "./landmarks.mjs";
import links from "./links.mjs";
import longTables from "./long-tables.mjs";
import markup from "./markup.mjs";
import numbers from "./numbers.mjs";
import pdf from "./pdf.mjs";
import policy from "./policy.mjs";
import print from "./print.mjs";
import requests from "./requests.mjs";
import scheme from "./scheme.mjs";
import script from "./script.mjs";
import sideways from "./sideways.mjs";
import spacing from "./spacing.mjs";
import tables from "./tables.mjs";
import type from "./type.mjs";
import whole from "./whole.mjs";

export const CHECKS = [
  axe,
  drawings,
  errors,
  frame,
  landmarks,
  links,
  longTables,
  markup,
  numbers,
  pdf,
  policy,
  print,
  requests,
  scheme,
  script,
  sideways,
  spacing,
  tables,
  type,
  whole,
];

const matters = CHECKS.map((check) => `${check.matter}.mjs`);
const missing = readdirSync(new URL(".", import.meta.url)).filter((name) => name !== "list.mjs" && !matters.includes(name));
if (missing.length > 0) {
  throw new Error(`tests/browser/checks: ${missing.join(", ")} is not in list.mjs. Put it there.`);
}
