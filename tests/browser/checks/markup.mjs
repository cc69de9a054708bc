// The file is well-formed and valid HTML, by html-validate and its recommended rules.

import { HtmlValidate } from "html-validate";

const RULES = {
  // Ours is written small, as in the standard.
  "doctype-style": ["error", { style: "lowercase" }],
  // Seventy letters are what search engines show. Our titles tell tabs apart: what, month, practice and council.
  "long-title": "off",
};
const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"], rules: RULES });

export default {
  matter: "markup",
  when: ["file"],
  async look({ text }) {
    const { results } = await validator.validateString(text);
    const messages = results.flatMap((result) => result.messages);
    return messages.map((one) => `line ${one.line}: ${one.ruleId}: ${one.message}`);
  },
};
