// Rows of values so that any two values of any two axes stand together in at least one row: far fewer than all
// combinations, and what goes wrong between two of them is met all the same. The same axes give the same rows.

/**
 * @template {Record<string, any[]>} Axes
 * @param {Axes} axes
 * @returns {{[Axis in keyof Axes]: Axes[Axis][number]}[]}
 */
export function pairs(axes) {
  const names = Object.keys(axes);
  const open = new Set();
  names.forEach((left, nth) => names.slice(nth + 1).forEach((right) => axes[left].forEach((a) => axes[right].forEach((b) => open.add(key(left, a, right, b))))));
  const rows = [];
  while (open.size > 0) rows.push(nextRow(axes, names, open));
  return rows;
}

/** Begins with a pair that is open, then takes for each axis the value that closes most pairs. @param {Record<string, any[]>} axes @param {string[]} names @param {Set<string>} open @returns {any} */
function nextRow(axes, names, open) {
  const [left, a, right, b] = JSON.parse(/** @type {string} */ (open.values().next().value));
  /** @type {Record<string, any>} */
  const row = { [left]: a, [right]: b };
  for (const name of names.filter((it) => !(it in row))) {
    const gain = (/** @type {any} */ value) => Object.keys(row).filter((other) => open.has(ordered(names, name, value, other, row[other]))).length;
    row[name] = axes[name].reduce((best, value) => (gain(value) > gain(best) ? value : best));
  }
  names.forEach((first, nth) => names.slice(nth + 1).forEach((second) => open.delete(key(first, row[first], second, row[second]))));
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}

/** @param {string} left @param {any} a @param {string} right @param {any} b */
const key = (left, a, right, b) => JSON.stringify([left, a, right, b]);

/** @param {string[]} names @param {string} one @param {any} a @param {string} other @param {any} b */
const ordered = (names, one, a, other, b) => (names.indexOf(one) < names.indexOf(other) ? key(one, a, other, b) : key(other, b, one, a));
