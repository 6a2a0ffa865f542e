// Loads the panel, which is written in Rust. If that fails, no Rust is there to say so.

import init, { startPanel } from "./wasm/pages.js";

try {
  await init({ module_or_path: new URL("./wasm/pages_bg.wasm", import.meta.url) });
  await startPanel();
} catch (error) {
  console.error(error);
  const text = document.createElement("p");
  text.setAttribute("role", "alert");
  text.textContent = chrome.i18n.getMessage("panel_failed");
  document.querySelector("main")?.replaceChildren(text);
}
