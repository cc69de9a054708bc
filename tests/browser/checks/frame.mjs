// The frame of the file: its type, its language, its letters, and a title that no other page has.

export default {
  matter: "frame",
  when: ["file"],
  look({ text, name, root, round }) {
    const says = [];
    if (!/^<!doctype html>/i.test(text)) {
      says.push("does not begin with <!doctype html>");
    }
    if (!/<html lang="en-GB">/.test(text)) {
      says.push('has no <html lang="en-GB">');
    }
    if (!/<meta charset="utf-8">/i.test(Buffer.from(text).subarray(0, 1024).toString())) {
      says.push("does not name its letters in the first 1024 bytes");
    }
    const title = /<title>([^<]*)<\/title>/.exec(text)?.[1].trim();
    const key = `${root}: ${title}`; // Two runs have pages of one title, and each run is for itself.
    if (!title) {
      says.push("has no title");
    } else if (round.titles.has(key)) {
      says.push(`has the title of ${round.titles.get(key)}: ${title}`);
    }
    round.titles.set(key, name);
    return says;
  },
};
