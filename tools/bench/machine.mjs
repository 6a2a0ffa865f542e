// What was measured on.

import { existsSync, readFileSync } from "node:fs";
import os from "node:os";
import { execFileSync } from "node:child_process";
import puppeteer from "puppeteer-core";
import { chromiumPath, firefoxPath } from "../../tests/e2e/paths.mjs";

/** @param {import("./main.mjs").BrowserName[]} browsers */
export async function machine(browsers) {
  return {
    processor: os.cpus()[0]?.model.trim() ?? "unknown",
    cores: os.cpus().length,
    system: system(),
    rust: execFileSync("rustc", ["--version"], { encoding: "utf8" }).split(" ")[1],
    browsers: await Promise.all(browsers.map(version)),
  };
}

function system() {
  const told = existsSync("/etc/os-release") && /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync("/etc/os-release", "utf8"));
  return told ? told[1] : `${os.type()} ${os.release()}`;
}

/** @param {import("./main.mjs").BrowserName} name */
async function version(name) {
  const args = name === "chromium" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await puppeteer.launch({
    browser: name === "firefox" ? "firefox" : "chrome",
    executablePath: name === "firefox" ? firefoxPath() : chromiumPath(),
    args,
  });
  const told = await browser.version();
  await browser.close();
  return told.replace(/^(Headless)?Chrome/, "Chromium").replace(/^firefox/, "Firefox").replace("/", " ");
}
