// Letters are at least 16 pixels high, lines stand apart, and no text is stretched to both edges.

export default {
  matter: "type",
  when: ["wide", "narrow"],
  look: ({ tab }) => tab.evaluate(find),
};

function find() {
  const LARGE = 24; // From this size on lines are few and short, and may stand closer.
  const wrong = new Map();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parents = new Set();
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    if (walk.currentNode.textContent.trim() !== "" && !parent.matches("script, style, title, desc")) {
      parents.add(parent);
    }
  }
  for (const element of parents) {
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const between = style.lineHeight === "normal" ? 1.15 : parseFloat(style.lineHeight) / size;
    const text = element.textContent.trim().slice(0, 40);
    const say = (what) => wrong.set(what, [...(wrong.get(what) ?? []), text]);
    if (size < 15.99) say(`${size} pixels high`);
    if (size < LARGE && between < 1.299 && !element.closest("svg")) say(`lines ${between.toFixed(2)} apart`);
    if (style.textAlign === "justify") say("justified");
  }
  return [...wrong].map(([what, texts]) => `${what}: ${texts.length} texts, such as '${texts[0]}'`);
}
