/** Monaco, bundled by itself so that only the scope dialog has to load it. Nothing of it becomes a global. */
import { editor } from 'monaco-editor/editor/editor.api.js';
import 'monaco-editor/features/bracketMatching/register.js';
import 'monaco-editor/features/caretOperations/register.js';
import 'monaco-editor/features/clipboard/register.js';
import 'monaco-editor/features/codeEditor/register.js';
import 'monaco-editor/features/contextmenu/register.js';
import 'monaco-editor/features/dropOrPasteInto/register.js';
import 'monaco-editor/features/find/register.js';
import 'monaco-editor/features/folding/register.js';
import 'monaco-editor/features/format/register.js';
import 'monaco-editor/features/hover/register.js';
import 'monaco-editor/features/indentation/register.js';
import 'monaco-editor/features/linesOperations/register.js';
import 'monaco-editor/features/suggest/register.js';
import 'monaco-editor/features/wordOperations/register.js';
import 'monaco-editor/language/json/monaco.contribution.js';

/**
 * @param {Record<string, string>} workers same-origin addresses; a Worker's address needs a policy under Trusted Types
 */
export function setWorkers(workers) {
  const policy = globalThis.trustedTypes?.createPolicy('console', { createScriptURL: (address) => address });
  globalThis.MonacoEnvironment = {
    getWorker(_id, label) {
      const address = workers[label] ?? workers.editor;
      return new Worker(policy ? policy.createScriptURL(address) : address);
    },
  };
}

export const createEditor = editor.create;
