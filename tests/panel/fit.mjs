// What is wrong with how a page of the extension lies in its width. Runs in the page, so it stands for itself.

/**
 * Looks with everything unfolded. A modal dialog makes the rest of the page unreachable, as it should.
 * @param {Document} document
 * @returns {string[]}
 */
export function flawsOf(document) {
  for (const closed of document.querySelectorAll("[aria-expanded=false]")) /** @type {HTMLElement} */ (closed).click();
  for (const details of document.querySelectorAll("details")) details.open = true;
  const root = document.querySelector("dialog[open]") ?? document.body;
  const width = document.documentElement.clientWidth;
  const shown = Array.from(root.querySelectorAll("*")).filter((it) => it.checkVisibility() && !it.matches(".unseen, .unseen *"));
  const controls = shown.filter((it) => it.matches("button, a[href], input, select, textarea, summary"));
  const tooWide = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
  return [...tooWide, ...shown.flatMap(cut), ...texts().flatMap(brokenWords), ...controls.flatMap(overlapped), ...controls.flatMap(covered)];

  /** @param {Element} it */
  function name(it) {
    return `${it.localName}.${it.className} “${(it.textContent ?? "").trim().slice(0, 40)}”`;
  }

  /** A text box scrolls inside, and what has no box of its own has no size of its own. @param {Element} it */
  function cut(it) {
    const { overflowX, overflowY } = getComputedStyle(it);
    const cuts = it.clientWidth > 0 && overflowX !== "visible" && !it.matches("input, select");
    const ends = it.clientWidth > 0 && ["hidden", "clip"].includes(overflowY) && !it.matches("progress");
    const { left, right } = it.getBoundingClientRect();
    return [
      ...((cuts && it.scrollWidth > it.clientWidth + 1) || (ends && it.scrollHeight > it.clientHeight + 1) ? [`${name(it)} is cut off`] : []),
      ...(left < -1 || right > width + 1 ? [`${name(it)} reaches from ${left} to ${right}`] : []),
    ];
  }

  /** Sentences and labels; values are broken wherever the line ends. */
  function texts() {
    return shown.filter((it) => !it.matches("code, code *, textarea, mark")).flatMap((it) => Array.from(it.childNodes).filter((node) => node.nodeType === 3));
  }

  /** @param {Node} text */
  function brokenWords(text) {
    const range = document.createRange();
    const words = Array.from((text.textContent ?? "").matchAll(/(?<![\w:/.])[A-Za-z]{2,14}(?![\w:/.]\w)/g));
    return words.flatMap(({ 0: word, index }) => {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
      return lines.size > 1 ? [`“${word}” is broken`] : [];
    });
  }

  /** @param {Element} it @param {number} nth @param {Element[]} all */
  function overlapped(it, nth, all) {
    const one = it.getBoundingClientRect();
    const over = all.slice(nth + 1).filter((other) => {
      const two = other.getBoundingClientRect();
      const apart = it.contains(other) || floats(it) !== floats(other);
      return !apart && Math.min(one.right, two.right) - Math.max(one.left, two.left) > 1 && Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 1;
    });
    return over.map((other) => `${name(it)} lies over ${name(other)}`);
  }

  /** What stays while the rest scrolls away below it. @param {Element} it */
  function floats(it) {
    return it.closest(".toolbar") !== null;
  }

  /** @param {Element} it */
  function covered(it) {
    it.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, right, bottom } = it.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit && (it.contains(hit) || hit.contains(it)) ? [] : [`${name(it)} is covered by ${hit ? name(hit) : "nothing"}`];
  }
}
