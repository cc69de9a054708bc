// Printed to a PDF, the page keeps its structure and its language for those who hear it.

export default {
  matter: "pdf",
  when: ["print"],
  async look({ tab }) {
    const bytes = Buffer.from(await tab.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true }));
    const marks = ["/StructTreeRoot", "/MarkInfo", "/Lang (en-GB)", "/H1"];
    return marks.filter((mark) => !bytes.includes(mark)).map((mark) => `the PDF has no ${mark}`);
  },
};
