// Loads the settings page, which is written in Rust and shares the panel's module.

import init, { startSettings } from "./wasm/pages.js";

await init({ module_or_path: new URL("./wasm/pages_bg.wasm", import.meta.url) });
await startSettings();
