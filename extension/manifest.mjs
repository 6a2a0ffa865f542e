// The one source of both manifests. Nothing is asked for beyond storage, the side panel and the three console hosts.

/** @typedef {"chrome" | "firefox"} Target */

/** Firefox wants a name for the add-on; anything of this form will do, but it must never change. */
export const FIREFOX_ID = "larkspur@larkspur.dev";

const HOSTS = ["open.feishu.cn", "open.larksuite.com", "open.larkoffice.com"];

/** The page adapter as it is loaded: all of extension/page in one script. */
export const PAGE_SCRIPT = "page.js";

/**
 * The app list and the pages of an app. A pattern's path is compared with path and query together, so `/app` alone
 * would miss `/app?lang=en-US`, and `/app*` would take in `/apps`.
 */
const APP_PAGES = HOSTS.flatMap((host) => [`https://${host}/app`, `https://${host}/app?*`, `https://${host}/app/*`]);

const ICONS = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/larkspur-${size}.png`]));

const ACTION = { default_title: "__MSG_extensionName__", default_icon: ICONS };

/**
 * What the extension's own pages may load and talk to: themselves, and hosts by https (the official check, and whether the network lets
 * a profile's hosts through). A blob is a file that is saved.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' blob: https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * @param {Target} target
 * @param {string} version
 */
export function manifest(target, version) {
  return { ...common(version), ...(target === "chrome" ? chromeOnly() : firefoxOnly()) };
}

/** @param {string} version */
function common(version) {
  return {
    manifest_version: 3,
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    version,
    icons: ICONS,
    permissions: ["storage"],
    host_permissions: HOSTS.map((host) => `https://${host}/*`),
    content_scripts: [{ matches: APP_PAGES, js: [PAGE_SCRIPT], run_at: "document_idle" }],
    content_security_policy: { extension_pages: POLICY },
    options_ui: { page: "settings.html", open_in_tab: true },
    action: ACTION,
  };
}

/** Opens the panel, or closes it. The admin may choose other keys in the browser. */
const SHORTCUT = { suggested_key: { default: "Alt+Shift+L" } };

function chromeOnly() {
  return {
    // The side panel came with 114, its opening by the toolbar icon with 116.
    minimum_chrome_version: "116",
    permissions: ["storage", "sidePanel"],
    // What an organisation may set by policy; Firefox needs no list of it.
    storage: { managed_schema: "managed-schema.json" },
    background: { service_worker: "chrome.js", type: "module" },
    side_panel: { default_path: "panel.html" },
    // What the toolbar icon does.
    commands: { _execute_action: SHORTCUT },
  };
}

function firefoxOnly() {
  return {
    // In the toolbar from the start; Firefox would else put it behind the puzzle piece.
    action: { ...ACTION, default_area: "navbar" },
    background: { scripts: ["firefox.js"], type: "module" },
    commands: { _execute_sidebar_action: SHORTCUT },
    sidebar_action: {
      default_panel: "panel.html",
      default_title: "__MSG_extensionName__",
      default_icon: ICONS,
      // Opens when the admin asks for it, not by having been installed.
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: FIREFOX_ID,
        // The first that understands the declaration of data collection on every system.
        strict_min_version: "142.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
  };
}
