// Without script the page reads whole: every word in it can be seen (a closed part by opening it), and no control stands there
// that would do nothing.

export default {
  matter: "whole",
  when: ["without script"],
  look: ({ tab }) => tab.evaluate(find),
};

function find() {
  const says = [];
  const controls = [...document.querySelectorAll("button, input, select, textarea")];
  says.push(...controls.map((control) => `has a control that does nothing: ${control.outerHTML.slice(0, 60)}`));
  document.querySelectorAll("details").forEach((part) => (part.open = true));
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const { textContent, parentElement } = walk.currentNode;
    const words = textContent.trim() !== "" && !parentElement.matches("script, style, noscript, title, desc");
    if (words && !parentElement.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true })) {
      says.push(`cannot be seen: ${textContent.trim().slice(0, 60)}`);
    }
  }
  return says;
}
