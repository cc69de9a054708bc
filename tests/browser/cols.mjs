import { open } from "./browser.mjs"; import { visit } from "./visit.mjs";
const [file, width, media] = process.argv.slice(2);
const b = await open();
await visit(b, file, { width: Number(width), bypass:true }, async (tab) => {
  await tab.emulateMediaType(media);
  console.log(await tab.evaluate(()=>[...document.querySelectorAll('table')].filter(t=>t.scrollWidth>t.closest('main').clientWidth).map(t=>{ const w=t.scrollWidth; return t.id+' '+w+': '+[...t.tHead.rows[0].cells].map(c=>c.textContent+' '+Math.round(c.getBoundingClientRect().width)).join(' | ')}).join('\n')));
});
await b.close();
