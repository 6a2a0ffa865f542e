// Runs as the adapter's first file, in a copy of the extension that is made for measuring: takes the time of whatever
// the browser calls in the adapter. The page asks by an attribute of its root element and finds the answer in another.

{
  /** How many promises deep the rest of a task may hang. */
  const DEPTH = 12;

  const meter = { total: 0, calls: 0, longest: 0, messages: 0 };
  let depth = 0;
  let start = 0;

  const enter = () => {
    if (depth++ === 0) start = performance.now();
  };
  const leave = () => {
    if (--depth > 0) return;
    const took = performance.now() - start;
    meter.total += took;
    meter.calls++;
    meter.longest = Math.max(meter.longest, took);
  };
  /** What promises go on with belongs to the task that settled them. @param {number} rest */
  const leaveLater = (rest = DEPTH) => (rest === 0 ? leave() : queueMicrotask(() => leaveLater(rest - 1)));

  /**
   * @param {any} call
   * @param {() => void} end
   * @returns {any}
   */
  const timed = (call, end) =>
    function (/** @type {unknown[]} */ ...args) {
      enter();
      try {
        return call.apply(globalThis, args);
      } finally {
        end();
      }
    };

  const world = /** @type {any} */ (globalThis);
  for (const name of ["setTimeout", "setInterval", "requestAnimationFrame", "requestIdleCallback"]) {
    const real = world[name].bind(window);
    world[name] = (/** @type {any} */ call, /** @type {unknown[]} */ ...rest) => real(timed(call, leaveLater), ...rest);
  }
  for (const name of ["MutationObserver", "ResizeObserver", "IntersectionObserver"]) {
    const Real = world[name];
    world[name] = function (/** @type {any} */ call, /** @type {unknown[]} */ ...rest) {
      return new Real(timed(call, leave), ...rest);
    };
  }
  // Listeners are called from within the page's own tasks, whose rest is not the adapter's.
  const listen = world.addEventListener.bind(window);
  world.addEventListener = (/** @type {string} */ type, /** @type {any} */ call, /** @type {any} */ options) => listen(type, timed(call, leave), options);

  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  const sent = async (/** @type {any} */ message) => {
    meter.messages++;
    const reply = await send(message);
    enter();
    leaveLater();
    return reply;
  };
  Object.defineProperty(chrome.runtime, "sendMessage", { value: sent, configurable: true });

  /** Milliseconds of many measurements; what is short is done so often in each that the clock can tell. @param {number} often @param {() => void} work */
  const timesOf = (often, work) =>
    Array.from({ length: 30 }, () => {
      const began = performance.now();
      for (let count = 0; count < often; count++) work();
      return (performance.now() - began) / often;
    });

  const countNodes = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let count = 0;
    while (walker.nextNode()) count++;
    return count;
  };

  /** @type {Record<string, () => unknown>} */
  const answers = {
    figures: () => meter,
    reset: () => Object.assign(meter, { total: 0, calls: 0, longest: 0, messages: 0 }),
    walks: () => ({
      nodes: countNodes(),
      outlined: world.takeOutline().nodes.length,
      outline: timesOf(1, () => world.takeOutline()),
      walk: timesOf(20, countNodes),
    }),
  };
  listen("larkspur-bench", () => {
    const root = document.documentElement;
    root.dataset.benchAnswer = JSON.stringify(answers[root.dataset.bench ?? ""]?.());
  });
}
