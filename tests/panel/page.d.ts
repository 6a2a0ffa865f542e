// What the tests put into the page they look at.

declare global {
  /** The played browser; see fake-chrome.mjs. */
  var fake: any;
  /** An element to be found again. */
  var kept: Element;
  /** How many changes of the page were seen. */
  var touched: number;
  /** Counts changes that were not reported yet. */
  var settled: () => void;
  /** Set by a script that should never run. */
  var hacked: unknown;
}

export {};
