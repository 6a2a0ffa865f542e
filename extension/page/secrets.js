// What must never leave the page: decides which fields are not read and which texts are masked.

import { attr, bodyOfPage, closestOf, elementsIn, findAll, findIn, matches, parentOf, previousOf, tagOf, textIn } from "./dom.js";
import { CONTROLS, FIELDS, tidy } from "./names.js";
import { elementOf } from "./numbers.js";

const MASK = "•••";

export const SECRET_WORDS = /secret|passw|token|credential|encrypt|(api|private)[-_ ]?key|密钥|密码|令牌/i;

/** What a secret's name ends in: behind it stands the secret itself. */
const SECRET_END = "(?:secret|passw(?:or)?d|passphrase|token|credentials?|(?:encrypt|encryption|api|access|private|signing)[-_ ]?key|密钥|密码|令牌)";

/** A short text that is the name of a secret and no more. */
export const SECRET_LABEL = new RegExp(`${SECRET_END}\\s*(?:[(（][^)）]{0,20}[)）])?[\\s*:：?？]*$`, "i");
const MAX_LABEL = 40;

/**
 * A secret's name with its value in one text: as a parameter of an address, as a member of JSON, or as it is written by hand. Nothing here
 * may be looked for from each of many places to the end of the text: texts are long, and the page's.
 */
const NAMED = new RegExp(`(${SECRET_END}["'”’]?\\s{0,3})(=|%3D|[:：])(\\s{0,3})("[^"\\n]{1,500}"|'[^'\\n]{1,500}'|[^\\s"'”’\`&#;,，；)）}]+)`, "gi");

/** What stands before and behind a key is no part of an address, a path or a longer name. */
const [FROM, TO] = ["(?<![\\w.:/@%?&=#~+-])", "(?![.:@]?[\\w+/=%-])"];
const LONG = [
  // Letters and digits as long as a key; addresses and scope names never look so.
  new RegExp(`${FROM}[A-Za-z0-9]{28,}${TO}`, "g"),
  // In the wider alphabets of Base64 only what is mixed as no name is.
  new RegExp(`${FROM}(?!cli_)(?=[\\w+/-]*[a-z])(?=[\\w+/-]*[A-Z])(?=[\\w+/-]*\\d)[A-Za-z0-9][\\w+/-]{27,}={0,2}${TO}`, "g"),
  // A signed token, be it in an address.
  /(?<![\w-])eyJ[\w-]{5,}\.[\w-]{5,}(?:\.[\w-]*)?/g,
  // The platform's own tokens say what they are.
  /(?<![\w-])(?:[tau]|ur)-(?=[\w.-]*\d)[\w.-]{16,}/g,
];
/** Each of these has as much in one piece; most texts have not. */
const PIECE = /[\w.+/-]{16}/;

/** A single word that could be a key; whether it is masked depends on where it stands. */
const KEY_LIKE = /^(?=.*[\d*•]|.{16})[!-9;-~•]{6,}$/;

/** A single word that is a secret where one is named before it. */
const WORD = /^[!-~•]{4,}$/;
/** But for these: a word as a label has it, a name of the platform's (`im:message`, `offline_access`), an App ID, an address. */
const NO_KEY = /^(?:[A-Z][a-z]+|[a-z]+(?:[._:][a-z]+)+(?:[._:]v\d)?|cli_\w+|https?:\/\/.*)$/;
/** So far up the name of what stands here may stand before it, past so many texts that name nothing. */
const BEFORE = { levels: 4, texts: 3 };

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
  if ((dots !== "" && dots !== "none") || standsInSecretBox(el, AROUND_FIELD)) return true;
  // Without a name of its own it is called what stands before it.
  return !search && !name && isNamedSecret(el);
}

/** Whether the text before this one, or the head of its column, is the name of a secret. @param {Node} node */
function isNamedSecret(node) {
  const isLabel = (/** @type {string} */ text) => text.length <= MAX_LABEL && SECRET_LABEL.test(text);
  return isLabel(textBefore(node)) || isLabel(headOf(node));
}

/** The nearest text before a node that is more than a mark and no key itself; none where that is long. @param {Node} node */
function textBefore(node) {
  let [level, passed] = [0, 0];
  for (let at = /** @type {Node | null} */ (node); at && at !== bodyOfPage() && level <= BEFORE.levels; at = parentOf(at), level++) {
    // Other rows name nothing: the head of the column does.
    if (at instanceof Element && tagOf(at) === "tr") break;
    for (let before = previousOf(at); before && passed < BEFORE.texts; before = previousOf(before)) {
      if (!(before instanceof Element || before instanceof Text)) continue;
      // What is named there is this field's.
      if (before instanceof Element && (matches(before, FIELDS) || findIn(before, FIELDS))) return "";
      const text = tidy(textIn(before) ?? "");
      if (!/[\p{L}\p{N}•]/u.test(text)) continue;
      if (!KEY_LIKE.test(text)) return text;
      passed++;
    }
  }
  return "";
}

/** What stands at the head of a cell's column. @param {Node} node */
function headOf(node) {
  const cell = closestOf(node instanceof Element ? node : parentOf(node), "td");
  const head = cell && findIn(closestOf(cell, "table") ?? cell, "tr");
  const th = head && cell instanceof HTMLTableCellElement ? elementsIn(head)[cell.cellIndex] : undefined;
  return th && tagOf(th) === "th" ? tidy(textIn(th) ?? "") : "";
}

/**
 * The text with everything masked that could be a key.
 * @param {string} text
 * @param {Element | Text | null} at where it stands
 */
export function masked(text, at) {
  if (at && text.length >= 4 && WORD.test(text) && standsForSecret(text, at)) return MASK;
  if (text.length < 6) return text;
  let safe = text.replace(NAMED, withoutValue);
  for (const long of PIECE.test(safe) ? LONG : []) safe = safe.replace(long, MASK);
  return safe;
}

/** @param {string} word @param {Element | Text} at */
function standsForSecret(word, at) {
  if (KEY_LIKE.test(word) && standsInSecretBox(elementOf(at), AROUND_TEXT)) return true;
  return !NO_KEY.test(word) && !SECRET_LABEL.test(word) && !closestOf(elementOf(at), CONTROLS) && isNamedSecret(at);
}

/** @param {string} all @param {string} name @param {string} sign @param {string} gap @param {string} value */
function withoutValue(all, name, sign, gap, value) {
  const quote = /["']/.test(value[0]) ? value[0] : "";
  // Behind a colon may go on what only speaks of the secret.
  const says = /[:：]/.test(sign) && !quote && (!KEY_LIKE.test(value) || NO_KEY.test(value));
  return says ? all : name + sign + gap + quote + MASK + quote;
}

/** The page's address, which may carry what it must not. */
export function address() {
  return masked(location.href, null);
}
