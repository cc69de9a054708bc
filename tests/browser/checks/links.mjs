// Every link goes to a file of the run or to a place in the page; links of one text go to one place; a text says where.

import { existsSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";

const SAYS_NOTHING = ["here", "click here", "more", "read more", "link", "this page"];

export default {
  matter: "links",
  when: ["wide"],
  async look({ tab, path, root }) {
    const { links, ids } = await tab.evaluate(gather);
    const says = [];
    const places = new Map();
    for (const { text, to } of links) {
      if (text === "" || SAYS_NOTHING.includes(text.toLowerCase())) {
        says.push(`the link to ${to} says '${text}'`);
      }
      if ((places.get(text) ?? to) !== to) {
        says.push(`'${text}' goes to ${places.get(text)} and to ${to}`);
      }
      places.set(text, to);
      const wrong = to.startsWith("#") ? !ids.includes(to.slice(1)) : !isFile(to, path, root);
      if (wrong) {
        says.push(`'${text}' goes to ${to}, which is not there`);
      }
    }
    return says;
  },
};

function isFile(to, path, root) {
  const file = resolve(dirname(path), decodeURIComponent(to.split("#")[0]));
  return !relative(root, file).startsWith("..") && existsSync(file);
}

function gather() {
  const links = [...document.querySelectorAll("a")].map((link) => ({
    text: link.textContent.trim(),
    to: link.getAttribute("href") ?? "",
  }));
  return { links, ids: [...document.querySelectorAll("[id]")].map((element) => element.id) };
}
