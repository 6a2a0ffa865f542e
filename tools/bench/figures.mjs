// What is told of all that was measured, each figure beside its goal.

/**
 * @typedef {object} Figure
 * @property {string} what
 * @property {string} figure
 * @property {string} goal empty where there is none
 * @property {boolean | null} met `null` without a goal
 */

const BROWSERS = /** @type {const} */ (["chromium", "firefox"]);
const NAMES = { chromium: "Chromium", firefox: "Firefox" };

/** @param {any} measured @returns {Figure[]} */
export function figures(measured) {
  return [...ofWeight(measured), ...ofHints(measured.hints), ...ofAdapter(measured.adapter), ...ofCore(measured.core), ofSetUp(measured.setUp), ...ofFleet(measured.fleet)];
}

/** @param {any} measured */
function ofWeight({ weight, adapter }) {
  const { backgroundWasm, backgroundGlue, pagesWasm, pagesGlue, panelPage, pageAdapter, packages } = weight;
  const zips = Object.entries(packages).map(([name, bytes]) => `${kilobytes(bytes)} (${/[a-z]+(?=\.zip)/.exec(name)})`);
  const elsewhere = BROWSERS.map((name) => adapter[name].elsewhere.bytes);
  return [
    figure("core of the background as WASM, after binaryen", size(backgroundWasm)),
    figure("scripts around it", size(backgroundGlue)),
    figure("core of panel, settings and profiles as WASM, after binaryen", size(pagesWasm)),
    figure("scripts around it", size(pagesGlue)),
    figure("panel page, its script and styles", size(panelPage)),
    figure("page adapter: what a page of the console loads", size(pageAdapter)),
    figure("what any other page loads", elsewhere.join(" / "), "0 bytes", elsewhere.every((bytes) => bytes === 0)),
    figure("packages", zips.join(", ")),
  ];
}

/** @param {any} hints */
function ofHints(hints) {
  const kinds = /** @type {const} */ ([
    ["loadAwake", "page loaded", 60],
    ["turnAwake", "page reached by the menu", 60],
    ["loadAsleep", "page loaded, background asleep", 250],
    ["turnAsleep", "page reached by the menu, background asleep", 250],
  ]);
  return kinds.map(([kind, name, most]) => {
    const { count } = hints.chromium[kind];
    const told = both((browser) => `${hints[browser][kind].p50.toFixed(0)} / ${hints[browser][kind].p95.toFixed(0)} ms`);
    const met = BROWSERS.every((browser) => hints[browser][kind].p95 <= most);
    return figure(`section to hint, ${name}: p50 / p95 of ${count}`, told, `p95 ≤ ${most} ms`, met);
  });
}

/** @param {any} adapter */
function ofAdapter(adapter) {
  const all = (/** @type {(it: any) => boolean} */ holds) => BROWSERS.every((browser) => holds(adapter[browser]));
  const of = (/** @type {(it: any) => string} */ tell) => both((browser) => tell(adapter[browser]));
  const { nodes, idle, storm } = adapter.chromium;
  const page = `page of ${count(nodes)} nodes`;
  const longest = (/** @type {any} */ it) => Math.max(it.load.longestTask, it.storm.longestTask);
  return [
    figure(`main thread added by a storm of ${count(storm.mutations)} mutations, ${page}`, of((it) => `${(100 * it.storm.share).toFixed(1)} %`), "≤ 3 %", all((it) => it.storm.share <= 0.03)),
    figure("messages to the background in that storm", of((it) => `${it.storm.messages}`)),
    figure(`wake-ups and messages in ${idle.seconds} s of rest, with hints shown`, of((it) => `${it.idle.wakeUps} and ${it.idle.messages}`), "0", all((it) => it.idle.wakeUps + it.idle.messages === 0)),
    figure(`longest task of the adapter, ${page}`, of((it) => `${longest(it).toFixed(1)} ms`), "< 16 ms", all((it) => longest(it) < 16)),
    figure("outline against a bare walk of the same nodes", of((it) => `${it.againstWalk.toFixed(1)} times (${it.milliseconds.outline.toFixed(2)} ms)`), "≤ 3 times", all((it) => it.againstWalk <= 3)),
    figure("outline against axe-core's `axe.run` on the same page", of((it) => `1/${(1 / it.againstAxe).toFixed(0)}`), "≤ 1/20", all((it) => it.againstAxe <= 1 / 20)),
  ];
}

/** @param {any} core */
function ofCore({ outlineToReport, runMicroseconds }) {
  return [
    ...outlineToReport.map((/** @type {any} */ { nodes, milliseconds, nanosecondsPerNode }) => {
      const told = `${milliseconds.toFixed(2)} ms, ${count(nanosecondsPerNode)} ns a node`;
      const what = `core natively, outline of ${count(nodes)} nodes to report`;
      return nodes === 10_000 ? figure(what, told, "≤ 2 ms", milliseconds <= 2) : figure(what, told);
    }),
    figure("core natively, all redirect URLs filled in on a model console", `${count(runMicroseconds)} µs`),
  ];
}

/** @param {any} setUp */
function ofSetUp(setUp) {
  const told = both((browser) => `${setUp[browser].actions} actions, ${setUp[browser].seconds} s`);
  return figure("whole set-up of the built-in profile, every page audited three times", told, "less than the guide's 10 minutes", BROWSERS.every((browser) => setUp[browser].seconds < 600));
}

/** @param {any} fleet */
function ofFleet(fleet) {
  const told = both((browser) => `${fleet[browser].seconds.toFixed(0)} s, ${fleet[browser].perSecond.toFixed(1)} reads a second`);
  const good = BROWSERS.every((browser) => fleet[browser].seconds < 600 && fleet[browser].perSecond <= 4 && fleet[browser].writes === 0);
  const { early, late } = fleet.chromium.heap;
  return [
    figure(`all of ${fleet.chromium.apps} apps checked`, told, "10 minutes, 4 reads a second, no write", good),
    figure("JavaScript heap of that page after 20 apps and at the end (Chromium)", `${kilobytes(early)}, ${kilobytes(late)}`),
  ];
}

/** @param {string} what @param {string} told @param {string} [goal] @param {boolean} [met] @returns {Figure} */
function figure(what, told, goal = "", met) {
  return { what, figure: told, goal, met: met ?? null };
}

/** @param {(browser: "chromium" | "firefox") => string} tell */
function both(tell) {
  return BROWSERS.map((browser) => `${tell(browser)} (${NAMES[browser]})`).join(", ");
}

/** @param {{raw: number, gzip: number}} weight */
const size = ({ raw, gzip }) => `${kilobytes(raw)} (${kilobytes(gzip)} gzipped)`;

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} KB`;

/** @param {number} number */
const count = (number) => number.toLocaleString("en");
