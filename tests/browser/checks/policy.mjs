// The page's own policy forbids all but its own style, and a script only by the seal of its bytes.

import { createHash } from "node:crypto";

const ALLOWED = { "default-src": "'none'", "style-src": "'unsafe-inline'", "img-src": "data:" };

export default {
  matter: "policy",
  when: ["file"],
  look({ text }) {
    const [before, given] = text.split('<meta http-equiv="Content-Security-Policy" content="');
    if (given === undefined || /<(style|script)/.test(before)) {
      return ["has no policy before its style"];
    }
    const parts = given.split('"')[0].split(";").map((part) => part.trim());
    const policy = Object.fromEntries(parts.map((part) => part.split(/ (.*)/s)));
    const scripts = [...text.matchAll(/<script>([^]*?)<\/script>/g)].map(([, code]) => `'sha256-${seal(code)}'`);
    const says = [];
    for (const [name, value] of Object.entries(policy)) {
      if (name === "script-src" ? value !== scripts.join(" ") || value === "" : ALLOWED[name] !== value) {
        says.push(`allows ${name} ${value}`);
      }
    }
    for (const name of ["default-src", "style-src"].filter((one) => !(one in policy))) {
      says.push(`says nothing of ${name}`);
    }
    if (scripts.length > 0 && !("script-src" in policy)) {
      says.push("does not allow its own script");
    }
    return says;
  },
};

function seal(code) {
  return createHash("sha256").update(code).digest("base64");
}
