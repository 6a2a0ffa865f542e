// Views as the core would make them, of the built-in profile.

const URLS = ["", "/workbench", "/login", "/oauth2/callback", "/person/inviteToGroup"].map(
  (path) => `https://ailink.gts.work/feishu/cli_a1b2c3${path}`,
);

const VERDICTS = {
  met: "Met",
  missing: "Missing",
  different: "Different",
  pending: "Pending",
  unknown: "Can't tell",
  "to-confirm": "To confirm",
};

/** @typedef {keyof typeof VERDICTS} Verdict */

/**
 * @param {string} value
 * @param {Verdict} verdict
 */
export function value(value, verdict, note = "") {
  return { value, verdict, verdictText: VERDICTS[verdict], found: "", note };
}

/**
 * A requirement that has nothing special about it but what is given.
 * @param {string} id
 * @param {Verdict} verdict
 * @param {object} more
 */
export function requirement(id, verdict, more = {}) {
  return {
    id,
    step: "security",
    title: `Title of ${id}`,
    verdict,
    verdictText: VERDICTS[verdict],
    summary: "",
    recommended: false,
    values: [],
    sources: [],
    notes: [],
    hosts: [],
    link: "",
    actions: /** @type {string[]} */ ([]),
    changes: /** @type {string[]} */ ([]),
    copy: "",
    handOver: [],
    quota: 0,
    ...more,
  };
}

/** @param {Record<string, unknown>} more */
export function redirectUrls(more = {}) {
  return requirement("redirect-urls", "missing", {
    title: "Redirect URLs",
    summary: "2 of 5 missing",
    values: URLS.map((url, i) => value(url, i > 2 ? "missing" : "met")),
    sources: ["Seen on the console's page at 14:03:22"],
    actions: ["fill", "fill-and-save", "go", "copy"],
    changes: URLS.slice(3).map((url) => `Add redirect URL ${url}`),
    copy: URLS.join("\n"),
    ...more,
  });
}

/** @param {Record<string, unknown>} more */
export function h5Domains(more = {}) {
  return requirement("h5-domains", "missing", {
    title: "H5 trusted domains",
    summary: "1 of 1 missing",
    values: [value("https://ailink.gts.work", "missing")],
    actions: ["fill", "go"],
    changes: ["Add H5 trusted domain https://ailink.gts.work"],
    ...more,
  });
}

/** @param {Record<string, unknown>} more */
export function view(more = {}) {
  const requirements = [redirectUrls(), h5Domains()];
  return {
    state: "ready",
    app: { id: "cli_a1b2c3", host: "open.feishu.cn", platform: "Feishu", organization: "Example Ltd" },
    profile: "Alibaba Cloud Exclusive Service",
    platformWarning: null,
    requirements,
    met: 0,
    notes: [],
    run: null,
    allChanges: requirements.flatMap((it) => it.changes),
    ...more,
  };
}

/**
 * @param {string} target
 * @param {string | null} outcome
 */
export function run(target, outcome, summary = "", log = /** @type {string[]} */ ([])) {
  return { target, outcome, paused: false, over: false, at: "", done: 0, total: 0, summary, left: [], log, question: null };
}

/** @param {Record<string, unknown>} more */
export function question(more = {}) {
  return {
    number: 7,
    requirement: "redirect-urls",
    text: "Is this where “重定向 URL” is entered? The page shows a blue ring around the field.",
    note: "After your yes, Larkspur enters https://ailink.gts.work/feishu/cli_a1b2c3 there.",
    said: "",
    yes: true,
    pointing: false,
    ...more,
  };
}

/** A run that asks. @param {string} target @param {Record<string, unknown>} more */
export function asking(target, more = {}) {
  return { ...run(target, null, "Larkspur waits for your answer.", ["Opened Security Settings"]), question: question(more) };
}
