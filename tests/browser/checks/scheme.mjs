// The page is light and says so, to the browser before its style is read as well.

export default {
  matter: "scheme",
  when: ["wide"],
  look: ({ tab }) => tab.evaluate(find),
};

function find() {
  const says = [];
  if (getComputedStyle(document.documentElement).colorScheme !== "light") {
    says.push("its style does not set color-scheme: light");
  }
  if (document.querySelector("meta[name=color-scheme]")?.content !== "light") {
    says.push("has no meta color-scheme of light");
  }
  return says;
}
