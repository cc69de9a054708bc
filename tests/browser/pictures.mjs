// The pictures in the README: node pictures.mjs STATEMENT FOLDER, where STATEMENT.html and STATEMENT.xlsx are made by a run. The
// top of the page on a desk and on a telephone, and the first sheet of its workbook where LibreOffice and pdftoppm are there.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { open } from "./browser.mjs";
import { visit } from "./visit.mjs";

/** More bytes than this are too many for a README. */
const MOST = 300_000;
const SCREENS = [
  { name: "statement", width: 1280, height: 1400, deviceScaleFactor: 1 },
  { name: "statement-narrow", width: 320, height: 900, deviceScaleFactor: 2 },
];

async function ofPage(page, folder) {
  const browser = await open();
  try {
    for (const { name, ...screen } of SCREENS) {
      await visit(browser, page, { width: screen.width }, async (tab) => {
        await tab.setViewport(screen);
        await tab.screenshot({ path: join(folder, `${name}.png`), captureBeyondViewport: false });
      });
      tell(join(folder, `${name}.png`));
    }
  } finally {
    await browser.close();
  }
}

function ofWorkbook(workbook, folder) {
  const between = mkdtempSync(join(tmpdir(), "pictures-"));
  try {
    const office = ["--headless", `-env:UserInstallation=file://${between}/office`, "--convert-to", "pdf", "--outdir", between];
    execFileSync("soffice", [...office, workbook], { stdio: "ignore", timeout: 120_000 });
    const pdf = join(between, basename(workbook).replace(/\.xlsx$/, ".pdf"));
    const first = ["-png", "-singlefile", "-f", "1", "-l", "1", "-scale-to-x", "900", "-scale-to-y", "-1"];
    execFileSync("pdftoppm", [...first, pdf, join(folder, "workbook")]);
    tell(join(folder, "workbook.png"));
  } catch (error) {
    if (error.code !== "ENOENT") {
      throw error;
    }
    console.log(`No picture of the workbook: ${error.path} is not installed.`);
  } finally {
    rmSync(between, { recursive: true });
  }
}

function tell(path) {
  const bytes = statSync(path).size;
  console.log(`${path}  ${Math.ceil(bytes / 1000)} kB`);
  if (bytes > MOST) {
    throw new Error(`${path}: The picture is larger than ${MOST / 1000} kB. Show less of the page in tests/browser/pictures.mjs.`);
  }
}

const [statement, folder] = process.argv.slice(2);
if (!folder) {
  throw new Error("Name the statement without its ending, and a folder: node pictures.mjs STATEMENT FOLDER");
}
await ofPage(`${statement}.html`, folder);
ofWorkbook(`${statement}.xlsx`, folder);
