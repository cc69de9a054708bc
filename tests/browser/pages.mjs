// Finds the pages below folders, in the order of their names.

import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

export function pages(folder) {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const paths = names.filter((name) => name.endsWith(".html")).sort().map((name) => join(folder, name));
  if (paths.length === 0) {
    throw new Error(`${folder}: There is no page here. Run make run first.`);
  }
  return paths.map((path) => ({ path, root: folder, name: relative(folder, path) }));
}
