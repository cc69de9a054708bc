// One h1, no level of headings skipped, one header, main and footer, and the first thing that the keyboard comes to leads past
// the header.

export default {
  matter: "landmarks",
  when: ["wide"],
  look: ({ tab }) => tab.evaluate(find),
};

function find() {
  const says = [];
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => Number(heading.tagName[1]));
  const first = levels.filter((level) => level === 1).length;
  if (first !== 1) {
    says.push(`has ${first} headings of the first level`);
  }
  levels.forEach((level, at) => {
    if (level > (levels[at - 1] ?? 0) + 1) {
      says.push(`a heading of level ${level} follows one of level ${levels[at - 1] ?? 0}`);
    }
  });
  for (const landmark of ["header", "main", "footer"]) {
    const count = document.querySelectorAll(`body > ${landmark}`).length;
    if (count !== 1) {
      says.push(`has ${count} ${landmark} elements`);
    }
  }
  const skip = document.querySelector("a[href], button, input, select, textarea, summary, [tabindex]");
  const to = skip?.getAttribute("href") ?? "";
  if (!to.startsWith("#") || document.getElementById(to.slice(1))?.tagName !== "MAIN") {
    says.push("the first thing that takes the focus does not lead to the main content");
  }
  return says;
}
