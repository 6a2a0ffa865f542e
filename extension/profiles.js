// Loads the profiles page, which is written in Rust and shares the core's module.

import init, { startProfiles } from "./wasm/core.js";

await init({ module_or_path: new URL("./wasm/core_bg.wasm", import.meta.url) });
await startProfiles();
