// Loads the page of the journals, which is written in Rust and shares the panel's module.

import init, { startJournal } from "./wasm/pages.js";

await init({ module_or_path: new URL("./wasm/pages_bg.wasm", import.meta.url) });
await startJournal();
