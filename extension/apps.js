// Loads the page of all apps, which is written in Rust and shares the panel's module.

import init, { startFleet } from "./wasm/pages.js";

await init({ module_or_path: new URL("./wasm/pages_bg.wasm", import.meta.url) });
await startFleet();
