// One tab with one page in it. Of all that the page asks for, only the page itself is given; the rest is written down.

import { pathToFileURL } from "node:url";

export async function visit(browser, path, { width, script = true, bypass = false }, then) {
  const tab = await browser.newPage();
  try {
    const seen = { requests: [], errors: [] };
    await tab.setJavaScriptEnabled(script);
    // The page's own policy would keep out the checks as it keeps out everything else. Those passes that look whether the
    // policy works leave it on.
    await tab.setBypassCSP(bypass);
    await tab.setViewport({ width, height: 1000 });
    await watch(tab, pathToFileURL(path).href, seen);
    await tab.goto(pathToFileURL(path).href, { waitUntil: "load" });
    return await then(tab, seen);
  } finally {
    await tab.close();
  }
}

async function watch(tab, itself, seen) {
  await tab.setRequestInterception(true);
  tab.on("request", (request) => {
    if (request.url().split("#")[0] === itself || request.url().startsWith("data:")) {
      request.continue();
    } else {
      seen.requests.push(request.url());
      request.abort();
    }
  });
  tab.on("pageerror", (error) => seen.errors.push(error.message));
  tab.on("console", (message) => {
    if (message.type() === "error") {
      seen.errors.push(message.text());
    }
  });
}
