// The browser: one that is installed on this machine, without a window. puppeteer-core drives it and brings none of its own.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import puppeteer from "puppeteer-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

export async function open() {
  return puppeteer.launch({ executablePath: installed(), headless: true, args: args() });
}

function installed() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const asked = process.env.CHROMIUM ? [process.env.CHROMIUM] : [];
  const found = [...asked, ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))].find(runs);
  if (!found) {
    throw new Error("No Chromium is installed. Run make setup-browser, or name a browser in the variable CHROMIUM.");
  }
  return found;
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function args() {
  // Containers have little shared memory, and root may not have the sandbox.
  const root = process.getuid?.() === 0;
  return ["--disable-dev-shm-usage", "--hide-scrollbars", ...(root ? ["--no-sandbox"] : [])];
}
