// Where the browsers of this machine are. Nothing is ever downloaded.

import { accessSync, constants } from "node:fs";
import path from "node:path";

export const chromiumPath = () => find("CHROMIUM", ["chromium", "google-chrome", "chromium-browser"]);
export const firefoxPath = () => find("FIREFOX", ["firefox-esr", "firefox"]);

/**
 * The program named by an environment variable, or the first of these names on the PATH.
 * @param {string} variable
 * @param {string[]} names
 */
function find(variable, names) {
  const given = process.env[variable];
  if (given) return given;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const found = names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
  if (!found) throw new Error(`No ${names[0]} on the PATH: install it, or set ${variable}`);
  return found;
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
