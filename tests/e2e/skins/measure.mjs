// One run on a page under a skin: the app is seeded, the requirement is run in the panel, and the server tells what has
// become of it. What the panel says is then read once more from a page that is loaded anew.

import { mkdirSync } from "node:fs";
import { FRESH_APP } from "../../console/index.mjs";
import { openPanel } from "../panel.mjs";
import { READABLE } from "../scene.mjs";
import { differences, isMet, progress } from "./wanted.mjs";

/** @typedef {import("../scene.mjs").Stage} Stage */

/**
 * @typedef {object} Asked
 * @property {string} skin
 * @property {"safe" | "webpage" | "capability"} route
 * @property {string} requirement
 * @property {string} lang
 * @property {string} records `refused`: nothing but the page tells what is there
 * @property {boolean} pictures
 */

/**
 * @typedef {object} Run
 * @property {string} skin
 * @property {string} route
 * @property {string} requirement
 * @property {"filled" | "filled, not claimed" | "asked" | "handed-over" | "other"} result
 * @property {{done: number, of: number}} progress of what lacked, how much is on the server
 * @property {string | null} outcome what the panel says the run came to
 * @property {string} said the panel's own words
 * @property {string[]} changes what the panel announced
 * @property {{before: string, after: string}} verdicts of the panel, with the page loaded anew
 * @property {string[]} wrong what is on the server and should not be, or is no more
 * @property {string[]} falseVerdicts
 * @property {boolean} falseOutcome it claims more, or less, than is on the server
 * @property {Record<string, number>} dangerousPresses
 * @property {string[]} foreignRecords records called that may not be read
 * @property {number} seconds
 */

/** What is run on a page. @type {Record<Asked["route"], string[]>} */
export const REQUIREMENTS = {
  safe: ["redirect-urls", "h5-domains"],
  webpage: ["homepage:desktop", "homepage:open-mode"],
  capability: ["feature:bot"],
};

/** Records that answer the console's own pages and nobody else. */
const REFUSED = { match: "^/developers/v1/", by: "other", code: 10003, http: 403 };

/** How long a page may take until the panel knows something of it. */
const KNOWN_TIMEOUT = 6_000;
const END_TIMEOUT = 60_000;

/** @param {Asked} asked */
function seedOf({ skin, lang, records }) {
  return {
    options: { skin, lang, overlays: "off", faults: records === "refused" ? [REFUSED] : [] },
    apps: {
      [FRESH_APP]: {
        features: { web_app: true },
        lists: { protocol: ["dingtalk"] },
        homepage: { desktop: "", mobile: "https://m.example-corp.com/" },
        openMode: "browser",
      },
    },
  };
}

/** @param {Stage} stage @param {Asked} asked @returns {Promise<Run>} */
export async function measure(stage, asked) {
  const { skin, route, requirement } = asked;
  stage.console.seed(seedOf(asked));
  const before = stage.console.state();
  const start = performance.now();

  const first = await openPage(stage, asked);
  const verdictBefore = await verdictOf(first, requirement);
  const metBefore = isMet(before, requirement);
  const { outcome, said, changes, hasAsked } = await run(first, requirement);
  if (asked.pictures) await takePictures(first, `${skin}-${route}-${requirement}`);
  const seconds = Math.round((performance.now() - start) / 1000);
  await closePage(first);
  const after = stage.console.state();

  const second = await openPage(stage, asked);
  const verdictAfter = await verdictOf(second, requirement);
  await closePage(second);

  const met = isMet(after, requirement);
  const claims = outcome === "fixed" || outcome === "unchanged";
  return {
    skin,
    route,
    requirement,
    result: met ? (claims ? "filled" : "filled, not claimed") : hasAsked ? "asked" : outcome === "handed-over" ? "handed-over" : "other",
    progress: progress(before, after, requirement),
    outcome,
    said,
    changes,
    verdicts: { before: verdictBefore, after: verdictAfter },
    wrong: differences(before, after, requirement),
    falseVerdicts: [falseVerdict("before", verdictBefore, metBefore), falseVerdict("after", verdictAfter, met)].flat(),
    falseOutcome: claims !== met,
    dangerousPresses: after.dangerousPresses,
    foreignRecords: after.recordCalls.filter(({ by, path }) => by !== "page" && !READABLE.test(path)).map(({ path }) => path),
    seconds,
  };
}

/** "unknown" is never false. @param {string} when @param {string} verdict @param {boolean} met @returns {string[]} */
function falseVerdict(when, verdict, met) {
  const saysMet = verdict === "met" || verdict === "pending";
  const saysNot = verdict === "missing" || verdict === "different";
  return (saysMet && !met) || (saysNot && met) ? [`${when}: ${verdict}`] : [];
}

/** @param {Stage} stage @param {Asked} asked */
async function openPage({ browser }, { skin, route }) {
  const page = await browser.newPage();
  const response = await page.goto(`https://open.feishu.cn/app/${FRESH_APP}/${route}`);
  if (!response?.ok()) throw new Error(`no page under the skin ${skin}`);
  const panel = await openPanel(browser, page);
  return { browser, page, panel };
}

/** @typedef {Awaited<ReturnType<typeof openPage>>} Opened */

/** Nothing that was learnt on a page is left for the next. @param {Opened} opened */
async function closePage({ browser, page, panel }) {
  await panel.page.evaluate(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
  });
  await panel.page.close();
  await page.close();
  await browser.suspendBackground();
}

/** @param {Opened} opened @param {string} requirement */
async function verdictOf({ panel }, requirement) {
  // Where nothing becomes known, the verdict stays "unknown", which is an answer too.
  await panel.page
    .waitForSelector(`[data-requirement="${requirement}"]:not([data-verdict=unknown])`, { timeout: KNOWN_TIMEOUT })
    .catch(() => null);
  return (await panel.verdicts())[requirement] ?? "none";
}

/** @param {Opened} opened @param {string} requirement */
async function run({ panel }, requirement) {
  const nothing = { outcome: null, changes: /** @type {string[]} */ ([]), hasAsked: false };
  try {
    await panel.pressAction(requirement, "fill-and-save");
  } catch {
    return { ...nothing, said: "the panel offers no run" };
  }
  const ended = `[data-run="${requirement}"][data-outcome]`;
  const question = "section[data-question]";
  // Where there is nothing to announce, it ends without a dialog.
  await panel.page.waitForSelector(`dialog[open], ${ended}, ${question}`);
  const announced = (await panel.page.$("dialog[open]")) !== null;
  const changes = announced ? await panel.listed() : [];
  if (announced) await panel.answer("proceed");
  const found = await panel.page.waitForSelector(`${ended}, ${question}`, { timeout: END_TIMEOUT }).catch(() => null);
  if (!found) return { ...nothing, changes, said: "the run did not end" };
  const { outcome, said } = await found.evaluate((it) => ({ outcome: it.getAttribute("data-outcome"), said: (it.textContent ?? "").replaceAll(/\s+/g, " ").trim() }));
  return { outcome, said, changes, hasAsked: outcome === null };
}

/** @param {Opened} opened @param {string} name */
async function takePictures({ page, panel }, name) {
  const folder = `target/skins/${name.replaceAll(/[^\w]+/g, "-")}`;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/console.png` });
  await panel.page.screenshot({ path: `${folder}/panel.png` });
}
