// The background of both browsers: hands what the browser reports to the core and the core's answer back. It interprets nothing.
//
// Every listener is registered while this file first runs: an event that wakes a sleeping background is delivered to
// no listener that comes later. The core is started by the first event that needs it: first the part that can only watch
// a page, and the whole where that is not enough. From then on the whole does everything, until the background sleeps.

import { showBadge } from "./badge.js";
import startWatching, { moved, watch } from "./wasm/background.js";
import startWhole, { onMessage, onSettings, onTabRemoved, onTabUpdated } from "./wasm/whole.js";

/** @type {Promise<unknown> | undefined} */
let watching;

/** @type {Promise<unknown> | undefined} */
let whole;

/** Everything that was handed to the core so far. */
let line = Promise.resolve();

/**
 * Hands one event to the core after all earlier ones, so that what happens in a tab stays in order.
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
 * Hands something to the whole core.
 * @template T
 * @param {() => T | Promise<T>} work
 */
async function byWhole(work) {
  whole ??= startWhole({ module_or_path: chrome.runtime.getURL("wasm/whole_bg.wasm") });
  await whole;
  return work();
}

/** The names under which the core keeps a tab's session and its context. @param {number} tab */
const names = (tab) => [`session:${tab}`, `context:${tab}`];

/** @typedef {{session: string, reply: string, count: number, complete: boolean}} Seen */

/**
 * Has a tab watched. Undefined where that takes the whole core, as it does while a panel looks on.
 * @param {number} tab
 * @param {(session: string | undefined, context: string | undefined) => Seen | undefined} look
 */
async function byWatching(tab, look) {
  if (whole) return undefined;
  const [session, context] = names(tab);
  watching ??= startWatching({ module_or_path: chrome.runtime.getURL("wasm/background_bg.wasm") });
  const [kept] = await Promise.all([/** @type {Promise<Record<string, string>>} */ (chrome.storage.session.get([session, context])), watching]);
  const seen = look(kept[session], kept[context]);
  // Kept before anything of it takes effect.
  if (!seen || !(await keep({ [session]: seen.session }))) return undefined;
  showBadge(tab, seen.count, seen.complete);
  // A panel that is open asks for its view; if there is none, nobody hears this.
  chrome.runtime.sendMessage({ to: "panel", tab }).catch(() => {});
  return seen;
}

/** @param {Record<string, string>} items */
function keep(items) {
  return chrome.storage.session.set(items).then(() => true, () => false);
}

/** @param {unknown} message @param {chrome.runtime.MessageSender} sender */
async function hear(message, sender) {
  const tab = sender.tab?.id;
  const seen = tab === undefined ? undefined : await byWatching(tab, (...kept) => watch(...kept, message, sender, Date.now()));
  return seen ? seen.reply : byWhole(() => onMessage(message, sender));
}

/** @param {number} tab @param {string | undefined} changed */
async function follow(tab, changed) {
  const [session] = names(tab);
  // Tabs that never showed the console must cost next to nothing.
  if (!whole && !(session in (await chrome.storage.session.get(session)))) return;
  const url = changed ?? (await chrome.tabs.get(tab).catch(() => undefined))?.url;
  const seen = await byWatching(tab, (...kept) => moved(...kept, url));
  if (!seen) await byWhole(() => onTabUpdated(tab, url));
}

/** @param {number} tab */
async function forget(tab) {
  await chrome.storage.session.remove(names(tab));
  if (whole) await byWhole(() => onTabRemoved(tab));
}

/** @param {unknown} error */
function report(error) {
  console.error(error);
  return { error: error instanceof Error ? error.message : String(error) };
}

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  inOrder(() => hear(message, sender)).catch(report).then(reply);
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
  if (area === "local") inOrder(() => byWhole(() => onSettings(Object.keys(changes)))).catch(report);
  if (area === "managed") inOrder(() => byWhole(() => onSettings(["policy"]))).catch(report);
});
