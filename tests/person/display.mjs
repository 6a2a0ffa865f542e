// A screen of its own with a window manager and a mouse: what a person has. Without a window manager browsers swallow presses.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const run = promisify(execFile);
const SCREEN = { width: 1400, height: 900 };

/** @typedef {{x: number, y: number}} Spot on the screen */

/** Starts a screen, and makes it the one that browsers open their windows on. */
export async function openDisplay() {
  // The server itself finds a number that is free, and tells it once it takes windows.
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", `${SCREEN.width}x${SCREEN.height}x24`], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const pipe = /** @type {import("node:stream").Readable} */ (server.stdio[3]);
  const [number] = await once(pipe, "data");
  const display = `:${String(number).trim()}`;
  const before = process.env.DISPLAY;
  process.env.DISPLAY = display;
  const manager = await startManager();
  const mouse = (/** @type {(string | number)[]} */ ...words) => run("xdotool", words.map((it) => String(typeof it === "number" ? Math.round(it) : it)));
  return {
    size: SCREEN,
    /** @param {Spot} spot */
    move: ({ x, y }) => mouse("mousemove", x, y),
    /** @param {Spot} spot */
    press: ({ x, y }) => mouse("mousemove", x, y, "click", 1),
    /** Takes hold, goes there step by step as a hand does, and lets go. @param {Spot} from @param {Spot} to */
    async drag(from, to) {
      const steps = Array.from({ length: 10 }, (_, nth) => (nth + 1) / 10);
      const way = steps.flatMap((part) => ["mousemove", from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)]);
      await mouse("mousemove", from.x, from.y, "mousedown", 1, ...way, "mouseup", 1);
    },
    /** Takes a picture of the whole screen. @param {string} file */
    async picture(file) {
      mkdirSync(path.dirname(file), { recursive: true });
      await run("scrot", ["--overwrite", file]);
    },
    close() {
      manager.kill();
      server.kill();
      if (before === undefined) delete process.env.DISPLAY;
      else process.env.DISPLAY = before;
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof openDisplay>>} Display */

/** The manager says by itself when it is there; a window that opened before would have none. */
async function startManager() {
  const manager = spawn("openbox", ["--startup", "echo up"], { stdio: ["ignore", "pipe", "ignore"] });
  for await (const line of createInterface(manager.stdout)) if (line === "up") return manager;
  throw new Error("the window manager did not start");
}
