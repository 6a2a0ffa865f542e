// All of 200 apps checked: how long, how fast it reads, and what the page holds at the beginning and at the end.

import { setTimeout as wait } from "node:timers/promises";
import { startConsole } from "../../tests/console/index.mjs";
import { openBrowser } from "../../tests/e2e/browser.mjs";
import { openOwn } from "../../tests/e2e/panel.mjs";

const APPS = 200;
const EARLY = 20;

/** @param {import("./main.mjs").BrowserName} name */
export async function fleet(name) {
  const standIn = await startConsole({ seed: { options: { moreApps: APPS } } });
  const browser = await openBrowser(name, { console: standIn });
  try {
    const list = await browser.newPage();
    await list.goto("https://open.feishu.cn/app");
    const page = await openOwn(browser, "apps.html", "[data-action=check-all]");
    const heap = async () => (name === "chromium" ? ((await page.metrics()).JSHeapUsedSize ?? 0) : 0);
    const start = performance.now();
    await page.$eval("[data-action=check-all]", (it) => /** @type {HTMLElement} */ (it).click());
    await until(async () => (await page.$eval("progress", (it) => Number(it.getAttribute("value"))).catch(() => 0)) >= EARLY);
    const early = await heap();
    await until(async () => (await page.$("[data-check=done]")) !== null);
    const seconds = (performance.now() - start) / 1000;
    const late = await heap();
    const { recordCalls, writes, apps } = standIn.state();
    const times = recordCalls.filter(({ by }) => by !== "page").map(({ time }) => Date.parse(time));
    const most = Math.max(...times.map((time) => times.filter((other) => other >= time && other < time + 1000).length));
    return { apps: Object.values(apps).filter((app) => app.owned || app.listed).length, seconds, reads: times.length, perSecond: times.length / seconds, most, writes: writes.length, heap: { early, late } };
  } finally {
    await browser.close();
    await standIn.close();
  }
}

/** The driver's own waiting ends after three minutes, and costs the page more than a look now and then. @param {() => Promise<boolean>} holds */
async function until(holds) {
  while (!(await holds())) await wait(1000);
}
