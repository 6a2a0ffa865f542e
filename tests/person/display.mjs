// A screen of its own with a window manager and a mouse: what a person has. Without a window manager browsers swallow presses.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";

const run = promisify(execFile);
const SCREEN = "1400x900x24";

/** Starts a screen, and makes it the one that browsers open their windows on. */
export async function openDisplay() {
  // The server itself finds a number that is free, and tells it once it takes windows.
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", SCREEN], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const pipe = /** @type {import("node:stream").Readable} */ (server.stdio[3]);
  const [number] = await once(pipe, "data");
  const display = `:${String(number).trim()}`;
  const before = process.env.DISPLAY;
  process.env.DISPLAY = display;
  const manager = spawn("openbox", [], { stdio: "ignore", env: { ...process.env, DISPLAY: display } });
  return {
    /** @param {number} x @param {number} y on the screen */
    async press(x, y) {
      await run("xdotool", ["mousemove", String(Math.round(x)), String(Math.round(y)), "click", "1"]);
    },
    close() {
      manager.kill();
      server.kill();
      if (before === undefined) delete process.env.DISPLAY;
      else process.env.DISPLAY = before;
    },
  };
}
