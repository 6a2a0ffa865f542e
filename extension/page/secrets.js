// What must never leave the page: decides which fields are not read and which texts are masked.

import { attr, bodyOfPage, findAll, parentOf } from "./dom.js";

const MASK = "•••";

export const SECRET_WORDS = /secret|passw|token|credential|encrypt|(api|private)[-_ ]?key|密钥|密码|令牌/i;

/** A run of letters and digits as long as a key, standing alone or quoted; addresses and scope names never look so. */
const LONG_TOKEN = /(^|[\s"'`：，,;(（])[A-Za-z0-9]{28,}(?=$|[\s"'`，,;)）])/g;

/** A single word that could be a key; whether it is masked depends on where it stands. */
const KEY_LIKE = /^(?=.*[\d*•]|.{16})[!-9;-~•]{6,}$/;

/**
 * How far up a class name speaks for what it wraps, and how much it may wrap: with more inside it is a page or a
 * section, and its name says nothing of each part. A field is given up sooner than a text: many texts are labels.
 */
const AROUND_FIELD = { levels: 4, elements: 40, fields: 3 };
const AROUND_TEXT = { levels: 2, elements: 8, fields: 0 };

/**
 * Whether a small box close around this element is named after a secret.
 * @param {Element} el
 * @param {{levels: number, elements: number, fields: number}} around
 */
function standsInSecretBox(el, { levels, elements, fields }) {
  let box = /** @type {Element | null} */ (el);
  for (let level = 0; box && box !== bodyOfPage() && level <= levels; level++, box = parentOf(box)) {
    if (![attr(box, "id"), attr(box, "class")].some((name) => name && SECRET_WORDS.test(name))) continue;
    if (findAll(box, "*").length <= elements && findAll(box, "input, textarea").length <= fields) return true;
  }
  return false;
}

/**
 * Whether a field's value must not be read or written.
 * @param {Element} el
 * @param {string} name its accessible name
 */
export function isSecretField(el, name) {
  if (el instanceof HTMLInputElement && el.type === "password") return true;
  const search = attr(el, "type") === "search" || attr(el, "role") === "searchbox";
  // Choices are no passwords, whatever is said to keep the browser from offering its own.
  const filled = attr(el, "role") === "combobox" ? "" : attr(el, "autocomplete");
  const says = [name, attr(el, "name"), filled, search ? "" : attr(el, "placeholder")];
  if (says.some((text) => text && SECRET_WORDS.test(text))) return true;
  // A plain text field can be drawn with dots.
  const dots = getComputedStyle(el).getPropertyValue("-webkit-text-security");
  return (dots !== "" && dots !== "none") || standsInSecretBox(el, AROUND_FIELD);
}

/**
 * The text with everything masked that could be a key.
 * @param {string} text
 * @param {Element | null} at where it stands
 */
export function masked(text, at) {
  if (text.length >= 6 && at && KEY_LIKE.test(text) && standsInSecretBox(at, AROUND_TEXT)) return MASK;
  return text.length < 28 ? text : text.replace(LONG_TOKEN, `$1${MASK}`);
}
