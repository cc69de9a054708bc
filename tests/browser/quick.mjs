import { open } from "./browser.mjs"; import { look } from "./look.mjs"; import { pages } from "./pages.mjs"; import {report} from "./report.mjs";
const [folder, like] = process.argv.slice(2);
const b = await open(); const round={titles:new Map(),incomplete:new Map()}; const results=[];
for (const p of pages(folder).filter(p=>p.name.includes(like??""))) { const t=Date.now(); results.push({page:p, found: await look(b,p,round), took: Date.now()-t}); }
await b.close(); report([], {results, round});
