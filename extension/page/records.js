// Reads the site's own records for the core: those on this list and no others, by reading only, and never a secret.
// The list stands here as well as in the core, so that a mistake on one side stays a refusal on the other.

import { SECRET_LABEL, SECRET_WORDS, address, masked } from "./secrets.js";

const RECORDS = /^(app|safe_setting|scope\/all|app_version\/list|event|callback|visible\/online)\/cli_[0-9A-Za-z]{1,64}$/;
/** What the site's own pages ask with, where that is more than nothing. @type {Record<string, string>} */
const QUESTIONS = { event: '{"needEventDetail":true}' };
/** The list of apps, a part at a time, for our own pages only. */
const LIST = "app/list";
const PART = 100;
const RECORDS_ROOT = "/developers/v1/";
/** What may be taken from a page's own inline scripts. */
const VARIABLES = ["tenantName"];

const RECORD_PATIENCE = 10_000;
const MAX_RECORD = 8_000_000;

/** The event that tells of a record. @param {Effect} effect */
export async function readRecord({ page, record, path }) {
  const result = path ? await askRecord(record, path) : readVariable(record);
  return JSON.stringify({ on: "record", page, url: address(), record, ...result });
}

/** @typedef {{status: number, data: unknown} | {failed: string}} RecordAnswer */

/** @param {string} record @param {string} path @returns {Promise<RecordAnswer>} */
async function askRecord(record, path) {
  return RECORDS.test(path) ? askFor(path, QUESTIONS[record] ?? "{}") : { failed: "refused" };
}

/** What our own pages ask for: `from` says where in the list of apps to begin. @param {{record: string, path: string, from?: number}} question */
export async function tellRecord({ record, path, from = 0 }) {
  if (!path) return readVariable(record);
  if (path !== LIST) return askRecord(record, path);
  if (!Number.isInteger(from) || from < 0) return { failed: "refused" };
  return askFor(LIST, JSON.stringify({ Count: PART, Cursor: from, QueryFilter: { filterAppSceneTypeList: [0] }, OrderBy: 0 }));
}

/** @param {string} path @param {string} body @returns {Promise<RecordAnswer>} */
async function askFor(path, body) {
  // The site takes it from its own pages only. It goes into this one header and nowhere else.
  const token = variable("csrfToken");
  if (!token) return { failed: "noToken" };
  try {
    const response = await fetchAsPage(RECORDS_ROOT + path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-csrf-token": token },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(RECORD_PATIENCE),
    });
    if (response.type === "opaqueredirect") return { failed: "redirected" };
    const text = await response.text();
    return text.length > MAX_RECORD ? { failed: "tooLarge" } : parsed(response.status, text);
  } catch (error) {
    return { failed: error instanceof DOMException && error.name === "TimeoutError" ? "timeout" : "network" };
  }
}

/** Firefox sends what a content script asks for as the extension's, unless it asks through the page's window. @type {typeof fetch} */
function fetchAsPage(path, init) {
  const { content } = /** @type {any} */ (globalThis);
  return content?.fetch ? content.fetch(new URL(/** @type {string} */ (path), location.origin).href, init) : fetch(path, init);
}

/** @param {number} status @param {string} text @returns {RecordAnswer} */
function parsed(status, text) {
  try {
    return { status, data: JSON.parse(text, withoutSecrets) };
  } catch {
    return status === 200 ? { failed: "notJson" } : { status, data: null };
  }
}

/** What a record may call the secret that another member of it names. */
const VALUE = /^(value|val|content|text|data|default)$/i;
const NAME = /^(name|key|label|title|id|field|type)$/i;

/** Only switches and counts stay of what is named after a secret. @param {string} key @param {unknown} value */
function withoutSecrets(key, value) {
  if (SECRET_WORDS.test(key) && value !== null && typeof value !== "boolean" && !Number.isSafeInteger(value)) return undefined;
  if (typeof value === "string") return masked(value, null);
  if (value !== null && typeof value === "object" && !Array.isArray(value)) dropNamed(/** @type {Record<string, unknown>} */ (value));
  return value;
}

/** `{"name": "encryptKey", "value": "…"}` @param {Record<string, unknown>} object */
function dropNamed(object) {
  const names = Object.entries(object).filter(([key, name]) => NAME.test(key) && typeof name === "string" && SECRET_LABEL.test(name));
  if (names.length > 0) for (const key of Object.keys(object)) if (VALUE.test(key)) delete object[key];
}

/** @param {string} name @returns {RecordAnswer} */
function readVariable(name) {
  const data = VARIABLES.includes(name) ? variable(name) : undefined;
  return data === undefined ? { failed: "notJson" } : { status: 200, data };
}

/** A text that the page's own inline scripts set: by assignment, or as a member of an object. @param {string} name */
function variable(name) {
  const pattern = new RegExp(`\\b${name}["']?\\s*[:=]\\s*("(?:[^"\\\\]|\\\\.)*"|'[^'\\\\]*')`);
  for (const script of document.scripts) {
    const found = script.src ? undefined : pattern.exec(script.textContent ?? "")?.[1];
    if (!found) continue;
    try {
      return String(JSON.parse(found.startsWith("'") ? JSON.stringify(found.slice(1, -1)) : found));
    } catch {
      // Not written as JSON would write it: the next one may be.
    }
  }
  return undefined;
}
