// The side panel, opened in a window of its own beside the console's, and used as design and assistive technology know
// it: by its data attributes.

/** @typedef {import("puppeteer-core").Page} Page */

const PANEL = { width: 420, height: 1000 };

/** A run walks through pages that take seconds to render. */
export const RUN_TIMEOUT = 180_000;

/**
 * @param {import("./browser.mjs").Browser} browser
 * @param {Page} consolePage what the panel shows
 * @param {string} [state] that the panel comes to
 */
export async function openPanel(browser, consolePage, state = "ready") {
  const page = await browser.newPage({ type: "window", size: PANEL });
  await open(page, browser.extensionUrl("panel.html"));
  const tab = await tabShowing(page, consolePage.url());
  await open(page, browser.extensionUrl(`panel.html?tab=${tab}`));
  await page.waitForSelector(`main[data-state=${state}]`);
  return { page, tab, ...reading(page), ...pressing(page) };
}

/** @typedef {Awaited<ReturnType<typeof openPanel>>} Panel */

/**
 * @typedef {object} Ended
 * @property {string} outcome
 * @property {string} text what the panel says of it
 */

/**
 * Firefox reports no end of loading for the extension's own pages, so their content is waited for instead.
 * @param {Page} page
 * @param {string} url
 */
async function open(page, url) {
  await page.goto(url, { waitUntil: [] });
  await page.waitForFunction((wanted) => location.href === wanted && document.querySelector("main"), {}, url);
}

/**
 * Another page of the extension, once it shows what it has to.
 * @param {import("./browser.mjs").Browser} browser
 * @param {string} file
 * @param {string} ready
 */
export async function openOwn(browser, file, ready) {
  const page = await browser.newPage({ type: "window", size: { width: 800, height: 900 } });
  await open(page, browser.extensionUrl(file));
  await page.waitForSelector(ready);
  return page;
}

/**
 * The browser's number of the newest tab with an address; only the extension's pages can tell.
 * @param {Page} page
 * @param {string} url
 */
async function tabShowing(page, url) {
  const tab = await page.evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    return tabs.filter((it) => it.url === wanted).at(-1)?.id;
  }, url);
  if (tab === undefined) throw new Error(`no tab shows ${url}`);
  return tab;
}

/** @param {Page} page */
function reading(page) {
  return {
    /** Each requirement's verdict. @returns {Promise<Record<string, string>>} */
    verdicts: () =>
      page.$$eval("[data-requirement]", (all) =>
        Object.fromEntries(all.map((it) => [it.getAttribute("data-requirement"), it.getAttribute("data-verdict")])),
      ),
    /** @param {string} requirement @param {string} verdict */
    waitVerdict: (requirement, verdict) =>
      page.waitForSelector(`[data-requirement="${requirement}"][data-verdict="${verdict}"]`),
    /** Waits until something is known of a requirement. @param {string} requirement */
    waitKnown: (requirement) => page.waitForSelector(`[data-requirement="${requirement}"]:not([data-verdict=unknown])`),
    /** Brings a requirement into view. @param {string} requirement */
    scrollTo: (requirement) => page.$eval(`[data-requirement="${requirement}"]`, (it) => it.scrollIntoView({ block: "center" })),
  };
}

/** @param {Page} page */
function pressing(page) {
  /**
   * Presses as the keyboard or assistive technology would: the window need not be in front. What stands in a closed row or
   * in a closed menu is opened first.
   * @param {string} selector
   */
  async function press(selector) {
    const button = await page.waitForSelector(`${selector}:not([aria-disabled])`);
    await button?.evaluate((it) => {
      const closed = it.closest(".body[hidden]")?.parentElement?.querySelector("[aria-expanded=false]");
      /** @type {HTMLElement | null | undefined} */ (closed)?.click();
      const menu = it.closest("details:not([open])");
      menu?.querySelector("summary")?.click();
      /** @type {HTMLElement} */ (it).click();
    });
  }

  /** @param {string} requirement @param {string} action */
  const pressAction = (requirement, action) =>
    press(requirement === "all" ? `[data-action="${action}"]` : `[data-requirement="${requirement}"] [data-action="${action}"]`);

  /** Answers the dialog that is open, or opens next. @param {"proceed" | "cancel"} answer */
  const answer = (answer) => press(`dialog[open] [data-action="${answer}"]`);

  /** What the open dialog lists. */
  async function listed() {
    await page.waitForSelector("dialog[open]:not([data-warning])");
    return page.$$eval("dialog[open] li", (all) => all.map((it) => it.textContent ?? ""));
  }

  /** @param {string} target @returns {Promise<Ended>} */
  async function waitOutcome(target) {
    const run = await page.waitForSelector(`[data-run="${target}"][data-outcome]`, { timeout: RUN_TIMEOUT });
    const found = await run?.evaluate((it) => ({ outcome: it.getAttribute("data-outcome") ?? "", text: it.textContent ?? "" }));
    if (!found) throw new Error(`the end of the run ${target} was gone before it could be read`);
    return found;
  }

  /** Presses, accepts what is listed, and returns without waiting for the end. @param {string} target @param {string} action */
  async function begin(target, action) {
    await pressAction(target, action);
    const changes = await listed();
    await answer("proceed");
    return changes;
  }

  return {
    pressAction,
    answer,
    listed,
    waitOutcome,
    begin,
    /**
     * The whole of a run.
     * @param {string} target a requirement, or `all`
     * @param {string} [action]
     */
    async run(target, action = target === "all" ? "run-all" : "fill-and-save") {
      const changes = await begin(target, action);
      return { changes, ...(await waitOutcome(target)) };
    },
  };
}
