// Words in drawings neither leave the page nor lie on one another: SVG does not wrap, so nothing else would keep them apart.

export default {
  matter: "drawings",
  when: ["wide", "narrow", "spaced"],
  look: ({ tab }) => tab.evaluate(find),
};

function find() {
  const says = [];
  const width = document.documentElement.clientWidth;
  for (const drawing of document.querySelectorAll("svg[role=img]")) {
    const words = [...drawing.querySelectorAll("text")].map((text) => ({ text, box: text.getBoundingClientRect() }));
    const seen = words.filter(({ box }) => box.width > 0);
    for (const [at, { text, box }] of seen.entries()) {
      if (box.left < -1 || box.right > width + 1) {
        says.push(`'${text.textContent}' leaves the page`);
      }
      for (const other of seen.slice(at + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // A line of letters is taller than its letters, so boxes may touch where letters do not.
        if (across > 1 && down > 5) {
          says.push(`'${text.textContent}' lies on '${other.text.textContent}'`);
        }
      }
    }
  }
  return says;
}
