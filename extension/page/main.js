// The adapter's conversation with the background: tells what the page shows, carries out what comes back.

import { act } from "./act.js";
import { showAsked } from "./ask.js";
import { showHints } from "./hints.js";
import { ASKED, HINT } from "./look.js";
import { point, unpoint } from "./point.js";
import { readRecord, tellRecord } from "./records.js";
import { address } from "./secrets.js";
import { takeSight } from "./sight.js";
import { afterLook, inScope, lookNow, paced, seen, startWatch, stir, touched } from "./watch.js";

/** The page view; `sighted` is the last one whose boxes were asked for. */
const view = { id: "", sighted: "", place: "", count: 0, deliveries: 0, nonce: Math.random().toString(36).slice(2) };
/** What the core knows: the page view and what it showed. */
const told = { page: "", json: "" };
/** @type {Effect[]} */
const queue = [];
const doing = { telling: false, draining: false };
/** Ends all that was set up for this stay on the page. @type {AbortController | undefined} */
let stay;

/** After an update of the extension this script is an orphan that reaches nobody. */
function isOrphan() {
  return !chrome.runtime?.id;
}

/** A new view begins with each change of path or query. */
function checkPlace() {
  const place = location.pathname + location.search;
  if (place === view.place) return;
  view.place = place;
  view.id = `${view.nonce}-${++view.count}`;
  clearDrawings();
}

function moved() {
  checkPlace();
  stir();
}

/** @param {Record<string, unknown>} event */
function withPage(event) {
  return JSON.stringify({ ...event, page: view.id, url: address(), untouched: touched !== location.pathname });
}

/** @param {Record<string, unknown>} event */
function withOutline(event) {
  // The outline is JSON already.
  return `${withPage(event).slice(0, -1)},"outline":${seen.json}}`;
}

/** The outline, and the boxes of its nodes in a view for which they were asked once. @param {Record<string, unknown>} event @param {boolean} [boxes] */
function withSight(event, boxes = view.sighted === view.id) {
  const told = withOutline(event);
  if (!boxes) return told;
  let sight = "";
  try {
    paced(() => (sight = JSON.stringify(takeSight(seen.nodes))));
  } catch {
    // Without boxes the core reads, and writes nothing.
    return told;
  }
  return `${told.slice(0, -1)},"sight":${sight}}`;
}

/** Sends an event and takes up what the core answers. @param {string} event */
async function tell(event) {
  // A background that was just being put to sleep drops a message, or its reply, or fails on its way: Chrome says so, Firefox
  // may answer nothing. The next one wakes it. By the name of the delivery it knows what it has taken in already.
  const message = { to: "core", event, delivery: `${view.nonce}-${++view.deliveries}` };
  for (let attempt = 0; attempt < 3; attempt++) {
    if (isOrphan()) return end();
    const reply = await chrome.runtime.sendMessage(message).catch(() => undefined);
    if (typeof reply === "string") return paced(() => receive(reply));
  }
}

/** While an effect is under way, the core hears of the page by its answer. */
async function tellOutline() {
  if (isOrphan()) return end();
  checkPlace();
  while (stay && inScope() && !doing.telling && !doing.draining && (told.json !== seen.json || told.page !== view.id)) {
    Object.assign(told, { json: seen.json, page: view.id });
    doing.telling = true;
    await tell(withSight({ on: "outline" })).finally(() => (doing.telling = false));
  }
}

/** @param {string} reply JSON of a list of effects; anything else orders nothing */
function receive(reply) {
  const effects = reply.startsWith("[") ? JSON.parse(reply) : [];
  for (const effect of effects) {
    const current = effect.page === view.id;
    if (effect.do === "hints") current && showHints(effect.hints, tellPressed);
    else if (effect.do === "point") current && point(effect.node);
    else if (effect.do === "ask") current && showAsked(effect.asked, tellPicked);
    else if (effect.do === "read") current && readRecord(effect).then(tell);
    else if (effect.do === "go") current && go(effect.path);
    else if (Number.isInteger(effect.ticket)) queue.push(effect);
  }
  drain();
}

async function drain() {
  if (doing.draining || queue.length === 0) return;
  doing.draining = true;
  try {
    for (let effect = queue.shift(); effect && stay; effect = queue.shift()) await answer(effect);
  } finally {
    doing.draining = false;
  }
  tellOutline();
}

/** Carries an effect out and tells what came of it. @param {Effect} effect */
async function answer(effect) {
  const { page, ticket } = effect;
  const isOver = () => {
    checkPlace();
    return page !== view.id || !stay;
  };
  if (effect.sight) view.sighted = page;
  const result = await act(effect, told.json, isOver);
  lookNow();
  Object.assign(told, { json: seen.json, page: view.id });
  await tell(withSight({ on: "answer", ticket, result }));
}

/** Takes away all that is drawn over the page. */
function clearDrawings() {
  showHints([], tellPressed);
  unpoint();
  showAsked(null, tellPicked);
}

/** @param {string} path */
function go(path) {
  const to = new URL(path, location.origin);
  if (to.origin === location.origin && to.pathname.startsWith("/app/")) location.assign(to);
}

/** @param {string} requirement @param {string} action */
function tellPressed(requirement, action) {
  tell(withPage({ on: "pressed", requirement, action }));
}

/** What was pressed by who was asked to show a control; nothing if that was left. @param {number} [node] */
function tellPicked(node) {
  lookNow();
  Object.assign(told, { json: seen.json, page: view.id });
  tell(withSight({ on: "picked", node }));
}

/** Whether the tab shows this page, and as the site's own: the browser may only be preparing it, or keep it in a sandbox. */
function isShown() {
  return !(/** @type {any} */ (document).prerendering) && globalThis.origin !== "null";
}

function start() {
  if (stay || !isShown()) return;
  stay = new AbortController();
  const { signal } = stay;
  view.place = "";
  const { navigation } = /** @type {any} */ (window);
  for (const type of ["currententrychange", "navigatesuccess"]) navigation?.addEventListener(type, moved, { signal });
  addEventListener("popstate", moved, { signal });
  addEventListener("pagehide", end, { signal });
  chrome.runtime.onMessage.addListener(onMessage);
  afterLook.add(tellOutline);
  checkPlace();
  startWatch(signal);
}

function end() {
  stay?.abort();
  stay = undefined;
  queue.length = 0;
  afterLook.delete(tellOutline);
  if (!isOrphan()) chrome.runtime.onMessage.removeListener(onMessage);
  clearDrawings();
}

/**
 * @param {any} message
 * @param {chrome.runtime.MessageSender} sender
 * @param {(answer: unknown) => void} reply
 * @returns {boolean | undefined} whether the answer comes later
 */
function onMessage(message, sender, reply) {
  if (message?.to !== "page" || sender.id !== chrome.runtime.id) return;
  if (message.ask) return tellPanel(message, sender, reply);
  // Only the background has something done in the page: what comes from a tab does not.
  if (sender.tab) return;
  reply(true);
  receive(message.effects);
}

/**
 * The panel may stand in a tab, so it is told by its address.
 * @param {{ask: string, record: string, path: string, from?: number}} question
 * @param {chrome.runtime.MessageSender} sender
 * @param {(answer: unknown) => void} reply
 */
function tellPanel(question, sender, reply) {
  if (!sender.url?.startsWith(chrome.runtime.getURL(""))) return;
  if (question.ask === "record") {
    tellRecord(question).then((answer) => reply(JSON.stringify(answer)));
    return true;
  }
  lookNow();
  reply(withSight({ on: "asked" }, true));
}

// Left over from a version of the extension that was replaced while this page was open.
for (const host of document.querySelectorAll(`[${HINT}], [${ASKED}]`)) host.remove();
addEventListener("pageshow", start);
document.addEventListener("prerenderingchange", start);
start();
