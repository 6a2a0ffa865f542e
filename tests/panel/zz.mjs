import { startPanels } from "./harness.mjs";
import { STATES } from "./states.mjs";
const [names, width="420", scheme="light", lang="en", cut] = process.argv.slice(2);
const panels = await startPanels();
for (const name of names.split(",")) {
  const panel = await panels.open({...STATES[name], language: lang});
  await panel.page.emulateMediaFeatures([{name:"prefers-color-scheme",value:scheme==="dark"?"dark":"light"}]);
  if (scheme==="forced") { const c=await panel.page.createCDPSession(); await c.send("Emulation.setEmulatedMedia",{features:[{name:"forced-colors",value:"active"}]}); }
  await panel.page.setViewport({width:Number(width),height:Number(cut??1300)});
  if(process.env.SCROLL) await panel.page.evaluate((y)=>scrollTo(0,y),Number(process.env.SCROLL));
  await new Promise(r=>setTimeout(r,900));
  await panel.page.screenshot({path:`/tmp/shots/${name}-${width}-${scheme}-${lang}.png`});
  if (panel.errors.length) console.log(name, panel.errors);
  await panel.page.close();
}
await panels.close();
