// What each requirement wants of the server, and everything else on it that should be as it was.

import { FRESH_APP } from "../../console/index.mjs";
import { WANTED } from "../scene.mjs";

/** @typedef {import("../../console/server/types.mjs").State} State */
/** @typedef {import("../../console/server/types.mjs").App} App */

const HOMEPAGE = `https://ailink.gts.work/feishu/${FRESH_APP}`;

/** How the app is once the requirement is met. @type {Record<string, (app: App) => void>} */
const FILL = {
  "redirect-urls": ({ lists }) => void (lists.redirect = [...lists.redirect, ...missing(lists.redirect, WANTED.redirect)]),
  "h5-domains": ({ lists }) => void (lists.h5 = [...lists.h5, ...missing(lists.h5, WANTED.h5)]),
  "homepage:desktop": ({ homepage }) => void (homepage.desktop = HOMEPAGE),
  "homepage:open-mode": (app) => void (app.openMode = "new_tab"),
  "feature:bot": ({ features }) => void (features.bot = true),
};

/** @param {string[]} all @param {string[]} wanted */
const missing = (all, wanted) => wanted.filter((entry) => !all.includes(entry));

/** @param {App} app what may only change with the requirement, as single facts; the order of a list is none of them */
function factsOf({ lists, homepage, openMode, features, allowRefreshToken, scopes, pendingScopes, availability, enabled, versions }) {
  const entries = Object.entries(lists).flatMap(([list, all]) => all.map((entry) => `${list}: ${entry}`));
  const others = { ...homepage, openMode, features, allowRefreshToken, scopes, pendingScopes, availability, enabled, versions };
  return [...entries, ...Object.entries(others).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)];
}

/** @param {App} app @param {string} requirement */
function filled(app, requirement) {
  const copy = structuredClone(app);
  FILL[requirement](copy);
  return copy;
}

/** @param {State} state @param {string} requirement */
export function isMet(state, requirement) {
  const app = state.apps[FRESH_APP];
  return factsOf(filled(app, requirement)).every((fact) => factsOf(app).includes(fact));
}

/** How much of what lacked before has come. @param {State} before @param {State} after @param {string} requirement */
export function progress(before, after, requirement) {
  const [was, is] = [before, after].map((state) => state.apps[FRESH_APP]);
  const lacking = factsOf(filled(was, requirement)).filter((fact) => !factsOf(was).includes(fact));
  return { done: lacking.filter((fact) => factsOf(is).includes(fact)).length, of: lacking.length };
}

/**
 * What is there and was neither there before nor wanted, and what was there and is no more.
 * @param {State} before
 * @param {State} after
 * @param {string} requirement
 */
export function differences(before, after, requirement) {
  const was = before.apps[FRESH_APP];
  const [facts, wanted, left] = [was, filled(was, requirement), after.apps[FRESH_APP]].map(factsOf);
  const allowed = new Set([...facts, ...wanted]);
  const kept = facts.filter((fact) => wanted.includes(fact));
  return [
    ...left.filter((fact) => !allowed.has(fact)).map((fact) => `+ ${fact}`),
    ...kept.filter((fact) => !left.includes(fact)).map((fact) => `- ${fact}`),
  ];
}
