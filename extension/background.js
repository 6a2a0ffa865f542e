// The background of both browsers: hands what the browser reports to the core and the core's answer back. It interprets nothing.
//
// Every listener is registered while this file first runs: an event that wakes a sleeping background is delivered to
// no listener that comes later. The core is started by the first event that needs it.

import start, { onMessage, onSettings, onTabRemoved, onTabUpdated } from "./wasm/background.js";

/** @type {Promise<unknown> | undefined} */
let started;

/** Everything that was handed to the core so far. */
let line = Promise.resolve();

/**
 * Does one thing after all earlier ones, so that what happens in a tab stays in order.
 * @template T
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
function inOrder(work) {
  const result = line.then(work);
  line = result.then(() => {}, () => {});
  return result;
}

/**
 * Hands something to the core.
 * @template T
 * @param {() => T | Promise<T>} work
 */
async function byCore(work) {
  started ??= start({ module_or_path: chrome.runtime.getURL("wasm/background_bg.wasm") });
  await started;
  return work();
}

/** @param {number} tab @param {string | undefined} changed */
async function follow(tab, changed) {
  // Tabs that never showed the console must cost next to nothing. The core keeps a tab's session under this name.
  const session = `session:${tab}`;
  if (!started && !(session in (await chrome.storage.session.get(session)))) return;
  const url = changed ?? (await chrome.tabs.get(tab).catch(() => undefined))?.url;
  await byCore(() => onTabUpdated(tab, url));
}

/** @param {number} tab */
async function forget(tab) {
  await chrome.storage.session.remove([`session:${tab}`, `context:${tab}`]);
  if (started) await byCore(() => onTabRemoved(tab));
}

/** @param {unknown} error */
function report(error) {
  console.error(error);
  return { error: error instanceof Error ? error.message : String(error) };
}

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  inOrder(() => byCore(() => onMessage(message, sender))).catch(report).then(reply);
  return true; // the answer comes later
});

chrome.tabs.onRemoved.addListener((tab) => {
  inOrder(() => forget(tab)).catch(report);
});

chrome.tabs.onUpdated.addListener((tab, change) => {
  // The browser tells addresses of the console's hosts only; elsewhere the end of loading is all there is to hear.
  if (change.url === undefined && change.status !== "complete") return;
  inOrder(() => follow(tab, change.url)).catch(report);
});

// Who has installed it by hand is shown once what it is; who got it by the organisation's policy has been told otherwise.
chrome.runtime.onInstalled.addListener(async ({ reason }) => {
  if (reason !== "install") return;
  const { installType } = await chrome.management.getSelf();
  if (installType === "admin") return;
  // Nobody is called away from the console.
  const consoles = await chrome.tabs.query({ url: chrome.runtime.getManifest().host_permissions });
  await chrome.tabs.create({ url: "welcome.html", active: consoles.length === 0 });
});

chrome.storage.onChanged.addListener((changes, area) => {
  if (area === "local") inOrder(() => byCore(() => onSettings(Object.keys(changes)))).catch(report);
  if (area === "managed") inOrder(() => byCore(() => onSettings(["policy"]))).catch(report);
});
