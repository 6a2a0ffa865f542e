// What the panel and the background need of the browser, played by the test. Runs in the page before anything else does.

/**
 * @typedef {object} Setting
 * @property {object} view what the background answers
 * @property {Record<number, {id: number, url?: string, status?: string}>} tabs
 * @property {number} active the active tab of the window
 * @property {string[]} granted hosts that the browser lets the extension see
 * @property {string} language of the browser
 * @property {Record<string, unknown>} settings stored by the admin
 * @property {object[]} [seen] the apps that the background knows
 * @property {Record<string, unknown>} [policy] what the organisation has set
 * @property {Record<string, string>} [records] of the console, by their path
 * @property {boolean} [pageListens] whether our script is in the page of the console
 */

/** @param {Setting} setting */
export function fakeChrome(setting) {
  const hosts = ["open.feishu.cn", "open.larksuite.com", "open.larkoffice.com"].map((host) => `https://${host}/*`);
  const source = () => {
    /** @type {Function[]} */
    const listeners = [];
    return {
      addListener: (/** @type {Function} */ listener) => listeners.push(listener),
      emit: (/** @type {unknown[]} */ ...args) => listeners.forEach((listener) => listener(...args)),
      count: () => listeners.length,
      all: () => listeners,
    };
  };
  const own = { id: "larkspur", url: `${location.origin}/background.js` };
  /** @type {any} */
  const fake = {
    /** What the panel sent to the background. */
    sent: [],
    /** What the background answers instead of a view. */
    error: undefined,
    /** What the background answers when it is asked to erase everything. */
    eraseAnswer: true,
    erased: 0,
    /** The browser tells that the extension was installed or updated. @param {string} reason */
    installed: (reason) => Promise.all(fake.onInstalled.all().map((/** @type {Function} */ listener) => listener({ reason }))),
    /** What answers wait for, and what lets them go. */
    hold: Promise.resolve(),
    release: () => {},
    /** Tabs that were reloaded, and hosts that were asked for. */
    reloaded: [],
    asked: [],
    /** What the background did, in order: pairs of a kind and what it was. */
    done: [],
    /** The session storage; when full, nothing goes in. */
    stored: {},
    full: false,
    /** What our script in the page answers when the panel asks for the outline, as JSON. */
    outline: "",
    /** What it answers when our own pages ask for a record of the console, as JSON, by its path. @type {Record<string, string>} */
    records: {},
    /** Whether our script is in the console's page. */
    pageListens: true,
    onMessage: source(),
    onActivated: source(),
    onUpdated: source(),
    onRemoved: source(),
    onInstalled: source(),
    /** How the extension was installed. */
    installType: "normal",
    /** Addresses that were opened in tabs of their own. */
    opened: [],
    /** Whether the settings were opened, and the icon of the toolbar. */
    settingsOpened: false,
    icon: "",
    onChanged: source(),
    own,
    /** @param {any} message */
    answer(message) {
      if (fake.error) return { error: fake.error };
      if (message.command.ask === "acceptPlatform") {
        fake.view = { ...fake.view, platformWarning: { ...fake.view.platformWarning, accepted: true } };
      }
      return structuredClone(fake.view);
    },
    /** @param {object} view @param {object} sender @param {number} tab */
    tell(view, sender = own, tab = fake.active) {
      fake.onMessage.emit({ to: "panel", tab, view }, sender, () => {});
    },
    holdAnswers() {
      fake.hold = new Promise((resolve) => {
        fake.release = resolve;
      });
    },
    ...setting,
  };
  const chrome = {
    runtime: {
      id: "larkspur",
      getURL: (/** @type {string} */ path) => `${location.origin}/${path}`,
      getManifest: () => ({ host_permissions: hosts, version: "9.8.7" }),
      openOptionsPage: async () => void (fake.settingsOpened = true),
      sendMessage: async (/** @type {any} */ message) => {
        if (message.to === "panel") return void fake.done.push(["panel", structuredClone(message)]);
        if (message.seen) return structuredClone(fake.seen ?? []);
        if (message.erase) {
          fake.erased += 1;
          return fake.eraseAnswer;
        }
        fake.sent.push(structuredClone(message));
        await fake.hold;
        return fake.answer(message);
      },
      onMessage: fake.onMessage,
      onInstalled: fake.onInstalled,
    },
    management: { getSelf: async () => ({ installType: fake.installType }) },
    tabs: {
      get: async (/** @type {number} */ id) => {
        if (!fake.tabs[id]) throw new Error(`No tab with id: ${id}.`);
        return structuredClone(fake.tabs[id]);
      },
      query: async () => [structuredClone(fake.tabs[fake.active])],
      reload: async (/** @type {number} */ id) => void fake.reloaded.push(id),
      create: async (/** @type {{url: string}} */ { url }) => void fake.opened.push(url),
      sendMessage: async (/** @type {number} */ tab, /** @type {any} */ message, /** @type {any} */ options) => {
        fake.done.push(["page", { tab, ...message, ...options }]);
        if (!fake.pageListens) throw new Error("Could not establish connection. Receiving end does not exist.");
        if (message.ask === "outline") return fake.outline;
        if (message.ask === "record") return fake.records[message.path];
      },
      onActivated: fake.onActivated,
      onUpdated: fake.onUpdated,
      onRemoved: fake.onRemoved,
    },
    permissions: {
      contains: async (/** @type {{origins: string[]}} */ { origins }) =>
        origins.every((origin) => fake.granted.some((/** @type {string} */ host) => origin === `https://${host}/*`)),
      request: async (/** @type {{origins: string[]}} */ { origins }) => {
        if (!navigator.userActivation.isActive) throw new Error("must be called from a user gesture");
        fake.asked.push(origins);
        fake.granted = origins.map((origin) => new URL(origin.replace("*", "")).host);
        return true;
      },
    },
    storage: {
      onChanged: fake.onChanged,
      local: {
        get: async (/** @type {string | undefined} */ key) =>
          key === undefined ? { ...fake.settings } : { [key]: fake.settings[key] },
        set: async (/** @type {Record<string, unknown>} */ items) => {
          if (fake.full) throw new Error("QUOTA_BYTES quota exceeded");
          Object.assign(fake.settings, items);
          fake.onChanged.emit(Object.fromEntries(Object.keys(items).map((key) => [key, {}])), "local");
        },
        clear: async () => {
          const all = Object.keys(fake.settings);
          fake.settings = {};
          fake.onChanged.emit(Object.fromEntries(all.map((key) => [key, {}])), "local");
        },
        remove: async (/** @type {string} */ key) => {
          delete fake.settings[key];
          fake.onChanged.emit({ [key]: {} }, "local");
        },
      },
      managed: {
        get: async () => {
          if (!fake.policy) throw new Error("Managed storage manifest not found");
          return structuredClone(fake.policy);
        },
      },
      session: {
        get: async (/** @type {string | string[] | undefined} */ keys) =>
          Object.fromEntries(Object.entries(fake.stored).filter(([key]) => keys === undefined || [keys].flat().includes(key))),
        set: async (/** @type {object} */ items) => {
          if (fake.full) throw new Error("QUOTA_BYTES quota exceeded");
          fake.done.push(["store", Object.keys(items)]);
          Object.assign(fake.stored, items);
        },
        clear: async () => void (fake.stored = {}),
        remove: async (/** @type {string | string[]} */ keys) => [keys].flat().forEach((key) => delete fake.stored[key]),
      },
    },
    action: {
      setBadgeText: async (/** @type {any} */ { tabId, text }) => void fake.done.push(["badge", { tabId, text }]),
      setBadgeBackgroundColor: async () => {},
      setIcon: async (/** @type {any} */ { path }) => void (fake.icon = path[16]),
    },
    i18n: { getUILanguage: () => fake.language, getMessage: (/** @type {string} */ key) => key },
  };
  Object.defineProperty(globalThis, "chrome", { value: chrome });
  Object.assign(globalThis, { fake });
}
