// The page as it will be used, under its own policy, complains of nothing: no error of a script, nothing refused.

export default {
  matter: "errors",
  when: ["used"],
  look: ({ seen }) => seen.errors,
};
