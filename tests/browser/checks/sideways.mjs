// The page does not scroll sideways: only what stands in a part of its own, such as a wide table, may.

export default {
  matter: "sideways",
  when: ["wide", "narrow", "spaced"],
  look: ({ tab }) => tab.evaluate(find),
};

function find() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) {
    return [];
  }
  const right = (element) => element.getBoundingClientRect().right;
  const wide = [...document.body.querySelectorAll("*")].filter((element) => right(element) > clientWidth + 1);
  const first = wide.find((element) => !element.closest(".scroller"));
  return [`is ${scrollWidth} pixels wide; ${first?.outerHTML.slice(0, 80) ?? "nobody knows why"}`];
}
