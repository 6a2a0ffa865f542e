// The background of both browsers: hands what the browser reports to the core and the core's answer back. It interprets nothing.
//
// Every listener is registered while this file first runs: an event that wakes a sleeping background is delivered to
// no listener that comes later. The core itself is started by the first event that needs it.

import startCore, { onMessage, onSettings, onTabRemoved, onTabUpdated } from "./wasm/background.js";

/** @type {Promise<unknown> | undefined} */
let started;

/** Everything that was handed to the core so far. */
let line = Promise.resolve();

/**
 * Hands one event to the core after all earlier ones, so that what happens in a tab stays in order.
 * @template T
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
function inOrder(work) {
  started ??= startCore({ module_or_path: chrome.runtime.getURL("wasm/background_bg.wasm") });
  const result = Promise.all([started, line]).then(work);
  line = result.then(() => {}, () => {});
  return result;
}

/** @param {unknown} error */
function report(error) {
  console.error(error);
  return { error: error instanceof Error ? error.message : String(error) };
}

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  inOrder(() => onMessage(message, sender)).catch(report).then(reply);
  return true; // the answer comes later
});

chrome.tabs.onRemoved.addListener((tab) => {
  inOrder(() => onTabRemoved(tab)).catch(report);
});

chrome.tabs.onUpdated.addListener((tab, change) => {
  // The browser tells addresses of the console's hosts only; elsewhere the end of loading is all there is to hear.
  if (change.url === undefined && change.status !== "complete") return;
  inOrder(() => onTabUpdated(tab, change.url)).catch(report);
});

chrome.storage.onChanged.addListener((changes, area) => {
  if (area === "local") inOrder(() => onSettings(Object.keys(changes))).catch(report);
  if (area === "managed") inOrder(() => onSettings(["policy"])).catch(report);
});
