// What many measurements come to.

/** The value that so large a part of all values does not exceed. @param {number[]} values @param {number} part */
export function percentile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return round(sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]);
}

/** @param {number[]} values */
export const median = (values) => percentile(values, 0.5);

/** @param {number[]} values */
export const spread = (values) => ({ count: values.length, p50: median(values), p95: percentile(values, 0.95), longest: percentile(values, 1) });

/** To what the clocks can tell. @param {number} value */
export const round = (value) => Math.round(value * 1000) / 1000;
