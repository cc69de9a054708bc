// On paper everything is there: closed parts are open, nothing is cut off, rows stay whole, headings of tables come again on
// each sheet, and no controls are printed.

export default {
  matter: "print",
  when: ["print"],
  look: ({ tab }) => tab.evaluate(find),
};

function find() {
  const says = [];
  const page = document.documentElement;
  const shown = (element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
  const hidden = [...document.querySelectorAll("details > *")].find((element) => !shown(element));
  if (hidden) {
    says.push(`a closed part is not printed: ${hidden.textContent.trim().slice(0, 40)}`);
  }
  if (page.scrollWidth > page.clientWidth) {
    says.push(`is ${page.scrollWidth} pixels wide on a sheet of ${page.clientWidth}`);
  }
  const style = (element) => getComputedStyle(element);
  for (const element of document.querySelectorAll("main *")) {
    const cuts = style(element).overflowX !== "visible" && !element.matches(".unseen");
    if (cuts && element.scrollWidth > element.clientWidth + 1) {
      says.push(`cuts off: ${element.textContent.trim().slice(0, 40)}`);
    }
  }
  for (const head of document.querySelectorAll("thead")) {
    if (style(head).display !== "table-header-group") {
      says.push("the headings of a table do not come again");
    }
  }
  const breaks = (element) => style(element).breakInside !== "avoid";
  if ([...document.querySelectorAll("tr")].some(breaks)) {
    says.push("a row of a table may be broken");
  }
  if ([...document.querySelectorAll("h1, h2, h3, caption")].some((element) => style(element).breakAfter !== "avoid")) {
    says.push("a heading may stand alone at the foot of a sheet");
  }
  if ([...document.querySelectorAll("input, button, select")].some((element) => shown(element) && !element.closest("th"))) {
    says.push("a control is printed");
  }
  return says;
}
