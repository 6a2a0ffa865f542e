// Every state of the panel, as views that the core would make and a browser to go with them.

import { APP, TAB } from "./harness.mjs";
import { asking, requirement, run, value, view } from "./views.mjs";

const ID = "cli_a1b2c3";
const BASE = `https://ailink.gts.work/feishu/${ID}`;
const PAGE = "Seen on the console's page at 14:03:22";
const RECORDS = "Console's records, read at 14:03:20";
const FILL = ["fill-and-save", "fill", "go", "copy"];

/** @typedef {import("./views.mjs").Verdict} Verdict */

/** @param {Partial<Record<string, Verdict>>} verdicts by requirement; `missing` is what a fresh app has */
export function checklist(verdicts = {}) {
  const of = (/** @type {string} */ id, /** @type {Verdict} */ or = "missing") => verdicts[id] ?? or;
  const valued = (/** @type {string} */ id, /** @type {string[]} */ values) => values.map((it) => value(it, of(id)));
  return [
    requirement("app-name", of("app-name", "different"), {
      step: "app",
      title: "App name",
      recommended: true,
      summary: "The app is called “Support”. The vendor recommends a name that contains this, so that members find it.",
      values: [{ ...value("Alibaba Cloud Exclusive Service", of("app-name", "different")), found: of("app-name", "different") === "different" ? "Support" : "" }],
      sources: [RECORDS],
      actions: ["go", "copy"],
    }),
    ...["Web App", "Bot"].map((name) => {
      const id = `feature:${name.toLowerCase().replace(" ", "_")}`;
      return requirement(id, of(id), {
        step: "features",
        title: `Feature: ${name}`,
        summary: of(id) === "met" ? "The feature is added" : "The feature is not added yet",
        sources: [RECORDS],
        actions: ["fill", "go"],
        changes: of(id) === "met" ? [] : [`Add the feature ${name}`],
      });
    }),
    requirement("credentials", of("credentials", "to-confirm"), {
      step: "credentials",
      title: "Hand over the credentials",
      summary: of("credentials", "to-confirm") === "met" ? "Confirmed by you on 2026-11-25 14:05" : "Give these three to the vendor, then mark it done.",
      notes: ["Hand over to: Alibaba Cloud Value-added Service Console > My Support Plan > Enable Multi-channel > Lark channel"],
      handOver: [
        { label: "Organization name", value: "Sample Trading Ltd.", note: "" },
        { label: "App ID", value: ID, note: "" },
        { label: "App Secret", value: "", note: "Copy it on the console's page with its own button. Larkspur never reads it." },
      ],
      actions: of("credentials", "to-confirm") === "met" ? ["take-back", "go"] : ["confirm", "go"],
    }),
    requirement("homepage:desktop", of("homepage:desktop", "different"), {
      step: "homepage",
      title: "Desktop homepage",
      summary: "1 of 1 differ",
      values: [
        {
          ...value(BASE, of("homepage:desktop", "different"), "The address differs by the slash at its end. The console compares exactly."),
          found: of("homepage:desktop", "different") === "different" ? `http://ailink.gts.work/lark/${ID}/` : "",
        },
      ],
      sources: [PAGE, `${RECORDS}: says “Missing”`],
      actions: FILL,
    }),
    requirement("homepage:open-mode", of("homepage:open-mode", "unknown"), {
      step: "homepage",
      title: "How the page opens",
      summary: "Not seen yet: open its page in the console.",
      actions: ["fill", "go"],
      changes: ["Set the homepage to open in a new tab, unless it does"],
    }),
    requirement("scopes:tenant", of("scopes:tenant", "pending"), {
      step: "scopes",
      title: "Scopes (app identity)",
      summary: of("scopes:tenant", "pending") === "met" ? "All 4 in place" : "Takes effect once a version is published.",
      values: valued("scopes:tenant", ["application:application:self_manage", "cardkit:card:write", "im:message:send_as_bot", "tenant:tenant:readonly"]).map((it) => ({
        ...it,
        verdict: of("scopes:tenant", "pending"),
        note: "Why the vendor asks for it, in a sentence.",
      })),
      sources: [PAGE, RECORDS],
      actions: ["fill", "go", "open-link", "copy"],
      link: `https://open.feishu.cn/app/${ID}/auth?q=a,b&op_from=openapi&token_type=tenant`,
    }),
    requirement("redirect-urls", of("redirect-urls"), {
      step: "security",
      title: "Redirect URLs",
      summary: of("redirect-urls") === "met" ? "All 5 in place" : "2 of 5 missing",
      values: ["", "/workbench", "/login", "/oauth2/callback", "/person/inviteToGroup"].map((path, i) =>
        value(`${BASE}${path}`, of("redirect-urls") === "missing" && i < 3 ? "met" : of("redirect-urls")),
      ),
      sources: [PAGE],
      actions: FILL,
      changes: of("redirect-urls") === "met" ? [] : ["/oauth2/callback", "/person/inviteToGroup"].map((path) => `Add redirect URL ${BASE}${path}`),
    }),
    requirement("h5-domains", of("h5-domains"), {
      step: "security",
      title: "H5 trusted domains",
      summary: of("h5-domains") === "met" ? "All 1 in place" : "1 of 1 missing",
      values: valued("h5-domains", ["https://ailink.gts.work"]),
      sources: [PAGE],
      actions: FILL,
      changes: of("h5-domains") === "met" ? [] : ["Add H5 trusted domain https://ailink.gts.work"],
    }),
    requirement("release", of("release"), {
      step: "release",
      title: "Published version",
      summary: of("release") === "met" ? "Version 1.0.1 is published and up to date." : "No version has been published yet.",
      sources: [RECORDS],
      actions: ["fill", "go"],
    }),
    requirement("network", of("network", "to-confirm"), {
      step: "outside",
      title: "Network access",
      summary: "This is done outside the console. Confirm it here once it is done.",
      notes: ["If your company's network only lets known addresses through, add the application's host to its allowlist. Otherwise the application can't be opened in Lark."],
      hosts: ["ailink.gts.work"],
      actions: of("network", "to-confirm") === "met" ? ["test", "take-back"] : ["test", "confirm"],
    }),
    requirement("vendor-contact", of("vendor-contact", "to-confirm"), {
      step: "outside",
      title: "Contact the vendor",
      summary: "This is done outside the console. Confirm it here once it is done.",
      notes: [
        "Contact your Technical Account Manager (TAM) for the link to join the service group.",
        "The free edition of Lark allows custom apps 10,000 API calls a month in all; a paid edition has no such limit. Each user is notified at most once in 10 minutes.",
      ],
      quota: 10000,
      actions: of("vendor-contact", "to-confirm") === "met" ? ["take-back"] : ["confirm"],
    }),
  ];
}

/** @param {Partial<Record<string, Verdict>>} verdicts @param {object} more */
function full(verdicts = {}, more = {}) {
  const requirements = checklist(verdicts);
  return view({
    requirements,
    met: requirements.filter((it) => it.verdict === "met").length,
    allChanges: requirements.flatMap((it) => it.changes),
    ...more,
  });
}

const ALL_MET = Object.fromEntries(checklist().map(({ id }) => [id, /** @type {Verdict} */ ("met")]));
const HALF = /** @type {Partial<Record<string, Verdict>>} */ ({ "app-name": "met", "feature:web_app": "met", "feature:bot": "met", "redirect-urls": "met" });
const DONE = Object.fromEntries(["feature:web_app", "feature:bot", "homepage:desktop", "homepage:open-mode", "scopes:tenant", "redirect-urls", "h5-domains"].map((id) => [id, /** @type {Verdict} */ (id.startsWith("feature") ? "pending" : "met")]));
const tab = (/** @type {string | undefined} */ url, status = "complete") => ({ tabs: { [TAB]: { id: TAB, url, status } } });
const silent = view({ state: "no-console", app: null, requirements: [] });

/** By name: what the harness opens the panel with. @type {Record<string, Record<string, unknown>>} */
export const STATES = {
  loading: { view: silent, ...tab(APP, "loading") },
  "no-access": { granted: [], ...tab(undefined) },
  "no-console": tab("https://open.feishu.cn/app/web-inspect"),
  "app-list": { view: silent, ...tab("https://open.feishu.cn/app") },
  silent: { view: silent, ...tab(APP) },
  "wrong-platform": {
    view: full({}, { platformWarning: { text: "This profile is written for Feishu, but this console is Lark. Apps, URLs and permissions of the two are separate: values for one do not work on the other. Go on only if the vendor told you to use them here.", accepted: false }, app: { id: ID, host: "open.larksuite.com", platform: "Lark" } }),
  },
  "signed-out": { view: full({}, { notes: ["The console's records were not available: you are signed out. Sign in again."] }) },
  "in-review": { view: full({ ...HALF, "homepage:desktop": "pending", release: "pending" }, { notes: ["A version is in review: nothing can be changed until it is approved or you withdraw it."] }) },
  "unknown-page": { view: full({}, { notes: ["Larkspur does not know this page of the console. The checklist shows what was seen on the others."] }) },
  fresh: { view: full() },
  half: { view: full(HALF) },
  running: { view: full(HALF, { run: { ...run("all", null, "Pressed “添加”", ["Opened Security Settings", "Filled in https://ailink.gts.work", "Pressed “添加”"]), at: "h5-domains", done: 7, total: 12 } }) },
  paused: { view: full(HALF, { run: { ...run("scopes:tenant", "handed-over", "The console asks which data the scopes may reach. That is your decision: choose, then press the button to confirm.\nPlease go on here; Larkspur continues by itself afterwards.", ["Pressed “申请开通”"]), paused: true } }) },
  asking: { view: full({}, { run: asking("all") }) },
  pointing: { view: full({}, { run: asking("redirect-urls", { yes: false, pointing: true, text: "Press the field for “重定向 URL” in the page.", note: "The press only shows the place: nothing else happens in the page. The Escape key leaves this.", said: "That is no text field. Please press another one." }) }) },
  ended: { view: full(HALF, { run: run("redirect-urls", "fixed", "Done, and read back from the page.", ["Filled in a", "Pressed b"]) }) },
  left: {
    view: full({ ...DONE, "app-name": "different" }, {
      allChanges: [],
      run: {
        ...run("all", "handed-over", "7 of 12 are done. This is left for you:\nWhat is done takes effect once a version is published.", ["Opened /app/cli_a1b2c3/safe", "Pressed “Add”"]),
        done: 12,
        total: 12,
        left: [
          { requirement: "release", title: "Published version", text: "Check who will see the app (“Availability”), press “Save”, then “Publish”." },
          { requirement: "credentials", title: "Hand over the credentials", text: "" },
          { requirement: "network", title: "Network access", text: "" },
          { requirement: "vendor-contact", title: "Contact the vendor", text: "" },
          { requirement: "app-name", title: "App name", text: "The vendor recommends a name that contains “Alibaba Cloud Exclusive Service”." },
        ],
      },
    }),
  },
  failed: { view: full(HALF, { run: { ...run("all", "partial", "3 of 4 are done. This is left for you:"), left: [{ requirement: "scopes:tenant", title: "Scopes (app identity)", text: "The scopes are ready to be requested: check the list, then press “申请开通”." }] }, notice: "The console’s page does not answer. Reload it, then try again." }) },
  "all-met": { view: full(ALL_MET, { allChanges: [] }) },
};
