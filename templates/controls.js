// The controls of a search, made here so that none stands in the page without its script: a box, a button that clears it, and
// a line that says what is shown. They stand before the given element.
const controls = (before, label, about, change, clear) => {
  const make = (kind, given) => Object.assign(document.createElement(kind), given);
  const box = make("div", { className: "tools" });
  const name = make("label", { htmlFor: "find-" + about, textContent: label });
  const input = make("input", { id: "find-" + about, type: "search", autocomplete: "off", spellcheck: false });
  const button = make("button", { type: "button", textContent: "Clear", hidden: true });
  const said = make("p", {});
  said.setAttribute("role", "status");
  said.setAttribute("aria-live", "polite");
  box.append(name, input, button, said);
  before.before(box);
  input.addEventListener("input", change);
  button.addEventListener("click", () => {
    input.value = "";
    clear();
    input.focus();
  });
  return {
    words: () => input.value.toLowerCase().split(/\s+/).filter(Boolean),
    say: (text) => {
      said.textContent = text;
      button.hidden = text === "";
    },
  };
};
const fits = (text, words) => words.every((word) => text.includes(word));
