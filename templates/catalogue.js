(() => {
  "use strict";
  {% include "controls.js" %}
  const rules = [...document.querySelectorAll(".rule")].map((rule) => ({ rule, text: rule.textContent.toLowerCase() }));
  const show = () => {
    const words = search.words();
    let count = 0;
    for (const { rule, text } of rules) {
      rule.hidden = !fits(text, words);
      count += rule.hidden ? 0 : 1;
    }
    search.say(words.length === 0 ? "" : `${count} of ${rules.length} rules`);
  };
  const label = "Search the rules by code, table, column or word";
  const search = controls(document.querySelector(".rule"), label, "rules", show, show);
})();
