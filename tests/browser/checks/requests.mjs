// The page asks for nothing: no script, picture, font or style from anywhere, not even from the file beside it.

export default {
  matter: "requests",
  when: ["narrow"],
  look: ({ seen }) => seen.requests.map((url) => `asks for ${url}`),
};
