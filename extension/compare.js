// Loads the page that compares, which is written in Rust and shares the panel's module.

import init, { startCompare } from "./wasm/pages.js";

await init({ module_or_path: new URL("./wasm/pages_bg.wasm", import.meta.url) });
await startCompare();
