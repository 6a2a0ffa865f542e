// Apps as the background tells the extension's pages of them.

import { TAB } from "./harness.mjs";

/** @typedef {{entries: {what: object | string, seen: string, kept: boolean, note: object | null}[], whole: (object | string)[], unknown: object[]}} Recorded */

const named = (/** @type {string} */ key, /** @type {object[]} */ ...args) => ({ key, args });
const entry = (/** @type {object | string} */ what, /** @type {string} */ seen, kept = true, /** @type {object | null} */ note = null) => ({ what, seen, kept, note });

/** An app that works, of which not all is known. */
export const DESK = {
  tab: TAB,
  app: { host: "open.feishu.cn", id: "cli_a1b2c3" },
  name: "Acme Desk",
  recorded: /** @type {Recorded} */ ({
    entries: [
      entry({ Name: "Acme Desk" }, "Acme Desk", false, named("record_name")),
      entry({ Feature: "WebApp" }, "feature_added"),
      entry({ Desktop: "https://desk.acme.example/feishu/{appId}" }, "https://desk.acme.example/feishu/cli_a1b2c3"),
      entry({ OpenMode: "NewTab" }, "mode_new_tab"),
      entry({ Scope: ["tenant", "im:message"] }, "im:message"),
      entry({ Scope: ["tenant", "im:chat:readonly"] }, "im:chat:readonly"),
      entry({ Scope: ["tenant", "docs:doc"] }, "docs:doc", false, named("pending_publish")),
      entry({ RedirectUrl: "https://desk.acme.example/{appId}/callback" }, "https://desk.acme.example/cli_a1b2c3/callback"),
      entry({ RedirectUrl: "http://localhost:3000/oauth/callback" }, "http://localhost:3000/oauth/callback"),
      entry({ H5Domain: "https://desk.acme.example" }, "https://desk.acme.example"),
      entry({ Delivery: ["Events", null] }, "record_long_connection"),
      entry({ Event: ["Events", "app", "im.message.receive_v1"] }, "im.message.receive_v1"),
      entry("Release", "record_published"),
    ],
    whole: [{ Feature: "WebApp" }, { Scopes: "tenant" }, "RedirectUrls", "H5Domains", "Events", "Release"],
    unknown: [named("record_unseen", { Key: "title_homepage_mobile" }, { Key: "page_webpage" }), named("record_keys", { Key: "title_events" })],
  }),
  beside: { in_effect: /** @type {Recorded} */ ({ entries: [], whole: [], unknown: [] }), asked: ["scopes:tenant im:message", "scopes:tenant docs:doc"], profile: "Desk" },
};
