import { open } from "./browser.mjs"; import { visit } from "./visit.mjs";
const [file, out, width, media, sel] = process.argv.slice(2);
const b = await open();
await visit(b, file, { width: Number(width) }, async (tab) => {
  await tab.emulateMediaType(media);
  if (media==='print') console.log(await tab.evaluate(()=>[...document.querySelectorAll('table')].map(t=>[t.id,t.scrollWidth,t.closest('main').clientWidth].join(' ')).filter(x=>{const [i,a,b]=x.split(' ');return +a>+b}).join('\n')));
  if (sel) { const e = await tab.$(sel); const bb = await e.boundingBox(); await tab.screenshot({path: out, clip: {x:0,y:bb.y-10,width:+width,height:Math.min(900,bb.height+20)}}); }
});
await b.close();
