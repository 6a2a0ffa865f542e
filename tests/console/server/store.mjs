/**
 * The stand-in console's whole memory. Tests seed it, read it, and count on it to remember every call and press.
 */
import { defaults, newApp } from './defaults.mjs';
import { addMany } from './many.mjs';
import { completeVersions } from './release.mjs';

/** @typedef {import('./types.mjs').State} State */

/** @param {unknown} value @returns {value is Record<string, any>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Objects merge, everything else replaces, `null` removes an app.
 * @param {any} target
 * @param {any} patch
 */
function merge(target, patch) {
  for (const [key, value] of Object.entries(patch)) {
    if (isObject(value) && isObject(target[key])) merge(target[key], value);
    else target[key] = structuredClone(value);
  }
}

/** @param {State} state @param {any} patch */
function apply(state, patch) {
  const { apps = {}, ...rest } = patch;
  merge(state, rest);
  for (const [id, app] of Object.entries(apps)) {
    if (app === null) delete state.apps[id];
    else merge((state.apps[id] ??= newApp(id)), app);
  }
  // window.user repeats the tenant's name, so a seeded tenant must show there too.
  state.user.tenantId = state.tenant.id;
  state.user.tenantName = state.tenant.name;
}

/**
 * @param {any} base what the command line or `startConsole` asked for: part of every reset
 */
export function createStore(base) {
  /** @param {any} [seed] @returns {State} */
  const fresh = (seed = {}) => {
    const state = { ...defaults(), writes: [], dangerousPresses: {}, reads: {}, recordCalls: [], openApiCalls: [] };
    apply(state, base);
    apply(state, seed);
    addMany(state, state.options.moreApps);
    completeVersions(state);
    return state;
  };
  let state = fresh();
  return {
    get state() {
      return state;
    },
    reset() {
      state = fresh();
    },
    /** Begin anew: defaults with this seed in them, all counters empty. @param {any} seed */
    seed(seed) {
      state = fresh(seed);
    },
    /** Change what is there, keep the counters. @param {any} patch */
    patch(patch) {
      apply(state, patch);
      completeVersions(state);
    },
    /** @param {string} kind */
    press(kind) {
      state.dangerousPresses[kind] = (state.dangerousPresses[kind] ?? 0) + 1;
    },
  };
}

/** @typedef {ReturnType<typeof createStore>} Store */
