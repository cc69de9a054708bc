// With the wider spacing that a reader may set, no words are cut off.

export default {
  matter: "spacing",
  when: ["spaced"],
  look: ({ tab }) => tab.evaluate(find),
};

function find() {
  const says = [];
  for (const element of document.querySelectorAll("body *")) {
    const { overflowX, overflowY, position } = getComputedStyle(element);
    const unseen = position === "absolute" && element.clientWidth <= 1;
    const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
    const lost =
      (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1);
    if (lost && !unseen && element.textContent.trim() !== "" && !element.closest("svg")) {
      says.push(`cuts off: ${element.textContent.trim().slice(0, 60)}`);
    }
  }
  return says;
}
