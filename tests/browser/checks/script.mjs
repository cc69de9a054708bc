// Nothing in the page runs but a sealed script of its own, and nothing frames or sends.

export default {
  matter: "script",
  when: ["wide"],
  look: ({ tab }) => tab.evaluate(find),
};

function find() {
  const never = "script[src], script[type], iframe, object, embed, form, base, link[rel~=stylesheet], [href^='javascript:' i]";
  const says = [...document.querySelectorAll(never)].map((element) => `has ${element.outerHTML.slice(0, 80)}`);
  for (const element of document.querySelectorAll("*")) {
    const handler = element.getAttributeNames().find((name) => name.startsWith("on"));
    if (handler) {
      says.push(`has ${handler} on a ${element.localName}`);
    }
  }
  return says;
}
