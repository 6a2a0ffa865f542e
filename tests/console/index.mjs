/**
 * The stand-in console for tests: `const console = await startConsole({lists: 'dialog'})`. README.md tells the rest.
 */
export { startConsole } from './server/start.mjs';
export { COMPLETE_APP, FOREIGN_APP, FRESH_APP, REVIEWED_APP, WEB_ONLY_APP } from './server/defaults.mjs';
